"""What applies when: a table of cases derived by hand from the law, asked of the function and of the pages."""

from __future__ import annotations

import itertools
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import html5lib
import pytest

from app import content, law
from app.checks.program import NAMED_SENTENCES
from app.law import case as days
from app.model.base import Bearer, Stage
from app.model.sanctions import SanctionTier

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "tests" / "data" / "law_cases.tsv"


class Row(NamedTuple):
    """One case with the answer that a person found."""

    name: str
    case: law.Case
    governing: set[str]
    tiers: set[str]
    routes: set[str]
    conflicts: set[str]


def words(cell: str) -> set[str]:
    """Read a cell of comma-separated words; `-` is none."""
    return set() if cell == "-" else set(cell.split(","))


def rows() -> list[Row]:
    """Read the table."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, on, bearer, stage, examination, number, acts, *answer = line.split("\t")
            case = law.Case(
                on=date.fromisoformat(on),
                bearer=Bearer(bearer),
                stage=Stage(stage),
                prohibition=None if number == "-" else int(number),
                acts=() if acts == "-" else tuple(acts.split(",")),
                examination=law.Examination(examination),
            )
            found.append(Row(name, case, *(words(cell) for cell in answer)))
    return found


ROWS = rows()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_case_is_answered_as_the_law_says(handbook: Handbook, row: Row) -> None:
    """Governing regulations, tiers, routes and open conflicts are those that a person derived from the law."""
    found = law.answer(handbook, row.case)

    assert row.governing == set(found.governing)
    assert row.tiers == {tier.value for tier in found.tiers}
    assert row.routes == {one.route.value for one in found.consequences}
    assert row.conflicts == {conflict.key for conflict in found.conflicts}


@pytest.mark.parametrize("row", [row for row in ROWS if row.case.prohibition], ids=lambda row: row.name)
def test_the_map_shows_the_same_answer(get: Callable[..., TestResponse], row: Row) -> None:
    """The page names the tiers and regulations that the function gives, for that prohibition and stage."""
    case = row.case
    stage = case.stage.value if case.stage else ""
    address = (
        f"/sanksi/?tanggal={case.on}&pegawai={case.bearer.value}&tahap={stage}&pemeriksaan={case.examination.value}"
    )

    text = get(address).get_data(as_text=True)

    cards = [
        element for element in html5lib.parse(text).iter() if element.get("data-larangan") == str(case.prohibition)
    ]
    if case.on < law.PP_53_FROM:
        assert cards == []
        assert "PP 30/1980" in text
        return
    (card,) = cards
    assert row.tiers == {one.get("data-tingkat") for one in card.iter() if one.get("data-tingkat")}
    assert row.routes == {one.get("data-jalur") for one in card.iter() if one.get("data-jalur")}
    linked = {
        (one.get("href") or "").split("/")[2]
        for one in card.iter()
        if (one.get("href") or "").startswith("/peraturan/")
    }
    assert row.governing == linked


def test_moderate_kinds_today_are_those_of_2010(handbook: Handbook) -> None:
    """PP 94/2021 Pasal 42: until a regulation on pay applies, *sedang* means the kinds of PP 53/2010 Pasal 7(3)."""
    case = law.Case(date(2026, 11, 23), acts=("pp-94-2021#pasal-5-huruf-n-angka-2",))

    (one,) = law.answer(handbook, case).consequences

    assert [kind.provision for kind in one.kinds] == [f"pp-53-2010#pasal-7-ayat-3-huruf-{letter}" for letter in "abc"]
    assert "pp-94-2021#pasal-42-ayat-2" in one.provisions


def test_moderate_kinds_change_on_the_day_that_is_entered(spoil: Callable[[str, str, str], Path]) -> None:
    """Once PP 94/2021's own kinds have a first day, an act of that day meets them, and one before does not."""
    text = (ROOT / "content" / "sanctions" / "pp-94-2021.yaml").read_text("utf-8")
    (block,) = re.findall(r"  - tier: sedang\n(?:    .*\n)*?(?=    sanctions:)", text)
    folder = spoil("sanctions/pp-94-2021.yaml", block, f"{block}    in_force_from: 2027-01-01\n")
    for ledger in (folder / "editions").glob("*.yaml"):
        ledger.unlink()  # A changed text would have to be entered among the changes; this is not the matter here.
    handbook, _ = content.load(folder)

    def answer_of(day: date) -> law.Answer:
        return law.answer(handbook, law.Case(day, acts=("pp-94-2021#pasal-5-huruf-n-angka-2",)))

    before, after = answer_of(date(2026, 12, 31)), answer_of(date(2027, 1, 1))

    assert {kind.provision.split("#")[0] for kind in before.consequences[0].kinds} == {"pp-53-2010"}
    assert {kind.provision.split("#")[0] for kind in after.consequences[0].kinds} == {"pp-94-2021"}
    assert [conflict.key for conflict in before.conflicts] == ["hukuman-sedang-menunggu"]
    assert after.conflicts == ()
    assert "Pasal 42" in before.reason
    assert "Pasal 42" not in after.reason


def test_severe_kinds_today_are_those_of_2021(handbook: Handbook) -> None:
    """PP 94/2021 Pasal 8(4): three kinds, none of them dismissal without honour."""
    case = law.Case(date(2026, 11, 23), acts=("pp-94-2021#pasal-5-huruf-n-angka-6",))

    (one,) = law.answer(handbook, case).consequences

    assert [kind.provision for kind in one.kinds] == [f"pp-94-2021#pasal-8-ayat-4-huruf-{letter}" for letter in "abc"]


def test_severe_kinds_of_2010_are_five(handbook: Handbook) -> None:
    """PP 53/2010 Pasal 7(4) has five severe kinds; the press list left out the fifth."""
    case = law.Case(date(2019, 5, 1), prohibition=2, stage=Stage.CANDIDATE, examination=law.Examination.SANCTIONED)

    severe = [one for one in law.answer(handbook, case).consequences if one.tier is SanctionTier.SEVERE]

    assert [len(one.kinds) for one in severe] == [5] * len(severe)


def test_a_disputed_row_never_gets_a_tier(handbook: Handbook) -> None:
    """D8 and D9 of the joint decree are shown without a tier."""
    for code in ("D8", "D9"):
        found = law.answer(handbook, law.Case(date(2026, 11, 23), annex=(code,)))

        assert found.tiers == ()
        assert found.conflicts


def test_a_like_is_no_crime(handbook: Handbook) -> None:
    """No criminal provision reaches prohibition 9 at any stage."""
    for stage in Stage:
        found = law.answer(handbook, law.Case(date(2026, 11, 23), stage=stage, prohibition=9))

        assert law.Route.CRIME not in {one.route for one in found.consequences}


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2019-05-01", "Pasal 40 ayat 3"),
        ("2021-08-30", "Pasal 40 ayat 3"),
        ("2021-08-31", "berlaku sejak 31 Agustus 2021"),
        ("2023-10-20", "berlaku sejak 31 Agustus 2021"),
        ("", "berlaku sejak 31 Agustus 2021"),
    ],
)
def test_the_map_says_why_a_regime_governs(get: Callable[..., TestResponse], on: str, told: str) -> None:
    """Each date shows its regime with the reason, without scripts."""
    text = get(f"/sanksi/?tanggal={on}").get_data(as_text=True)

    assert told in text


@pytest.mark.parametrize("on", ["kemarin", "2024-02-30", "31-08-2021", "9" * 200, "2024-13-01"])
def test_a_nonsense_date_gets_a_clear_word(get: Callable[..., TestResponse], on: str) -> None:
    """A date that is none is named back, and today is shown instead."""
    text = get(f"/sanksi/?tanggal={on}").get_data(as_text=True)

    assert "bukan tanggal" in text
    assert on[:40] in text


def test_a_date_before_1980_gets_a_clear_word(get: Callable[..., TestResponse]) -> None:
    """Before the oldest regulation that we know, the page says so and shows no sanction."""
    text = get("/sanksi/?tanggal=1979-12-31").get_data(as_text=True)

    assert "sejak PP 30/1980" in text
    assert "data-tingkat" not in text


def test_every_sentence_is_told_in_some_case(handbook: Handbook) -> None:
    """The sentences in `content/` are those that the program names, and each is part of some answer."""
    days = [date(1979, 1, 1), date(2009, 1, 1), date(2016, 1, 1), date(2019, 1, 1), date(2026, 11, 28)]
    cases = itertools.product(days, Bearer, Stage, law.Examination, (1, 2, 7))
    told = ""
    for day, bearer, stage, examination, number in cases:
        case = law.Case(day, bearer, stage, prohibition=number, examination=examination)
        found = law.answer(handbook, case)
        told += found.reason + "".join(one.subject + one.note for one in found.consequences)

    assert {one.key for one in handbook.sentences} == set(NAMED_SENTENCES)
    assert [one.key for one in handbook.sentences if one.text not in told] == []


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (law.PP_53_FROM, "pp-53-2010"),
        (law.PP_94_FROM, "pp-94-2021"),
        (days.ETHICS_FROM, "pp-42-2004"),
        (days.UU_5_FROM, "uu-5-2014"),
        (days.UU_20_FROM, "uu-20-2023"),
        (days.DECREE_FROM, "skb-2-2022"),
        (days.LETTER_FROM, "se-b-71-2017"),
        (days.PPPK_FROM, "pp-49-2018"),
        (days.PART_TIME_FROM, "kepmenpanrb-16-2025"),
        (days.CIRCULAR_FROM, "se-1-2023"),
    ],
)
def test_the_days_in_the_program_are_those_of_the_regulations(handbook: Handbook, day: date, key: str) -> None:
    """A first day is counted with in the program and told in `content/`; the two may not part."""
    regulation = handbook.regulation_by_key[key]

    assert day == (regulation.in_force_from or regulation.promulgated_on or regulation.enacted_on)
