# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine of the plugin: rasters in, super-resolved rasters out, without QGIS."""
