"""What templates may call: dates in words, Markdown, look-ups, absolute addresses, styles and scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from app import dates, law, markup, sharing
from app.glossing import Glosser
from app.model.base import Bearer, Stage
from app.model.instruments import LegalForce
from app.model.rules import Prohibition, Situation
from app.printing.press import advice
from app.site import current_site

if TYPE_CHECKING:
    from datetime import date

    from flask import Flask

    from app.model.base import Record
    from app.model.instruments import Provision, Regulation
    from app.model.reading import Source


LINE_ROOM = 260
"""Characters of the line on sanctions in a verdict's box, so that a phone's first screen holds it."""


def absolute(address: str) -> str:
    """Give the public address, host included, as printed and shared."""
    return current_site().settings.base_url + address


def asset(name: str) -> str:
    """Give the address of a file in `static/`; an unknown name is a fault of the template."""
    return f"/static/{current_site().asset_names[name]}"


def inline_style(sheet: str) -> Markup:
    """Give a joined sheet for a `style` element; its hash stands in the Content-Security-Policy."""
    return Markup(current_site().sheets[sheet].text)  # noqa: S704 - our own style files.


def provision(ref: str) -> tuple[Regulation, Provision]:
    """Look up a provision by `key#anchor`."""
    return current_site().handbook.provision_by_ref[ref]


def provision_status(regulation: Regulation, one: Provision) -> LegalForce:
    """Give the force of a provision: its own, or that of its instrument."""
    return one.status or regulation.status


def source(key: str) -> Source:
    """Look up a source."""
    return current_site().handbook.source_by_key[key]


def record_of(record_id: str) -> Record:
    """Look up a record by its id."""
    return current_site().handbook.record_by_id[record_id]


def is_review_old(reviewed_on: date) -> bool:
    """Whether a page must warn that its last review is long ago."""
    return dates.is_review_old(reviewed_on, current_site().today)


def sanction_line(record: Prohibition | Situation) -> str:
    """Say in one line what may follow today for a PNS, short enough for the first screen of a phone."""
    site = current_site()
    return law.summary_line(site.handbook, record, site.today, LINE_ROOM)


def sanctions_today(record: Record, bearer: Bearer = Bearer.PNS) -> tuple[tuple[Stage, law.Answer], ...]:
    """Say what may follow today for a kind of employee, at each stage; empty where the record names no act."""
    site = current_site()
    if not isinstance(record, Prohibition | Situation):
        return ()
    cases = [(stage, law.case_of(record, site.today, stage, bearer)) for stage in Stage]
    return tuple((stage, law.answer(site.handbook, case)) for stage, case in cases if case)


_SCHEMA_FORCE = {
    LegalForce.IN_FORCE: "InForce",
    LegalForce.AMENDED: "InForce",
    LegalForce.PARTLY_REPEALED: "PartiallyInForce",
    LegalForce.REPEALED: "NotInForce",
    LegalForce.NOT_YET_IN_FORCE: "NotInForce",
}
"""Our words for force in those of schema.org; an amended law is still in force, and doubt has no word there."""


def legislation(record: Regulation) -> dict[str, str]:
    """Describe a regulation in the words of schema.org/Legislation, for machines that read the page."""
    facts = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": record.full_title,
        "alternateName": record.short_title,
        "legislationIdentifier": record.key,
        "inLanguage": "id",
        "url": absolute(record.address),
    }
    if record.status in _SCHEMA_FORCE:
        facts["legislationLegalForce"] = f"https://schema.org/{_SCHEMA_FORCE[record.status]}"
    if record.enacted_on:
        facts["legislationDate"] = record.enacted_on.isoformat()
    return facts


def init_app(app: Flask) -> None:
    """Give the templates their words."""
    site = app.extensions["site"]
    glosser = Glosser(site.handbook)
    app.jinja_env.filters.update(
        md=markup.render,
        md_line=markup.render_line,
        plain=markup.plain,
        in_words=dates.in_words,
    )
    app.jinja_env.globals.update(
        absolute=absolute,
        advice=advice,
        asset=asset,
        cite=sharing.cite,
        glossed=glosser.start,
        inline_style=inline_style,
        is_review_old=is_review_old,
        legislation=legislation,
        markup_sections=markup.sections,
        message=sharing.message,
        message_link=sharing.message_link,
        provision=provision,
        provision_status=provision_status,
        record_of=record_of,
        report_link=sharing.report_link,
        sanction_line=sanction_line,
        sanctions_today=sanctions_today,
        site=site,
        source=source,
    )
