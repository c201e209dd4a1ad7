"""Functions for QGIS expressions: readings in labels, filters and styles."""

from __future__ import annotations

from typing import Any, Callable, List, NamedTuple, Optional, Sequence

from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsExpressionFunction

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.domains import genesis_labels
from cags_vsegei_plugin.geology.notation.index import SIDES
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.layers.beside_project import beside
from cags_vsegei_plugin.layers.values import as_text
from cags_vsegei_plugin.translation import language, render, render_all, tr

GROUP = "CAGS–VSEGEI"
Answer = Callable[[Reading], Any]


class Function(NamedTuple):
    """One function: its name, what it tells, and how it is answered from a reading."""

    name: str
    about: str
    example: str
    answer: Answer


def functions() -> List[Function]:
    """Return all functions, described in the user's language."""
    return [*_of_age(), *_of_substance(), *_of_reading()]


def _of_age() -> List[Function]:
    return [
        Function(
            "geo_age",
            tr("Returns the age of an index as symbols, the older first."),
            "geo_age('γδJ₂₋₃', 'russia') → 'J2–J3'",
            _age,
        ),
        Function(
            "geo_base_ma",
            tr("Returns the older limit of the age of an index, in Ma on ICS v2026/06."),
            "geo_base_ma('J3', 'russia') → 161.5",
            lambda reading: reading.base_ma,
        ),
        Function(
            "geo_top_ma",
            tr("Returns the younger limit of the age of an index, in Ma on ICS v2026/06."),
            "geo_top_ma('J3', 'russia') → 143.1",
            lambda reading: reading.top_ma,
        ),
    ]


def _of_substance() -> List[Function]:
    return [
        Function(
            "geo_rock",
            tr("Returns the rocks an index tells, in the language of QGIS."),
            "geo_rock('ηγK1', 'china') → 'monzogranite'",
            _rocks,
        ),
        Function(
            "geo_genesis",
            tr("Returns the genetic type an index tells, in the language of QGIS."),
            "geo_genesis('→Qp↓3↑pal', 'china') → 'alluvial-proluvial'",
            _genesis,
        ),
        Function(
            "geo_kind",
            tr("Returns what an index stands for: stratified, intrusive, quaternary, unread…"),
            "geo_kind('γK1', 'russia') → 'intrusive'",
            lambda reading: reading.kind,
        ),
    ]


def _of_reading() -> List[Function]:
    return [
        Function(
            "geo_confidence",
            tr("Returns how sure the reading of an index is, from 0 to 1."),
            "geo_confidence('К1', 'russia') → 0.95",
            lambda reading: reading.confidence,
        ),
        Function(
            "geo_repairs",
            tr("Returns what was repaired or doubted while an index was read."),
            "geo_repairs('??J3', 'china')",
            lambda reading: render_all(reading.repairs),
        ),
    ]


class _Registered(QgsExpressionFunction):
    """A function as QGIS calls it: with an index and a side."""

    def __init__(self, function: Function) -> None:
        parameters = [
            QgsExpressionFunction.Parameter("index"),
            QgsExpressionFunction.Parameter("side"),
        ]
        super().__init__(function.name, parameters, GROUP, _help(function), False, True)
        self._answer = function.answer

    def func(self, values: Sequence[Any], context: Any, parent: Any, node: Any) -> Any:
        """Return the answer; null for a null index, an error for an unknown side."""
        index, side = as_text(values[0]), (as_text(values[1]) or "").strip().lower()
        if side not in SIDES:
            parent.setEvalErrorString(tr("The side must be 'china' or 'russia'."))
            return NULL
        if index is None:
            return NULL
        # The project of the expression, which need not be the one that is open.
        home, layer = (_variable(context, name) for name in ("project_home", "layer_name"))
        try:
            answer = self._answer(beside(home).read(index.strip(), side, layer))
        except UserError as error:
            parent.setEvalErrorString(render(error.said))
            return NULL
        return NULL if answer in (None, "") else answer


class ExpressionFunctions:
    """Our functions while they are known to QGIS, which keeps no reference of its own."""

    def __init__(self) -> None:
        self._registered = [_Registered(each) for each in functions()]
        for function in self._registered:
            QgsExpression.registerFunction(function)

    def unregister(self) -> None:
        """Take the functions out of QGIS again."""
        for function in self._registered:
            QgsExpression.unregisterFunction(function.name())
        self._registered.clear()


def _variable(context: Optional[QgsExpressionContext], name: str) -> str:
    return (as_text(context.variable(name)) or "") if context is not None else ""


def _age(reading: Reading) -> Optional[str]:
    if reading.age_from and reading.age_to and reading.age_to != reading.age_from:
        return f"{reading.age_from}–{reading.age_to}"
    return reading.age_from or None


def _rocks(reading: Reading) -> str:
    return ", ".join(rocks.label(each, language()) for each in reading.rocks)


def _genesis(reading: Reading) -> str:
    return ", ".join(genesis_labels(reading, language()))


def _help(function: Function) -> str:
    how = tr(
        "The index is read with the edition of the time scale in force, with the tables of the"
        " project, and as it was corrected in “Units of a Layer”; a correction for one layer only"
        " holds in that layer. What is changed holds when the map is drawn next."
    )
    return f"<p>{function.about} {how}</p><p><code>{function.example}</code></p>"
