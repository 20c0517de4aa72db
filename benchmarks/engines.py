"""Plainer engines over the documents of one of our indexes: the same stems, an OR of them, the ten best."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from app.search.index import parts
from tests.relevance.anchors import fts5, stemmed_or, terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.search.index import Index

    Ask = Callable[[str], Sequence[str]]


def tantivy(index: Index) -> Ask | None:
    """Tantivy in memory, where it is installed; it is no part of the site."""
    if importlib.util.find_spec("tantivy") is None:
        return None
    import tantivy as library  # type: ignore[import-not-found, unused-ignore] # noqa: PLC0415 - not always there.

    fields = library.SchemaBuilder()
    fields.add_text_field("address", stored=True, tokenizer_name="raw")
    fields.add_text_field("title", tokenizer_name="whitespace")
    fields.add_text_field("body", tokenizer_name="whitespace")
    shelf = library.Index(fields.build())
    writer = shelf.writer(heap_size=50_000_000, num_threads=1)
    for document in index.documents:
        lines = [" ".join(terms_of(text)) for text, _ in parts(document, index.weights)]
        writer.add_document(library.Document(address=document.address, title=lines[0], body=" ".join(lines[1:])))
    writer.commit()
    writer.wait_merging_threads()
    shelf.reload()
    searcher = shelf.searcher()

    def search(words: str) -> list[str]:
        query, _ = shelf.parse_query_lenient(" ".join(terms_of(words)), ["title", "body"])
        return [searcher.doc(place)["address"][0] for _, place in searcher.search(query, 10).hits]

    return search


ENGINES: dict[str, Callable[[Index], Ask | None]] = {"Whoosh OR": stemmed_or, "FTS5 OR": fts5, "tantivy OR": tantivy}
"""Each engine by the name that the report gives it."""
