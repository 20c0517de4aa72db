"""Lists that accompany the rules: changes, open questions, quiz, scores, timeline, synonyms."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from app.model.base import Day, Line, Part, RecordId, Slug, Text


class ChangeKind(StrEnum):
    """Whether the law moved or the site did."""

    LAW = "hukum"
    SITE = "situs"


class ChangeEntry(Part):
    """One entry of what changed, in the law or on the site."""

    dated_on: Day
    kind: ChangeKind
    title: Line
    text: Text
    """What changed and why (Markdown)."""
    records: tuple[RecordId, ...] = ()
    """The records whose text changed with it."""
    sources: tuple[Slug, ...] = ()


class OpenQuestion(Part):
    """Something we do not know, and what would settle it."""

    key: Slug
    question: Line
    why: Line
    """Why it matters to a reader."""
    settled_by: Line
    """What would settle it."""
    records: tuple[RecordId, ...] = ()
    sources: tuple[Slug, ...] = ()


class QuizQuestion(Part):
    """One question for the hall; its answer rests on records whose fingerprints are stored."""

    key: Slug
    question: Line
    options: tuple[Line, ...] = Field(min_length=2, max_length=4)
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


class ProvinceScore(Part):
    """One row of Bawaslu's thematic vulnerability index, 21 September 2023; scale 0–100."""

    rank: int = Field(ge=1, le=10)
    province: Line
    score: float = Field(ge=0, le=100)


class TimelineSpan(Part):
    """One bar of the timeline: an instrument or body from a day to a day."""

    label: Line
    starts_on: Day
    ends_on: Day | None = None
    """Empty while it goes on."""
    is_partial: bool = False
    """True where only a part lives on."""
    regulation: Slug | None = None
    note: Line | None = None


class TimelineLane(Part):
    """A row of the timeline."""

    title: Line
    spans: tuple[TimelineSpan, ...] = Field(min_length=1)


class SynonymKind(StrEnum):
    """How a synonym row is read."""

    BOTH = "equiv"
    ONE_WAY = "oneway"
    MISSPELLING = "misspell"


class SynonymGroup(Part):
    """Words that people use for one another; edited by legal staff."""

    kind: SynonymKind
    canonical: Line
    variants: tuple[Line, ...] = Field(min_length=1)
    note: Line | None = None


class PartisanKind(StrEnum):
    """Why a word may not stand in our own text."""

    PARTY = "nama partai"
    CANDIDATE = "nama calon"
    SLOGAN = "slogan"


class PartisanWord(Part):
    """A word that would take sides; refused in our own text, allowed only with a reason."""

    word: Line
    kind: PartisanKind


class AllowedUse(Part):
    """One place where such a word may stand, and why."""

    word: Line
    file: Line
    """The file as problems name it: `content/sources.yaml`."""
    reason: Line
