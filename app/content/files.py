"""The files of the content folder: each is read once, or it is told why it cannot be read."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING

from app.content import strict_yaml
from app.problems import Origin, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 256 * 1024
"""Largest content file; our largest is below 60 kB, and a small cap keeps a slip from stopping the machine."""
_REASONS = {errno.EACCES: "tidak ada izin membaca", errno.EPERM: "tidak ada izin membaca"}
"""Why the system does not give us a file, in Indonesian."""


def _reason(error: OSError) -> str:
    """Say in Indonesian why the system does not give us a file."""
    return _REASONS.get(error.errno or 0, str(error.strerror))


class Files:
    """One reading of a content folder, with the problems found so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def shown(self, path: Path) -> str:
        """Name a file the way the editor sees it: `content/…`."""
        name = path.relative_to(self.folder).as_posix() if path != self.folder else ""
        return f"{self.folder.name}/{name}".rstrip("/").replace("\n", "↵").encode(errors="backslashreplace").decode()

    def tell(self, path: Path, what: str, found: str = "", expected: str = "") -> None:
        """Collect what is wrong with a file as a whole."""
        self.problems.append(Problem(Place(self.shown(path)), what, found, expected))

    def listed(self, folder: Path) -> list[Path] | None:
        """Give what stands in a folder, in the order of the names, without hidden files; `None` where it is no use."""
        try:
            if not folder.is_dir():
                self.tell(folder, "Folder ini belum ada.")
            elif not folder.resolve().is_relative_to(self.folder.resolve()):
                self.tell(folder, "Folder ini tautan ke luar folder isi.", expected="folder biasa")
            else:
                return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except OSError as error:
            self.tell(folder, "Folder ini tidak dapat dibaca.", _reason(error), "izin baca")
        return None

    def text_of(self, path: Path) -> str | None:
        """Read a file's text, or tell why it cannot be read."""
        try:
            raw = self._bytes_of(path)
        except OSError as error:
            self.tell(path, "Berkas ini tidak dapat dibaca.", _reason(error), "izin baca")
            return None
        return None if raw is None else self.decoded(raw, self.shown(path))

    def _bytes_of(self, path: Path) -> bytes | None:
        """Read a file, unless it is missing or no file, leads out of the folder or is too large."""
        name = self.shown(path)
        if not path.is_file():
            is_there = path.exists() or path.is_symlink()
            self.tell(path, "Ini bukan berkas." if is_there else "Berkas ini belum ada.", expected=f"berkas {name}")
        elif not path.resolve().is_relative_to(self.folder.resolve()):
            self.tell(path, "Berkas ini tautan ke luar folder isi.", expected="berkas biasa")
        elif path.stat().st_size > MAX_BYTES:
            size = f"{path.stat().st_size // 1024} kB"
            self.tell(path, "Berkas terlalu besar.", size, f"paling besar {MAX_BYTES // 1024} kB")
        else:
            return path.read_bytes()
        return None

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
        name, whole = self.shown(path), text
        body, first_line = "", 1
        if path.suffix == ".md":
            head, divider, body = text.removeprefix("---\n").partition("\n---\n")
            if not text.startswith("---\n") or not divider:
                what = "Berkas ini tidak diawali kepala data di antara dua garis `---`."
                expected = "`---` di baris pertama dan di bawah bidang terakhir"
                self.problems.append(Problem(Place(name), what, expected=expected))
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
        origin = replace(origin, text=whole)
        if value is None and not problems:
            self.problems.append(Problem(Place(name), "Berkas ini kosong."))
        return None if value is None else (value, origin)
