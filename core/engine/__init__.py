# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene from raster to raster: tiles, their execution, and the files they become."""
