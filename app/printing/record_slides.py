"""The slides of one record: its point first, then examples, who disagrees, the sanction, the cautious course."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING

from app import dates, markup
from app.model.instruments import Regulation
from app.model.reading import Term
from app.model.rules import Prohibition, Reason, Situation, Verdict
from app.model.sanctions import SanctionRegime
from app.printing import lettering
from app.printing.press import lines, short_address
from app.printing.sanction_slides import sanction_of
from app.printing.slides import FRAME_WIDTH, Block, Slide, SlideKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.base import Opinion, Record
    from app.model.rules import Example
    from app.model.sanctions import CriminalPenalty, TierBlock
    from app.printing.press import Press

ASKED = "Boleh atau tidak?"
_POINTER = re.compile(r"\s*\b(?:Bacaan lebih panjang:|Baca juga|Baca|Lihat juga)\s+\[[^]]+\]\([^)]+\)[^.]*\.")
"""A sentence that only leads to another page: on a slide, nobody can follow it."""


def _standing(record: Record, press: Press) -> Standing:
    """Say where a record's slides come from; their code leads to the check of this print."""
    return Standing(short_address(record), press.check_address(record), press.since(record.reviewed_on))


@singledispatch
def slides_of(record: Record, press: Press) -> Iterator[Slide]:
    """Give the slides of a record of any kind: here, one with heading and summary."""
    lead, standing = str(getattr(record, "summary", "")), _standing(record, press)
    yield Slide(SlideKind.POINT, record.heading, record.kind_label, lead, standing=standing)


@slides_of.register(Prohibition)
def _prohibition(record: Prohibition, press: Press) -> Iterator[Slide]:
    """Give the rule as quoted, examples on both sides, today's sanction."""
    publisher = press.handbook.source_by_key[record.quote_source].publisher
    kicker = f"Larangan {record.number} dari {len(press.handbook.prohibitions)}"
    quote = Block(f"Bunyinya dalam daftar yang dikutip ({publisher})", (f"“{record.quote}”",), is_list=False)
    yield Slide(
        SlideKind.POINT,
        record.short_title,
        kicker,
        record.summary,
        (quote,),
        sign=str(record.number),
        notes=(*lines(record.meaning), *lines(record.origin), *map(markup.plain, record.editor_notes)),
        standing=_standing(record, press),
    )
    yield _examples(record, press, Block("Dilarang", (), "dilarang"), record.forbidden)
    yield _examples(record, press, Block("Tetap boleh", (), "boleh"), record.allowed)
    yield from sanction_of(record, press, kicker, _standing(record, press))


def _examples(record: Prohibition, press: Press, empty: Block, some: tuple[Example, ...]) -> Slide:
    """Give the examples on one side; what each rests on stands in the notes."""
    block = Block(empty.title, tuple(one.text for one in some), empty.tone)
    return Slide(
        SlideKind.POINT,
        f"Contoh: {record.short_title}",
        f"Larangan {record.number} dari {len(press.handbook.prohibitions)}",
        blocks=(block,),
        notes=tuple(_support(one, press) for one in some),
        standing=_standing(record, press),
    )


def _support(one: Example, press: Press) -> str:
    """Say on what an example rests."""
    names = [press.handbook.source_by_key[key].publisher for key in one.sources]
    return f"{one.text} Dasar: {'; '.join([*map(press.cite, one.provisions), *names])}."


@slides_of.register(Reason)
def _reason(record: Reason, press: Press) -> Iterator[Slide]:
    """Give the reason, and who told it."""
    told = Block(f"Menurut {record.speaker} ({dates.in_words(record.told_on)})", lines(record.told), is_list=False)
    yield Slide(
        SlideKind.POINT,
        record.short_title,
        f"Alasan {record.number} dari {len(press.handbook.reasons)}",
        record.summary,
        (told,),
        plate=str(record.number),
        notes=(*lines(record.explanation), *map(markup.plain, record.editor_notes)),
        standing=_standing(record, press),
    )


@slides_of.register(Situation)
def _situation(record: Situation, press: Press) -> Iterator[Slide]:
    """Give verdict and answer, who disagrees, today's sanction, the cautious course."""
    standing = _standing(record, press)
    stages = (f"{one.stage.label}: {markup.plain(one.text)}" for one in record.stages)
    notes = (*lines(record.why), *stages)
    yield Slide(
        SlideKind.POINT,
        record.question,
        ASKED,
        record.answer,
        verdict=record.verdict,
        foot=f"Kepastian: {record.certainty.label.lower()}.",
        notes=notes,
        standing=standing,
    )
    if record.opinions and record.verdict is Verdict.DISPUTED:
        sides = (Block("", tuple(map(_side, record.opinions)), "diperdebatkan"),)
        heading = f"Siapa berpendapat apa: {record.short_title.lower()}"
        yield Slide(SlideKind.POINT, heading, ASKED, blocks=sides, notes=notes, standing=standing)
    yield from sanction_of(record, press, record.short_title, standing)
    course = (Block("", tuple(filter(None, lines(_POINTER.sub("", record.cautious_course)))), "boleh"),)
    heading = "Langkah yang aman"
    yield Slide(
        SlideKind.POINT, heading, record.short_title, blocks=course, notes=notes, standing=standing, is_extra=True
    )


def _side(one: Opinion) -> str:
    """Tell who holds what, and since when."""
    day = dates.in_words(one.dated_on) if one.dated_on else one.dated_text or "tanpa tanggal"
    return f"{one.office} ({day}): {one.statement}"


@slides_of.register(SanctionRegime)
def _regime(record: SanctionRegime, press: Press) -> Iterator[Slide]:
    """Say what the regime is, then give its tiers, its moral sanctions, or its criminal provisions."""
    standing = _standing(record, press)
    bearers = (Block("Mengikat", (", ".join(one.label for one in record.bearers),), is_list=False),)
    notes = (*lines(record.explanation), *map(markup.plain, record.editor_notes))
    yield Slide(SlideKind.POINT, record.title, "Sanksi", record.summary, bearers, notes=notes, standing=standing)
    yield from (_tier(record, tier, standing) for tier in record.tiers)
    if record.moral_sanctions:
        kinds = (Block("", tuple(f"“{one.quote}”: {one.meaning}" for one in record.moral_sanctions)),)
        yield Slide(SlideKind.POINT, "Bentuk sanksi moral", record.title, blocks=kinds, standing=standing)
    yield from (_crime(record, one, press) for one in record.criminal_penalties)


def _tier(record: SanctionRegime, tier: TierBlock, standing: Standing) -> Slide:
    """Give one tier: its kinds, and whether they may be imposed today."""
    kinds = Block("Salah satu dari jenis ini", tuple(one.quote for one in tier.sanctions), tier.tier.value)
    force = Block("Masih berlaku?", (markup.plain(tier.force_note),), is_list=False)
    notes = tuple(f"{one.quote}: {one.meaning}" for one in tier.sanctions)
    heading = f"Hukuman {tier.tier.value}"
    return Slide(SlideKind.POINT, heading, record.title, blocks=(kinds, force), notes=notes, standing=standing)


def _crime(record: SanctionRegime, one: CriminalPenalty, press: Press) -> Slide:
    """Give one criminal provision: the act, the threat, and whether it reaches an ASN."""
    return Slide(
        SlideKind.POINT,
        one.act.rstrip("."),
        f"{record.title}: {one.election}",
        blocks=(
            Block("Ancaman", (one.penalty,), is_list=False),
            Block("Mengenai ASN?", (one.reaches_asn,), is_list=False),
        ),
        notes=(f"Dasar: {press.cite(one.provision)}. Subjek: {one.subject}",),
        standing=_standing(record, press),
    )


@slides_of.register(Term)
def _term(record: Term, press: Press) -> Iterator[Slide]:
    """Give the term and its meaning."""
    lead = f"Singkatan dari {record.expansion}." if record.expansion else ""
    blocks = (Block("Artinya", lines(record.definition), is_list=False),)
    foot, standing = record.not_to_confuse or "", _standing(record, press)
    yield Slide(SlideKind.POINT, record.term, "Istilah", lead, blocks, foot=foot, standing=standing)


@slides_of.register(Regulation)
def _regulation(record: Regulation, press: Press) -> Iterator[Slide]:
    """Give the instrument, what it does, and whether it is in force."""
    kicker = lettering.cut(f"Tentang {record.subject}", FRAME_WIDTH, is_bold=True)
    status = (Block(f"Status: {record.status.label.lower()}", (markup.plain(record.status_note),), is_list=False),)
    notes, standing = (record.full_title, *lines(record.explanation)), _standing(record, press)
    yield Slide(SlideKind.POINT, record.short_title, kicker, record.summary, status, notes=notes, standing=standing)
