"""Three questions to an answer: who you are, what it is about, what you want to do; plain links only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from app import relations
from app.model.addresses import addressed
from app.model.base import Bearer
from app.rendering import sanctions_today
from app.site import current_site

if TYPE_CHECKING:
    from app.model.handbook import Handbook
    from app.model.reading import Topic
    from app.model.rules import Situation

bp = Blueprint("check", __name__)


@dataclass(frozen=True)
class Progress:
    """The answers given so far."""

    bearer: Bearer | None
    topic: Topic | None
    situation: Situation | None

    def address(self, **changed: str) -> str:
        """Give the address of the check with one answer changed; an empty word takes it, and what follows, back."""
        chosen = {
            "pegawai": self.bearer.value if self.bearer else "",
            "topik": self.topic.slug if self.topic else "",
            "situasi": self.situation.slug if self.situation else "",
        }
        return addressed("/cek/", {**chosen, **changed})


def text_for(situation: Situation, bearer: Bearer) -> str:
    """Give what a situation says for one kind of employee; empty where it says nothing of its own."""
    return next((one.text for one in situation.bearer_texts if bearer in one.bearers), "")


def choices(handbook: Handbook, bearer: Bearer, topic: Topic) -> tuple[Situation, ...]:
    """Give the situations of a topic that can touch this kind of employee, most asked first."""
    return relations.by_rank(one for one in handbook.situations if topic.slug in one.topics and text_for(one, bearer))


def _progress() -> Progress:
    """Read the answers; one that means nothing, and all after it, are asked again."""
    handbook = current_site().handbook
    bearer = next((one for one in Bearer if one.value == request.args.get("pegawai")), None)
    topic = handbook.topic_by_slug.get(request.args.get("topik", "")) if bearer else None
    situation = handbook.situation_by_slug.get(request.args.get("situasi", "")) if bearer and topic else None
    is_offered = bearer and topic and situation in choices(handbook, bearer, topic)
    return Progress(bearer, topic, situation if is_offered else None)


@bp.get("/cek/")
def check() -> str:
    """The next question, or the answer once all three are given."""
    progress = _progress()
    handbook = current_site().handbook
    topics = handbook.topics
    if progress.bearer:
        topics = tuple(topic for topic in topics if choices(handbook, progress.bearer, topic))
    found = choices(handbook, progress.bearer, progress.topic) if progress.bearer and progress.topic else ()
    text = text_for(progress.situation, progress.bearer) if progress.situation and progress.bearer else ""
    answers = sanctions_today(progress.situation, progress.bearer) if progress.situation and progress.bearer else ()
    return render_template(
        "check.html",
        progress=progress,
        bearers=tuple(Bearer),
        topics=topics,
        situations=found,
        text=text,
        answers=answers,
    )


@bp.get("/cek/peta/")
def check_map() -> str:
    """Every path of the check on one page, for a legal reviewer."""
    handbook = current_site().handbook
    topics = [(topic, [(bearer, choices(handbook, bearer, topic)) for bearer in Bearer]) for topic in handbook.topics]
    return render_template("check_map.html", topics=topics)
