"""One line on sanctions, for messages and prints: every outcome has its condition, and half a line is never sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import law
from app.model.rules import Prohibition, Situation
from tests.conftest import TODAY

if TYPE_CHECKING:
    from app.model.handbook import Handbook

ROOM = 1000


def line_of(handbook: Handbook, record_id: str, room: int = ROOM) -> str:
    """Give the line for a record as of today."""
    record = handbook.record_by_id[record_id]
    assert isinstance(record, Prohibition | Situation)
    return law.summary_line(handbook, record, TODAY, room)


def test_attending_in_silence_gets_no_tier(handbook: Handbook) -> None:
    """PP 94/2021 fixes no tier for *ikut kampanye*; the severe tier of the decree hangs on active support."""
    line = line_of(handbook, "situasi-hadir-kampanye")

    assert line.startswith("Bila dinilai melanggar, sanksi bagi PNS: ")
    assert "berat bila mendukung secara aktif" in line
    assert "yang tingkatnya tidak tertulis bila ikut kampanye dengan cara lain" in line


def test_the_eleven_rules_are_told_with_their_conditions(handbook: Handbook) -> None:
    """Number 1 unites acts of four kinds, each with its own outcome; a crime comes on top and is not instead."""
    line = line_of(handbook, "larangan-1")

    assert "sedang bila memakai atribut" in line
    assert "berat bila mengerahkan PNS lain, mendukung secara aktif, atau menjadi anggota tim atau konsultan" in line
    assert ", dan dapat pula pidana bila menjadi pelaksana atau tim kampanye pemilu" in line


@pytest.mark.parametrize("number", [8, 9, 10])
def test_the_letter_and_the_decree_are_not_merged(handbook: Handbook, number: int) -> None:
    """What the letter forbids meets a moral sanction at both stages; the severe tier has the decree's condition."""
    line = line_of(handbook, f"larangan-{number}")

    assert "sebelum calon ditetapkan sanksi moral; " in line
    assert "setelah calon ditetapkan sanksi moral, atau hukuman disiplin berat bila " in line


def test_an_uncertain_level_is_told_apart_from_an_unwritten_one(handbook: Handbook) -> None:
    """The decree's row D9 has a level that cannot be read; that is not the same as none."""
    assert "yang tingkatnya belum pasti" in line_of(handbook, "situasi-konsultan-calon")


def test_a_row_that_repeats_a_written_item_adds_nothing(handbook: Handbook) -> None:
    """The reports on row D8 contradict each other, but PP 94/2021 itself fixes the tier of the act."""
    assert "belum pasti" not in line_of(handbook, "larangan-4")


@pytest.mark.parametrize(
    ("record_id", "told"),
    [("larangan-9", " Seluruhnya tafsir."), ("larangan-3", " Sebagian tafsir."), ("larangan-2", ".")],
)
def test_readings_are_called_readings(handbook: Handbook, record_id: str, told: str) -> None:
    """The line says whether all, some or none of it rests on readings."""
    line = line_of(handbook, record_id)

    assert line.endswith(told)
    assert ("tafsir" in line) == ("tafsir" in told)


def test_the_status_of_every_basis_travels_along(handbook: Handbook) -> None:
    """A message says on what it rests, and whether that is in force."""
    record = handbook.prohibition_by_number[6]

    assert law.bases_line(handbook, record, TODAY) == "Dasar: SKB 2/2022 (status belum terverifikasi)."


def test_a_line_without_room_leads_to_the_page(handbook: Handbook) -> None:
    """First the conditions are left to the page, then everything; a line is never cut in the middle."""
    whole = line_of(handbook, "larangan-9")
    bare = line_of(handbook, "larangan-9", len(whole) - 1)
    pointer = line_of(handbook, "larangan-9", len(bare) - 1)

    assert bare == (
        "Sanksi bagi PNS, menurut perbuatannya: sebelum calon ditetapkan sanksi moral; "
        "setelah calon ditetapkan sanksi moral, atau hukuman disiplin berat. Seluruhnya tafsir."
    )
    assert pointer == "Sanksi bagi PNS: bergantung pada perbuatan dan tahapnya; baca halamannya."
    assert line_of(handbook, "larangan-9", len(pointer) - 1) == ""


def test_a_record_without_an_act_has_no_line(handbook: Handbook) -> None:
    """Voting meets no sanction, so nothing is said of one."""
    record = handbook.situation_by_slug["memilih-di-tps"]

    assert line_of(handbook, record.id) == ""
    assert law.bases_line(handbook, record, TODAY) == ""
