"""A phone without a network: what was opened can be read again, and what was not says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.browsing import Mode, Visits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

KEEPING = Mode("keeping", 360, 640, keeps_pages=True)
READY = "() => navigator.serviceWorker.ready.then(one => one.active.state === 'activated')"
HAS_KEPT = """async address => {
    for (const name of await caches.keys()) if (await (await caches.open(name)).match(address)) return true;
    return false;
}"""


@pytest.fixture
def phone(browser: Browser, site_url: str) -> Iterator[Page]:
    """Give a tab of a phone that has opened one rule and a deck while it had a network, and has none now."""
    visits = Visits(browser, site_url)
    page = visits.open("/larangan/9/", KEEPING)
    page.wait_for_function(READY)
    page.wait_for_function(HAS_KEPT, arg="/larangan/9/")
    page.goto(f"{site_url}/pelatih/salindia/alasan/")
    page.goto(f"{site_url}/cari/?q=netral")
    page.context.set_offline(True)
    yield page
    page.context.close()


def test_what_was_opened_is_read_without_a_network(phone: Page, site_url: str) -> None:
    """The very first page of a first visit is kept as well."""
    phone.goto(f"{site_url}/larangan/9/")

    assert phone.locator("h1").inner_text().startswith("Larangan 9")
    assert phone.locator("#sanksi").count() == 1


def test_a_deck_runs_without_a_network(phone: Page, site_url: str) -> None:
    """A trainer who opened the slides before leaving shows them in a hall without Wi-Fi, keys included."""
    phone.goto(f"{site_url}/pelatih/salindia/alasan/")
    phone.keyboard.press("ArrowRight")

    assert phone.evaluate("location.hash") == "#s2"


@pytest.mark.parametrize("address", ["/larangan/1/", "/cari/?q=netral"])
def test_what_is_not_kept_says_so(phone: Page, site_url: str, address: str) -> None:
    """A page that was never opened, and results, which are never kept, lead to a page in Indonesian."""
    phone.goto(f"{site_url}{address}")

    assert phone.locator("h1").inner_text() == "Tidak ada jaringan"


def test_with_a_network_the_site_is_asked_first(phone: Page, site_url: str) -> None:
    """A kept copy never stands in the way of a newer page."""
    phone.context.set_offline(False)

    answer = phone.goto(f"{site_url}/larangan/9/")

    assert answer
    assert answer.request.service_worker is None
    assert answer.from_service_worker
    assert answer.header_value("Date")
