"""The trainers' kit: packages, slides, prints, quiz, and the codes that join paper to the site."""

from app.trainer import codes, pages, quiz, sheets, shows
from app.trainer.blueprint import bp

__all__ = ["bp", "codes", "pages", "quiz", "sheets", "shows"]
