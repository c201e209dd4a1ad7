"""Another QGIS with a reviewer at the same store: does what it is told by lines, and answers."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, List


def started() -> List[Any]:
    """Start QGIS with Processing and our provider; what is returned must be held."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp()
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider

    Processing.initialize()
    provider = CagsVsegeiProvider()
    application.processingRegistry().addProvider(provider)
    return [application, provider]


def answered(trial: Any, words: List[str]) -> Dict[str, Any]:
    """Press a key, write into the dialog that it opens, and tell what is seen then."""
    key, text = words[0], " ".join(words[1:])
    if text:
        trial.answering(lambda dialog: dialog.comment.setPlainText(text))
    if key != "look":
        trial.press(key)
    row = trial.body.list.current()
    return {
        "said": trial.messages(),
        "status": row.status if row is not None else "",
        "comment": row.comment if row is not None else "",
    }


def main(home: str) -> None:
    """Review what is compared, as the Russian side, until there is nothing more to read."""
    held = started()
    from qgis.core import QgsProject

    from tests.panels.review_trial import Trial
    from tests.panels.test_review import meeting_thrice

    project = QgsProject.instance()
    trial = Trial(project, Path(home))
    trial.compare_layers(*meeting_thrice(project))
    trial.open("Иванова А.", "russia")
    trial.press("Down")
    print(json.dumps({"held": len(held)}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answered(trial, line.split())), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
