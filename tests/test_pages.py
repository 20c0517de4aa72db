"""Every page: it answers, in the house style; what machines read is well-formed; what was published stays."""

from __future__ import annotations

import mimetypes
import re
import xml.etree.ElementTree as ET
from contextlib import nullcontext
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from app import create_app, dates
from app.model.addresses import page_addresses
from app.site import Settings
from tests import ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook
    from tests.inspection import Inspector

PARTS = (
    "", "alasan", "aksesibilitas", "cari", "cek", "istilah", "larangan", "panduan", "pelatih", "peraturan", "perubahan",
    "privasi", "sanksi", "situasi", "sumber", "tentang", "topik",
)  # fmt: skip
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def part_of(address: str) -> str:
    """Give the first step of an address."""
    return address.split("/")[1]


def parse(text: str) -> ET.Element:
    """Read XML as strictly as any reader would."""
    return ET.fromstring(text)  # noqa: S314 - our own output.


def test_the_parts_of_the_site_are_all_looked_at(handbook: Handbook) -> None:
    """The list of parts below leaves none out."""
    assert {part_of(address) for address in page_addresses(handbook)} == set(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_every_page_answers_in_the_house_style(handbook: Handbook, get: Callable[..., TestResponse], part: str) -> None:
    """Each published page: status, language, one heading, title, description, unique ids, links that lead somewhere."""
    faults = []

    for address in page_addresses(handbook):
        if part_of(address) == part:
            try:
                get(address)
            except AssertionError as fault:
                faults.append(str(fault).split("\n")[0])

    assert faults == []


def test_every_page_has_a_title_of_its_own(handbook: Handbook, raw_client: FlaskClient) -> None:
    """No two pages share a title, so that results and tabs can be told apart."""
    titles = [
        (raw_client.get(address).get_data(as_text=True).split("<title>")[1].split("</title>")[0], address)
        for address in page_addresses(handbook)
    ]

    shared = {title: [address for _, address in group] for title, group in groupby(sorted(titles), lambda one: one[0])}

    assert {title: addresses for title, addresses in shared.items() if len(addresses) > 1} == {}


def test_every_page_says_what_it_is_not(handbook: Handbook, raw_client: FlaskClient) -> None:
    """Each page carries the disclaimer; slides and sheets made for projection carry at least the edition."""
    silent = [
        address
        for address in page_addresses(handbook)
        if handbook.identity.edition not in raw_client.get(address).get_data(as_text=True)
    ]

    assert silent == []


def test_every_record_page_shows_its_review_and_sources(handbook: Handbook, raw_client: FlaskClient) -> None:
    """A page about a record says when it was reviewed and links each of its sources."""
    faults = []

    for record in (*handbook.prohibitions, *handbook.reasons, *handbook.situations, *handbook.regulations):
        page = raw_client.get(record.address).get_data(as_text=True)
        if dates.in_words(record.reviewed_on) not in page:
            faults.append(f"{record.address}: review")
        faults += [f"{record.address}: {key}" for key in record.sources if f"/sumber/#{key}" not in page]

    assert faults == []


@pytest.mark.parametrize("number", range(1, 12))
def test_a_short_link_leads_to_its_prohibition(raw_client: FlaskClient, number: int) -> None:
    """The address that a trainer reads aloud redirects for ever, in one step, with the slash or without."""
    for address in (f"/l/{number}", f"/l/{number}/"):
        response = raw_client.get(address)

        assert (response.status_code, response.headers["Location"]) == (301, f"/larangan/{number}/")
        assert response.headers["Cache-Control"] == "public, max-age=86400"


def found_by_links(client: FlaskClient) -> set[str]:
    """Follow every plain link from the home page; give the pages that say of themselves that they may be found."""
    waiting, seen, found = ["/"], {"/"}, set()
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        text = response.get_data(as_text=True) if response.mimetype == "text/html" else ""
        if f'<link rel="canonical" href="http://127.0.0.1:8000{address}">' in text:
            found.add(address)
        links = {href.split("#")[0] for href in re.findall(r'<a [^>]*?href="(/[^"?]*)"', text)}
        new = {link for link in links if link} - seen
        seen |= new
        waiting += new
    return found


def test_the_sitemap_lists_every_page(raw_client: FlaskClient) -> None:
    """The map for search engines names, once and with its day, just what links lead to and no page hides."""
    sitemap = parse(raw_client.get("/sitemap.xml").get_data(as_text=True))
    addresses = [urlsplit(str(loc.text)).path for loc in sitemap.iter(f"{SITEMAP}loc")]

    assert sorted(addresses) == sorted(found_by_links(raw_client))
    assert len([*sitemap.iter(f"{SITEMAP}lastmod")]) == len(addresses)


def test_robots_may_read_everything_but_what_has_no_end(raw_client: FlaskClient) -> None:
    """Robots are shown the sitemap and kept from result lists, choices and the orders of a package."""
    assert raw_client.get("/robots.txt").get_data(as_text=True).splitlines() == [
        "User-agent: *",
        "Disallow: /cari/?",
        "Disallow: /situasi/?",
        "Disallow: /sanksi/?",
        "Disallow: /cek/?",
        "Disallow: /pelatih/*?",
        "",
        "Sitemap: http://127.0.0.1:8000/sitemap.xml",
    ]


def test_health_is_asked_each_time_and_of_the_search_too(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Monitoring never hears yesterday's “ok” from memory, and hears it when the search is broken."""
    client = app.test_client()
    assert client.get("/healthz").headers["Cache-Control"] == "no-store"

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("indeks rusak")

    monkeypatch.setattr(app.extensions["site"].search, "search", broken)

    assert client.get("/healthz").status_code == 500


def test_health_names_the_edition(handbook: Handbook, raw_client: FlaskClient) -> None:
    """Monitoring hears that the site answers, and with which edition."""
    assert raw_client.get("/healthz").get_json() == {
        "ok": True,
        "edition": handbook.identity.edition,
        "records": len(list(handbook.records())),
    }


def test_the_feed_tells_every_change(handbook: Handbook, raw_client: FlaskClient) -> None:
    """The Atom feed is well-formed, newest first, and each entry has an id of its own."""
    feed = parse(raw_client.get("/perubahan.atom").get_data(as_text=True))
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    days = [str(entry.findtext(f"{ATOM}updated")) for entry in entries]

    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [change.title for change in handbook.changes]
    assert len(set(ids)) == len(ids)
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]


def feed_ids(folder: Path) -> list[str]:
    """Give the ids of the feed's entries for a content folder."""
    text = create_app(Settings(folder)).test_client().get("/perubahan.atom").get_data(as_text=True)
    return [str(entry.findtext(f"{ATOM}id")) for entry in parse(text).findall(f"{ATOM}entry")]


def test_an_old_change_found_late_leaves_the_ids_of_the_others(small_content: Path) -> None:
    """A reader's feed shows an entry again when its id changes, so an id does not hang on the entry's place."""
    entry = "  - {{dated_on: {day}, kind: hukum, title: {title}, text: Begini.}}\n"
    titles = {"2024-01-02": "Kelima “baru”", "2023-01-02": "Keempat", "2021-01-02": "Kedua: lama", "2020-01-02": "Awal"}
    told = [entry.format(day=day, title=title.replace(":", " –")) for day, title in titles.items()]
    path = small_content / "changes.yaml"
    path.write_text("changes:\n" + "".join(told), "utf-8")
    before = feed_ids(small_content)
    late = entry.format(day="2022-01-02", title="Ketiga")
    path.write_text("changes:\n" + "".join([*told[:2], late, *told[2:]]), "utf-8")

    after = feed_ids(small_content)

    assert [one for one in after if one in before] == before
    assert len(after) == len(set(after)) == 5


def test_browsers_may_search_from_their_address_bar(raw_client: FlaskClient) -> None:
    """The description for browsers leads to the search page."""
    description = parse(raw_client.get("/opensearch.xml").get_data(as_text=True))
    url = description.find(f"{OPENSEARCH}Url")

    assert url is not None
    assert url.get("template") == "http://127.0.0.1:8000/cari/?q={searchTerms}"


def test_a_phone_may_keep_the_site_on_its_home_screen(handbook: Handbook, raw_client: FlaskClient) -> None:
    """The manifest names the site, in Indonesian, with icons that are there."""
    response = raw_client.get("/manifest.webmanifest")
    described = response.get_json(force=True)

    assert response.mimetype == "application/manifest+json"
    assert (described["name"], described["lang"], described["start_url"]) == (handbook.identity.title, "id", "/")
    assert {raw_client.get(icon["src"]).status_code for icon in described["icons"]} == {200}


def test_the_type_of_a_file_is_ours_to_say(
    app: Flask, raw_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file has the right type on any machine, whatever its system believes of file names."""
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_, **__: ("text/plain", None))
    types = {
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
        ".txt": "text/plain",
        ".pdf": "application/pdf",
    }
    faults = []

    for hashed in app.extensions["site"].asset_names.values():
        kind = raw_client.get(f"/static/{hashed}").mimetype
        if kind != types[PurePath(hashed).suffix]:
            faults.append((hashed, kind))

    assert faults == []


def test_a_part_of_a_file_is_never_sent_as_the_whole(app: Flask) -> None:
    """A request for the first bytes gets the file, whole and readable, whether it is remembered or not."""
    hashed = app.extensions["site"].asset_names["js/copy.js"]
    client = create_app(app.extensions["site"].settings).test_client()

    answers = [
        client.get(f"/static/{hashed}", headers={"Range": "bytes=0-9", "Accept-Encoding": "gzip"}) for _ in range(2)
    ]

    assert [one.status_code for one in answers] == [200, 200]
    assert answers[0].data == answers[1].data
    assert "Content-Range" not in answers[0].headers


def test_static_files_are_kept_for_a_year(app: Flask, raw_client: FlaskClient) -> None:
    """Each file is served under the name with its hash, with its type, and is never looked up again."""
    names = app.extensions["site"].asset_names
    faults = []

    for original, hashed in names.items():
        response = raw_client.get(f"/static/{hashed}")
        if response.headers.get("Cache-Control") != "public, max-age=31536000, immutable":
            faults.append(hashed)
        if raw_client.get(f"/static/{original}").status_code != 404:
            faults.append(original)

    assert names
    assert faults == []


@pytest.mark.parametrize(
    ("link", "is_sound"),
    [
        ("/pelatih/paket/?butir=larangan-9", True),
        ("/pelatih/paket/?butir=entah", False),
        ("/pelatih/salindia/?butir=larangan-9#s2", True),
        ("/pelatih/salindia/?butir=larangan-9#s99", False),
    ],
)
def test_a_link_is_followed_with_its_question(inspector: Inspector, link: str, is_sound: bool) -> None:  # noqa: FBT001 - a table.
    """A page whose link is broken only by what it asks is found out."""
    text = (
        f'<!doctype html><html lang="id"><title>Uji</title><meta name="description" content="Uji.">'
        f'<h1>Uji</h1><p><a href="{link}">Tautan</a></p></html>'
    )
    with nullcontext() if is_sound else pytest.raises(AssertionError, match=r"is broken|has no such anchor"):
        inspector.inspect("/uji/", text)


def test_what_is_new_is_written_down(app: Flask) -> None:
    """A newly published address is added to the ledger by `python -m tests.ledger`, since it is a promise."""
    assert sorted(set(ledger.published(app)) - set(ledger.recorded())) == []


def test_what_was_published_still_answers(inspector: Inspector) -> None:
    """Every address in the ledger answers or redirects to what answers; every anchor is still an id there."""
    gone = []

    for address in ledger.recorded():
        path, _, anchor = address.partition("#")
        ids = inspector.ids(path)
        if ids is None or (anchor and anchor not in ids):
            gone.append(address)

    assert gone == []


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("/larangan/", '"page">Larangan<'),
        ("/larangan/9/", '"true">Larangan<'),
        ("/peraturan/pp-94-2021/", '"true">Per'),
    ],
)
def test_the_menu_says_where_the_reader_is(get: Callable[..., TestResponse], address: str, current: str) -> None:
    """The menu marks its entry as this page, or as the section to which this page belongs; no other entry."""
    menu = get(address).get_data(as_text=True).partition('id="menu"')[2].partition("</nav>")[0]

    assert menu.count("aria-current") == 1
    assert f"aria-current={current}" in menu


def test_every_drawing_that_a_page_uses_is_in_it(handbook: Handbook, raw_client: FlaskClient) -> None:
    """No page leaves a hole where an icon should stand."""
    missing = {}
    for address in page_addresses(handbook):
        text = raw_client.get(address).get_data(as_text=True)
        used = set(re.findall(r'<use href="#(i-[^"]+)"', text))
        missing[address] = sorted(used - set(re.findall(r'<symbol id="(i-[^"]+)"', text)))

    assert {address: names for address, names in missing.items() if names} == {}


def test_a_scanned_print_shows_no_sign_of_a_verdict(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Whoever scans the poster of a prohibition sees its own sign, and never first the tick of “Boleh”."""
    text = raw_client.get(f"/c/{handbook.identity.edition}/larangan-9/").get_data(as_text=True)
    main = text.partition("<main")[2].partition("</main>")[0]

    assert "v-boleh" not in main
    assert "#i-boleh" not in main
    assert '<span class="sign" aria-hidden="true">9</span>' in main
    assert handbook.prohibition_by_number[9].summary in main
    assert "Baca larangan 9" in main
