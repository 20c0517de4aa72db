"""What the search finds: the one shape into which everything that can be found is brought."""

from __future__ import annotations

from dataclasses import dataclass

ANSWERS = "jawaban"
"""The group of rules, situations, guides, regulations and terms."""
PROVISIONS = "ketentuan"
"""The group of single provisions of the law."""
SOURCES = "sumber"
"""The group of sources."""


@dataclass(frozen=True)
class Document:
    """One thing that can be found; plain text only, no Markdown and no HTML."""

    address: str
    """Where it is, with anchor: `/larangan/9/`, `/istilah/#pppk`."""
    kind: str
    """The Indonesian word for the kind: `larangan`, `situasi`, `ketentuan`, …"""
    title: str
    group: str = ANSWERS
    """Which ranked list it belongs to: `jawaban`, `ketentuan` or `sumber`."""
    key: str = ""
    """What a citation names: `larangan-9`, `pp-94-2021#pasal-5-huruf-n-angka-2`; empty where nothing does."""
    aliases: tuple[str, ...] = ()
    """Other names, by which it is asked for outright: `UU ASN`, `SKB 5 menteri`."""
    questions: tuple[str, ...] = ()
    """Other ways to ask for it."""
    keywords: tuple[str, ...] = ()
    summary: str = ""
    text: str = ""
    """The rest of our own words."""
    quotes: str = ""
    """The law's words."""
    status: str = ""
    """Status in words, such as `Dicabut sebagian`; empty where nothing has to be said."""
    is_superseded: bool = False
    topics: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    verdict: str = ""
    is_hub: bool = False
    """True for a page that leads to all others of its kind; whoever types one broad word is at home there."""
    links: int = 0
    """How many other records name this one."""
