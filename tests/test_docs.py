"""Documents keep up with the program: fields, commands, addresses and settings that they do not name fail."""

from __future__ import annotations

import dataclasses
import importlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import cli
from app.model.base import Part
from app.model.handbook import Handbook, Identity
from app.site import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

ROOT = Path(__file__).resolve().parent.parent


def doc(name: str | Path) -> str:
    """Give a document's text."""
    return (ROOT / name).read_text("utf-8")


def kinds_of_piece(model: type[Part] = Handbook) -> Iterator[type[Part]]:
    """Give every kind of piece that can stand in the handbook, each as often as another one names it."""
    for field in model.model_fields.values():
        for inner in re.findall(r"app\.model\.(\w+)\.(\w+)", repr(field.annotation)):
            found = getattr(importlib.import_module(f"app.model.{inner[0]}"), inner[1])
            if issubclass(found, Part):
                yield found
                yield from kinds_of_piece(found)


PIECES = sorted(set(kinds_of_piece()) - {Identity}, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", [Identity, *PIECES], ids=lambda model: model.__name__)
def test_every_field_is_explained_with_its_own_sentence(model: type[Part]) -> None:
    """The editors' guide has a section for each kind of piece, and in it a row for each field: name, need, sentence."""
    title = "The site itself" if model is Identity else model.__name__
    section = re.search(rf"^## {title}\b.*?(?=^## |\Z)", doc("docs/content.md"), re.MULTILINE | re.DOTALL)
    assert section, f"docs/content.md has no section {title}"
    rows = [
        f"| `{name}` | {'required' if field.is_required() else ''} | {(field.description or '').replace('|', '/')}"
        for name, field in model.model_fields.items()
    ]
    assert all(field.description for field in model.model_fields.values())

    assert [row for row in rows if not any(line.startswith(row) for line in section[0].splitlines())] == []


def test_every_command_is_named() -> None:
    """README shows each command as it is typed."""
    shown = set(re.findall(r"`python -m app (\w+)`", doc("README.md")))

    assert shown == set(cli.main.commands)


def test_every_setting_is_named() -> None:
    """README has a row for each environment variable that the program reads, and for no other."""
    fields = {field.name.upper() for field in dataclasses.fields(Settings)} - {"TODAY"}
    read = {name for path in (ROOT / "app").rglob("*.py") for name in re.findall(r"NETRALITAS_([A-Z_]+)", doc(path))}

    assert set(re.findall(r"^\| `NETRALITAS_([A-Z_]+)` \|", doc("README.md"), re.MULTILINE)) == fields | read


def test_every_data_address_is_named(app: Flask) -> None:
    """The API page has a row for each address below /api/."""
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}

    assert set(re.findall(r"^\| `(/api/[^`?]+)[^`]*` \|", doc("docs/api.md"), re.MULTILINE)) == rules


def test_every_module_has_its_place_on_the_map() -> None:
    """The drawing on the house page names every part of app/, and nothing that is no part of it."""
    parts = {path.stem for path in (ROOT / "app").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    drawing = doc("docs/house.md").split("```")[1]
    floors = [re.sub(r"\([^)]*\)", "", line).split()[1:] for line in re.sub(r"\n {10}", " ", drawing).splitlines()[1:]]

    assert {name.strip(",") for names in floors for name in names} - {"→"} == parts
