"""The handbook as documents for the search: one for each record, provision, term and source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from app.search.document import PROVISIONS, SOURCES, Document
from app.search.overviews import unrecorded

if TYPE_CHECKING:
    from app.model.handbook import Handbook
    from app.model.instruments import LegalForce, Provision, Regulation
    from app.model.reading import Guide, SitePage, Source, Term, Topic
    from app.model.rules import Prohibition, Reason, Situation
    from app.model.sanctions import AnnexItem, SanctionRegime


def documents(handbook: Handbook) -> tuple[Document, ...]:
    """Turn every record of a handbook, its provisions and its sources into documents, in reading order."""
    found = (
        *unrecorded(handbook),
        *(_situation(each) for each in handbook.situations),
        *(_prohibition(each) for each in handbook.prohibitions),
        *(_reason(each) for each in handbook.reasons),
        *(_regime(each) for each in handbook.regimes),
        *(_guide(each) for each in handbook.guides),
        *(_topic(each) for each in handbook.topics),
        *(_regulation(each) for each in handbook.regulations),
        *(_term(each) for each in handbook.terms),
        *(_page(each) for each in handbook.pages),
        *(_provision(each, provision) for each in handbook.regulations for provision in each.provisions),
        *(_annex_item(each) for each in handbook.annex),
        *(_source(each) for each in handbook.sources),
    )
    named = _named(handbook)
    return tuple(replace(document, links=named[document.address]) for document in found)


def _named(handbook: Handbook) -> Counter[str]:
    """Count how many records name each address."""
    named: Counter[str] = Counter()
    for situation in handbook.situations:
        named.update(f"/situasi/{slug}/" for slug in set(situation.related))
        named.update(f"/larangan/{number}/" for number in set(situation.prohibitions))
    return named


def words_of(*texts: str | None) -> str:
    """Join texts into one plain text, without Markdown marks; one line for each paragraph, item or row."""
    blocks = "\n\n".join(text for text in texts if text)
    lines = _WRAP.sub(" ", _BLOCK.sub("\n\n", f"\n{blocks}")).split("\n")
    plain = (_MARKS.sub("", _LINK.sub(r"\1", line)).strip() for line in lines)
    return "\n".join(line for line in plain if line)


_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BLOCK = re.compile(r"\n[ \t]*(?:#{1,6}\s+|>\s*|[-*+]\s+|\d+\.\s+|\|[-:| ]+\|?(?=\n|$)|\|)")
_WRAP = re.compile(r"(?<!\n)\n(?!\n)")
_MARKS = re.compile(r"\*+|`|(?<!\w)_|_(?!\w)|\|")


def _status(force: LegalForce) -> str:
    """Name a status that a reader must know about; an instrument simply in force needs no word."""
    return "" if force.value == "berlaku" else force.label


def _situation(each: Situation) -> Document:
    bearers = tuple(bearer.value for text in each.bearer_texts for bearer in text.bearers)
    opinions = [f"{opinion.office}: {opinion.statement}" for opinion in each.opinions]
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.question,
        questions=(each.short_title, *each.also_asked),
        keywords=each.keywords,
        summary=words_of(each.answer),
        text=words_of(
            each.why,
            each.cautious_course,
            each.sanction_note,
            *(text.text for text in each.stages),
            *(text.text for text in each.bearer_texts),
            *opinions,
        ),
        topics=each.topics,
        bearers=tuple(dict.fromkeys(bearers)),
        verdict=each.verdict.label,
    )


def _prohibition(each: Prohibition) -> Document:
    examples = [example.text for example in (*each.forbidden, *each.allowed)]
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.heading,
        key=each.id,
        keywords=each.keywords,
        summary=words_of(each.summary),
        text=words_of(each.meaning, *examples, each.rule_now, each.origin, *each.editor_notes),
        quotes=words_of(each.quote),
        topics=each.topics,
    )


def _reason(each: Reason) -> Document:
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.heading,
        key=each.id,
        keywords=each.keywords,
        summary=words_of(each.summary),
        text=words_of(each.told, each.explanation, *each.editor_notes),
        topics=each.topics,
    )


def _regime(each: SanctionRegime) -> Document:
    kinds = [f"{kind.quote}: {kind.meaning}" for tier in each.tiers for kind in tier.sanctions]
    moral = [f"{kind.quote}: {kind.meaning}" for kind in each.moral_sanctions]
    criminal = [f"{item.act}; {item.penalty}; {item.reaches_asn}" for item in each.criminal_penalties]
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.title,
        keywords=each.keywords,
        summary=words_of(each.summary),
        text=words_of(each.explanation, *kinds, *moral, *criminal, *(tier.force_note for tier in each.tiers)),
        topics=("sanksi-dan-proses",),
        bearers=tuple(bearer.value for bearer in each.bearers),
    )


def _guide(each: Guide) -> Document:
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.title,
        questions=each.questions,
        keywords=each.keywords,
        summary=words_of(each.summary),
        text=words_of(each.body),
        topics=each.topics,
    )


def _topic(each: Topic) -> Document:
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.title,
        keywords=each.keywords,
        summary=words_of(each.summary),
        text=words_of(each.explanation),
        topics=(each.slug,),
    )


def _regulation(each: Regulation) -> Document:
    return Document(
        address=each.address,
        kind=each.kind,
        title=each.heading,
        key=each.key,
        aliases=(each.short_title, *each.aliases),
        keywords=(each.title, *each.issuers, *each.keywords),
        summary=words_of(each.summary),
        text=words_of(each.explanation, each.status_note, *each.editor_notes),
        status=_status(each.status),
        is_superseded=each.status.is_superseded,
        topics=each.topics,
        bearers=tuple(bearer.value for bearer in each.bearers),
    )


def _provision(law: Regulation, each: Provision) -> Document:
    force = each.status or law.status
    return Document(
        address=f"{law.address}#{each.anchor}",
        kind="ketentuan",
        group=PROVISIONS,
        title=f"{law.short_title} {each.label}: {each.subject}",
        key=f"{law.key}#{each.anchor}",
        keywords=each.keywords,
        text=words_of(each.paraphrase, *each.notes),
        quotes=words_of(each.text, each.elucidation),
        status=_status(force),
        is_superseded=force.is_superseded,
        topics=law.topics,
        bearers=tuple(bearer.value for bearer in law.bearers),
    )


def _annex_item(each: AnnexItem) -> Document:
    return Document(
        address=f"/peraturan/skb-2-2022/#{each.anchor}",
        kind="ketentuan",
        group=PROVISIONS,
        title=f"SKB 2/2022 butir {each.code}: {each.form}",
        key=f"skb-2-2022#{each.anchor}",
        aliases=(f"butir {each.code}", f"SKB butir {each.code}"),
        summary=words_of(each.sanction),
        text=words_of(each.dispute, *(f"{opinion.office}: {opinion.statement}" for opinion in each.opinions)),
        topics=("sanksi-dan-proses",),
    )


def _term(each: Term) -> Document:
    return Document(
        address=each.address,
        kind=each.kind,
        title=f"{each.term} ({each.expansion})" if each.expansion else each.term,
        aliases=(each.term, *((each.expansion,) if each.expansion else ())),
        keywords=each.variants,
        summary=words_of(each.definition),
        text=words_of(each.not_to_confuse),
    )


def _page(each: SitePage) -> Document:
    return Document(each.address, each.kind, each.title, summary=words_of(each.summary), text=words_of(each.body))


def _source(each: Source) -> Document:
    text = words_of(each.publisher, each.note)
    return Document(each.address, SOURCES, each.title, group=SOURCES, summary=text)
