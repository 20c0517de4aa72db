"""The search page, its JSON, and suggestions while typing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import Blueprint, jsonify, render_template, request

from app import relations
from app.site import current_site

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from app.search.results import Results, SearchResult

bp = Blueprint("search", __name__)


@dataclass(frozen=True)
class SearchForm:
    """What the reader asks, as it stands in the address."""

    q: str = ""
    jenis: str = ""
    topik: str = ""
    status: str = ""
    untuk: str = ""
    harfiah: str = ""
    """`1` searches the words exactly as typed, without correction."""
    hal: str = ""

    @classmethod
    def from_address(cls) -> SearchForm:
        """Read the form from the current request; anything too long is cut, anything unknown left out."""
        return cls(**{field.name: request.args.get(field.name, "").strip()[:200] for field in fields(cls)})

    def address(self, **changed: str) -> str:
        """Give the address of this search with some answers changed; page one unless said."""
        chosen = {name: value for name, value in {**vars(self), "hal": "", **changed}.items() if value}
        return "/cari/" + (f"?{urlencode(chosen)}" if chosen else "")

    def run(self) -> Results:
        """Search."""
        page = int(self.hal) if self.hal.isascii() and self.hal.isdigit() and len(self.hal) < len("1000") else 1
        return current_site().search.search(
            self.q,
            kind=self.jenis,
            topic=self.topik,
            status=self.status,
            bearer=self.untuk,
            page=page,
            is_literal=bool(self.harfiah),
        )


@bp.get("/cari/")
def search() -> str:
    """Results for people; without words, the form and where to begin."""
    site = current_site()
    form = SearchForm.from_address()
    asked = relations.by_rank(one for one in site.handbook.situations if one.rank)
    return render_template("search.html", site=site, form=form, results=form.run(), asked=asked)


def _as_data(result: SearchResult) -> dict[str, object]:
    """Give one result in the shape that PRODUCT promises, with what explains it."""
    return {
        "address": result.address,
        "kind": result.kind,
        "title": result.title,
        "snippet": result.snippet_html,
        "status": result.status,
        "verdict": result.verdict,
        "why": result.why,
        "missing": list(result.missing),
    }


@bp.get("/api/v1/cari.json")
def search_data() -> ResponseReturnValue:
    """Results for programs."""
    form = SearchForm.from_address()
    results = form.run()
    return jsonify(
        ok=True,
        query=results.query,
        total=results.total,
        page=results.page,
        pages=results.pages,
        suggestion=results.suggestion or None,
        corrected_to=results.corrected_to or None,
        results=[_as_data(result) for result in results.results],
    )


@bp.get("/api/v1/saran.json")
def suggestions() -> ResponseReturnValue:
    """Pages to offer while someone types; may be kept for an hour."""
    offered = current_site().search.suggest(request.args.get("q", "")[:100])
    response = jsonify(
        ok=True,
        suggestions=[{"text": one.text, "address": one.address, "kind": one.kind_label} for one in offered],
    )
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
