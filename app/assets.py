"""Styles and scripts as pages use them: styles joined for inlining, other files under names with their hash."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = {
    "page": ("tokens", "base", "layout", "parts", "pages", "print"),
    "lean": ("tokens", "base", "layout", "parts", "print"),
    "slides": ("tokens", "base", "lettering", "slides"),
    "trainer": ("lettering", "trainer"),
}
"""Which style files make up which sheet, in the order of the cascade layers."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*")
_FILE = re.compile(r"url\(/static/([^)]+)\)")


@dataclass(frozen=True)
class Sheet:
    """One joined style sheet and the hash by which the Content-Security-Policy allows it."""

    text: str
    csp_hash: str


def _squeeze(css: str) -> str:
    """Drop comments and needless white space; nothing that changes meaning."""
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", css))).replace(";}", "}").replace(": ", ":").strip()


def load_sheets(static: Path) -> dict[str, Sheet]:
    """Join the style files of every sheet; the files that they name are called by their hashed names."""
    sheets, names = {}, hashed_names(static)
    for name, files in SHEETS.items():
        text = "".join(_squeeze((static / "css" / f"{file}.css").read_text("utf-8")) for file in files)
        text = _FILE.sub(lambda found: f"url(/static/{names[found[1]]})", text)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        sheets[name] = Sheet(text, f"'sha256-{digest}'")
    return sheets


def hashed_names(static: Path) -> dict[str, str]:
    """Map every servable file, such as `js/copy.js`, to a name with its hash, such as `js/copy.1a2b3c4d.js`."""
    names = {}
    for path in sorted(static.rglob("*")):
        if path.is_file() and path.suffix not in {".css", ".md"}:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
            name = path.relative_to(static).as_posix()
            names[name] = f"{name.removesuffix(path.suffix)}.{digest}{path.suffix}"
    return names
