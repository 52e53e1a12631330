# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about values of a job that are not files."""

TITLE = "Parameters of a run"
SENTENCES = {
    "job-no-json": "The job is not valid JSON ({reason}).",
    "job-other-task": "The job is for another task than {task}.",
    "job-unknown-task": "The job has the unknown task {task!r}; update the plugin.",
    "job-no-object": "The {entry} must be a JSON object, not {kind}.",
    "job-unknown-entries": "The {entry} has unknown entries: {names}.",
    "job-lacks-entries": "The {entry} lacks {names}.",
    "entry-no-list": "The entry {entry} must be a list, not {value}.",
    "entry-no-object": "The entry {entry} must be an object of plain values, not {value}.",
    "entry-no-flag": "The entry {entry} must be true or false, not {value}.",
    "entry-no-whole-number": "The entry {entry} must be a whole number, not {value}.",
    "entry-no-value": ("The entry {entry} must be true or false, a number or a text, not {value}."),
    "entry-out-of-range": (
        "The entry {entry} must be a number from {lowest} to {highest}, not {value}."
    ),
    "entry-too-large": "The entry {entry} must be a number up to {highest}, not {value}.",
    "entry-too-long": "The entry {entry} has more than {most} values; shorten it.",
    "entry-odd-text": (
        "The entry {entry} is too long or has characters that no file name can hold: {value}."
    ),
    "entry-no-text": "The entry {entry} must be a text, not {value}.",
    "entry-no-number": "The entry {entry} must be a number, not {value}.",
    "seed-malformed": "The seed must be a whole number, 0 or more, not {seed}.",
    "threads-malformed": "The threads must be a whole number, 0 or more, not {threads}.",
    "bands-below-one": "Band numbers count from 1; got {bands}.",
    "bands-twice": "A band is named twice in {bands}.",
    "choice-unknown": "{value} is not a valid {entry}; choose one of {names}.",
    "model-not-given": "No model is given; use a model's name or a weights file.",
    "name-no-text": "The name must be a text, not {name}.",
    "samples-out-of-range": "The uncertainty needs 1 to {most} samples, not {samples}.",
    "sensor-unknown": (
        "The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance "
        "psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG "
        "quality."
    ),
    "classes-unknown": (
        "The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits "
        "such as bits:3,4."
    ),
    "steps-out-of-range": "Sampling steps must be 1 to {most}, not {steps}.",
    "noise-out-of-range": "The noise level must lie between 0 and 1, not {noise}.",
    "scale-malformed": "The scale must be a whole number, not {scale}.",
    "tile-too-small": "A tile must be at least {least} LR pixels, not {tile}.",
    "overlap-malformed": "The overlap cannot be {overlap} LR pixels.",
    "overlap-too-large": (
        "The overlap of {overlap} LR pixels must be less than half the tile of {tile}."
    ),
    "batch-malformed": "The batch size cannot be {batch}.",
    "extent-malformed": "The extent must be four numbers: xmin, ymin, xmax, ymax.",
    "extent-empty": "The extent {extent} is empty; xmin < xmax, ymin < ymax.",
    "scheduler-no-address": (
        "The scheduler {scheduler!r} is not an address; write it as tcp://host:8786."
    ),
    "workers-malformed": (
        "The number of workers must be a whole number from 0 to {most}, not {workers}."
    ),
}
