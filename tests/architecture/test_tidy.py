"""The house is tidy: short functions and files, no drawers for odds and ends, no hidden clock."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.sources import (
    PACKAGES_WITHOUT_ROOMS,
    Source,
    committed_files,
    python_sources,
    text_of,
)

LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
BANNED_NAMES = {"util", "utils", "helper", "helpers", "common", "service", "services", "misc"}
CLOCK_OWNERS = {"datetime", "date", "timezone", "dt"}
CLOCK_READINGS = {"now", "utcnow", "today"}
CLOCK_WHEN_BARE = {"localdate", "localtime"}  # with a moment in hand they only convert it
CLOCK_IMPORTS = {
    "django.utils.timezone.now",
    "django.db.models.functions.Now",
    "time.time",
    "time.time_ns",
}
# An identifier carries the moment it was drawn; nothing is ever decided by it.
CLOCK_EXEMPT = {"src/sokoguru/foundation/identifiers.py"}
INNER_ROOMS = {"operations", "queries", "models", "calculations", "vocabulary"}
DOOR_LIBRARIES = (
    "django.http", "django.forms", "django.shortcuts", "django.urls", "django.contrib.messages",
)  # fmt: skip
SIGNALS = ("django.db.models.signals", "django.dispatch", "django.core.signals")
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|HA" + r"CK)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Rule = Callable[[Source], Iterator[str]]


def functions(source: Source) -> Iterator[Function]:
    """Every function of a file, methods and inner ones too."""
    return (node for node in ast.walk(source.tree) if isinstance(node, Function))


def long_functions(source: Source) -> Iterator[str]:
    """A function fits on one screen."""
    for function in functions(source):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > LONGEST_FUNCTION:
            yield source.at(function, f"{function.name} has {lines} lines")


def long_modules(source: Source) -> Iterator[str]:
    """A module is one page of the book; migrations are written by a machine."""
    lines = source.text.count("\n")
    if lines > LONGEST_MODULE and not source.is_migration:
        yield f"{source.path} has {lines} lines"


def drawers(source: Source) -> Iterator[str]:
    """No file or folder is a drawer for what found no room."""
    for name in BANNED_NAMES & set(source.parts):
        yield f"{source.path} hides its purpose behind the name {name}"


def hidden_clocks(source: Source) -> Iterator[str]:
    """Days and moments arrive as arguments; only a door looks at the clock."""
    if source.is_door or source.is_migration or source.path in CLOCK_EXEMPT:
        return
    for statement, name in source.imports():
        if name in CLOCK_IMPORTS:
            yield source.at(statement, f"imports the clock: {name}")
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and reads_clock(node):
            yield source.at(node, f"reads the clock: {ast.unparse(node)}")
        elif isinstance(node, ast.keyword) and node.arg in ("auto_now", "auto_now_add"):
            yield source.at(node.value, f"lets the column read the clock: {node.arg}")
    for call in source.calls():
        name = ast.unparse(call.func).rpartition(".")[2]
        if name in CLOCK_WHEN_BARE and not call.args and not call.keywords:
            yield source.at(call, f"reads the clock: {name}()")


def reads_clock(node: ast.Attribute) -> bool:
    """Whether an attribute such as `timezone.now` or `time.time` is a reading of the clock."""
    owner = ast.unparse(node.value).rpartition(".")[2]
    if owner == "time":
        return node.attr in ("time", "time_ns")
    return owner in CLOCK_OWNERS and node.attr in CLOCK_READINGS


def imports_in_functions(source: Source) -> Iterator[str]:
    """An import inside a function is a circle in hiding, except where no circle can be.

    Nothing imports `config` or the benchmarks, and both set Django up before they go on; Django's
    `ready` hook is the third place.
    """
    if source.package == "config" or source.parts[0] == "benchmarks":
        return
    for function in functions(source):
        if function.name == "ready" and source.parts[-1] == "apps":
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield source.at(node, f"{function.name} imports inside its body")


def positional_operations(source: Source) -> Iterator[str]:
    """What happens is called by name: every argument of a public operation is keyword-only."""
    if source.room != "operations" or source.package in PACKAGES_WITHOUT_ROOMS:
        return
    acts = (node for node in source.tree.body if isinstance(node, Function))
    for act in acts:
        positional = act.args.posonlyargs or act.args.args or act.args.vararg
        if positional and not act.name.startswith("_"):
            yield source.at(act, f"{act.name} takes positional arguments")


def star_imports(source: Source) -> Iterator[str]:
    """Every name says where it comes from; settings that extend settings are the exception."""
    if source.parts[-1] == "settings":
        return
    for node, name in source.imports():
        if name.endswith(".*"):
            yield source.at(node, f"imports everything: {name}")


def stubs(source: Source) -> Iterator[str]:
    """What is not built yet is not there yet."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Raise) and "NotImplementedError" in ast.unparse(node):
            yield source.at(node, "is a stub")


def door_libraries_inside(source: Source) -> Iterator[str]:
    """Requests, forms and addresses end at the door."""
    if source.room not in INNER_ROOMS or source.package in PACKAGES_WITHOUT_ROOMS:
        return
    for node, name in source.imports():
        if name.startswith(DOOR_LIBRARIES):
            yield source.at(node, f"brings the web inside: {name}")


def signals(source: Source) -> Iterator[str]:
    """Nothing happens behind a reader's back: no model signals, no `save` or `delete` override."""
    for node, name in source.imports():
        if name.startswith(SIGNALS) and not source.is_test:
            yield source.at(node, f"works by signal: {name}")
    for function in functions(source):
        if source.room == "models" and function.name in ("save", "delete"):
            yield source.at(function, f"overrides {function.name}")


RULES: list[Rule] = [
    long_functions, long_modules, drawers, hidden_clocks, imports_in_functions,
    positional_operations, star_imports, stubs, door_libraries_inside, signals,
]  # fmt: skip

OPERATION = "src/sokoguru/savings/operations/deposit.py"
MODEL = "src/sokoguru/savings/models/deposit.py"
APPS = "src/sokoguru/savings/apps.py"
PLANTED: list[tuple[Rule, str, str]] = [
    (long_functions, OPERATION, "def act():\n" + "    x = 1\n" * 50),
    (long_modules, OPERATION, "x = 1\n" * 301),
    (drawers, "src/sokoguru/savings/services.py", ""),
    (drawers, "src/sokoguru/savings/helpers/deposit.py", ""),
    (hidden_clocks, OPERATION, "from django.utils import timezone\nat = timezone.now()\n"),
    (hidden_clocks, OPERATION, "import datetime\nday = datetime.date.today()\n"),
    (hidden_clocks, OPERATION, "import time\nat = time.time()\n"),
    (hidden_clocks, OPERATION, "from django.utils.timezone import now\n"),
    (hidden_clocks, OPERATION, "day = timezone.localdate()\n"),
    (hidden_clocks, MODEL, "at = Moment(auto_now_add=True)\n"),
    (hidden_clocks, MODEL, "at = Moment(default=timezone.now)\n"),
    (imports_in_functions, OPERATION, "def act():\n    import json\n"),
    (imports_in_functions, APPS, "def load():\n    import json\n"),
    (positional_operations, OPERATION, "def deposit(amount):\n    return amount\n"),
    (positional_operations, "src/sokoguru/savings/operations.py", "def deposit(*amounts): ...\n"),
    (star_imports, OPERATION, "from decimal import *\n"),
    (stubs, OPERATION, "def act():\n    raise NotImplementedError\n"),
    (door_libraries_inside, OPERATION, "from django.http import HttpRequest\n"),
    (signals, OPERATION, "from django.db.models.signals import post_save\n"),
    (signals, MODEL, "class Deposit:\n    def save(self): ...\n"),
]

HARMLESS: list[tuple[Rule, str, str]] = [
    (hidden_clocks, "src/sokoguru/savings/web/deposit.py", "at = timezone.now()\n"),
    (hidden_clocks, OPERATION, "import time\nbegan = time.monotonic()\n"),
    (hidden_clocks, OPERATION, "day = timezone.localdate(by.at)\n"),
    (long_modules, "src/sokoguru/savings/migrations/0001_initial.py", "x = 1\n" * 301),
    (imports_in_functions, APPS, "def ready(self):\n    import json\n"),
    (imports_in_functions, "src/sokoguru/config/cli.py", "def main():\n    import json\n"),
    (star_imports, "tests/settings.py", "from sokoguru.config.settings import *\n"),
    (positional_operations, OPERATION, "def deposit(*, amount): ...\ndef _add(a, b): ...\n"),
    (door_libraries_inside, "src/sokoguru/savings/web/deposit.py", "from django import forms\n"),
]


def name_of(value: object) -> str:
    """A readable name for a test case."""
    return getattr(value, "__name__", "")


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_every_source_is_tidy(rule: Rule) -> None:
    complaints = [complaint for source in python_sources() for complaint in rule(source)]

    assert not complaints, "\n".join([rule.__doc__ or "", *complaints])


@pytest.mark.parametrize(("rule", "path", "text"), PLANTED, ids=name_of)
def test_a_planted_mess_is_found(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Source(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), HARMLESS, ids=name_of)
def test_what_is_allowed_is_left_alone(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(Source(path, text)))


def unfinished(text: str) -> list[str]:
    """The lines that somebody left for later."""
    return [line.strip() for line in text.splitlines() if UNFINISHED.search(line)]


def test_nothing_is_left_for_later() -> None:
    files = (path for path in committed_files() if "vendor" not in path.parts)
    left = {str(path): unfinished(text_of(path) or "") for path in files}

    assert not {path: lines for path, lines in left.items() if lines}


def test_a_line_left_for_later_is_found() -> None:
    assert unfinished("x = 1  # TO" + "DO: ask the treasurer") == [
        "x = 1  # TO" + "DO: ask the treasurer"
    ]
    assert not unfinished("Metode todo list")
