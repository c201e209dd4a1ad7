"""Where something is published is told so that nobody takes a name for a word of the sentence."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.size_limits import document_words, limits_of
from cags_vsegei_plugin.geology.sources import source_words


def test_a_publication_stays_as_it_is_in_quotation_marks() -> None:
    assert str(source_words("蔺新望等 2015")) == "source: “蔺新望等 2015”"


def test_what_rests_on_no_publication_says_so() -> None:
    assert str(source_words("general knowledge")) == "general knowledge, no publication"


@pytest.mark.parametrize(
    "side, commodity, language, said",
    [
        ("china", "copper", "ru", "китайский стандарт крупности месторождений"),
        ("russia", "copper", "zh", "俄罗斯教科书和方法指南"),
    ],
)
def test_a_document_of_size_limits_is_named_in_the_words_of_its_reader(
    side: str, commodity: str, language: str, said: str
) -> None:
    (limits, *_) = limits_of(side, commodity)
    ((_, told),) = [pair for pair in document_words(limits.source).values if pair[0] != "title"]
    assert told.spoken(language).startswith(said)


def test_every_document_of_size_limits_is_told_in_three_languages() -> None:
    from cags_vsegei_plugin.knowledge import BUNDLED

    rows = BUNDLED.table("vocabulary/deposit_size_limits.csv", ("side", "commodity", "form_en"))
    assert all("document" in each or "what" in each for each in (_names(row) for row in rows))


def _names(row: dict) -> tuple:
    return tuple(name for name, _ in document_words(row["source"]).values)
