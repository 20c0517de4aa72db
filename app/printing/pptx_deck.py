"""A deck as a presentation file with editable text, notes and codes."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from app.printing import qr
from app.printing.pptx_frame import EM, Style, bare, bullet, colour, ems, plain, write
from app.printing.slides import (
    GAP,
    PADDING,
    WORD,
    SlideKind,
    block_height,
    heading_height,
    heading_size,
    largest,
    text_height,
)

if TYPE_CHECKING:
    from datetime import date

    from pptx.presentation import Presentation as File

    from app.printing.deck import Deck
    from app.printing.press import Press
    from app.printing.slides import Block, Slide

WIDTH, HEIGHT = 960 / EM, 32.0
MOST = 20.4
"""Ems from the top of the title to the code: in a file, text is as wide as the slide, and the code must stay free."""
LEFT, BODY, CODE = 2.3, 51.0, 7.2
"""Ems: left margin, width of the text, side of the code in the lower right corner."""
DARK = 1.4
"""How much larger headings are on the cover and the closing slide."""
INK, SOFT, PAPER, BAND, ON_BAND, LINK = "221E19", "4B443A", "FFFDF8", "262B3A", "F8F2E5", "69390F"
RED, BLUE, BROWN, GREEN = ("80261A", "F8E6E0"), ("373D52", "E6E8EF"), ("5F4000", "F8EBCD"), ("1C4F3F", "E0EEE6")
TONES = {
    "dilarang": RED,
    "berat": RED,
    "boleh": GREEN,
    "boleh-dengan-syarat": BROWN,
    "sedang": BROWN,
    "diperdebatkan": BLUE,
    "ringan": BLUE,
    "": (SOFT, "F9F5EC"),
}
"""Ink and ground by tone, as in static/css/slides.css."""


def draw(deck: Deck, press: Press) -> bytes:
    """Give the deck as the bytes of a .pptx file."""
    file = Presentation()
    file.slide_width, file.slide_height = ems(WIDTH), ems(HEIGHT)
    # The library's empty file says that its slides are 4:3; ours are not.
    file.element.sldSz.attrib.pop("type", None)
    identity = press.handbook.identity
    properties = file.core_properties
    properties.title, properties.author, properties.language = deck.title, identity.title, "id"
    # The day is the edition's, so that the same deck is always the same file.
    properties.created = properties.modified = _noon(identity.edition_on)
    for number, slide in enumerate(deck.slides, 1):
        _Sheet(file, press, slide).draw(f"{number} / {len(deck.slides)}")
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def _noon(day: date) -> datetime:
    """Give a day as the moment that file properties ask for."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


class _Sheet:
    """One slide while it is being drawn, from top to bottom; all lengths are ems."""

    def __init__(self, file: File, press: Press, slide: Slide) -> None:
        """Begin with a slide that has a title, so that outlines and screen readers find it."""
        self.press, self.slide = press, slide
        self.sheet = file.slides.add_slide(file.slide_layouts[5])
        self.is_dark = slide.kind in {SlideKind.COVER, SlideKind.CLOSING}
        self.ink, self.soft = (ON_BAND, ON_BAND) if self.is_dark else (INK, SOFT)
        self.top = 8.2 if self.is_dark else 3.1
        self.size = largest(slide, BODY, MOST)
        self.body = 33.0 if slide.kind is SlideKind.CLOSING else BODY
        self.sheet.background.fill.solid()
        self.sheet.background.fill.fore_color.rgb = colour(BAND if self.is_dark else PAPER)

    def draw(self, count: str) -> None:
        """Draw everything in reading order."""
        slide = self.slide
        self.heading()
        kicker = Style(1.0, ON_BAND if self.is_dark else LINK, is_bold=True)
        self.text(slide.kicker, kicker, 1.4, top=self.top - 1.7)
        self.top += self.heading_height + 0.6
        if slide.verdict:
            self.verdict(slide.verdict.value, slide.verdict.label)
        self.running(slide.lead, Style(self.size.lead, self.ink))
        for block in slide.blocks:
            self.block(block)
        self.running(slide.foot, Style(1.0, self.soft))
        self.under(count)
        self.code()
        notes = self.sheet.notes_slide.notes_text_frame if slide.notes else None
        if notes is not None:
            notes.text = "\n".join(slide.notes)

    @property
    def heading_height(self) -> float:
        """The title's height; on dark slides it is set larger, so it has less room for each line."""
        scale = DARK if self.is_dark else 1
        return heading_height(self.slide, self.body / scale) * scale

    def heading(self) -> None:
        """Place the title, with sign or plate beside it."""
        slide, left = self.slide, LEFT
        has_mark = bool(slide.sign or slide.plate)
        if has_mark:
            self.mark()
            left += 5.6
        title = self.sheet.shapes.title
        if title is None:
            return
        place = (left, self.top, self.body - left + LEFT, self.heading_height)
        title.left, title.top, title.width, title.height = map(ems, place)
        frame = bare(title.text_frame, MSO_ANCHOR.MIDDLE if has_mark else MSO_ANCHOR.TOP)
        size = heading_size(slide.heading) * (DARK if self.is_dark else 1)
        write(frame, (slide.heading,), Style(size, self.ink, is_bold=True))

    def mark(self) -> None:
        """Draw a prohibition's number as a road sign, another number on a plate."""
        is_sign = bool(self.slide.sign)
        kind = MSO_SHAPE.OVAL if is_sign else MSO_SHAPE.ROUNDED_RECTANGLE
        shape = self.sheet.shapes.add_shape(kind, *map(ems, (LEFT, self.top, 4.4, 4.4)))
        frame = bare(plain(shape, "FFFFFF" if is_sign else BAND, "8C2A1C" if is_sign else BAND), MSO_ANCHOR.MIDDLE)
        style = Style(1.9, INK if is_sign else ON_BAND, is_bold=True)
        for paragraph in write(frame, (self.slide.sign or self.slide.plate,), style):
            paragraph.alignment = PP_ALIGN.CENTER
        frame.word_wrap = False

    def verdict(self, tone: str, label: str) -> None:
        """Draw the verdict on its tinted panel."""
        ink, ground = TONES[tone]
        place = (LEFT, self.top, self.body, WORD - 0.7)
        shape = self.sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(ems, place))
        frame = bare(plain(shape, ground), MSO_ANCHOR.MIDDLE)
        frame.margin_left = ems(0.9)
        write(frame, (label,), Style(2.0, ink, is_bold=True))
        self.top += WORD

    def block(self, block: Block) -> None:
        """Draw a block: a tinted box with its title and its lines."""
        ink, ground = TONES.get(block.tone, TONES[""])
        height = block_height(block, self.size, self.body)
        place = (LEFT, self.top, self.body, height)
        shape = self.sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(ems, place))
        frame = bare(plain(shape, ground), MSO_ANCHOR.TOP)
        frame.margin_left = frame.margin_right = frame.margin_top = ems(PADDING)
        if block.title:
            write(frame, (block.title,), Style(1.0, ink, is_bold=True))
        for paragraph in write(frame, block.lines, Style(self.size.text, INK)):
            if block.is_list:
                bullet(paragraph)
        self.top += height + GAP

    def running(self, words: str, style: Style) -> None:
        """Write a paragraph at the current height, and go on below it; nothing where there are no words."""
        if words:
            height = text_height(words, style.size, self.body)
            self.text(words, style, height, top=self.top)
            self.top += height

    def text(self, words: str, style: Style, height: float, *, top: float) -> None:
        """Write a paragraph in a box of its own."""
        box = self.sheet.shapes.add_textbox(*map(ems, (LEFT, top, self.body, height)))
        write(bare(box.text_frame, MSO_ANCHOR.TOP), (words,), style)

    def under(self, count: str) -> None:
        """Write address, state and number along the lower edge."""
        standing, edition = self.slide.standing, self.press.handbook.identity.edition
        shown = self.press.readable(standing.address, BODY - CODE)
        self.text(shown, Style(1.0, self.ink, is_bold=True), 1.4, top=HEIGHT - 3.9)
        state = ". ".join(part for part in (standing.dated, f"Edisi {edition}", count) if part)
        self.text(state, Style(1.0, self.soft), 1.4, top=HEIGHT - 2.5)

    def code(self) -> None:
        """Place the code for the audience: in the corner, or large where the slide is about it."""
        target, kind = self.slide.standing.target, self.slide.kind
        side = {SlideKind.COVER: 10.0, SlideKind.CLOSING: 17.0}.get(kind, CODE)
        top = (HEIGHT - side) / 2 if kind is SlideKind.CLOSING else HEIGHT - side - 1.4
        place = map(ems, (WIDTH - side - 2, top, side, side))
        picture = self.sheet.shapes.add_picture(io.BytesIO(qr.png(self.press.absolute(target))), *place)
        words = self.press.named(target)
        picture._element.nvPicPr.cNvPr.set("descr", words)  # noqa: SLF001 - python-pptx has no word for it.
