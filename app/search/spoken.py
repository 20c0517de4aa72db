"""Spoken Indonesian: which formal words a colloquial form may stand for (`ngawasin` → `awas`, `temenin` → `teman`).

Only candidates are made here. Whoever asks takes one that is a word of the site, so that no form has to be listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES = (
    ("nge", ("",)),
    ("ng", ("", "k", "h")),
    ("ny", ("s", "c")),
    ("n", ("t", "")),
    ("m", ("p", "", "b")),
    ("di", ("", "h")),
    ("ke", ("",)),
    ("ku", ("",)),
)
"""A spoken prefix, and the letters that it may have swallowed."""
_SUFFIXES = ("", "in", "nya", "ku", "mu")
_SHORTEST = 2
"""Letters that must remain of a word (`ngemc` → `mc`)."""


def formal(word: str) -> Iterator[str]:
    """Go through the formal words that a spoken one may stand for, the least changed first."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            stripped = word.removesuffix(suffix)
            for base in (stripped, *_without_prefix(stripped)):
                if len(base) >= _SHORTEST:
                    if base != word:
                        yield base
                    yield from _with_clear_vowel(base)


def _without_prefix(word: str) -> Iterator[str]:
    """Take a spoken prefix off, and give back what it swallowed."""
    for prefix, letters in _PREFIXES:
        if word.startswith(prefix):
            yield from (letter + word.removeprefix(prefix) for letter in letters)


def _with_clear_vowel(word: str) -> Iterator[str]:
    """Read the last `e` as the `a` of the written language (`dateng`, `bales`, `diem`)."""
    before, vowel, after = word.rpartition("e")
    if vowel and before and 0 < len(after) <= len("ng"):
        yield f"{before}a{after}"
