"""
The start of a program: import, make a client, and import one lens where `stage` says so.

Arguments: the folder of the subjects, a subject, the stage (``construct`` or ``call``), the endpoint, the lens file,
and the ARN that has to come back.
"""

import sys

folder, subject, stage, endpoint, lens, arn = sys.argv[1:]
sys.path.append(folder)
use = __import__(subject)
client = use.make_client(endpoint)
if stage == "call":
    # Not pathlib: importing it would be measured.
    with open(lens, encoding="utf-8") as file:  # noqa: PTH123
        text = file.read()
    answer = use.import_lens(client, text)
    if answer != arn:
        sys.exit(f"{subject}: {answer!r} came back instead of {arn!r}")
