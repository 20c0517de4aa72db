"""What people come for: the eleven prohibitions, the five reasons, everyday situations."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from app.model.base import (
    Bearer,
    Certainty,
    Day,
    LegalBasis,
    Line,
    Opinion,
    Part,
    ProvisionRef,
    Record,
    Slug,
    Stage,
    Text,
)


class Example(Part):
    """Conduct given as illustration, with what supports it."""

    text: Line
    provisions: tuple[ProvisionRef, ...] = ()
    sources: tuple[Slug, ...] = ()
    """At least one provision or source must be named."""


class Change(StrEnum):
    """How a word of the older text fares in the newer one."""

    SAME = "tetap"
    DROPPED = "hilang"
    ADDED = "tambahan"


class Span(Part):
    """A run of words inside a comparison of two texts."""

    text: str = Field(min_length=1, max_length=2000)
    change: Change = Change.SAME


class OriginStep(Part):
    """One step in a prohibition's chain: press list, letter or regulation, rule in force."""

    label: Line
    """What the step is: `Daftar pers (2023)`, `PP 53/2010 Pasal 4 angka 15 huruf a`."""
    provision: ProvisionRef | None = None
    source: Slug | None = None
    dated_on: Day | None = None
    spans: tuple[Span, ...] = ()
    """The step's words compared with the step before it; joined `tetap` + `tambahan` spans give this step's quoted wording."""
    note: Line | None = None
    """What changed, in a sentence of ours."""


class Prohibition(Record):
    """One of the eleven prohibitions of the press list, with what the law says of it."""

    kind: ClassVar[str] = "larangan"
    number: int = Field(ge=1, le=11)
    short_title: Line
    """A few words for signs, lists and slides: `Media sosial: like, komentar, bagikan`."""
    quote: Text
    """The rule exactly as the cited list words it."""
    quote_source: Slug
    summary: Line
    """One plain sentence (≤ 25 words)."""
    meaning: Text
    """*Artinya*: two or three plain sentences (Markdown)."""
    forbidden: tuple[Example, ...] = Field(min_length=2)
    allowed: tuple[Example, ...] = Field(min_length=1)
    origin: Text
    """*Asalnya*: where the rule comes from, in our words (Markdown)."""
    origin_steps: tuple[OriginStep, ...] = Field(min_length=2)
    rule_now: Text
    """*Aturan yang berlaku sekarang*, in our words (Markdown)."""
    legal_bases: tuple[LegalBasis, ...] = Field(min_length=1)
    """Provisions in force that govern the act now, most specific first."""
    former_bases: tuple[LegalBasis, ...] = ()
    """Provisions that used to govern it, or from which it was taken."""
    editor_notes: tuple[Text, ...] = ()
    """*Catatan redaksi*: where the list and the law differ (Markdown)."""
    reasons: tuple[int, ...] = Field(min_length=1)
    """Numbers of the reasons why the rule exists."""
    topics: tuple[Slug, ...] = Field(min_length=1)
    keywords: tuple[Line, ...] = ()
    rank: int = Field(ge=1, le=11)
    """Place on the home page: what people really get wrong comes first."""

    @property
    def slug_text(self) -> str:
        """The number."""
        return str(self.number)

    @property
    def heading(self) -> str:
        """Number and short title."""
        return f"Larangan {self.number}: {self.short_title}"


class Reason(Record):
    """One of the five reasons for neutrality, as an office-holder told them."""

    kind: ClassVar[str] = "alasan"
    number: int = Field(ge=1, le=5)
    short_title: Line
    summary: Line
    told: Text
    """What was said, in our words (Markdown)."""
    explanation: Text
    """What it means in daily work, in our words (Markdown)."""
    speaker: Line
    """By office and name: a Secretary-General acting in office."""
    told_on: Day
    told_at: Line
    legal_bases: tuple[LegalBasis, ...] = ()
    editor_notes: tuple[Text, ...] = ()
    topics: tuple[Slug, ...] = ()
    keywords: tuple[Line, ...] = ()

    @property
    def slug_text(self) -> str:
        """The number."""
        return str(self.number)

    @property
    def heading(self) -> str:
        """Number and short title."""
        return f"Alasan {self.number}: {self.short_title}"


class Verdict(StrEnum):
    """The first word of a situation's answer."""

    FORBIDDEN = "dilarang"
    ALLOWED = "boleh"
    CONDITIONAL = "boleh-dengan-syarat"
    DISPUTED = "diperdebatkan"

    @property
    def label(self) -> str:
        """The verdict in the words the page shows."""
        return self.value.replace("-", " ").capitalize()


class StageText(Part):
    """What holds at one stage."""

    stage: Stage
    text: Text


class BearerText(Part):
    """What holds for some kinds of employee."""

    bearers: tuple[Bearer, ...] = Field(min_length=1)
    text: Text


class Situation(Record):
    """One everyday question with a verdict that is no stronger than its basis."""

    kind: ClassVar[str] = "situasi"
    slug: Slug
    question: Line
    """As people say it: `Bolehkah saya menyukai (like) unggahan calon?`"""
    short_title: Line
    """A few words for lists and slides: `Menyukai unggahan calon`."""
    also_asked: tuple[Line, ...] = Field(min_length=3, max_length=10)
    """Other ways to ask the same; used by search."""
    verdict: Verdict
    answer: Line
    """The answer in one sentence of at most 25 words; does not repeat the verdict word."""
    why: Text
    """Why (Markdown)."""
    stages: tuple[StageText, ...] = ()
    """What changes before and after candidates are fixed; both or none."""
    bearer_texts: tuple[BearerText, ...] = Field(min_length=1)
    """What changes with the kind of employee; every kind the situation can touch is named once."""
    legal_bases: tuple[LegalBasis, ...] = ()
    acts: tuple[ProvisionRef, ...] = ()
    """PP 94/2021 items that the act may breach; the sanction is computed from them."""
    annex_items: tuple[Line, ...] = ()
    """Codes of the joint decree's annex (`K4`, `D6`); the sanction is computed from them."""
    sanction_note: Text | None = None
    """What must be said about sanctions beyond what is computed (Markdown)."""
    opinions: tuple[Opinion, ...] = ()
    """Who says what; at least two where the verdict is `diperdebatkan`."""
    cautious_course: Text
    """What to do to be safe (Markdown)."""
    prohibitions: tuple[int, ...] = ()
    related: tuple[Slug, ...] = ()
    """Slugs of other situations."""
    topics: tuple[Slug, ...] = Field(min_length=1)
    keywords: tuple[Line, ...] = ()
    rank: int | None = None
    """Place among the most-asked, 1 first; empty for the rest."""
    certainty: Certainty
    """Certainty of the verdict as a whole."""

    @property
    def slug_text(self) -> str:
        """The slug."""
        return self.slug

    @property
    def heading(self) -> str:
        """The question."""
        return self.question
