"""What holds for every answer: headers, allowed methods, limits, error pages in Indonesian."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Request, Response, current_app, jsonify, redirect, render_template, request
from markupsafe import escape
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.routing import IntegerConverter
from werkzeug.utils import cached_property

from app.site import current_site

if TYPE_CHECKING:
    from flask import Flask
    from flask.typing import ResponseReturnValue

MAX_QUERY_STRING = 4096
"""Bytes; a package of sixty items whose names are all long needs about two thousand, its titles up to 720 more."""
MAX_PATH = 400
REDIRECTS = {301, 308}
"""Answers that say that an address is another one for good."""
OPEN = ("/qr.svg", "/kartu.png")
"""How addresses end whose answers other sites may show, as they may read our data."""
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNSEEN = re.compile(
    r"[\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
    r"|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
)
"""Soft hyphens, marks without width, turns of writing direction; the mark that joins emoji stays."""

ERRORS = {
    400: ("Permintaan tidak dapat dibaca", "Alamat yang Anda buka berisi tanda yang tidak dapat kami baca."),
    404: (
        "Halaman tidak ditemukan",
        "Alamat ini tidak ada di situs kami. Mungkin ada salah ketik, atau tautannya terpotong.",
    ),
    405: (
        "Cara membuka halaman tidak dikenal",
        "Situs ini hanya untuk dibaca. Tidak ada yang dapat dikirim atau diubah.",
    ),
    414: ("Alamat terlalu panjang", "Alamat yang Anda buka terlalu panjang. Kurangi isinya, lalu coba lagi."),
    500: (
        "Ada gangguan di situs ini",
        "Kami gagal menyiapkan halaman ini. Coba lagi sebentar lagi, atau buka halaman lain.",
    ),
    503: (
        "Berkas lain sedang dibuat",
        "Membuat presentasi perlu beberapa detik, dan kami membuatnya satu per satu. Coba lagi beberapa detik lagi.",
    ),
}
"""Title and explanation of the error pages; other codes speak as 400."""
RETRY_AFTER = "5"
"""Seconds after which it is worth asking again for what is being made."""


class OrdinalConverter(IntegerConverter):
    """A number as an address writes it: `9`, never `09` or digits of another script, so that a page has one address."""

    regex = "[1-9][0-9]?"


def visible(text: str) -> str:
    """Give typed words without what nobody sees: a control character stands between words, other marks inside them."""
    return _UNSEEN.sub("", _BREAKS.sub(" ", text))


class VisibleRequest(Request):
    """A request whose answers in the address hold nothing that a reader could not see on the page."""

    @cached_property
    def args(self) -> MultiDict[str, str]:
        """The answers, without invisible characters."""
        typed = super().args
        return ImmutableMultiDict([(name, visible(text)) for name, text in typed.items(multi=True)])


def _policy() -> str:
    """Allow nothing but our own files and our own inlined styles."""
    hashes = " ".join(sheet.csp_hash for sheet in current_site().sheets.values())
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self' {hashes}; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


def headers() -> dict[str, str]:
    """Give the headers that every answer carries."""
    return {
        "Content-Security-Policy": _policy(),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    }


def _with_headers(response: Response) -> Response:
    """Add the common headers; an answer that says nothing of caching is looked up again each time."""
    if request.path.startswith("/api/") or request.path.endswith(OPEN):
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    for name, value in headers().items():
        response.headers.setdefault(name, value)
    is_lasting = response.status_code in REDIRECTS
    response.headers.setdefault("Cache-Control", "public, max-age=86400" if is_lasting else "no-cache")
    if response.location:
        _lead_within(response)
    return response


def _lead_within(response: Response) -> None:
    """Let a redirect lead on within this site: the host in a request is the sender's word and is not repeated."""
    target = urlsplit(response.location or "")._replace(scheme="", netloc="").geturl()
    response.location = target
    link = f'<a href="{escape(target)}">{escape(target)}</a>'
    response.set_data(f'<!doctype html><html lang="id"><title>Alamat lain</title><p>Lanjut ke {link}.</p></html>')


def _check_request() -> ResponseReturnValue | None:
    """Refuse what no reader sends before any work is done for it."""
    if request.method not in {"GET", "HEAD"}:
        return error_page(405)
    if len(request.query_string) > MAX_QUERY_STRING or len(request.path) > MAX_PATH:
        return error_page(414)
    if _BREAKS.search(request.path) or "�" in request.path:
        return error_page(400)
    # Flask hides slashes doubled at the front, and each spelling would be remembered as a page of its own.
    if "//" in request.environ["PATH_INFO"]:
        query = request.query_string.decode("ascii", "replace")
        return redirect(re.sub(r"/{2,}", "/", request.path) + (f"?{query}" if query else ""), 308)
    return None


def error_page(code: int) -> ResponseReturnValue:
    """Give the error page for a status code: JSON below /api/, a helpful page elsewhere."""
    title, words = ERRORS.get(code, ERRORS[400])
    if request.path.startswith("/api/"):
        response = jsonify(ok=False, error=words, status=code)
        response.status_code = code
    else:
        text = render_template("error.html", code=code, title=title, words=words, site=current_site())
        response = Response(text, status=code, mimetype="text/html")
    if code == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = "GET, HEAD"
    if code == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = RETRY_AFTER
    return response


def _http_error(error: HTTPException) -> ResponseReturnValue:
    """Answer a refused request; the redirect that adds a missing slash does not come by here."""
    return error_page(error.code or 500)


def _crash(error: Exception) -> ResponseReturnValue:
    """Answer our own fault without telling its inside; the log has the traceback."""
    current_app.logger.error("%s %s", request.method, request.path, exc_info=error)
    try:
        return error_page(500)
    except Exception:  # the error page itself must not fail.
        current_app.logger.exception("error page")
        return Response("Ada gangguan di situs ini. Coba lagi sebentar lagi.", status=500, mimetype="text/plain")


def init_app(app: Flask) -> None:
    """Hang headers, limits, the way numbers are written, and error pages onto the app."""
    app.request_class = VisibleRequest
    app.url_map.converters["ordinal"] = OrdinalConverter
    app.before_request(_check_request)
    app.after_request(_with_headers)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _crash)
    app.register_error_handler(InternalServerError, _crash)
