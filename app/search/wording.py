"""Typed words beside the words of the site: spoken forms understood, misspellings put right, the unknown noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.search.document import ANSWERS
from app.search.language import Token, stem, term_of
from app.search.meaning import Correction
from app.search.spelling import SHORTEST
from app.search.spoken import formal

if TYPE_CHECKING:
    from app.search.index import Index
    from app.search.spelling import Speller

MOST_CORRECTIONS = 3
"""Unknown words of one query that a right spelling is looked for."""


class Wording(NamedTuple):
    """The words of a query as they are searched."""

    tokens: list[Token]
    corrections: tuple[Correction, ...] = ()
    unknown: tuple[str, ...] = ()
    """Typed words that nothing in the index answers to."""


class Words:
    """What an index and its speller know of single words."""

    def __init__(self, index: Index, speller: Speller) -> None:
        """Take the index and its speller."""
        self.index = index
        self.speller = speller
        self.thesaurus = index.thesaurus

    def is_function_word(self, token: Token) -> bool:
        """Whether a token is a function word or a spoken form of one."""
        return token.word in self.thesaurus.function_words and not token.is_doubled

    def put_right(self, found: list[Token]) -> Wording:
        """Understand spoken forms, and turn misspelt and unknown words into the nearest known ones; the first few."""
        typed: list[Token] = []
        corrections: list[Correction] = []
        unknown: dict[str, None] = {}
        for token in found:
            is_tried = len(corrections) + len(unknown) < MOST_CORRECTIONS
            root = self._spoken(token) if is_tried else ""
            meant = self._meant(token) if is_tried and not root else ""
            if root:
                typed.append(token._replace(root=root))
            elif meant:
                corrections.append(Correction(token.word, meant))
                typed += [Token(word, token.start, token.end) for word in meant.split()]
            else:
                typed.append(token)
                if not self._is_known(token):
                    unknown[token.word] = None
        return Wording(typed, tuple(corrections), tuple(unknown))

    def _needs_nothing(self, token: Token) -> bool:
        """Whether a word is right as it is, or too short or odd to be judged."""
        word = token.word
        is_odd = len(word) < SHORTEST or not word.isalpha()
        return is_odd or self.is_function_word(token) or self._is_known(token)

    def _spoken(self, token: Token) -> str:
        """Return the root that an unknown spoken form stands for: the one on most answers, or nothing."""
        if token.word in self.thesaurus.misspellings or self._needs_nothing(token):
            return ""
        roots = dict.fromkeys(stem(each) for each in formal(token.word) if self._is_word(each))
        return max(roots, key=lambda root: self.index.frequency(ANSWERS, root), default="")

    def _is_word(self, word: str) -> bool:
        """Whether a formal word is one: on the site, or in everyday use."""
        return self.speller.knows(word) if len(word) >= SHORTEST else self.index.has_term(stem(word))

    def _meant(self, token: Token) -> str:
        """Return the word that was probably meant instead of a wrong one, or nothing."""
        if token.word in self.thesaurus.misspellings:
            return self.thesaurus.misspellings[token.word]
        return "" if self._needs_nothing(token) else self.speller.correct(token.word)

    def _is_known(self, token: Token) -> bool:
        """Whether a word is on the site or in the synonyms, or is too short to judge and yet there."""
        if token.word in self.thesaurus.known_words:
            return True
        if len(token.word) < SHORTEST or not token.word.isalpha():
            return self.index.has_term(term_of(token))
        return self.speller.knows(token.word)
