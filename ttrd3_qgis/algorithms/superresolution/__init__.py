# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm for reference-based super-resolution."""
