"""Netralitas ASN: a read-only reference website on the neutrality of Indonesian civil servants."""

from __future__ import annotations

from flask import Flask
from jinja2 import StrictUndefined

from app import (
    api,
    check_pages,
    machine,
    memory,
    pages,
    rendering,
    sanction_pages,
    search_pages,
    situation_pages,
    trainer,
    web,
)
from app.site import ROOT, Settings, open_site

__all__ = ["create_app"]


def create_app(settings: Settings | None = None) -> Flask:
    """Make the site; raise ContentError when its content may not be published."""
    settings = settings or Settings.from_environment()
    app = Flask(__name__, static_folder=None, template_folder=str(ROOT / "templates"))
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["site"] = open_site(settings)
    rendering.init_app(app)
    web.init_app(app)
    for part in (pages, sanction_pages, situation_pages, check_pages, search_pages, trainer, api, machine):
        app.register_blueprint(part.bp)
    app.wsgi_app = memory.PageMemory(app.wsgi_app, settings.today)  # type: ignore[method-assign]
    return app
