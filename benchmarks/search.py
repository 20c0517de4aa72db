"""The search beside plainer engines, on the same made-up documents, in one run: `python -m benchmarks.search`.

Figures are ratios within the run; times are seconds of the processor, so that other work on the machine does not
count. Give sizes as arguments to choose others.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, TypeVar

from app import content
from app.search import Search
from benchmarks.corpus import made_documents, made_queries
from benchmarks.engines import ENGINES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.model.lists import SynonymGroup
    from app.search import Document

Engine = TypeVar("Engine")

SIZES = (200, 10_000, 50_000)
QUERIES = 100
ROUNDS = 3
"""Rounds in which every engine answers every query once; the quickest of each query counts."""
FULL = "ours, ten snippets"
"""The whole pipeline: reading, ranking, facets, snippets; its memory emptied before every query."""
BARE = "Whoosh OR"
"""A flat OR of stems with Whoosh's own scores, over the index that is ours already."""
ANCHOR = "FTS5 OR"


@dataclass
class Row:
    """What was measured of one engine at one size."""

    engine: str
    build: float
    """Seconds."""
    memory: float
    """Megabytes by which the process grew."""
    p50: float = 0.0
    """Seconds."""
    p95: float = 0.0
    """Seconds."""


def resident() -> float:
    """Return the memory of this process in megabytes."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6


def built(name: str, build: Callable[[], Engine]) -> tuple[Row, Engine]:
    """Build an engine; note time and memory."""
    before = resident()
    start = time.process_time()
    engine = build()
    seconds = time.process_time() - start
    return Row(name, seconds, resident() - before), engine


def timed(ask: Callable[[str], object], words: str) -> float:
    """Return the seconds of one answer."""
    start = time.process_time()
    ask(words)
    return time.process_time() - start


def compare(documents: tuple[Document, ...], synonyms: Iterable[SynonymGroup]) -> tuple[list[Row], Search]:
    """Build every engine over the same documents and let them answer the same queries in turn."""
    row, search = built(FULL, lambda: Search(documents, synonyms))
    rows = [row]

    def full(words: str) -> object:
        search.forget()
        return search.search(words)

    asks: dict[str, Callable[[str], object]] = {FULL: full}
    for name, build in ENGINES.items():
        engine_row, ask = built(name, partial(build, search.index))
        if ask is not None:
            rows.append(engine_row)
            asks[name] = ask
    measure(rows, asks)
    return rows, search


def measure(rows: list[Row], asks: dict[str, Callable[[str], object]]) -> None:
    """Ask everything of everyone, engine after engine for each query, and note median and 95th percentile."""
    queries = made_queries(QUERIES)
    for words in queries[:5]:
        for ask in asks.values():
            ask(words)
    seconds = {name: [min(timed(ask, words) for _ in range(ROUNDS)) for words in queries] for name, ask in asks.items()}
    for row in rows:
        row.p50 = median(seconds[row.engine])
        row.p95 = quantiles(seconds[row.engine], n=20)[-1]


def throughput(search: Search) -> float:
    """Return how many times faster a skewed stream of questions is answered with the memory than without."""
    chance = random.Random(94)  # noqa: S311 - repeatable on purpose, nothing secret.
    queries = made_queries(QUERIES)
    weights = [1 / (rank + 1) for rank in range(len(queries))]
    stream = chance.choices(queries, weights=weights, k=2000)

    def forgetting(words: str) -> object:
        search.forget()
        return search.search(words)

    without = sum(timed(forgetting, words) for words in stream[:300]) / 300
    search.forget()
    return without / (sum(timed(search.search, words) for words in stream) / len(stream))


def told(size: int, rows: list[Row]) -> None:
    """Print one size as a table."""
    anchor = next(row for row in rows if row.engine == ANCHOR)
    print(f"\n{size:,} documents    build s    MB    p50 ms   p95 ms   p50 / {ANCHOR}   p95 / {ANCHOR}")
    for row in rows:
        print(
            f"{row.engine:18} {row.build:9.2f} {row.memory:6.0f} {row.p50 * 1e3:8.2f} {row.p95 * 1e3:8.2f}"
            f" {row.p50 / anchor.p50:13.1f} {row.p95 / anchor.p95:15.1f}"
        )


def main(sizes: tuple[int, ...]) -> None:
    """Measure all sizes and print what the goals speak of."""
    handbook, _ = content.load(Path(__file__).parents[1] / "content")
    by_size: dict[int, dict[str, Row]] = {}
    for size in sizes:
        rows, search = compare(made_documents(size), handbook.synonyms)
        told(size, rows)
        by_size[size] = {row.engine: row for row in rows}
        full, bare = by_size[size][FULL], by_size[size][BARE]
        print(f"{FULL} : {BARE}: p50 {full.p50 / bare.p50:.1f}, p95 {full.p95 / bare.p95:.1f} (goal 10)")
        print(f"remembered : not remembered, answers a second: {throughput(search):.0f} (goal 13)")
    for smaller, larger in pairwise(sizes):
        growth = by_size[larger][FULL].p95 / by_size[smaller][FULL].p95
        print(f"growth of p95 from {smaller:,} to {larger:,} documents: {growth:.1f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
