# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of the adaptation of a model."""

TITLE = "Adapting a model"
SENTENCES = {
    "finetune-minutes": ("The minutes must be more than 0 and at most {most:g}, not {minutes}."),
    "finetune-steps": "The training steps must be 0 to {most}, not {steps}.",
    "finetune-held-out": "The held-out share must lie between {low} and {high}, not {share}.",
    "finetune-bands": "The model sees three bands, not {count}.",
}
