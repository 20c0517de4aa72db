"""Disciplinary consequences for PNS and calon PNS: which regulation, which tier, which kinds on a given day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.law.case import DECREE, DECREE_FROM, PP_53_FROM, PP_94_FROM, Consequence, Examination, Route
from app.model.base import Certainty
from app.model.sanctions import SanctionTier

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.law.case import Case
    from app.model.handbook import Handbook
    from app.model.sanctions import AnnexItem, Sanction, TierBlock, TierRule

_OLD, _NEW = "pp-53-2010", "pp-94-2021"


def regime_of(case: Case) -> str:
    """Name the discipline regulation that decides a case; empty where none that we know does.

    Source: PP 94/2021 Pasal 40 and 46, PP 53/2010 Pasal 51.
    """
    if case.on < PP_53_FROM:
        return ""
    if case.on >= PP_94_FROM:
        return _NEW
    return _OLD if case.examination is Examination.SANCTIONED else _NEW


def moderate_waits(handbook: Handbook, on: date) -> bool:
    """Whether PP 94/2021's own *sedang* kinds do not apply yet to an act of that day (Pasal 42)."""
    first_day = _block(handbook, _NEW, SanctionTier.MODERATE).in_force_from
    return first_day is None or max(on, PP_94_FROM) < first_day


def kinds_of(handbook: Handbook, regime: str, tier: SanctionTier, on: date) -> tuple[Sanction, ...]:
    """Give the kinds of a tier that an act of that day may meet: while the new *sedang* kinds wait, the old ones.

    The regulation does not say which kinds a later decision takes once they apply; the day of the act is taken.
    """
    is_borrowed = regime == _NEW and tier is SanctionTier.MODERATE and moderate_waits(handbook, on)
    return _block(handbook, _OLD if is_borrowed else regime, tier).sanctions


def _block(handbook: Handbook, regime: str, tier: SanctionTier) -> TierBlock:
    """Look up a tier of a discipline regulation; checks hold that each has all three."""
    return next(block for block in handbook.regime_by_slug[regime].tiers if block.tier is tier)


def acts_of(handbook: Handbook, case: Case, regime: str) -> tuple[TierRule, ...]:
    """Give the items of a discipline regulation that a case may breach, with their tiers."""
    named = list(case.acts)
    if case.prohibition:
        prohibition = handbook.prohibition_by_number[case.prohibition]
        named += [basis.provision for basis in (*prohibition.legal_bases, *prohibition.former_bases)]
    rules = handbook.tier_rule_by_provision
    found = (rules[ref] for ref in dict.fromkeys(named) if ref in rules and ref.startswith(f"{regime}#"))
    return tuple(rule for rule in found if case.stage is None or rule.stage in {None, case.stage})


def annex_of(handbook: Handbook, case: Case) -> tuple[AnnexItem, ...]:
    """Give the rows of the joint decree's annex that fit the case: its act, its stage, its day."""
    if case.on < DECREE_FROM:
        return ()
    return tuple(
        item
        for item in handbook.annex
        if (item.code in case.annex or (case.prohibition in item.prohibitions if case.prohibition else False))
        and (case.stage is None or item.stage in {None, case.stage})
    )


def consequences(handbook: Handbook, case: Case) -> Iterator[Consequence]:
    """Give the disciplinary consequences of a case for PNS and calon PNS."""
    regime = regime_of(case)
    if not regime:
        return
    for rule in acts_of(handbook, case, regime):
        yield _from_rule(handbook, case, regime, rule)
    for item in annex_of(handbook, case):
        if not item.is_moral:
            yield _from_annex(handbook, case, item)


def _from_rule(handbook: Handbook, case: Case, regime: str, rule: TierRule) -> Consequence:
    """Give the consequence of breaching one item: the tier as written, or word that none is written."""
    if rule.tier is None:
        return Consequence(
            Route.DISCIPLINE,
            rule.subject,
            (rule.provision,),
            certainty=Certainty.DISPUTED,
            condition=rule.condition or "",
            note=handbook.sentence_by_key["tanpa-tingkat"].text,
        )
    kinds = kinds_of(handbook, regime, rule.tier, case.on)
    fixed_by = (rule.fixed_by,) if rule.fixed_by else ()
    provisions = (rule.provision, *fixed_by, *_waiting(handbook, case, regime, rule.tier))
    is_reading = case.stage is not None and case.stage is rule.read_into
    certainty = Certainty.INTERPRETED if is_reading else Certainty.WRITTEN
    return Consequence(
        Route.DISCIPLINE,
        rule.subject,
        provisions,
        rule.tier,
        kinds,
        certainty,
        condition=rule.condition or "",
        note=rule.note or "",
    )


def _waiting(handbook: Handbook, case: Case, regime: str, tier: SanctionTier) -> tuple[str, ...]:
    """Name the provision that makes a tier's own kinds wait."""
    is_borrowed = regime == _NEW and tier is SanctionTier.MODERATE and moderate_waits(handbook, case.on)
    return (f"{_NEW}#pasal-42-ayat-2",) if is_borrowed else ()


def _from_annex(handbook: Handbook, case: Case, item: AnnexItem) -> Consequence:
    """Give the consequence that the joint decree's annex names, with the tier only where it is not disputed."""
    kinds = kinds_of(handbook, _NEW, item.tier, case.on) if item.tier else ()
    bases = tuple(basis.provision for basis in item.legal_bases)
    waits = _waiting(handbook, case, _NEW, item.tier) if item.tier else ()
    is_statutory = bool(item.outcome) and all(basis.certainty is Certainty.WRITTEN for basis in item.legal_bases)
    return Consequence(
        Route.DISMISSAL if item.outcome else Route.DISCIPLINE,
        f"SKB 2/2022 butir {item.code}: {item.form}",
        (*bases, DECREE) if is_statutory else (DECREE, *bases, *waits),
        item.tier,
        kinds,
        Certainty.WRITTEN if is_statutory else item.certainty,
        item.outcome or "",
        item.condition or "",
        " ".join(text for text in (item.sanction, item.dispute) if text),
    )
