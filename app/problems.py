"""What can be wrong with content, and how it is told: a place, what was found, what was expected, a guess."""

from __future__ import annotations

import difflib
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Subject: TypeAlias = tuple[str, str]
"""A record that may be there or not: its field of the handbook and its name, which is empty where any will do."""
Steps: TypeAlias = tuple[str | int, ...]
"""Steps from the top of a file to a value: field names and list positions counted from 0."""


MOST_LINES = 50
"""Faults, and warnings, that a person is told at once."""
MANY_PLACES = 3
"""Other places that miss the same record before they are only counted."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a value stands: the file as the editor sees it (`content/…`) and its line, counted from 1."""

    file: str
    line: int = 1

    def __str__(self) -> str:
        """Write the place the way editors' programs make clickable."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Origin:
    """Where a piece of content was read: its file, the line of every value in it, and the path to the piece."""

    file: str
    lines: Mapping[Steps, int] = field(default_factory=dict)
    path: Steps = ()
    text: str = field(default="", repr=False)
    """The whole file, as it was read."""

    def at(self, *steps: str | int, holding: str = "") -> Place:
        """Give the place of a value below this piece; of the nearest piece above it where it is missing.

        Of a value that goes over several lines, the place is that of the first line `holding` these words.
        """
        path = (*self.path, *steps)
        while path and path not in self.lines:
            path = path[:-1]
        line = self.lines.get(path, 1)
        if holding:
            end = min((other for other in self.lines.values() if other > line), default=None)
            rows = self.text.split("\n")[line - 1 : end and end - 1]
            line += next((number for number, row in enumerate(rows) if holding in row), 0)
        return Place(self.file, line)

    def below(self, *steps: str | int) -> Origin:
        """Give the origin of a piece inside this one."""
        return Origin(self.file, self.lines, (*self.path, *steps), self.text)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, told in Indonesian to the person who edits the file."""

    place: Place
    what: str
    """A full sentence: which field of which record is wrong, and why."""
    found: str = ""
    """The value as it stands in the file, cut to a readable length; empty when something is missing."""
    expected: str = ""
    """What may stand there instead."""
    guess: str = ""
    """The value that was probably meant; empty when nothing is near."""
    is_warning: bool = field(default=False, compare=False)
    """A warning is shown but does not stop the site."""
    about: tuple[Subject, ...] = field(default=(), compare=False)
    """The records that are missed; a problem about one that could not be read is not told."""

    def __str__(self) -> str:
        """Write the problem on one line."""
        parts = [f"{self.place}: {'peringatan: ' if self.is_warning else ''}{self.what}"]
        if self.found:
            parts.append(f"Ditemukan: {self.found}.")
        if self.expected:
            parts.append(f"Seharusnya: {self.expected}.")
        if self.guess:
            parts.append(f"Mungkin maksud Anda: {self.guess}?")
        return " ".join(parts)

    def as_dict(self) -> dict[str, object]:
        """Give the problem as plain data for `validate --format json`."""
        plain = asdict(self)
        del plain["about"]
        return {**plain.pop("place"), **plain}


class ContentError(Exception):
    """The content cannot be published; carries every problem, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in reading order, each only once."""
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_short(problems: Iterable[Problem]) -> Iterator[str]:
    """Write problems as lines for people, in the order of first places: at most fifty faults and fifty warnings.

    Where many places miss the same record, one fault explains them all, so the first of them is told, with a count.
    """
    gathered: dict[object, list[Problem]] = {}
    for one in problems:
        key = (one.what, one.about, one.is_warning) if one.about else one
        gathered.setdefault(key, []).append(one)
    lines: dict[bool, list[str]] = {False: [], True: []}
    for first, *others in gathered.values():
        if len(others) < MANY_PLACES:
            lines[first.is_warning] += map(str, (first, *others))
        else:
            lines[first.is_warning].append(f"{first} Demikian pula di {len(others)} tempat lain.")
    for is_warning, found in lines.items():
        yield from found[:MOST_LINES]
        if len(found) > MOST_LINES:
            word = "peringatan" if is_warning else "kekeliruan"
            yield f"… dan {len(found) - MOST_LINES} {word} lain; semuanya: python -m app validate --format json"


def nearest(word: str, candidates: Iterable[str]) -> str:
    """Give the candidate most like `word` but for capitals, or an empty string when none is near enough."""
    folded = {candidate.casefold(): candidate for candidate in candidates}
    return next((folded[one] for one in difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)), "")


def shorten(value: object, limit: int = 60) -> str:
    """Quote a found value for a message, on one line and cut to `limit` characters."""
    text = str(value).replace("\n", "↵")
    return f"“{text if len(text) <= limit else text[: limit - 1] + '…'}”"
