"""What a geologist knows: scales, notation, rocks, profiles, comparison. No QGIS, no Qt."""
