"""Rules that hold between records; one small named check each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.checks import language, legal, program, references, upkeep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.handbook import Handbook
    from app.problems import Problem, Subject

CHECKS = (
    references.references_exist,
    references.numbers_are_complete,
    references.names_are_unique,
    references.sources_are_used,
    references.links_lead_somewhere,
    references.links_have_one_form,
    references.examples_are_supported,
    program.the_program_finds_its_texts,
    program.lists_are_filled,
    program.pages_are_served,
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
    legal.quotes_match_their_step,
    legal.answers_are_short,
    legal.bearers_are_named_once,
    language.text_takes_no_side,
    language.allowed_uses_are_needed,
    language.sentences_are_short,
    language.abbreviations_are_explained,
    language.terms_do_not_overlap,
    upkeep.reviews_are_recent,
    upkeep.nothing_lies_ahead,
    upkeep.quiz_rests_on_current_text,
    upkeep.changes_are_newest_first,
    upkeep.changes_are_recorded,
    upkeep.edition_is_current,
    upkeep.edition_is_recorded,
)
"""Every check, in the order in which an editor would want to read its problems."""


ADVICE = {language.sentences_are_short, language.abbreviations_are_explained, upkeep.edition_is_recorded}
"""Checks that only ever warn, and are for editors; the site starts without them."""
AT_START = {upkeep.reviews_are_recent, upkeep.nothing_lies_ahead}
"""Checks that stop an editor and only warn where the site starts: a server whose clock is behind must still serve."""
NEEDS_ALL = {
    references.numbers_are_complete,
    references.sources_are_used,
    program.the_program_finds_its_texts,
    legal.statuses_match_relations,
    legal.tiers_are_complete,
    language.allowed_uses_are_needed,
    upkeep.edition_is_recorded,
}
"""Checks that say nothing while a record is missing because it could not be read."""


def _follows(problem: Problem, unread: frozenset[Subject]) -> bool:
    """Whether a problem only follows from records, files or folders that could not be read."""
    fields = {field for field, _ in unread}
    return any(
        (field, name) in unread or (field, "") in unread or (field in fields and not name)
        for field, name in problem.about
    )


def run(handbook: Handbook, unread: frozenset[Subject] = frozenset(), *, with_advice: bool = True) -> Iterator[Problem]:
    """Run every check and give all problems and warnings.

    `unread` holds what could not be read: a record's field of the handbook and its name, which is empty where the file
    or folder could not be read as a whole. What only follows from that is left out.
    """
    for check in CHECKS:
        if not (unread and check in NEEDS_ALL) and (with_advice or check not in ADVICE):
            found = (problem for problem in check(handbook) if not _follows(problem, unread))
            is_softer = check in AT_START and not with_advice
            yield from (replace(problem, is_warning=True) if is_softer else problem for problem in found)
