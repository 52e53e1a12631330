# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of reports: an SR raster compared with its input."""

TITLE = "Reports"
SENTENCES = {
    "report-cancelled": "The report was cancelled; the super-resolved raster is complete.",
    "report-not-written": (
        "The super-resolved raster is complete, but its report could not be written."
    ),
    "report-unexpected": "The reason was {kind}: {reason}.",
    "matplotlib-missing": "This Python lacks matplotlib; install it for reports.",
    "quality-agrees-closely": (
        "The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), "
        "{percent:.2g} % of the input's range."
    ),
    "quality-agrees": (
        "The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), "
        "{percent:.2g} % of the input's range."
    ),
    "quality-departs": (
        "The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), "
        "{percent:.2g} % of the input's range."
    ),
    "quality-no-sharper": "It is hardly sharper than a bicubic enlargement.",
    "quality-sharper": ("Its gradients hold {gain:.1f} times the energy of a bicubic enlargement."),
    "quality-psnr": (
        "Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement "
        "reaches {bicubic:.1f} dB."
    ),
    "quality-psnr-ssim": (
        "Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of "
        "{ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}."
    ),
    "quality-lies-on-hr": "It lies on the high-resolution raster.",
    "quality-lies-off-hr": "It lies {pixels:.1f} pixels off the high-resolution raster.",
    "quality-synthetic": (
        "Detail finer than the pixels of the input is synthetic: an estimate, not a measurement."
    ),
    "quality-another-raster": (
        "The super-resolved raster departs from the input by more than {percent:.0f} % of its "
        "range: is this the raster that it was made from, with the same bands and units?"
    ),
    "quality-noisy": (
        "The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like "
        "noise rather than detail; look at the crops."
    ),
    "quality-index-moved": (
        "On average, NDVI of the super-resolved raster departs from that of the input by "
        "{error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices "
        "from the input."
    ),
    "quality-other-units": (
        "The values of the high-resolution raster are on another scale than those of the input, "
        "so PSNR and SSIM, which compare values, say little."
    ),
    "quality-shifted": (
        "The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; "
        "georeference it again for a fair comparison."
    ),
}
