# SPDX-License-Identifier: GPL-2.0-or-later
"""Cutting a scene into tiles and putting it together again."""
