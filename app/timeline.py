"""The strips of time as a drawing: years across, one lane below the other, in each a row for all that was in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from app.model.lists import TimelineLane, TimelineSpan

DECADE = 10
EDGE = 0.08
"""Years left free at the end of a bar, so that the next one is seen to begin."""
LEAST = 0.2
"""Years that the shortest bar is wide."""
ROW = 4
"""Height of a row, each span in a row of its own; a bar leaves a quarter of it free below."""
HIGH = 3
"""Height of a bar; what lives on in part is a third as high, in the middle."""


@dataclass(frozen=True)
class Bar:
    """One rectangle, measured in years across and in quarters of a row down."""

    x: float
    y: int
    width: float
    height: int
    span: TimelineSpan
    is_ahead: bool
    """Whether it ends on a day to come: a term that is set, drawn as an outline."""


@dataclass(frozen=True)
class Lane:
    """One strip."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def height(self) -> int:
        """How far down the last row reaches."""
        return ROW * len(self.bars)


@dataclass(frozen=True)
class Timeline:
    """The whole drawing, from the decade of the first bar to the end of today's."""

    first: int
    last: int
    now: float
    lanes: tuple[Lane, ...]

    @property
    def decades(self) -> range:
        """The years that are written above the lanes."""
        return range(self.first, self.last, DECADE)

    def across(self, year: float) -> float:
        """Give how far across a year stands, in hundredths of the whole."""
        return round((year - self.first) / (self.last - self.first) * 100, 1)


def _year(day: date) -> float:
    """Give a day as a year with a fraction, as if each month had 31 days: near enough for a drawing."""
    return round(day.year + (day.month - 1) / 12 + day.day / 372, 2)


def _bar(span: TimelineSpan, row: int, today: date) -> Bar:
    """Draw one span in its row."""
    start, end = _year(span.starts_on), _year(span.ends_on or today)
    y, height = (1, HIGH // 3) if span.is_partial else (0, HIGH)
    is_ahead = span.ends_on is not None and span.ends_on > today
    return Bar(start, ROW * row + y, round(max(end - start - EDGE, LEAST), 2), height, span, is_ahead)


def drawn(lanes: tuple[TimelineLane, ...], today: date) -> Timeline:
    """Draw the lanes as they stand today."""
    first = min((span.starts_on.year for lane in lanes for span in lane.spans), default=today.year)
    strips = tuple(
        Lane(lane.title, tuple(_bar(span, row, today) for row, span in enumerate(lane.spans))) for lane in lanes
    )
    return Timeline(first // DECADE * DECADE, (today.year // DECADE + 1) * DECADE, _year(today), strips)
