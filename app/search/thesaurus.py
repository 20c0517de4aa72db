"""Synonyms at work: which other words stand for the words of a query, read from `content/synonyms.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.search.language import normalise, term_of, tokens
from app.search.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from app.model.lists import SynonymGroup

    Phrase: TypeAlias = tuple[str, ...]

MOST_VARIANTS = 14
"""Variants of one group that a query is widened by; more only cost time."""


class Variant(NamedTuple):
    """Another way to say something: the term that the index holds, and the words as people write them."""

    term: str
    words: str


def phrase_of(text: str) -> Phrase:
    """Return the terms of a text, in order."""
    return tuple(term_of(token) for token in tokens(normalise(text)))


def joined(phrase: Phrase) -> str:
    """Return the one term under which a phrase is indexed."""
    return "_".join(phrase)


@dataclass
class Thesaurus:
    """All synonym groups, looked up by phrase."""

    variants: dict[Phrase, list[Variant]] = field(default_factory=dict)
    """The other ways to say a phrase."""
    phrases: set[Phrase] = field(default_factory=set)
    """Every phrase of two or more words that any group names; the index holds each as one term."""
    misspellings: dict[str, str] = field(default_factory=dict)
    """A wrong spelling and the right one, both lower case."""
    function_words: frozenset[str] = STOP_WORDS
    """Stop words and their spoken forms (`yg`, `gimana`)."""
    known_words: set[str] = field(default_factory=set)
    """Words of all groups but the misspellings, as written; a typed one needs no correction."""
    longest: int = 1
    """Words in the longest phrase."""

    def split(self, terms: Sequence[str]) -> Iterable[tuple[int, int]]:
        """Go through the phrases in a row of terms, longest first, as (start, end) positions; single words included."""
        position = 0
        while position < len(terms):
            for size in range(min(self.longest, len(terms) - position), 0, -1):
                if size == 1 or tuple(terms[position : position + size]) in self.phrases:
                    yield position, position + size
                    position += size
                    break

    def others(self, text: str) -> tuple[str, ...]:
        """Return the other ways to say a whole text."""
        return tuple(variant.words for variant in self.variants.get(phrase_of(text), ()))

    def compounds(self, terms: Sequence[str]) -> Iterable[str]:
        """Go through every known phrase inside a row of terms, as the joined term the index holds."""
        for position, first in enumerate(terms):
            for size in self._sizes.get(first, ()):
                phrase = tuple(terms[position : position + size])
                if phrase in self.phrases:
                    yield joined(phrase)

    def __post_init__(self) -> None:
        """Prepare the table of phrase lengths by first word."""
        self._sizes: dict[str, tuple[int, ...]] = {}

    def close(self) -> None:
        """Note which phrase lengths begin with which word, once all groups are in."""
        self.longest = max((len(phrase) for phrase in self.phrases), default=1)
        sizes: dict[str, set[int]] = {}
        for phrase in self.phrases:
            sizes.setdefault(phrase[0], set()).add(len(phrase))
        self._sizes = {first: tuple(sorted(each)) for first, each in sizes.items()}


def thesaurus(groups: Iterable[SynonymGroup]) -> Thesaurus:
    """Read all synonym groups; a group under a function word only teaches more function words."""
    known = Thesaurus()
    function_words = set(STOP_WORDS)
    for group in groups:
        canonical = normalise(group.canonical).strip()
        spoken = [normalise(variant).strip() for variant in group.variants]
        if group.kind.value == "misspell":
            known.misspellings |= dict.fromkeys(spoken, canonical)
        elif canonical in STOP_WORDS:
            function_words |= {each for each in spoken if " " not in each}
        else:
            _add(known, canonical, spoken, both_ways=group.kind.value == "equiv")
    known.function_words = frozenset(function_words)
    known.known_words |= function_words
    known.close()
    return known


def _add(known: Thesaurus, canonical: str, spoken: Sequence[str], *, both_ways: bool) -> None:
    """Enter one group: every form finds the canonical one; in a two-way group also all the others."""
    forms = list(dict.fromkeys([canonical, *spoken]))[: MOST_VARIANTS + 1]
    entries = [(phrase, Variant(joined(phrase), form)) for form in forms if (phrase := phrase_of(form))]
    for form in forms:
        known.known_words |= {token.word for token in tokens(form)}
    known.phrases |= {phrase for phrase, _ in entries if len(phrase) > 1}
    for phrase, own in entries:
        others = [other for _, other in (entries if both_ways else entries[:1]) if other.term != own.term]
        into = known.variants.setdefault(phrase, [])
        into.extend(other for other in others if other.term not in {each.term for each in into})
