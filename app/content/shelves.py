"""Where each kind of record stands in the content folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.instruments import Regulation
from app.model.lists import (
    AllowedUse,
    ChangeEntry,
    Edition,
    OpenQuestion,
    PartisanWord,
    Pledge,
    ProvinceScore,
    QuizQuestion,
    Sentence,
    SynonymGroup,
    TimelineLane,
)
from app.model.reading import Guide, SitePage, Source, Term, Topic
from app.model.rules import Prohibition, Reason, Situation
from app.model.sanctions import AnnexItem, Conflict, SanctionRegime, TierRule

if TYPE_CHECKING:
    from app.model.base import Part


@dataclass(frozen=True)
class Shelf:
    """Where one kind of record stands in the content folder."""

    field: str
    """The Handbook field that it fills."""
    model: type[Part]
    where: str
    """A folder (one record a file) or a file holding one list under `field`."""
    name_field: str = ""
    """In folders: the field that the file's name must repeat."""

    @property
    def is_folder(self) -> bool:
        """Whether each record has a file of its own."""
        return not self.where.endswith(".yaml")

    @property
    def suffix(self) -> str:
        """The ending of the shelf's files."""
        return ".md" if self.model in {Guide, SitePage} else ".yaml"


SHELVES = (
    Shelf("prohibitions", Prohibition, "prohibitions", "number"),
    Shelf("reasons", Reason, "reasons", "number"),
    Shelf("regimes", SanctionRegime, "sanctions", "slug"),
    Shelf("regulations", Regulation, "regulations", "key"),
    Shelf("situations", Situation, "situations", "slug"),
    Shelf("guides", Guide, "guides", "slug"),
    Shelf("pages", SitePage, "pages", "slug"),
    Shelf("editions", Edition, "editions", "edition"),
    Shelf("topics", Topic, "topics.yaml"),
    Shelf("terms", Term, "glossary.yaml"),
    Shelf("sources", Source, "sources.yaml"),
    Shelf("tier_rules", TierRule, "tier_rules.yaml"),
    Shelf("annex", AnnexItem, "annex.yaml"),
    Shelf("conflicts", Conflict, "conflicts.yaml"),
    Shelf("sentences", Sentence, "sentences.yaml"),
    Shelf("changes", ChangeEntry, "changes.yaml"),
    Shelf("open_questions", OpenQuestion, "open_questions.yaml"),
    Shelf("quiz", QuizQuestion, "quiz.yaml"),
    Shelf("pledges", Pledge, "pledges.yaml"),
    Shelf("vulnerability", ProvinceScore, "vulnerability.yaml"),
    Shelf("timeline", TimelineLane, "timeline.yaml"),
    Shelf("synonyms", SynonymGroup, "synonyms.yaml"),
    Shelf("partisan_words", PartisanWord, "partisan_words.yaml"),
    Shelf("allowed_uses", AllowedUse, "allowed_uses.yaml"),
)
