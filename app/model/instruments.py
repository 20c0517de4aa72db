"""Regulations and their provisions: identity, dates, force, relations, exact wording."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from app.model.base import Bearer, Certainty, Day, Host, Line, Part, ProvisionRef, Record, Slug, Text, Word


class RegulationType(Word):
    """Kinds of instrument; the state's own short forms, lower case."""

    UUD = "uud"
    UU = "uu"
    PERPPU = "perppu"
    PP = "pp"
    PERPRES = "perpres"
    PERMEN = "permen"
    KEPMEN = "kepmen"
    PERBAN = "perban"
    SE = "se"
    SKB = "skb"
    MK = "mk"
    """A ruling of the Constitutional Court (Mahkamah Konstitusi)."""


class LegalForce(Word):
    """Whether an instrument or a provision binds today."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    PARTLY_REPEALED = "dicabut-sebagian"
    REPEALED = "dicabut"
    NOT_YET_IN_FORCE = "belum-berlaku"
    UNVERIFIED = "belum-terverifikasi"

    @property
    def label(self) -> str:
        """The status in the words that readers see."""
        return "Status belum terverifikasi" if self is LegalForce.UNVERIFIED else super().label

    @property
    def is_superseded(self) -> bool:
        """Whether the text, or part of it, no longer binds."""
        return self in {LegalForce.PARTLY_REPEALED, LegalForce.REPEALED}


class RelationVerb(Word):
    """How one instrument bears on another; stored once, read from both ends."""

    REPEALS = "mencabut"
    PARTLY_REPEALS = "mencabut-sebagian"
    AMENDS = "mengubah"
    IMPLEMENTS = "melaksanakan"
    CITES = "merujuk"
    INTERPRETS = "menafsirkan"
    """A court ruling that fixes how a law must be read."""

    @property
    def label(self) -> str:
        """The verb as the acting instrument says it."""
        return self.value.replace("-", " ")

    @property
    def reverse_label(self) -> str:
        """The verb as the other instrument's page says it."""
        return {
            "mencabut": "dicabut oleh",
            "mencabut-sebagian": "dicabut sebagian oleh",
            "mengubah": "diubah oleh",
            "melaksanakan": "dilaksanakan oleh",
            "merujuk": "dirujuk oleh",
            "menafsirkan": "ditafsirkan oleh",
        }[self.value]


class Relation(Part):
    """One stored fact between two instruments."""

    verb: RelationVerb
    """What the acting instrument does to the other one."""
    target: Slug
    """Key of the other regulation."""
    provision: ProvisionRef | None = None
    """The provision that does it, where known."""
    dated_on: Day | None = None
    """The day it took effect, where known."""
    note: Line | None = None
    """What exactly is affected, such as the part that lives on."""


Anchor = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


class Provision(Part):
    """A place inside an instrument, quoted word for word."""

    anchor: Anchor
    """`pasal-5-huruf-n-angka-2`: the address after `#`, published for ever."""
    label: Line
    """`Pasal 5 huruf n angka 2`: the citation as lawyers write it."""
    subject: Line
    """What the provision is about, in our words (a heading; not quoted)."""
    lead_in: Text | None = None
    """The opening words that stand over a lettered or numbered item, exactly; `…` marks what is left out."""
    text: Text | None = None
    """The law's own words, exactly; absent where only a paraphrase is known (then `paraphrase`)."""
    paraphrase: Text | None = None
    """What the provision says, in our words, where no readable text was at hand."""
    elucidation: Text | None = None
    """The official *penjelasan* of this provision, exactly; not our explanation."""
    is_compared: bool = False
    """True once a person has compared the text with the official copy."""
    status: LegalForce | None = None
    """The provision's own force where it differs from the instrument's."""
    status_note: Line | None = None
    """Why the provision's force differs, with the provision that made it so."""
    in_force_from: Day | None = None
    """First day in force where it differs from the instrument's."""
    in_force_until: Day | None = None
    """Last day in force, if it ended."""
    notes: tuple[Text, ...] = ()
    """Editors' remarks (Markdown): gaps, conflicts, differences between copies."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""
    sources: tuple[Slug, ...] = ()
    """Sources of this wording, where they are more or other than the regulation's."""


class Regulation(Record):
    """Any instrument, whatever its rank."""

    kind: ClassVar[str] = "peraturan"
    key: Slug
    """`pp-94-2021`: type, number, year."""
    type: RegulationType
    """The kind of instrument, by the state's own short form."""
    number: Line
    """As text, since `12A` exists."""
    year: int = Field(ge=1945, le=2100)
    """The year in its official title."""
    title: Line
    """`Peraturan Pemerintah Nomor 94 Tahun 2021`."""
    subject: Line
    """`Disiplin Pegawai Negeri Sipil`: what stands after *tentang*."""
    short_title: Line
    """`PP 94/2021`: how pages cite it."""
    aliases: tuple[Line, ...] = ()
    """Other names people use: `UU ASN`, `SKB 5 menteri`."""
    issuers: tuple[Line, ...] = Field(min_length=1)
    """Who issued it."""
    enacted_on: Day | None = None
    """The day it was signed."""
    promulgated_on: Day | None = None
    """The day it was placed in the gazette."""
    in_force_from: Day | None = None
    """First day in force."""
    in_force_until: Day | None = None
    """Last day in force, for repealed instruments."""
    gazette: Line | None = None
    """Lembaran Negara: year and number."""
    gazette_supplement: Line | None = None
    """Tambahan Lembaran Negara: number."""
    status: LegalForce
    """Whether it binds today."""
    status_note: Text
    """Why the status is so, naming relation and provision (Markdown)."""
    status_certainty: Certainty
    """How sure the status is."""
    text_as_of_on: Day | None = None
    """Up to which day the evidence for the status reaches."""
    relations: tuple[Relation, ...] = ()
    """What it does to other instruments; the reverse is derived."""
    summary: Line
    """One sentence: what the instrument does for neutrality."""
    explanation: Text
    """What a reader needs to know (Markdown)."""
    editor_notes: tuple[Text, ...] = ()
    """Common mistakes and open conflicts about this instrument (Markdown)."""
    official_host: Host | None = None
    """Host where the official copy is normally listed; only if one of our sources shows it."""
    bearers: tuple[Bearer, ...] = ()
    """Who is bound."""
    topics: tuple[Slug, ...] = ()
    """Slugs of the topics under which it is listed."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""
    provisions: tuple[Provision, ...] = ()
    """Its own provisions, as far as the site quotes or paraphrases them."""

    @property
    def slug_text(self) -> str:
        """The key."""
        return self.key

    @property
    def heading(self) -> str:
        """Short title and subject."""
        return f"{self.short_title} tentang {self.subject}"

    @property
    def full_title(self) -> str:
        """The title as the gazette gives it."""
        return f"{self.title} tentang {self.subject}"
