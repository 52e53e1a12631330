# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolution methods: what they are, nothing about rasters."""
