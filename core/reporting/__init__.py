# SPDX-License-Identifier: GPL-2.0-or-later
"""How good an SR raster is, measured window by window and told on a page of HTML."""
