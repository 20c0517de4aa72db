"""Prints that know when they are out of date: the ledger of an edition, and what is said of it later."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from app import cli, content, create_app, editions
from app.editions import PrintState
from app.site import Settings
from tests import small_handbook
from tests.conftest import TODAY
from tests.inspection import Inspector

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask.testing import FlaskClient

    from app.model.handbook import Handbook

ENTRY = """\
changes:
  - dated_on: {day}
    kind: hukum
    title: Pasal lima diubah
    text: Bunyi pasal lima diganti, karena ada peraturan baru.
    records: [{records}]
"""


def load(folder: Path) -> Handbook:
    """Load a content folder that may be published."""
    return content.load(folder)[0]


def issue(folder: Path) -> Handbook:
    """Write the ledger of a folder's own edition, as the command does, and give the handbook of that edition."""
    handbook = load(folder)
    path = folder / "editions" / f"{handbook.identity.edition}.yaml"
    path.write_text(editions.as_yaml(handbook), "utf-8")
    return handbook


def replace(path: Path, found: str, instead: str) -> None:
    """Replace words in a file; they must be there."""
    text = path.read_text("utf-8")
    assert found in text
    path.write_text(text.replace(found, instead), "utf-8")


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    """Give a small content folder whose edition `uji` is recorded."""
    folder = small_handbook.write(tmp_path / "content")
    issue(folder)
    return folder


@pytest.fixture
def changed(issued: Path) -> Path:
    """Give the same folder after one provision was reworded, with the change told."""
    replace(
        issued / "regulations/pp-94-2021.yaml", "Setiap orang dilarang berbuat.", "Setiap orang dilarang bertindak."
    )
    entry = ENTRY.format(day=date(2026, 2, 1), records="peraturan-pp-94-2021")
    (issued / "changes.yaml").write_text(entry, "utf-8")
    return issued


def test_a_ledger_holds_every_record_provision_and_annex_row(issued: Path) -> None:
    """What can change is written down, under names that stay."""
    handbook = load(issued)

    assert handbook.edition_by_name["uji"].fingerprints == editions.ledger(handbook)
    assert handbook.record_by_id.keys() | handbook.provision_by_ref.keys() | {"skb-2-2022#k1"} == set(
        editions.ledger(handbook)
    )


def test_prints_of_the_same_text_are_right(issued: Path) -> None:
    """Nothing changed: every record says so."""
    handbook = load(issued)

    states = {editions.check_print(handbook, "uji", name).state for name in handbook.record_by_id}

    assert states == {PrintState.SAME}


def test_a_reworded_provision_is_told_by_everything_that_rests_on_it(changed: Path) -> None:
    """A print of a rule knows that its provision changed, which one, when and why; the rule's own words did not."""
    found = editions.check_print(load(changed), "uji", "larangan-1")

    assert found.state is PrintState.CHANGED
    assert not found.is_reworded
    assert found.provisions == ("pp-94-2021#pasal-5",)
    assert [one.title for one in found.changes] == ["Pasal lima diubah"]


def test_a_reworded_provision_leaves_the_others_alone(changed: Path) -> None:
    """Only what rests on the provision is called changed."""
    handbook = load(changed)

    same = {
        name for name in handbook.record_by_id if editions.check_print(handbook, "uji", name).state is PrintState.SAME
    }

    assert {"alasan-1", "peraturan-pp-53-2010", "istilah-asn", "panduan-hak-pilih"} <= same
    assert not same & {"larangan-1", "situasi-ikut", "peraturan-pp-94-2021"}


def test_another_tier_changes_the_prohibition(issued: Path) -> None:
    """A tier is no part of the provision's words, but prints name it."""
    replace(issued / "tier_rules.yaml", "tier: berat", "tier: sedang")
    (issued / "changes.yaml").write_text(ENTRY.format(day="2026-02-01", records="peraturan-pp-94-2021"), "utf-8")

    assert editions.check_print(load(issued), "uji", "larangan-1").state is PrintState.CHANGED


def test_a_change_without_an_entry_cannot_be_published(changed: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Whoever rewords something says so in changes.yaml, or `validate` names the record."""
    assert problems_of(changed) == []
    (changed / "changes.yaml").write_text("changes: []\n", "utf-8")

    problems = problems_of(changed)

    assert len(problems) == 1
    assert problems[0].startswith("content/regulations/pp-94-2021.yaml:1: ")
    assert "“peraturan-pp-94-2021” berubah sejak edisi uji" in problems[0]


def test_an_entry_of_before_the_edition_does_not_count(changed: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """An old entry was about an older text."""
    (changed / "changes.yaml").write_text(ENTRY.format(day="2025-12-31", records="peraturan-pp-94-2021"), "utf-8")

    assert [problem for problem in problems_of(changed) if "belum dicatat" in problem]


def test_a_recorded_edition_asks_for_a_new_name(changed: Path) -> None:
    """Prints of a changed text under the old name would be called changed although they are new: a warning."""
    warnings = [str(one) for one in content.load(changed)[1]]

    assert any("Isi sudah berubah sejak edisi ini dicatat" in one for one in warnings)


def test_without_a_ledger_nothing_is_demanded(tmp_path: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Before the first edition everything may change."""
    folder = small_handbook.write(tmp_path / "content")
    (folder / "changes.yaml").write_text("changes: []\n", "utf-8")

    assert problems_of(folder) == []
    assert editions.check_print(load(folder), "uji", "larangan-1").state is PrintState.SAME


@pytest.mark.parametrize(
    ("edition", "record", "state"),
    [
        ("1999-01", "larangan-1", PrintState.UNKNOWN_EDITION),
        ("entah", "larangan-1", PrintState.UNKNOWN_EDITION),
        ("uji", "larangan-99", PrintState.UNKNOWN_RECORD),
        ("uji", "pp-94-2021#pasal-5", PrintState.UNKNOWN_RECORD),
    ],
)
def test_what_was_never_printed_is_not_judged(issued: Path, edition: str, record: str, state: PrintState) -> None:
    """An unknown edition or record has no answer."""
    found = editions.check_print(load(issued), edition, record)

    assert found.state is state
    assert not found.changes


def test_a_record_that_is_gone_is_told(issued: Path) -> None:
    """What an edition held and the site no longer holds is neither right nor unknown."""
    replace(issued / "situations/ikut.yaml", "related: [pergi]", "related: []")
    (issued / "situations/pergi.yaml").unlink()
    (issued / "changes.yaml").write_text(ENTRY.format(day="2026-02-01", records="situasi-ikut"), "utf-8")

    assert editions.check_print(load(issued), "uji", "situasi-pergi").state is PrintState.GONE


def test_every_print_ever_made_has_an_address(issued: Path) -> None:
    """The addresses of codes are known for every edition, so that an export can answer them."""
    handbook = load(issued)

    assert set(editions.addresses(handbook)) == {f"/c/uji/{name}/" for name in handbook.record_by_id}


def test_the_command_writes_a_ledger_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m app edition` records the edition, and refuses to rewrite one that may have been printed."""
    folder = small_handbook.write(tmp_path / "content")
    monkeypatch.setenv("NETRALITAS_CONTENT", str(folder))

    first = CliRunner().invoke(cli.main, ["edition"])
    second = CliRunner().invoke(cli.main, ["edition"])

    assert (first.exit_code, second.exit_code) == (0, 1)
    assert load(folder).edition_by_name.keys() == {"uji"}
    assert "sudah dicatat" in second.output


def test_the_command_refuses_broken_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may not be published is no edition."""
    folder = small_handbook.write(tmp_path / "content")
    (folder / "topics.yaml").write_text("topics: []\n", "utf-8")
    monkeypatch.setenv("NETRALITAS_CONTENT", str(folder))

    assert CliRunner().invoke(cli.main, ["edition"]).exit_code == 1
    assert list((folder / "editions").iterdir()) == []


def _cited_and_not_asked(handbook: Handbook) -> tuple[int, str]:
    """Find a prohibition and a provision that it cites, on which no quiz question rests."""
    asked = {question.provision or question.basis for question in handbook.quiz}
    return next(
        (one.number, basis.provision)
        for one in handbook.prohibitions
        for basis in (*one.legal_bases, *one.former_bases)
        if basis.provision not in asked and f"peraturan-{basis.provision.split('#')[0]}" not in asked
    )


@pytest.fixture
def two_editions(content_copy: Path) -> tuple[FlaskClient, int]:
    """Give the real site one edition later, and the prohibition of which a cited provision was changed meanwhile."""
    handbook = issue(content_copy)
    number, ref = _cited_and_not_asked(handbook)
    key, anchor = ref.split("#")
    path = content_copy / "regulations" / f"{key}.yaml"
    text = path.read_text("utf-8")
    start = re.search(rf"anchor: [\"']?{anchor}[\"']?\n", text)
    assert start
    changed = re.sub(r"( subject: [\"']?)", r"\g<1>Kini ", text[start.start() :], count=1)
    path.write_text(text[: start.start()] + changed, "utf-8")
    day = handbook.identity.edition_on + timedelta(days=8)
    entry = ENTRY.format(day=day, records=f"peraturan-{key}").removeprefix("changes:\n")
    replace(content_copy / "changes.yaml", "changes:\n", f"changes:\n{entry}")
    replace(content_copy / "handbook.yaml", f'edition: "{handbook.identity.edition}"', 'edition: "2026-12"')
    client = create_app(Settings(content=content_copy, today=lambda: TODAY)).test_client()
    return client, number


def test_codes_of_the_last_edition_say_what_changed(two_editions: tuple[FlaskClient, int]) -> None:
    """The page behind a code tells what changed, when and why; other codes hold, and so do those of today's edition."""
    client, number = two_editions
    inspector = Inspector(client.application)

    text = inspector.get(f"/c/2026-11/larangan-{number}/").get_data(as_text=True)

    assert "Sudah berubah" in text
    assert "Ketentuan yang dirujuknya berubah" in text
    assert "Pasal lima diubah" in text
    assert "karena ada peraturan baru" in text
    assert f'href="/larangan/{number}/"' in text
    for edition, name in (("2026-11", "alasan-1"), ("2026-11", "istilah-pppk"), ("2026-12", f"larangan-{number}")):
        assert "Masih sama" in inspector.get(f"/c/{edition}/{name}/").get_data(as_text=True), name


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/c/1999-01/larangan-9/", "tidak pernah menerbitkan edisi"),
        ("/c/2031-05/larangan-9/", "lebih baru daripada isi situs ini"),
        ("/c/2026-11/larangan-99/", "Tidak ada bagian"),
        ("/c/%3Cb%3E/larangan-9/", "&lt;b&gt;"),
    ],
)
def test_an_address_that_was_never_printed_helps_on(
    get: Callable[..., object], raw_client: FlaskClient, address: str, words: str
) -> None:
    """A mistyped edition or record is a page of ours with status 404, not a crash."""
    get(address, 404)

    assert words in raw_client.get(address).get_data(as_text=True)


@pytest.mark.parametrize(
    ("edition", "state"),
    [
        ("2099-01", PrintState.FUTURE_EDITION),
        ("2099-01-b", PrintState.FUTURE_EDITION),
        ("2099-13", PrintState.UNKNOWN_EDITION),
        ("2099-01.1", PrintState.UNKNOWN_EDITION),
        ("2099-01 ", PrintState.UNKNOWN_EDITION),
        ("\u0662\u0660\u0669\u0669-\u0660\u0661", PrintState.UNKNOWN_EDITION),
    ],
)
def test_only_a_month_to_come_is_yet_to_be_issued(handbook: Handbook, edition: str, state: PrintState) -> None:
    """What no edition can be called is unknown, not awaited."""
    assert editions.check_print(handbook, edition, "larangan-9").state is state
