"""A short name for the exact wording of a record, so that a change in it can be noticed later."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.model.base import Part

UNTOLD = {"reviewed_on", "keywords", "also_asked", "questions", "rank", "order"}
"""Fields that say nothing to a reader: a re-reading, search words and places in lists."""
LENGTH = 12
"""Hexadecimal digits kept: 48 bits, ample for a few hundred records."""


def fingerprint(part: Part) -> str:
    """Give the fingerprint of a record's wording; neither a re-reading nor a new kind of field changes it."""
    content = part.model_dump(mode="json", exclude=UNTOLD, exclude_defaults=True)
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
