"""Which documents answer a reading best: Whoosh's scores per concept, put together with what else is known."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from app.search.document import ANSWERS, PROVISIONS
from app.search.index import GROUPS, MOST_BEST, MOST_POSTINGS
from app.search.naming import TERM, named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.search.index import Index
    from app.search.meaning import Concept, Reading
    from app.search.naming import Named

MOST_WEIGHED = 100
"""Documents that are weighed in full; pages never show more."""


class Hit(NamedTuple):
    """A document that was found; hits sort best first."""

    tier: int
    """0 for an exact citation, 1 otherwise."""
    score: float
    """Negative: smaller is better."""
    number: int
    """The document's number in the index."""


class Asked(NamedTuple):
    """A concept of the query and how telling it is in one group."""

    concept: Concept
    rarity: float
    worths: tuple[tuple[str, float], ...]
    """Its terms, each with what it tells: a synonym never more than it would by itself."""


@dataclass(frozen=True)
class Ranked:
    """One group, ranked."""

    hits: tuple[Hit, ...]
    """The best, best first, of those that were let through."""
    total: int
    """How many were let through."""
    found: tuple[int, ...]
    """Numbers of all that were found, let through or not."""
    is_cited: bool = False
    """True where the first is a provision that was cited beside other words."""


class _Query:
    """A reading beside one group of documents."""

    def __init__(self, reading: Reading, group: str, asked: tuple[Asked, ...], cited: Named) -> None:
        self.reading = reading
        self.group = group
        self.asked = asked
        self.cited = cited.order
        self.is_only_cited = cited.is_all
        self.headwords = cited.headwords
        self.is_broad = all(concept.is_common for concept in reading.concepts)
        self.rarity = sum(each.rarity for each in asked)
        self.counted_rarity = sum(each.rarity for each in asked if not each.concept.is_part) or 1.0


class Ranking:
    """Ranks the documents of one index."""

    def __init__(self, index: Index) -> None:
        """Take the index and prepare the questions that each document answers."""
        self.index = index
        self.weights = index.weights
        self._questions = [self._lines(number) for number in range(len(index.documents))]

    def _lines(self, number: int) -> tuple[tuple[frozenset[str], float], ...]:
        """Gather the terms of a document's title and of each question it answers, with how telling they are."""
        document = self.index.documents[number]
        if document.group != ANSWERS:
            return ()
        lines = (frozenset(self.index.terms_of(line)) for line in (document.title, *document.questions))
        return tuple((line, self._mass(document.group, line)) for line in lines)

    def _mass(self, group: str, line: Iterable[str]) -> float:
        """Add up how telling the words of a question are."""
        terms = (term for term in line if not term.endswith("·"))
        return sum(self.index.rarity(group, self.index.frequency(group, term)) for term in terms)

    def rank(self, reading: Reading, keeps: Callable[[int], bool] | None) -> dict[str, Ranked]:
        """Rank the documents that `keeps` lets through (all without it); each group by itself, best first."""
        cited = named(self.index, reading)
        return {group: self._ranked(self._query(reading, cited, group), keeps) for group in GROUPS}

    def _query(self, reading: Reading, cited: Named, group: str) -> _Query:
        """Prepare a reading for one group."""
        return _Query(reading, group, tuple(self._asked(group, concept) for concept in reading.concepts), cited)

    def _asked(self, group: str, concept: Concept) -> Asked:
        """Weigh a concept and its forms."""
        share = self.weights.roles.get(concept.role, 1.0) * (self.weights.part if concept.is_part else 1.0)
        rarity = share * self._rarity(group, concept)
        told = (self.index.rarity(group, self.index.frequency(group, form.term)) for form in concept.forms)
        worths = tuple(
            (form.term, form.weight * min(rarity, max(share, 1.0) * each))
            for form, each in zip(concept.forms, told, strict=True)
        )
        return Asked(concept, rarity, worths)

    def _ranked(self, query: _Query, keeps: Callable[[int], bool] | None) -> Ranked:
        """Rank one group."""
        scores, held = self._scores(query)
        for number in query.cited:
            if self.index.documents[number].group == query.group:
                scores.setdefault(number, 0.0)
        phrases = query.reading.phrases
        if phrases:
            scores = {number: score for number, score in scores.items() if self._quotes(phrases, number)}
        kept = [number for number in scores if keeps(number)] if keeps else list(scores)
        best = nlargest(MOST_WEIGHED, kept, key=lambda number: (number in query.cited, scores[number], -number))
        hits = sorted(self._hit(query, number, scores[number], held.get(number, 0)) for number in best)
        is_cited = query.group == PROVISIONS and bool(hits) and hits[0].number in query.cited
        return Ranked(tuple(hits), len(kept), tuple(scores), is_cited)

    def _rarity(self, group: str, concept: Concept) -> float:
        """Return how telling a concept is: its typed form, or its commonest form where that is absent."""
        counts = [self.index.frequency(group, form.term) for form in concept.forms]
        if not any(counts):
            return 0.0
        least = self.weights.rarest * self.index.sizes[group]
        typed = self.index.rarity(group, max(counts[0] or max(counts), least))
        family = self.index.rarity(group, max(*counts, least))
        return typed + self.weights.family * (family - typed)

    def _scores(self, query: _Query) -> tuple[dict[int, float], dict[int, int]]:
        """Add up, for each document, the best form of every concept; note as bits which concepts it holds.

        The rarest concepts come first; once enough postings are read, commoner ones only add to the best found so far.
        """
        scores: dict[int, float] = {}
        held: dict[int, int] = {}
        room = MOST_POSTINGS
        for place in sorted(range(len(query.asked)), key=lambda place: -query.asked[place].rarity):
            cost = sum(self.index.frequency(query.group, form.term) for form in query.asked[place].concept.forms)
            among = sorted(nlargest(MOST_BEST, scores, key=scores.__getitem__)) if cost > room and scores else None
            room -= cost
            for number, worth in self._best_forms(query.asked[place], query.group, among).items():
                scores[number] = scores.get(number, 0.0) + worth
                held[number] = held.get(number, 0) | 1 << place
        return scores, held

    def _best_forms(self, asked: Asked, group: str, among: list[int] | None) -> dict[int, float]:
        """Score every document by the best form of a concept that it holds."""
        best: dict[int, float] = {}
        for term, worth in asked.worths:
            for number, score in self.index.postings(group, term, among):
                if worth * score > best.get(number, 0.0):
                    best[number] = worth * score
        return best

    def _quotes(self, phrases: tuple[tuple[str, ...], ...], number: int) -> bool:
        """Whether a document holds every quoted phrase."""
        return all(self.index.holds_run(number, phrase) for phrase in phrases)

    def _hit(self, query: _Query, number: int, score: float, bits: int) -> Hit:
        """Weigh a score by coverage, likeness to a question, kind, fame, force and citation."""
        document, weights = self.index.documents[number], self.weights
        held = [each for place, each in enumerate(query.asked) if bits >> place & 1]
        cover = sum(each.rarity for each in held if not each.concept.is_part) / query.counted_rarity
        value = score * (1 + weights.coverage * cover * cover) + weights.likeness * self._likeness(query, number, held)
        value *= weights.kinds.get(document.kind, 1.0) * self._hint(query, number)
        if query.is_broad and document.is_hub:
            value *= weights.hub
        if document.kind == "topik" and self._is_subject(query, number):
            value *= weights.subject
        value *= (1 + weights.links * log1p(document.links)) * (weights.superseded if document.is_superseded else 1.0)
        is_exact = number in query.cited and query.is_only_cited
        if number in query.cited:
            gain = weights.cited_place if query.group == PROVISIONS else weights.cited
            value += gain - query.cited[number] * 1e-6
        return Hit(int(not is_exact), round(1e-9 * document.is_superseded - value, 9), number)

    def _hint(self, query: _Query, number: int) -> float:
        """Say what a document gains because its kind is asked for; of the glossary, the words meant before others."""
        kind = self.index.documents[number].kind
        gain = query.reading.hints.get(kind, 1.0)
        if number in query.headwords:
            return max(gain, self.weights.headword)
        return 1.0 if kind == TERM and query.headwords else gain

    def _is_subject(self, query: _Query, number: int) -> bool:
        """Whether a document's title holds everything that was asked for, common words apart."""
        matters = [each for each in query.asked if each.concept.is_matter and not each.concept.is_common]
        lines = self._questions[number]
        return bool(matters and lines) and all(
            any(form.term in lines[0][0] for form in each.concept.forms) for each in matters
        )

    def _likeness(self, query: _Query, number: int, held: list[Asked]) -> float:
        """Return how much of the query and of one of the document's questions agree, in units of rarity."""
        best = 0.0
        for line, mass in self._questions[number]:
            shared = sum(max((worth for term, worth in each.worths if term in line), default=0.0) for each in held)
            best = max(best, 2 * shared * shared / (query.rarity + mass) if shared else 0.0)
        return best
