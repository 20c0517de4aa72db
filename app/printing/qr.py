"""QR codes as vector drawings and as pixels; the only door to segno."""

from __future__ import annotations

import io
import itertools
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import segno

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVEL = "m"
"""Error correction: a code stays readable with 15 % of it lost to folds, glare or dirt."""
QUIET_ZONE = 4
"""Modules of empty margin that the standard asks for."""


@dataclass(frozen=True)
class Drawing:
    """A code as one SVG path of strokes one module wide, on a square of `size` modules, margin included."""

    size: int
    path: str


def _code(text: str) -> segno.QRCode:
    """Encode a text; the smallest version that holds it, never a Micro QR, which phones do not read."""
    return segno.make(text, error=LEVEL, micro=False, boost_error=False)


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    """Give every horizontal run of dark modules as column, row and length."""
    for y, row in enumerate(matrix):
        x = 0
        for is_dark, modules in itertools.groupby(row):
            length = len(list(modules))
            if is_dark:
                yield x, y, length
            x += length


@lru_cache(maxsize=2048)
def drawing(text: str) -> Drawing:
    """Draw a code: dark runs as strokes, each placed from the end of the last, which keeps pages small."""
    matrix = _code(text).matrix
    steps, at_x, at_y = [f"M{QUIET_ZONE} {QUIET_ZONE}.5"], 0, 0
    for x, y, length in _runs(matrix):
        steps.append(f"{f'm{x - at_x} {y - at_y}' if (x, y) != (at_x, at_y) else ''}h{length}")
        at_x, at_y = x + length, y
    return Drawing(len(matrix) + 2 * QUIET_ZONE, "".join(steps))


def svg(text: str, title: str) -> str:
    """Give a whole SVG file, dark on white in every colour scheme; `title` is what screen readers say."""
    found = drawing(text)
    words = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {found.size} {found.size}" width="{found.size * 8}" '
        f'height="{found.size * 8}" shape-rendering="crispEdges" role="img"><title>{words}</title>'
        f'<path fill="#fff" d="M0 0h{found.size}v{found.size}H0z"/><path stroke="#000" d="{found.path}"/></svg>\n'
    )


@lru_cache(maxsize=512)
def png(text: str, scale: int = 10) -> bytes:
    """Give a PNG with `scale` pixels a module, margin included."""
    stream = io.BytesIO()
    _code(text).save(stream, kind="png", scale=scale, border=QUIET_ZONE)
    return stream.getvalue()
