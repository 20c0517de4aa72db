"""As much of JSON Schema (draft 2020-12) as our schemas use, to hold them, and the data, to the standard."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TYPES: dict[str, Callable[[object], bool]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}
LIMITS: dict[str, Callable[[Any, Any], bool]] = {
    "minLength": lambda value, limit: not isinstance(value, str) or len(value) >= limit,
    "maxLength": lambda value, limit: not isinstance(value, str) or len(value) <= limit,
    "pattern": lambda value, limit: not isinstance(value, str) or re.search(limit, value) is not None,
    "minimum": lambda value, limit: not TYPES["number"](value) or value >= limit,
    "maximum": lambda value, limit: not TYPES["number"](value) or value <= limit,
    "minItems": lambda value, limit: not isinstance(value, list) or len(value) >= limit,
    "maxItems": lambda value, limit: not isinstance(value, list) or len(value) <= limit,
    "enum": lambda value, limit: value in limit,
    "const": lambda value, limit: value == limit,
    "type": lambda value, limit: TYPES[limit](value),
    "format": lambda value, limit: limit != "date" or not isinstance(value, str) or _is_day(value),
}
"""What bounds a value, by keyword."""
KEYWORDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), int),
    **dict.fromkeys(("minimum", "maximum"), (int, float)),
    **dict.fromkeys(("pattern", "type", "format", "title", "description", "$ref"), str),
    **dict.fromkeys(("enum", "anyOf", "required"), list),
    **dict.fromkeys(("properties", "$defs", "items"), dict),
    "additionalProperties": (bool, dict),
    "const": object,
    "default": object,
}
"""Every keyword that our schemas may use, with the type of its value."""


def _is_day(text: str) -> bool:
    """Whether a text is a calendar day."""
    try:
        return len(text) == len("2026-11-23") and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _below(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the schemas inside a schema."""
    for keyword in ("properties", "$defs"):
        yield from schema.get(keyword, {}).values()
    yield from schema.get("anyOf", [])
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            yield schema[keyword]


def _target(whole: dict[str, Any], ref: str) -> dict[str, Any] | None:
    """Follow a reference within the schema."""
    found: Any = whole
    for step in ref.removeprefix("#/").split("/"):
        found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def unsound(schema: dict[str, Any], whole: dict[str, Any] | None = None) -> list[str]:
    """List what is wrong with a schema itself: unknown keywords or types, dead references, missing properties."""
    whole = schema if whole is None else whole
    told = [
        f"{keyword}: {value!r}"
        for keyword, value in schema.items()
        if keyword not in KEYWORDS or not isinstance(value, KEYWORDS[keyword])
    ]
    if schema.get("type", "null") not in TYPES:
        told.append(f"type {schema['type']}")
    if "$ref" in schema and (not schema["$ref"].startswith("#/") or _target(whole, schema["$ref"]) is None):
        told.append(f"dead reference {schema['$ref']}")
    if "pattern" in schema:
        re.compile(schema["pattern"])
    told += [
        f"required {name} is no property"
        for name in schema.get("required", [])
        if name not in schema.get("properties", {})
    ]
    return told + [fault for inner in _below(schema) for fault in unsound(inner, whole)]


def faults(schema: dict[str, Any], value: object, whole: dict[str, Any] | None = None, at: str = "") -> list[str]:
    """List where a value does not fit a sound schema."""
    whole = schema if whole is None else whole
    if "$ref" in schema:
        return faults(_target(whole, schema["$ref"]) or {}, value, whole, at)
    told = [f"{at}: {name}" for name, fits in LIMITS.items() if name in schema and not fits(value, schema[name])]
    if "anyOf" in schema and all(faults(one, value, whole, at) for one in schema["anyOf"]):
        told.append(f"{at}: fits none of {len(schema['anyOf'])}")
    if isinstance(value, list):
        told += [
            fault
            for place, one in enumerate(value)
            for fault in faults(schema.get("items", {}), one, whole, f"{at}/{place}")
        ]
    if isinstance(value, dict):
        told += _faults_of_fields(schema, value, whole, at)
    return told


def _faults_of_fields(schema: dict[str, Any], value: dict[str, Any], whole: dict[str, Any], at: str) -> list[str]:
    """List fields that are missing, unknown, or do not fit."""
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    told = [f"{at}: no {name}" for name in schema.get("required", []) if name not in value]
    for name, inner in value.items():
        if name not in known and others is False:
            told.append(f"{at}: unknown {name}")
        else:
            told += faults(known.get(name, others if isinstance(others, dict) else {}), inner, whole, f"{at}/{name}")
    return told
