"""QGIS layers in and out."""
