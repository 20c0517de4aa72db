"""Slides in the browser, and the same slides as a presentation file."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from flask import Response, abort, redirect, render_template, request

from app.printing import deck, qr
from app.printing.deck import Occasion
from app.site import current_site
from app.trainer.blueprint import READY, bp, press
from app.trainer.package import from_request, told_first

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from app.printing.deck import Deck
    from app.trainer.package import Package

DRAWING = threading.Lock()
"""Held while a presentation is drawn: it takes seconds of a processor that all readers share."""
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def _ready(key: str) -> Deck:
    """Give a ready deck, or the page for what does not exist."""
    if key not in READY:
        abort(404)
    chosen = READY[key]
    occasion = Occasion(chosen.title, f"/pelatih/salindia/{key}/")
    return deck.build(press(), chosen.records(current_site().handbook), occasion)


def _chosen(package: Package) -> tuple[Deck, str]:
    """Build the deck of a package, short where `ringkas` asks for it; and give the address of its file."""
    is_short = bool(request.args.get("ringkas"))
    file = package.address("/pelatih/salindia.pptx") + ("&ringkas=1" if is_short else "")
    occasion = Occasion(package.shown_title, package.address(), package.place, is_short)
    return deck.build(press(), package.records, occasion), file


def _show(slides: Deck, file: str, back: str) -> str:
    """Render a deck."""
    means = press()
    codes = dict.fromkeys(slide.standing.target for slide in slides.slides)
    drawings = {address: (f"q{number}", qr.drawing(means.absolute(address))) for number, address in enumerate(codes, 1)}
    return render_template(
        "slides.html", site=current_site(), deck=slides, press=means, drawings=drawings, file=file, back=back
    )


def _download(slides: Deck, name: str) -> Response:
    """Give a deck as a file, unless another is being drawn at this moment."""
    from app.printing import pptx_deck  # noqa: PLC0415 - python-pptx is needed for files only, not at the start.

    if not DRAWING.acquire(blocking=False):
        abort(503)
    try:
        response = Response(pptx_deck.draw(slides, press()), mimetype=PPTX)
    finally:
        DRAWING.release()
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.pptx"'
    return response


@bp.get("/pelatih/salindia/")
def slides() -> ResponseReturnValue:
    """The slides of a package; without items, the kit, where they can be chosen."""
    package = from_request()
    if package.unknown:
        return told_first()
    if not package.records:
        return redirect(package.address("/pelatih/"))
    return _show(*_chosen(package), package.address())


@bp.get("/pelatih/salindia.pptx")
def presentation() -> ResponseReturnValue:
    """The slides of a package as a presentation file."""
    package = from_request()
    if package.unknown:
        return told_first()
    if not package.records:
        return redirect(package.address("/pelatih/"))
    return _download(_chosen(package)[0], "paket-netralitas-asn")


@bp.get("/pelatih/salindia/<key>/")
def ready_slides(key: str) -> str:
    """A ready deck."""
    return _show(_ready(key), f"/pelatih/salindia/{key}/salindia.pptx", "/pelatih/")


@bp.get("/pelatih/salindia/<key>/salindia.pptx")
def ready_presentation(key: str) -> ResponseReturnValue:
    """A ready deck as a presentation file."""
    return _download(_ready(key), f"netralitas-asn-{key}")
