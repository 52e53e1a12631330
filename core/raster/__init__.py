# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster input and output, georeferencing, radiometry, references."""
