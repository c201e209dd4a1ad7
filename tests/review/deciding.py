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


def main(path: str, side: str, name: str) -> None:
    """Propose, comment, undo and act on the legend in turn, where nobody else does."""
    is_server = path.startswith("host=")
    review = Review(PostgisStore(path, 5.0) if is_server else GeoPackageStore(Path(path), 5.0))
    signer = Signer(name, side)
    for number in range(1_000_000):
        subject = Subject("stretch", f"{name}{number // 4}")
        try:
            if number % 4 == 3:
                acted = of_legend(review, signer, number)
            elif number % 4 == 2:
                acted = review.undo(review.state.history(subject)[0], signer)
            else:
                action = ("propose", "comment")[number % 4]
                acted = review.decide_subject(subject, action, signer, comment=f"№ {number}")
        except UserError as error:
            os.write(2, str(error).encode() + b"\n")
            raise
        # Straight to the kernel, in one piece: what is written here survives the process.
        ours = (entry for entry in acted.entries if entry.decision.reviewer == name)
        os.write(1, "".join(f"{entry.hash}\n" for entry in ours).encode())
        # SQLite is not fair: who never pauses starves the others.
        time.sleep(0.001)


if __name__ == "__main__":
    main(*sys.argv[1:4])
