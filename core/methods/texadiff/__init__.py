# SPDX-License-Identifier: GPL-2.0-or-later
"""TexADiff: a map of texture density that conditions, weighs and schedules diffusion."""
