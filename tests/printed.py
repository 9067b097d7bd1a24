"""What no output may hold, and texts that try to bring it there."""

import re
import unicodedata

from hypothesis import strategies as st

COMMAND = re.compile(r"\s*::|.*##\w*\[")
"""Lines that a CI server takes for a command: of GitHub Actions, of Azure Pipelines, of TeamCity."""

NASTY = (
    "\x1b]0;x\x07\x1b[31m",
    "\u009b31m",
    "\u202eabc",
    "\u2066",
    "\x7f",
    "\r",
    "\n",
    "\r\n::error file=x::forged",
    "\n::error::forged",
    "\u2028::error::forged",
    "\x85##[error]forged",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[x]",
    "::stop-commands::x",
    "\udcff",
    "\ud800",
    "\U000e0041",
    "\ufeff",
    "\x00",
    "%0A",
    "]]>",
    "<!--",
    '"',
    ",",
    "\\",
)


def nasty_texts(*, without: str = "") -> st.SearchStrategy[str]:
    """Texts of ordinary and of nasty parts, without some characters."""
    some = st.one_of(st.sampled_from(NASTY), st.text(max_size=4), st.characters())
    texts = st.lists(some, max_size=6).map("".join)
    return texts.map(lambda text: "".join(each for each in text if each not in without)) if without else texts


def forbidden(text: str) -> list[str]:
    """The characters in an output that a terminal obeys, that turn text around, or that a reader may take for an end."""
    kinds = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return sorted({each for each in text if each != "\n" and unicodedata.category(each) in kinds})
