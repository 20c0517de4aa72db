"""A page as a reader meets it: its elements in order, each with its words; for tests that ask what a page says."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_UNREAD = {"script", "style", "svg", "template"}


@dataclass
class Element:
    """One element with its attributes and everything inside it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Go through this element and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    @property
    def text(self) -> str:
        """The text below as it stands in the page, pictures and programs left out."""
        if self.tag in _UNREAD:
            return ""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def words(self) -> str:
        """The words a reader sees, on one line."""
        return " ".join(self.text.split())

    def all(self, tag: str, of: str = "") -> list[Element]:
        """Give the elements of a tag, with a class where one is asked for."""
        return [one for one in self.walk() if one.tag == tag and (not of or of in one["class"].split())]

    def one(self, tag: str, of: str = "") -> Element:
        """Give the one element of a tag and class; more or fewer is a fault of the page."""
        (found,) = self.all(tag, of)
        return found

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def links(self) -> dict[str, str]:
        """Give the words of each link by where it leads."""
        return {one["href"]: one.words for one in self.all("a") if one["href"]}


class _Builder(HTMLParser):
    """Builds elements from text that the inspector has found sound."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("#page", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; those that hold nothing are closed at once."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and with it what was left open inside."""
        if any(one.tag == tag for one in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self._open[-1].children.append(data)


def read(text: str) -> Element:
    """Read a whole page."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root


def read_main(text: str) -> Element:
    """Read what a page is about: its main part, without head, menu and footer."""
    return read(text).one("main")
