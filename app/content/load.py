"""Read the content folder file by file into records, collecting every problem before giving up."""

from __future__ import annotations

import json
import re
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from app import checks
from app.content import strict_yaml
from app.content.messages import is_echo, tell
from app.content.shelves import SHELVES
from app.model.handbook import Handbook, Identity
from app.problems import ContentError, Origin, Place, Problem, nearest, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.content.shelves import Shelf
    from app.model.base import Part
    from app.problems import Subject

MAX_BYTES = 256 * 1024
"""Largest content file; our largest is below 60 kB, and a small cap keeps a slip from stopping the machine."""
_MARKUP = re.compile(r"<\s*[a-zA-Z/!?]|javascript:", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""Control characters, zero-width marks, soft hyphens, turns of writing direction: search stumbles on them."""


class _Loading:
    """One reading of a content folder, with the problems found so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.unread: set[Subject] = set()
        """Records, and whole files and folders, that could not be read: see `checks.run`."""

    def shown(self, path: Path) -> str:
        """Name a file the way the editor sees it: `content/…`."""
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"

    def text_of(self, path: Path) -> str | None:
        """Read a file's text, unless it is missing, leads out of the folder, is too large or not UTF-8."""
        name = self.shown(path)
        if not path.is_file():
            self.problems.append(Problem(Place(name), "Berkas ini belum ada.", expected=f"berkas {name}"))
            return None
        if not path.resolve().is_relative_to(self.folder.resolve()):
            self.problems.append(Problem(Place(name), "Berkas ini tautan ke luar folder isi.", expected="berkas biasa"))
            return None
        if path.stat().st_size > MAX_BYTES:
            size = f"{path.stat().st_size // 1024} kB"
            self.problems.append(
                Problem(Place(name), "Berkas terlalu besar.", size, f"paling besar {MAX_BYTES // 1024} kB")
            )
            return None
        return self.decoded(path.read_bytes(), name)

    def decoded(self, raw: bytes, name: str) -> str | None:
        """Decode UTF-8, or tell the line of the first byte that is not."""
        try:
            return raw.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            what = "Berkas tidak tersimpan sebagai UTF-8."
            self.problems.append(Problem(Place(name, line), what, expected="simpan ulang dengan penyandian UTF-8"))
            return None

    def yaml_of(self, path: Path) -> tuple[object, Origin] | None:
        """Read a YAML file, or the front matter and body of a Markdown file."""
        text = self.text_of(path)
        if text is None:
            return None
        name = self.shown(path)
        body, first_line = "", 1
        if path.suffix == ".md":
            head, divider, body = text.removeprefix("---\n").partition("\n---\n")
            if not text.startswith("---\n") or not divider:
                what = "Berkas ini tidak diawali kepala data di antara dua garis `---`."
                self.problems.append(Problem(Place(name), what))
                return None
            text, first_line = head, 2
        value, origin, problems = strict_yaml.read(text, name, first_line)
        self.problems += problems
        if path.suffix == ".md" and isinstance(value, dict):
            if "body" in value:
                what = "Bidang `body` tidak ditulis di kepala data."
                self.problems.append(Problem(origin.at("body"), what, expected="teks sesudah garis `---` kedua"))
            value["body"] = body
            origin = Origin(name, {**origin.lines, ("body",): text.count("\n") + 4})
        if value is None and not problems:
            self.problems.append(Problem(Place(name), "Berkas ini kosong."))
        return None if value is None else (value, origin)

    def record(self, model: type[Part], value: object, origin: Origin) -> Part | None:
        """Turn a plain value into a record that knows its place; tell everything that does not fit."""
        self.problems += _markup_in(value, origin)
        try:
            record = model.model_validate_json(json.dumps(value), strict=True)
        except ValidationError as error:
            told = {problem.place for problem in self.problems}
            errors = [one for one in error.errors(include_url=False) if not is_echo(one)]
            found = [one for one in errors if one["type"] == "missing" or origin.at(*one["loc"]) not in told]
            self.problems += [tell(one, model, origin) for one in found]
            return None
        record.settle(origin)
        return record

    def shelf(self, shelf: Shelf) -> Iterator[Part]:
        """Read all records of one kind."""
        if shelf.is_folder:
            yield from self.folder_shelf(shelf)
        elif (read := self.yaml_of(self.folder / shelf.where)) is not None:
            value, origin = read
            pieces = value.get(shelf.field) if isinstance(value, dict) else None
            if not isinstance(value, dict) or not isinstance(pieces, list) or set(value) != {shelf.field}:
                self.problems.append(
                    Problem(origin.at(), f"Berkas ini harus berisi satu kunci `{shelf.field}` dengan daftar.")
                )
                self.unread.add((shelf.field, ""))
                return
            for index, piece in enumerate(pieces):
                record = self.record(shelf.model, piece, origin.below(shelf.field, index))
                if record is None:
                    self.unread |= {(shelf.field, name) for name in (*_names_in(piece),) or ("",)}
                else:
                    yield record
        else:
            self.unread.add((shelf.field, ""))

    def folder_shelf(self, shelf: Shelf) -> Iterator[Part]:
        """Read a folder in which every record has a file named after it, in the order of the names."""
        folder = self.folder / shelf.where
        if not folder.is_dir():
            self.problems.append(Problem(Place(self.shown(folder)), "Folder ini belum ada."))
            self.unread.add((shelf.field, ""))
            return
        for path in sorted(path for path in folder.iterdir() if not path.name.startswith(".")):
            if path.suffix != shelf.suffix:
                what = "Nama berkas ini tidak dikenal di sini."
                self.problems.append(Problem(Place(self.shown(path)), what, expected=f"nama berakhiran {shelf.suffix}"))
                continue
            read = self.yaml_of(path)
            record = self.record(shelf.model, *read) if read else None
            if record is None:
                names = (path.stem.lstrip("0"), *(_names_in(read[0]) if read else ()))
                self.unread |= {(shelf.field, name) for name in names}
            else:
                self.match_name(path, shelf, record)
                yield record

    def match_name(self, path: Path, shelf: Shelf, record: Part) -> None:
        """Hold a record's name and its file's name together, so that an editor finds the one by the other."""
        name = str(getattr(record, shelf.name_field))
        if path.stem.lstrip("0") != name:
            what = f"Nama berkas dan bidang `{shelf.name_field}` tidak sama."
            self.problems.append(Problem(record.at(shelf.name_field), what, f"“{name}”", f"“{path.stem.lstrip('0')}”"))

    def refuse_strangers(self) -> None:
        """Tell files and folders at the top that no shelf reads, with the name that was probably meant."""
        known = {shelf.where for shelf in SHELVES} | {"handbook.yaml"}
        for path in sorted(self.folder.iterdir()):
            if path.name not in known and not path.name.startswith("."):
                guess = nearest(path.name, known)
                self.problems.append(
                    Problem(Place(self.shown(path)), "Tidak ada yang membaca berkas ini.", guess=guess)
                )


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


def _names_in(value: object) -> Iterator[str]:
    """Give the names by which others would refer to a record that could not be read, where they can be names."""
    names = (
        (str(value.get(field, "")) for field in ("key", "slug", "number", "code")) if isinstance(value, dict) else ()
    )
    yield from (name for name in names if re.fullmatch(r"[A-Za-z0-9-]+", name))


def _markup_in(value: object, origin: Origin) -> Iterator[Problem]:
    """Refuse HTML, scripts and invisible characters in any text."""
    for path, text in _texts(value):
        for pattern, what, expected in (
            (_MARKUP, "Teks berisi HTML atau skrip.", "teks biasa atau Markdown"),
            (_INVISIBLE, "Teks berisi karakter yang tidak terlihat.", "teks yang diketik ulang"),
        ):
            if found := pattern.search(text):
                place = origin.at(*path)
                if path == ("body",):
                    place = Place(place.file, place.line + text.count("\n", 0, found.start()))
                around = text[max(found.start() - 20, 0) : found.end() + 20]
                yield Problem(place, what, shorten(_INVISIBLE.sub(lambda one: ascii(one[0])[1:-1], around)), expected)


def read(folder: Path) -> tuple[Handbook | None, list[Problem], frozenset[Subject]]:
    """Read the content folder.

    Gives the handbook as far as it could be read (`None` without its identity), the problems, and what could
    not be read.
    """
    loading = _Loading(folder)
    if not folder.is_dir():
        return (
            None,
            [Problem(Place(folder.name), "Folder isi tidak ditemukan.", expected="folder `content`")],
            frozenset(),
        )
    loading.refuse_strangers()
    read_identity = loading.yaml_of(folder / "handbook.yaml")
    identity = loading.record(Identity, *read_identity) if read_identity else None
    shelves = {shelf.field: tuple(loading.shelf(shelf)) for shelf in SHELVES}
    handbook = _bound(identity, shelves) if isinstance(identity, Identity) else None
    return handbook, loading.problems, frozenset(loading.unread)


def _bound(identity: Identity, shelves: dict[str, tuple[Part, ...]]) -> Handbook:
    """Put records that have each been validated into a handbook, topics in their order, without validating again."""
    fields: dict[str, Any] = {**shelves, "topics": tuple(sorted(shelves["topics"], key=attrgetter("order")))}
    return Handbook.model_construct(identity=identity, **fields)


def load(folder: Path, *, with_advice: bool = True) -> tuple[Handbook, tuple[Problem, ...]]:
    """Load a content folder that may be published, with the warnings about it.

    `with_advice` runs the checks that only ever warn; the site starts without them. Raises ContentError with every
    problem, those between records included, when the content may not be published.
    """
    handbook, problems, unread = read(folder)
    if handbook is None:
        raise ContentError(problems)
    problems += checks.run(handbook, unread, with_advice=with_advice)
    errors = [problem for problem in problems if not problem.is_warning]
    if errors:
        raise ContentError(problems)
    return handbook, tuple(problems)
