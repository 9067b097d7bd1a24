"""The environments that are measured: that of walens and the peers, and that of aiobotocore with an older botocore."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
_FOLDER = HERE / ".environments"
_NAMES = {
    "aiobotocore",
    "aiohttp",
    "attrs",
    "boto3",
    "botocore",
    "capo-wellarchitected",
    "cattrs",
    "jsonschema",
    "orjson",
    "urllib3",
    "walens",
    "zapros",
}


@dataclass(frozen=True)
class Environment:
    """A virtual environment."""

    folder: Path

    @property
    def python(self) -> str:
        return str(self.folder / "bin" / "python")

    @property
    def packages(self) -> Path:
        return next((self.folder / "lib").glob("python3*/site-packages"))

    def versions(self) -> dict[str, str]:
        """Give the versions of what takes part in a measurement, by name."""
        script = (
            "import importlib.metadata as m, json;"
            "print(json.dumps({d.metadata['Name']: d.version for d in m.distributions()}))"
        )
        found = json.loads(subprocess.run([self.python, "-c", script], check=True, capture_output=True).stdout)
        return {name: found[name] for name in sorted(found) if name.lower() in _NAMES}


def main_environment() -> Environment:
    """Give the environment of walens, as a wheel of this checkout, and of the peers that share its botocore."""
    environment = _made("main", HERE / "requirements.txt")
    _install_walens(environment)
    return environment


def aiobotocore_environment() -> Environment:
    """Give the environment of aiobotocore."""
    return _made("aiobotocore", HERE / "requirements-aiobotocore.txt")


def _made(name: str, requirements: Path) -> Environment:
    version = f"{sys.implementation.name}{sys.version_info.major}.{sys.version_info.minor}"
    environment = Environment(_FOLDER / f"{name}-{version}")
    stamp = environment.folder / "requirements"
    wanted = requirements.read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return environment
    print(f"making {environment.folder.relative_to(PROJECT)} ...", file=sys.stderr)
    shutil.rmtree(environment.folder, ignore_errors=True)
    venv.create(environment.folder, with_pip=True)
    _pip(environment, "install", "-r", str(requirements))
    # Python 3.11 brings setuptools, and its .pth file takes part in every start.
    _pip(environment, "uninstall", "--yes", "setuptools")
    stamp.write_text(wanted, encoding="utf-8")
    return environment


def _install_walens(environment: Environment) -> None:
    """Install this checkout as its users would have it, unless it is what is installed."""
    stamp = environment.folder / "walens"
    digest = hashlib.sha256()
    for path in [PROJECT / "pyproject.toml", *sorted((PROJECT / "src").rglob("*"))]:
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(PROJECT)}\0".encode() + path.read_bytes())
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest.hexdigest():
        return
    print("installing walens from this checkout ...", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        _pip(environment, "wheel", "--no-deps", "--wheel-dir", folder, str(PROJECT))
        wheel = next(Path(folder).glob("walens-*.whl"))
        _pip(environment, "install", f"{wheel}[aiohttp,cli]")
        _pip(environment, "install", "--force-reinstall", "--no-deps", str(wheel))
    stamp.write_text(digest.hexdigest(), encoding="utf-8")


def _pip(environment: Environment, *arguments: str) -> None:
    command = [environment.python, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env={**os.environ, "PIP_QUIET": "1"})
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
