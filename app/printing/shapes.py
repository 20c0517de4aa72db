"""The shapes of the four verdicts, drawn for pictures as `templates/parts/sprite.html` draws them for pages."""

from __future__ import annotations

from PIL import Image, ImageDraw

GRID, FINE = 24, 4
"""Units of the grid on which signs are drawn, and how many times larger, to be smooth."""


def drawn(verdict: str, side: int) -> Image.Image:
    """Give a verdict's shape as a mask, so many pixels wide and high."""
    mask = Image.new("L", (side * FINE, side * FINE), 0)
    _DRAWN[verdict](ImageDraw.Draw(mask), side * FINE / GRID)
    return mask.resize((side, side), Image.Resampling.LANCZOS)


def _points(unit: float, *places: tuple[float, float]) -> list[tuple[float, float]]:
    """Bring points of the grid to pixels."""
    return [(x * unit, y * unit) for x, y in places]


def _forbidden(pen: ImageDraw.ImageDraw, unit: float) -> None:
    """Draw a ring with a bar."""
    pen.ellipse(_points(unit, (0.7, 0.7), (23.3, 23.3)), outline=255, width=round(3.4 * unit))
    pen.line(_points(unit, (5, 5), (19, 19)), fill=255, width=round(3.4 * unit))


def _allowed(pen: ImageDraw.ImageDraw, unit: float) -> None:
    """Draw a square with a tick."""
    pen.rounded_rectangle(_points(unit, (1, 1), (23, 23)), 3 * unit, fill=255)
    pen.polygon(_points(unit, (10, 18), (19.5, 8.5), (17, 6), (10, 13), (7, 10), (4.5, 12.5)), fill=0)


def _conditional(pen: ImageDraw.ImageDraw, unit: float) -> None:
    """Draw a diamond with an exclamation mark."""
    pen.polygon(_points(unit, (12, 0), (24, 12), (12, 24), (0, 12)), fill=255)
    pen.polygon(_points(unit, (10, 5), (10.7, 14), (13.3, 14), (14, 5)), fill=0)
    pen.rectangle(_points(unit, (10.5, 16), (13.5, 19)), fill=0)


def _disputed(pen: ImageDraw.ImageDraw, unit: float) -> None:
    """Draw a disc split in two shifted halves, the right one hollow."""
    pen.pieslice(_points(unit, (1.5, 1), (20.5, 20)), 90, 270, fill=255)
    pen.pieslice(_points(unit, (3.5, 4), (22.5, 23)), 270, 450, fill=255)
    pen.chord(_points(unit, (5.8, 6.5), (19.8, 20.5)), -68, 68, fill=0)


_DRAWN = {
    "dilarang": _forbidden,
    "boleh": _allowed,
    "boleh-dengan-syarat": _conditional,
    "diperdebatkan": _disputed,
}
