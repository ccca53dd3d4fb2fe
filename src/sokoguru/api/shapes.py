"""What several rooms read and answer: amounts, texts, pages, keys of requests, receipts."""

from datetime import date
from typing import Annotated
from uuid import UUID

from ninja import Header, Path, Query, Schema
from pydantic import Field

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import LARGEST_AMOUNT

Amount = Annotated[int, Field(strict=True, ge=1, le=LARGEST_AMOUNT)]
AmountOrZero = Annotated[int, Field(strict=True, ge=0, le=LARGEST_AMOUNT)]
Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
ShortText = Annotated[str, Field(max_length=80, pattern=r"^[^\x00]*$")]
Code = Annotated[str, Field(max_length=40, pattern=r"^[A-Za-z0-9._-]+$")]
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]
Year = Annotated[int, Path(ge=1900, le=2200)]
PageNumber = Annotated[int, Query(ge=1, le=1_000_000)]
PageSize = Annotated[int, Query(ge=1, le=200)]
RequestKey = Annotated[str, Header(alias="Idempotency-Key", pattern=r"^[!-~]{1,80}$")]


class PostedOut(Schema):
    """An entry in the books."""

    id: UUID
    reference: str


class ReceiptLineOut(Schema):
    """One thing paid for, in whole rupiah."""

    label: str
    amount: int


class ReceiptOut(Schema):
    """What was recorded: the receipt's number, its day, its lines and their sum in rupiah."""

    entry: PostedOut
    number: str
    on: date
    lines: list[ReceiptLineOut]
    total: int


class ResolutionIn(Schema):
    """A decision of the members' meeting."""

    number: ShortText
    adopted_on: Day
    meeting: ShortText
    text: Text

    def about(self, subject: Subject) -> Resolution:
        """The decision as the key that opens its subject."""
        return Resolution(**self.model_dump(), subject=subject)


class ReasonIn(Schema):
    """Why something is taken back."""

    reason: ShortText
    on: Day | None = None
