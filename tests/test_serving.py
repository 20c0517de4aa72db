"""The production server as a process of its own: it answers in time, shrugs off slow senders, and follows an editor."""

from __future__ import annotations

import gc
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.test import Client

from app import serving
from app.site import Settings, SettingsError
from tests import small_handbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkzeug.test import TestResponse

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60
"""Seconds after which a server that has not answered is given up; a busy machine needs a good part of them."""


def free_port() -> int:
    """Give a port that nobody holds at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def fetch(port: int, address: str = "/healthz") -> tuple[int, str]:
    """Ask the server for an address; give status and text."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", address)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def wait_until(port: int, address: str, status: int) -> str:
    """Ask until an address is answered with a status; give the text, or fail when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found, text = fetch(port, address)
        except OSError:
            found = 0
        if found == status:
            return text
        time.sleep(0.1)
    pytest.fail(f"{address} was not answered with {status} within {PATIENCE} seconds")


@contextmanager
def served(folder: Path, *options: str) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """Run `python -m app serve` on a free port; end it by its own process id."""
    port = free_port()
    environment = {**os.environ, "NETRALITAS_CONTENT": str(folder)}
    command = [sys.executable, "-m", "app", "serve", "--port", str(port), *options]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            yield port, process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=PATIENCE)
            finally:
                process.kill()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Give the port of a server that is up, with the small content."""
    with served(small_handbook.write(tmp_path_factory.mktemp("served") / "content")) as (port, _):
        wait_until(port, "/healthz", 200)
        yield port


def exchange(port: int, sent: bytes) -> bytes:
    """Send bytes as they are, and give all that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(sent)
        received = b""
        while chunk := line.recv(65536):
            received += chunk
    return received


def test_the_server_answers(server: int) -> None:
    """A page comes from the server as from the app, and as little as a heading is worth waiting for."""
    status, page = fetch(server, "/larangan/9/")

    assert status == 200
    assert "Judul larangan 9" in page


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET //evil.test// HTTP/1.1", b"308"),
        (b"GET /larangan/9 HTTP/1.1", b"308"),
        (b"GET /a%00b HTTP/1.1", b"400"),
        (b"GET /%ff HTTP/1.1", b"400"),
        (b"GET /../../etc/passwd HTTP/1.1", b"404"),
        (b"GET /" + b"a" * 5000 + b" HTTP/1.1", b"414"),
        (b"POST / HTTP/1.1", b"405"),
        (b"BREW / HTTP/1.1", b"405"),
        (b"GET /a\x01b HTTP/1.1", b"400"),
        (b"nonsense", b"400"),
    ],
)
def test_hostile_requests_are_refused_over_the_wire(server: int, request_line: bytes, status: bytes) -> None:
    """What no browser sends is refused calmly, by the server or by the app, and the host sent is not repeated."""
    answer = exchange(server, request_line + b"\r\nHost: evil.test\r\nConnection: close\r\n\r\n")

    assert answer.split(b" ")[1] == status
    assert b"//evil.test" not in answer.split(b"\r\n\r\n")[0]
    assert fetch(server)[0] == 200


def test_head_has_no_body_over_the_wire(server: int) -> None:
    """HEAD is answered with headers only."""
    answer = exchange(server, b"HEAD /larangan/9/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")

    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"\r\n\r\n")


def test_slow_senders_do_not_hold_the_server(server: int) -> None:
    """Eight connections that send a letter now and then are cut off; meanwhile others are answered at once."""
    lines = [socket.create_connection(("127.0.0.1", server), timeout=PATIENCE) for _ in range(8)]
    waits = []
    try:
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        for _ in range(6):
            began = time.monotonic()
            assert fetch(server)[0] == 200
            waits.append(time.monotonic() - began)
            time.sleep(1)
            for line in lines:
                _send_quietly(line, b"X")
        ended = [_is_cut_off(line) for line in lines]
    finally:
        for line in lines:
            line.close()

    assert max(waits) < 5
    assert ended == [True] * 8


def _send_quietly(line: socket.socket, sent: bytes) -> None:
    """Send, unless the other side has hung up already."""
    try:
        line.sendall(sent)
    except OSError:
        return


def _is_cut_off(line: socket.socket) -> bool:
    """Whether the server hung up on a request that never ended, instead of answering it with a page."""
    try:
        return b"200 OK" not in line.recv(65536)
    except ConnectionError:
        return True


def test_a_stopped_server_leaves_the_port(small_content: Path) -> None:
    """The server says where it is, ends when asked, with its workers, and another may have the port."""
    with served(small_content, "--workers", "2") as (port, process):
        wait_until(port, "/healthz", 200)
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert said.splitlines()[:2] == [
        "Memeriksa isi…",
        f"Situs tersedia di http://127.0.0.1:{port} (hentikan dengan Ctrl+C)",
    ]
    assert "WARNING" not in said
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_a_stop_during_the_start_is_heard(small_content: Path) -> None:
    """A server that is told to stop while its workers are still loading ends all the same."""
    with served(small_content, "--workers", "2") as (_, process):
        assert process.stdout is not None
        assert process.stdout.readline() == "Memeriksa isi…\n"
        assert process.stdout.readline().startswith("Situs tersedia di ")
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)

    assert process.returncode is not None


def test_the_site_of_a_worker_is_the_one_chosen(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker serves the content that the environment names, and lets itself be stopped while it loads."""
    monkeypatch.setenv("NETRALITAS_CONTENT", str(small_content))
    before = signal.getsignal(signal.SIGTERM)
    try:
        pages = [Client(make()).get("/larangan/9/") for make in (serving.application, serving.editing_application)]
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)

    assert ["Judul larangan 9" in page.get_data(as_text=True) for page in pages] == [True, True]


def test_an_editor_sees_each_change(small_content: Path) -> None:
    """With --reload, a broken file shows its problems with file and line, and a mended one the page."""
    topics = small_content / "topics.yaml"
    sound = topics.read_text("utf-8")
    with served(small_content, "--reload") as (port, process):
        wait_until(port, "/topik/umum/", 200)
        topics.write_text(sound.replace("title: Umum", "title: <b>"), "utf-8")
        broken = wait_until(port, "/topik/umum/", 503)
        topics.write_text(sound.replace("title: Umum", "title: Serba-serbi"), "utf-8")
        mended = wait_until(port, "/topik/umum/", 200)
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=PATIENCE)

    assert "content/topics.yaml:4: Teks berisi HTML atau skrip. Ditemukan: “&lt;b&gt;”" in broken
    assert '<meta http-equiv="refresh" content="2">' in broken
    assert "Serba-serbi" in mended
    assert "content/topics.yaml:4: Teks berisi HTML atau skrip." in said
    assert "1 kekeliruan; situs menunggu perbaikan." in said


def test_an_editor_may_begin_with_broken_content(small_content: Path) -> None:
    """Broken content does not keep the editor's server from starting: every address shows what is wrong."""
    (small_content / "topics.yaml").unlink()
    site = Client(serving._Editing(Settings(content=small_content)))  # noqa: SLF001 - what `serve --reload` runs.

    pages: list[TestResponse] = [site.get(address) for address in ("/", "/larangan/9/", "/api/v1/larangan.json")]

    assert [page.status_code for page in pages] == [503, 503, 503]
    assert [page.headers["Cache-Control"] for page in pages] == ["no-store"] * 3
    assert re.findall(r"<li>(.*?)</li>", pages[0].get_data(as_text=True)) == [
        "content/topics.yaml:1: Berkas ini belum ada. Seharusnya: berkas content/topics.yaml."
    ]


def test_a_file_that_vanishes_while_it_is_read_stops_nothing(
    small_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that an editor's program is just replacing leaves the site as it was, with a word at the terminal."""
    site = serving._Editing(Settings(content=small_content))  # noqa: SLF001 - what `serve --reload` runs.

    def vanish(_settings: Settings) -> None:
        (small_content / "gone.css").read_text("utf-8")

    monkeypatch.setattr(serving, "create_app", vanish)
    site._reload()  # noqa: SLF001 - as after a change.

    assert Client(site).get("/larangan/9/").status_code == 200
    assert "gone.css tidak dapat dibaca: No such file or directory." in capsys.readouterr().out


def test_there_must_be_a_folder_to_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`serve --reload` does not wait for changes in a folder that is not there."""
    monkeypatch.setenv("NETRALITAS_CONTENT", str(tmp_path / "isi"))

    with pytest.raises(SettingsError, match=r"Folder isi tidak ditemukan: .*/isi\."):
        serving.serve_editing("127.0.0.1", free_port())


def test_an_editor_sees_what_may_not_be_read(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system refuses is told on the page like any other fault."""
    monkeypatch.setattr(Path, "read_bytes", lambda path: (_ for _ in ()).throw(PermissionError(13, "?", str(path))))
    site = Client(serving._Editing(Settings(content=small_content)))  # noqa: SLF001 - what `serve --reload` runs.

    assert "content/annex.yaml:1: Berkas ini tidak dapat dibaca." in site.get("/").get_data(as_text=True)


def test_a_fault_outside_the_content_stops_nothing(
    small_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A style that names a missing file leaves the site as it was and the watch awake; the terminal tells the fault."""
    site = serving._Editing(Settings(content=small_content))  # noqa: SLF001 - what `serve --reload` runs.

    def fail(_settings: Settings) -> None:
        raise KeyError("font/tidak-ada.woff2")

    monkeypatch.setattr(serving, "create_app", fail)
    site._reload()  # noqa: SLF001 - as after a change.

    assert Client(site).get("/larangan/9/").status_code == 200
    assert "font/tidak-ada.woff2" in capsys.readouterr().out


def test_a_fault_at_the_first_start_is_told(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no site to keep, the page says where to look, and asks again."""

    def fail(_settings: Settings) -> None:
        raise KeyError("font/tidak-ada.woff2")

    monkeypatch.setattr(serving, "create_app", fail)
    site = serving._Editing(Settings(content=small_content))  # noqa: SLF001 - what `serve --reload` runs.

    page = Client(site).get("/")

    assert page.status_code == 503
    assert "<li>Programnya gagal memuat; penyebabnya ada di terminal.</li>" in page.get_data(as_text=True)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "::0"])  # noqa: S104 - that is what is refused.
@pytest.mark.parametrize("run", [serving.serve_editing, lambda host, port: serving.serve(host, port, 1)])
def test_who_serves_everyone_says_under_which_address(
    small_content: Path, monkeypatch: pytest.MonkeyPatch, host: str, run: Callable[[str, int], None]
) -> None:
    """“Every address” is none that a code could name: without a public one the server does not start."""
    monkeypatch.setenv("NETRALITAS_CONTENT", str(small_content))
    monkeypatch.delenv("NETRALITAS_BASE_URL", raising=False)
    monkeypatch.setattr(serving, "Granian", None)

    with pytest.raises(SettingsError, match="NETRALITAS_BASE_URL"):
        run(host, free_port())


def test_old_reviews_are_counted_at_the_start(
    small_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Warnings do not stop the site; the operator is told how many there are and how to read them."""
    path = small_content / "topics.yaml"
    path.write_text(path.read_text("utf-8").replace("    reviewed_on: ", "    reviewed_on: 2020-01-01 # "), "utf-8")
    monkeypatch.setenv("NETRALITAS_CONTENT", str(small_content))
    monkeypatch.setattr(serving, "_run", lambda *_: None)

    serving.serve("127.0.0.1", free_port(), 1)

    assert capsys.readouterr().out.splitlines() == [
        "Memeriksa isi…",
        "1 peringatan; rinciannya: python -m app validate",
    ]


def test_no_more_threads_than_the_machine_can_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few processors get few threads, so that the server does not warn at its first start."""
    for processors, threads in ((1, 3), (2, 5), (16, 8)):
        monkeypatch.setattr(multiprocessing, "cpu_count", lambda count=processors: count)
        assert serving.threads() == threads


def test_the_site_that_was_checked_is_the_one_served(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Server processes begin as copies of the one that checked the content; afterwards a site is made anew."""
    found: list[object] = []

    class Server:
        """Ask for the site as granian's processes do."""

        def __init__(self, *_: object, **__: object) -> None:
            """Take any settings."""

        def serve(self) -> None:
            """Begin two processes."""
            found.extend((serving.application(), serving.application()))

    monkeypatch.setattr(serving, "Granian", Server)
    monkeypatch.setenv("NETRALITAS_CONTENT", str(small_content))
    monkeypatch.setenv("NETRALITAS_BASE_URL", "https://contoh.test")
    handler = signal.getsignal(signal.SIGTERM)
    try:
        serving.serve("127.0.0.1", free_port(), 2)
        found.append(serving.application())
    finally:
        signal.signal(signal.SIGTERM, handler)
        gc.unfreeze()

    assert found[0] is found[1]
    assert found[2] is not found[0]


@pytest.mark.parametrize(("host", "address"), [("127.0.0.1", "http://127.0.0.1:{}"), ("::1", "http://[::1]:{}")])
@pytest.mark.parametrize("is_editing", [False, True])
def test_the_server_is_told_its_address(
    small_content: Path, monkeypatch: pytest.MonkeyPatch, host: str, address: str, *, is_editing: bool
) -> None:
    """Without a public address of its own, the site takes the one on which it listens, as browsers write it."""
    told: dict[str, object] = {}

    class Server:
        """Stand where granian would take over this process."""

        def __init__(self, target: str, **settings: object) -> None:
            told.update(settings, target=target)

        def serve(self) -> None:
            """Do not serve."""

    monkeypatch.setattr(serving, "Granian", Server)
    monkeypatch.setattr(serving, "_claim", lambda *_: None)
    monkeypatch.setenv("NETRALITAS_CONTENT", str(small_content))
    monkeypatch.setenv("NETRALITAS_BASE_URL", "")
    monkeypatch.delenv("NETRALITAS_BASE_URL")
    port = free_port()

    if is_editing:
        serving.serve_editing(host, port)
    else:
        serving.serve(host, port, 2)

    assert Settings.from_environment().base_url == address.format(port)
    assert (told["address"], told["port"], told["workers"]) == (host, port, 1 if is_editing else 2)
    assert told["target"] == f"app.serving:{'editing_' if is_editing else ''}application"
