# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of the quality report, for the panel, the tooltips and the guide."""

from __future__ import annotations

from ...translation import tr


def qualityreport_help() -> dict[str, str]:
    """Help texts by parameter and output name; ALG_DESC is that of the algorithm."""
    return {**_about(), **_parameters(), **_against_input(), **_against_truth()}


def _about() -> dict[str, str]:
    return {
        "ALG_DESC": tr(
            "Tells how good a super-resolved raster is. It is compared with the raster it was "
            "made from: does it agree with it, pixel for pixel, and how much sharper is it than a "
            "smooth enlargement? Where a true high-resolution raster exists, it is compared with "
            "that as well.\n\nThe result is one page with a verdict in plain words, the numbers "
            "and what they mean, crops side by side, a map of the differences, histograms and "
            "spectra. It opens in any browser and needs no network.\n\nAgreement with the input "
            "does not prove that the added detail is true: detail finer than the pixels of the "
            "input is synthetic."
        )
    }


def _parameters() -> dict[str, str]:
    return {
        "SR": tr(
            "The super-resolved raster. Its pixels must divide those of the low-resolution raster "
            "evenly; it may cover only a part of it."
        ),
        "LR": tr("The raster that was super-resolved."),
        "HR": tr(
            "A true image of the same place and time at the finer resolution, in the same units "
            "and with the same bands. It may have any CRS and pixel size."
        ),
        "BANDS": tr(
            "Which bands the super-resolved raster was made from, in its order. Left empty: those "
            "that the result itself names; for an older result all, or those that the layer shows "
            "as red, green and blue where it has more bands."
        ),
    }


def _against_input() -> dict[str, str]:
    return {
        "OUTPUT": tr("The page, an HTML file with everything in it."),
        "SUMMARY": tr("The verdict in a few sentences."),
        "RMSE_LR": tr(
            "Root mean squared difference between the input and the means of the result over each "
            "of its pixels, in units of the input."
        ),
        "BIAS_LR": tr("Mean of that difference: positive where the result is brighter."),
        "P95_LR": tr("All but one in twenty pixels differ by less than this."),
        "SAM": tr("Mean spectral angle in degrees; none for a single band."),
        "CORRELATION": tr("Correlation with the input, mean over the bands."),
        "SHARPNESS_GAIN": tr(
            "Energy of the gradients over that of a bicubic enlargement; 1 means no gain."
        ),
        "SECONDS": tr("Duration of the run in seconds."),
    }


def _against_truth() -> dict[str, str]:
    return {
        "PSNR": tr("Peak signal-to-noise ratio in dB; none without a high-resolution raster."),
        "SSIM": tr("Structural similarity; none without a high-resolution raster."),
        "SHIFT_PX": tr(
            "How far the two lie apart, in pixels of the result; none where that cannot be told."
        ),
    }
