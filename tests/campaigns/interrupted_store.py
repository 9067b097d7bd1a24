"""Interrupt calls of the offline service that keeps its state in a file, which another process uses as well."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.campaigns.harness import Broken, Interrupter, main
from tests.offline.documents import lens_text
from walens import Client

OTHER = """
import sys, walens
with walens.Client.offline(sys.argv[1]) as client:
    for line in sys.stdin:
        number = line.strip()
        client.call(walens.api.TagResourceRequest(workload_arn=sys.argv[2], tags={"other": number}), deadline=5)
        tags = client.list_tags_for_resource(workload_arn=sys.argv[2]).tags
        print(tags["own"], tags["twin"], flush=True)
"""


def campaign(interrupter: Interrupter, number: int) -> None:
    """What was answered is there, what was interrupted is there whole or not at all, and everybody can go on."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "state.db")
        client = Client.offline(path)
        arn = client.import_lens(json_string=lens_text(), tags={"own": "0", "twin": "0", "other": "0"}).lens_arn
        other = subprocess.Popen(
            [sys.executable, "-c", OTHER, path, arn], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        with other:
            assert other.stdin is not None
            assert other.stdout is not None
            known = step = 0
            while interrupter.interruptions < number:
                step += 1
                tags = {"own": str(step), "twin": str(step)}
                calls = {
                    "tag": lambda tags=tags: client.tag_resource(workload_arn=arn, tags=tags),
                    "import": lambda: client.import_lens(lens_alias=arn, json_string=lens_text()),
                    "list": lambda: client.list_lenses(lens_type="CUSTOM_SELF"),
                }
                name = interrupter.random.choice(list(calls))
                answered = interrupter.run(name, calls[name])
                found = interrupter.check(
                    "another thread reads", lambda: client.list_tags_for_resource(workload_arn=arn).tags
                )
                possible = {"tag": {step} if answered is not None else {known, step}}
                if int(found["own"]) not in possible.get(name, {known}) or found["own"] != found["twin"]:
                    raise Broken(f"{found} is there after {name} {step}, known was {known}")
                known = int(found["own"])
                print(step, file=other.stdin, flush=True)
                if other.stdout.readline().split() != [found["own"], found["twin"]]:
                    raise Broken(f"the other process has ended, or sees another state, after {name} {step}")
                client.tag_resource(workload_arn=arn, tags={"last": str(step)})
            other.stdin.close()
        client.close()


if __name__ == "__main__":
    main(campaign)
