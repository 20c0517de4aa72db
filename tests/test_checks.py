"""Rules between records: each check finds its fault at file and line, and our own content has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app import checks, content, editions
from app.checks import program
from app.fingerprints import fingerprint
from app.printing.sanction_slides import CONFLICTS
from tests import small_handbook
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.model.handbook import Handbook
    from app.problems import Problem

TOPIC, SITUATION, ANNEX = "topics.yaml", "situations/ikut.yaml", "annex.yaml"
OLD, NEW = "regulations/pp-53-2010.yaml", "regulations/pp-94-2021.yaml"
RULE, GUIDE = "prohibitions/09.yaml", "guides/hak-pilih.md"
OLD_REGIME, NEW_REGIME = "sanctions/pp-53-2010.yaml", "sanctions/pp-94-2021.yaml"
UNQUOTED = "disebut tertulis, padahal bunyinya tidak dikutip. Seharusnya: `tafsir`, atau ketentuan dengan `text`."
NOWHERE = "tidak menuju ke mana pun. Seharusnya: alamat halaman situs ini atau alamat sumber yang terdaftar."
ODD_LINK = "Tautan ini ditulis dengan cara lain. Ditemukan:"
LINK_FORM = "Seharusnya: `[kata](/alamat/)`, tanpa spasi dan judul."
PROVISIONS = "Seharusnya: ketentuan di content/regulations/. Mungkin maksud Anda:"
REGULATIONS = "Seharusnya: peraturan di content/regulations/. Mungkin maksud Anda:"
PARTIAL = "Status PP 53/2010 dan relasi `mencabut-sebagian` tidak cocok. Ditemukan:"
PARTIAL_END = "Seharusnya: status `dicabut-sebagian` tepat bila ada peraturan yang `mencabut-sebagian`-nya."
CHOICE = "Seharusnya: `bakal-calon` dan `calon`, atau tidak keduanya."
AS_NAMED = "Seharusnya: seperti “pp-94-2021” dan “Peraturan Pemerintah Nomor 94 Tahun 2021”."
STATUS = "Seharusnya: `status` dan `status_note`."

DANGLING = {
    "source": (
        TOPIC,
        "sources: [daftar]",
        "sources: [dftar]",
        9,
        "Tidak ada sumber “dftar”. Seharusnya: sumber di content/sources.yaml. Mungkin maksud Anda: daftar?",
    ),
    "source of a quotation": (
        RULE,
        "quote_source: daftar",
        "quote_source: koran",
        4,
        "Tidak ada sumber “koran”. Seharusnya: sumber di content/sources.yaml.",
    ),
    "source of an opinion": (
        SITUATION,
        "source: daftar}",
        "source: koran}",
        18,
        "Tidak ada sumber “koran”. Seharusnya: sumber di content/sources.yaml.",
    ),
    "provision of a basis": (
        RULE,
        "pasal-5', certainty",
        "pasal-15', certainty",
        19,
        f"Tidak ada ketentuan “pp-94-2021#pasal-15”. {PROVISIONS} pp-94-2021#pasal-5?",
    ),
    "provision of an act": (
        SITUATION,
        "acts: ['pp-94",
        "acts: ['pp-49",
        15,
        f"Tidak ada peraturan “pp-49-2021”. {REGULATIONS} pp-94-2021?",
    ),
    "provision that fixes a tier": (
        "tier_rules.yaml",
        "pasal-8",
        "pasal-9",
        2,
        f"Tidak ada ketentuan “pp-94-2021#pasal-9”. {PROVISIONS} pp-94-2021#pasal-8?",
    ),
    "topic": (
        RULE,
        "topics: [umum]",
        "topics: [umun]",
        21,
        "Tidak ada topik “umun”. Seharusnya: topik di content/topics.yaml. Mungkin maksud Anda: umum?",
    ),
    "term": (
        TOPIC,
        "terms: [asn]",
        "terms: [ans]",
        7,
        "Tidak ada istilah “ans”. Seharusnya: istilah di content/glossary.yaml. Mungkin maksud Anda: asn?",
    ),
    "prohibition": (
        SITUATION,
        "prohibitions: [1]",
        "prohibitions: [1, 12]",
        20,
        "Tidak ada nomor “12”. Seharusnya: nomor larangan, 1 sampai 11.",
    ),
    "reason": (RULE, "reasons: [1]", "reasons: [6]", 20, "Tidak ada nomor “6”. Seharusnya: nomor alasan, 1 sampai 5."),
    "situation": (
        SITUATION,
        "related: [pergi]",
        "related: [perga]",
        21,
        "Tidak ada situasi “perga”. Seharusnya: situasi di content/situations/. Mungkin maksud Anda: pergi?",
    ),
    "annex row": (
        SITUATION,
        "annex_items: [K1]",
        "annex_items: [K1, K9]",
        16,
        "Tidak ada kode “K9”. Seharusnya: kode butir di content/annex.yaml.",
    ),
    "annex row in small letters": (
        SITUATION,
        "annex_items: [K1]",
        "annex_items: [k1]",
        16,
        "Tidak ada kode “k1”. Seharusnya: kode butir di content/annex.yaml. Mungkin maksud Anda: K1?",
    ),
    "regulation of a regime": (
        NEW_REGIME,
        "regulation: pp-94-2021",
        "regulation: pp-94-2020",
        3,
        f"Tidak ada peraturan “pp-94-2020”. {REGULATIONS} pp-94-2021?",
    ),
    "regulation of a time span": (
        "timeline.yaml",
        "regulation: pp-53-2010",
        "regulation: pp-53",
        4,
        f"Tidak ada peraturan “pp-53”. {REGULATIONS} pp-53-2010?",
    ),
    "record": (
        "changes.yaml",
        "larangan-1",
        "larangan-19",
        6,
        "Tidak ada catatan “larangan-19”. Seharusnya: catatan, misalnya `larangan-9`. Mungkin maksud Anda: larangan-9?",
    ),
    "page in a link": (
        TOPIC,
        "Penjelasan topik.",
        "'Baca [larangan](/laranga/1/).'",
        6,
        f"Tautan “/laranga/1/” {NOWHERE} Mungkin maksud Anda: /larangan/1/?",
    ),
    "anchor in a link": (
        TOPIC,
        "Penjelasan topik.",
        "'Baca [pasal](/istilah/#ans).'",
        6,
        f"Tautan “/istilah/#ans” {NOWHERE} Mungkin maksud Anda: /istilah/#asn?",
    ),
    "foreign address in a link": (
        TOPIC,
        "Penjelasan topik.",
        "'Baca [koran](https://koran.test/).'",
        6,
        f"Tautan “https://koran.test/” {NOWHERE}",
    ),
    "link in a guide": (
        GUIDE,
        "/larangan/1/",
        "/larangan/21/",
        12,
        f"Tautan “/larangan/21/” {NOWHERE} Mungkin maksud Anda: /larangan/2/?",
    ),
    "link with a title": (
        RULE,
        "(/peraturan/pp-94-2021/#pasal-5)",
        '(https://koran.test/ "koran")',
        17,
        f'{ODD_LINK} “](https://koran.test/ "koran").”. {LINK_FORM}',
    ),
    "link with spaces": (
        RULE,
        "(/peraturan/pp-94-2021/#pasal-5)",
        "( https://koran.test/ )",
        17,
        f"{ODD_LINK} “]( https://koran.test/ ).”. {LINK_FORM}",
    ),
    "link by reference": (
        GUIDE,
        "(/larangan/1/).",
        "[1].\n\n[1]: //koran.test",
        14,
        f"{ODD_LINK} “[1]: //koran.test”. {LINK_FORM}",
    ),
    "picture": (
        GUIDE,
        "[larangan satu]",
        "![larangan satu]",
        12,
        f"{ODD_LINK} “![larangan satu](/larangan/1/).”. {LINK_FORM}",
    ),
    "anchor on the page itself": (GUIDE, "/larangan/1/", "#bagian", 12, f"Tautan “#bagian” {NOWHERE}"),
    "link in a folded text": (
        RULE,
        "rule_now: Aturannya ada di",
        "rule_now: >-\n  Aturannya\n  ada di\n  [pasal](/laranga/1/) dan",
        20,
        f"Tautan “/laranga/1/” {NOWHERE} Mungkin maksud Anda: /larangan/1/?",
    ),
    "example without a basis": (
        RULE,
        "    provisions: ['pp-94-2021#pasal-5']\n",
        "",
        8,
        "Contoh ini tidak punya dasar. Seharusnya: `provisions` atau `sources`.",
    ),
    "source that nothing uses": (
        "sources.yaml",
        "sources:\n",
        "sources:\n  - {key: koran, title: A, publisher: B, read_on: 2026-01-01, kind: berita}\n",
        2,
        "Sumber “koran” tidak dipakai oleh catatan mana pun. Seharusnya: dipakai, atau dihapus.",
    ),
}
LEGAL = {
    "written basis without quoted words": (
        ANNEX,
        "pasal-5, certainty: tafsir",
        "pasal-8, certainty: tertulis",
        8,
        f"Dasar “pp-94-2021#pasal-8” {UNQUOTED}",
    ),
    "written regime without quoted words": (
        NEW_REGIME,
        "certainty: tafsir",
        "certainty: tertulis",
        7,
        f"Dasar “pp-94-2021#pasal-8” {UNQUOTED}",
    ),
    "provision without words": (
        NEW,
        "    paraphrase: Jenis hukuman ada tiga.\n",
        "",
        27,
        "Pasal 8 harus punya salah satu dari `text` atau `paraphrase`.",
    ),
    "provision in both words": (
        NEW,
        "    paraphrase:",
        "    text: Hukuman.\n    paraphrase:",
        27,
        "Pasal 8 harus punya salah satu dari `text` atau `paraphrase`.",
    ),
    "promulgated before enacted": (
        NEW,
        "enacted_on: 2021-08-31",
        "enacted_on: 2021-09-01",
        10,
        (
            "Tanggal `promulgated_on` mendahului `enacted_on`. Ditemukan: 2021-08-31. "
            "Seharusnya: 2021-09-01 atau sesudahnya."
        ),
    ),
    "in force before promulgated": (
        NEW,
        "in_force_from: 2021-08-31",
        "in_force_from: 2021-08-30",
        11,
        (
            "Tanggal `in_force_from` mendahului `promulgated_on`. Ditemukan: 2021-08-30. "
            "Seharusnya: 2021-08-31 atau sesudahnya."
        ),
    ),
    "in force before enacted": (
        NEW,
        "enacted_on: 2021-08-31\npromulgated_on: 2021-08-31",
        "enacted_on: 2021-09-02",
        10,
        (
            "Tanggal `in_force_from` mendahului `enacted_on`. Ditemukan: 2021-08-31. "
            "Seharusnya: 2021-09-02 atau sesudahnya."
        ),
    ),
    "ended before it began": (
        OLD,
        "in_force_until: 2021-08-30",
        "in_force_until: 2010-06-05",
        12,
        (
            "Tanggal `in_force_until` mendahului `in_force_from`. Ditemukan: 2010-06-05. "
            "Seharusnya: 2010-06-06 atau sesudahnya."
        ),
    ),
    "provision ended before it began": (
        OLD,
        "    in_force_until",
        "    in_force_from: 2021-08-31\n    in_force_until",
        26,
        (
            "Tanggal `in_force_until` mendahului `in_force_from`. Ditemukan: 2021-08-30. "
            "Seharusnya: 2021-08-31 atau sesudahnya."
        ),
    ),
    "tier ended before it began": (
        OLD_REGIME,
        "    sanctions:",
        "    in_force_from: 2021-08-31\n    in_force_until: 2021-08-30\n    sanctions:",
        15,
        (
            "Tanggal `in_force_until` mendahului `in_force_from`. Ditemukan: 2021-08-30. "
            "Seharusnya: 2021-08-31 atau sesudahnya."
        ),
    ),
    "time span ended before it began": (
        "timeline.yaml",
        "ends_on: 2021",
        "ends_on: 2001",
        4,
        "Tanggal `ends_on` mendahului `starts_on`. Ditemukan: 2001-08-30. Seharusnya: 2010-06-06 atau sesudahnya.",
    ),
    "repealed by nobody": (
        NEW,
        "status: berlaku",
        "status: dicabut",
        12,
        (
            "Status PP 94/2021 dan relasi `mencabut` tidak cocok. Ditemukan: dicabut. "
            "Seharusnya: status `dicabut` tepat bila ada peraturan yang `mencabut`-nya."
        ),
    ),
    "partly repealed, status silent": (
        OLD,
        "status: dicabut-sebagian\n",
        "status: berlaku\n",
        13,
        f"{PARTIAL} berlaku. {PARTIAL_END}",
    ),
    "partly repealed, relation silent": (
        NEW,
        "verb: mencabut-sebagian",
        "verb: merujuk",
        13,
        f"{PARTIAL} dicabut-sebagian. {PARTIAL_END}",
    ),
    "relation to itself": (
        NEW,
        "relations:\n",
        "relations:\n  - {verb: merujuk, target: pp-94-2021}\n",
        16,
        "PP 94/2021 berelasi dengan dirinya sendiri.",
    ),
    "relation told twice": (
        NEW,
        "relations:\n",
        "relations:\n  - {verb: mencabut-sebagian, target: pp-53-2010}\n",
        17,
        "Relasi `mencabut-sebagian` ke “pp-53-2010” tertulis dua kali.",
    ),
    "year of another regulation": (
        NEW,
        "year: 2021",
        "year: 2012",
        4,
        f"Bidang `year` tidak cocok dengan kunci atau judul peraturan. Ditemukan: 2012. {AS_NAMED}",
    ),
    "number of another regulation": (
        NEW,
        'number: "94"',
        'number: "49"',
        3,
        f"Bidang `number` tidak cocok dengan kunci atau judul peraturan. Ditemukan: 49. {AS_NAMED}",
    ),
    "type of another regulation": (
        NEW,
        "type: pp",
        "type: uu",
        2,
        f"Bidang `type` tidak cocok dengan kunci atau judul peraturan. Ditemukan: uu. {AS_NAMED}",
    ),
    "ended provision without status": (
        NEW,
        "    text: Setiap orang",
        "    in_force_until: 2023-10-30\n    text: Setiap orang",
        26,
        f"Pasal 5 sudah berakhir, tetapi statusnya tidak disebut. {STATUS}",
    ),
    "provision of a partly repealed instrument without status": (
        OLD,
        "    status: dicabut-sebagian\n    status_note: Sebagian masih dipakai.\n    in_force_until: 2021-08-30\n",
        "",
        19,
        f"Pasal 7 ada di peraturan yang dicabut sebagian; sebutkan apakah masih berlaku. {STATUS}",
    ),
    "kind missing from a tier": (
        OLD_REGIME,
        "      - {key: berat-4, provision: pp-53-2010#pasal-7, quote: hukuman, meaning: Dihukum.}\n",
        "",
        10,
        "Hukuman berat di pp-53-2010 tidak lengkap. Ditemukan: 4 jenis. Seharusnya: 5 jenis.",
    ),
    "kind too many in a tier": (
        NEW_REGIME,
        "      - {key: ringan-0,",
        "      - {key: baru, provision: pp-94-2021#pasal-8, quote: hukuman, meaning: B}\n      - {key: ringan-0,",
        10,
        "Hukuman ringan di pp-94-2021 tidak lengkap. Ditemukan: 4 jenis. Seharusnya: 3 jenis.",
    ),
    "tier missing": (
        NEW_REGIME,
        "tier: sedang",
        "tier: berat",
        10,
        "Hukuman sedang di pp-94-2021 tidak lengkap. Ditemukan: 0 jenis. Seharusnya: 3 jenis.",
    ),
    "tier for a disputed row": (
        ANNEX,
        "    certainty: tafsir\n",
        "    certainty: diperdebatkan\n    tier: berat\n",
        10,
        (
            "Sanksi butir K1 diperdebatkan, jadi tingkatnya tidak boleh ditetapkan. Ditemukan: berat. "
            "Seharusnya: tanpa `tier`."
        ),
    ),
    "dispute with one side": (
        SITUATION,
        "verdict: dilarang",
        "verdict: diperdebatkan",
        5,
        (
            "Putusan “diperdebatkan” harus memuat semua pihak. Ditemukan: 1 pendapat. "
            "Seharusnya: paling sedikit dua `opinions`."
        ),
    ),
    "answer of 26 words": (
        SITUATION,
        "Perbuatan ini tidak boleh dilakukan.",
        "kata " * 26,
        6,
        "Jawaban terlalu panjang. Ditemukan: 26 kata. Seharusnya: paling banyak 25 kata.",
    ),
    "one stage only": (
        SITUATION,
        "  - {stage: calon, text: Sesudahnya begitu.}\n",
        "",
        8,
        f"Hanya satu tahap yang dijelaskan. {CHOICE}",
    ),
    "kind of employee named twice": (
        SITUATION,
        "bearers: [pns]",
        "bearers: [pns, pns]",
        12,
        "Jenis pegawai “pns” disebut dua kali.",
    ),
    "quotation that differs from its step": (
        RULE,
        "source: daftar}\n",
        "source: daftar, spans: [{text: ASN dilarang berbuat 8.}]}\n",
        15,
        (
            "Kutipan tidak sama dengan `quote`. Ditemukan: “ASN dilarang berbuat 8.”. "
            "Seharusnya: “ASN dilarang berbuat 9.”."
        ),
    ),
    "one option twice": (
        "quiz.yaml",
        "[a, b]",
        "[a, A]",
        4,
        "Ada pilihan yang tertulis dua kali. Seharusnya: pilihan yang berbeda.",
    ),
    "one stage twice": (
        SITUATION,
        "stage: calon",
        "stage: bakal-calon",
        8,
        f"Hanya satu tahap yang dijelaskan. {CHOICE}",
    ),
}
PARTY, PERSON, SLOGAN = "nama partai", "nama calon", "slogan"
NEUTRALITY = {
    "tagline": ("handbook.yaml", "Kecil dan lengkap.", "Lengkap bersama Golkar.", 2, PARTY, "Golkar"),
    "topic's title": (TOPIC, "title: Umum", "title: Kampanye Golkar", 4, PARTY, "Golkar"),
    "topic's keyword": (TOPIC, "terms: [asn]", "terms: [asn]\n    keywords: [hukum, Ganjar]", 8, PERSON, "Ganjar"),
    "definition of a term": ("glossary.yaml", "bekerja bagi negara", "bekerja bagi PKB", 6, PARTY, "PKB"),
    "spelling of a term": ("glossary.yaml", "[pegawai negara]", "[pegawai negara, oke gas]", 5, SLOGAN, "oke gas"),
    "question": (SITUATION, "Bolehkah saya ikut?", "Bolehkah saya memilih Prabowo?", 2, PERSON, "Prabowo"),
    "other ways to ask": (SITUATION, "gimana]", "gimana kalau anies]", 4, PERSON, "anies"),
    "answer": (SITUATION, "Perbuatan ini", "Mendukung Partai Demokrat", 6, PARTY, "Partai Demokrat"),
    "text for a stage": (SITUATION, "Sebelumnya begini.", "Sebelumnya Salam Dua Jari.", 9, SLOGAN, "Salam Dua Jari"),
    "text for a kind of employee": (SITUATION, "Berlaku bagi Anda.", "Berlaku bagi GOLKAR.", 12, PARTY, "GOLKAR"),
    "opinion": (SITUATION, "Sebaiknya jangan.", "Sebaiknya jangan memilih Ganjar.", 18, PERSON, "Ganjar"),
    "cautious course": (SITUATION, "Tanyakan dahulu.", "Tanyakan kepada PKB dahulu.", 19, PARTY, "PKB"),
    "example": (RULE, "Berbuat dengan terang-terangan.", "Berbuat untuk Prabowo.", 8, PERSON, "Prabowo"),
    "meaning": (RULE, "Arti larangan 9.", "Arti larangan Golkar.", 6, PARTY, "Golkar"),
    "reason": ("reasons/2.yaml", "Begini artinya.", "Artinya, oke gas saja.", 5, SLOGAN, "oke gas"),
    "status of a regulation": (NEW, "status_note: Berlaku.", "status_note: Berlaku bagi Golkar.", 13, PARTY, "Golkar"),
    "paraphrase of a provision": (NEW, "Jenis hukuman ada tiga.", "Hukuman bagi PKB.", 30, PARTY, "PKB"),
    "kind of punishment": (NEW_REGIME, "meaning: Dihukum.", "meaning: Dihukum Anies.", 15, PERSON, "Anies"),
    "annex row": (ANNEX, "Berbuat sebelum waktunya.", "Berfoto dengan salam dua jari.", 4, SLOGAN, "salam dua jari"),
    "change": ("changes.yaml", "Situs ini terbit.", "Situs Golkar terbit.", 5, PARTY, "Golkar"),
    "open question": ("open_questions.yaml", "Apakah demikian?", "Apakah Golkar demikian?", 3, PARTY, "Golkar"),
    "time span": ("timeline.yaml", "label: Baru", "label: Zaman Prabowo", 5, PERSON, "Prabowo"),
    "title of a source": ("sources.yaml", "Daftar sebelas larangan", "Pengumuman Golkar", 3, PARTY, "Golkar"),
    "synonym": ("synonyms.yaml", "[pegawai negara]", "[beringin, golkar]", 2, PARTY, "golkar"),
    "guide": (GUIDE, "Baca [", "Baca Golkar [", 12, PARTY, "Golkar"),
}
BALLOT = {
    "nomor urut 2": (TOPIC, "summary: Segala hal.", "summary: Pilih nomor urut 2.", 5),
    "paslon 01": (SITUATION, "Perbuatan ini", "Mendukung paslon 01", 6),
    "capres nomor 3": (SITUATION, "Alasannya begini.", "Mendukung capres nomor 3.", 7),
    "no. urut dua": (TOPIC, "summary: Segala hal.", "summary: Pilih no. urut dua.", 5),
    "Caleg 12": ("glossary.yaml", "bekerja bagi negara", "bekerja bagi Caleg 12", 6),
}


def planted(folder: Path, name: str, found: str, instead: str) -> Path:
    """Replace words of a file once, and give the folder; the words must be there."""
    text = (folder / name).read_text("utf-8")
    assert found in text, f"{name} does not hold {found!r}"
    (folder / name).write_text(text.replace(found, instead, 1), "utf-8")
    return folder


@pytest.mark.parametrize("fault", DANGLING)
def test_a_reference_that_leads_nowhere_is_told(
    small_content: Path, problems_of: Callable[[Path], list[str]], fault: str
) -> None:
    """Whatever a record names must exist, and whatever exists must be of use; the nearest name is offered."""
    name, found, instead, line, message = DANGLING[fault]

    assert problems_of(planted(small_content, name, found, instead)) == [f"content/{name}:{line}: {message}"]


@pytest.mark.parametrize("fault", LEGAL)
def test_a_legal_fault_is_told(small_content: Path, problems_of: Callable[[Path], list[str]], fault: str) -> None:
    """A slip in dates, status, relations, tiers, wording or verdict is one problem at file and line."""
    name, found, instead, line, message = LEGAL[fault]
    told_in = OLD if message.startswith(PARTIAL) else name

    assert problems_of(planted(small_content, name, found, instead)) == [f"content/{told_in}:{line}: {message}"]


def test_partisan_words_are_told_wherever_they_stand(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """A party, a candidate or a slogan in any text of ours is told at file and line; all of them in one run."""
    for name, found, instead, *_ in NEUTRALITY.values():
        planted(small_content, name, found, instead)

    told = problems_of(small_content)

    assert len(told) == len(NEUTRALITY) >= 20
    assert set(told) == {
        f"content/{name}:{line}: Teks memuat {kind}. Ditemukan: “{word}”. "
        "Seharusnya: kata yang tidak memihak, atau alasan di content/allowed_uses.yaml."
        for name, _, _, line, kind, word in NEUTRALITY.values()
    }


@pytest.mark.parametrize("number", BALLOT)
def test_a_ballot_number_is_told(small_content: Path, problems_of: Callable[[Path], list[str]], number: str) -> None:
    """A ballot number in our text is one problem, whichever words lead to it."""
    name, found, instead, line = BALLOT[number]

    assert problems_of(planted(small_content, name, found, instead)) == [
        f"content/{name}:{line}: Teks memuat nomor urut. Ditemukan: “{number}”. Seharusnya: uraian tanpa nomor urut."
    ]


@pytest.mark.parametrize(
    ("name", "found", "instead"),
    [
        (NEW, "text: Setiap orang dilarang", "text: Golkar dilarang"),
        (RULE, "quote: ASN dilarang", "quote: Golkar dilarang"),
        (NEW_REGIME, "quote: hukuman", "quote: hukuman Golkar"),
        ("sources.yaml", "publisher: Penerbit contoh", "publisher: Panci dan pkb"),
        ("sources.yaml", "    kind: berita", "    note: Tahun 2024 ada 12 calon.\n    kind: berita"),
    ],
)
def test_words_of_the_law_take_no_side(
    small_content: Path, problems_of: Callable[[Path], list[str]], name: str, found: str, instead: str
) -> None:
    """Quoted law is not ours to change, and a short everyday word in small letters is no party."""
    assert problems_of(planted(small_content, name, found, instead)) == []


def test_a_slogan_does_not_hide_in_a_line_break(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Words that belong together are found across the lines of a block, too."""
    planted(small_content, GUIDE, "Isi halaman.", "Isi halaman dengan salam\ndua jari.")

    assert [problem.split(". ")[0] for problem in problems_of(small_content)] == [
        f"content/{GUIDE}:8: Teks memuat slogan"
    ]


def test_a_partisan_word_may_be_allowed_with_a_reason(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """An allowance names word, file and reason, and holds for that file only."""
    planted(small_content, TOPIC, "Segala hal.", "Segala hal tentang Golkar.")
    planted(small_content, SITUATION, "Alasannya begini.", "Alasannya Golkar.")
    (small_content / "allowed_uses.yaml").write_text(
        "allowed_uses:\n  - {word: golkar, file: content/topics.yaml, reason: Judul putusan dikutip.}\n", "utf-8"
    )

    assert [problem.split(": ")[0] for problem in problems_of(small_content)] == [f"content/{SITUATION}:7"]


def test_an_allowance_needs_a_use_and_a_reason(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """An allowance that nothing needs is taken back; one without a reason is not read."""
    (small_content / "allowed_uses.yaml").write_text(
        "allowed_uses:\n"
        "  - {word: golkar, file: content/topics.yaml, reason: Dahulu dikutip.}\n"
        "  - {word: pkb, file: content/topics.yaml}\n",
        "utf-8",
    )

    assert problems_of(small_content) == [
        "content/allowed_uses.yaml:3: Bidang `reason` belum ada. Seharusnya: `reason: …`."
    ]
    planted(small_content, "allowed_uses.yaml", "  - {word: pkb, file: content/topics.yaml}\n", "")
    assert problems_of(small_content) == [
        "content/allowed_uses.yaml:2: Izin untuk “golkar” di content/topics.yaml tidak dipakai. Seharusnya: dihapus."
    ]


@pytest.mark.parametrize(
    ("name", "word"), [("quiz", "kuis"), ("pledges", "ikrar"), ("partisan_words", "kata yang memihak")]
)
def test_a_list_on_which_the_site_stands_is_not_empty(
    small_content: Path, problems_of: Callable[[Path], list[str]], name: str, word: str
) -> None:
    """An empty list would take away a page to which others lead, or switch off the search for partisan words."""
    (small_content / f"{name}.yaml").write_text(f"{name}: []\n", "utf-8")

    assert problems_of(small_content) == [
        (
            f"content/handbook.yaml:1: Program memerlukan {word}, tetapi daftarnya kosong. "
            f"Seharusnya: isi di content/{name}.yaml."
        )
    ]


def test_a_page_that_the_program_does_not_serve_is_told(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """A page about the site with a slug of its own would be found by search and answered with 404."""
    (small_content / "pages/kontak.md").write_text(small_handbook.PAGE.format(slug="kontak"), "utf-8")

    assert problems_of(small_content) == [
        (
            "content/pages/kontak.md:2: Program tidak mengenal halaman ini. Ditemukan: “kontak”. Seharusnya: "
            "salah satu dari tentang, privasi, aksesibilitas; teks lain menjadi panduan di content/guides/."
        )
    ]


AHEAD = "ada di masa depan. Ditemukan: 2999-01-01."
DAYS = {
    "day of reading": ("sources.yaml", "read_on: 2026-01-01", "read_on: 2999-01-01", 6, f"Tanggal `read_on` {AHEAD}"),
    "day of speaking": (
        "reasons/1.yaml",
        "told_on: 2023-08-28",
        "told_on: 2999-01-01",
        7,
        f"Tanggal `told_on` {AHEAD}",
    ),
    "opinion": (SITUATION, "dated_on: 2023-01-01", "dated_on: 2999-01-01", 18, f"Tanggal `dated_on` {AHEAD}"),
    "change": ("changes.yaml", "dated_on: 2026-01-01", "dated_on: 2999-01-01", 2, f"Tanggal `dated_on` {AHEAD}"),
    "edition": (
        "handbook.yaml",
        "edition_on: 2026-01-01",
        "edition_on: 2999-01-01",
        5,
        f"Tanggal `edition_on` {AHEAD}",
    ),
    "read before it was published": (
        "sources.yaml",
        "    read_on:",
        "    published_on: 2026-01-02\n    read_on:",
        7,
        ("Tanggal `read_on` mendahului `published_on`. Ditemukan: 2026-01-01. Seharusnya: 2026-01-02 atau sesudahnya."),
    ),
    "day in seconds": (
        "reasons/1.yaml",
        "told_on: 2023-08-28",
        'told_on: "1700006400"',
        7,
        (
            "Isi bidang `told_on` tidak sesuai. Ditemukan: “1700006400”. "
            "Seharusnya: tanggal TTTT-BB-HH, misalnya 2021-08-31."
        ),
    ),
}


@pytest.mark.parametrize("fault", DAYS)
def test_a_day_that_cannot_be_is_told(
    small_content: Path, problems_of: Callable[[Path], list[str]], fault: str
) -> None:
    """What happened did not happen tomorrow, and what was read had been published."""
    name, found, instead, line, message = DAYS[fault]

    assert problems_of(planted(small_content, name, found, instead)) == [f"content/{name}:{line}: {message}"]


def test_an_effect_of_law_may_be_to_come(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A relation dated in the future is law that is known already."""
    planted(small_content, NEW, "    target: pp-53-2010", "    target: pp-53-2010\n    dated_on: 2999-01-01")

    assert problems_of(small_content) == []


def test_a_verdict_needs_its_basis(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """“Dilarang” needs a written rule, “boleh” at least a basis or an opinion."""
    planted(small_content, SITUATION, "acts: ['pp-94-2021#pasal-5']\nannex_items: [K1]\n", "")
    planted(small_content, SITUATION, "certainty: tertulis}", "certainty: tafsir}")
    planted(small_content, "situations/pergi.yaml", "verdict: dilarang", "verdict: boleh")
    basis, opinion = "legal_bases:\n  - {provision: 'pp-94-2021#pasal-5', certainty: tertulis}\n", "opinions:\n  - {"
    planted(small_content, "situations/pergi.yaml", basis, "")
    planted(small_content, "situations/pergi.yaml", opinion, "# {")

    assert problems_of(small_content) == [
        (
            "content/situations/ikut.yaml:5: Putusan “dilarang” hanya bersandar pada pendapat. "
            "Seharusnya: dasar tertulis, atau putusan `diperdebatkan`."
        ),
        (
            "content/situations/pergi.yaml:5: Putusan “boleh” tidak punya dasar. "
            "Seharusnya: `legal_bases` atau `opinions`."
        ),
    ]


def test_a_stronger_relation_is_told_from_both_statuses(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """Who is repealed as a whole may not be called repealed in part."""
    planted(small_content, NEW, "verb: mencabut-sebagian", "verb: mencabut")

    assert problems_of(small_content) == [
        f"content/{OLD}:13: {PARTIAL} dicabut-sebagian. {PARTIAL_END}",
        (
            f"content/{OLD}:13: Status PP 53/2010 dan relasi `mencabut` tidak cocok. Ditemukan: dicabut-sebagian. "
            "Seharusnya: status `dicabut` tepat bila ada peraturan yang `mencabut`-nya."
        ),
    ]


def test_a_third_regulation_does_not_act_for_two_others(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """The provision behind a relation belongs to one of its two ends."""
    third = (
        small_handbook.PP_53.replace("53-2010", "30-1980").replace("2010", "1980").replace("2021-08-30", "2009-01-01")
    )
    third = third.replace("dicabut-sebagian", "berlaku")
    (small_content / "regulations/pp-30-1980.yaml").write_text(third, "utf-8")
    planted(small_content, NEW, "provision: pp-94-2021#pasal-8", "provision: pp-30-1980#pasal-7")

    assert problems_of(small_content) == [
        (
            f"content/{NEW}:18: Ketentuan relasi harus milik salah satu dari kedua peraturan. "
            "Ditemukan: pp-30-1980#pasal-7. Seharusnya: pp-94-2021#…."
        )
    ]


@pytest.mark.parametrize("slug", program.NAMED_REGIMES)
def test_a_missing_regime_is_told(small_content: Path, problems_of: Callable[[Path], list[str]], slug: str) -> None:
    """The regimes from which sanctions are computed must be there."""
    (small_content / f"sanctions/{slug}.yaml").unlink()

    assert problems_of(small_content) == [
        (
            f"content/handbook.yaml:1: Program memerlukan rezim sanksi “{slug}”, yang tidak ada. "
            f"Seharusnya: berkas content/sanctions/{slug}.yaml."
        )
    ]


def test_a_provision_that_the_program_names_is_missed(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """A renamed anchor is told even where no record refers to it, because `app/law` does."""
    planted(small_content, "regulations/pp-42-2004.yaml", "anchor: pasal-16", "anchor: pasal-17")

    assert problems_of(small_content) == [
        (
            "content/handbook.yaml:1: Program memerlukan ketentuan “pp-42-2004#pasal-16”, yang tidak ada. "
            "Seharusnya: ketentuan di content/regulations/."
        )
    ]


@pytest.mark.parametrize(
    ("file", "kind", "name"),
    [
        ("conflicts.yaml", "perbedaan", program.NAMED_CONFLICTS[0]),
        ("conflicts.yaml", "perbedaan", program.NAMED_CONFLICTS[-1]),
        ("sentences.yaml", "kalimat", program.NAMED_SENTENCES[0]),
        ("pages/privasi.md", "halaman", "privasi"),
    ],
)
def test_what_the_program_names_does_not_vanish(
    small_content: Path, problems_of: Callable[[Path], list[str]], file: str, kind: str, name: str
) -> None:
    """A conflict or page that is renamed would leave every answer in silence; the check speaks."""
    path = small_content / file
    path.write_text(path.read_text("utf-8").replace(name, "nama-lain"), "utf-8")

    assert any(f"Program memerlukan {kind} “{name}”, yang tidak ada." in one for one in problems_of(small_content))


def law() -> str:
    """Give the text of the whole of `app/law`."""
    return "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "app" / "law").glob("*.py")))


def test_every_provision_that_the_program_names_is_listed() -> None:
    """The list of provisions that must exist is exactly what stands in `app/law`."""
    assert set(re.findall(r'"([a-z0-9-]+#[a-z0-9-]+)"', law())) == set(program.NAMED_PROVISIONS)


def test_every_conflict_that_the_program_names_is_listed() -> None:
    """The list of conflicts that must exist is exactly what `app/law` yields; slides name none but these."""
    parts = re.findall(r"^def \w*conflicts\(.*?(?=^\S)", law(), re.DOTALL | re.MULTILINE)
    assert set(re.findall(r'yield "([a-z0-9-]+)"', "".join(parts))) == set(program.NAMED_CONFLICTS)
    assert set(CONFLICTS.values()) <= set(program.NAMED_CONFLICTS)


DATED = "reviewed_on: 2026-01-01, sources: [daftar]"
DOUBLED = {
    "topik-umum": (
        TOPIC,
        f"  - {{slug: umum, order: 2, title: B, summary: C, explanation: D, {DATED}}}\n",
        (2, 10),
    ),
    "sumber daftar": (
        "sources.yaml",
        "  - {key: daftar, title: A, publisher: B, read_on: 2026-01-01, kind: berita}\n",
        (2, 8),
    ),
    "butir K1": (
        ANNEX,
        "  - {code: K1, stage: null, form: A, sanction: B, certainty: tafsir, sources: [daftar]}\n",
        (2, 12),
    ),
    "tingkat untuk pp-94-2021#pasal-5": (
        "tier_rules.yaml",
        "  - {provision: pp-94-2021#pasal-5, tier: null, subject: Berbuat}\n",
        (2, 3),
    ),
    "urutan topik 1": (
        TOPIC,
        f"  - {{slug: lain, order: 1, title: B, summary: C, explanation: D, {DATED}}}\n",
        (3, 10),
    ),
    "peringkat provinsi 1": (
        "vulnerability.yaml",
        "  - {rank: 1, province: Banten, score: 90.0}\n",
        (2, 3),
    ),
    "pp-94-2021#pasal-5": (
        NEW,
        "provisions:\n  - {anchor: pasal-5, label: Pasal 5, subject: A, text: B}\n",
        (23, 24),
    ),
}


@pytest.mark.parametrize("name", DOUBLED)
def test_a_doubled_name_is_told_at_both_places(
    small_content: Path, problems_of: Callable[[Path], list[str]], name: str
) -> None:
    """A slug, key, code or anchor is given once, and so is a place in a list."""
    file, addition, lines = DOUBLED[name]
    path = small_content / file
    top = addition.split("\n")[0] if addition.startswith("provisions") else None
    text = path.read_text("utf-8")
    path.write_text(text.replace(f"{top}\n", addition) if top else text + addition, "utf-8")

    assert problems_of(small_content) == [
        f"content/{file}:{line}: “{name}” dipakai dua kali. Seharusnya: satu kali saja." for line in lines
    ]


def quiz(small_content: Path, **fields: str) -> Path:
    """Write a quiz of one question about prohibition 1, and give the folder."""
    plain = {"key": "satu", "question": "Apa?", "options": "[a, b]", "answer": "1", "reason": "Begitu."}
    lines = [f"    {name}: {value}" for name, value in {**plain, "basis": "larangan-1", **fields}.items()]
    (small_content / "quiz.yaml").write_text("\n".join(["quiz:", "  -", *lines, ""]), "utf-8")
    return small_content


def test_a_quiz_question_is_looked_at_again_when_its_basis_moves(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """The stored fingerprint is that of the wording; a new review date leaves it, a new word breaks it."""
    mark = fingerprint(content.load(small_content)[0].prohibition_by_number[1])
    quiz(small_content, fingerprint=f'"{mark}"')
    assert problems_of(small_content) == []
    reviewed = next(
        line
        for line in (small_content / "prohibitions/01.yaml").read_text("utf-8").split("\n")
        if "reviewed_on" in line
    )
    planted(small_content, "prohibitions/01.yaml", reviewed, "reviewed_on: 2026-01-02")
    assert problems_of(small_content) == []
    planted(small_content, "prohibitions/01.yaml", "Ringkasan larangan 1.", "Ringkasan baru.")

    (problem,) = problems_of(small_content)

    assert problem.startswith(
        "content/quiz.yaml:9: Dasar pertanyaan “satu” (larangan-1) sudah berubah. "
        f"Ditemukan: {mark}. Seharusnya: periksa lagi jawabannya, lalu tulis `fingerprint: "
    )


def test_a_quiz_question_rests_on_its_provision_where_it_names_one(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """A question without a fingerprint is told; one whose provision does not exist is told as that only."""
    quiz(small_content, provision="pp-94-2021#pasal-5")
    (stale,) = problems_of(small_content)
    quiz(small_content, provision="pp-94-2021#pasal-55")

    (dangling,) = problems_of(small_content)

    assert stale.startswith(
        "content/quiz.yaml:3: Dasar pertanyaan “satu” (pp-94-2021#pasal-5) sudah berubah. Ditemukan: kosong."
    )
    assert (
        dangling == f"content/quiz.yaml:9: Tidak ada ketentuan “pp-94-2021#pasal-55”. {PROVISIONS} pp-94-2021#pasal-5?"
    )


def test_a_quiz_answer_is_one_of_the_options(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """The third of two options cannot be right."""
    mark = fingerprint(content.load(small_content)[0].prohibition_by_number[1])

    assert problems_of(quiz(small_content, answer="3", fingerprint=f'"{mark}"')) == [
        "content/quiz.yaml:6: Jawaban menunjuk pilihan yang tidak ada. Ditemukan: 3."
    ]


def test_no_review_lies_in_the_future(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A record cannot have been reviewed on a day that has not come."""
    planted(small_content, TOPIC, "    reviewed_on: ", "    reviewed_on: 2999-01-01 # ")

    assert problems_of(small_content) == [
        "content/topics.yaml:8: Tanggal tinjauan ada di masa depan. Ditemukan: 2999-01-01."
    ]


def test_a_rank_is_given_once(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Two prohibitions cannot stand at the same place of the home page."""
    planted(small_content, RULE, "rank: 9", "rank: 8")

    assert [problem.split(": ", 1)[1] for problem in problems_of(small_content)] == [
        "“peringkat larangan 8” dipakai dua kali. Seharusnya: satu kali saja."
    ] * 2


def test_changes_begin_with_the_newest(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A change that stands below an older one would not be seen on the home page; it is told."""
    newer = "  - {dated_on: 2026-02-01, kind: situs, title: Bertambah, text: Isinya bertambah.}\n"
    path = small_content / "changes.yaml"
    path.write_text(path.read_text("utf-8") + newer, "utf-8")

    assert problems_of(small_content) == [
        (
            "content/changes.yaml:8: Perubahan “Bertambah” lebih baru daripada yang di atasnya. "
            "Ditemukan: 2026-02-01. Seharusnya: di atas yang bertanggal 2026-01-01."
        )
    ]


def test_a_spelling_opens_one_definition(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Two terms may share a spelling only where one of them is not linked in running text."""
    fields = "definition: Orang., reviewed_on: 2026-01-01, sources: [daftar]"
    with (small_content / "glossary.yaml").open("a", encoding="utf-8") as file:
        file.write(f"  - {{slug: pegawai, term: Pegawai Negara, {fields}}}\n")
        file.write(f"  - {{slug: abdi, term: Pegawai negara, is_linked: false, {fields}}}\n")

    assert problems_of(small_content) == [
        "content/glossary.yaml:9: Ejaan “pegawai negara” membuka dua definisi: asn dan pegawai."
    ]


@pytest.fixture
def issued(small_content: Path) -> Path:
    """Give the small folder with the ledger of its edition."""
    (small_content / "editions/uji.yaml").write_text(editions.as_yaml(content.load(small_content)[0]), "utf-8")
    return small_content


def test_a_change_since_the_last_edition_is_recorded(issued: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A record that is worded otherwise than in the newest edition is named in an entry of the changes."""
    assert problems_of(issued) == []
    planted(issued, "prohibitions/02.yaml", "Ringkasan larangan 2.", "Ringkasan baru.")

    assert problems_of(issued) == [
        (
            "content/prohibitions/02.yaml:1: Catatan “larangan-2” berubah sejak edisi uji, tetapi perubahannya belum "
            "dicatat. Seharusnya: butir di content/changes.yaml bertanggal 2026-01-01 atau sesudahnya, "
            "dengan “larangan-2” di `records`."
        )
    ]


def test_an_edition_that_moved_on_wants_a_new_name(issued: Path) -> None:
    """A recorded change leaves a warning until the edition has a new name."""
    planted(issued, "prohibitions/01.yaml", "Ringkasan larangan 1.", "Ringkasan baru.")
    _, problems = content.load(issued)
    planted(issued, "handbook.yaml", 'edition: "uji"', 'edition: "uji-2"')
    _, later = content.load(issued)

    assert [str(problem) for problem in problems] == [
        (
            "content/handbook.yaml:4: peringatan: Isi sudah berubah sejak edisi ini dicatat. Ditemukan: uji. "
            "Seharusnya: nama edisi yang baru, lalu `python -m app edition`."
        )
    ]
    assert [str(problem) for problem in later] == [
        (
            "content/handbook.yaml:4: peringatan: Edisi uji-2 belum dicatat, jadi cetakannya tidak akan tahu apa yang "
            "berubah. Seharusnya: jalankan `python -m app edition` sebelum mencetak."
        )
    ]
    assert content.load(issued, with_advice=False)[1] == ()


WARNINGS = {
    "old review": (
        TOPIC,
        "    reviewed_on: ",
        "    reviewed_on: 2020-01-01 # ",
        8,
        "Sudah lebih dari 180 hari tidak ditinjau. Ditemukan: 2020-01-01.",
    ),
    "long sentences": (
        TOPIC,
        "Penjelasan topik.",
        "kata " * 60,
        2,
        "Kalimatnya panjang-panjang. Ditemukan: rata-rata 31 kata. Seharusnya: paling banyak 25 kata.",
    ),
    "unexplained abbreviation": (
        TOPIC,
        "Penjelasan topik.",
        "Penjelasan tentang KPPU dan Bab IV.",
        2,
        "Singkatan “KPPU” belum ada di daftar istilah.",
    ),
}


@pytest.mark.parametrize("fault", WARNINGS)
def test_a_warning_is_told_and_stops_nothing(small_content: Path, fault: str) -> None:
    """Old reviews, long sentences and unexplained abbreviations are told, and the site is published all the same."""
    name, found, instead, line, message = WARNINGS[fault]
    small_handbook.issue(small_content)

    _, problems = content.load(planted(small_content, name, found, instead))

    assert [str(problem) for problem in problems] == [f"content/{name}:{line}: peringatan: {message}"]


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_our_own_content_passes(handbook: Handbook, check: Callable[[Handbook], Iterator[Problem]]) -> None:
    """No check finds anything wrong in what we publish."""
    assert [str(problem) for problem in check(handbook) if not problem.is_warning] == []


def test_an_unread_record_hides_only_what_is_about_it(
    small_content: Path, problems_of: Callable[[Path], list[str]]
) -> None:
    """A topic that cannot be read silences what is said of that topic, but not of a regulation of the same name."""
    planted(small_content, TOPIC, "slug: umum", "slug: umum\n    asing: 1")
    planted(small_content, NEW_REGIME, "regulation: pp-94-2021", "regulation: umum")

    assert [problem.split(": ", 1)[1].split(". ")[0] for problem in problems_of(small_content)] == [
        "Tidak ada peraturan “umum”",
        "Bidang `asing` tidak dikenal",
    ]


def test_what_follows_from_an_unread_file_is_not_told(handbook: Handbook) -> None:
    """With all topics unread, references to topics are silent, and every other check still speaks."""
    without = handbook.model_copy(update={"topics": (), "sources": handbook.sources[1:]})
    for name in ("topic_by_slug", "source_by_key", "record_by_id"):
        without.__dict__.pop(name, None)

    told = {problem.what.split(" “")[0] for problem in checks.run(without, frozenset({("topics", "")}))}

    assert "Tidak ada sumber" in told
    assert "Tidak ada topik" not in told
