"""`sokoguru surplus allocate`: files in, one calculation, a file out; no database."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sokoguru.foundation.merkle import root
from sokoguru.foundation.money import Rupiah, UnreadableAmount, format_number, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.allocation import RollAllocation, allocate_roll
from sokoguru.surplus.calculations.checks import refuse_figure_above_pot
from sokoguru.surplus.calculations.roll import member_order
from sokoguru.surplus.calculations.slip import roll_leaves
from sokoguru.surplus.management.files.articles import read_articles
from sokoguru.surplus.management.files.members import Claim, read_members
from sokoguru.surplus.management.files.slips import write_slips
from sokoguru.surplus.management.files.tables import kind_of
from sokoguru.surplus.vocabulary import Pots, SurplusSources

Progress = Callable[[str], None]


class SurplusUnreadable(Refusal):
    """An amount on the command line that is not whole rupiah."""

    code = "surplus.surplus_unreadable"
    template = (
        '{option} "{text}" bukan jumlah rupiah bulat. '
        "Tulis misalnya 200000000, 200.000.000 atau -5.000.000."
    )


class SlipsOverMembers(Refusal):
    """The slips would replace the file they are made from."""

    code = "surplus.slips_over_members"
    template = "Hasil tidak boleh menimpa berkas anggota {file}. Pilih nama lain untuk --out."


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line, as it was typed."""

    members: Path
    articles: Path
    member_surplus: str
    nonmember_surplus: str
    out: Path


@dataclass(frozen=True, slots=True)
class Answer:
    """The allocation of a file of members, and the root over all its slips."""

    allocation: RollAllocation
    members: int
    root: str
    dropped: tuple[str, ...]


def allocate_files(request: Request, *, progress: Progress) -> Answer:
    """Read both files, allocate, and write the slips; nothing is written after a refusal."""
    sources = SurplusSources(
        member=_surplus(request.member_surplus, "--member-surplus"),
        nonmember=_surplus(request.nonmember_surplus, "--nonmember-surplus"),
    )
    policy = read_articles(request.articles)
    kind_of(request.out)
    if request.out.resolve() == request.members.resolve():
        raise SlipsOverMembers(file=request.members.name)
    read = read_members(
        request.members, progress=lambda count: progress(f"{format_number(count)} anggota terbaca")
    )
    progress("membagi SHU")
    order = member_order(read.roll.numbers)
    found = allocate_roll(sources=sources, policy=policy, roll=read.roll, order=order)
    for claim in read.claims:
        _refuse_claim_above_pot(claim, found.pots)
    progress("menghitung akar Merkle semua slip")
    announced = root(roll_leaves(roll=read.roll, allocation=found, order=order)).hex()
    progress("menulis slip")
    write_slips(request.out, roll=read.roll, allocation=found, delimiter=read.delimiter)
    return Answer(found, len(read.roll), announced, read.dropped)


def _surplus(text: str, option: str) -> Rupiah:
    try:
        return read_rupiah(text)
    except UnreadableAmount as refusal:
        raise SurplusUnreadable(option=option, text=text[:40]) from refusal


def _refuse_claim_above_pot(claim: Claim, pots: Pots) -> None:
    pot, whole = {
        "jasa_usaha": ("jasa_usaha", pots.usaha),
        "jasa_modal": ("jasa_modal", pots.modal),
        "shu": ("jasa_anggota", pots.usaha + pots.modal),
    }[claim.column]
    figure = f"Baris {claim.row}: {claim.column}"
    refuse_figure_above_pot(figure=figure, amount=claim.amount, pot=pot, whole=whole)
