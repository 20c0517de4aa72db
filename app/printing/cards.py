"""Preview cards for messages: 1200 × 630 pixels with number or verdict, title, sentence, state and code."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from app.model.instruments import Regulation
from app.model.reading import Term
from app.model.rules import Prohibition, Reason, Situation
from app.printing import lettering, qr, shapes
from app.printing.press import short_address
from app.search.overviews import OVERVIEWS
from app.search.toolbox import TOOLS

if TYPE_CHECKING:
    from app.model.base import Record
    from app.printing.press import Press

SIZE = (1200, 630)
COLOURS = 48
"""Enough for our few inks with smooth edges; keeps a card far below 100 kB."""
MARGIN, TOP, BOTTOM = 64, 84, 452
MARK, CODE = 150, 150
"""Pixels: the side of a sign, and of the QR code with its quiet zone."""
LEAST = 34
"""Pixels: the sentence under a question is left out rather than set smaller; nobody could read it in a message."""
LINK, BADGE = "#69390f", "#e6e8ef"
PAPER, INK, SOFT, BAND, ON_BAND, THREAD, RING = (
    "#f9f5ec",
    "#221e19",
    "#4b443a",
    "#262b3a",
    "#f8f2e5",
    "#d2a76e",
    "#8c2a1c",
)
VERDICTS = {
    "dilarang": "#80261a",
    "boleh": "#1c4f3f",
    "boleh-dengan-syarat": "#5f4000",
    "diperdebatkan": "#373d52",
}


@dataclass(frozen=True)
class Face:
    """What a card says."""

    kicker: str
    title: str
    sentence: str
    spoken: str
    """The address as it is read aloud."""
    code: str
    """The absolute address in the QR code."""
    state: str
    sign: str = ""
    plate: str = ""
    verdict: str = ""
    """The verdict's value; its label stands in `status`."""
    status: str = ""
    """A situation's verdict in words, or the badge that says whether a regulation is in force."""


def face_of(record: Record, press: Press) -> Face:
    """Say what a record's card says."""
    kicker, title, sentence = record.kind_label, record.heading, str(getattr(record, "summary", ""))
    more: dict[str, str] = {}
    if isinstance(record, Prohibition | Reason):
        title = record.short_title
        kicker = f"{record.kind_label} {record.number}"
        more = {"sign" if isinstance(record, Prohibition) else "plate": str(record.number)}
    elif isinstance(record, Situation):
        kicker, sentence = record.verdict.label, record.answer
        more = {"verdict": record.verdict.value, "status": record.verdict.label}
    elif isinstance(record, Regulation):
        kicker, title = record.short_title, record.subject
        more = {"status": record.status.label}
    elif isinstance(record, Term):
        sentence = record.expansion or ""
    state = f"Edisi {press.handbook.identity.edition}. {press.dated(record.reviewed_on)}"
    code = press.absolute(press.check_address(record))
    return Face(kicker, title, sentence, press.spoken(short_address(record)), code, state, **more)


def face_of_page(title: str, address: str, press: Press) -> Face:
    """Say what the card of a list or another fixed page says: what the search says of it."""
    identity = press.handbook.identity
    told = {page.address: page.summary for page in (*OVERVIEWS, *TOOLS)}
    return Face(
        identity.title,
        title if address != "/" else identity.tagline,
        identity.description if address == "/" else told.get(address) or identity.tagline,
        press.spoken(address),
        press.absolute(address),
        f"Edisi {identity.edition}",
    )


def draw(face: Face) -> bytes:
    """Draw a card and give it as PNG."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    _edge(pen)
    _foot(image, pen, face)
    has_mark = bool(face.sign or face.plate or face.verdict)
    left = MARGIN + MARK + 40 if has_mark else MARGIN
    if face.verdict:
        shape = shapes.drawn(face.verdict, MARK)
        image.paste(Image.new("RGB", shape.size, VERDICTS[face.verdict]), (MARGIN, TOP), shape)
    elif has_mark:
        _mark(pen, face)
    top = _verdict(pen, face, left) if face.verdict else _head(pen, face, left)
    top = max(top, TOP + MARK) if has_mark else top
    sizes = (40, 36, LEAST) if face.verdict else (40, 36, 32, 28)
    lines, size = _fitted(face.sentence, SIZE[0] - 2 * MARGIN, BOTTOM - top - 18, sizes)
    if not face.verdict or lines == lettering.wrap(face.sentence, (SIZE[0] - 2 * MARGIN) / size):
        _write(pen, (MARGIN, top + 18), lines, size)
    stream = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _head(pen: ImageDraw.ImageDraw, face: Face, left: int) -> int:
    """Write the kind of page and its title, with the status of a regulation; give the height below them."""
    edge = _badge(pen, face) if face.status else SIZE[0] - MARGIN
    kicker = lettering.cut(face.kicker, (edge - left - 30) / 34, is_bold=True)
    pen.text((left, TOP + 12), kicker, fill=LINK, font=lettering.font(34, is_bold=True))
    lines, size = _fitted(face.title, SIZE[0] - MARGIN - left, 190, (64, 56, 50, 44), is_bold=True)
    return _write(pen, (left, TOP + 74), lines, size, is_bold=True)


def _verdict(pen: ImageDraw.ImageDraw, face: Face, left: int) -> int:
    """Write the verdict as the heading, and under it the question; give the height below them."""
    word = lettering.font(64, is_bold=True)
    pen.text((left, TOP - 4), face.status, fill=VERDICTS[face.verdict], font=word)
    lines, size = _fitted(face.title, SIZE[0] - MARGIN - left, 190, (56, 50, 44), is_bold=True)
    return _write(pen, (left, TOP + 86), lines, size, is_bold=True)


def _fitted(
    text: str, room: int, height: int, sizes: tuple[int, ...], *, is_bold: bool = False
) -> tuple[list[str], int]:
    """Break a text at the largest size at which it fits; at the smallest, what is too much is cut with an ellipsis."""
    for size in sizes:
        lines = lettering.wrap(text, room / size, is_bold=is_bold)
        most = int(height / _leading(size, is_bold=is_bold))
        if len(lines) <= most:
            return lines, size
    kept = lines[: max(most, 1)]
    kept[-1] = lettering.cut(" ".join(lines[len(kept) - 1 :]), room / size, is_bold=is_bold)
    return kept, size


def _leading(size: int, *, is_bold: bool) -> int:
    """Give the distance from line to line in pixels."""
    return round(size * (1.16 if is_bold else 1.34))


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], lines: list[str], size: int, *, is_bold: bool = False) -> int:
    """Write lines one below the other; give the height below them."""
    left, top = at
    for line in lines:
        pen.text((left, top), line, fill=INK, font=lettering.font(size, is_bold=is_bold))
        top += _leading(size, is_bold=is_bold)
    return top


def _edge(pen: ImageDraw.ImageDraw) -> None:
    """Draw the woven edge: a dark band with triangles, and diamonds between them."""
    pen.rectangle((0, 0, SIZE[0], 30), fill=BAND)
    for x in range(0, SIZE[0] + 1, 40):
        pen.polygon(((x, 30), (x + 40, 30), (x + 20, 48)), fill=BAND)
        pen.polygon(((x, 40), (x + 6, 47), (x, 54), (x - 6, 47)), fill=THREAD)


def _foot(image: Image.Image, pen: ImageDraw.ImageDraw, face: Face) -> None:
    """Write address and state along the lower edge, with the code in the corner."""
    modules = qr.drawing(face.code).size
    scale = max(CODE // modules, 1)
    code = Image.open(io.BytesIO(qr.png(face.code, scale))).convert("RGB")
    left = SIZE[0] - MARGIN // 2 - code.width
    image.paste(code, (left, SIZE[1] - MARGIN // 2 - code.height))
    room = left - MARGIN - 30
    pen.rectangle((MARGIN, 488, left - 30, 491), fill=THREAD)
    pen.text(
        (MARGIN, 508),
        lettering.cut(face.spoken, room / 32, is_bold=True),
        fill=INK,
        font=lettering.font(32, is_bold=True),
    )
    pen.text((MARGIN, 556), face.state, fill=SOFT, font=lettering.font(27))


def _mark(pen: ImageDraw.ImageDraw, face: Face) -> None:
    """Draw a prohibition's number as a road sign, a reason's on a plate."""
    box = (MARGIN, TOP, MARGIN + MARK, TOP + MARK)
    if face.sign:
        pen.ellipse(box, fill="#ffffff", outline=RING, width=20)
    else:
        pen.rounded_rectangle(box, 22, fill=BAND)
    ink, centre = INK if face.sign else ON_BAND, (MARGIN + MARK / 2, TOP + MARK / 2)
    pen.text(centre, face.sign or face.plate, fill=ink, font=lettering.font(72, is_bold=True), anchor="mm")


def _badge(pen: ImageDraw.ImageDraw, face: Face) -> int:
    """Write the status on a tinted plate in the upper right corner; give its left edge."""
    size = 34
    right, high = SIZE[0] - MARGIN, round(size * 1.5)
    left = right - round(lettering.width(face.status, is_bold=True) * size) - 48
    pen.rounded_rectangle((left, TOP, right, TOP + high), 14, fill=BADGE, outline=BAND, width=4)
    pen.text((left + 24, TOP + high / 2), face.status, fill=BAND, font=lettering.font(size, is_bold=True), anchor="lm")
    return left
