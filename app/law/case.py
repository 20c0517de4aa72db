"""The question that the law is asked, and the shape of its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from app.model.base import Bearer, Certainty

if TYPE_CHECKING:
    from app.model.base import Stage
    from app.model.sanctions import Conflict, MoralSanction, Sanction, SanctionTier

FIRST_RULE = date(1980, 8, 30)
"""PP 30/1980, the oldest discipline regulation that this site knows (its own date)."""
PP_53_FROM = date(2010, 6, 6)
"""PP 53/2010 Pasal 51: in force on promulgation."""
PP_94_FROM = date(2021, 8, 31)
"""PP 94/2021 Pasal 46: in force on promulgation."""
ETHICS_FROM = date(2004, 10, 18)
"""PP 42/2004 Pasal 22: in force on promulgation."""
UU_5_FROM = date(2014, 1, 15)
"""UU 5/2014 Pasal 141."""
UU_20_FROM = date(2023, 10, 31)
"""UU 20/2023, which repealed UU 5/2014."""
DECREE_FROM = date(2022, 9, 22)
"""The joint decree of 2022 was signed on this day."""
LETTER_FROM = date(2017, 12, 27)
"""Letter B/71/M.SM.00.00/2017 was signed on this day."""
PPPK_FROM = date(2018, 11, 28)
"""PP 49/2018 was promulgated on this day."""
PART_TIME_FROM = date(2025, 1, 13)
"""Kepmen PANRB 16/2025, which created part-time PPPK, was signed on this day."""
CIRCULAR_FROM = date(2023, 1, 3)
"""SE MenPANRB 01/2023 on non-ASN staff was signed on this day."""


DECREE = "skb-2-2022#lampiran-2-huruf-b"
"""The disciplinary part of the joint decree's annex."""


class Route(StrEnum):
    """Which body of consequences a consequence belongs to."""

    DISCIPLINE = "disiplin"
    ETHICS = "kode-etik"
    CONTRACT = "perjanjian-kerja"
    DISMISSAL = "pemberhentian"
    """Loss of employment by statute, which is no kind of discipline."""
    CRIME = "pidana"
    NOTHING = "tidak-tertulis"
    """No text was found; said so that silence is not read as permission."""

    @property
    def label(self) -> str:
        """The route in the words the page shows."""
        return self.value.replace("-", " ").capitalize()


class Examination(StrEnum):
    """How far a case of before 31 August 2021 had come on that day (PP 94/2021 Pasal 40)."""

    NONE = "belum"
    """Not examined: PP 94/2021 applies (ayat 3)."""
    EXAMINED = "diperiksa"
    """Examined: the findings stand, the rest follows PP 94/2021 (ayat 4)."""
    SANCTIONED = "dijatuhi"
    """Sanctioned and being served: the sanction stands (ayat 1)."""


@dataclass(frozen=True)
class Case:
    """One act, by one kind of employee, on one day."""

    on: date
    """The day of the act."""
    bearer: Bearer = Bearer.PNS
    stage: Stage | None = None
    """Whether candidates had been fixed; `None` where the act does not depend on it."""
    prohibition: int | None = None
    """One of the eleven; or name the items of law themselves:"""
    acts: tuple[str, ...] = ()
    """Items of PP 94/2021 Pasal 5 huruf n, as provision references."""
    annex: tuple[str, ...] = ()
    """Codes of the joint decree's annex."""
    letter: tuple[str, ...] = ()
    """Examples of letter B/71/2017, as provision references."""
    crimes: tuple[str, ...] = ()
    """Criminal provisions that the act can also breach, as references."""
    examination: Examination = Examination.NONE


@dataclass(frozen=True)
class Consequence:
    """One thing that may follow from the act."""

    route: Route
    subject: str
    """The act as this route sees it, in a few words."""
    provisions: tuple[str, ...]
    """What forbids the act, what fixes the tier, what names the kinds: references, most specific first."""
    tier: SanctionTier | None = None
    """The tier of discipline; `None` where no text states one, or outside discipline."""
    kinds: tuple[Sanction | MoralSanction, ...] = ()
    """The kinds of which one may be imposed."""
    certainty: Certainty = Certainty.WRITTEN
    outcome: str = ""
    """What follows, in a few words, where it is neither a tier nor a moral sanction."""
    condition: str = ""
    """What the act must have about it, as a clause that begins with “bila”; empty where the act alone is enough."""
    note: str = ""
    """What must be known of this consequence, in a sentence or two."""


@dataclass(frozen=True)
class Answer:
    """What the law says of a case."""

    case: Case
    governing: tuple[str, ...]
    """Keys of the regulations that govern the case."""
    reason: str
    """Why these regulations govern on that day, in plain words."""
    consequences: tuple[Consequence, ...]
    conflicts: tuple[Conflict, ...]
    """Open points that touch this case."""

    @property
    def tiers(self) -> tuple[SanctionTier, ...]:
        """The tiers that occur, lightest first, each once."""
        found = {one.tier for one in self.consequences if one.tier}
        return tuple(tier for tier in type(next(iter(found))) if tier in found) if found else ()
