"""What happened in a meeting, as the sentences of its minutes."""

from sokoguru.cooperatives.vocabulary import VoteMethod
from sokoguru.governance.vocabulary import DecisionFact, ItemFact, Outcome, Quorum


def attendance_sentence(quorum: Quorum) -> str:
    """How many came, and whether they were enough."""
    verdict = "tercapai" if quorum.is_reached else "tidak tercapai"
    call = " pada undangan kedua" if quorum.is_second_call else ""
    return (
        f"Hadir {quorum.present} anggota dan {quorum.proxied} diwakili dengan kuasa, dari "
        f"{quorum.entitled} anggota. Kuorum{call} {quorum.needed} suara ({quorum.clause}) "
        f"{verdict}."
    )


def item_sentences(item: ItemFact) -> tuple[str, ...]:
    """An item's explanation, its objections and its decision."""
    told = [line.strip() for line in item.explanation.splitlines() if line.strip()]
    told += [f"Keberatan {each.member_name}: {each.reason}" for each in item.objections]
    if item.decision is None:
        told.append("Tidak diputus dalam rapat ini.")
    else:
        told += [decision_sentence(item.decision), item.decision.text]
    return tuple(told)


def decision_sentence(decision: DecisionFact) -> str:
    """The number, the way of deciding and the count."""
    verdict = "menerima" if decision.outcome is Outcome.ADOPTED else "menolak"
    there = f"{decision.voices} suara hadir dari {decision.entitled}, kuorum {decision.needed}"
    if decision.method == VoteMethod.MUFAKAT.value:
        return f"Keputusan {decision.number}: rapat {verdict} secara mufakat ({there})."
    seen = f"; saksi {', '.join(decision.witnesses)}" if decision.witnesses else ""
    return (
        f"Keputusan {decision.number}: rapat {verdict} dengan pemungutan suara, setuju "
        f"{decision.yes}, tidak setuju {decision.no}, abstain {decision.abstained} ({there}{seen})."
    )
