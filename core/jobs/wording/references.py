# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about references; the subject is the reference as the job names it."""

TITLE = "The references"
SENTENCES = {
    "reference-no-image-band": (
        "The reference {subject} has no image band; choose one of its subdatasets or another file."
    ),
    "reference-colour-table": (
        "The reference {subject} has a colour table; convert it to RGB first "
        "(Raster > Conversion > PCT to RGB)."
    ),
    "reference-complex-numbers": (
        "The reference {subject} contains complex numbers; choose an image with real values."
    ),
    "reference-lacks-bands": (
        "The reference {subject} has the image bands {available}, but the reference bands "
        "{wanted} were asked for; name one to three of those it has."
    ),
    "reference-too-large": (
        "The reference {subject} has {width} x {height} pixels, more than any run can read; cut "
        "out the part around the scene, or check the file."
    ),
    "reference-only-nodata": (
        "The reference {subject} holds nothing but nodata; choose another image."
    ),
    "reference-no-crs": (
        "The reference {subject} has no CRS and cannot be placed on the scene; matching patches of "
        "it will be used instead, at its own pixel size."
    ),
    "reference-scene-without-crs": (
        "The reference {subject} cannot be placed on a scene without usable CRS; matching patches "
        "of it will be used instead, at its own pixel size."
    ),
    "reference-elsewhere": (
        "The reference {subject} does not overlap the scene; matching patches will be used instead."
    ),
    "reference-without-effect": (
        "The reference {subject} cannot be placed on the scene, so it has no effect: this model "
        "uses references of the same place only."
    ),
    "reference-coarser": (
        "The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as "
        "large, so it adds less detail than it could."
    ),
    "reference-shifted": (
        "The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a "
        "run moves it to fit."
    ),
}
