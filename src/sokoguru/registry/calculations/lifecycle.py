"""The life of a co-operative as a table: from which state a step leads where, and by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.foundation.calendar import months_after
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.vocabulary import RuleFact
from sokoguru.registry.vocabulary import LifeState


class LifeStep(StrEnum):
    """What can happen to a co-operative as a legal body (UU 25/1992 Ps 9-14, 46-56)."""

    SUBMIT = "pengajuan_akta"
    APPROVE = "pengesahan"
    REFUSE = "penolakan"
    RESUBMIT = "pengajuan_ulang"
    REFUSE_FINALLY = "penolakan_akhir"
    SUSPEND = "pembekuan"
    RESUME = "pencairan_pembekuan"
    NOTICE = "pemberitahuan_rencana_pembubaran"
    OBJECT = "keberatan_koperasi"
    ANSWER = "jawaban_keberatan"
    DISSOLVE_BY_MEETING = "pembubaran_oleh_rapat_anggota"
    DISSOLVE_BY_GOVERNMENT = "pembubaran_oleh_pemerintah"
    END = "pengumuman_berita_negara"
    MERGE = "penggabungan"
    CONSOLIDATE = "peleburan"
    DIVIDE = "pembagian"


_ALIVE = (LifeState.LEGAL, LifeState.SUSPENDED)
STEPS: Mapping[LifeStep, tuple[tuple[LifeState, ...], LifeState | None]] = {
    LifeStep.SUBMIT: ((LifeState.DRAFT,), LifeState.SUBMITTED),
    LifeStep.APPROVE: ((LifeState.SUBMITTED, LifeState.RESUBMITTED), LifeState.LEGAL),
    LifeStep.REFUSE: ((LifeState.SUBMITTED,), LifeState.REFUSED),
    LifeStep.RESUBMIT: ((LifeState.REFUSED,), LifeState.RESUBMITTED),
    LifeStep.REFUSE_FINALLY: ((LifeState.RESUBMITTED,), LifeState.DRAFT),
    LifeStep.SUSPEND: ((LifeState.LEGAL,), LifeState.SUSPENDED),
    LifeStep.RESUME: ((LifeState.SUSPENDED,), LifeState.LEGAL),
    LifeStep.NOTICE: (_ALIVE, None),
    LifeStep.OBJECT: (_ALIVE, None),
    LifeStep.ANSWER: (_ALIVE, None),
    LifeStep.DISSOLVE_BY_MEETING: (_ALIVE, LifeState.CLOSING),
    LifeStep.DISSOLVE_BY_GOVERNMENT: (_ALIVE, LifeState.CLOSING),
    LifeStep.END: ((LifeState.CLOSING,), LifeState.DISSOLVED),
    LifeStep.MERGE: (_ALIVE, LifeState.MERGED),
    LifeStep.CONSOLIDATE: (_ALIVE, LifeState.CONSOLIDATED),
    LifeStep.DIVIDE: (_ALIVE, LifeState.DIVIDED),
}
# The rule whose months start to run with a step.
CLOCKS: Mapping[LifeStep, str] = {
    LifeStep.SUBMIT: "APPROVAL_DEED_MAX",
    LifeStep.REFUSE: "APPROVAL_REAPPLY_MAX",
    LifeStep.RESUBMIT: "APPROVAL_REDECIDE_MAX",
    LifeStep.NOTICE: "DISSOLVE_OBJECT_MAX",
    LifeStep.OBJECT: "DISSOLVE_OBJECT_REPLY_MAX",
    LifeStep.DISSOLVE_BY_MEETING: "DISSOLVE_CLAIMS",
    LifeStep.DISSOLVE_BY_GOVERNMENT: "DISSOLVE_CLAIMS",
}
# The step that must have gone before, and whether it must come within that step's months.
AFTER: Mapping[LifeStep, LifeStep] = {
    LifeStep.RESUBMIT: LifeStep.REFUSE,
    LifeStep.OBJECT: LifeStep.NOTICE,
    LifeStep.ANSWER: LifeStep.OBJECT,
    LifeStep.DISSOLVE_BY_GOVERNMENT: LifeStep.NOTICE,
}
WITHIN = (LifeStep.RESUBMIT, LifeStep.OBJECT)
_SUFFIX = "Koperasi dalam penyelesaian"


@dataclass(frozen=True)
class PastStep:
    """A step that was taken, its day and the day its answer was due."""

    step: LifeStep
    on: date
    due_on: date | None


class StepNotPossible(Refusal):
    """The state of the co-operative does not lead there."""

    code = "registry.step_not_possible"
    template = (
        "Langkah {step} tidak dapat dicatat karena koperasi ini {state}. "
        "Yang dapat dicatat sekarang: {possible}."
    )


class StepMissingBefore(Refusal):
    """Another step has to come first."""

    code = "registry.step_missing_before"
    template = "Langkah {step} baru dapat dicatat sesudah {before}. Catat itu lebih dahulu."


class StepTooLate(Refusal):
    """The time the law gives is over."""

    code = "registry.step_too_late"
    template = "Langkah {step} paling lambat {due_on}; tanggal {on} sudah lewat."
    field = "on"


class StepTooEarly(Refusal):
    """The time the law gives to others is not over yet, or a later step is recorded already."""

    code = "registry.step_too_early"
    template = "Langkah {step} paling awal {earliest}. Periksa tanggalnya."
    field = "on"


def full_name(name: str, state: LifeState) -> str:
    """The name as it must be written while the affairs are wound up (Ps 46-56)."""
    return f"{name} ({_SUFFIX})" if state is LifeState.CLOSING else name


def words(value: StrEnum) -> str:
    """A state or step as it reads inside a sentence."""
    return value.value.replace("_", " ")


def possible_steps(state: LifeState, past: tuple[PastStep, ...]) -> tuple[LifeStep, ...]:
    """The steps that may be recorded next."""
    taken = {entry.step for entry in past}
    return tuple(
        step
        for step, (sources, _) in STEPS.items()
        if state in sources and AFTER.get(step, step) in (taken | {step} - AFTER.keys())
    )


def check_step(step: LifeStep, *, state: LifeState, past: tuple[PastStep, ...], on: date) -> None:
    """Refuse a step that the state, the order or the calendar does not allow."""
    if state not in STEPS[step][0]:
        named = ", ".join(words(entry) for entry in possible_steps(state, past)) or "tidak ada"
        raise StepNotPossible(step=words(step), state=words(state), possible=named)
    if past and on < past[-1].on:
        raise StepTooEarly(step=words(step), earliest=past[-1].on)
    before = AFTER.get(step)
    if before is not None:
        _check_before(step, _last(past, before), before, on)
    if step is LifeStep.END:
        _check_claims(past, on)


def state_after(step: LifeStep, state: LifeState) -> LifeState:
    """Where a step leads; some only start a clock."""
    return STEPS[step][1] or state


def due_day(rule: RuleFact | None, on: date) -> date | None:
    """The day on which the months of a rule are over; nothing where the rulebook is silent."""
    if rule is None or rule.number is None:
        return None
    return months_after(on, int(rule.number))


def _last(past: tuple[PastStep, ...], step: LifeStep) -> PastStep | None:
    return next((entry for entry in reversed(past) if entry.step is step), None)


def _check_before(step: LifeStep, found: PastStep | None, before: LifeStep, on: date) -> None:
    if found is None:
        raise StepMissingBefore(step=words(step), before=words(before))
    if step in WITHIN and found.due_on is not None and on > found.due_on:
        raise StepTooLate(step=words(step), due_on=found.due_on, on=on)


def _check_claims(past: tuple[PastStep, ...], on: date) -> None:
    closing = next((entry for entry in reversed(past) if entry.due_on is not None), None)
    if closing is not None and closing.due_on is not None and on <= closing.due_on:
        raise StepTooEarly(step=words(LifeStep.END), earliest=closing.due_on)
