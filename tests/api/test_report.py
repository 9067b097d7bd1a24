"""Reports: base64 text to bytes, and bytes to a file that is whole or not there."""

from base64 import b64encode
from pathlib import Path

import pytest

from walens import api
from walens.errors import InvalidResponse

PDF = b"%PDF-1.7 a report"


def review_report(content: bytes = PDF) -> api.LensReviewReport:
    return api.LensReviewReport(base64_string=b64encode(content).decode())


def test_a_report_is_saved_with_its_bytes(tmp_path: Path) -> None:
    """The path comes back, and nothing else is left in the folder."""
    path = review_report().save(tmp_path / "report.pdf")
    assert path.read_bytes() == PDF
    assert [file.name for file in tmp_path.iterdir()] == ["report.pdf"]


def test_a_consolidated_report_is_saved_alike(tmp_path: Path) -> None:
    """Both operations that answer with base64 have the method."""
    answer = api.GetConsolidatedReportResponse(base64_string=b64encode(b"{}").decode())
    assert answer.save(str(tmp_path / "report.json")).read_bytes() == b"{}"


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    """Saving works the second time too."""
    target = tmp_path / "report.pdf"
    review_report(b"first").save(target)
    review_report(b"second").save(target)
    assert target.read_bytes() == b"second"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder in the place of the file is no file; it stays, and no unfinished file is left."""
    target = tmp_path / "report.pdf"
    target.mkdir()
    with pytest.raises(OSError, match=r"report\.pdf"):
        review_report().save(target)
    assert [file.name for file in tmp_path.iterdir()] == ["report.pdf"]


def test_an_answer_without_a_report_says_so() -> None:
    """A JSON consolidated report has metrics and no base64."""
    with pytest.raises(InvalidResponse, match="holds no report"):
        api.GetConsolidatedReportResponse().content()


def test_damaged_base64_is_an_error() -> None:
    """What is cut off or holds other characters is not saved as if it were a report."""
    with pytest.raises(InvalidResponse, match="not base64"):
        api.LensReviewReport(base64_string="!!!").content()
