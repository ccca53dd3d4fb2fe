"""Every question one may ask the law: rules, regulations, words, emblems."""

from sokoguru.law.queries.choices import check_choices, choosable_rules
from sokoguru.law.queries.emblems import (
    chosen_emblem,
    emblem_colours,
    emblem_meanings,
    emblem_on,
)
from sokoguru.law.queries.register import (
    citations_of,
    cite,
    links,
    links_of,
    quoting,
    regulation,
    regulations,
    regulations_like,
)
from sokoguru.law.queries.rules import required_rule, rule, rule_history, rulebook, rules
from sokoguru.law.queries.words import (
    concepts,
    differences,
    evidence_sources,
    glossary,
    term,
    terms_like,
)

__all__ = [
    "check_choices",
    "choosable_rules",
    "chosen_emblem",
    "citations_of",
    "cite",
    "concepts",
    "differences",
    "emblem_colours",
    "emblem_meanings",
    "emblem_on",
    "evidence_sources",
    "glossary",
    "links",
    "links_of",
    "quoting",
    "regulation",
    "regulations",
    "regulations_like",
    "required_rule",
    "rule",
    "rule_history",
    "rulebook",
    "rules",
    "term",
    "terms_like",
]
