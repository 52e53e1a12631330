# SPDX-License-Identifier: GPL-2.0-or-later
"""Bounds of the numbers in a configuration, and how its file is read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

from ..jobs.errors import BadJobError
from ..jobs.reading import read_text
from ..jobs.typed import Between

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CONFIG_BYTES = 1 << 20
MOST = 10**9

Scale = Annotated[int, Between(0, 1024)]
SidePx = Annotated[int, Between(16, 1 << 14)]
FromZero = Annotated[int, Between(0, MOST)]
FromOne = Annotated[int, Between(1, MOST)]
Batch = Annotated[int, Between(1, 1 << 14)]
Rate = Annotated[float, Between(0, 10)]
Share = Annotated[float, Between(0, 1)]
Norm = Annotated[float, Between(0, 1e6)]
Seed = Annotated[int, Between(0, 2**63 - 1)]


def read_toml(path: Path) -> dict[str, Any]:
    """The entries of a configuration; raises BadJobError."""
    reason: object = "it is nested too deeply"
    try:
        return tomllib.loads(read_text(path, CONFIG_BYTES))
    except FileNotFoundError:
        raise BadJobError("config-missing", subject=str(path)) from None
    except RecursionError:
        pass
    except (ValueError, OSError) as error:
        reason = error
    raise BadJobError("config-unreadable", subject=str(path), reason=reason)
