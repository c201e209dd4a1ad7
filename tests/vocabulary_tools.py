"""The tools of vocabularies, in a place of their own: they need other versions than QGIS has."""

from __future__ import annotations

import json
import subprocess
from typing import Any, Sequence

import pytest

from tests.conftest import ROOT

PYTHON = ROOT / "build" / "test-venv" / "bin" / "python"
ASK_SSSOM = """
import json, sys
from sssom.parsers import parse_sssom_table, to_mapping_set_document
from sssom_schema import MappingSet
from sssom.validators import validate
told = []
for path in sys.argv[1:]:
    table = parse_sssom_table(path)
    reports = validate(table, fail_on_error=False)
    faults = [str(one.message) for report in reports.values() for one in report.results]
    faults += sorted(set(table.metadata) - set(MappingSet.__dataclass_fields__))
    mappings = to_mapping_set_document(table).mapping_set.mappings
    triples = [[str(m.subject_id), str(m.predicate_id), str(m.object_id)] for m in mappings]
    told.append([faults, triples, table.df.to_dict("records")])
print(json.dumps(told))
"""
ASK_RDFLIB = """
import json, sys, rdflib
graph = rdflib.Graph().parse(sys.argv[1], format="turtle")
graph.serialize(sys.argv[2], format="turtle", encoding="utf-8")
names = {"".join(map(str, one)) for one in graph}
skos = rdflib.SKOS
labels = [[str(s), str(o), o.language] for s, o in graph.subject_objects(skos.prefLabel)]
links = [[str(s), str(p), str(o)] for s, p, o in graph if str(p).startswith(str(skos))]
print(json.dumps([len(graph), labels, links]))
"""


def ask(script: str, *arguments: object) -> Any:
    """Return what a script says in the place of the tools; skip where they are not."""
    if not PYTHON.exists():
        pytest.skip("the tools of vocabularies are missing; `.ci/setup test` installs them")
    command: Sequence[str] = [str(PYTHON), "-c", script, *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout)
