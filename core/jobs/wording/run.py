# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of a run as a whole."""

TITLE = "A run"
SENTENCES = {
    "cancelled": "The job was cancelled; nothing was written.",
}
