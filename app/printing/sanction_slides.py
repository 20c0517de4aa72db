"""What may follow today, on slides: for one act at both stages, and tier by tier for everybody."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from app import law
from app.law import discipline
from app.model.base import Stage
from app.model.sanctions import SanctionTier
from app.printing.slides import Block, Slide, SlideKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.law import Answer, Consequence
    from app.model.rules import Prohibition, Situation
    from app.model.sanctions import SanctionRegime
    from app.printing.press import Press

TIERS = "Tingkat hukuman hari ini"
CONFLICTS = {SanctionTier.MODERATE: "hukuman-sedang-menunggu", SanctionTier.SEVERE: "dengan-hormat-atau-tidak"}
"""The open point about a tier that its slide must name."""
ACT = 72
"""Characters of an act on a slide; the notes tell it whole."""


def sanction_of(record: Prohibition | Situation, press: Press, kicker: str, standing: Standing) -> Iterator[Slide]:
    """Say what may follow for a PNS before and after candidates are fixed; nothing where no act is named."""
    answers = []
    for stage in Stage:
        case = law.case_of(record, press.today, stage)
        answers += [(stage, law.answer(press.handbook, case))] if case else []
    if not any(found.consequences for _, found in answers):
        return
    blocks = tuple(Block(stage.label, _told(found)) for stage, found in answers)
    titles = dict.fromkeys(one.title for _, found in answers for one in found.conflicts)
    foot = f"Masih diperdebatkan: {'; '.join(titles)}." if titles else ""
    reasons = dict.fromkeys(found.reason for _, found in answers)
    notes = (*reasons, *(_note(stage, one, press) for stage, found in answers for one in found.consequences))
    heading = "Sanksi hari ini bagi PNS dan calon PNS"
    yield Slide(
        SlideKind.POINT, heading, kicker, blocks=blocks, foot=foot, notes=notes, standing=standing, is_extra=True
    )


def kinds_today(regime: SanctionRegime, press: Press) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name what a regime holds for an act of today; of an older one only the tier that is borrowed from it."""
    ruling = discipline.regime_of(law.Case(press.today))
    for block in regime.tiers:
        kinds = discipline.kinds_of(press.handbook, ruling, block.tier, press.today)
        is_own = kinds is block.sanctions
        if regime.slug == ruling or is_own:
            note = "" if is_own and regime.slug == ruling else ", yang masih dipakai" if is_own else ", jenis yang lama"
            yield f"Hukuman {block.tier.value}{note}", tuple(one.quote for one in kinds)
    if regime.moral_sanctions:
        yield "Sanksi moral", tuple(one.quote for one in regime.moral_sanctions)
    told: dict[str, list[str]] = {}
    for one in regime.criminal_penalties:
        told.setdefault(one.election, []).append(f"{one.act.rstrip('.')}: {one.penalty}")
    yield from ((election, tuple(some)) for election, some in told.items())


def open_points(regime: SanctionRegime, press: Press) -> tuple[str, str]:
    """Name what is disputed about the tiers of today's discipline, with a title."""
    if regime.slug != discipline.regime_of(law.Case(press.today)):
        return "", ""
    titles = (press.handbook.conflict_by_key[key].title for key in CONFLICTS.values())
    return "Masih diperdebatkan", f"{'; '.join(titles)}."


def _note(stage: Stage, one: Consequence, press: Press) -> str:
    """Tell a consequence in full, for the presenter."""
    cited = "; ".join(press.cite(ref) for ref in one.provisions)
    basis = f"Dasar: {cited}." if cited else ""
    return " ".join(part for part in (f"{stage.label}.", f"{one.subject.rstrip('.')}.", one.note, basis) if part)


def _told(found: Answer) -> tuple[str, ...]:
    """Name the consequences at one stage, those of one kind and certainty on one line."""
    groups: dict[str, list[str]] = {}
    for one in found.consequences:
        groups.setdefault(f"{_consequence(one)} ({one.certainty.label.lower()})", []).append(_subject(one))
    told = tuple(f"{name}: {'; '.join(dict.fromkeys(subjects))}" for name, subjects in groups.items())
    return told or ("Tidak ada sanksi tertulis yang kami temukan untuk tahap ini.",)


def _consequence(one: Consequence) -> str:
    """Name the route and the tier in a few words."""
    if one.tier:
        return f"Hukuman disiplin {one.tier.value}"
    if one.route is law.Route.ETHICS and one.kinds:
        return "Sanksi moral"
    return {law.Route.DISCIPLINE: "Disiplin, tingkat tidak ditentukan"}.get(one.route, one.route.label)


def _subject(one: Consequence) -> str:
    """Name the act in a few words, and the joint decree's row that has it."""
    name, divider, act = one.subject.partition(": ")
    if not (divider and name.startswith("SKB")):
        return one.subject.rstrip(".")
    return f"{textwrap.shorten(act[0].lower() + act[1:].rstrip('.'), ACT, placeholder=' …')} ({name})"


def tiers_today(press: Press) -> Iterator[Slide]:
    """Give the tiers with the kinds that may be imposed today, then the moral sanctions."""
    regime = discipline.regime_of(law.Case(press.today))
    blocks = {
        tier: Block("Salah satu dari jenis ini", tuple(one.quote for one in kinds), tier.value)
        for tier in SanctionTier
        if (kinds := discipline.kinds_of(press.handbook, regime, tier, press.today))
    }
    notes = (law.answer(press.handbook, law.Case(press.today)).reason,)
    standing = Standing("/sanksi/", dated=press.since(press.today))
    kicker = "Bagi PNS dan calon PNS"
    for tier, block in blocks.items():
        heading, conflict = f"Hukuman {tier.value} hari ini", CONFLICTS.get(tier)
        foot = f"Masih diperdebatkan: {press.handbook.conflict_by_key[conflict].title}." if conflict else ""
        yield Slide(SlideKind.POINT, heading, kicker, blocks=(block,), foot=foot, notes=notes, standing=standing)
    moral = (Block("", tuple(one.quote for one in press.handbook.regime_by_slug["pp-42-2004"].moral_sanctions)),)
    heading, kicker = "Sanksi moral hari ini", "Untuk pelanggaran kode etik"
    yield Slide(SlideKind.POINT, heading, kicker, blocks=moral, standing=standing)
