"""Amounts and measures: `12 juta` and `Rp12.000.000` are one word, `6 bulan` and `enam bulan` one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.search.citations import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.search.language import Token

_SCALES = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9}
_UNITS = frozenset("menit jam hari minggu pekan bulan tahun persen kali menteri lembaga".split())
_HEAD = re.compile(r"(?:rp)?(\d{1,3})")
_GLUED = re.compile(rf"(?:rp)?(\d{{1,3}})({'|'.join(_SCALES)})")


def with_amounts(text: str, found: list[Token]) -> list[Token]:
    """Make one token of every amount of money, however it is written; all other tokens stay as they are."""
    joined: list[Token] = []
    place = 0
    while place < len(found):
        token, size = _amount(text, found, place)
        joined.append(token)
        place += size
    return joined


def _amount(text: str, found: Sequence[Token], place: int) -> tuple[Token, int]:
    """Read the amount that begins at a place, if one does: as one token, with how many it takes up."""
    token = found[place]
    glued = _GLUED.fullmatch(token.word)
    if glued:
        return token._replace(root=glued[1] + "0" * _SCALES[glued[2]]), 1
    head = _HEAD.fullmatch(token.word)
    if not head:
        return token, 1
    digits, last = head[1], place
    while last + 1 < len(found) and _goes_on(text, found[last], found[last + 1]):
        last += 1
        digits += found[last].word
    scale = _SCALES.get(found[last + 1].word, 0) if last + 1 < len(found) else 0
    if last == place and scale:
        digits, last = digits + "0" * scale, last + 1
    if last == place:
        return token, 1
    written = "\N{NO-BREAK SPACE}".join(each.word for each in found[place : last + 1])
    return token._replace(word=written, end=found[last].end, root=digits), last + 1 - place


def _goes_on(text: str, token: Token, after: Token) -> bool:
    """Whether a token is the next three digits of a number (`12.000.000`)."""
    return len(after.word) == len("000") and after.word.isdecimal() and text[token.end : after.start] == "."


def measures(terms: Sequence[str]) -> Iterator[str]:
    """Go through every number with its unit, as one term; a number repeated in words (`6 (enam) bulan`) counts once."""
    numbers = [NUMBER_WORDS.get(term, term) for term in terms]
    for place, unit in enumerate(numbers):
        if unit in _UNITS and place and numbers[place - 1].isdecimal():
            yield f"{numbers[place - 1]}_{unit}"
