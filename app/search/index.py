"""Documents turned into a Whoosh index in memory, and the postings of one term read back with their scores."""

from __future__ import annotations

import threading
from collections import Counter
from math import log
from typing import TYPE_CHECKING

from whoosh.query.terms import Term

from app.search.citations import in_digits
from app.search.document import ANSWERS, PROVISIONS, SOURCES, Document
from app.search.irregular import IRREGULAR
from app.search.language import term_of, tokens
from app.search.quantities import measures
from app.search.store import Saturation, write
from app.search.words import FOREIGN_ROOTS, KIND_HINTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whoosh.searching import Searcher

    from app.search.citations import Citation
    from app.search.thesaurus import Thesaurus
    from app.search.weights import Weights

MOST_POSTINGS = 1000
"""Documents of one term that are read in full; our content has fewer in all."""
MOST_BEST = 200
"""Documents that are taken of a term with more."""
GROUPS = (ANSWERS, PROVISIONS, SOURCES)


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
        self._scoring = Saturation(B=weights.length, K1=weights.saturation)
        self._local = threading.local()
        self._frequencies: dict[str, Counter[str]] = {group: Counter() for group in GROUPS}
        self._names = _names(self.documents)
        self._keys = {document.key: number for number, document in enumerate(self.documents) if document.key}
        self._index = write(self._rows(), GROUPS)

    def _rows(self) -> Iterator[tuple[str, Counter[str]]]:
        """Go through the documents as (group, terms), counting as they pass."""
        for document in self.documents:
            terms = self._terms(document)
            self._frequencies[document.group].update(terms.keys())
            yield document.group, terms

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
            for term in (*self.thesaurus.compounds(terms), *measures(terms)):
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

    def plain_searcher(self) -> Searcher:
        """Give a new searcher with Whoosh's own scores, for comparison."""
        searcher: Searcher = self._index.searcher()
        return searcher

    def frequency(self, group: str, term: str) -> int:
        """Count the documents of a group that hold a term."""
        return self._frequencies[group][term]

    def terms_of(self, text: str) -> list[str]:
        """Return the terms of a text, known phrases included."""
        terms = [term_of(token) for token in tokens(text)]
        return [*terms, *self.thesaurus.compounds(terms), *measures(terms)]

    def named(self, normal: str) -> tuple[int, ...]:
        """Find the documents that have exactly this name (`uu asn`, `skb 5 menteri`)."""
        return self._names.get(in_digits(normal.split()), ())

    def cited(self, citation: Citation) -> tuple[int, ...]:
        """Find the documents that a citation names."""
        return tuple(number for key, number in self._keys.items() if citation.matches(key))

    def vocabulary(self) -> Counter[str]:
        """Return all words that are spelled right, with how often they occur: the site's, the synonyms', the spoken."""
        spoken = [word for words in (IRREGULAR, FOREIGN_ROOTS, *KIND_HINTS.values()) for word in words]
        return self.words + Counter(self.thesaurus.known_words) + Counter(dict.fromkeys(spoken, 1))

    def has_term(self, term: str) -> bool:
        """Whether any document holds a term."""
        return any(self._frequencies[group][term] for group in GROUPS)

    def rarity(self, group: str, count: float) -> float:
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
            name = in_digits([token.word for token in tokens(alias)])
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
