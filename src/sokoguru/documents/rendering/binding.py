"""Bind many PDFs into one, a part at a time: memory holds one part, whatever the whole counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_CATALOG, _PAGES = 1, 2
_FIRST_FREE = 3
_KEPT_OF_THE_FIRST = ("/OutputIntents", "/Metadata", "/Lang", "/ViewerPreferences")


@dataclass
class _Book:
    """What is known of the bound file so far: where each object begins, and its page trees."""

    length: int = 0
    offsets: dict[int, int] = field(default_factory=dict)
    next_number: int = _FIRST_FREE
    trees: list[int] = field(default_factory=list)
    pages: int = 0
    catalog: DictionaryObject = field(default_factory=DictionaryObject)
    info: PdfObject | None = None
    identity: PdfObject | None = None


def bind(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield one PDF that has the pages of all parts in order, in pieces to be written one by one.

    The parts are untagged and self-contained, as the typesetter makes them. Each keeps its own
    fonts and its own page tree, which becomes a branch of the whole. Output intent, metadata and
    language are those of the first part, so parts of one archival standard stay in it.
    """
    book = _Book()
    yield _written(book, _HEADER)
    for part in parts:
        yield from _bound(book, PdfReader(BytesIO(part)))
    yield from _closed(book)


def _bound(book: _Book, part: PdfReader) -> Iterator[bytes]:
    root = part.root_object
    shift = book.next_number - 1
    tree = root.raw_get("/Pages")
    book.pages += len(part.pages)
    if not book.trees:
        _keep_of_the_first(book, part, shift)
    numbers = _object_numbers(part)
    for number in numbers:
        thing = part.get_object(number)
        if thing is None or thing is root or _is_file_structure(thing):
            continue
        shifted = _shifted(thing, shift)
        if number == tree.idnum and isinstance(shifted, DictionaryObject):
            shifted[NameObject("/Parent")] = _reference(_PAGES)
        yield _object(book, number + shift, shifted)
    book.trees.append(tree.idnum + shift)
    book.next_number = shift + numbers[-1] + 1


def _keep_of_the_first(book: _Book, part: PdfReader, shift: int) -> None:
    root = part.root_object
    for name in _KEPT_OF_THE_FIRST:
        if name in root:
            book.catalog[NameObject(name)] = _shifted(root.raw_get(name), shift)
    if "/Info" in part.trailer:
        book.info = _shifted(part.trailer.raw_get("/Info"), shift)
    book.identity = part.trailer.get("/ID")


def _closed(book: _Book) -> Iterator[bytes]:
    """The page tree's root, the catalog, the table of offsets and the trailer."""
    branches = ArrayObject(_reference(tree) for tree in book.trees)
    yield _object(
        book, _PAGES, _dictionary(Type="/Pages", Kids=branches, Count=NumberObject(book.pages))
    )
    book.catalog.update(_dictionary(Type="/Catalog", Pages=_reference(_PAGES)))
    yield _object(book, _CATALOG, book.catalog)
    start = book.length
    yield _written(book, _offsets_table(book))
    trailer = _dictionary(Size=NumberObject(book.next_number), Root=_reference(_CATALOG))
    if book.info is not None:
        trailer[NameObject("/Info")] = book.info
    if book.identity is not None:
        trailer[NameObject("/ID")] = book.identity
    yield _written(book, b"trailer\n" + _bytes_of(trailer) + b"\nstartxref\n%d\n%%%%EOF\n" % start)


def _offsets_table(book: _Book) -> bytes:
    rows = [b"xref\n0 %d\n0000000000 65535 f \n" % book.next_number]
    for number in range(1, book.next_number):
        at = book.offsets.get(number)
        rows.append(b"0000000000 00001 f \n" if at is None else b"%010d 00000 n \n" % at)
    return b"".join(rows)


def _shifted(thing: PdfObject, shift: int) -> PdfObject:
    """The same object with every reference moved by `shift`; containers are changed in place."""
    if isinstance(thing, IndirectObject):
        return _reference(thing.idnum + shift)
    if isinstance(thing, DictionaryObject):
        for name in thing:
            thing[NameObject(name)] = _shifted(thing.raw_get(name), shift)
    elif isinstance(thing, ArrayObject):
        thing[:] = [_shifted(item, shift) for item in list.__iter__(thing)]
    return thing


def _object_numbers(part: PdfReader) -> list[int]:
    loose = {number for table in part.xref.values() for number in table}
    return sorted((loose | set(part.xref_objStm)) - {0})


def _is_file_structure(thing: PdfObject) -> bool:
    return isinstance(thing, DictionaryObject) and thing.get("/Type") in ("/ObjStm", "/XRef")


def _object(book: _Book, number: int, thing: PdfObject) -> bytes:
    book.offsets[number] = book.length
    return _written(book, b"%d 0 obj\n" % number + _bytes_of(thing) + b"\nendobj\n")


def _bytes_of(thing: PdfObject) -> bytes:
    stream = BytesIO()
    thing.write_to_stream(stream)
    return stream.getvalue()


def _written(book: _Book, piece: bytes) -> bytes:
    book.length += len(piece)
    return piece


def _reference(number: int) -> IndirectObject:
    return IndirectObject(number, 0, None)


def _dictionary(**entries: PdfObject | str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject(f"/{name}"): NameObject(value) if isinstance(value, str) else value
            for name, value in entries.items()
        }
    )
