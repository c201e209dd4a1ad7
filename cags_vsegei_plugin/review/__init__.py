"""Decisions: journal, life-cycle, state, stores. Plain Python; no QGIS, no geology, no border."""
