# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of TexADiff. Standard library only."""

from __future__ import annotations

from ..options import Choice, Flag
from ..spec import UNUSED, Bundled, Cost, Geometry, Layer, MethodSpec, Preset, never

TEXTURE_DENSITY, RICH_LAND, STEPS_TAKEN = "texture_density", "rich_land", "steps_taken"
COLOUR_FIX = "colour_fix"
SAMPLING, STEPS = "texture_sampling", "texture_steps"
REUSE, HOLD, OFF = "reuse", "hold", "off"
PUBLISHED, WIDE, SPARING = "published", "wide", "sparing"

SPEC = MethodSpec(
    name="texadiff",
    title="TexADiff",
    runner="texadiff.runner:make",
    objective="texadiff.training:Objective",
    importer="texadiff.sdxl.folder:import_folder",
    imports="folder",
    import_marks=("unet", "vae", "scheduler"),
    scales=(4,),
    models={
        "texadiff-s": Bundled(
            "texadiff-s.safetensors",
            # pragma: allowlist nextline secret
            "0132df9a3a9a034cffd574533312be08a7523f2e0eb739894d298b03094c42c8",
        ),
    },
    references=UNUSED,
    reads_references=never,
    has_bank=False,
    presets={
        "realistic": Preset(
            steps=3,
            noise=1.0,
            help="crisp texture where the land has any, plain land left plain",
        ),
        "faithful": Preset(
            steps=2,
            noise=0.3,
            help="closest to the input and faster, but smoother",
        ),
        "paper": Preset(steps=20, noise=1.0, help="the number of steps of the publication; slow"),
    },
    geometry=Geometry(tile_lr_px=64, overlap_lr_px=12, lr_multiple=4),
    cost=Cost(model_bytes=120_000_000, tile_bytes=70_000_000),
    options=(
        Choice(
            SAMPLING,
            "Steps on plain land",
            'What happens to plain land in steps that leave it out. "reuse": it goes on with what '
            'the model found before, which saves the work on tiles without texture. "hold": it '
            'stays as it is, as published, which leaves grain. "off": no step leaves it out.',
            (REUSE, HOLD, OFF),
            REUSE,
        ),
        Choice(
            STEPS,
            "Which steps leave it out",
            '"published": every second step of the middle of a chain of at least ten. "wide": the '
            'same from earlier on. "sparing": two steps of three, so that plain land takes a third '
            "of them.",
            (PUBLISHED, WIDE, SPARING),
            PUBLISHED,
        ),
        Flag(
            COLOUR_FIX,
            "Colours of the input",
            "Coarse colours are taken from the input and only detail from the model, in every "
            "tile. Models that start from pure noise need it; at the end of a run the result is "
            "made to agree with the input in any case.",
        ),
    ),
    layers=(
        Layer(
            TEXTURE_DENSITY,
            "Texture density",
            "How much of the texture the input still shows, from 0 to 1: low where land is rich in "
            "texture that has to be made, such as towns and woods, high where it is plain, such "
            "as water and fields.",
        ),
        Layer(
            RICH_LAND,
            "Rich land",
            "Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the "
            "share of rich land.",
        ),
        Layer(
            STEPS_TAKEN,
            "Steps taken",
            "Which share of the steps was computed: 1, or less on tiles without any rich land. "
            "What its mean lacks to 1 is the work that was saved.",
        ),
    ),
)
