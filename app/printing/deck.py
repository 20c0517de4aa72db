"""A whole deck: cover, contents, the slides of every record, the tiers of today, two questions, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app import markup
from app.printing.press import short_heading
from app.printing.record_slides import slides_of
from app.printing.sanction_slides import TIERS, tiers_today
from app.printing.slides import Block, Slide, SlideKind, Standing, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.base import Record
    from app.model.handbook import Handbook
    from app.model.lists import QuizQuestion
    from app.printing.press import Press

QUESTIONS = 2
"""Questions at the end of a deck; the hall's own quiz has all of them."""
LETTERS = "ABCD"
NOT_OFFICIAL = "Bukan situs resmi pemerintah dan bukan nasihat hukum."


@dataclass(frozen=True)
class Occasion:
    """For what a deck is made."""

    title: str
    address: str
    """What the audience opens: the package or the ready deck."""
    place: str = ""
    is_short: bool = False
    """Whether it goes without contents, sanctions and quiz: a part of a longer session, which has them elsewhere."""


@dataclass(frozen=True)
class Deck:
    """Slides in the order in which they are shown."""

    title: str
    slides: tuple[Slide, ...]
    starts: dict[str, int]
    """The number of the slide, counted from 1, on which each entry of the contents begins."""


def build(press: Press, records: tuple[Record, ...], occasion: Occasion) -> Deck:
    """Put a deck together."""
    parts = list(_parts(press, records, is_short=occasion.is_short))
    opening = _fitted(_cover(press, occasion))
    if not occasion.is_short:
        opening += _fitted(_contents(tuple(name for name, _ in parts), occasion.address))
    starts: dict[str, int] = {}
    number = len(opening) + 1
    for name, some in parts:
        starts.setdefault(name, number)
        number += len(some)
    closing = _fitted(_closing(press, occasion.address))
    return Deck(occasion.title, (*opening, *(slide for _, some in parts for slide in some), *closing), starts)


def _parts(press: Press, records: tuple[Record, ...], *, is_short: bool) -> Iterator[tuple[str, list[Slide]]]:
    """Give what stands between contents and closing, part by part, each with its entry in the contents."""
    for record in records:
        yield short_heading(record), _fitted(one for one in slides_of(record, press) if not (is_short and one.is_extra))
    if is_short:
        return
    yield TIERS, _fitted(tiers_today(press))
    if questions := questions_for(press.handbook, records):
        yield "Kuis", _fitted(_quiz(press, questions))


def _fitted(slides: Iterator[Slide]) -> list[Slide]:
    """Fit each slide to the frame."""
    return [part for slide in slides for part in fitted(slide)]


def _cover(press: Press, occasion: Occasion) -> Iterator[Slide]:
    """Give the title, the place, and the state of knowledge."""
    identity = press.handbook.identity
    lead, standing = occasion.place or identity.tagline, Standing(occasion.address)
    foot = f"{press.dated(identity.edition_on)}. {NOT_OFFICIAL}"
    yield Slide(SlideKind.COVER, occasion.title, identity.title, lead, foot=foot, standing=standing)


def _contents(entries: tuple[str, ...], address: str) -> Iterator[Slide]:
    """Say what comes; each entry leads to its slide."""
    yield Slide(SlideKind.CONTENTS, "Isi", blocks=(Block("", entries),), standing=Standing(address))


def questions_for(handbook: Handbook, records: tuple[Record, ...]) -> tuple[QuizQuestion, ...]:
    """Choose questions for a deck: those that rest on its records, then those on its topics, then any."""
    ids = {record.id for record in records}
    topics = {topic for record in records for topic in getattr(record, "topics", ())}

    def distance(question: QuizQuestion) -> int:
        return 0 if question.basis in ids else 1 if topics & set(question.topics) else 2

    return tuple(sorted(handbook.quiz, key=distance)[:QUESTIONS])


def _quiz(press: Press, questions: tuple[QuizQuestion, ...]) -> Iterator[Slide]:
    """Give each question on a slide, its answer with the reason on the next."""
    for number, one in enumerate(questions, 1):
        record = press.handbook.record_by_id[one.basis]
        kicker = f"Kuis, pertanyaan {number} dari {len(questions)}"
        options = tuple(f"{letter}. {text}" for letter, text in zip(LETTERS, one.options, strict=False))
        right = options[one.answer - 1]
        asked, notes = (Block("", options, is_list=False),), (f"Jawaban: {right}", markup.plain(one.reason))
        quiz = Standing("/pelatih/kuis/")
        yield Slide(SlideKind.QUESTION, one.question, kicker, blocks=asked, notes=notes, standing=quiz)
        answer = (Block(right, (markup.plain(one.reason),), "boleh", is_list=False),)
        basis = Standing(record.address, press.check_address(record), press.since(record.reviewed_on))
        yield Slide(SlideKind.ANSWER, one.question, f"{kicker}: jawaban", blocks=answer, standing=basis)


def _closing(press: Press, address: str) -> Iterator[Slide]:
    """Give the way back to everything that was shown."""
    title = press.handbook.identity.title
    lead = "Pindai kode ini untuk membuka lagi semua yang baru Anda lihat, dengan dasar hukumnya."
    standing = Standing(address)
    yield Slide(SlideKind.CLOSING, "Buka lagi di ponsel Anda", title, lead, foot=NOT_OFFICIAL, standing=standing)
