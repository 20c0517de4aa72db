"""Which records belong together: the reverse of what the content says once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import content, relations
from tests import small_handbook

if TYPE_CHECKING:
    from app.model.handbook import Handbook


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    """Give the small handbook."""
    return content.load(small_handbook.write(tmp_path_factory.mktemp("small") / "content"))[0]


def test_a_relation_is_read_from_both_ends(small: Handbook) -> None:
    """Stored once, a relation is told by the acting instrument and, reversed, by the other."""
    told = {
        key: [(line.words, line.other.key) for line in relations.relations_of(small, small.regulation_by_key[key])]
        for key in ("pp-94-2021", "pp-53-2010", "skb-2-2022")
    }

    assert told == {
        "pp-94-2021": [("mencabut sebagian", "pp-53-2010")],
        "pp-53-2010": [("dicabut sebagian oleh", "pp-94-2021")],
        "skb-2-2022": [],
    }


def test_every_relation_of_ours_is_told_twice(handbook: Handbook) -> None:
    """Across all pages, each stored relation appears once forward and once in reverse."""
    stored = sum(len(one.relations) for one in handbook.regulations)

    told = sum(len([*relations.relations_of(handbook, one)]) for one in handbook.regulations)

    assert told == 2 * stored > 0


def test_situations_of_a_prohibition_come_most_asked_first(handbook: Handbook) -> None:
    """Ranked situations lead, in their order; the rest follow by question."""
    found = relations.situations_of_prohibition(handbook, 9)
    ranks = [one.rank for one in found if one.rank]
    rest = [one.question for one in found if not one.rank]

    assert ranks == sorted(ranks)
    assert rest == sorted(rest)
    assert [one.rank for one in found][: len(ranks)] == ranks
    assert all(9 in one.prohibitions for one in found)


def test_a_reason_finds_its_prohibitions(small: Handbook) -> None:
    """All prohibitions that name a reason, and none where none does."""
    assert len(relations.prohibitions_of_reason(small, small.reason_by_number[1])) == 11
    assert relations.prohibitions_of_reason(small, small.reason_by_number[2]) == ()


def test_a_prohibition_finds_its_annex_rows(small: Handbook) -> None:
    """The rows that name a prohibition."""
    assert [item.code for item in relations.annex_of_prohibition(small, 1)] == ["K1"]
    assert relations.annex_of_prohibition(small, 2) == ()


def test_a_topic_gathers_what_names_it(small: Handbook) -> None:
    """Records by kind, situations by rank."""
    found = relations.of_topic(small, "umum")

    assert {kind: len(records) for kind, records in found.items()} == {
        "larangan": 11,
        "alasan": 5,
        "peraturan": 1,
        "situasi": 2,
    }
    assert relations.of_topic(small, "tidak-ada") == {"situasi": ()}


def test_a_provision_finds_who_rests_on_it(small: Handbook) -> None:
    """Bases, former bases and acts all count, in reading order; a provision that nobody names is left out."""
    citing = relations.citing(small)
    found = [record.id for record in citing["pp-94-2021#pasal-5"]]

    assert "pp-53-2010#pasal-1" not in citing
    assert found == sorted(found, key=[*small.record_by_id].index)
    assert set(found) == {*(f"larangan-{n}" for n in range(1, 12)), "situasi-ikut", "situasi-pergi", "sanksi-pidana"}


def test_a_record_has_its_neighbours(small: Handbook) -> None:
    """The first has none before it, the last none after it."""
    first, second, *_, last = small.prohibitions

    assert relations.neighbours(small.prohibitions, first) == (None, second)
    assert relations.neighbours(small.prohibitions, second) == (first, small.prohibitions[2])
    assert relations.neighbours(small.prohibitions, last) == (small.prohibitions[9], None)
