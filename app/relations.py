"""Which records belong together: the reverse of what the YAML says once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.base import LegalBasis, Record
    from app.model.handbook import Handbook
    from app.model.instruments import Regulation, Relation
    from app.model.rules import Prohibition, Reason, Situation
    from app.model.sanctions import AnnexItem


@dataclass(frozen=True)
class RelationLine:
    """One relation as a regulation's own page tells it."""

    words: str
    """The verb, or its reverse: `mencabut sebagian`, `dicabut sebagian oleh`."""
    other: Regulation
    relation: Relation


def relations_of(handbook: Handbook, regulation: Regulation) -> Iterator[RelationLine]:
    """Give what a regulation does to others, then what others do to it."""
    for relation in regulation.relations:
        yield RelationLine(relation.verb.label, handbook.regulation_by_key[relation.target], relation)
    for other in handbook.regulations:
        for relation in other.relations:
            if relation.target == regulation.key:
                yield RelationLine(relation.verb.reverse_label, other, relation)


def situations_of_prohibition(handbook: Handbook, number: int) -> tuple[Situation, ...]:
    """Give the situations to which a prohibition applies, most asked first."""
    return by_rank(situation for situation in handbook.situations if number in situation.prohibitions)


def by_rank(situations: Iterator[Situation]) -> tuple[Situation, ...]:
    """Order situations: most asked first, the rest by question."""
    return tuple(sorted(situations, key=lambda situation: (situation.rank or 1000, situation.question)))


def prohibitions_of_reason(handbook: Handbook, reason: Reason) -> tuple[Prohibition, ...]:
    """Give the prohibitions that a reason explains."""
    return tuple(one for one in handbook.prohibitions if reason.number in one.reasons)


def annex_of_prohibition(handbook: Handbook, number: int) -> tuple[AnnexItem, ...]:
    """Give the rows of the joint decree's annex that correspond to a prohibition."""
    return tuple(item for item in handbook.annex if number in item.prohibitions)


def of_topic(handbook: Handbook, slug: str) -> dict[str, tuple[Record, ...]]:
    """Give a topic's records by kind, in reading order; situations most asked first."""
    chosen = [record for record in handbook.records() if slug in getattr(record, "topics", ())]
    kinds = dict.fromkeys(record.kind for record in chosen)
    found: dict[str, tuple[Record, ...]] = {kind: tuple(one for one in chosen if one.kind == kind) for kind in kinds}
    return {**found, "situasi": by_rank(one for one in handbook.situations if slug in one.topics)}


def citing(handbook: Handbook) -> dict[str, tuple[Record, ...]]:
    """Give the records that rest on each provision, in reading order, by `key#anchor`."""
    found: dict[str, list[Record]] = {}
    for record in handbook.records():
        for ref in cited_provisions(record):
            found.setdefault(ref, []).append(record)
    return {ref: tuple(records) for ref, records in found.items()}


def cited_provisions(record: Record) -> set[str]:
    """Give the provisions that a record names as a legal basis or as an act."""
    bases: list[LegalBasis] = [*getattr(record, "legal_bases", ()), *getattr(record, "former_bases", ())]
    return {basis.provision for basis in bases} | set(getattr(record, "acts", ()))


def neighbours(records: tuple[Record, ...], record: Record) -> tuple[Record | None, Record | None]:
    """Give the records before and after one in reading order."""
    place = records.index(record)
    return (records[place - 1] if place else None, records[place + 1] if place + 1 < len(records) else None)
