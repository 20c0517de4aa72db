"""The strips of time as a drawing: years across, one lane below the other, bars where something was in force."""

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
HIGH = 4
"""Height of a lane; what lives on in part is half as high, in the middle."""


@dataclass(frozen=True)
class Bar:
    """One rectangle, measured in years across and in quarters of a lane down."""

    x: float
    y: int
    width: float
    height: int
    span: TimelineSpan


@dataclass(frozen=True)
class Lane:
    """One strip."""

    title: str
    bars: tuple[Bar, ...]


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


def _year(day: date) -> float:
    """Give a day as a year with a fraction, as if each month had 31 days: near enough for a drawing."""
    return round(day.year + (day.month - 1) / 12 + day.day / 372, 2)


def _bar(span: TimelineSpan, today: date) -> Bar:
    """Draw one span."""
    start, end = _year(span.starts_on), _year(span.ends_on or today)
    y, height = (1, HIGH // 2) if span.is_partial else (0, HIGH)
    return Bar(start, y, round(max(end - start - EDGE, LEAST), 2), height, span)


def drawn(lanes: tuple[TimelineLane, ...], today: date) -> Timeline:
    """Draw the lanes as they stand today."""
    first = min((span.starts_on.year for lane in lanes for span in lane.spans), default=today.year)
    strips = tuple(Lane(lane.title, tuple(_bar(span, today) for span in lane.spans)) for lane in lanes)
    return Timeline(first // DECADE * DECADE, (today.year // DECADE + 1) * DECADE, _year(today), strips)
