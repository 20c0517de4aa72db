"""The handbook as documents: everything with an address is found, and only plain text is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.search.documents import documents, words_of
from app.search.overviews import OVERVIEWS
from app.search.toolbox import TOOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook
    from app.search import Document


@pytest.fixture(scope="module")
def found(handbook: Handbook) -> tuple[Document, ...]:
    """Give the documents of the real content."""
    return documents(handbook)


def test_every_record_is_a_document(handbook: Handbook, found: tuple[Document, ...]) -> None:
    """Every record with an address, every provision and every source can be found."""
    addresses = {document.address for document in found}
    wanted = {record.address for record in handbook.records()}
    wanted |= {source.address for source in handbook.sources}
    wanted |= {f"{law.address}#{provision.anchor}" for law in handbook.regulations for provision in law.provisions}
    assert wanted <= addresses


def test_no_address_is_listed_twice(found: tuple[Document, ...]) -> None:
    """One page, one result."""
    addresses = [document.address for document in found]
    assert len(addresses) == len(set(addresses))


def test_every_kind_has_an_indonesian_name(found: tuple[Document, ...]) -> None:
    """No kind is shown by its bare key."""
    assert all(document.kind.isalpha() and document.kind.islower() for document in found)


@pytest.mark.parametrize("page", [*OVERVIEWS, *TOOLS], ids=[page.address for page in (*OVERVIEWS, *TOOLS)])
def test_pages_without_a_record_exist(get: Callable[..., TestResponse], page: Document) -> None:
    """Every list page and tool that the search knows is there."""
    assert get(page.address.partition("#")[0]).status_code == 200


def test_every_page_of_the_site_is_a_document(get: Callable[..., TestResponse], found: tuple[Document, ...]) -> None:
    """Whatever the map of the site lists can be found, but for the front page and the search itself."""
    listed = set(re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", get("/sitemap.xml").text))
    assert len(listed) > 100
    assert listed - {document.address for document in found} == {"/", "/cari/"}


def test_open_questions_and_changes_are_found(handbook: Handbook, found: tuple[Document, ...]) -> None:
    """Lists that are kept as a file of the content can be found by what stands in them."""
    text = {document.address: document.text for document in found}
    assert all(one.question in text["/tentang/#belum-tahu"] for one in handbook.open_questions)
    assert all(change.title in text["/perubahan/"] for change in handbook.changes)


def test_markdown_becomes_plain_words() -> None:
    """Marks of Markdown are not shown; words, links' texts and list items are."""
    text = "## Judul\n\n- **Tebal** dan\n  _miring_\n1. [tautan](/larangan/9/)\n\n> kutipan\n\n"
    text += "| a | b |\n|---|---|\n| c | d |"
    lines = [" ".join(line.split()) for line in words_of(text).split("\n")]
    assert lines == ["Judul", "Tebal dan miring", "tautan", "kutipan", "a b", "c d"]


def test_shown_texts_hold_no_marks(found: tuple[Document, ...]) -> None:
    """No summary or text of the real content shows Markdown links or bold marks."""
    assert [document.address for document in found if "](" in document.text + document.summary] == []
    assert [document.address for document in found if "**" in document.text + document.summary] == []
