# SPDX-License-Identifier: GPL-2.0-or-later
"""How a set-up can fail."""

from __future__ import annotations


class SetupError(Exception):
    """The set-up failed; the message is one sentence for the user."""
