"""Every refusal has a code of its own, a sentence, and a test that provokes it."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tests.architecture.sources import Source, python_sources

BASE = "Refusal"


@dataclass(frozen=True)
class Class:
    """A class of the shipped code, as far as a refusal is concerned."""

    name: str
    package: str
    place: str
    bases: frozenset[str]
    code: str | None
    has_template: bool


def classes(sources: Iterable[Source]) -> Iterator[Class]:
    """Every class outside the tests."""
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef) and source.package and not source.is_test:
                yield read_class(source, source.package, node)


def read_class(source: Source, package: str, node: ast.ClassDef) -> Class:
    """Read the bases, the code and the sentence of a class from its source."""
    values = {
        ast.unparse(statement.targets[0]): statement.value
        for statement in node.body
        if isinstance(statement, ast.Assign)
    }
    code = values.get("code")
    bases = frozenset(ast.unparse(base).rpartition(".")[2] for base in node.bases)
    place = source.at(node, node.name)
    return Class(node.name, package, place, bases, text_in(code), "template" in values)


def text_in(value: ast.expr | None) -> str | None:
    """The text of a string constant, or None for anything else."""
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None


def refusals(sources: Iterable[Source]) -> list[Class]:
    """The classes below Refusal; one takes over the sentence of its family where it has none."""
    rest = list(classes(sources))
    family = {BASE: False}
    found: list[Class] = []
    while grown := [each for each in rest if each.bases & family.keys()]:
        rest = [each for each in rest if each not in grown]
        for each in grown:
            inherits = any(family[base] for base in each.bases & family.keys())
            family[each.name] = each.has_template or inherits
            found.append(replace(each, has_template=family[each.name]))
    return found


def complaints(sources: list[Source]) -> Iterator[str]:
    """What is wrong with the refusals of some sources."""
    found = refusals(sources)
    families = {base for each in found for base in each.bases}
    tests = [source.text for source in sources if source.is_test]
    owners: dict[str, str] = {}
    for each in found:
        if each.code is None:
            if each.name not in families:
                yield f"{each.place} has no code"
            continue
        if not each.has_template:
            yield f"{each.place} has no template"
        if not each.code.startswith(f"{each.package}."):
            yield f"{each.place} has a code of another package: {each.code}"
        if each.code in owners:
            yield f"{each.place} shares its code with {owners[each.code]}"
        if not any(each.name in text for text in tests):
            yield f"{each.place} is provoked by no test"
        owners[each.code] = each.place


def test_every_refusal_is_whole_and_tried() -> None:
    lines = list(complaints(python_sources()))

    assert not lines, "\n".join(lines)


REFUSAL = """
class TooMuch(Refusal):
    code = "savings.too_much"
    template = "Penarikan {amount} melebihi saldo."
"""
PLACE = "src/sokoguru/savings/operations/withdrawal.py"
TEST = Source("src/sokoguru/savings/tests/test_withdrawal.py", "TooMuch, Twin, Heir\n")


def about(text: str, *others: Source) -> list[str]:
    """The complaints about one planted file beside a test file, without their places."""
    lines = complaints([Source(PLACE, text), *others])
    return [line.partition(" ")[2] for line in lines]


def test_a_whole_refusal_is_left_alone() -> None:
    assert not about(REFUSAL, TEST)


def test_a_refusal_without_code_sentence_or_test_is_about() -> None:
    assert about(REFUSAL) == ["TooMuch is provoked by no test"]
    assert about("class TooMuch(Refusal): ...", TEST) == ["TooMuch has no code"]
    text = "class TooMuch(refusal.Refusal):\n    code = 'savings.too_much'\n"
    assert about(text, TEST) == ["TooMuch has no template"]


def test_a_shared_and_a_foreign_code_are_about() -> None:
    twin = REFUSAL + REFUSAL.replace("TooMuch", "Twin")
    assert [line.split(" shares")[0] for line in about(twin, TEST)] == ["Twin"]
    foreign = REFUSAL.replace("savings.too", "trade.too")
    assert about(foreign, TEST) == ["TooMuch has a code of another package: trade.too_much"]


def test_an_heir_may_use_the_sentence_of_its_family() -> None:
    family = "class Family(Refusal):\n    template = 'Ditolak.'\n"
    heir = "class Heir(Family):\n    code = 'savings.heir'\n"

    assert not about(family + heir, TEST)
