"""One address for each type of page, so that every template is looked at without opening every page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageType:
    """An address that stands for all pages of its type."""

    name: str
    address: str
    status: int = 200

    def __str__(self) -> str:
        """Give the name, for test ids and file names."""
        return self.name


READING_PAGES = (
    PageType("beranda", "/"),
    PageType("larangan-semua", "/larangan/"),
    PageType("larangan-9", "/larangan/9/"),
    PageType("alasan-semua", "/alasan/"),
    PageType("alasan-1", "/alasan/1/"),
    PageType("sanksi", "/sanksi/"),
    PageType("sanksi-2019", "/sanksi/?tanggal=2019-05-01"),
    PageType("sanksi-tanggal-keliru", "/sanksi/?tanggal=kemarin"),
    PageType("sanksi-pp-53-2010", "/sanksi/pp-53-2010/"),
    PageType("sanksi-pidana", "/sanksi/pidana/"),
    PageType("peraturan-semua", "/peraturan/"),
    PageType("peraturan-pp-94-2021", "/peraturan/pp-94-2021/"),
    PageType("peraturan-skb-2-2022", "/peraturan/skb-2-2022/"),
    PageType("situasi-semua", "/situasi/"),
    PageType("situasi-dilarang", "/situasi/menyukai-unggahan/"),
    PageType("situasi-diperdebatkan", "/situasi/bertanya-di-kampanye/"),
    PageType("situasi-bersyarat", "/situasi/foto-dengan-pasangan-calon/"),
    PageType("situasi-boleh", "/situasi/memilih-di-tps/"),
    PageType("cek-1", "/cek/"),
    PageType("cek-2", "/cek/?pegawai=pns"),
    PageType("cek-3", "/cek/?pegawai=pns&topik=media-sosial"),
    PageType("cek-jawaban", "/cek/?pegawai=pns&topik=media-sosial&situasi=menyukai-unggahan"),
    PageType("cek-peta", "/cek/peta/"),
    PageType("topik-semua", "/topik/"),
    PageType("topik", "/topik/media-sosial/"),
    PageType("panduan-semua", "/panduan/"),
    PageType("panduan-skb-2022", "/panduan/skb-2022/"),
    PageType("panduan-kerawanan", "/panduan/kerawanan/"),
    PageType("istilah", "/istilah/"),
    PageType("sumber", "/sumber/"),
    PageType("perubahan", "/perubahan/"),
    PageType("tentang", "/tentang/"),
    PageType("cari", "/cari/"),
    PageType("cari-like", "/cari/?q=like"),
    PageType("cari-tanpa-hasil", "/cari/?q=zzzqqq"),
    PageType("luring", "/luring/"),
    PageType("tidak-ada", "/larangan/12/", status=404),
)
PACKAGE = "butir=larangan-9,situasi-pose-jari,alasan-1,sanksi-pp-94-2021&judul=Sosialisasi%20kecamatan"
TRAINER_PAGES = (
    PageType("pelatih", "/pelatih/"),
    PageType("pelatih-tercentang", f"/pelatih/?{PACKAGE}&topik=media-sosial"),
    PageType("pelatih-paket", f"/pelatih/paket/?{PACKAGE}"),
    PageType("pelatih-paket-keliru", "/pelatih/paket/?butir=larangan-9,larangan-99,larangan-9"),
    PageType("pelatih-pesan", f"/pelatih/pesan/?{PACKAGE}"),
    PageType("pelatih-sesi", "/pelatih/sesi/"),
    PageType("pelatih-salindia-paket", f"/pelatih/salindia/?{PACKAGE}"),
    PageType("pelatih-salindia-alasan", "/pelatih/salindia/alasan/"),
    PageType("pelatih-kuis", "/pelatih/kuis/"),
    PageType("pelatih-kuis-jawaban", "/pelatih/kuis/?nomor=3&jawaban=1"),
    PageType("pelatih-kuis-proyektor", "/pelatih/kuis/?nomor=3&jawaban=1&tampilan=proyektor"),
    PageType("pelatih-kuis-cetak", "/pelatih/kuis/cetak/"),
    PageType("pelatih-cetak", "/pelatih/cetak/"),
    PageType("pelatih-cetak-situasi", "/pelatih/cetak/situasi/"),
    PageType("pelatih-cetak-poster", f"/pelatih/cetak/poster/?{PACKAGE}"),
    PageType("pelatih-cetak-label", f"/pelatih/cetak/label/?{PACKAGE}"),
    PageType("pelatih-cetak-buku-saku", "/pelatih/cetak/buku-saku/"),
    PageType("pelatih-ikrar", "/pelatih/ikrar/"),
    PageType("pelatih-ikrar-acara", "/pelatih/ikrar/?untuk=acara"),
    PageType("cetakan-sama", "/c/2026-11/larangan-9/"),
    PageType("cetakan-tidak-dikenal", "/c/1999-01/larangan-9/", status=404),
)
SHEETS = tuple(
    one
    for one in TRAINER_PAGES
    if (
        one.address.startswith(("/pelatih/salindia/", "/pelatih/cetak/", "/pelatih/kuis/cetak/", "/pelatih/ikrar/"))
        and one.address != "/pelatih/cetak/"
    )
    or "proyektor" in one.address
)
"""Pages that are printed as slides or sheets of their own design rather than as pages of the site."""
PAGE_TYPES = (*READING_PAGES, *TRAINER_PAGES)
CORE_PAGES = tuple(
    one
    for one in PAGE_TYPES
    if one.name in {"beranda", "larangan-9", "sanksi", "peraturan-pp-94-2021", "situasi-diperdebatkan", "cari-like"}
)
"""For checks of styles and scripts that most types of page share."""
