# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the Python that runs the core, and communicates with it."""
