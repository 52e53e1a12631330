# SPDX-License-Identifier: GPL-2.0-or-later
"""The condition of a step: what another super-resolution model makes of its image."""

from __future__ import annotations
