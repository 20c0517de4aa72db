"""What we publish: complete, quoted letter by letter, sourced, and short enough to share."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import markup, relations, sharing
from app.checks import walk
from app.model.base import Certainty, LegalBasis
from app.model.instruments import LegalForce
from app.model.lists import ChangeKind
from app.model.rules import Change, Verdict
from app.model.sanctions import MoralSanction, Sanction, SanctionTier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

    from app.model.handbook import Handbook
    from app.model.rules import OriginStep

DATA = Path(__file__).parent / "data"
SITUATIONS = """
menyukai-unggahan mengomentari-unggahan membagikan-unggahan mengikuti-akun bergabung-grup-pemenangan grup-whatsapp
membagikan-visi-misi mengunggah-foto-bersama-calon foto-lama-dengan-calon pose-jari foto-bersama-calon hadir-kampanye
atribut-kampanye mengerahkan-rekan tim-sukses mendanai-kampanye menghadiri-deklarasi mengantar-pendaftaran
tugas-pengamanan kendaraan-dinas gedung-kantor keputusan-memihak ajakan-memilih membagikan-bantuan
menyosialisasikan-program mendekati-partai memasang-spanduk mendeklarasikan-diri mencalonkan-diri anggota-partai
narasumber-partai pembawa-acara-partai dukungan-ktp pasangan-menjadi-calon foto-dengan-pasangan-calon atribut-di-rumah
memilih-di-tps mencari-tahu-calon golput menyebut-pilihan badan-ad-hoc honorer-ppnpn pppk pppk-paruh-waktu calon-pns
like-dipidana potong-tunjangan melapor dituduh-melanggar perintah-atasan atasan-membiarkan pelanggaran-lama
""".split()
TOPICS = """
media-sosial foto-dan-gestur kampanye fasilitas-negara keputusan-dan-kegiatan partai-dan-pencalonan keluarga hak-pilih
penyelenggara-pemilu non-asn sanksi-dan-proses
""".split()
REGULATIONS = """
pp-53-2010 pp-94-2021 pp-42-2004 uu-5-2014 uu-20-2023 uu-7-2017 uu-10-2016 skb-2-2022 se-b-71-2017 se-1-2023 se-18-2023
se-4-2024 pp-37-2004 pp-11-2017 pp-49-2018 kepmenpanrb-16-2025 mk-121-2024 mk-136-2024 perban-bkn-6-2022
""".split()
GUIDES = "hak-pilih non-asn melapor kerawanan pengawasan skb-2022".split()
REGIMES = "pp-53-2010 pp-94-2021 pp-42-2004 pidana".split()
PAGES = "tentang privasi aksesibilitas".split()
MAX_MESSAGE = 700
MAX_DESCRIPTION = 155


def plain(text: str) -> str:
    """Give a text with single spaces, as letter by letter means it."""
    return " ".join(text.split())


def quotations() -> dict[tuple[str, str], str]:
    """Read the wording that was copied from the law, by provision and field."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted(DATA.glob("quotations*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found.update({(row["ref"], row["field"]): plain(row["wording"]) for row in rows})
    return found


def test_there_are_eleven_prohibitions_and_five_reasons(handbook: Handbook) -> None:
    """The numbers of both lists run without a gap."""
    assert [one.number for one in handbook.prohibitions] == [*range(1, 12)]
    assert [one.number for one in handbook.reasons] == [*range(1, 6)]


def test_the_list_is_quoted_letter_by_letter(handbook: Handbook) -> None:
    """The eleven rules stand exactly as the cited list has them."""
    cited = [line for line in (DATA / "seed_prohibitions.txt").read_text("utf-8").split("\n") if line]

    assert [plain(one.quote) for one in handbook.prohibitions] == [plain(line) for line in cited]


@pytest.mark.parametrize(
    ("slug", "sizes"),
    [
        ("pp-53-2010", [("ringan", 3), ("sedang", 3), ("berat", 5)]),
        ("pp-94-2021", [("ringan", 3), ("sedang", 3), ("berat", 3)]),
    ],
)
def test_the_tiers_are_complete(handbook: Handbook, slug: str, sizes: list[tuple[str, int]]) -> None:
    """PP 53/2010 has three tiers with eleven kinds, PP 94/2021 three with nine, lightest first."""
    tiers = handbook.regime_by_slug[slug].tiers

    assert [(block.tier.value, len(block.sanctions)) for block in tiers] == sizes
    assert [block.tier for block in tiers] == [*SanctionTier]


def test_every_quoted_provision_stands_as_the_law_has_it(handbook: Handbook) -> None:
    """Each quotation equals the wording copied from the law, and none is without such a copy, in both directions."""
    quoted = {
        (ref, field): plain(words)
        for ref, (_, provision) in handbook.provision_by_ref.items()
        for field in ("lead_in", "text", "elucidation")
        if (words := getattr(provision, field))
    }

    assert quoted == quotations()


def test_every_kind_of_sanction_is_quoted_from_its_provision(handbook: Handbook) -> None:
    """What a regime quotes stands in the provision that it names."""
    quotes = [
        (piece.provision, piece.quote) for piece in handbook.all_pieces if isinstance(piece, Sanction | MoralSanction)
    ]

    assert len(quotes) >= 20
    assert [
        (ref, quote)
        for ref, quote in quotes
        if plain(quote).rstrip(";.") not in plain(handbook.provision_by_ref[ref][1].text or "")
    ] == []


def worded(step: OriginStep, *, without: Change) -> str:
    """Give the words of a step as they stand, or as they stood in the step before."""
    return plain("".join(span.text for span in step.spans if span.change is not without))


def test_the_origin_of_a_rule_is_told_word_by_word(handbook: Handbook) -> None:
    """Each chain begins with the list; each step takes up the step before and ends with the words of its provision."""
    faults = []

    for one in handbook.prohibitions:
        before = plain(one.quote)
        for step in (step for step in one.origin_steps if step.spans):
            taken_up, now = worded(step, without=Change.ADDED), worded(step, without=Change.DROPPED)
            if taken_up.casefold().rstrip(".;") != before.casefold().rstrip(".;"):
                faults.append((one.number, step.label, "does not take up the step before"))
            if step.provision and plain(handbook.provision_by_ref[step.provision][1].text or "") not in now:
                faults.append((one.number, step.label, "is not worded as its provision"))
            before = now

    assert faults == []


def test_every_basis_resolves_and_what_is_written_is_quoted(handbook: Handbook) -> None:
    """Each legal basis leads to a provision, with quoted words where it is called written."""
    bases = [piece for piece in handbook.all_pieces if isinstance(piece, LegalBasis)]
    found = {basis.provision: handbook.provision_by_ref.get(basis.provision) for basis in bases}

    assert len(bases) >= 200
    assert [ref for ref, hit in found.items() if hit is None] == []
    assert [
        basis.provision
        for basis in bases
        if basis.certainty is Certainty.WRITTEN and not handbook.provision_by_ref[basis.provision][1].text
    ] == []


def test_every_source_is_used(handbook: Handbook) -> None:
    """No source stands on the list for show."""
    named: set[str] = set()
    for piece in handbook.all_pieces:
        for field in ("sources", "source", "quote_source"):
            value = getattr(piece, field, None)
            named |= {value} if isinstance(value, str) else set(value or ())

    assert {source.key for source in handbook.sources} - named == set()


@pytest.mark.parametrize(
    ("field", "least"),
    [("provision_by_ref", 60), ("term_by_slug", 40), ("situation_by_slug", 70), ("quiz", 40), ("annex", 20)],
)
def test_the_handbook_is_rich_enough(handbook: Handbook, field: str, least: int) -> None:
    """The handbook holds at least what was promised."""
    assert len(getattr(handbook, field)) >= least


@pytest.mark.parametrize(
    ("field", "promised"),
    [
        ("situation_by_slug", SITUATIONS),
        ("topic_by_slug", TOPICS),
        ("regulation_by_key", REGULATIONS),
        ("guide_by_slug", GUIDES),
        ("regime_by_slug", REGIMES),
        ("page_by_slug", PAGES),
    ],
)
def test_every_promised_page_is_there(handbook: Handbook, field: str, promised: list[str]) -> None:
    """The addresses that were promised have records."""
    assert [name for name in promised if name not in getattr(handbook, field)] == []


def test_the_annex_has_both_parts(handbook: Handbook) -> None:
    """The joint decree's annex has seven rows of ethics and thirteen of discipline."""
    assert [item.code for item in handbook.annex] == [f"K{n}" for n in range(1, 8)] + [f"D{n}" for n in range(1, 14)]
    assert {item.code for item in handbook.annex if item.is_moral} == {f"K{n}" for n in range(1, 8)}


def test_silent_attendance_is_shown_as_disputed(handbook: Handbook) -> None:
    """Whether one may attend a campaign and only listen is disputed, and both sides are named."""
    attending = handbook.situation_by_slug["hadir-kampanye"]

    assert attending.verdict is Verdict.DISPUTED
    assert len({opinion.office for opinion in attending.opinions}) >= 2


def test_what_was_repealed_says_so(handbook: Handbook) -> None:
    """PP 53/2010 is repealed in part, UU 5/2014 as a whole, PP 94/2021 is in force."""
    force = {key: handbook.regulation_by_key[key].status for key in ("pp-53-2010", "uu-5-2014", "pp-94-2021")}

    assert force == {
        "pp-53-2010": LegalForce.PARTLY_REPEALED,
        "uu-5-2014": LegalForce.REPEALED,
        "pp-94-2021": LegalForce.IN_FORCE,
    }


def test_no_regulation_is_orphaned(handbook: Handbook) -> None:
    """Each regulation is named, related or linked somewhere else, so that a reader finds the way to it."""
    named = {ref.split("#")[0] for record in handbook.records() for ref in relations.cited_provisions(record)}
    named |= {relation.target for regulation in handbook.regulations for relation in regulation.relations}
    named |= {
        key
        for piece in handbook.all_pieces
        for _, _, text in walk.texts(piece)
        for key in re.findall(r"\(/peraturan/([a-z0-9-]+)/", text)
    }

    assert {one.key for one in handbook.regulations} - named == set()


def test_the_ten_highest_scores_are_in_order(handbook: Handbook) -> None:
    """The vulnerability index lists ten provinces, highest first."""
    scores = [row.score for row in handbook.vulnerability]

    assert [row.rank for row in handbook.vulnerability] == [*range(1, 11)]
    assert scores == sorted(scores, reverse=True)


def test_changes_tell_of_both(handbook: Handbook) -> None:
    """The list of changes tells of the law as well as of the site."""
    assert {change.kind for change in handbook.changes} == {*ChangeKind}


def records_with_messages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Give the WhatsApp text of every record that has one, by id."""
    for record in (*handbook.prohibitions, *handbook.situations, *handbook.regulations, *handbook.reasons):
        yield record.id, sharing.message(record)


def test_every_message_fits_whatsapp(app: Flask, handbook: Handbook) -> None:
    """A ready text has at most 700 characters, says as of when, and ends with the address."""
    with app.test_request_context():
        messages = dict(records_with_messages(handbook))

    assert [name for name, text in messages.items() if len(text) > MAX_MESSAGE] == []
    assert [name for name, text in messages.items() if "Keadaan per " not in text] == []
    assert [
        name
        for name, text in messages.items()
        if not text.endswith(f"http://127.0.0.1:8000{handbook.record_by_id[name].address}")
    ] == []


def test_every_summary_can_be_a_description(handbook: Handbook) -> None:
    """What search engines and previews show is not cut: answers have at most 25 words."""
    assert [one.slug for one in handbook.situations if len(one.answer.split()) > 25] == []
    assert [one.id for one in handbook.records() if "\n" in getattr(one, "summary", "")] == []


def test_every_text_is_plain_when_told_plainly(handbook: Handbook) -> None:
    """No mark of Markdown is left in what goes into messages and descriptions."""
    lines = [getattr(record, "summary", "") or getattr(record, "answer", "") for record in handbook.records()]

    assert [line for line in lines if "**" in line or "](" in line or markup.plain(line) == "" != line] == []
