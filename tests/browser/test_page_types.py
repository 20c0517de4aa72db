"""The table of page types is complete, so that no template goes unseen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import template_rendered

from tests.browser.page_types import PAGE_TYPES

if TYPE_CHECKING:
    from flask import Flask
    from jinja2 import Template

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"


def test_every_template_has_a_page_type(app: Flask) -> None:
    """Each template that is a page of its own, and not the frame of others, is shown by some type of page."""
    shown: set[str | None] = set()

    def note(_sender: Flask, template: Template, **_extra: Any) -> None:  # noqa: ANN401 - as the signal has it.
        shown.add(template.name)

    with template_rendered.connected_to(note, app):
        for page_type in PAGE_TYPES:
            # A query keeps the memory of pages from answering in the template's place.
            query = "&" if "?" in page_type.address else "?"
            answer = app.test_client().get(f"{page_type.address}{query}uji")
            assert answer.status_code == page_type.status, page_type.address
    frames = {"base.html"}

    assert {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.glob("*.html")} - frames - shown == set()


def test_page_types_have_names_of_their_own() -> None:
    """No two types share a name or an address: names are file names in the gallery."""
    assert len({one.name for one in PAGE_TYPES}) == len({one.address for one in PAGE_TYPES}) == len(PAGE_TYPES)


def test_pictures_in_the_readme_are_there_and_light() -> None:
    """README shows pictures that the gallery drew, of 200 kB at most."""
    shown = re.findall(r"\((docs/screenshots/[^)]+)\)", (ROOT / "README.md").read_text("utf-8"))

    assert shown
    assert [name for name in shown if (ROOT / name).stat().st_size > 200_000] == []
