"""The trainers' kit: packages in an address, slides, sheets, messages, quiz, pledge; and what strangers type there."""

from __future__ import annotations

import html
import io
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import pytest
from PIL import Image
from pptx import Presentation

from app import create_app
from app.model.addresses import FIXED_PAGES, page_addresses
from app.trainer import shows
from app.trainer.package import MAX_ADDRESS, MAX_ITEMS, clean
from app.trainer.pages import SESSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

    Get = Callable[..., TestResponse]

ITEMS = "situasi-pose-jari,larangan-9,alasan-1,sanksi-pp-94-2021,istilah-pppk,peraturan-pp-53-2010"
PACKAGE = f"butir={ITEMS}&judul=Sosialisasi%20kecamatan&tempat=Aula"
DECKS = ("larangan", "alasan", "sanksi", "situasi")
ATTACK = "<script>alert(1)</script>&\"'"


def text_of(response: TestResponse) -> str:
    """Give a page as text."""
    return response.get_data(as_text=True)


def slides_in(text: str) -> int:
    """Count the slides on a page."""
    return len(re.findall(r'<section class="slide ', text))


def shown(text: str) -> list[str]:
    """Give the ids of a package's items in the order in which the page shows them."""
    found = re.findall(r'<div><a href="([^"]+)">', text[text.index('class="items"') :])
    return [address.replace("/#", "-").strip("/").replace("/", "-") for address in found]


@pytest.mark.parametrize("address", [one for one in FIXED_PAGES if one.startswith("/pelatih/")])
def test_every_page_of_the_kit_keeps_the_house_style(get: Get, address: str) -> None:
    """Each page without choices is whole, with working links."""
    get(address)


@pytest.mark.parametrize("page", ["", "paket/", "salindia/", "pesan/", "cetak/", "cetak/poster/", "cetak/label/"])
def test_every_page_of_a_package_keeps_the_house_style(get: Get, page: str) -> None:
    """Each page made from a package is whole, with working links."""
    get(f"/pelatih/{page}?{PACKAGE}")


def test_the_form_offers_everything_that_is_taught(get: Get, handbook: Handbook) -> None:
    """Rules, reasons, sanctions, situations and terms can be ticked, each once."""
    offered = re.findall(r'name="butir" value="([^"]+)"', text_of(get("/pelatih/")))
    records = (*handbook.prohibitions, *handbook.reasons, *handbook.regimes, *handbook.situations, *handbook.terms)

    assert sorted(offered) == sorted(record.id for record in records)


def test_the_form_comes_back_filled(get: Get) -> None:
    """Whoever changes a package finds ticks, title and place again."""
    text = text_of(get(f"/pelatih/?{PACKAGE}"))

    assert re.findall(r'value="([^"]+)" checked', text) == [
        "larangan-9",
        "alasan-1",
        "sanksi-pp-94-2021",
        "situasi-pose-jari",
        "istilah-pppk",
    ]
    assert 'value="Sosialisasi kecamatan"' in text
    assert 'value="Aula"' in text


def test_a_topic_can_be_ticked_whole(get: Get, handbook: Handbook) -> None:
    """The button of a topic adds its rules, situations and terms to what was ticked before."""
    text = text_of(get("/pelatih/?butir=alasan-5&topik=media-sosial"))
    ticked = set(re.findall(r'value="([^"]+)" checked', text))
    topic = handbook.topic_by_slug["media-sosial"]

    assert {"alasan-5", "larangan-9", "situasi-menyukai-unggahan"} <= ticked
    assert {f"istilah-{slug}" for slug in topic.terms} <= ticked


def test_a_topic_is_also_a_plain_link(get: Get, raw_client: FlaskClient) -> None:
    """Each topic is a package of its own, one link away."""
    links = re.findall(r'href="(/pelatih/paket/\?butir=[^"]+)"', text_of(get("/pelatih/")))

    assert len(links) == 11
    assert all(raw_client.get(html.unescape(link)).status_code == 200 for link in links)


def test_the_order_of_a_package_is_kept(get: Get) -> None:
    """Items stand in the order of the address."""
    assert shown(text_of(get(f"/pelatih/paket/?{PACKAGE}"))) == ITEMS.split(",")


def test_an_item_can_be_moved_and_taken_out(get: Get, raw_client: FlaskClient) -> None:
    """Plain links change the order and the content, and the address says so."""
    text = text_of(get("/pelatih/paket/?butir=larangan-1,larangan-2,larangan-3"))
    links = {words: html.unescape(link) for link, words in re.findall(r'<a href="([^"]+)" rel="nofollow">(\w+)<', text)}

    assert shown(text_of(raw_client.get(links["Naikkan"]))) == ["larangan-1", "larangan-3", "larangan-2"]
    assert shown(text_of(raw_client.get(links["Keluarkan"]))) == ["larangan-1", "larangan-2"]


def test_what_the_form_sends_becomes_one_short_address(raw_client: FlaskClient) -> None:
    """Repeated `butir=` leads to the address with commas: the package."""
    answer = raw_client.get("/pelatih/paket/?butir=larangan-1&butir=alasan-2&judul=A%20B&tempat=")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/pelatih/paket/?butir=larangan-1,alasan-2&judul=A%20B"


def test_unknown_ids_are_told_and_the_rest_goes_on(get: Get) -> None:
    """A mistyped id is named with a guess, a doubled one is used once, and the package works."""
    text = text_of(get("/pelatih/paket/?butir=larangan-9,situasi-pose-jar,larangan-9,entah"))

    assert shown(text) == ["larangan-9"]
    assert "Tidak ada butir “situasi-pose-jar”" in text
    assert 'href="/pelatih/paket/?butir=larangan-9,situasi-pose-jari"' in text
    assert "disebut lebih dari sekali" in text
    assert "Tidak ada butir “entah”" in text


def test_a_package_of_nothing_but_unknown_ids_is_not_found(get: Get) -> None:
    """When no id is known, the page says so with the right status and shows the way back."""
    text = text_of(get("/pelatih/paket/?butir=entah,apa", 404))

    assert "Paket ini belum berisi butir" in text


def test_a_package_holds_sixty_items(get: Get, handbook: Handbook) -> None:
    """What is beyond the sixtieth is told, and the first sixty are used."""
    ids = [record.id for record in handbook.terms][: MAX_ITEMS + 3]
    text = text_of(get(f"/pelatih/paket/?butir={','.join(ids)}"))

    assert shown(text) == ids[:MAX_ITEMS]
    assert "3 butir terakhir tidak dipakai" in text


@pytest.mark.parametrize("page", ["paket/", "salindia/", "salindia.pptx", "cetak/", "pesan/"])
def test_ten_thousand_ids_are_refused(get: Get, page: str) -> None:
    """An address without end is answered by a page that says so."""
    get(f"/pelatih/{page}?butir={','.join(['larangan-9'] * 10_000)}", 414)


@pytest.mark.parametrize("page", ["", "paket/", "salindia/", "cetak/", "pesan/", "cetak/poster/", "cetak/label/"])
def test_markup_in_a_title_stays_words(get: Get, page: str) -> None:
    """Whatever is typed as title or place is shown as typed, never run."""
    text = text_of(get(f"/pelatih/{page}?butir=larangan-9&judul={quote(ATTACK)}&tempat={quote(ATTACK)}"))

    assert "<script>alert" not in text


def test_markup_in_a_title_stays_words_in_a_presentation(raw_client: FlaskClient) -> None:
    """The file opens, and its first title is what was typed."""
    answer = raw_client.get(f"/pelatih/salindia.pptx?butir=larangan-9&judul={quote(ATTACK + chr(0) + chr(11) + 'x')}")
    title = Presentation(io.BytesIO(answer.data)).slides[0].shapes.title

    assert title is not None
    assert title.text_frame.text == f"{ATTACK} x"


def test_invisible_characters_and_endless_titles_are_mended() -> None:
    """Control characters become spaces, marks inside words vanish, joined emoji stay; a title has 120 characters."""
    assert clean("netra\xadlitas\u200b \U0001f468\u200d\U0001f469") == "netralitas \U0001f468\u200d\U0001f469"
    assert clean("  Judul\x00\x0b\u202e \n baru\u200b ") == "Judul baru"
    assert len(clean("kata " * 100)) <= 120
    assert clean("x" * 500).endswith("…")


@pytest.mark.parametrize("page", ["salindia/", "salindia.pptx", "cetak/", "pesan/"])
def test_nothing_is_made_from_unknown_ids_in_silence(raw_client: FlaskClient, page: str) -> None:
    """Slides, handout and message of a package with a slip lead to the package's page, which tells it."""
    answer = raw_client.get(f"/pelatih/{page}?butir=larangan-99,larangan-9&judul=a%20b")

    assert (answer.status_code, answer.location) == (302, "/pelatih/paket/?butir=larangan-99,larangan-9&judul=a%20b")
    assert "larangan-99" in text_of(raw_client.get(answer.location))


@pytest.mark.parametrize("length", [60, 120, 1000])
def test_a_long_title_breaks_nothing(get: Get, length: int) -> None:
    """Slides, sheets and messages keep their shape with a title without spaces."""
    for page in ("paket/", "salindia/", "cetak/", "pesan/"):
        get(f"/pelatih/{page}?butir=larangan-9&judul={'x' * length}")


@pytest.mark.parametrize("letter", ["x", "é", "豆", "😀"])
def test_no_package_is_too_long_for_its_code(get: Get, handbook: Handbook, letter: str) -> None:
    """Sixty items with the longest names and the longest title: what fits a code is used, and the rest is told."""
    names = sorted((one.id for one in handbook.records() if one.kind != "halaman"), key=len, reverse=True)[:MAX_ITEMS]
    asked = f"butir={','.join(names)}&judul={letter * 150}&tempat={letter * 150}"
    text = text_of(get(f"/pelatih/paket/?{asked}"))
    address = html.unescape(re.search(r'id="alamat-paket">([^<]+)<', text)[1])  # type: ignore[index]

    kept = shown(text)
    assert kept == names[: len(kept)]
    assert 15 < len(kept) < MAX_ITEMS
    assert f"{MAX_ITEMS - len(kept)} butir terakhir tidak dipakai" in text
    assert len(address.encode()) <= MAX_ADDRESS
    for page in ("salindia/", "cetak/", "pesan/", "cetak/poster/", "cetak/label/"):
        get(f"/pelatih/{page}?{asked}")


def test_a_package_as_trainers_make_them_is_kept_whole(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Sixty items with names of middling length and a title fit."""
    names = [one.id for one in handbook.records() if one.kind != "halaman" and len(one.id) < 22][:MAX_ITEMS]

    text = text_of(raw_client.get(f"/pelatih/paket/?butir={','.join(names)}&judul=Sosialisasi"))

    assert shown(text) == names
    assert "butir terakhir tidak dipakai" not in text


def test_only_a_few_unknown_ids_are_guessed(get: Get, raw_client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Guessing takes time, so that of hundreds of unknown ids only the ten that are shown are guessed."""
    asked: list[str] = []

    def guess(name: str, _known: object) -> str:
        asked.append(name)
        return ""

    monkeypatch.setattr("app.trainer.package.nearest", guess)
    text = text_of(get(f"/pelatih/paket/?butir=larangan-9,{','.join(f'entah-{number}' for number in range(300))}"))
    raw_client.get("/pelatih/salindia/?butir=larangan-9,entah")

    assert asked == [f"entah-{number}" for number in range(10)] + ["entah"]
    assert "Masih ada 290 butir lain yang tidak kami kenal." in text


@pytest.mark.parametrize("address", ["salindia.pptx?butir=larangan-9&judul=x", "salindia/alasan/salindia.pptx"])
def test_one_presentation_is_drawn_at_a_time(app: Flask, address: str) -> None:
    """Drawing takes seconds; who asks meanwhile is told to come back instead of stopping the site."""
    client = create_app(app.extensions["site"].settings).test_client()
    with shows.DRAWING:
        busy = client.get(f"/pelatih/{address}")
    free = client.get(f"/pelatih/{address}")

    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "5")
    assert "Coba lagi beberapa detik lagi" in text_of(busy)
    assert free.status_code == 200


def test_a_drawing_that_fails_makes_room_for_the_next(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault while drawing does not keep the place for ever."""

    def fail(*_: object) -> bytes:
        raise RuntimeError("rusak")

    monkeypatch.setattr("app.printing.pptx_deck.draw", fail)
    client = create_app(app.extensions["site"].settings).test_client()

    assert [client.get("/pelatih/salindia.pptx?butir=larangan-9").status_code for _ in range(2)] == [500, 500]


@pytest.mark.parametrize("page", ["poster", "label"])
def test_only_a_choice_is_kept_from_search_engines(raw_client: FlaskClient, page: str) -> None:
    """The sheets of the prohibitions are a page of their own; those of a package are one of endlessly many."""
    plain = text_of(raw_client.get(f"/pelatih/cetak/{page}/"))
    chosen = text_of(raw_client.get(f"/pelatih/cetak/{page}/?butir=larangan-9"))

    assert f'<link rel="canonical" href="http://127.0.0.1:8000/pelatih/cetak/{page}/">' in plain
    assert '"noindex"' not in plain
    assert '"noindex"' in chosen


def test_without_items_slides_and_messages_lead_to_the_form(raw_client: FlaskClient) -> None:
    """There is nothing to show: the reader is led to where it can be chosen, with the title kept."""
    for page in ("salindia/", "salindia.pptx", "pesan/"):
        answer = raw_client.get(f"/pelatih/{page}?judul=Uji")
        assert (answer.status_code, answer.headers["Location"]) == (302, "/pelatih/?judul=Uji")


@pytest.mark.parametrize("key", DECKS)
def test_a_ready_deck_is_slides_file_and_sheet(get: Get, raw_client: FlaskClient, key: str) -> None:
    """Each ready deck is projected, downloaded and printed; the file has as many slides as the page."""
    text = text_of(get(f"/pelatih/salindia/{key}/"))
    file = raw_client.get(f"/pelatih/salindia/{key}/salindia.pptx")
    get(f"/pelatih/cetak/{key}/")

    assert len(Presentation(io.BytesIO(file.data)).slides) == slides_in(text) > 10
    assert f'filename="netralitas-asn-{key}.pptx"' in file.headers["Content-Disposition"]
    assert str(file.mimetype).endswith("presentationml.presentation")


def test_the_file_of_a_package_has_the_slides_of_the_package(get: Get, raw_client: FlaskClient) -> None:
    """Page and file are one deck, items in order."""
    text = text_of(get(f"/pelatih/salindia/?{PACKAGE}"))
    file = Presentation(io.BytesIO(raw_client.get(f"/pelatih/salindia.pptx?{PACKAGE}").data))

    assert len(file.slides) == slides_in(text)
    assert text.index("Diperdebatkan") < text.index("Larangan 9 dari 11") < text.index("Alasan 1 dari 5")


@pytest.mark.parametrize("address", ["salindia/entah/", "salindia/entah/salindia.pptx", "cetak/entah/"])
def test_an_unknown_deck_is_not_found(get: Get, address: str) -> None:
    """A deck that does not exist has the helpful page."""
    get(f"/pelatih/{address}", 404)


def test_every_slide_has_a_code_for_the_audience(get: Get) -> None:
    """Each slide shows a QR code, and each code's drawing is on the page once."""
    text = text_of(get("/pelatih/salindia/larangan/"))
    used = re.findall(r'<button class="code"[^>]*><svg aria-hidden="true"><use href="#(q\d+)"', text)
    drawn = re.findall(r'<symbol id="(q\d+)"', text)

    assert len(used) == slides_in(text)
    assert len(drawn) == len(set(drawn))
    assert set(used) == set(drawn)


def test_slides_need_no_script_and_no_style_attribute(get: Get) -> None:
    """Nothing is inlined but the style sheet that the policy allows; buttons for scripts wait until there is one."""
    text = text_of(get("/pelatih/salindia/alasan/"))
    scripts = re.findall(r"<script\b[^>]*>", text)
    names = [re.fullmatch(r'<script src="/static/js/(\w+)\.[0-9a-f]{8}\.js" defer>', tag) for tag in scripts]
    assert [name and name[1] for name in names] == ["slides", "offline"]
    assert all(" hidden " in tag for tag in re.findall(r"<button[^>]*data-do[^>]*>", text))


def test_a_message_for_the_package_tells_and_leads(get: Get) -> None:
    """The message names each item, gives the package's address and its date, and opens WhatsApp with these words."""
    text = text_of(get(f"/pelatih/pesan/?{PACKAGE}"))
    told = html.unescape(re.search(r'id="pesan-paket">(.*?)</p>', text, re.DOTALL)[1])  # type: ignore[index]
    link = html.unescape(re.search(r'href="(https://wa\.me/[^"]+)"', text)[1])  # type: ignore[index]

    assert "1. *Pose jari saat berfoto.* Diperdebatkan." in told
    assert f"/pelatih/paket/?{PACKAGE}" in told
    assert "Bukan situs resmi pemerintah" in told
    assert unquote(urlsplit(link).query.removeprefix("text=")) == told


def test_a_long_package_is_told_in_a_short_message(get: Get, handbook: Handbook) -> None:
    """Many items are only named, so that the message stays readable."""
    ids = ",".join(record.id for record in handbook.prohibitions)
    text = text_of(get(f"/pelatih/pesan/?butir={ids}"))
    told = html.unescape(re.search(r'id="pesan-paket">(.*?)</p>', text, re.DOTALL)[1])  # type: ignore[index]

    assert handbook.prohibitions[0].summary not in told
    assert handbook.prohibitions[0].heading in told


def test_a_handout_has_six_items_a_sheet(get: Get) -> None:
    """Eleven prohibitions stand on two sheets; each item carries code, address, sanction and something to act upon."""
    text = text_of(get("/pelatih/cetak/larangan/"))
    sheets = text.split('<section class="sheet handout')[1:]

    assert [sheet.count('<article class="cell">') for sheet in sheets] == [6, 5]
    assert text.count("Sanksi bagi PNS") == text.count("<b>Tetap boleh:</b>") == 11


def test_labels_fill_their_sheets(get: Get) -> None:
    """Twenty-four labels a sheet, the items repeated until it is full."""
    text = text_of(get("/pelatih/cetak/label/?butir=larangan-9,larangan-10,larangan-11,alasan-1,alasan-2"))

    assert text.count('<div class="label">') == 24
    assert text.count("<b>Larangan 9:") == 5


def test_posters_and_labels_without_a_choice_are_of_the_prohibitions(get: Get) -> None:
    """The plain address prints the eleven."""
    assert text_of(get("/pelatih/cetak/poster/")).count('<section class="sheet poster"') == 11
    assert text_of(get("/pelatih/cetak/label/")).count('<div class="label">') == 24


def test_the_booklet_holds_everything(get: Get, handbook: Handbook) -> None:
    """Every prohibition, reason, situation and term is in the pocket, each once."""
    text = text_of(get("/pelatih/cetak/buku-saku/"))

    assert all(text.count(f"<h4>{html.escape(one.question, quote=False)}</h4>") == 1 for one in handbook.situations)
    titles = [one.short_title for one in handbook.prohibitions] + [one.short_title for one in handbook.reasons]
    assert all(html.escape(title, quote=False) in text for title in titles)
    assert text.count("<dt>") == len(handbook.terms)


@pytest.mark.parametrize("key", ["pns", "pppk", "acara"])
def test_a_pledge_names_its_provisions_with_their_status(get: Get, handbook: Handbook, key: str) -> None:
    """References come from the handbook, so that none can be out of date without saying so."""
    text = text_of(get(f"/pelatih/ikrar/?untuk={key}"))
    pledge = next(one for one in handbook.pledges if one.key == key)

    for promise in pledge.promises:
        assert promise.text in text
        for ref in promise.provisions:
            regulation, provision = handbook.provision_by_ref[ref]
            status = (provision.status or regulation.status).label.lower()
            assert f"{regulation.short_title} {provision.label} ({status})" in text
    assert "bukan naskah baku dari pemerintah" in text


def test_a_pledge_asks_for_nothing(get: Get) -> None:
    """The sheet has no field that could be sent; blanks are filled by hand. An unknown word gives the first pledge."""
    text = text_of(get("/pelatih/ikrar/?untuk=entah"))
    sheet = text[text.index('class="sheet pledge"') : text.index("</section>")]

    assert not re.search(r"<(input|textarea|select|form)\b", sheet)
    assert 'aria-current="true">PNS dan calon PNS' in text


def test_the_session_lasts_sixty_minutes() -> None:
    """The plan has no gap and no overlap."""
    assert [step.starts for step in SESSION] == [0, *(step.ends for step in SESSION[:-1])]
    assert SESSION[-1].ends == 60


def test_each_part_of_the_session_has_the_slides_for_its_minutes(get: Get) -> None:
    """The decks that the plan links are short enough to be shown: a slide a minute, cover and closing apart."""
    found = [(step, address) for step in SESSION for address, _ in step.links if "/salindia/" in address]
    for step, address in found:
        text = text_of(get(address))
        assert 3 <= slides_in(text) - 2 <= step.ends - step.starts, step.title
        assert "Tidak ada butir" not in text

    assert len(found) == 4


def test_a_short_deck_keeps_to_its_records(get: Get, raw_client: FlaskClient) -> None:
    """Without contents, sanctions, cautious course and quiz, on the page and in the file."""
    query = "butir=larangan-9,situasi-pose-jari&ringkas=1"
    text = text_of(get(f"/pelatih/salindia/?{query}"))
    file = Presentation(io.BytesIO(raw_client.get(f"/pelatih/salindia.pptx?{query}").data))

    assert slides_in(text) == len(file.slides) == 7
    assert not re.findall(r"<h2[^>]*>(Isi|Sanksi|Hukuman|Langkah yang aman)", text)
    assert f"/pelatih/salindia.pptx?{query}" in html.unescape(text)


def test_a_quiz_can_be_of_five_questions(get: Get) -> None:
    """The number asked for stays from question to question, on the phone too."""
    text = html.unescape(text_of(get("/pelatih/kuis/?jumlah=5&nomor=5&tampilan=proyektor")))

    assert "pertanyaan 5 dari 5" in text
    assert 'rel="next"' not in text
    assert 'href="/pelatih/kuis/?nomor=4&jumlah=5&tampilan=proyektor"' in text


def test_no_slide_shows_an_address_that_opens_something_else(get: Get) -> None:
    """A package's address is long: its slides lead to the code, and all others show their own page whole."""
    text = text_of(get(f"/pelatih/salindia/?{PACKAGE}"))
    shown = re.findall(r'<p class="where"><a href="([^"]+)">([^<]+)</a>', text)

    assert [words for _, words in shown].count("Pindai kode untuk membuka paket ini") >= 3
    for address, words in shown:
        assert words.startswith("Pindai kode") or words.endswith(address.rstrip("/")), words


def test_the_sheet_of_sanctions_names_what_applies_today(get: Get) -> None:
    """Each tier with its kinds: the moderate ones from the regulation that still lends them, and what is disputed."""
    text = html.unescape(text_of(get("/pelatih/cetak/sanksi/")))
    new = text.split("Hukuman disiplin menurut PP 94/2021")[1]

    assert "teguran lisan" in new
    assert "penundaan kenaikan gaji berkala" in new
    assert "pemotongan tunjangan kinerja" not in text
    assert "Masih diperdebatkan" in new
    assert "pernyataan secara terbuka" in text
    assert "Rp12.000.000" in text


def test_the_quiz_asks_then_answers(get: Get, handbook: Handbook) -> None:
    """Before choosing there is no answer on the page; afterwards answer, reason and basis are there."""
    question = handbook.quiz[2]
    asked = text_of(get("/pelatih/kuis/?nomor=3"))
    right = text_of(get(f"/pelatih/kuis/?nomor=3&jawaban={question.answer}"))
    wrong = text_of(get(f"/pelatih/kuis/?nomor=3&jawaban={question.answer % len(question.options) + 1}"))

    assert "jawaban yang benar" not in asked
    assert "Benar." in right
    assert "Belum tepat." in wrong
    assert all("jawaban yang benar" in text and "Dasarnya:" in text for text in (right, wrong))
    assert all(handbook.record_by_id[question.basis].address in text for text in (right, wrong))


def test_every_question_of_the_quiz_can_be_asked(get: Get, handbook: Handbook) -> None:
    """Each question has its page, on a phone and in the hall, with its answer."""
    for number, question in enumerate(handbook.quiz, 1):
        for view in ("", "&tampilan=proyektor"):
            text = html.unescape(text_of(get(f"/pelatih/kuis/?nomor={number}&jawaban={question.answer}{view}")))
            assert question.question in text
            assert all(option in text for option in question.options)


@pytest.mark.parametrize(
    "query",
    [
        "nomor=0",
        "nomor=-1",
        "nomor=9999999999",
        "nomor=٣",
        "nomor=x&jawaban=y",
        "jawaban=9",
        "topik=entah",
        "tampilan=x",
    ],
)
def test_the_quiz_bears_nonsense(get: Get, query: str) -> None:
    """What means nothing is left out: the first question is asked."""
    assert "Pertanyaan 1 dari" in text_of(get(f"/pelatih/kuis/?{query}"))


def test_the_quiz_of_a_topic_stays_with_it(get: Get, handbook: Handbook) -> None:
    """A chosen topic is kept from question to question, and on paper."""
    count = sum("keluarga" in one.topics for one in handbook.quiz)
    text = text_of(get("/pelatih/kuis/?topik=keluarga"))

    assert f"Pertanyaan 1 dari {count}" in text
    assert "topik=keluarga" in html.unescape(re.search(r'rel="next"[^>]*href="([^"]+)"', text)[1])  # type: ignore[index]
    assert text_of(get("/pelatih/kuis/cetak/?topik=keluarga")).count('<ol class="abc">') == min(10, count)


def test_a_printed_quiz_keeps_its_key_apart(get: Get, handbook: Handbook) -> None:
    """The key stands on a sheet of its own, with reasons; the length can be chosen."""
    text = text_of(get("/pelatih/kuis/cetak/?jumlah=20"))
    questions, key = text.split('<section class="sheet flow quiz-key"')

    assert questions.count('<ol class="abc">') == 20
    assert handbook.quiz[0].reason.split(".")[0][:40] in html.unescape(key)
    assert handbook.quiz[0].reason.split(".")[0][:40] not in html.unescape(questions)


def test_every_page_has_a_code_and_a_card(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Each published page answers below its address with its QR code; lists and records also with a card."""
    for address in page_addresses(handbook):
        assert raw_client.get(f"{address}qr.svg").mimetype == "image/svg+xml", address
    for address in ("/", "/larangan/", "/larangan/9/", "/situasi/pose-jari/", "/tentang/", "/pelatih/kuis/"):
        card = raw_client.get(f"{address}kartu.png")
        assert Image.open(io.BytesIO(card.data)).size == (1200, 630), address


@pytest.mark.parametrize(
    "address",
    [
        "/entah/qr.svg",
        "/larangan/12/qr.svg",
        "/c/1999-01/larangan-9/qr.svg",
        "/entah/kartu.png",
        "/c/2026-11/larangan-9/kartu.png",
    ],
)
def test_what_is_no_page_has_neither(get: Get, address: str) -> None:
    """Codes and cards exist for pages of ours only: nobody makes ours lead elsewhere."""
    get(address, 404)


def test_a_print_check_has_a_code_of_its_own(raw_client: FlaskClient) -> None:
    """Printed pages can show the code that tells whether they are still right."""
    assert "/c/2026-11/larangan-9" in raw_client.get("/c/2026-11/larangan-9/qr.svg").get_data(as_text=True)
