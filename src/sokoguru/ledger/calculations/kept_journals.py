"""How drafts and templates are kept as plain JSON values, and read back as the same value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import (
    EntryKind,
    JournalContent,
    JournalLine,
    Party,
    Side,
    TemplateLine,
)


def content_values(content: JournalContent) -> dict[str, Any]:
    """A journal as JSON values."""
    return {
        "on": content.on.isoformat(),
        "memo": content.memo,
        "document": content.document,
        "kind": content.kind.value,
        "lines": [
            {**_place(line), "amount": int(line.amount), "member": str(line.member or "")}
            for line in content.lines
        ],
        "documents": [str(document) for document in content.documents],
        "reverses": str(content.reverses or ""),
    }


def content_from(values: Mapping[str, Any]) -> JournalContent:
    """The journal that `content_values` wrote down."""
    return JournalContent(
        on=date.fromisoformat(values["on"]),
        memo=values["memo"],
        document=values["document"],
        kind=EntryKind(values["kind"]),
        lines=tuple(
            JournalLine(
                side=Side(line["side"]),
                code=line["code"],
                amount=Rupiah(line["amount"]),
                member=UUID(line["member"]) if line["member"] else None,
                unit=line["unit"] or None,
                party=Party(line["party"]) if line["party"] else None,
            )
            for line in values["lines"]
        ),
        documents=tuple(UUID(document) for document in values["documents"]),
        reverses=UUID(values["reverses"]) if values["reverses"] else None,
    )


def template_values(lines: Sequence[TemplateLine]) -> list[dict[str, Any]]:
    """The lines of a template as JSON values; an open amount is null."""
    return [
        {**_place(line), "amount": None if line.amount is None else int(line.amount)}
        for line in lines
    ]


def template_lines_from(values: Sequence[Mapping[str, Any]]) -> tuple[TemplateLine, ...]:
    """The lines that `template_values` wrote down."""
    return tuple(
        TemplateLine(
            side=Side(line["side"]),
            code=line["code"],
            amount=None if line["amount"] is None else Rupiah(line["amount"]),
            unit=line["unit"] or None,
            party=Party(line["party"]) if line["party"] else None,
        )
        for line in values
    )


def _place(line: JournalLine | TemplateLine) -> dict[str, str]:
    return {
        "side": line.side.value,
        "code": line.code,
        "unit": line.unit or "",
        "party": line.party.value if line.party else "",
    }
