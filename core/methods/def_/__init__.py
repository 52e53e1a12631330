# SPDX-License-Identifier: GPL-2.0-or-later
"""DEF: detail that agrees with the LR image, and textures of references, aligned and gated."""
