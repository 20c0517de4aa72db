"""A query as understood: concepts with their forms, phrases, citations, corrections, hints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.search.citations import Citation


class Form(NamedTuple):
    """One term that stands for a concept."""

    term: str
    weight: float
    words: str
    """The term as people write it; empty for the typed word itself."""


@dataclass(frozen=True)
class Concept:
    """One thing asked for: the typed word or phrase, and what else may stand for it."""

    words: str
    """As typed, lower case."""
    forms: tuple[Form, ...]
    """The typed term first."""
    is_part: bool = False
    """True for a word that is also searched as part of a phrase; it does not count as missing by itself."""
    is_common: bool = False
    """True for a word on so many answers that nobody misses it."""
    role: str = ""
    """What it is to the question: `number`, `aside` (who asks or is near), `modal` (whether one may), `candidate`
    (which one), `bearer` (for whom other rules hold); empty for the matter itself."""

    @property
    def is_matter(self) -> bool:
        """Whether it is the thing itself that is asked about, not who asks, which candidate, or whether one may."""
        return not self.is_part and self.role in {"", "bearer"}


@dataclass(frozen=True)
class Correction:
    """A typed word and the word that was searched, or could be searched, instead."""

    typed: str
    meant: str


@dataclass
class Reading:
    """A query as understood."""

    normal: str
    """The query in one form: the words that are searched, with single spaces."""
    name: str = ""
    """The query without question words, as a page may be called."""
    concepts: tuple[Concept, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    """Quoted phrases, as rows of terms."""
    citations: tuple[Citation, ...] = ()
    is_only_citation: bool = False
    """True where nothing but citations was typed."""
    corrections: tuple[Correction, ...] = ()
    unknown: tuple[str, ...] = ()
    """Typed words that nothing in the index answers to."""
    hints: dict[str, float] = field(default_factory=dict)
    """What each kind of document gains because the words ask for it."""
