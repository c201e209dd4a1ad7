"""The one way to the user's language: context `@default`, looked up when a text is shown."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Callable, Iterable, Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.sentences import Sentence, Term, fill

CONTEXT = "@default"


def tr(template: str, **values: Any) -> str:
    """Return a literal template in the user's language, its named places filled."""
    return render(Sentence(template, tuple(sorted(values.items()))))


def render(said: Sentence) -> str:
    """Return a sentence in the user's language, sentences and terms among its values too."""
    return str(_rendered(said, language()))


def render_all(said: Iterable[Sentence]) -> str:
    """Return sentences one after another, as the user's language sets them."""
    spoken = language()
    return ("" if spoken == "zh" else " ").join(_rendered(each, spoken) for each in said)


def remembering() -> Callable[[Tuple[Sentence, ...]], str]:
    """Return `render_all` for one piece of work, which renders what it has rendered only once."""
    return lru_cache(maxsize=None)(render_all)


def locale() -> QLocale:
    """Return how numbers and dates are written in the user's language."""
    own = QLocale()
    return own if own.name().startswith(language()) else QLocale(language())


def _rendered(value: Any, spoken: str) -> Any:
    if isinstance(value, Sentence):
        values = tuple((name, _rendered(each, spoken)) for name, each in value.values)
        template = QCoreApplication.translate(CONTEXT, value.template)
        return fill(template, Sentence(value.template, values))
    return value.spoken(spoken) if isinstance(value, Term) else value


def language() -> str:
    """Return `zh`, `ru` or `en`: what QGIS itself speaks, else the user's locale."""
    # `qgis --lang` leaves the locale at "C": the loaded translation knows better.
    own = getattr(QgsApplication.instance(), "translation", None)
    return _code(own() if own is not None else "", _user_locale(), QLocale().name())


@cache
def _code(*names: str) -> str:
    for name in names:
        code = (name or "").replace("-", "_").split("_")[0].lower()
        if code and code != "c":
            return code if code in ("zh", "ru") else "en"
    return "en"


@cache
def _user_locale() -> str:
    """Return the locale of QGIS's options; QGIS itself follows a new one when started again."""
    return str(QSettings().value("locale/userLocale", "", type=str) or "")


def load(code: Optional[str] = None) -> Optional[QTranslator]:
    """Return the translator for a language, to be installed by the caller; none for English."""
    path = paths.translations() / f"cags_vsegei_plugin_{code or language()}.qm"
    translator = QTranslator()
    return translator if path.is_file() and translator.load(str(path)) else None
