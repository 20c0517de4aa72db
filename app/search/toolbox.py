"""The site's tools as documents: what is shown, printed, handed out, or gone through step by step."""

from __future__ import annotations

from app.search.document import Document

_DECKS = (
    ("larangan", "sebelas larangan", "Setiap larangan dengan contoh dan sanksinya hari ini."),
    ("alasan", "lima alasan", "Mengapa ASN harus netral, dan siapa yang mengatakannya."),
    ("sanksi", "sanksi", "Hukuman disiplin, sanksi moral, dan pidana: mana yang berlaku hari ini."),
    ("situasi", "situasi boleh atau tidak", "Situasi yang paling sering ditanyakan, dengan jawabannya."),
)


def _slides(key: str, subject: str, about: str) -> Document:
    """Describe a ready deck of slides."""
    return Document(
        f"/pelatih/salindia/{key}/",
        "halaman",
        f"Salindia {subject}",
        aliases=(f"salindia {key}", f"slide {key}", f"ppt {key}", f"presentasi {key}"),
        questions=(f"Salindia siap tayang tentang {subject}", f"Unduh PowerPoint {subject}"),
        keywords=("tayang", "proyektor", "paparan"),
        summary=f"{about} Untuk ditayangkan, atau diunduh sebagai PowerPoint.",
    )


def _handout(key: str, subject: str, about: str) -> Document:
    """Describe a ready handout."""
    return Document(
        f"/pelatih/cetak/{key}/",
        "halaman",
        f"Lembar cetak {subject}",
        aliases=(f"lembar {key}", f"cetak {key}", f"selebaran {key}", f"leaflet {key}"),
        questions=(f"Lembar {subject} untuk dicetak dan dibagikan", f"Selebaran {subject}"),
        keywords=("brosur", "pamflet", "handout", "kertas"),
        summary=f"{about} Untuk dicetak dan dibagikan.",
    )


TOOLS = (
    Document(
        "/pelatih/",
        "halaman",
        "Perangkat pelatih",
        aliases=("perangkat pelatih", "bahan sosialisasi", "salindia", "slide", "ppt", "materi sosialisasi", "pelatih"),
        questions=(
            "Bahan sosialisasi netralitas ASN untuk ditayangkan, dicetak, dan dibagikan",
            "Susun paket materi sendiri",
            "Pesan WhatsApp siap kirim tentang netralitas ASN",
        ),
        keywords=("powerpoint", "presentasi", "bahan ajar", "unduh materi", "paket materi", "pesan siap kirim"),
        summary="Salindia, lembar cetak, pesan WhatsApp, kuis, dan ikrar untuk sosialisasi.",
    ),
    Document(
        "/pelatih/sesi/",
        "halaman",
        "Sesi 60 menit",
        aliases=("sesi", "sesi 60 menit", "sesi satu jam", "susunan acara", "rencana sesi"),
        questions=(
            "Susunan acara sosialisasi netralitas ASN selama 60 menit",
            "Cara membawakan sosialisasi netralitas langkah demi langkah",
            "Rundown pelatihan satu jam",
        ),
        keywords=("rundown", "agenda", "jadwal sosialisasi", "durasi", "skenario pelatihan"),
        summary="Susunan sosialisasi selama 60 menit: waktu, bahan, dan cara membawakannya, langkah demi langkah.",
    ),
    *(_slides(*deck) for deck in _DECKS),
    Document(
        "/pelatih/cetak/",
        "halaman",
        "Siap cetak",
        aliases=("bahan cetak", "siap cetak", "lembar cetak", "cetak", "selebaran"),
        questions=("Bahan netralitas ASN apa saja yang siap dicetak?",),
        keywords=("print", "brosur", "leaflet", "pamflet"),
        summary="Semua yang siap dicetak: lembar rangkuman, poster, label, dan buku saku.",
    ),
    *(_handout(*deck) for deck in _DECKS),
    Document(
        "/pelatih/cetak/poster/",
        "halaman",
        "Poster netralitas",
        aliases=("poster", "poster netralitas", "poster larangan", "poster dinding", "kode qr"),
        questions=("Poster netralitas ASN untuk ditempel di dinding kantor", "Cetak poster dengan kode QR"),
        summary="Poster dinding dengan kode QR, satu untuk setiap larangan.",
    ),
    Document(
        "/pelatih/cetak/label/",
        "halaman",
        "Label netralitas",
        aliases=("label", "label tempel", "label kode qr", "cetak label"),
        questions=("Label kecil dengan kode QR untuk ditempel di meja atau komputer",),
        keywords=("stiker label", "qr"),
        summary="Lembar label kecil dengan kode QR yang siap dicetak.",
    ),
    Document(
        "/pelatih/cetak/buku-saku/",
        "halaman",
        "Buku saku netralitas ASN",
        aliases=("buku saku", "buku saku netralitas", "buku saku asn", "buku panduan", "pdf"),
        questions=("Seluruh isi sebagai buku saku untuk dicetak", "Unduh buku saku netralitas ASN"),
        keywords=("buku pedoman", "booklet", "saku"),
        summary="Larangan, alasan, sanksi, situasi, dan istilah dalam satu buku kecil untuk dicetak.",
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
        "/pelatih/kuis/cetak/",
        "halaman",
        "Kuis di kertas",
        aliases=("cetak kuis", "kuis cetak", "lembar soal", "kunci jawaban"),
        questions=("Soal kuis netralitas ASN untuk dicetak, dengan kunci jawaban", "Lembar soal untuk peserta"),
        summary="Lembar soal dan kunci jawaban kuis netralitas ASN untuk dicetak.",
    ),
    Document(
        "/pelatih/ikrar/",
        "halaman",
        "Ikrar netralitas dan pakta integritas",
        aliases=("ikrar", "pakta integritas", "ikrar netralitas", "surat pernyataan netralitas"),
        questions=("Naskah ikrar netralitas ASN untuk apel", "Contoh pakta integritas netralitas"),
        summary="Lembar ikrar dan pakta integritas netralitas ASN yang siap dicetak.",
    ),
    Document(
        "/cek/",
        "halaman",
        "Cek dalam tiga langkah",
        aliases=("cek", "cek mandiri", "cek netralitas", "periksa sendiri"),
        questions=("Periksa sendiri dalam tiga langkah: siapa Anda, tentang apa, apa yang ingin Anda lakukan",),
        keywords=("tes mandiri", "simulasi"),
        summary="Tiga pertanyaan yang mengantar ke jawaban untuk keadaan Anda.",
    ),
    Document(
        "/cek/peta/",
        "halaman",
        "Peta cek",
        aliases=("peta cek", "peta pemeriksaan", "semua jalur cek"),
        questions=("Semua jalur pemeriksaan tiga langkah pada satu halaman",),
        summary="Semua pertanyaan dan jawaban pemeriksaan tiga langkah pada satu halaman.",
    ),
)
"""Documents of the trainer's pages and of the check in three steps; no record carries them."""
