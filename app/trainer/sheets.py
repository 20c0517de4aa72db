"""What is printed: handouts, the booklet, posters, labels, the pledge."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from flask import abort, render_template, request

from app import law, relations
from app.model.rules import Prohibition, Situation
from app.model.sanctions import SanctionRegime
from app.printing import qr
from app.printing.press import advice, short_address, short_heading
from app.printing.sanction_slides import kinds_today, open_points
from app.site import ROOT, current_site
from app.trainer.blueprint import READY, bp, press
from app.trainer.package import Package, from_request, gist, told_first

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from app.model.base import Record
    from app.printing.qr import Drawing

PER_SHEET = 6
SANCTION_ROOM = 215
"""Characters that a cell of a handout holds beside its code."""
LONG_CELL = 430
"""Characters of heading, answer, advice and sanction that a cell holds in normal type."""
LABELS = 24
"""Labels on a sheet: three columns of eight, 70 × 37 mm, as sold."""


@dataclass(frozen=True)
class Printed:
    """One record as it stands on paper."""

    record: Record
    heading: str
    gist: str
    sanction: str
    """What may follow today for a PNS, in a line; empty where no act is named."""
    advice: tuple[str, str]
    """A title and one sentence to act upon; empty where the record gives none."""
    spoken: str
    """The address to read aloud or type."""
    code: Drawing
    """The code that tells whether the print is still right."""
    kinds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What a regime holds for today: tier, or election, with its kinds."""

    @property
    def is_long(self) -> bool:
        """Whether a sixth of a sheet holds the words only in small type."""
        words = (self.heading, getattr(self.record, "answer", self.gist), self.advice[1], self.sanction)
        return sum(map(len, words)) > LONG_CELL


def _printed(record: Record) -> Printed:
    """Prepare a record for paper."""
    site, means = current_site(), press()
    sanction = ""
    if isinstance(record, Prohibition | Situation):
        sanction = law.summary_line(site.handbook, record, site.today, SANCTION_ROOM)
    code = qr.drawing(means.absolute(means.check_address(record)))
    spoken = means.spoken(short_address(record))
    regime = record if isinstance(record, SanctionRegime) else None
    kinds = tuple(kinds_today(regime, means)) if regime else ()
    told = open_points(regime, means) if regime else advice(record)
    return Printed(record, short_heading(record), gist(record), sanction, told, spoken, code, kinds)


def _handout(records: tuple[Record, ...], title: str, place: str, address: str) -> str:
    """Render a handout: six items a sheet, each with its code; the package's own code at the top."""
    means = press()
    return render_template(
        "print_handout.html",
        site=current_site(),
        items=tuple(_printed(record) for record in records),
        title=title,
        place=place,
        address=address,
        spoken=means.spoken(address),
        code=qr.drawing(means.absolute(address)),
        per_sheet=PER_SHEET,
    )


@bp.get("/pelatih/cetak/")
def handout() -> ResponseReturnValue:
    """The handout of a package; without items, everything that is ready to print."""
    chosen = from_request()
    if chosen.unknown:
        return told_first()
    if not chosen.records:
        return render_template("trainer_ready.html", site=current_site(), decks=tuple(READY.values()))
    return _handout(chosen.records, chosen.shown_title, chosen.place, chosen.address())


@bp.get("/pelatih/cetak/<key>/")
def ready_handout(key: str) -> str:
    """The handout of a ready deck."""
    if key not in READY:
        abort(404)
    chosen = READY[key]
    records = chosen.records(current_site().handbook)
    return _handout(records, chosen.title, "", f"/pelatih/cetak/{key}/")


def _chosen_or_rules() -> tuple[Package, bool]:
    """Give the package of the address, or the prohibitions; and whether it was chosen, in part or as a whole."""
    chosen = from_request()
    rules = Package(current_site().handbook.prohibitions, chosen.title, chosen.place)
    return chosen if chosen.records else rules, bool(chosen.query)


@bp.get("/pelatih/cetak/poster/")
def posters() -> str:
    """A poster for the wall for each item: its code, large."""
    chosen, is_chosen = _chosen_or_rules()
    items = tuple(_printed(record) for record in chosen.records)
    return render_template("print_poster.html", site=current_site(), items=items, package=chosen, is_chosen=is_chosen)


@bp.get("/pelatih/cetak/label/")
def labels() -> str:
    """Sheets of small labels; items are repeated until the last sheet is full."""
    chosen, is_chosen = _chosen_or_rules()
    items = tuple(_printed(record) for record in chosen.records)
    count = -(-len(items) // LABELS) * LABELS
    filled = tuple(itertools.islice(itertools.cycle(items), count))
    return render_template(
        "print_labels.html", site=current_site(), items=filled, is_chosen=is_chosen, per_sheet=LABELS
    )


@lru_cache
def booklet_file(name: str) -> int:
    """Give the size of a file in `static/` in kilobytes; looked up once, since files do not change while we serve."""
    return (ROOT / "static" / name).stat().st_size // 1024


def _booklet_link() -> tuple[str, str]:
    """Give address and size of the booklet as PDF, where the operator had it drawn for this edition."""
    site = current_site()
    name = f"files/buku-saku-{site.handbook.identity.edition}.pdf"
    return (f"/static/{site.asset_names[name]}", f"{booklet_file(name)} kB") if name in site.asset_names else ("", "")


@bp.get("/pelatih/cetak/buku-saku/")
def booklet() -> str:
    """The whole handbook for the pocket."""
    handbook = current_site().handbook
    asked = relations.by_rank(iter(handbook.situations))
    topics = sorted(handbook.topics, key=lambda topic: topic.order)
    by_topic = [(topic, tuple(one for one in asked if one.topics[0] == topic.slug)) for topic in topics]
    return render_template(
        "print_booklet.html",
        site=current_site(),
        prohibitions=tuple(_printed(record) for record in handbook.prohibitions),
        reasons=tuple(_printed(record) for record in handbook.reasons),
        regimes=tuple(_printed(record) for record in handbook.regimes),
        topics=tuple(pair for pair in by_topic if pair[1]),
        terms=tuple(sorted(handbook.terms, key=lambda term: term.term.lower())),
        code=qr.drawing(press().absolute("/")),
        file=_booklet_link(),
    )


@bp.get("/pelatih/ikrar/")
def pledge() -> str:
    """A pledge to sign on paper; its references come from the handbook, with their status of today."""
    handbook = current_site().handbook
    asked = request.args.get("untuk", "")
    if not handbook.pledges:
        abort(404)
    chosen = next((one for one in handbook.pledges if one.key == asked), handbook.pledges[0])
    address = f"/pelatih/ikrar/?untuk={chosen.key}"
    return render_template(
        "pledge.html",
        site=current_site(),
        pledge=chosen,
        pledges=handbook.pledges,
        address=address,
        code=qr.drawing(press().absolute(address)),
    )
