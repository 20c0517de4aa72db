"""Markdown becomes safe HTML: what may stand, what is dropped, and the plain words in it."""

from __future__ import annotations

import pytest

from app import markup

RENDERED = {
    "emphasis": ("Satu **dua** *tiga* `empat`", "<p>Satu <strong>dua</strong> <em>tiga</em> <code>empat</code></p>"),
    "own link": ("[aturan](/larangan/1/)", '<p><a href="/larangan/1/">aturan</a></p>'),
    "foreign link": ("[a](https://x.test/)", '<p><a href="https://x.test/">a</a></p>'),
    "list": ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    "list that goes on": ("5. a\n6. b", '<ol start="5">\n<li>a</li>\n<li>b</li>\n</ol>'),
    "quotation": ("> kutip", "<blockquote>\n<p>kutip</p>\n</blockquote>"),
    "heading": ("## Hak pilih & KTP", '<h2 id="hak-pilih-ktp">Hak pilih &amp; KTP</h2>'),
    "dashes and dots": ('Baris -- dua... "kutip"', '<p>Baris – dua… "kutip"</p>'),
    "ampersand": ("a & b < c", "<p>a &amp; b &lt; c</p>"),
}
DROPPED = {
    "script": "<script>alert(1)</script>",
    "handler": '<p onclick="alert(1)">a</p>',
    "script link": "[a](javascript:alert(1))",
    "script link in disguise": "[a](java&#115;cript:alert(1))",
    "data link": "[a](data:text/html,<script>1</script>)",
    "frame": '<iframe src="https://x.test/"></iframe>',
    "picture": "![a](https://x.test/a.png)",
    "style": '<p style="color:red">a</p>',
    "form": '<form action="https://x.test/"><input name="a"></form>',
}


@pytest.mark.parametrize("name", RENDERED)
def test_markdown_is_rendered(name: str) -> None:
    """What editors use of Markdown comes out as the HTML that they expect."""
    text, expected = RENDERED[name]

    assert markup.render(text) == expected


@pytest.mark.parametrize("name", DROPPED)
def test_what_could_do_harm_is_dropped(name: str) -> None:
    """Even where the loader let it pass, nothing that runs, loads or sends reaches a page."""
    rendered = markup.render(DROPPED[name]).lower()

    for word in ("<script", "onclick", "javascript", "data:", "<iframe", "<img", "style", "<form", "<input"):
        assert word not in rendered


def test_a_table_says_what_its_columns_are() -> None:
    """Header cells name their direction, for screen readers."""
    rendered = markup.render("| a | b |\n|---|---|\n| 1 | 2 |")

    assert rendered.count('<th scope="col">') == 2
    assert "<td>1</td>" in rendered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satu **kata**", "Satu <strong>kata</strong>"),
        ("Satu\n\ndua", "<p>Satu</p>\n<p>dua</p>"),
        ("- satu", "<ul>\n<li>satu</li>\n</ul>"),
    ],
)
def test_a_line_stands_without_a_paragraph(text: str, expected: str) -> None:
    """One paragraph loses its mark, anything longer keeps its shape."""
    assert markup.render_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Kata**, lalu [tautan](/larangan/1/).", "Kata, lalu tautan."),
        ("- satu\n- dua", "satu dua"),
        ("Satu\ndua\n\ntiga & empat", "Satu dua tiga & empat"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b 1 2"),
        ("ASN-*nya*", "ASN-nya"),
    ],
)
def test_plain_words_keep_their_spaces(text: str, expected: str) -> None:
    """Marks vanish without a trace, lines and cells stay apart."""
    assert markup.plain(text) == expected


def test_sections_are_the_headings_of_the_second_level() -> None:
    """A contents list names each section with its anchor and its words."""
    text = "Awal.\n\n## Hak *pilih*\n\na\n\n### Rinci\n\nb\n\n## KTP & KK\n\nc"

    assert list(markup.sections(text)) == [("hak-pilih", "Hak pilih"), ("ktp-kk", "KTP & KK")]
