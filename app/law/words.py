"""Why a rule governs on a day, in the words that readers see."""

from __future__ import annotations

from app.law.case import Examination
from app.model.base import Bearer

DECREE = "skb-2-2022#lampiran-2-huruf-b"
"""The disciplinary part of the joint decree's annex."""
BEFORE_ALL = (
    "Situs ini memuat aturan disiplin sejak PP 30/1980. Untuk perbuatan sebelum itu, kami tidak punya sumbernya."
)
UNDER_PP_30 = (
    "Pada hari itu yang berlaku adalah PP 30/1980, sampai dicabut PP 53/2010 pada 6 Juni 2010. "
    "Kami mencatatnya sebagai riwayat, tanpa memuat rincian hukumannya."
)
UNDER_PP_94 = "PP 94/2021 berlaku sejak 31 Agustus 2021."
MODERATE_WAITS = (
    " Untuk hukuman sedang, jenisnya diambil dari PP 53/2010 Pasal 7 ayat (3) selama PP tentang gaji dan tunjangan "
    "belum berlaku (Pasal 42); bahwa PP itu belum terbit bersandar pada satu sumber."
)
UNDER_PP_53 = {
    Examination.NONE: (
        "Perbuatan ini terjadi saat PP 53/2010 berlaku. Bila belum diperiksa sebelum 31 Agustus 2021, "
        "yang dipakai adalah PP 94/2021 (Pasal 40 ayat 3)."
    ),
    Examination.EXAMINED: (
        "Perbuatan ini terjadi saat PP 53/2010 berlaku. Hasil pemeriksaan sebelum 31 Agustus 2021 tetap berlaku; "
        "proses sesudahnya mengikuti PP 94/2021 (Pasal 40 ayat 4)."
    ),
    Examination.SANCTIONED: (
        "Hukuman yang sudah dijatuhkan menurut PP 53/2010 sebelum 31 Agustus 2021 dan sedang dijalani "
        "tetap berlaku (PP 94/2021 Pasal 40 ayat 1)."
    ),
}
BOUND_ALIKE = " Calon PNS terikat aturan yang sama."
BEFORE_CONTRACT = {
    Bearer.PPPK: "Pada hari itu PP 49/2018 tentang PPPK belum berlaku.",
    Bearer.PPPK_PART_TIME: (
        "Pada hari itu PPPK paruh waktu belum ada; keputusannya ditandatangani pada 13 Januari 2025."
    ),
    Bearer.NON_ASN: (
        "Pada hari itu SE MenPANRB 01/2023 belum ada, dan pejabat daerah berbeda pendapat tentang honorer."
    ),
}
UNDER_CONTRACT = {
    Bearer.PPPK: (
        "Disiplin PPPK diatur PP 49/2018, aturan instansi, dan perjanjian kerja. "
        "PP 94/2021 hanya mengikat PNS dan calon PNS."
    ),
    Bearer.PPPK_PART_TIME: (
        "PPPK paruh waktu adalah pegawai ASN menurut Keputusan MenPANRB 16/2025 dan wajib menjaga netralitas."
    ),
    Bearer.NON_ASN: (
        "Pegawai non-ASN tidak terikat PP 94/2021. Netralitasnya diatur SE MenPANRB 01/2023 dan perjanjian kerja."
    ),
}
"""Why a contract governs, by employee."""
NO_TIER = "Perbuatan ini dilarang, tetapi PP 94/2021 tidak menyebut tingkat hukumannya."
LETTER = "Contoh dalam surat B/71/M.SM.00.00/2017. Majelis Kode Etik dapat merekomendasikan tindakan administratif."
PPPK_NOTE = (
    "Jenis hukumannya ditetapkan tiap instansi dan perjanjian kerja. PP 94/2021 dan PP 42/2004 tidak mengikat PPPK."
)
PART_TIME_NOTE = (
    "Pelanggaran disiplin berat termasuk alasan perjanjian kerja diakhiri. Jenis lainnya mengikuti instansi."
)
CIRCULAR_NOTE = "Sanksinya berjenjang sampai pemutusan hubungan kerja, menurut perjanjian kerja tahunan."
NOTHING_SUBJECT = "Kami tidak menautkan butir mana pun dengan perbuatan ini untuk tahap ini"
NOTHING_NOTE = (
    "Ini tidak berarti boleh: kewajiban netral tetap berlaku, dan butir yang lebih umum dapat dipakai. "
    "Lihat juga larangan yang terkait."
)
