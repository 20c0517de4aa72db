"""The one table of numbers that ranking depends on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Weights:
    """How much each thing counts; the one table of numbers that ranking depends on.

    The first block is how often a word of that part is counted (whole numbers: Whoosh stores them as frequencies);
    the second shapes Whoosh's BM25 score; the third is used by `ranking`.
    """

    title: int = 4
    question: int = 2
    keyword: int = 3
    alias: int = 3
    summary: int = 3
    text: int = 1
    quote: int = 1

    saturation: float = 1.6
    """BM25's K1: how soon a repeated word stops adding."""
    length: float = 0.75
    """BM25's B: how much a long document is held back."""

    synonym: float = 0.8
    """A synonym beside the typed word; it never counts for more than it would by itself."""
    rarest: float = 0.008
    """A word on a smaller share of the documents than this tells no more than if it stood on so many."""
    family: float = 0.3
    """How far a word is taken to be as common as its commonest synonym: 0 not at all, 1 wholly."""
    part: float = 0.5
    """A word that was also searched as part of a phrase."""
    coverage: float = 0.3
    """How much a document gains that holds all that was asked for."""
    likeness: float = 2.0
    """How much a document gains whose title or one of whose questions is like the query."""
    common: float = 0.4
    """A word on more than this share of the answers is not widened by synonyms, and widens no other word."""
    dropped: float = 0.7
    """A word on more than this share of the answers is not searched while rarer ones remain."""
    superseded: float = 0.85
    """What a text is worth that no longer binds, or no longer wholly."""
    roles: Mapping[str, float] = field(
        default_factory=lambda: {"number": 0.2, "aside": 0.4, "modal": 0.3, "candidate": 0.7, "bearer": 1.6}
    )
    """What words of a role count beside the matter itself; `words.ROLES` lists them."""
    links: float = 0.15
    """How much a document gains by being named by others (times the logarithm of how many)."""
    hints: Mapping[str, float] = field(
        default_factory=lambda: {
            "istilah": 3.0,
            "sanksi": 1.3,
            "alasan": 1.3,
            "peraturan": 1.3,
            "situasi": 1.1,
            "panduan": 1.3,
            "halaman": 2.0,
        }
    )
    """What a kind gains that the words of the query ask for (`arti …`, `sanksi …`)."""
    headword: float = 1.6
    """What a glossary entry gains whose very headword was typed."""
    subject: float = 1.5
    """What a topic gains whose title holds all that was asked for."""
    hub: float = 2.0
    """What a list page gains where only words were typed that are nearly everywhere."""
    cited: float = 5.0
    """What a document gains that a citation beside other words names."""
    cited_place: float = 100.0
    """What a provision gains that a citation names: enough to stand before all other provisions."""
    kinds: Mapping[str, float] = field(
        default_factory=lambda: {
            "situasi": 1.0,
            "larangan": 1.0,
            "panduan": 1.0,
            "alasan": 1.0,
            "sanksi": 0.95,
            "peraturan": 0.85,
            "topik": 0.8,
            "istilah": 0.6,
            "halaman": 0.6,
        }
    )
    """What a kind of document is worth to someone who asks a question."""
