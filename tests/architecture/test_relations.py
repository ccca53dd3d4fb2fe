"""What import contracts cannot see: relations named in strings, migrations, and SQL of the journal.

`ForeignKey("surplus.Run")` in a lower package reaches up just as an import would.
"""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, floors, python_sources

MODEL_NAME = re.compile(r"([a-z_]+)\.[A-Z]\w+")
SQL_WRITING = r"(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|COPY)"
JOURNAL_WRITING = re.compile(
    rf'\b{SQL_WRITING}\s+(?:ONLY\s+)?(?:"?\w+"?\.)?"?ledger_\w+', re.IGNORECASE
)
FLOORS = floors()
USERS = "identity"


def allows(*, user: str, used: str) -> bool:
    """Whether one package may lean on another: itself, or one on a lower floor."""
    return user == used or FLOORS[used] < FLOORS[user]


def upward_relations(source: Source) -> Iterator[str]:
    """Tables lean on tables of their own package or of a lower floor, in models and migrations."""
    if source.package not in FLOORS or not (source.room == "models" or source.is_migration):
        return
    for node in ast.walk(source.tree):
        for used in packages_named(node):
            if used in FLOORS and not allows(user=source.package, used=used):
                yield source.at(node, f"leans on {used}, which is not below {source.package}")


def packages_named(node: ast.AST) -> Iterator[str]:
    """The packages a piece of a model or migration refers to by name."""
    match node:
        case ast.Constant(value=str(text)) if found := MODEL_NAME.fullmatch(text):
            yield found[1]
        case ast.Attribute(attr="AUTH_USER_MODEL"):
            yield USERS
        case ast.Call(func=ast.Name(id="swappable_dependency")):
            yield USERS
        case ast.Call(func=ast.Attribute(attr="swappable_dependency")):
            yield USERS
        case ast.Assign(targets=[ast.Name(id="dependencies")], value=ast.List(elts=steps)):
            yield from (step_of(step) for step in steps)


def step_of(dependency: ast.expr) -> str:
    """The package of a migration dependency written as `("package", "0001_initial")`."""
    match dependency:
        case ast.Tuple(elts=[ast.Constant(value=str(package)), *_]):
            return package
        case _:
            return ""


def foreign_journal_writing(source: Source) -> Iterator[str]:
    """Only the ledger writes the journal, in SQL too.

    Tests may try and be refused; benchmarks load books of a million entries to measure reading.
    """
    if source.package == "ledger" or source.is_test or source.parts[0] == "benchmarks":
        return
    for node in ast.walk(source.tree):
        match node:
            case ast.Constant(value=str(text)) if found := JOURNAL_WRITING.search(text):
                yield source.at(node, f"writes the journal: {found[0]}")


def test_no_table_leans_upward() -> None:
    lines = [line for source in python_sources() for line in upward_relations(source)]

    assert not lines, "\n".join(lines)


def test_only_the_ledger_writes_the_journal_in_sql() -> None:
    lines = [line for source in python_sources() for line in foreign_journal_writing(source)]

    assert not lines, "\n".join(lines)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("models/deposit.py", 'run = models.ForeignKey("surplus.Run", on_delete=PROTECT)'),
        ("models/deposit.py", 'loan = TenantForeignKey(to="loans.Loan")'),
        ("migrations/0001_initial.py", 'dependencies = [("surplus", "0001_initial")]'),
    ],
)
def test_a_planted_upward_relation_is_found(path: str, text: str) -> None:
    assert list(upward_relations(Source(f"src/sokoguru/savings/{path}", text + "\n")))


@pytest.mark.parametrize(
    "text", ["models.ForeignKey(settings.AUTH_USER_MODEL)", "swappable_dependency(x)"]
)
def test_members_may_not_lean_on_users(text: str) -> None:
    assert list(upward_relations(Source("src/sokoguru/members/models.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        'models.ForeignKey("members.Member")',
        'models.ForeignKey("savings.Product")',
        'dependencies = [("members", "0001_initial"), ("contenttypes", "0002_remove")]',
        "by = models.ForeignKey(settings.AUTH_USER_MODEL)",
    ],
)
def test_a_relation_downward_is_left_alone(text: str) -> None:
    assert not list(upward_relations(Source("src/sokoguru/savings/models/deposit.py", text)))


@pytest.mark.parametrize(
    "sql",
    ["INSERT INTO ledger_entry VALUES (1)", "update ledger_account set a = 1",
     'COPY "public"."ledger_entry" FROM STDIN'],
)  # fmt: skip
def test_planted_journal_writing_is_found(sql: str) -> None:
    text = f"SQL = {sql!r}\n"

    assert list(foreign_journal_writing(Source("src/sokoguru/savings/operations.py", text)))
    assert not list(foreign_journal_writing(Source("src/sokoguru/ledger/operations.py", text)))
    reading = "SQL = 'SELECT 1 FROM ledger_entry'\n"
    assert not list(foreign_journal_writing(Source("src/sokoguru/reports/queries.py", reading)))
