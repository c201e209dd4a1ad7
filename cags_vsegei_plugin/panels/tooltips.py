"""Texts from data are shown as they are, never as HTML."""

from __future__ import annotations

import html


def as_plain_tooltip(text: str) -> str:
    """Return a tooltip that Qt shows letter by letter, wrapped to a readable width."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text else ""
