"""The search page, its JSON, and suggestions while typing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import Blueprint, jsonify, render_template, request

from app import relations
from app.model.base import Bearer, Part, Word
from app.model.instruments import LegalForce
from app.model.rules import Verdict
from app.site import current_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flask.typing import ResponseReturnValue

    from app.model.handbook import Handbook
    from app.search.results import Results, SearchResult

bp = Blueprint("search", __name__)

CHOICES = {"jenis": "Jenis", "topik": "Topik", "status": "Status", "untuk": "Berlaku untuk"}
"""What narrows a search, with the name that readers see."""
UNMARKED = LegalForce.IN_FORCE
"""The status of which results say nothing, so that it narrows nothing."""
MAX_PAGE_DIGITS = 3
"""Digits of a page number; there are never so many pages."""


def codes(handbook: Handbook) -> dict[str, Mapping[str, str]]:
    """Give, for each choice, its codes with the words that readers see."""
    kinds = {record.kind: record.kind_label for record in handbook.records()}
    return {
        "jenis": {**kinds, "ketentuan": "Ketentuan", "sumber": "Sumber"},
        "topik": {topic.slug: topic.title for topic in handbook.topics},
        "status": {force.value: force.label for force in LegalForce if force is not UNMARKED},
        "untuk": {bearer.value: bearer.label for bearer in Bearer},
    }


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
        """Read the form from the current request; anything too long is cut, a choice that means nothing left out."""
        typed = {field.name: request.args.get(field.name, "").strip()[:200] for field in fields(cls)}
        known = codes(current_site().handbook)
        return cls(**{**typed, **{name: _code(known[name], typed[name]) for name in CHOICES}})

    def address(self, **changed: str) -> str:
        """Give the address of this search with some answers changed; page one unless said."""
        known = codes(current_site().handbook)
        asked = {**vars(self), "hal": "", **changed}
        chosen = {name: _code(known[name], text) if name in known else text for name, text in asked.items() if text}
        return "/cari/" + (f"?{urlencode(chosen)}" if chosen else "")

    def filters(self) -> dict[str, str]:
        """Give the choices that narrow this search, by their name in the address."""
        return {name: code for name in CHOICES if (code := getattr(self, name))}

    def told(self) -> Iterator[tuple[str, str]]:
        """Say each choice in words, with the address of the search without it."""
        known = codes(current_site().handbook)
        for name, code in self.filters().items():
            yield f"{CHOICES[name]}: {known[name][code]}", self.address(**{name: ""})

    def run(self) -> Results:
        """Search."""
        is_number = self.hal.isascii() and self.hal.isdigit() and len(self.hal) <= MAX_PAGE_DIGITS
        return current_site().search.search(
            self.q,
            kind=self.jenis,
            topic=self.topik,
            # The index knows a status by the words that readers search for.
            status=LegalForce(self.status).label if self.status else "",
            bearer=self.untuk,
            page=int(self.hal) if is_number else 1,
            is_literal=bool(self.harfiah),
        )


def _code(known: Mapping[str, str], text: str) -> str:
    """Give the code that a text names, itself or in words; empty where it names none."""
    return next((code for code, words in known.items() if text in {code, words}), "")


@bp.get("/cari/")
def search() -> str:
    """Results for people; without words, the form and where to begin."""
    site = current_site()
    form = SearchForm.from_address()
    asked = relations.by_rank(one for one in site.handbook.situations if one.rank)
    return render_template("search.html", site=site, form=form, results=form.run(), asked=asked)


class ResultData(Part):
    """One result, for programs."""

    address: str
    """The path of its page, with an anchor where it shares one."""
    kind: str
    """Its kind: a kind of records, or `ketentuan` for a single provision."""
    kind_label: str
    """The kind in the words that readers see."""
    title: str
    """Its title, as plain text."""
    snippet: str
    """Where the words were found, as HTML with `mark` and nothing else."""
    status: str | None
    """The code of its status, where a reader must know about it; `null` where it is simply in force or has none."""
    status_label: str | None
    """The status in the words that readers see."""
    verdict: str | None
    """The code of a situation's verdict; `null` for everything else."""
    verdict_label: str | None
    """The verdict in the words that readers see."""
    why: str
    """A sentence where it is not obvious why this was found; empty otherwise."""
    missing: tuple[str, ...]
    """Words of the query that it does not hold."""


class SearchData(Part):
    """The answer to a search, for programs."""

    ok: bool
    """Always `true`: nothing found is an answer too."""
    query: str
    """The words as typed, cut to length."""
    filters: dict[str, str]
    """What narrowed the search; a filter that means nothing is left out."""
    total: int
    """How many results there are, on all pages."""
    page: int
    """The page given, counted from 1."""
    pages: int
    """How many pages there are; 0 where nothing was found."""
    suggestion: str | None
    """Words that were probably meant."""
    corrected_to: str | None
    """The words that were searched instead of unknown ones; `harfiah=1` searches them as typed."""
    results: tuple[ResultData, ...]
    """The results of this page."""


class SuggestionData(Part):
    """A page to offer while someone types, for programs."""

    text: str
    """Its title."""
    address: str
    """The path of its page."""
    kind: str
    """Its kind, as of a result."""
    kind_label: str
    """The kind in the words that readers see."""


def _in_code_and_words(words: type[Word], text: str) -> tuple[str | None, str | None]:
    """Give the code and the label of a word that a result shows."""
    found = next((one for one in words if text in {one.value, one.label}), None)
    return (found.value, found.label) if found else (None, None)


def _as_data(result: SearchResult) -> ResultData:
    """Give one result in the shape that docs/api.md promises."""
    status, status_label = _in_code_and_words(LegalForce, result.status)
    verdict, verdict_label = _in_code_and_words(Verdict, result.verdict)
    return ResultData(
        address=result.address,
        kind=result.kind,
        kind_label=result.kind_label,
        title=result.title,
        snippet=result.snippet_html,
        status=status,
        status_label=status_label,
        verdict=verdict,
        verdict_label=verdict_label,
        why=result.why,
        missing=result.missing,
    )


@bp.get("/api/v1/cari.json")
def search_data() -> ResponseReturnValue:
    """Results for programs."""
    form = SearchForm.from_address()
    results = form.run()
    answer = SearchData(
        ok=True,
        query=results.query,
        filters=form.filters(),
        total=results.total,
        page=results.page,
        pages=results.pages,
        suggestion=results.suggestion or None,
        corrected_to=results.corrected_to or None,
        results=tuple(_as_data(result) for result in results.results),
    )
    return jsonify(answer.model_dump(mode="json"))


@bp.get("/api/v1/saran.json")
def suggestions() -> ResponseReturnValue:
    """Pages to offer while someone types; may be kept for an hour."""
    offered = [
        SuggestionData(text=one.text, address=one.address, kind=one.kind, kind_label=one.kind_label)
        for one in current_site().search.suggest(request.args.get("q", "")[:100])
    ]
    response = jsonify(ok=True, suggestions=[one.model_dump(mode="json") for one in offered])
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
