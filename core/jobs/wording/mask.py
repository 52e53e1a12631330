# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about the mask; the subject is its file."""

TITLE = "The mask"
SENTENCES = {
    "mask-unreadable": "The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.",
    "mask-no-json": (
        "The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON."
    ),
    "mask-no-geojson": "The mask {subject} is not GeoJSON; give polygons as GeoJSON.",
    "mask-no-polygon": "The mask {subject} contains no polygon; choose another or none.",
    "mask-damaged-polygon": "A polygon of the mask {subject} is damaged; repair its geometry.",
    "mask-unknown-crs": (
        "The CRS of the mask {subject} is unknown; save it in the CRS of the raster."
    ),
    "mask-cannot-be-transformed": (
        "The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in "
        "that CRS."
    ),
    "mask-covers-nothing": (
        "The mask {subject} covers no pixel of the low-resolution raster in the extent of this "
        "run; its coordinates must be in the CRS of that raster."
    ),
    "class-mask-no-classes": (
        "The class mask {subject} has no band of classes; give a raster of one band of whole "
        "numbers, or one with a band named SCL or QA_PIXEL."
    ),
    "class-mask-no-scl": (
        "The class mask {subject} is no scene classification of Sentinel-2: it has the value "
        "{found}, and the highest class is {most}; name the masked classes, or qa-pixel for "
        "Landsat."
    ),
    "class-mask-elsewhere": (
        "The class mask {subject} does not overlap the low-resolution raster in the extent of "
        "this run; check its CRS, or choose another or none."
    ),
    "class-mask-hides-all": (
        "The class mask {subject} hides all valid pixels of the low-resolution raster in the "
        "extent of this run; choose fewer masked classes, another class mask or none."
    ),
    "class-mask-hides": "The class mask hides {share:.1f} % of the low-resolution raster.",
}
