"""Wrong spellings: the right word is found, said, and never swapped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search import Search
from app.search.language import stem
from tests.relevance import pairs

if TYPE_CHECKING:
    from app.model.handbook import Handbook


@pytest.fixture(scope="module")
def search(handbook: Handbook) -> Search:
    """Give the search over the real content."""
    return Search(handbook)


def test_misspelt_words_are_put_right(search: Search) -> None:
    """Of the 60 listed slips at least 57 lead to the right word, or already have its stem."""
    rows = pairs("typos")
    right = [
        row
        for row in rows
        if row["correct"] == search.search(row["misspelled"]).corrected_to
        or stem(row["misspelled"]) == stem(row["correct"])
    ]
    assert len(rows) == 60
    assert len(right) >= 57


def test_a_correction_is_said(search: Search) -> None:
    """The answer names the words not found and the query that was searched instead."""
    answer = search.search("sangsi kampaye")
    assert answer.corrected_to == "sanksi kampanye"
    assert answer.suggestion == "sanksi kampanye"
    assert answer.not_found_words == ("sangsi", "kampaye")
    assert answer.results


def test_a_literal_search_corrects_nothing(search: Search) -> None:
    """Whoever insists gets the words as typed, and the correction only as an offer."""
    answer = search.search("kampaye", is_literal=True)
    assert not answer.results
    assert not answer.corrected_to
    assert answer.suggestion == "kampanye"
    assert "kampanye" in answer.nearest_words


@pytest.mark.parametrize(
    "words",
    [
        *["kampanye", "netralitas", "asn", "94", "kondangan", "tetangga", "gak", "ngelike", "p3k"],
        *["menit", "bersihin", "ngawasin", "mertuaku", "beli", "gelas", "dosa", "skrg"],
    ],
)
def test_right_words_are_not_corrected(search: Search, words: str) -> None:
    """Known words, everyday words, numbers and spoken forms stay as they are."""
    assert not search.search(words).corrected_to


def test_words_run_together_are_parted(search: Search) -> None:
    """`mediasosial` is read as two words."""
    assert search.search("mediasosial").corrected_to == "media sosial"


def test_words_of_the_law_are_not_corrected_away(search: Search) -> None:
    """The spelling `himbauan` of the regulation is known, not a mistake."""
    assert not search.search("himbauan").corrected_to
