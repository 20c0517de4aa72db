"""Consequences outside PNS discipline: ethics, work agreements, crime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.law.case import (
    CIRCULAR_FROM,
    ETHICS_FROM,
    LETTER_FROM,
    PART_TIME_FROM,
    PPPK_FROM,
    UU_20_FROM,
    Consequence,
    Route,
)
from app.law.discipline import annex_of
from app.model.base import Bearer, Certainty, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.law.case import Case
    from app.model.handbook import Handbook

LETTER = "se-b-71-2017"
_EXAMPLES = {
    5: "se-b-71-2017#huruf-a",
    6: "se-b-71-2017#huruf-b",
    7: "se-b-71-2017#huruf-c",
    8: "se-b-71-2017#huruf-d",
    9: "se-b-71-2017#huruf-e",
    10: "se-b-71-2017#huruf-f",
    11: "se-b-71-2017#huruf-g",
}
"""Prohibitions 5–11 are the examples of the letter under PP 42/2004 Pasal 11 huruf c."""
_PPPK = ("pp-49-2018#pasal-51-ayat-3", "pp-49-2018#pasal-52-ayat-1", "pp-49-2018#pasal-53-ayat-2-huruf-b")
_PART_TIME = (
    "kepmenpanrb-16-2025#kewajiban-netralitas",
    "kepmenpanrb-16-2025#pemutusan",
    "uu-20-2023#pasal-24-ayat-1-huruf-d",
)
_CIRCULAR = ("se-1-2023#kewajiban-netral", "se-1-2023#bentuk-pelanggaran", "se-1-2023#sanksi")
_NORM = "pp-42-2004#pasal-11-huruf-c"
_MORAL = ("pp-42-2004#pasal-15-ayat-1", "pp-42-2004#pasal-15-ayat-3", "pp-42-2004#pasal-16")


def ethics(handbook: Handbook, case: Case) -> Iterator[Consequence]:
    """Give the moral sanction for PNS and calon PNS, by the annex's ethics part and by the letter of 2017."""
    if case.on < ETHICS_FROM:
        return
    kinds = handbook.regime_by_slug["pp-42-2004"].moral_sanctions
    rows = annex_of(handbook, case)
    for item in rows:
        if item.is_moral:
            yield Consequence(
                Route.ETHICS,
                f"SKB 2/2022 butir {item.code}: {item.form}",
                ("skb-2-2022#lampiran-2-huruf-a", _NORM, *_MORAL),
                kinds=kinds,
                certainty=item.certainty,
                condition=item.condition or "",
                note=item.dispute or "",
            )
    # Where the decree asks for more than the letter (support, posting, a certain group), the letter keeps what is left.
    if case.on >= LETTER_FROM and all(item.condition for item in rows):
        for ref in _examples(case):
            subject = f"Surat B/71/2017: {handbook.provision_by_ref[ref][1].subject}"
            yield Consequence(
                Route.ETHICS,
                subject,
                (ref, _NORM, *_MORAL),
                kinds=kinds,
                certainty=Certainty.INTERPRETED,
                note=handbook.sentence_by_key["contoh-surat"].text,
            )


def _examples(case: Case) -> tuple[str, ...]:
    """Give the letter's examples that a case meets."""
    return (_EXAMPLES[case.prohibition],) if case.prohibition in _EXAMPLES else case.letter


def contract(handbook: Handbook, case: Case) -> Iterator[Consequence]:
    """Give the consequences for PPPK, part-time PPPK and staff who are not ASN."""
    if case.bearer is Bearer.PPPK and case.on >= PPPK_FROM:
        law = "uu-20-2023#pasal-24-ayat-1-huruf-d" if case.on >= UU_20_FROM else "uu-5-2014#pasal-9-ayat-2"
        yield _by_contract(handbook, case, (law, *_PPPK), Certainty.WRITTEN)
    if case.bearer is Bearer.PPPK_PART_TIME and case.on >= PART_TIME_FROM:
        yield _by_contract(handbook, case, _PART_TIME, Certainty.INTERPRETED)
    if case.bearer is Bearer.NON_ASN and case.on >= CIRCULAR_FROM:
        yield _by_contract(handbook, case, _CIRCULAR, Certainty.INTERPRETED)


def _by_contract(handbook: Handbook, case: Case, provisions: tuple[str, ...], certainty: Certainty) -> Consequence:
    """Give what follows for an employee whom a contract binds, in the sentences written for that kind of employee."""
    subject, note = (handbook.sentence_by_key[f"{case.bearer.value}-{part}"].text for part in ("pokok", "catatan"))
    return Consequence(Route.CONTRACT, subject, provisions, certainty=certainty, note=note)


def crime(handbook: Handbook, case: Case) -> Iterator[Consequence]:
    """Give the criminal provisions that can really reach an ASN for this prohibition."""
    if case.bearer is Bearer.NON_ASN:
        return
    for penalty in handbook.regime_by_slug["pidana"].criminal_penalties:
        regulation, _ = handbook.provision_by_ref[penalty.provision]
        began = regulation.in_force_from or regulation.promulgated_on or regulation.enacted_on
        is_known = case.on >= began if began else case.on.year > regulation.year
        is_named = case.prohibition in penalty.prohibitions or penalty.provision in case.crimes
        if is_named and is_known and case.stage is not Stage.PROSPECTIVE:
            provisions = (penalty.provision, *((penalty.prohibition,) if penalty.prohibition else ()))
            note = f"{penalty.penalty} {penalty.reaches_asn}"
            yield Consequence(
                Route.CRIME,
                f"{penalty.election}: {penalty.act}",
                provisions,
                condition=penalty.condition or "",
                note=note,
            )
