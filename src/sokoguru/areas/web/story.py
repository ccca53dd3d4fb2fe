"""The history of a code in sentences, the newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from sokoguru.areas.calculations.codes import dotted
from sokoguru.areas.vocabulary import EditionFact, Evidence, History, SuccessionFact, SuccessionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What happened to a code on a day, and where it says so."""

    on: date
    sentence: str
    source: str = ""
    other: str = ""


def codes_named(found: History, code: str) -> set[str]:
    """The other codes that a history speaks of."""
    steps = found.successions
    return {each for step in steps for each in (step.old_code, step.new_code)} - {code}


def is_older_than_the_list(found: History, *, code: str, known: Sequence[EditionFact]) -> bool:
    """Whether a code stood in the first whole edition; its real beginning is unknown."""
    first = next((each.valid_from for each in known if each.is_complete), None)
    begun = {step.on for step in found.successions if step.new_code == code}
    return found.names[0].valid_from == first and first not in begun


def moments(found: History, *, code: str, names: Mapping[str, str]) -> tuple[Moment, ...]:
    """The names and steps of a code; a renaming is told by the name that it brought."""
    told = [
        Moment(on=name.valid_from, sentence=_("Tercatat dengan nama %s.") % name.name)
        for name in found.names
    ]
    told += [
        Moment(on=name.valid_to, sentence=_("Hari terakhir nama %s.") % name.name)
        for name, after in zip(found.names, (*found.names[1:], None), strict=True)
        if name.valid_to and after is None
    ]
    told += [
        _moment(step, code, names)
        for step in found.successions
        if step.kind is not SuccessionKind.RENAMED
    ]
    return tuple(sorted(told, key=lambda moment: moment.on, reverse=True))


def _moment(step: SuccessionFact, code: str, names: Mapping[str, str]) -> Moment:
    is_old = step.old_code == code
    other = step.new_code if is_old else step.old_code
    facts = {"code": dotted(other), "name": names.get(other, "")}
    return Moment(
        on=step.on,
        sentence=_sentence(step.kind, is_old=is_old) % facts,
        source=_source(step),
        other=other,
    )


def _sentence(kind: SuccessionKind, *, is_old: bool) -> str:
    sentences = {
        (SuccessionKind.RECODED, True): _("Berganti kode menjadi %(code)s %(name)s."),
        (SuccessionKind.RECODED, False): _("Sebelumnya berkode %(code)s %(name)s."),
        (SuccessionKind.SPLIT, True): _("Dimekarkan: sebagian menjadi %(code)s %(name)s."),
        (SuccessionKind.SPLIT, False): _("Dimekarkan dari %(code)s %(name)s."),
        (SuccessionKind.MERGED, True): _("Digabungkan ke %(code)s %(name)s."),
        (SuccessionKind.MERGED, False): _("Menerima gabungan dari %(code)s %(name)s."),
    }
    return sentences[kind, is_old]


def _source(step: SuccessionFact) -> str:
    if step.evidence is Evidence.SAME_NAME:
        return _("%s; dibaca dari dua edisi menurut nama yang sama") % step.source
    return step.source
