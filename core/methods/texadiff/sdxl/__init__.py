# SPDX-License-Identifier: GPL-2.0-or-later
"""The paper's backbone: Stable Diffusion XL from a folder of the user, through diffusers.

Nothing is fetched, and diffusers is imported by `backbone` alone, when such a model is opened.
"""
