"""The data flow, step by step: the only place that knows geology, border and review together."""
