"""Print how well the search answers every labelled set, and every question it misses: `python -m tests.relevance`."""

from __future__ import annotations

from pathlib import Path

from app import content
from app.search import Search
from tests.relevance import SETS, Question, measure, questions, with_a_slip

SLIPS = 5
"""Different slips tried on every question."""


def main() -> None:
    """Load the published content and report."""
    handbook, _ = content.load(Path(__file__).parents[2] / "content")
    report(Search(handbook))


def report(search: Search) -> None:
    """Measure the sets as they are, and with one slip of the finger in each question."""

    def addresses(words: str) -> list[str]:
        return [result.address for result in search.search(words).results]

    for name in SETS:
        asked = questions(name)
        score = measure(asked, addresses)
        print(f"{name:6}", score)
        slipped = [Question(with_a_slip(each.phrase, seed), each.addresses) for each in asked for seed in range(SLIPS)]
        typing = measure(slipped, addresses)
        kept = f"keeps {typing.first / score.first:.3f} of success@1, {typing.third / score.third:.3f} of success@3"
        print(f"{name:6}", typing, "with one slip;", kept)
        for question, place, found in score.misses:
            print(f"  {place or '–':>2}  {question.phrase}\n        wanted {' '.join(question.addresses)}")
            print(f"        found  {' '.join(found)}")


if __name__ == "__main__":
    main()
