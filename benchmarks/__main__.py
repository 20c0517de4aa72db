"""Start-up and page serving, each beside its own anchor in one run: `make bench`."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from flask import Flask

from app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable
    from wsgiref.types import WSGIApplication

ROUNDS = 5
IMPORTS = "import flask, whoosh, yaml, markdown, pydantic"
FIRST_PAGE = "from app import create_app; create_app().test_client().get('/')"
ADDRESS = "/larangan/9/"


def seconds(code: str) -> float:
    """Give the wall time of a fresh Python that runs some code."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def start_up() -> None:
    """Print how long a first page takes beside the bare imports, interleaved."""
    pairs = [(seconds(IMPORTS), seconds(FIRST_PAGE)) for _ in range(ROUNDS)]
    imports, page = (statistics.median(column) for column in zip(*pairs, strict=True))
    allowed = 1.5 * imports + 1
    print(f"imports {imports:.2f} s, first page {page:.2f} s, allowed {allowed:.2f} s, share {page / allowed:.2f}")


def ask(app: WSGIApplication, address: str) -> None:
    """Ask a WSGI application for one address and read the whole answer."""
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "HTTP_ACCEPT_ENCODING": "gzip",
    }
    b"".join(app(environ, lambda *_: None))  # type: ignore[arg-type]


def rate(call: Callable[[], object], times: int) -> float:
    """Give calls a second."""
    began = time.perf_counter()
    for _ in range(times):
        call()
    return times / (time.perf_counter() - began)


def serving() -> None:
    """Print pages from memory beside Flask's own hello and beside rendering each time."""
    site = create_app()
    memory: WSGIApplication = site.wsgi_app
    hello = Flask("hello")
    hello.add_url_rule("/", view_func=lambda: "hello")
    client = site.test_client()
    ask(memory, ADDRESS)
    rounds = [
        (
            rate(lambda: ask(memory, ADDRESS), 2000),
            rate(lambda: ask(hello.wsgi_app, "/"), 500),
            rate(lambda: client.get(f"{ADDRESS}?x=1"), 20),
        )
        for _ in range(ROUNDS)
    ]
    kept, bare, rendered = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"from memory : Flask hello = {kept / bare:.1f}; from memory : rendered each time = {kept / rendered:.0f}")


if __name__ == "__main__":
    start_up()
    serving()
