# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of the fine-tuning algorithm, for the panel, the tooltips and the guide."""

from __future__ import annotations

from ...translation import tr
from .parameters import measured


def finetune_help() -> dict[str, str]:
    """Help texts by parameter and output name; ALG_DESC is that of the algorithm."""
    return {**_about(), **_visible(), **_advanced(), **_outputs()}


def _about() -> dict[str, str]:
    return {
        "ALG_DESC": tr(
            "Adapts a model to your own sensor, region and season. Your high-resolution "
            "references are the training data: blocks of them are reduced, and the model learns "
            "to restore them. Some blocks are held out: the old and the new model are compared "
            "on them, and the log says whether the new one is better.\n\n"
            "The result is a model of your own. Without a file name it goes into the list of "
            "models, from which Reference-based super-resolution lets you choose; else choose its "
            "file as model file. The references themselves are only read.\n\n"
            "At least 8 blocks of 128 × 128 pixels with content are needed, for instance a "
            "raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves "
            "this computer."
        )
    }


def _visible() -> dict[str, str]:
    return {
        "REFERENCES": tr(
            "High-resolution rasters to learn from: the sensor, region and season that the "
            "results should look like. Each is used at its own resolution; best is the one that "
            "results will have."
        ),
        "MODEL": tr("Name of the model to begin with. The model file takes precedence."),
        "MINUTES": tr(
            "Time to take, measuring included. Eight minutes are enough for a gain on a "
            "processor; a GPU does many times more steps in it."
        ),
        "DEVICE": tr(
            "Where the model is trained. auto takes a GPU that works and the processor otherwise."
        ),
    }


def _advanced() -> dict[str, str]:
    return {
        "MODEL_FILE": tr("Weights to begin with instead of the named model: a .safetensors file."),
        "REFERENCE_BANDS": tr(
            "One to three band numbers to learn from, such as 4,1,2. Left empty: the first three."
        ),
        "SENSOR": tr(
            "What makes the rasters that the model will sharpen: the references are reduced as it "
            "sees the ground. auto takes what the model was made for, or plain means over a pixel "
            "where it can do with any sensor."
        ),
        "CUSTOM_SENSOR": tr(
            "The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma "
            "of its blur in pixels of the rasters to sharpen, its noise in grey levels "
            "(0 to 255) and the quality of a JPEG. They take precedence over the name."
        ),
        "HELD_OUT": tr("Share of the blocks that is not trained on but only measured."),
        "STEPS": tr(
            "Training steps, instead of the minutes. The same steps and seed give the same model "
            "on the same computer."
        ),
        "SEED": tr("Start of the random numbers, which also choose the held-out blocks."),
        "PERCEPTUAL_WEIGHTS": tr(
            "Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on "
            "the spectrum of the texture, which needs no weights."
        ),
        "LPIPS_WEIGHTS": tr(
            "Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use "
            "another net than that of the perceptual loss."
        ),
    }


def _outputs() -> dict[str, str]:
    times = {
        "BEFORE": tr("{measure} of the old model, mean over the held-out blocks."),
        "AFTER": tr("{measure} of the new model, mean over the held-out blocks."),
    }
    measures = {
        f"{name}_{time}": sentence.format(measure=measure)
        for name, measure in measured().items()
        for time, sentence in times.items()
    }
    return {
        "OUTPUT": tr(
            "The weights of the adapted model, with a card that says how it came about. Left "
            "empty: a new file in the folder of your models, which the list of models shows."
        ),
        "VERDICT": tr("One sentence: whether the adapted model is better, and by how much."),
        "IS_BETTER": tr("The verdict as yes or no."),
        **measures,
        "STEPS_DONE": tr("Number of training steps done."),
        "SECONDS": tr("Duration of the run in seconds."),
        "DEVICE_USED": tr("Device the model was trained on."),
        "MODEL_ID": tr("Name of the adapted model, that of its file."),
    }
