"""The glossary in place: the first use of a term in a text opens its definition by a native popover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from app.model.handbook import Handbook
    from app.model.reading import Term

_SPLIT = re.compile(r"(<[^>]+>)")
_CLOSED_TO_TERMS = {"a", "h2", "h3", "h4", "button", "code", "blockquote"}
"""Inside these, words stay as they are: links and headings have a meaning of their own, quotations are not ours."""


class Glosser:
    """Knows every spelling that opens a definition; made once for a handbook."""

    def __init__(self, handbook: Handbook) -> None:
        """Prepare the pattern: longest spelling first, exception phrases swallowed whole."""
        self.terms: dict[str, Term] = {}
        exceptions: list[str] = []
        for term in handbook.terms:
            if term.is_linked:
                self.terms.update(dict.fromkeys((term.term.lower(), *(word.lower() for word in term.variants)), term))
                exceptions += term.except_phrases
        words = sorted({*self.terms, *(phrase.lower() for phrase in exceptions)}, key=len, reverse=True)
        self.pattern = (
            re.compile(rf"(?<![\w/-])({'|'.join(map(re.escape, words))})(?![\w/-])", re.IGNORECASE) if words else None
        )

    def start(self) -> PageGlosses:
        """Begin a page: nothing has been explained yet."""
        return PageGlosses(self)


class PageGlosses:
    """The terms explained so far on one page."""

    def __init__(self, glosser: Glosser) -> None:
        """Begin with no term explained."""
        self.glosser = glosser
        self.used: dict[str, Term] = {}

    def __call__(self, rendered: Markup) -> Markup:
        """Mark the first use of each term in rendered HTML that has not been explained on this page yet."""
        if self.glosser.pattern is None:
            return rendered
        closed = 0
        pieces = []
        for piece in _SPLIT.split(str(rendered)):
            if piece.startswith("<"):
                name = piece.strip("</>").split()[0].lower()
                if name in _CLOSED_TO_TERMS:
                    closed += -1 if piece.startswith("</") else 1
                pieces.append(piece)
            else:
                pieces.append(piece if closed else self.glosser.pattern.sub(self._mark, piece))
        return Markup("".join(pieces))  # noqa: S704 - sanitised HTML with our own buttons added.

    def _mark(self, found: re.Match[str]) -> str:
        """Turn a first use into a button; leave later uses and exception phrases alone."""
        term = self.glosser.terms.get(found[0].lower())
        if term is None or term.slug in self.used:
            return found[0]
        self.used[term.slug] = term
        return f'<button type="button" class="term" popovertarget="istilah-{escape(term.slug)}">{found[0]}</button>'
