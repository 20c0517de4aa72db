"""Citations in people's own spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search import Search
from app.search.citations import Citation, citations
from app.search.language import normalise, tokens

if TYPE_CHECKING:
    from app.model.handbook import Handbook


@pytest.fixture(scope="module")
def search(handbook: Handbook) -> Search:
    """Give the search over the real content."""
    return Search(handbook)


@pytest.mark.parametrize(
    ("words", "citation"),
    [
        ("uu 20/2023", Citation("uu", "20", "2023")),
        ("UU No. 20 Tahun 2023", Citation("uu", "20", "2023")),
        ("Undang-Undang Nomor 7 Tahun 2017", Citation("uu", "7", "2017")),
        ("pp94", Citation("pp", "94")),
        ("Peraturan Pemerintah nomor 53 tahun 2010", Citation("pp", "53", "2010")),
        ("pasal 5 huruf n angka 2", Citation(place="pasal-5-huruf-n-angka-2")),
        ("Psl 71 ayat (1)", Citation(place="pasal-71-ayat-1")),
        ("pasal 8 ayat 3 huruf a pp 94", Citation("pp", "94", "", "pasal-8-ayat-3-huruf-a")),
        ("larangan 9", Citation("larangan", "9")),
        ("larangan nomor sembilan", Citation("larangan", "9")),
        ("larangan ke-9", Citation("larangan", "9")),
        ("alasan ketiga", Citation("alasan", "3")),
        ("SE MenPAN-RB Nomor 01 Tahun 2023", Citation("se", "1", "2023")),
        ("se 18/2023", Citation("se", "18", "2023")),
        ("skb nomor 2 tahun 2022", Citation("skb", "2", "2022")),
        ("B/71/M.SM.00.00/2017", Citation("se", "b-71", "2017")),
        ("putusan mk 121/PUU-XXII/2024", Citation("mk", "121", "2024")),
        ("peraturan bkn 6/2022", Citation("perban", "6", "2022")),
        ("kepmenpanrb 16/2025", Citation("kepmen", "16", "2025")),
        ("uu 7 2017 494", Citation("uu", "7", "2017", "pasal-494")),
        ("pp 94/2021 8 ayat 3", Citation("pp", "94", "2021", "pasal-8-ayat-3")),
    ],
)
def test_a_citation_is_read_whatever_its_spelling(words: str, citation: Citation) -> None:
    """Type, number, year and place are found in every spelling that people use."""
    assert citations([token.word for token in tokens(normalise(words))])[0] == (citation,)


@pytest.mark.parametrize(
    "words",
    ["skb 5 menteri", "keputusan bersama lima lembaga", "foto dua jari", "2 tahun", "sanksi pp", "pasal", "larangan"],
)
def test_words_that_cite_nothing_are_left_alone(words: str) -> None:
    """A number alone, or a law word alone, is no citation."""
    assert citations([token.word for token in tokens(normalise(words))]) == ((), frozenset())


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("larangan 9", "/larangan/9/"),
        ("larangan ke-11", "/larangan/11/"),
        ("alasan 3", "/alasan/3/"),
        ("pp 94/2021", "/peraturan/pp-94-2021/"),
        ("PP No. 53 Tahun 2010", "/peraturan/pp-53-2010/"),
        ("pasal 5 huruf n angka 2", "/peraturan/pp-94-2021/#pasal-5-huruf-n-angka-2"),
        ("pp 53 pasal 4 angka 15", "/peraturan/pp-53-2010/#pasal-4-angka-15"),
        ("uu asn", "/peraturan/uu-20-2023/"),
        ("skb 5 menteri", "/peraturan/skb-2-2022/"),
        ("skb lima menteri", "/peraturan/skb-2-2022/"),
        ("se 18/2023", "/peraturan/se-18-2023/"),
        ("se 1/2023", "/peraturan/se-1-2023/"),
        ("surat b/71/m.sm.00.00/2017", "/peraturan/se-b-71-2017/"),
        ("mk 121/2024", "/peraturan/mk-121-2024/"),
        ("uu 7 2017 494", "/peraturan/uu-7-2017/#pasal-494"),
        ("peratuan pemerintah 94 tahun 2021", "/peraturan/pp-94-2021/"),
        ("pasal 494 uu pemilu", "/peraturan/uu-7-2017/#pasal-494"),
        ("bunyi pasal 71 ayat 1 uu pilkada", "/peraturan/uu-10-2016/#pasal-71-ayat-1"),
    ],
)
def test_an_exact_citation_stands_on_top(search: Search, words: str, address: str) -> None:
    """What a citation names is the first result, marked as exact."""
    first = search.search(words).results[0]
    assert first.address.startswith(address)
    assert first.is_exact


def test_what_is_in_force_stands_before_what_is_not(search: Search) -> None:
    """A bare `pasal 7` gives the provisions in force before the repealed ones."""
    found = [result for result in search.search("pasal 7").results if result.is_exact]
    statuses = [result.status.startswith("Dicabut") for result in found]
    assert len(found) > 1
    assert statuses == sorted(statuses)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("skb no 22 tahun 2022", "/peraturan/skb-2-2022/"),
        ("skb 22/2022", "/peraturan/skb-2-2022/"),
        ("se 404/2024", "/peraturan/se-4-2024/"),
        ("pp 94 tahun 2012", "/peraturan/pp-94-2021/"),
        ("pp 94 pasal 99", "/peraturan/pp-94-2021/"),
        ("skb 2022", "/peraturan/skb-2-2022/"),
    ],
)
def test_a_wrong_citation_finds_the_nearest(search: Search, words: str, address: str) -> None:
    """A wrong number, year or place leads to what was probably meant, and does not claim to be it."""
    first = search.search(words).results[0]
    assert first.address == address
    assert not first.is_exact


@pytest.mark.parametrize("words", ["uu 77/1999", "perpres 5", "larangan 12", "pasal 999", "skb 404"])
def test_an_unknown_citation_is_never_left_without_results(search: Search, words: str) -> None:
    """What names nothing here is searched as words."""
    assert search.search(words).results


def test_an_instrument_follows_its_provision(search: Search) -> None:
    """After a provision that was cited comes the page of the instrument it stands in."""
    found = [result.address for result in search.search("pasal 71 ayat 1 uu 10/2016").results]
    assert found == ["/peraturan/uu-10-2016/#pasal-71-ayat-1", "/peraturan/uu-10-2016/"]


def test_a_provision_cited_beside_words_leads(search: Search) -> None:
    """Who names a provision and asks something about it sees the provision first, and answers after it."""
    groups = search.search("apakah pasal 494 berlaku untuk honorer").groups
    assert [group.key for group in groups[:2]] == ["ketentuan", "jawaban"]
    assert groups[0].results[0].address == "/peraturan/uu-7-2017/#pasal-494"
