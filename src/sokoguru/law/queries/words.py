"""The words of the field: glossary, definitions of a co-operative, where sources part."""

from functools import cache

from sokoguru.law.calculations.searching import matches
from sokoguru.law.queries.files import rows_of
from sokoguru.law.vocabulary import Concept, Difference, Term, TermGroup


@cache
def glossary() -> tuple[Term, ...]:
    """All terms in their order."""
    return tuple(
        Term(
            number=int(row["number"]),
            group=TermGroup(row["group"]),
            term=row["term"],
            english=row["english"],
            definition=row["definition"],
            evidence=row["evidence"],
            law=row["law"],
        )
        for row in rows_of("glossary")
    )


def terms_like(*, text: str) -> tuple[Term, ...]:
    """Terms whose Indonesian or English name or meaning holds every word of the text."""
    return tuple(
        term for term in glossary() if matches(text, term.term, term.english, term.definition)
    )


def term(*, name: str) -> Term | None:
    """The term with this name, also when it is one of several names or an abbreviation."""
    wanted = name.casefold()
    return next((entry for entry in glossary() if wanted in entry.names), None)


@cache
def concepts() -> tuple[Concept, ...]:
    """What laws and authors called a co-operative."""
    return tuple(
        Concept(
            key=row["key"],
            author=row["author"],
            definition=row["definition"],
            sources=tuple(row["sources"].split("; ")),
            law=row["law"],
            items=tuple(row["items"].split(";")) if row["items"] else (),
        )
        for row in rows_of("concepts")
    )


@cache
def differences() -> tuple[Difference, ...]:
    """Where the sources of the house, the law and what is applied part."""
    return tuple(
        Difference(
            code=row["code"],
            topic=row["topic"],
            rule_id=row["rule_id"],
            source_says=row["source_says"],
            law_says=row["law_says"],
            applied=row["applied"],
            evidence=row["evidence"],
        )
        for row in rows_of("differences")
    )


@cache
def evidence_sources() -> dict[str, str]:
    """What stands behind an evidence key such as V1 or S3."""
    return {row["key"]: row["description"] for row in rows_of("sources")}
