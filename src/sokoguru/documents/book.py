"""A book of many pages as a value: cover, contents, chapters of prose, tables and signatures."""

from dataclasses import dataclass
from datetime import date

from sokoguru.documents.vocabulary import Signatory, StatementColumn, StatementRow


@dataclass(frozen=True)
class Prose:
    """Paragraphs; each is one line of text without markup."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class BookTable:
    """A table in columns, one cell a column; `label` stands above it, `footnotes` below."""

    columns: tuple[StatementColumn, ...]
    rows: tuple[StatementRow, ...]
    label: str = ""
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Signing:
    """A sentence, place and day, and the places to sign."""

    people: tuple[Signatory, ...]
    place_and_day: str
    sentence: str = ""


Block = Prose | BookTable | Signing


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a chapter. `level` is 2, or 3 below a section of level 2.

    Without a title it has no heading. A wide one stands across on pages of its own.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    level: int = 2
    is_wide: bool = False
    starts_page: bool = False


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter begins on a new page and stands in the contents with its sections."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class Book:
    """A book. `cover_lines` stand below the title; a draft says so on every page."""

    title: str
    subtitle: str
    on: date
    chapters: tuple[Chapter, ...]
    cover_lines: tuple[str, ...] = ()
    is_draft: bool = False
