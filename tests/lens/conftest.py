import os
from pathlib import Path

import pytest

LENSES = Path(os.environ.get("WALENS_LENSES") or Path(__file__).parents[2].parent / "shared" / "lenses")


def pytest_generate_tests(metafunc):
    """Give a test with an argument ``real_lens`` every published lens file, where the folder of them is there."""
    if "real_lens" in metafunc.fixturenames:
        files = sorted(LENSES.glob("*.json"))
        if not files:
            reason = "no published lenses here; WALENS_LENSES names their folder"
            files = [pytest.param(None, marks=pytest.mark.skip(reason=reason))]
        metafunc.parametrize("real_lens", files, ids=lambda file: file.stem[-40:] if file else "none")
