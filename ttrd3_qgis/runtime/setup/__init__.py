# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes, repairs and removes the environment that runs the core."""
