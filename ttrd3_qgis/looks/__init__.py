# SPDX-License-Identifier: GPL-2.0-or-later
"""Names, styles and metadata for the layers of a run, applied in the main thread after it."""
