# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm that adapts a model to the user's sensor."""
