# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts of the benchmark of fewer steps for plain tiles."""
