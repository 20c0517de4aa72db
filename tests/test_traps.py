"""The traps of the legal research: where articles, officials and copies go wrong, the site says it rightly."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from app.checks.walk import texts
from app.model.instruments import Provision
from app.model.lists import AllowedUse, PartisanWord, SynonymGroup
from app.model.reading import Source
from app.model.sanctions import PressClaim
from tests.reading import read_main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.model.base import Part
    from app.model.handbook import Handbook
    from tests.inspection import Inspector

TABLE = Path(__file__).parent / "data" / "traps.tsv"


class Trap(NamedTuple):
    """One trap: its list and number there, a page that must get it right, words it shows, words it must not show."""

    of: str
    number: int
    address: str
    told: tuple[str, ...]
    untold: tuple[str, ...]


def traps() -> list[Trap]:
    """Read the table, one trap for each address."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, addresses, told, untold = line.split("\t")
            shown, hidden = (tuple(one.split(" | ")) if one != "-" else () for one in (told, untold))
            found += [Trap(name[0], int(name[1:]), address, shown, hidden) for address in addresses.split()]
    return found


TRAPS = traps()


class Misnomer(NamedTuple):
    """Words that are wrong, as somebody writes them, and how to find them in our texts."""

    example: str
    pattern: str


MISNOMERS = (
    Misnomer("SKB 22/2022", r"\b22/2022"),
    Misnomer("SKB Nomor 22 Tahun 2022", r"\bNomor \**22\** Tahun 2022"),
    Misnomer("Surat Keputusan Besar", r"Keputusan \**Besar\b"),
    Misnomer("SKB 22 September 2023", r"\b22 September 2023"),
    Misnomer("PP 53/2012", r"\bPP (?:Nomor )?53(?:/| Tahun )2012"),
    Misnomer("UU 23/2023", r"\bUU (?:Nomor )?23(?:/| Tahun )2023"),
    Misnomer("SE 404/2024", r"\b404/2024"),
    Misnomer("lapor ke KASN", r"(?i)lapor(?:kan)? ke(?:pada)? KASN"),
    Misnomer("PP Nomor 91", r"\bPP (?:Nomor )?91\b"),
    Misnomer("PP 49 Tahun 2028", r"\bPP (?:Nomor )?49(?:/| [Tt]ahun )20(?:28|21)"),
    Misnomer("PDTH", r"\bPDTH\b"),
    Misnomer("surat BKN 384/B-AU", r"\b384/"),
    Misnomer("Putusan 136/PUU-XII/2024", r"\b136/PUU-XII/"),
    Misnomer("Putusan 121/PUU-XXIII/2025", r"\b121/PUU-\w+/2025"),
    Misnomer("putusan tanggal 16 Agustus 2025", r"\b16 Agustus 2025"),
    Misnomer("putusan tanggal 7 Oktober 2024", r"\b7 Oktober 2024"),
    Misnomer("surat tanggal 17 Desember 2017", r"\b17 Desember 2017"),
    Misnomer("diundangkan 10 Oktober 2023", r"\b10 Oktober 2023"),
    Misnomer("UU 20/2023 Pasal 98A", r"\b98A\b"),
    Misnomer("Pasal 87 ayat (4) huruf b", r"Pasal 87 ayat \(4\) huruf b"),
    Misnomer("ASN Non-PNS", r"\bASN Non-PNS"),
    Misnomer("Pasal 280 diancam Pasal 521", r"\bPasal 521\b"),
    Misnomer("dilarang mengambil CLTN", r"(?i)dilarang mengambil (?:CLTN|cuti)"),
    Misnomer("KASN dibubarkan Mahkamah Konstitusi", r"(?i)(?<!tidak )dibubarkan (?:oleh )?(?:MK|Mahkamah)\b"),
    Misnomer("MK membubarkan KASN", r"\b(?:MK|Mahkamah Konstitusi) membubarkan"),
    Misnomer("Pasal 494 mengancam penjara", r"\b494\b (?:mengancam|diancam)[^.]*\bpenjara"),
)
CALLED_WRONG = re.compile(
    r"(?i)\bkeliru|\bsalah\b|\byang benar\b|\bbukan\b|\busang\b|tidak berlaku|tidak dapat diikuti|kebalikan|sebaliknya"
    r"|sudah tidak ada"
)
UNSEEN = {"keywords", "also_asked", "questions", "aliases", "options"}
"""Fields that hold words people type or wrong answers to choose from; none of them states anything."""


def statements(handbook: Handbook) -> Iterator[tuple[Part, str, str]]:
    """Give every text in which the site itself states something, with the piece and field that hold it."""
    for piece in handbook.all_pieces:
        if isinstance(piece, Source | SynonymGroup | AllowedUse | PartisanWord):
            continue
        for field, _, text in texts(piece):
            claims = isinstance(piece, PressClaim) and field == "claim"
            quotes = isinstance(piece, Provision) and field in {"text", "lead_in", "elucidation"}
            if not (field in UNSEEN or claims or quotes):
                yield piece, field, text


def uncorrected(pattern: str, text: str) -> list[str]:
    """Give the paragraphs that use wrong words without calling them wrong; a question states nothing."""
    paragraphs = [" ".join(one.split()) for one in re.split(r"\n\s*\n|\n(?=\s*[-#])", text)]
    stated = [one for one in paragraphs if not one.endswith("?")]
    return [one for one in stated if re.search(pattern, one) and not CALLED_WRONG.search(one)]


def alike(text: str) -> str:
    """Give a text with one kind of quotation mark, since straight and curved ones mean the same."""
    return re.sub("[“”]", '"', text)


@pytest.fixture(scope="module")
def words_on(inspector: Inspector) -> Callable[[str], str]:
    """Read the words of a page as plain text; each page is fetched and inspected once."""
    return lru_cache(lambda address: alike(read_main(inspector.get(address).get_data(as_text=True)).words))


@pytest.mark.parametrize("trap", TRAPS, ids=lambda one: f"{one.of}{one.number}-{one.address.strip('/')}")
def test_the_page_gets_the_trap_right(words_on: Callable[[str], str], trap: Trap) -> None:
    """The page shows the words that get it right, in plain text, and not the words that get it wrong."""
    words = words_on(trap.address)

    assert [one for one in trap.told if alike(one) not in words] == []
    assert [one for one in trap.untold if alike(one) in words] == []


def test_every_trap_of_both_lists_has_a_row() -> None:
    """Both lists are walked to their end: 21 and 21."""
    assert {(one.of, one.number) for one in TRAPS} == {(of, number) for of in "DE" for number in range(1, 22)}


@pytest.mark.parametrize("wrong", MISNOMERS, ids=lambda one: one.example)
def test_wrong_words_stand_only_where_they_are_called_wrong(handbook: Handbook, wrong: Misnomer) -> None:
    """A wrong number, name or date is never stated by the site itself; where it is told, it is corrected there."""
    found = [
        f"{piece.at(field)}: {one}"
        for piece, field, text in statements(handbook)
        for one in uncorrected(wrong.pattern, text)
    ]

    assert found == []


@pytest.mark.parametrize("wrong", MISNOMERS, ids=lambda one: one.example)
def test_wrong_words_would_be_noticed(wrong: Misnomer) -> None:
    """Each pattern finds its words in a plain statement, and accepts them where they are called wrong."""
    assert uncorrected(wrong.pattern, f"Dasarnya {wrong.example}.") == [f"Dasarnya {wrong.example}."]
    assert uncorrected(wrong.pattern, f"“{wrong.example}” itu keliru.") == []


def test_one_abbreviation_never_stands_for_two_offices(handbook: Handbook) -> None:
    """`PPK` stands in our own words only beside the name of the office that is meant."""
    offices = ("Pejabat Pembina Kepegawaian", "Panitia Pemilihan Kecamatan")

    found = [
        f"{piece.at(field)}: {text}"
        for piece, field, text in statements(handbook)
        if re.search(r"\bPPK\b", text) and not any(office in text for office in offices)
    ]

    assert found == []
