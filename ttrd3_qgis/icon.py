# SPDX-License-Identifier: GPL-2.0-or-later
"""The icon of the plugin, its provider and its algorithms."""

from __future__ import annotations

from .core.jobs.paths import RESOURCES

ICON = RESOURCES / "icon.svg"
