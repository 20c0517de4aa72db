"""YAML read strictly: no surprises of YAML 1.1, and the line of every value kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

import yaml

from app.problems import Origin, Place, Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.problems import Steps

MAX_DIGITS = 9
"""Longest whole number; longer ones are telephone numbers and the like, and stay text."""
MAX_DEPTH = 20
"""Deepest nesting; our deepest record needs seven. PyYAML's C composer crashes the process at 100,000."""

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_LEADING_ZERO = re.compile(r"-?0[0-9]+")
_AMBIGUOUS = {"y", "n", "yes", "no", "on", "off"}
_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_UNCLOSED = "tanda kutip yang dibuka di sini tidak ditutup"
_BROKEN = (
    ("mapping values are not allowed", "ada titik dua (:) di dalam teks tanpa tanda kutip, atau takuknya salah"),
    ("found a tab character", "ada tab; pakai spasi"),
    ("mapping keys are not allowed", "tanda tanya (?) mengawali nilai; beri tanda kutip"),
    ("expected comment or line break", "teks di belakang tanda > atau |; tulis di baris berikutnya"),
    ("invalid Unicode character escape", "garis miring terbalik di dalam tanda kutip ganda; pakai tanda kutip tunggal"),
    ("incompatible YAML document", "tanda persen (%) mengawali baris; beri tanda kutip"),
    ("cannot start any token", "ada tab atau tanda yang tidak boleh mengawali nilai; pakai spasi atau tanda kutip"),
    ("could not find expected ':'", "kunci tanpa titik dua (:)"),
    ("did not find expected key", "takuk tidak sejajar dengan kunci di atasnya, atau ada teks sesudah tanda kutip"),
    ("did not find expected '-' indicator", "butir daftar tidak sejajar dengan butir di atasnya"),
    ("unexpected end of stream", _UNCLOSED),
    ("unexpected document indicator", _UNCLOSED),
    ("expected ',' or", "kurung yang dibuka di sini tidak ditutup, atau ada koma yang kurang"),
    ("alphabetic or numeric character", "tanda * atau & mengawali nilai; beri tanda kutip"),
    ("unknown escape character", "garis miring terbalik di dalam tanda kutip ganda; pakai tanda kutip tunggal"),
    ("undefined tag", "tanda seru (!) di awal nilai; beri tanda kutip"),
    ("control characters are not allowed", "ada karakter kendali yang tidak terlihat"),
    ("expected node content", "ada tanda yang tidak boleh mengawali nilai; beri tanda kutip"),
    ("expected <document start>", "ada isi sesudah garis `...`"),
    ("entries are not allowed", "butir daftar harus mulai di baris baru"),
)
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""
_ON_THE_LINE = (
    (re.compile(r"(<<<<<<<|=======|>>>>>>>)( |$)"), "tanda bentrokan Git; pilih salah satu bunyi, lalu hapus tandanya"),
    (re.compile(r"\s*\xa0|.*:\xa0"), "ada spasi tak-putus (U+00A0); ketik ulang spasinya"),
)
"""How a line begins that PyYAML blames for something else."""
_TOLD_AT_START = ("quoted scalar", "flow sequence", "flow mapping", "simple key")
"""What is told where it was opened, since PyYAML notices it only lines later."""


class _StopReading(Exception):  # noqa: N818 - not an error of ours: it only ends the reading of one file.
    """The file cannot be read any further; the problem has been noted."""


class _Reader:
    """Build plain values from YAML events; every fault that lets the reading go on is collected."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.events = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.rows = _BREAK.split(text)
        self.file = file
        self.first_line = first_line
        self.lines: dict[Steps, int] = {}
        self.problems: list[Problem] = []
        self.quoted = (0, 0)
        """First and last line of the quotation read last: one that was never closed has run on to the next."""

    def note(self, event: yaml.Event, what: str, found: str = "", expected: str = "") -> None:
        """Collect a fault at the event's line."""
        self.problems.append(Problem(Place(self.file, self._line(event)), what, found, expected))

    def stop(self, event: yaml.Event, what: str, expected: str = "") -> NoReturn:
        """Collect a fault after which nothing in the file can be trusted."""
        self.note(event, what, expected=expected)
        raise _StopReading

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self.first_line

    def document(self) -> object:
        """Read the single document of the file."""
        value: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.stop(event, "Berkas berisi lebih dari satu dokumen YAML.", "satu dokumen tanpa garis `---`")
                value = self.node(next(self.events), ())
        return value

    def node(self, event: yaml.Event, path: Steps) -> object:
        """Read one value."""
        self.lines[path] = self._line(event)
        if len(path) > MAX_DEPTH:
            self.stop(event, f"Susunan terlalu dalam: lebih dari {MAX_DEPTH} tingkat.")
        self.refuse_marks(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.node(item, (*path, index)) for index, item in enumerate(self._until(yaml.SequenceEndEvent))]
        return self.mapping(path)

    def refuse_marks(self, event: yaml.Event) -> None:
        """Stop at an anchor, an alias or a tag: they make a value stand for something that the editor does not see."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            what, expected = "Rujukan YAML (`&` dan `*`) tidak dipakai di sini.", "nilai ditulis lengkap"
            self.stop(event, what, f"{expected}, atau diberi tanda kutip")
        if getattr(event, "tag", None) not in {None, "!"}:
            self.stop(event, "Tanda jenis YAML (`!`) tidak dipakai di sini.", "nilai biasa, atau diberi tanda kutip")

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def mapping(self, path: Steps) -> dict[str, object]:
        """Read keys and values; refuse keys that YAML would turn into something else, and doubled ones."""
        result: dict[str, object] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self.key(event)
            known = key in result
            first = self.lines.get((*path, key), 0)
            value = self.node(next(self.events), (*path, key))
            if known:
                self.note(
                    event, f"Kunci `{key}` tertulis dua kali; yang pertama di baris {first}.", expected="satu kali saja"
                )
            self.lines[(*path, key)] = self._line(event)
            result[key] = value
        return result

    def key(self, event: yaml.Event) -> str:
        """Read a key, which must be plain text."""
        self.refuse_marks(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.stop(event, "Kunci harus berupa satu kata, bukan daftar atau susunan.")
        text = str(event.value)
        is_plain = not event.style
        if text == "<<":
            self.stop(event, "Penggabungan (`<<`) tidak dipakai di sini.", "setiap nilai ditulis lengkap")
        if is_plain and text.lower() in _AMBIGUOUS | _CONSTANTS.keys():
            meaning = "kosong" if _CONSTANTS.get(text.lower(), "") is None else "ya/tidak"
            what = f"Kunci `{text}` dibaca YAML sebagai {meaning}, bukan teks."
            self.note(event, what, expected="nama bidang, misalnya `number`")
        elif is_plain and re.fullmatch(r"[-\d.]+", text):
            self.note(event, f"Kunci `{text}` adalah angka, bukan teks.", expected="nama bidang")
        return text

    def scalar(self, event: yaml.ScalarEvent) -> object:
        """Read a single value; only what is unmistakable is read as number, yes/no or nothing."""
        text = str(event.value)
        if event.style:
            self.note_quotation(event)
            return text
        self.refuse_losses(event)
        if text.lower() in _AMBIGUOUS:
            self.note(
                event,
                "Nilai ini dibaca YAML sebagai ya/tidak.",
                shorten(text),
                "`true` atau `false`, atau teks dalam tanda kutip",
            )
        if _LEADING_ZERO.fullmatch(text):
            self.note(
                event,
                "Angka berawalan nol dibaca YAML sebagai bilangan oktal.",
                shorten(text),
                "tanpa nol di depan, atau teks dalam tanda kutip",
            )
            return text
        if text.lower() in _CONSTANTS:
            return _CONSTANTS[text.lower()]
        if _INTEGER.fullmatch(text) and len(text) <= MAX_DIGITS:
            return int(text)
        return float(text) if _DECIMAL.fullmatch(text) else text

    def note_quotation(self, event: yaml.ScalarEvent) -> None:
        """Remember where a quotation stands."""
        if event.style in {"'", '"'} and event.start_mark and event.end_mark:
            self.quoted = (event.start_mark.line, event.end_mark.line)

    def refuse_losses(self, event: yaml.ScalarEvent) -> None:
        """Tell where YAML, in silence, cuts a text off at ` #` or takes a list item for a part of the text above it."""
        start, end = event.start_mark, event.end_mark
        if not start or not end or " " not in event.value:
            return
        if self.rows[end.line][end.column :].lstrip().startswith("#"):
            self.note(event, "Teks ini terpotong di tanda `#`.", shorten(event.value), "teks dalam tanda kutip")
        for number in range(start.line + 1, end.line + 1):
            if self.rows[number].lstrip().startswith("- "):
                what = "Butir daftar ini terbaca sebagai bagian dari teks di atasnya."
                found, expected = shorten(self.rows[number].strip()), "takuk yang sama dengan butir pertama"
                self.problems.append(Problem(Place(self.file, number + self.first_line), what, found, expected))

    def broken(self, error: yaml.YAMLError, text: str) -> Problem:
        """Tell why the file cannot be read any further, at the line where that began."""
        above = _lines_before(error, text)
        told = next((ours for begin, ours in _ON_THE_LINE if begin.match(self.rows[above])), _explain(error))
        first, last = self.quoted
        if first < last == above:
            above, told = first, _UNCLOSED
        row = self.rows[above].strip() if above < len(self.rows) else ""
        found = shorten(row.encode(errors="backslashreplace").decode()) if row.isprintable() and row else ""
        return Problem(Place(self.file, above + self.first_line), f"Susunan YAML rusak: {told}.", found)


def _explain(error: yaml.YAMLError) -> str:
    """Put PyYAML's word for a broken file into Indonesian, keeping the original where it is not known."""
    told = str(getattr(error, "problem", None) or error.args[0] if error.args else error)
    return next((ours for theirs, ours in _BROKEN if theirs in str(error) or theirs in told), told)


def _lines_before(error: yaml.YAMLError, text: str) -> int:
    """Count the lines above the place where a file is broken."""
    if isinstance(error, yaml.reader.ReaderError):
        return text.encode()[: error.position].count(b"\n")
    is_told_at_start = str(getattr(error, "context", "")).endswith(_TOLD_AT_START)
    mark = getattr(error, "context_mark" if is_told_at_start else "problem_mark", None)
    return int(mark.line) if mark else 0


def read(text: str, file: str, first_line: int = 1) -> tuple[object, Origin, list[Problem]]:
    """Read one YAML text whose first line is line `first_line` of `file`.

    Gives the value (`None` where the text could not be read), where each value stands, and the problems found.
    """
    reader = _Reader(text, file, first_line)
    value: object = None
    try:
        value = reader.document()
    except _StopReading:
        value = None
    except yaml.YAMLError as error:
        reader.problems.append(reader.broken(error, text))
    return value, Origin(file, reader.lines), reader.problems
