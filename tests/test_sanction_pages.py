"""The sanction map: each choice is a plain link that keeps the others, each kind of employee gets its own rules."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from app.law import Examination
from app.model.base import Bearer, Stage
from app.sanction_pages import Choice
from tests.conftest import TODAY
from tests.reading import Element, read_main

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

NAMES = {
    Bearer.PNS: "PNS",
    Bearer.CPNS: "Calon PNS",
    Bearer.PPPK: "PPPK",
    Bearer.PPPK_PART_TIME: "PPPK paruh waktu",
    Bearer.NON_ASN: "Non-ASN (honorer, PPNPN)",
}
DURING_PP_53 = "2021-08-30"


def map_of(client: FlaskClient, **chosen: str) -> Element:
    """Fetch the map for these choices."""
    query = f"?{urlencode(chosen)}" if chosen else ""
    return read_main(client.get(f"/sanksi/{query}").get_data(as_text=True))


def chips(main: Element) -> list[Element]:
    """Give the links by which the map can be changed, in order."""
    return [link for part in main.all("ul", "chips") for link in part.all("a")]


def cards(main: Element) -> dict[int, Element]:
    """Give the card of each prohibition."""
    return {int(one["data-larangan"]): one for one in main.all("article", "sanction-card")}


def tiers(card: Element) -> list[str]:
    """Give the tiers that a card names."""
    return [one["data-tingkat"] for one in card.walk() if one["data-tingkat"]]


def routes(main: Element) -> set[str]:
    """Give the routes of consequence that a map names."""
    return {one["data-jalur"] for one in main.walk() if one["data-jalur"]}


@pytest.mark.parametrize(
    ("on", "bearer", "stage", "examination"),
    list(product((TODAY, date(2019, 5, 1)), Bearer, (None, *Stage), Examination)),
)
def test_an_address_of_the_map_says_exactly_what_was_chosen(
    on: date, bearer: Bearer, stage: Stage | None, examination: Examination
) -> None:
    """What differs from the plain map stands in the address, what does not is left out."""
    choice = Choice(on, TODAY, bearer, stage, examination)

    expected = {}
    if on != TODAY:
        expected["tanggal"] = "2019-05-01"
    if bearer is not Bearer.PNS:
        expected["pegawai"] = bearer.value
    if stage:
        expected["tahap"] = stage.value
    if examination is not Examination.NONE:
        expected["pemeriksaan"] = examination.value
    assert choice.address() == (f"/sanksi/?{urlencode(expected)}" if expected else "/sanksi/")


def test_an_address_changes_one_choice_and_keeps_the_others() -> None:
    """A changed choice replaces the old one, an empty one takes it back."""
    choice = Choice(date(2019, 5, 1), TODAY, Bearer.CPNS, Stage.CANDIDATE, Examination.SANCTIONED)

    changed = urlsplit(choice.address(pegawai="pppk", tahap=""))

    assert changed.path == "/sanksi/"
    assert parse_qs(changed.query) == {"tanggal": ["2019-05-01"], "pegawai": ["pppk"], "pemeriksaan": ["dijatuhi"]}


def test_the_plain_map_shows_a_pns_today_at_both_stages(get: Callable[..., TestResponse]) -> None:
    """Without choices: today, PNS, eleven prohibitions with both stages each, and nothing about the transition."""
    main = read_main(get("/sanksi/").get_data(as_text=True))

    assert "PNS, 23 November 2026 (hari ini)" in [one.words for one in main.all("h2")]
    assert list(cards(main)) == list(range(1, 12))
    for card in cards(main).values():
        assert [one.words for one in card.all("h4")] == ["Sebelum calon ditetapkan", "Setelah calon ditetapkan"]
    assert not [link for link in chips(main) if "pemeriksaan" in link["href"]]


@pytest.mark.parametrize("bearer", Bearer)
def test_each_kind_of_employee_has_its_own_map(get: Callable[..., TestResponse], bearer: Bearer) -> None:
    """The heading names the employee, its link is marked as chosen, and every other kind is one link away."""
    main = read_main(get(f"/sanksi/?pegawai={bearer.value}&tahap=calon").get_data(as_text=True))

    assert main.all("h2")[1].words == f"{NAMES[bearer]}, 23 November 2026 (hari ini)"
    assert [link.words for link in chips(main) if link["aria-current"]] == [NAMES[bearer], "Setelah calon ditetapkan"]
    assert set(NAMES.values()) <= {link.words for link in chips(main) if "tahap=calon" in link["href"]}


@pytest.mark.parametrize("bearer", [Bearer.PPPK, Bearer.PPPK_PART_TIME, Bearer.NON_ASN])
def test_who_is_no_pns_gets_no_tier_of_discipline(raw_client: FlaskClient, bearer: Bearer) -> None:
    """PP 94/2021 and PP 53/2010 bind PNS and calon PNS alone: for others the contract decides, and no tier is named."""
    main = map_of(raw_client, pegawai=bearer.value)

    assert [tier for card in cards(main).values() for tier in tiers(card)] == []
    assert {"perjanjian-kerja"} <= routes(main) <= {"perjanjian-kerja", "pidana"}
    for card in cards(main).values():
        assert "Menurut perjanjian kerja" in card.words


def test_a_calon_pns_faces_what_a_pns_faces(raw_client: FlaskClient) -> None:
    """PP 94/2021 Pasal 43 and PP 53/2010 Pasal 2: the same tiers, card by card."""
    pns, cpns = (cards(map_of(raw_client, pegawai=one)) for one in ("pns", "cpns"))

    assert {number: tiers(card) for number, card in pns.items()} == {
        number: tiers(card) for number, card in cpns.items()
    }
    assert any(tiers(card) for card in pns.values())


@pytest.mark.parametrize("stage", Stage)
def test_one_stage_shows_one_stage(raw_client: FlaskClient, stage: Stage) -> None:
    """Where a stage is chosen, each card speaks of that stage alone, and both stages are one link away."""
    main = map_of(raw_client, tahap=stage.value)

    headings = {one.words for card in cards(main).values() for one in card.all("h4")}
    assert len(headings) == 1
    assert {link["href"]: link.words for link in chips(main)}["/sanksi/"] == "Kedua tahap"


@pytest.mark.parametrize(
    ("on", "is_offered"), [("2010-06-05", False), ("2010-06-06", True), (DURING_PP_53, True), ("2021-08-31", False)]
)
def test_how_far_a_case_had_come_is_asked_only_where_it_matters(
    get: Callable[..., TestResponse],
    on: str,
    is_offered: bool,  # noqa: FBT001 - a column of the table.
) -> None:
    """The three links about the examination stand on days of PP 53/2010, and on no other."""
    main = read_main(get(f"/sanksi/?tanggal={on}").get_data(as_text=True))

    found = [link.words for link in chips(main) if "pemeriksaan=" in link["href"]]
    assert found == (["Belum diperiksa", "Sudah diperiksa", "Sudah dijatuhi hukuman"] if is_offered else [])


@pytest.mark.parametrize(
    ("examination", "reason", "regime"),
    [
        ("belum", "Pasal 40 ayat 3", "/peraturan/pp-94-2021/"),
        ("diperiksa", "Pasal 40 ayat 4", "/peraturan/pp-94-2021/"),
        ("dijatuhi", "Pasal 40 ayat 1", "/peraturan/pp-53-2010/"),
    ],
)
def test_the_transition_tells_the_rule_for_each_state_of_a_case(
    get: Callable[..., TestResponse], examination: str, reason: str, regime: str
) -> None:
    """PP 94/2021 Pasal 40 is followed paragraph by paragraph, and the link of that state is marked."""
    main = read_main(get(f"/sanksi/?tanggal={DURING_PP_53}&pemeriksaan={examination}").get_data(as_text=True))

    assert reason in main.words
    *_, chosen = [link for link in chips(main) if link["aria-current"]]
    assert parse_qs(urlsplit(chosen["href"]).query) == {"tanggal": [DURING_PP_53], "pemeriksaan": [examination]}
    assert {href.split("#")[0] for href in cards(main)[2].links() if "/peraturan/" in href} == {regime}


def test_the_form_for_the_date_keeps_every_other_choice(raw_client: FlaskClient) -> None:
    """Whoever changes the date stays the same employee, at the same stage, in the same state of the case."""
    main = map_of(raw_client, tanggal=DURING_PP_53, pegawai="cpns", tahap="calon", pemeriksaan="dijatuhi")

    form = main.one("form", "date-form")
    fields = {one["name"]: one["value"] for one in form.all("input")}
    assert fields == {"tanggal": DURING_PP_53, "pegawai": "cpns", "tahap": "calon", "pemeriksaan": "dijatuhi"}
    assert form["action"] == "/sanksi/"


@pytest.mark.parametrize(
    "query",
    ["pegawai=polisi", "tahap=kampanye", "pemeriksaan=selesai", "pegawai=%3Cb%3Ealert(1)", "tanggal=", "x=1&tahap=%00"],
)
def test_a_choice_that_means_nothing_falls_back(
    get: Callable[..., TestResponse], raw_client: FlaskClient, query: str
) -> None:
    """Nonsense shows the plain map and is not repeated."""
    text = get(f"/sanksi/?{query}").get_data(as_text=True)

    assert "alert(1)" not in text
    assert read_main(text).words == map_of(raw_client).words


def test_a_refused_date_does_not_linger_in_the_links(raw_client: FlaskClient) -> None:
    """Where the date was none, today is shown, the other choices hold, and no link repeats the nonsense."""
    main = map_of(raw_client, tanggal="kemarin", pegawai="pppk")

    assert "PPPK, 23 November 2026 (hari ini)" in [one.words for one in main.all("h2")]
    assert [link["href"] for link in chips(main) if "tanggal" in link["href"]] == []


def test_a_week_is_no_day(get: Callable[..., TestResponse]) -> None:
    """Only year-month-day is a date; another way to write one is named back like any nonsense."""
    assert "“2024-W05-1” bukan tanggal" in read_main(get("/sanksi/?tanggal=2024-W05-1").get_data(as_text=True)).words


def test_every_open_conflict_stands_on_the_map_with_both_sides(
    get: Callable[..., TestResponse], handbook: Handbook
) -> None:
    """The page of sanctions tells each conflict in full, with an anchor of its own and its sources."""
    main = read_main(get("/sanksi/").get_data(as_text=True))

    found = {one["id"]: one for one in main.all("article", "conflict")}
    assert found.keys() == {f"konflik-{one.key}" for one in handbook.conflicts}
    for one in handbook.conflicts:
        article = found[f"konflik-{one.key}"]
        assert one.title in article.words
        assert len([href for href in article.links() if href.startswith("/sumber/#")]) == len(set(one.sources))


def test_every_regime_has_its_page_with_tiers_and_basis(get: Callable[..., TestResponse], handbook: Handbook) -> None:
    """A regime shows each of its tiers with all kinds in the law's words, whom it binds, and its force."""
    for regime in handbook.regimes:
        main = read_main(get(regime.address).get_data(as_text=True))

        assert [one.one("h3")["id"] for one in main.all("div", "tier-block")] == [
            one.tier.value for one in regime.tiers
        ]
        for kind in (kind for block in regime.tiers for kind in block.sanctions):
            assert kind.quote in main.words
        for crime in regime.criminal_penalties:
            assert " ".join(crime.penalty.split()) in main.words
        assert f"Untuk: {', '.join(NAMES[one] for one in regime.bearers)}." in main.words
        assert "/sanksi/" in main.links()


def test_the_moderate_tier_says_on_both_pages_which_text_governs(raw_client: FlaskClient) -> None:
    """The kinds of 2021 say that they wait, those of 2010 that they are still used."""
    told = {
        slug: next(
            block.words
            for block in read_main(raw_client.get(f"/sanksi/{slug}/").get_data(as_text=True)).all("div", "tier-block")
            if block.one("h3")["id"] == "sedang"
        )
        for slug in ("pp-94-2021", "pp-53-2010")
    }

    assert "menunggu" in told["pp-94-2021"]
    assert "Masih dipakai" in told["pp-53-2010"]


@pytest.mark.parametrize("slug", ["pp-30-1980", "tidak-ada", "PP-94-2021", "uu-20-2023"])
def test_an_unknown_regime_is_not_found(get: Callable[..., TestResponse], slug: str) -> None:
    """What is no regime gets the helpful page."""
    assert "tidak ditemukan" in get(f"/sanksi/{slug}/", 404).get_data(as_text=True)
