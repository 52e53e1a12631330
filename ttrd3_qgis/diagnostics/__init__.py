# SPDX-License-Identifier: GPL-2.0-or-later
"""A report on this installation, to paste into an issue."""
