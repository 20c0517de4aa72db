"""The glossary in place: the first use of a term on a page opens its definition, and only where it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from app import content
from app.glossing import Glosser

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DATED = "definition: Artinya., reviewed_on: 2026-01-01, sources: [daftar]"
TERMS = f"""\
terms:
  - {{slug: asn, term: ASN, variants: [pegawai negara], except_phrases: [non-ASN, Netralitas ASN], {DATED}}}
  - {{slug: pns, term: PNS, {DATED}}}
  - {{slug: calon-pns, term: Calon PNS, variants: [CPNS], {DATED}}}
  - {{slug: negara, term: negara, is_linked: false, {DATED}}}
"""


def button(slug: str, words: str) -> str:
    """Write the button that opens a definition."""
    return f'<button type="button" class="term" popovertarget="istilah-{slug}">{words}</button>'


@pytest.fixture
def glossed(small_content: Path) -> Callable[[str], str]:
    """Give a page on which nothing has been explained yet."""
    (small_content / "glossary.yaml").write_text(TERMS, "utf-8")
    page = Glosser(content.load(small_content)[0]).start()
    return lambda text: str(page(Markup(text)))  # noqa: S704 - the test's own HTML.


def test_the_first_use_opens_the_definition(glossed: Callable[[str], str]) -> None:
    """A term is explained once on a page, also across its texts and spellings."""
    assert glossed("<p>Setiap ASN, ya, ASN.</p>") == f"<p>Setiap {button('asn', 'ASN')}, ya, ASN.</p>"
    assert glossed("<p>Pegawai negara dan PNS.</p>") == f"<p>Pegawai negara dan {button('pns', 'PNS')}.</p>"


@pytest.mark.parametrize(
    "text",
    [
        '<p><a href="/x/">ASN</a></p>',
        "<h2>ASN</h2>",
        "<h3>Tentang <em>ASN</em></h3>",
        "<blockquote><p>Setiap ASN</p></blockquote>",
        "<p><code>ASN</code></p>",
    ],
)
def test_links_headings_and_quotations_stay_as_they_are(glossed: Callable[[str], str], text: str) -> None:
    """Where words have a job of their own, they are not turned into buttons; the next use is."""
    assert glossed(text) == text
    assert "popovertarget" in glossed("<p>ASN</p>")


def test_a_term_after_a_link_is_explained(glossed: Callable[[str], str]) -> None:
    """What follows a closed element is running text again."""
    assert glossed('<p><a href="/x/">a</a> ASN</p>') == f'<p><a href="/x/">a</a> {button("asn", "ASN")}</p>'


@pytest.mark.parametrize("phrase", ["non-ASN", "Non-ASN", "Netralitas ASN", "ASN-nya", "sub/ASN", "KASN", "ASNs"])
def test_other_meanings_are_left_alone(glossed: Callable[[str], str], phrase: str) -> None:
    """Exception phrases and parts of longer words are no use of the term."""
    assert glossed(f"<p>{phrase}</p>") == f"<p>{phrase}</p>"


def test_the_longest_term_wins(glossed: Callable[[str], str]) -> None:
    """“Calon PNS” is one term, not a word and another term."""
    assert glossed("<p>Seorang calon PNS</p>") == f"<p>Seorang {button('calon-pns', 'calon PNS')}</p>"


def test_a_common_word_is_never_explained(glossed: Callable[[str], str]) -> None:
    """A term that is not linked stays plain in running text."""
    assert glossed("<p>Demi negara.</p>") == "<p>Demi negara.</p>"


def test_without_terms_nothing_is_marked(small_content: Path) -> None:
    """An empty glossary leaves every text as it is."""
    handbook = content.load(small_content)[0].model_copy(update={"terms": ()})
    text = Markup("<p>ASN</p>")

    assert Glosser(handbook).start()(text) == text
