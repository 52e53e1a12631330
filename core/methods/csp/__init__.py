# SPDX-License-Identifier: GPL-2.0-or-later
"""CSP-WaveDiffUR: the steps of WaveDiffUR, guided by a reference of any ground pixel."""
