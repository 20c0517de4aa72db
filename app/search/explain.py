"""Why a result was found, which words it lacks, and what kinds are called, in Indonesian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.base import Bearer

if TYPE_CHECKING:
    from app.search.index import Index
    from app.search.meaning import Concept, Form, Reading
    from app.search.ranking import Hit


def title_of_facet(key: str, value: str) -> str:
    """Name a choice of a facet as readers know it."""
    if key == "jenis":
        return value.capitalize()
    if key == "untuk":
        return Bearer(value).label
    return value


def _holding(concept: Concept, number: int, index: Index) -> Form | None:
    """Find the form of a concept that a document holds, the typed one first."""
    return next((form for form in concept.forms if index.holds_run(number, tuple(form.term.split("_")))), None)


def why(reading: Reading, hit: Hit, index: Index) -> str:
    """Say in a sentence why a result was found, where its words do not show it."""
    if hit.tier == 0:
        return "Rujukan yang Anda sebut." if index.documents[hit.number].key else "Persis yang Anda sebut."
    pairs = []
    for concept in reading.concepts:
        form = _holding(concept, hit.number, index)
        if form and form.words:
            pairs.append(f"“{form.words}” untuk “{concept.words}”")
    if pairs:
        return f"Ditemukan lewat kata lain: {', '.join(dict.fromkeys(pairs))}."
    return ""


def missing_words(reading: Reading, hit: Hit, index: Index) -> tuple[str, ...]:
    """List the searched words that a result holds in no form; words that are nearly everywhere are not missed."""
    phrases = [concept for concept in reading.concepts if " " in concept.words]
    held = {word for concept in phrases if _holding(concept, hit.number, index) for word in concept.words.split()}
    return tuple(
        concept.words
        for concept in reading.concepts
        if not concept.is_common and " " not in concept.words
        if concept.words not in held and not _holding(concept, hit.number, index)
    )
