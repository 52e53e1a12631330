# SPDX-License-Identifier: GPL-2.0-or-later
"""The report on how good a result is."""
