"""Prints that know when they are out of date: what every record said in an edition, and what changed since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app import relations
from app.fingerprints import fingerprint
from app.model.rules import Prohibition, Situation
from app.model.sanctions import SanctionRegime

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from app.model.base import Record
    from app.model.handbook import Handbook
    from app.model.lists import ChangeEntry, Edition

_DECREE = "skb-2-2022"
"""The regulation whose annex rows stand in a list of their own."""
_DATED = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])(-[a-z0-9]+)*")
"""An edition's name: year and month, and what tells a second one of that month from the first."""


def ledger(handbook: Handbook) -> dict[str, str]:
    """Give the fingerprint of every record, provision (with its tier) and annex row, by name."""
    found = {record.id: fingerprint(record) for record in handbook.records()}
    for ref, (_, provision) in handbook.provision_by_ref.items():
        rule = handbook.tier_rule_by_provision.get(ref)
        found[ref] = fingerprint(provision) + (f"-{fingerprint(rule)}" if rule else "")
    return found | {f"{_DECREE}#{item.anchor}": fingerprint(item) for item in handbook.annex}


def rests_on(handbook: Handbook, record: Record) -> frozenset[str]:
    """Name the provisions and annex rows from which a record's page takes its basis and its sanction."""
    names = relations.cited_provisions(record)
    if isinstance(record, SanctionRegime):
        names |= {block.provision for block in record.tiers}
    elif isinstance(record, Prohibition):
        rows = relations.annex_of_prohibition(handbook, record.number)
        names |= {f"{_DECREE}#{item.anchor}" for item in rows}
    elif isinstance(record, Situation):
        names |= {f"{_DECREE}#{handbook.annex_by_code[code].anchor}" for code in record.annex_items}
    return frozenset(names)


def owner_of(name: str) -> str:
    """Give the id of the record that holds a name of the ledger: itself, or the provision's regulation."""
    key, divider, _ = name.partition("#")
    return f"peraturan-{key}" if divider else name


def newest(handbook: Handbook) -> Edition | None:
    """Give the ledger that was issued last; `None` before the first."""
    return max(handbook.editions, key=lambda one: (one.issued_on, one.edition), default=None)


def moved(handbook: Handbook, edition: Edition, now: Mapping[str, str] | None = None) -> frozenset[str]:
    """Name what the handbook words otherwise today than this edition did; `now` is its ledger where it is at hand."""
    now = ledger(handbook) if now is None else now
    return frozenset(name for name, mark in edition.fingerprints.items() if name in now and now[name] != mark)


def changes_since(handbook: Handbook, day: date, owners: set[str]) -> tuple[ChangeEntry, ...]:
    """Give the change entries of that day or later that name one of these records, newest first."""
    found = (one for one in handbook.changes if one.dated_on >= day and owners & set(one.records))
    return tuple(sorted(found, key=lambda one: one.dated_on, reverse=True))


class PrintState(StrEnum):
    """What can be said of a print; the first three are answers, the others have none."""

    SAME = "tetap"
    CHANGED = "berubah"
    GONE = "tidak-ada-lagi"
    UNKNOWN_EDITION = "edisi-tidak-dikenal"
    FUTURE_EDITION = "edisi-belum-terbit"
    UNKNOWN_RECORD = "catatan-tidak-dikenal"

    @property
    def is_answer(self) -> bool:
        """Whether edition and record are known."""
        return self in {PrintState.SAME, PrintState.CHANGED, PrintState.GONE}


@dataclass(frozen=True)
class PrintCheck:
    """Whether a print of one record, made from one edition, is still right."""

    state: PrintState
    edition: str
    issued_on: date | None = None
    record: Record | None = None
    is_reworded: bool = False
    """Whether the record's own text changed."""
    provisions: tuple[str, ...] = ()
    """What it rests on and what changed: provisions and annex rows, as `key#anchor`."""
    changes: tuple[ChangeEntry, ...] = ()
    """Entries that say what changed and why, newest first."""


def check_print(handbook: Handbook, edition: str, record_id: str, now: Mapping[str, str] | None = None) -> PrintCheck:
    """Say whether what was printed of a record in an edition still holds; `now` as for `moved`."""
    issued = handbook.edition_by_name.get(edition)
    record = handbook.record_by_id.get(record_id)
    if issued is None:
        return _without_ledger(handbook, edition, record)
    if record_id not in issued.fingerprints or "#" in record_id:
        return PrintCheck(PrintState.UNKNOWN_RECORD, edition, issued.issued_on, record)
    if record is None:
        changes = changes_since(handbook, issued.issued_on, {record_id})
        return PrintCheck(PrintState.GONE, edition, issued.issued_on, changes=changes)
    changed = moved(handbook, issued, now)
    provisions = tuple(sorted(changed & rests_on(handbook, record)))
    if record_id not in changed and not provisions:
        return PrintCheck(PrintState.SAME, edition, issued.issued_on, record)
    owners = {owner_of(name) for name in (record_id, *provisions)}
    changes = changes_since(handbook, issued.issued_on, owners)
    return PrintCheck(PrintState.CHANGED, edition, issued.issued_on, record, record_id in changed, provisions, changes)


def _without_ledger(handbook: Handbook, edition: str, record: Record | None) -> PrintCheck:
    """Answer for an edition that has no ledger: the one in hand, one yet to come, or none of ours."""
    identity = handbook.identity
    if edition == identity.edition:
        state = PrintState.SAME if record else PrintState.UNKNOWN_RECORD
        return PrintCheck(state, edition, identity.edition_on, record)
    is_later = bool(_DATED.fullmatch(edition)) and edition > identity.edition
    return PrintCheck(PrintState.FUTURE_EDITION if is_later else PrintState.UNKNOWN_EDITION, edition, record=record)


def addresses(handbook: Handbook) -> Iterator[str]:
    """Give every address that a printed code may open and that has an answer, for every edition so far."""
    marks = {one.edition: set(one.fingerprints) for one in handbook.editions}
    marks.setdefault(handbook.identity.edition, set(handbook.record_by_id))
    for edition, names in marks.items():
        yield from (f"/c/{edition}/{name}/" for name in sorted(names) if "#" not in name)


def as_yaml(handbook: Handbook) -> str:
    """Write the ledger of the handbook's own edition as the text of its file."""
    identity = handbook.identity
    lines = [
        "# What every record said in this edition; written by `python -m app edition`, never by hand.",
        f'edition: "{identity.edition}"',
        f"issued_on: {identity.edition_on.isoformat()}",
        "fingerprints:",
        *(f'  "{name}": "{mark}"' for name, mark in sorted(ledger(handbook).items())),
    ]
    return "\n".join(lines) + "\n"
