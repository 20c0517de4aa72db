"""Values from closed lists: each tells itself in words for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.base import Bearer, Certainty, Stage, Word
from app.model.instruments import LegalForce, RelationVerb
from app.model.rules import Verdict

if TYPE_CHECKING:
    from app.model.handbook import Handbook


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Bearer.PPPK_PART_TIME, "PPPK paruh waktu"),
        (Stage.PROSPECTIVE, "Sebelum calon ditetapkan"),
        (Stage.CANDIDATE, "Setelah calon ditetapkan"),
        (Certainty.DISPUTED, "Diperdebatkan"),
        (Certainty.UNVERIFIED, "Belum terverifikasi"),
        (Verdict.CONDITIONAL, "Boleh dengan syarat"),
        (LegalForce.PARTLY_REPEALED, "Dicabut sebagian"),
        (LegalForce.UNVERIFIED, "Status belum terverifikasi"),
        (RelationVerb.PARTLY_REPEALS, "mencabut sebagian"),
    ],
)
def test_values_have_words(value: Word, words: str) -> None:
    """What stands in YAML as a word for programs is told in words for readers; each value knows its own."""
    assert value.label == words


def test_every_value_has_words() -> None:
    """No reader meets a hyphenated code, and no value is without words."""
    labels = [one.label for kind in (Bearer, Stage, Certainty, Verdict, LegalForce) for one in kind]
    told = [*labels, *(one.meaning for one in Certainty), *(verb.reverse_label for verb in RelationVerb)]

    assert [words for words in told if not words or "-" in words.replace("Non-ASN", "")] == []


def test_a_kind_is_a_word(handbook: Handbook) -> None:
    """A record's kind begins with a capital where it stands alone."""
    assert handbook.prohibitions[0].kind_label == "Larangan"
