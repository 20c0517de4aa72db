"""What keeps the handbook fresh: review dates, and quiz questions that are looked at again when the law moves."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from app import dates, editions
from app.fingerprints import fingerprint
from app.model.instruments import Relation
from app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.base import Part
    from app.model.handbook import Handbook
    from app.model.lists import QuizQuestion


_HAPPENED = {"read_on", "published_on", "told_on", "dated_on", "text_as_of_on", "edition_on", "issued_on"}
"""Fields that name a day on which something happened."""


def reviews_are_recent(handbook: Handbook) -> Iterator[Problem]:
    """No review lies in the future, as days are counted in Jakarta; one older than 180 days is a warning."""
    today = dates.today()
    for record in handbook.records():
        if record.reviewed_on > today:
            yield Problem(
                record.at("reviewed_on"), "Tanggal tinjauan ada di masa depan.", record.reviewed_on.isoformat()
            )
        elif dates.is_review_old(record.reviewed_on, today):
            what = f"Sudah lebih dari {dates.MAX_REVIEW_AGE} hari tidak ditinjau."
            yield Problem(record.at("reviewed_on"), what, record.reviewed_on.isoformat(), is_warning=True)


def nothing_lies_ahead(handbook: Handbook) -> Iterator[Problem]:
    """What we read, heard, noted or issued has happened; an effect of law may be to come."""
    today = dates.today()
    for piece in handbook.all_pieces:
        for name in _HAPPENED & type(piece).model_fields.keys() if not isinstance(piece, Relation) else ():
            day = getattr(piece, name)
            if day is not None and day > today:
                yield Problem(piece.at(name), f"Tanggal `{name}` ada di masa depan.", day.isoformat())


def basis_of(handbook: Handbook, question: QuizQuestion) -> Part | None:
    """Give what a quiz question rests on: its provision where it names one, else its record."""
    if question.provision:
        found = handbook.provision_by_ref.get(question.provision)
        return found[1] if found else None
    return handbook.record_by_id.get(question.basis)


def quiz_rests_on_current_text(handbook: Handbook) -> Iterator[Problem]:
    """A quiz question is looked at again whenever the record that it rests on has changed."""
    for question in handbook.quiz:
        if len({option.casefold() for option in question.options}) < len(question.options):
            yield Problem(
                question.at("options"), "Ada pilihan yang tertulis dua kali.", expected="pilihan yang berbeda"
            )
        if question.answer > len(question.options):
            yield Problem(question.at("answer"), "Jawaban menunjuk pilihan yang tidak ada.", str(question.answer))
        basis = basis_of(handbook, question)
        if basis is not None and question.fingerprint != fingerprint(basis):
            what = f"Dasar pertanyaan “{question.key}” ({question.provision or question.basis}) sudah berubah."
            expected = f"periksa lagi jawabannya, lalu tulis `fingerprint: {fingerprint(basis)}`"
            yield Problem(question.at("fingerprint"), what, question.fingerprint or "kosong", expected)


def changes_are_newest_first(handbook: Handbook) -> Iterator[Problem]:
    """The list of changes begins with the newest; the home page and the feed show its beginning."""
    for newer, older in itertools.pairwise(handbook.changes):
        if older.dated_on > newer.dated_on:
            what = f"Perubahan “{older.title}” lebih baru daripada yang di atasnya."
            expected = f"di atas yang bertanggal {newer.dated_on.isoformat()}"
            yield Problem(older.at("dated_on"), what, older.dated_on.isoformat(), expected)


def changes_are_recorded(handbook: Handbook) -> Iterator[Problem]:
    """Whatever is worded otherwise than in the newest edition is named in an entry of `changes.yaml`."""
    issued = editions.newest(handbook)
    if issued is None:
        return
    told = {name for one in handbook.changes if one.dated_on >= issued.issued_on for name in one.records}
    owners = {editions.owner_of(name) for name in editions.moved(handbook, issued)}
    for name in sorted((owners - told) & handbook.record_by_id.keys()):
        what = f"Catatan “{name}” berubah sejak edisi {issued.edition}, tetapi perubahannya belum dicatat."
        expected = f"butir di content/changes.yaml bertanggal {issued.issued_on.isoformat()} atau sesudahnya"
        yield Problem(handbook.record_by_id[name].at(), what, expected=f"{expected}, dengan “{name}” di `records`")


def edition_is_current(handbook: Handbook) -> Iterator[Problem]:
    """An edition whose ledger is written is not changed any more: the next one gets a new name; a warning."""
    issued = editions.newest(handbook)
    if issued and issued.edition == handbook.identity.edition and editions.moved(handbook, issued):
        what = "Isi sudah berubah sejak edisi ini dicatat."
        expected = "nama edisi yang baru, lalu `python -m app edition`"
        yield Problem(handbook.identity.at("edition"), what, issued.edition, expected, is_warning=True)


def edition_is_recorded(handbook: Handbook) -> Iterator[Problem]:
    """Prints of an edition without a ledger cannot be told what has changed since; a warning, for it comes last."""
    identity = handbook.identity
    if identity.edition not in handbook.edition_by_name:
        what = f"Edisi {identity.edition} belum dicatat, jadi cetakannya tidak akan tahu apa yang berubah."
        expected = "jalankan `python -m app edition` sebelum mencetak"
        yield Problem(identity.at("edition"), what, expected=expected, is_warning=True, about=(("editions", ""),))
