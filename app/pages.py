"""The pages people read: one short view for each address."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from flask import Blueprint, abort, redirect, render_template

from app import relations
from app.law.others import LETTER
from app.model.rules import Prohibition, Verdict
from app.site import current_site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask.typing import ResponseReturnValue

bp = Blueprint("pages", __name__)
Key = TypeVar("Key")
Found = TypeVar("Found")


def or_404(records: Mapping[Key, Found], key: Key) -> Found:
    """Give the record with this key, or the helpful page for what does not exist."""
    if key not in records:
        abort(404)
    return records[key]


@bp.get("/")
def home() -> str:
    """Search first, then what people really get wrong, the three doors, and what changed."""
    handbook = current_site().handbook
    ranked = tuple(sorted(handbook.prohibitions, key=lambda prohibition: prohibition.rank))
    asked = relations.by_rank(one for one in handbook.situations if one.rank)
    return render_template(
        "home.html",
        prohibitions=ranked,
        situations=asked,
        changes=handbook.changes[:3],
        verdicts=tuple(Verdict),
    )


@bp.get("/larangan/")
def prohibitions() -> str:
    """All eleven prohibitions: those taken from the old discipline, then the examples of the letter of 2017."""
    discipline: list[Prohibition] = []
    ethics: list[Prohibition] = []
    for one in current_site().handbook.prohibitions:
        is_of_letter = any(basis.provision.startswith(f"{LETTER}#") for basis in one.former_bases)
        (ethics if is_of_letter else discipline).append(one)
    return render_template("prohibitions.html", discipline=discipline, ethics=ethics)


@bp.get("/larangan/<ordinal:number>/")
def prohibition(number: int) -> str:
    """One prohibition with everything that belongs to it."""
    handbook = current_site().handbook
    record = or_404(handbook.prohibition_by_number, number)
    return render_template(
        "prohibition.html",
        record=record,
        situations=relations.situations_of_prohibition(handbook, number),
        annex=relations.annex_of_prohibition(handbook, number),
        neighbours=relations.neighbours(handbook.prohibitions, record),
    )


@bp.get("/l/<ordinal:number>", strict_slashes=False)
def short_link(number: int) -> ResponseReturnValue:
    """The short address that a trainer reads aloud, without a slash as it is printed; one step to its page."""
    return redirect(or_404(current_site().handbook.prohibition_by_number, number).address, 301)


@bp.get("/alasan/")
def reasons() -> str:
    """All five reasons."""
    return render_template("reasons.html", reasons=current_site().handbook.reasons)


@bp.get("/alasan/<ordinal:number>/")
def reason(number: int) -> str:
    """One reason, who told it, and the prohibitions that it explains."""
    handbook = current_site().handbook
    record = or_404(handbook.reason_by_number, number)
    return render_template(
        "reason.html",
        record=record,
        prohibitions=relations.prohibitions_of_reason(handbook, record),
        neighbours=relations.neighbours(handbook.reasons, record),
    )


@bp.get("/peraturan/")
def regulations() -> str:
    """All instruments with their status."""
    return render_template("regulations.html", regulations=current_site().handbook.regulations)


@bp.get("/peraturan/<slug>/")
def regulation(slug: str) -> str:
    """One instrument: identity, status, relations from both ends, quoted provisions."""
    handbook = current_site().handbook
    record = or_404(handbook.regulation_by_key, slug)
    annex = handbook.annex if slug == "skb-2-2022" else ()
    return render_template(
        "regulation.html",
        record=record,
        relations=tuple(relations.relations_of(handbook, record)),
        cited_by={one.anchor: current_site().citing.get(f"{slug}#{one.anchor}", ()) for one in record.provisions},
        annex=annex,
    )


@bp.get("/topik/")
def topics() -> str:
    """All topics."""
    return render_template("topics.html", topics=current_site().handbook.topics)


@bp.get("/topik/<slug>/")
def topic(slug: str) -> str:
    """One topic: its rules, situations, regulations, guides and terms."""
    handbook = current_site().handbook
    record = or_404(handbook.topic_by_slug, slug)
    terms = tuple(handbook.term_by_slug[term] for term in record.terms)
    return render_template("topic.html", record=record, groups=relations.of_topic(handbook, slug), terms=terms)


@bp.get("/panduan/")
def guides() -> str:
    """All guides."""
    return render_template("guides.html", guides=current_site().handbook.guides)


@bp.get("/panduan/<slug>/")
def guide(slug: str) -> str:
    """One guide; those on the joint decree and on vulnerability end with their tables."""
    handbook = current_site().handbook
    record = or_404(handbook.guide_by_slug, slug)
    annex = handbook.annex if slug == "skb-2022" else ()
    scores = handbook.vulnerability if slug == "kerawanan" else ()
    return render_template("guide.html", record=record, annex=annex, scores=scores)


@bp.get("/istilah/")
def glossary() -> str:
    """The glossary, A to Z."""
    terms = tuple(sorted(current_site().handbook.terms, key=lambda term: term.term.lower()))
    return render_template("glossary.html", terms=terms)


@bp.get("/sumber/")
def sources() -> str:
    """Every source, by kind."""
    listed = tuple(sorted(current_site().handbook.sources, key=lambda source: (source.kind, source.title.lower())))
    return render_template("sources.html", sources=listed)


@bp.get("/perubahan/")
def changes() -> str:
    """What changed in the law and on the site, newest first."""
    return render_template("changes.html", changes=current_site().handbook.changes)


@bp.get("/luring/")
def offline() -> str:
    """What a device keeps to show where there is no network."""
    return render_template("offline.html")


@bp.get("/<any(tentang,privasi,aksesibilitas):slug>/")
def site_page(slug: str) -> str:
    """A page about the site itself; `tentang` ends with what we do not know yet."""
    handbook = current_site().handbook
    questions = handbook.open_questions if slug == "tentang" else ()
    return render_template("site_page.html", record=or_404(handbook.page_by_slug, slug), questions=questions)
