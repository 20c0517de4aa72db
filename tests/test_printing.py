"""What leaves the screen: slides that fit, presentation files, QR codes that cameras read, cards that fit."""

from __future__ import annotations

import io
import itertools
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from pptx import Presentation
from pypdf import PdfReader

from app import relations
from app.model.reading import SitePage
from app.model.rules import Verdict
from app.printing import cards, deck, lettering, pptx_deck, qr
from app.printing.press import Press, lines, short_heading
from app.printing.record_slides import slides_of
from app.printing.slides import FRAME_HEIGHT, Block, Size, Slide, SlideKind, fitted, height
from tests.conftest import ROOT, TODAY
from tests.gate import NO_OFFICE, find_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.base import Record
    from app.model.handbook import Handbook
    from app.printing.deck import Deck

BASE_URL = "https://netralitas.contoh-kabupaten.go.id"
MM = 25.4


@pytest.fixture(scope="session")
def press(handbook: Handbook) -> Press:
    """Give the means to print the real content."""
    return Press(handbook, TODAY, BASE_URL)


@pytest.fixture(scope="session")
def records(handbook: Handbook) -> tuple[Record, ...]:
    """Give every record that can be taught."""
    return tuple(record for record in handbook.records() if not isinstance(record, SitePage))


@pytest.fixture(scope="session")
def rules(handbook: Handbook, press: Press) -> Deck:
    """Give the deck of the eleven prohibitions, with a title that a careless page would run as markup."""
    occasion = deck.Occasion("<b>Larangan</b> & “netral”", "/pelatih/salindia/larangan/", "Aula")
    return deck.build(press, handbook.prohibitions, occasion)


def seen(found: qr.Drawing, pixels: int) -> str:
    """Draw a code's path at a size in pixels and read it as a camera does."""
    image = Image.new("L", (found.size * 8, found.size * 8), 255)
    pen, x, y = ImageDraw.Draw(image), 0, 0
    for move, right, down, run in re.findall(r"([Mm])(-?[\d.]+) (-?[\d.]+)|h(\d+)", found.path):
        if run:
            pen.rectangle((x * 8, y * 8, (x + int(run)) * 8 - 1, y * 8 + 7), fill=0)
            x += int(run)
        elif move == "M":
            x, y = int(right), int(float(down))
        else:
            x, y = x + int(right), y + int(down)
    small = image.resize((pixels, pixels), Image.Resampling.BILINEAR)
    return "".join(one.text for one in zxingcpp.read_barcodes(small))


def test_every_code_is_read_at_25_mm(press: Press, records: tuple[Record, ...]) -> None:
    """Printed 25 mm wide at 150 dots to the inch, every record's code leads to the check of its print."""
    pixels = round(25 / MM * 150)

    wrong = [
        record.id
        for record in records
        if seen(qr.drawing(press.absolute(press.check_address(record))), pixels)
        != f"{BASE_URL}/c/{press.handbook.identity.edition}/{record.id}/"
    ]

    assert wrong == []


def test_the_picture_and_the_drawing_of_a_code_are_the_same() -> None:
    """Presentation files hold pixels, pages hold a path: both say the same, with a margin of four modules."""
    text = f"{BASE_URL}/larangan/9/"
    pixels = Image.open(io.BytesIO(qr.png(text, 4))).convert("L")

    assert seen(qr.drawing(text), 300) == text
    assert [one.text for one in zxingcpp.read_barcodes(pixels)] == [text]
    assert pixels.width == qr.drawing(text).size * 4
    assert set(pixels.crop((0, 0, pixels.width, 16)).tobytes()) == {255}


def test_a_code_file_is_dark_on_white_and_says_where_it_leads() -> None:
    """The file works in dark colour schemes and for screen readers; its words cannot break it."""
    text = qr.svg(BASE_URL, "Menuju <b> & “situs”")

    assert 'fill="#fff"' in text
    assert "<title>Menuju &lt;b&gt; &amp; “situs”</title>" in text
    assert " style=" not in text


@given(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), max_size=200), st.floats(3, 40))
def test_wrapping_loses_nothing_and_fits(text: str, room: float) -> None:
    """Lines hold every letter in order, and none is wider than the room unless it is a single letter."""
    found = lettering.wrap(text, room)

    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(lettering.width(line) <= room or len(line) == 1 for line in found)


def test_cutting_ends_with_an_ellipsis_within_the_room() -> None:
    """What does not fit one line is cut at a word; what fits stays."""
    assert lettering.cut("Pendek", 20) == "Pendek"
    assert lettering.cut("Judul yang panjang sekali", 9) == "Judul yang…"
    assert lettering.width(lettering.cut("Judul yang panjang sekali", 9)) <= 9


def test_our_letters_cover_everything_that_is_drawn(records: tuple[Record, ...]) -> None:
    """No character of a heading, summary or answer is missing from the typeface, so no box stands in for one."""
    fields = ("heading", "summary", "answer", "short_title", "subject", "expansion", "definition", "quote")
    used = set("".join(str(getattr(record, field, "")) for record in records for field in fields)) - set("\n")
    missing = [
        one
        for one in sorted(used)
        for is_bold in (False, True)
        if not one.isspace() and lettering.font(40, is_bold=is_bold).getmask(one).getbbox() is None
    ]

    assert len(used) > 60
    assert missing == []
    assert lettering.font(40).getmask("\u4e2d").getbbox() is None


def test_every_slide_of_every_record_fits(press: Press, records: tuple[Record, ...]) -> None:
    """Whatever a record holds, its slides fit the projector at 24 pixels or more."""
    slides = [part for record in records for slide in slides_of(record, press) for part in fitted(slide)]

    assert [
        (slide.heading, height(slide, slide.size)) for slide in slides if height(slide, slide.size) > FRAME_HEIGHT
    ] == []
    assert {slide.size for slide in slides} == set(Size)


def test_splitting_a_slide_keeps_every_line_in_order() -> None:
    """A slide that is too full becomes several, and nothing is lost between them."""
    told = tuple(f"Baris nomor {number} yang cukup panjang untuk satu baris penuh di layar." for number in range(30))
    parts = list(fitted(Slide(SlideKind.POINT, "Penuh", blocks=(Block("Judul", told),), foot="Kaki")))

    assert len(parts) > 2
    assert tuple(line for part in parts for block in part.blocks for line in block.lines) == told
    assert [part.heading for part in parts] == ["Penuh", *["Penuh (lanjutan)"] * (len(parts) - 1)]
    assert [part.foot for part in parts] == [*[""] * (len(parts) - 1), "Kaki"]


def test_splitting_a_long_paragraph_goes_by_sentences() -> None:
    """One paragraph that is too long is divided after a full stop."""
    text = " ".join(["Kalimat ini cukup panjang untuk mengisi lebih dari satu baris di layar proyektor."] * 30)
    parts = list(fitted(Slide(SlideKind.POINT, "Panjang", blocks=(Block("", (text,), is_list=False),))))

    assert " ".join(line for part in parts for block in part.blocks for line in block.lines) == text
    assert all(part.blocks[0].lines[0].endswith(".") for part in parts)


def test_slides_name_the_act_and_carry_no_dead_link(press: Press, handbook: Handbook) -> None:
    """A row of the joint decree is told in words, and advice that only leads to another page is left out."""
    slides = [slide for record in handbook.situations for slide in slides_of(record, press)]
    told = [line for slide in slides for block in slide.blocks for line in block.lines]

    assert any("memasang spanduk" in line and "(SKB 2/2022 butir K1)" in line for line in told)
    assert not [line for line in told if re.search(r"Bacaan lebih panjang|Lihat juga|: SKB 2/2022 butir", line)]
    assert not [slide.heading for slide in slides for block in slide.blocks if not block.lines]


def test_a_deck_has_cover_contents_sanctions_quiz_and_closing(rules: Deck, handbook: Handbook) -> None:
    """A deck is whole: it opens, lists what comes, says the tiers of today, asks two questions, and leads back."""
    kinds = [slide.kind for slide in rules.slides]

    assert kinds[0] is SlideKind.COVER
    assert kinds[1] is SlideKind.CONTENTS
    assert kinds[-1] is SlideKind.CLOSING
    assert kinds.count(SlideKind.QUESTION) == kinds.count(SlideKind.ANSWER) == 2
    tiers = {f"Hukuman {tier} hari ini" for tier in ("ringan", "sedang", "berat")}
    assert {*tiers, "Sanksi moral hari ini"} <= {slide.heading for slide in rules.slides}
    assert [rules.slides[rules.starts[one.heading] - 1].sign for one in handbook.prohibitions] == [
        str(number) for number in range(1, 12)
    ]


def test_contents_lead_to_the_slides_they_name(rules: Deck) -> None:
    """Every line of the contents has a slide to begin with, in order."""
    entries = [line for slide in rules.slides if slide.kind is SlideKind.CONTENTS for line in slide.blocks[0].lines]
    numbers = [rules.starts[entry] for entry in entries]

    assert entries
    assert numbers == sorted(set(numbers))


def test_sanction_slides_say_how_sure_they_are(press: Press, handbook: Handbook) -> None:
    """No consequence is projected without its certainty, and open conflicts stand beside it."""
    for record in (*handbook.prohibitions, *handbook.situations):
        for slide in slides_of(record, press):
            if slide.heading.startswith("Sanksi hari ini"):
                told = [line for block in slide.blocks for line in block.lines]
                assert all(
                    re.search(r"\((tertulis|tafsir|diperdebatkan|belum terverifikasi)\)|^Tidak ada sanksi", one)
                    for one in told
                )
    first = next(one for one in slides_of(handbook.prohibition_by_number[1], press) if "Sanksi" in one.heading)
    assert "Masih diperdebatkan" in first.foot


def test_a_disputed_situation_shows_every_side(press: Press, handbook: Handbook) -> None:
    """Whoever projects a disputed answer also projects who says what, with the date."""
    for record in handbook.situations:
        if record.verdict is Verdict.DISPUTED and record.opinions:
            told = [line for slide in slides_of(record, press) for block in slide.blocks for line in block.lines]
            assert all(any(one.office in line and one.statement in line for line in told) for one in record.opinions)


def test_questions_rest_on_what_was_shown(handbook: Handbook) -> None:
    """A deck asks about its own records first, then about their topics."""
    record = handbook.situation_by_slug["menyukai-unggahan"]

    assert {one.basis for one in deck.questions_for(handbook, (record,))} == {"situasi-menyukai-unggahan"}
    assert len(deck.questions_for(handbook, ())) == deck.QUESTIONS


def test_cards_wear_the_colours_of_the_site() -> None:
    """A card is drawn in the tokens of the day, the white of a road sign apart."""
    tokens = set(re.findall(r"#[0-9a-f]{6}", (ROOT / "static" / "css" / "tokens.css").read_text("utf-8")))
    inks = set(re.findall(r"#[0-9a-f]{6}", Path(cards.__file__).read_text("utf-8")))

    assert inks - tokens == {"#ffffff"}


def test_words_stand_without_marks() -> None:
    """Markdown becomes plain lines: links keep their words, no space stands before a comma."""
    text = "Baca [pasal lima](/peraturan/pp-94-2021/#pasal-5), lalu:\n\n- **satu**;\n- dua."

    assert lines(text) == ("Baca pasal lima, lalu:", "satu;", "dua.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1945\\. Undang-undang", ("1945. Undang-undang",)),
        ("## Judul\n\nIsi.", ("Judul", "Isi.")),
        ("Tahun | Aturan\n--- | ---\n2010 | PP 53", ("Tahun Aturan", "2010 PP 53")),
        ("- satu\n- dua\n\n> kutipan", ("satu", "dua", "kutipan")),
    ],
)
def test_no_word_of_a_text_is_lost_on_a_slide(text: str, told: tuple[str, ...]) -> None:
    """Headings, tables and quotations give lines too, and what looks like a mark is not read as one a second time."""
    assert lines(text) == told


@pytest.fixture(scope="session")
def file(rules: Deck, press: Press) -> bytes:
    """Give the deck of the prohibitions as a presentation file."""
    return pptx_deck.draw(rules, press)


def test_the_file_has_as_many_slides_as_the_deck(file: bytes, rules: Deck) -> None:
    """Each slide has its title, in order, as text that can be edited."""
    found = Presentation(io.BytesIO(file))
    titles = [slide.shapes.title.text_frame.text for slide in found.slides if slide.shapes.title]

    assert titles == [slide.heading for slide in rules.slides]
    assert found.core_properties.title == "<b>Larangan</b> & “netral”"


def test_the_file_holds_words_notes_and_codes(file: bytes, rules: Deck, press: Press) -> None:
    """Nothing of a slide is a picture but its code; the presenter's notes are notes."""
    for sheet, slide in zip(Presentation(io.BytesIO(file)).slides, rules.slides, strict=True):
        text = "\n".join(shape.text_frame.text for shape in sheet.shapes if shape.has_text_frame)
        pictures = [shape for shape in sheet.shapes if shape.shape_type == 13]
        codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(pictures[0].image.blob)))
        notes = sheet.notes_slide.notes_text_frame.text if sheet.has_notes_slide and sheet.notes_slide else ""

        assert all(line in text for block in slide.blocks for line in (block.title, *block.lines))
        assert slide.lead in text
        assert slide.foot in text
        assert notes == "\n".join(slide.notes)
        assert [one.text for one in codes] == [press.absolute(slide.standing.target)]


def test_nothing_in_the_file_leaves_its_slide_or_overlaps(file: bytes) -> None:
    """Every box lies within the slide, and text boxes stand one below the other."""
    found = Presentation(io.BytesIO(file))
    for number, sheet in enumerate(found.slides, 1):
        boxes = [(one.left, one.top, one.left + one.width, one.top + one.height) for one in sheet.shapes]
        assert all(min(left, top) >= 0 for left, top, _, _ in boxes), number
        assert all(right <= found.slide_width and low <= found.slide_height for _, _, right, low in boxes), number
        blocks = [one for one, shape in zip(boxes, sheet.shapes, strict=True) if shape.has_text_frame]
        clashes = [
            (one, two)
            for one, two in itertools.combinations(blocks, 2)
            if one[0] < two[2] and two[0] < one[2] and one[1] < two[3] - 20000 and two[1] < one[3] - 20000
        ]
        assert all(_is_inside(one, two) for one, two in clashes), f"slide {number}"


def _is_inside(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether one box lies in the other, as a verdict lies on its panel."""
    inner, outer = sorted((one, two), key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def test_an_office_opens_the_file(file: bytes, rules: Deck, tmp_path: Path) -> None:
    """LibreOffice turns the file into a PDF with one page a slide and the words on it."""
    office = find_office()
    assert office, NO_OFFICE
    (tmp_path / "dek.pptx").write_bytes(file)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "dek.pptx")], check=True, capture_output=True, timeout=180)

    pages = PdfReader(tmp_path / "dek.pdf").pages
    told = ["".join(page.extract_text().split()) for page in pages]

    assert len(pages) == len(rules.slides)
    assert all("".join(slide.heading.split()) in text for slide, text in zip(rules.slides, told, strict=True))


def sample(handbook: Handbook) -> Iterator[Record]:
    """Give the records whose cards are fullest: the longest headings and sentences of each kind."""
    records = [record for record in handbook.records() if not isinstance(record, SitePage)]
    for kind in sorted({record.kind for record in records}):
        of_kind = [record for record in records if record.kind == kind]
        yield from sorted(of_kind, key=lambda record: -len(record.heading))[:4]
        yield from sorted(
            of_kind, key=lambda record: -len(str(getattr(record, "answer", getattr(record, "summary", ""))))
        )[:3]


def test_cards_are_light_and_whole(press: Press, handbook: Handbook) -> None:
    """A card has the size that messengers ask for, weighs little, and its words stay clear of its edges."""
    for record in sample(handbook):
        drawn = cards.draw(cards.face_of(record, press))
        image = Image.open(io.BytesIO(drawn)).convert("RGB")
        paper = image.getpixel((5, 300))

        assert image.size == (1200, 630)
        assert len(drawn) <= 100 * 1024
        for box in ((0, 60, 60, 630), (1140, 60, 1200, 430), (64, 460, 1000, 486), (64, 600, 950, 630)):
            assert set(image.crop(box).get_flattened_data()) == {paper}, f"{record.id}: {box}"


def test_a_card_names_what_matters(press: Press, handbook: Handbook) -> None:
    """Number, verdict or status, short title, sentence, state and address stand on the card; its code is read."""
    rule = cards.face_of(handbook.prohibition_by_number[9], press)
    situation = cards.face_of(handbook.situation_by_slug["pose-jari"], press)
    law = cards.face_of(handbook.regulation_by_key["pp-53-2010"], press)
    edition = handbook.identity.edition

    assert (rule.sign, rule.spoken) == ("9", BASE_URL.removeprefix("https://") + "/l/9")
    assert (situation.verdict, situation.status) == ("diperdebatkan", "Diperdebatkan")
    assert law.status == "Dicabut sebagian"
    assert f"Edisi {edition}" in rule.state
    read = zxingcpp.read_barcodes(Image.open(io.BytesIO(cards.draw(rule))))
    assert [one.text for one in read] == [f"{BASE_URL}/c/{edition}/larangan-9/"]


def test_a_word_too_long_for_a_card_is_cut(press: Press) -> None:
    """Even a title without spaces stays on the card."""
    face = cards.face_of_page("x" * 400, "/larangan/", press)
    image = Image.open(io.BytesIO(cards.draw(face))).convert("RGB")

    assert set(image.crop((1140, 60, 1200, 430)).get_flattened_data()) == {image.getpixel((5, 300))}


def test_names_in_lists_are_short(handbook: Handbook, records: tuple[Record, ...]) -> None:
    """A list names a situation by its few words; the longest title of a law is cut at a word."""
    asked = relations.by_rank(iter(handbook.situations))[0]

    assert short_heading(asked) == asked.short_title
    assert max(len(short_heading(record)) for record in records) <= 90
