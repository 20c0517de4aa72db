"""What tests share: the real site, a client that inspects every page it fetches, and bad content made on the spot."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import content, create_app
from app.site import Settings
from tests import small_handbook
from tests.inspection import Inspector

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
TODAY = date(2026, 11, 23)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In continuous integration a skipped test fails the run: nothing may go unchecked there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """Give the real content, loaded and checked."""
    return content.load(CONTENT)[0]


@pytest.fixture(scope="session")
def app() -> Flask:
    """Give the real site on a fixed day."""
    return create_app(Settings(today=lambda: TODAY))


@pytest.fixture
def raw_client(app: Flask) -> FlaskClient:
    """Give a client that fetches without looking."""
    return app.test_client()


@pytest.fixture(scope="session")
def inspector(app: Flask) -> Inspector:
    """Give the judge of pages."""
    return Inspector(app)


@pytest.fixture
def get(inspector: Inspector) -> Callable[..., TestResponse]:
    """Fetch an address and hold the page to the house style: status, language, one heading, title, ids, links."""
    return inspector.get


@pytest.fixture
def content_copy(tmp_path: Path) -> Path:
    """Give a copy of the real content that a test may spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def small_content(tmp_path: Path) -> Path:
    """Give a small sound content folder, quick to load, that a test may spoil."""
    return small_handbook.write(tmp_path / "content")


@pytest.fixture
def problems_of() -> Callable[[Path], list[str]]:
    """Give every problem of a content folder as the editor reads it."""

    def told(folder: Path) -> list[str]:
        try:
            _, warnings = content.load(folder)
        except content.ContentError as error:
            return [str(problem) for problem in error.problems if not problem.is_warning]
        return [str(problem) for problem in warnings if not problem.is_warning]

    return told


@pytest.fixture
def spoil(content_copy: Path) -> Callable[[str, str, str], Path]:
    """Replace words in a copied content file, once, and give the folder; the words must be there."""

    def replace(name: str, found: str, instead: str) -> Path:
        path = content_copy / name
        text = path.read_text("utf-8")
        assert re.search(re.escape(found), text), f"{name} does not hold {found!r}"
        path.write_text(text.replace(found, instead, 1), "utf-8")
        return content_copy

    return replace
