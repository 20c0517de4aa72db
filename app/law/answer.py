"""From a case to the whole answer: governing regulations, reason, consequences of every route, open conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.law import discipline, others
from app.law.case import (
    CIRCULAR_FROM,
    DECREE_FROM,
    FIRST_RULE,
    PART_TIME_FROM,
    PP_53_FROM,
    PP_94_FROM,
    PPPK_FROM,
    UU_5_FROM,
    UU_20_FROM,
    Answer,
    Case,
    Consequence,
    Route,
)
from app.model.base import Bearer, Certainty, Stage
from app.model.rules import Prohibition, Situation
from app.model.sanctions import SanctionTier

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.model.handbook import Handbook

_SERVANTS = {Bearer.PNS, Bearer.CPNS}
"""PP 94/2021 binds PNS, and by Pasal 43 calon PNS; PP 53/2010 did so by Pasal 2."""
_CONTRACT_FROM = {Bearer.PPPK: PPPK_FROM, Bearer.PPPK_PART_TIME: PART_TIME_FROM, Bearer.NON_ASN: CIRCULAR_FROM}
"""The first day of the rules for those whom a contract binds."""
_ORDER = (Route.ETHICS, Route.DISCIPLINE, Route.DISMISSAL, Route.CONTRACT, Route.CRIME, Route.NOTHING)
_SILENT = "pp-94-2021#pasal-5-huruf-n-angka-1"


def answer(handbook: Handbook, case: Case) -> Answer:
    """Say what applies to a case, with the reason; conflicts are named and left open."""
    found: tuple[Consequence, ...] = ()
    if case.on >= PP_53_FROM:
        if case.bearer in _SERVANTS:
            found = (*discipline.consequences(handbook, case), *others.ethics(handbook, case))
            found = found or tuple(_nothing_written(handbook, case))
        else:
            found = tuple(others.contract(handbook, case))
        found = tuple(sorted((*found, *others.crime(handbook, case)), key=_weight))
    named = (ref for one in found for ref in (*one.provisions, *(kind.provision for kind in one.kinds)))
    keys = dict.fromkeys(ref.split("#")[0] for ref in named)
    conflicts = tuple(handbook.conflict_by_key[key] for key in dict.fromkeys(_conflicts(handbook, case, found)))
    return Answer(case, tuple(keys), _reason(handbook, case, found), found, conflicts)


def _weight(one: Consequence) -> tuple[int, int, int]:
    """Give the place of a consequence: ethics, then discipline from the lightest tier to none written, then others."""
    tiers = [*SanctionTier]
    tier = tiers.index(one.tier) if one.tier else len(tiers)
    return _ORDER.index(one.route), tier, [*Certainty].index(one.certainty)


def _nothing_written(handbook: Handbook, case: Case) -> Iterator[Consequence]:
    """Say that no text was found for an act at this stage, where the case names an act."""
    if case.prohibition or case.acts or case.annex:
        say = handbook.sentence_by_key
        subject, note = say["tanpa-butir"].text, say["tanpa-butir-catatan"].text
        yield Consequence(Route.NOTHING, subject, (), certainty=Certainty.UNVERIFIED, note=note)


def _reason(handbook: Handbook, case: Case, found: tuple[Consequence, ...]) -> str:
    """Say why these rules govern on that day; the moderate kinds are explained where they can matter."""
    keys = _reason_keys(handbook, case, found)
    return " ".join(handbook.sentence_by_key[key].text for key in keys)


def _reason_keys(handbook: Handbook, case: Case, found: tuple[Consequence, ...]) -> Iterator[str]:
    """Name the sentences that give the reason, in reading order."""
    if case.on < PP_53_FROM:
        yield "sebelum-1980" if case.on < FIRST_RULE else "pp-30-1980"
    elif case.bearer not in _SERVANTS:
        is_early = case.on < _CONTRACT_FROM[case.bearer]
        yield f"{case.bearer.value}-belum" if is_early else case.bearer.value
    else:
        yield "pp-94-2021" if case.on >= PP_94_FROM else f"pp-53-2010-{case.examination.value}"
        is_moderate = not found or any(one.tier is SanctionTier.MODERATE for one in found)
        if case.on >= PP_94_FROM and is_moderate and discipline.moderate_waits(handbook, case.on):
            yield "hukuman-sedang-menunggu"
        if case.bearer is Bearer.CPNS:
            yield "calon-pns"


def _conflicts(handbook: Handbook, case: Case, found: tuple[Consequence, ...]) -> Iterator[str]:
    """Name the open conflicts that touch a case."""
    refs = {ref for one in found for ref in one.provisions}
    tiers = {one.tier for one in found}
    if _SILENT in refs:
        yield "ikut-kampanye-tanpa-tingkat"
    if SanctionTier.SEVERE in tiers:
        yield from _dismissal_conflicts(case)
    if SanctionTier.MODERATE in tiers and "pp-94-2021#pasal-42-ayat-2" in refs:
        yield "hukuman-sedang-menunggu"
    if case.bearer is Bearer.PPPK and case.on >= UU_20_FROM:
        yield "pemutusan-pppk"
    if case.bearer in {Bearer.PPPK, Bearer.PPPK_PART_TIME} and found:
        yield "skb-untuk-pppk"
    if case.bearer is Bearer.NON_ASN:
        yield "honorer-dan-kampanye"
    yield from _annex_conflicts(handbook, case)


def _dismissal_conflicts(case: Case) -> Iterator[str]:
    """Name the conflict about dismissal; what is decided under PP 94/2021 may be decided today, under UU 20/2023."""
    if discipline.regime_of(case) != "pp-53-2010":
        yield "dengan-hormat-atau-tidak"
    elif case.on >= UU_5_FROM:
        yield "pemberhentian-2014-2021"


def _annex_conflicts(handbook: Handbook, case: Case) -> Iterator[str]:
    """Name the conflicts about the joint decree that touch a case; before it was signed there is none."""
    if case.bearer not in _SERVANTS or case.on < DECREE_FROM:
        return
    codes = {item.code for item in discipline.annex_of(handbook, case)}
    if "D8" in codes:
        yield "butir-d8"
    if "D9" in codes:
        yield "butir-d9"
    if case.prohibition == PROHIBITION_DECLARATION:
        yield "hadir-deklarasi"
    if case.prohibition == PROHIBITION_PHOTO:
        yield "foto-atau-unggahan"
    if case.prohibition in PROHIBITIONS_WITHOUT_ROW:
        yield "tanpa-butir-skb"


PROHIBITION_DECLARATION = 8
PROHIBITION_PHOTO = 10
PROHIBITIONS_WITHOUT_ROW = {7, 11}
"""Self-declaration and speaking at a party meeting have no row of their own in the readable copies of the decree."""


def case_of(record: Prohibition | Situation, on: date, stage: Stage, bearer: Bearer = Bearer.PNS) -> Case | None:
    """Give the case that a record stands for; `None` where it names no act."""
    if isinstance(record, Prohibition):
        return Case(on, bearer, stage, prohibition=record.number)
    if not (record.acts or record.annex_items):
        return None
    named = (basis.provision for basis in record.legal_bases)
    examples = tuple(ref for ref in named if ref.startswith(f"{others.LETTER}#huruf-"))
    return Case(on, bearer, stage, acts=record.acts, annex=record.annex_items, letter=examples, crimes=record.crimes)
