"""The search page: one form, plain links to narrow and to turn pages, help where nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote_plus, urlencode, urlsplit

import pytest

from tests.reading import Element, read, read_main

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

MISSPELT, MEANT = "kampaye", "kampanye"
UNKNOWN = "xqzwv"


def searched(client: FlaskClient, **form: str) -> Element:
    """Search and read the page."""
    return read_main(client.get(f"/cari/?{urlencode(form)}").get_data(as_text=True))


def found(main: Element) -> list[str]:
    """Give the addresses of the results on a page, in order."""
    return [row.all("a")[0]["href"] for part in main.all("ol", "results") for row in part.all("li")]


def asked_for(link: str) -> dict[str, str]:
    """Read what a link to the search asks."""
    assert urlsplit(link).path == "/cari/"
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


def facets(main: Element) -> dict[str, Element]:
    """Give the ways to narrow the results by their name."""
    return {one.one("summary").words.split(":")[0]: one for one in main.all("details", "facet")}


@pytest.mark.parametrize("query", ["", "q=", "q=%20%20", "q=&jenis=situasi", "harfiah=1"])
def test_an_empty_query_shows_the_form_and_where_to_begin(
    get: Callable[..., TestResponse], handbook: Handbook, query: str
) -> None:
    """Without words the page offers the form and the questions most asked, and complains of nothing."""
    main = read_main(get(f"/cari/?{query}").get_data(as_text=True))

    assert main.one("h1").words == "Cari"
    assert main.one("form", "search")["action"] == "/cari/"
    ranked = sorted((one for one in handbook.situations if one.rank), key=lambda one: one.rank or 0)
    assert [row.all("a")[0]["href"] for row in main.one("ul", "signs").all("li")] == [one.address for one in ranked]
    assert "Tidak ada hasil" not in main.words


def test_the_form_is_plain_and_keeps_what_was_typed(get: Callable[..., TestResponse]) -> None:
    """One labelled field by GET, filled with the words of the query, and no second form in the page head."""
    page = read(get("/cari/?q=pose+jari").get_data(as_text=True))

    (form,) = [one for one in page.all("form") if one["role"] == "search"]
    assert form["method"] in {"", "get"}
    (typed,) = form.all("input")
    assert (typed["name"], typed["type"], typed["value"]) == ("q", "search", "pose jari")
    assert form.one("label")["for"] == typed["id"]
    assert page.one("h1").words == "Hasil untuk “pose jari”"


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'; drop table", "&amp;"]
)
def test_words_are_shown_as_words(get: Callable[..., TestResponse], words: str) -> None:
    """What was typed is repeated letter by letter, and never as markup."""
    page = read(get(f"/cari/?q={quote_plus(words)}").get_data(as_text=True))

    (form,) = [one for one in page.all("form") if one["role"] == "search"]
    assert form.one("input")["value"] == words
    assert f"Hasil untuk “{words}”" == page.one("h1").words
    assert page.one("main").all("img") == page.one("main").all("script") == []


def test_results_say_what_they_are(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """A situation carries its verdict as a word, and a repealed regulation its status."""
    main = read_main(get("/cari/?q=pose+jari").get_data(as_text=True))
    first = main.all("ol", "results")[0].all("li")[0]

    assert first.all("a")[0]["href"] == "/situasi/pose-jari/"
    assert first.words.startswith("Situasi")
    assert "Diperdebatkan" in first.words.split("Bolehkah")[0]
    old = read_main(get("/cari/?q=uu+5+2014").get_data(as_text=True))
    row = next(
        row for row in old.all("ol", "results")[0].all("li") if row.all("a")[0]["href"] == "/peraturan/uu-5-2014/"
    )
    assert handbook.regulation_by_key["uu-5-2014"].status.label in row.words.split("UU 5/2014")[0]


def test_every_facet_is_a_list_of_plain_links_with_counts(
    get: Callable[..., TestResponse], raw_client: FlaskClient
) -> None:
    """Each choice keeps the words, adds itself to the address, and leads to as many results as it says."""
    main = read_main(get("/cari/?q=kampanye").get_data(as_text=True))

    assert facets(main).keys() == {"Jenis", "Topik", "Status", "Berlaku untuk"}
    for facet in facets(main).values():
        link = facet.all("a")[0]
        form = asked_for(link["href"])
        assert len(form) == 2
        assert form["q"] == "kampanye"
        assert f"{link.one('small').words} hasil" in searched(raw_client, **form).words


def test_a_chosen_facet_is_marked_and_can_be_taken_back(get: Callable[..., TestResponse]) -> None:
    """Choices add up in the address; a chosen one says so and leads back to the wider search."""
    main = read_main(get("/cari/?q=kampanye&jenis=situasi&topik=kampanye").get_data(as_text=True))

    chosen = {
        name: next(one for one in facet.all("a") if one["aria-current"])
        for name, facet in facets(main).items()
        if facet["open"] == "" and "open" in facet.attributes
    }
    assert chosen.keys() == {"Jenis", "Topik"}
    assert asked_for(chosen["Jenis"]["href"]) == {"q": "kampanye", "topik": "kampanye"}
    assert asked_for(chosen["Topik"]["href"]) == {"q": "kampanye", "jenis": "situasi"}
    assert "(batalkan)" in chosen["Jenis"].words
    assert {address.split("/")[1] for address in found(main)} == {"situasi"}


def test_facets_are_named_as_the_site_names_them(raw_client: FlaskClient, handbook: Handbook) -> None:
    """A topic carries its title, and a kind of employee the name it has everywhere."""
    named = facets(searched(raw_client, q="netral"))

    titles = {one["href"]: one for one in named["Topik"].all("a")}
    for link in titles.values():
        title = handbook.topic_by_slug[asked_for(link["href"])["topik"]].title
        assert link.words.removesuffix(link.one("small").words).strip() == title
    offered = {asked_for(link["href"])["untuk"]: link.words for link in named["Berlaku untuk"].all("a")}
    assert offered["pppk-paruh-waktu"].startswith("PPPK paruh waktu ")


@pytest.mark.parametrize("query", ["jenis=resep", "topik=tidak-ada", "untuk=polisi", "status=rahasia"])
def test_a_choice_that_means_nothing_is_left_out(
    get: Callable[..., TestResponse], raw_client: FlaskClient, query: str
) -> None:
    """A word that names no kind, topic, status or employee narrows nothing, and no link repeats it."""
    main = read_main(get(f"/cari/?q=kampanye&{query}").get_data(as_text=True))

    assert found(main) == found(searched(raw_client, q="kampanye"))
    assert [href for href in main.links() if query in href] == []


def test_a_choice_that_leaves_nothing_can_be_taken_back(get: Callable[..., TestResponse]) -> None:
    """Where the words find something and the choices nothing, the page names the choices, each with its way back."""
    main = read_main(get("/cari/?q=golput&jenis=sanksi&status=dicabut").get_data(as_text=True))

    assert found(main) == []
    assert "Tidak ada hasil dengan pilihan ini" in main.words
    back = {link.words: asked_for(link["href"]) for link in main.all("a") if "(batalkan)" in link.words}
    assert back == {
        "Jenis: Sanksi (batalkan)": {"q": "golput", "status": "dicabut"},
        "Status: Dicabut (batalkan)": {"q": "golput", "jenis": "sanksi"},
    }


def test_a_status_is_a_code_in_the_address(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """Addresses carry codes and pages words; a status is no exception, and its old spelling in words still works."""
    main = read_main(get("/cari/?q=uu").get_data(as_text=True))
    offered = {asked_for(one["href"])["status"]: one.words for one in facets(main)["Status"].all("a")}

    assert offered["dicabut-sebagian"].startswith("Dicabut sebagian")
    code, words = (get(f"/cari/?q=uu&status={text}") for text in ("dicabut-sebagian", "Dicabut%20sebagian"))
    assert code.data == words.data
    assert {one.split("#")[0] for one in found(read_main(code.get_data(as_text=True)))} <= {
        one.address
        for one in handbook.regulations
        if any(
            force.value == "dicabut-sebagian"
            for force in (one.status, *(each.status for each in one.provisions))
            if force
        )
    }


@pytest.mark.parametrize("page", ["0", "-1", "abc", "1e3", "1.5", "%20", "\uff11", "²", "9999999999", "1'--", ""])
def test_a_page_number_that_is_none_shows_the_first_page(
    get: Callable[..., TestResponse], raw_client: FlaskClient, page: str
) -> None:
    """Nonsense in `hal` is as good as no `hal`."""
    main = read_main(get(f"/cari/?q=kampanye&hal={page}").get_data(as_text=True))

    assert found(main) == found(searched(raw_client, q="kampanye"))
    assert "Halaman 1 dari" in main.one("nav", "pages").words


@pytest.mark.parametrize("words", ["pose jari", "kampanye", "golput"])
def test_a_page_beyond_the_last_shows_the_last(raw_client: FlaskClient, words: str) -> None:
    """Whoever asks for a page that is not there gets the last one, with results."""
    last = searched(raw_client, q=words, hal="99")

    assert found(last)
    told = last.one("nav", "pages").words if last.all("nav", "pages") else "Halaman 1 dari 1"
    number, _, whole = told.split("Halaman ")[1].split()[:3]
    assert number == whole


def test_pages_follow_one_another_without_loss(get: Callable[..., TestResponse], raw_client: FlaskClient) -> None:
    """Next leads on and previous back, with words and choices kept; no result is shown twice."""
    main = read_main(get("/cari/?q=kampanye&jenis=situasi").get_data(as_text=True))
    seen = found(main)
    while following := [one for one in main.all("a") if one["rel"] == "next"]:
        form = asked_for(following[0]["href"])
        assert (form["q"], form["jenis"]) == ("kampanye", "situasi")
        main = searched(raw_client, **form)
        (back,) = [one for one in main.all("a") if one["rel"] == "prev"]
        assert int(asked_for(back["href"]).get("hal", "1")) == int(form["hal"]) - 1
        seen += found(main)

    assert len(seen) == len(set(seen)) > 10
    assert f"{len(seen)} hasil" in main.words


def test_a_misspelt_word_is_mended_and_says_so(get: Callable[..., TestResponse], raw_client: FlaskClient) -> None:
    """The page says which words it searched, and one link searches the words exactly as typed."""
    main = read_main(get(f"/cari/?q={MISSPELT}").get_data(as_text=True))

    hint = main.one("p", "hint")
    assert MISSPELT in hint.words
    assert f"hasil untuk {MEANT}" in hint.words
    literal = hint.one("a")
    assert literal.words == f"Cari persis “{MISSPELT}”"
    assert asked_for(literal["href"]) == {"q": MISSPELT, "harfiah": "1"}
    assert found(main) == found(searched(raw_client, q=MEANT))


def test_a_literal_search_is_not_mended_but_offers_it(get: Callable[..., TestResponse]) -> None:
    """The literal search finds nothing for a misspelt word, and a link leads back to the mended words."""
    main = read_main(get(f"/cari/?q={MISSPELT}&harfiah=1").get_data(as_text=True))

    assert found(main) == []
    assert MEANT in main.words
    assert {"q": MEANT} in [asked_for(href) for href in main.links() if href.startswith("/cari/?")]


def test_a_page_without_results_helps(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """Nothing found: the page says so, suggests shorter words, and shows the questions most asked."""
    main = read_main(get(f"/cari/?q={UNKNOWN}").get_data(as_text=True))

    assert "Tidak ada hasil" in main.words
    assert "Yang paling sering ditanyakan" in [one.words for one in main.all("h2")]
    assert {one.address for one in handbook.situations if one.rank} <= main.links().keys()
    assert main.one("form", "search").one("input")["value"] == UNKNOWN


def test_results_are_kept_from_search_engines_and_the_empty_form_is_not(raw_client: FlaskClient) -> None:
    """A result list is no page of its own."""
    assert 'content="noindex' in raw_client.get("/cari/?q=kampanye").get_data(as_text=True)
    assert 'content="noindex' not in raw_client.get("/cari/").get_data(as_text=True)


def test_too_many_words_are_cut_not_refused(get: Callable[..., TestResponse]) -> None:
    """A pasted paragraph is searched as far as it is read, and the page shows what was searched."""
    main = read_main(get(f"/cari/?q={quote_plus('kampanye netral ' * 60)}").get_data(as_text=True))

    assert found(main)
    assert len(main.one("form", "search").one("input")["value"]) <= 200
