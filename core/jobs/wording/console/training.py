# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about trainings from a configuration; the subject is the file at fault."""

TITLE = "Training from the command line"
SENTENCES = {
    "config-missing": "The configuration {subject} does not exist; check the path.",
    "config-unreadable": "The configuration {subject} cannot be read ({reason}).",
    "config-lacks-entries": "The configuration {subject} lacks {names}.",
    "config-wrong": "In {subject}, {reason}.",
    "training-no-images": "No {side}x{side} images in {subject}.",
    "training-all-held-out": (
        "All {count} images are held out for validation; add images, or lower `validation_images`."
    ),
    "training-one-class": (
        "All references are to come from images of another class, but all images are of one class; "
        "add images of another, or other kinds of reference."
    ),
    "training-no-muon": ("PyTorch {version} has no Muon; use 2.9 or newer, or the optimizer adam."),
    "training-state-unreadable": "The training state {subject} cannot be read ({reason}).",
    "training-state-other": (
        "The training state {subject} cannot be resumed ({reason}); delete it to start over."
    ),
    "training-metrics-other": (
        "The metrics {subject} are not the output of `ttrd3 evaluate` ({reason}); write them again."
    ),
}
