"""What a geologist knows: time scales, notation, rocks, units, comparison. No QGIS, no Qt."""
