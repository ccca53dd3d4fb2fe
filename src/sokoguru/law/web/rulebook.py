"""The rulebook: what holds today, each rule's timeline, and where sources part."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise

from sokoguru.law import queries
from sokoguru.law.vocabulary import NoSuchRule, RuleFact, RuleHistory
from sokoguru.law.web.labels import TOPICS, TRUST
from sokoguru.law.web.tabs import tabs


@dataclass(frozen=True)
class PeriodRow:
    """A period as the page shows it."""

    fact: RuleFact
    tone: str
    trust: Promise
    is_current: bool
    evidence: tuple[tuple[str, str], ...]


def index(request: HttpRequest) -> HttpResponse:
    """Every rule with what it says today, by topic. One query."""
    today = timezone.localdate()
    groups = [
        (TOPICS[topic], [_line(history, today) for history in histories])
        for topic, histories in groupby(queries.rulebook(), key=lambda rule: rule.topic)
    ]
    return render(request, "law/rules.html", {"groups": groups, "tabs": tabs("rules")})


def history(request: HttpRequest, rule_id: str) -> HttpResponse:
    """The timeline of one rule: value, days, source and evidence of each period. One query."""
    try:
        found = queries.rule_history(rule_id=rule_id)
    except NoSuchRule as refusal:
        raise Http404(str(refusal)) from refusal
    today = timezone.localdate()
    periods = [_period(fact, today) for fact in reversed(found.periods)]
    parted = [entry for entry in queries.differences() if entry.rule_id == rule_id]
    facts = {"rule": found, "periods": periods, "differences": parted, "tabs": tabs("rules")}
    return render(request, "law/rule.html", facts)


def differences(request: HttpRequest) -> HttpResponse:
    """Where the sources of the house, the law and what is applied part."""
    facts = {"differences": queries.differences(), "tabs": tabs("differences")}
    return render(request, "law/differences.html", facts)


def _line(found: RuleHistory, today: date) -> tuple[RuleHistory, PeriodRow | None]:
    fact = found.on(today)
    return found, None if fact is None else _period(fact, today)


def _period(fact: RuleFact, today: date) -> PeriodRow:
    tone, trust = TRUST[fact.trust]
    sources = queries.evidence_sources()
    return PeriodRow(
        fact=fact,
        tone=tone,
        trust=trust,
        is_current=fact.is_dated and fact.holds_on(today),
        evidence=tuple((key, sources[key]) for key in fact.evidence_keys),
    )
