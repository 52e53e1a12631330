# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of WaveDiffUR. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..options import Choice, Number, OptionValues
from ..spec import UNUSED, Bundled, Cost, Geometry, MethodSpec, Preset, Stage

if TYPE_CHECKING:
    from ..card import Card

STEP, MOST = 2, 128  # scale of a step, and of all steps together
SCALES = tuple(range(STEP, MOST + 1))
REGRESS, RDDM, CONDITION = "regress", "rddm", "condition"
BICUBIC = "bicubic"
DYNAMIC, FIXED = "dynamic", "fixed"


def stages(scale: int) -> tuple[Stage, ...]:
    """As many steps of two as reach the scale; what goes beyond it is reduced to it."""
    return (Stage(STEP),) * max(1, (scale - 1).bit_length())


def wants_original(options: OptionValues) -> bool:
    """Only a fixed condition is made of the input itself."""
    return options.get("condition") == FIXED


def of_condition(spec: MethodSpec, card: Card) -> Preset:
    """How a model makes a condition: by its first preset, here with all of the options."""
    first = next(iter(card.presets_of(spec).values()))
    return replace(first, options={**spec.defaults(), **first.options})


def _reads_references(options: OptionValues, _: Mapping[str, Any]) -> bool:
    """The step has no encoder for them; a model that makes its condition may read them."""
    from ..registry import model_card, spec_of  # which knows this one

    model = str(options.get("tau", BICUBIC))
    if model == BICUBIC:
        return False
    card = model_card(model)
    spec = spec_of(card.method)
    return spec.reads_references(of_condition(spec, card).options, card.architecture)


def _draws_noise(options: OptionValues, noise: float, _: Mapping[str, Any]) -> bool:
    """Details may be stirred, and a model that makes the condition may have noise of its own."""
    is_stirred = float(options.get("detail_noise", 0.0)) > 0
    return noise > 0 or is_stirred or options.get("tau", BICUBIC) != BICUBIC


PRESETS = {
    "faithful": Preset(
        steps=1, noise=0.0, help="the most likely image: fast, and closest to the input"
    ),
    "realistic": Preset(
        steps=5,
        noise=0.5,
        options={"hf_mode": RDDM},
        help="crisp texture, which at large scales is invented",
    ),
}
GEOMETRY = Geometry(tile_lr_px=128, overlap_lr_px=16, lr_multiple=4)
OPTIONS = (
    Choice(
        "tau",
        "Condition",
        'The model whose result every pass is held to: plain enlargement, "bicubic", or another '
        "model by its name or file.",
        (BICUBIC,),
        BICUBIC,
        others="a model",
    ),
    Choice(
        "condition",
        "Condition of later steps",
        'What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the '
        "input itself, enlarged.",
        (DYNAMIC, FIXED),
        DYNAMIC,
    ),
    Choice(
        "hf_mode",
        "Fine detail",
        'Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one '
        'of the possible results, with texture, by diffusion. "condition": those of the model '
        "chosen as condition.",
        (REGRESS, RDDM, CONDITION),
        REGRESS,
    ),
    Number(
        "lambda0",
        "Hold on coarse structure",
        "How far the diffusion of coarse structure is held at the condition, from 0 for not at all "
        "to 1 for completely. It matters with several sampling steps.",
        0.5,
        0.0,
        1.0,
    ),
    Number(
        "detail_noise",
        "Detail noise",
        "Noise in the edges and texture of every pass, and in those of its input, as a standard "
        "deviation in shares of the range of values. It hides how smooth large scales are, and "
        "tells nothing of the ground.",
        0.0,
        0.0,
        0.02,
    ),
)

SPEC = MethodSpec(
    name="wavediffur",
    title="WaveDiffUR",
    runner="wavediffur.runner:WaveDiffUR",
    objective="wavediffur.training:Objective",
    scales=SCALES,
    models={
        "wavediffur-s": Bundled(
            "wavediffur-s.safetensors",
            # pragma: allowlist nextline secret
            "f8a898a8c120e175cba34fe9e485c36297e3328244f35d849008c6423aec1d16",
        ),
    },
    references=UNUSED,
    reference_ratios=(1.0,),
    presets=PRESETS,
    geometry=GEOMETRY,
    cost=Cost(model_bytes=20_000_000, tile_bytes=300_000_000),
    options=OPTIONS,
    stages=stages,
    wants_original=wants_original,
    reads_references=_reads_references,
    draws_noise=_draws_noise,
    has_bank=False,
)
