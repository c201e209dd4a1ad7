"""Where the versions of QGIS differ: our names for both ways."""

from __future__ import annotations

from typing import Any, List

from qgis.core import Qgis, QgsApplication, QgsField
from qgis.PyQt.QtCore import QMetaType, QThreadPool, QVariant

# From 3.38 on a field takes QMetaType; QVariant's types are deprecated there and gone in Qt 6.
_HAS_META_TYPES = Qgis.versionInt() >= 33800
_PLAIN = (
    ("QString", "String"),
    ("Bool", "Bool"),
    ("Double", "Double"),
    ("QDate", "Date"),
    *((name, name) for name in ("Int", "UInt", "LongLong", "ULongLong")),
)
_NESTED = (("QVariantMap", "Map"), ("QVariantList", "List"), ("QStringList", "StringList"))


def text_field(name: str) -> QgsField:
    """Return a field of texts."""
    return QgsField(name, _type("QString", "String"))


def number_field(name: str) -> QgsField:
    """Return a field of decimal numbers."""
    return QgsField(name, _type("Double", "Double"))


def integer_field(name: str) -> QgsField:
    """Return a field of whole numbers."""
    return QgsField(name, _type("Int", "Int"))


def long_field(name: str) -> QgsField:
    """Return a field of long whole numbers, such as feature ids."""
    return QgsField(name, _type("LongLong", "LongLong"))


def yes_no_field(name: str) -> QgsField:
    """Return a field of yes and no."""
    return QgsField(name, _type("Bool", "Bool"))


def is_text_field(field: QgsField) -> bool:
    """Return whether a field holds texts."""
    return bool(field.type() == _type("QString", "String"))


def is_plain_field(field: QgsField) -> bool:
    """Return whether a field holds texts, numbers, yes and no, or days."""
    return field.type() in [_type(meta, variant) for meta, variant in _PLAIN]


def is_whole_number_field(field: QgsField) -> bool:
    """Return whether a field holds whole numbers."""
    return field.type() in [_type(name, name) for name in ("Int", "LongLong")]


def is_nested_field(field: QgsField) -> bool:
    """Return whether a field holds lists, or objects as JSON has them."""
    return field.type() in [_type(meta, variant) for meta, variant in _NESTED]


def _type(meta_type: str, variant_type: str) -> Any:
    if _HAS_META_TYPES:
        return getattr(QMetaType.Type, meta_type)
    return getattr(QVariant, variant_type)


def flag_number(flag: Any) -> int:
    """Return flags of Qt as a number, as item models want it: Qt 6 has them as Python flags."""
    return int(getattr(flag, "value", flag))


def thread_pools() -> List[QThreadPool]:
    """Return the pools of threads in which QGIS works."""
    # Later versions run tasks in a pool of their own (seen with 3.40 and 3.44).
    tasks = QgsApplication.taskManager()
    own = [tasks.threadPool()] if hasattr(tasks, "threadPool") else []
    return [QThreadPool.globalInstance(), *own]


def keep_style(layer: Any) -> str:
    """Keep a layer's style as the default one in its database; return what went wrong, or ""."""
    # 3.44 deprecates the old way, which older versions have alone.
    if hasattr(layer, "saveStyleToDatabaseV2"):
        _, message = layer.saveStyleToDatabaseV2(layer.name(), "", True, "")
        return str(message)
    return str(layer.saveStyleToDatabase(layer.name(), "", True, "") or "")
