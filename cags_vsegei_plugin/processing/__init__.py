"""The provider and its algorithms: the door without a window."""
