"""What joins paper to the site: QR codes and preview cards of every page, and whether a print is still right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort, render_template

from app import editions
from app.model.addresses import FIXED_PAGES
from app.printing import qr
from app.site import current_site
from app.trainer.blueprint import bp, press
from app.web import visible

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

_KEPT_A_DAY = "public, max-age=86400"


@bp.get("/<path:path>/qr.svg")
def code(path: str) -> ResponseReturnValue:
    """The QR code of a page, with its absolute public address."""
    address = f"/{path}/" if path else "/"
    if address not in current_site().coded_addresses:
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
    record = current_site().record_by_address.get(address)
    if record is None and address not in FIXED_PAGES:
        abort(404)
    from app.printing import cards  # noqa: PLC0415 - importing Pillow costs a tenth of the start.

    face = cards.face_of(record, press()) if record else cards.face_of_page(FIXED_PAGES[address], address, press())
    response = Response(cards.draw(face), mimetype="image/png")
    response.headers["Cache-Control"] = _KEPT_A_DAY
    return response


@bp.get("/c/<edition>/<record_id>/")
def check_print(edition: str, record_id: str) -> ResponseReturnValue:
    """Whether what was printed of a record in an edition still holds."""
    site = current_site()
    edition, record_id = visible(edition), visible(record_id)
    found = editions.check_print(site.handbook, edition, record_id, site.ledger)
    page = render_template("check_edition.html", site=site, check=found, record_id=record_id)
    return page, 200 if found.state.is_answer else 404


for _address in FIXED_PAGES:
    # Written out, since `/sanksi/<slug>/` would take `/sanksi/qr.svg` for a regime without its slash.
    _path = {"path": _address.strip("/")}
    bp.add_url_rule(f"{_address}qr.svg", view_func=code, defaults=_path)
    bp.add_url_rule(f"{_address}kartu.png", view_func=card, defaults=_path)
