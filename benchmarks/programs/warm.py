"""
A process that makes calls when it is told to: a number of calls per line of standard input, a measurement per line out.

Arguments: the folder of the subjects, a subject, what to call (``import``, ``list`` or ``concurrent``), the endpoint,
the lens file, and what has to come back.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

CONCURRENT = 32


def _blocking(use, what, endpoint, text):
    if hasattr(use, "prepare_for_many_calls"):
        use.prepare_for_many_calls()
    client = use.make_client(endpoint)

    def run(calls):
        answer = None
        for _ in range(calls):
            answer = use.import_lens(client, text) if what == "import" else use.list_lenses(client)
        return answer

    return run


def _concurrent(use, endpoint, text):
    runner = asyncio.Runner()

    async def enter():
        return await use.make_async_client(endpoint, CONCURRENT).__aenter__()

    client = runner.get_loop().run_until_complete(enter())

    async def worker(calls):
        answers = {await use.import_lens_async(client, text) for _ in range(calls)}
        return answers.pop() if len(answers) == 1 else answers

    async def all_workers(calls):
        answers = set(await asyncio.gather(*(worker(calls // CONCURRENT) for _ in range(CONCURRENT))))
        return answers.pop() if len(answers) == 1 else answers

    return lambda calls: runner.get_loop().run_until_complete(all_workers(calls))


def main():
    folder, subject, what, endpoint, lens, expected = sys.argv[1:]
    sys.path.append(folder)
    use = __import__(subject)
    text = Path(lens).read_text(encoding="utf-8")
    run = _concurrent(use, endpoint, text) if what == "concurrent" else _blocking(use, what, endpoint, text)
    for line in sys.stdin:
        calls = int(line)
        wall, cpu = time.perf_counter(), time.process_time()
        answer = run(calls)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        if str(answer) != expected:
            sys.exit(f"{subject}: {answer!r} came back instead of {expected!r}")
        print(json.dumps({"cpu": cpu / calls, "wall": wall / calls}), flush=True)


main()
