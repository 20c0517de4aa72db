"""Our typeface for cards, slides and prints, and how wide and how high words stand in it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
"""Inter, cut down to the characters that Indonesian law and our own words need; see OFL.txt there."""
_MEASURING_SIZE = 100
"""Pixels at which widths are taken; they grow in proportion with the size."""


@lru_cache(maxsize=64)
def font(size: int, *, is_bold: bool = False) -> ImageFont.FreeTypeFont:
    """Give the typeface at a size in pixels."""
    return ImageFont.truetype(FONTS / f"Inter-{'Bold' if is_bold else 'Regular'}.woff2", size)


@lru_cache(maxsize=32768)
def width(text: str, *, is_bold: bool = False) -> float:
    """Give the width of a text in ems."""
    return font(_MEASURING_SIZE, is_bold=is_bold).getlength(text) / _MEASURING_SIZE


def wrap(text: str, room: float, *, is_bold: bool = False) -> list[str]:
    """Break a text into lines of at most `room` ems; a word longer than that is broken where it must."""
    lines: list[str] = []
    for word in text.split():
        for index, piece in enumerate(_broken(word, room, is_bold=is_bold)):
            longer = f"{lines[-1]} {piece}" if lines else piece
            if lines and not index and width(longer, is_bold=is_bold) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _broken(word: str, room: float, *, is_bold: bool) -> list[str]:
    """Cut a word that is wider than a line, such as a long address."""
    pieces, rest = [], word
    while width(rest, is_bold=is_bold) > room and len(rest) > 1:
        end = next(n for n in range(len(rest) - 1, 0, -1) if n == 1 or width(rest[:n], is_bold=is_bold) <= room)
        pieces.append(rest[:end])
        rest = rest[end:]
    return [*pieces, rest]


def cut(text: str, room: float, *, is_bold: bool = False) -> str:
    """Cut a text to one line of `room` ems, with an ellipsis where something is left out."""
    lines = wrap(text, room, is_bold=is_bold)
    if len(lines) <= 1:
        return text
    first = wrap(text, room - width("…", is_bold=is_bold), is_bold=is_bold)[0]
    return first.rstrip(".,;:") + "…"
