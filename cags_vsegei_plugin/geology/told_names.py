"""Names of units, domains and deposits for readers who do not read their script.

Behind a name in Chinese characters stands how it is read, in pinyin or as Palladius writes it;
behind a Russian one its letters in Latin. Words that only tell what is named (`组`, `隆起`, `铜矿`)
are left out of what is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Tuple

from cags_vsegei_plugin.geology.correlations import rank_words
from cags_vsegei_plugin.geology.deposit_names import deposit_words, romanized
from cags_vsegei_plugin.geology.domains import generic_words
from cags_vsegei_plugin.geology.pinyin import in_cyrillic, in_latin, readings
from cags_vsegei_plugin.geology.traditional import simplified
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Term

_HAN = re.compile(r"[\u3400-\u9fff]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SHORTEST = 2


@lru_cache(maxsize=4096)
def name_words(name: str, knowledge: Knowledge = BUNDLED) -> Term:
    """Return a name as it stands on the map, and behind it how others read it."""
    if _HAN.search(name):
        latin, cyrillic = (_spelt(name, script, knowledge) for script in ("latin", "cyrillic"))
        return Term(_behind(name, latin), name, _behind(name, cyrillic))
    if _CYRILLIC.search(name):
        latin = romanized(name, knowledge)
        return Term(_behind(name, latin), f"{name}（{latin}）", name)
    return Term(name)


def _behind(name: str, read: str) -> str:
    return f"{name} ({read})" if read else name


def _spelt(name: str, script: str, knowledge: Knowledge) -> str:
    """Return how the characters of a name are read, "" where one is not known."""
    said = []
    for run in (each for each in _HAN.findall(simplified(name)) if each not in _endings(knowledge)):
        ways = readings(_proper(run, knowledge), knowledge)
        if not ways:
            return ""
        spell = in_latin if script == "latin" else in_cyrillic
        said.append(spell(ways[0], knowledge).capitalize())
    return " ".join(said)


def _proper(run: str, knowledge: Knowledge) -> str:
    while True:
        ends = (each for each in _endings(knowledge) if run.endswith(each))
        ending = next((each for each in ends if len(run) - len(each) >= _SHORTEST), "")
        if not ending:
            return run
        run = run[: -len(ending)]


@lru_cache(maxsize=8)
def _endings(knowledge: Knowledge) -> Tuple[str, ...]:
    """Return the Chinese words that tell what is named, the longest first."""
    words = rank_words(knowledge) | generic_words(knowledge) | deposit_words(knowledge)
    return tuple(sorted((each for each in words if _HAN.fullmatch(each)), key=len, reverse=True))
