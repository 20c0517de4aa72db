"""Everything works from the keyboard, and what matters works without scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESKTOP, PHONE, PHONE_WITHOUT_SCRIPTS
from tests.browser.page_types import CORE_PAGES, PAGE_TYPES, PageType

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from tests.browser.browsing import Mode

MAX_TABS = 40
"""How far the walk through a page goes; what comes later is of the same kinds."""

FOCUSED = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const style = getComputedStyle(one);
    const box = one.getClientRects()[0];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    // Of a date field, the browser itself outlines the part that has the focus.
    const isPart = one.matches(":focus-within:not(:focus)");
    const isDrawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const isOutlined = isPart || one.matches(":focus-visible") && isDrawn;
    const faults = [];
    if (!isOutlined) faults.push("no outline");
    if (!top || !(one.contains(top) || top.contains(one))) faults.push("covered or out of sight");
    return [one.outerHTML.slice(0, 90), faults.join(", ")];
}"""


def press_until(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press a key until an element has the focus; fail after a hundred times."""
    for _ in range(100):
        page.keyboard.press(key)
        if target.evaluate("one => one === document.activeElement"):
            return
    pytest.fail(f"{target} cannot be reached from the keyboard")


def copied(page: Page) -> str:
    """Give what is on the clipboard."""
    return str(page.evaluate("() => navigator.clipboard.readText()"))


def query(page: Page) -> str:
    """Give the words searched for, from the address."""
    return parse_qs(urlsplit(page.url).query)["q"][0]


@pytest.mark.parametrize("mode", [PHONE, DESKTOP], ids=str)
@pytest.mark.parametrize("page_type", CORE_PAGES, ids=str)
def test_focus_is_always_seen(open_page: Callable[..., Page], page_type: PageType, mode: Mode) -> None:
    """Walking through a page with the tab key, the focused element is outlined and nothing covers it."""
    page = open_page(page_type.address, mode)

    walked = []
    for _ in range(MAX_TABS):
        page.keyboard.press("Tab")
        walked.append(page.evaluate(FOCUSED))
    reached = [one for one in walked if one]

    assert len({text for text, _ in reached}) > 10
    assert [one for one in reached if one[1]] == []


def test_skip_link_leads_to_the_content(open_page: Callable[..., Page]) -> None:
    """The first tab stop is seen and jumps over the navigation: the next stop stands in the content."""
    page = open_page("/larangan/9/", DESKTOP)

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_search_from_the_keyboard(open_page: Callable[..., Page]) -> None:
    """On the first page: tab to the field, type, press Enter, and tab to the first result."""
    page = open_page("/", PHONE)
    press_until(page, page.get_by_role("searchbox").or_(page.get_by_role("combobox")))

    page.keyboard.type("like")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=like")

    expect(page.get_by_role("heading", level=1)).to_contain_text("like")
    press_until(page, page.locator(".results a").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/(situasi|larangan)/"))


def test_suggestions_are_a_combobox(open_page: Callable[..., Page]) -> None:
    """While typing, suggestions open; arrows walk through them and back, Escape closes, Enter opens the page."""
    page = open_page("/", DESKTOP)
    field = page.get_by_role("combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.focus()
    page.keyboard.type("kampany")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status").filter(has_text="saran")).to_have_count(1)

    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    page.keyboard.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_value("kampany")
    expect(field).to_be_focused()

    page.keyboard.type("e")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: urlsplit(url).path not in {"/", "/cari/"})


def test_typed_words_are_searched_when_no_suggestion_is_chosen(open_page: Callable[..., Page]) -> None:
    """Open suggestions do not get in the way: Enter searches what was typed."""
    page = open_page("/", DESKTOP)
    page.get_by_role("combobox").focus()
    page.keyboard.type("kampanye")
    expect(page.get_by_role("option").first).to_be_visible()

    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/**")

    assert query(page) == "kampanye"


def test_a_suggestion_can_be_tapped(open_page: Callable[..., Page]) -> None:
    """A tap on a suggestion opens its page."""
    page = open_page("/", PHONE)
    page.get_by_role("combobox").focus()
    page.keyboard.type("kampanye")

    page.get_by_role("option").first.click()

    page.wait_for_url(lambda url: urlsplit(url).path not in {"/", "/cari/"})


@pytest.mark.parametrize("mode", [PHONE, PHONE_WITHOUT_SCRIPTS], ids=str)
def test_disclosure_opens_and_leads_to_the_place(open_page: Callable[..., Page], mode: Mode) -> None:
    """A regulation's contents list opens from the keyboard, and an entry jumps to its provision."""
    page = open_page("/peraturan/pp-94-2021/", mode)
    summary = page.locator("nav.contents summary")
    entry = page.locator("nav.contents a").first
    expect(entry).to_be_hidden()

    press_until(page, summary)
    page.keyboard.press("Enter")
    expect(entry).to_be_visible()
    page.keyboard.press("Tab")
    expect(entry).to_be_focused()
    page.keyboard.press("Enter")

    target = page.locator(f"[id='{(entry.get_attribute('href') or '').removeprefix('#')}']")
    expect(target).to_be_in_viewport()


@pytest.mark.parametrize("mode", [PHONE, PHONE_WITHOUT_SCRIPTS], ids=str)
def test_a_term_is_explained_in_place(open_page: Callable[..., Page], mode: Mode) -> None:
    """A term's button opens its definition; Escape closes it and the focus is on the button again."""
    page = open_page("/situasi/menyukai-unggahan/", mode)
    button = page.locator("main button.term").first
    definition = page.locator(f"[id='{button.get_attribute('popovertarget')}']")
    expect(definition).to_be_hidden()

    press_until(page, button)
    page.keyboard.press("Enter")
    expect(definition).to_be_visible()
    expect(definition).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")

    expect(definition).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("mode", [PHONE, PHONE_WITHOUT_SCRIPTS], ids=str)
def test_menu_opens_on_a_phone(open_page: Callable[..., Page], mode: Mode) -> None:
    """The menu opens and closes from the keyboard, and its first entry leads on."""
    page = open_page("/", mode)
    button = page.get_by_role("button", name="Menu")
    menu = page.locator("#menu")
    press_until(page, button)
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()

    page.keyboard.press("Enter")
    press_until(page, menu.get_by_role("link").first)
    page.keyboard.press("Enter")

    page.wait_for_url("**/situasi/")


def test_copies_the_link_and_the_ready_texts(open_page: Callable[..., Page], site_url: str) -> None:
    """The copy buttons put link, message and both citations on the clipboard, and say so."""
    page = open_page("/larangan/9/", PHONE)

    page.get_by_role("link", name="Salin tautan").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Tersalin")).to_have_count(1)
    assert copied(page) == f"{site_url}/larangan/9/"

    page.locator(".share summary").click()
    for button, place in (("Salin pesan", "pesan"), ("Salin untuk nota", "nota"), ("Salin catatan kaki", "kaki")):
        page.get_by_role("button", name=button, exact=True).click()
        expect(page.locator(f"button[data-copy='#teks-{place}']")).to_have_class(re.compile("is-done"))
        assert copied(page) == page.locator(f"#teks-{place}").text_content()


def test_copies_a_citation_of_a_single_provision(open_page: Callable[..., Page], site_url: str) -> None:
    """Each provision has its own copies, with its place, its regulation and its status."""
    page = open_page("/peraturan/pp-94-2021/", PHONE)
    block = page.locator("[data-cite]").first
    place, cite = block.get_attribute("data-place") or "", block.get_attribute("data-cite") or ""

    block.get_by_role("button", name=f"Salin nota: {place}").focus()
    page.keyboard.press("Enter")
    expect(block.locator(".is-done")).to_have_count(1)

    assert copied(page).startswith(f"{place} {cite} (status: ")
    block.get_by_role("button", name=f"Salin tautan: {place}").focus()
    page.keyboard.press("Enter")
    expect(block.locator(".is-done").first).to_have_text("tautan")
    assert copied(page).startswith(f"{site_url}/peraturan/pp-94-2021/#")


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
def test_pages_are_whole_without_scripts(open_page: Callable[..., Page], page_type: PageType) -> None:
    """With scripts off nothing dead is offered: controls that need scripts stay hidden, the rest is there to read."""
    page = open_page(page_type.address, PHONE_WITHOUT_SCRIPTS, page_type.status)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(
        page.locator("button[data-copy]:visible, button[data-share]:visible, button[data-print]:visible")
    ).to_have_count(0)
    dead = page.locator("main button:visible:not([type=submit]):not([popovertarget])")
    expect(dead).to_have_count(0)
    assert len(page.locator("main").inner_text()) > 200


def test_search_without_scripts(open_page: Callable[..., Page]) -> None:
    """The search form needs no script: it leads to results, and a filter narrows them."""
    page = open_page("/", PHONE_WITHOUT_SCRIPTS)
    page.get_by_role("searchbox").fill("kampanye")
    page.get_by_role("button", name="Cari").click()
    page.wait_for_url("**/cari/?q=kampanye")
    expect(page.locator(".results a").first).to_be_visible()

    filters = page.locator("details.facet", has=page.locator("a[href*='jenis=situasi']"))
    filters.locator("summary").click()
    filters.locator("a[href*='jenis=situasi']").click()
    page.wait_for_url("**jenis=situasi**")

    assert page.locator(".results a").evaluate_all("all => all.map(one => one.pathname)")
    expect(page.locator(".results a").first).to_have_attribute("href", re.compile("/situasi/"))


def test_sanctions_of_another_day_without_scripts(open_page: Callable[..., Page]) -> None:
    """The form with the day needs no script either."""
    page = open_page("/sanksi/", PHONE_WITHOUT_SCRIPTS)
    page.get_by_label("Tanggal perbuatan").fill("2019-05-01")
    page.get_by_role("button", name="Terapkan").click()
    page.wait_for_url("**tanggal=2019-05-01**")

    expect(page.get_by_role("heading", name="1 Mei 2019")).to_be_visible()
