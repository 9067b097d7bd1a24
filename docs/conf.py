"""The configuration of the documentation: Sphinx, MyST and Furo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.ext.napoleon import GoogleDocstring

from walens.version import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "walens"
author = "The walens authors"
copyright = author  # noqa: A001 - Sphinx's name
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
root_doc = "index"

# Every page holds the tree of all pages: with each attribute in it, building takes twice as long.
toc_object_entries = False
html_theme = "furo"
html_title = f"walens {version}"

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
# The annotation type[...] is no link to one of the members that are called type.
suppress_warnings = ["ref.python"]

# Docstrings name things in single backticks; what can be found becomes a link.
default_role = "py:obj"
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"


def _read_google_style(_app: Sphinx, what: str, name: str, value: object, options: object, lines: list[str]) -> None:
    # Not the extension itself: of an attribute's "The lens: its ARN." it would make a type and a description.
    if what != "attribute":
        lines[:] = GoogleDocstring(lines, what=what, name=name, obj=value, options=options).lines()


def setup(app: Sphinx) -> None:
    """Read docstrings in Google style."""
    app.connect("autodoc-process-docstring", _read_google_style)
