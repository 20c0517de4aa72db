"""Documents turned into a Whoosh index in memory, and the postings of one term read back with their scores."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from math import log
from typing import TYPE_CHECKING, Any

from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Frequency
from whoosh.query import Term
from whoosh.scoring import BM25F

from app.search.document import ANSWERS, PROVISIONS, SOURCES, Document
from app.search.language import term_of, tokens
from app.search.thesaurus import Thesaurus, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whoosh.searching import Searcher

MOST_POSTINGS = 1500
"""Documents of one term that are read in full; our content has fewer in all."""
MOST_BEST = 300
"""Documents that are taken of a term with more."""
GROUPS = (ANSWERS, PROVISIONS, SOURCES)


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

    saturation: float = 1.2
    """BM25's K1: how soon a repeated word stops adding."""
    length: float = 0.6
    """BM25's B: how much a long document is held back."""

    synonym: float = 0.4
    """A synonym beside the typed word; doubled where the typed word is nowhere on the site."""
    part: float = 0.5
    """A word that was also searched as part of a phrase."""
    coverage: float = 0.6
    """How much a document gains that holds all that was asked for."""
    likeness: float = 1.0
    """How much a document gains whose title or one of whose questions is like the query."""
    common: float = 0.4
    """A word on more than this share of the answers is not widened by synonyms, and widens no other word."""
    dropped: float = 0.7
    """A word on more than this share of the answers is not searched while rarer ones remain."""
    superseded: float = 0.85
    """What a text is worth that no longer binds, or no longer wholly."""
    number: float = 0.2
    """A bare number; years stand in every headline."""
    links: float = 0.1
    """How much a document gains by being named by others (times the logarithm of how many)."""
    hints: Mapping[str, float] = field(
        default_factory=lambda: {"istilah": 3.0, "sanksi": 1.3, "alasan": 1.3, "peraturan": 1.3, "situasi": 1.1}
    )
    """What a kind gains that the words of the query ask for (`arti …`, `sanksi …`)."""
    whole_first: int = 2
    """In a query of at most so many concepts, documents that hold all of them stand before all others."""
    cited: float = 5.0
    """What a document gains that a citation beside other words names."""
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


class Terms(FieldType):  # type: ignore[misc]
    """A field whose value is a ready table of terms and whole weights, so that Whoosh analyses nothing itself."""

    def __init__(self) -> None:
        """Set up a scored, unstored field."""
        super().__init__(Frequency(), None, scorable=True)

    def index(self, value: Counter[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Hand the table to Whoosh as postings."""
        assert isinstance(self.format, Frequency)
        for term, weight in value.items():
            yield term.encode(), weight, float(weight), b""


class Memory(RamStorage):  # type: ignore[misc]
    """Storage that also keeps its temporary files in memory: nothing is ever written to a disk, nothing is shared."""

    def temp_storage(self, name: str | None = None) -> Memory:
        """Give the writer a second storage in memory; older Whoosh would use a folder shared by all processes."""
        del name
        return Memory()


class _Saturation(BM25F):  # type: ignore[misc]
    """BM25 without the rarity of the term, which the ranking multiplies in for a whole concept."""

    def idf(self, searcher: Any, fieldname: str, text: str) -> float:
        """Count every term alike."""
        del searcher, fieldname, text
        return 1.0


class Index:
    """All documents, searchable; safe to use from several threads, each of which gets a searcher of its own."""

    def __init__(self, documents: Sequence[Document], thesaurus: Thesaurus, weights: Weights) -> None:
        """Build the index; nothing is read from or written to a disk."""
        self.documents = tuple(documents)
        self.thesaurus = thesaurus
        self.weights = weights
        self.sizes = Counter(document.group for document in self.documents)
        self.words: Counter[str] = Counter()
        """Words as written, with how often they occur in titles, questions and texts."""
        self.runs: list[str] = []
        """The terms of each document in order, as one string; used for quoted phrases."""
        self._scoring = _Saturation(B=weights.length, K1=weights.saturation)
        self._local = threading.local()
        self._frequencies: dict[str, Counter[str]] = {group: Counter() for group in GROUPS}
        self._names = _names(self.documents)
        self._index = self._built()

    def _built(self) -> Any:
        """Write every document into a fresh storage, in one segment, so that positions and document numbers agree."""
        whoosh_index = Memory().create_index(Schema(**{group: Terms() for group in GROUPS}))
        writer = whoosh_index.writer()
        for document in self.documents:
            terms = self._terms(document)
            self._frequencies[document.group].update(terms.keys())
            writer.add_document(**{document.group: terms})
        writer.commit()
        return whoosh_index

    def _terms(self, document: Document) -> Counter[str]:
        """Count the terms of a document, weighted by where they stand; known phrases are terms of their own."""
        counted: Counter[str] = Counter()
        run: list[str] = []
        for text, weight in parts(document, self.weights):
            found = tokens(text)
            terms = [term_of(token) for token in found]
            self.words.update(token.word for token in found)
            run += [*terms, "|"]
            for term in terms:
                if not term.endswith("·"):
                    counted[term] += weight
            for term in self.thesaurus.compounds(terms):
                counted[term] += weight
        self.runs.append(f" {' '.join(run)} ")
        return counted

    @property
    def searcher(self) -> Searcher:
        """The searcher of this thread; a shared one silently answers wrongly."""
        found: Searcher | None = getattr(self._local, "searcher", None)
        if found is None:
            found = self._local.searcher = self._index.searcher(weighting=self._scoring)
        return found

    def frequency(self, group: str, term: str) -> int:
        """Count the documents of a group that hold a term."""
        return self._frequencies[group][term]

    def terms_of(self, text: str) -> list[str]:
        """Return the terms of a text, known phrases included."""
        terms = [term_of(token) for token in tokens(text)]
        return [*terms, *self.thesaurus.compounds(terms)]

    def named(self, normal: str) -> tuple[int, ...]:
        """Find the documents that have exactly this name (`uu asn`, `skb 5 menteri`)."""
        return self._names.get(normal, ())

    def vocabulary(self) -> Counter[str]:
        """Return all words as written, those of the synonyms included, with how often they occur."""
        return self.words + Counter(self.thesaurus.known_words)

    def has_term(self, term: str) -> bool:
        """Whether any document holds a term."""
        return any(self._frequencies[group][term] for group in GROUPS)

    def rarity(self, group: str, count: int) -> float:
        """Return how telling a term is that `count` documents of the group hold (BM25's idf, never negative)."""
        return log(1 + (self.sizes[group] - count + 0.5) / (count + 0.5))

    def postings(self, group: str, term: str, among: list[int] | None = None) -> Iterator[tuple[int, float]]:
        """Go through the documents of a group that hold a term, as (document number, score without rarity).

        With `among` (sorted numbers) only those documents are looked at; without it, a term that very many hold gives
        only its best documents.
        """
        frequency = self._frequencies[group][term]
        if not frequency:
            return
        if among is None and frequency > MOST_POSTINGS:
            best = self.searcher.search(Term(group, term), limit=MOST_BEST)
            yield from ((number, score) for score, number in best.top_n)
            return
        matcher = Term(group, term).matcher(self.searcher)
        if among is None:
            while matcher.is_active():
                yield matcher.id(), matcher.score()
                matcher.next()
            return
        for number in among:
            if matcher.is_active() and matcher.id() < number:
                matcher.skip_to(number)
            if not matcher.is_active():
                return
            if matcher.id() == number:
                yield number, matcher.score()

    def holds_run(self, number: int, phrase: tuple[str, ...]) -> bool:
        """Whether a document holds these terms side by side."""
        return f" {' '.join(phrase)} " in self.runs[number]


def _names(documents: Sequence[Document]) -> dict[str, tuple[int, ...]]:
    """List the documents by each of their other names, in normal form."""
    names: dict[str, tuple[int, ...]] = {}
    for number, document in enumerate(documents):
        for alias in document.aliases:
            name = " ".join(token.word for token in tokens(alias))
            names[name] = (*names.get(name, ()), number)
    return names


def parts(document: Document, weights: Weights) -> Iterator[tuple[str, int]]:
    """Go through the texts of a document with the weight of each."""
    yield document.title, weights.title
    for texts, weight in (
        (document.questions, weights.question),
        (document.keywords, weights.keyword),
        (document.aliases, weights.alias),
    ):
        for text in texts:
            yield text, weight
    yield document.summary, weights.summary
    yield document.text, weights.text
    yield document.quotes, weights.quote


__all__ = ["GROUPS", "Document", "Index", "Terms", "Weights", "joined", "parts"]
