"""The papers of a day, added up."""

from collections.abc import Iterable

from sokoguru.foundation.money import Rupiah
from sokoguru.trade.vocabulary import DocumentKind, TradeDocument, UnitSales


def sales_by_unit(papers: Iterable[TradeDocument]) -> tuple[UnitSales, ...]:
    """What each unit sold, the busiest first; what was reversed is left out."""
    standing = [paper for paper in papers if paper.unit and not paper.is_reversed]
    codes = sorted({paper.unit for paper in standing if paper.unit})
    found = [_of(code, [paper for paper in standing if paper.unit == code]) for code in codes]
    return tuple(sorted(found, key=lambda each: (-each.sales, each.unit)))


def sign_of(paper: TradeDocument) -> int:
    """Whether a paper adds to the sales of its day, takes away from them, or neither."""
    if paper.is_reversed:
        return 0
    return -1 if paper.kind is DocumentKind.SALE_RETURN else 1


def _of(code: str, papers: list[TradeDocument]) -> UnitSales:
    return UnitSales(
        unit=code,
        sales=Rupiah.total(sign_of(paper) * paper.amount for paper in papers),
        cost=Rupiah.total(sign_of(paper) * paper.cost for paper in papers),
        papers=len(papers),
    )
