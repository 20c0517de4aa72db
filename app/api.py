"""The same records as data: lists, single records, everything at once, their schemas, and a description of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, abort, jsonify

from app.fingerprints import fingerprint
from app.model.base import Record
from app.model.instruments import Regulation
from app.model.lists import ChangeEntry
from app.model.reading import Guide, Source, Term, Topic
from app.model.rules import Prohibition, Reason, Situation
from app.model.sanctions import SanctionRegime
from app.site import current_site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask.typing import ResponseReturnValue

    from app.model.base import Part

bp = Blueprint("api", __name__, url_prefix="/api/v1")

KINDS: dict[str, tuple[str, type[Part]]] = {
    "larangan": ("prohibitions", Prohibition),
    "alasan": ("reasons", Reason),
    "sanksi": ("regimes", SanctionRegime),
    "peraturan": ("regulations", Regulation),
    "situasi": ("situations", Situation),
    "topik": ("topics", Topic),
    "panduan": ("guides", Guide),
    "istilah": ("terms", Term),
    "sumber": ("sources", Source),
    "perubahan": ("changes", ChangeEntry),
}
"""The Indonesian word in the address, the handbook's field, and the record's type."""
_NAMES = {
    "id": "The record's name across kinds, such as `larangan-9`.",
    "address": "The path of its page, with an anchor where it shares one.",
    "heading": "Its title in lists and search results.",
    "fingerprint": "A short name for its wording, which changes when the wording does.",
}
"""What a record carries beside its own fields, with the meaning of each."""


def _pieces(kind: str) -> Sequence[Part]:
    """Give all pieces of a kind; what is no kind is not found."""
    if kind not in KINDS:
        abort(404)
    found: Sequence[Part] = getattr(current_site().handbook, KINDS[kind][0])
    return found


def as_data(piece: Part) -> dict[str, Any]:
    """Give a piece as plain data, a record with its id, address, title and fingerprint."""
    plain = piece.model_dump(mode="json")
    if isinstance(piece, Record):
        named = {"id": piece.id, "address": piece.address, "heading": piece.heading, "fingerprint": fingerprint(piece)}
        return {**named, **plain}
    return plain


def _envelope(**content: object) -> ResponseReturnValue:
    """Wrap an answer: it went well, of which edition it is, and that it is not the official text."""
    identity = current_site().handbook.identity
    return jsonify(ok=True, edition=identity.edition, notice=identity.disclaimer, **content)


@bp.get("/<kind>.json")
def records(kind: str) -> ResponseReturnValue:
    """All records of one kind."""
    found = _pieces(kind)
    return _envelope(kind=kind, total=len(found), records=[as_data(one) for one in found])


@bp.get("/<kind>/<name>.json")
def record(kind: str, name: str) -> ResponseReturnValue:
    """One record by number, slug or key."""
    named = (one for one in _pieces(kind) if name in {getattr(one, "slug_text", ""), getattr(one, "key", "")})
    found = next(named, None)
    if found is None:
        abort(404)
    return _envelope(kind=kind, record=as_data(found))


@bp.get("/semua.json")
def everything() -> ResponseReturnValue:
    """Every record of every kind."""
    return _envelope(**{kind: [as_data(one) for one in _pieces(kind)] for kind in KINDS})


@bp.get("/schema/<kind>.json")
def schema(kind: str) -> ResponseReturnValue:
    """The JSON Schema of one kind of record, with the meaning of each field."""
    if kind not in KINDS:
        abort(404)
    model = KINDS[kind][1]
    described = model.model_json_schema()
    for name, sentence in model.meanings().items():
        described["properties"][name]["description"] = sentence
    if issubclass(model, Record):
        named = {name: {"type": "string", "description": sentence} for name, sentence in _NAMES.items()}
        described["properties"].update(named)
        described["required"] = [*named, *described.get("required", ())]
    return jsonify(described)


def _path(summary: str, *parameters: str, query: str = "") -> dict[str, object]:
    """Describe one address for OpenAPI."""
    named = [{"name": one, "in": "path", "required": True, "schema": {"type": "string"}} for one in parameters]
    if query:
        named.append({"name": query, "in": "query", "required": False, "schema": {"type": "string"}})
    answers = {"200": {"description": "OK"}, "404": {"description": "ok=false, error, status"}}
    return {"get": {"summary": summary, "parameters": named, "responses": answers}}


@bp.get("/openapi.json")
def description() -> ResponseReturnValue:
    """What the API offers, as OpenAPI 3.1."""
    site = current_site()
    paths = {
        "/cari.json": _path("Search results", query="q"),
        "/saran.json": _path("Suggestions while typing", query="q"),
        "/semua.json": _path("Every record of every kind"),
        "/{kind}.json": _path(f"All records of one kind: {', '.join(KINDS)}", "kind"),
        "/{kind}/{name}.json": _path("One record by number, slug or key", "kind", "name"),
        "/schema/{kind}.json": _path("JSON Schema of one kind", "kind"),
    }
    info = {"title": site.handbook.identity.title, "version": site.handbook.identity.edition}
    servers = [{"url": f"{site.settings.base_url}/api/v1"}]
    return jsonify(openapi="3.1.0", info=info, servers=servers, paths=paths)
