"""Which requirements the tests demonstrate: `make requirements`.

Markers are read from the sources, not by running anything. Beside a catalogue of requirements (a
Markdown table whose rows begin `| S3-091 | SHU |`) the report shows coverage by module and the
markers that name no requirement; without one it shows the counts of the markers alone.
"""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT.parent / "shared" / "requirements.md"
ROW = re.compile(r"^\| (S\d-\d+) \| (\w+) \|", re.MULTILINE)


def marked_in(text: str) -> Iterator[str]:
    """The requirement ids of every `requirement(...)` marker in a test file."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Call(func=ast.Attribute(attr="requirement"), args=arguments):
                for argument in arguments:
                    if isinstance(argument, ast.Constant):
                        yield str(argument.value)


def marked(root: Path) -> Counter[str]:
    """How many markers name each requirement."""
    files = (path for folder in ("src", "tests") for path in (root / folder).rglob("test_*.py"))
    return Counter(name for path in files for name in marked_in(path.read_text()))


def modules_of(catalogue: str) -> dict[str, str]:
    """Each requirement of a catalogue with the module it belongs to."""
    return dict(ROW.findall(catalogue))


def report(markers: Counter[str], modules: dict[str, str]) -> list[str]:
    """The lines to print; `modules` is empty where there is no catalogue."""
    if not modules:
        lines = [f"{name:8} {count:3} marker(s)" for name, count in sorted(markers.items())]
        return [*lines, f"{len(markers)} requirements named by {markers.total()} markers"]
    lines = []
    for module in sorted(set(modules.values())):
        ids = [name for name, owner in modules.items() if owner == module]
        missing = [name for name in ids if name not in markers]
        counts = f"{module:4} {len(ids) - len(missing):3} of {len(ids):3}"
        lines.append(f"{counts}   without a test: {' '.join(missing) or 'none'}")
    unknown = sorted(markers.keys() - modules.keys())
    known = len(markers) - len(unknown)
    lines.append(f"{known} of {len(modules)} requirements, {markers.total()} markers")
    lines.append(f"markers that name no requirement: {' '.join(unknown) or 'none'}")
    return lines


def main(arguments: list[str]) -> int:
    """Print the report; exit 1 where a marker names a requirement that does not exist."""
    catalogue = Path(arguments[0]) if arguments else CATALOGUE
    if arguments and not catalogue.exists():
        print(f"there is no catalogue {catalogue}", file=sys.stderr)
        return 2
    modules = modules_of(catalogue.read_text()) if catalogue.exists() else {}
    markers = marked(ROOT)
    print("\n".join(report(markers, modules)))
    return 1 if modules and markers.keys() - modules.keys() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
