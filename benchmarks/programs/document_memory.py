"""
Print how many times the size of a lens file the process grows at most while it lints the file.

Arguments: the lens file, and a small one that is linted first, so that what is imported does not count.
"""

import gc
import os
import sys
from pathlib import Path

from walens.lens.linter.runner import lint_text


def main():
    lens, small = (Path(name) for name in sys.argv[1:])
    lint_text(small.read_bytes())
    gc.collect()
    before = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024
    report = lint_text(lens.read_bytes())
    status = Path("/proc/self/status").read_text()
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    assert report is not None
    print((peak - before) / (lens.stat().st_size / 1024))


main()
