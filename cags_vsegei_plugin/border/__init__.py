"""Where two maps meet: fronts, facing, stretches."""
