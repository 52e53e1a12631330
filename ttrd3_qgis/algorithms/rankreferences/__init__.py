# SPDX-License-Identifier: GPL-2.0-or-later
"""Ranking references before a run."""
