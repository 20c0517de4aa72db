"""Addresses for machines: assets, site map, robots, health."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, jsonify, render_template, send_file

from app.model.addresses import page_addresses
from app.site import ROOT, current_site

if TYPE_CHECKING:
    from datetime import date

    from flask.typing import ResponseReturnValue

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


@bp.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Everything may be read by robots but result lists, which are no pages of their own."""
    text = f"User-agent: *\nDisallow: /cari/?\n\nSitemap: {current_site().settings.base_url}/sitemap.xml\n"
    return Response(text, mimetype="text/plain")


@bp.get("/sitemap.xml")
def sitemap() -> ResponseReturnValue:
    """Every page with the day on which it was last reviewed."""
    site = current_site()
    reviewed: dict[str, date] = {record.address: record.reviewed_on for record in site.handbook.records()}
    pages = [
        (address, reviewed.get(address, site.handbook.identity.edition_on)) for address in page_addresses(site.handbook)
    ]
    return Response(render_template("sitemap.xml", site=site, pages=pages), mimetype="application/xml")


@bp.get("/perubahan.atom")
def feed() -> ResponseReturnValue:
    """What changed, as an Atom feed."""
    text = render_template("changes.atom", site=current_site(), changes=current_site().handbook.changes)
    return Response(text, mimetype="application/atom+xml")


@bp.get("/opensearch.xml")
def opensearch() -> ResponseReturnValue:
    """How a browser's address bar searches this site."""
    text = render_template("opensearch.xml", site=current_site())
    return Response(text, mimetype="application/opensearchdescription+xml")
