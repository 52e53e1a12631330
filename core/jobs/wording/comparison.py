# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about rasters of a report that do not fit together; the subject is the odd one out."""

TITLE = "Reports"
SENTENCES = {
    "sr-band-count": (
        "The super-resolved raster {subject} has {count} bands, but {compared} of the "
        "low-resolution raster {lr} are compared with it; name the bands that it was made from."
    ),
    "sr-other-crs": (
        "The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster "
        "{lr} in {lr_crs:term}; choose the raster that it was made from."
    ),
    "sr-pixels-across": (
        "The pixels of the super-resolved raster {subject} do not line up with those of the "
        "low-resolution raster {lr}; choose the raster that it was made from."
    ),
    "sr-elsewhere": (
        "The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; "
        "choose the raster that it was made from."
    ),
    "sr-no-multiple": (
        "A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the "
        "super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose "
        "the raster that it was made from."
    ),
    "sr-nothing-in-common": (
        "The super-resolved raster {subject} and the low-resolution raster {lr} have no valid "
        "pixel in common; check their nodata values."
    ),
    "hr-nothing-in-common": (
        "The high-resolution raster {subject} has no valid pixel where the super-resolved raster "
        "has some; choose one of the same place."
    ),
    "hr-band-count": (
        "The high-resolution raster {subject} has {available} bands, but the super-resolved "
        "raster has {wanted}; choose one with the same bands."
    ),
    "hr-without-crs": (
        "The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; "
        "georeference both."
    ),
    "hr-with-crs": (
        "The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; "
        "georeference both."
    ),
    "hr-elsewhere": (
        "The high-resolution raster {subject} does not lie where the super-resolved raster does; "
        "choose one of the same place."
    ),
    "hr-cannot-be-warped": (
        "The high-resolution raster {subject} cannot be brought to the grid of the super-resolved "
        "raster; check its georeference."
    ),
}
