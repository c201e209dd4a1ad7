"""A reviewer who signs without end, until killed: prints each decision once it is stored."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cags_vsegei_plugin.errors import UserError  # noqa: E402
from cags_vsegei_plugin.review.decision import Signer, Subject  # noqa: E402
from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore  # noqa: E402
from cags_vsegei_plugin.review.postgis_store import PostgisStore  # noqa: E402
from cags_vsegei_plugin.review.session import Review  # noqa: E402


def main(path: str, side: str, name: str) -> None:
    """Propose, comment and undo in turn, at other conflicts than anybody else."""
    is_server = path.startswith("host=")
    review = Review(PostgisStore(path, 5.0) if is_server else GeoPackageStore(Path(path), 5.0))
    signer = Signer(name, side)
    for number in range(1_000_000):
        subject = Subject("stretch", f"{name}{number // 3}")
        try:
            if number % 3 == 2:
                acted = review.undo(review.state.history(subject)[0], signer)
            else:
                action = ("propose", "comment")[number % 3]
                acted = review.decide_subject(subject, action, signer, comment=f"№ {number}")
        except UserError as error:
            os.write(2, str(error).encode() + b"\n")
            raise
        # Straight to the kernel: what is written here survives the process.
        os.write(1, acted.entries[-1].hash.encode() + b"\n")
        # SQLite is not fair: who never pauses starves the others.
        time.sleep(0.001)


if __name__ == "__main__":
    main(*sys.argv[1:4])
