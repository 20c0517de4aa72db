"""How our own text speaks: without taking sides, in short sentences, with every abbreviation in the glossary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app import markup
from app.checks.walk import texts
from app.model.instruments import Provision
from app.model.lists import AllowedUse, PartisanWord
from app.model.reading import Source
from app.model.rules import Span
from app.problems import Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.model.base import Part, Record
    from app.model.handbook import Handbook
    from app.model.lists import PartisanKind
    from app.problems import Place

MAX_MEAN_WORDS = 25
"""Words a sentence of ours may have on average."""
_BALLOT = re.compile(
    r"\b(?:nomor|no\.?)\s*urut\s+(?:\d+|satu|dua|tiga|empat|lima)\b|"
    r"\b(?:paslon|pasangan calon|calon|capres|cagub|cabup|caleg)\s+(?:nomor\s+)?0?\d{1,2}\b",
    re.IGNORECASE,
)
"""A ballot number: `nomor urut 2`, `paslon 01`."""
_NOT_OURS = {"text", "lead_in", "elucidation", "quote", "url"}
"""Fields that quote others or are addresses; only in provisions, sanctions and prohibitions is `text` the law's."""
_WORD = re.compile(r"[\w-]+")
_SENTENCE_END = re.compile(r"[.!?…:;]\s+|\n+")
_ABBREVIATION = re.compile(r"\b[A-Z][A-Z0-9]{1,9}\b")
_PLAIN_FIELDS = (
    "summary",
    "meaning",
    "why",
    "answer",
    "explanation",
    "origin",
    "rule_now",
    "told",
    "cautious_course",
    "body",
)
_COMMON = set("RI NIK NIP KTP QR PDF JSON SMS URL MC HTML CDN AA WCAG API CC BY OCR AM PM MIT".split())
"""Abbreviations that need no entry: everyday words, and words about the site's technique."""


def _is_ours(piece: Part, field: str) -> bool:
    """Whether a field holds our own words rather than a quotation or an address."""
    if isinstance(piece, PartisanWord | AllowedUse | Span):
        return False
    quoting = isinstance(piece, Provision | Source) or hasattr(piece, "quote")
    return not (field in _NOT_OURS and quoting)


class OwnText(NamedTuple):
    """A text of our own, as one line, and where it stands; a slogan may not hide in a line break."""

    piece: Part
    steps: tuple[str | int, ...]
    text: str

    @property
    def place(self) -> Place:
        """File and line; looked up only for what is wrong."""
        return self.piece.at(*self.steps)

    def at(self, words: str) -> Place:
        """File and line of words in it; of its beginning where they go over a line break."""
        return self.piece.at(*self.steps, holding=words)


def _own_texts(handbook: Handbook) -> Iterator[OwnText]:
    """Give every text of our own."""
    for piece in handbook.all_pieces:
        for field, index, text in texts(piece):
            if _is_ours(piece, field):
                yield OwnText(piece, (field,) if index is None else (field, index), " ".join(text.split()))


def _suspects(words: Iterable[str], texts_together: str) -> list[str]:
    """Give those of the words that occur at all; one look at everything is faster than a look at each text."""
    lowered = texts_together.lower()
    singles = set(_WORD.findall(lowered))
    return [word for word in words if word in (lowered if " " in word else singles)]


def text_takes_no_side(handbook: Handbook) -> Iterator[Problem]:
    """No party, candidate, ballot number or slogan stands in our own text, unless allowed with a reason."""
    kinds = {partisan.word.lower(): partisan.kind for partisan in handbook.partisan_words}
    own_texts = tuple(_own_texts(handbook))
    together = "\n".join(own.text for own in own_texts)
    suspects = _suspects(kinds, together)
    if not suspects and not _BALLOT.search(together):
        return
    words = "|".join(sorted(map(re.escape, suspects), key=len, reverse=True)) or r"(?!)"
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    for own in own_texts:
        yield from _partisan_words(own, pattern, kinds, handbook)
        if number := _BALLOT.search(own.text):
            place = own.at(number[0])
            yield Problem(place, "Teks memuat nomor urut.", shorten(number[0]), "uraian tanpa nomor urut")


def _partisan_words(
    own: OwnText, pattern: re.Pattern[str], kinds: Mapping[str, PartisanKind], handbook: Handbook
) -> Iterator[Problem]:
    """Tell each partisan word in one text that no allowance covers; `pan` in small letters is no party."""
    for found in pattern.findall(own.text):
        is_acronym_in_lower_case = found.islower() and len(found) <= len("pkb")
        is_allowed = any(
            use.file == own.place.file and use.word.lower() == found.lower() for use in handbook.allowed_uses
        )
        if not is_acronym_in_lower_case and not is_allowed:
            expected = "kata yang tidak memihak, atau alasan di content/allowed_uses.yaml"
            yield Problem(own.at(found), f"Teks memuat {kinds[found.lower()].value}.", shorten(found), expected)


def allowed_uses_are_needed(handbook: Handbook) -> Iterator[Problem]:
    """An allowance without a use is taken back."""
    if not handbook.allowed_uses:
        return
    used = {(own.place.file, own.text.lower()) for own in _own_texts(handbook)}
    for use in handbook.allowed_uses:
        if not any(file == use.file and use.word.lower() in text for file, text in used):
            yield Problem(
                use.at("word"), f"Izin untuk {shorten(use.word)} di {use.file} tidak dipakai.", expected="dihapus"
            )


def _own_sentences(record: Record) -> list[str]:
    """Give the sentences of a record's running text."""
    found = " ".join(
        markup.plain(str(getattr(record, field))) + "\n" for field in _PLAIN_FIELDS if getattr(record, field, None)
    )
    return [sentence for sentence in _SENTENCE_END.split(found) if sentence.strip()]


def sentences_are_short(handbook: Handbook) -> Iterator[Problem]:
    """A record's own sentences have at most 25 words on average; a warning, since law is not always short."""
    for record in handbook.records():
        lengths = [len(sentence.split()) for sentence in _own_sentences(record)]
        mean = sum(lengths) / len(lengths) if lengths else 0
        if mean > MAX_MEAN_WORDS:
            what = "Kalimatnya panjang-panjang."
            yield Problem(
                record.at(), what, f"rata-rata {mean:.0f} kata", f"paling banyak {MAX_MEAN_WORDS} kata", is_warning=True
            )


def abbreviations_are_explained(handbook: Handbook) -> Iterator[Problem]:
    """Every abbreviation in running text has an entry in the glossary or is an instrument's short form; a warning."""
    known = set(_COMMON)
    for term in handbook.terms:
        for name in (term.term, *term.variants):
            known |= set(_ABBREVIATION.findall(name))
    for regulation in handbook.regulations:
        known |= set(_ABBREVIATION.findall(f"{regulation.short_title} {' '.join(regulation.aliases)}"))
    for record in handbook.records():
        found = {word for sentence in _own_sentences(record) for word in _ABBREVIATION.findall(sentence)}
        for word in sorted(found - known):
            if not re.fullmatch(r"[IVXLC]+|[KD]\d+", word):
                what = f"Singkatan “{word}” belum ada di daftar istilah."
                yield Problem(record.at(), what, is_warning=True, about=(("terms", ""),))


def terms_do_not_overlap(handbook: Handbook) -> Iterator[Problem]:
    """No spelling opens two definitions."""
    owners: dict[str, str] = {}
    for term in handbook.terms:
        for name in {term.term.lower(), *(variant.lower() for variant in term.variants)} if term.is_linked else ():
            if owners.setdefault(name, term.slug) != term.slug:
                yield Problem(
                    term.at("variants"), f"Ejaan “{name}” membuka dua definisi: {owners[name]} dan {term.slug}."
                )
