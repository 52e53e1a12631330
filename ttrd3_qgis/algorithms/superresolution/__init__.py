# SPDX-License-Identifier: GPL-2.0-or-later
"""Reference-based super-resolution."""
