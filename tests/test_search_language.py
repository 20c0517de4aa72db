"""Indonesian words: cutting, stemming, stop words."""

from __future__ import annotations

import pytest

from app.search.language import normalise, stem, term_of, tokens
from app.search.quantities import measures
from app.search.spoken import formal
from app.search.words import STOP_WORDS
from tests.relevance import pairs

STEMS = pairs("stems")


@pytest.mark.parametrize("row", STEMS, ids=[row["form"] for row in STEMS])
def test_every_form_of_the_table_finds_its_root(row: dict[str, str]) -> None:
    """Each of the 120 listed forms has exactly the root that the table wants."""
    assert stem(row["form"]) == row["expected_root"]


def test_no_two_roots_of_the_table_are_merged() -> None:
    """Forms share a stem only when the table gives them one root."""
    wanted = {row["form"]: row["expected_root"] for row in STEMS}
    assert len({stem(form) for form in wanted}) == len(set(wanted.values()))


@pytest.mark.parametrize(
    ("form", "root"),
    [
        ("gerakan", "gerak"),
        ("ajakannya", "ajak"),
        ("tindakan", "tindak"),
        ("tunjukan", "tunjuk"),
        ("dimasukkan", "masuk"),
        ("pemilukah", "pemilu"),
        ("kepalanya", "kepala"),
        ("asnkah", "asn"),
        ("mengajukan", "aju"),
        ("pemerintahan", "pemerintah"),
        ("meminjamkan", "pinjam"),
        ("menanyakan", "tanya"),
        ("dibagi-bagikan", "bagi"),
        ("ngelike", "like"),
        ("postingannya", "posting"),
        ("dishare", "share"),
        ("gak", "tidak"),
        ("nyoblos", "coblos"),
    ],
)
def test_families_beyond_the_table_find_their_roots(form: str, root: str) -> None:
    """Roots in k, particles, colloquial forms and foreign words with affixes are understood too."""
    assert stem(tokens(form)[-1].word) == root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pemerintah", "perintah"),
        ("pasangan", "memasang"),
        ("keberatan", "berat"),
        ("peserta", "serta"),
        ("undang-undang", "mengundang"),
        ("ketua", "tua"),
        ("pengalaman", "alam"),
        ("media", "dia"),
        ("ketentuan", "tertentu"),
        ("penduduk", "kedudukan"),
        ("maupun", "mau"),
        ("pengamanan", "aman"),
    ],
)
def test_words_of_different_meaning_stay_apart(one: str, other: str) -> None:
    """Words that only look related never share a stem."""
    assert term_of(tokens(one)[0]) != term_of(tokens(other)[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("himbauan-himbauan", ["himbauan"]),
        ("di-like nge-share", ["like", "share"]),
        ("PP94 dan uu20", ["pp", "94", "dan", "uu", "20"]),
        ("P3K, e-KTP", ["p3k", "ektp"]),
        ("No.5 pemilu.Netralitas", ["no", "5", "pemilu", "netralitas"]),
        ("non-ASN", ["non", "asn"]),
        ("Undang-Undang", ["uu"]),
        ("ＡＳＮ\u200b netral\x00itas", ["asn", "netral", "itas"]),  # noqa: RUF001 - wide letters are the point.
        ("25% dan 25 persen", ["25", "persen", "dan", "25", "persen"]),
        ("", []),
        ("!!! ??? —", []),
    ],
)
def test_text_is_cut_into_plain_words(text: str, words: list[str]) -> None:
    """Case, width, hyphens, doubling and glued numbers do not matter; signs are no words."""
    assert [token.word for token in tokens(normalise(text))] == words


@pytest.mark.parametrize("text", ["12 juta", "12jt", "Rp12.000.000,00", "Rp 12.000.000", "12.000.000"])
def test_an_amount_is_one_word(text: str) -> None:
    """However an amount of money is written, it is searched as the same number, and shown as written."""
    token = next(token for token in tokens(text) if token.word != "rp")
    assert term_of(token) == "12000000"
    assert text[token.start : token.end].startswith(("12", "Rp12"))


@pytest.mark.parametrize("text", ["B/71/M.SM.00.00/2017", "31.08.2021", "UU 20/2023", "No.5"])
def test_other_numbers_are_no_amounts(text: str) -> None:
    """Dates, letters' numbers and years stay what they are."""
    assert not any(token.root for token in tokens(text))


@pytest.mark.parametrize("text", ["6 bulan", "enam bulan", "6 (enam) bulan"])
def test_a_number_and_its_unit_are_one_thing(text: str) -> None:
    """A measure is the same whether its number is written in digits, in words, or both."""
    assert list(measures([term_of(token) for token in tokens(text)])) == ["6_bulan"]


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("ngumpulin", "kumpul"),
        ("ngawasin", "awas"),
        ("nyalurin", "salur"),
        ("nangkep", "tangkap"),
        ("mikir", "pikir"),
        ("ngapusin", "hapus"),
        ("temennya", "teman"),
        ("dibatalin", "batal"),
        ("namaku", "nama"),
        ("ngemc", "mc"),
    ],
)
def test_a_spoken_form_leads_to_the_written_word(form: str, word: str) -> None:
    """Spoken prefixes, suffixes and vowels are undone; which of the candidates is a word, the site decides."""
    assert word in set(formal(form))


def test_a_token_knows_where_it_stands() -> None:
    """Start and end give back the text that the word was read from."""
    text = "Bolehkah nge-like? Himbauan-himbauan PP94."
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Bolehkah",
        "nge-like",
        "Himbauan-himbauan",
        "PP",
        "94",
    ]


def test_the_stop_list_is_short_and_harmless() -> None:
    """It holds 40 to 60 function words and none that carries a meaning here."""
    meaningful = "tidak boleh harus sedang bakal masa ikut sebelum sesudah pihak memihak hari naik tunjuk salam mengapa"
    assert 40 <= len(STOP_WORDS) <= 60
    assert STOP_WORDS.isdisjoint(meaningful.split())


def test_a_doubled_function_word_keeps_its_meaning() -> None:
    """In `bagi-bagi sembako` people hand something out; in `bagi ASN` the word means `for`."""
    assert term_of(tokens("bagi-bagi")[0]) == stem("membagikan")
    assert term_of(tokens("bagi")[0]) != stem("membagikan")


def test_endless_words_are_cut() -> None:
    """A word of 20,000 letters is read as its first forty."""
    assert len(tokens("a" * 20_000)[0].word) == 40
