"""What Whoosh is told to do differently: ready terms in, nothing on a disk, scores without rarity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whoosh.analysis.tokenizers import IDTokenizer
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Frequency
from whoosh.scoring import BM25F

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Generator, Iterable

    from whoosh.index import FileIndex


class Terms(FieldType):
    """A field whose value is a ready table of terms and whole weights, so that Whoosh analyses nothing itself."""

    def __init__(self) -> None:
        """Set up a scored, unstored field."""
        super().__init__(Frequency(), IDTokenizer(), scorable=True)  # type: ignore[arg-type]

    def index(self, value: Counter[str], **_: object) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Hand the table to Whoosh as postings."""
        for term, weight in value.items():
            yield term.encode(), weight, float(weight), b""


class Memory(RamStorage):
    """Storage that also keeps its temporary files in memory: nothing is ever written to a disk, nothing is shared."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()  # type: ignore[no-untyped-call]

    def temp_storage(self, name: str | None = None) -> Memory:
        """Give the writer a second storage in memory; older Whoosh would use a folder that all processes share."""
        del name
        return Memory()


class Saturation(BM25F):
    """BM25 without the rarity of the term, which the ranking multiplies in for a whole concept."""

    def idf(self, searcher: object, fieldname: str, text: str) -> float:
        """Count every term alike."""
        del searcher, fieldname, text
        return 1.0


def write(rows: Iterable[tuple[str, Counter[str]]], fields: Iterable[str]) -> FileIndex:
    """Write rows of (field, terms) into a fresh index, in one segment, so that document numbers follow the rows."""
    schema = Schema(**{field: Terms() for field in fields})
    index: FileIndex = Memory().create_index(schema)  # type: ignore[no-untyped-call]
    writer = index.writer()
    for field, terms in rows:
        writer.add_document(**{field: terms})
    writer.commit()
    return index
