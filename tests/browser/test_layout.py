"""Pages fit the window, however small, and say the answer first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.browsing import DESKTOP, PHONE, PHONE_WITHOUT_SCRIPTS
from tests.browser.page_types import CORE_PAGES, PAGE_TYPES, PageType

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from app.model.handbook import Handbook

NARROW_WINDOWS = ((320, 640), (320, 256), (320, 200))
"""A small phone; 1280×1024 and 1280×800 at a zoom of 400 %, in CSS pixels."""
HIGHEST_BAR = 56
"""Pixels that a bar may keep of a phone's window for itself."""

BEYOND_THE_EDGE = """() => {
    const scrolls = one => one && one !== document.body
        && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const edge = document.documentElement.clientWidth;
    const found = [...document.body.querySelectorAll("*")].filter(one =>
        one.checkVisibility({visibilityProperty: true}) && !one.closest(".vh, .skip, svg, [popover]")
        && one.getBoundingClientRect().right > edge + 1 && !scrolls(one.parentElement));
    const width = document.scrollingElement.scrollWidth;
    return [...(width > edge ? [`page ${width} px`] : []), ...found.map(one => one.outerHTML.slice(0, 90))].slice(0, 5);
}"""
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
    const style = getComputedStyle(one);
    const isCut = /hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1
        || /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
    return isCut && one.checkVisibility() && one.textContent.trim() && !one.closest(".vh, svg");
}).map(one => one.outerHTML.slice(0, 90))"""
BRAND_MEETS_BUTTON = """() => {
    const first = [...document.querySelectorAll(".top .tap")].find(one => one.checkVisibility());
    const edge = document.querySelector(".brand").getBoundingClientRect().right;
    return edge > first.getBoundingClientRect().left + 1;
}"""
BAR_HEIGHT = "() => document.querySelector('.cite-bar').getBoundingClientRect().height"
ROOM_BELOW_BAR = """() => document.querySelector(":target h3").getBoundingClientRect().top
    - document.querySelector(".cite-bar").getBoundingClientRect().bottom"""
LARGER = "size => { document.documentElement.style.fontSize = size; }"
ANSWER_ENDS_AT = "() => document.querySelector('.verdict-panel .word + p').getBoundingClientRect().bottom"


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
def test_nothing_sticks_out_of_a_narrow_window(open_page: Callable[..., Page], page_type: PageType) -> None:
    """At 320 px, also at a zoom of 400 %, no type of page scrolls sideways or loses anything at its edge."""
    page = open_page(page_type.address, PHONE, page_type.status)

    for width, height in (*NARROW_WINDOWS, (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(BEYOND_THE_EDGE) == [], f"{width}×{height}"


def test_every_page_fits_a_narrow_window_without_scripts(
    open_page: Callable[..., Page], addresses: tuple[str, ...]
) -> None:
    """At 320 px with scripts off, no page of the whole site scrolls sideways."""
    page = open_page("/", PHONE_WITHOUT_SCRIPTS)
    page.set_viewport_size({"width": 320, "height": 640})
    site = page.url.rstrip("/")

    found = {}
    for address in addresses:
        page.goto(site + address, wait_until="domcontentloaded")
        found[address] = page.evaluate(BEYOND_THE_EDGE)

    assert {address: places for address, places in found.items() if places} == {}


def test_every_situation_answers_before_scrolling(open_page: Callable[..., Page], addresses: tuple[str, ...]) -> None:
    """On a phone of 360×640, verdict and answer of every situation stand in the first screen."""
    page = open_page("/", PHONE)
    site = page.url.rstrip("/")
    situations = [address for address in addresses if address.startswith("/situasi/") and address != "/situasi/"]

    ends = {}
    for address in situations:
        page.goto(site + address, wait_until="domcontentloaded")
        ends[address] = page.evaluate(ANSWER_ENDS_AT)

    assert len(situations) > 50
    assert {address: end for address, end in ends.items() if end > PHONE.height} == {}


@pytest.mark.parametrize("page_type", CORE_PAGES, ids=str)
def test_wider_spacing_of_text_loses_nothing(open_page: Callable[..., Page], page_type: PageType) -> None:
    """With the spacing of WCAG 1.4.12 at 320 px, nothing is cut off and nothing sticks out."""
    page = open_page(page_type.address, PHONE)
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate(SPACED)

    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(BEYOND_THE_EDGE) == []


@pytest.mark.parametrize("size", ["17px", "20px", "24px", "32px"])
def test_larger_letters_keep_the_header_apart(open_page: Callable[..., Page], size: str) -> None:
    """Whoever reads with larger letters still sees the site's name beside the buttons, and nothing scrolls sideways."""
    page = open_page("/larangan/9/", PHONE)

    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate(LARGER, size)
        assert not page.evaluate(BRAND_MEETS_BUTTON), width
        assert page.evaluate(BEYOND_THE_EDGE) == [], width


def test_the_bar_of_a_regulation_leaves_room(open_page: Callable[..., Page], handbook: Handbook) -> None:
    """The bar that stays on top is low on a phone, and a provision that a link leads to stands below it."""
    page = open_page("/", PHONE)
    site = page.url.rstrip("/")

    high = {}
    for one in handbook.regulations:
        page.goto(site + one.address, wait_until="domcontentloaded")
        high[one.address] = page.evaluate(BAR_HEIGHT)
    assert {address: height for address, height in high.items() if height > HIGHEST_BAR} == {}

    page.goto(f"{site}/peraturan/pp-94-2021/#pasal-5-huruf-n")
    assert page.evaluate(ROOM_BELOW_BAR) >= 0


@pytest.mark.parametrize("link", [".posts a", ".doors a", ".more"])
def test_a_link_that_looks_like_a_sign_answers_the_pointer(open_page: Callable[..., Page], link: str) -> None:
    """On the home page, signs, doors and buttons show that they can be pressed."""
    page = open_page("/", DESKTOP)
    drawn = "one => getComputedStyle(one).textDecorationLine"
    before = page.locator(link).first.evaluate(drawn)
    page.locator(link).first.hover()

    assert (before, page.locator(link).first.evaluate(drawn)) == ("none", "underline")
