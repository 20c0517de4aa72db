"""Documents keep up with the program: fields, commands, addresses and settings that they do not name fail."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import cli
from app.content.shelves import SHELVES
from app.site import Settings

if TYPE_CHECKING:
    from flask import Flask

    from app.model.handbook import Handbook

ROOT = Path(__file__).resolve().parent.parent


def doc(name: str) -> str:
    """Give a document's text."""
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.field)
def test_every_field_is_explained_with_its_own_sentence(shelf: object) -> None:
    """The editors' guide names each field and repeats the sentence that stands below it in the model."""
    text = doc("docs/content.md")
    model = shelf.model  # type: ignore[attr-defined]

    for name, sentence in model.meanings().items():
        assert f"| `{name}` |" in text
        assert sentence.replace("|", "/") in text
    assert set(model.model_fields) == set(model.meanings())


def test_every_kind_of_piece_in_use_is_explained(handbook: Handbook) -> None:
    """Pieces inside records have a section of their own."""
    used = {type(piece).__name__ for piece in handbook.all_pieces} - {"Handbook", "Identity"}
    text = doc("docs/content.md")

    assert {name for name in used if f"## {name}" not in text} == set()


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
