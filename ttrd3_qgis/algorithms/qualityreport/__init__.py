# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm that reports how good a result is."""
