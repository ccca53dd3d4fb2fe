"""The fingerprint of a request, by which a repeated one is known from another under its key."""

import hashlib
import json


def fingerprint(**facts: object) -> str:
    """64 hexadecimal digits over what was asked; the order of the facts does not matter."""
    written = {name: None if fact is None else str(fact) for name, fact in facts.items()}
    text = json.dumps(written, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
