"""The data addresses: each one of docs/api.md answers in its shape, errors have one shape, records fit their schema."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.api import KINDS
from app.fingerprints import fingerprint
from app.model.base import Bearer
from app.model.instruments import LegalForce
from app.search_pages import SearchForm
from tests import json_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from app.model.handbook import Handbook

DOC = (Path(__file__).resolve().parent.parent / "docs" / "api.md").read_text("utf-8")
NAMED = {
    "larangan": "9",
    "alasan": "3",
    "sanksi": "pp-94-2021",
    "peraturan": "skb-2-2022",
    "situasi": "pose-jari",
    "topik": "kampanye",
    "panduan": "melapor",
    "istilah": "pppk",
    "sumber": "bapenda",
    "halaman": "tentang",
}
"""One record of each kind whose records have a page."""
RESULT = {
    "address", "kind", "kind_label", "title", "snippet", "status", "status_label", "verdict", "verdict_label", "why",
    "missing",
}  # fmt: skip


def documented() -> list[str]:
    """Give every address in the table of docs/api.md, with each kind and one name filled in."""
    found = []
    for pattern in re.findall(r"^\| `(/api/v1/[^`]+)`", DOC, re.MULTILINE):
        if "<name>" in pattern:
            found += [pattern.replace("<kind>", kind).replace("<name>", name) for kind, name in NAMED.items()]
        elif "<kind>" in pattern:
            found += [pattern.replace("<kind>", kind) for kind in KINDS]
        else:
            found.append(f"{pattern}pose" if pattern.endswith("q=") else pattern)
    return found


def fetch(client: FlaskClient, address: str) -> dict[str, Any]:
    """Fetch data that must be there."""
    response = client.get(address)
    assert response.status_code == 200, address
    found: dict[str, Any] = response.get_json()
    return found


def test_the_document_names_every_address_of_the_program(app: Flask) -> None:
    """What the program answers below /api/ is what docs/api.md lists, no more and no less."""
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}

    assert {one.split("?")[0] for one in re.findall(r"^\| `(/api/v1/[^`]+)`", DOC, re.MULTILINE)} == rules


def test_the_document_names_every_kind() -> None:
    """The kinds listed in docs/api.md are those of the program, each with a record to try unless it has no pages."""
    rows = re.findall(r"^\| `([a-z]+)` \|", DOC.split("## Kinds")[1].split("\n## ")[0], re.MULTILINE)

    assert rows == list(KINDS)
    assert KINDS.keys() - NAMED.keys() == {"perubahan", "tingkat", "lampiran", "konflik", "kuis", "ikrar"}


def test_the_document_names_every_field_of_a_result(raw_client: FlaskClient) -> None:
    """Results, suggestions and the answer around them have the fields that docs/api.md lists, no more and no less."""
    found = fetch(raw_client, "/api/v1/cari.json?q=pose%20jari")
    offered = fetch(raw_client, "/api/v1/saran.json?q=po")
    told = {
        title: re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
        for title, section in re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", DOC, re.MULTILINE | re.DOTALL)
    }

    assert set(told["A search"]) == found.keys()
    assert set(told["A result"]) == found["results"][0].keys() == RESULT
    assert set(told["A suggestion"]) == offered["suggestions"][0].keys()
    assert set(told["What narrows a search"]) == {field.name for field in dataclasses.fields(SearchForm)}


@pytest.mark.parametrize("address", documented())
def test_a_documented_address_answers_with_json(raw_client: FlaskClient, address: str) -> None:
    """GET and HEAD answer 200 with JSON and the headers of the site."""
    response = raw_client.get(address)

    assert (response.status_code, response.mimetype) == (200, "application/json")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.get_json()
    head = raw_client.head(address)
    assert (head.status_code, head.get_data()) == (200, b"")


@pytest.mark.parametrize(
    "address", [*(f"/api/v1/{kind}.json" for kind in KINDS), "/api/v1/semua.json", "/api/v1/larangan/9.json"]
)
def test_records_carry_their_edition_and_a_warning(raw_client: FlaskClient, handbook: Handbook, address: str) -> None:
    """Records say that it went well, of which edition they are, and that this is not the official text."""
    found = fetch(raw_client, address)

    assert found["ok"] is True
    assert found["edition"] == handbook.identity.edition
    assert found["notice"] == handbook.identity.disclaimer
    assert "bukan situs resmi" in found["notice"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_holds_every_record_of_its_kind(raw_client: FlaskClient, handbook: Handbook, kind: str) -> None:
    """A list counts its records rightly, in the handbook's order, and `semua.json` repeats them."""
    found = fetch(raw_client, f"/api/v1/{kind}.json")

    assert found["kind"] == kind
    assert found["total"] == len(found["records"]) == len(getattr(handbook, KINDS[kind][0])) > 0
    assert fetch(raw_client, "/api/v1/semua.json")[kind] == found["records"]


@pytest.mark.parametrize(("kind", "name"), NAMED.items())
def test_one_record_is_the_same_as_in_its_list(raw_client: FlaskClient, kind: str, name: str) -> None:
    """A record by name is, word for word, the one in the list."""
    found = fetch(raw_client, f"/api/v1/{kind}/{name}.json")

    assert found["kind"] == kind
    assert found["record"] in fetch(raw_client, f"/api/v1/{kind}.json")["records"]
    assert name in {str(found["record"].get(field)) for field in ("number", "slug", "key")}


def test_a_record_carries_its_name_its_page_and_its_fingerprint(raw_client: FlaskClient, handbook: Handbook) -> None:
    """Each record tells id, heading and fingerprint, and its address is a page of the site."""
    shown = {
        one["id"]: one for kind in KINDS for one in fetch(raw_client, f"/api/v1/{kind}.json")["records"] if "id" in one
    }

    assert shown.keys() == handbook.record_by_id.keys()
    for record in handbook.records():
        told = shown[record.id]
        assert (told["address"], told["heading"]) == (record.address, record.heading)
        assert told["fingerprint"] == fingerprint(record)
    for kind, name in NAMED.items():
        told = fetch(raw_client, f"/api/v1/{kind}/{name}.json")["record"]
        if "address" in told:
            assert raw_client.get(told["address"].split("#")[0]).status_code == 200


def test_search_answers_in_the_promised_shape(raw_client: FlaskClient) -> None:
    """The answer to a query has the fields of docs/api.md, and each result those of a result."""
    found = fetch(raw_client, "/api/v1/cari.json?q=pose%20jari")

    assert found["filters"] == {}
    assert (found["ok"], found["query"], found["page"]) == (True, "pose jari", 1)
    assert found["suggestion"] is None
    assert found["total"] >= len(found["results"]) > 0
    for one in found["results"]:
        assert one.keys() == RESULT
        assert one["address"].startswith("/")
        assert re.findall(r"<(?!/?mark>)", one["snippet"]) == []
        assert isinstance(one["missing"], list)
    first = found["results"][0]
    assert (first["address"], first["kind"], first["kind_label"]) == ("/situasi/pose-jari/", "situasi", "Situasi")
    assert (first["verdict"], first["verdict_label"]) == ("diperdebatkan", "Diperdebatkan")
    assert first["status"] is first["status_label"] is None


def test_codes_are_codes_wherever_they_stand(raw_client: FlaskClient) -> None:
    """Kind, status and verdict of a result are those of the record at its address, and narrow a search as they are."""
    results = [
        one
        for query in ("q=uu", "q=kampanye&jenis=situasi", "q=uu&status=dicabut-sebagian")
        for one in fetch(raw_client, f"/api/v1/cari.json?{query}")["results"]
    ]
    records = {
        one["address"]: one
        for kind in ("situasi", "peraturan")
        for one in fetch(raw_client, f"/api/v1/{kind}.json")["records"]
    }
    known = [one for one in results if one["address"] in records]

    assert {one["kind"] for one in results} <= {*KINDS, "ketentuan"}
    assert [one["verdict"] for one in known if one["kind"] == "situasi"] == [
        records[one["address"]]["verdict"] for one in known if one["kind"] == "situasi"
    ]
    told = [one for one in known if one["status"]]
    assert told
    assert [one["status"] for one in told] == [records[one["address"]]["status"] for one in told]
    assert {one["status"] for one in results[-1:]} == {"dicabut-sebagian"}


def test_a_search_says_what_narrowed_it(raw_client: FlaskClient) -> None:
    """A filter that means nothing is left out, and the answer tells which ones counted."""
    found = fetch(raw_client, "/api/v1/cari.json?q=uu&jenis=peraturan&status=dicabut&topik=entah&hal=2")

    assert found["filters"] == {"jenis": "peraturan", "status": "dicabut"}


def test_search_says_what_it_searched_instead(raw_client: FlaskClient) -> None:
    """A misspelt word is answered, and the answer says which words were searched."""
    found = fetch(raw_client, "/api/v1/cari.json?q=kampaye")

    assert (found["query"], found["corrected_to"]) == ("kampaye", "kampanye")
    assert found["total"] > 0


def test_search_can_be_narrowed_and_paged(raw_client: FlaskClient) -> None:
    """`jenis`, `topik`, `status`, `untuk` and `hal` mean what docs/api.md says."""
    base = "/api/v1/cari.json?q=kampanye"
    whole = fetch(raw_client, base)

    assert {one["kind"] for one in fetch(raw_client, f"{base}&jenis=situasi")["results"]} == {"situasi"}
    for narrowed in ("jenis=situasi", "topik=kampanye", "status=dicabut", "untuk=pppk"):
        assert 0 < fetch(raw_client, f"{base}&{narrowed}")["total"] < whole["total"], narrowed
    second = fetch(raw_client, f"{base}&hal=2")
    assert second["page"] == 2
    assert second["results"] != whole["results"]


@pytest.mark.parametrize("query", ["", "q=", "q=%20", "q=xqzwv", "q=***", "hal=2"])
def test_search_without_results_is_no_error(raw_client: FlaskClient, query: str) -> None:
    """Nothing found is an answer: ok, none, an empty list."""
    found = fetch(raw_client, f"/api/v1/cari.json?{query}")

    assert (found["ok"], found["total"], found["results"]) == (True, 0, [])


def test_suggestions_lead_to_pages(raw_client: FlaskClient) -> None:
    """Suggestions carry words, address and kind, are at most eight, and each leads somewhere."""
    offered = fetch(raw_client, "/api/v1/saran.json?q=po")["suggestions"]

    assert 0 < len(offered) <= 8
    for one in offered:
        assert one.keys() == {"text", "address", "kind", "kind_label"}
        assert one["kind"] in {*KINDS, "ketentuan"}
        assert raw_client.get(one["address"].split("#")[0]).status_code == 200
    assert fetch(raw_client, "/api/v1/saran.json")["suggestions"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_sound_json_schema(raw_client: FlaskClient, kind: str) -> None:
    """Keywords are those of the standard, references lead somewhere, and each field is explained."""
    schema = fetch(raw_client, f"/api/v1/schema/{kind}.json")

    assert json_schema.unsound(schema) == []
    pieces = schema.get("$defs", {})
    for piece in (schema, *pieces.values()):
        for name, one in piece.get("properties", {}).items():
            listed = pieces.get(one.get("$ref", "").rpartition("/")[2], {})
            assert one.get("description") or listed.get("description"), name


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_fits_the_schema_of_its_kind(raw_client: FlaskClient, kind: str) -> None:
    """What a list gives is what the schema of that kind describes, down to the smallest piece."""
    schema = fetch(raw_client, f"/api/v1/schema/{kind}.json")

    faults = [
        fault
        for record in fetch(raw_client, f"/api/v1/{kind}.json")["records"]
        for fault in json_schema.faults(schema, record)
    ]

    assert faults[:5] == []


def test_the_schema_check_finds_what_does_not_fit(raw_client: FlaskClient) -> None:
    """A record with a wrong type, a missing or unknown field, a bad date or a foreign word is refused."""
    schema = fetch(raw_client, "/api/v1/schema/situasi.json")
    record = fetch(raw_client, "/api/v1/situasi/pose-jari.json")["record"]

    assert json_schema.faults(schema, record) == []
    for spoilt in (
        {**record, "verdict": "mungkin"},
        {**record, "prohibitions": ["10"]},
        {**record, "reviewed_on": "kemarin"},
        {**record, "colour": "red"},
        {**record, "fingerprint": 1},
        {**record, "slug": "Pose Jari"},
        {**record, "opinions": [{"office": "Ketua"}]},
        {name: value for name, value in record.items() if name != "answer"},
    ):
        assert json_schema.faults(schema, spoilt)


def test_the_description_for_programs_lists_the_same_addresses(raw_client: FlaskClient, app: Flask) -> None:
    """openapi.json names every address but its own, with exactly the parameters in its path."""
    found = fetch(raw_client, "/api/v1/openapi.json")
    rules = {rule.rule.removeprefix("/api/v1") for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}

    assert found["openapi"].startswith("3.1.")
    assert {"title", "version"} <= found["info"].keys()
    assert found["servers"][0]["url"].endswith("/api/v1")
    assert {one.replace("{", "<").replace("}", ">") for one in found["paths"]} == rules - {"/openapi.json"}
    for path, said in found["paths"].items():
        operation = said["get"]
        assert {one["name"] for one in operation["parameters"] if one["in"] == "path"} == set(
            re.findall(r"{(\w+)}", path)
        )
        assert operation["summary"]
        assert operation["responses"].keys() == {"200", "404", "405", "414"}
        assert all(one["content"]["application/json"]["schema"] for one in operation["responses"].values())
        assert all(one["description"] for one in operation["parameters"])


def test_the_description_for_programs_knows_every_question(raw_client: FlaskClient) -> None:
    """openapi.json names everything that a search reads from its address, and the codes that it takes."""
    found = fetch(raw_client, "/api/v1/openapi.json")
    asked = {one["name"]: one["schema"] for one in found["paths"]["/cari.json"]["get"]["parameters"]}

    assert asked.keys() == {field.name for field in dataclasses.fields(SearchForm)}
    assert asked["untuk"]["enum"] == [one.value for one in Bearer]
    assert set(asked["status"]["enum"]) == {one.value for one in LegalForce} - {"berlaku"}
    assert "ketentuan" in asked["jenis"]["enum"]


@pytest.mark.parametrize("query", ["", "q=pose+jari", "q=kampaye", "q=uu&status=dicabut&hal=2", "q=xqzwv"])
def test_a_search_fits_its_description(raw_client: FlaskClient, query: str) -> None:
    """Answers are what openapi.json says they are, field for field."""
    found = fetch(raw_client, "/api/v1/openapi.json")
    for name in ("cari", "saran"):
        said = found["paths"][f"/{name}.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]

        assert json_schema.unsound(said) == []
        assert json_schema.faults(said, fetch(raw_client, f"/api/v1/{name}.json?{query}")) == []


def test_every_code_has_its_label(raw_client: FlaskClient) -> None:
    """openapi.json gives, for each closed list of codes, the words that readers see."""
    words = fetch(raw_client, "/api/v1/openapi.json")["components"]["schemas"]

    assert words["Verdict"]["x-labels"]["boleh-dengan-syarat"] == "Boleh dengan syarat"
    assert {"Verdict", "LegalForce", "Bearer", "Stage", "Certainty", "SanctionTier"} <= words.keys()
    for one in words.values():
        if "enum" in one:
            assert sorted(one["x-labels"]) == sorted(one["enum"])


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/pidana.json",
        "/api/v1/larangan/12.json",
        "/api/v1/larangan/09.json",
        "/api/v1/larangan/.json",
        "/api/v1/situasi/tidak-ada.json",
        "/api/v1/perubahan/1.json",
        "/api/v1/ikrar/pns.json",
        "/api/v1/lampiran/D1.json",
        "/api/v1/schema/tidak-ada.json",
        "/api/v1/Larangan.json",
        "/api/v1/larangan",
        "/api/v2/larangan.json",
        "/api/",
    ],
)
def test_what_does_not_exist_is_told_in_the_one_shape_of_errors(raw_client: FlaskClient, address: str) -> None:
    """Below /api/ an unknown address answers 404 as JSON: ok, error, status, and nothing else."""
    response = raw_client.get(address)

    assert (response.status_code, response.mimetype) == (404, "application/json")
    told = response.get_json()
    assert told.keys() == {"ok", "error", "status"}
    assert (told["ok"], told["status"]) == (False, 404)
    assert "tidak ada di situs kami" in told["error"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_can_be_written(raw_client: FlaskClient, method: str) -> None:
    """Any other method is refused in the same shape, and the answer says which are allowed."""
    response = raw_client.open("/api/v1/larangan.json", method=method)

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert response.get_json().keys() == {"ok", "error", "status"}


def test_too_long_a_query_is_refused_in_the_same_shape(raw_client: FlaskClient) -> None:
    """An address that no reader sends is refused before any work, as JSON."""
    response = raw_client.get(f"/api/v1/cari.json?q={'a' * 5000}")

    assert (response.status_code, response.get_json()["status"]) == (414, 414)
    assert response.get_json().keys() == {"ok", "error", "status"}


def test_a_page_that_does_not_exist_is_told_to_people(get: Callable[..., TestResponse]) -> None:
    """Outside /api/ the same fault is a page with words, not data."""
    assert get("/larangan/12/", 404).mimetype == "text/html"
