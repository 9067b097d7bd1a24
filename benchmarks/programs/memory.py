"""
Print by how many KiB each further client makes the process larger: one client for each of 20 regions.

Arguments: the folder of the subjects, a subject, the stage (``construct`` or ``call``), the endpoint, the lens file,
and the ARN that has to come back.
"""

import gc
import os
import sys
from pathlib import Path

REGIONS = (
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-central-1",
    "eu-central-2",
    "eu-north-1",
    "eu-south-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "ca-central-1",
    "sa-east-1",
    "ap-south-1",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-southeast-1",
    "ap-southeast-2",
    "me-south-1",
    "af-south-1",
)


def resident():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024


def main():
    folder, subject, stage, endpoint, lens, arn = sys.argv[1:]
    sys.path.append(folder)
    use = __import__(subject)
    text = Path(lens).read_text(encoding="utf-8")
    clients = []

    def add(region):
        clients.append(use.make_client(endpoint, region))
        if stage == "call" and use.import_lens(clients[-1], text) != arn:
            sys.exit(f"{subject}: another answer than {arn!r}")

    add(REGIONS[0])
    before = resident()
    for region in REGIONS[1:]:
        add(region)
    print((resident() - before) / (len(REGIONS) - 1))


main()
