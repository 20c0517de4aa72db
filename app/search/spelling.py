"""Wrong spellings: which known word was probably meant, judged on words as people write them, before stemming."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.search.everyday import EVERYDAY_WORDS
from app.search.language import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SHORTEST = 4
"""Letters a word must have before it is corrected; shorter ones are mostly abbreviations."""
MOST_NEAREST = 6
"""Near words that are remembered for one wrong word."""
LONG = 8
"""Letters from which two slips are forgiven instead of one; below, two slips lead to other words."""
COMMON_ENOUGH = 3
"""Times a word must stand on the site to be what short ones are corrected to; a rare one is seldom what was meant."""
SHORT = 5
"""Letters up to which another letter in a word's middle makes another word (`beli`, `beri`), and no slip."""


class Speller:
    """The words of the site, with how often each occurs, and the nearest of them to a typed word."""

    def __init__(self, frequencies: Mapping[str, int], is_term: Callable[[str], bool]) -> None:
        """Take the words as written with their frequencies, and a test whether a stem is in the index."""
        self.frequencies = {word: count for word, count in frequencies.items() if word.isalpha()}
        self._is_term = is_term
        self._remembered = lru_cache(maxsize=1000)(self._nearest)
        self._by_length: dict[int, list[str]] = {}
        for word in self.frequencies:
            if len(word) >= SHORTEST:
                self._by_length.setdefault(len(word), []).append(word)

    def knows(self, word: str) -> bool:
        """Whether a word needs no correction: it occurs, or a form of it does, or it is no plain word."""
        if len(word) < SHORTEST or not word.isalpha():
            return True
        root = stem(word)
        return word in self.frequencies or self._is_term(root) or not {word, root}.isdisjoint(EVERYDAY_WORDS)

    def nearest(self, word: str, count: int = 1) -> tuple[str, ...]:
        """Return at most `count` words that were probably meant, best first."""
        return self._remembered(word)[:count]

    def _nearest(self, word: str) -> tuple[str, ...]:
        """Return the words that were probably meant, best first: fewest slips, same first letter, most frequent."""
        slips = 1 if len(word) < LONG else 2
        near = [
            each for size in range(len(word) - slips, len(word) + slips + 1) for each in self._by_length.get(size, ())
        ]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=None)
        order = sorted(
            (slip, each[0] != word[0], -self.frequencies[each], each)
            for each, slip, _ in found
            if (len(word) > SHORT or self.frequencies[each] >= COMMON_ENOUGH) and not _is_another_word(word, each)
        )
        return tuple(each for *_, each in order[:MOST_NEAREST])

    def correct(self, word: str) -> str:
        """Return the word that was probably meant, two words that were run together, or nothing."""
        nearest = self.nearest(word)
        return nearest[0] if nearest else self._cut(word)

    def _cut(self, word: str) -> str:
        """Cut a word into two known ones (`mediasosial`), or return nothing."""
        cuts = [
            (self.frequencies[word[:place]] * self.frequencies[word[place:]], f"{word[:place]} {word[place:]}")
            for place in range(SHORTEST - 1, len(word) - 2)
            if word[:place] in self.frequencies and word[place:] in self.frequencies
        ]
        return max(cuts)[1] if cuts else ""


def _is_another_word(typed: str, known: str) -> bool:
    """Whether two short words of one length differ by a letter, not by the order of letters."""
    return len(typed) == len(known) <= SHORT and sorted(typed) != sorted(known)
