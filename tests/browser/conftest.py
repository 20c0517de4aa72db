"""What browser tests share: one running site, one browser, tabs that must stay clean, and figures to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.addresses import page_addresses
from tests.browser.browsing import Visits, running_browser, running_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from app.model.handbook import Handbook

FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture(scope="package")
def site_url() -> Iterator[str]:
    """Run the site for all browser tests and give its address."""
    with running_site() as url:
        yield url


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Run one browser for all browser tests."""
    with running_browser() as running:
        yield running


@pytest.fixture(scope="package")
def visits(browser: Browser, site_url: str) -> Visits:
    """Give the contexts that tests share, one for each mode."""
    return Visits(browser, site_url)


@pytest.fixture
def open_page(visits: Visits) -> Iterator[Callable[..., Page]]:
    """Open pages by address, mode and expected status.

    Afterwards no page may have written errors to the console, asked another host, or left a cookie.
    """
    yield visits.open
    assert visits.leave() == []


@pytest.fixture(scope="session")
def addresses(handbook: Handbook) -> tuple[str, ...]:
    """Give the address of every page."""
    return tuple(page_addresses(handbook))


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Keep a measured figure for the end of the run; it is told, not judged."""
    return request.config.stash.setdefault(FIGURES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell the figures."""
    if figures := config.stash.get(FIGURES, []):
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(figures))
