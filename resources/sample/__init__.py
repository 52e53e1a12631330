# SPDX-License-Identifier: GPL-2.0-or-later
"""A demo scene drawn by code, so that the plugin can show itself without foreign imagery."""
