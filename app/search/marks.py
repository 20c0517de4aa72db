"""Marked words: in titles, in snippets cut from a document, and on finished pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from app.search.language import term_of, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.search.language import Token
    from app.search.meaning import Reading
    from app.search.thesaurus import Thesaurus

LONGEST_SNIPPET = 220
"""Characters of a snippet."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-Z0-9])|\n+")
_CLAUSE = re.compile(r"[,;:–—]\s+|\s+(?=dan |atau |yang |serta |karena |jika )")
_COMMON = 0.3
"""What a word that is nearly everywhere counts when a snippet is chosen."""
_FIRST = 1.6
"""What the first sentence gains: it is the answer, or the summary."""
_TAG_OR_TEXT = re.compile(r"(<[^>]*>)|([^<]+)")
_SILENT = re.compile(r"<(/?)(script|style|title|textarea|mark|button|option|svg|code)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Marker:
    """The terms to be marked, each with the number of the concept it belongs to."""

    terms: dict[str, int]
    phrases: dict[tuple[str, ...], int]
    common: frozenset[int] = frozenset()
    """Concepts that are nearly everywhere."""

    def spans(self, found: Sequence[Token]) -> list[tuple[int, int, int]]:
        """List what to mark in a cut text, as (start, end, concept), in order and without overlap."""
        terms = [term_of(token) for token in found]
        spans: list[tuple[int, int, int]] = []
        position = 0
        while position < len(found):
            size, concept = self._at(terms, position)
            if size:
                spans.append((found[position].start, found[position + size - 1].end, concept))
            position += max(size, 1)
        return spans

    def _at(self, terms: Sequence[str], position: int) -> tuple[int, int]:
        """Say how many words from here are to be marked together, and for which concept."""
        for phrase, concept in self.phrases.items():
            if terms[position] == phrase[0] and tuple(terms[position : position + len(phrase)]) == phrase:
                return len(phrase), concept
        concept = self.terms.get(terms[position], -1)
        return (1, concept) if concept >= 0 else (0, -1)

    def held(self, terms: frozenset[str]) -> float:
        """Add up the concepts that some words hold between them; a common one counts little."""
        concepts = {self.terms[term] for term in terms & self.terms.keys()}
        concepts.update(concept for phrase, concept in self.phrases.items() if terms.issuperset(phrase))
        return sum(_COMMON if concept in self.common else 1 for concept in concepts)

    def mark(self, text: str) -> str:
        """Return plain text as HTML, escaped, with the terms marked."""
        return marked(text, self.spans(tokens(text)))


def marker(reading: Reading) -> Marker:
    """Collect what a reading wants marked: every form of every concept, and quoted phrases."""
    terms: dict[str, int] = {}
    phrases: dict[tuple[str, ...], int] = {}
    for place, concept in enumerate(reading.concepts):
        for form in concept.forms:
            parts = tuple(form.term.split("_"))
            if len(parts) > 1:
                phrases.setdefault(parts, place)
            else:
                terms.setdefault(form.term, place)
    for phrase in reading.phrases:
        phrases.setdefault(phrase, len(reading.concepts))
    longest_first = dict(sorted(phrases.items(), key=lambda each: -len(each[0])))
    common = frozenset(place for place, concept in enumerate(reading.concepts) if concept.is_common)
    return Marker(terms, longest_first, common)


def marked(text: str, spans: Iterable[tuple[int, int, int]]) -> str:
    """Return plain text as HTML, escaped, with the spans marked."""
    pieces: list[str] = []
    place = 0
    for start, end, _ in spans:
        pieces += [escape(text[place:start]), "<mark>", escape(text[start:end]), "</mark>"]
        place = end
    return "".join([*pieces, escape(text[place:])])


class Sentence(NamedTuple):
    """A sentence of a document and the terms it holds."""

    text: str
    terms: frozenset[str]


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences."""
    cut = (each.strip() for each in _SENTENCE.split(text) if each)
    return [Sentence(each, frozenset(map(term_of, tokens(each)))) for each in cut if each]


def snippet(found: Sequence[Sentence], chosen: Marker) -> str:
    """Return the sentence that holds most of what is asked for, as HTML; nothing if none holds any."""
    worth = [chosen.held(sentence.terms) * (1 if place else _FIRST) for place, sentence in enumerate(found)]
    best = max(range(len(found)), key=lambda place: (worth[place], -place), default=-1)
    if best < 0:
        return ""
    text = found[best].text
    spans = chosen.spans(tokens(text))
    return _cut(text, spans) if spans else ""


def _cut(sentence: str, spans: list[tuple[int, int, int]]) -> str:
    """Cut a long sentence at clauses or words around what is marked."""
    if len(sentence) <= LONGEST_SNIPPET:
        return marked(sentence, spans)
    start = _window(spans)
    breaks = [match.end() for match in _CLAUSE.finditer(sentence, 0, start + 1) if match.end() <= start]
    begin = next((each for each in breaks if start - each < LONGEST_SNIPPET // 2), None)
    if begin is None:
        begin = 0 if start < LONGEST_SNIPPET // 2 else sentence.rfind(" ", 0, start - 40) + 1
    end = begin + LONGEST_SNIPPET
    if end < len(sentence):
        end = max(sentence.rfind(" ", begin, end), max((e for s, e, _ in spans if s < end), default=begin + 1))
        end = min(end, begin + 2 * LONGEST_SNIPPET)
    inside = [(s - begin, e - begin, c) for s, e, c in spans if s >= begin and e <= end]
    text = marked(
        sentence[begin:end].rstrip(" ,;:"),
        [each for each in inside if each[1] <= len(sentence[begin:end].rstrip(" ,;:"))],
    )
    return f"{'… ' if begin else ''}{text}{' …' if end < len(sentence) else ''}"


def _window(spans: list[tuple[int, int, int]]) -> int:
    """Say where the window with most different concepts begins."""

    def worth(first: int) -> int:
        start = spans[first][0]
        return len({concept for s, e, concept in spans[first:] if e - start <= LONGEST_SNIPPET})

    return spans[max(range(len(spans)), key=lambda first: (worth(first), -first))][0]


def mark_words(html: str, words: str, thesaurus: Thesaurus | None = None) -> str:
    """Mark words (and their other forms) in finished HTML; only text between tags is touched.

    With a thesaurus, function words are left out by its list; text inside scripts, styles and the like stays as it is.
    """
    found = tokens(words[:200])[:32]
    kept = [token for token in found if thesaurus is None or token.word not in thesaurus.function_words]
    wanted = {term_of(token) for token in kept if not term_of(token).endswith("·")}
    if not wanted:
        return html
    chosen = Marker(dict.fromkeys(wanted, 0), {})
    return _mark_between_tags(html, chosen)


def _mark_between_tags(html: str, chosen: Marker) -> str:
    """Go through finished HTML and mark the text that readers see."""
    pieces: list[str] = []
    silent = 0
    for match in _TAG_OR_TEXT.finditer(html):
        if match[1]:
            quiet = _SILENT.match(match[1])
            if quiet and not match[1].endswith("/>"):
                silent = max(0, silent - 1) if quiet[1] else silent + 1
            pieces.append(match[1])
        else:
            pieces.append(match[2] if silent else _mark_escaped(match[2], chosen))
    return "".join(pieces)


def _mark_escaped(text: str, chosen: Marker) -> str:
    """Mark words in text that is already escaped, leaving character references whole."""
    spans = chosen.spans(tokens(text))
    pieces: list[str] = []
    place = 0
    for start, end, _ in spans:
        if text[start - 1 : start] in {"&", "#"} and text[end : end + 1] == ";":
            continue
        pieces += [text[place:start], "<mark>", text[start:end], "</mark>"]
        place = end
    return "".join([*pieces, text[place:]])
