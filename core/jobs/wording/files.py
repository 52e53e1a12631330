# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about the files that a job names, before any is opened; the subject is the file."""

TITLE = "Parameters of a run"
SENTENCES = {
    "raster-not-given": "No {role:term} is given; choose a raster file.",
    "file-name-not-utf8": (
        "The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; "
        "rename it or its folder."
    ),
    "raster-missing": "The {role:term} {subject} does not exist; check the path.",
    "raster-not-permitted": "The {role:term} {subject} may not be read; check its permissions.",
    "file-no-plain": (
        "{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file."
    ),
    "file-too-large": (
        "The file {subject} has {size:size}, more than the {most:size} that are read; shorten it."
    ),
    "mask-missing": "The mask {subject} does not exist; check the path.",
    "references-none": "No reference is given; choose at least one high-resolution raster.",
    "references-twice": "A reference is named twice; name each raster once.",
    "output-not-given": "No output file is given; name a {suffix} file to write.",
    "output-wrong-suffix": (
        "The output {subject} must end in {suffix}; only {kind:term} is written."
    ),
    "output-is-input": "The output {subject} is one of the inputs; name another file.",
    "output-is-folder": "The output {subject} is a folder; name a file in it.",
    "outputs-of-one-name": "Two outputs have the same name; name different files.",
    "folder-is-file": "The output folder {subject} is a file; name a folder.",
    "folder-missing": "The output folder {subject} does not exist; create it first.",
    "folder-not-permitted": "The output folder {subject} is not writable; choose another.",
}
