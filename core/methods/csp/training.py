# SPDX-License-Identifier: GPL-2.0-or-later
"""How CSP is trained: as WaveDiffUR, with the encoder of references."""

from __future__ import annotations

from ..wavediffur.training import Objective as Base


class Objective(Base):
    """The objective of WaveDiffUR for a network that sees references."""

    has_encoder = True
