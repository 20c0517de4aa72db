"""How words stand in a presentation file: units, colours, paragraphs, bullets, frames without margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Length, Pt

from app.printing.slides import BULLET, GAP

if TYPE_CHECKING:
    from pptx.shapes.autoshape import Shape
    from pptx.text.text import TextFrame, _Paragraph

FONT = "Arial"
"""On every office computer, and narrower than the letters with which slides are measured: what fits there fits here."""
EM = 540 / 32
"""Points to an em: a wide slide (16:9, 960 × 540 points) is as high as the measured frame, 32 ems."""


@dataclass(frozen=True)
class Style:
    """How words are set: size in ems, ink as six hexadecimal digits."""

    size: float
    ink: str
    is_bold: bool = False


def ems(length: float) -> Length:
    """Turn ems into the file's own unit."""
    return Pt(length * EM)


def colour(code: str) -> RGBColor:
    """Read a colour written as six hexadecimal digits."""
    return RGBColor(*bytes.fromhex(code))  # type: ignore[no-untyped-call]


def write(frame: TextFrame, texts: tuple[str, ...], style: Style) -> list[_Paragraph]:
    """Write paragraphs into a frame, after what it holds already; give them."""
    frame.word_wrap = True
    written = []
    for text in texts:
        first: _Paragraph = frame.paragraphs[0]
        paragraph: _Paragraph = frame.add_paragraph() if first.runs else first  # type: ignore[no-untyped-call]
        run = paragraph.add_run()
        run.text = text
        run.font.name, run.font.size, run.font.bold = FONT, Pt(round(style.size * EM * 2) / 2), style.is_bold
        run.font.color.rgb = colour(style.ink)
        paragraph.line_spacing, paragraph.space_after, paragraph.alignment = 1.05, ems(GAP), PP_ALIGN.LEFT
        written.append(paragraph)
    return written


def bullet(paragraph: _Paragraph) -> None:
    """Make a paragraph an item of a list, in the file's own markup: python-pptx has no word for it."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library's own recipe for what it does not cover.
    properties.set("marL", str(ems(BULLET)))
    properties.set("indent", str(-ems(BULLET)))
    mark = OxmlElement("a:buChar")
    mark.set("char", "•")
    properties.append(mark)


def bare(frame: TextFrame, anchor: MSO_ANCHOR) -> TextFrame:
    """Take the margins from a frame, so that measured and drawn widths agree; text in excess shrinks."""
    none = Pt(0)
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = none
    frame.vertical_anchor = anchor
    # Where another typeface stands in for ours and runs wider, the program shrinks the text instead of spilling it.
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    return frame


def plain(shape: Shape, ground: str, line: str = "") -> TextFrame:
    """Fill a shape with one colour, outlined or not, and give its frame; the theme's style would bring shadows."""
    element = shape._element  # noqa: SLF001 - as for bullets.
    element.remove(element.find(qn("p:style")))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(ground)
    if line:
        shape.line.color.rgb, shape.line.width = colour(line), ems(0.5)
    else:
        shape.line.fill.background()
    frame: TextFrame = shape.text_frame
    return frame
