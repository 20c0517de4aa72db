"""The smallest content folder that may be published: tests spoil one file of it and read what is told."""

from __future__ import annotations

from pathlib import Path

from app import dates
from app.checks.program import NAMED_CONFLICTS, NAMED_PROVISIONS, NAMED_SENTENCES
from app.content.shelves import SHELVES

REAL = Path(__file__).resolve().parent.parent / "content"
"""The content folder that is published."""

PROHIBITION = """\
number: {number}
short_title: Judul larangan {number}
quote: ASN dilarang berbuat {number}.
quote_source: daftar
summary: Ringkasan larangan {number}.
meaning: Arti larangan {number}.
forbidden:
  - text: Berbuat dengan terang-terangan.
    provisions: ['pp-94-2021#pasal-5']
  - {{text: Berbuat diam-diam., sources: [daftar]}}
allowed:
  - {{text: Bekerja seperti biasa., sources: [daftar]}}
origin: Asalnya dari [daftar](https://contoh.test/daftar).
origin_steps:
  - {{label: Daftar pers, source: daftar}}
  - {{label: Peraturan, provision: 'pp-94-2021#pasal-5'}}
rule_now: Aturannya ada di [pasal lima](/peraturan/pp-94-2021/#pasal-5).
legal_bases:
  - {{provision: 'pp-94-2021#pasal-5', certainty: tertulis}}
reasons: [1]
topics: [umum]
rank: {number}
reviewed_on: 2026-01-01
sources: [daftar]
"""
REASON = """\
number: {number}
short_title: Judul alasan {number}
summary: Ringkasan alasan {number}.
told: Demikian disampaikan.
explanation: Begini artinya.
speaker: Seorang pejabat
told_on: 2023-08-28
told_at: Batam
topics: [umum]
reviewed_on: 2026-01-01
sources: [daftar]
"""
PP_53 = """\
key: pp-53-2010
type: pp
number: "53"
year: 2010
title: Peraturan Pemerintah Nomor 53 Tahun 2010
subject: Disiplin
short_title: PP 53/2010
issuers: [Presiden]
enacted_on: 2010-06-06
promulgated_on: 2010-06-06
in_force_from: 2010-06-06
in_force_until: 2021-08-30
status: dicabut-sebagian
status_note: Dicabut sebagian oleh peraturan baru.
status_certainty: tertulis
summary: Peraturan lama.
explanation: Penjelasan peraturan lama.
provisions:
  - anchor: pasal-7
    label: Pasal 7
    subject: Jenis hukuman
    text: Tingkat hukuman disiplin terdiri dari ringan, sedang, dan berat.
    status: dicabut-sebagian
    status_note: Sebagian masih dipakai.
    in_force_until: 2021-08-30
reviewed_on: 2026-01-01
sources: [daftar]
"""
PP_94 = """\
key: pp-94-2021
type: pp
number: "94"
year: 2021
title: Peraturan Pemerintah Nomor 94 Tahun 2021
subject: Disiplin
short_title: PP 94/2021
issuers: [Presiden]
enacted_on: 2021-08-31
promulgated_on: 2021-08-31
in_force_from: 2021-08-31
status: berlaku
status_note: Berlaku.
status_certainty: tertulis
relations:
  - verb: mencabut-sebagian
    target: pp-53-2010
    provision: pp-94-2021#pasal-8
summary: Peraturan baru.
explanation: Penjelasan peraturan baru.
topics: [umum]
provisions:
  - anchor: pasal-5
    label: Pasal 5
    subject: Larangan
    text: Setiap orang dilarang berbuat.
  - anchor: pasal-8
    label: Pasal 8
    subject: Jenis hukuman
    paraphrase: Jenis hukuman ada tiga.
  - {anchor: pasal-5-huruf-n-angka-1, label: Pasal 5 huruf n angka 1, subject: Kampanye, text: ikut kampanye;}
  - {anchor: pasal-42-ayat-2, label: Pasal 42 ayat (2), subject: Peralihan, text: Masih berlaku.}
reviewed_on: 2026-01-01
sources: [daftar]
"""
SITUATION = """\
slug: {slug}
question: Bolehkah saya {slug}?
short_title: Judul {slug}
also_asked: [boleh kah, apa boleh, gimana]
verdict: dilarang
answer: Perbuatan ini tidak boleh dilakukan.
why: Alasannya begini.
stages:
  - {{stage: bakal-calon, text: Sebelumnya begini.}}
  - {{stage: calon, text: Sesudahnya begitu.}}
bearer_texts:
  - {{bearers: [pns], text: Berlaku bagi Anda.}}
legal_bases:
  - {{provision: 'pp-94-2021#pasal-5', certainty: tertulis}}
acts: ['pp-94-2021#pasal-5']
annex_items: [K1]
opinions:
  - {{office: Seorang pejabat, dated_on: 2023-01-01, statement: Sebaiknya jangan., source: daftar}}
cautious_course: Tanyakan dahulu.
prohibitions: [1]
related: [{other}]
topics: [umum]
certainty: tertulis
reviewed_on: 2026-01-01
sources: [daftar]
"""
PAGE = """\
---
slug: {slug}
title: Judul {slug}
summary: Ringkasan {slug}.
reviewed_on: 2026-01-01
sources: [daftar]
---
Isi halaman.

## Bagian pertama

Baca [larangan satu](/larangan/1/).
"""
LISTS = {
    "topics.yaml": """\
topics:
  - slug: umum
    order: 1
    title: Umum
    summary: Segala hal.
    explanation: Penjelasan topik.
    terms: [asn]
    reviewed_on: 2026-01-01
    sources: [daftar]
""",
    "glossary.yaml": """\
terms:
  - slug: asn
    term: ASN
    expansion: Aparatur sipil negara
    variants: [pegawai negara]
    definition: Orang yang bekerja bagi negara.
    reviewed_on: 2026-01-01
    sources: [daftar]
""",
    "sources.yaml": """\
sources:
  - key: daftar
    title: Daftar sebelas larangan
    publisher: Penerbit contoh
    url: https://contoh.test/daftar
    read_on: 2026-01-01
    kind: berita
""",
    "tier_rules.yaml": """\
tier_rules:
  - {provision: pp-94-2021#pasal-5, tier: berat, fixed_by: pp-94-2021#pasal-8, subject: Berbuat}
""",
    "annex.yaml": """\
annex:
  - code: K1
    stage: bakal-calon
    form: Berbuat sebelum waktunya.
    sanction: Sanksi moral.
    is_moral: true
    legal_bases:
      - {provision: pp-94-2021#pasal-5, certainty: tafsir}
    certainty: tafsir
    prohibitions: [1]
    sources: [daftar]
""",
    "pledges.yaml": """\
pledges:
  - key: pns
    label: Pegawai
    title: Ikrar
    opening: "Saya berikrar:"
    promises:
      - {text: tidak berbuat., provisions: [pp-94-2021#pasal-5]}
    closing: Demikian.
""",
    "quiz.yaml": """\
quiz:
  - key: satu
    question: Apa?
    options: [a, b]
    answer: 1
    reason: Begitu.
    basis: larangan-11
    fingerprint: "358aca9585a1"
""",
    "conflicts.yaml": """\
conflicts:
  - key: dua-bacaan
    title: Dua bacaan
    text: Ada dua bacaan.
    provisions: [pp-94-2021#pasal-8]
    sources: [daftar]
"""
    + "".join(
        f"  - {{key: {key}, title: {key}, text: Ada dua bacaan., sources: [daftar]}}\n" for key in NAMED_CONFLICTS
    ),
    "changes.yaml": """\
changes:
  - dated_on: 2026-01-01
    kind: situs
    title: Terbit
    text: Situs ini terbit.
    records: [larangan-1]
    sources: [daftar]
""",
    "open_questions.yaml": """\
open_questions:
  - key: belum-tahu
    question: Apakah demikian?
    why: Supaya tahu.
    settled_by: Sebuah surat.
    records: [larangan-1]
    sources: [daftar]
""",
    "timeline.yaml": """\
timeline:
  - title: Disiplin
    spans:
      - {label: Lama, starts_on: 2010-06-06, ends_on: 2021-08-30, regulation: pp-53-2010}
      - {label: Baru, starts_on: 2021-08-31, regulation: pp-94-2021}
""",
    "vulnerability.yaml": """\
vulnerability:
  - {rank: 1, province: Maluku Utara, score: 100.0}
""",
    "synonyms.yaml": """\
synonyms:
  - {kind: equiv, canonical: asn, variants: [pegawai negara]}
""",
    "partisan_words.yaml": """\
partisan_words:
  - {word: Golkar, kind: nama partai}
  - {word: PKB, kind: nama partai}
  - {word: Partai Demokrat, kind: nama partai}
  - {word: Prabowo, kind: nama calon}
  - {word: Anies, kind: nama calon}
  - {word: Ganjar, kind: nama calon}
  - {word: salam dua jari, kind: slogan}
  - {word: oke gas, kind: slogan}
""",
}
OTHER = """\
key: {key}
type: {type}
number: "1"
year: {year}
title: Peraturan {key} Nomor 1 Tahun {year}
subject: Pegawai
short_title: {short_title}
issuers: [Pemerintah]
status: berlaku
status_note: Berlaku.
status_certainty: tertulis
summary: Peraturan lain.
explanation: Penjelasan peraturan lain.
reviewed_on: 2026-01-01
sources: [daftar]
provisions:
"""
ETHICS = """\
slug: pp-42-2004
title: Sanksi moral
regulation: pp-42-2004
summary: Pernyataan tertutup atau terbuka.
explanation: Penjelasan sanksi moral.
bearers: [pns, cpns]
moral_sanctions:
  - {provision: pp-42-2004#pasal-15-ayat-3, quote: pernyataan secara tertutup, meaning: Ditegur.}
legal_bases: [{provision: pp-42-2004#pasal-15-ayat-1, certainty: tertulis}]
reviewed_on: 2026-01-01
sources: [daftar]
"""
CRIMINAL = """\
slug: pidana
title: Sanksi pidana
summary: Kurungan atau denda.
explanation: Penjelasan sanksi pidana.
bearers: [pns]
legal_bases: [{provision: pp-94-2021#pasal-5, certainty: tertulis}]
reviewed_on: 2026-01-01
sources: [daftar]
"""
IDENTITY = """\
title: Buku kecil
tagline: Kecil dan lengkap.
description: Buku untuk uji.
edition: "uji"
edition_on: 2026-01-01
disclaimer: Bukan situs resmi.
"""
TIER_SIZES = {"pp-53-2010": (3, 3, 5), "pp-94-2021": (3, 3, 3)}


def regime(slug: str) -> str:
    """Write the file of a regime whose tiers are complete."""
    provision = {"pp-53-2010": "pp-53-2010#pasal-7", "pp-94-2021": "pp-94-2021#pasal-8"}[slug]
    lines = [
        f"slug: {slug}",
        f"title: Hukuman menurut {slug}",
        f"regulation: {slug}",
        "summary: Tiga tingkat.",
        "explanation: Penjelasan hukuman.",
        "bearers: [pns, cpns]",
        f"legal_bases: [{{provision: {provision}, certainty: tafsir}}]",
        "reviewed_on: 2026-01-01",
        "sources: [daftar]",
        "tiers:",
    ]
    for tier, size in zip(("ringan", "sedang", "berat"), TIER_SIZES[slug], strict=True):
        lines += [f"  - tier: {tier}", f"    provision: {provision}", "    force_note: Berlaku.", "    sanctions:"]
        sanction = f"provision: {provision}, quote: hukuman, meaning: Dihukum."
        lines += [f"      - {{key: {tier}-{number}, {sanction}}}" for number in range(size)]
    return "\n".join(lines) + "\n"


def others() -> dict[str, str]:
    """Write the regulations that hold nothing but the provisions which the program names."""
    found: dict[str, str] = {}
    for ref in NAMED_PROVISIONS:
        key, anchor = ref.split("#")
        if key != "pp-94-2021":
            kind, *number, year = key.replace("panrb", "").split("-")
            short_title = f"{kind.upper()} {'-'.join(number)}/{year}"
            head = OTHER.format(key=key, type=kind, year=year, short_title=short_title)
            provision = f"  - {{anchor: {anchor}, label: {anchor}, subject: Pegawai, text: Demikian.}}\n"
            found[key] = found.get(key, head) + provision
    return found


def files() -> dict[str, str]:
    """Give the text of every file by its name in the content folder."""
    return {
        "handbook.yaml": IDENTITY,
        **{f"prohibitions/{number:02}.yaml": PROHIBITION.format(number=number) for number in range(1, 12)},
        **{f"reasons/{number}.yaml": REASON.format(number=number) for number in range(1, 6)},
        **{f"sanctions/{slug}.yaml": regime(slug) for slug in TIER_SIZES},
        "sanctions/pp-42-2004.yaml": ETHICS,
        "sanctions/pidana.yaml": CRIMINAL,
        **{f"regulations/{key}.yaml": text for key, text in others().items()},
        "regulations/pp-53-2010.yaml": PP_53,
        "regulations/pp-94-2021.yaml": PP_94,
        "situations/ikut.yaml": SITUATION.format(slug="ikut", other="pergi"),
        "situations/pergi.yaml": SITUATION.format(slug="pergi", other="ikut"),
        "guides/hak-pilih.md": PAGE.format(slug="hak-pilih"),
        **{f"pages/{slug}.md": PAGE.format(slug=slug) for slug in ("tentang", "privasi", "aksesibilitas")},
        **{shelf.where: f"{shelf.field}: []\n" for shelf in SHELVES if not shelf.is_folder},
        **LISTS,
        "sentences.yaml": "sentences:\n" + "".join(f"  - {{key: {key}, text: Demikian.}}\n" for key in NAMED_SENTENCES),
    }


def write(folder: Path) -> Path:
    """Write the whole content folder, and give it back."""
    for shelf in SHELVES:
        (folder / shelf.where if shelf.is_folder else folder).mkdir(parents=True, exist_ok=True)
    today = dates.today()
    for name, text in files().items():
        (folder / name).write_text(text.replace("reviewed_on: 2026-01-01", f"reviewed_on: {today}"), "utf-8")
    return folder


def issue(folder: Path) -> Path:
    """Write a ledger that holds nothing, so that nothing has changed since, and give the folder back."""
    (folder / "editions/uji.yaml").write_text('edition: "uji"\nissued_on: 2026-01-01\nfingerprints: {}\n', "utf-8")
    return folder
