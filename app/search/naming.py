"""What a query names outright: law by citation, pages by their other names, glossary entries by headword."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.search.index import Index
    from app.search.meaning import Reading

TERM = "istilah"
"""The kind of a glossary entry, which is named by nearly every word and so leads only where its meaning is asked."""


MOST_DEFINED = 2
"""Entries that a question for a meaning or a difference is about; a third one is what it is asked in view of."""


class Named(NamedTuple):
    """The documents that a query names outright."""

    order: dict[int, int]
    """Their numbers, each with its place."""
    is_all: bool
    """True where the query says nothing else."""
    headwords: frozenset[int] = frozenset()
    """Glossary entries of words that the query holds or consists of."""


def named(index: Index, reading: Reading) -> Named:
    """Find the documents that have the whole query for a name, or else those that its citations point at."""
    whole = {*index.named(reading.normal), *index.named(reading.name)}
    meant = [number for words in index.thesaurus.others(reading.name) for number in index.named(words)]
    terms = tuple(number for number in dict.fromkeys([*whole, *meant]) if index.documents[number].kind == TERM)
    pages = sorted(whole.difference(terms), key=lambda number: _order(index, number))
    if TERM in reading.hints:
        terms, is_all = _defined(index, reading)
        pages = [*terms, *pages] if is_all else pages
    elif terms and all(concept.is_common for concept in reading.concepts):
        pages = [*terms, *pages]
    if pages:
        return Named(_placed(pages), is_all=True, headwords=frozenset(terms))
    return Named(_cited(index, reading), is_all=reading.is_only_citation, headwords=frozenset(terms))


def _placed(numbers: list[int]) -> dict[int, int]:
    """Number documents in order, each once."""
    return {number: place for place, number in enumerate(dict.fromkeys(numbers))}


def _cited(index: Index, reading: Reading) -> dict[int, int]:
    """Place what the citations name, and after a provision the instrument that it stands in."""
    cited = {number for citation in reading.citations for number in index.cited(citation)}
    found = sorted(cited, key=lambda number: _order(index, number))
    for citation in reading.citations:
        found += index.cited(citation.whole) if citation.kind and citation.place else ()
    return _placed(found)


def _defined(index: Index, reading: Reading) -> tuple[tuple[int, ...], bool]:
    """Find the glossary entries of the words whose meaning is asked; say whether nothing else is said.

    The longest headwords are taken first, so that `bakal calon` is not read as `calon`.
    """
    words = reading.name.split()
    common = {concept.words for concept in reading.concepts if concept.is_common}
    found: list[int] = []
    place = 0
    is_all = True
    while place < len(words):
        size, numbers = _headword(index, words[place:])
        found += numbers
        is_all = is_all and (size > 0 or words[place] in common)
        place += size or 1
    terms = tuple(dict.fromkeys(found))
    return terms, is_all and 0 < len(terms) <= MOST_DEFINED


def _headword(index: Index, words: list[str]) -> tuple[int, list[int]]:
    """Find the longest headword that a row of words begins with, and its entries."""
    for size in range(len(words), 0, -1):
        numbers = [each for each in index.named(" ".join(words[:size])) if index.documents[each].kind == TERM]
        if numbers:
            return size, numbers
    return 0, []


def _order(index: Index, number: int) -> tuple[bool, int, int, int]:
    """Put what is in force first, then the shorter anchor (`pasal-7` before its paragraphs), then the newer law."""
    document = index.documents[number]
    law, _, anchor = document.key.partition("#")
    year = law.rpartition("-")[2]
    return document.is_superseded, anchor.count("-"), -int(year) if year.isdigit() else 0, number
