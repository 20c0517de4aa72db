"""The content folder becomes a Handbook, or every problem in it is told at once; the only door to YAML."""

from app.content.load import load
from app.problems import ContentError

__all__ = ["ContentError", "load"]
