"""“Boleh atau tidak?”: the list narrows by plain links, and every situation says its verdict first."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from app.model.base import Bearer, Stage
from app.model.rules import Verdict
from tests.reading import read_main

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook
    from app.model.rules import Situation
    from tests.reading import Element

FIELDS = ("pegawai", "putusan", "tahap", "topik")


def values(handbook: Handbook, field: str) -> list[str]:
    """Give the words that one choice may have in the address."""
    return {
        "pegawai": [one.value for one in Bearer],
        "putusan": [one.value for one in Verdict],
        "tahap": [one.value for one in Stage],
        "topik": [one.slug for one in handbook.topics],
    }[field]


def fits(situation: Situation, field: str, value: str) -> bool:
    """Whether a situation belongs on the list narrowed by one choice."""
    return (
        value
        in {
            "pegawai": {bearer.value for text in situation.bearer_texts for bearer in text.bearers},
            "putusan": {situation.verdict.value},
            "tahap": {text.stage.value for text in situation.stages},
            "topik": set(situation.topics),
        }[field]
    )


def listed(main: Element) -> list[str]:
    """Give the addresses of the situations on the list, in order."""
    rows = main.all("ul", "signs")
    return [row.all("a")[0]["href"] for part in rows for row in part.all("li")]


def listed_at(client: FlaskClient, **chosen: str) -> list[str]:
    """Give the addresses on the list narrowed by these choices."""
    return listed(read_main(client.get(f"/situasi/?{urlencode(chosen)}").get_data(as_text=True)))


def test_without_a_choice_every_situation_is_listed_most_asked_first(
    get: Callable[..., TestResponse], handbook: Handbook
) -> None:
    """The whole list stands there, and those with a rank come first, in its order."""
    found = listed(read_main(get("/situasi/").get_data(as_text=True)))

    ranked = sorted((one for one in handbook.situations if one.rank), key=lambda one: one.rank or 0)
    assert found[: len(ranked)] == [one.address for one in ranked]
    assert sorted(found) == sorted(one.address for one in handbook.situations)


@pytest.mark.parametrize("field", FIELDS)
def test_a_choice_leaves_what_fits(raw_client: FlaskClient, handbook: Handbook, field: str) -> None:
    """Each value of each choice shows all situations that fit it, and no other."""
    for value in values(handbook, field):
        found = listed_at(raw_client, **{field: value})

        assert sorted(found) == sorted(one.address for one in handbook.situations if fits(one, field, value)), value
        assert found, value


def test_every_choice_is_a_plain_link_that_leads_there(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """The list offers each value of each choice as a link, and no form or script is needed."""
    main = read_main(get("/situasi/").get_data(as_text=True))

    offered = {href for href in main.links() if href.startswith("/situasi/?")}
    assert offered == {
        f"/situasi/?{urlencode({field: value})}" for field in FIELDS for value in values(handbook, field)
    }
    assert main.one("nav", "narrow").all("form") == []


def test_choices_add_up_and_each_can_be_taken_back(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """The address holds both choices; a chosen link leads to the list without it, the others keep it."""
    main = read_main(get("/situasi/?pegawai=pppk&putusan=boleh").get_data(as_text=True))

    fitting = [one.address for one in handbook.situations if fits(one, "pegawai", "pppk") and one.verdict == "boleh"]
    assert sorted(listed(main)) == sorted(fitting)
    chips = main.one("nav", "narrow").all("a")
    chosen = {one["href"] for one in chips if one["aria-current"]}
    assert chosen == {"/situasi/?putusan=boleh", "/situasi/?pegawai=pppk"}
    for one in chips:
        kept = parse_qs(urlsplit(one["href"]).query)
        assert len({"pegawai", "putusan"} & kept.keys()) == (1 if one["aria-current"] else 2)
    assert main.links()["/situasi/"]


def test_the_page_names_what_was_chosen(get: Callable[..., TestResponse]) -> None:
    """The heading says how many fit, and the chosen words stand beside their question."""
    main = read_main(get("/situasi/?putusan=diperdebatkan").get_data(as_text=True))

    heading = main.all("h2")[0].words
    assert heading == f"{len(listed(main))} situasi sesuai pilihan Anda"
    assert "Jawabannya: Diperdebatkan" in [one.words for one in main.all("summary")]


@pytest.mark.parametrize(
    "query",
    [
        "putusan=mungkin",
        "pegawai=polisi",
        "tahap=",
        "topik=tidak-ada",
        "pegawai=%3Cscript%3Ealert(1)%3C/script%3E",
        "putusan=DILARANG",
        "warna=merah&putusan=&pegawai=pns%00",
        f"topik={'x' * 3000}",
        "pegawai=pppk%20&tahap=1",
    ],
)
def test_a_choice_that_means_nothing_is_left_out(
    get: Callable[..., TestResponse], handbook: Handbook, query: str
) -> None:
    """Nonsense in the address shows the whole list and is not repeated on the page."""
    text = get(f"/situasi/?{query}").get_data(as_text=True)

    main = read_main(text)
    assert len(listed(main)) == len(handbook.situations)
    assert main.all("h2")[0].words == f"{len(handbook.situations)} situasi"
    assert "alert(1)" not in text
    assert "x" * 3000 not in text


def test_a_sound_choice_beside_nonsense_still_counts(raw_client: FlaskClient) -> None:
    """Only the part that means nothing is left out."""
    assert listed_at(raw_client, putusan="boleh", pegawai="polisi") == listed_at(raw_client, putusan="boleh")


def test_an_empty_list_says_so_and_leads_on(
    get: Callable[..., TestResponse], raw_client: FlaskClient, handbook: Handbook
) -> None:
    """Where no situation fits all choices, the page says so and offers the whole list and the search."""
    topic, verdict = next(
        (topic, verdict.value)
        for topic, verdict in product(values(handbook, "topik"), Verdict)
        if not any(fits(one, "topik", topic) and one.verdict is verdict for one in handbook.situations)
    )
    assert listed_at(raw_client, topik=topic, putusan=verdict) == []

    main = read_main(get(f"/situasi/?topik={topic}&putusan={verdict}").get_data(as_text=True))

    assert "Belum ada situasi" in main.words
    assert {"/situasi/", "/cari/"} <= main.links().keys()


def test_the_list_says_each_verdict_in_a_word(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Each row shows the verdict as a word before the answer, never by colour alone."""
    main = read_main(raw_client.get("/situasi/").get_data(as_text=True))
    rows = {row.all("a")[0]["href"]: row.one("p").words for part in main.all("ul", "signs") for row in part.all("li")}

    assert rows == {one.address: f"{one.verdict.label}. {one.answer}" for one in handbook.situations}


def test_the_verdict_is_the_first_word_of_every_situation(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Right below the question stands the verdict, then the answer in one sentence."""
    for situation in handbook.situations:
        main = read_main(raw_client.get(situation.address).get_data(as_text=True))
        after = main.words.split(main.one("h1").words, 1)[1]

        assert after.startswith(f" {situation.verdict.label} {' '.join(situation.answer.split())}"), situation.slug


@pytest.mark.parametrize("verdict", Verdict)
def test_a_situation_of_each_verdict_keeps_the_house_style(
    get: Callable[..., TestResponse], handbook: Handbook, verdict: Verdict
) -> None:
    """Pages of every verdict tell why, for whom, the cautious course, and when they were reviewed."""
    situation = next(one for one in handbook.situations if one.verdict is verdict)

    main = read_main(get(situation.address).get_data(as_text=True))

    headings = [one.words for one in main.all("h2")]
    assert {"Mengapa", "Untuk siapa", "Langkah hati-hati", "Sumber dan tanggal tinjau"} <= set(headings)
    assert "Keadaan per" in main.words


@pytest.mark.parametrize("slug", ["tidak-ada", "Hadir-Kampanye", "hadir-kampanye%20"])
def test_an_unknown_situation_is_not_found(get: Callable[..., TestResponse], slug: str) -> None:
    """A situation that does not exist gets the helpful page."""
    assert "tidak ditemukan" in get(f"/situasi/{slug}/", 404).get_data(as_text=True)
