"""The notation of map indices: markup, look-alikes, and the grammars of the two sides."""
