"""Markdown becomes safe HTML or plain text; the only door to the Markdown library and the sanitiser."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import markdown
import nh3
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAGS = {
    "p", "ul", "ol", "li", "strong", "em", "a", "h2", "h3", "h4", "blockquote", "table", "thead", "tbody", "tr", "th",
    "td", "code", "br", "hr", "dl", "dt", "dd", "sup",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "th": {"scope"}, "ol": {"start"}}
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')
_INLINE = re.compile(r"</?(?:strong|em|a|code|sup)\b[^>]*>")
"""Tags inside a word or before a comma, which leave no space behind."""
_TAG = re.compile(r"<[^>]+>")
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|h[234]|blockquote|tr|dt|dd)\b[^>]*>")
"""Where the words of one block end and those of the next begin."""
_PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.DOTALL)


def _slug(text: str, _separator: str) -> str:
    """Name a heading's anchor: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


@lru_cache(maxsize=4096)
def render(text: str) -> Markup:
    """Render Markdown as sanitised HTML; headings get anchors."""
    raw = markdown.markdown(
        text,
        extensions=["tables", "toc", "sane_lists", "smarty"],
        extension_configs={
            "toc": {"slugify": _slug},
            "smarty": {"smart_quotes": False, "smart_dashes": True, "smart_ellipses": True},
        },
    )
    safe = nh3.clean(raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"https", "http", "mailto"}, link_rel=None)
    return Markup(safe.replace("<th>", '<th scope="col">'))  # noqa: S704 - sanitised in the line above.


@lru_cache(maxsize=4096)
def render_line(text: str) -> Markup:
    """Render Markdown of one paragraph without the surrounding `p`."""
    whole = render(text)
    found = _PARAGRAPH.match(whole.strip())
    return Markup(found[1]) if found and "<p>" not in found[1] else whole  # noqa: S704 - a part of sanitised HTML.


def _words(rendered: str) -> str:
    """Give the words of rendered HTML on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", _INLINE.sub("", rendered))).split())


def plain(text: str) -> str:
    """Give the words of a Markdown text, without marks and line breaks."""
    return _words(render(text))


def blocks(text: str) -> Iterator[str]:
    """Give the words of each paragraph, list item, heading and row of a table."""
    yield from filter(None, map(_words, _BLOCK.split(render(text))))


def sections(text: str) -> Iterator[tuple[str, str]]:
    """Give anchor and words of every second-level heading, for the contents list of a long page."""
    for anchor, words in _HEADING.findall(render(text)):
        yield anchor, html.unescape(_TAG.sub("", words))
