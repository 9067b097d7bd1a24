"""
A process that works on the text of a lens when it is told to: so many times per line of standard input.

Arguments: what to do, the lens file, and for ``jsonschema`` the file of the schema.
"""

import json
import sys
import time
from pathlib import Path


def _work(what, text, schema):
    if what == "json.loads":
        return lambda: json.loads(text)
    if what == "json.loads + json.dumps":
        return lambda: json.dumps(json.loads(text))
    if what == "lint":
        from walens.lens.linter.runner import lint_text

        return lambda: lint_text(text)
    if what == "load + dump":
        from walens.lens import dumps, loads

        return lambda: dumps(loads(text))
    if what == "jsonschema":
        from jsonschema import Draft202012Validator

        validator = Draft202012Validator(json.loads(Path(schema).read_text(encoding="utf-8")))
        # All errors and not the first one alone, since lint finds all.
        return lambda: list(validator.iter_errors(json.loads(text)))
    sys.exit(f"nothing is known of {what!r}")


def main():
    what, lens, schema = sys.argv[1:]
    work = _work(what, Path(lens).read_text(encoding="utf-8"), schema)
    for line in sys.stdin:
        times = int(line)
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(times):
            work()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        print(json.dumps({"cpu": cpu / times, "wall": wall / times}), flush=True)


main()
