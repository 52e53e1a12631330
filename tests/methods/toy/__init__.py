# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole method in one folder: it sharpens the enlarged LR image by a filter that it learns."""
