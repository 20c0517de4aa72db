"""Days as Indonesian readers write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

MONTHS = tuple("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split())
MAX_REVIEW_AGE = 180
"""Days after which a review is old enough to warn about."""


WIB = timezone(timedelta(hours=7))
"""The time of Jakarta; Indonesia has no summer time, so no table of zones is needed."""


def today() -> date:
    """Give the day in Jakarta, whatever clock the server keeps: until seven in the morning UTC is a day behind."""
    return datetime.now(WIB).date()


def in_words(day: date) -> str:
    """Write a day out: `31 Agustus 2021`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def is_review_old(reviewed_on: date, today: date) -> bool:
    """Whether a record was last compared with its sources too long ago."""
    return (today - reviewed_on).days > MAX_REVIEW_AGE


def parse(text: str) -> date | None:
    """Read `YYYY-MM-DD`; nothing else is a day."""
    try:
        # Python would also read a week, `2024-W05-1`, which is as long.
        return date.fromisoformat(text) if len(text) == len("2021-08-31") and "W" not in text else None
    except ValueError:
        return None
