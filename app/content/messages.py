"""What pydantic found wrong, told in Indonesian with the field, the found value, what was expected and a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.model.base import HOST, URL
from app.problems import Problem, nearest, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    from app.problems import Origin

_EXPECTED = {
    "string_type": "teks; beri tanda kutip bila berupa angka atau tanggal",
    "int_type": "bilangan bulat tanpa tanda kutip",
    "int_from_float": "bilangan bulat",
    "float_type": "bilangan dengan titik sebagai koma",
    "bool_type": "`true` atau `false`",
    "tuple_type": "daftar, setiap butir diawali tanda `-`",
    "model_type": "susunan kunci dan nilai",
    "dict_type": "susunan kunci dan nilai",
    "date_type": "tanggal TTTT-BB-HH, misalnya 2021-08-31",
    "date_from_datetime_parsing": "tanggal TTTT-BB-HH yang ada di kalender, misalnya 2021-08-31",
    "date_from_datetime_inexact": "tanggal tanpa jam",
    "date_parsing": "tanggal TTTT-BB-HH yang ada di kalender, misalnya 2021-08-31",
}
_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "huruf kecil, angka, dan tanda hubung, misalnya `pose-jari`",
    r"^[a-z0-9-]+#[a-z0-9-]+$": "kunci peraturan, `#`, lalu jangkar, misalnya `pp-94-2021#pasal-42-ayat-1`",
    r"^[a-z]+(-[a-z0-9]+)+$": "nama catatan, misalnya `larangan-9`",
    URL: "alamat web, misalnya `https://contoh.go.id/surat`",
    HOST: "nama situs, misalnya `jdih.setneg.go.id`",
    r"^[^\n]*$": "satu baris; pakai `>-` bila teksnya panjang",
}


def _limits(context: dict[str, Any], code: str) -> str:
    """Tell a size limit in words."""
    least, most = context.get("min_length", context.get("ge")), context.get("max_length", context.get("le"))
    if code == "string_too_short":
        return "teks yang tidak kosong"
    if code == "string_too_long":
        return f"paling banyak {most} karakter"
    if code == "too_short":
        return f"paling sedikit {least} butir"
    if code == "too_long":
        return f"paling banyak {most} butir"
    return f"angka {'mulai' if least is not None else 'sampai'} {least if least is not None else most}"


def _expected(error: ErrorDetails) -> str:
    """Say what may stand where the error was found."""
    code, context = error["type"], error.get("ctx", {})
    if code == "enum":
        return "salah satu dari " + str(context.get("expected", "")).replace(" or ", ", ")
    if code == "string_pattern_mismatch":
        return _PATTERNS.get(str(context.get("pattern")), str(context.get("pattern")))
    if code in {"string_too_short", "string_too_long", "too_short", "too_long"} or "than" in code:
        return _limits(context, code)
    return _EXPECTED.get(code, error["msg"])


def _choices(error: ErrorDetails) -> list[str]:
    """List the values that a wrong choice may have meant."""
    return [
        choice.strip(" '") for choice in str(error.get("ctx", {}).get("expected", "")).replace(" or ", ",").split(",")
    ]


def _fields_at(model: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """List the fields that the record at this location knows; those of the outermost record where it is unclear."""
    for step in location:
        field = model.model_fields.get(str(step))
        inner = _inner_model(field.annotation) if field else None
        model = inner or model
    return list(model.model_fields)


def _inner_model(annotation: object) -> type[BaseModel] | None:
    """Find the record type inside an annotation such as `tuple[Example, ...] | None`."""
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _inner_model(part))), None)


def is_echo(error: ErrorDetails) -> bool:
    """Whether pydantic calls a list too short only because it could not read the items in it."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _shown(found: object) -> str:
    """Quote a found value; of a list or a set of keys, say only what it is."""
    if isinstance(found, list):
        return f"{len(found)} butir"
    if isinstance(found, dict):
        return "susunan kunci dan nilai"
    return "kosong" if found is None else shorten(found)


def tell(error: ErrorDetails, model: type[BaseModel], origin: Origin) -> Problem:
    """Turn one error of pydantic into a Problem at its line."""
    location = error["loc"]
    name = " › ".join(str(step + 1) if isinstance(step, int) else str(step) for step in location)
    code, found = error["type"], error.get("input")
    if code == "missing":
        return Problem(origin.at(*location), f"Bidang `{name}` belum ada.", expected=f"`{location[-1]}: …`")
    if code == "extra_forbidden":
        known = _fields_at(model, location[:-1])
        guess = nearest(str(location[-1]), known)
        return Problem(
            origin.at(*location),
            f"Bidang `{name}` tidak dikenal.",
            expected="salah satu dari " + ", ".join(known),
            guess=guess,
        )
    guess = nearest(str(found), _choices(error)) if code == "enum" else ""
    what = f"Isi bidang `{name}` tidak sesuai." if name else "Butir ini tidak sesuai."
    return Problem(origin.at(*location), what, _shown(found), _expected(error), guess)


def tell_all(errors: Iterable[ErrorDetails], model: type[BaseModel], origin: Origin) -> Iterator[Problem]:
    """Turn the errors of one record into problems; a field that a slip in its name has taken away is not missed."""
    told = [(error["type"], error["loc"], tell(error, model, origin)) for error in errors]
    slips = {(*loc[:-1], problem.guess) for code, loc, problem in told if code == "extra_forbidden"}
    yield from (problem for code, loc, problem in told if code != "missing" or loc not in slips)
