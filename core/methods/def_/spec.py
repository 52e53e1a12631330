# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of DEF. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..options import Choice, Flag, Number, OptionValues
from ..plain_land import ON_PLAIN
from ..spec import Bundled, Cost, Geometry, Layer, MethodSpec, Preset

ESTIMATE, DIFFUSION = "estimate", "diffusion"
TOGETHER, ONE_BY_ONE = "together", "one-by-one"
CONFIDENCE = "confidence"

# Peaks of whole runs of a new def-s at x2, x4 and x8, measured by benchmarks/foretold.py.
COST = Cost(model_bytes=30_000_000, tile_bytes=20_000_000, sr_px_bytes=2300)
CHAIN_PX_BYTES = 200  # images of a chain in full precision, and their projection
WEIGHTS, WEIGHTS_A_LAYER = 80, 43  # of a U-Net, for each square of a level's channels
HELD = 8  # feature maps of its first level that it holds at once
FLOAT_BYTES = 4


def _reads_references(options: OptionValues, architecture: Mapping[str, Any]) -> bool:
    """Null-space sampling alone has nothing to transfer with."""
    return bool(options.get("transfer", True)) and architecture.get("transfer") is not None


def _draws_noise(options: OptionValues, noise: float, architecture: Mapping[str, Any]) -> bool:
    """An unconditional prior begins with noise whatever its level."""
    return noise > 0 or bool((architecture.get("prior") or {}).get("unet"))


def cost_by(architecture: Mapping[str, Any]) -> Cost:
    """Cost of a tile; an unconditional prior by its widths, on windows of its own size."""
    prior = architecture.get("prior")
    unet = prior.get("unet") if isinstance(prior, Mapping) else None
    if not unet:
        return COST
    dims, layers = unet.get("block_out_channels", ()), int(unet.get("layers_per_block", 1))
    weights = sum(dim * dim for dim in dims) * (WEIGHTS + WEIGHTS_A_LAYER * layers)
    window = FLOAT_BYTES * HELD * int(unet.get("sample_size", 0)) ** 2
    return Cost(FLOAT_BYTES * weights, window * max(dims[:1], default=0), 1.0, CHAIN_PX_BYTES)


SPEC = MethodSpec(
    name="def",
    title="DEF",
    runner="def_.runner:Def",
    objective="def_.training:Objective",
    importer="def_.diffusers_folder:import_folder",
    imports="folder",
    scales=(4, 2, 8),
    models={
        "def-s": Bundled(
            "def-s.safetensors",
            # pragma: allowlist nextline secret
            "8bbd54231d0638f1b0d62a695895a15871bed908784231daf528da0f53bb2735",
        ),
    },
    presets={
        "faithful": Preset(
            steps=1,
            noise=0.0,
            help="closest to the input and fast, with the detail of references that match",
        ),
        "realistic": Preset(
            steps=10,
            noise=0.7,
            options={"prior": DIFFUSION},
            help="crisp texture also where no reference matches",
        ),
    },
    geometry=Geometry(tile_lr_px=64, overlap_lr_px=12, lr_multiple=4),
    cost=COST,
    cost_by=cost_by,
    reads_references=_reads_references,
    draws_noise=_draws_noise,
    options=(
        Choice(
            "prior",
            "Detail from the model",
            'Where the detail comes from that no reference gives. "estimate": the most likely '
            'image, smooth and fast. "diffusion": one of the images that agree with the input, '
            "with texture; it takes the chosen number of steps. A model that knows only one of the "
            "two does that.",
            (ESTIMATE, DIFFUSION),
            ESTIMATE,
        ),
        Flag(
            "transfer",
            "Detail from references",
            "Detail of the references is added where they match. Without it the result is the "
            "model's own.",
            True,
        ),
        Number(
            "eta",
            "Fresh noise in every step",
            "How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which "
            "needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.",
            0.0,
            0.0,
            1.0,
        ),
        Flag(
            "noise_aware",
            "Do not copy the input's noise",
            "With detail by diffusion, estimates follow the input only as far as the noise of its "
            "sensor allows. Off, they follow all of it, noise included.",
            True,
        ),
        Number(
            "travel_length",
            "Length of time travel",
            "How many steps of the diffusion are taken again at a time. Only with repeats.",
            1,
            1,
            100,
            is_whole=True,
        ),
        Number(
            "travel_repeats",
            "Repeats of time travel",
            "How often each of these steps is taken: 1 means once, without travel. Each repeat "
            "takes as long as the first time, and makes detail and input agree better.",
            1,
            1,
            10,
            is_whole=True,
        ),
        Choice(
            "tiling",
            "Windows of a small network",
            "How an unconditional model covers what is larger than it was trained on. "
            '"together": all windows in every step, blended. "one-by-one": each is finished before '
            "the next begins, and half of it known.",
            (TOGETHER, ONE_BY_ONE),
            TOGETHER,
        ),
        ON_PLAIN,
        Number(
            "pocs_rounds",
            "Rounds within the range",
            "How often a tile is brought within the range of values and into agreement with the "
            "input in turn. 0 leaves both to the end of the run, where the whole scene is made to "
            "agree in any case.",
            0,
            0,
            60,
            is_whole=True,
        ),
    ),
    layers=(
        Layer(
            CONFIDENCE,
            "Confidence",
            "How well the references match, from 0 to 1: detail is taken from them where it is "
            "high. It is 0 where there is no reference.",
        ),
    ),
)
