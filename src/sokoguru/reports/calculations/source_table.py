"""The sources of the year's result as a statement, so that they print like every other one."""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.reports.vocabulary import ColumnHead, SourceSplit, Statement, StatementLine

TITLE = "Sumber SHU"
_SUMS = {"sebelum_pajak": RowStyle.SUM, "kompensasi": RowStyle.SUM, "hasil": RowStyle.TOTAL}


def sources_statement(split: SourceSplit, *, year: int) -> Statement:
    """Every step with its sum and its two parts; why a step was split so is a note below."""
    return Statement(
        key="sumber-shu",
        title=TITLE,
        subtitle=f"Tahun buku {year}",
        columns=(
            ColumnHead("jumlah", "Jumlah"),
            ColumnHead("anggota", "Anggota"),
            ColumnHead("bukan_anggota", "Bukan anggota"),
        ),
        lines=tuple(
            StatementLine(
                key=step.key,
                label=step.label,
                amounts=(step.total, step.member, step.nonmember),
                style=_SUMS.get(step.key, RowStyle.LINE),
            )
            for step in split.steps
        ),
        notes=(*(f"{step.label}: {step.reason}." for step in split.steps), *split.notes),
    )
