"""A record whose text changed was reviewed since: `reviewed_on` moves with the text, held against git history."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
HISTORY = 20
"""How many commits that touch content are looked at."""
NOT_READ = {"reviewed_on", "keywords", "also_asked", "questions", "rank", "order"}
"""Fields that are no text of the record: words for the search and places in lists may change without a new review."""
NAMES = ("slug", "key", "number", "code")
"""What a record in a list is called."""
REVIEWED = re.compile(r"reviewed_on: *[\"']?(\d{4}-\d{2}-\d{2})")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Records = dict[str, dict[str, Any]]


def git(folder: Path, *words: str, given: str = "") -> bytes:
    """Ask git about a checkout."""
    command = ["git", "-C", str(folder), *words]
    return subprocess.run(command, input=given.encode(), capture_output=True, check=True).stdout


def commits(folder: Path) -> list[tuple[str, date]]:
    """Give the latest commits that touch content, newest first, with the author's day; none outside a checkout."""
    asked = ["log", f"-{HISTORY}", "--format=%H %as", "--", "content"]
    try:
        lines = git(folder, *asked).decode().splitlines()
    except (OSError, subprocess.CalledProcessError):
        return []
    return [(line.split()[0], date.fromisoformat(line.split()[1])) for line in lines]


def changed(folder: Path, older: str, newer: str) -> list[str]:
    """Name the content files that stand in both commits with different words."""
    options = ["--name-only", "-z", "--no-renames", "--diff-filter=M"]
    told = git(folder, "diff", *options, older, newer, "--", "content").decode()
    return [name for name in told.split("\0") if name.endswith((".yaml", ".md"))]


def texts(folder: Path, places: list[str]) -> list[str]:
    """Give the texts at `commit:path`, all of them from one call of git."""
    told, found = git(folder, "cat-file", "--batch", given="".join(f"{place}\n" for place in places)), []
    while told:
        head, _, told = told.partition(b"\n")
        size = int(head.split()[-1])
        found.append(told[:size].decode())
        told = told[size + 1 :]
    return found


def records(name: str, text: str) -> Records:
    """Read the records of a file by name: the file itself in folders, each entry with a review date in lists."""
    if name.endswith(".md"):
        _, head, body = text.split("---\n", 2)
        return {name: {**yaml.load(head, _LOADER), "body": body.strip()}}  # noqa: S506 - both loaders are safe.
    whole = yaml.load(text, _LOADER)  # noqa: S506 - both loaders are safe.
    if "reviewed_on" in whole:
        return {name: whole}
    lists = [entries for entries in whole.values() if isinstance(entries, list)]
    return {
        f"{name}: {next(entry[key] for key in NAMES if key in entry)}": entry
        for entries in lists
        for entry in entries
        if isinstance(entry, dict) and "reviewed_on" in entry
    }


def said(record: dict[str, Any]) -> dict[str, Any]:
    """Give what a record says to readers."""
    return {field: value for field, value in record.items() if field not in NOT_READ}


def unreviewed(old: Records, new: Records, day: date) -> list[str]:
    """Name the records that say something else, though a person last looked at them before that day."""
    return [
        name
        for name in old.keys() & new.keys()
        if said(old[name]) != said(new[name])
        and str(old[name]["reviewed_on"]) == str(new[name]["reviewed_on"]) < day.isoformat()
    ]


def violations(folder: Path) -> list[str]:
    """Walk the history of a checkout and name each record that was reworded without a review, with its commit."""
    told = []
    for (newer, day), (older, _) in pairwise(commits(folder)):
        names = changed(folder, older, newer)
        old, new = (texts(folder, [f"{commit}:{name}" for name in names]) for commit in (older, newer))
        for name, before, after in zip(names, old, new, strict=True):
            # Reading a file is slow, and one that was reviewed on that day throughout needs no reading.
            if any(found < day.isoformat() for found in REVIEWED.findall(after)):
                told += [f"{newer[:9]} {one}" for one in unreviewed(records(name, before), records(name, after), day)]
    return sorted(told)


def test_a_changed_text_has_a_new_review() -> None:
    """No record was reworded in the latest commits without moving its review date."""
    known = commits(ROOT)
    print(f"{len(known)} commits of content compared." if known else "No git history here: no reviews compared.")

    assert violations(ROOT) == []


RULE = """\
slug: pose
question: Bolehkah?
why: |-
  Alasan pertama.
keywords: [pose]
reviewed_on: 2026-11-01
"""


@pytest.mark.parametrize(
    ("now", "day", "is_told"),
    [
        (RULE, "2026-12-01", False),
        (RULE.replace("pertama", "kedua"), "2026-12-01", True),
        (RULE.replace("pertama", "kedua"), "2026-11-01", False),
        (RULE.replace("pertama", "kedua").replace("2026-11-01", "2026-12-01"), "2026-12-01", False),
        (RULE.replace("[pose]", "[pose, jari]"), "2026-12-01", False),
        (f"# Catatan penyunting.\n{RULE}", "2026-12-01", False),
        (RULE.replace("why: |-\n  Alasan pertama.", 'why: "Alasan pertama."'), "2026-12-01", False),
    ],
    ids=["same", "reworded", "reworded that day", "reviewed", "search words", "comment", "other quotes"],
)
def test_only_a_reworded_and_unreviewed_record_is_told(
    now: str,
    day: str,
    is_told: bool,  # noqa: FBT001 - a column of the table.
) -> None:
    """Text moved, review date unmoved, and written on a later day: only then a person must look again."""
    name = "content/situations/pose.yaml"

    found = unreviewed(records(name, RULE), records(name, now), date.fromisoformat(day))

    assert found == ([name] if is_told else [])


def test_entries_of_lists_and_guides_are_records_too() -> None:
    """Each entry of a list is held to its own date, and a guide's body is its text."""
    terms = (("asn", "Satu"), ("pns", "Dua"))
    entries = [f"  - slug: {slug}\n    definition: {said}.\n    reviewed_on: 2026-11-01\n" for slug, said in terms]
    old = f"terms:\n{''.join(entries)}"
    guide = "---\nslug: melapor\nreviewed_on: 2026-11-01\n---\n## Langkah\n\nDatang.\n"
    day = date(2026, 12, 1)

    told = unreviewed(
        records("content/glossary.yaml", old), records("content/glossary.yaml", old.replace("Dua", "Tiga")), day
    )
    assert told == ["content/glossary.yaml: pns"]
    assert unreviewed(records("g.md", guide), records("g.md", guide.replace("Datang", "Pergi")), day) == ["g.md"]
    assert records("content/sources.yaml", "sources:\n  - key: bapenda\n    title: Berita\n") == {}


def commit(folder: Path, text: str, day: str) -> None:
    """Write the one rule of a small checkout and commit it on a day."""
    path = folder / "content" / "situations" / "pose.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    git(folder, "add", ".")
    who = ["-c", "user.name=Penyunting", "-c", "user.email=penyunting@example.org", "-c", "commit.gpgsign=false"]
    git(folder, *who, "commit", "--quiet", "--no-verify", f"--date={day}T12:00:00+07:00", "-m", "Change the rule")


def test_the_walk_finds_the_commit_that_forgot(tmp_path: Path) -> None:
    """In a real history, the one commit that reworded without a review is named with its record."""
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, RULE, "2026-11-01")
    commit(tmp_path, RULE.replace("pertama", "kedua").replace("2026-11-01", "2026-11-20"), "2026-11-20")
    assert violations(tmp_path) == []
    commit(tmp_path, RULE.replace("pertama", "ketiga").replace("2026-11-01", "2026-11-20"), "2026-12-24")

    newest = commits(tmp_path)[0][0]
    assert violations(tmp_path) == [f"{newest[:9]} content/situations/pose.yaml"]


def test_without_a_history_nothing_is_claimed(tmp_path: Path) -> None:
    """A copy without git, such as an unpacked archive, has no commits to compare and no violations."""
    (tmp_path / "content").mkdir()

    assert commits(tmp_path) == []
    assert violations(tmp_path) == []
