"""Read the content folder file by file into records, collecting every problem before giving up."""

from __future__ import annotations

import json
import re
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from app import checks
from app.content import letters
from app.content.files import Files
from app.content.messages import is_echo, tell_all
from app.content.shelves import SHELVES
from app.model.handbook import Handbook, Identity
from app.problems import ContentError, Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.content.shelves import Shelf
    from app.model.base import Part
    from app.problems import Origin, Subject


class _Loading(Files):
    """One reading of a content folder: its files become records."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.unread: set[Subject] = set()
        """Records, and whole files and folders, that could not be read: see `checks.run`."""

    def record(self, model: type[Part], value: object, origin: Origin) -> Part | None:
        """Turn a plain value into a record that knows its place; tell everything that does not fit."""
        self.problems += letters.refused(value, origin)
        try:
            record = model.model_validate_json(json.dumps(value), strict=True)
        except ValidationError as error:
            told = {problem.place for problem in self.problems}
            errors = [one for one in error.errors(include_url=False) if not is_echo(one)]
            found = [one for one in errors if one["type"] == "missing" or origin.at(*one["loc"]) not in told]
            self.problems += tell_all(found, model, origin)
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
            others = value.keys() - {shelf.field} if isinstance(value, dict) else set()
            if not isinstance(pieces, list) or others:
                what = f"Berkas ini harus berisi satu kunci `{shelf.field}` dengan daftar."
                found = ", ".join(f"`{other}`" for other in sorted(others))
                self.problems.append(Problem(origin.at(*sorted(others)[:1]), what, found))
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
        paths = self.listed(self.folder / shelf.where)
        if paths is None:
            self.unread.add((shelf.field, ""))
            return
        for path in paths:
            if path.suffix != shelf.suffix:
                self.refuse_name(path, shelf)
                continue
            read = self.yaml_of(path)
            record = self.record(shelf.model, *read) if read else None
            if record is None:
                names = (path.stem.lstrip("0"), *(_names_in(read[0]) if read else ()))
                self.unread |= {(shelf.field, name) for name in names}
            else:
                self.match_name(path, shelf, record)
                yield record

    def refuse_name(self, path: Path, shelf: Shelf) -> None:
        """Tell a file that is left aside for its ending; what it may have held is not missed once more elsewhere."""
        stem = path.name.split(".")[0]
        is_meant = not (path.with_name(stem + shelf.suffix)).exists()
        guess = stem + shelf.suffix if is_meant and path.is_file() else ""
        what, expected = "Nama berkas ini tidak dikenal di sini.", f"nama berakhiran {shelf.suffix}"
        self.problems.append(Problem(Place(self.shown(path)), what, expected=expected, guess=guess))
        if guess:
            self.unread.add((shelf.field, stem.lstrip("0")))

    def match_name(self, path: Path, shelf: Shelf, record: Part) -> None:
        """Hold a record's name and its file's name together, so that an editor finds the one by the other."""
        name = str(getattr(record, shelf.name_field))
        if path.stem.lstrip("0") != name:
            what = f"Nama berkas dan bidang `{shelf.name_field}` tidak sama."
            expected = f"berkas {name}{shelf.suffix}, atau “{path.stem.lstrip('0')}” di bidang itu"
            self.problems.append(Problem(record.at(shelf.name_field), what, f"“{name}”", expected))

    def refuse_strangers(self) -> None:
        """Tell files and folders at the top that no shelf reads, with the name that was probably meant."""
        known = {shelf.where for shelf in SHELVES} | {"handbook.yaml"}
        for path in self.listed(self.folder) or ():
            if path.name not in known:
                guess = nearest(path.name, known)
                self.problems.append(
                    Problem(Place(self.shown(path)), "Tidak ada yang membaca berkas ini.", guess=guess)
                )


def _names_in(value: object) -> Iterator[str]:
    """Give the names by which others would refer to a record that could not be read, where they can be names."""
    names = (
        (str(value.get(field, "")) for field in ("key", "slug", "number", "code")) if isinstance(value, dict) else ()
    )
    yield from (name for name in names if re.fullmatch(r"[A-Za-z0-9-]+", name))


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
