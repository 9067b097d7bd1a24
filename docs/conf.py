"""The configuration of the documentation: Sphinx, MyST and Furo."""

from __future__ import annotations

from walens import __version__

project = "walens"
author = "The walens authors"
copyright = author  # noqa: A001 - Sphinx's name
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
root_doc = "index"

html_theme = "furo"
html_title = f"walens {version}"

myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

# Docstrings name things in single backticks; what can be found becomes a link.
default_role = "py:obj"
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_type_aliases = {"JSON": "walens.api.JSON"}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
