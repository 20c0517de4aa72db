"""The site's list pages as documents: they have addresses but no records of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.search.document import Document
from app.search.toolbox import TOOLS

if TYPE_CHECKING:
    from app.model.handbook import Handbook


def unrecorded(handbook: Handbook) -> tuple[Document, ...]:
    """Give the pages without a record of their own, those that list a file of the content with its lines as text."""
    lines = {
        "/perubahan/": [change.title for change in handbook.changes],
        UNKNOWN.address: [line for one in handbook.open_questions for line in (one.question, one.settled_by)],
    }
    pages = (*OVERVIEWS, *TOOLS)
    return tuple(replace(page, text="\n".join(lines.get(page.address, ()))) for page in pages)


UNKNOWN = Document(
    "/tentang/#belum-tahu",
    "halaman",
    "Yang belum kami ketahui",
    aliases=("belum kami ketahui", "yang belum diketahui", "pertanyaan terbuka", "belum jelas"),
    questions=("Apa yang belum diketahui atau belum pasti?", "Hal yang masih kami cari dan belum terjawab"),
    keywords=("belum pasti", "belum terverifikasi"),
    summary="Pertanyaan yang belum dapat kami jawab, mengapa penting, dan apa yang dapat menjawabnya.",
)
"""The list of open questions, which stands at the foot of the page about this site."""
OVERVIEWS = (
    Document(
        "/larangan/",
        "larangan",
        "Sebelas larangan bagi ASN",
        aliases=("daftar larangan", "11 larangan", "semua larangan", "larangan"),
        questions=(
            "Apa saja yang tidak boleh dilakukan ASN?",
            "Apa saja pelanggaran netralitas ASN?",
            "Daftar lengkap larangan netralitas ASN menjelang pemilu dan pilkada",
            "Bentuk-bentuk pelanggaran yang harus dihindari",
        ),
        summary="Daftar sebelas larangan netralitas bagi ASN, masing-masing dengan asal, arti, dan sanksinya.",
        is_hub=True,
    ),
    Document(
        "/alasan/",
        "alasan",
        "Lima alasan ASN harus netral",
        aliases=("5 alasan", "daftar alasan", "alasan"),
        questions=(
            "Mengapa ASN harus netral?",
            "Kenapa PNS harus netral dalam pemilu?",
            "Apa tujuan dan pentingnya netralitas ASN?",
        ),
        keywords=("pentingnya netralitas", "tujuan netralitas", "manfaat netralitas"),
        summary="Lima alasan mengapa ASN harus netral dalam pemilu dan pilkada.",
        is_hub=True,
    ),
    Document(
        "/sanksi/",
        "sanksi",
        "Sanksi pelanggaran netralitas",
        aliases=("daftar sanksi", "sanksi", "hukuman"),
        questions=(
            "Apa sanksi bagi ASN yang tidak netral?",
            "Hukuman apa yang dijatuhkan kepada PNS yang melanggar netralitas?",
            "Tingkat hukuman disiplin ringan, sedang, berat",
            "Sanksi mana yang berlaku pada tanggal pelanggaran?",
        ),
        summary="Sanksi tingkat demi tingkat, menurut tanggal perbuatan dan menurut larangan.",
        is_hub=True,
    ),
    Document(
        "/peraturan/",
        "peraturan",
        "Daftar peraturan",
        aliases=("daftar peraturan", "semua peraturan", "dasar hukum", "peraturan"),
        questions=("Apa dasar hukum netralitas ASN?", "Peraturan apa saja yang mengatur netralitas ASN?"),
        summary="Undang-undang, peraturan pemerintah, keputusan bersama, dan surat edaran tentang netralitas ASN.",
        is_hub=True,
    ),
    Document(
        "/situasi/",
        "situasi",
        "Boleh atau tidak?",
        aliases=("boleh atau tidak", "daftar situasi", "situasi", "contoh kasus"),
        questions=("Apa yang boleh dan tidak boleh dilakukan ASN?", "Contoh situasi sehari-hari"),
        summary="Pertanyaan sehari-hari tentang netralitas ASN, masing-masing dengan jawaban di kalimat pertama.",
        is_hub=True,
    ),
    Document(
        "/topik/",
        "topik",
        "Daftar topik",
        aliases=("daftar topik", "topik"),
        summary="Aturan, situasi, sanksi, dan istilah yang dikumpulkan menurut pokok bahasan.",
        is_hub=True,
    ),
    Document(
        "/panduan/",
        "panduan",
        "Panduan",
        aliases=("daftar panduan", "semua panduan", "panduan", "petunjuk"),
        summary="Panduan langkah demi langkah tentang netralitas ASN, menurut keadaan Anda.",
        is_hub=True,
    ),
    Document(
        "/istilah/",
        "istilah",
        "Daftar istilah",
        aliases=("glosarium", "daftar istilah", "kamus", "singkatan", "istilah"),
        summary="Arti istilah dan singkatan yang dipakai dalam aturan netralitas ASN.",
        is_hub=True,
    ),
    Document(
        "/sumber/",
        "halaman",
        "Daftar sumber",
        aliases=("daftar sumber", "sumber", "referensi", "daftar pustaka", "rujukan"),
        questions=("Dari mana isi situs ini?", "Berita dan naskah apa yang menjadi sumber?"),
        summary="Semua sumber yang dipakai di situs ini, dengan tanggal dibaca.",
    ),
    Document(
        "/perubahan/",
        "halaman",
        "Perubahan",
        aliases=("perubahan aturan", "riwayat perubahan", "apa yang berubah", "perubahan"),
        questions=("Apa yang berubah dalam hukum dan di situs ini?",),
        summary="Apa yang berubah dalam aturan netralitas ASN dan di situs ini, menurut tanggal.",
    ),
    UNKNOWN,
)
"""Documents of the pages that list others; edited here because no record carries them."""
