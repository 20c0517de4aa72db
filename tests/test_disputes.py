"""Where officials or copies contradict one another, the site decides nothing and shows every side with its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from app import law
from app.model.base import Certainty, Stage
from app.model.rules import Verdict
from tests.conftest import TODAY
from tests.reading import Element, read_main

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook


class Dispute(NamedTuple):
    """One contradiction, the situation that tells it, and offices that must stand on its page, each with its year."""

    name: str
    slug: str
    sides: dict[str, str]


DISPUTES = (
    Dispute("silent attendance", "hadir-kampanye", {"Menteri Dalam Negeri": "2024", "Ketua Bawaslu": "2024"}),
    Dispute("following accounts", "mengikuti-akun", {"SKB 2/2022": "2022", "Anggota Bawaslu": "2023"}),
    Dispute("hand signs", "pose-jari", {"BKN": "2024", "Kementerian PANRB": "2023"}),
    Dispute(
        "honorer", "honorer-ppnpn", {"Lumajang": "2019", "Batang": "2022", "Jember": "2018", "Menteri PANRB": "2023"}
    ),
    Dispute("presenter at a party event", "pembawa-acara-partai", {"Nias Selatan": "2025", "masyarakat sipil": "2025"}),
    Dispute("leave for spouses", "cuti-untuk-mendampingi", {"Tangerang Selatan": "2018", "Menteri PANRB": "2023"}),
    Dispute("when to resign", "mundur-kapan", {"BKN Yogyakarta": "2024", "Mahkamah Konstitusi": "2015"}),
    Dispute("tier of D8", "hukuman-ajakan-memihak", {"Kompas": "2023", "Tribunnews": "2023"}),
    Dispute("tier of D9", "konsultan-calon", {"Kompas": "2023", "Tribunnews": "2023"}),
)
YEAR = re.compile(r"\b20\d\d\b")

each_dispute = pytest.mark.parametrize("dispute", DISPUTES, ids=lambda one: one.name)


def sides_of(main: Element) -> list[str]:
    """Give who said something and when, as the page shows it: office, then date."""
    return [one.words for one in main.one("ul", "opinions").all("p", "opinion-who")]


@each_dispute
def test_the_verdict_stays_open(get: Callable[..., TestResponse], handbook: Handbook, dispute: Dispute) -> None:
    """Verdict and certainty say *Diperdebatkan*, in the record and as the first word of the page."""
    situation = handbook.situation_by_slug[dispute.slug]

    main = read_main(get(situation.address).get_data(as_text=True))

    assert (situation.verdict, situation.certainty) == (Verdict.DISPUTED, Certainty.DISPUTED)
    assert main.one("div", "verdict-panel").one("strong").words == "Diperdebatkan"


@each_dispute
def test_every_side_stands_there_with_office_and_date(
    raw_client: FlaskClient, handbook: Handbook, dispute: Dispute
) -> None:
    """At least two sides are shown, each with its office, its date and its source; the named ones are among them."""
    main = read_main(raw_client.get(handbook.situation_by_slug[dispute.slug].address).get_data(as_text=True))

    sides = sides_of(main)
    assert len(sides) >= 2
    assert [side for side in sides if not YEAR.search(side)] == []
    for office, year in dispute.sides.items():
        assert [side for side in sides if office in side and year in side], f"{office}, {year}"
    for one in main.one("ul", "opinions").all("li"):
        assert [href for href in one.links() if href.startswith("/sumber/#")]


@each_dispute
def test_a_dispute_ends_with_the_cautious_course(raw_client: FlaskClient, handbook: Handbook, dispute: Dispute) -> None:
    """Whoever reads an open question is told what is safe to do."""
    main = read_main(raw_client.get(handbook.situation_by_slug[dispute.slug].address).get_data(as_text=True))

    (section,) = [one for one in main.all("section", "cautious") if one.one("h2").words == "Langkah hati-hati"]
    assert section.all("li")


@each_dispute
def test_lists_and_data_leave_it_open_too(raw_client: FlaskClient, handbook: Handbook, dispute: Dispute) -> None:
    """The list of disputed questions, and the data, carry the same verdict as the page."""
    address = handbook.situation_by_slug[dispute.slug].address

    assert address in read_main(raw_client.get("/situasi/?putusan=diperdebatkan").get_data(as_text=True)).links()
    record = raw_client.get(f"/api/v1/situasi/{dispute.slug}.json").get_json()["record"]
    assert record["verdict"] == "diperdebatkan"
    assert len(record["opinions"]) >= 2


@pytest.mark.parametrize("code", ["D8", "D9"])
@pytest.mark.parametrize("address", ["/peraturan/skb-2-2022/", "/panduan/skb-2022/"])
def test_a_disputed_row_of_the_annex_names_no_tier(get: Callable[..., TestResponse], address: str, code: str) -> None:
    """D8 and D9 stand in the annex without a tier, with both reports and their dates."""
    main = read_main(get(address).get_data(as_text=True))

    (row,) = [one for one in main.one("ul", "annex").children if isinstance(one, Element) and one["id"] == code.lower()]
    assert row.all("span", "tier") == []
    for newspaper in ("Kompas (6 November 2023)", "Tribunnews (15 November 2023)"):
        assert newspaper in row.words


def test_a_row_that_nobody_disputes_names_its_tier(get: Callable[..., TestResponse]) -> None:
    """The same table does name a tier where the copies agree, so that its absence means something."""
    main = read_main(get("/peraturan/skb-2-2022/").get_data(as_text=True))

    (row,) = [one for one in main.one("ul", "annex").children if isinstance(one, Element) and one["id"] == "d10"]
    assert row.one("span", "tier").words == "Hukuman berat"


@pytest.mark.parametrize(
    ("slug", "conflict"),
    [
        ("hukuman-ajakan-memihak", "butir-d8"),
        ("konsultan-calon", "butir-d9"),
        ("hadir-kampanye", "ikut-kampanye-tanpa-tingkat"),
    ],
)
def test_the_sanction_of_an_open_question_names_the_conflict(handbook: Handbook, slug: str, conflict: str) -> None:
    """What may follow is computed with the open point named beside it."""
    found = [
        key.key
        for stage in Stage
        if (case := law.case_of(handbook.situation_by_slug[slug], TODAY, stage))
        for key in law.answer(handbook, case).conflicts
    ]

    assert conflict in found


def test_no_verdict_is_open_without_two_sides(handbook: Handbook) -> None:
    """Every disputed situation, these and all others, shows at least two dated or attributed statements."""
    disputed = [one for one in handbook.situations if one.verdict is Verdict.DISPUTED]

    assert {one.slug for one in DISPUTES} <= {one.slug for one in disputed}
    assert [one.slug for one in disputed if len({opinion.office for opinion in one.opinions}) < 2] == []
