"""The bench: layers with a known truth, and all who try to find it."""
