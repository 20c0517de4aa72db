"""Citations in people's own spelling (`uu 20/2023`, `pasal 5 ayat 2`, `larangan ke-9`), read into one structure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(), start=1
    )
} | {
    word: str(number)
    for number, word in enumerate(
        "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas".split(), start=1
    )
}
"""Numbers in words, with their digits."""

_TYPES = (
    ("uu", r"uu|undang(?: undang)?"),
    ("pp", r"pp|peraturan pemerintah"),
    ("perpres", r"perpres|peraturan presiden"),
    ("kepmen", r"kepmen ?(?:panrb|pan ?rb)?|keputusan men(?:teri )?(?:panrb|pan ?rb)"),
    ("perban", r"(?:perban|perka|peraturan|peraturan badan|peraturan kepala) bkn|perbkn"),
    ("mk", r"(?:putusan )?(?:mk|mahkamah konstitusi)"),
    ("skb", r"skb|(?:surat )?keputusan bersama"),
    ("se", r"se|surat edaran|surat(?= (?:\w+ )?b \d)"),
)
_ISSUER = r"(?:(?:men|kemen)?pan ?rb |menpan |bkn |ri |menteri |netralitas )?"
_LABEL = r"(?:nomor |nmr |no )?"
_NO_COUNT = "(?! (?:menteri|lembaga|instansi|pejabat))"
_INSTRUMENTS = tuple(
    (
        kind,
        re.compile(
            rf"\b(?:{words}) {_ISSUER}{_LABEL}(?P<number>(?:b )?\d{{1,4}}[a-z]?)\b{_NO_COUNT}"
            r"(?:(?: puu [ivxlc]+)?(?: m sm 00 00)? (?:tahun |thn |th )?(?P<year>(?:19|20)\d\d)\b)?"
            r"(?: (?P<pasal>\d{1,3}[a-z]?)(?: (?:ayat|ay) (?P<ayat>\d{1,2}[a-z]?))?$)?"
        ),
    )
    for kind, words in _TYPES
)
_LETTER = re.compile(r"\b(?P<number>b 71)\b(?: m sm 00 00)?(?: (?P<year>2017))?")
_PLACE = re.compile(
    r"\b(?:pasal|psl|ps) (?P<pasal>\d{1,3}[a-z]?)\b"
    r"(?: (?:ayat|ay) (?P<ayat>\d{1,2}[a-z]?)\b)?"
    r"(?: (?:huruf |hrf )?(?P<huruf>[a-z])\b)?"
    r"(?: (?:angka |ke )?(?P<angka>\d{1,2})\b(?! tahun))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_STEP = re.compile(r"(?:pasal|ayat|huruf|angka)-")
_OWN = re.compile(rf"\b(?P<kind>larangan|alasan) {_LABEL}(?:ke )?(?P<number>\d{{1,2}})\b")


@dataclass(frozen=True)
class Citation:
    """What a citation names; empty fields were not said."""

    kind: str = ""
    """`larangan`, `alasan`, or the type of an instrument (`pp`); empty for a bare `pasal 7`."""
    number: str = ""
    year: str = ""
    place: str = ""
    """The provision as its anchor is written: `pasal-5-huruf-n-angka-2`."""

    def matches(self, key: str) -> bool:
        """Whether the citation names a record's key (`larangan-9`, `pp-94-2021#pasal-5`), or a place inside it."""
        instrument, _, anchor = key.partition("#")
        if self.place and not (anchor == self.place or anchor.startswith(f"{self.place}-")):
            return False
        if not self.place and anchor:
            return False
        return not self.kind or self._names(instrument)

    @property
    def whole(self) -> Citation:
        """The instrument without the place in it."""
        return replace(self, place="")

    def looser(self) -> Iterator[Citation]:
        """Go through what may have been meant by a citation that names nothing here, nearest first."""
        steps = list(_STEP.finditer(self.place))
        yield from (replace(self, place=self.place[: step.start()].rstrip("-")) for step in reversed(steps[1:]))
        if self.kind:
            yield self.whole
            if not self.year and _YEAR.fullmatch(self.number):
                yield replace(self.whole, number="", year=self.number)
            if self.year:
                yield replace(self.whole, year="")
                yield replace(self.whole, number="")

    def _names(self, instrument: str) -> bool:
        """Whether kind, number and year fit an instrument's key (`perban-bkn-6-2022`)."""
        parts = instrument.split("-")
        if self.kind in {"larangan", "alasan"}:
            return parts == [self.kind, self.number]
        number = "-".join(parts[1:-1])
        return (
            bool(number)
            and parts[0].startswith(self.kind)
            and (self.number in {"", number} or number.endswith(f"-{self.number}"))
            and (not self.year or parts[-1] == self.year)
        )


def of_key(key: str, place: str = "") -> Citation:
    """Cite the instrument with a key (`se-b-71-2017`), or a place in it."""
    kind, *number, year = key.split("-")
    return Citation(kind, "-".join(number), year, place)


def in_digits(words: Sequence[str]) -> str:
    """Join words, numbers written as digits (`skb lima menteri` → `skb 5 menteri`)."""
    return " ".join(NUMBER_WORDS.get(word, word) for word in words)


def citations(words: Sequence[str]) -> tuple[tuple[Citation, ...], frozenset[int]]:
    """Read the citations in a row of words; also return the positions of the words that they took up."""
    line = in_digits(words)
    starts = _starts(line)
    found: list[Citation] = []
    taken: set[int] = set()
    for citation, start, end in _found(line):
        positions = {index for index, place in enumerate(starts) if start <= place < end}
        if not positions & taken:
            taken |= positions
            found.append(citation)
    return _paired(found), frozenset(taken)


def _starts(line: str) -> list[int]:
    """List where each word of a line begins."""
    return [0, *(match.end() for match in re.finditer(" ", line))] if line else []


def _found(line: str) -> Iterator[tuple[Citation, int, int]]:
    """Find every citation of every shape, with where it stands in the line."""
    for kind, pattern in _INSTRUMENTS:
        for match in pattern.finditer(line):
            number = match["number"].replace(" ", "-").lstrip("0")
            yield (
                Citation(kind, number, match["year"] or "", _place(match, "pasal", "ayat")),
                match.start(),
                match.end(),
            )
    for match in _LETTER.finditer(line):
        yield Citation("se", "b-71", match["year"] or ""), match.start(), match.end()
    for match in _PLACE.finditer(line):
        yield Citation(place=_place(match, "pasal", "ayat", "huruf", "angka")), match.start(), match.end()
    for match in _OWN.finditer(line):
        yield Citation(match["kind"], match["number"]), match.start(), match.end()


def _place(match: re.Match[str], *names: str) -> str:
    """Write the parts of a place as its anchor is written; a last bare number (`uu 7 2017 494`) is read as a pasal."""
    return "-".join(f"{name}-{match[name]}" for name in names if match[name])


def _paired(found: list[Citation]) -> tuple[Citation, ...]:
    """Tie a place to the one instrument that is named beside it (`pasal 5 pp 94`)."""
    instruments = [each for each in found if each.kind and not each.place and each.kind not in {"larangan", "alasan"}]
    places = [each for each in found if each.place]
    if len(instruments) == 1 and places:
        only = instruments[0]
        rest = [each for each in found if each is not only and not each.place]
        return (*(replace(only, place=place.place) for place in places), *rest)
    return tuple(found)
