# SPDX-License-Identifier: GPL-2.0-or-later
"""Ranks references by how much they should help an LR raster."""
