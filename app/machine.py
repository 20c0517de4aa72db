"""Addresses for machines: assets, site map, robots, health."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, jsonify, render_template, send_file

from app.model.addresses import page_addresses
from app.site import ROOT, current_site

if TYPE_CHECKING:
    from datetime import date

    from flask.typing import ResponseReturnValue

    from app.model.lists import ChangeEntry

bp = Blueprint("machine", __name__)

TYPES = {
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}
"""What the files in `static/` are; said here, since each system has its own table of file names."""
SHOWN = "/pelatih/salindia/"
"""Below it stand slides, which repeat pages for a hall: they say `noindex`, so no map leads there."""
ENDLESS = ("/cari/?", "/situasi/?", "/sanksi/?", "/cek/?", "/pelatih/*?")
"""Addresses of which each links to more: result lists, choices, and the orders in which a package may stand."""


@bp.get("/static/<path:name>")
def asset(name: str) -> ResponseReturnValue:
    """A script, font or picture under the name that carries its hash; it may be kept for a year."""
    originals = current_site().asset_originals
    if name not in originals:
        abort(404)
    kind = TYPES.get(PurePath(name).suffix, "application/octet-stream")
    # Whole, never a part: what is compressed afterwards could not be put together again.
    response = send_file(ROOT / "static" / originals[name], mimetype=kind, conditional=False)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


@bp.get("/healthz")
def health() -> ResponseReturnValue:
    """Word for monitoring that the site answers and searches, and with which edition; asked anew each time."""
    handbook = current_site().handbook
    current_site().search.search("netral")
    response = jsonify(ok=True, edition=handbook.identity.edition, records=sum(1 for _ in handbook.records()))
    response.headers["Cache-Control"] = "no-store"
    return response


@bp.get("/manifest.webmanifest")
def manifest() -> ResponseReturnValue:
    """How the site looks on a phone's home screen."""
    names = current_site().asset_names
    identity = current_site().handbook.identity
    icons = [
        {"src": f"/static/{names['img/icon.svg']}", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
        {
            "src": f"/static/{names['img/icon-maskable.svg']}",
            "sizes": "any",
            "type": "image/svg+xml",
            "purpose": "maskable",
        },
    ]
    described = {
        "name": identity.title,
        "short_name": identity.title,
        "description": identity.description,
        "lang": "id",
    }
    shown = {"start_url": "/", "display": "browser", "background_color": "#f9f5ec", "theme_color": "#262b3a"}
    response = jsonify({**described, **shown, "icons": icons})
    response.mimetype = "application/manifest+json"
    return response


@bp.get("/luring.js")
def keeper() -> ResponseReturnValue:
    """The script that keeps opened pages on the device for reading without a network; it changes with the edition."""
    text = render_template("luring.js", edition=current_site().handbook.identity.edition)
    return Response(text, mimetype="text/javascript")


@bp.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Everything may be read by robots but answers to choices, of which there is no end."""
    refused = "".join(f"Disallow: {one}\n" for one in ENDLESS)
    text = f"User-agent: *\n{refused}\nSitemap: {current_site().settings.base_url}/sitemap.xml\n"
    return Response(text, mimetype="text/plain")


@bp.get("/sitemap.xml")
def sitemap() -> ResponseReturnValue:
    """Every page that may be found by search engines, with the day on which it was last reviewed."""
    site = current_site()
    reviewed: dict[str, date] = {record.address: record.reviewed_on for record in site.handbook.records()}
    found = (address for address in page_addresses(site.handbook) if not address.startswith(SHOWN))
    pages = [(address, reviewed.get(address, site.handbook.identity.edition_on)) for address in found]
    return Response(render_template("sitemap.xml", site=site, pages=pages), mimetype="application/xml")


def _name_of(change: ChangeEntry) -> str:
    """Name a change by its day and title, never by its place: an old change found late goes between the others."""
    words = re.sub(r"[^a-z0-9]+", "-", change.title.lower()).strip("-")
    return f"{change.dated_on}-{words}"


@bp.get("/perubahan.atom")
def feed() -> ResponseReturnValue:
    """What changed, as an Atom feed."""
    entries = [(_name_of(change), change) for change in current_site().handbook.changes]
    text = render_template("changes.atom", site=current_site(), entries=entries)
    return Response(text, mimetype="application/atom+xml")


@bp.get("/opensearch.xml")
def opensearch() -> ResponseReturnValue:
    """How a browser's address bar searches this site."""
    text = render_template("opensearch.xml", site=current_site())
    return Response(text, mimetype="application/opensearchdescription+xml")
