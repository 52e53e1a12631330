# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about models and weights; the subject is the weights file at fault, if there is one."""

TITLE = "Models and weights"
SENTENCES = {
    "model-unknown": ("There is no model named {name!r}; choose {names} or a .safetensors file."),
    "method-unknown": (
        "The weights are for the method {method!r}, which this version does not have; update the "
        "plugin."
    ),
    "model-other-scale": "The model {name} enlarges by {scales}, not by {scale}.",
    "model-no-preset": "The model {name} has no preset {preset!r}; choose one of {names}.",
    "method-no-option": "The method {method} has no option {option}; leave it out.",
    "samples-need-calibration": (
        "The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or "
        "more."
    ),
    "intervals-need-calibration": (
        "The error of the model {name} was not calibrated, so there are no intervals; leave them "
        "out."
    ),
    "method-no-layer": "The method {method} writes no layer {layer}; leave it out.",
    "option-no-flag": "The option {option} must be true or false, not {value}.",
    "option-no-choice": "The option {option} must be one of {names}, not {value}.",
    "option-no-number": (
        "The option {option} must be a number from {lowest:g} to {highest:g}, not {value}."
    ),
    "option-no-whole-number": (
        "The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}."
    ),
    "weights-missing": "The weights file {subject} does not exist; check the path.",
    "weights-damaged": (
        "The weights file {subject} is damaged: its checksum is not the expected one; install the "
        "plugin again."
    ),
    "weights-pickled": (
        "The weights {subject} are a pickle-based file, which is never loaded here; convert the "
        "authors' checkpoints with `ttrd3 import-weights`."
    ),
    "weights-no-safetensors": (
        "The weights file {subject} is not a readable safetensors file ({reason})."
    ),
    "weights-no-card": (
        "The file {subject} has no card of this plugin, so it is not one of its weights files; use "
        "`ttrd3 train`, `ttrd3 import-weights` or the bundled weights."
    ),
    "weights-bad-card": (
        "The card of {subject} is wrong: {reason}; choose other weights, or export them again."
    ),
    "weights-not-finite": "The weights file {subject} contains NaN or infinity in {tensor}.",
    "weights-misfit": "The tensors in {subject} do not fit the network: {misfit}.",
    "weights-misfits": (
        "The tensors in {subject} do not fit the network: {misfit}, and {more} more."
    ),
    "weights-shared-other": (
        "The weights {subject} need a part of the model {name}, which differs from the one here; "
        "update the plugin or choose other weights."
    ),
    "diffusers-missing": (
        "This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with "
        'diffusers, or in a Python of your own: pip install "diffusers".'
    ),
    "weights-not-written": "The weights {subject} cannot be written ({reason}).",
    "architecture-unknown": (
        "The card of {subject} does not describe a network of this version ({reason}); update the "
        "plugin or choose other weights."
    ),
}
