"""YAML is read strictly: nothing is guessed, and every fault is told at its line."""

from __future__ import annotations

import time

import pytest

from app.content import strict_yaml
from app.problems import shorten

INDENT = "takuk tidak sejajar dengan kunci di atasnya, atau ada teks sesudah tanda kutip"
START = "ada tab atau tanda yang tidak boleh mengawali nilai; pakai spasi atau tanda kutip"
QUOTE = "tanda kutip yang dibuka di sini tidak ditutup"
BRACKET = "kurung yang dibuka di sini tidak ditutup, atau ada koma yang kurang"
MARK = "tanda * atau & mengawali nilai; beri tanda kutip"

BROKEN = {
    "colon in plain text": (
        "slug: a\ntext: Ingat: jangan\n",
        2,
        "ada titik dua (:) di dalam teks tanpa tanda kutip, atau takuknya salah",
    ),
    "tab for indentation": ("topics:\n\t- umum\n", 2, START),
    "percent at the start": ("slug: a\ntext: %nama\n", 2, START),
    "at sign at the start": ("text: @nama\n", 1, START),
    "backtick at the start": ("text: `nama`\n", 1, START),
    "key without a colon": ("slug: a\njudul\ntext: b\n", 2, "kunci tanpa titik dua (:)"),
    "key indented too little": ("terms:\n  slug: a\n term: b\n", 3, INDENT),
    "words after a quotation": ('slug: a\ntext: "a" b\n', 2, INDENT),
    "list item indented too little": (
        "topics:\n  - a\n  b: c\n",
        3,
        "butir daftar tidak sejajar dengan butir di atasnya",
    ),
    "list item on the key's line": ("topics: - a\n", 1, "butir daftar harus mulai di baris baru"),
    "quotation never closed": ('slug: a\ntext: "b\nc: d\ne: f\n', 2, QUOTE),
    "quotation closed after a divider": ('text: "b\n---\nc"\n', 1, QUOTE),
    "bracket never closed": ("slug: a\ntopics: [a, b\ntext: c\n", 2, BRACKET),
    "brace never closed": ("slug: a\ntext: {b: c\n", 2, BRACKET),
    "bold Markdown without quotation marks": ("slug: a\ntext: **tebal**\n", 2, MARK),
    "ampersand at the start": ("text: & co\n", 1, MARK),
    "backslash in double quotes": (
        'text: "satu\\dua"\n',
        1,
        "garis miring terbalik di dalam tanda kutip ganda; pakai tanda kutip tunggal",
    ),
    "unknown tag handle": ("text: !nama!x y\n", 1, "tanda seru (!) di awal nilai; beri tanda kutip"),
    "bell character": ("slug: é\ntext: a\x07b\n", 2, "ada karakter kendali yang tidak terlihat"),
    "zero byte": ("slug: a\n\ntext: a\x00b\n", 3, "ada karakter kendali yang tidak terlihat"),
    "closing brace at the start": ("text: }\n", 1, "ada tanda yang tidak boleh mengawali nilai; beri tanda kutip"),
    "text after the end of the document": ("slug: a\n...\ntext: b\n", 3, "ada isi sesudah garis `...`"),
    "text behind a folding mark": ("text: >- x\n", 1, "teks di belakang tanda > atau |; tulis di baris berikutnya"),
    "tab before a key": ("slug: a\n\ttext: b\n", 2, "ada tab; pakai spasi"),
    "question mark at the start": ("text: ? b\n", 1, "tanda tanya (?) mengawali nilai; beri tanda kutip"),
    "half a character": (
        'text: "\\ud800"\n',
        1,
        "garis miring terbalik di dalam tanda kutip ganda; pakai tanda kutip tunggal",
    ),
    "percent before everything": ("%YAML 3.0\n---\nslug: a\n", 1, "tanda persen (%) mengawali baris; beri tanda kutip"),
    "quotation closed by the next one": ('slug: a\ntext: "b\nc: d\ne: "f"\n', 2, QUOTE),
    "single quotation closed by the next one": ("text: 'b\nc: d\ne: 'f'\n", 1, QUOTE),
    "two sides of a conflict": (
        "slug: a\n<<<<<<< HEAD\ntext: b\n",
        2,
        "tanda bentrokan Git; pilih salah satu bunyi, lalu hapus tandanya",
    ),
    "no-break space": ("slug: a\nrank:\xa02\nx: y\n", 2, "ada spasi tak-putus (U+00A0); ketik ulang spasinya"),
}
REFERENCE = (
    "Rujukan YAML (`&` dan `*`) tidak dipakai di sini. Seharusnya: nilai ditulis lengkap, atau diberi tanda kutip."
)
TAG = "Tanda jenis YAML (`!`) tidak dipakai di sini. Seharusnya: nilai biasa, atau diberi tanda kutip."
MERGE = "Penggabungan (`<<`) tidak dipakai di sini. Seharusnya: setiap nilai ditulis lengkap."
BOMB = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n"
REFUSED = {
    "anchor": ("slug: a\ntext: &b c\n", 2, REFERENCE),
    "alias": ("slug: a\ntext: *b\n", 2, REFERENCE),
    "alias bomb": (BOMB, 1, REFERENCE),
    "anchor on a key": ("&a slug: b\n", 1, REFERENCE),
    "alias for a key": ("*a : b\n", 1, REFERENCE),
    "program in a tag": ("text: !!python/object/apply:os.system ['true']\n", 1, TAG),
    "own tag": ("slug: a\ntext: !penting b\n", 2, TAG),
    "tag on a key": ("!!str slug: b\n", 1, TAG),
    "merge key": ("slug: a\n<<: {text: b}\n", 2, MERGE),
    "two documents": (
        "slug: a\n---\nslug: b\n",
        2,
        "Berkas berisi lebih dari satu dokumen YAML. Seharusnya: satu dokumen tanpa garis `---`.",
    ),
    "list for a key": ("? [a]\n: b\n", 1, "Kunci harus berupa satu kata, bukan daftar atau susunan."),
    "twenty-one levels in lines": (
        "".join(f"{'  ' * depth}a:\n" for depth in range(30)),
        22,
        "Susunan terlalu dalam: lebih dari 20 tingkat.",
    ),
    "100,000 levels in brackets": ("text: " + "[" * 100_000 + "\n", 1, "Susunan terlalu dalam: lebih dari 20 tingkat."),
}
WORD = "dibaca YAML sebagai ya/tidak, bukan teks. Seharusnya: nama bidang, misalnya `number`."
YES_NO = "Seharusnya: `true` atau `false`, atau teks dalam tanda kutip."
OCTAL = (
    "Angka berawalan nol dibaca YAML sebagai bilangan oktal. Ditemukan: “010”. "
    "Seharusnya: tanpa nol di depan, atau teks dalam tanda kutip."
)
SURPRISES = {
    "no as a key": ("slug: a\nno: 9\n", 2, f"Kunci `no` {WORD}"),
    "y as a key": ("y: 9\n", 1, f"Kunci `y` {WORD}"),
    "on as a key": ("on: 2021-08-31\n", 1, f"Kunci `on` {WORD}"),
    "true as a key": ("true: 9\n", 1, f"Kunci `true` {WORD}"),
    "null as a key": ("null: 9\n", 1, f"Kunci `null` {WORD.replace('ya/tidak', 'kosong')}"),
    "number as a key": ("9: a\n", 1, "Kunci `9` adalah angka, bukan teks. Seharusnya: nama bidang."),
    "decimal as a key": ("1.5: a\n", 1, "Kunci `1.5` adalah angka, bukan teks. Seharusnya: nama bidang."),
    "010 as a value": ("slug: a\nnumber: 010\n", 2, OCTAL),
    "yes as a value": ("text: yes\n", 1, f"Nilai ini dibaca YAML sebagai ya/tidak. Ditemukan: “yes”. {YES_NO}"),
    "on in a list": (
        "keywords:\n  - off\n  - ON\n",
        2,
        f"Nilai ini dibaca YAML sebagai ya/tidak. Ditemukan: “off”. {YES_NO}",
    ),
    "doubled key": (
        "slug: a\ntext: b\nslug: c\n",
        3,
        "Kunci `slug` tertulis dua kali; yang pertama di baris 1. Seharusnya: satu kali saja.",
    ),
    "doubled key inside a list": (
        "terms:\n  - slug: a\n    slug: b\n",
        3,
        "Kunci `slug` tertulis dua kali; yang pertama di baris 2. Seharusnya: satu kali saja.",
    ),
}


@pytest.mark.parametrize(("text", "line", "explanation"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_file_is_told_in_indonesian_at_its_line(text: str, line: int, explanation: str) -> None:
    """A file that is no YAML gives one problem, at the line where the fault begins, with what is wrong there."""
    value, _, problems = strict_yaml.read(text, "content/topics.yaml")

    assert value is None
    row = text.split("\n")[line - 1].strip()
    found = f" Ditemukan: {shorten(row)}." if row.isprintable() else ""
    assert [f"content/topics.yaml:{line}: Susunan YAML rusak: {explanation}.{found}"] == [str(one) for one in problems]


@pytest.mark.parametrize(("text", "line", "message"), REFUSED.values(), ids=list(REFUSED))
def test_what_only_programmers_know_of_yaml_is_refused(text: str, line: int, message: str) -> None:
    """Anchors, aliases, tags, merge keys, several documents and deep nesting end the reading with one problem."""
    value, _, problems = strict_yaml.read(text, "content/topics.yaml")

    assert value is None
    assert [f"content/topics.yaml:{line}: {message}"] == [str(one) for one in problems]


@pytest.mark.parametrize(("text", "line", "message"), SURPRISES.values(), ids=list(SURPRISES))
def test_a_surprise_of_yaml_is_told_and_the_reading_goes_on(text: str, line: int, message: str) -> None:
    """Words that YAML 1.1 turns into something else, and doubled keys, are told; what follows is still read."""
    value, _, problems = strict_yaml.read(f"{text}after: [1]\n", "content/topics.yaml")

    assert isinstance(value, dict)
    assert value["after"] == [1]
    assert f"content/topics.yaml:{line}: {message}" == str(problems[0])


LOSSES = {
    "item that is indented too far": (
        "topics:\n  - satu kata\n   - dua kata\n",
        3,
        (
            "Butir daftar ini terbaca sebagai bagian dari teks di atasnya. Ditemukan: “- dua kata”. "
            "Seharusnya: takuk yang sama dengan butir pertama."
        ),
    ),
    "text with a number sign": (
        "slug: a\ntext: Pose jari #1 saat berfoto\n",
        2,
        "Teks ini terpotong di tanda `#`. Ditemukan: “Pose jari”. Seharusnya: teks dalam tanda kutip.",
    ),
}


@pytest.mark.parametrize(("text", "line", "message"), LOSSES.values(), ids=list(LOSSES))
def test_no_word_is_lost_in_silence(text: str, line: int, message: str) -> None:
    """What YAML would drop, or put where nobody meant it, is told."""
    _, _, problems = strict_yaml.read(text, "content/topics.yaml")

    assert [f"content/topics.yaml:{line}: {message}"] == [str(one) for one in problems]


def test_a_remark_behind_a_single_word_is_no_loss() -> None:
    """Dates, numbers and keys may have a remark beside them, and a remark may follow a quotation or a list."""
    text = 'on_1: 2021-08-31 # hari\nb: "dua kata" # catatan\nc:\n  - a # satu\n# akhir\n'

    assert strict_yaml.read(text, "content/topics.yaml")[2] == []


@pytest.mark.parametrize("end", ["\r", "\r\n", "\x85", "\u2028"])
def test_every_end_of_a_line_is_one(end: str) -> None:
    """Lines are counted as YAML counts them, whatever ends them."""
    _, origin, problems = strict_yaml.read(f"slug: a{end}text: b c{end}  d e # f{end}", "content/topics.yaml")

    assert str(origin.at("text")) == "content/topics.yaml:2"
    assert [one.what for one in problems] == ["Teks ini terpotong di tanda `#`."]


def test_all_surprises_of_a_file_are_told_at_once() -> None:
    """Four traps in one file give four problems, in the order of the lines."""
    _, _, problems = strict_yaml.read("no: 1\nnumber: 010\ntext: yes\nno: 2\n", "content/topics.yaml")

    assert [problem.place.line for problem in problems] == [1, 2, 3, 4, 4]


def test_only_what_is_unmistakable_becomes_a_number() -> None:
    """Whole numbers and plain decimals become numbers; everything else that YAML 1.1 would convert stays text."""
    text = "[12, -3, 1.50, 1e5, 0x1F, 1_000, 12:30, .5, 2021-08-31, 99999999999, .inf, '010', \"yes\"]\n"

    value, _, problems = strict_yaml.read(text, "content/topics.yaml")

    assert problems == []
    texts = ["1e5", "0x1F", "1_000", "12:30", ".5", "2021-08-31", "99999999999", ".inf", "010", "yes"]
    assert [12, -3, 1.5, *texts] == value


def test_yes_no_and_nothing_have_one_spelling_each() -> None:
    """Only true, false, null, ~ and an empty value stand for yes, no and nothing."""
    value, _, problems = strict_yaml.read("{a: true, b: False, c: null, d: ~, e: }\n", "content/topics.yaml")

    assert problems == []
    assert value == {"a": True, "b": False, "c": None, "d": None, "e": None}


def test_every_value_remembers_its_line() -> None:
    """The origin knows the line of every key and every list item, and of the piece above a missing one."""
    _, origin, _ = strict_yaml.read(
        "slug: a\nterms:\n  - slug: b\n    text: |\n      c\n  - slug: d\n", "content/x.yaml"
    )

    assert str(origin.at("terms", 0, "text")) == "content/x.yaml:4"
    assert str(origin.at("terms", 1, "slug")) == "content/x.yaml:6"
    assert str(origin.at("terms", 1, "text")) == "content/x.yaml:6"
    assert str(origin.at("summary")) == "content/x.yaml:1"


def test_lines_are_counted_from_where_the_text_begins() -> None:
    """Front matter starts at the second line of its file, and its problems are told there."""
    _, origin, problems = strict_yaml.read("slug: a\nno: 1\n", "content/guides/a.md", first_line=2)

    assert str(origin.at("slug")) == "content/guides/a.md:2"
    assert [str(problem.place) for problem in problems] == ["content/guides/a.md:3"]


@pytest.mark.parametrize("text", ["", "# hanya catatan\n"])
def test_an_empty_file_is_nothing(text: str) -> None:
    """A file without a value is read as nothing; the loader says that it is empty."""
    assert strict_yaml.read(text, "content/topics.yaml")[::2] == (None, [])


def test_hostile_files_cost_no_time() -> None:
    """An alias bomb and 100,000 levels are refused within a second."""
    began = time.monotonic()

    for name in ("alias bomb", "100,000 levels in brackets"):
        strict_yaml.read(REFUSED[name][0], "content/topics.yaml")

    assert time.monotonic() - began < 1
