"""Trials in a real QGIS Desktop, driven by keys and clicks."""
