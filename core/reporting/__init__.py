# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of an SR raster's quality, measured window by window, as a page of HTML."""
