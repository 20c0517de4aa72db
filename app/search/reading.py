"""What a query means: its words, phrases, citations, corrections, and the concepts they are searched as."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.search.citations import Citation, citations, of_key
from app.search.document import ANSWERS
from app.search.language import Token, normalise, stem, term_of, tokens
from app.search.meaning import Concept, Form, Reading
from app.search.quantities import measures
from app.search.thesaurus import joined, phrase_of
from app.search.wording import Wording, Words
from app.search.words import KIND_HINTS, QUOTING, ROLES

if TYPE_CHECKING:
    from app.search.index import Index
    from app.search.spelling import Speller

LONGEST_QUERY = 200
"""Characters read of a query."""
MOST_WORDS = 32
"""Words read of a query."""
MOST_CONCEPTS = 10
"""Concepts searched for; the rarest are kept."""
MOST_TERMS = 60
"""Terms looked up for one query, all variants counted."""
MOST_PHRASES = 2
"""Quoted phrases that are honoured."""
LONGEST_NAME = 4
"""Words of an instrument's name that is looked for beside a bare place."""
LONGEST_DEFINED = 5
"""Words of a query that may ask for the difference of two things; longer ones tell a story."""

_QUOTED = re.compile(r"[\"“”„]([^\"“”„]{3,})[\"“”„]")


class _Cited(NamedTuple):
    """The citations of a query that lead somewhere."""

    citations: tuple[Citation, ...]
    is_all: bool
    """True where nothing else was typed, and every citation names just what is there."""


class Reader:
    """Reads queries against one index."""

    def __init__(self, index: Index, speller: Speller, synonym: float) -> None:
        """Take the index, its speller, and the weight of a synonym beside the typed word."""
        self.index = index
        self.thesaurus = index.thesaurus
        self.synonym = synonym
        self._words = Words(index, speller)
        self._is_function_word = self._words.is_function_word

    def read(self, words: str, *, is_literal: bool = False) -> Reading:
        """Understand a query; with `is_literal` no word is replaced by the one that was probably meant."""
        text = normalise(words[:LONGEST_QUERY])
        found = list(tokens(text)[:MOST_WORDS])
        cited = self._cited(found)
        wording = Wording(found) if cited.is_all else self._words.put_right(found)
        if wording.corrections and not is_literal:
            cited = self._cited(wording.tokens)
        normal = " ".join(token.word for token in wording.tokens)
        typed = found if is_literal else wording.tokens
        hints = self._hints(typed)
        if "istilah" in hints:
            asked_of = [token for token in typed if token.word not in KIND_HINTS["istilah"]]
            typed = typed if all(self._is_function_word(token) for token in asked_of) else asked_of
        meaning = [token for token in typed if not self._is_function_word(token)]
        return Reading(
            normal=normal,
            name=" ".join(token.word for token in meaning),
            concepts=() if cited.is_all else self._concepts(typed, keeps_function_words=not meaning),
            phrases=tuple(phrase_of(match[1]) for match in _QUOTED.finditer(text))[:MOST_PHRASES],
            citations=cited.citations,
            is_only_citation=cited.is_all,
            corrections=wording.corrections,
            unknown=wording.unknown,
            hints=hints,
        )

    def _cited(self, found: list[Token]) -> _Cited:
        """Read the citations; one that names nothing here stands for the nearest that does, beside its words."""
        words = [token.word for token in found]
        read, taken = citations(words)
        if read and not any(each.kind for each in read):
            keys, named = self._instrument(words)
            read = tuple(of_key(key, each.place) for key in keys for each in read) if keys else read
            read, taken = tuple(filter(self.index.cited, read)) or read, taken | named
        known = [each if self.index.cited(each) else self._nearest(each) for each in read]
        is_exact = bool(read) and all(self.index.cited(each) for each in read)
        is_all = is_exact and all(
            place in taken or token.word in QUOTING or self._is_function_word(token)
            for place, token in enumerate(found)
        )
        return _Cited(tuple(each for each in known if each), is_all)

    def _instrument(self, words: list[str]) -> tuple[list[str], frozenset[int]]:
        """Find the instruments that are called by name beside a bare `pasal 494` (`uu pemilu`), and where it stands."""
        for size in range(LONGEST_NAME, 1, -1):
            for start in range(len(words) - size + 1):
                documents = (
                    self.index.documents[each] for each in self.index.named(" ".join(words[start : start + size]))
                )
                keys = [document.key for document in documents if document.kind == "peraturan" and document.key]
                if keys:
                    return list(dict.fromkeys(keys)), frozenset(range(start, start + size))
        return [], frozenset()

    def _nearest(self, citation: Citation) -> Citation | None:
        """Find what was probably meant by a citation with a wrong number, year or place."""
        return next((looser for looser in citation.looser() if self.index.cited(looser)), None)

    def _hints(self, typed: list[Token]) -> dict[str, float]:
        """Say which kinds of page the words ask for (`arti …`, `bolehkah …`)."""
        words = {token.word for token in typed}
        asked = {kind for kind, hints in KIND_HINTS.items() if hints & words}
        if "apa" in words and words & {"itu", "sih", "dimaksud"}:
            asked.add("istilah")
        if sum(not self._is_function_word(token) for token in typed) > LONGEST_DEFINED:
            asked.discard("istilah")
        return {kind: gain for kind, gain in self.index.weights.hints.items() if kind in asked}

    def _concepts(self, found: list[Token], *, keeps_function_words: bool) -> tuple[Concept, ...]:
        """Turn words into concepts: known phrases and their words; the commonest dropped, then the rarest kept."""
        terms = [term_of(token) for token in found]
        concepts: dict[str, Concept] = {}
        for start, end in self.thesaurus.split(terms):
            run = found[start:end]
            if len(run) > 1:
                phrase = self._concept(" ".join(token.word for token in run), tuple(terms[start:end]))
                concepts.setdefault(phrase.forms[0].term, phrase)
            for token in run:
                if keeps_function_words or not self._is_function_word(token):
                    term = stem(token.word) if keeps_function_words and not token.root else term_of(token)
                    single = self._concept(token.word, (term,), is_part=len(run) > 1)
                    concepts.setdefault(single.forms[0].term, single)
        for measure in filter(self.index.has_term, measures(terms)):
            concepts.setdefault(measure, Concept(measure.replace("_", " "), (Form(measure, 1.0, ""),)))
        rare = [concept for concept in concepts.values() if not self._is_common(concept)]
        kept = rare if any(self._total(concept) for concept in rare) else list(concepts.values())
        kept = sorted(kept, key=self._total)[:MOST_CONCEPTS] if len(kept) > MOST_CONCEPTS else kept
        return _within_terms(kept)

    def _concept(self, words: str, phrase: tuple[str, ...], *, is_part: bool = False) -> Concept:
        """Gather the forms of one word or phrase; where the typed one is nowhere, its first synonym stands for it."""
        own = Form(joined(phrase), 1.0, "")
        others = [
            Form(variant.term, self.synonym, variant.words)
            for variant in self.thesaurus.variants.get(phrase, ())
            if self.index.has_term(variant.term)
        ]
        if others and not self.index.has_term(own.term):
            own = others.pop(0)._replace(weight=1.0)
        is_widened = not self._is_common_term(own.term)
        added = [each for each in others if is_widened and not self._is_common_term(each.term)]
        role = _role(words)
        return Concept(words, (own, *added), is_part=is_part, is_common=not is_widened, role=role)

    def _total(self, concept: Concept) -> int:
        """Count the answers that hold the typed form of a concept, or a form of it."""
        return max(self.index.frequency(ANSWERS, form.term) for form in concept.forms)

    def _is_common_term(self, term: str, share: float = 0.0) -> bool:
        """Whether a term is on more than a share of the answers, so that it says little."""
        share = share or self.index.weights.common
        return self.index.frequency(ANSWERS, term) > share * self.index.sizes[ANSWERS]

    def _is_common(self, concept: Concept) -> bool:
        """Whether a concept says nothing; a long name of a common thing (`aparatur sipil negara`) does not either."""
        own = concept.forms[0].term
        dropped = self.index.weights.dropped
        if self._is_common_term(own, dropped):
            return True
        variants = self.thesaurus.variants.get(tuple(own.split("_")), ())
        return "_" in own and any(self._is_common_term(variant.term, dropped) for variant in variants)


def _role(words: str) -> str:
    """Say what a word or phrase is to a question; empty for the matter itself."""
    if words.isdigit():
        return "number"
    return next((role for role, known in ROLES.items() if known.issuperset(words.split())), "")


def _within_terms(concepts: list[Concept]) -> tuple[Concept, ...]:
    """Cut the forms so that a query never looks up more than its share of terms."""
    room = MOST_TERMS
    kept = []
    for concept in concepts:
        kept.append(replace(concept, forms=concept.forms[: max(1, room)]))
        room -= len(kept[-1].forms)
    return tuple(kept)
