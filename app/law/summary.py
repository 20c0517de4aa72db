"""What may follow from an act in one line, for messages and prints: every outcome with the condition it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.law.answer import answer, case_of
from app.law.case import DECREE, Consequence, Route
from app.model.base import Certainty, Stage
from app.model.rules import Prohibition, Situation, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.model.handbook import Handbook

_LEADS = {
    Verdict.CONDITIONAL: "Bila syaratnya dilanggar, sanksi bagi PNS",
    Verdict.DISPUTED: "Bila dinilai melanggar, sanksi bagi PNS",
}
"""How the line begins where the act is not simply forbidden."""
_LEAD = "Sanksi bagi PNS"
_DISCIPLINE = "hukuman disiplin "
_CRIME = "dapat pula pidana"
_STAGES = {Stage.PROSPECTIVE: "sebelum calon ditetapkan", Stage.CANDIDATE: "setelah calon ditetapkan"}


def summary_line(handbook: Handbook, record: Prohibition | Situation, on: date, room: int) -> str:
    """Say in one line what may follow for a PNS, by stage where it differs; empty where nothing is computed.

    `room` is the most characters the line may have. A line that is too long is not cut, since half a sanction
    misleads: it goes without its conditions, and at last leads to the page.
    """
    found = _found(handbook, record, on)
    if not found:
        return ""
    lead = _LEADS.get(record.verdict, _LEAD) if isinstance(record, Situation) else _LEAD
    reading = _reading([one for some in found.values() for one in some])
    whole = f"{lead}: {_by_stage(found, has_conditions=True)}.{reading}"
    bare = f"{lead}, menurut perbuatannya: {_by_stage(found, has_conditions=False)}.{reading}"
    short = f"{lead}: bergantung pada perbuatan dan tahapnya; baca halamannya."
    return next((one for one in (whole, bare, short) if len(one) <= room), "")


def bases_line(handbook: Handbook, record: Prohibition | Situation, on: date) -> str:
    """Name the regulations on which the line rests, each with its status today; empty where nothing is computed."""
    found = [one for some in _found(handbook, record, on).values() for one in some]
    keys = dict.fromkeys(one.provisions[0].split("#")[0] for one in found if one.provisions)
    named = (handbook.regulation_by_key[key] for key in keys)
    told = ", ".join(f"{one.short_title} ({one.status.label.lower()})" for one in named)
    return f"Dasar: {told}." if told else ""


def _found(handbook: Handbook, record: Prohibition | Situation, on: date) -> Mapping[Stage, tuple[Consequence, ...]]:
    """Give the consequences for a PNS by stage; nothing for a record that names no act."""
    cases = ((stage, case_of(record, on, stage)) for stage in Stage)
    return {stage: answer(handbook, case).consequences for stage, case in cases if case}


def _reading(found: Sequence[Consequence]) -> str:
    """Say how much of the line rests on readings rather than on written words."""
    told = [one for one in found if one.route is not Route.NOTHING]
    count = sum(one.certainty is Certainty.INTERPRETED for one in told)
    return "" if not count else " Seluruhnya tafsir." if count == len(told) else " Sebagian tafsir."


def _by_stage(found: Mapping[Stage, tuple[Consequence, ...]], *, has_conditions: bool) -> str:
    """Name the outcomes of each stage, or once where they are the same."""
    told = {stage: _in_words(some, has_conditions=has_conditions) for stage, some in found.items()}
    if len(set(told.values())) == 1:
        return next(iter(told.values()))
    return "; ".join(f"{_STAGES[stage]} {line}" for stage, line in told.items())


def _in_words(found: tuple[Consequence, ...], *, has_conditions: bool) -> str:
    """Name every outcome of an answer, each with its conditions: `sanksi moral, atau hukuman disiplin berat bila …`."""
    outcomes: dict[str, list[Consequence]] = {}
    for one in found:
        outcomes.setdefault(_outcome(one), []).append(one)
    written = {one.provisions[0] for one in found if one.tier}
    told: list[str] = []
    for outcome, some in outcomes.items():
        # A row of the decree that only repeats an item whose tier is written adds nothing to the line.
        if all(one.route is Route.DISCIPLINE and not one.tier and written & {*one.provisions} for one in some):
            continue
        is_second = any(one.startswith(_DISCIPLINE) for one in told)
        words = outcome.removeprefix(_DISCIPLINE) if is_second else outcome
        told.append(words + (_conditions(some) if has_conditions else ""))
    crimes = [one for one in told if one.startswith(_CRIME)]
    others = ", atau ".join(one for one in told if one not in crimes)
    # A court and an agency may both act, so a crime comes on top of the rest.
    return ", dan ".join(filter(None, (others, *crimes)))


def _conditions(some: list[Consequence]) -> str:
    """Say on what an outcome hangs, unless one consequence brings it alone."""
    clauses = list(dict.fromkeys(one.condition.removeprefix("bila ") for one in some))
    return f" bila {_either(clauses)}" if all(clauses) else ""


def _outcome(one: Consequence) -> str:
    """Name what follows, in a few words."""
    if one.tier:
        return f"{_DISCIPLINE}{one.tier.value}"
    if one.outcome:
        return one.outcome
    if one.route is Route.DISCIPLINE:
        is_reported = DECREE in one.provisions
        return f"{_DISCIPLINE}yang tingkatnya {'belum pasti' if is_reported else 'tidak tertulis'}"
    return {Route.ETHICS: "sanksi moral", Route.CRIME: _CRIME}.get(one.route, "belum kami temukan sanksi tertulis")


def _either(clauses: list[str]) -> str:
    """Join clauses with commas and a last “atau”."""
    *first, last = clauses
    return f"{', '.join(first)}, atau {last}" if len(first) > 1 else " atau ".join(clauses)
