"""The house itself: floors, doors, sizes, names."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "app").rglob("*.py"))
WEB = {
    "sharing", "rendering", "web", "pages", "sanction_pages", "situation_pages", "check_pages",
    "search_pages", "api", "machine", "trainer",
}  # fmt: skip
FLOORS = (
    {"problems", "dates"},
    {"model"},
    {"markup", "relations", "law", "fingerprints", "editions", "timeline"},
    {"checks"},
    {"content", "search"},
    {"assets", "glossing", "printing"},
    {"site", "memory"},
    WEB,
    {"__init__"},
    {"serving", "booklet"},
    {"cli"},
    {"__main__"},
)
"""From the ground up; a module imports from its own floor or from below."""
DOORS = {
    "yaml": {"content"},
    "markdown": {"markup"},
    "nh3": {"markup"},
    "whoosh": {"search"},
    "snowballstemmer": {"search"},
    "rapidfuzz": {"search"},
    "segno": {"printing"},
    "PIL": {"printing"},
    "pptx": {"printing"},
    "click": {"cli"},
    "granian": {"serving"},
    "watchfiles": {"serving"},
    "flask": WEB | {"site", "__init__", "serving"},
}
"""Which part of the house may use an outside library."""
MAX_MODULE_LINES = 250
MAX_FUNCTION_LINES = 40
MAX_MEDIAN_FUNCTION_LINES = 10


def part_of(path: Path) -> str:
    """Give the part of the house that a module belongs to: its folder in app/, or its own name."""
    inside = path.relative_to(ROOT / "app")
    return inside.parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Give the dotted names that a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def floor_of(part: str) -> int:
    """Give the floor of a part, counted from the ground."""
    return next(number for number, parts in enumerate(FLOORS) if part in parts)


def parts_imported(path: Path) -> set[str]:
    """Give the parts of the house that a module imports."""
    known = {part for parts in FLOORS for part in parts}
    own = [name.split(".") for name in imports(path)]
    found = {steps[1] if len(steps) > 1 and steps[1] in known else "__init__" for steps in own if steps[0] == "app"}
    return found - {part_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_only_from_its_floor_or_below(path: Path) -> None:
    """No module reaches upward."""
    own = floor_of(part_of(path))

    above = {part for part in parts_imported(path) if floor_of(part) > own}

    assert above == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_outside_library_has_one_door(path: Path) -> None:
    """A library is imported only where it belongs."""
    used = {name.split(".")[0] for name in imports(path)}

    assert {name for name in used & DOORS.keys() if part_of(path) not in DOORS[name]} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_stays_small_and_says_what_it_is_for(path: Path) -> None:
    """No module is over 250 lines, no function over 40, and each module opens with a sentence."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]

    assert text.count("\n") <= MAX_MODULE_LINES
    assert [one.name for one in functions if (one.end_lineno or 0) - one.lineno + 1 > MAX_FUNCTION_LINES] == []
    assert (ast.get_docstring(tree) or "").split("\n")[0].endswith(".")


def test_half_of_the_functions_are_short() -> None:
    """The median function has at most ten lines."""
    lengths = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    )

    assert lengths[len(lengths) // 2] <= MAX_MEDIAN_FUNCTION_LINES


@pytest.mark.parametrize("name", ["app.model.handbook", "app.content", "app.law", "app.search.query", "app.cli"])
def test_a_module_can_be_imported_alone(name: str) -> None:
    """Imports do not depend on the order in which somebody else made them."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import {name}"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stderr == ""


def test_every_template_says_what_it_receives() -> None:
    """Each template opens with a comment naming its context."""
    silent = [
        path.name for path in (ROOT / "templates").rglob("*.html") if not path.read_text("utf-8").startswith("{#")
    ]

    assert silent == []


def test_no_committed_text_names_a_workplace_or_a_registry() -> None:
    """Nothing in the repository tells on which machine, or from which registry, it was made."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    words = ["/" + "work/", "files.python" + "hosted", "pypi" + ".org/simple", "registry." + "npmjs"]
    texts = {name: (ROOT / name).read_text("utf-8", errors="replace") for name in listed if (ROOT / name).is_file()}

    assert [(name, word) for name, text in texts.items() for word in words if word in text] == []
