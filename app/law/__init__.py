"""What applies when: a date, an employee, a stage and an act become provisions, sanctions and open conflicts; pure."""

from app.law.answer import answer, case_of
from app.law.case import PP_53_FROM, PP_94_FROM, Answer, Case, Consequence, Examination, Route
from app.law.summary import bases_line, summary_line

__all__ = [
    "PP_53_FROM",
    "PP_94_FROM",
    "Answer",
    "Case",
    "Consequence",
    "Examination",
    "Route",
    "answer",
    "bases_line",
    "case_of",
    "summary_line",
]
