# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's own windows, beside those of Processing."""
