"""The values of the law: rules, regulations, words, emblems."""

from sokoguru.law.vocabulary.emblems import (
    Emblem,
    EmblemChoice,
    EmblemColour,
    EmblemMeaning,
    EmblemNotValid,
)
from sokoguru.law.vocabulary.register import (
    Citation,
    CitationWarning,
    CitedIn,
    NoSuchRegulation,
    Regulation,
    RegulationLink,
    RegulationState,
)
from sokoguru.law.vocabulary.rules import (
    Bound,
    Judgement,
    NoSuchRule,
    RuleFact,
    RuleHistory,
    RuleIsUnknown,
    RuleName,
    RuleTopic,
    Standing,
    Trust,
)
from sokoguru.law.vocabulary.words import Concept, Difference, Term, TermGroup

__all__ = [
    "Bound",
    "Citation",
    "CitationWarning",
    "CitedIn",
    "Concept",
    "Difference",
    "Emblem",
    "EmblemChoice",
    "EmblemColour",
    "EmblemMeaning",
    "EmblemNotValid",
    "Judgement",
    "NoSuchRegulation",
    "NoSuchRule",
    "Regulation",
    "RegulationLink",
    "RegulationState",
    "RuleFact",
    "RuleHistory",
    "RuleIsUnknown",
    "RuleName",
    "RuleTopic",
    "Standing",
    "Term",
    "TermGroup",
    "Trust",
]
