"""Queries become results: filled, ordered, explained, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.lists import SynonymGroup, SynonymKind
from app.search import Document, Search

if TYPE_CHECKING:
    from app.model.handbook import Handbook

LIKE = Document(
    "/situasi/suka/",
    "situasi",
    "Bolehkah menyukai unggahan calon?",
    questions=("Menyukai unggahan", "apakah memberi jempol dilarang"),
    summary="Menyukai berarti menanggapi.",
    topics=("media-sosial",),
    bearers=("pns", "pppk"),
    verdict="Dilarang",
)
PHOTO = Document(
    "/situasi/foto/",
    "situasi",
    "Bolehkah berfoto bersama calon?",
    summary="Boleh tanpa pose jari.",
    text="Foto bersama calon di depan umum.",
    topics=("foto-dan-gestur",),
    bearers=("pns",),
)
OLD_LAW = Document(
    "/peraturan/pp-53-2010/",
    "peraturan",
    "PP 53/2010 tentang Disiplin",
    key="pp-53-2010",
    status="Dicabut sebagian",
    is_superseded=True,
)
NEW_LAW = Document("/peraturan/pp-94-2021/", "peraturan", "PP 94/2021 tentang Disiplin", key="pp-94-2021")
PROVISION = Document(
    "/peraturan/pp-94-2021/#pasal-5",
    "ketentuan",
    "PP 94/2021 Pasal 5: larangan",
    group="ketentuan",
    key="pp-94-2021#pasal-5",
    quotes="PNS dilarang mengunggah foto calon.",
)
SOURCE = Document("/sumber/#berita", "sumber", "Berita foto calon", group="sumber")
SYNONYMS = (
    SynonymGroup(kind=SynonymKind.BOTH, canonical="suka", variants=("like", "jempol")),
    SynonymGroup(kind=SynonymKind.BOTH, canonical="media sosial", variants=("medsos", "dunia maya")),
    SynonymGroup(kind=SynonymKind.ONE_WAY, canonical="foto", variants=("selfie",)),
    SynonymGroup(kind=SynonymKind.MISSPELLING, canonical="sanksi", variants=("sangsi",)),
    SynonymGroup(kind=SynonymKind.BOTH, canonical="bagaimana", variants=("gimana",)),
)


@pytest.fixture(scope="module")
def search() -> Search:
    """Give a search over a handful of documents."""
    return Search([OLD_LAW, NEW_LAW, LIKE, PHOTO, PROVISION, SOURCE], SYNONYMS)


@pytest.fixture(scope="module")
def real(handbook: Handbook) -> Search:
    """Give the search over the real content."""
    return Search(handbook)


def addresses(search: Search, words: str, **chosen: str) -> list[str]:
    """Search and give the addresses found."""
    return [result.address for result in search.search(words, **chosen).results]  # type: ignore[arg-type]


def test_answers_stand_before_provisions_and_sources(search: Search) -> None:
    """One query gives up to three ranked lists, the answers first, each with its own count."""
    answer = search.search("foto calon")
    assert [group.key for group in answer.groups] == ["jawaban", "ketentuan", "sumber"]
    assert [group.total for group in answer.groups] == [2, 1, 1]
    assert answer.total == 4
    assert answer.results[0].address == PHOTO.address


def test_any_word_is_enough(search: Search) -> None:
    """A document that holds only one of the words is found, after those that hold all, and says what it lacks."""
    answer = search.search("menyukai calon")
    assert [result.address for result in answer.groups[0].results] == [LIKE.address, PHOTO.address]
    assert answer.groups[0].results[0].missing == ()
    assert answer.groups[0].results[1].missing == ("menyukai",)


def test_a_synonym_finds_and_says_so(search: Search) -> None:
    """A document that says it in another word is found; the sentence names both words."""
    first = search.search("ngelike calon").results[0]
    assert first.address == LIKE.address
    assert first.why == "Ditemukan lewat kata lain: “suka” untuk “ngelike”."
    assert "<mark>menyukai</mark>" in first.title_html


def test_a_one_way_synonym_goes_one_way(search: Search) -> None:
    """`selfie` finds photos; a search for photos does not look for selfies."""
    assert PHOTO.address in addresses(search, "selfie")
    reading = Search([PHOTO, Document("/x/", "situasi", "Selfie")], SYNONYMS)
    assert addresses(reading, "foto") == [PHOTO.address]


def test_the_meaning_of_a_word_is_in_the_glossary(real: Search) -> None:
    """Whoever asks for a meaning, or a difference, gets the entries of just those words first."""
    assert addresses(real, "arti netralitas")[0] == "/istilah/#netralitas"
    assert addresses(real, "kurungan itu apa sih")[0] == "/istilah/#kurungan"
    assert set(addresses(real, "beda penjara dan kurungan")[:2]) == {"/istilah/#penjara", "/istilah/#kurungan"}


def test_a_word_that_is_everywhere_leads_to_its_entry(real: Search) -> None:
    """A single word on nearly every page tells nothing, so its glossary entry and the list pages come first."""
    assert addresses(real, "netralitas")[0] == "/istilah/#netralitas"
    assert {"/alasan/", "/larangan/"} & set(addresses(real, "netralitas")[:4])


def test_who_asks_weighs_less_than_what_is_asked(real: Search) -> None:
    """An occupation, or the kind of candidate, does not draw a question to another page."""
    for who in ("bidan", "camat", "guru"):
        for candidate in ("cabup", "caleg", "calon gubernur"):
            found = addresses(real, f"{who} komentari status {candidate}")
            assert "/situasi/mengomentari-unggahan/" in found[:2]


def test_a_misspelling_row_corrects(search: Search) -> None:
    """A word of a `misspell` row is searched as its right spelling, and said."""
    assert search.search("sangsi").suggestion == "sanksi"


def test_spoken_function_words_are_not_searched(search: Search) -> None:
    """A spoken form of a question word counts as one."""
    assert addresses(search, "gimana foto") == addresses(search, "foto")
    assert not search.search("gimana foto").not_found_words


def test_function_words_alone_are_searched(search: Search) -> None:
    """Where nothing else is typed, even function words are looked for, without an error."""
    assert search.search("yang di ke").query == "yang di ke"


def test_what_is_in_force_wins_a_draw(search: Search) -> None:
    """Of two texts that answer equally, the one in force comes first, wherever it stood in the index."""
    assert addresses(search, "disiplin")[:2] == [NEW_LAW.address, OLD_LAW.address]


def test_a_quoted_phrase_must_be_held(search: Search) -> None:
    """Quotation marks ask for words side by side."""
    assert addresses(search, '"pose jari"') == [PHOTO.address]
    assert addresses(search, '"jari pose"') == []


def test_filters_narrow_and_facets_count(search: Search) -> None:
    """A filter keeps what fits; the counts of its own facet stay whole, the others follow."""
    answer = search.search("calon", topic="media-sosial")
    assert [result.address for result in answer.results] == [LIKE.address]
    facets = {facet.key: {value.value: value.count for value in facet.values} for facet in answer.facets}
    assert facets["topik"] == {"foto-dan-gestur": 1, "media-sosial": 1}
    assert facets["untuk"] == {"pns": 1, "pppk": 1}
    assert facets["jenis"] == {"situasi": 1}


def test_a_status_can_be_chosen(search: Search) -> None:
    """The filter of status keeps only documents with that status, which their results show."""
    answer = search.search("disiplin", status="Dicabut sebagian")
    assert [(result.address, result.status) for result in answer.results] == [(OLD_LAW.address, "Dicabut sebagian")]


def test_pages_end(real: Search) -> None:
    """Each page goes on where the last one ended; beyond the last, and the tenth, there is none."""
    first, second = (real.search("kampanye", page=page) for page in (1, 2))
    shown = [{result.address for result in answer.results} for answer in (first, second)]
    assert shown[0].isdisjoint(shown[1])
    assert first.pages <= 10
    assert real.search("kampanye", page=99).page == first.pages


def test_nothing_typed_gives_nothing(search: Search) -> None:
    """An empty query is no error and finds nothing."""
    assert search.search("   ").total == 0


def test_an_index_without_documents_answers() -> None:
    """A search over nothing finds nothing."""
    assert Search([]).search("foto").results == ()


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [("meny", LIKE.address), ("bolehkah ber", PHOTO.address), ("PP 94", NEW_LAW.address), ("jempol", LIKE.address)],
)
def test_suggestions_begin_as_typed(search: Search, prefix: str, expected: str) -> None:
    """While typing, pages are offered whose titles, questions or names have words that begin so."""
    assert expected in [offered.address for offered in search.suggest(prefix)]


@pytest.mark.parametrize("prefix", ["", " ", "f", "%", "zzzz"])
def test_too_little_offers_nothing(search: Search, prefix: str) -> None:
    """Below two characters, or where nothing begins so, nothing is offered."""
    assert search.suggest(prefix) == ()


def test_a_page_is_offered_once(real: Search) -> None:
    """Of a page with many names only one line is offered, and never more than eight lines."""
    offered = [each.address for each in real.suggest("as")]
    assert 0 < len(offered) <= 8
    assert len(set(offered)) == len(offered)


def test_what_is_most_asked_is_offered_first(real: Search, handbook: Handbook) -> None:
    """Of pages that match a word alike, the one that people ask most often leads."""
    most_asked = min((one for one in handbook.situations if one.rank), key=lambda one: one.rank or 0)

    assert most_asked.address == "/situasi/menyukai-unggahan/"
    assert real.suggest("like")[0].address == most_asked.address
