"""Preview cards say their sign large: shape, word and colour together."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageColor

from app.model.rules import Verdict
from app.printing import cards
from app.printing.press import Press
from tests.conftest import TODAY

if TYPE_CHECKING:
    from app.model.handbook import Handbook

BASE_URL = "https://netralitas.contoh-kabupaten.go.id"
FAINT = 12
"""Of 255: how far a colour may be from the ink and still be it; the palette of a card is small."""
PLACE = (cards.MARGIN, cards.TOP, cards.MARGIN + cards.MARK, cards.TOP + cards.MARK)


@pytest.fixture(scope="session")
def press(handbook: Handbook) -> Press:
    """Give the means to print the real content."""
    return Press(handbook, TODAY, BASE_URL)


def shape(face: cards.Face) -> Image.Image:
    """Give the place of the sign on a card, black where it is drawn in the verdict's ink."""
    image = Image.open(io.BytesIO(cards.draw(face))).convert("RGB").crop(PLACE)
    red, green, blue = ImageColor.getrgb(cards.VERDICTS[face.verdict])[:3]
    flat = ImageChops.difference(image, Image.new("RGB", image.size, (red, green, blue))).convert("L")
    return flat.point(lambda shade: 255 if shade < FAINT else 0)


def test_each_verdict_has_its_own_large_shape(press: Press, handbook: Handbook) -> None:
    """In a message, where a card is a few fingers wide, the four answers are told apart by shape alone."""
    situations = [next(one for one in handbook.situations if one.verdict is verdict) for verdict in Verdict]
    shapes = [shape(cards.face_of(one, press)) for one in situations]

    for drawn in shapes:
        left, top, right, bottom = drawn.getbbox() or (0, 0, 0, 0)
        assert min(right - left, bottom - top) > 0.8 * cards.MARK
    assert len({drawn.tobytes() for drawn in shapes}) == len(Verdict)


def test_a_situation_leads_with_its_verdict(press: Press, handbook: Handbook) -> None:
    """The word of the verdict is the heading, the question stands below it."""
    face = cards.face_of(handbook.situation_by_slug["menyukai-unggahan"], press)

    assert (face.status, face.title) == ("Dilarang", handbook.situation_by_slug["menyukai-unggahan"].question)


@pytest.mark.parametrize("address", ["/sanksi/", "/istilah/", "/larangan/", "/cek/"])
def test_a_list_says_what_it_lists(press: Press, handbook: Handbook, address: str) -> None:
    """The card of a list carries a sentence about that list, not the motto of the site."""
    assert cards.face_of_page("Judul", address, press).sentence not in {"", handbook.identity.tagline}
