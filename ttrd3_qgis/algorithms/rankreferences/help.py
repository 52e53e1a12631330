# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of the ranking of references."""

from __future__ import annotations

from ...translation import tr


def rankreferences_help() -> dict[str, str]:
    """Help texts by parameter and output name; ALG_DESC is that of the algorithm."""
    return {
        "ALG_DESC": tr(
            "Tells which of these rasters would help to super-resolve a low-resolution raster, "
            "before the long run: how much of it each covers, whether its pixels are fine enough, "
            "how alike its grey values and its texture are, and how far it lies off.\n\n"
            "The score lies between 0 and 1. Texture is compared through the features that the "
            "model itself looks at; grey values after the match that a run makes. The list of the "
            "ranked layers can be the references of a super-resolution in a model."
        ),
        "INPUT": tr("The low-resolution raster that is to be sharpened."),
        "REFERENCES": tr("The high-resolution rasters to choose from."),
        "EXTENT": tr("Part of the raster that matters. Left empty: all of it."),
        "KEEP": tr("How many of the best references go into the ranked list. 0: all of them."),
        "MIN_SCORE": tr("References with a lower score are left out of the ranked list."),
        "BANDS": tr("Bands to compare. Left empty: those that a super-resolution would take."),
        "REFERENCE_BANDS": tr("Band numbers of the references that match them, such as 3,2,1."),
        "MODEL": tr("Model whose features compare the texture."),
        "DEVICE": tr("Where the features are computed; auto takes a GPU that works."),
        "OUTPUT": tr(
            "A polygon for each reference with its rank, score, overlap, pixel size in metres and "
            "relative to the result, similarity of grey values and texture, shift and remarks."
        ),
        "RANKED": tr("The references that were kept, the most useful one first."),
        "BEST": tr("The most useful reference."),
        "BEST_SCORE": tr("Its score."),
        "COUNT": tr("How many references were kept."),
    }
