"""The search: language, index, and queries in people's own words; the only door to Whoosh and the stemmer."""

from app.search.document import Document
from app.search.marks import mark_words
from app.search.query import Search
from app.search.results import Facet, FacetValue, ResultGroup, Results, SearchResult
from app.search.suggest import Suggestion

__all__ = [
    "Document",
    "Facet",
    "FacetValue",
    "ResultGroup",
    "Results",
    "Search",
    "SearchResult",
    "Suggestion",
    "mark_words",
]
