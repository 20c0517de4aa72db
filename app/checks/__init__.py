"""Rules that hold between records; one small named check each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.checks import language, legal, references, upkeep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.handbook import Handbook
    from app.problems import Problem

REFERENCES = (
    references.references_exist,
    references.numbers_are_complete,
    references.names_are_unique,
    references.sources_are_used,
    references.links_lead_somewhere,
    references.examples_are_supported,
)
CHECKS = (
    *REFERENCES,
    legal.written_bases_are_quoted,
    legal.provisions_have_words,
    legal.dates_are_ordered,
    legal.statuses_match_relations,
    legal.relations_are_sound,
    legal.keys_match_identity,
    legal.ended_provisions_say_so,
    legal.tiers_are_complete,
    legal.disputed_rows_have_no_tier,
    legal.verdicts_are_supported,
    legal.answers_are_short,
    language.text_takes_no_side,
    language.allowed_uses_are_needed,
    language.sentences_are_short,
    language.abbreviations_are_explained,
    language.terms_do_not_overlap,
    upkeep.reviews_are_recent,
    upkeep.quiz_rests_on_current_text,
)
"""Every check, in the order in which an editor would want to read its problems."""


NEEDS_ALL = {
    references.numbers_are_complete,
    references.sources_are_used,
    legal.statuses_match_relations,
    legal.tiers_are_complete,
}
"""Checks that say nothing while a record is missing because it could not be read."""
EVERYTHING = "*"
"""Stands for all names of a whole file or folder that could not be read."""


def run(handbook: Handbook, unread: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Run every check and give all problems and warnings.

    `unread` holds the names of records that could not be read; what only follows from that is left out.
    """
    follows = re.compile(rf"[“/#-]({'|'.join(map(re.escape, sorted(unread)))})[”/#]") if unread else None
    for check in CHECKS:
        if unread and (check in NEEDS_ALL or (EVERYTHING in unread and check in REFERENCES)):
            continue
        for problem in check(handbook):
            if follows is None or not follows.search(problem.what):
                yield problem
