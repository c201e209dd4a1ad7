"""Lines and points of a side from parameters: the source, and its fields, chosen or detected."""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.faults import LineTexts
from cags_vsegei_plugin.layers.attribute_fields import chosen_fields
from cags_vsegei_plugin.layers.role_fields import LINE_ROLES, POINT_ROLES, detected_fields
from cags_vsegei_plugin.processing import legend_inputs as inputs
from cags_vsegei_plugin.processing.algorithm import CagsVsegeiAlgorithm, Parameters
from cags_vsegei_plugin.processing.match_parameters import optional_source, refuse_one_layer
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.matching_points import PointsOf
from cags_vsegei_plugin.workflow.side_ends import LinesOf

# The parameters that name a field, and what it tells.
_OF_LINES = {"TYPE": "kind", "SENSE": "sense"}
_OF_POINTS = {"NAME": "name", "COMMODITY": "commodity", "SIZE": "size"}
LINE_FIELDS, POINT_FIELDS = tuple(_OF_LINES), tuple(_OF_POINTS)
_OF_ACTIVITY = ("activity", "rate", "rate_mm", "certainty")
CONTACTS = "CONTACTS"
_SIDES = ("CHINA", "RUSSIA")


class Asked(NamedTuple):
    """An algorithm with what it was asked, whose fields are wanted."""

    algorithm: CagsVsegeiAlgorithm
    parameters: Parameters
    context: QgsProcessingContext
    feedback: Optional[QgsProcessingFeedback] = None

    def line_fields(self, source: Any, side: str, prefix: str) -> LineTexts:
        """Return the fields of lines by what they tell: chosen, else detected.

        Raises UserError for a chosen field that the source does not have.
        """
        chosen = self._chosen(source, prefix, LINE_ROLES, _OF_LINES)
        fields = self._taken(source, side, LINE_ROLES, chosen)
        main = fields["kind"], fields["sense"]
        for what, field in fields.items():
            if what not in ("kind", "sense", *chosen) and field in main:
                fields[what] = ""
        self._tell(fields, chosen)
        activity = [fields[what] for what in _OF_ACTIVITY if fields[what]]
        if activity and self.feedback is not None:
            told = tr("Fields of the activity of faults: {fields}", fields=", ".join(activity))
            self.feedback.pushInfo(told)
        self._warn_of_encoding(source, tuple(fields.values()), side)
        return LineTexts(**fields)

    def point_fields(self, source: Any, side: str, prefix: str) -> PointsOf:
        """Return points with their fields: chosen, else detected.

        Raises UserError for a chosen field that the source does not have.
        """
        chosen = self._chosen(source, prefix, POINT_ROLES, _OF_POINTS)
        fields = self._taken(source, side, POINT_ROLES, chosen)
        self._tell(fields, chosen)
        self._warn_of_encoding(source, tuple(fields.values()), side)
        return PointsOf(source, **fields)

    def _chosen(
        self, source: Any, prefix: str, roles: Mapping[str, str], endings: Mapping[str, str]
    ) -> Dict[str, str]:
        """Return what was chosen: by a parameter of its own, or among the further fields."""
        own = {
            what: self.algorithm.field(self.parameters, f"{prefix}_{ending}", source, self.context)
            for ending, what in endings.items()
        }
        given = self.algorithm.parameterAsString(self.parameters, f"{prefix}_FIELDS", self.context)
        further = chosen_fields(source, given or "", tuple(roles))
        return {**{what: field for what, field in own.items() if field}, **further}

    def _taken(
        self, source: Any, side: str, roles: Mapping[str, str], chosen: Mapping[str, str]
    ) -> Dict[str, str]:
        found = detected_fields(source, roles, side, self.algorithm.knowledge)
        return {**found, **chosen}

    def _tell(self, fields: Mapping[str, str], chosen: Mapping[str, str]) -> None:
        """Say which fields were detected."""
        for role, words in _words().items():
            field = "" if role in chosen else fields.get(role)
            if field and self.feedback is not None:
                self.feedback.pushInfo(tr("Field of the {role}: {field}", role=words, field=field))

    def _warn_of_encoding(self, source: Any, fields: Sequence[str], side: str) -> None:
        if self.feedback is not None:
            told = self.algorithm.knowledge, self.feedback
            inputs.warn_of_encoding(source, fields, side, *told)

    def lines(self) -> Optional[Tuple[LinesOf, LinesOf]]:
        """Return the lines of both sides, None where neither is given."""
        return self._both("LINES", lambda source, *side: self._lines(source, *side))

    def points(self) -> Optional[Tuple[PointsOf, PointsOf]]:
        """Return the points of both sides, None where neither is given."""
        return self._both("POINTS", lambda source, *side: self._points(source, *side))

    def contacts(self) -> bool:
        """Return whether the contacts of the polygons are to go on; UserError on a cluster."""
        wanted = self.algorithm.parameterAsBool(self.parameters, CONTACTS, self.context)
        cluster = self.algorithm.parameterAsString(self.parameters, "CLUSTER", self.context)
        if wanted and cluster.strip():
            raise UserError(
                sentence(
                    "A cluster keeps the polygons to itself, so that their contacts cannot be"
                    " followed. Leave out the contacts, or the cluster."
                )
            )
        return wanted

    def check(self) -> None:
        """Raise UserError where one side is missing, both are one layer, or a field is missing."""
        for what in ("LINES", "POINTS"):
            names = [f"{prefix}_{what}" for prefix in _SIDES]
            refuse_one_layer(self.algorithm, self.parameters, self.context, names)
        self.lines()
        self.points()
        self.contacts()

    def _lines(self, source: Any, side: str, prefix: str) -> LinesOf:
        return LinesOf(source, self.line_fields(source, side, f"{prefix}_LINE"))

    def _points(self, source: Any, side: str, prefix: str) -> PointsOf:
        return self.point_fields(source, side, f"{prefix}_POINT")

    def _both(self, what: str, made: Callable[..., Any]) -> Optional[Tuple[Any, Any]]:
        sources = [
            optional_source(self.algorithm, self.parameters, f"{prefix}_{what}", self.context)
            for prefix in _SIDES
        ]
        if sources == [None, None]:
            return None
        if None in sources:
            raise UserError(_one_side(what))
        return tuple(  # type: ignore[return-value]
            made(source, prefix.lower(), prefix) for source, prefix in zip(sources, _SIDES)
        )


def declare_lines_and_points(algorithm: CagsVsegeiAlgorithm) -> None:
    """Add the optional lines and points of both sides with their fields."""
    algorithm.add_parameter(
        QgsProcessingParameterBoolean(
            CONTACTS, tr("Contacts of the polygons must go on"), defaultValue=False
        ),
        tr(
            "Whether a boundary of two units that reaches the border must go on beyond it; where it"
            " does not, it is among the conflicts, as Match Lines finds it of polygons."
        ),
    )
    lines = [QgsProcessing.SourceType.TypeVectorLine]
    points = [QgsProcessing.SourceType.TypeVectorPoint]
    for prefix, titles in zip(_SIDES, (_chinese(), _russian())):
        _declare(algorithm, f"{prefix}_LINES", titles["LINES"], lines, _line_help())
        for role, told in (("TYPE", _kind_help()), ("SENSE", _sense_help())):
            _declare_field(algorithm, f"{prefix}_LINE", role, titles[f"LINE_{role}"], told)
        declare_further_lines(algorithm, f"{prefix}_LINE")
    for prefix, titles in zip(_SIDES, (_chinese(), _russian())):
        _declare(algorithm, f"{prefix}_POINTS", titles["POINTS"], points, _point_help())
        for role, told in _point_field_helps().items():
            _declare_field(algorithm, f"{prefix}_POINT", role, titles[f"POINT_{role}"], told)
        declare_further_points(algorithm, f"{prefix}_POINT")


def declare_further_lines(algorithm: CagsVsegeiAlgorithm, prefix: str) -> None:
    """Add what names any field of a side's lines by its role."""
    title = tr("Further Chinese line fields")
    if prefix.startswith("RUSSIA"):
        title = tr("Further Russian line fields")
    algorithm.add_parameter(
        QgsProcessingParameterString(f"{prefix}_FIELDS", title, optional=True),
        tr(
            "Fields of the lines as role=field with a semicolon between them, such as"
            " activity=AGE; rate_mm=SLIP. Roles: {roles}. An empty field leaves a role out."
            " Detected where left out.",
            roles=", ".join(LINE_ROLES),
        ),
    )


def declare_further_points(algorithm: CagsVsegeiAlgorithm, prefix: str) -> None:
    """Add what names any field of a side's deposits by its role."""
    title = tr("Further Chinese deposit fields")
    if prefix.startswith("RUSSIA"):
        title = tr("Further Russian deposit fields")
    algorithm.add_parameter(
        QgsProcessingParameterString(f"{prefix}_FIELDS", title, optional=True),
        tr(
            "Fields of the deposits as role=field with a semicolon between them, such as"
            " tonnage=RESERVES. Roles: {roles}. An empty field leaves a role out. The name of the"
            " tonnage's field, or its values, tell the unit. Detected where left out.",
            roles=", ".join(POINT_ROLES),
        ),
    )


def _declare(algorithm: CagsVsegeiAlgorithm, name: str, title: str, kinds: Any, told: str) -> None:
    algorithm.add_parameter(
        QgsProcessingParameterFeatureSource(name, title, kinds, optional=True), told
    )


def _declare_field(
    algorithm: CagsVsegeiAlgorithm, start: str, role: str, title: str, told: str
) -> None:
    algorithm.add_parameter(
        inputs.field_parameter(f"{start}_{role}", title, f"{start}S"),
        told + " " + tr("Detected where left out."),
    )


def _chinese() -> Dict[str, str]:
    return {
        "LINES": tr("Chinese faults or contacts"),
        "LINE_TYPE": tr("Chinese type field"),
        "LINE_SENSE": tr("Chinese sense field"),
        "POINTS": tr("Chinese deposits"),
        "POINT_NAME": tr("Field of the Chinese deposits’ names"),
        "POINT_COMMODITY": tr("Chinese commodity field"),
        "POINT_SIZE": tr("Chinese size field"),
    }


def _russian() -> Dict[str, str]:
    return {
        "LINES": tr("Russian faults or contacts"),
        "LINE_TYPE": tr("Russian type field"),
        "LINE_SENSE": tr("Russian sense field"),
        "POINTS": tr("Russian deposits"),
        "POINT_NAME": tr("Field of the Russian deposits’ names"),
        "POINT_COMMODITY": tr("Russian commodity field"),
        "POINT_SIZE": tr("Russian size field"),
    }


def _line_help() -> str:
    return tr(
        "Faults or contacts of this side as lines. Given for both sides, what ends at the border"
        " or goes on as something else is among the conflicts, as Match Lines finds it."
    )


def _point_help() -> str:
    return tr(
        "Deposits or localities of this side. Given for both sides, what is shown twice or by one"
        " side only is among the conflicts, as Match Points finds it."
    )


def _kind_help() -> str:
    return tr("The field with the kind of the line, in words of any language or as a code.")


def _sense_help() -> str:
    return tr(
        "The field with the sense of movement, such as 103, D, 右旋 or правый сдвиг, or with the"
        " side that is thrown down, left and right as the line is drawn. Where it is missing, the"
        " kind tells it."
    )


def _point_field_helps() -> Dict[str, str]:
    return {
        "NAME": tr("The field with the name, in any script; a field may hold several."),
        "COMMODITY": tr(
            "The field with the commodities, in words or symbols: 铜、钼, Cu-Mo, золото."
        ),
        "SIZE": tr("The field with the class of size, in words: 大型, крупное, large."),
    }


def _words() -> Dict[str, str]:
    return {
        "kind": tr("type"),
        "sense": tr("sense"),
        "name": tr("name"),
        "commodity": tr("commodity"),
        "size": tr("size"),
        "tonnage": tr("tonnage"),
    }


def _one_side(what: str) -> Any:
    if what == "LINES":
        return sentence(
            "The faults or contacts of only one side are given. Give those of both sides, or of"
            " none."
        )
    return sentence(
        "The deposits of only one side are given. Give those of both sides, or of none."
    )
