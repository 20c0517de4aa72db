"""The same records as data: lists, single records, everything at once, their schemas, and a description of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, abort, jsonify

from app.fingerprints import fingerprint
from app.model.base import Bearer, Certainty, Record, Stage
from app.model.instruments import LegalForce, Regulation, RegulationType
from app.model.lists import ChangeEntry, ChangeKind, Pledge, QuizQuestion
from app.model.reading import Guide, SitePage, Source, SourceKind, Term, Topic
from app.model.rules import Prohibition, Reason, Situation, Verdict
from app.model.sanctions import AnnexItem, Conflict, SanctionRegime, SanctionTier, TierRule
from app.search_pages import SearchData, SuggestionData, codes
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
    "halaman": ("pages", SitePage),
    "istilah": ("terms", Term),
    "sumber": ("sources", Source),
    "perubahan": ("changes", ChangeEntry),
    "tingkat": ("tier_rules", TierRule),
    "lampiran": ("annex", AnnexItem),
    "konflik": ("conflicts", Conflict),
    "kuis": ("quiz", QuizQuestion),
    "ikrar": ("pledges", Pledge),
}
"""The Indonesian word in the address, the handbook's field, and the record's type."""
ASKED = {
    "q": "The words.",
    "jenis": "Only results of this kind.",
    "topik": "Only results on this topic.",
    "status": "Only results with this status; what is simply in force has none.",
    "untuk": "Only results that bind these employees.",
    "harfiah": "`1` searches the words exactly as typed, without correction.",
    "hal": "The page, counted from 1.",
}
"""What a search reads from its address."""
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


def name_of(piece: Part) -> str:
    """Give the name by which a piece is asked for; only what has a page keeps its name for ever, others have none."""
    return str(getattr(piece, "slug_text", "") or getattr(piece, "key", "")) if hasattr(piece, "address") else ""


@bp.get("/<kind>/<name>.json")
def record(kind: str, name: str) -> ResponseReturnValue:
    """One record by number, slug or key."""
    found = next((one for one in _pieces(kind) if name_of(one) == name), None)
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
    for field, sentence in model.meanings().items():
        # pydantic leaves it out where the list of codes says the same.
        described["properties"][field]["description"] = sentence
    if issubclass(model, Record):
        named = {name: {"type": "string", "description": sentence} for name, sentence in _NAMES.items()}
        described["properties"].update(named)
        described["required"] = [*named, *described.get("required", ())]
    return jsonify(described)


_ERROR = {
    "type": "object",
    "required": ["ok", "error", "status"],
    "properties": {
        "ok": {"const": False},
        "error": {"type": "string", "description": "What is wrong, in Indonesian."},
        "status": {"type": "integer", "description": "The HTTP status, once more."},
    },
}
_ERRORS = {"404": "There is no such kind or record.", "405": "Only GET and HEAD are answered.", "414": "Too long."}
_OPEN: dict[str, object] = {"type": "object"}
"""An answer whose records are described by the schema of their kind."""


def _inlined(model: type[Part]) -> dict[str, Any]:
    """Give the schema of an answer with its one kind of piece in place, since a reference would leave the document."""
    described = model.model_json_schema()
    pieces = described.pop("$defs", {})
    for field in described["properties"].values():
        if "$ref" in field.get("items", {}):
            field["items"] = pieces[field["items"]["$ref"].rpartition("/")[2]]
    return described


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    """Say that an answer is JSON of this schema."""
    return {"application/json": {"schema": schema}}


def _path(summary: str, *parameters: dict[str, Any], answer: dict[str, Any] = _OPEN) -> dict[str, object]:
    """Describe one address for OpenAPI."""
    error = _content({"$ref": "#/components/schemas/Error"})
    errors = {code: {"description": words, "content": error} for code, words in _ERRORS.items()}
    answers = {"200": {"description": "OK", "content": _content(answer)}, **errors}
    return {"get": {"summary": summary, "parameters": [*parameters], "responses": answers}}


def _in_path(name: str, meaning: str, *known: str) -> dict[str, Any]:
    """Describe a step of an address."""
    schema: dict[str, Any] = {"type": "string", **({"enum": [*known]} if known else {})}
    return {"name": name, "in": "path", "required": True, "description": meaning, "schema": schema}


def _asked(name: str) -> dict[str, Any]:
    """Describe something that a search reads from its address, with its codes where it takes codes."""
    known = codes(current_site().handbook).get(name)
    schema: dict[str, Any] = {"type": "string", **({"enum": [*known], "x-labels": known} if known else {})}
    return {"name": name, "in": "query", "required": False, "description": ASKED[name], "schema": schema}


def _words() -> dict[str, Any]:
    """Give every closed list of codes, each code with the words that readers see."""
    return {
        words.__name__: {
            "type": "string",
            "enum": [one.value for one in words],
            "x-labels": {one.value: one.label for one in words},
        }
        for words in (
            Verdict,
            LegalForce,
            Bearer,
            Stage,
            Certainty,
            SanctionTier,
            RegulationType,
            SourceKind,
            ChangeKind,
        )
    }


@bp.get("/openapi.json")
def description() -> ResponseReturnValue:
    """What the API offers, as OpenAPI 3.1."""
    site = current_site()
    kind = _in_path("kind", "A kind of records.", *KINDS)
    name = _in_path("name", "The number, slug or key of a record that has a page.")
    listed = {"type": "array", "items": SuggestionData.model_json_schema()}
    offered = {"type": "object", "properties": {"ok": {"const": True}, "suggestions": listed}}
    paths = {
        "/cari.json": _path("Search results", *map(_asked, ASKED), answer=_inlined(SearchData)),
        "/saran.json": _path("Suggestions while typing", _asked("q"), answer=offered),
        "/semua.json": _path("Every record of every kind"),
        "/{kind}.json": _path("All records of one kind", kind),
        "/{kind}/{name}.json": _path("One record", kind, name),
        "/schema/{kind}.json": _path("JSON Schema of one kind", kind),
    }
    info = {"title": site.handbook.identity.title, "version": site.handbook.identity.edition}
    servers = [{"url": f"{site.settings.base_url}/api/v1"}]
    components = {"schemas": {"Error": _ERROR, **_words()}}
    return jsonify(openapi="3.1.0", info=info, servers=servers, paths=paths, components=components)
