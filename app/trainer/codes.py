"""What joins paper to the site: QR codes and preview cards of every page, and whether a print is still right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort, render_template

from app import editions
from app.model.addresses import FIXED_PAGES, page_addresses
from app.printing import cards, qr
from app.site import current_site
from app.trainer.blueprint import bp, press

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from app.model.base import Record

_KEPT_A_DAY = "public, max-age=86400"


def _record_at(address: str) -> Record | None:
    """Give the record whose page stands at an address; `None` for lists and other fixed pages."""
    return next((one for one in current_site().handbook.records() if one.address == address), None)


def _is_page(address: str) -> bool:
    """Whether an address is a page of ours: published, or the check of a print."""
    handbook = current_site().handbook
    return address in set(page_addresses(handbook)) or address in set(editions.addresses(handbook))


@bp.get("/<path:path>/qr.svg")
def code(path: str) -> ResponseReturnValue:
    """The QR code of a page, with its absolute public address."""
    address = f"/{path}/" if path else "/"
    if not _is_page(address):
        abort(404)
    means = press()
    drawn = qr.svg(means.absolute(address), f"Kode QR menuju {means.spoken(address)}")
    response = Response(drawn, mimetype="image/svg+xml")
    response.headers["Cache-Control"] = _KEPT_A_DAY
    return response


@bp.get("/<path:path>/kartu.png")
def card(path: str) -> ResponseReturnValue:
    """The preview card of a page, 1200 × 630 pixels."""
    address = f"/{path}/" if path else "/"
    record = _record_at(address)
    if record is None and address not in FIXED_PAGES:
        abort(404)
    face = cards.face_of(record, press()) if record else cards.face_of_page(FIXED_PAGES[address], address, press())
    response = Response(cards.draw(face), mimetype="image/png")
    response.headers["Cache-Control"] = _KEPT_A_DAY
    return response


@bp.get("/c/<edition>/<record_id>/")
def check_print(edition: str, record_id: str) -> ResponseReturnValue:
    """Whether what was printed of a record in an edition still holds."""
    found = editions.check_print(current_site().handbook, edition, record_id)
    page = render_template("check_edition.html", site=current_site(), check=found, record_id=record_id)
    return page, 200 if found.state.is_answer else 404


for _address in FIXED_PAGES:
    # Written out, since `/sanksi/<slug>/` would take `/sanksi/qr.svg` for a regime without its slash.
    _path = {"path": _address.strip("/")}
    bp.add_url_rule(f"{_address}qr.svg", view_func=code, defaults=_path)
    bp.add_url_rule(f"{_address}kartu.png", view_func=card, defaults=_path)
