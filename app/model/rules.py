"""What people come for: the eleven prohibitions, the five reasons, everyday situations."""

from __future__ import annotations

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
    Word,
)


class Example(Part):
    """Conduct given as illustration, with what supports it."""

    text: Line
    """The conduct, in our words."""
    provisions: tuple[ProvisionRef, ...] = ()
    """Provisions that support it, as `key#anchor`."""
    sources: tuple[Slug, ...] = ()
    """At least one provision or source must be named."""


class Change(Word):
    """How a word of the older text fares in the newer one."""

    SAME = "tetap"
    DROPPED = "hilang"
    ADDED = "tambahan"


class Span(Part):
    """A run of words inside a comparison of two texts."""

    text: str = Field(min_length=1, max_length=2000)
    """A run of quoted words, exactly, with the spaces around it."""
    change: Change = Change.SAME
    """How the words fare compared with the step before: `tetap`, `hilang` or `tambahan`."""


class OriginStep(Part):
    """One step in a prohibition's chain: press list, letter or regulation, rule in force."""

    label: Line
    """What the step is: `Daftar pers (2023)`, `PP 53/2010 Pasal 4 angka 15 huruf a`."""
    provision: ProvisionRef | None = None
    """The provision that is meant, as `key#anchor`."""
    source: Slug | None = None
    """Key of the source that reports it."""
    dated_on: Day | None = None
    """The day, where it is known."""
    spans: tuple[Span, ...] = ()
    """The words compared with the step before; `tetap` and `tambahan` joined give this step's quoted wording."""
    note: Line | None = None
    """What changed, in a sentence of ours."""


class Prohibition(Record):
    """One of the eleven prohibitions of the press list, with what the law says of it."""

    kind: ClassVar[str] = "larangan"
    number: int = Field(ge=1, le=11)
    """Its number in the list."""
    short_title: Line
    """A few words for signs, lists and slides: `Media sosial: like, komentar, bagikan`."""
    quote: Text
    """The rule exactly as the cited list words it."""
    quote_source: Slug
    """Key of the source in which the list stands."""
    summary: Line
    """One plain sentence (≤ 25 words)."""
    meaning: Text
    """*Artinya*: two or three plain sentences (Markdown)."""
    forbidden: tuple[Example, ...] = Field(min_length=2)
    """Conduct that the rule forbids."""
    allowed: tuple[Example, ...] = Field(min_length=1)
    """Conduct that stays allowed."""
    origin: Text
    """*Asalnya*: where the rule comes from, in our words (Markdown)."""
    origin_steps: tuple[OriginStep, ...] = Field(min_length=2)
    """The chain from list to rule in force."""
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
    """Slugs of the topics under which it is listed."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""
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
    """Its number in the list."""
    short_title: Line
    """A few words for signs, lists and slides."""
    summary: Line
    """One plain sentence, used in lists, search and previews."""
    told: Text
    """What was said, in our words (Markdown)."""
    explanation: Text
    """What it means in daily work, in our words (Markdown)."""
    speaker: Line
    """By office and name: a Secretary-General acting in office."""
    told_on: Day
    """The day it was said."""
    told_at: Line
    """Where it was said."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Provisions on which it rests, most specific first."""
    editor_notes: tuple[Text, ...] = ()
    """Editors' remarks: differences, mistakes of others, open points (Markdown)."""
    topics: tuple[Slug, ...] = ()
    """Slugs of the topics under which it is listed."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""

    @property
    def slug_text(self) -> str:
        """The number."""
        return str(self.number)

    @property
    def heading(self) -> str:
        """Number and short title."""
        return f"Alasan {self.number}: {self.short_title}"


class Verdict(Word):
    """The first word of a situation's answer."""

    FORBIDDEN = "dilarang"
    ALLOWED = "boleh"
    CONDITIONAL = "boleh-dengan-syarat"
    DISPUTED = "diperdebatkan"


class StageText(Part):
    """What holds at one stage."""

    stage: Stage
    """The stage of the election that is meant."""
    text: Text
    """What holds, in our words (Markdown)."""


class BearerText(Part):
    """What holds for some kinds of employee."""

    bearers: tuple[Bearer, ...] = Field(min_length=1)
    """To whom it applies."""
    text: Text
    """What holds, in our words (Markdown)."""


class Situation(Record):
    """One everyday question with a verdict that is no stronger than its basis."""

    kind: ClassVar[str] = "situasi"
    slug: Slug
    """Its name in the address; never changes once published."""
    question: Line
    """As people say it: `Bolehkah saya menyukai (like) unggahan calon?`"""
    short_title: Line
    """A few words for lists and slides: `Menyukai unggahan calon`."""
    also_asked: tuple[Line, ...] = Field(min_length=3, max_length=10)
    """Other ways to ask the same; used by search."""
    verdict: Verdict
    """The first word of the answer."""
    answer: Line
    """The answer in one sentence of at most 25 words; does not repeat the verdict word."""
    why: Text
    """Why (Markdown)."""
    stages: tuple[StageText, ...] = ()
    """What changes before and after candidates are fixed; both or none."""
    bearer_texts: tuple[BearerText, ...] = Field(min_length=1)
    """What changes with the kind of employee; every kind the situation can touch is named once."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Provisions on which it rests, most specific first."""
    acts: tuple[ProvisionRef, ...] = ()
    """PP 94/2021 items that the act may breach; the sanction is computed from them."""
    annex_items: tuple[Line, ...] = ()
    """Codes of the joint decree's annex (`K4`, `D6`); the sanction is computed from them."""
    crimes: tuple[ProvisionRef, ...] = ()
    """Criminal provisions of `sanctions/pidana.yaml` that the act itself can breach; the answer names them."""
    sanction_note: Text | None = None
    """What must be said about sanctions beyond what is computed (Markdown)."""
    opinions: tuple[Opinion, ...] = ()
    """Who says what; at least two where the verdict is `diperdebatkan`."""
    cautious_course: Text
    """What to do to be safe (Markdown)."""
    prohibitions: tuple[int, ...] = ()
    """Numbers of the prohibitions that correspond to it."""
    related: tuple[Slug, ...] = ()
    """Slugs of other situations."""
    topics: tuple[Slug, ...] = Field(min_length=1)
    """Slugs of the topics under which it is listed."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""
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
