"""A sign means one thing: every icon is drawn, and those of verdict, force and certainty stand for nothing else."""

from __future__ import annotations

import re

import pytest

from app.model.base import Certainty
from app.model.instruments import LegalForce
from app.model.rules import Verdict
from app.model.sanctions import SanctionTier
from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
DRAWN = set(re.findall(r'^"([a-z-]+)": \'<', (TEMPLATES / "parts" / "sprite.html").read_text("utf-8"), re.MULTILINE))
MEANINGS = {one.value for word in (Verdict, LegalForce, Certainty) for one in word}
"""Icons whose meaning the site explains: they stand for a verdict, a legal force, or how sure a statement is."""


def test_every_icon_that_a_template_names_is_drawn() -> None:
    """An unknown name would leave a hole before the words."""
    named = {
        (path.name, name)
        for path in TEMPLATES.rglob("*.html")
        for name in re.findall(r'icon\("([^"]+)"\)', path.read_text("utf-8"))
    }

    assert len(named) > 20
    assert sorted(one for one in named if one[1] not in DRAWN) == []


@pytest.mark.parametrize("word", [Verdict, LegalForce, Certainty, SanctionTier])
def test_every_value_with_a_sign_is_drawn(word: type[Verdict | LegalForce | Certainty | SanctionTier]) -> None:
    """Where the name of an icon comes from a record, each value that it may have is drawn."""
    assert {one.value for one in word} <= DRAWN


def test_no_sign_stands_for_a_second_thing() -> None:
    """What may follow is drawn with signs of its own: moral sanction, crime, contract, no fixed tier."""
    line = (TEMPLATES / "parts" / "answer_line.html").read_text("utf-8")
    named = re.findall(r'icon\("([^"]+)"\)', line)

    assert len(named) == len(set(named)) == 5
    assert MEANINGS.isdisjoint(named)
