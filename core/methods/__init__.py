# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolution methods; they know nothing about rasters."""
