"""Every page prints as a sheet that says where it is from and of which day."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from tests.browser.browsing import DESKTOP, DESKTOP_DARK, PHONE
from tests.browser.page_types import CORE_PAGES, READING_PAGES, PageType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from playwright.sync_api import Page
    from pypdf import PageObject

    from app.model.handbook import Handbook

A4 = (210, 297)
F4 = (215, 330)
"""Millimetres; F4 is what Indonesian offices have in the printer."""


def printed(page: Page, paper: tuple[int, int] = A4) -> PdfReader:
    """Print a page as a reader does and give the sheets."""
    width, height = paper
    return PdfReader(io.BytesIO(page.pdf(width=f"{width}mm", height=f"{height}mm")))


def words(sheets: Iterable[PageObject]) -> str:
    """Give all words on some sheets, with single spaces."""
    return " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())


@pytest.mark.parametrize("page_type", READING_PAGES, ids=str)
def test_every_type_of_page_prints(
    open_page: Callable[..., Page], page_type: PageType, site_url: str, handbook: Handbook
) -> None:
    """The sheet carries heading, address and edition, and none of the navigation."""
    page = open_page(page_type.address, DESKTOP, page_type.status)
    heading = page.locator("h1").inner_text()

    sheets = printed(page).pages
    text = words([sheets[0], *sheets[1:][-1:]])

    assert "".join(heading.split()) in "".join(text.split())
    assert site_url in text
    assert f"edisi {handbook.identity.edition}" in text
    assert "Langsung ke isi" not in text
    assert "Boleh atau tidak? Larangan Alasan" not in text


@pytest.mark.parametrize("paper", [A4, F4], ids=["a4", "f4"])
def test_a_printed_rule_says_when_and_where(
    open_page: Callable[..., Page], site_url: str, handbook: Handbook, paper: tuple[int, int]
) -> None:
    """A printed rule carries its full address, the edition, the day of printing and the day of its last review."""
    sheets = printed(open_page("/larangan/9/", PHONE), paper)
    text = words(sheets.pages)

    assert f"{site_url}/larangan/9/" in text
    assert f"edisi {handbook.identity.edition}" in text
    assert re.search(r"Dicetak \d{1,2} [A-Z][a-z]+ \d{4}, keadaan per \d{1,2} [A-Z][a-z]+ \d{4}", text)
    assert abs(float(sheets.pages[0].mediabox.width) - paper[0] * 72 / 25.4) < 2


def test_a_printed_regulation_holds_what_was_folded_away(open_page: Callable[..., Page]) -> None:
    """Disclosures are open on paper, and closed again on the screen afterwards."""
    page = open_page("/peraturan/pp-94-2021/", DESKTOP)
    folded = page.locator("main .provision details:not([open])")
    # A page number may stand between two lines of a list, never inside one.
    inside = ["".join(text.split()) for text in folded.locator("li").all_text_contents()]
    count = folded.count()

    text = "".join(words(printed(page).pages).split())

    assert count > 0
    assert [one for one in inside if one[:60] not in text] == []
    assert folded.count() == count


@pytest.mark.parametrize("page_type", CORE_PAGES, ids=str)
def test_paper_is_white_in_dark_mode_too(open_page: Callable[..., Page], page_type: PageType) -> None:
    """Whoever reads in dark colours prints dark on white all the same, without wasting ink."""
    page = open_page(page_type.address, DESKTOP_DARK)
    page.emulate_media(media="print", color_scheme="dark")

    shades = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L").histogram()

    assert sum(shades[200:]) > 0.75 * sum(shades)


def test_the_printed_code_leads_back(open_page: Callable[..., Page], site_url: str) -> None:
    """A camera reads the QR code of a printed sheet as the address that tells whether the sheet is still right."""
    page = open_page("/larangan/9/", DESKTOP)
    page.emulate_media(media="print")
    code = page.locator(".print-foot img")
    code.scroll_into_view_if_needed()
    code.evaluate("one => one.decode()")

    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))

    edition = page.locator(".print-foot").inner_text().partition("edisi ")[2].partition(".")[0]
    assert [one.text for one in found] == [f"{site_url}/c/{edition}/larangan-9/"]


def test_printed_results_use_the_whole_sheet(open_page: Callable[..., Page]) -> None:
    """What narrows a search is left out of print, and so is its column."""
    page = open_page("/cari/?q=like", DESKTOP)
    page.emulate_media(media="print")
    width = "one => one.getBoundingClientRect().width"

    assert page.locator(".found > div").evaluate(width) == page.locator(".found").evaluate(width)


def test_a_printed_address_breaks_between_its_parts(open_page: Callable[..., Page]) -> None:
    """On a label, the number at the end of an address is never torn: half of it would lead to another rule."""
    page = open_page("/pelatih/cetak/label/", DESKTOP)
    page.emulate_media(media="print")
    torn = """() => [...document.querySelectorAll(".addr > span")]
        .filter(one => one.getClientRects().length > 1).map(one => one.textContent)"""

    assert page.locator(".addr > span").count() > 20
    assert page.evaluate(torn) == []
