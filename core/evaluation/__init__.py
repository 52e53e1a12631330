# SPDX-License-Identifier: GPL-2.0-or-later
"""Measuring models on images with a truth, and ranking references."""
