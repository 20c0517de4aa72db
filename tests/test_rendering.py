"""What templates may call: a regulation in words for machines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.model.instruments import LegalForce
from app.rendering import legislation

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from app.model.handbook import Handbook


@pytest.mark.parametrize(
    ("key", "force"), [("pp-94-2021", "InForce"), ("pp-53-2010", "PartiallyInForce"), ("uu-5-2014", "NotInForce")]
)
def test_a_regulation_is_described_for_machines(app: Flask, handbook: Handbook, key: str, force: str) -> None:
    """Name, address, day and force stand in the words of schema.org."""
    regulation = handbook.regulation_by_key[key]

    with app.app_context():
        facts = legislation(regulation)

    assert facts["@type"] == "Legislation"
    assert facts["name"] == f"{regulation.title} tentang {regulation.subject}"
    assert facts["url"] == f"http://127.0.0.1:8000/peraturan/{key}/"
    assert facts["legislationDate"] == str(regulation.enacted_on)
    assert facts["legislationLegalForce"] == f"https://schema.org/{force}"


@pytest.mark.parametrize("address", ["/", "/situasi/", "/peraturan/uu-7-2017/", "/tentang/"])
def test_a_link_to_a_page_shows_a_card(raw_client: FlaskClient, address: str) -> None:
    """Whoever shares a page sends its card; lists and the home page have one as well as records."""
    text = raw_client.get(address).get_data(as_text=True)
    found = re.search(r'<meta property="og:image" content="http://127\.0\.0\.1:8000([^"]+)">', text)

    assert found
    assert raw_client.get(found[1]).mimetype == "image/png"


def test_doubt_has_no_word_for_machines(app: Flask, handbook: Handbook) -> None:
    """A regulation whose status or day is not known says nothing of them, rather than something wrong."""
    unknown = {"status": LegalForce.UNVERIFIED, "enacted_on": None}

    with app.app_context():
        facts = legislation(handbook.regulations[0].model_copy(update=unknown))

    assert {"legislationLegalForce", "legislationDate"} & facts.keys() == set()
