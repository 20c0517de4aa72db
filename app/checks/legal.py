"""What must hold of law: quoted wording, ordered dates, matching status, verdicts no stronger than their basis."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from app.model.base import Certainty, LegalBasis
from app.model.instruments import LegalForce, Provision, RelationVerb
from app.model.rules import Change, Verdict
from app.model.sanctions import SanctionTier
from app.problems import Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.model.base import Bearer
    from app.model.handbook import Handbook
    from app.model.instruments import Regulation
    from app.model.rules import Situation

MAX_ANSWER_WORDS = 25
MIN_SIDES = 2
"""A dispute has at least two sides."""
TIER_SIZES = {
    "pp-53-2010": {SanctionTier.LIGHT: 3, SanctionTier.MODERATE: 3, SanctionTier.SEVERE: 5},
    "pp-94-2021": {SanctionTier.LIGHT: 3, SanctionTier.MODERATE: 3, SanctionTier.SEVERE: 3},
}
"""How many kinds each tier has: PP 53/2010 Pasal 7 and PP 94/2021 Pasal 8."""


def written_bases_are_quoted(handbook: Handbook) -> Iterator[Problem]:
    """A basis called `tertulis` points at a provision whose words are quoted."""
    for piece in handbook.all_pieces:
        if isinstance(piece, LegalBasis) and piece.certainty is Certainty.WRITTEN:
            found = handbook.provision_by_ref.get(piece.provision)
            if found and not found[1].text:
                yield Problem(
                    piece.at("certainty"),
                    f"Dasar “{piece.provision}” disebut tertulis, padahal bunyinya tidak dikutip.",
                    expected="`tafsir`, atau ketentuan dengan `text`",
                )


def provisions_have_words(handbook: Handbook) -> Iterator[Problem]:
    """A provision has its exact words or, failing them, a paraphrase; never neither, never both."""
    for piece in handbook.all_pieces:
        if isinstance(piece, Provision) and (piece.text is None) == (piece.paraphrase is None):
            yield Problem(piece.at("anchor"), f"{piece.label} harus punya salah satu dari `text` atau `paraphrase`.")


def dates_are_ordered(handbook: Handbook) -> Iterator[Problem]:
    """Enacted, promulgated, in force and ended come in this order; nothing is read before it is published."""
    names = ("enacted_on", "promulgated_on", "in_force_from", "in_force_until")
    for piece in handbook.all_pieces:
        dated: list[tuple[str, date]] = [(name, day) for name in names if (day := getattr(piece, name, None))]
        dated += [
            (name, day)
            for name in ("starts_on", "ends_on", "published_on", "read_on")
            if (day := getattr(piece, name, None))
        ]
        for (first, earlier), (second, later) in itertools.pairwise(dated):
            if earlier > later:
                yield Problem(
                    piece.at(second),
                    f"Tanggal `{second}` mendahului `{first}`.",
                    later.isoformat(),
                    f"{earlier.isoformat()} atau sesudahnya",
                )


def _repealers(handbook: Handbook, verb: RelationVerb) -> set[str]:
    return {
        relation.target
        for regulation in handbook.regulations
        for relation in regulation.relations
        if relation.verb is verb
    }


def statuses_match_relations(handbook: Handbook) -> Iterator[Problem]:
    """Who is repealed says so, and who says so is repealed by somebody."""
    for status, verb in (
        (LegalForce.REPEALED, RelationVerb.REPEALS),
        (LegalForce.PARTLY_REPEALED, RelationVerb.PARTLY_REPEALS),
    ):
        targets = _repealers(handbook, verb)
        for regulation in handbook.regulations:
            if (regulation.status is status) != (regulation.key in targets):
                what = f"Status {regulation.short_title} dan relasi `{verb.value}` tidak cocok."
                expected = f"status `{status.value}` tepat bila ada peraturan yang `{verb.value}`-nya"
                yield Problem(regulation.at("status"), what, regulation.status.value, expected)


def relations_are_sound(handbook: Handbook) -> Iterator[Problem]:
    """No instrument bears on itself, says the same thing twice, or acts by a third instrument's provision."""
    for regulation in handbook.regulations:
        seen: set[tuple[str, str]] = set()
        for relation in regulation.relations:
            if relation.target == regulation.key:
                yield Problem(relation.at("target"), f"{regulation.short_title} berelasi dengan dirinya sendiri.")
            if (relation.verb.value, relation.target) in seen:
                yield Problem(
                    relation.at("verb"), f"Relasi `{relation.verb.value}` ke “{relation.target}” tertulis dua kali."
                )
            seen.add((relation.verb.value, relation.target))
            if relation.provision and relation.provision.split("#")[0] not in {regulation.key, relation.target}:
                what, expected = "Ketentuan relasi harus milik salah satu dari kedua peraturan.", f"{regulation.key}#…"
                yield Problem(relation.at("provision"), what, relation.provision, expected)


def keys_match_identity(handbook: Handbook) -> Iterator[Problem]:
    """A regulation's key begins with its type and ends with its year; its title holds number and year."""
    for regulation in handbook.regulations:
        year, words = str(regulation.year), regulation.title.split()
        for field, value, fits in (
            ("type", regulation.type.value, regulation.key.startswith(regulation.type.value)),
            ("year", year, regulation.key.endswith(f"-{year}") and year in regulation.title),
            ("number", regulation.number, regulation.number in words),
        ):
            if not fits:
                what = f"Bidang `{field}` tidak cocok dengan kunci atau judul peraturan."
                yield Problem(regulation.at(field), what, value, f"seperti “{regulation.key}” dan “{regulation.title}”")


def ended_provisions_say_so(handbook: Handbook) -> Iterator[Problem]:
    """A provision with a last day in force carries a status and the reason for it."""
    for regulation in handbook.regulations:
        for provision in regulation.provisions:
            if provision.in_force_until and not (provision.status and provision.status_note):
                yield Problem(
                    provision.at("in_force_until"),
                    f"{provision.label} sudah berakhir, tetapi statusnya tidak disebut.",
                    expected="`status` dan `status_note`",
                )
            if _lags_behind(regulation, provision):
                yield Problem(
                    provision.at("anchor"),
                    f"{provision.label} ada di peraturan yang dicabut sebagian; sebutkan apakah masih berlaku.",
                    expected="`status` dan `status_note`",
                )


def _lags_behind(regulation: Regulation, provision: Provision) -> bool:
    return regulation.status is LegalForce.PARTLY_REPEALED and provision.status is None


def tiers_are_complete(handbook: Handbook) -> Iterator[Problem]:
    """PP 53/2010 has three tiers and eleven kinds, PP 94/2021 three tiers and nine kinds."""
    for slug, sizes in TIER_SIZES.items():
        regime = handbook.regime_by_slug.get(slug)
        if regime is None:
            continue
        found = {block.tier: len(block.sanctions) for block in regime.tiers}
        for tier, size in sizes.items():
            if found.get(tier) != size:
                yield Problem(
                    regime.at("tiers"),
                    f"Hukuman {tier.value} di {slug} tidak lengkap.",
                    f"{found.get(tier, 0)} jenis",
                    f"{size} jenis",
                )


def disputed_rows_have_no_tier(handbook: Handbook) -> Iterator[Problem]:
    """A row of the annex whose sanction is disputed is not given a tier."""
    for item in handbook.annex:
        if item.certainty is Certainty.DISPUTED and item.tier:
            yield Problem(
                item.at("tier"),
                f"Sanksi butir {item.code} diperdebatkan, jadi tingkatnya tidak boleh ditetapkan.",
                item.tier.value,
                "tanpa `tier`",
            )


def _is_written(handbook: Handbook, situation: Situation) -> bool:
    """Whether a written rule carries the verdict: a quoted provision, an act of PP 94/2021 or an annex row."""
    return (
        any(basis.certainty is Certainty.WRITTEN for basis in situation.legal_bases)
        or bool(situation.acts)
        or any(code in handbook.annex_by_code for code in situation.annex_items)
    )


def verdicts_are_supported(handbook: Handbook) -> Iterator[Problem]:
    """No verdict is stronger than its basis."""
    for situation in handbook.situations:
        if situation.verdict is Verdict.FORBIDDEN and not _is_written(handbook, situation):
            yield Problem(
                situation.at("verdict"),
                "Putusan “dilarang” hanya bersandar pada pendapat.",
                expected="dasar tertulis, atau putusan `diperdebatkan`",
            )
        if situation.verdict is Verdict.ALLOWED and not (situation.legal_bases or situation.opinions):
            yield Problem(
                situation.at("verdict"), "Putusan “boleh” tidak punya dasar.", expected="`legal_bases` atau `opinions`"
            )
        if situation.verdict is Verdict.DISPUTED and len(situation.opinions) < MIN_SIDES:
            yield Problem(
                situation.at("verdict"),
                "Putusan “diperdebatkan” harus memuat semua pihak.",
                f"{len(situation.opinions)} pendapat",
                "paling sedikit dua `opinions`",
            )


def bearers_are_named_once(handbook: Handbook) -> Iterator[Problem]:
    """A situation says once what holds for a kind of employee."""
    for situation in handbook.situations:
        seen: set[Bearer] = set()
        for text in situation.bearer_texts:
            for index, bearer in enumerate(text.bearers):
                if bearer in seen:
                    yield Problem(text.at("bearers", index), f"Jenis pegawai “{bearer.value}” disebut dua kali.")
                seen.add(bearer)


def quotes_match_their_step(handbook: Handbook) -> Iterator[Problem]:
    """The step in a prohibition's chain that cites the quotation's own source repeats it letter by letter."""
    for one in handbook.prohibitions:
        for step in (step for step in one.origin_steps if step.spans and step.source == one.quote_source):
            words = "".join(span.text for span in step.spans if span.change is not Change.DROPPED)
            if words != one.quote:
                yield Problem(
                    step.at("spans"), "Kutipan tidak sama dengan `quote`.", shorten(words), shorten(one.quote)
                )


def answers_are_short(handbook: Handbook) -> Iterator[Problem]:
    """A situation is answered in one sentence of at most 25 words, and speaks of both stages or of none."""
    for situation in handbook.situations:
        words = len(situation.answer.split())
        if words > MAX_ANSWER_WORDS:
            yield Problem(
                situation.at("answer"),
                "Jawaban terlalu panjang.",
                f"{words} kata",
                f"paling banyak {MAX_ANSWER_WORDS} kata",
            )
        if len({text.stage for text in situation.stages}) == 1:
            yield Problem(
                situation.at("stages"),
                "Hanya satu tahap yang dijelaskan.",
                expected="`bakal-calon` dan `calon`, atau tidak keduanya",
            )
