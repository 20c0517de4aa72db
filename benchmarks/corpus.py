"""Made-up documents and queries for measurements: words as frequent and as rare as in real language."""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import accumulate

from app.search import Document

WORDS = 16_000
"""Different words."""
LENGTH = 60
"""Words in a document."""
_SEED = 94


@lru_cache(maxsize=1)
def vocabulary() -> tuple[str, ...]:
    """Make words of Indonesian sound, each once, commonest first."""
    chance = random.Random(_SEED)  # noqa: S311 - repeatable on purpose, nothing secret.
    words: dict[str, None] = {}
    while len(words) < WORDS:
        syllables = (
            chance.choice("bcdghjklmnprstwy") + chance.choice("aiueo") for _ in range(chance.choice((2, 2, 3, 3, 4)))
        )
        words["".join(syllables) + chance.choice(("", "n", "", "k"))] = None
    return tuple(words)


@lru_cache(maxsize=1)
def _weights() -> tuple[float, ...]:
    """Add up Zipf's frequencies."""
    return tuple(accumulate(1 / (rank + 1) for rank in range(WORDS)))


def _drawn(chance: random.Random, count: int) -> list[str]:
    """Draw words as often as language would."""
    return chance.choices(vocabulary(), cum_weights=_weights(), k=count)


def made_document(number: int) -> Document:
    """Make one document; the same number always gives the same one."""
    chance = random.Random(_SEED * 1_000_003 + number)  # noqa: S311 - repeatable on purpose, nothing secret.
    words = _drawn(chance, LENGTH)
    sentences = [" ".join(words[start : start + 10]).capitalize() for start in range(20, LENGTH, 10)]
    return Document(
        address=f"/situasi/{number}/",
        kind=chance.choice(("situasi", "panduan", "istilah")),
        title=" ".join(words[:6]),
        summary=" ".join(words[6:20]),
        text=". ".join(sentences),
        topics=(chance.choice(("media-sosial", "kampanye", "keluarga")),),
    )


def made_documents(count: int) -> tuple[Document, ...]:
    """Make many documents."""
    return tuple(made_document(number) for number in range(count))


def made_queries(count: int, among: int = 200) -> tuple[str, ...]:
    """Make queries of two to five words, each taken from one of the first documents, so that all find something."""
    chance = random.Random(_SEED + 1)  # noqa: S311 - repeatable on purpose, nothing secret.
    queries = []
    for _ in range(count):
        document = made_document(chance.randrange(among))
        words = sorted(set(f"{document.title} {document.text}".replace(".", "").lower().split()))
        queries.append(" ".join(chance.sample(words, chance.choice((2, 3, 4, 5)))))
    return tuple(queries)
