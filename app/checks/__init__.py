"""Rules that hold between records; one small named check each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.checks import language, legal, references, upkeep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.handbook import Handbook
    from app.problems import Problem

CHECKS = (
    references.references_exist,
    references.numbers_are_complete,
    references.names_are_unique,
    references.sources_are_used,
    references.links_lead_somewhere,
    references.examples_are_supported,
    references.the_program_finds_its_texts,
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
    upkeep.changes_are_recorded,
    upkeep.edition_is_current,
)
"""Every check, in the order in which an editor would want to read its problems."""


ADVICE = {language.sentences_are_short, language.abbreviations_are_explained}
"""Checks that only ever warn, and take time; the site starts without them."""
AT_START = {upkeep.reviews_are_recent}
"""Checks that stop an editor and only warn where the site starts: a server whose clock is behind must still serve."""
NEEDS_ALL = {
    references.numbers_are_complete,
    references.sources_are_used,
    references.the_program_finds_its_texts,
    legal.statuses_match_relations,
    legal.tiers_are_complete,
    language.allowed_uses_are_needed,
}
"""Checks that say nothing while a record is missing because it could not be read."""
LOST = "*"
"""Stands before the Handbook field of a file or folder that could not be read as a whole."""
_TOLD_OF = {
    "prohibitions": "nomor “|/larangan/|“larangan-",
    "reasons": "nomor “|/alasan/|“alasan-",
    "regimes": "/sanksi/|“sanksi-",
    "regulations": "ketentuan “|peraturan “|/peraturan/|“peraturan-",
    "situations": "situasi “|/situasi/|“situasi-",
    "topics": "topik “|/topik/|“topik-",
    "guides": "/panduan/|“panduan-",
    "pages": "“/(?:tentang|privasi|aksesibilitas)/|“halaman-",
    "terms": "istilah “|/istilah/|“istilah-|Singkatan",
    "sources": "sumber “|/sumber/|“http",
    "annex": r"kode “|/#[kd]\d+”",
}
"""How problems speak of what a file or folder should have held."""


def _follows_from(unread: frozenset[str]) -> re.Pattern[str]:
    """Recognise problems that only follow from records, files or folders that could not be read."""
    names = "|".join(re.escape(name) for name in sorted(unread) if not name.startswith(LOST))
    lost = [_TOLD_OF[field] for field in _TOLD_OF if LOST + field in unread]
    return re.compile("|".join([*([rf"[“/#-](?:{names})[”/#]"] if names else []), *lost]) or r"(?!)")


def run(handbook: Handbook, unread: frozenset[str] = frozenset(), *, with_advice: bool = True) -> Iterator[Problem]:
    """Run every check and give all problems and warnings.

    `unread` holds the names of records that could not be read, and the fields of files or folders that could not
    be read as a whole, each after `LOST`; what only follows from that is left out.
    """
    follows = _follows_from(unread)
    for check in CHECKS:
        if not (unread and check in NEEDS_ALL) and (with_advice or check not in ADVICE):
            found = (problem for problem in check(handbook) if not follows.search(problem.what))
            is_softer = check in AT_START and not with_advice
            yield from (replace(problem, is_warning=True) if is_softer else problem for problem in found)
