"""What explains the rules: sources, topics, terms, guides, pages about the site."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from app.model.base import Certainty, Day, LegalBasis, Line, Part, Record, Slug, Text, Url, Word


class SourceKind(Word):
    """What kind of thing a source is."""

    STATUTE = "salinan-peraturan"
    GOVERNMENT = "situs-pemerintah"
    PRESS = "berita"
    DOCUMENT = "dokumen"
    OTHER = "lainnya"


class Source(Part):
    """Where a fact or a text was obtained."""

    key: Slug
    """Its name for references; never changes."""
    title: Line
    """The source's title or, where unknown, what it is, in our words."""
    publisher: Line
    """Who published it."""
    url: Url | None = None
    """Its address, letter by letter as it was opened."""
    published_on: Day | None = None
    """The day it was published, where known."""
    read_on: Day
    """The day a stored copy was read."""
    kind: SourceKind
    """A copy of a statute, a government site, press, another document, or something else."""
    note: Line | None = None
    """What to beware of: machine-read, third party, truncated."""

    @property
    def name(self) -> str:
        """How a page names it in passing: a copy of a statute by its title, anything else by who published it."""
        return self.title if self.kind is SourceKind.STATUTE else self.publisher

    @property
    def address(self) -> str:
        """The anchor on the page of sources."""
        return f"/sumber/#{self.key}"


class Topic(Record):
    """A landing page that gathers rules, situations, sanctions and terms."""

    kind: ClassVar[str] = "topik"
    slug: Slug
    """Its name in the address; never changes once published."""
    order: int = Field(ge=1)
    """Place in lists, 1 first."""
    title: Line
    """The name as headings and lists show it."""
    summary: Line
    """One plain sentence, used in lists, search and previews."""
    explanation: Text
    """What a reader needs to know, in our words (Markdown)."""
    terms: tuple[Slug, ...] = ()
    """Slugs of glossary terms that belong to it."""
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


class Term(Record):
    """One entry of the glossary."""

    kind: ClassVar[str] = "istilah"
    slug: Slug
    """Its name in the address; never changes once published."""
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
    """What it must not be taken for, in a sentence."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Provisions on which it rests, most specific first."""

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
    """Its name in the address; never changes once published."""
    title: Line
    """The name as headings and lists show it."""
    summary: Line
    """One plain sentence, used in lists, search and previews."""
    body: Text
    """The text below the head of the file (Markdown)."""
    topics: tuple[Slug, ...] = ()
    """Slugs of the topics under which it is listed."""
    keywords: tuple[Line, ...] = ()
    """Everyday words by which people look for it; used by search only."""
    questions: tuple[Line, ...] = ()
    """Ways people ask for this guide; used by search."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Provisions on which it rests, most specific first."""
    certainty: Certainty = Certainty.INTERPRETED
    """How sure it is."""

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
    """Its name in the address; never changes once published."""
    title: Line
    """The name as headings and lists show it."""
    summary: Line
    """One plain sentence, used in lists, search and previews."""
    body: Text
    """The text below the head of the file (Markdown)."""

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
