"""Lists that accompany the rules: changes, open questions, quiz, scores, timeline, synonyms."""

from __future__ import annotations

from pydantic import Field

from app.model.base import Day, Line, Part, ProvisionRef, RecordId, Slug, Text, Word


class ChangeKind(Word):
    """Whether the law moved or the site did."""

    LAW = "hukum"
    SITE = "situs"


class ChangeEntry(Part):
    """One entry of what changed, in the law or on the site."""

    dated_on: Day
    """The day on which it changed."""
    kind: ChangeKind
    """Whether the law moved or the site did."""
    title: Line
    """The name as headings and lists show it."""
    text: Text
    """What changed and why (Markdown)."""
    records: tuple[RecordId, ...] = ()
    """The records whose text changed with it."""
    sources: tuple[Slug, ...] = ()
    """Keys of `content/sources.yaml` that support it."""


class Edition(Part):
    """The ledger of one edition: what every record said when it was issued; written by `python -m app edition`."""

    edition: Slug
    """The edition's name as printed: `2026-11`."""
    issued_on: Day
    """The day of the edition."""
    fingerprints: dict[str, str]
    """Fingerprints by record id (`larangan-9`), provision (`pp-94-2021#pasal-8`) and annex row (`skb-2-2022#k4`)."""


class Sentence(Part):
    """A sentence of ours from which answers on sanctions are put together; the program chooses it by its key."""

    key: Slug
    """Its name for references; never changes."""
    text: Line
    """The sentence, in our words."""
    provisions: tuple[ProvisionRef, ...] = ()
    """Provisions that support it, as `key#anchor`."""
    sources: tuple[Slug, ...] = ()
    """Keys of `content/sources.yaml` that support it."""


class OpenQuestion(Part):
    """Something we do not know, and what would settle it."""

    key: Slug
    """Its name for references; never changes."""
    question: Line
    """The question as people say it."""
    why: Line
    """Why it matters to a reader."""
    settled_by: Line
    """What would settle it."""
    records: tuple[RecordId, ...] = ()
    """Ids of the records that it touches."""
    sources: tuple[Slug, ...] = ()
    """Keys of `content/sources.yaml` that support it."""


class QuizQuestion(Part):
    """One question for the hall; its answer rests on records whose fingerprints are stored."""

    key: Slug
    """Its name for references; never changes."""
    question: Line
    """The question as people say it."""
    options: tuple[Line, ...] = Field(min_length=2, max_length=4)
    """The answers offered."""
    answer: int = Field(ge=1, le=4)
    """Which option is right, counted from 1."""
    reason: Text
    """Why, in two sentences at most."""
    basis: RecordId
    """The situation, prohibition or regulation it rests on."""
    provision: str | None = None
    """The provision it rests on, where it is one."""
    fingerprint: str = ""
    """Fingerprint of the basis when a person last looked; `python -m app fingerprints` prints the current one."""
    topics: tuple[Slug, ...] = ()
    """Slugs of the topics under which it is listed."""


class Promise(Part):
    """One sentence of a pledge, and the provisions that it repeats in our words."""

    text: Line
    """The promise, in our words; begins small and ends with its mark, as an item of one long sentence."""
    provisions: tuple[ProvisionRef, ...] = Field(min_length=1)
    """What it repeats; printed below the pledge with its status of the day."""


class Pledge(Part):
    """A pledge of neutrality to be signed on paper; a text of ours, made from provisions."""

    key: Slug
    """The word in the address: `pns`, `pppk`, `acara`."""
    label: Line
    """Who pledges, as a choice: `PNS dan calon PNS`."""
    title: Line
    """The heading of the sheet."""
    opening: Line
    """The words before the promises."""
    promises: tuple[Promise, ...] = Field(min_length=1)
    """The promises, in the order in which they are read aloud."""
    closing: Line
    """What the person who pledges knows of the consequences."""
    is_group: bool = False
    """True where several people sign one sheet."""


class ProvinceScore(Part):
    """One row of Bawaslu's thematic vulnerability index, 21 September 2023; scale 0–100."""

    rank: int = Field(ge=1, le=10)
    """Place, 1 first."""
    province: Line
    """The province."""
    score: float = Field(ge=0, le=100)
    """The score."""


class TimelineSpan(Part):
    """One bar of the timeline: an instrument or body from a day to a day."""

    label: Line
    """The words shown for it."""
    starts_on: Day
    """First day of the bar."""
    ends_on: Day | None = None
    """Empty while it goes on."""
    is_partial: bool = False
    """True where only a part lives on."""
    regulation: Slug | None = None
    """Key of the regulation."""
    note: Line | None = None
    """A remark in a sentence of ours."""


class TimelineLane(Part):
    """A row of the timeline."""

    title: Line
    """The name as headings and lists show it."""
    spans: tuple[TimelineSpan, ...] = Field(min_length=1)
    """The bars, earliest first."""


class SynonymKind(Word):
    """How a synonym row is read."""

    BOTH = "equiv"
    ONE_WAY = "oneway"
    MISSPELLING = "misspell"


class SynonymGroup(Part):
    """Words that people use for one another; edited by legal staff."""

    kind: SynonymKind
    """Whether the row works both ways, one way, or puts a slip right."""
    canonical: Line
    """The word to which the others lead."""
    variants: tuple[Line, ...] = Field(min_length=1)
    """Words that stand for it."""
    note: Line | None = None
    """A remark in a sentence of ours."""


class PartisanKind(Word):
    """Why a word may not stand in our own text."""

    PARTY = "nama partai"
    CANDIDATE = "nama calon"
    SLOGAN = "slogan"


class PartisanWord(Part):
    """A word that would take sides; refused in our own text, allowed only with a reason."""

    word: Line
    """The word."""
    kind: PartisanKind
    """Why the word may not stand in our own text."""


class AllowedUse(Part):
    """One place where such a word may stand, and why."""

    word: Line
    """The word."""
    file: Line
    """The file as problems name it: `content/sources.yaml`."""
    reason: Line
    """Why, in a sentence."""
