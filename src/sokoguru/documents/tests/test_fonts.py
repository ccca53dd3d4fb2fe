import hashlib
import json

from sokoguru.documents.rendering.coverage import covered_points
from sokoguru.documents.rendering.typefaces import FONTS

LISTED = json.loads((FONTS / "fonts.json").read_text())["fonts"]


def test_every_typeface_is_listed_with_origin_licence_and_sum() -> None:
    assert {font["file"] for font in LISTED} == {path.name for path in FONTS.glob("*.ttf")}
    for font in LISTED:
        assert hashlib.sha256((FONTS / font["file"]).read_bytes()).hexdigest() == font["sha256"]
        assert font["licence"] == "OFL-1.1"
        assert font["package"]
        assert font["version"]


def test_all_weights_of_the_body_face_have_the_same_letters() -> None:
    regular, semibold, bold = (
        set(covered_points(path.read_bytes())) for path in sorted(FONTS.glob("Inter_*.ttf"))
    )
    assert regular == semibold == bold
    assert set(map(ord, "Rp 1.234.567 ÷ × = → □ – − é")) <= regular
