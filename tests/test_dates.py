"""Days: written out in Indonesian, read strictly, and old after half a year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app import dates


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
