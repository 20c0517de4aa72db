"""What all trainer pages share: the blueprint, the press, the ready decks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint

from app import relations
from app.printing.press import Press
from app.site import current_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.base import Record
    from app.model.handbook import Handbook

bp = Blueprint("trainer", __name__)


@dataclass(frozen=True)
class ReadyDeck:
    """A deck that needs no choosing."""

    key: str
    title: str
    about: str
    records: Callable[[Handbook], tuple[Record, ...]]


READY = {
    deck.key: deck
    for deck in (
        ReadyDeck(
            "larangan",
            "Sebelas larangan bagi ASN",
            "Setiap larangan dengan contoh dan sanksinya hari ini.",
            lambda handbook: handbook.prohibitions,
        ),
        ReadyDeck(
            "alasan",
            "Lima alasan ASN harus netral",
            "Mengapa ASN harus netral, dan siapa yang mengatakannya.",
            lambda handbook: handbook.reasons,
        ),
        ReadyDeck(
            "sanksi",
            "Sanksi pelanggaran netralitas ASN",
            "Hukuman disiplin, sanksi moral, dan pidana: mana yang berlaku hari ini.",
            lambda handbook: handbook.regimes,
        ),
        ReadyDeck(
            "situasi",
            "Boleh atau tidak? Yang paling sering ditanyakan",
            "Pertanyaan sehari-hari dengan jawabannya, dari yang paling sering.",
            lambda handbook: relations.by_rank(one for one in handbook.situations if one.rank),
        ),
    )
}
"""Decks by the word in their address."""


def press() -> Press:
    """Give the means to print for the site that answers this request."""
    site = current_site()
    return Press(site.handbook, site.today, site.settings.base_url)
