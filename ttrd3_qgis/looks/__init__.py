# SPDX-License-Identifier: GPL-2.0-or-later
"""Names, styles and metadata of the layers that a run adds, given in the main thread after it."""
