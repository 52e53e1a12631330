# SPDX-License-Identifier: GPL-2.0-or-later
"""Residual denoising diffusion: schedules, what networks predict, and the sampler."""
