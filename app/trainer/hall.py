"""How large a question of the quiz is set in the hall: one size before and after the answer, the largest that fits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app import markup
from app.printing import lettering
from app.printing.slides import FRAME_HEIGHT, FRAME_WIDTH, LINE, PADDING, WIDE_FRAME

if TYPE_CHECKING:
    from app.model.lists import QuizQuestion

ICON = 1.5
"""Ems of its own size that the mark before a chosen option takes."""
FRAMED = 2.3
"""Ems that frame and padding of an option take from its width."""


@dataclass(frozen=True)
class _Measures:
    """Ems: question, options, reason, and what frame, padding and margin of an option take from the height."""

    question: float
    option: float
    reason: float
    around: float


class HallSize(StrEnum):
    """Sizes of a question, largest first; static/css/slides.css draws them."""

    WIDE_OPEN = "lapang"
    MIDDLING = "cukup"
    TIGHT = "rapat"
    DENSE = "padat"

    @property
    def measures(self) -> _Measures:
        """The lengths behind the word."""
        return _MEASURES[self]


_MEASURES = {
    HallSize.WIDE_OPEN: _Measures(1.9, 1.4, 1.3, 1.7),
    HallSize.MIDDLING: _Measures(1.7, 1.2, 1.15, 1.4),
    HallSize.TIGHT: _Measures(1.5, 1.1, 1.05, 1.1),
    HallSize.DENSE: _Measures(1.3, 1.0, 1.0, 0.9),
}


def _lines(text: str, size: float, room: float, *, is_bold: bool = False) -> int:
    """Count the lines of a text set at a size in a column of `room` ems."""
    return len(lettering.wrap(text, room / size, is_bold=is_bold))


def _height(question: QuizQuestion, size: HallSize, room: float) -> float:
    """Give the height of the answered question, the taller one; any option may be the chosen one, marked and bold."""
    one = size.measures
    height = _lines(question.question, one.question, room, is_bold=True) * one.question * 1.16 + 1.3
    inner = room - FRAMED - ICON * one.option
    for option in question.options:
        height += _lines(f"A. {option}", one.option, inner, is_bold=True) * one.option * 1.25 + one.around
    reason = markup.plain(question.reason)
    return height + _lines(reason, one.reason, room - 2 * PADDING) * one.reason * LINE + 2 * PADDING + 0.55


def size_of(question: QuizQuestion, room: float = FRAME_WIDTH) -> HallSize:
    """Give the largest size at which question, options and reason stand on one screen of that width."""
    return next((size for size in HallSize if _height(question, size, room) <= FRAME_HEIGHT), HallSize.DENSE)


def wide_size_of(question: QuizQuestion) -> HallSize:
    """Give the size for a wide screen."""
    return size_of(question, WIDE_FRAME)
