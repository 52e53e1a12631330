# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of cuda_check.py; each runs in a process of its own."""
