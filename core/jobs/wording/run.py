# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about a run as a whole; the subject is the LR raster."""

TITLE = "A run"
SENTENCES = {
    "run-cancelled": "The job was cancelled; nothing was written.",
    "run-no-reference": "No reference is given: all fine detail is the model's own.",
    "run-references-unused": (
        "With these settings {method} does not use references: those that were given do not change "
        "the result."
    ),
    "run-no-noise": (
        "Without start noise all samples are equal, so the uncertainty is 0 everywhere."
    ),
    "error-samples-equal": ("Without start noise all samples are equal, so only one is computed."),
    "error-not-calibrated": (
        "The error of this model was not calibrated: the uncertainty is the standard deviation of "
        "its samples, and the error may be larger."
    ),
    "error-other-settings": (
        "The expected error was measured with the settings of the preset {preset}, not with those "
        "of this run."
    ),
    "error-other-scale": (
        "The expected error was not measured at the scale {scale}; that of the scale {known} "
        "stands in."
    ),
    "error-other-sensor": (
        "The expected error was not measured with a sensor such as that of {subject}; the most "
        "similar one stands in."
    ),
    "error-sensor-looks": (
        "The pixels of {subject} do not look like those of the sensor that the run assumes, so the "
        "error may be larger than expected; name the sensor."
    ),
    "error-other-scene": (
        "{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images "
        "that the expected error was measured on, with {low:.3f} to {high:.3f}."
    ),
    "run-change-unknown": (
        "No reference shows the place itself, so nothing can be told of changes, and their layer "
        "is empty."
    ),
    "run-no-crs": "The raster {subject} has no CRS; the result has none either.",
    "run-values-lost": (
        "The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only "
        "whole numbers in its range; choose another output type."
    ),
    "run-bits-few": (
        "With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about "
        "{high:g}: higher ones are cut off; leave NBITS out or take more."
    ),
    "run-nodata-lossy": (
        "{compression} compression also changes the values that mark nodata, so parts of the "
        "nodata of {subject} will look like image in the result; choose a lossless compression, "
        "or mark nodata by a mask."
    ),
    "run-pixels-repeat": (
        "The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged "
        "without interpolation: the edges between them will show as a grid in the result. Average "
        "these bands to their own pixel size first, and super-resolve them on their own."
    ),
    "run-sensor-seen": (
        "The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of "
        "{noise:.1f} grey levels (of 255)."
    ),
    "run-sensor-jpeg": (
        "The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of "
        "{noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}."
    ),
    "run-sensor-ideal": "The raster shows neither blur nor noise of a sensor.",
    "run-pass": (
        "Pass {number} of {count}: the image becomes {finer} times finer than the raster, in "
        "{tiles:plural:# tile|# tiles}."
    ),
    "run-resumed": "Going on from an earlier run: {tiles} of {count} tiles are finished.",
    "run-beside-another": (
        "Another run is writing beside {subject}; wait for its end or name another output."
    ),
    "journal-damaged": (
        "The finished tiles that an earlier run has left are damaged; run the job again, and it "
        "starts from the beginning."
    ),
    "journal-foreign": (
        "{subject} is where finished tiles are kept, but it is a link or a file of another "
        "program; move it away, or name another output."
    ),
    "journal-not-written": (
        "The journal {subject} of finished tiles cannot be written ({reason}); is the folder "
        "writable and the disk not full?"
    ),
    "journal-impossible": (
        "No journal of finished tiles can be kept at {subject}, where files cannot be locked or "
        "the path is too long; the run works, but cannot be resumed."
    ),
    "scene-cannot-be-cut": (
        "A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale "
        "{scale}; every size must be at least 1."
    ),
    "overlap-does-not-fit": (
        "The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half "
        "the tile."
    ),
    "run-band-groups": "The model sees the bands in groups: {groups}.",
    "run-bands-left-out": (
        "Left out of {subject}: {bands}, which do not show the ground; name the bands to take them."
    ),
    "run-tiles-nodata": "Nothing to compute in {skipped} of {count} tiles (nodata).",
    "run-tiles-outside": (
        "Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask)."
    ),
    "run-holes": (
        "{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no "
        "nodata value to mark them with; choose a nodata value or another output type."
    ),
}
