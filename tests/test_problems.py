"""How problems are told: place, words, order, guesses."""

from __future__ import annotations

import pytest

from app.problems import ContentError, Origin, Place, Problem, in_short, nearest, shorten


def test_a_problem_is_told_on_one_line() -> None:
    """File and line first, in the form that editors' programs open, then what, found, expected and a guess."""
    problem = Problem(Place("content/a.yaml", 3), "Salah.", "“x”", "`y`", "z")

    assert str(problem) == "content/a.yaml:3: Salah. Ditemukan: “x”. Seharusnya: `y`. Mungkin maksud Anda: z?"


def test_a_warning_says_so() -> None:
    """A warning is marked as one, and has no parts that it does not need."""
    assert str(Problem(Place("content/a.yaml"), "Tua.", is_warning=True)) == "content/a.yaml:1: peringatan: Tua."


def test_problems_are_told_in_reading_order_and_once() -> None:
    """Sorted by file, then by line as a number; the same problem twice is one."""
    first, second, third = (Problem(Place(*place), "Salah.") for place in (("a", 2), ("a", 10), ("b", 1)))

    error = ContentError([third, second, first, second])

    assert error.problems == (first, second, third)
    assert str(error) == "a:2: Salah.\na:10: Salah.\nb:1: Salah."


def test_one_missing_record_is_told_once_to_people() -> None:
    """The first of many places that miss the same record is told, with a count; three places are each told."""
    missed = [Problem(Place("a", line), "Tidak ada “x”.", about=(("topics", "x"),)) for line in range(1, 6)]
    other = Problem(Place("a", 9), "Tidak ada “y”.", about=(("topics", "y"),))

    assert list(in_short([*missed, other])) == ["a:1: Tidak ada “x”. Demikian pula di 4 tempat lain.", str(other)]
    assert list(in_short(missed[:3])) == [str(one) for one in missed[:3]]


def test_people_are_told_fifty_problems_at_once() -> None:
    """Thousands of lines help nobody; warnings never push out a fault."""
    faults = [Problem(Place("b", line), "Salah.") for line in range(1, 61)]
    warnings = [Problem(Place("a", line), "Tua.", is_warning=True) for line in range(1, 61)]

    told = list(in_short([*warnings, *faults]))

    assert told[:50] == [str(fault) for fault in faults[:50]]
    assert told[50] == "… dan 10 kekeliruan lain; semuanya: python -m app validate --format json"
    assert told[51] == str(warnings[0])
    assert told[-1] == "… dan 10 peringatan lain; semuanya: python -m app validate --format json"


def test_a_problem_is_data() -> None:
    """For programs, place and words stand side by side."""
    assert Problem(Place("a", 2), "Salah.", "x").as_dict() == {
        "file": "a",
        "line": 2,
        "what": "Salah.",
        "found": "x",
        "expected": "",
        "guess": "",
        "is_warning": False,
    }


@pytest.mark.parametrize(
    ("word", "guess"),
    [("pose-jati", "pose-jari"), ("POSE-JARI", "pose-jari"), ("posejari", "pose-jari"), ("kampanye", ""), ("", "")],
)
def test_a_guess_is_near_or_not_made(word: str, guess: str) -> None:
    """A slip leads to the name that was meant; a foreign word leads nowhere."""
    assert nearest(word, ["pose-jari", "tim-sukses"]) == guess


def test_a_found_value_is_short_and_on_one_line() -> None:
    """Long values are cut to 60 characters, line breaks are shown as a mark."""
    assert shorten("x" * 61) == "“" + "x" * 59 + "…”"
    assert shorten("x" * 60) == "“" + "x" * 60 + "”"
    assert shorten("a\nb") == "“a↵b”"


def test_an_origin_points_at_the_nearest_known_line() -> None:
    """A missing field is told at the piece that should hold it; without any line, at the first."""
    origin = Origin("a.yaml", {(): 1, ("terms",): 2, ("terms", 0): 3})

    assert str(origin.below("terms", 0).at("slug")) == "a.yaml:3"
    assert str(origin.at("terms", 7)) == "a.yaml:2"
    assert str(Origin("a.yaml").at("slug")) == "a.yaml:1"
