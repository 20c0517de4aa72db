"""The trainers' kit in a real browser: by keyboard only, without scripts, on a projector, on paper, before a camera."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from click.testing import CliRunner
from PIL import Image
from pypdf import PdfReader

from app import booklet, cli
from app.site import Settings
from tests.browser.browsing import DESKTOP, DESKTOP_WITHOUT_SCRIPTS, PHONE, Mode
from tests.browser.page_types import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from app.model.handbook import Handbook

PROJECTOR = Mode("projector", 1024, 768)
PROJECTOR_DARK = Mode("projector-dark", 1024, 768, "dark")
WIDE = Mode("projector-wide", 1280, 720)
PROJECTORS = (PROJECTOR, WIDE, Mode("laptop", 1280, 800), Mode("projector-large", 1920, 1080))
PROJECTOR_WITHOUT_SCRIPTS = Mode("projector-without-scripts", 1024, 768, has_scripts=False)
DECKS = ("larangan", "alasan", "sanksi", "situasi")
SLIDE_FAULTS = """() => {
    const found = [];
    const shine = colour => colour.map(part => part / 255)
        .map(part => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
    const read = text => text.match(/[\\d.]+/g).map(Number);
    const ground = one => {
        for (; one; one = one.parentElement) {
            const colour = read(getComputedStyle(one).backgroundColor);
            if (colour.length < 4 || colour[3] > .99) return colour.slice(0, 3);
        }
        return [255, 255, 255];
    };
    for (const slide of document.querySelectorAll(".slide")) {
        const frame = slide.getBoundingClientRect();
        if (frame.height > innerHeight + 1) found.push([slide.id, "higher than the screen", frame.height]);
        const words = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
            const text = words.currentNode.textContent.trim();
            const one = words.currentNode.parentElement;
            if (!text || !one.checkVisibility() || one.closest(".vh")) continue;
            const style = getComputedStyle(one);
            const [dark, light] = [shine(read(style.color).slice(0, 3)), shine(ground(one))].sort((a, b) => a - b);
            const range = document.createRange();
            range.selectNodeContents(words.currentNode);
            const box = range.getBoundingClientRect();
            const least = Math.min(innerWidth, innerHeight) / 32; // 24 pixels at 1024 × 768
            if (parseFloat(style.fontSize) < least - .01) found.push([slide.id, "small", style.fontSize, text]);
            if ((light + .05) / (dark + .05) < 7) found.push([slide.id, "faint", style.color, text]);
            if (box.right > innerWidth + 1 || box.bottom > frame.bottom + 1) found.push([slide.id, "outside", text]);
        }
    }
    return found;
}"""
FULL_CELLS = """() => [...document.querySelectorAll(".cells, .cell, .label, .poster, .pledge")]
    .filter(one => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
    .map(one => one.textContent.trim().slice(0, 60))"""
SNAPPED_AT = "() => Math.round(scrollY / innerHeight * 100) / 100"


def at(page: Page) -> int:
    """Give the number of the slide on the screen, counted from 1."""
    return int(page.evaluate(SNAPPED_AT)) + 1


def settled(page: Page, number: int) -> float:
    """Wait until the slide with this number fills the screen; give where the page came to rest, in screens."""
    for _ in range(60):
        if page.evaluate(SNAPPED_AT) == number - 1:
            break
        page.wait_for_timeout(50)
    return float(page.evaluate(SNAPPED_AT)) + 1


def codes(picture: bytes) -> list[str]:
    """Read every QR code of a picture."""
    return [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))]


def printed(page: Page) -> PdfReader:
    """Print a page on the paper that it asks for."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


def sizes(sheets: PdfReader) -> set[tuple[int, int]]:
    """Give the sizes of all sheets in millimetres."""
    return {
        (round(float(one.mediabox.width) * 25.4 / 72), round(float(one.mediabox.height) * 25.4 / 72))
        for one in sheets.pages
    }


def test_a_package_is_made_by_keyboard_and_opens_elsewhere(open_page: Callable[..., Page]) -> None:
    """Title, two ticks and Enter make a package; its address gives the same package to somebody else."""
    page = open_page("/pelatih/", DESKTOP)
    page.locator("#judul").focus()
    page.keyboard.type("Sosialisasi di kantor")
    page.locator("input[value=larangan-9]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pelatih/paket/**")

    other = open_page(page.url.removeprefix(page.url.split("/pelatih/")[0]), PHONE)

    assert page.url.endswith("?butir=larangan-9,larangan-10&judul=Sosialisasi%20di%20kantor")
    for one in (page, other):
        assert one.locator("h1").inner_text() == "Sosialisasi di kantor"
        assert one.locator(".items > li").count() == 2


def test_the_form_works_without_scripts(open_page: Callable[..., Page]) -> None:
    """A whole topic is ticked and sent with plain form controls."""
    page = open_page("/pelatih/", DESKTOP_WITHOUT_SCRIPTS)
    page.get_by_text("Centang semua butir satu topik").click()
    page.get_by_role("button", name="Keluarga").click()
    page.get_by_role("button", name="Buat paket").click()

    assert "situasi-pasangan-menjadi-calon" in page.url
    assert page.locator(".items > li").count() > 5


@pytest.mark.parametrize("mode", [PROJECTOR, PROJECTOR_DARK], ids=str)
@pytest.mark.parametrize("key", DECKS)
def test_every_slide_is_read_from_the_last_row(open_page: Callable[..., Page], key: str, mode: Mode) -> None:
    """At 1024×768 every word is 24 px or larger, has a contrast of 7:1, and every slide fits the screen."""
    page = open_page(f"/pelatih/salindia/{key}/", mode)
    page.evaluate("document.fonts.ready")

    assert page.locator(".slide").count() > 10
    assert page.evaluate(SLIDE_FAULTS) == []


@pytest.mark.parametrize("mode", PROJECTORS, ids=str)
def test_every_record_fits_the_projector(open_page: Callable[..., Page], handbook: Handbook, mode: Mode) -> None:
    """Packages of all records there are: no slide is higher than the screen, none has small or faint words."""
    ids = [record.id for record in handbook.records() if record.kind != "halaman"]
    for start in range(0, len(ids), 60):
        page = open_page(f"/pelatih/salindia/?butir={','.join(ids[start : start + 60])}", mode)
        page.evaluate("document.fonts.ready")
        assert page.evaluate(SLIDE_FAULTS) == []
        page.close()


def test_the_code_covers_no_tool_on_the_cover(open_page: Callable[..., Page]) -> None:
    """Opened, the presenter's tools can all be pressed over their whole width, on every projector."""
    covered = """() => [...document.querySelectorAll(".tools :is(a, button):not([hidden])")].filter(one => {
        const box = one.getBoundingClientRect();
        const middle = box.top + box.height / 2;
        return [box.left + 4, box.right - 4].some(x => !one.contains(document.elementFromPoint(x, middle)));
    }).map(one => one.textContent)"""
    for mode in PROJECTORS:
        page = open_page(f"/pelatih/salindia/?{PACKAGE}", mode)
        page.get_by_text("Alat penyaji").click()
        assert page.locator(".tools li").count() == 5
        assert page.evaluate(covered) == []
        page.close()


def test_an_enlarged_code_goes_with_its_slide(open_page: Callable[..., Page]) -> None:
    """Whoever goes on with the code still large sees the next slide, not the code of the last one."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR)
    page.locator("#s1 .code").click()
    assert page.locator(".big:popover-open").count() == 1
    page.keyboard.press("ArrowRight")

    assert at(page) == 2
    assert page.locator(".big:popover-open").count() == 0


def test_a_deck_runs_by_keys_and_clicker(open_page: Callable[..., Page]) -> None:
    """Every slide is reached by each of the keys that keyboards and clickers have; Home and End lead to the ends."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR)
    count = page.locator(".slide").count()

    for number, key in enumerate(["ArrowRight", "PageDown", "Space", "ArrowDown"] * count, 2):
        if number > count:
            break
        page.keyboard.press(key)
        assert at(page) == number
        assert page.evaluate("document.activeElement.id") == f"s{number}"
    for key in ("ArrowLeft", "PageUp", "Shift+Space", "ArrowUp"):
        page.keyboard.press(key)
    assert at(page) == count - 4
    page.keyboard.press("Home")
    assert at(page) == 1
    page.keyboard.press("End")
    assert at(page) == count
    page.reload()
    assert at(page) == count


def test_notes_overview_and_darkness_are_one_key_away(open_page: Callable[..., Page]) -> None:
    """N opens the notes, O shows all slides and Enter takes the chosen one, the full stop darkens the screen."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    note = page.locator("#s3 .notes div")

    assert not note.is_visible()
    page.keyboard.press("n")
    assert note.is_visible()
    page.keyboard.press("n")
    page.keyboard.press("o")
    assert page.locator("#s1").bounding_box()["width"] < 300  # type: ignore[index]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert at(page) == 8
    page.keyboard.press(".")
    assert page.evaluate("getComputedStyle(document.documentElement, '::after').position") == "fixed"


def test_a_turn_of_the_wheel_is_one_slide(open_page: Callable[..., Page]) -> None:
    """The small step of a mouse wheel goes on by a slide; the many steps of a touch pad's stroke do so together."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR)
    page.mouse.move(500, 300)

    page.mouse.wheel(0, 100)
    assert settled(page, 2) == 2
    page.wait_for_timeout(300)
    for _ in range(5):
        page.mouse.wheel(0, 20)
    assert settled(page, 3) == 3
    page.wait_for_timeout(300)
    page.mouse.wheel(0, -100)
    assert settled(page, 2) == 2


def test_a_swipe_goes_on(open_page: Callable[..., Page]) -> None:
    """On a touch screen a swipe to the left shows the next slide, to the right the last one."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR)
    swipe = """([from, to]) => {
        const touch = x => [new Touch({identifier: 1, target: document.body, clientX: x, clientY: 300})];
        dispatchEvent(new TouchEvent("touchstart", {touches: touch(from), changedTouches: touch(from)}));
        dispatchEvent(new TouchEvent("touchend", {touches: [], changedTouches: touch(to)}));
    }"""

    page.evaluate(swipe, [700, 300])
    page.evaluate(swipe, [700, 300])
    assert at(page) == 3
    page.evaluate(swipe, [300, 700])
    assert at(page) == 2


def test_a_deck_runs_without_scripts(open_page: Callable[..., Page]) -> None:
    """Scrolling by a screen shows slide after slide, each from its top; notes open by themselves."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR_WITHOUT_SCRIPTS)
    count = page.locator(".slide").count()
    page.mouse.move(500, 300)

    seen = []
    for number in range(2, count + 1):
        page.mouse.wheel(0, 768)
        seen.append(settled(page, number))
    page.locator(".slide").last.scroll_into_view_if_needed()
    page.locator("#s3 summary").click()

    assert seen == list(range(2, count + 1))
    assert page.locator("#s3 .notes div").is_visible()
    assert page.locator("[data-do]:visible").count() == 0


def test_the_audience_scans_every_slide(open_page: Callable[..., Page], handbook: Handbook) -> None:
    """A camera that sees the screen reads the code of each slide; enlarged, it fills the screen."""
    page = open_page("/pelatih/salindia/alasan/", PROJECTOR)
    count, wrong = page.locator(".slide").count(), []
    for number in range(1, count + 1):
        address = page.locator(f"#s{number} .code use").get_attribute("href")
        found = codes(page.screenshot())
        wrong += [] if len(found) == 1 and address else [number]
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.locator("#s3 .code").click()

    assert wrong == []
    assert f"/c/{handbook.identity.edition}/alasan-1/" in codes(page.screenshot())[0]
    assert page.locator(".big:popover-open").bounding_box()["width"] > 500  # type: ignore[index]


def test_slides_print_two_a_sheet(open_page: Callable[..., Page]) -> None:
    """A deck on paper has two slides on each A4 sheet and no notes."""
    page = open_page("/pelatih/salindia/alasan/", DESKTOP)
    count = page.locator(".slide").count()
    sheets = printed(page)

    assert len(sheets.pages) == -(-count // 2)
    assert sizes(sheets) == {(210, 297)}
    assert "Alat penyaji" not in sheets.pages[0].extract_text()


def test_six_items_are_one_sheet(open_page: Callable[..., Page], handbook: Handbook) -> None:
    """Whatever six records are chosen, the handout is one A4 sheet: tried with those that say most."""
    ids = sorted(
        (record.id for record in handbook.records() if record.kind != "halaman"),
        key=lambda name: (
            -len(str(handbook.record_by_id[name].model_dump().get("answer", "")) + handbook.record_by_id[name].heading)
        ),
    )
    for some in (ids[:6], ids[6:12], [f"larangan-{number}" for number in range(1, 7)]):
        page = open_page(f"/pelatih/cetak/?butir={','.join(some)}&judul={'Judul%20' * 14}&tempat=Aula", DESKTOP)
        assert len(printed(page).pages) == 1
        page.close()


def test_no_cell_of_any_handout_is_too_small(open_page: Callable[..., Page], handbook: Handbook) -> None:
    """Every record fits its sixth of a sheet, its label and its poster."""
    ids = [record.id for record in handbook.records() if record.kind != "halaman"]
    for kind in ("", "label/", "poster/"):
        for start in range(0, len(ids), 60):
            page = open_page(f"/pelatih/cetak/{kind}?butir={','.join(ids[start : start + 60])}", DESKTOP)
            page.emulate_media(media="print")
            page.evaluate("document.fonts.ready")
            assert page.evaluate(FULL_CELLS) == []
            page.close()


@pytest.mark.parametrize(
    ("address", "count", "size"),
    [
        ("/pelatih/cetak/larangan/", 2, (210, 297)),
        ("/pelatih/cetak/sanksi/", 1, (210, 297)),
        ("/pelatih/cetak/poster/?butir=larangan-9,situasi-pose-jari", 2, (210, 297)),
        ("/pelatih/cetak/label/", 1, (210, 297)),
        ("/pelatih/ikrar/?untuk=pns", 1, (210, 297)),
        ("/pelatih/ikrar/?untuk=pppk", 1, (210, 297)),
        ("/pelatih/ikrar/?untuk=acara", 1, (210, 297)),
        ("/pelatih/kuis/cetak/", 2, (210, 297)),
        ("/pelatih/cetak/buku-saku/", None, (148, 210)),
    ],
)
def test_sheets_print_as_what_they_are(
    open_page: Callable[..., Page], address: str, count: int | None, size: tuple[int, int]
) -> None:
    """Each sheet has its paper and its number of pages, and carries nothing of the site's navigation."""
    sheets = printed(open_page(address, DESKTOP))
    text = " ".join(one.extract_text() for one in sheets.pages)

    assert len(sheets.pages) == count or (count is None and 20 < len(sheets.pages) < 60)
    assert sizes(sheets) == {size}
    assert "Langsung ke isi" not in text
    assert "Beranda" not in text
    assert "disi 2026-11" in text


def test_the_session_plan_is_one_sheet(open_page: Callable[..., Page]) -> None:
    """A trainer carries one sheet of paper, though the plan leaves its format to the printer."""
    page = open_page("/pelatih/sesi/", DESKTOP)

    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) == 1


@pytest.mark.parametrize(
    "address",
    ["/pelatih/cetak/larangan/", "/pelatih/cetak/label/", "/pelatih/ikrar/", "/pelatih/cetak/poster/?butir=larangan-9"],
)
def test_every_code_on_a_sheet_is_read(open_page: Callable[..., Page], address: str) -> None:
    """Each code on paper, seen at its printed size by a poor camera (150 dots to the inch), leads somewhere of ours."""
    page = open_page(address, DESKTOP)
    page.emulate_media(media="print")
    for place in page.locator(".sheet .qr").all():
        place.scroll_into_view_if_needed()
        picture = Image.open(io.BytesIO(place.screenshot()))
        width = max(round(picture.width * 150 / 96), 140)
        found = zxingcpp.read_barcodes(picture.convert("L").resize((width, width)))
        assert len(found) == 1
        assert "/c/" in found[0].text or "/pelatih/" in found[0].text


def test_the_quiz_is_answered_by_keys(open_page: Callable[..., Page]) -> None:
    """In the hall a letter chooses and the arrow goes on; nothing is kept."""
    page = open_page("/pelatih/kuis/?tampilan=proyektor", PROJECTOR)
    page.keyboard.press("b")
    page.wait_for_url("**jawaban=2**")
    assert page.locator(".right").count() == 1
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**nomor=2**")

    assert "jawaban" not in page.url
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate(SLIDE_FAULTS) == []


@pytest.mark.parametrize("mode", [PROJECTOR, WIDE], ids=str)
def test_every_state_of_the_hall_quiz_fits_the_screen(
    open_page: Callable[..., Page], handbook: Handbook, mode: Mode
) -> None:
    """Asked or answered, question, options and reason stand on one screen, in letters that do not change in between."""
    page = open_page("/pelatih/kuis/?tampilan=proyektor", mode)
    start = page.url.split("?")[0]
    letters = "() => ['h1', '.picks li > *'].map(one => getComputedStyle(document.querySelector(one)).fontSize)"
    for number, question in enumerate(handbook.quiz, 1):
        seen = []
        for answer in ("", f"&jawaban={question.answer}", f"&jawaban={question.answer % len(question.options) + 1}"):
            page.goto(f"{start}?nomor={number}{answer}&tampilan=proyektor")
            assert page.evaluate(SLIDE_FAULTS) == [], question.key
            assert page.evaluate("document.documentElement.scrollHeight") <= mode.height, question.key
            seen.append(page.evaluate(letters))
        assert seen[0] == seen[1] == seen[2], question.key


def test_the_code_of_the_quiz_is_enlarged(open_page: Callable[..., Page]) -> None:
    """From the last row the quiz's own code is read once it fills the screen."""
    page = open_page("/pelatih/kuis/?jumlah=5&nomor=2&tampilan=proyektor", PROJECTOR)
    page.locator(".code").click()

    assert page.locator(".big").bounding_box()["width"] > 500  # type: ignore[index]
    assert codes(page.screenshot())[0].endswith("/pelatih/kuis/?nomor=2&jumlah=5")


def test_a_message_is_copied_whole(open_page: Callable[..., Page]) -> None:
    """The button puts the message as shown on the clipboard."""
    page = open_page(f"/pelatih/pesan/?{PACKAGE}", DESKTOP)
    page.get_by_role("button", name="Salin pesan", exact=True).click()

    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#pesan-paket").text_content()


def test_the_booklet_is_drawn_as_a_file(tmp_path: Path) -> None:
    """The command's work: a PDF of the current edition on A5, with our letters in it, light enough to pass on."""
    path = booklet.make(Settings(), tmp_path / "berkas")
    sheets = PdfReader(path)
    text = sheets.pages[0].extract_text()
    fonts = {str(font.get_object().get("/BaseFont", "")) for font in sheets.pages[0]["/Resources"]["/Font"].values()}  # type: ignore[index]

    assert sizes(sheets) == {(148, 210)}
    assert "Buku saku" in text
    assert any("Inter" in name for name in fonts)
    assert 50_000 < path.stat().st_size < 2_000_000


def test_without_a_browser_the_command_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator without Chromium is told so, and nothing is written."""
    monkeypatch.setenv("NETRALITAS_BROWSER", "/tidak/ada")

    result = CliRunner().invoke(cli.main, ["booklet"])

    assert result.exit_code == 1
    assert "Chromium tidak ditemukan" in result.output
