# SPDX-License-Identifier: GPL-2.0-or-later
"""Making, repairing and removing the environment that runs the core."""
