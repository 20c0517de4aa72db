"""“Boleh atau tidak?”: the list of situations with plain-link choices, and one situation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from app import relations
from app.model.addresses import addressed
from app.model.base import Bearer, Stage
from app.model.rules import Verdict
from app.pages import or_404
from app.site import current_site

if TYPE_CHECKING:
    from app.model.rules import Situation

bp = Blueprint("situations", __name__)

_CHOICES = {
    "topik": None,
    "pegawai": {bearer.value for bearer in Bearer},
    "tahap": {stage.value for stage in Stage},
    "putusan": {verdict.value for verdict in Verdict},
}
"""What narrows the list, each a word in the address; a topic is checked against the handbook."""


@dataclass(frozen=True)
class Filters:
    """The reader's choices, as they stand in the address."""

    topik: str = ""
    pegawai: str = ""
    tahap: str = ""
    putusan: str = ""

    def address(self, **changed: str) -> str:
        """Give the address of the list with some choices changed; an empty word takes a choice back."""
        return addressed("/situasi/", {**vars(self), **changed})

    def admits(self, situation: Situation) -> bool:
        """Whether a situation fits every choice."""
        bearers = {bearer.value for text in situation.bearer_texts for bearer in text.bearers}
        stages = {text.stage.value for text in situation.stages}
        return (
            self.topik in {"", *situation.topics}
            and self.pegawai in {"", *bearers}
            and self.tahap in {"", *stages}
            and self.putusan in {"", situation.verdict.value}
        )


def _filters() -> Filters:
    """Read the choices from the address; a word that means nothing is left out."""
    known = {**_CHOICES, "topik": set(current_site().handbook.topic_by_slug)}
    given = {name: request.args.get(name, "") for name in known}
    return Filters(**{name: value for name, value in given.items() if value in (known[name] or set())})


@bp.get("/situasi/")
def situations() -> str:
    """All situations, most asked first, narrowed by plain links."""
    handbook = current_site().handbook
    filters = _filters()
    found = relations.by_rank(one for one in handbook.situations if filters.admits(one))
    return render_template(
        "situations.html",
        situations=found,
        filters=filters,
        topics=handbook.topics,
        verdicts=tuple(Verdict),
        bearers=tuple(Bearer),
        stages=tuple(Stage),
    )


@bp.get("/situasi/<slug>/")
def situation(slug: str) -> str:
    """One situation: verdict and answer first, then why, for whom, basis, sanction, who disagrees."""
    handbook = current_site().handbook
    record = or_404(handbook.situation_by_slug, slug)
    ordered = relations.by_rank(iter(handbook.situations))
    return render_template(
        "situation.html",
        record=record,
        annex=tuple(handbook.annex_by_code[code] for code in record.annex_items),
        prohibitions=tuple(handbook.prohibition_by_number[number] for number in record.prohibitions),
        related=tuple(handbook.situation_by_slug[other] for other in record.related),
        neighbours=relations.neighbours(ordered, record),
    )
