"""Settings of lint."""

import os
import subprocess
import sys
import time

import pytest

from walens import budgets
from walens.errors import ConfigurationError
from walens.lens import DEFAULT_CONFIG, RULES, FileSettings, LintConfig, Severity, find_config, read_config

EVERYTHING = """
[tool.walens.lint]
select = ["WL2", "WL3", "WL4"]
ignore = ["WL208"]

[tool.walens.lint.severity]
WL4 = "off"
WL405 = "error"

[tool.walens.lint.per-file."legacy/*.json"]
ignore = ["WL2"]
severity = { WL305 = "warning" }
"""


def severities(config, *rule_ids):
    """Return the severities of rules."""
    return [config.severity(RULES[each]) for each in rule_ids]


def test_default_is_every_rule_with_its_severity():
    """Without settings every rule runs with its own severity."""
    assert all(DEFAULT_CONFIG.severity(rule) is rule.severity for rule in RULES.values())
    assert DEFAULT_CONFIG.for_file("a.json") == DEFAULT_CONFIG


def test_settings_of_a_project(tmp_path):
    """Rules are selected and ignored by the beginnings of their ids; the longest beginning sets the severity."""
    (tmp_path / "pyproject.toml").write_text(EVERYTHING)
    config = find_config(tmp_path)
    assert severities(config, "WL101", "WL201", "WL208", "WL401", "WL405", "WL305", "WL501") == [
        None,
        Severity.ERROR,
        None,
        None,
        Severity.ERROR,
        Severity.ERROR,
        None,
    ]


def test_settings_of_files(tmp_path, monkeypatch):
    """Settings for files apply to the files below the configuration's folder whose names fit."""
    (tmp_path / "pyproject.toml").write_text(EVERYTHING)
    (tmp_path / "legacy").mkdir()
    config = find_config(tmp_path / "legacy")
    old = config.for_file(str(tmp_path / "legacy" / "old.json"))
    assert severities(old, "WL201", "WL305", "WL405") == [None, Severity.WARNING, Severity.ERROR]
    assert config.for_file(str(tmp_path / "new.json")).severity(RULES["WL201"]) is Severity.ERROR
    assert config.for_file(None).severity(RULES["WL201"]) is Severity.ERROR
    monkeypatch.chdir(tmp_path)
    assert config.for_file("legacy/old.json") == old
    by_name = LintConfig(files=(FileSettings(pattern="old.*", ignore=("WL1",)),))
    assert by_name.for_file("/far/away/old.json").severity(RULES["WL101"]) is None


def test_walens_toml_counts_first(tmp_path):
    """In one folder walens.toml counts before pyproject.toml, and a file without settings is passed over."""
    (tmp_path / "pyproject.toml").write_text(EVERYTHING)
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find_config(inner).ignore == ("WL208",)
    (inner / "walens.toml").write_text("[lint]\nignore = ['WL6']\n")
    assert find_config(inner).ignore == ("WL6",)
    assert read_config(inner / "walens.toml").ignore == ("WL6",)
    assert read_config(inner / "pyproject.toml") == DEFAULT_CONFIG


def test_no_settings_anywhere(tmp_path):
    """Where no folder above has settings, the default applies."""
    (tmp_path / "walens.toml").write_text("lint = {}\n")
    assert find_config(tmp_path).select == ("WL",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lint = 5", "lint must be a table, not 5"),
        ("[lint]\nignroe = []", "lint has no setting 'ignroe'; did you mean 'ignore'?"),
        ("[lint]\nzzz = []", "lint has no setting 'zzz'; there are ignore, per-file, select, severity"),
        ("[lint]\nignore = 'WL1'", "ignore must be a list of rule ids"),
        ("[lint]\nignore = [1]", "ignore must be a list of rule ids"),
        ("[lint]\nignore = ['WL999']", "lint has no rule 'WL999'"),
        ("[lint]\nselect = ['WL3O5']", "lint has no rule 'WL3O5'; did you mean WL305?"),
        ("[lint]\nselect = ['']", "lint has no rule ''"),
        ("[lint.severity]\nWL305 = 'fatal'", "the severity of WL305 must be one of error, warning, info, off"),
        ("[lint.severity]\nWL305 = ['error']", "the severity of WL305 must be one of"),
        ("[lint]\nseverity = []", "severity must be a table"),
        ("[lint.per-file]\n'*' = 3", "per-file.* must be a table"),
        ("[lint.per-file.'*']\nselect = []", "per-file.* has no setting 'select'"),
        ("[lint.per-file.'*'.severity]\nWL0 = 'off'", "lint has no rule 'WL0'"),
        ("lint = [", "is not TOML"),
    ],
)
def test_wrong_settings(tmp_path, text, message):
    """A setting that cannot be used is an error that names the file and says what can be."""
    path = tmp_path / "walens.toml"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as caught:
        read_config(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path):
    """A file of settings that is not there, or is no UTF-8, is an error."""
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_config(tmp_path / "walens.toml")
    (tmp_path / "walens.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigurationError, match="is not TOML"):
        read_config(tmp_path / "walens.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ignore = ['WL307']", "nobody reads ignore there: put it under [lint]"),
        ("Per_File = {}", "nobody reads Per_File there: put it under [lint]"),
        ("[tool.walens.lint]\nignore = ['WL307']", "nobody reads [tool] here; write [lint]"),
        ("[lnt]\nignore = ['WL307']", "nobody reads [lnt]; did you mean [lint]?"),
        ("[Lint]\nignore = ['WL307']", "nobody reads [Lint]; did you mean [lint]?"),
        ("[lint]\n[format]\nx = 1", "nobody reads [format]; walens reads [lint] and nothing else"),
        ("[lint.severities]\nWL1 = 'off'", "lint has no setting 'severities'; did you mean 'severity'?"),
        ("[lint]\nIgnore = []", "lint has no setting 'Ignore'; did you mean 'ignore'?"),
        ("[lint.per-file.'*']\nseverty = {}", "per-file.* has no setting 'severty'; did you mean 'severity'?"),
    ],
)
def test_what_nobody_reads_in_walens_toml(tmp_path, text, message):
    """The file belongs to walens alone, so anything else than its table is an error that says where settings go."""
    path = tmp_path / "walens.toml"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as caught:
        find_config(tmp_path)
    assert caught.value.source.name == str(path)
    assert caught.value.problem.startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.walens]\nignore = ['WL307']", "nobody reads tool.walens.ignore there: put it under [tool.walens.lint]"),
        ("[tool.walens.lints]\nignore = []", "nobody reads [tool.walens.lints]; did you mean [tool.walens.lint]?"),
        ("[tool.walens.offline]\nx = 1", "nobody reads [tool.walens.offline]; walens reads [tool.walens.lint]"),
        ("[tool]\nwalens = 3", "tool.walens must be a table"),
        ("[tool.walnes.lint]\nx = 1", "nobody reads [tool.walnes]; did you mean [tool.walens.lint]?"),
        ("[tool.Walens.lint]\nx = 1", "nobody reads [tool.Walens]; did you mean [tool.walens.lint]?"),
        ("[tool.'walens.lint']\nx = 1", "nobody reads [tool.walens.lint]; did you mean [tool.walens.lint]?"),
        ("[tool.walens-lint]\nx = 1", "nobody reads [tool.walens-lint]; did you mean [tool.walens.lint]?"),
        ("[walens.lint]\nx = 1", "nobody reads [walens]; did you mean [tool.walens.lint]?"),
        ("[tools.walens.lint]\nx = 1", "nobody reads [tools]; did you mean [tool.walens.lint]?"),
        ("[tool.walens.lint]\nignroe = []", "lint has no setting 'ignroe'; did you mean 'ignore'?"),
    ],
)
def test_what_nobody_reads_in_pyproject_toml(tmp_path, text, message):
    """What is ours or spelled nearly so, and read by nobody, is an error."""
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as caught:
        find_config(tmp_path)
    assert caught.value.source.name == str(path)
    assert caught.value.problem.startswith(message)


def test_tables_of_others_are_theirs(tmp_path):
    """What other tools have in pyproject.toml is no matter of ours; a byte order mark and CRLF are taken."""
    others = "[project]\nname = 'walens'\n[dependency-groups]\nwalens = ['x']\n[tool.ruff.lint]\nignore = ['E1']\n"
    (tmp_path / "pyproject.toml").write_text(others)
    assert find_config(tmp_path) == DEFAULT_CONFIG
    text = f"\ufeff{others}{EVERYTHING}".replace("\n", "\r\n")
    (tmp_path / "pyproject.toml").write_bytes(text.encode())
    assert find_config(tmp_path).ignore == ("WL208",)


def test_a_hidden_file_of_settings_is_told(tmp_path):
    """Other tools hide their settings; nobody reads such a file here."""
    (tmp_path / ".walens.toml").write_text("[lint]\n")
    with pytest.raises(ConfigurationError, match="name it walens"):
        find_config(tmp_path)


def test_settings_that_nest_too_deep(tmp_path):
    """A file that no parser gets through is an error like others."""
    (tmp_path / "walens.toml").write_text(f"a = {'[' * 5000}")
    with pytest.raises(ConfigurationError, match="is not TOML"):
        find_config(tmp_path)


def a_link_to_nothing(path):
    path.symlink_to("gone.toml")


def a_link_to_itself(path):
    path.symlink_to(path)


def a_folder(path):
    path.mkdir()


def a_pipe(path):
    os.mkfifo(path)


def a_device(path):
    path.symlink_to(os.devnull)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", ["walens.toml", "pyproject.toml", ".walens.toml"])
@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (a_link_to_nothing, "it is a link to a file that is not there"),
        (a_link_to_itself, "it cannot be looked at: "),
        (a_folder, "it is a folder, and no file"),
        (a_pipe, "it is a pipe, and no file"),
        (a_device, "it is a device, and no file"),
    ],
)
def test_what_has_the_name_of_settings_and_is_no_file_is_told(tmp_path, name, make, problem):
    """It is neither passed over nor opened, below it as well: a pipe would never end."""
    make(tmp_path / name)
    (tmp_path / "inner").mkdir()
    for folder in (tmp_path, tmp_path / "inner"):
        with pytest.raises(ConfigurationError) as caught:
            find_config(folder)
        assert (caught.value.source.name, caught.value.problem[: len(problem)]) == (str(tmp_path / name), problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_lint_fails_where_its_settings_are_a_pipe(tmp_path):
    """Whoever runs it gets an error that names the file, at once, and no report that would pass for a check."""
    os.mkfifo(tmp_path / "walens.toml")
    (tmp_path / "a.lens.json").write_text("{}")
    command = [sys.executable, "-m", "walens", "lint", "a.lens.json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "walens.toml" in done.stderr
    assert "it is a pipe, and no file" in done.stderr


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[lint]\n".encode("utf-16"), "it is not TOML: it is UTF-16; save it as UTF-8"),
        ("[lint]\n".encode("utf-16-be"), "it is not TOML: "),
        (b"[lint]\n# caf\xe9\n", "it is not TOML: line 2 is not UTF-8; save it as UTF-8"),
        (b"# " + b"x" * budgets.SETTINGS.most, f"it is too large: {budgets.SETTINGS}"),
        (b"[lint]\n" + b"a." * 40_000 + b"a = 1\n", f"it nests too deep: {budgets.DEPTH}"),
        (b"[" + b"'.' . " * 40_000 + b"a]\n", f"it nests too deep: {budgets.DEPTH}"),
        (b'x = """\n"""""\ny = {x = """\n""""", ' + b'"a".' * 40_000 + b"a = 1}\n", f"it nests too deep: {budgets.DEPTH}"),
        (b"a = " + b"[" * 5_000, "it is not TOML that anybody reads: it nests too deep"),
    ],
    ids=range(8),
)  # fmt: skip
def test_settings_that_cannot_be_read_are_refused_with_words(tmp_path, content, problem):
    """Whatever the bytes are: the error names the file, and comes before any of it costs time."""
    (tmp_path / "walens.toml").write_bytes(content)
    before = time.process_time()
    with pytest.raises(ConfigurationError) as caught:
        find_config(tmp_path)
    assert (caught.value.source.name, caught.value.problem[: len(problem)]) == (str(tmp_path / "walens.toml"), problem)
    assert time.process_time() - before < 5


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_settings_are_read_with_any_line_end_and_with_a_byte_order_mark(tmp_path, mark, line_end):
    """What editors of other systems write means the same."""
    (tmp_path / "walens.toml").write_bytes(
        mark + b"# caf\xc3\xa9\n[lint]\nignore = ['WL208']\n".replace(b"\n", line_end)
    )
    assert find_config(tmp_path).ignore == ("WL208",)


def test_keys_of_a_usual_depth_are_read(tmp_path):
    """Texts with many dots are no keys that nest."""
    text = "[tool.other]\nnumbers = [" + "1.5, " * 500 + "]\ntext = '" + "a.b c." * 500 + "'\n# " + "." * 500
    (tmp_path / "pyproject.toml").write_text(f"{text}\n[tool.walens.lint]\nignore = ['WL208']\n")
    assert find_config(tmp_path).ignore == ("WL208",)
