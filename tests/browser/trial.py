"""A new trainer's first ten minutes, step by step as docs/pelatih.md tells them; each step leaves a picture."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.browser.browsing import DESKTOP, Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.browsing import Visits

PROJECTOR = Mode("projector", 1024, 768)
TICKED = ("larangan-9", "larangan-8", "situasi-pose-jari", "situasi-menyukai-unggahan", "alasan-1", "sanksi-pp-94-2021")


def choose(page: Page) -> None:
    """Give a title and a place, and tick six items."""
    page.get_by_label("Judul").fill("Sosialisasi netralitas Kecamatan Contoh")
    page.get_by_label("Tempat dan tanggal").fill("Aula kecamatan")
    for group in page.locator("form details").all():
        group.evaluate("one => one.open = true")
    for item in TICKED:
        page.locator(f"input[value={item}]").check()
    page.get_by_label("Judul").scroll_into_view_if_needed()


def make(page: Page) -> None:
    """Send the form; the page that opens is the package."""
    page.get_by_role("button", name="Buat paket").click()
    page.wait_for_url("**/pelatih/paket/**")


def follow(name: str) -> Callable[[Page], None]:
    """Give the step that follows one of the package's outputs."""

    def step(page: Page) -> None:
        page.locator(".outputs").get_by_role("link", name=name).click()
        page.wait_for_load_state()

    return step


def project(page: Page) -> None:
    """Show the slides on a projector and go to the third."""
    page.set_viewport_size({"width": PROJECTOR.width, "height": PROJECTOR.height})
    follow("Salindia")(page)
    for _ in range(2):
        page.keyboard.press("ArrowRight")


def answer(page: Page) -> None:
    """Show the quiz on a projector and choose the first answer."""
    page.set_viewport_size({"width": PROJECTOR.width, "height": PROJECTOR.height})
    page.goto(page.url.split("/pelatih/")[0] + "/pelatih/kuis/?tampilan=proyektor")
    page.keyboard.press("a")
    page.wait_for_url("**jawaban=**")


@contextmanager
def as_printed(page: Page) -> Iterator[None]:
    """See a page as paper does, 210 mm wide."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    yield
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": DESKTOP.width, "height": DESKTOP.height})


def walk(visits: Visits, folder: Path) -> list[str]:
    """Go through the trial and give the names of the pictures drawn, in order; a step that fails ends it."""
    drawn: list[str] = []

    def draw(name: str) -> None:
        drawn.append(f"{len(drawn) + 1}-{name}.png")
        page.screenshot(path=folder / drawn[-1])

    page = visits.open("/pelatih/", DESKTOP)
    draw("perangkat")
    choose(page)
    draw("butir")
    make(page)
    draw("paket")
    package = page.url
    project(page)
    draw("salindia")
    page.goto(package)
    follow("Lembar")(page)
    with as_printed(page):
        draw("lembar")
    page.goto(package)
    follow("Pesan")(page)
    draw("pesan")
    answer(page)
    draw("kuis")
    return drawn
