# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about evaluations; the subject is the file or folder at fault."""

TITLE = "Evaluating from the command line"
SENTENCES = {
    "evaluation-images-missing": "The images {subject} do not exist; check the path.",
    "evaluation-images-neither": "The images {subject} are neither a folder nor a zip archive.",
    "evaluation-no-images": "The folder {subject} contains no images; name a folder of PNG files.",
    "evaluation-folder-unreadable": (
        "The folder {subject} cannot be read ({reason}); check its permissions."
    ),
    "evaluation-archive-unreadable": (
        "The archive {subject} cannot be read ({reason}); check the file."
    ),
    "evaluation-image-unreadable": (
        "The image {image} in {subject} cannot be read ({reason}); replace or remove it."
    ),
    "evaluation-image-depth": "The image {image} in {subject} is not an 8-bit image; convert it.",
    "evaluation-image-small": (
        "The image {subject} has {columns} x {rows} pixels, fewer than the {needed} x {needed} "
        "that the evaluation needs; remove it or use a larger one."
    ),
    "evaluation-reference-small": (
        "The reference {subject} has {columns} x {rows} pixels, fewer than the {needed} x {needed} "
        "that the evaluation needs; remove it or use a larger one."
    ),
    "evaluation-references-folder": (
        "References of the kind {kind} come from images; name their folder with --reference-dir, "
        "or use --references noise or none."
    ),
    "evaluation-bars-or-images": "Name the HR images to measure on, or take --bars without them.",
    "evaluation-references-unknown": (
        "The references {subject} are neither one of {kinds} nor a folder or zip archive that "
        "exists."
    ),
    "evaluation-reference-nameless": (
        "There is no reference for {subject} in {folder}; give it the name of the image."
    ),
    "evaluation-reference-unfit": (
        "The reference {subject} has {size} pixels, but its image has {wanted}; a reference of the "
        "same place must cover the same pixels."
    ),
    "evaluation-no-pairs": (
        "The folder {subject} contains no pairs; name the images NAME_new and NAME_old, or NAME_hr "
        "and NAME_ref."
    ),
    "evaluation-references-table": (
        "The table {subject} cannot be read; it must be a CSV file with a column test_file."
    ),
    "evaluation-reference-missing": (
        "No {kind} reference for {subject} was found; add images of that class."
    ),
    "evaluation-earlier-unreadable": (
        "The earlier results {subject} cannot be read ({reason}); check the path."
    ),
    "evaluation-earlier-other": (
        "The file {subject} contains no results of `ttrd3 evaluate`; name one that --output wrote."
    ),
    "evaluation-nothing-in-common": (
        "No image of {subject} is in {folder}; compare results of the same images."
    ),
    "evaluation-report-images": "The report cannot show {count} images; give 0 or more.",
}
