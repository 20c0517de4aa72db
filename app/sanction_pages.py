"""Which sanction applies: the map of prohibitions by date, employee and stage, and the regimes one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from app import dates, law, timeline
from app.model.addresses import addressed
from app.model.base import Bearer, Stage
from app.pages import or_404
from app.site import current_site

if TYPE_CHECKING:
    from datetime import date

    from app.law import Answer
    from app.model.rules import Prohibition

bp = Blueprint("sanctions", __name__)


@dataclass(frozen=True)
class Choice:
    """What the reader chose, as it stands in the address."""

    on: date
    today: date
    bearer: Bearer
    stage: Stage | None
    examination: law.Examination
    refused: str = ""
    """The date as typed, where it is no date."""

    def address(self, **changed: str) -> str:
        """Give the address of the map with some choices changed."""
        chosen = {
            "tanggal": self.on.isoformat() if self.on != self.today else "",
            "pegawai": self.bearer.value if self.bearer is not Bearer.PNS else "",
            "tahap": self.stage.value if self.stage else "",
            "pemeriksaan": self.examination.value if self.examination is not law.Examination.NONE else "",
        }
        return addressed("/sanksi/", {**chosen, **changed})


@dataclass(frozen=True)
class Row:
    """One prohibition on the map: an answer for each stage, or one where the reader chose a stage."""

    prohibition: Prohibition
    answers: tuple[tuple[Stage, Answer], ...]


def _choice() -> Choice:
    """Read the choices; what means nothing falls back to today, PNS, both stages."""
    today = current_site().today
    typed = request.args.get("tanggal", "").strip()[:40]
    day = dates.parse(typed)
    return Choice(
        on=day or today,
        today=today,
        bearer=next((one for one in Bearer if one.value == request.args.get("pegawai")), Bearer.PNS),
        stage=next((one for one in Stage if one.value == request.args.get("tahap")), None),
        examination=next(
            (one for one in law.Examination if one.value == request.args.get("pemeriksaan")), law.Examination.NONE
        ),
        refused=typed if typed and day is None else "",
    )


def _row(prohibition: Prohibition, choice: Choice) -> Row:
    """Ask the law for one prohibition at the chosen stage, or at both."""
    stages = (choice.stage,) if choice.stage else tuple(Stage)
    handbook = current_site().handbook
    return Row(
        prohibition,
        tuple(
            (
                stage,
                law.answer(
                    handbook,
                    law.Case(
                        choice.on, choice.bearer, stage, prohibition=prohibition.number, examination=choice.examination
                    ),
                ),
            )
            for stage in stages
        ),
    )


@bp.get("/sanksi/")
def sanctions() -> str:
    """The map: eleven prohibitions × stage × regime, on a chosen day."""
    site = current_site()
    choice = _choice()
    rows = tuple(_row(prohibition, choice) for prohibition in site.handbook.prohibitions)
    general = law.answer(site.handbook, law.Case(choice.on, choice.bearer, examination=choice.examination))
    return render_template(
        "sanctions.html",
        choice=choice,
        rows=rows,
        reason=general.reason,
        is_covered=choice.on >= law.PP_53_FROM,
        is_transitional=law.PP_53_FROM <= choice.on < law.PP_94_FROM,
        bearers=tuple(Bearer),
        stages=tuple(Stage),
        examinations=tuple(law.Examination),
        timeline=timeline.drawn(site.handbook.timeline, site.today),
        regimes=site.handbook.regimes,
    )


@bp.get("/sanksi/<slug>/")
def regime(slug: str) -> str:
    """One regime: its tiers and kinds with their force today, or moral sanctions, or criminal provisions."""
    handbook = current_site().handbook
    record = or_404(handbook.regime_by_slug, slug)
    rules = tuple(rule for rule in handbook.tier_rules if rule.provision.startswith(f"{slug}#"))
    return render_template("regime.html", record=record, tier_rules=rules)
