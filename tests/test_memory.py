"""Pages from memory: the same bytes as the app would send, compressed where wanted, for one day at most."""

from __future__ import annotations

import gzip
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from flask import Flask, Response, request

from app import memory

if TYPE_CHECKING:
    from flask.testing import FlaskClient

LONG = "kata " * 400


class Counted:
    """A small site with the memory in front of it, which counts how often a view had to work."""

    def __init__(self) -> None:
        self.day = date(2026, 11, 23)
        self.asked = 0
        app = Flask("counted")
        app.add_url_rule("/", "long", self.long)
        app.add_url_rule("/short/", "short", self.short)
        app.add_url_rule("/picture/", "picture", self.picture)
        app.add_url_rule("/huge/", "huge", self.huge)
        app.add_url_rule("/stream/", "stream", self.stream)
        app.add_url_rule("/page/<int:number>/", "page", self.page)
        app.add_url_rule("/fleeting/", "fleeting", self.fleeting)
        app.add_url_rule("/midnight/", "midnight", self.midnight)
        app.add_url_rule("/told/", "told", self.told)
        app.add_url_rule("/short/kartu.png", "card", self.short)
        self.memory = memory.PageMemory(app.wsgi_app, lambda: self.day)
        app.wsgi_app = self.memory  # type: ignore[method-assign]
        app.register_error_handler(404, lambda _: (LONG, 404))
        self.client: FlaskClient = app.test_client()

    def long(self) -> str:
        """Answer with what is worth compressing."""
        self.asked += 1
        return LONG + request.args.get("q", "")

    def short(self) -> str:
        """Answer with what is not."""
        self.asked += 1
        return "pendek"

    def picture(self) -> Response:
        """Answer with what is compressed already."""
        return Response(b"\x89PNG" * 400, mimetype="image/png")

    def huge(self) -> str:
        """Answer with more than is kept."""
        self.asked += 1
        return "x" * (memory.MAX_PAGE_BYTES + 1)

    def stream(self) -> Response:
        """Answer piece by piece."""
        return Response(iter(["satu ", "dua"]), mimetype="text/plain")

    def page(self, number: int) -> str:
        """Answer with one of many pages."""
        self.asked += 1
        return str(number)

    def fleeting(self) -> Response:
        """Answer with what holds for this moment only."""
        self.asked += 1
        return Response("kini", headers={"Cache-Control": "no-store"})

    def midnight(self) -> str:
        """Answer with the law of a day, and let the day end meanwhile, with another reader already in the next."""
        said = self.day.isoformat()
        if not self.asked:
            self.asked += 1
            self.day += timedelta(days=1)
            self.client.get("/short/")
        return said

    def told(self) -> dict[str, str]:
        """Answer with the headers that the app was told."""
        return dict(request.headers)


@pytest.fixture
def counted() -> Counted:
    """Give a small site that counts."""
    return Counted()


def test_a_page_is_made_once(counted: Counted) -> None:
    """The second visit is answered from memory, byte for byte."""
    first, second = counted.client.get("/"), counted.client.get("/")

    assert counted.asked == 1
    assert first.get_data() == second.get_data() == LONG.encode()
    assert first.headers == second.headers


def test_a_page_is_named_by_its_bytes(counted: Counted) -> None:
    """Two sites with the same text give the same name to it, another text gets another."""
    assert counted.client.get("/").headers["ETag"] == Counted().client.get("/").headers["ETag"]
    assert counted.client.get("/").headers["ETag"] != counted.client.get("/short/").headers["ETag"]


@pytest.mark.parametrize("held", ["{}", "W/{}", '"other", {}', "*"])
def test_an_unchanged_page_is_not_sent_again(counted: Counted, held: str) -> None:
    """Who holds the page already gets 304 without a body, with the headers that keep it fresh."""
    etag = counted.client.get("/").headers["ETag"]

    response = counted.client.get("/", headers={"If-None-Match": held.format(etag)})

    assert response.status_code == 304
    assert response.get_data() == b""
    assert response.headers["ETag"] == etag
    assert "Content-Type" not in response.headers


def test_a_changed_page_is_sent(counted: Counted) -> None:
    """Who holds something else gets the page."""
    assert counted.client.get("/", headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("accepted", ["gzip", "br, gzip;q=0.5", "GZIP", "deflate,gzip"])
def test_a_long_page_is_compressed_for_who_accepts_it(counted: Counted, accepted: str) -> None:
    """The compressed answer holds the same bytes, says so, and has a name of its own."""
    plain = counted.client.get("/")

    packed = counted.client.get("/", headers={"Accept-Encoding": accepted})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.get_data()) == plain.get_data()
    assert int(packed.headers["Content-Length"]) == len(packed.get_data()) < len(plain.get_data())
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(("address", "status"), [("/?q=a", 200), ("/long-gone/", 404)])
def test_results_and_refusals_are_compressed_too(counted: Counted, address: str, status: int) -> None:
    """What is not kept is compressed all the same; only good answers have a name."""
    plain, packed = counted.client.get(address), counted.client.get(address, headers={"Accept-Encoding": "gzip"})

    assert packed.status_code == plain.status_code == status
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.get_data()) == plain.get_data()
    assert ("ETag" in packed.headers) == (status == 200)


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "gzip; q=0.0, br", "identity"])
def test_a_page_is_sent_plain_to_who_does_not(counted: Counted, accepted: str) -> None:
    """Without a word that gzip is welcome, nothing is compressed."""
    assert "Content-Encoding" not in counted.client.get("/", headers={"Accept-Encoding": accepted}).headers


@pytest.mark.parametrize("address", ["/short/", "/picture/"])
def test_what_gains_nothing_is_not_compressed(counted: Counted, address: str) -> None:
    """Short answers and pictures are sent as they are."""
    response = counted.client.get(address, headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in response.headers


def test_a_new_day_forgets(counted: Counted) -> None:
    """Pages say what applies today, so tomorrow they are made anew."""
    counted.client.get("/")
    counted.day += timedelta(days=1)

    counted.client.get("/")

    assert counted.asked == 2
    assert list(counted.memory.pages) == ["/"]


def test_a_query_is_always_answered_by_the_app(counted: Counted) -> None:
    """Answers to queries are not kept: there is no end of them."""
    answers = [counted.client.get(f"/?q={word}").get_data(as_text=True) for word in ("a", "b", "a")]

    assert answers == [LONG + "a", LONG + "b", LONG + "a"]
    assert counted.memory.pages == {}


@pytest.mark.parametrize(("address", "status"), [("/tidak-ada/", 404), ("/short", 308)])
def test_errors_and_redirects_are_not_kept(counted: Counted, address: str, status: int) -> None:
    """Only pages that exist are remembered."""
    assert counted.client.get(address).status_code == status
    assert counted.memory.pages == {}


def test_a_huge_answer_is_sent_but_not_kept(counted: Counted) -> None:
    """What would fill the memory is made each time."""
    for _ in range(2):
        assert len(counted.client.get("/huge/").get_data()) == memory.MAX_PAGE_BYTES + 1

    assert counted.asked == 2


def test_other_methods_reach_the_app(counted: Counted) -> None:
    """The memory answers GET and HEAD only."""
    counted.client.get("/")

    assert counted.client.post("/").status_code == 405


def test_head_is_answered_from_the_same_page(counted: Counted) -> None:
    """HEAD first or GET first, one page is made, and HEAD sends no body."""
    headed = counted.client.head("/")
    fetched = counted.client.get("/")

    assert counted.asked == 1
    assert headed.get_data() == b""
    assert headed.headers["Content-Length"] == str(len(LONG)) == fetched.headers["Content-Length"]
    assert counted.client.head("/tidak-ada/").get_data() == b""


def test_an_answer_in_pieces_is_kept_whole(counted: Counted) -> None:
    """A streamed answer is joined before it is kept."""
    assert [counted.client.get("/stream/").get_data() for _ in range(2)] == [b"satu dua", b"satu dua"]


def test_the_memory_has_a_bound(counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the memory is full, every page is answered all the same, and the oldest makes room."""
    monkeypatch.setattr(memory, "MAX_BYTES", 2 * memory.OVERHEAD + 10)

    answers = [counted.client.get(f"/page/{number}/").get_data() for number in range(4)]

    assert answers == [b"0", b"1", b"2", b"3"]
    assert list(counted.memory.pages) == ["/page/2/", "/page/3/"]


def test_what_is_asked_again_stays(counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody asked for the longest time makes room first, so that the home page is never crowded out."""
    monkeypatch.setattr(memory, "MAX_BYTES", 3 * memory.OVERHEAD)

    for number in (1, 2, 1, 3, 1):
        counted.client.get(f"/page/{number}/")

    assert list(counted.memory.pages) == ["/page/3/", "/page/1/"]
    assert counted.asked == 3


def test_the_room_taken_is_counted_rightly(counted: Counted) -> None:
    """Every page counts with its body, its compressed body and its headers, and a new day begins at nothing."""
    counted.client.get("/")
    counted.client.get("/short/")
    pages = counted.memory.pages.values()

    assert counted.memory.held == sum(len(one.body) + len(one.packed) + memory.OVERHEAD for one in pages)
    counted.day += timedelta(days=1)
    counted.client.get("/short/")
    assert counted.memory.held == len("pendek") + memory.OVERHEAD


def test_an_answer_that_crosses_midnight_is_not_kept(counted: Counted) -> None:
    """What was begun yesterday tells yesterday's law: it is sent, and the next reader gets today's."""
    first, second = (counted.client.get("/midnight/").get_data(as_text=True) for _ in range(2))

    assert (first, second) == ("2026-11-23", "2026-11-24")


def test_what_must_not_be_kept_is_not_kept(counted: Counted) -> None:
    """`no-store` binds our own memory too: health is asked of the app each time."""
    for _ in range(3):
        counted.client.get("/fleeting/")

    assert counted.asked == 3
    assert counted.memory.pages == {}


@pytest.mark.parametrize("name", ["Range", "If-Range", "If-Modified-Since", "If-Unmodified-Since", "If-Match"])
def test_the_app_always_makes_whole_answers(counted: Counted, name: str) -> None:
    """A request for a part, or on a condition, never reaches the app: the memory answers with the whole page."""
    told = counted.client.get("/told/", headers={name: "bytes=0-9", "X-Other": "a"}).get_json()

    assert name not in told
    assert told["X-Other"] == "a"


@pytest.mark.parametrize("query", ["fbclid=IwAR0", "utm_source=wa&utm_medium=social", "gclid=a&igsh=b", "FBCLID=x"])
def test_marks_that_other_sites_add_change_nothing(counted: Counted, query: str) -> None:
    """A link that WhatsApp or Facebook has marked is answered from memory like the plain one."""
    counted.client.get("/")

    assert counted.client.get(f"/?{query}").get_data(as_text=True) == LONG
    assert counted.asked == 1


def test_a_file_has_no_questions(counted: Counted) -> None:
    """A card takes long to draw: whatever stands behind its address, it is drawn once."""
    for address in ("/short/kartu.png", "/short/kartu.png?x", "/short/kartu.png?y=1"):
        assert counted.client.get(address).get_data() == b"pendek"

    assert counted.asked == 1


def test_marks_are_dropped_and_questions_stay(counted: Counted) -> None:
    """What the reader asked is passed on as it was written; only the marks are taken out."""
    assert counted.client.get("/?q=a%20b&fbclid=x&q=c").get_data(as_text=True) == LONG + "a b"
    assert memory.without_marks("butir=a,b&utm_id=1&judul=%F0&utmost=1") == "butir=a,b&judul=%F0&utmost=1"


def test_the_site_itself_is_remembered(raw_client: FlaskClient) -> None:
    """Our own pages carry the name of their bytes, and are not sent twice."""
    etag = raw_client.get("/larangan/9/").headers["ETag"]

    assert raw_client.get("/larangan/9/", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("path", ["/larangan/9/", "//larangan/9/", "/larangan/09/", "/larangan/9"])
def test_a_page_is_remembered_under_one_spelling(raw_client: FlaskClient, path: str) -> None:
    """Other spellings of an address are redirected or unknown, so that nobody can fill the memory with them."""
    response = raw_client.open("/", environ_overrides={"PATH_INFO": path})

    assert ("ETag" in response.headers) == (path == "/larangan/9/")
