"""Go through every text of a piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.base import Part


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
