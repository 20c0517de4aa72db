"""The quiz: one question at a time by plain links, for a phone or for the hall, and on paper with its key apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import abort, render_template, request

from app.printing import qr
from app.site import current_site
from app.trainer.blueprint import bp, press
from app.trainer.hall import size_of, wide_size_of

if TYPE_CHECKING:
    from app.model.lists import QuizQuestion
    from app.model.reading import Topic

HALL = "proyektor"
LETTERS = "ABCD"
PAPER_LENGTHS = (10, 20)
"""How many questions a printed quiz has, unless all are asked for."""


@dataclass(frozen=True)
class Round:
    """Where the reader stands: everything of it is in the address, nothing is kept."""

    questions: tuple[QuizQuestion, ...]
    number: int
    """The question shown, counted from 1."""
    answer: int
    """The chosen option, counted from 1; 0 while none is chosen."""
    topic: Topic | None
    is_hall: bool
    count: int = 0
    """How many questions were asked for; 0 for all of them."""

    @property
    def question(self) -> QuizQuestion:
        """The question shown."""
        return self.questions[self.number - 1]

    @property
    def is_right(self) -> bool:
        """Whether the chosen option is the right one."""
        return self.answer == self.question.answer

    def address(self, **changed: str | int) -> str:
        """Give the address of the quiz with some of it changed; an empty value takes a choice back."""
        now: dict[str, str | int] = {
            "nomor": self.number,
            "jawaban": self.answer or "",
            "topik": self.topic.slug if self.topic else "",
            "jumlah": self.count or "",
            "tampilan": HALL if self.is_hall else "",
        }
        kept = {name: value for name, value in {**now, **changed}.items() if value}
        return "/pelatih/kuis/" + (f"?{urlencode(kept)}" if kept else "")


def _questions(topic: Topic | None) -> tuple[QuizQuestion, ...]:
    """Give the questions on a topic, or all of them; a handbook without questions has no quiz."""
    found = tuple(one for one in current_site().handbook.quiz if topic is None or topic.slug in one.topics)
    if not found:
        abort(404)
    return found


def _topics() -> list[Topic]:
    """Give the topics on which there are questions."""
    used = {slug for one in current_site().handbook.quiz for slug in one.topics}
    return sorted((one for one in current_site().handbook.topics if one.slug in used), key=lambda one: one.order)


def _chosen_topic() -> Topic | None:
    """Read the topic; a word that means nothing, or a topic without questions, is left out."""
    return next((one for one in _topics() if one.slug == request.args.get("topik")), None)


def _whole(name: str, most: int) -> int:
    """Read a number from 1 to `most` from the address; anything else is 0."""
    text = request.args.get(name, "")
    is_number = text.isascii() and text.isdigit() and len(text) < len("10000")
    return int(text) if is_number and 1 <= int(text) <= most else 0


def _round() -> Round:
    """Read where the reader stands."""
    topic = _chosen_topic()
    questions = _questions(topic)
    count = _whole("jumlah", len(questions))
    questions = questions[: count or None]
    number = _whole("nomor", len(questions)) or 1
    answer = _whole("jawaban", len(questions[number - 1].options))
    return Round(questions, number, answer, topic, request.args.get("tampilan") == HALL, count)


@bp.get("/pelatih/kuis/")
def quiz() -> str:
    """One question; after choosing, the answer and its reason."""
    now = _round()
    handbook = current_site().handbook
    phone = now.address(tampilan="", jawaban="")
    return render_template(
        "quiz_hall.html" if now.is_hall else "quiz.html",
        site=current_site(),
        round=now,
        basis=handbook.record_by_id[now.question.basis],
        topics=_topics(),
        letters=LETTERS,
        spoken=press().spoken("/pelatih/kuis/"),
        code=qr.drawing(press().absolute(phone)),
        hall=HALL,
        sizes=(size_of(now.question), wide_size_of(now.question)),
    )


@bp.get("/pelatih/kuis/cetak/")
def paper() -> str:
    """The quiz on paper: questions first, the key on a sheet of its own."""
    topic = _chosen_topic()
    questions = _questions(topic)
    count = _whole("jumlah", len(questions)) or min(PAPER_LENGTHS[0], len(questions))
    records = {one.key: current_site().handbook.record_by_id[one.basis] for one in questions}
    return render_template(
        "quiz_print.html",
        site=current_site(),
        questions=questions[:count],
        records=records,
        topic=topic,
        topics=_topics(),
        lengths=(*(one for one in PAPER_LENGTHS if one < len(questions)), len(questions)),
        letters=LETTERS,
        code=qr.drawing(press().absolute("/pelatih/kuis/")),
        spoken=press().spoken("/pelatih/kuis/"),
    )
