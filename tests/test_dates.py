"""Days: written out in Indonesian, read strictly, and old after half a year."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest

from app import dates


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 22, 16, 59, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 17, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), date(2026, 11, 23)),
    ],
)
def test_today_is_the_day_in_jakarta(monkeypatch: pytest.MonkeyPatch, moment: datetime, day: date) -> None:
    """A server that keeps UTC turns to the next day with its readers, seven hours early."""

    class Clock(datetime):
        """A clock that stands still."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            """Give the moment in a time zone."""
            return moment.astimezone(tz)

    monkeypatch.setattr(dates, "datetime", Clock)

    assert dates.today() == day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2021, 8, 31), "31 Agustus 2021"),
        (date(1980, 1, 1), "1 Januari 1980"),
        (date(2026, 12, 9), "9 Desember 2026"),
    ],
)
def test_a_day_is_written_out(day: date, words: str) -> None:
    """Day without zero, month in words, year."""
    assert dates.in_words(day) == words


def test_every_month_has_its_name() -> None:
    """Twelve months, in order."""
    assert [dates.in_words(date(2026, month, 1)).split()[1] for month in range(1, 13)] == list(dates.MONTHS)


@pytest.mark.parametrize(("age", "is_old"), [(0, False), (180, False), (181, True), (-1, False)])
def test_a_review_is_old_after_180_days(age: int, is_old: bool) -> None:  # noqa: FBT001 - a table's column.
    """The 180th day is still young, the next is not."""
    today = date(2026, 11, 23)

    assert dates.is_review_old(today - timedelta(days=age), today) is is_old


@pytest.mark.parametrize(
    "text", ["", "kemarin", "2021-8-31", "31-08-2021", "2021-02-30", "20210831", "2021-W35-2", "2021-08-31T00"]
)
def test_nothing_else_is_a_day(text: str) -> None:
    """Only four digits, two and two, that stand in the calendar."""
    assert dates.parse(text) is None


def test_a_day_is_read() -> None:
    """The one way to write a day."""
    assert dates.parse("2021-08-31") == date(2021, 8, 31)
