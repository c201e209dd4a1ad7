"""What holds after a journal, as rows for people: one for each subject."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Mapping, Optional

from cags_vsegei_plugin.review.decision import SIDES, Subject
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.state import State

COLUMNS: Mapping[str, type] = {
    "kind": str,
    "key": str,
    "other": str,
    "china_index": str,
    "russia_index": str,
    "from_km": float,
    "to_km": float,
    "lon": float,
    "lat": float,
    "status": str,
    "aim": str,
    "reason": str,
    "relation": str,
    "joint_code": str,
    "signed_china": str,
    "signed_china_on": str,
    "signed_russia": str,
    "signed_russia_on": str,
    "protocol": str,
    "meeting": str,
    "assignee": str,
    "comments": str,
    "entries": int,
}
_OF_PROPOSAL = ("reason", "relation", "joint_code", "protocol", "meeting")
_OF_PLACE = ("china_index", "russia_index", "from_km", "to_km", "lon", "lat")


def state_rows(state: State) -> Iterator[Dict[str, Any]]:
    """Yield a row with `COLUMNS` for each subject that anybody signed on, in order of signing.

    Statuses are ids, times UTC; what the evidence of a comparison has reopened is not known here.
    """
    for subject, history in state.histories.items():
        held = state.standing(subject)
        told: Optional[Entry] = held.proposal or held.entry
        row: Dict[str, Any] = {**subject._asdict(), "status": held.status, "aim": held.aim}
        row.update({name: getattr(history[0].decision, name) for name in _OF_PLACE})
        if told is not None:
            names = (*_OF_PLACE, *_OF_PROPOSAL)
            row.update({name: getattr(told.decision, name) for name in names})
        for side in SIDES:
            signed = held.signature(side)
            row[f"signed_{side}"] = signed.decision.reviewer if signed is not None else ""
            row[f"signed_{side}_on"] = signed.decision.time if signed is not None else ""
        row["assignee"] = state.assignee(subject)
        row["comments"] = _comments(state, subject)
        row["entries"] = len(history)
        yield {name: row.get(name, "") for name in COLUMNS}


def _comments(state: State, subject: Subject) -> str:
    said = (entry.decision for entry in state.comments.get(subject, ()))
    return "\n".join(f"{one.reviewer}: {one.comment}" for one in said)
