# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm that sets up the environment."""
