# SPDX-License-Identifier: GPL-2.0-or-later
"""What travels with the code: weights, the sample scene, the icon."""
