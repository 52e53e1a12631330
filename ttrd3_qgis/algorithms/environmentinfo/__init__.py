# SPDX-License-Identifier: GPL-2.0-or-later
"""Describing the installation."""
