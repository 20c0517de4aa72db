"""A content folder is read strictly: each fault is told once, at its file and line, and all of them in one run."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import content, dates
from tests import small_handbook

if TYPE_CHECKING:
    from collections.abc import Callable

TOPIC = """\
topics:
  - slug: umum
    order: 1
    title: Umum
    summary: {summary}
    explanation: Penjelasan topik.
    terms: [asn]
    reviewed_on: 2026-11-01
    sources: [daftar]
"""
GUIDE = """\
---
slug: hak-pilih
title: Hak pilih
summary: Ringkasan.
reviewed_on: 2026-11-01
sources: [daftar]
---
"""
PROVINCE = "vulnerability:\n  - rank: {rank}\n    province: Maluku Utara\n    score: {score}\n"
NO_HEAD = (
    "content/guides/hak-pilih.md:1: Berkas ini tidak diawali kepala data di antara dua garis `---`. "
    "Seharusnya: `---` di baris pertama dan di bawah bidang terakhir."
)
ONE_KEY = "content/topics.yaml:1: Berkas ini harus berisi satu kunci `topics` dengan daftar."
HTML = "Teks berisi HTML atau skrip. Ditemukan:"
INVISIBLE = "Teks berisi karakter yang tidak terlihat. Ditemukan:"

WHOLE_FILES = {
    "empty list file": ("topics.yaml", "", "content/topics.yaml:1: Berkas ini kosong."),
    "list file of remarks": ("topics.yaml", "# nanti\n", "content/topics.yaml:1: Berkas ini kosong."),
    "empty record": ("reasons/2.yaml", "", "content/reasons/2.yaml:1: Berkas ini kosong."),
    "broken record": (
        "reasons/2.yaml",
        "number: 2\nshort_title: Adil: sama\n",
        (
            "content/reasons/2.yaml:2: Susunan YAML rusak: ada titik dua (:) di dalam teks tanpa tanda kutip, "
            "atau takuknya salah. Ditemukan: “short_title: Adil: sama”."
        ),
    ),
    "list file under another key": ("topics.yaml", "topik: []\n", f"{ONE_KEY} Ditemukan: `topik`."),
    "list file without a key": ("topics.yaml", "- slug: umum\n", ONE_KEY),
    "list file with two keys": (
        "topics.yaml",
        "topics: []\nterms: []\n",
        f"{ONE_KEY.replace(':1:', ':2:')} Ditemukan: `terms`.",
    ),
    "list file without a list": ("topics.yaml", "topics: umum\n", ONE_KEY),
    "item that is only a word": (
        "topics.yaml",
        TOPIC.format(summary="Segala hal.") + "  - umum\n",
        "content/topics.yaml:10: Butir ini tidak sesuai. Ditemukan: “umum”. Seharusnya: susunan kunci dan nilai.",
    ),
    "guide without front matter": ("guides/hak-pilih.md", "# Hak pilih\n", NO_HEAD),
    "guide with open front matter": ("guides/hak-pilih.md", "---\nslug: hak-pilih\n", NO_HEAD),
    "guide with empty front matter": ("guides/hak-pilih.md", "---\n---\nIsi.\n", NO_HEAD),
    "guide with broken front matter": (
        "guides/hak-pilih.md",
        "---\nslug: hak-pilih\ntitle: *Hak*\n---\nIsi.\n",
        (
            "content/guides/hak-pilih.md:3: Susunan YAML rusak: tanda * atau & mengawali nilai; beri tanda kutip. "
            "Ditemukan: “title: *Hak*”."
        ),
    ),
    "guide without a body": (
        "guides/hak-pilih.md",
        GUIDE,
        (
            "content/guides/hak-pilih.md:8: Isi bidang `body` tidak sesuai. Ditemukan: “”. "
            "Seharusnya: teks yang tidak kosong."
        ),
    ),
    "guide with its body in the front matter": (
        "guides/hak-pilih.md",
        GUIDE.replace("title:", "body: Isi.\ntitle:") + "Isi.\n",
        (
            "content/guides/hak-pilih.md:3: Bidang `body` tidak ditulis di kepala data. "
            "Seharusnya: teks sesudah garis `---` kedua."
        ),
    ),
    "HTML in a guide": (
        "guides/hak-pilih.md",
        GUIDE + "Isi.\n\nKata <b>tebal</b>.\n",
        f"content/guides/hak-pilih.md:10: {HTML} “Isi.↵↵Kata <b>tebal</b>.↵”. Seharusnya: teks biasa atau Markdown.",
    ),
    "guide under another name": (
        "guides/hak-pilih.md",
        GUIDE.replace("slug: hak-pilih", "slug: hak-suara") + "Isi.\n",
        (
            "content/guides/hak-pilih.md:2: Nama berkas dan bidang `slug` tidak sama. Ditemukan: “hak-suara”. "
            "Seharusnya: berkas hak-suara.md, atau “hak-pilih” di bidang itu."
        ),
    ),
    "stray file with a slip in its name": (
        "topic.yaml",
        "topics: []\n",
        "content/topic.yaml:1: Tidak ada yang membaca berkas ini. Mungkin maksud Anda: topics.yaml?",
    ),
    "stray file": ("catatan.txt", "", "content/catatan.txt:1: Tidak ada yang membaca berkas ini."),
    "stray file among records": (
        "reasons/6.yml",
        "number: 6\n",
        (
            "content/reasons/6.yml:1: Nama berkas ini tidak dikenal di sini. Seharusnya: nama berakhiran .yaml. "
            "Mungkin maksud Anda: 6.yaml?"
        ),
    ),
    "YAML among guides": (
        "guides/melapor.yaml",
        "slug: melapor\n",
        (
            "content/guides/melapor.yaml:1: Nama berkas ini tidak dikenal di sini. Seharusnya: nama berakhiran .md. "
            "Mungkin maksud Anda: melapor.md?"
        ),
    ),
    "HTML in a text": (
        "topics.yaml",
        TOPIC.format(summary="Segala <b>hal</b>."),
        f"content/topics.yaml:5: {HTML} “Segala <b>hal</b>.”. Seharusnya: teks biasa atau Markdown.",
    ),
    "script in a text": (
        "topics.yaml",
        TOPIC.format(summary="<script>1</script>"),
        f"content/topics.yaml:5: {HTML} “<script>1</script>”. Seharusnya: teks biasa atau Markdown.",
    ),
    "hidden remark in a text": (
        "topics.yaml",
        TOPIC.format(summary='"Hal. <!-- rahasia -->"'),
        f"content/topics.yaml:5: {HTML} “Hal. <!-- rahasia -->”. Seharusnya: teks biasa atau Markdown.",
    ),
    "zero-width space": (
        "topics.yaml",
        TOPIC.format(summary="Segala\u200b hal."),
        f"content/topics.yaml:5: {INVISIBLE} “Segala\\u200b hal.”. Seharusnya: teks yang diketik ulang.",
    ),
    "turn of writing direction": (
        "topics.yaml",
        TOPIC.format(summary="Segala\u202e hal."),
        f"content/topics.yaml:5: {INVISIBLE} “Segala\\u202e hal.”. Seharusnya: teks yang diketik ulang.",
    ),
    "mark of a broken encoding": (
        "topics.yaml",
        TOPIC.format(summary="Segala \ufffdhal."),
        f"content/topics.yaml:5: {INVISIBLE} “Segala \\ufffdhal.”. Seharusnya: teks yang diketik ulang.",
    ),
    "bold mark that is not closed": (
        "topics.yaml",
        TOPIC.format(summary="Segala **hal."),
        "content/topics.yaml:5: Tanda tebal `**` tidak berpasangan. Ditemukan: “**hal.”.",
    ),
    "heading in a text": (
        "topics.yaml",
        TOPIC.replace("Penjelasan topik.", "|-\n      Penjelasan.\n\n      ## Judul").format(summary="Segala hal."),
        (
            "content/topics.yaml:9: Teks berisi judul Markdown. Ditemukan: “## Judul”. "
            "Seharusnya: kalimat tanpa `#`; judul hanya ada di panduan."
        ),
    ),
    "bell in an escape": (
        "topics.yaml",
        TOPIC.format(summary='"Segala\\u0007 hal."'),
        f"content/topics.yaml:5: {INVISIBLE} “Segala\\x07 hal.”. Seharusnya: teks yang diketik ulang.",
    ),
    "line of two lines": (
        "topics.yaml",
        TOPIC.format(summary='"Segala\\nhal."'),
        (
            "content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: “Segala↵hal.”. "
            "Seharusnya: satu baris; pakai `>-` bila teksnya panjang."
        ),
    ),
    "blank text": (
        "topics.yaml",
        TOPIC.format(summary='" "'),
        "content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: “ ”. Seharusnya: teks yang tidak kosong.",
    ),
    "missing value": (
        "topics.yaml",
        TOPIC.format(summary=""),
        (
            "content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: kosong. "
            "Seharusnya: teks; beri tanda kutip bila berupa angka atau tanggal."
        ),
    ),
    "endless line": (
        "topics.yaml",
        TOPIC.format(summary="x" * 301),
        (
            f"content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: “{'x' * 59}…”. "
            "Seharusnya: paling banyak 300 karakter."
        ),
    ),
    "number for a text": (
        "topics.yaml",
        TOPIC.format(summary="2024"),
        (
            "content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: “2024”. "
            "Seharusnya: teks; beri tanda kutip bila berupa angka atau tanggal."
        ),
    ),
    "list for a text": (
        "topics.yaml",
        TOPIC.format(summary="[a, b]"),
        (
            "content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: 2 butir. "
            "Seharusnya: teks; beri tanda kutip bila berupa angka atau tanggal."
        ),
    ),
    "keys for a text": (
        "topics.yaml",
        TOPIC.format(summary="{a: b}"),
        (
            "content/topics.yaml:5: Isi bidang `summary` tidak sesuai. Ditemukan: susunan kunci dan nilai. "
            "Seharusnya: teks; beri tanda kutip bila berupa angka atau tanggal."
        ),
    ),
    "words for a number": (
        "vulnerability.yaml",
        PROVINCE.format(rank=1, score="seratus"),
        (
            "content/vulnerability.yaml:4: Isi bidang `score` tidak sesuai. Ditemukan: “seratus”. "
            "Seharusnya: bilangan dengan titik sebagai koma."
        ),
    ),
    "score above the scale": (
        "vulnerability.yaml",
        PROVINCE.format(rank=1, score="100.5"),
        (
            "content/vulnerability.yaml:4: Isi bidang `score` tidak sesuai. Ditemukan: “100.5”. "
            "Seharusnya: angka sampai 100.0."
        ),
    ),
    "rank below one": (
        "vulnerability.yaml",
        PROVINCE.format(rank=0, score="55.9"),
        "content/vulnerability.yaml:2: Isi bidang `rank` tidak sesuai. Ditemukan: “0”. Seharusnya: angka mulai 1.",
    ),
    "half a rank": (
        "vulnerability.yaml",
        PROVINCE.format(rank=1.5, score="55.9"),
        (
            "content/vulnerability.yaml:2: Isi bidang `rank` tidak sesuai. Ditemukan: “1.5”. "
            "Seharusnya: bilangan bulat tanpa tanda kutip."
        ),
    ),
}
"""Name of the fault: the file, what stands in it, and the one problem that is told."""

WORDS = {
    "unknown field": (
        "reasons/2.yaml",
        "topics: [umum]",
        "topik: [umum]",
        (
            "content/reasons/2.yaml:9: Bidang `topik` tidak dikenal. Seharusnya: salah satu dari reviewed_on, sources, "
            "number, short_title, summary, told, explanation, speaker, told_on, told_at, legal_bases, editor_notes, "
            "topics, keywords. Mungkin maksud Anda: topics?"
        ),
    ),
    "slip in a field that must be there": (
        "topics.yaml",
        "    summary:",
        "    sumary:",
        (
            "content/topics.yaml:5: Bidang `sumary` tidak dikenal. Seharusnya: salah satu dari reviewed_on, sources, "
            "slug, order, title, summary, explanation, terms, keywords. Mungkin maksud Anda: summary?"
        ),
    ),
    "unknown field deep inside": (
        "prohibitions/09.yaml",
        "    provisions: ['pp-94-2021#pasal-5']",
        "    provison: ['pp-94-2021#pasal-5']",
        (
            "content/prohibitions/09.yaml:9: Bidang `forbidden › 1 › provison` tidak dikenal. "
            "Seharusnya: salah satu dari text, provisions, sources. Mungkin maksud Anda: provisions?"
        ),
    ),
    "missing field": (
        "topics.yaml",
        "    title: Umum\n",
        "",
        "content/topics.yaml:2: Bidang `title` belum ada. Seharusnya: `title: …`.",
    ),
    "missing field deep inside": (
        "annex.yaml",
        "{provision: pp-94-2021#pasal-5, certainty: tafsir}",
        "{provision: pp-94-2021#pasal-5}",
        "content/annex.yaml:8: Bidang `legal_bases › 1 › certainty` belum ada. Seharusnya: `certainty: …`.",
    ),
    "no: for the number": (
        "prohibitions/09.yaml",
        "rank: 9",
        "rank: 9\nno: 9",
        (
            "content/prohibitions/09.yaml:23: Kunci `no` dibaca YAML sebagai ya/tidak, bukan teks. "
            "Seharusnya: nama bidang, misalnya `number`."
        ),
    ),
    "010 for ten": (
        "prohibitions/10.yaml",
        "rank: 10",
        "rank: 010",
        (
            "content/prohibitions/10.yaml:22: Angka berawalan nol dibaca YAML sebagai bilangan oktal. "
            "Ditemukan: “010”. Seharusnya: tanpa nol di depan, atau teks dalam tanda kutip."
        ),
    ),
    "yes for a text": (
        "topics.yaml",
        "title: Umum",
        "title: yes",
        (
            "content/topics.yaml:4: Nilai ini dibaca YAML sebagai ya/tidak. Ditemukan: “yes”. "
            "Seharusnya: `true` atau `false`, atau teks dalam tanda kutip."
        ),
    ),
    "doubled key": (
        "topics.yaml",
        "    title: Umum\n",
        "    title: Umum\n    title: Khusus\n",
        "content/topics.yaml:5: Kunci `title` tertulis dua kali; yang pertama di baris 4. Seharusnya: satu kali saja.",
    ),
    "quoted number": (
        "prohibitions/09.yaml",
        "rank: 9",
        'rank: "9"',
        (
            "content/prohibitions/09.yaml:22: Isi bidang `rank` tidak sesuai. Ditemukan: “9”. "
            "Seharusnya: bilangan bulat tanpa tanda kutip."
        ),
    ),
    "number beyond eleven": (
        "prohibitions/09.yaml",
        "rank: 9",
        "rank: 12",
        (
            "content/prohibitions/09.yaml:22: Isi bidang `rank` tidak sesuai. Ditemukan: “12”. "
            "Seharusnya: angka sampai 11."
        ),
    ),
    "word for a list": (
        "topics.yaml",
        "terms: [asn]",
        "terms: asn",
        (
            "content/topics.yaml:7: Isi bidang `terms` tidak sesuai. Ditemukan: “asn”. "
            "Seharusnya: daftar, setiap butir diawali tanda `-`."
        ),
    ),
    "word for yes or no": (
        "annex.yaml",
        "is_moral: true",
        "is_moral: ya",
        "content/annex.yaml:6: Isi bidang `is_moral` tidak sesuai. Ditemukan: “ya”. Seharusnya: `true` atau `false`.",
    ),
    "day that no calendar has": (
        "regulations/pp-94-2021.yaml",
        "in_force_from: 2021-08-31",
        "in_force_from: 2021-08-32",
        (
            "content/regulations/pp-94-2021.yaml:11: Isi bidang `in_force_from` tidak sesuai. Ditemukan: “2021-08-32”. "
            "Seharusnya: tanggal TTTT-BB-HH yang ada di kalender, misalnya 2021-08-31."
        ),
    ),
    "day in words": (
        "regulations/pp-94-2021.yaml",
        "in_force_from: 2021-08-31",
        "in_force_from: 31 Agustus 2021",
        (
            "content/regulations/pp-94-2021.yaml:11: Isi bidang `in_force_from` tidak sesuai. "
            "Ditemukan: “31 Agustus 2021”. Seharusnya: tanggal TTTT-BB-HH yang ada di kalender, misalnya 2021-08-31."
        ),
    ),
    "year for a day": (
        "regulations/pp-94-2021.yaml",
        "in_force_from: 2021-08-31",
        "in_force_from: 2021",
        (
            "content/regulations/pp-94-2021.yaml:11: Isi bidang `in_force_from` tidak sesuai. Ditemukan: “2021”. "
            "Seharusnya: tanggal TTTT-BB-HH, misalnya 2021-08-31."
        ),
    ),
    "unknown choice": (
        "situations/ikut.yaml",
        "verdict: dilarang",
        "verdict: terlarang",
        (
            "content/situations/ikut.yaml:5: Isi bidang `verdict` tidak sesuai. Ditemukan: “terlarang”. "
            "Seharusnya: salah satu dari 'dilarang', 'boleh', 'boleh-dengan-syarat', 'diperdebatkan'. "
            "Mungkin maksud Anda: dilarang?"
        ),
    ),
    "capital in a slug": (
        "topics.yaml",
        "slug: umum",
        "slug: Serba Umum",
        (
            "content/topics.yaml:2: Isi bidang `slug` tidak sesuai. Ditemukan: “Serba Umum”. "
            "Seharusnya: huruf kecil, angka, dan tanda hubung, misalnya `pose-jari`."
        ),
    ),
    "provision as people write it": (
        "annex.yaml",
        "provision: pp-94-2021#pasal-5",
        "provision: PP 94 Pasal 5",
        (
            "content/annex.yaml:8: Isi bidang `legal_bases › 1 › provision` tidak sesuai. Ditemukan: “PP 94 Pasal 5”. "
            "Seharusnya: kunci peraturan, `#`, lalu jangkar, misalnya `pp-94-2021#pasal-42-ayat-1`."
        ),
    ),
    "record as people write it": (
        "changes.yaml",
        "[larangan-1]",
        "[Larangan 1]",
        (
            "content/changes.yaml:6: Isi bidang `records › 1` tidak sesuai. Ditemukan: “Larangan 1”. "
            "Seharusnya: nama catatan, misalnya `larangan-9`."
        ),
    ),
    "too few in a list": (
        "situations/ikut.yaml",
        "[boleh kah, apa boleh, gimana]",
        "[apa boleh]",
        (
            "content/situations/ikut.yaml:4: Isi bidang `also_asked` tidak sesuai. Ditemukan: 1 butir. "
            "Seharusnya: paling sedikit 3 butir."
        ),
    ),
    "too many in a list": (
        "situations/ikut.yaml",
        "[boleh kah, apa boleh, gimana]",
        "[a, b, c, d, e, f, g, h, i, j, k]",
        (
            "content/situations/ikut.yaml:4: Isi bidang `also_asked` tidak sesuai. Ditemukan: 11 butir. "
            "Seharusnya: paling banyak 10 butir."
        ),
    ),
    "source that is no address on the web": (
        "sources.yaml",
        "url: https://contoh.test/daftar",
        "url: data:text/html,x",
        (
            "content/sources.yaml:5: Isi bidang `url` tidak sesuai. Ditemukan: “data:text/html,x”. "
            "Seharusnya: alamat web, misalnya `https://contoh.go.id/surat`."
        ),
    ),
    "host with a path": (
        "regulations/pp-94-2021.yaml",
        "status: berlaku",
        "official_host: contoh.test/x\nstatus: berlaku",
        (
            "content/regulations/pp-94-2021.yaml:12: Isi bidang `official_host` tidak sesuai. "
            "Ditemukan: “contoh.test/x”. Seharusnya: nama situs, misalnya `jdih.setneg.go.id`."
        ),
    ),
    "edition that no address can hold": (
        "handbook.yaml",
        'edition: "uji"',
        'edition: "2026/11"',
        (
            "content/handbook.yaml:4: Isi bidang `edition` tidak sesuai. Ditemukan: “2026/11”. "
            "Seharusnya: huruf kecil, angka, dan tanda hubung, misalnya `pose-jari`."
        ),
    ),
    "unknown field of the identity": (
        "handbook.yaml",
        "title: Buku kecil",
        "title: Buku kecil\ntagine: Kecil",
        (
            "content/handbook.yaml:2: Bidang `tagine` tidak dikenal. Seharusnya: salah satu dari title, tagline, "
            "description, edition, edition_on, disclaimer. Mungkin maksud Anda: tagline?"
        ),
    ),
}
"""Name of the fault: the file, words in it, the words instead, and the one problem that is told."""


def put(path: Path, found: str, instead: str) -> None:
    """Replace words of a file once; the words must be there."""
    text = path.read_text("utf-8")
    assert found in text, f"{path} does not hold {found!r}"
    path.write_text(text.replace(found, instead, 1), "utf-8")


def test_the_small_folder_is_sound(small_content: Path) -> None:
    """The folder that the other tests spoil has no problem and, once issued, no warning of its own."""
    handbook, problems = content.load(small_handbook.issue(small_content))

    assert problems == ()
    assert len(handbook.prohibitions) == 11


def test_topics_come_in_their_order(small_content: Path) -> None:
    """Whoever reads the handbook finds topics by their `order`, wherever they stand in the file."""
    path = small_content / "topics.yaml"
    dated = f"reviewed_on: {dates.today()}, sources: [daftar]"
    first = f"{{slug: awal, order: 1, title: A, summary: B, explanation: C, {dated}}}"
    path.write_text(path.read_text("utf-8").replace("order: 1", "order: 2") + f"  - {first}\n", "utf-8")

    handbook, _ = content.load(small_content)

    assert [topic.slug for topic in handbook.topics] == ["awal", "umum"]


@pytest.mark.parametrize("fault", WHOLE_FILES)
def test_a_bad_file_is_told_once(small_content: Path, problems_of: Callable[[Path], list[str]], fault: str) -> None:
    """A file that cannot be read gives one problem, and nothing that only follows from it."""
    name, text, message = WHOLE_FILES[fault]
    (small_content / name).write_text(text, "utf-8")

    assert problems_of(small_content) == [message]


@pytest.mark.parametrize("fault", WORDS)
def test_a_bad_word_is_told_once(small_content: Path, problems_of: Callable[[Path], list[str]], fault: str) -> None:
    """A slip in a sound file gives one problem at its line, with what was expected and a guess."""
    name, found, instead, message = WORDS[fault]
    put(small_content / name, found, instead)

    assert problems_of(small_content) == [message]


def test_a_missing_folder_is_told(tmp_path: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A content folder that is not there is one problem, not a traceback."""
    assert problems_of(tmp_path / "isi") == ["isi:1: Folder isi tidak ditemukan. Seharusnya: folder `content`."]


@pytest.mark.parametrize("name", ["handbook.yaml", "topics.yaml", "timeline.yaml", "glossary.yaml", "sources.yaml"])
def test_a_missing_file_is_told(small_content: Path, problems_of: Callable[[Path], list[str]], name: str) -> None:
    """A file that must be there and is not gives one problem; references into it are not told again."""
    (small_content / name).unlink()

    assert problems_of(small_content) == [f"content/{name}:1: Berkas ini belum ada. Seharusnya: berkas content/{name}."]


@pytest.mark.parametrize("name", ["guides", "situations", "regulations", "sanctions", "pages"])
def test_a_missing_folder_of_records_is_told(
    small_content: Path, problems_of: Callable[[Path], list[str]], name: str
) -> None:
    """A folder of records that is not there gives one problem; references into it are not told again."""
    shutil.rmtree(small_content / name)

    assert problems_of(small_content) == [f"content/{name}:1: Folder ini belum ada."]


def test_an_empty_folder_of_records_is_told(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Where all prohibitions are gone, each number is missed, at the handbook's own file."""
    for path in (small_content / "prohibitions").iterdir():
        path.unlink()

    told = [problem for problem in problems_of(small_content) if "belum ada" in problem]

    assert len(told) == 11
    assert told[0] == ("content/handbook.yaml:1: Larangan nomor 1 belum ada. Seharusnya: nomor 1 sampai 11 lengkap.")


@pytest.mark.parametrize(("encoding", "line"), [("latin-1", 5), ("utf-16", 1)])
def test_a_file_must_be_utf_8(
    small_content: Path, problems_of: Callable[[Path], list[str]], encoding: str, line: int
) -> None:
    """Bytes that are not UTF-8 are told at the line of the first one."""
    (small_content / "topics.yaml").write_bytes(TOPIC.format(summary="Ségala hal.").encode(encoding))

    assert problems_of(small_content) == [
        (
            f"content/topics.yaml:{line}: Berkas tidak tersimpan sebagai UTF-8. "
            "Seharusnya: simpan ulang dengan penyandian UTF-8."
        )
    ]


def test_marks_of_windows_are_no_fault(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A byte-order mark and line ends as Windows writes them are read like any other file."""
    for name in ("topics.yaml", "guides/hak-pilih.md"):
        path = small_content / name
        path.write_bytes(path.read_text("utf-8").replace("\n", "\r\n").encode("utf-8-sig"))

    assert problems_of(small_content) == []


def test_a_link_out_of_the_folder_is_refused(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A symbolic link may not bring in a file from elsewhere, even one that would be sound."""
    (small_content / "topics.yaml").rename(small_content.parent / "elsewhere.yaml")
    (small_content / "topics.yaml").symlink_to(small_content.parent / "elsewhere.yaml")

    assert problems_of(small_content) == [
        "content/topics.yaml:1: Berkas ini tautan ke luar folder isi. Seharusnya: berkas biasa."
    ]


def test_a_linked_folder_is_refused(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A symbolic link to a folder elsewhere is told once, however many files are in it."""
    (small_content / "guides").rename(small_content.parent / "guides")
    (small_content / "guides").symlink_to(small_content.parent / "guides")

    assert problems_of(small_content) == [
        "content/guides:1: Folder ini tautan ke luar folder isi. Seharusnya: folder biasa."
    ]


def refuse(monkeypatch: pytest.MonkeyPatch, method: str, name: str) -> None:
    """Let the system refuse one method of `Path` for files and folders of one name, as it does to a foreign user."""
    given = getattr(Path, method)

    def refused(path: Path) -> object:
        if path.name == name:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return given(path)

    monkeypatch.setattr(Path, method, refused)


@pytest.mark.parametrize(
    ("method", "name", "message"),
    [
        ("read_bytes", "ikut.yaml", "content/situations/ikut.yaml:1: Berkas ini tidak dapat dibaca."),
        ("is_file", "topics.yaml", "content/topics.yaml:1: Berkas ini tidak dapat dibaca."),
        ("iterdir", "guides", "content/guides:1: Folder ini tidak dapat dibaca."),
        ("iterdir", "content", "content:1: Folder ini tidak dapat dibaca."),
    ],
)
def test_what_may_not_be_read_is_told_once(  # noqa: PLR0913, PLR0917 - two fixtures more than the fault itself.
    small_content: Path,
    problems_of: Callable[[Path], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    name: str,
    message: str,
) -> None:
    """A file or folder that the system refuses is one problem, not a traceback."""
    refuse(monkeypatch, method, name)

    assert problems_of(small_content) == [f"{message} Ditemukan: tidak ada izin membaca. Seharusnya: izin baca."]


@pytest.mark.parametrize("suffix", [".yml", ".YAML", ".yaml.txt"])
def test_a_file_left_aside_for_its_ending_is_told_once(
    small_content: Path, problems_of: Callable[[Path], list[str]], suffix: str
) -> None:
    """What refers to a record in such a file is silent: the name is the fault."""
    path = small_content / "regulations/pp-94-2021.yaml"
    path.rename(path.with_name(f"pp-94-2021{suffix}"))

    assert problems_of(small_content) == [
        (
            f"content/regulations/pp-94-2021{suffix}:1: Nama berkas ini tidak dikenal di sini. "
            "Seharusnya: nama berakhiran .yaml. Mungkin maksud Anda: pp-94-2021.yaml?"
        )
    ]


def test_a_folder_in_the_place_of_a_file_is_told(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Something is there, so it is not called missing."""
    (small_content / "topics.yaml").unlink()
    (small_content / "topics.yaml").mkdir()

    assert problems_of(small_content) == [
        "content/topics.yaml:1: Ini bukan berkas. Seharusnya: berkas content/topics.yaml."
    ]


def test_a_strange_file_name_breaks_no_line(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A line break and bytes that are no UTF-8 are shown as marks, on one line that every output can hold."""
    (small_content / "a\nb\udce9").touch()

    assert problems_of(small_content) == ["content/a↵b\\udce9:1: Tidak ada yang membaca berkas ini."]


def test_a_huge_file_is_refused_unread(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A file of 10 MB is refused by its size."""
    (small_content / "topics.yaml").write_bytes(b"#" * 10_000_000)

    assert problems_of(small_content) == [
        "content/topics.yaml:1: Berkas terlalu besar. Ditemukan: 9765 kB. Seharusnya: paling besar 256 kB."
    ]


def test_hidden_files_are_left_alone(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """What editors' programs leave behind, with a dot in front, is nobody's content."""
    (small_content / ".topics.yaml.swp").write_text("?", "utf-8")
    (small_content / "reasons" / ".2.yaml.swp").write_text("?", "utf-8")

    assert problems_of(small_content) == []


def test_a_doubled_number_is_told_at_both_places(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """A number that two files claim is told in both, the number that is missing then once."""
    put(small_content / "prohibitions/09.yaml", "number: 9", "number: 8")

    assert problems_of(small_content) == [
        "content/prohibitions/01.yaml:1: Larangan nomor 9 belum ada. Seharusnya: nomor 1 sampai 11 lengkap.",
        "content/prohibitions/08.yaml:1: Larangan nomor 8 ada dua.",
        "content/prohibitions/09.yaml:1: Larangan nomor 8 ada dua.",
        (
            "content/prohibitions/09.yaml:1: Nama berkas dan bidang `number` tidak sama. Ditemukan: “8”. "
            "Seharusnya: berkas 8.yaml, atau “9” di bidang itu."
        ),
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "prohibitions/07.yaml",
            "content/prohibitions/01.yaml:1: Larangan nomor 7 belum ada. Seharusnya: nomor 1 sampai 11 lengkap.",
        ),
        (
            "reasons/5.yaml",
            "content/reasons/1.yaml:1: Alasan nomor 5 belum ada. Seharusnya: nomor 1 sampai 5 lengkap.",
        ),
    ],
)
def test_a_missing_number_is_told(
    small_content: Path, problems_of: Callable[[Path], list[str]], name: str, message: str
) -> None:
    """There are eleven prohibitions and five reasons; a gap is a problem."""
    (small_content / name).unlink()

    assert problems_of(small_content) == [message]


def test_all_faults_are_told_in_one_run(small_content: Path, problems_of: Callable[[Path], list[str]]) -> None:
    """Ten faults of ten kinds in ten files are all told at once, sorted by file and line."""
    for name in ("topics.yaml", "reasons/2.yaml", "sources.yaml", "guides/hak-pilih.md"):
        (small_content / name).unlink()
    (small_content / "topics.yaml").write_text(TOPIC.format(summary="yes"), "utf-8")
    (small_content / "reasons/2.yaml").write_text("number: 2\n- dua\n", "utf-8")
    (small_content / "sources.yaml").write_text("sources:\n  - {key: daftar, kind: koran}\n", "utf-8")
    (small_content / "guides/hak-pilih.md").write_text(GUIDE + "Kata <i>miring</i>.\n", "utf-8")
    (small_content / "catatan.txt").write_text("nanti", "utf-8")
    (small_content / "timeline.yaml").unlink()
    put(small_content / "prohibitions/09.yaml", "rank: 9", "rank: 90")
    put(small_content / "prohibitions/10.yaml", "topics: [umum]", "topics: [umun]")
    put(small_content / "regulations/pp-94-2021.yaml", "target: pp-53-2010", "target: pp-53-2011")
    put(small_content / "situations/ikut.yaml", "answer: Perbuatan", "answer: Golkar bilang perbuatan")

    places = [problem.split(": ")[0] for problem in problems_of(small_content)]

    assert list(dict.fromkeys(places)) == [
        "content/catatan.txt:1",
        "content/guides/hak-pilih.md:8",
        "content/prohibitions/09.yaml:22",
        "content/prohibitions/10.yaml:21",
        "content/reasons/2.yaml:2",
        "content/regulations/pp-94-2021.yaml:17",
        "content/situations/ikut.yaml:6",
        "content/sources.yaml:2",
        "content/timeline.yaml:1",
        "content/topics.yaml:5",
    ]


def test_faults_of_the_real_content_are_told_with_their_lines(
    spoil: Callable[[str, str, str], Path], problems_of: Callable[[Path], list[str]]
) -> None:
    """What holds for the small folder holds for ours: four slips in four files, four problems."""
    spoil("prohibitions/09.yaml", "number: 9", "no: 9")
    spoil("reasons/1.yaml", "number: 1", 'number: "1"')
    spoil("situations/pose-jari.yaml", "verdict: diperdebatkan", "verdict: diperdebat")
    folder = spoil("vulnerability.yaml", "rank: 1\n", "rank: 11\n")

    places = {problem.split(": ")[0] for problem in problems_of(folder)}

    assert places == {
        "content/prohibitions/09.yaml:1",
        "content/reasons/1.yaml:1",
        "content/situations/pose-jari.yaml:13",
        "content/vulnerability.yaml:5",
    }


def test_a_record_knows_where_it_was_read(small_content: Path) -> None:
    """Every piece gives the file and line of each of its fields, for checks to point at."""
    handbook, _ = content.load(small_content)
    basis = handbook.situation_by_slug["ikut"].legal_bases[0]

    assert str(basis.at("certainty")) == "content/situations/ikut.yaml:14"
    assert str(handbook.identity.at("edition")) == "content/handbook.yaml:4"


def test_the_small_folder_names_every_shelf(small_content: Path) -> None:
    """The small folder keeps pace with the loader: it has every file and folder that the real one has."""
    real = {path.name for path in (small_handbook.REAL).iterdir()}

    assert {path.name for path in small_content.iterdir()} == real
