# SPDX-License-Identifier: GPL-2.0-or-later
"""The rasters that a run writes, from blended tiles to files."""
