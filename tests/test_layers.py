"""Who may import whom, what an import costs, and how large a module gets: the rules of ARCHITECTURE.md, from the source."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import walens
from tests.source import Import, Place, imports, modules, tree

# What stands later may import what stands earlier, never the reverse; neighbours do not know each other.
STAGES: tuple[frozenset[str], ...] = (
    frozenset({"_event_loop"}),
    frozenset({"_daemon", "_fork", "_lazy", "amount", "printable", "version"}),
    frozenset({"budgets", "errors", "files", "json_types", "model"}),
    frozenset({"credentials", "_option_checks"}),
    frozenset({"lens", "api"}),
    frozenset({"_core", "_methods", "aws_settings"}),
    frozenset({"transport"}),
    frozenset({"config", "offline", "workflows", "opentelemetry", "render", "compat", "_user_agent"}),
    frozenset({"_client_base"}),
    frozenset({"client", "async_client"}),
    frozenset({"cli", "pytest_plugin"}),
    frozenset({"__main__"}),
)
STAGE = {part: number for number, parts in enumerate(STAGES) for part in parts}

# botocore is imported by these alone, and where it says so not when walens itself is imported.
BOTOCORE: dict[str, frozenset[Place]] = {
    "walens._core.signing": frozenset(Place),
    "walens.transport._botocore_session": frozenset(Place),
    "walens.transport._bounded_connection": frozenset(Place),
    "walens.transport": frozenset({Place.FUNCTION, Place.TYPING}),
    "walens.aws_settings": frozenset({Place.FUNCTION, Place.TYPING}),
    "walens.config": frozenset({Place.FUNCTION, Place.TYPING}),
    "walens.compat": frozenset({Place.FUNCTION, Place.TYPING}),
    "walens._user_agent": frozenset({Place.FUNCTION}),
    "walens.offline.botocore_hooks": frozenset({Place.FUNCTION, Place.TYPING}),
}

# What else may be imported with a module; everything that is not named here is imported on first use.
AT_IMPORT: dict[str, tuple[str, ...]] = {
    "attrs": ("_core", "api", "cli", "compat", "lens", "model", "offline", "render", "transport", "workflows"),
    "orjson": ("_core", "lens", "offline", "transport", "workflows"),
    "cattrs": ("_core.convert",),
    "tenacity": ("_core.retry", "workflows.waits"),
    "urllib3": ("transport._botocore_session", "transport._bounded_connection"),
    "aiohttp": ("transport.aiohttp", "transport._aiohttp_connector"),
    "opentelemetry": ("opentelemetry",),
    "httpx": ("transport.httpx",),
    "httpcore": ("transport.httpx", "transport._httpx_steps", "transport._httpx_awaited"),
    "yarl": ("transport.aiohttp",),
    "typer": ("cli",),
    "pytest": ("pytest_plugin",),
}
# What comes with a package that is asked for.
KNOWN_TO_CHECKERS = {"typing_extensions"}
"""What every type checker brings along, and nothing imports at run time."""
BROUGHT_ALONG = {
    "opentelemetry": "opentelemetry-instrumentation",
    "anyio": "starlette",
    "httpcore": "httpx",
    "yarl": "aiohttp",
    "urllib3": "botocore",
    "jmespath": "botocore",
    "click": "typer",
    "ruamel": "ruamel.yaml",
}

LONGEST_MODULE = 400
LONGER = {
    "walens.errors": 850,  # the whole tree of errors is one file
}
LONGEST_FUNCTION = 70
# How often a type is left open and how often one is claimed in what is written by hand; where neither may be.
MOST_ANY = 60
MOST_CASTS = 10
NEITHER = "walens.lens"
GENERATED = "# Generated from botocore's service model by codegen"


def part(module: str) -> str:
    """The part of walens that a module belongs to, as ``_core``; the package itself is the empty one."""
    return module.split(".")[1] if "." in module else ""


def within(module: str, prefixes: tuple[str, ...]) -> bool:
    return any(module == f"walens.{prefix}" or module.startswith(f"walens.{prefix}.") for prefix in prefixes)


def ours() -> list[Import]:
    """The imports of walens' own modules."""
    return [found for found in imports() if found.imported.split(".")[0] == "walens"]


def foreign() -> list[Import]:
    """The imports of what is neither ours nor Python's."""
    return [
        found
        for found in imports()
        # `_typeshed` is the type checkers' own.
        if found.imported.split(".")[0] not in {"walens", "_typeshed", *sys.stdlib_module_names}
    ]


def places(found: list[Import]) -> list[str]:
    return [f"{each.importer}:{each.line} imports {each.imported}" for each in found]


def test_every_part_has_its_place_in_the_order() -> None:
    """A new part has to be placed before it is imported."""
    assert {part(module) for module in modules()} - set(STAGE) - {""} == set()


def test_what_stands_earlier_knows_nothing_of_what_stands_later() -> None:
    """Also inside of functions and for type checkers only."""
    wrong = [
        found
        for found in ours()
        if part(found.importer) and part(found.imported) and part(found.importer) != part(found.imported)
        if STAGE[part(found.importer)] <= STAGE[part(found.imported)]
    ]
    assert places(wrong) == []


def test_the_package_itself_is_no_way_round_the_order() -> None:
    """``from walens import Client`` would import a later part: each module is imported by its own name."""
    wrong = [
        found for found in ours() if found.imported == "walens" and part(found.importer) not in {"cli", "__main__"}
    ]
    assert places(wrong) == []


def test_the_package_imports_nothing_at_once() -> None:
    """Its names are for type checkers and come on first use; only what brings them is imported."""
    at_once = [found for found in ours() if not part(found.importer) and found.place is not Place.TYPING]
    assert {found.imported for found in at_once} == {"walens._lazy"}


def test_a_client_reaches_the_offline_service_only_where_one_is_made() -> None:
    """The offline service is imported inside of ``Client.offline``."""
    found = [
        each
        for each in ours()
        if part(each.imported) == "offline" and part(each.importer) in {"client", "async_client"}
    ]
    assert {each.place for each in found} == {Place.FUNCTION}


def test_the_named_methods_know_the_models_alone() -> None:
    """They are a veneer: all else is behind ``call``."""
    assert {part(found.imported) for found in ours() if part(found.importer) == "_methods"} <= {"api", "_methods"}


def test_the_command_line_is_nobodys_but_its_own() -> None:
    """What reads arguments and prints is imported by the entry point alone."""
    assert {found.importer for found in ours() if part(found.imported) == "cli" and part(found.importer) != "cli"} == {
        "walens.__main__"
    }


def test_no_module_imports_itself_by_a_detour() -> None:
    """Imports make no circle, those inside of functions and for type checkers counted in."""
    graph: dict[str, set[str]] = {}
    for found in ours():
        if found.importer != found.imported:
            graph.setdefault(found.importer, set()).add(found.imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"an import cycle: {' -> '.join(error.args[1])}")


# What acts or is another thing every time: modules, and names of modules that are imported for other things as well.
EFFECTS = frozenset(
    {
        "asyncio",
        "io",
        "multiprocessing",
        "os",
        "pathlib",
        "random",
        "secrets",
        "shutil",
        "socket",
        "ssl",
        "subprocess",
        "time",
        "uuid",
    }
)
CLOCKS = frozenset({"now", "today", "utcnow"})


def test_the_core_acts_nowhere_and_reads_no_clock() -> None:
    """What acts, tells the time or draws a number is handed to it; only the drivers of flows call what they are given."""
    core = [module for module in modules() if part(module) == "_core"]
    imported = {found.imported.split(".")[0] for found in imports() if found.importer in core}
    assert imported & EFFECTS == set()
    acting = [
        f"{module}:{node.lineno}"
        for module in core
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call)
        if (isinstance(node.func, ast.Name) and node.func.id in {"open", "print", "input"})
        or (
            isinstance(node.func, ast.Attribute)
            and node.func.attr in CLOCKS
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in {"datetime", "date"}
        )
    ]
    assert acting == []


def test_transports_have_no_policy() -> None:
    """They know requests and responses, and neither signatures, the service's JSON, retries nor the sequence."""
    policy = {f"walens._core.{name}" for name in ("call", "check", "convert", "restjson", "retry", "signing")}
    wrong = [found for found in ours() if part(found.importer) == "transport" and found.imported in policy]
    assert places(wrong) == []


def test_no_module_parses_a_configuration_of_aws() -> None:
    """botocore reads the files and variables of AWS."""
    parsers = {"configparser", "botocore.configloader"}
    wrong = [found for found in imports() if found.imported in parsers]
    assert places(wrong) == []


WRITERS = frozenset({"write_text", "write_bytes", "replace", "rename", "mkstemp", "NamedTemporaryFile"})


def test_files_are_written_in_one_place() -> None:
    """Nothing opens a file for writing, or puts one in the place of another, but the module that does it for all."""
    writing = [
        f"{module}:{node.lineno}"
        for module in modules()
        if module != "walens.files"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and _writes(node)
    ]
    assert writing == []


def _writes(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        return any(isinstance(each, ast.Constant) and set(str(each.value)) & set("wax+") for each in call.args[1:2])
    if not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr in {"replace", "rename"}:  # of a path, or of `os`; texts have a method of this name as well
        return isinstance(call.func.value, ast.Name) and call.func.value.id in {"os", "path", "target"}
    return call.func.attr in WRITERS


def test_types_are_left_open_and_claimed_within_a_budget() -> None:
    """``Any`` and ``cast`` switch the type checkers off: of each there are so many, and none for documents."""
    found: dict[str, list[str]] = {"Any": [], "cast": []}
    for module in modules():
        if GENERATED in modules()[module].read_text(encoding="utf-8"):
            continue
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Name) and node.id == "Any":
                found["Any"].append(module)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "cast":
                found["cast"].append(module)
    assert [module for places_of in found.values() for module in places_of if module.startswith(NEITHER)] == []
    assert len(found["Any"]) <= MOST_ANY, Counter(found["Any"])
    assert len(found["cast"]) <= MOST_CASTS, Counter(found["cast"])


def test_botocore_is_imported_where_it_belongs() -> None:
    """Signing, configuration, transports and the boto3 doors; of the rest only the User-Agent asks for its version."""
    wrong = []
    for found in foreign():
        if found.imported.split(".")[0] not in {"botocore", "boto3"}:
            continue
        package = "walens.transport" if within(found.importer, ("transport",)) else found.importer
        allowed = BOTOCORE.get(found.importer, BOTOCORE.get(package, frozenset()))
        if found.place not in allowed or found.imported == "boto3":
            wrong.append(found)
    assert places(wrong) == []
    version = {found.name for found in foreign() if found.importer == "walens._user_agent"}
    assert version == {"__version__"}


def test_what_is_heavy_is_imported_on_first_use() -> None:
    """A library is imported with a module only where nothing works without it."""
    wrong = [
        found
        for found in foreign()
        if found.place is Place.MODULE and (top := found.imported.split(".")[0]) != "botocore"
        if not within(found.importer, AT_IMPORT.get(top, ()))
    ]
    assert places(wrong) == []


def test_what_is_imported_is_asked_for() -> None:
    """Every library is a dependency of the project or of one of its extras."""
    project_file = Path(__file__).parent.parent / "pyproject.toml"
    project = tomllib.loads(project_file.read_text(encoding="utf-8"))["project"]
    extras = {
        name: found for name, found in project["optional-dependencies"].items() if name not in {"test", "check", "docs"}
    }
    asked = {
        requirement.partition(">")[0].partition("[")[0].strip()
        for requirements in (project["dependencies"], *extras.values())
        for requirement in requirements
    }
    used = {found.imported.split(".")[0] for found in foreign()} - KNOWN_TO_CHECKERS
    assert {BROUGHT_ALONG.get(name, name) for name in used} - asked == set()


def test_a_module_has_one_job_and_fits_a_sitting() -> None:
    """What is written by hand stays short enough to be read at once."""
    lengths = {
        module: len(text.splitlines())
        for module, path in modules().items()
        if GENERATED not in (text := path.read_text(encoding="utf-8"))
    }
    long = {module: length for module, length in lengths.items() if length > LONGER.get(module, LONGEST_MODULE)}
    assert long == {}


def test_a_function_fits_a_screen() -> None:
    """No function needs scrolling; a line for each parameter and a generated docstring do not count."""
    long = {
        f"{module}.{node.name}": length
        for module in modules()
        for node in ast.walk(tree(module))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        if (length := _lines(node, generated=GENERATED in modules()[module].read_text(encoding="utf-8")))
        > LONGEST_FUNCTION
    }
    assert long == {}


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef, *, generated: bool) -> int:
    body = function.body
    first = body[1] if generated and ast.get_docstring(function) and len(body) > 1 else body[0]
    return (function.end_lineno or 0) - first.lineno + 1


# What is loaded ----------------------------------------------------------------------------------------------------

SCRIPTED = """
import walens
class Scripted:
    signed = {signed}
    def send(self, request): return walens.Response(200, {{}}, b'{{"LensArn": "arn"}}')
    def close(self): pass
keys = walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret")
client = walens.{client}(transport=Scripted(), region_name="eu-west-1", credentials=keys)
"""


def loaded_by(code: str) -> set[str]:
    """The modules that a new Python has after some code, and did not have before."""
    script = f"import sys; before = set(sys.modules)\n{code}\nprint(*(set(sys.modules) - before))"
    environment = {"PATH": "", "SYSTEMROOT": ""}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], check=True, capture_output=True, text=True, env=environment
    )
    return set(done.stdout.split())


def libraries(loaded: set[str]) -> set[str]:
    names = {name.split(".")[0] for name in loaded}
    known = set(AT_IMPORT) | {
        "attr",
        "botocore",
        "boto3",
        "dateutil",
        "ruamel",
        "rich",
        "openpyxl",
        "starlette",
        "uvicorn",
    }
    return names & known


def of_walens(loaded: set[str]) -> set[str]:
    return {name for name in loaded if name.split(".")[0] == "walens"}


def test_the_package_alone_loads_itself() -> None:
    """``import walens`` costs next to nothing: of our modules the one that brings the others, no library, no typing, no dataclasses."""
    loaded = loaded_by("import walens")
    assert of_walens(loaded) == {"walens", "walens._lazy"}
    assert libraries(loaded) == set()
    assert loaded & {"typing", "re", "dataclasses", "inspect", "json", "asyncio"} == set()


def test_a_client_loads_no_library_before_its_first_call() -> None:
    """Models, botocore and attrs are for a call."""
    loaded = loaded_by(
        'import walens\nkeys = walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret")\n'
        'walens.Client(region_name="eu-west-1", credentials=keys)'
    )
    assert libraries(loaded) == set()
    assert {name for name in of_walens(loaded) if name.startswith("walens.api.")} == set()


@pytest.mark.parametrize("signed", [True, False])
def test_importing_lenses_loads_the_area_of_lenses(signed: bool) -> None:
    """Of the areas of the service only the one that is used, and what the areas share; of the libraries no retry."""
    loaded = loaded_by(SCRIPTED.format(signed=signed, client="Client") + 'client.import_lens(json_string="{}")')
    areas = {name for name in of_walens(loaded) if name.startswith("walens.api.") and "._" not in name}
    assert areas == {"walens.api.lenses", "walens.api.shared_values"}
    assert {
        "walens._core.retry",
        "walens._methods.async_client",
        "walens.async_client",
        "walens.offline",
    } & loaded == set()
    assert libraries(loaded) & {"tenacity", "aiohttp", "yarl", "typer", "rich", "ruamel"} == set()
    botocores = {name for name in loaded if name.split(".")[0] == "botocore"}
    if signed:
        assert "botocore.auth" in botocores
        sessions = {"session", "client", "credentials", "model"}
        assert botocores & {f"botocore.{name}" for name in sessions} == set()
    else:
        assert botocores <= {"botocore"}  # its version, for the User-Agent


def test_documents_know_no_service() -> None:
    """``walens.lens`` loads neither models of the service nor the core nor what only they need."""
    names = "; ".join(f"walens.lens.{name}" for name in walens.lens.__all__)
    loaded = loaded_by(f"import walens.lens\n{names}")
    assert {part(name) for name in of_walens(loaded)} <= {
        "",
        "_lazy",
        "amount",
        "budgets",
        "errors",
        "files",
        "json_types",
        "lens",
        "printable",
        "version",
    }
    assert libraries(loaded) <= {"attrs", "attr", "orjson"}


def test_what_is_said_of_lenses_is_known_to_type_checkers() -> None:
    """In `walens.lens` nothing is of any type, and no type is claimed that is not looked at."""
    loose = [
        f"{module}: {node.id}"
        for module in modules()
        if within(module, ("lens",))
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Name) and node.id in {"Any", "cast"}
    ]
    assert loose == []
