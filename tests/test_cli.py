"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import runpy
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from app import content
from app.cli import main
from app.fingerprints import fingerprint
from tests import small_handbook

if TYPE_CHECKING:
    from click.testing import Result


def run(*arguments: str | int | Path) -> Result:
    """Run one command in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def chosen(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the small content folder, chosen by the environment variable."""
    monkeypatch.setenv("NETRALITAS_CONTENT", str(small_content))
    return small_content


def records_in(folder: Path) -> int:
    """Count the records of a folder."""
    return len(content.load(folder)[0].record_by_id)


def spoil(folder: Path) -> None:
    """Put two faults into the folder."""
    (folder / "catatan.txt").write_text("nanti", "utf-8")
    (folder / "topics.yaml").write_text("topik: []\n", "utf-8")


@pytest.mark.parametrize("command", [("serve",), ("validate",), ("fingerprints",), ("edition",), ("booklet",)])
def test_a_setting_that_is_wrong_is_told_in_a_sentence(
    chosen: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """No command ends in a traceback because an environment variable is wrong."""
    monkeypatch.setenv("NETRALITAS_BASE_URL", "netralitas.go.id")

    result = run(*command)

    assert chosen.is_dir()
    assert result.exit_code == 1
    assert result.stderr.startswith("NETRALITAS_BASE_URL bukan alamat situs: “netralitas.go.id”.")
    assert result.stdout == ""


def test_sound_content_is_said_to_be_sound(small_content: Path) -> None:
    """Without problems, `validate` says how much it looked at, and ends with 0."""
    small_handbook.issue(small_content)
    result = run("validate", small_content)

    assert result.exit_code == 0
    assert result.stdout == f"{records_in(small_content)} catatan diperiksa di content/. Tidak ada kekeliruan.\n"


def test_the_folder_may_be_chosen_by_the_environment(chosen: Path) -> None:
    """Without a folder, `validate` takes the one that the site would take."""
    spoil(chosen)

    assert run("validate").exit_code == 1


def test_the_folder_may_be_the_current_one(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`validate .` names files as from anywhere else."""
    monkeypatch.chdir(small_content)
    spoil(small_content)

    assert "content/catatan.txt:1: " in run("validate", ".").stdout


def test_every_problem_is_printed_and_ends_with_1(small_content: Path) -> None:
    """Problems are the report that was asked for, so a file can take it, one a line; the last line counts them."""
    spoil(small_content)

    result = run("validate", small_content)

    assert result.exit_code == 1
    assert result.stderr == "Memeriksa content/ …\n"
    assert result.stdout.splitlines() == [
        "content/catatan.txt:1: Tidak ada yang membaca berkas ini.",
        "content/topics.yaml:1: Berkas ini harus berisi satu kunci `topics` dengan daftar. Ditemukan: `topik`.",
        "2 kekeliruan ditemukan. Isi belum dapat diterbitkan.",
    ]


def test_a_warning_is_printed_and_ends_with_0(small_content: Path) -> None:
    """Warnings go to the standard output and break nothing."""
    small_handbook.issue(small_content)
    path = small_content / "topics.yaml"
    path.write_text(path.read_text("utf-8").replace("    reviewed_on: ", "    reviewed_on: 2020-01-01 # "), "utf-8")

    result = run("validate", small_content)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "content/topics.yaml:8: peringatan: Sudah lebih dari 180 hari tidak ditinjau. Ditemukan: 2020-01-01.",
        f"{records_in(small_content)} catatan diperiksa di content/.",
    ]


def test_problems_as_data(small_content: Path) -> None:
    """`--format json` gives the same problems as data, and nothing else on either output."""
    spoil(small_content)

    result = run("validate", small_content, "--format", "json")

    assert (result.exit_code, result.stderr) == (1, "")
    assert json.loads(result.stdout) == {
        "ok": False,
        "problems": [
            {
                "file": "content/catatan.txt",
                "line": 1,
                "what": "Tidak ada yang membaca berkas ini.",
                "found": "",
                "expected": "",
                "guess": "",
                "is_warning": False,
            },
            {
                "file": "content/topics.yaml",
                "line": 1,
                "what": "Berkas ini harus berisi satu kunci `topics` dengan daftar.",
                "found": "`topik`",
                "expected": "",
                "guess": "",
                "is_warning": False,
            },
        ],
    }


def test_sound_content_as_data(small_content: Path) -> None:
    """Sound content is `ok` without problems."""
    small_handbook.issue(small_content)
    result = run("validate", small_content, "--format", "json")

    assert (result.exit_code, json.loads(result.stdout)) == (0, {"ok": True, "problems": []})


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    """A folder that is not there is told, not a traceback."""
    result = run("validate", tmp_path / "isi")

    assert result.exit_code == 1
    assert "isi:1: Folder isi tidak ditemukan." in result.stdout


def test_fingerprints_are_those_of_the_records(chosen: Path) -> None:
    """`fingerprints` prints every record's, or those of the records that are named."""
    handbook, _ = content.load(chosen)

    everything, named = run("fingerprints"), run("fingerprints", "larangan-9", "topik-umum")

    assert len(everything.stdout.splitlines()) == records_in(chosen)
    assert named.stdout.splitlines() == [
        f"larangan-9\t{fingerprint(handbook.record_by_id['larangan-9'])}",
        f"topik-umum\t{fingerprint(handbook.record_by_id['topik-umum'])}",
    ]


@pytest.mark.parametrize("command", ["fingerprints", "edition"])
def test_broken_content_has_no_fingerprints(chosen: Path, command: str) -> None:
    """What stands on sound content tells the problems instead, and ends with 1."""
    spoil(chosen)

    result = run(command)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "content/catatan.txt:1: " in result.stderr


@pytest.mark.usefixtures("chosen")
def test_an_edition_is_recorded_once() -> None:
    """`edition` writes the ledger of the edition in hand, which is sound content, and never writes it again."""
    first, second = run("edition"), run("edition")

    assert (first.exit_code, first.stdout) == (0, "Edisi uji dicatat di content/editions/uji.yaml.\n")
    assert (second.exit_code, second.stdout) == (1, "")
    assert second.stderr == "Edisi uji sudah dicatat. Ganti `edition` di content/handbook.yaml lebih dahulu.\n"
    assert run("validate").exit_code == 0


@pytest.mark.usefixtures("chosen")
@pytest.mark.parametrize("options", [[], ["--reload"]])
def test_a_taken_port_is_told(options: list[str]) -> None:
    """Where the port belongs to somebody else, `serve` says so and how to take another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        result = run("serve", "--port", port, *options)

    assert result.exit_code == 1
    assert result.stderr == (
        f"Situs tidak dapat dijalankan di 127.0.0.1:{port}: porta ini sedang dipakai program lain. "
        "Pilih dengan --host dan --port.\n"
    )


@pytest.mark.usefixtures("chosen")
@pytest.mark.parametrize(
    ("host", "reason"),
    [("192.0.2.1", "alamat ini bukan milik komputer ini"), ("a b", "alamat ini tidak dikenal")],
)
def test_a_strange_address_is_told(host: str, reason: str) -> None:
    """An address that this machine does not have, or that nobody has, is told as well."""
    result = run("serve", "--host", host, "--port", "9876")

    assert result.exit_code == 1
    assert result.stderr.startswith(f"Situs tidak dapat dijalankan di {host}:9876: {reason}.")


@pytest.mark.usefixtures("chosen")
@pytest.mark.parametrize("command", [("serve", "--port", "9876"), ("validate",), ("validate", "--format", "json")])
def test_a_file_that_may_not_be_read_is_told_by_every_command(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's refusal is a problem of the content; no command takes it for a refused port or falls over it."""
    monkeypatch.setattr(Path, "read_bytes", lambda path: (_ for _ in ()).throw(PermissionError(13, "?", str(path))))

    result = run(*command)

    assert result.exit_code == 1
    assert "Berkas ini tidak dapat dibaca." in result.output
    assert "porta" not in result.output


def test_broken_content_is_not_served(chosen: Path) -> None:
    """`serve` tells every problem and ends, before any port is taken."""
    spoil(chosen)

    result = run("serve", "--port", "9")

    assert result.exit_code == 1
    assert "content/topics.yaml:1: " in result.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["serve", "--port", "0"], "nilai --port harus bilangan dari 1 sampai 65535"),
        (["serve", "--workers", "dua"], "nilai --workers harus bilangan dari 1 sampai 64"),
        (["validate", "--format", "xml"], "nilai --format harus salah satu dari text, json"),
        (["validate", "--json"], "pilihan --json tidak dikenal"),
        (["baca"], "perintahnya salah satu dari serve, validate, fingerprints, edition, booklet"),
    ],
)
def test_a_slip_in_the_command_ends_with_2(arguments: list[str], reason: str) -> None:
    """What cannot be meant is refused in Indonesian, with the way to look it up."""
    result = run(*arguments)

    words = " ".join(["main", arguments[0]] if len(arguments) > 1 else ["main"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Perintah tidak dimengerti: {reason}. Cara memakainya: {words} --help\n"


def test_the_package_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m app --help` names the commands."""
    monkeypatch.setattr(sys, "argv", ["app", "--help"])

    with pytest.raises(SystemExit) as stop:
        runpy.run_module("app", run_name="__main__")

    assert stop.value.code == 0
    assert {"serve", "validate", "fingerprints"} <= set(capsys.readouterr().out.split())
