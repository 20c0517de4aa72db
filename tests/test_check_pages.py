"""The check: three questions to an answer by plain links, each answer changeable, and a map of every path."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from app.model.base import Bearer
from tests.reading import Element, read_main

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

FIRST, SECOND, THIRD = "1. Siapa Anda?", "2. Tentang apa?", "3. Apa yang ingin Anda lakukan?"


def address(**answers: str) -> str:
    """Give the address of the check with these answers."""
    return f"/cek/?{urlencode(answers)}" if answers else "/cek/"


def page(client: FlaskClient, where: str) -> Element:
    """Fetch a page of the check without looking further."""
    return read_main(client.get(where).get_data(as_text=True))


def options(main: Element) -> list[str]:
    """Give where the answers that a page offers lead, in order."""
    return [link["href"] for part in main.all("ul", "options") for link in part.all("a")]


def asked(main: Element) -> str:
    """Give the question that a page asks: its first heading below the title."""
    return main.all("h2")[0].words


def answers_in(where: str) -> dict[str, str]:
    """Read the answers from an address of the check."""
    return {name: found[0] for name, found in parse_qs(urlsplit(where).query).items()}


def test_the_first_question_offers_every_kind_of_employee(get: Callable[..., TestResponse]) -> None:
    """The check begins with who you are, and offers each kind once."""
    main = read_main(get("/cek/").get_data(as_text=True))

    assert asked(main) == FIRST
    assert options(main) == [address(pegawai=one.value) for one in Bearer]
    assert "/cek/peta/" in main.links()


@pytest.mark.parametrize("bearer", Bearer)
def test_three_links_lead_to_an_answer(get: Callable[..., TestResponse], handbook: Handbook, bearer: Bearer) -> None:
    """Whoever you are: one link for you, one for the topic, one for the situation, and the verdict stands there."""
    where, steps = "/cek/", 0
    main = read_main(get(where).get_data(as_text=True))
    while options(main):
        where = address(pegawai=bearer.value) if steps == 0 else options(main)[0]
        main = read_main(get(where).get_data(as_text=True))
        steps += 1

    situation = handbook.situation_by_slug[answers_in(where)["situasi"]]
    assert steps == 3
    assert asked(main) == situation.question
    assert main.one("div", "verdict-panel").one("strong").words == situation.verdict.label
    assert situation.address in main.links()


def paths(client: FlaskClient) -> set[str]:
    """Follow every link of the check to its last question, and give the addresses of all answers."""
    found: set[str] = set()
    for first in options(page(client, "/cek/")):
        for second in options(page(client, first)):
            found |= set(options(page(client, second)))
    return found


def test_no_question_is_a_dead_end_and_the_map_shows_every_path(
    get: Callable[..., TestResponse], raw_client: FlaskClient
) -> None:
    """Every offered topic has situations, and the map links exactly the answers that clicking can reach."""
    for first in options(page(raw_client, "/cek/")):
        for second in options(page(raw_client, first)):
            assert options(page(raw_client, second)), second

    main = read_main(get("/cek/peta/").get_data(as_text=True))

    assert {href for href in main.links() if href.startswith("/cek/?")} == paths(raw_client)


def test_every_situation_can_be_reached_by_whom_it_concerns(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Each kind of employee finds each situation that says something to that kind, and no other."""
    found = {(answers_in(one)["pegawai"], answers_in(one)["situasi"]) for one in paths(raw_client)}

    assert found == {
        (bearer.value, situation.slug)
        for situation in handbook.situations
        for text in situation.bearer_texts
        for bearer in text.bearers
    }


def test_the_map_says_the_verdict_beside_each_question(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """A reviewer reads question and verdict on one line."""
    main = read_main(get("/cek/peta/").get_data(as_text=True))

    for row in main.all("ul", "plain")[0].all("li"):
        situation = handbook.situation_by_slug[answers_in(row.one("a")["href"])["situasi"]]
        assert row.words == f"{situation.question} {situation.verdict.label}"


@pytest.mark.parametrize("slug", ["menyukai-unggahan", "hadir-kampanye", "memilih-di-tps"])
def test_each_answer_can_be_changed_alone(get: Callable[..., TestResponse], handbook: Handbook, slug: str) -> None:
    """Beside each answer stands a link that asks it again, and keeps the answers before it."""
    situation = handbook.situation_by_slug[slug]
    chosen = {"pegawai": "pns", "topik": situation.topics[0], "situasi": slug}

    main = read_main(get(address(**chosen)).get_data(as_text=True))

    steps = main.one("ol", "steps").all("li")
    assert [step.one("a")["href"] for step in steps] == [
        "/cek/",
        address(pegawai="pns"),
        address(pegawai="pns", topik=situation.topics[0]),
    ]
    assert [step.one("b").words for step in steps] == [
        "PNS",
        handbook.topic_by_slug[situation.topics[0]].title,
        situation.short_title,
    ]


def test_the_answer_speaks_to_the_chosen_employee(raw_client: FlaskClient, handbook: Handbook) -> None:
    """The same situation gives each kind of employee its own text and no other."""
    situation = handbook.situation_by_slug["hadir-kampanye"]
    told = {
        bearer: page(raw_client, address(pegawai=bearer.value, topik=situation.topics[0], situasi=situation.slug)).words
        for bearer in Bearer
    }

    assert "PP 94/2021 mengikat Anda" in told[Bearer.PNS]
    assert "PP 94/2021 tidak mengatur PPPK" in told[Bearer.PPPK]
    assert "PP 94/2021 mengikat Anda" not in told[Bearer.PPPK]
    assert "Surat Edaran Menteri PANRB 01/2023" in told[Bearer.NON_ASN]


@pytest.mark.parametrize(
    ("query", "question"),
    [
        ("pegawai=polisi", FIRST),
        ("topik=kampanye&situasi=hadir-kampanye", FIRST),
        ("pegawai=&topik=kampanye", FIRST),
        ("pegawai=PNS", FIRST),
        ("pegawai=%3Cscript%3Ealert(1)%3C/script%3E", FIRST),
        ("pegawai=pns&topik=tidak-ada", SECOND),
        ("pegawai=pns&situasi=hadir-kampanye", SECOND),
        ("pegawai=pns&topik=kampanye&situasi=tidak-ada", THIRD),
        ("pegawai=pns&topik=keluarga&situasi=hadir-kampanye", THIRD),
        ("pegawai=non-asn&topik=kampanye&situasi=%00", THIRD),
        (f"pegawai=pns&topik={'x' * 3000}", SECOND),
    ],
)
def test_an_answer_that_means_nothing_is_asked_again(
    get: Callable[..., TestResponse], query: str, question: str
) -> None:
    """Nonsense, or an answer that does not follow from the one before, leads to that question and is not repeated."""
    text = get(f"/cek/?{query}").get_data(as_text=True)

    main = read_main(text)
    assert asked(main) == question
    assert options(main)
    assert "alert(1)" not in text
    assert "x" * 3000 not in text


def test_a_situation_that_does_not_touch_this_employee_is_not_offered(
    raw_client: FlaskClient, handbook: Handbook
) -> None:
    """Who is not named by a situation is asked again instead of being told something wrong."""
    situation, missing = next(
        (one, missing)
        for one in handbook.situations
        for missing in set(Bearer) - {bearer for text in one.bearer_texts for bearer in text.bearers}
        if any(
            topic in other.topics and other is not one and missing in {b for t in other.bearer_texts for b in t.bearers}
            for topic in one.topics[:1]
            for other in handbook.situations
        )
    )

    main = page(raw_client, address(pegawai=missing.value, topik=situation.topics[0], situasi=situation.slug))

    assert asked(main) == THIRD
    assert situation.slug not in {answers_in(one)["situasi"] for one in options(main)}


def test_answers_are_kept_from_search_engines(raw_client: FlaskClient) -> None:
    """The empty check may be listed; the many addresses with answers may not."""
    assert 'content="noindex' not in raw_client.get("/cek/").get_data(as_text=True)
    assert 'content="noindex' in raw_client.get(address(pegawai="pns")).get_data(as_text=True)
