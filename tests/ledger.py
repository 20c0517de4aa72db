"""The ledger of published addresses: what was once printed or linked must answer for ever; `python -m tests.ledger`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app import api, create_app
from app.model.addresses import anchors, page_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

    from app.model.handbook import Handbook

LEDGER = Path(__file__).resolve().parent / "addresses.txt"


def published(app: Flask) -> Iterator[str]:
    """Give every address that the site publishes today: pages, anchors, short links, data, files for machines."""
    handbook: Handbook = app.extensions["site"].handbook
    yield from page_addresses(handbook)
    yield from anchors(handbook)
    yield from (f"/l/{prohibition.number}/" for prohibition in handbook.prohibitions)
    yield from (rule.rule for rule in app.url_map.iter_rules() if not rule.arguments)
    for kind, (field, _) in api.KINDS.items():
        yield f"/api/v1/{kind}.json"
        yield f"/api/v1/schema/{kind}.json"
        for piece in getattr(handbook, field):
            if name := api.name_of(piece):
                yield f"/api/v1/{kind}/{name}.json"


def recorded() -> list[str]:
    """Give every address that was ever written down."""
    return LEDGER.read_text("utf-8").split() if LEDGER.exists() else []


def record(app: Flask) -> list[str]:
    """Write down what is new; nothing is ever taken out. Gives the new addresses."""
    known = set(recorded())
    found = set(published(app))
    LEDGER.write_text("\n".join(sorted(known | found)) + "\n", "utf-8")
    return sorted(found - known)


if __name__ == "__main__":
    new = record(create_app())
    print("\n".join([*new, f"{len(new)} alamat baru dicatat di {LEDGER.name}."]))
