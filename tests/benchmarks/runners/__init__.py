"""All who try to find the truth, each in a process of its own."""
