"""Reading a printed book back."""

import re
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import Destination


class ReadBook:
    """A PDF with the text of its pages and its bookmarks."""

    def __init__(self, content: bytes) -> None:
        self._reader = PdfReader(BytesIO(content))
        self.pages = [page.extract_text() for page in self._reader.pages]
        self.text = re.sub(r"\s+", " ", " ".join(self.pages))
        self.bookmarks = self._marks(list(self._reader.outline))

    def page_of(self, title: str) -> str:
        """The text of the page that a bookmark leads to."""
        return self.pages[self.bookmarks[title] - 1]

    def _marks(self, items: list[object]) -> dict[str, int]:
        found: dict[str, int] = {}
        for item in items:
            if isinstance(item, list):
                found |= self._marks(item)
            elif isinstance(item, Destination):
                number = self._reader.get_destination_page_number(item)
                found[str(item.title)] = (-1 if number is None else number) + 1
        return found
