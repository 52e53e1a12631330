# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about a raster to read: the subject is its file, the role its part in the job."""

TITLE = "The low-resolution raster"
SENTENCES = {
    "raster-cannot-be-opened": (
        "The {role:term} {subject} cannot be opened; check that the file is complete and of a kind "
        "that GDAL reads."
    ),
    "raster-one-too-many": (
        "The {role:term} {subject} cannot be opened because this process has too many files open; "
        "use fewer references, or raise the limit on open files (ulimit -n)."
    ),
    "raster-damaged": (
        "The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it "
        "again."
    ),
    "raster-function-unknown": (
        "The {role:term} {subject} computes its pixels by a function that GDAL does not run here; "
        "export it to GeoTIFF and use that instead."
    ),
    "input-changed": (
        "The file {subject} was changed or deleted while the run was reading it; run the job "
        "again once the file is as it should be."
    ),
    "raster-part-missing": (
        "The {role:term} {subject} refers to a file that is missing or cannot be opened "
        "({reason}); put that file back or correct the reference to it."
    ),
    "raster-from-network": (
        "The {role:term} {subject} is a local file, but its pixels come from the network "
        "({place}); save it as a GeoTIFF first, or name an address itself."
    ),
    "raster-refers-too-often": (
        "The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as "
        "a GeoTIFF first."
    ),
    "raster-too-large": (
        "The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which "
        "no run can finish; choose a smaller extent or check the file."
    ),
    "raster-blocks-too-large": (
        "The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into "
        "memory; convert it to a tiled GeoTIFF first."
    ),
    "raster-nearly-empty": (
        "The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found "
        "among billions; choose an extent that has some, or correct the nodata value."
    ),
    "raster-overviews-wrong": (
        "The overviews of the {role:term} {subject} do not show its pixels and are not used; "
        "rebuild them."
    ),
    "raster-only-nodata": (
        "The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; "
        "choose another extent or correct the nodata value."
    ),
    "raster-lacks-bands": (
        "The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band "
        "numbers."
    ),
    "raster-many-bands": (
        "The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most "
        "{most}; name the bands that you want, or check the file, whose header may be damaged."
    ),
    "raster-no-image-band": (
        "The {role:term} {subject} has no image band of its own; choose one of its subdatasets or "
        "another file."
    ),
    "raster-only-subdatasets": (
        "The {role:term} {subject} has no image band of its own; choose one of its subdatasets: "
        "{names}."
    ),
    "raster-no-pixels": "The {role:term} {subject} has no pixels; choose another file.",
    "raster-on-a-line": (
        "The {role:term} {subject} has a geotransform that puts all pixels on one line; "
        "georeference it again."
    ),
    "raster-colour-table": (
        "The {role:term} {subject} has a colour table; convert it to RGB first "
        "(Raster > Conversion > PCT to RGB)."
    ),
    "raster-complex-numbers": (
        "The {role:term} {subject} contains complex numbers; compute their magnitude first "
        "(Raster > Raster Calculator)."
    ),
    "extent-needs-transform": (
        "An extent or a mask cannot be placed on {subject}, whose control points lie on no regular "
        "grid; run the whole raster or warp it first (Raster > Projections > Warp)."
    ),
    "extent-misses-raster": (
        "The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give "
        "xmin, ymin, xmax, ymax in the CRS of that raster."
    ),
}
