"""What a slide holds, and how much of it a projector can show: one slide becomes several when it is too full."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.printing import lettering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.rules import Verdict

FRAME_WIDTH = 38.0
"""Ems across a slide at 4:3, of 24 pixels each at 1024 × 768."""
WIDE_FRAME, WIDEST_FRAME = 46.0, 52.0
"""The same at 16:10 and at 16:9."""
FRAME_HEIGHT = 21.5
"""Ems from below the kicker to above the foot; in a browser, every slide there is leaves 0.3 of them free."""
LINE = 1.36
"""Height of a line of running text, in its own size."""
PADDING, BULLET, GAP = 0.7, 1.3, 0.35
"""Ems inside a block, before a list item, between paragraphs."""
MARK, WORD = 5.6, 4.6
"""Ems that a sign takes beside a heading, and a verdict above an answer."""
LONG_HEADING = 52
"""Characters above which a heading is set smaller."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Size(StrEnum):
    """How large a slide's text is set: as large as it fits, largest first."""

    HUGE = "raksasa"
    LARGE = "besar"
    MEDIUM = "sedang"
    SMALL = "kecil"

    @property
    def lead(self) -> float:
        """The opening sentence, in ems."""
        return {"raksasa": 2.1, "besar": 1.6, "sedang": 1.3, "kecil": 1.1}[self.value]

    @property
    def text(self) -> float:
        """Blocks, in ems."""
        return {"raksasa": 1.6, "besar": 1.3, "sedang": 1.15, "kecil": 1.0}[self.value]


class SlideKind(StrEnum):
    """What a slide is for; decides its layout."""

    COVER = "sampul"
    CONTENTS = "isi"
    POINT = "pokok"
    QUESTION = "tanya"
    ANSWER = "jawab"
    CLOSING = "penutup"


@dataclass(frozen=True)
class Block:
    """A group of lines under a title."""

    title: str
    lines: tuple[str, ...]
    tone: str = ""
    """A word for colour and icon: a verdict, a tier, or nothing."""
    is_list: bool = True
    """Whether lines are items of a list; otherwise they are paragraphs of a quotation or of an explanation."""


@dataclass(frozen=True)
class Standing:
    """Where on the site a slide comes from, and how the audience gets there."""

    address: str
    """The page, as read aloud."""
    code: str = ""
    """The address in the QR code, where it is another one: the check of a print."""
    dated: str = ""
    """The state of knowledge: `Per 23 November 2026`."""

    @property
    def target(self) -> str:
        """The address in the QR code."""
        return self.code or self.address


@dataclass(frozen=True)
class Slide:
    """One thing to project."""

    kind: SlideKind
    heading: str
    kicker: str = ""
    """The small line above the heading: what the slide belongs to."""
    lead: str = ""
    blocks: tuple[Block, ...] = ()
    foot: str = ""
    """What must be said beside the rest, such as an open conflict."""
    sign: str = ""
    """A prohibition's number, drawn as a road sign."""
    plate: str = ""
    """Another number or word, drawn on a plate."""
    verdict: Verdict | None = None
    notes: tuple[str, ...] = ()
    """What the presenter may say; never projected unasked."""
    standing: Standing = Standing("/")
    is_extra: bool = False
    """Whether a short deck goes without it."""
    size: Size = Size.LARGE

    @property
    def wide_sizes(self) -> tuple[Size, Size]:
        """The sizes of its text at 16:10 and at 16:9, where the same words take fewer lines."""
        return largest(self, WIDE_FRAME), largest(self, WIDEST_FRAME)


def heading_size(heading: str) -> float:
    """Give the size of a heading in ems."""
    return 1.9 if len(heading) <= LONG_HEADING else 1.5


def _lines(text: str, size: float, room: float, *, is_bold: bool = False) -> int:
    """Count the lines of a text set at a size in a column of `room` ems."""
    return len(lettering.wrap(text, room / size, is_bold=is_bold))


def block_height(block: Block, size: Size, room: float) -> float:
    """Give the height of a block in ems, in a column of `room` ems."""
    inner = room - 2 * PADDING
    height = 2 * PADDING + (_lines(block.title, 1.0, inner, is_bold=True) * LINE + 0.3 if block.title else 0)
    for line in block.lines:
        indent = BULLET if block.is_list else 0
        height += _lines(line, size.text, inner - indent) * size.text * LINE + GAP
    return height


def blocks_height(slide: Slide, size: Size, room: float = FRAME_WIDTH) -> float:
    """Give the height of all blocks in ems, one below the other."""
    return sum(block_height(block, size, room) + GAP for block in slide.blocks)


def heading_height(slide: Slide, room: float = FRAME_WIDTH) -> float:
    """Give the height of the heading in ems, the sign beside it included."""
    has_mark = bool(slide.sign or slide.plate)
    size = heading_size(slide.heading)
    height = _lines(slide.heading, size, room - (MARK if has_mark else 0), is_bold=True) * size * 1.16
    return max(height, MARK - 1.2 if has_mark else 0)


def text_height(text: str, size: float, room: float = FRAME_WIDTH) -> float:
    """Give the height of a paragraph in ems; nothing where there is none."""
    return _lines(text, size, room) * size * LINE + GAP if text else 0


def height(slide: Slide, size: Size, room: float = FRAME_WIDTH) -> float:
    """Give the height of heading and body in ems, at a size of the text."""
    verdict = WORD if slide.verdict else 0
    running = text_height(slide.lead, size.lead, room) + text_height(slide.foot, 1.0, room)
    return heading_height(slide, room) + 0.6 + verdict + running + blocks_height(slide, size, room)


def largest(slide: Slide, room: float, most: float = FRAME_HEIGHT) -> Size:
    """Give the largest size at which a slide fits a frame of another width, and perhaps of another height."""
    return next((size for size in Size if height(slide, size, room) <= most), slide.size)


def fitted(slide: Slide) -> Iterator[Slide]:
    """Give the slide at the largest size that fits, or as several slides at the smallest."""
    for size in Size:
        if height(slide, size) <= FRAME_HEIGHT:
            yield replace(slide, size=size)
            return
    head, rest = _halves(slide)
    if rest is None:
        yield replace(slide, size=Size.SMALL)
        return
    parts = (*fitted(head), *fitted(rest))
    # Parts of one slide differ by two steps at most: the eye takes a sudden change of size for a change of weight.
    steps = list(Size)
    bound = max(max(steps.index(part.size) for part in parts) - 2, 0)
    yield from (replace(part, size=steps[max(steps.index(part.size), bound)]) for part in parts)


def _halves(slide: Slide) -> tuple[Slide, Slide | None]:
    """Split a slide in two: between blocks, between lines, or between sentences; not at all when it is one sentence."""
    if not slide.blocks:
        return slide, None
    middle = (len(slide.blocks) + 1) // 2
    first, second = slide.blocks[:middle], slide.blocks[middle:]
    if not second:
        head, rest = _split(slide.blocks[0])
        if rest is None:
            return slide, None
        first, second = (head,), (rest,)
    suffix = "" if slide.heading.endswith("(lanjutan)") else " (lanjutan)"
    foot_goes_on = replace(slide, blocks=first, foot="")
    return foot_goes_on, replace(slide, blocks=second, heading=slide.heading + suffix, lead="")


def _split(block: Block) -> tuple[Block, Block | None]:
    """Split a block's lines, or the sentences of its only line, in two."""
    is_one_line = len(block.lines) == 1
    lines = tuple(_SENTENCE.split(block.lines[0])) if is_one_line else block.lines
    if len(lines) == 1:
        return block, None
    middle = (len(lines) + 1) // 2
    halves = (lines[:middle], lines[middle:])
    head, rest = ((" ".join(half),) for half in halves) if is_one_line else halves
    return replace(block, lines=head), replace(block, lines=rest)
