"""
The typed Python SDK for AWS Well-Architected custom lenses: lenses as code.

Everything public is a name of this package, of `walens.api`, `walens.compat`, `walens.errors`, `walens.lens`,
`walens.offline`, `walens.transport` or `walens.workflows`. A name is imported on first use, so that a program pays for
what it uses.
"""

from __future__ import annotations

from walens._lazy import names_on_first_use

# Checkers know the name wherever it stands; importing it would double the time of `import walens`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from walens import api as api
    from walens import compat as compat
    from walens import errors as errors
    from walens import lens as lens
    from walens import offline as offline
    from walens import transport as transport
    from walens import workflows as workflows
    from walens._core.call import Attempt as Attempt
    from walens._core.http import Request as Request
    from walens._core.http import Response as Response
    from walens.async_client import AsyncClient as AsyncClient
    from walens.client import Client as Client
    from walens.credentials import Credentials as Credentials
    from walens.errors import WalensError as WalensError
    from walens.lens.comparison.lens_diff import diff as diff
    from walens.lens.linter.runner import lint as lint
    from walens.lens.model import Choice as Choice
    from walens.lens.model import Lens as Lens
    from walens.lens.model import Pillar as Pillar
    from walens.lens.model import Question as Question
    from walens.lens.model import RiskRule as RiskRule
    from walens.lens.rules.scoring import Answer as Answer
    from walens.lens.rules.scoring import risk as risk
    from walens.lens.text.codec import dump as dump
    from walens.lens.text.codec import dumps as dumps
    from walens.lens.text.codec import load as load
    from walens.lens.text.codec import loads as loads
    from walens.version import __version__ as __version__
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "Answer": "lens.rules.scoring",
            "AsyncClient": "async_client",
            "Attempt": "_core.call",
            "Choice": "lens.model",
            "Client": "client",
            "Credentials": "credentials",
            "Lens": "lens.model",
            "Pillar": "lens.model",
            "Question": "lens.model",
            "Request": "_core.http",
            "Response": "_core.http",
            "RiskRule": "lens.model",
            "WalensError": "errors",
            "__version__": "version",
            "api": "api",
            "compat": "compat",
            "diff": "lens.comparison.lens_diff",
            "dump": "lens.text.codec",
            "dumps": "lens.text.codec",
            "errors": "errors",
            "lens": "lens",
            "lint": "lens.linter.runner",
            "load": "lens.text.codec",
            "loads": "lens.text.codec",
            "offline": "offline",
            "risk": "lens.rules.scoring",
            "transport": "transport",
            "workflows": "workflows",
        },
    )
