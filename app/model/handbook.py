"""Everything in `content/`, loaded, frozen, and looked up by key."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from app.model.base import Day, Line, Part, Record, Slug, Text
from app.model.instruments import Provision, Regulation
from app.model.lists import (
    AllowedUse,
    ChangeEntry,
    Edition,
    OpenQuestion,
    PartisanWord,
    Pledge,
    ProvinceScore,
    QuizQuestion,
    Sentence,
    SynonymGroup,
    TimelineLane,
)
from app.model.reading import Guide, SitePage, Source, Term, Topic
from app.model.rules import Prohibition, Reason, Situation
from app.model.sanctions import AnnexItem, Conflict, SanctionRegime, TierRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Identity(Part):
    """What the site calls itself; `content/handbook.yaml`."""

    title: Line
    """The name as headings and lists show it."""
    tagline: Line
    """A few words below the title."""
    description: Line
    """What the site is, for previews."""
    edition: Slug
    """Version of our content, such as `2026-11`; printed on every sheet."""
    edition_on: Day
    """The day of the edition."""
    disclaimer: Text
    """Shown in every footer: not official, not legal advice."""


class Handbook(Part):
    """All records of the site, in reading order."""

    identity: Identity
    prohibitions: tuple[Prohibition, ...] = ()
    reasons: tuple[Reason, ...] = ()
    regimes: tuple[SanctionRegime, ...] = ()
    regulations: tuple[Regulation, ...] = ()
    situations: tuple[Situation, ...] = ()
    topics: tuple[Topic, ...] = ()
    guides: tuple[Guide, ...] = ()
    pages: tuple[SitePage, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    tier_rules: tuple[TierRule, ...] = ()
    annex: tuple[AnnexItem, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    changes: tuple[ChangeEntry, ...] = ()
    editions: tuple[Edition, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    quiz: tuple[QuizQuestion, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    vulnerability: tuple[ProvinceScore, ...] = ()
    timeline: tuple[TimelineLane, ...] = ()
    synonyms: tuple[SynonymGroup, ...] = ()
    partisan_words: tuple[PartisanWord, ...] = ()
    allowed_uses: tuple[AllowedUse, ...] = ()

    def records(self) -> Iterator[Record]:
        """Go through every record that has a page or an anchor, in reading order."""
        yield from self.prohibitions
        yield from self.reasons
        yield from self.regimes
        yield from self.regulations
        yield from self.situations
        yield from self.topics
        yield from self.guides
        yield from self.pages
        yield from self.terms

    @cached_property
    def all_pieces(self) -> tuple[Part, ...]:
        """Every piece of every record and list."""
        return tuple(self.pieces())[1:]

    @cached_property
    def record_by_id(self) -> Mapping[str, Record]:
        """Records by id such as `larangan-9`."""
        return {record.id: record for record in self.records()}

    @cached_property
    def prohibition_by_number(self) -> Mapping[int, Prohibition]:
        """Prohibitions by number."""
        return {prohibition.number: prohibition for prohibition in self.prohibitions}

    @cached_property
    def reason_by_number(self) -> Mapping[int, Reason]:
        """Reasons by number."""
        return {reason.number: reason for reason in self.reasons}

    @cached_property
    def regulation_by_key(self) -> Mapping[str, Regulation]:
        """Regulations by key such as `pp-94-2021`."""
        return {regulation.key: regulation for regulation in self.regulations}

    @cached_property
    def source_by_key(self) -> Mapping[str, Source]:
        """Sources by key."""
        return {source.key: source for source in self.sources}

    @cached_property
    def topic_by_slug(self) -> Mapping[str, Topic]:
        """Topics by slug."""
        return {topic.slug: topic for topic in self.topics}

    @cached_property
    def situation_by_slug(self) -> Mapping[str, Situation]:
        """Situations by slug."""
        return {situation.slug: situation for situation in self.situations}

    @cached_property
    def guide_by_slug(self) -> Mapping[str, Guide]:
        """Guides by slug."""
        return {guide.slug: guide for guide in self.guides}

    @cached_property
    def page_by_slug(self) -> Mapping[str, SitePage]:
        """Pages about the site by slug."""
        return {page.slug: page for page in self.pages}

    @cached_property
    def term_by_slug(self) -> Mapping[str, Term]:
        """Glossary terms by slug."""
        return {term.slug: term for term in self.terms}

    @cached_property
    def regime_by_slug(self) -> Mapping[str, SanctionRegime]:
        """Sanction regimes by slug."""
        return {regime.slug: regime for regime in self.regimes}

    @cached_property
    def annex_by_code(self) -> Mapping[str, AnnexItem]:
        """Annex items of the 2022 joint decree by our code."""
        return {item.code: item for item in self.annex}

    @cached_property
    def edition_by_name(self) -> Mapping[str, Edition]:
        """Ledgers of issued editions by name such as `2026-11`."""
        return {edition.edition: edition for edition in self.editions}

    @cached_property
    def sentence_by_key(self) -> Mapping[str, Sentence]:
        """Sentences of answers by key."""
        return {sentence.key: sentence for sentence in self.sentences}

    @cached_property
    def conflict_by_key(self) -> Mapping[str, Conflict]:
        """Open conflicts by key."""
        return {conflict.key: conflict for conflict in self.conflicts}

    @cached_property
    def tier_rule_by_provision(self) -> Mapping[str, TierRule]:
        """Tier rules by the prohibition that they speak of."""
        return {rule.provision: rule for rule in self.tier_rules}

    @cached_property
    def provision_by_ref(self) -> Mapping[str, tuple[Regulation, Provision]]:
        """Regulation and provision by `key#anchor`."""
        return {
            f"{regulation.key}#{provision.anchor}": (regulation, provision)
            for regulation in self.regulations
            for provision in regulation.provisions
        }
