# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python runs the core, and talking to it."""
