# SPDX-License-Identifier: GPL-2.0-or-later
"""Which references should help an LR raster, and how much."""
