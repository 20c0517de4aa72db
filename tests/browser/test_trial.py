"""The trainer's guide tells what really happens: each of its pictures is drawn on the way it describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.browser.browsing import ROOT, Visits
from tests.browser.trial import walk

if TYPE_CHECKING:
    from pathlib import Path


def test_the_guide_shows_the_steps_of_the_trial(visits: Visits, tmp_path: Path) -> None:
    """From the kit to slides, handout, message and quiz: the guide has the trial's pictures in the trial's order."""
    guide = (ROOT / "docs" / "pelatih.md").read_text("utf-8")

    drawn = walk(visits, tmp_path)

    assert re.findall(r"\(screenshots/pelatih/(.+?)\)", guide) == drawn
    assert [name for name in drawn if not (tmp_path / name).stat().st_size] == []
    assert visits.leave() == []
