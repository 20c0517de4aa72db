"""Pages offered while someone types, found by the beginnings of words as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.search.document import ANSWERS, Document
from app.search.language import normalise, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_LETTERS = 2
MOST_OFFERED = 8
_ORDER = ("situasi", "larangan", "panduan", "sanksi", "alasan", "topik", "peraturan", "istilah", "halaman")


@dataclass(frozen=True)
class Suggestion:
    """A page offered while typing."""

    text: str
    address: str
    kind: str
    kind_label: str


class Suggestions:
    """Titles, questions and other names, in a row that is searched by beginnings of words."""

    def __init__(self, documents: Sequence[Document], asked: Sequence[str] = ()) -> None:
        """Prepare the lines of all documents that answer questions; `asked` are addresses, most often asked first."""
        places = {address: place for place, address in enumerate(asked)}
        self._lines: list[tuple[str, int, Suggestion]] = []
        for document in sorted(documents, key=lambda one: (places.get(one.address, len(places)), -one.links)):
            if document.group == ANSWERS:
                place = _ORDER.index(document.kind) if document.kind in _ORDER else len(_ORDER)
                label = document.kind.capitalize()
                for order, line in enumerate(
                    (document.title, *document.aliases, *document.questions, *document.keywords)
                ):
                    words = " ".join(token.word for token in tokens(line))
                    offered = Suggestion(document.title, document.address, document.kind, label)
                    self._lines.append((f" {words}", place + (20 if order else 0), offered))

    def starting(self, prefix: str) -> tuple[Suggestion, ...]:
        """Offer pages one of whose lines has words that begin as typed: whole beginnings, then the most asked."""
        typed = normalise(prefix[:100])
        words = [f" {token.word}" for token in tokens(typed)][:8]
        if len(typed.strip()) < FEWEST_LETTERS or not words:
            return ()
        whole = "".join(words)
        found = sorted(
            (0 if line.startswith(whole) else (1 if whole in line else 2), order, place, offered.address)
            for place, (line, order, offered) in enumerate(self._lines)
            if all(word in line for word in words)
        )
        unique: dict[str, Suggestion] = {}
        for _, _, place, address in found:
            unique.setdefault(address, self._lines[place][2])
            if len(unique) == MOST_OFFERED:
                break
        return tuple(unique.values())
