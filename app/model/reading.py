"""What explains the rules: sources, topics, terms, guides, pages about the site."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from app.model.base import Certainty, Day, LegalBasis, Line, Part, Record, Slug, Text


class SourceKind(StrEnum):
    """What kind of thing a source is."""

    STATUTE = "salinan-peraturan"
    GOVERNMENT = "situs-pemerintah"
    PRESS = "berita"
    DOCUMENT = "dokumen"
    OTHER = "lainnya"

    @property
    def label(self) -> str:
        """The kind in the words the page shows."""
        return self.value.replace("-", " ").capitalize()


class Source(Part):
    """Where a fact or a text was obtained."""

    key: Slug
    title: Line
    """The source's title or, where unknown, what it is, in our words."""
    publisher: Line
    url: Line | None = None
    """Address exactly as `law/` recorded it."""
    published_on: Day | None = None
    read_on: Day
    """The day a stored copy was read."""
    kind: SourceKind
    note: Line | None = None
    """What to beware of: machine-read, third party, truncated."""

    @property
    def address(self) -> str:
        """The anchor on the page of sources."""
        return f"/sumber/#{self.key}"


class Topic(Record):
    """A landing page that gathers rules, situations, sanctions and terms."""

    kind: ClassVar[str] = "topik"
    slug: Slug
    order: int = Field(ge=1)
    title: Line
    summary: Line
    explanation: Text
    terms: tuple[Slug, ...] = ()
    keywords: tuple[Line, ...] = ()

    @property
    def slug_text(self) -> str:
        """The slug."""
        return self.slug

    @property
    def heading(self) -> str:
        """The title."""
        return self.title


class Term(Record):
    """One entry of the glossary."""

    kind: ClassVar[str] = "istilah"
    slug: Slug
    term: Line
    """As readers meet it: `PPPK`, `Calon`."""
    expansion: Line | None = None
    """What an abbreviation stands for."""
    variants: tuple[Line, ...] = ()
    """Other spellings that also open this definition in running text."""
    except_phrases: tuple[Line, ...] = ()
    """Phrases in which the word means something else and must not be linked."""
    is_linked: bool = True
    """False where the word is too common to be opened in running text."""
    definition: Text
    """In our words, one or two sentences."""
    not_to_confuse: Line | None = None
    legal_bases: tuple[LegalBasis, ...] = ()

    @property
    def slug_text(self) -> str:
        """The slug."""
        return self.slug

    @property
    def address(self) -> str:
        """The anchor on the glossary page."""
        return f"/istilah/#{self.slug}"

    @property
    def heading(self) -> str:
        """The term."""
        return self.term


class Guide(Record):
    """A longer Markdown text on one subject; the file's front matter holds the fields, its body the text."""

    kind: ClassVar[str] = "panduan"
    slug: Slug
    title: Line
    summary: Line
    body: Text
    topics: tuple[Slug, ...] = ()
    keywords: tuple[Line, ...] = ()
    questions: tuple[Line, ...] = ()
    """Ways people ask for this guide; used by search."""
    legal_bases: tuple[LegalBasis, ...] = ()
    certainty: Certainty = Certainty.INTERPRETED

    @property
    def slug_text(self) -> str:
        """The slug."""
        return self.slug

    @property
    def heading(self) -> str:
        """The title."""
        return self.title


class SitePage(Record):
    """A page about the site itself: tentang, privasi, aksesibilitas."""

    kind: ClassVar[str] = "halaman"
    slug: Slug
    title: Line
    summary: Line
    body: Text

    @property
    def slug_text(self) -> str:
        """The slug."""
        return self.slug

    @property
    def address(self) -> str:
        """The page stands at the top: `/tentang/`."""
        return f"/{self.slug}/"

    @property
    def heading(self) -> str:
        """The title."""
        return self.title
