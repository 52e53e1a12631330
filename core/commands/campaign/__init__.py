# SPDX-License-Identifier: GPL-2.0-or-later
"""Many scenes in one run: finding, naming, running and reporting them."""
