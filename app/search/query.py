"""Words become results: ranked, explained, marked, counted, and remembered."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from app.model.handbook import Handbook
from app.relations import by_rank
from app.search.document import ANSWERS, PROVISIONS, SOURCES, Document
from app.search.documents import documents
from app.search.explain import missing_words, title_of_facet, why
from app.search.index import Index
from app.search.language import normalise
from app.search.marks import Marker, marker, sentences, snippet
from app.search.ranking import Hit, Ranked, Ranking
from app.search.reading import LONGEST_QUERY, Reader
from app.search.results import Facet, FacetValue, ResultGroup, Results, SearchResult
from app.search.spelling import Speller
from app.search.suggest import Suggestion, Suggestions
from app.search.thesaurus import thesaurus
from app.search.weights import Weights
from app.search.wording import MOST_CORRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.lists import SynonymGroup
    from app.search.marks import Sentence
    from app.search.meaning import Reading

PAGE_SIZE = 10
"""Results of the first group on a page."""
SIDE_SIZE = 5
"""Results of every further group on a page."""
LAST_PAGE = 10
"""Nobody reads further, and nobody may make us count further."""
GROUP_LABELS = {ANSWERS: "Jawaban", PROVISIONS: "Bunyi ketentuan", SOURCES: "Sumber"}
REMEMBERED = 512
"""Answers kept in memory."""


class Search:
    """The search of one edition; safe to use from several threads."""

    def __init__(
        self,
        found: Handbook | Iterable[Document],
        synonyms: Iterable[SynonymGroup] = (),
        weights: Weights | None = None,
    ) -> None:
        """Index a handbook (or any documents) in memory; takes a fraction of a second for some hundred documents."""
        asked: tuple[str, ...] = ()
        if isinstance(found, Handbook):
            asked = tuple(one.address for one in by_rank(iter(found.situations)))
            synonyms, found = found.synonyms, documents(found)
        weights = weights or Weights()
        shelf = tuple(found)
        self.index = Index(shelf, thesaurus(synonyms), weights)
        self._speller = Speller(self.index.vocabulary(), self.index.has_term)
        self._reader = Reader(self.index, self._speller, weights.synonym)
        self._ranking = Ranking(self.index)
        self._suggestions = Suggestions(shelf, asked)
        self._topics = {each.address.split("/")[2]: each.title for each in shelf if each.kind == "topik"}
        self._sentences = lru_cache(maxsize=1000)(self._uncached_sentences)
        self._answers: OrderedDict[tuple[object, ...], Results] = OrderedDict()
        self._lock = threading.Lock()

    def search(  # noqa: PLR0913 - one argument for each field of the search form.
        self,
        words: str,
        *,
        kind: str = "",
        topic: str = "",
        status: str = "",
        bearer: str = "",
        page: int = 1,
        is_literal: bool = False,
    ) -> Results:
        """Answer a query; `is_literal` searches the words as typed, without correction. Never raises on any words."""
        typed = words[:LONGEST_QUERY].strip()
        page = min(max(page, 1), LAST_PAGE)
        key = (" ".join(normalise(typed).split()), kind, topic, status, bearer, page, is_literal)
        with self._lock:
            known = self._answers.get(key)
            if known:
                self._answers.move_to_end(key)
        if known:
            return replace(known, query=typed)
        answer = self._answer(typed, _Filter(kind, topic, status, bearer), page, is_literal=is_literal)
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
        return answer

    def forget(self) -> None:
        """Empty the memory of answers, as measurements and tests need it."""
        with self._lock:
            self._answers.clear()

    @property
    def remembered(self) -> int:
        """How many answers are kept in memory."""
        return len(self._answers)

    def suggest(self, prefix: str) -> tuple[Suggestion, ...]:
        """Offer pages while someone types: at most eight, none below two characters."""
        return self._suggestions.starting(prefix)

    def _answer(self, typed: str, chosen: _Filter, page: int, *, is_literal: bool) -> Results:
        """Read, rank, count and show."""
        reading = self._reader.read(typed, is_literal=is_literal)
        shelf = self.index.documents
        ranked = self._ranking.rank(reading, (lambda number: chosen.keeps(shelf[number])) if chosen.narrows else None)
        groups = self._groups(reading, ranked, page)
        pages = _pages(groups)
        if page > pages > 0:
            page, groups = pages, self._groups(reading, ranked, pages)
        total = sum(each.total for each in ranked.values())
        meant = reading.normal if reading.corrections else ""
        return Results(
            query=typed,
            total=total,
            page=page,
            pages=pages,
            results=tuple(result for group in groups for result in group.results),
            groups=groups,
            facets=_facets([shelf[number] for each in ranked.values() for number in each.found], chosen, self._topics),
            suggestion=meant,
            corrected_to="" if is_literal else meant,
            not_found_words=tuple(each.typed for each in reading.corrections) + reading.unknown,
            nearest_words=self._nearest(reading, total),
        )

    def _nearest(self, reading: Reading, total: int) -> tuple[str, ...]:
        """List words of the site that look like those not found, for a page without results."""
        if total:
            return ()
        unknown = [word for word in reading.unknown if word.isalpha()][:MOST_CORRECTIONS]
        found = [word for typed in unknown for word in self._speller.nearest(typed, 3)]
        return tuple(dict.fromkeys([*(each.meant for each in reading.corrections), *found]))[:6]

    def _groups(self, reading: Reading, ranked: dict[str, Ranked], page: int) -> tuple[ResultGroup, ...]:
        """Show one page of each group that has results; the group with what was cited first comes first."""
        order = sorted((group for group in ranked if ranked[group].hits), key=lambda group: _lead(ranked[group]))
        chosen = marker(reading)
        groups = []
        for place, group in enumerate(order):
            size = PAGE_SIZE if place == 0 else SIDE_SIZE
            hits = ranked[group].hits[(page - 1) * size : page * size]
            shown = tuple(self._shown(reading, hit, chosen) for hit in hits)
            groups.append(ResultGroup(group, GROUP_LABELS[group], ranked[group].total, shown))
        return tuple(groups)

    def _shown(self, reading: Reading, hit: Hit, chosen: Marker) -> SearchResult:
        """Make one hit ready to be shown."""
        document = self.index.documents[hit.number]
        return SearchResult(
            address=document.address,
            kind=document.kind,
            kind_label=document.kind.capitalize(),
            title=document.title,
            title_html=chosen.mark(document.title),
            snippet_html=self._snippet(hit.number, chosen),
            status=document.status,
            verdict=document.verdict,
            why=why(reading, hit, self.index),
            missing=missing_words(reading, hit, self.index),
            is_exact=hit.tier == 0,
        )

    def _snippet(self, number: int, chosen: Marker) -> str:
        """Give the words below a title: of a situation its answer, since that is what was asked for."""
        document = self.index.documents[number]
        found = "" if document.verdict else snippet(self._sentences(number), chosen)
        return found or chosen.mark(document.summary)

    def _uncached_sentences(self, number: int) -> Sequence[Sentence]:
        """Cut a document into the sentences that a snippet may show."""
        document = self.index.documents[number]
        return [*sentences(document.summary), *sentences(document.text), *sentences(document.quotes)]


@dataclass(frozen=True)
class _Filter:
    """What results are narrowed to; empty fields do not narrow."""

    kind: str
    topic: str
    status: str
    bearer: str

    @property
    def narrows(self) -> bool:
        """Whether anything is chosen at all."""
        return bool(self.kind or self.topic or self.status or self.bearer)

    def keeps(self, document: Document, but: str = "") -> bool:
        """Whether a document passes; the facet named by `but` is left out, so that its own counts stay whole."""
        return (
            (but == "jenis" or self.kind in {"", document.kind})
            and (but == "topik" or not self.topic or self.topic in document.topics)
            and (but == "status" or self.status in {"", document.status})
            and (but == "untuk" or not self.bearer or self.bearer in document.bearers)
        )

    def passing(self, found: list[Document], but: str) -> list[Document]:
        """Return the documents that pass, the facet named by `but` left out."""
        return [document for document in found if self.keeps(document, but)] if self.narrows else found


def _lead(ranked: Ranked) -> tuple[int, float]:
    """Say how a group stands against others: what was cited alone, a provision cited beside words, then the rest."""
    first = ranked.hits[0]
    return (0, first.score) if first.tier == 0 else (1 if ranked.is_cited else 2, 0.0)


def _pages(groups: tuple[ResultGroup, ...]) -> int:
    """Count the pages that the longest list needs, as far as anyone may read."""
    sizes = (PAGE_SIZE, *(SIDE_SIZE for _ in groups[1:]))
    needed = (-(-group.total // size) for group, size in zip(groups, sizes, strict=False))
    return min(LAST_PAGE, max(needed, default=0))


def _facets(found: list[Document], chosen: _Filter, topics: Mapping[str, str]) -> tuple[Facet, ...]:
    """Count the results by kind, topic (with its title), status and bearer."""
    facets = (
        _facet("jenis", "Jenis", chosen.kind, [(each.kind,) for each in chosen.passing(found, "jenis")], {}),
        _facet("topik", "Topik", chosen.topic, [each.topics for each in chosen.passing(found, "topik")], topics),
        _facet("status", "Status", chosen.status, [(each.status,) for each in chosen.passing(found, "status")], {}),
        _facet("untuk", "Berlaku untuk", chosen.bearer, [each.bearers for each in chosen.passing(found, "untuk")], {}),
    )
    return tuple(facet for facet in facets if facet.values)


def _facet(key: str, label: str, picked: str, values: list[tuple[str, ...]], names: Mapping[str, str]) -> Facet:
    """Count the values of one facet, most frequent first, each by its name where it has one."""
    counted = Counter(value for each in values for value in each if value)
    choices = (
        FacetValue(value, names.get(value) or title_of_facet(key, value), count, value == picked)
        for value, count in sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    )
    return Facet(key, label, tuple(choices))
