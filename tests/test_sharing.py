"""Texts that leave the site: short, dated, with the public address, and true to the record."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from app import create_app, sharing
from app.site import Settings
from tests.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask

    from app.model.handbook import Handbook


@pytest.fixture
def shared(small_content: Path) -> Iterator[Handbook]:
    """Give the small handbook inside a request to a site with a public address."""
    settings = Settings(small_content, "https://contoh.test", "redaksi@contoh.test", lambda: TODAY)
    app: Flask = create_app(settings)
    with app.test_request_context():
        yield app.extensions["site"].handbook


def test_a_situation_is_told_with_its_verdict(shared: Handbook) -> None:
    """Question, verdict and answer, then the sanction, then as of when and where."""
    lines = sharing.message(shared.record_by_id["situasi-ikut"]).split("\n")

    assert lines[:2] == ["*Bolehkah saya ikut?*", "Dilarang: Perbuatan ini tidak boleh dilakukan."]
    assert lines[2].startswith("Sanksi bagi PNS: ")
    assert lines[3].startswith("Langkah aman: ")
    assert lines[4] == "Dasar: SKB 2/2022 (berlaku), PP 94/2021 (berlaku)."
    assert lines[-1].endswith(". https://contoh.test/situasi/ikut/")
    assert lines[-1].startswith("Keadaan per ")


def test_a_regulation_is_told_with_its_status(shared: Handbook) -> None:
    """The status travels with every mention of a regulation."""
    assert sharing.message(shared.record_by_id["peraturan-pp-53-2010"]).startswith(
        "*PP 53/2010 tentang Disiplin*\nStatus: Dicabut sebagian.\nPeraturan lama.\n\n"
    )


@pytest.mark.parametrize("record_id", ["larangan-9", "alasan-2", "topik-umum", "panduan-hak-pilih", "sanksi-pidana"])
def test_every_kind_of_record_can_be_told(shared: Handbook, record_id: str) -> None:
    """Heading, summary, date and address fit any record."""
    record = shared.record_by_id[record_id]

    text = sharing.message(record)

    assert text.startswith(f"*{record.heading}*\n")
    assert text.endswith(f"https://contoh.test{record.address}")


def test_a_term_is_told_without_a_summary(shared: Handbook) -> None:
    """A record without a summary has its heading, date and address."""
    assert sharing.message(shared.record_by_id["istilah-asn"]).startswith("*ASN*\n\nKeadaan per ")


def test_a_long_message_is_cut_at_a_word(shared: Handbook) -> None:
    """No message is longer than 700 characters, and the address is never cut."""
    record = shared.record_by_id["larangan-9"].model_copy(update={"summary": "kata " * 200, "short_title": "Judul"})

    text = sharing.message(record)

    assert len(text) <= sharing.MAX_MESSAGE
    assert text.split("\n\n")[0].endswith("kata…")
    assert text.endswith("https://contoh.test/larangan/9/")


def test_the_sanction_gives_way_to_a_long_answer(shared: Handbook) -> None:
    """Where there is no room for a sensible part of the sanction, it is left to the page."""
    record = shared.record_by_id["situasi-ikut"]

    crowded = sharing.message(record.model_copy(update={"answer": "x" * 600}))
    roomy = sharing.message(record.model_copy(update={"answer": "x" * 480}))

    assert "Sanksi" not in crowded
    assert "Sanksi bagi PNS: bergantung pada perbuatan dan tahapnya; baca halamannya." in roomy
    assert max(len(crowded), len(roomy)) <= sharing.MAX_MESSAGE


def test_the_link_carries_the_message(shared: Handbook) -> None:
    """WhatsApp opens with exactly the message that the page shows."""
    record = shared.record_by_id["larangan-9"]
    link = urlsplit(sharing.message_link(record))

    assert (link.scheme, link.netloc) == ("https", "wa.me")
    assert parse_qs(link.query)["text"] == [sharing.message(record)]


def test_a_page_is_cited(shared: Handbook) -> None:
    """A letter and a footnote name title, edition, day and address."""
    record = shared.record_by_id["larangan-9"].model_copy(update={"reviewed_on": TODAY})

    assert sharing.cite(record, "nota") == (
        "Larangan 9: Judul larangan 9 (Buku kecil, edisi uji, keadaan per 23 November 2026, "
        "https://contoh.test/larangan/9/)"
    )
    assert sharing.cite(record, "kaki") == (
        "Buku kecil, “Larangan 9: Judul larangan 9”, edisi uji, ditinjau 23 November 2026, "
        "https://contoh.test/larangan/9/, diakses 23 November 2026."
    )


@pytest.mark.usefixtures("shared")
def test_a_mistake_can_be_reported() -> None:
    """The letter names page and edition, and asks for the source."""
    link = sharing.report_link("/larangan/9/")

    assert link.startswith("mailto:redaksi@contoh.test?subject=")
    assert "Halaman: https://contoh.test/larangan/9/\nEdisi: uji" in unquote(link)
