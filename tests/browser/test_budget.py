"""Pages are light enough for a weak network: bytes as they are sent, requests, and what the reader waits for."""

from __future__ import annotations

import gzip
import http.client
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.browser.browsing import PHONE, SLOW
from tests.browser.page_types import CORE_PAGES, PAGE_TYPES, PageType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from http.client import HTTPMessage

    from playwright.sync_api import Page

    from tests.browser.browsing import Visits

KIB = 1024
MAX_PAGE = 50 * KIB
MAX_FIRST_FLIGHT = 14 * KIB
"""What a server sends before it waits for the first word that something arrived; rules and situations fit in it."""
MAX_RESULTS = 20 * KIB
MAX_SCRIPTS = 6 * KIB
MAX_SUGGEST = 3 * KIB
MAX_BEFORE_TEXT = 2
SLOW_NETWORK = {"offline": False, "latency": 350, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kbit/s in bytes a second, and 350 ms for every way there and back."""

WAITED_FOR = """() => performance.getEntriesByType("resource").filter(one => one.renderBlockingStatus === "blocking")
    .map(one => one.name)"""
FIRST_TEXT = """() => new Promise(done => new PerformanceObserver(list => {
    const painted = list.getEntriesByName("first-contentful-paint");
    if (painted.length) done(painted[0].startTime);
}).observe({type: "paint", buffered: true}))"""
LOADED = """() => {
    const [page] = performance.getEntriesByType("navigation");
    const all = [page, ...performance.getEntriesByType("resource")];
    return [page.loadEventStart, all.reduce((sum, one) => sum + one.transferSize, 0)];
}"""


class Sent(NamedTuple):
    """One answer, with the bytes that travelled."""

    headers: HTTPMessage
    size: int
    text: str


@pytest.fixture(scope="package")
def sent(site_url: str, addresses: tuple[str, ...]) -> dict[str, Sent]:
    """Fetch every page and every script as a browser does, compressed where the site compresses, by address."""
    connection = http.client.HTTPConnection(urlsplit(site_url).netloc, timeout=30)
    answers: dict[str, Sent] = {}

    def fetch(address: str) -> None:
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        is_packed = answer.headers["Content-Encoding"] == "gzip"
        text = (gzip.decompress(body) if is_packed else body).decode()
        answers[address] = Sent(answer.headers, len(body), text)

    for address in dict.fromkeys((*addresses, *(one.address for one in PAGE_TYPES))):
        fetch(address)
    for address in {script for page in [*answers.values()] for script in scripts_of(page)}:
        fetch(address)
    connection.close()
    return answers


def scripts_of(page: Sent) -> list[str]:
    """Give the addresses of a page's scripts."""
    return re.findall(r'<script\b[^>]*\ssrc="([^"]+)"', page.text)


def pages(sent: Mapping[str, Sent], start: str = "/") -> dict[str, Sent]:
    """Give the pages whose address begins so."""
    return {
        address: one
        for address, one in sent.items()
        if address.startswith(start) and one.headers["Content-Type"].startswith("text/html")
    }


def too_heavy(found: Mapping[str, Sent], most: int) -> dict[str, int]:
    """Give the sizes of those answers that are over a limit, in bytes."""
    return {address: one.size for address, one in found.items() if one.size > most}


def test_every_page_is_light(sent: Mapping[str, Sent], report: Callable[[str], None]) -> None:
    """No page of the site is over 50 KiB compressed, styles included."""
    found = pages(sent)
    heaviest = sorted(found, key=lambda address: -found[address].size)[:3]
    report("heaviest pages: " + ", ".join(f"{address} {found[address].size:,} B" for address in heaviest))

    assert len(found) > 150
    assert too_heavy(found, MAX_PAGE) == {}


@pytest.mark.parametrize("start", ["/larangan/", "/situasi/"])
def test_rules_and_situations_fit_the_first_flight(
    sent: Mapping[str, Sent], addresses: tuple[str, ...], start: str, report: Callable[[str], None]
) -> None:
    """A rule or situation page, styles included, arrives in the first 14 KiB that a server sends."""
    found = {address: sent[address] for address in addresses if address.startswith(start) and address != start}
    report(f"heaviest below {start}: {max(one.size for one in found.values()):,} B of {MAX_FIRST_FLIGHT:,}")

    assert len(found) > 10
    assert too_heavy(found, MAX_FIRST_FLIGHT) == {}


def test_result_lists_are_light(sent: Mapping[str, Sent]) -> None:
    """A page of search results is not over 20 KiB."""
    found = pages(sent, "/cari/")

    assert len(found) > 2
    assert too_heavy(found, MAX_RESULTS) == {}


def test_scripts_are_few_and_wait(sent: Mapping[str, Sent], report: Callable[[str], None]) -> None:
    """All scripts of all pages are 6 KiB together, the suggestions 3 KiB; none holds up the page, none is inlined."""
    found = {address: sent[address] for one in pages(sent).values() for address in scripts_of(one)}
    total = sum(one.size for one in found.values())
    report(f"scripts: {total:,} B of {MAX_SCRIPTS:,}")
    tags = {tag for one in pages(sent).values() for tag in re.findall(r"<script\b[^>]*>", one.text)}
    holding_up = [tag for tag in tags if " defer" not in tag and 'type="application/ld+json"' not in tag]

    assert total <= MAX_SCRIPTS
    assert [one.size for address, one in found.items() if "/suggest." in address] != []
    assert too_heavy({address: one for address, one in found.items() if "/suggest." in address}, MAX_SUGGEST) == {}
    assert holding_up == []


def test_nothing_comes_from_other_hosts(sent: Mapping[str, Sent]) -> None:
    """No page loads anything from elsewhere or sets a cookie; the browser tests see the same for each page opened."""
    loading = re.compile(r'\s(?:src|srcset|poster|data)="((?:https?:)?//[^"]+)"|url\(["\']?((?:https?:)?//[^)]+)\)')
    links = re.compile(r'<link rel="(?:stylesheet|icon|preload|preconnect|manifest)[^>]* href="((?:https?:)?//[^"]+)"')

    found = {address: loading.findall(one.text) + links.findall(one.text) for address, one in pages(sent).items()}

    assert {address: places for address, places in found.items() if places} == {}
    assert [address for address, one in sent.items() if "Set-Cookie" in one.headers] == []


@pytest.mark.parametrize("page_type", CORE_PAGES, ids=str)
def test_text_waits_for_almost_nothing(open_page: Callable[..., Page], page_type: PageType) -> None:
    """Before its first text a page waits for two files at most besides itself."""
    page = open_page(page_type.address, PHONE, page_type.status)

    assert len(page.evaluate(WAITED_FOR)) <= MAX_BEFORE_TEXT


def test_no_page_loads_a_style_sheet(sent: Mapping[str, Sent]) -> None:
    """Styles stand in the page itself, everywhere, so that no page waits for them."""
    styled = re.compile(r"<style>[^<]{1000,}</style>")

    assert [address for address, one in pages(sent).items() if 'rel="stylesheet"' in one.text] == []
    assert [address for address, one in pages(sent).items() if not styled.search(one.text)] == []


@pytest.mark.parametrize("address", ["/", "/larangan/9/", "/situasi/menyukai-unggahan/"])
def test_weak_network(visits: Visits, site_url: str, address: str, report: Callable[[str], None]) -> None:
    """On a weak network a first visit costs 40 KiB at most; the times are reported, since machines differ."""
    page = visits.context(SLOW).new_page()
    network = page.context.new_cdp_session(page)
    network.send("Network.clearBrowserCache")
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW_NETWORK)
    page.goto(site_url + address)

    first_text, (loaded, size) = page.evaluate(FIRST_TEXT), page.evaluate(LOADED)
    report(f"weak network, {address}: first text {first_text:.0f} ms, loaded {loaded:.0f} ms, {size:,} B")

    assert size <= 40 * KIB
    assert visits.leave() == []
