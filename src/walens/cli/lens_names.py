"""Which lens a word of the command line means: a name, an ARN, or the alias of an official lens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walens.client import Client

__all__ = ["is_arn", "lens_alias"]


def is_arn(word: str) -> bool:
    """Tell whether a word is an ARN."""
    return word.startswith("arn:")


def lens_alias(client: Client, word: str) -> str:
    """
    Give what operations take for the lens that a word means: its ARN, or the alias of an official lens.

    Args:
        client: asks for the lenses that there are; not at all where the word is an ARN.
        word: an ARN, an exact name, or the alias of an official lens.

    Raises:
        LensNotFound: no lens has the name.
        AmbiguousLens: several lenses have it.
    """
    # The service refuses an empty word by itself, in the words of the operation.
    if is_arn(word) or not word:
        return word
    from walens.workflows.finding import find_lens

    lens = client.run(find_lens(word))
    return lens.alias or lens.arn
