"""Where an ``--offline`` on the command line gets its value from."""

import pytest

from walens.cli.offline_words import with_values


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("import a.json --offline", "import a.json --offline=:memory:"),
        ("import --offline a.json", "import --offline=:memory: a.json"),
        ("import --offline A.YAML", "import --offline=:memory: A.YAML"),
        ("import --offline -", "import --offline=:memory: -"),
        ("import --offline state a.json", "import --offline state a.json"),
        ("import --offline=state.json a.json", "import --offline=state.json a.json"),
        ("import a.json --offline --output json", "import a.json --offline=:memory: --output json"),
        ("show --offline arn:aws:x", "show --offline=:memory: arn:aws:x"),
        ("import --offline -- a.json", "import --offline=:memory: -- a.json"),
        ("import -- --offline", "import -- --offline"),
        ("", ""),
    ],
)
def test_the_value_of_offline(words, read):
    """It is in memory unless a word follows that can be a file of the service's state."""
    assert with_values(words.split()) == read.split()
