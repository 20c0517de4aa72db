"""The operator's settings, styles and files, and the words that templates may call."""

from __future__ import annotations

import base64
import gc
import hashlib
import threading
import time
import weakref
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from app import assets, content, create_app, dates, editions, relations, rendering
from app.model import addresses
from app.model.base import Stage
from app.model.instruments import LegalForce
from app.problems import ContentError
from app.search import query
from app.site import ROOT, Settings, SettingsError
from tests.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask

    from app.model.handbook import Handbook


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Folder, public address and contact are the operator's; a slash at the end of the address is no difference."""
    monkeypatch.setenv("NETRALITAS_CONTENT", str(tmp_path))
    monkeypatch.setenv("NETRALITAS_BASE_URL", "https://contoh.test/")
    monkeypatch.setenv("NETRALITAS_CONTACT", "a@contoh.test")

    settings = Settings.from_environment()

    assert (settings.content, settings.base_url, settings.contact) == (tmp_path, "https://contoh.test", "a@contoh.test")


def test_without_settings_the_site_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checkout's own content, on this machine."""
    for name in ("NETRALITAS_CONTENT", "NETRALITAS_BASE_URL", "NETRALITAS_CONTACT"):
        monkeypatch.delenv(name, raising=False)

    settings = Settings.from_environment()

    assert (settings.content, settings.base_url, settings.contact) == (ROOT / "content", "http://127.0.0.1:8000", "")


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_public_address_is_none(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """A line left empty in a file of settings means the same as no line."""
    monkeypatch.setenv("NETRALITAS_BASE_URL", value)

    assert Settings.from_environment().base_url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "value",
    [
        "netralitas.go.id",
        "https://",
        "https:///larangan",
        "ftp://contoh.test",
        "https://contoh.test/situs",
        "https://contoh.test?x=1",
        "https://contoh.test#a",
        "https://a b.test",
        "https://pengguna@contoh.test",
        "javascript://contoh.test",
        "https://contoh.test:port",
    ],
)
def test_a_public_address_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """What cannot be opened is not printed in codes: the operator is told which setting is wrong, and how it goes."""
    monkeypatch.setenv("NETRALITAS_BASE_URL", value)

    with pytest.raises(SettingsError, match=r"NETRALITAS_BASE_URL.*https://netralitas\.contoh\.go\.id"):
        Settings.from_environment()


@pytest.mark.parametrize(
    "value",
    ["http://127.0.0.1:8000", "https://contoh.test", "http://[::1]:80", "https://a-b.go.id:8443", "http://host"],
)
def test_a_public_address_may_have_a_port(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Names, numbers and ports are all public addresses."""
    monkeypatch.setenv("NETRALITAS_BASE_URL", value)

    assert Settings.from_environment().base_url == value


def test_a_site_that_is_not_used_any_more_is_forgotten(small_content: Path) -> None:
    """An editor's server makes a site for each change; the old ones leave nothing behind, whatever gc was doing."""
    gc.disable()
    try:
        old = create_app(Settings(small_content))
        assert not gc.isenabled()
        seen = weakref.ref(old.extensions["site"].handbook.prohibitions[0])
        del old
        gc.collect()
    finally:
        gc.enable()

    assert seen() is None


def test_what_follows_from_the_handbook_is_worked_out_once(
    small_content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages with a question behind them are made anew, but not what they look up: who cites what, what was printed."""
    issued = small_content / "editions" / "uji.yaml"
    issued.parent.mkdir(exist_ok=True)
    issued.write_text(editions.as_yaml(content.load(small_content)[0]), "utf-8")
    client = create_app(Settings(small_content, today=lambda: TODAY)).test_client()
    asked: Counter[str] = Counter()

    def counted(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def count(*arguments: object) -> object:
            asked[name] += 1
            return work(*arguments)

        return count

    monkeypatch.setattr(relations, "citing", counted("citing", relations.citing))
    monkeypatch.setattr(editions, "ledger", counted("ledger", editions.ledger))
    monkeypatch.setattr(addresses, "page_addresses", counted("addresses", addresses.page_addresses))
    for number in range(3):
        for address in ("/peraturan/pp-94-2021/", "/c/uji/larangan-1/", "/larangan/1/qr.svg"):
            assert client.get(f"{address}?{number}").status_code == 200, address

    assert asked == {"citing": 1, "ledger": 1, "addresses": 1}


def test_the_search_is_indexed_once(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests that come while it is being indexed wait for the one index."""
    site = create_app(Settings(small_content)).extensions["site"]
    made = []

    class Slow:
        """Take a while, as an index does."""

        def __init__(self, _handbook: Handbook) -> None:
            time.sleep(0.05)
            made.append(self)

    monkeypatch.setattr(query, "Search", Slow)
    threads = [threading.Thread(target=lambda: site.search) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert made == [site.search]


def test_the_day_is_that_of_jakarta() -> None:
    """Unless a test says otherwise, a page is read on the day that readers write, not on the server's."""
    assert Settings().today is dates.today


def test_a_server_whose_clock_is_behind_still_starts(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A day to come stops the editor who validates, and only warns where the site starts."""
    monkeypatch.setattr(dates, "today", lambda: TODAY.replace(year=2020))

    _, warnings = content.load(small_content, with_advice=False)

    assert "Tanggal tinjauan ada di masa depan." in {one.what for one in warnings}
    assert {one.what.split("` ")[-1] for one in warnings} == {
        "Tanggal tinjauan ada di masa depan.",
        "ada di masa depan.",
    }
    with pytest.raises(ContentError, match="masa depan"):
        content.load(small_content)


def test_the_public_address_stands_on_the_page(small_content: Path) -> None:
    """Canonical addresses are the operator's, not the request's."""
    app = create_app(Settings(small_content, "https://contoh.test", today=lambda: TODAY))

    page = app.test_client().get("/larangan/9/").get_data(as_text=True)

    assert 'href="https://contoh.test/larangan/9/"' in page


def test_an_old_review_is_told_on_the_page(small_content: Path) -> None:
    """A page that was reviewed long ago says so."""
    app = create_app(Settings(small_content, today=lambda: TODAY.replace(year=2099)))

    assert "Tinjauan ini sudah lama." in app.test_client().get("/larangan/9/").get_data(as_text=True)
    assert "Tinjauan ini sudah lama." not in (
        create_app(Settings(small_content, today=lambda: TODAY))
        .test_client()
        .get("/larangan/9/")
        .get_data(as_text=True)
    )


def test_styles_are_squeezed_and_named_by_their_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Comments and needless space go, meaning stays; a file that a style names is called by its hashed name."""
    (tmp_path / "css").mkdir()
    (tmp_path / "font.woff2").write_bytes(b"font")
    css = "/* a */\n@layer base {\n  a > b , c { margin : 0 auto; }\n  i { src: url(/static/font.woff2) }\n}\n"
    (tmp_path / "css" / "base.css").write_text(css, "utf-8")
    monkeypatch.setattr(assets, "SHEETS", {"page": ("base",)})

    sheet = assets.load_sheets(tmp_path)["page"]

    named = f"font.{hashlib.sha256(b'font').hexdigest()[:8]}.woff2"
    assert sheet.text == f"@layer base{{a>b,c{{margin :0 auto}}i{{src:url(/static/{named})}}}}"
    digest = base64.b64encode(hashlib.sha256(sheet.text.encode()).digest()).decode()
    assert sheet.csp_hash == f"'sha256-{digest}'"


def test_files_are_named_by_their_bytes(tmp_path: Path) -> None:
    """A changed file gets another name; styles and notes are not served at all."""
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "copy.js").write_text("1", "utf-8")
    (tmp_path / "js" / "README.md").write_text("a", "utf-8")
    (tmp_path / "base.css").write_text("a", "utf-8")
    before = assets.hashed_names(tmp_path)
    (tmp_path / "js" / "copy.js").write_text("2", "utf-8")

    after = assets.hashed_names(tmp_path)

    assert before.keys() == after.keys() == {"js/copy.js"}
    assert before != after
    assert before["js/copy.js"].startswith("js/copy.")
    assert before["js/copy.js"].endswith(".js")


def test_a_provision_carries_its_own_force(app: Flask, handbook: Handbook) -> None:
    """A provision that outlives its instrument says so; others follow the instrument."""
    with app.app_context():
        regulation, living = rendering.provision("pp-53-2010#pasal-7-ayat-3-huruf-a")

        assert regulation is app.extensions["site"].handbook.regulation_by_key["pp-53-2010"]
        assert rendering.provision_status(regulation, living) is LegalForce.IN_FORCE
        assert rendering.source(handbook.sources[0].key).title == handbook.sources[0].title
        assert rendering.record_of("larangan-9").address == "/larangan/9/"


def test_only_rules_and_situations_have_sanctions(app: Flask, handbook: Handbook) -> None:
    """A topic has none; a prohibition has an answer for each stage."""
    with app.app_context():
        assert rendering.sanctions_today(handbook.topics[0]) == ()
        assert [stage for stage, _ in rendering.sanctions_today(handbook.prohibition_by_number[9])] == [*Stage]
