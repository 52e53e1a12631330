# SPDX-License-Identifier: GPL-2.0-or-later
"""Adapting a model to the user's sensor."""
