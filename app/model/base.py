"""What every record shares: frozen, strict about unknown fields, aware of its place, dated and sourced."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

from app.problems import Origin, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A word for an address: small letters, digits and single hyphens."""
Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True)]
"""Words of ours; Markdown where the template says so, plain otherwise."""
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True, pattern=r"^[^\n]*$")]
"""Words of ours on one line, without Markdown."""
URL = r"^https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?(/[^\s]*)?$"
HOST = r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"
Url = Annotated[str, StringConstraints(pattern=URL, max_length=300)]
"""An address on the web, letter by letter."""
Host = Annotated[str, StringConstraints(pattern=HOST, max_length=100)]
"""The name of a host: `jdih.setneg.go.id`."""
RecordId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)+$", max_length=80)]
"""A record's name across kinds, such as `larangan-9`, `situasi-pose-jari`, `peraturan-pp-94-2021`."""
ProvisionRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+#[a-z0-9-]+$", max_length=120)]
"""A provision: regulation key, `#`, anchor, such as `pp-94-2021#pasal-5-huruf-n-angka-2`."""


Day = date
"""A calendar day, written `YYYY-MM-DD`."""


class Part(BaseModel):
    """A piece of a record: frozen, and every field known."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True
    )
    _origin: Origin = PrivateAttr(default=Origin("?"))

    def at(self, *steps: str | int, holding: str = "") -> Place:
        """Give the place of this piece in `content/`, or of a field inside it: `at("topics", 2)`; see `Origin.at`."""
        return self._origin.at(*steps, holding=holding)

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """Give each field's sentence, as it stands below the field."""
        return {name: field.description for name, field in cls.model_fields.items() if field.description}

    def inner(self) -> Iterator[tuple[tuple[str | int, ...], Part]]:
        """Give each piece directly inside this one, after the steps that lead to it."""
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, Part):
                yield (name,), value
            elif isinstance(value, tuple):
                yield from (((name, index), piece) for index, piece in enumerate(value) if isinstance(piece, Part))

    def pieces(self) -> Iterator[Part]:
        """Give this piece and every piece inside it, however deep."""
        yield self
        for _, piece in self.inner():
            yield from piece.pieces()

    def settle(self, origin: Origin) -> None:
        """Remember where this piece and every piece inside it was read; called once, by the loader."""
        self._origin = origin
        for steps, piece in self.inner():
            piece.settle(origin.below(*steps))


class Record(Part):
    """Something the site shows at an address of its own (or an anchor), with sources and a review date."""

    kind: ClassVar[str] = ""
    """The Indonesian word for the kind, in small letters; first half of `id`."""
    reviewed_on: Day
    """The day a person last compared this record with its sources; must move when the text moves."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    """Keys of `content/sources.yaml` that support the record; at least one."""

    @property
    def slug_text(self) -> str:
        """The second half of `id`: number, slug or key as text."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """The record's name across kinds, such as `larangan-9`."""
        return f"{self.kind}-{self.slug_text}"

    @property
    def kind_label(self) -> str:
        """The kind in the word that readers see."""
        return self.kind.capitalize()

    @property
    def address(self) -> str:
        """The path of the record's page (with an anchor where it shares a page)."""
        return f"/{self.kind}/{self.slug_text}/"

    @property
    def heading(self) -> str:
        """The record's title in lists, breadcrumbs and search results."""
        raise NotImplementedError


class Word(StrEnum):
    """A value from a closed list: its code stands in YAML, addresses and data, its label is what readers see."""

    @property
    def label(self) -> str:
        """The words that readers see."""
        return self.value.replace("-", " ").capitalize()


class Certainty(Word):
    """How sure a statement is."""

    WRITTEN = "tertulis"
    """The law's own words, quoted, with article."""
    INTERPRETED = "tafsir"
    """An official's reading, or ours: who, when, source."""
    DISPUTED = "diperdebatkan"
    """Officials or texts disagree; all sides are shown with dates."""
    UNVERIFIED = "belum-terverifikasi"
    """Not yet confirmed; shown as such or not at all."""

    @property
    def meaning(self) -> str:
        """What the word tells the reader of a statement."""
        return {
            "tertulis": "Bunyi peraturannya dikutip di sini.",
            "tafsir": "Ini penafsiran, bukan bunyi peraturan.",
            "diperdebatkan": "Pejabat atau naskah berbeda pendapat.",
            "belum-terverifikasi": "Kami belum menemukan kepastiannya.",
        }[self.value]


class Bearer(Word):
    """To whom a rule applies."""

    PNS = "pns"
    CPNS = "cpns"
    PPPK = "pppk"
    PPPK_PART_TIME = "pppk-paruh-waktu"
    NON_ASN = "non-asn"

    @property
    def label(self) -> str:
        """The kind of employee in the words that readers see."""
        return {
            "pns": "PNS",
            "cpns": "Calon PNS",
            "pppk": "PPPK",
            "pppk-paruh-waktu": "PPPK paruh waktu",
            "non-asn": "Non-ASN (honorer, PPNPN)",
        }[self.value]


class Stage(Word):
    """The two stages that the 2022 joint decree tells apart."""

    PROSPECTIVE = "bakal-calon"
    """Before the election commission has fixed the candidates."""
    CANDIDATE = "calon"
    """After the candidates have been fixed."""

    @property
    def label(self) -> str:
        """The stage in the words that readers see."""
        return f"{'Sebelum' if self is Stage.PROSPECTIVE else 'Setelah'} calon ditetapkan"


class LegalBasis(Part):
    """One record's tie to one provision of one regulation."""

    provision: ProvisionRef
    """The provision that is meant; must exist in `content/regulations/`."""
    certainty: Certainty
    """`tertulis` needs a provision with quoted text."""
    note: Line | None = None
    """How the provision bears on the record, where that is not obvious."""


class Opinion(Part):
    """What an office-holder or an agency has publicly said a rule means."""

    office: Line
    """Who, by office: `Ketua Bawaslu`, `BKN`; a name only of an office-holder acting in office."""
    dated_on: Day | None = None
    """The day of the statement where the source gives one."""
    dated_text: Line | None = None
    """The date as far as it is known (`Mei 2018`), where no exact day is known."""
    statement: Line
    """The position, in our own words."""
    source: Slug
    """The source that reports it."""
