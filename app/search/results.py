"""The answer to a query, as plain data that pages and the API can show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchResult:
    """One result, ready to be shown; `*_html` is escaped and carries only `<mark>`."""

    address: str
    kind: str
    kind_label: str
    title: str
    title_html: str
    snippet_html: str
    status: str
    verdict: str
    why: str
    """A sentence where it is not obvious why this was found; empty otherwise."""
    missing: tuple[str, ...]
    """Words of the query that this result does not hold."""
    is_exact: bool
    """True where a citation names just this."""


@dataclass(frozen=True)
class ResultGroup:
    """One of the ranked lists of a page."""

    key: str
    """`jawaban`, `ketentuan` or `sumber`."""
    label: str
    total: int
    results: tuple[SearchResult, ...]


@dataclass(frozen=True)
class FacetValue:
    """One choice by which results can be narrowed."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """One way to narrow results: `jenis`, `topik`, `status` or `untuk`."""

    key: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True)
class Results:
    """The answer to one query, as plain data."""

    query: str
    """The query as typed, cut to length."""
    total: int
    page: int
    pages: int
    results: tuple[SearchResult, ...]
    """All results of this page, groups in order."""
    groups: tuple[ResultGroup, ...]
    facets: tuple[Facet, ...]
    suggestion: str
    """A query that was probably meant; empty where nothing looks wrong."""
    corrected_to: str
    """The query that was really searched, where words of the typed one are unknown; empty otherwise."""
    not_found_words: tuple[str, ...]
    """Typed words that nothing answers to."""
    nearest_words: tuple[str, ...]
    """Words of the site near those that were not found; for the page without results."""
