# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders and checkpoints of others become files that can be opened, or are refused in a sentence.

No library of the networks is needed to import SDXL: only sizes are read, and what lies beside it.
"""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file, save_file
from tex_rig import small_architecture, small_net
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.importing import save_imported
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.texadiff.sdxl.folder import MOST_LEVELS, import_folder
from ttrd3_qgis.core.methods.texadiff.sdxl.prompts import EMBEDDED
from ttrd3_qgis.core.methods.texadiff.spec import SPEC
from ttrd3_qgis.core.methods.weights import save_weights

UNET = {"block_out_channels": [32, 64], "sample_size": 8}
VAE = {"block_out_channels": [8, 8, 16, 16], "latent_channels": 4}


@pytest.fixture
def folder(tmp_path):
    """What an import reads of a folder with SDXL."""
    made = tmp_path / "sdxl"
    for part, sizes in (("unet", UNET), ("vae", VAE)):
        (made / part).mkdir(parents=True)
        (made / part / "config.json").write_text(json.dumps(sizes))
        save_file({"weight": torch.zeros(4, 4)}, str(made / part / "network.safetensors"))
    (made / "scheduler").mkdir()
    (made / "scheduler" / "scheduler_config.json").write_text("{}")
    prompts = {
        name: torch.zeros(16) if "pooled" in name else torch.zeros(5, 24) for name in EMBEDDED
    }
    save_file(prompts, str(made / "prompts.safetensors"))
    card = Card("base", "texadiff", 4, small_architecture().to_dict())
    save_weights(made / "texadiff.safetensors", small_net().state_dict(), card)
    return made


@pytest.fixture
def output(tmp_path):
    return tmp_path / "mine.safetensors"


def set_entry(folder, part, name, value):
    file = folder / part / "config.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), name: value}))


def refused(folder, output, match):
    with pytest.raises(BadWeightsError, match=match):
        import_folder(folder, output)
    assert not output.exists()


def test_a_folder_is_imported_by_its_sizes(folder, output):
    import_folder(folder, output)
    geometry = open_weights(str(output)).card.geometry_of(SPEC)
    assert (geometry.tile_lr_px, geometry.overlap_lr_px, geometry.lr_multiple) == (16, 2, 4)


def test_without_a_size_that_of_sdxl_is_taken(folder, output):
    set_entry(folder, "unet", "sample_size", None)
    import_folder(folder, output)
    assert open_weights(str(output)).card.geometry_of(SPEC).tile_lr_px == 256


@pytest.mark.parametrize(
    "value", ["x", [8, 8], {"a": 8}, 10**9, 1e308, float("nan"), -8, 0, 0.5, True]
)
def test_a_senseless_size_is_named(folder, output, value):
    set_entry(folder, "unet", "sample_size", value)
    refused(folder, output, "`sample_size` must be a whole number from 1 to 4096")


@pytest.mark.parametrize("part", ["unet", "vae"])
@pytest.mark.parametrize("value", [[], [8] * (MOST_LEVELS + 1), [8] * 5000])
def test_a_network_has_a_few_levels(folder, output, part, value):
    set_entry(folder, part, "block_out_channels", value)
    refused(
        folder, output, f"`block_out_channels` of its {part} has not 1 to {MOST_LEVELS} entries"
    )


@pytest.mark.parametrize("value", ["8", [0], ["x"], [[8]], {"0": 8}, 8, None])
def test_levels_are_whole_numbers(folder, output, value):
    set_entry(folder, "unet", "block_out_channels", value)
    refused(folder, output, "`block_out_channels")


def test_what_is_not_finite_in_a_weights_file_is_not_imported(folder, output):
    found = load_file(str(folder / "prompts.safetensors"))
    too_large = torch.full((16,), 1e6)  # infinite in half precision
    for broken in (torch.full((16,), float("nan")), too_large):
        save_file({**found, "pooled": broken}, str(folder / "prompts.safetensors"))
        refused(folder, output, "NaN or infinity in prompt_pooled")


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"name": "x" * 201}, "`name` must be a short text"),
        ({"scales": (3,)}, "no scale 3"),
        ({"geometry": {"tile_lr_px": 10**9}}, "geometry.tile_lr_px"),
        ({"training": {"steps": 10**500}}, "has no card"),
    ],
)
def test_a_card_that_could_not_be_read_is_not_written(tmp_path, output, changes, match):
    values = {"name": "a", "method": "texadiff", "scale": 4, "architecture": {}, **changes}
    with pytest.raises(BadWeightsError, match=match):
        save_imported(output, {"weight": torch.zeros(2)}, Card(**values), tmp_path)
    assert not output.exists()
