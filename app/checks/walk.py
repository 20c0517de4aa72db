"""Go through every piece of the handbook, however deep it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.base import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.handbook import Handbook


def pieces(part: Part) -> Iterator[Part]:
    """Give a piece and every piece inside it."""
    yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from pieces(inner)


def all_pieces(handbook: Handbook) -> Iterator[Part]:
    """Give every piece of the handbook except the handbook itself."""
    for piece in pieces(handbook):
        if piece is not handbook:
            yield piece


def texts(part: Part) -> Iterator[tuple[str, int | None, str]]:
    """Give the piece's own texts as (field, position in a list or None, text)."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, tuple):
            for index, inner in enumerate(value):
                if isinstance(inner, str):
                    yield name, index, inner
        elif isinstance(value, str):
            yield name, None, value
