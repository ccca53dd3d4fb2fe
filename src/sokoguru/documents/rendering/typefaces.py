"""The typefaces that the papers are set in; they are committed, so a paper never changes face."""

from pathlib import Path

FONTS = Path(__file__).parent.parent / "fonts"
BODY = "Inter_400Regular.ttf"
FOR_OTHER_SCRIPTS = ("NotoSansArabic_400Regular.ttf", "NotoSansJavanese_400Regular.ttf")


def body_faces() -> tuple[Path, ...]:
    """The regular face and those that stand in for scripts it lacks, in order of preference."""
    return tuple(FONTS / name for name in (BODY, *FOR_OTHER_SCRIPTS))
