"""Threads that QGIS works in, and what it loses with them."""

from __future__ import annotations

from cags_vsegei_plugin.compat import thread_pools

_NEVER = -1


def keep_threads() -> None:
    """Let idle threads of QGIS's pools live on, where they would end after half a minute.

    QGIS (seen with 3.22 and 3.44) gives a coordinate system that a thread has made to every other
    thread, to layers and to operations, and empties it when that thread ends: layers of a result
    are then drawn at wrong places, and a comparison that runs measures nonsense. There are never
    more threads in a pool than processors. This is not taken back when the plugin is unloaded:
    layers it made may still be there.
    """
    for pool in thread_pools():
        pool.setExpiryTimeout(_NEVER)
