"""The docks, their models and the highlights on the map: the door with a window."""
