# SPDX-License-Identifier: GPL-2.0-or-later
"""Terms that sentences use as {name:term}, by their codes; other values stay unchanged."""

from __future__ import annotations

LR, SR, HR, REFERENCE = "lr", "sr", "hr", "reference"  # the role of a raster in a job
CLASS_MASK = "class-mask"
WEIGHTS_FILE = "weights-file"
NO_CRS, OWN_CRS = "no-crs", "own-crs"
TERMS = {
    LR: "low-resolution raster",
    SR: "super-resolved raster",
    HR: "high-resolution raster",
    REFERENCE: "reference",
    CLASS_MASK: "class mask",
    WEIGHTS_FILE: "a safetensors weights file",
    NO_CRS: "no CRS",
    OWN_CRS: "a CRS of its own",
}
