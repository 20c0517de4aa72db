"""The kit itself: the form, the package, the message for WhatsApp, the session plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import redirect, render_template, request

from app import dates
from app.printing.press import short_heading
from app.site import current_site
from app.trainer.blueprint import READY, bp
from app.trainer.package import MAX_ITEMS, MAX_TITLE, OFFERED, Package, from_request, gist, of_topic, told_first

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from app.model.base import Record

GISTS = 8
"""Items up to which the package's message tells each in a sentence; longer ones only name them."""
SHELVES = {"larangan": "Larangan", "alasan": "Alasan", "sanksi": "Sanksi", "situasi": "Situasi", "istilah": "Istilah"}


@dataclass(frozen=True)
class Step:
    """One part of the session plan."""

    starts: int
    """Minutes after the beginning."""
    ends: int
    title: str
    text: str
    links: tuple[tuple[str, str], ...] = ()
    """Address and words of what is used."""


def _short_deck(title: str, *names: str) -> tuple[str, str]:
    """Give address and words of a short deck of few items, as many slides as the minutes hold."""
    return f"/pelatih/salindia/?butir={','.join(names)}&judul={quote(title, safe='')}&ringkas=1", f"Salindia: {title}"


SESSION = (
    Step(
        0,
        5,
        "Pembukaan",
        "Tampilkan sampul salindia bagian berikutnya. Minta peserta memindai kode QR, supaya mereka dapat mengikuti "
        "di ponsel. Tanyakan: siapa yang pernah ragu menekan tombol suka?",
    ),
    Step(
        5,
        13,
        "Mengapa harus netral",
        "Lima alasan, satu menit setiap alasan. Minta satu contoh dari unit kerja peserta.",
        (
            _short_deck("Lima alasan ASN harus netral", *(f"alasan-{number}" for number in range(1, 6))),
            ("/alasan/", "Lima alasan"),
        ),
    ),
    Step(
        13,
        30,
        "Larangan dan contohnya",
        "Empat larangan, empat menit setiap larangan: media sosial, mendekati partai, spanduk, deklarasi. "
        "Bacakan contoh yang dilarang, lalu contoh yang tetap boleh. Tujuh larangan lain ada di lembar.",
        (
            _short_deck("Empat larangan dan contohnya", "larangan-9", "larangan-5", "larangan-6", "larangan-7"),
            ("/pelatih/cetak/larangan/", "Lembar larangan"),
        ),
    ),
    Step(
        30,
        42,
        "Boleh atau tidak?",
        "Lima pertanyaan. Bacakan dari daftar ini, biarkan peserta menjawab dengan mengangkat tangan, baru tampilkan "
        "jawabannya: menyukai unggahan, pose jari, foto bersama calon, grup WhatsApp, memilih di TPS. "
        "Bila pejabat berbeda pendapat, sampaikan semuanya beserta tanggalnya.",
        (
            _short_deck(
                "Boleh atau tidak? Lima pertanyaan",
                "situasi-menyukai-unggahan",
                "situasi-pose-jari",
                "situasi-foto-bersama-calon",
                "situasi-grup-whatsapp",
                "situasi-memilih-di-tps",
            ),
            ("/situasi/", "Semua situasi"),
        ),
    ),
    Step(
        42,
        49,
        "Sanksi hari ini",
        "Tunjukkan tiga tingkat hukuman. Buka peta sanksi untuk perbedaan sebelum dan sesudah calon ditetapkan. "
        "Ingatkan bahwa PPPK mengikuti aturan yang lain.",
        (_short_deck("Sanksi bagi PNS", "sanksi-pp-94-2021"), ("/sanksi/", "Peta sanksi")),
    ),
    Step(
        49,
        56,
        "Kuis",
        "Lima pertanyaan di layar. Peserta menjawab bersama-sama; alasannya muncul sesudah jawaban dipilih.",
        (
            ("/pelatih/kuis/?jumlah=5&tampilan=proyektor", "Lima pertanyaan di layar"),
            ("/pelatih/kuis/cetak/?jumlah=5", "Lima pertanyaan di kertas"),
        ),
    ),
    Step(
        56,
        60,
        "Penutup",
        "Bacakan ikrar bila acaranya memerlukan. Bagikan pesan dan lembar rangkuman. "
        "Tampilkan lagi kode QR dan biarkan di layar sampai peserta keluar.",
        (("/pelatih/ikrar/", "Lembar ikrar"), ("/pelatih/", "Susun paket dan pesan")),
    ),
)
"""Sixty minutes, as a trainer can hold them without preparing anything else."""


@bp.get("/pelatih/")
def kit() -> str:
    """The form: tick items, give a title, get one address; ready decks beside it."""
    handbook = current_site().handbook
    package = from_request()
    topic = handbook.topic_by_slug.get(request.args.get("topik", ""))
    if topic:
        package = package.with_added(of_topic(handbook, topic))
    offered = [record for record in handbook.records() if isinstance(record, OFFERED)]
    shelves = [(SHELVES[kind], [one for one in offered if one.kind == kind]) for kind in SHELVES]
    topics = sorted(handbook.topics, key=lambda one: one.order)
    ready = [(one, Package(of_topic(handbook, one)[:MAX_ITEMS], one.title)) for one in topics]
    return render_template(
        "trainer_kit.html",
        site=current_site(),
        package=package,
        chosen={record.id for record in package.records},
        shelves=shelves,
        topics=ready,
        topic=topic,
        decks=tuple(READY.values()),
        most=MAX_ITEMS,
        longest=MAX_TITLE,
    )


@bp.get("/pelatih/paket/")
def package() -> ResponseReturnValue:
    """The package: what is in it, and everything that can be made from it."""
    chosen = from_request()
    if len(request.args.getlist("butir")) > 1 and not (chosen.unknown or chosen.repeated or chosen.left_out):
        return redirect(chosen.address())
    items = [(record, short_heading(record), gist(record)) for record in chosen.records]
    page = render_template("trainer_package.html", site=current_site(), package=chosen, items=items, most=MAX_ITEMS)
    return page, 404 if chosen.unknown and not chosen.records else 200


def _message(chosen: Package) -> str:
    """Write one message for the whole package: title, what is in it, the address, the date."""
    site = current_site()
    head = [f"*{chosen.shown_title}*", *([chosen.place] if chosen.place else [])]
    is_short = len(chosen.records) <= GISTS
    told = [f"{number}. {_told(record, is_short=is_short)}" for number, record in enumerate(chosen.records, 1)]
    identity = site.handbook.identity
    tail = [
        f"Selengkapnya, dengan dasar hukumnya: {site.settings.base_url}{chosen.address()}",
        f"Keadaan per {dates.in_words(identity.edition_on)}. Bukan situs resmi pemerintah dan bukan nasihat hukum.",
    ]
    return "\n\n".join("\n".join(part) for part in (head, told, tail) if part)


def _told(record: Record, *, is_short: bool) -> str:
    """Tell one item of the message."""
    return f"*{short_heading(record)}.* {gist(record)}" if is_short else short_heading(record)


@bp.get("/pelatih/pesan/")
def message() -> ResponseReturnValue:
    """Ready texts for WhatsApp: one for the package, one for each item."""
    chosen = from_request()
    if chosen.unknown:
        return told_first()
    if not chosen.records:
        return redirect(chosen.address("/pelatih/"))
    text = _message(chosen)
    link = f"https://wa.me/?text={quote(text)}"
    return render_template("trainer_message.html", site=current_site(), package=chosen, text=text, link=link)


@bp.get("/pelatih/sesi/")
def session() -> str:
    """A plan for a session of sixty minutes."""
    return render_template("trainer_session.html", site=current_site(), steps=SESSION)
