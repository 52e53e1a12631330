# SPDX-License-Identifier: GPL-2.0-or-later
"""Linear operators of image formation."""
