"""The command line: serve the site, check the content, record editions; the only door to click."""

from __future__ import annotations

import errno
import json
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import booklet, content, editions, serving
from app.fingerprints import fingerprint
from app.problems import ContentError, Problem, in_short
from app.site import ROOT, Settings, SettingsError

if TYPE_CHECKING:
    from app.model.handbook import Handbook

_FOLDER = click.Path(path_type=Path, readable=False)
"""Whether it can be read is told as a problem of the content."""
_REFUSALS = {
    errno.EACCES: "porta ini tidak boleh dipakai tanpa izin khusus",
    errno.EADDRINUSE: "porta ini sedang dipakai program lain",
    errno.EADDRNOTAVAIL: "alamat ini bukan milik komputer ini",
    socket.EAI_NONAME: "alamat ini tidak dikenal",
}
"""Why the system gives us no port, in Indonesian."""


def _slip(error: click.UsageError) -> str:
    """Say in Indonesian what cannot be meant by the words of a command."""
    if isinstance(error, click.NoSuchOption):
        return f"pilihan {error.option_name} tidak dikenal"
    if isinstance(error, click.BadParameter) and error.param:
        kind, name = error.param.type, error.param.opts[0]
        if isinstance(kind, click.Choice):
            return f"nilai {name} harus salah satu dari {', '.join(kind.choices)}"
        if isinstance(kind, click.IntRange):
            return f"nilai {name} harus bilangan dari {kind.min} sampai {kind.max}"
    if error.ctx and isinstance(error.ctx.command, click.Group):
        return f"perintahnya salah satu dari {', '.join(error.ctx.command.commands)}"
    return error.format_message()


class _Commands(click.Group):
    """The commands; a slip in one, or in a setting, is told in a sentence, whichever of them meets it."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except SettingsError as error:
            click.echo(str(error), err=True)
            raise SystemExit(1) from None
        except click.UsageError as error:
            path = (error.ctx or ctx).command_path
            click.echo(f"Perintah tidak dimengerti: {_slip(error)}. Cara memakainya: {path} --help", err=True)
            raise SystemExit(error.exit_code) from None


@click.group(cls=_Commands, help="Netralitas ASN: menyajikan dan memeriksa situs.")
def main() -> None:
    """Gather the commands."""


@main.command(help="Menyajikan situs; dengan --reload, berkas yang disunting langsung terlihat.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Alamat tempat situs didengar.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Nomor porta.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Banyaknya proses.")
@click.option("--reload", "is_reloading", is_flag=True, help="Muat ulang bila isi berubah; untuk penyunting.")
def serve(host: str, port: int, workers: int, *, is_reloading: bool) -> None:
    """Serve until stopped."""
    try:
        if is_reloading:
            serving.serve_editing(host, port)
        else:
            serving.serve(host, port, workers)
    except ContentError as error:
        _tell(error.problems)
        raise SystemExit(1) from None
    except OSError as error:
        reason = _REFUSALS.get(error.errno or 0, str(error.strerror))
        click.echo(
            f"Situs tidak dapat dijalankan di {host}:{port}: {reason}. Pilih dengan --host dan --port.", err=True
        )
        raise SystemExit(1) from None


@main.command(help="Memeriksa isi: setiap kekeliruan dengan berkas dan barisnya.")
@click.argument("folder", type=_FOLDER, required=False)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="Bentuk laporan.")
def validate(folder: Path | None, style: str) -> None:
    """Check a content folder without building the app; exit 1 when something is wrong."""
    folder = (folder or Settings.from_environment().content).absolute()
    if style == "text":
        click.echo(f"Memeriksa {folder.name}/ …", err=True)
    problems: tuple[Problem, ...] = ()
    try:
        handbook, problems = content.load(folder)
        summary = f"{sum(1 for _ in handbook.records())} catatan diperiksa di {folder.name}/."
        is_sound = True
    except ContentError as error:
        problems, is_sound = error.problems, False
        summary = f"{sum(not one.is_warning for one in problems)} kekeliruan ditemukan. Isi belum dapat diterbitkan."
    if style == "json":
        click.echo(
            json.dumps({"ok": is_sound, "problems": [one.as_dict() for one in problems]}, ensure_ascii=False, indent=2)
        )
    else:
        _tell(problems, is_asked=True)
        click.echo(summary if not is_sound or problems else f"{summary} Tidak ada kekeliruan.")
    raise SystemExit(0 if is_sound else 1)


@main.command(help="Menampilkan sidik tiap catatan, untuk bidang `fingerprint` di kuis.")
@click.argument("names", nargs=-1)
def fingerprints(names: tuple[str, ...]) -> None:
    """Print the fingerprint of every record, or of those named."""
    handbook = _sound(Settings.from_environment().content)
    for name, record in handbook.record_by_id.items():
        if not names or name in names:
            click.echo(f"{name}\t{fingerprint(record)}")


@main.command(help="Mencatat edisi: sidik setiap catatan, supaya cetakan lama tahu apa yang berubah.")
def edition() -> None:
    """Write the ledger of the content as it stands; a ledger once printed from is never written again."""
    folder = Settings.from_environment().content
    handbook = _sound(folder)
    name = handbook.identity.edition
    path = folder / "editions" / f"{name}.yaml"
    if path.exists():
        advice = f"Ganti `edition` di {folder.name}/handbook.yaml lebih dahulu."
        click.echo(f"Edisi {name} sudah dicatat. {advice}", err=True)
        raise SystemExit(1)
    path.write_text(editions.as_yaml(handbook), "utf-8")
    click.echo(f"Edisi {name} dicatat di {folder.name}/editions/{path.name}.")


def _sound(folder: Path) -> Handbook:
    """Load content that may be published, or tell its problems and stop."""
    try:
        return content.load(folder)[0]
    except ContentError as error:
        _tell(error.problems)
        raise SystemExit(1) from None


@main.command("booklet", help="Membuat buku saku sebagai PDF di static/files/; memerlukan Chromium.")
def draw_booklet() -> None:
    """Draw the booklet of the current edition; the site links it from its next start on."""
    try:
        path = booklet.make(Settings.from_environment(), ROOT / "static" / "files")
    except booklet.NoBrowserError:
        click.echo("Chromium tidak ditemukan. Pasang, atau sebutkan berkasnya dalam NETRALITAS_BROWSER.", err=True)
        raise SystemExit(1) from None
    click.echo(f"{path.name}: {path.stat().st_size // 1024} kB.")


def _tell(problems: tuple[Problem, ...], *, is_asked: bool = False) -> None:
    """Print problems, one a line; on the standard output only where they are what was asked for."""
    for line in in_short(problems):
        click.echo(line, err=not is_asked)
