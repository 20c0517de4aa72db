"""What a query means: its words, phrases, citations, corrections, and the concepts they are searched as."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from app.search.citations import Citation, citations
from app.search.document import ANSWERS
from app.search.language import Token, normalise, stem, term_of, tokens
from app.search.spelling import SHORTEST
from app.search.thesaurus import joined, phrase_of
from app.search.words import KIND_HINTS

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
MOST_CORRECTIONS = 3
"""Unknown words of one query that a right spelling is looked for."""

_QUOTED = re.compile(r"[\"“”„]([^\"“”„]{3,})[\"“”„]")


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


class Reader:
    """Reads queries against one index."""

    def __init__(self, index: Index, speller: Speller, synonym: float) -> None:
        """Take the index, its speller, and the weight of a synonym beside the typed word."""
        self.index = index
        self.speller = speller
        self.thesaurus = index.thesaurus
        self.synonym = synonym

    def read(self, words: str, *, is_literal: bool = False) -> Reading:
        """Understand a query; with `is_literal` no word is replaced by the one that was probably meant."""
        text = normalise(words[:LONGEST_QUERY])
        found = list(tokens(text)[:MOST_WORDS])
        cited, taken = citations([token.word for token in found])
        is_only_citation = bool(cited) and all(
            position in taken or self._is_function_word(token) for position, token in enumerate(found)
        )
        typed, corrections, unknown = (found, (), ()) if is_only_citation else self._spelled(found)
        normal = " ".join(token.word for token in typed)
        if is_literal:
            typed = found
        hints = self._hints(typed)
        if "istilah" in hints:
            asked_of = [token for token in typed if token.word not in KIND_HINTS["istilah"]]
            typed = typed if all(self._is_function_word(token) for token in asked_of) else asked_of
        meaning = [token for token in typed if not self._is_function_word(token)]
        return Reading(
            normal=normal,
            name=" ".join(token.word for token in meaning),
            concepts=() if is_only_citation else self._concepts(typed, keeps_function_words=not meaning),
            phrases=tuple(phrase_of(match[1]) for match in _QUOTED.finditer(text))[:MOST_PHRASES],
            citations=cited,
            is_only_citation=is_only_citation,
            corrections=corrections,
            unknown=unknown,
            hints=hints,
        )

    def _hints(self, typed: list[Token]) -> dict[str, float]:
        """Say which kinds of page the words ask for (`arti …`, `bolehkah …`)."""
        words = {token.word for token in typed}
        if {"apa", "itu"} <= words or {"apa", "maksud"} <= words:
            words.add("arti")
        return {kind: gain for kind, gain in self.index.weights.hints.items() if KIND_HINTS[kind] & words}

    def _is_function_word(self, token: Token) -> bool:
        """Whether a token is a function word or a spoken form of one."""
        return token.word in self.thesaurus.function_words and not token.is_doubled

    def _spelled(self, found: list[Token]) -> tuple[list[Token], tuple[Correction, ...], tuple[str, ...]]:
        """Put known misspellings right and unknown words into the nearest known ones; the first few only."""
        typed: list[Token] = []
        corrections: list[Correction] = []
        unknown: dict[str, None] = {}
        for token in found:
            is_tried = len(corrections) + len(unknown) < MOST_CORRECTIONS
            meant = self._meant(token) if is_tried else ""
            if meant:
                corrections.append(Correction(token.word, meant))
                typed += [Token(word, token.start, token.end) for word in meant.split()]
            else:
                typed.append(token)
                if not self._is_known(token):
                    unknown[token.word] = None
        return typed, tuple(corrections), tuple(unknown)

    def _meant(self, token: Token) -> str:
        """Return the word that was probably meant instead of a wrong one, or nothing."""
        word = token.word
        if word in self.thesaurus.misspellings:
            return self.thesaurus.misspellings[word]
        is_right = len(word) < SHORTEST or not word.isalpha() or self._is_function_word(token) or self._is_known(token)
        return "" if is_right else self.speller.correct(word)

    def _is_known(self, token: Token) -> bool:
        """Whether a word is on the site or in the synonyms, or is too short to judge and yet there."""
        if token.word in self.thesaurus.known_words:
            return True
        if len(token.word) < SHORTEST or not token.word.isalpha():
            return self.index.has_term(term_of(token))
        return self.speller.knows(token.word)

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
                    term = stem(token.word) if keeps_function_words else term_of(token)
                    concepts.setdefault(term, self._concept(token.word, (term,), is_part=len(run) > 1))
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
        return Concept(words, (own, *added), is_part=is_part, is_common=not is_widened)

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


def _within_terms(concepts: list[Concept]) -> tuple[Concept, ...]:
    """Cut the forms so that a query never looks up more than its share of terms."""
    room = MOST_TERMS
    kept = []
    for concept in concepts:
        kept.append(replace(concept, forms=concept.forms[: max(1, room)]))
        room -= len(kept[-1].forms)
    return tuple(kept)
