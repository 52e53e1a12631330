# SPDX-License-Identifier: GPL-2.0-or-later
"""The passes of a cascade: what each reads, and the rasters between them."""
