# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about checkpoints of a method's authors; the subject is the file."""

TITLE = "Models and weights"
SENTENCES = {
    "checkpoint-missing": "The checkpoint {subject} does not exist; check the path.",
    "checkpoint-refused": (
        "The checkpoint {subject} is refused: it is truncated, not a .pt file, or contains "
        "objects other than tensors, which could run code ({kind})."
    ),
    "checkpoint-other-method": "The checkpoint {subject} is not a training checkpoint of {method}.",
    "checkpoint-no-denoiser": (
        "The checkpoint holds no {method} denoiser ({variants}); choose a model-*.pt file as the "
        "authors publish it."
    ),
    "checkpoint-lacks-networks": (
        "The checkpoint lacks {missing}; it is not a {method} model-*.pt file."
    ),
    "checkpoint-first-upload": (
        "The checkpoint {subject} has the reference network of the authors' first upload (no "
        "CBAM), which is not supported; use a later checkpoint."
    ),
    "checkpoint-lacks-parts": (
        "The checkpoint {subject} lacks parts of the {method} {variant} network; it is damaged or "
        "of another model."
    ),
    "network-folder-lacks": (
        "The folder {subject} lacks {name}; choose a folder that diffusers saved, with its "
        "network, its .safetensors file and its scheduler."
    ),
    "network-folder-odd": (
        "The network in the folder {subject} is none that can be used here: {reason}."
    ),
    "checkpoint-no-importer": (
        "Nothing here can convert {subject}; choose a model-*.pt file, or a folder that diffusers "
        "saved."
    ),
    "weights-other-suffix": (
        "Weights are written to a file whose name ends in .safetensors, which {subject} does not; "
        "choose another name."
    ),
}
