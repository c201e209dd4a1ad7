"""A reviewer who signs without end, until killed: prints each decision once it is stored."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cags_vsegei_plugin.errors import UserError  # noqa: E402
from cags_vsegei_plugin.review.decision import Signer, Subject, signed  # noqa: E402
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore  # noqa: E402
from cags_vsegei_plugin.review.postgis_store import PostgisStore  # noqa: E402
from cags_vsegei_plugin.review.session import Acted, Review  # noqa: E402

IN_AN_ACT = 4
"""Decisions of one act on the joint legend: a unit and its mappings, all of them or none."""


def of_legend(review: Review, signer: Signer, number: int) -> Acted:
    """Propose a joint unit with its mappings in one act, told by their comment."""
    code = f"{signer.reviewer}{number}"
    units = [Subject("joint", code)]
    units += [Subject("mapping", f"{code}-{place}") for place in range(1, IN_AN_ACT)]
    told = {"comment": f"act {code}", "joint_code": code}
    return review.sign([signed("propose", subject, signer, **told) for subject in units])


def act(review: Review, signer: Signer, number: int) -> Acted:
    """Propose, comment, undo and act on the legend in turn, where nobody else does."""
    if number % 4 == 3:
        return of_legend(review, signer, number)
    subject = Subject("stretch", f"{signer.reviewer}{number // 4}")
    made = review.state.history(subject)
    if number % 4 == 2 and made:
        return review.undo(made[0], signer)
    action = "propose" if number % 4 == 0 else "comment"
    return review.decide_subject(subject, action, signer, comment=f"№ {number}")


def main(path: str, side: str, name: str, insists: str = "") -> None:
    """Sign until killed; who `insists` goes on when the store could not be used."""
    # So patient that nobody gives up on a busy machine.
    is_server = path.startswith("host=")
    review = Review(PostgisStore(path, 30.0) if is_server else GeoPackageStore(Path(path), 30.0))
    signer = Signer(name, side)
    for number in range(1_000_000):
        try:
            acted = act(review, signer, number)
        except UserError as error:
            os.write(2, str(error).encode() + b"\n")
            if not insists:
                raise
            time.sleep(0.05)
            continue
        # Straight to the kernel, in one piece: what is written here survives the process.
        ours = (entry for entry in acted.entries if entry.decision.reviewer == name)
        os.write(1, "".join(f"{entry.hash}\n" for entry in ours).encode())
        # SQLite is not fair: who never pauses starves the others.
        time.sleep(0.001)


if __name__ == "__main__":
    main(*sys.argv[1:5])
