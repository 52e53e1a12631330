# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights files and checkpoints from anybody: refused in a sentence, before memory is taken."""

from __future__ import annotations

import io
import json
import os
import resource
import struct
import threading
import time
import zipfile
from pathlib import Path

import pytest
import torch
from torch import nn
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.methods.building import built
from ttrd3_qgis.core.methods.card import Card, fitted, read_card
from ttrd3_qgis.core.methods.checkpoints import CheckpointError, read_checkpoint
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import model_card, spec_of
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.weights import load_weights, save_weights

GB = 1 << 30


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The bytes of a good file."""
    torch.manual_seed(1)
    model = TTRD3("compact", 8)
    path = tmp_path_factory.mktemp("tiny") / "tiny.safetensors"
    save_weights(path, model.state_dict(), Card("tiny", "ttrd3", 4, model.architecture.to_dict()))
    return path.read_bytes()


def changed(tiny, path, **changes):
    """The file with another card; "a__b" is the entry b of the table a."""
    (length,) = struct.unpack("<Q", tiny[:8])
    header = json.loads(tiny[8 : 8 + length])
    card = json.loads(header["__metadata__"]["card"])
    for name, value in changes.items():
        *tables, last = name.split("__")
        place = card
        for table in tables:
            place = place[table]
        place[last] = value
    header["__metadata__"]["card"] = json.dumps(card)
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + tiny[8 + length :])
    return path


def refusal(path):
    """What is said of a file; the command line and QGIS read the card before the tensors."""
    with pytest.raises(BadWeightsError) as caught:
        build_ttrd3(open_weights(str(path)))
    return str(caught.value)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"scale": 3}, "TTRD3 has no scale 3"),
        ({"scale": 4.5}, "`scale` must be a whole number"),
        ({"scale": 10**30}, "`scale` must be a whole number"),
        ({"scales": [4, 2]}, "TTRD3 has no scale 2"),
        ({"name": "a\x1b[2J"}, "`name` must be a short text on one line"),
        ({"name": "x" * 201}, "`name` must be a short text on one line"),
        ({"licence": 5}, "`licence` must be a text"),
        ({"gsd_m": [2, 1]}, "`gsd_m` must be two rising numbers"),
        ({"gsd_m": [float("nan"), 1]}, "`gsd_m` must be a number"),
        ({"geometry": {"tile_lr_px": 0}}, "`geometry.tile_lr_px` must be a whole number from 4"),
        ({"geometry": {"tile_lr_px": 10**9}}, "`geometry.tile_lr_px` must be"),
        ({"geometry": {"tile_lr_px": 32, "overlap_lr_px": 16}}, "leaves nothing of the tile"),
        ({"geometry": {"colour": 1}}, "colour"),
        ({"cost": {"tile_bytes": -1}}, "`cost.tile_bytes` must be"),
        ({"presets": {"x": {"steps": 0, "noise": 0}}}, "`presets.x.steps` must be"),
        ({"presets": {"x": {"steps": 1, "noise": 2}}}, "`presets.x.noise` must be"),
        ({"presets": {"x": 5}}, "`presets.x` must be a table"),
        ({"presets": {"x": {"steps": 1, "noise": 0, "options": {"y": 1}}}}, "option y is unknown"),
        (
            {"presets": {"x": {"steps": 1, "noise": 0, "options": {"adaptive_steps": 1}}}},
            "must be true or false, not 1",
        ),
        ({"schedule": {"kind": "ddpm-linear", "timesteps": 10**9}}, "timesteps"),
        ({"evil": 1}, "it has unknown entries: evil"),
        ({"training": None}, "`training` must be a table"),
    ],
)
def test_every_entry_of_a_card_is_checked(tiny, tmp_path, changes, said):
    assert said in refusal(changed(tiny, tmp_path / "w.safetensors", **changes))


def test_the_card_is_checked_where_only_the_card_is_read(tiny, tmp_path):
    path = changed(tiny, tmp_path / "w.safetensors", scale=3)
    with pytest.raises(BadWeightsError, match="no scale 3"):
        model_card(str(path))


@pytest.mark.parametrize(
    "changes",
    [
        {"architecture__dim": 10**9},
        {"architecture__compact__width": 4096},
        {"architecture__compact__lr_blocks": 256},
        {"architecture__compact__lr_blocks": 10**9},
        {"architecture__compact__guidance_dims": [10**6] * 3},
        {"architecture__variant": "2net", "architecture__compact": None, "architecture__dim": 4096},
        {
            "architecture__variant": "2net",
            "architecture__compact": None,
            "architecture__dim": 4096,
            "architecture__reference": {"dims": [4096, 8192, 16384], "transfer": {}},
        },
        {"architecture__reference__transfer__max_k": 0},
        {"architecture__reference__transfer__weighting": "x"},
        {"architecture__reference__strides": [1, 2]},
        {"architecture__reference": None},
    ],
)
def test_no_network_is_made_that_the_file_does_not_hold(tiny, tmp_path, changes):
    path = changed(tiny, tmp_path / "w.safetensors", **changes)
    before, begin = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.thread_time()
    assert str(path) in refusal(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000  # kB
    assert time.thread_time() - begin < 20


class Deep(nn.Sequential):
    """What another method's builder may be made to do."""

    def __init__(self, depth, width=1):
        super().__init__(*(nn.Linear(width, width) for _ in range(depth)))


def test_any_method_is_safe_from_what_its_card_says(tmp_path):
    with pytest.raises(BadWeightsError, match="more layers than the file has tensors"):
        built(lambda: Deep(10**9), {"0.weight": torch.zeros(1, 1)}, tmp_path)
    with pytest.raises(BadWeightsError, match="do not fit the network"):
        built(lambda: Deep(1, 10**7), {"0.weight": torch.zeros(1, 1)}, tmp_path)
    with pytest.raises(BadWeightsError, match="a network of this version"):
        built(lambda: Deep(1, -1), {}, tmp_path)
    good = Deep(2).state_dict()
    assert built(lambda: Deep(2), good, tmp_path)[1].weight.item() == good["1.weight"].item()


def test_a_network_made_meanwhile_in_another_thread_is_not_counted(tmp_path):
    made = []

    def make():
        if not made:
            thread = threading.Thread(target=lambda: made.append(Deep(50)))
            thread.start()
            thread.join()
        return Deep(1)

    built(make, Deep(1).state_dict(), tmp_path)
    assert len(made) == 1


@pytest.mark.parametrize("kind", [torch.int64, torch.bool, torch.complex64])
def test_tensors_of_another_kind(tiny, tmp_path, kind):
    (tmp_path / "good.safetensors").write_bytes(tiny)
    weights = load_weights(tmp_path / "good.safetensors")
    name = next(iter(weights.tensors))
    weights.tensors[name] = weights.tensors[name].to(kind)
    with pytest.raises(BadWeightsError, match=str(kind).removeprefix("torch.")):
        build_ttrd3(weights)


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "w.safetensors")
    assert "a pipe" in refusal(tmp_path / "w.safetensors")
    with pytest.raises(BadWeightsError, match="a pipe"):
        read_card(tmp_path / "w.safetensors")


def test_a_header_of_a_million_tensors(tmp_path):
    text = b"{" + b" " * (9 << 20) + b"}"
    (tmp_path / "w.safetensors").write_bytes(struct.pack("<Q", len(text)) + text)
    assert "header has" in refusal(tmp_path / "w.safetensors")


def saved(path, data):
    torch.save(data, path)
    return path


def test_one_number_that_stands_for_billions(tmp_path):
    path = saved(tmp_path / "m.pt", {"ema": {"x": torch.zeros(1).expand(2_000_000_000)}})
    with pytest.raises(CheckpointError, match="larger than what it holds"):
        read_checkpoint(path)
    assert read_checkpoint(saved(path, {"x": [torch.ones(3)], "y": 1}))["y"] == 1


def test_a_packed_archive_is_not_unpacked(tmp_path):
    plain = io.BytesIO()
    torch.save({"a": torch.zeros(10)}, plain)
    packed = tmp_path / "m.pt"
    written = zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(plain) as given, written:
        for name in given.namelist():
            written.writestr(name, bytes(1 << 26) if "data/0" in name else given.read(name))
    with pytest.raises(CheckpointError, match="packed"):
        read_checkpoint(packed)


@pytest.mark.parametrize(
    "data",
    [
        {"ema": {5: torch.zeros(1)}, "ema_ref": {6: torch.zeros(1)}},
        {"ema": {"ema_model.model.unet0.init_conv.weight": 5}, "ema_ref": {}},
        {"ema": {"ema_model.model.unet0.init_conv.weight": torch.tensor(1.0)}, "ema_ref": {}},
        {
            "ema": {"ema_model.model.unet0.init_conv.weight": torch.zeros(20000, 1)},
            "ema_ref": {
                "online_model.MFAM.first_conv.weight": torch.zeros(20000, 1),
                "online_model.STTG.k_selector.k_logits": torch.zeros(3, 5),
            },
        },
        [1, 2],
        torch.zeros(3),
    ],
)
def test_checkpoints_that_are_none(tmp_path, data):
    with pytest.raises(BadWeightsError, match="checkpoint"):
        TTRD3.from_official(saved(tmp_path / "model-1.pt", data))


def test_a_good_card_says_nothing_beyond_its_method():
    card = model_card("ttrd3-s")
    assert fitted(card, spec_of(card.method), Path("x")) is card
