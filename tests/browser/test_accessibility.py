"""Everyone can use the site: axe on every type of page in every mode, contrast, targets, settings of the system."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.browsing import DESKTOP, PHONE
from tests.browser.page_types import CORE_PAGES, PAGE_TYPES, PageType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from playwright.sync_api import Page

    from tests.browser.browsing import Visits

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODE_NAMES = ("light phone", "light desktop", "dark phone", "dark desktop")
MIN_TARGET = 44
"""CSS pixels, as WCAG 2.5.5 has it."""

START_AXE = """tags => {
    window.axeFound = axe.run(document, {
        runOnly: tags, resultTypes: ["violations"], preload: false, elementRef: false,
        rules: {"color-contrast-enhanced": {enabled: true}},
    });
}"""
PALE_WORDS = """() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
    const known = new Map();
    const rgba = colour => {
        if (!known.has(colour)) {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255));
        }
        return known.get(colour);
    };
    const over = ([r, g, b, a], below) => [r, g, b].map((part, place) => part * a + below[place] * (1 - a));
    const ground = one => {
        const own = rgba(getComputedStyle(one).backgroundColor);
        return over(own, own[3] === 1 || !one.parentElement ? [1, 1, 1] : ground(one.parentElement));
    };
    const light = colour => colour.map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
    const contrast = one => {
        const below = ground(one);
        const [dark, bright] = [below, over(rgba(getComputedStyle(one).color), below)].map(light).sort((a, b) => a - b);
        return (bright + .05) / (dark + .05);
    };
    const least = ({fontSize, fontWeight}) =>
        parseFloat(fontSize) >= 24 || parseFloat(fontSize) >= 18.66 && fontWeight >= 700 ? 4.5 : 7;
    const speaks = one => one.tagName === "INPUT"
        || [...one.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim());
    return [...document.body.querySelectorAll("*")]
        .filter(one => speaks(one) && !one.closest("script, .vh") && one.checkVisibility({visibilityProperty: true}))
        .filter(one => contrast(one) < least(getComputedStyle(one)))
        .map(one => `${one.outerHTML.slice(0, 90)} ${contrast(one).toFixed(2)}`);
}"""
"""For words that axe leaves open, as on grounds with drawn edges, and a second opinion on all others."""
SMALL_TARGETS = """least => {
    const inText = one => {
        const {display} = getComputedStyle(one);
        if (display === "inline") return !one.closest("nav, body > footer");
        let block = one.parentElement;
        while (getComputedStyle(block).display === "inline") block = block.parentElement;
        const words = [...block.childNodes].filter(part => part !== one && !part.matches?.("a, button"));
        return display === "inline-block" && words.some(part => part.textContent.trim());
    };
    const reaches = one => {
        one.scrollIntoView({block: "center"});
        const fits = box => box.width >= least && box.height >= least;
        const box = one.getClientRects()[0];
        if ([one, ...(one.labels || [])].some(part => fits(part.getBoundingClientRect()))) return true;
        const [x, y, step] = [box.x + box.width / 2, box.y + box.height / 2, least / 2 - 0.5];
        return [[-step, 0], [step, 0], [0, -step], [0, step]].every(([right, down]) => {
            const hit = document.elementFromPoint(x + right, y + down);
            return hit && one.contains(hit);
        });
    };
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
        .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.matches(".skip") && !inText(one))
        .filter(one => !reaches(one))
        .map(one => `${one.outerHTML.slice(0, 90)} ${Math.round(one.offsetWidth)}×${Math.round(one.offsetHeight)}`);
}"""
MOVING = """() => {
    const lasts = value => value.split(",").some(one => parseFloat(one) > 0.01);
    return [...document.querySelectorAll("*")].filter(one => {
        const style = getComputedStyle(one);
        return lasts(style.transitionDuration) || lasts(style.animationDuration) || style.scrollBehavior === "smooth";
    }).map(one => one.outerHTML.slice(0, 90));
}"""
FADING_DRAWINGS = """() => [...document.querySelectorAll("main svg.i")].filter(one => {
    const [own, around] = [getComputedStyle(one), getComputedStyle(one.parentElement)];
    return one.checkVisibility() && own.color !== around.color;
}).map(one => one.parentElement.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the source of axe, as the locked package brings it."""
    spec = find_spec("axe_playwright_python")
    assert spec
    assert spec.origin
    return (Path(spec.origin).parent / "axe.min.js").read_text("utf-8")


def axe_results(pages: Iterable[Page], axe: str) -> list[dict[str, Any]]:
    """Let axe judge several tabs side by side; each has a process of its own."""
    tabs = list(pages)
    for page in tabs:
        if not page.evaluate("() => window.axe !== undefined"):
            page.evaluate(axe)
        page.evaluate(START_AXE, TAGS)
    return [page.evaluate("() => window.axeFound") for page in tabs]


def told(result: dict[str, Any]) -> list[str]:
    """Give each violation as one line for each place."""
    return [
        f"{one['id']}: {node['target']} {' '.join(node['failureSummary'].split())}"
        for one in result["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
def test_axe_finds_nothing(open_page: Callable[..., Page], axe: str, page_type: PageType) -> None:
    """No type of page breaks a rule of WCAG 2.2 A and AA, a best practice or AAA contrast, in any of four modes."""
    windows = [open_page(page_type.address, mode, page_type.status) for mode in (PHONE, DESKTOP)]

    results = axe_results(windows, axe)
    pale = [window.evaluate(PALE_WORDS) for window in windows]
    for window in windows:
        window.emulate_media(color_scheme="dark")
    results += axe_results(windows, axe)
    pale += [window.evaluate(PALE_WORDS) for window in windows]

    assert all(len(result["passes"]) > 20 for result in results)
    assert {name: told(result) for name, result in zip(MODE_NAMES, results, strict=True) if told(result)} == {}
    assert {name: words for name, words in zip(MODE_NAMES, pale, strict=True) if words} == {}


def test_axe_sees_faults(visits: Visits, axe: str) -> None:
    """The check itself works: axe reports planted faults."""
    page = visits.context(PHONE).new_page()
    page.set_content("<img src='data:,'><p style='color:#aaa'>amat pudar</p><p style='color:#666'>agak pudar</p>")

    found = {line.split(":")[0] for line in told(axe_results([page], axe)[0])}
    pale = page.evaluate(PALE_WORDS)

    assert {"image-alt", "html-has-lang", "color-contrast", "color-contrast-enhanced"} <= found
    assert [line[-4:] for line in pale] == ["2.32", "5.74"]
    visits.leave()


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
def test_targets_are_large_enough_for_a_thumb(open_page: Callable[..., Page], page_type: PageType) -> None:
    """On a phone every link and control outside running text reacts on at least 44 × 44 px."""
    page = open_page(page_type.address, PHONE, page_type.status)

    assert page.evaluate(SMALL_TARGETS, MIN_TARGET) == []


@pytest.mark.parametrize("page_type", CORE_PAGES, ids=str)
def test_nothing_moves_where_motion_is_unwanted(open_page: Callable[..., Page], page_type: PageType) -> None:
    """With reduced motion asked for, nothing is animated, and scrolling jumps."""
    page = open_page(page_type.address, PHONE)
    page.emulate_media(reduced_motion="reduce")

    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("page_type", CORE_PAGES, ids=str)
def test_meaning_survives_forced_colours(open_page: Callable[..., Page], page_type: PageType) -> None:
    """In high-contrast mode every drawing takes the colour of the words around it, and the page can be drawn."""
    page = open_page(page_type.address, PHONE)
    page.emulate_media(forced_colors="active")

    assert page.evaluate(FADING_DRAWINGS) == []
    assert len(page.screenshot()) > 5_000
