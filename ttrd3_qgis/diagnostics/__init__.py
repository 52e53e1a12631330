# SPDX-License-Identifier: GPL-2.0-or-later
"""Facts on this installation to paste into an issue."""
