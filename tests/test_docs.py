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


def doc(name: str) -> str:
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
    """README or the house page names each command."""
    text = doc("README.md") + doc("CHANGELOG.md") + doc("CONTRIBUTING.md")

    assert {name for name in cli.main.commands if name not in text} == set()


def test_every_setting_is_named() -> None:
    """README names each environment variable."""
    names = [field.name for field in dataclasses.fields(Settings) if field.name != "today"]

    assert {name for name in names if f"NETRALITAS_{name.upper()}" not in doc("README.md")} == set()


def test_every_data_address_is_named(app: Flask) -> None:
    """The API page names each address below /api/."""
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}
    text = doc("docs/api.md").replace("<kind>", "…").replace("<name>", "…")

    assert {rule for rule in rules if rule.replace("<kind>", "…").replace("<name>", "…") not in text} == set()


def test_every_module_has_its_place_on_the_map() -> None:
    """The house page names every part of app/."""
    parts = {path.stem for path in (ROOT / "app").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}

    assert {part for part in parts if part not in doc("docs/house.md")} == set()
