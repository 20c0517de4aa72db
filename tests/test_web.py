"""What holds for every answer: headers, methods, limits, redirects, error pages; hostile requests get a calm answer."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from app import web

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW")
JUNK = (
    "/larangan/0/",
    "/larangan/12/",
    "/larangan/-1/",
    "/larangan/09/",
    "/larangan/009/",
    "/larangan/٩/",
    "/larangan/9.0/",
    "/larangan/99999999999999999999/",
    "/larangan/sembilan/",
    "/LARANGAN/9/",
    "/larangan/9/index.html",
    "/l/12/",
    "/alasan/6/",
    "/sanksi/pp-1-1900/",
    "/peraturan/pp-94/",
    "/peraturan/<script>alert(1)</script>/",
    "/situasi/tidak-ada/",
    "/topik/tidak-ada/",
    "/panduan/tidak-ada/",
    "/wp-login.php",
    "/.env",
    "/../../etc/passwd",
    "/static/../app/cli.py",
    "/static/js/tidak-ada.js",
    "/\u202e",
    "/%252e%252e/",
    "/{{7*7}}/",
)
LONG_QUERIES = ("/cari/?q={}", "/situasi/?topik={}", "/sanksi/?tanggal={}", "/api/v1/cari.json?q={}")


def raw(raw_client: FlaskClient, path: str, method: str = "GET", query: str = "") -> TestResponse:
    """Send a path as it stands, as no browser would write it."""
    return raw_client.open("/", method=method, environ_overrides={"PATH_INFO": path, "QUERY_STRING": query})


@pytest.mark.parametrize("address", JUNK)
def test_an_unknown_address_gets_a_helpful_page(raw_client: FlaskClient, address: str) -> None:
    """An address that does not exist is answered with 404, in Indonesian, without repeating what was asked."""
    response = raw(raw_client, address.encode().decode("latin-1"))
    page = response.get_data(as_text=True)

    assert response.status_code == 404
    assert "Halaman tidak ditemukan" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("address", ["/tidak-ada/", "/larangan/12/", "/situasi/tidak-ada/"])
def test_the_page_for_404_is_in_the_house_style(get: Callable[..., TestResponse], address: str) -> None:
    """The page for an unknown address is a full page, with search and ways on."""
    page = get(address, 404).get_data(as_text=True)

    assert 'action="/cari/"' in page
    assert 'href="/larangan/"' in page


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", ["/", "/larangan/9/", "/cari/", "/healthz", "/tidak-ada/"])
def test_only_reading_is_allowed(raw_client: FlaskClient, method: str, address: str) -> None:
    """Any method but GET and HEAD is answered with 405, with the methods that are allowed."""
    response = raw_client.open(address, method=method, data=b"x" * 100)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"
    assert "Situs ini hanya untuk dibaca." in response.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/a\x00b/", "/a\nb/", "/larangan/9\r/", "/\x7f", "/\xff\xfe/", "/larangan/\x1b[31m/"])
def test_control_characters_are_refused(raw_client: FlaskClient, path: str) -> None:
    """A path with control characters, or that is not UTF-8, is answered with 400."""
    response = raw(raw_client, path)

    assert response.status_code == 400
    assert "Permintaan tidak dapat dibaca" in response.get_data(as_text=True)


@pytest.mark.parametrize(("path", "query"), [("/" + "a" * 400, ""), ("/", "q=" + "a" * 4095)])
def test_endless_addresses_are_refused(raw_client: FlaskClient, path: str, query: str) -> None:
    """A path above 400 characters or a query above 4096 bytes is answered with 414."""
    response = raw(raw_client, path, query=query)

    assert response.status_code == 414
    assert "Alamat terlalu panjang" in response.get_data(as_text=True)


@pytest.mark.parametrize("template", LONG_QUERIES)
@pytest.mark.parametrize(
    "words", ["", "%00", "%0a%1b", "%ff%fe", "a" * 4000, "%F0%9F%98%80", "[[[(((***", "%3Cscript%3E"]
)
def test_strange_queries_are_answered(raw_client: FlaskClient, template: str, words: str) -> None:
    """Empty, endless, broken or hostile words in a query are answered with a page, never with a crash."""
    response = raw_client.get(template.format(words))

    assert response.status_code == 200
    assert response.is_json or "<script>" not in response.get_data(as_text=True)


@pytest.mark.parametrize(
    "address",
    [
        "/cari/?q=a{}b",
        "/sanksi/?tanggal=2021{}",
        "/pelatih/paket/?butir=larangan{}x",
        "/api/v1/cari.json?q=a{}b",
        "/c/2026-11/{}x/",
    ],
)
@pytest.mark.parametrize("mark", ["\x00", "\x1b", "\x85", "\xad", "\u202e", "\u2066", "\u200b"])
def test_nothing_unseen_is_repeated(raw_client: FlaskClient, address: str, mark: str) -> None:
    """Control characters and turns of writing direction in an address never reach a page."""
    page = raw_client.get(address.format(quote(mark))).get_data(as_text=True)

    assert mark not in page
    assert ascii(mark)[1:-1] not in page


@pytest.mark.parametrize(
    ("path", "query", "target"),
    [
        ("//larangan//9/", "", "/larangan/9/"),
        ("//cari/", "q=a%20b", "/cari/?q=a%20b"),
        ("//evil.test/", "", "/evil.test/"),
        ("///evil.test//", "", "/evil.test/"),
        ("/\\evil.test//", "", "/%5Cevil.test/"),
        ("/larangan/9//", "", "/larangan/9/"),
    ],
)
def test_doubled_slashes_are_straightened(raw_client: FlaskClient, path: str, query: str, target: str) -> None:
    """Doubled slashes lead to the address with single ones, on this site, with the query kept."""
    response = raw(raw_client, path, query=query)

    assert (response.status_code, response.headers["Location"]) == (308, target)


@pytest.mark.parametrize(("address", "kept"), [("/larangan/9", True), ("/l/9", True), ("/pelatih/salindia/", False)])
def test_only_what_leads_on_for_good_is_kept(raw_client: FlaskClient, address: str, kept: bool) -> None:  # noqa: FBT001 - a table.
    """A lasting redirect is asked for once a day by each reader, on the weakest networks; another one each time."""
    answer = raw_client.get(address)

    assert answer.status_code in {301, 302, 308}
    assert answer.headers["Cache-Control"] == ("public, max-age=86400" if kept else "no-cache")


@pytest.mark.parametrize(
    ("address", "is_open"),
    [
        ("/api/v1/larangan.json", True),
        ("/api/v1/cari.json?q=a", True),
        ("/api/v1/tidak-ada.json", True),
        ("/larangan/9/qr.svg", True),
        ("/larangan/9/kartu.png", True),
        ("/qr.svg", True),
        ("/larangan/9/", False),
        ("/", False),
    ],
)
def test_data_codes_and_cards_may_be_used_elsewhere(raw_client: FlaskClient, address: str, is_open: bool) -> None:  # noqa: FBT001 - a table.
    """Pages of other sites may read our data and show our codes and cards; pages stay our own."""
    answer = raw_client.get(address)

    assert answer.headers.get("Access-Control-Allow-Origin") == ("*" if is_open else None)
    assert answer.headers["Cross-Origin-Resource-Policy"] == ("cross-origin" if is_open else "same-origin")


@pytest.mark.parametrize("host", ["localhost", "evil.test", "evil.test:99", "[::1]"])
@pytest.mark.parametrize("address", ["/larangan/9", "/tentang", "/sanksi", "/peraturan/pp-94-2021", "/l/9/"])
def test_a_redirect_does_not_repeat_a_foreign_host(raw_client: FlaskClient, host: str, address: str) -> None:
    """A redirect leads on by path alone; neither header nor body repeats the host that the sender made up."""
    response = raw_client.get(address, headers={"Host": host})

    assert response.status_code in {301, 308}
    assert re.fullmatch(r"/[a-z0-9/-]+/", response.headers["Location"])
    assert host not in str(response.headers) + response.get_data(as_text=True)


def test_a_missing_slash_keeps_the_query(raw_client: FlaskClient) -> None:
    """What was asked is not lost on the way to the right address."""
    assert raw_client.get("/sanksi?tanggal=2021-08-30").headers["Location"] == "/sanksi/?tanggal=2021-08-30"


def test_foreign_hosts_stand_nowhere_on_a_page(raw_client: FlaskClient) -> None:
    """Canonical addresses and shared links name the configured host, whatever the request says."""
    page = raw_client.get("/larangan/9/", headers={"Host": "evil.test"}).get_data(as_text=True)

    assert "evil.test" not in page


@pytest.mark.parametrize("address", ["/", "/larangan/9/", "/healthz", "/sitemap.xml", "/tidak-ada/", "/larangan/9"])
def test_every_answer_carries_the_protective_headers(raw_client: FlaskClient, address: str) -> None:
    """Pages, data, errors and redirects all carry the same headers, and none sets a cookie."""
    response = raw_client.get(address)

    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in response.headers
    assert "Cache-Control" in response.headers


def test_the_policy_allows_the_inlined_style_and_nothing_else_inline(raw_client: FlaskClient) -> None:
    """The hash of every inlined style stands in the policy; no page carries an inline script or a foreign address."""
    response = raw_client.get("/larangan/9/")
    page, policy = response.get_data(as_text=True), response.headers["Content-Security-Policy"]
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles]

    assert len(styles) == 1
    assert [one for one in hashes if f"'sha256-{one}'" not in policy] == []
    assert "unsafe-inline" not in policy
    assert re.findall(r"<script(?![^>]*\ssrc=\"/)", page) == []
    assert re.findall(r"\son[a-z]+=", page) == []
    assert re.findall(r"(?:src|srcset)=\"(?!/|data:)[^\"]*\"", page) == []


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/api/v1/tidak-ada.json", "GET", 404),
        ("/api/v1/larangan/99.json", "GET", 404),
        ("/api/v1/cari.json", "POST", 405),
        ("/api/\x00", "GET", 400),
        ("/api/" + "a" * 400, "GET", 414),
    ],
)
def test_errors_below_api_are_data(raw_client: FlaskClient, path: str, method: str, status: int) -> None:
    """Below /api/ every error has the one shape: ok, error, status."""
    response = raw(raw_client, path, method)

    assert response.status_code == status
    assert response.get_json() == {"ok": False, "error": web.ERRORS[status][1], "status": status}


def crash() -> str:
    """Fail as a view might."""
    raise RuntimeError("rahasia di dalam")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_crash_is_told_to_the_log_and_not_to_the_reader(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, method: str
) -> None:
    """A fault of ours is answered with our page for 500; the traceback goes to the log only."""
    monkeypatch.setitem(app.view_functions, "pages.home", crash)

    with caplog.at_level(logging.ERROR):
        response = app.test_client().open("/?x=1", method=method)

    page = response.get_data(as_text=True)
    assert response.status_code == 500
    assert ("Ada gangguan di situs ini" in page) == (method == "GET")
    assert "rahasia" not in page
    assert "Traceback" not in page
    assert "rahasia di dalam" in caplog.text


def test_the_page_for_500_is_in_the_house_style(
    app: Flask, get: Callable[..., TestResponse], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even the page for our own faults is a full page."""
    monkeypatch.setitem(app.view_functions, "pages.home", crash)

    assert "Coba lagi" in get("/?x=1", 500).get_data(as_text=True)


def test_an_error_page_that_fails_itself_becomes_plain_words(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where even the error page cannot be made, a sentence is left."""
    monkeypatch.setitem(app.view_functions, "pages.home", crash)
    monkeypatch.setattr(web, "render_template", lambda *_names, **_context: crash())

    response = app.test_client().get("/?x=1")

    assert response.status_code == 500
    assert response.mimetype == "text/plain"
    assert response.get_data(as_text=True) == "Ada gangguan di situs ini. Coba lagi sebentar lagi."


@pytest.mark.parametrize(
    "address", ["/", "/larangan/9/", "/cari/?q=like", "/sitemap.xml", "/healthz", "/tidak-ada/", "/larangan/9"]
)
def test_head_equals_get_without_the_body(raw_client: FlaskClient, address: str) -> None:
    """HEAD has the status and headers of GET, and no body."""
    asked, headed = raw_client.get(address), raw_client.head(address)

    assert headed.status_code == asked.status_code
    assert dict(headed.headers) == dict(asked.headers)
    assert headed.get_data() == b""


def test_no_page_sets_a_cookie_or_asks_elsewhere(raw_client: FlaskClient) -> None:
    """A visit leaves nothing behind in the browser: no cookie on any kind of page, nothing loaded from elsewhere."""
    for address in (
        "/",
        "/cari/?q=like",
        "/situasi/",
        "/sanksi/?tanggal=2021-08-30",
        "/istilah/",
        "/api/v1/cari.json?q=a",
    ):
        response = raw_client.get(address)
        assert "Set-Cookie" not in response.headers
        assert (
            re.findall(
                r"<(?:link|img|script|iframe)[^>]+(?:href|src)=\"https?:(?!//127)", response.get_data(as_text=True)
            )
            == []
        )
