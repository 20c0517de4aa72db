"""The site's list pages as documents: they have addresses but no records of their own."""

from __future__ import annotations

from app.search.document import Document

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
    ),
    Document(
        "/peraturan/",
        "peraturan",
        "Daftar peraturan",
        aliases=("daftar peraturan", "semua peraturan", "dasar hukum", "peraturan"),
        questions=("Apa dasar hukum netralitas ASN?", "Peraturan apa saja yang mengatur netralitas ASN?"),
        summary="Undang-undang, peraturan pemerintah, keputusan bersama, dan surat edaran tentang netralitas ASN.",
    ),
    Document(
        "/situasi/",
        "situasi",
        "Boleh atau tidak?",
        aliases=("boleh atau tidak", "daftar situasi", "situasi", "contoh kasus"),
        questions=("Apa yang boleh dan tidak boleh dilakukan ASN?", "Contoh situasi sehari-hari"),
        summary="Pertanyaan sehari-hari tentang netralitas ASN, masing-masing dengan jawaban di kalimat pertama.",
    ),
    Document(
        "/topik/",
        "topik",
        "Daftar topik",
        aliases=("daftar topik", "topik"),
        summary="Aturan, situasi, sanksi, dan istilah yang dikumpulkan menurut pokok bahasan.",
    ),
    Document(
        "/istilah/",
        "istilah",
        "Daftar istilah",
        aliases=("glosarium", "daftar istilah", "kamus", "singkatan", "istilah"),
        summary="Arti istilah dan singkatan yang dipakai dalam aturan netralitas ASN.",
    ),
    Document(
        "/sumber/",
        "halaman",
        "Daftar sumber",
        aliases=("daftar sumber", "sumber", "referensi", "daftar pustaka"),
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
    Document(
        "/pelatih/",
        "halaman",
        "Perangkat pelatih",
        aliases=("perangkat pelatih", "bahan sosialisasi", "salindia", "slide", "ppt", "materi sosialisasi", "handout"),
        questions=("Bahan sosialisasi netralitas ASN untuk ditayangkan, dicetak, dan dibagikan",),
        keywords=("powerpoint", "presentasi", "bahan ajar", "cetak", "unduh materi"),
        summary="Salindia, lembar cetak, pesan WhatsApp, kuis, dan ikrar untuk sosialisasi.",
    ),
    Document(
        "/pelatih/kuis/",
        "halaman",
        "Kuis netralitas ASN",
        aliases=("kuis", "soal", "latihan soal", "kuis netralitas"),
        questions=("Soal latihan netralitas ASN dan kunci jawabannya",),
        summary="Soal pilihan ganda tentang netralitas ASN, masing-masing dengan dasar hukumnya.",
    ),
    Document(
        "/pelatih/ikrar/",
        "halaman",
        "Ikrar netralitas dan pakta integritas",
        aliases=("ikrar", "pakta integritas", "ikrar netralitas", "surat pernyataan netralitas"),
        questions=("Naskah ikrar netralitas ASN untuk apel", "Contoh pakta integritas netralitas"),
        summary="Lembar ikrar dan pakta integritas netralitas ASN yang siap dicetak.",
    ),
)
"""Documents of the pages that list others; edited here because no record carries them."""
