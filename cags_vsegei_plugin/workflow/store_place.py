"""Where the decisions of a project are kept: a file beside it, or a team's store on PostGIS."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Optional, Union
from urllib.parse import quote, unquote

from qgis.core import QgsProject

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.connections import connection_names, reached_by
from cags_vsegei_plugin.layers.overrides import FOLDER
from cags_vsegei_plugin.sentences import Sentence, sentence

FILE = "review.gpkg"
SCHEMA = "public"
_SCOPE, _KEY = "cags_vsegei_plugin", "/review/store"
# Not “postgres://”: with that QGIS names layers, and libpq a server, its user and password.
_PREFIX = "postgis://"
_ENDINGS = "%?&#/@ \t\r\n\"'"


class TeamStore(NamedTuple):
    """A schema of the database of a connection that is saved in QGIS.

    `journal` is the one that must stand there, "" where none was seen yet: the same name may stand
    for another database on another computer. As text it is `postgis://CONNECTION?schema=SCHEMA`.
    """

    connection: str
    schema: str = SCHEMA
    journal: str = ""

    @property
    def title(self) -> str:
        """Return what people call it, for sentences."""
        return f"PostGIS {self.name}"

    @property
    def name(self) -> str:
        """Return the names of connection and schema."""
        return f"{self.connection}/{self.schema}"

    def __str__(self) -> str:
        journal = f"&journal={_quoted(self.journal)}" if self.journal else ""
        return f"{_PREFIX}{_quoted(self.connection)}?schema={_quoted(self.schema)}{journal}"


def _quoted(name: str) -> str:
    """Return a name with what would end it quoted; letters of all scripts stay to be read."""
    return "".join(quote(sign, safe="") if sign in _ENDINGS else sign for sign in name)


StorePlace = Union[Path, TeamStore]


class TeamServer:
    """A team's store, and how it is reached; no text of it tells the password."""

    def __init__(self, store: TeamStore, reached: str) -> None:
        self.store, self.reached = store, reached

    def __str__(self) -> str:
        return str(self.store)

    __repr__ = __str__


ReachedPlace = Union[Path, TeamServer]


def is_team_text(text: str) -> bool:
    """Return whether a text names a team's store."""
    return text.strip().casefold().startswith(_PREFIX)


def is_of_server(text: str) -> bool:
    """Return whether a text names a store on a server, or tries to."""
    told = text.strip().casefold()
    return told.startswith((_PREFIX, "postgres", "pg:")) or "password=" in told


def place_of_text(text: str) -> Optional[StorePlace]:
    """Return the place that a text names, None for an empty one; raises UserError for no place."""
    told = text.strip()
    if is_team_text(told):
        return _team_store(told)
    if is_of_server(told):
        raise UserError(_no_team_store())
    return Path(told) if told else None


def _team_store(text: str) -> TeamStore:
    head, _, query = text.partition("?")
    name = unquote(head[len(_PREFIX) :].rstrip("/"))
    # What may be a password is repeated nowhere.
    if not name or ("@" in head and name not in connection_names()):
        raise UserError(_no_team_store())
    parts = dict(one.partition("=")[::2] for one in query.split("&"))
    schema, journal = (unquote(parts.get(key, "")) for key in ("schema", "journal"))
    return TeamStore(name, schema or SCHEMA, journal)


def _no_team_store() -> Sentence:
    return sentence(
        "A store of decisions on PostGIS is named by a connection that is saved in QGIS, as"
        " postgis://CONNECTION?schema=SCHEMA, and never by server, user and password."
    )


def title_of(place: object) -> str:
    """Return what people call a place, for sentences; "" for none."""
    store = place.store if isinstance(place, TeamServer) else place
    return store.title if isinstance(store, TeamStore) else str(store or "")


def reach(place: Optional[StorePlace]) -> Optional[ReachedPlace]:
    """Return a place with all that is needed to open it in any thread.

    To be called in the main thread. Raises UserError for a connection that is not known here.
    """
    if isinstance(place, TeamStore):
        return TeamServer(place, reached_by(place.connection))
    return place


def review_path(project: Optional[QgsProject]) -> Optional[Path]:
    """Return the file beside a project, None while it was never saved."""
    home = project.homePath() if project is not None else ""
    return Path(home) / FOLDER / FILE if home else None


def store_place(project: Optional[QgsProject]) -> Optional[StorePlace]:
    """Return where a project keeps its decisions, None while there is no such place.

    Raises UserError where the project names a place that is none: nobody is to sign elsewhere.
    """
    told = project.readEntry(_SCOPE, _KEY, "")[0] if project is not None else ""
    return place_of_text(told) if told else review_path(project)


def remember_place(project: QgsProject, place: Optional[TeamStore]) -> None:
    """Let a project keep its decisions in a team's store, or beside it (None)."""
    if place is None:
        project.removeEntry(_SCOPE, _KEY)
    else:
        project.writeEntry(_SCOPE, _KEY, str(place))
