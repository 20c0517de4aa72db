"""The search under load: several threads, several processes, no disk, no limit."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.search import Document, Search
from app.search import index as index_module
from app.search import ranking as ranking_module
from tests.relevance import questions

if TYPE_CHECKING:
    from app.model.handbook import Handbook
    from app.search import Results

ROOT = Path(__file__).resolve().parent.parent
ASKED = [question.phrase for question in questions("own")]
BUILD = """
import builtins, os, sys, tempfile
from pathlib import Path
from app import content
from app.search import Search
handbook = content.load(Path("content"))[0]
def refuse(*args, **kwargs):
    raise OSError(30, "Read-only file system")
if "read-only" in sys.argv:
    real = builtins.open
    builtins.open = lambda file, mode="r", *rest, **more: (refuse if set(mode) & set("wax+") else real)(
        file, mode, *rest, **more
    )
    os.open = os.mkdir = os.makedirs = tempfile.mkdtemp = tempfile.mkstemp = refuse
search = Search(handbook)
for words in ("bolehkah asn like", "larangan 9", "sangsi pns"):
    print([result.address for result in search.search(words).results])
"""


@pytest.fixture(scope="module")
def search(handbook: Handbook) -> Search:
    """Give the search over the real content."""
    return Search(handbook)


def built(*arguments: str) -> subprocess.Popen[str]:
    """Start a process that builds the search and answers three questions."""
    command = [sys.executable, "-c", BUILD, *arguments]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_threads_get_the_answers_of_one(search: Search) -> None:
    """Eight threads asking sixty questions each, all at once, get exactly what one thread got."""
    asked = ASKED[:60]
    expected = []
    for words in asked:
        search.forget()
        expected.append(search.search(words))
    start = threading.Barrier(8)

    def ask_all(shift: int) -> list[Results]:
        start.wait()
        answers = {}
        for place in range(len(asked)):
            number = (place + shift * 7) % len(asked)
            search.forget()
            answers[number] = search.search(asked[number])
        return [answers[number] for number in range(len(asked))]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(ask_all, range(8)))
    finally:
        sys.setswitchinterval(interval)
    assert [answers == expected for answers in found] == [True] * 8


def test_processes_that_build_at_once_do_not_disturb_each_other() -> None:
    """Three processes building at the same moment all succeed, with the same answers."""
    running = [built() for _ in range(3)]
    told = [process.communicate(timeout=120) for process in running]
    assert [error for _, error in told] == [""] * 3
    assert len({output for output, _ in told}) == 1


def test_nothing_is_written_anywhere() -> None:
    """On a file system where nothing can be written, temporary folder included, the search builds and answers."""
    free, locked = built(), built("read-only")
    expected, _ = free.communicate(timeout=120)
    output, error = locked.communicate(timeout=120)
    assert error == ""
    assert output == expected


def test_limits_do_not_change_the_first_ten(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every labelled question has the same first ten results when all documents are weighed in full."""
    asked = [*ASKED, *(question.phrase for question in questions("given"))]
    limited = [search.search(words).results[:10] for words in asked]
    for module in (index_module, ranking_module):
        monkeypatch.setattr(module, "MOST_POSTINGS", 10**9)
    monkeypatch.setattr(ranking_module, "MOST_WEIGHED", 10**9)
    search.forget()
    assert [search.search(words).results[:10] for words in asked] == limited


def test_a_repeated_question_is_remembered(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time the answer comes from memory, whatever the case and the spaces."""
    search.forget()
    first = search.search("Foto bersama calon")
    monkeypatch.setattr(search, "_answer", None)
    second = search.search("  foto   BERSAMA calon ")
    assert replace(second, query=first.query) == first


def test_memory_is_bounded() -> None:
    """However many different questions come, only the last few hundred answers are kept."""
    search = Search([Document("/x/", "situasi", "Foto bersama calon")])
    for number in range(700):
        search.search(f"foto {number}")
    assert search.remembered == 512
