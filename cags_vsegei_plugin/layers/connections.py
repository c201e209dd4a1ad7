"""The connections to PostgreSQL that are saved in QGIS, by their names."""

from __future__ import annotations

from typing import Any, Dict, List

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence


def connection_names() -> List[str]:
    """Return the names of all saved connections, in order."""
    return sorted(_connections(), key=str.casefold)


def reached_by(name: str) -> str:
    """Return how libpq reaches the database of a saved connection, its password in it.

    To be called in the main thread: QGIS may ask for its master password. The text is to be shown
    and written nowhere. Raises UserError for a connection that is not saved or cannot be unlocked.
    """
    connection = _connections().get(name)
    if connection is None:
        raise UserError(
            sentence(
                "This QGIS has no connection to PostgreSQL with the name “{name}”. Make it (Browser"
                " ▸ PostgreSQL ▸ New Connection) under exactly this name, or choose another.",
                name=name,
            )
        )
    uri = QgsDataSourceUri(connection.uri())
    reached = uri.connectionInfo(True)
    # What cannot be unlocked is left out without a word.
    if uri.authConfigId() and reached == _without_authentication(uri):
        raise UserError(
            sentence(
                "The authentication configuration {id} of the connection “{name}” cannot be opened:"
                " it is not on this computer, or QGIS was not given its master password. Choose it"
                " anew in the connection (Browser ▸ PostgreSQL ▸ Edit Connection), and try again.",
                id=uri.authConfigId(),
                name=name,
            )
        )
    return reached


def _without_authentication(uri: QgsDataSourceUri) -> str:
    plain = QgsDataSourceUri(uri)
    plain.setAuthConfigId("")
    return str(plain.connectionInfo(True))


def _connections() -> Dict[str, Any]:
    provider = QgsProviderRegistry.instance().providerMetadata("postgres")
    return dict(provider.connections(False)) if provider is not None else {}
