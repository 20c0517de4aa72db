"""Plainer searches over the same documents and the same words, to judge ours by."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from whoosh.query.compound import Or
from whoosh.query.terms import Term

from app.search.document import ANSWERS
from app.search.index import parts
from app.search.language import normalise, term_of, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.search.index import Index


def terms_of(words: str) -> list[str]:
    """Return the stems of a query, function words left out."""
    terms = [term_of(token) for token in tokens(normalise(words))]
    return [term for term in dict.fromkeys(terms) if not term.endswith("·")]


def stemmed_or(index: Index) -> Callable[[str], Sequence[str]]:
    """Whoosh's own BM25F over the answers: a flat OR of stems, nothing else."""
    searcher = index.plain_searcher()

    def search(words: str) -> list[str]:
        query = Or([Term(ANSWERS, term) for term in terms_of(words)]).normalize()  # type: ignore[no-untyped-call]
        return [index.documents[number].address for _, number in searcher.search(query, limit=10).top_n]

    return search


def fts5(index: Index) -> Callable[[str], Sequence[str]]:
    """SQLite FTS5 over the answers: title and body as stems, the title counting double, an OR of stems."""
    base = sqlite3.connect(":memory:", check_same_thread=False)
    base.execute("CREATE VIRTUAL TABLE page USING fts5(address UNINDEXED, title, body, tokenize='unicode61')")
    for document in index.documents:
        if document.group == ANSWERS:
            lines = [" ".join(_safe(term) for term in terms_of(text)) for text, _ in parts(document, index.weights)]
            base.execute("INSERT INTO page VALUES (?, ?, ?)", (document.address, lines[0], " ".join(lines[1:])))

    def search(words: str) -> list[str]:
        match = " OR ".join(f'"{_safe(term)}"' for term in terms_of(words))
        if not match:
            return []
        rows = base.execute(
            "SELECT address FROM page WHERE page MATCH ? ORDER BY bm25(page, 0, 2, 1) LIMIT 10", (match,)
        )
        return [row[0] for row in rows]

    return search


def _safe(term: str) -> str:
    """Spell a stem so that FTS5's tokenizer keeps it whole."""
    return term.replace("_", "x")
