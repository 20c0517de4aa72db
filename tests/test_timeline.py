"""The strips of time: bars stand where their years are."""

from __future__ import annotations

from datetime import date

from app.model.lists import TimelineLane, TimelineSpan
from app.timeline import EDGE, LEAST, ROW, drawn

TODAY = date(2026, 11, 23)
OLD = TimelineSpan(label="Lama", starts_on=date(2010, 1, 1), ends_on=date(2020, 1, 1))
NEW = TimelineSpan(label="Baru", starts_on=date(2020, 1, 1), is_partial=True)


def test_bars_stand_where_their_years_are() -> None:
    """A span of ten years is ten years wide but for its edge; one that goes on reaches to today."""
    drawing = drawn((TimelineLane(title="Disiplin", spans=(OLD, NEW)),), TODAY)
    old, new = drawing.lanes[0].bars

    assert (old.x, old.y, old.width, old.height) == (2010.0, 0, round(10 - EDGE, 2), 3)
    assert (new.x, new.y, new.height) == (2020.0, ROW + 1, 1)
    assert round(new.x + new.width + EDGE, 2) == drawing.now
    assert (drawing.first, drawing.last, list(drawing.decades)) == (2010, 2030, [2010, 2020])


def test_nothing_hides_behind_another() -> None:
    """Spans that meet in time stand in rows of their own; a term that is set for later is told apart."""
    term = TimelineSpan(label="Tenggat", starts_on=date(2025, 10, 16), ends_on=date(2027, 10, 16))
    lane = drawn((TimelineLane(title="Pengawas", spans=(OLD, NEW, term)),), TODAY).lanes[0]

    assert [bar.y // ROW for bar in lane.bars] == [0, 1, 2]
    assert [bar.is_ahead for bar in lane.bars] == [False, False, True]
    assert lane.height == 3 * ROW


def test_years_stand_in_hundredths_of_the_drawing() -> None:
    """The first year stands at the left edge, the middle one halfway."""
    drawing = drawn((TimelineLane(title="Disiplin", spans=(OLD, NEW)),), TODAY)

    assert [drawing.across(year) for year in (2010, 2020, 2030)] == [0, 50, 100]


def test_a_short_span_can_be_seen() -> None:
    """What lasted a day is drawn wide enough for the eye."""
    day = TimelineSpan(label="Sehari", starts_on=TODAY, ends_on=TODAY)

    assert drawn((TimelineLane(title="A", spans=(day,)),), TODAY).lanes[0].bars[0].width == LEAST


def test_no_lanes_are_no_fault() -> None:
    """Without lanes nothing is drawn, from this decade to its end."""
    drawing = drawn((), TODAY)

    assert (drawing.first, drawing.last, drawing.lanes) == (2020, 2030, ())
