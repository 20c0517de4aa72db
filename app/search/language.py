"""Indonesian words: how text is cut into words, and how a word is brought to the form that is searched."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import snowballstemmer  # type: ignore[import-untyped]

from app.search.irregular import IRREGULAR
from app.search.quantities import with_amounts
from app.search.words import (
    FOREIGN_ROOTS,
    LAW_WORDS,
    ROOTS_IN_K,
    STOP_WORDS,
    SWALLOWED_ROOTS,
    WHOLE_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_WORD = 40
"""Letters kept of a single word; nobody's word is longer, and longer ones only cost time."""

_SHORTEST_STEMMED = 4
"""Letters from which a word may have affixes."""

_WORD = re.compile(r"[^\W_]+|(?<=\d)%")
_DIGIT = re.compile(r"\d")
_GLUED_NUMBER = re.compile(rf"({'|'.join(sorted(LAW_WORDS, key=len, reverse=True))})(\d+)")
_HYPHEN_PREFIXES = frozenset("di nge ng me men meng mem ke pe ter ber se".split())
_FOREIGN = re.compile(
    r"(?:di|nge|ng|me|men|meng|mem|ke|pe|peng|ber|ter|di)?"
    rf"({'|'.join(sorted(FOREIGN_ROOTS, key=len, reverse=True))})"
    r"(?:an|in|kan|nya|annya|kah|lah|i)?"
)
_PARTICLE = re.compile(r"(.{3,}?)(?:kah|lah|tah|pun|nya)")
_snowball = snowballstemmer.stemmer("indonesian")


class Token(NamedTuple):
    """A word of a text: as searched before stemming, and where it stands in the text (characters, end exclusive)."""

    word: str
    start: int
    end: int
    is_doubled: bool = False
    """True for a reduplicated word (`bagi-bagi`), which carries meaning even where the single word does not."""
    root: str = ""
    """What a spoken form or an amount was understood as; empty where the word speaks for itself."""


def normalise(text: str) -> str:
    """Return the text in one Unicode form, lower case, without control or invisible characters."""
    lowered = unicodedata.normalize("NFKC", text).lower()
    kept = (" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in lowered)
    return unicodedata.normalize("NFKC", "".join(char for char in kept if unicodedata.category(char) not in _INVISIBLE))


_INVISIBLE = frozenset({"Cf", "Cs", "Co", "Cn"})


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words; hyphenated prefixes, doubled words and glued numbers are resolved."""
    return _line_tokens(text) if len(text) < _LONGEST_LINE else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    """Cut any text into words."""
    matches = _WORD.finditer(text)
    found = _hyphenated(text, list(matches)) if "-" in text else _plain_tokens(matches)
    return tuple(with_amounts(text, found) if _DIGIT.search(text) else found)


_LONGEST_LINE = 160
"""Characters of a text that is worth remembering: titles, questions and keywords are cut more than once."""
_line_tokens = lru_cache(maxsize=8_000)(_tokens)


def _plain_tokens(matches: Iterable[re.Match[str]]) -> list[Token]:
    """Take raw words one by one."""
    found: list[Token] = []
    for match in matches:
        word = _plain(match[0])
        if word.isalpha():
            found.append(Token(word, match.start(), match.end()))
        else:
            found += _split(word, match.start(), match.end())
    return found


def _hyphenated(text: str, matches: list[re.Match[str]]) -> list[Token]:
    """Take raw words, joining those that a hyphen ties together."""
    found: list[Token] = []
    position = 0
    while position < len(matches):
        match = matches[position]
        after = matches[position + 1] if position + 1 < len(matches) else None
        joined = ""
        if after is not None and text[match.end() : after.start()] == "-":
            word = _plain(match[0])
            joined = _joined(word, _plain(after[0]))
        if after is not None and joined:
            found.append(Token(joined, match.start(), after.end(), is_doubled=word == joined))
        else:
            found += _plain_tokens([match])
        position += 2 if joined else 1
    return found


def _joined(first: str, second: str) -> str:
    """Say which single word two hyphenated words make (`di-like`, `e-ktp`, `undang-undang`), or nothing."""
    if first == "e":
        return first + second
    if second in {"undang", "undangan"} and first in {"undang", "perundang"}:
        return "uu"
    if first in _HYPHEN_PREFIXES and (second.isdigit() or second in FOREIGN_ROOTS):
        return second
    return first if first == second or second in {first + "nya", first + "an"} else ""


def _split(word: str, start: int, end: int) -> list[Token]:
    """Cut a number off the law word it is glued to (`pp94`)."""
    glued = _GLUED_NUMBER.fullmatch(word)
    if glued and len(word) == end - start:
        middle = start + len(glued[1])
        return [Token(glued[1], start, middle), Token(glued[2], middle, end)]
    return [Token(word, start, end)] if word else []


@lru_cache(maxsize=20_000)
def _plain(raw: str) -> str:
    """Bring one raw word to lower case and one Unicode form, cut to a sane length; the sign `%` is a word."""
    if raw == "%":
        return "persen"
    return normalise(raw[:LONGEST_WORD]).replace(" ", "")


def term_of(token: Token) -> str:
    """Return the term under which one word is indexed; function words keep apart from roots that look like them.

    A doubled word is never a function word (`bagi-bagi sembako`).
    """
    if token.root:
        return token.root
    return stem(token.word) if token.is_doubled or token.word not in STOP_WORDS else f"{token.word}·"


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the root under which a lower-case word is searched; the cache is bounded against invented words."""
    if word in WHOLE_WORDS:
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < _SHORTEST_STEMMED or not word.isalpha() or not word.isascii():
        return word
    foreign = _FOREIGN.fullmatch(word)
    if foreign:
        return FOREIGN_ROOTS[foreign[1]]
    bare = _PARTICLE.fullmatch(word)
    if bare and (bare[1] in WHOLE_WORDS or bare[1] in IRREGULAR or len(bare[1]) < _SHORTEST_STEMMED):
        return stem(bare[1])
    return _root_in_k(word) or _restored(word, str(_snowball.stemWord(word)))


_AN_OF_K = re.compile(r"(?:ke|per|pe[mn]?g?|ber|se)?(.+k)an(?:nya|kah|lah)?")


def _root_in_k(word: str) -> str:
    """Read `gerakan` as `gerak` + `an`, not as `gera` + `kan`."""
    found = _AN_OF_K.fullmatch(word)
    if not found:
        return ""
    if found[1] in ROOTS_IN_K:
        return found[1]
    whole = word.removesuffix("nya").removesuffix("an")
    return whole if whole in ROOTS_IN_K else ""


_SWALLOWING = ((("meny", "peny"), "sn"), (("meng", "peng"), "k"), (("mem", "pem"), "pm"), (("men", "pen"), "t"))


def _restored(word: str, root: str) -> str:
    """Give a root back the first letter that its prefix swallowed (`menunda` → `tunda`)."""
    for prefixes, letters in _SWALLOWING:
        if word.startswith(prefixes):
            candidates = (f"{letter}{rest}" for letter in letters for rest in (root, root.removesuffix("i"), root[1:]))
            return next((each for each in candidates if each in SWALLOWED_ROOTS), root)
    return root
