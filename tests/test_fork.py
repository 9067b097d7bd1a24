import subprocess
import sys

KEPT = """
import gc, os, walens
from walens import _fork
client = walens.Client.offline()
client.list_lenses()
for _ in range(3):
    walens.Client.offline().close()
gc.collect()
assert len(_fork._methods) == 1
child = os.fork()
if child == 0:
    os._exit(0 if client.list_lenses().lens_summaries else 1)
assert os.waitpid(child, 0)[1] == 0
"""


def test_what_lives_until_the_end_ends_without_a_word():
    """Objects are told of a fork while they live, are not kept alive by it, and say nothing when the interpreter ends."""
    result = subprocess.run([sys.executable, "-c", KEPT], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
