"""The fingerprint of what a book says, whatever the day it is printed on."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256

from sokoguru.documents.book import Chapter


def content_digest(chapters: Sequence[Chapter]) -> str:
    """SHA-256 over the chapters in hexadecimal; the same words and figures give the same one."""
    told = [asdict(chapter) for chapter in chapters]
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
