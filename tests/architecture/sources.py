"""The repository as the architecture tests read it: parsed sources, each in its room."""

import ast
import configparser
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
PYTHON_FOLDERS = ("src", "tests", "benchmarks")
PACKAGES_WITHOUT_ROOMS = {"foundation", "documents", "database", "ui", "config", "api"}
DOORS = {"web", "api", "management", "tests"}


@dataclass(frozen=True)
class Source:
    """One Python file; `path` is relative to the repository, with forward slashes."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, self.path)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names along the path, the file name without its suffix."""
        return PurePosixPath(self.path).with_suffix("").parts

    @property
    def package(self) -> str | None:
        """The package on a floor (`savings`), or None outside src/sokoguru."""
        inside = self.parts[:2] == ("src", "sokoguru") and len(self.parts) > 2
        return self.parts[2] if inside else None

    @property
    def rooms(self) -> tuple[str, ...]:
        """The names below the package: `("operations", "deposit")`."""
        return self.parts[3:] if self.package else ()

    @property
    def room(self) -> str | None:
        """The room of the file (`operations`), or None where the package has no rooms."""
        return self.rooms[0] if self.rooms else None

    @property
    def is_test(self) -> bool:
        """Whether the file belongs to a test suite."""
        return self.parts[0] == "tests" or "tests" in self.rooms or self.parts[-1] == "conftest"

    @property
    def is_migration(self) -> bool:
        """Whether the file is a step of a database schema."""
        return "migrations" in self.rooms

    @property
    def is_door(self) -> bool:
        """Whether the file stands between a person or program and the house."""
        if self.parts[0] != "src" or self.is_test or self.package == "config":
            return True
        return bool(DOORS & {self.package, *self.rooms})

    def calls(self) -> Iterator[ast.Call]:
        """Every call in the file."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Every import with the dotted name it reaches for."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)

    def at(self, node: ast.AST, complaint: str) -> str:
        """A complaint with the place it is about."""
        return f"{self.path}:{getattr(node, 'lineno', 1)} {complaint}"


def python_sources(root: Path = ROOT) -> list[Source]:
    """Every Python file of the project below `root`."""
    files = (path for folder in PYTHON_FOLDERS for path in sorted((root / folder).rglob("*.py")))
    return [Source(path.relative_to(root).as_posix(), path.read_text()) for path in files]


def committed_files(root: Path = ROOT) -> list[Path]:
    """What the repository tells the world: the files git tracks, or all where git is absent."""
    if not (root / ".git").exists():
        return sorted(path for path in root.rglob("*") if path.is_file())
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True, text=True
    )
    names = (name for name in listing.stdout.split("\0") if name)
    return [root / name for name in names if (root / name).is_file()]


def text_of(path: Path) -> str | None:
    """The text of a file, or None where it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def floors(root: Path = ROOT) -> dict[str, int]:
    """Each package with its floor as the import contract places it; 0 is the ground."""
    contracts = configparser.ConfigParser(interpolation=None)
    contracts.read(root / ".importlinter")
    levels = contracts["importlinter:contract:floors"]["layers"].strip().splitlines()
    return {
        package: height
        for height, level in enumerate(reversed(levels))
        for package in re.findall(r"\w+", level)
    }
