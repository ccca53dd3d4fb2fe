"""The report of requirements counts what the tests claim, and finds claims of nothing."""

from collections import Counter

from tests.requirements_report import marked_in, modules_of, report

CATALOGUE = "| S3-091 | SHU | rule |\n| S3-092 | SHU | rule |\n| S1-01 | STA | entity |\n"
TEST = """
@pytest.mark.requirement("S3-091", "S9-99")
def test_it_divides(): ...
"""


def test_markers_are_read_from_the_source() -> None:
    assert list(marked_in(TEST)) == ["S3-091", "S9-99"]


def test_coverage_is_shown_by_module_and_an_unknown_marker_is_named() -> None:
    assert report(Counter(marked_in(TEST)), modules_of(CATALOGUE)) == [
        "SHU    1 of   2   without a test: S3-092",
        "STA    0 of   1   without a test: S1-01",
        "1 of 3 requirements, 2 markers",
        "markers that name no requirement: S9-99",
    ]


def test_without_a_catalogue_the_markers_alone_are_counted() -> None:
    assert report(Counter({"S3-091": 2}), {}) == [
        "S3-091     2 marker(s)",
        "1 requirements named by 2 markers",
    ]
