# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands of `ttrd3`, one file each: `add` declares it, its function runs it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Commands = argparse._SubParsersAction
