"""The house style of a page, held by every test that fetches one."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import html5lib

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from flask import Flask
    from werkzeug.test import TestResponse

_HTML = "{http://www.w3.org/1999/xhtml}"
_MAX_DESCRIPTION = 155


class Inspector:
    """Fetches pages of one app and judges each."""

    def __init__(self, app: Flask) -> None:
        """Remember the app and what was already fetched, so that each link is looked up once."""
        self.client = app.test_client()
        self.ids = lru_cache(maxsize=None)(self._ids)

    def get(self, address: str, status: int = 200) -> TestResponse:
        """Fetch an address; where it is a page, hold it to the house style."""
        response = self.client.get(address)
        assert response.status_code == status, f"{address}: {response.status_code}"
        if response.mimetype == "text/html":
            self.inspect(address, response.get_data(as_text=True))
        return response

    def inspect(self, address: str, text: str) -> None:
        """Hold a page to the house style."""
        parser = html5lib.HTMLParser(strict=False)
        page = parser.parse(text)
        assert not parser.errors, f"{address}: {parser.errors[:3]}"
        assert page.get("lang") == "id", f"{address}: language"
        headings = list(page.iter(f"{_HTML}h1"))
        assert len(headings) == 1, f"{address}: {len(headings)} h1"
        heading = " ".join("".join(headings[0].itertext()).split())
        title = " ".join("".join(next(page.iter(f"{_HTML}title")).itertext()).split())
        assert heading, f"{address}: empty h1"
        assert title, f"{address}: empty title"
        counts = Counter(element.get("id") for element in page.iter() if element.get("id"))
        assert not [name for name, count in counts.items() if count > 1], f"{address}: {counts.most_common(1)}"
        description = next(
            (meta.get("content", "") for meta in page.iter(f"{_HTML}meta") if meta.get("name") == "description"), ""
        )
        assert 0 < len(description) <= _MAX_DESCRIPTION, f"{address}: description of {len(description)}"
        assert not [element for element in page.iter() if element.get("style")], f"{address}: style attribute"
        self._links(address, page, set(counts))

    def _links(self, address: str, page: Element, own_ids: set[str | None]) -> None:
        """Every internal link leads to a page, and every anchor to an id on it."""
        for element in page.iter(f"{_HTML}a"):
            target = urlsplit(element.get("href", ""))
            if target.scheme or target.netloc:
                assert target.scheme in {"http", "https", "mailto"}, f"{address}: {element.get('href')}"
                continue
            anchor = unquote(target.fragment)
            if not target.path and not target.query:
                assert anchor in own_ids or anchor in {"", "top"}, f"{address}: no #{anchor}"
                continue
            path = target.path or urlsplit(address).path
            ids = self.ids(f"{path}?{target.query}" if target.query else path)
            assert ids is not None, f"{address}: link to {element.get('href')} is broken"
            assert not anchor or anchor in ids, f"{address}: {element.get('href')} has no such anchor"

    def _ids(self, address: str) -> frozenset[str] | None:
        """Give the ids on the page at an address with its query, redirects followed; `None` where there is no page."""
        response = self.client.get(address, follow_redirects=True)
        if response.status_code != 200:
            return None
        text = response.get_data(as_text=True) if response.mimetype == "text/html" else ""
        return frozenset(re.findall(r'\sid="([^"]+)"', text))
