"""Consequences: regimes with tiers and kinds, the annex of the joint decree, and which act meets which tier."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from app.model.base import (
    Bearer,
    Certainty,
    Day,
    LegalBasis,
    Line,
    Opinion,
    Part,
    ProvisionRef,
    Record,
    Slug,
    Stage,
    Text,
    Word,
)


class SanctionTier(Word):
    """Tingkat hukuman disiplin, lightest first."""

    LIGHT = "ringan"
    MODERATE = "sedang"
    SEVERE = "berat"


class Sanction(Part):
    """One *jenis hukuman* within its tier."""

    key: Slug
    """Name within the regime: `penundaan-kenaikan-pangkat`."""
    provision: ProvisionRef
    """Where the law names it: `pp-53-2010#pasal-7-ayat-3-huruf-b`."""
    quote: Line
    """The law's own words for this kind, exactly."""
    meaning: Line
    """What happens to the person, in plain words."""


class TierBlock(Part):
    """One tier of a disciplinary regime with its kinds and its own span of force."""

    tier: SanctionTier
    """Tingkat hukuman disiplin: `ringan`, `sedang` or `berat`."""
    provision: ProvisionRef
    """The provision that is meant, as `key#anchor`."""
    in_force_from: Day | None = None
    """First day these kinds may be imposed; empty while they wait (see `force_note`)."""
    in_force_until: Day | None = None
    """Last day these kinds could be imposed; empty while they still can be."""
    force_note: Text
    """Why these kinds apply or do not apply today, naming the provision (Markdown)."""
    sanctions: tuple[Sanction, ...] = Field(min_length=1)
    """The kinds of this tier."""


class MoralSanction(Part):
    """A *sanksi moral* of the ethics code; never in a tier."""

    provision: ProvisionRef
    """The provision that is meant, as `key#anchor`."""
    quote: Line
    """The exact words."""
    meaning: Line
    """What it means, in plain words."""


class CriminalPenalty(Part):
    """A criminal provision and whom it really reaches."""

    provision: ProvisionRef
    """The provision that threatens the penalty."""
    prohibition: ProvisionRef | None = None
    """The provision that forbids the act."""
    subject: Line
    """Who can commit it, in our words."""
    act: Line
    """The act, in our words."""
    penalty: Line
    """The penalty as the law states it, in our words with exact figures."""
    reaches_asn: Line
    """Whether and when an ASN can be its subject."""
    election: Line
    """`Pemilu` or `Pilkada`."""
    condition: Line | None = None
    """What the act must have about it, as a clause that begins with `bila`, for one-line summaries."""
    prohibitions: tuple[int, ...] = ()
    """Numbers of the prohibitions whose breach can also be this offence, committed by an ASN."""


class PressClaim(Part):
    """What a press article told about a regime, and how the law reads."""

    claim: Line
    """The claim, in our words."""
    law: Line
    """What the law says instead, or what was left out."""
    source: Slug
    """Key of the source that reports it."""


class SanctionRegime(Record):
    """One body of consequences: discipline old and new, ethics, criminal."""

    kind: ClassVar[str] = "sanksi"
    slug: Slug
    """Its name in the address; never changes once published."""
    title: Line
    """The name as headings and lists show it."""
    regulation: Slug | None = None
    """Key of the regulation that holds it; empty for `pidana`, which spans two."""
    summary: Line
    """One plain sentence, used in lists, search and previews."""
    explanation: Text
    """What a reader needs to know, in our words (Markdown)."""
    bearers: tuple[Bearer, ...] = Field(min_length=1)
    """To whom it applies."""
    tiers: tuple[TierBlock, ...] = ()
    """The tiers with their kinds, lightest first."""
    moral_sanctions: tuple[MoralSanction, ...] = ()
    """Kinds of moral sanction."""
    criminal_penalties: tuple[CriminalPenalty, ...] = ()
    """Criminal provisions."""
    press_claims: tuple[PressClaim, ...] = ()
    """What the press told, beside what the law says."""
    editor_notes: tuple[Text, ...] = ()
    """Editors' remarks: differences, mistakes of others, open points (Markdown)."""
    legal_bases: tuple[LegalBasis, ...] = Field(min_length=1)
    """Provisions on which it rests, most specific first."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""

    @property
    def slug_text(self) -> str:
        """The slug."""
        return self.slug

    @property
    def heading(self) -> str:
        """The title."""
        return self.title


class TierRule(Part):
    """Which tier a disciplinary regulation fixes for one of its prohibitions."""

    provision: ProvisionRef
    """The prohibition: `pp-94-2021#pasal-5-huruf-n-angka-3`."""
    tier: SanctionTier | None
    """The tier; `null` where the regulation states none."""
    fixed_by: ProvisionRef | None = None
    """The provision that fixes the tier."""
    subject: Line
    """The act, in a few words of ours."""
    stage: Stage | None = None
    """The stage to which the words of the item confine it (`calon` where it speaks of a campaign); our reading."""
    read_into: Stage | None = None
    """A stage that the words of the item do not clearly reach, so that its use there is our reading."""
    condition: Line | None = None
    """What the act must have about it, as a clause that begins with `bila`, for one-line summaries."""
    note: Line | None = None
    """A remark in a sentence of ours."""


class AnnexItem(Part):
    """One form of breach in Lampiran II of the 2022 joint decree, as its readable copies give it."""

    code: Line
    """Our short code: K1–K7 (ethics, before candidates are fixed), D1–D13 (discipline, after)."""
    stage: Stage | None
    """The stage it belongs to; `null` where it covers both or none."""
    form: Line
    """The form of breach, in our words."""
    sanction: Line
    """The sanction as reported, in our words."""
    tier: SanctionTier | None = None
    """The tier, only where it is not in dispute."""
    outcome: Line | None = None
    """What follows, in a few words, where it is neither a tier nor a moral sanction."""
    condition: Line | None = None
    """What the act must have about it, as a clause that begins with `bila`, where the row is narrower than the rule."""
    is_moral: bool = False
    """True for the ethics part: moral sanction under PP 42/2004."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Provisions on which it rests, most specific first."""
    certainty: Certainty
    """How sure it is."""
    dispute: Line | None = None
    """Who reports otherwise, where copies disagree."""
    opinions: tuple[Opinion, ...] = ()
    """Who says what, with office and date."""
    prohibitions: tuple[int, ...] = ()
    """Numbers of the eleven prohibitions that it corresponds to."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    """Keys of `content/sources.yaml` that support it."""

    @property
    def anchor(self) -> str:
        """The anchor of its row: `k1`, `d13`."""
        return self.code.lower()


class Conflict(Part):
    """A point on which texts or officials disagree, told with both sides and left open."""

    key: Slug
    """Its name for references; never changes."""
    title: Line
    """The name as headings and lists show it."""
    text: Text
    """Both sides with offices, provisions and dates (Markdown); never a decision of ours."""
    provisions: tuple[ProvisionRef, ...] = ()
    """Provisions that support it, as `key#anchor`."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    """Keys of `content/sources.yaml` that support it."""
