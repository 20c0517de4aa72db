"""What the program asks for by name must exist; without it an answer could not be given, or would be given in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.handbook import Handbook

NAMED_REGIMES = ("pp-53-2010", "pp-94-2021", "pp-42-2004", "pidana")
"""Regimes that `app/law` asks for."""
NAMED_PROVISIONS = (
    "kepmenpanrb-16-2025#kewajiban-netralitas",
    "kepmenpanrb-16-2025#pemutusan",
    "pp-42-2004#pasal-11-huruf-c",
    "pp-42-2004#pasal-15-ayat-1",
    "pp-42-2004#pasal-15-ayat-3",
    "pp-42-2004#pasal-16",
    "pp-49-2018#pasal-51-ayat-3",
    "pp-49-2018#pasal-52-ayat-1",
    "pp-49-2018#pasal-53-ayat-2-huruf-b",
    "pp-94-2021#pasal-42-ayat-2",
    "pp-94-2021#pasal-5-huruf-n-angka-1",
    "se-1-2023#bentuk-pelanggaran",
    "se-1-2023#kewajiban-netral",
    "se-1-2023#sanksi",
    "se-b-71-2017#huruf-a",
    "se-b-71-2017#huruf-b",
    "se-b-71-2017#huruf-c",
    "se-b-71-2017#huruf-d",
    "se-b-71-2017#huruf-e",
    "se-b-71-2017#huruf-f",
    "se-b-71-2017#huruf-g",
    "skb-2-2022#lampiran-2-huruf-a",
    "skb-2-2022#lampiran-2-huruf-b",
    "uu-20-2023#pasal-24-ayat-1-huruf-d",
    "uu-5-2014#pasal-9-ayat-2",
)
"""Provisions that `app/law` names; a test holds the two lists together."""
NAMED_CONFLICTS = (
    "butir-d8",
    "butir-d9",
    "dengan-hormat-atau-tidak",
    "foto-atau-unggahan",
    "hadir-deklarasi",
    "honorer-dan-kampanye",
    "hukuman-sedang-menunggu",
    "ikut-kampanye-tanpa-tingkat",
    "pemberhentian-2014-2021",
    "pemutusan-pppk",
    "skb-untuk-pppk",
    "tanpa-butir-skb",
)
"""Open conflicts that `app/law` names; a test holds the two lists together."""
NAMED_SENTENCES = (
    "calon-pns",
    "contoh-surat",
    "hukuman-sedang-menunggu",
    "non-asn",
    "non-asn-belum",
    "non-asn-catatan",
    "non-asn-pokok",
    "pp-30-1980",
    "pp-53-2010-belum",
    "pp-53-2010-dijatuhi",
    "pp-53-2010-diperiksa",
    "pp-94-2021",
    "pppk",
    "pppk-belum",
    "pppk-catatan",
    "pppk-paruh-waktu",
    "pppk-paruh-waktu-belum",
    "pppk-paruh-waktu-catatan",
    "pppk-paruh-waktu-pokok",
    "pppk-pokok",
    "sebelum-1980",
    "tanpa-butir",
    "tanpa-butir-catatan",
    "tanpa-tingkat",
)
"""Sentences that `app/law` puts answers together from; a test holds the two lists together."""
NAMED_PAGES = ("tentang", "privasi", "aksesibilitas")
"""Pages about the site to which the foot of every page leads."""


NAMED_LISTS = {"quiz": "kuis", "pledges": "ikrar", "partisan_words": "kata yang memihak"}
"""Lists on which a page or a check stands, so that they may not be empty, with the words for them."""


def lists_are_filled(handbook: Handbook) -> Iterator[Problem]:
    """Without a question there is no quiz, without a pledge no sheet, without partisan words no search for them."""
    for field, word in NAMED_LISTS.items():
        if not getattr(handbook, field):
            what = f"Program memerlukan {word}, tetapi daftarnya kosong."
            yield Problem(handbook.identity.at(), what, expected=f"isi di content/{field}.yaml", about=((field, ""),))


def pages_are_served(handbook: Handbook) -> Iterator[Problem]:
    """A page about the site that has no address in the program would be found by search and answered with 404."""
    for page in handbook.pages:
        if page.slug not in NAMED_PAGES:
            expected = f"salah satu dari {', '.join(NAMED_PAGES)}; teks lain menjadi panduan di content/guides/"
            yield Problem(page.at("slug"), "Program tidak mengenal halaman ini.", f"“{page.slug}”", expected)


def the_program_finds_its_texts(handbook: Handbook) -> Iterator[Problem]:
    """Every regime, provision, conflict, sentence and page that the program names exists."""
    for word, names, known, where in (
        ("rezim sanksi", NAMED_REGIMES, handbook.regime_by_slug, "berkas content/sanctions/{}.yaml"),
        ("ketentuan", NAMED_PROVISIONS, handbook.provision_by_ref, "ketentuan di content/regulations/"),
        ("perbedaan", NAMED_CONFLICTS, handbook.conflict_by_key, "perbedaan di content/conflicts.yaml"),
        ("kalimat", NAMED_SENTENCES, handbook.sentence_by_key, "kalimat di content/sentences.yaml"),
        ("halaman", NAMED_PAGES, handbook.page_by_slug, "berkas content/pages/{}.md"),
    ):
        for name in names:
            if name not in known:
                what = f"Program memerlukan {word} “{name}”, yang tidak ada."
                yield Problem(handbook.identity.at(), what, expected=where.format(name))
