"""``python -m walens``: the same as ``walens``."""

from walens.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
