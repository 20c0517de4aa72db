"""Marked words: other forms are marked too, and nothing but text between tags is touched."""

from __future__ import annotations

import pytest

from app.search import Document, Search, mark_words
from app.search.marks import LONGEST_SNIPPET

LONG = (
    "Pembukaan yang panjang tentang banyak hal lain, " * 12
    + "lalu pegawai mengunggah foto bersama calon di media sosial, "
    + "kemudian penutup yang juga panjang tentang hal lain " * 12
)


def found(words: str, **fields: str) -> tuple[str, str]:
    """Search one document and give its marked title and snippet."""
    document = Document("/x/", "situasi", fields.pop("title", "Judul"), **fields)  # type: ignore[arg-type]
    result = Search([document]).search(words).results[0]
    return result.title_html, result.snippet_html


def test_other_forms_are_marked() -> None:
    """A search for the root marks the inflected words in title and snippet."""
    title, snippet = found("langgar", title="Pelanggaran netralitas", summary="Siapa melanggar dihukum.")
    assert title == "<mark>Pelanggaran</mark> netralitas"
    assert snippet == "Siapa <mark>melanggar</mark> dihukum."


def test_page_text_is_escaped() -> None:
    """Tags in titles and texts come out as text."""
    title, snippet = found("foto", title="<b>foto</b>", summary="<script>alert('foto')</script>")
    assert title == "&lt;b&gt;<mark>foto</mark>&lt;/b&gt;"
    assert "<script>" not in snippet


def test_a_situation_answers_in_the_results() -> None:
    """Below a question stands its answer, wherever the words were found."""
    _, snippet = found("emoji", title="Bolehkah?", verdict="Dilarang", summary="Tidak boleh.", text="Termasuk emoji.")
    assert snippet == "Tidak boleh."


def test_a_snippet_is_cut_at_whole_phrases() -> None:
    """A long sentence is cut around the marked words, never inside a word, and says that it was cut."""
    _, snippet = found("mengunggah foto", text=LONG)
    plain = snippet.replace("<mark>", "").replace("</mark>", "")
    assert "<mark>mengunggah</mark>" in snippet
    assert plain.startswith("… ")
    assert plain.endswith(" …")
    assert len(plain) <= 2 * LONGEST_SNIPPET
    assert plain.strip(" …") in LONG


def test_a_result_without_marked_text_shows_its_summary() -> None:
    """Where only the title matches, the summary stands in for a snippet."""
    _, snippet = found("judul", title="Judul", summary="Ringkasan saja.")
    assert snippet == "Ringkasan saja."


@pytest.mark.parametrize(
    ("html", "words", "marked"),
    [
        ("<p>Dilarang kampanye</p>", "larangan", "<p><mark>Dilarang</mark> kampanye</p>"),
        ('<a title="foto" href="/foto/">foto</a>', "foto", '<a title="foto" href="/foto/"><mark>foto</mark></a>'),
        ("<script>kampanye</script>", "kampanye", "<script>kampanye</script>"),
        ("<title>kampanye</title><p>kampanye</p>", "kampanye", "<title>kampanye</title><p><mark>kampanye</mark></p>"),
        ("<p>A &amp; B &lt;c&gt;</p>", "amp lt gt", "<p>A &amp; B &lt;c&gt;</p>"),
        ("<p>x</p>", '"><script>alert(1)</script>', "<p>x</p>"),
        ("<p>yang di</p>", "yang di", "<p>yang di</p>"),
        ("<p>tiga</p>", "", "<p>tiga</p>"),
    ],
)  # fmt: skip
def test_words_are_marked_on_finished_pages(html: str, words: str, marked: str) -> None:
    """Only text that readers see is marked; attributes, scripts, titles and character references stay whole."""
    assert mark_words(html, words) == marked
