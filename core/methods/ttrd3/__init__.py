# SPDX-License-Identifier: GPL-2.0-or-later
"""TTRD3: texture transfer from unaligned references into a dual diffusion."""
