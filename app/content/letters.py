"""Which letters no text may hold: HTML, scripts, and characters that nobody sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.problems import Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.problems import Origin

_MARKUP = re.compile(r"<\s*[a-zA-Z/!?]|javascript:", re.IGNORECASE)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufffd\U000e0000-\U000e007f]"
)
"""Control characters, zero-width marks, soft hyphens, turns of writing direction, signs of a broken encoding."""
_HEADING = re.compile(r"^ {0,3}#{1,6} .*$", re.MULTILINE)


def _texts(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Go through every text inside a plain value with the path that leads to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))


def refused(value: object, origin: Origin) -> Iterator[Problem]:
    """Refuse HTML, scripts and invisible characters in any text."""
    for path, text in _texts(value):
        if text.count("**") % 2:
            around = text[text.rindex("**") :]
            yield Problem(origin.at(*path, holding=around), "Tanda tebal `**` tidak berpasangan.", shorten(around))
        if path and text.isdigit() and str(path[-1]).endswith(("_on", "_from", "_until")):
            what = f"Isi bidang `{path[-1]}` tidak sesuai."
            yield Problem(origin.at(*path), what, shorten(text), "tanggal TTTT-BB-HH, misalnya 2021-08-31")
        if "#" in text and path != ("body",) and (found := _HEADING.search(text)):
            what, expected = "Teks berisi judul Markdown.", "kalimat tanpa `#`; judul hanya ada di panduan"
            yield Problem(origin.at(*path, holding=found[0]), what, shorten(found[0]), expected)
        for pattern, what, expected in (
            (_MARKUP, "Teks berisi HTML atau skrip.", "teks biasa atau Markdown"),
            (_INVISIBLE, "Teks berisi karakter yang tidak terlihat.", "teks yang diketik ulang"),
        ):
            if found := pattern.search(text):
                place = origin.at(*path, holding=found[0].strip())
                around = text[max(found.start() - 20, 0) : found.end() + 20]
                yield Problem(place, what, shorten(_INVISIBLE.sub(lambda one: ascii(one[0])[1:-1], around)), expected)
