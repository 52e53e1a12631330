# SPDX-License-Identifier: GPL-2.0-or-later
"""The loss "code" has the authors' terms and gradients, with the weights of the fixtures."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.methods.ttrd3 import losses
from ttrd3_qgis.core.methods.ttrd3.loss_table import LOSS_KINDS, Losses
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.ttrd3.official import strip_dead
from ttrd3_qgis.core.methods.ttrd3.terms import take_step
from ttrd3_qgis.core.training.features import VGG19, vgg19_layers

FIXTURES = Path(__file__).resolve().parent / "fixtures"
LEVELS = (("T_lv3", 256, 4), ("T_lv2", 128, 2), ("T_lv1", 64, 1))
# Relative: absolute errors, VGG's squared error, total, gradient norms; the README of the fixtures.
LIMITS = (1e-5, 1e-5, 1e-5, 5e-4, 3e-5, 3e-4, 3e-4)


@pytest.fixture(scope="module")
def rule():
    spec = importlib.util.spec_from_file_location("fillrule", FIXTURES / "fillrule.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _vgg19(rule, seed):
    weights, before = {}, 3
    for index, (name, dim) in enumerate(vgg19_layers()[:29]):
        if name.startswith("conv"):
            for part, shape in (("weight", (dim, before, 3, 3)), ("bias", (dim,))):
                filled = rule.fill(seed, f"vgg19.slice1.{index}.{part}", shape, ())
                weights[f"features.{index}.{part}"] = torch.from_numpy(filled)
            before = dim
    return VGG19(weights, "conv5_1")


def _guidance(rule, seed, case, height, width):
    arrays = [
        rule.tensor(seed, f"guidance/L1/{name}", (2, dim, height // step, width // step), 0.5)
        for name, dim, step in LEVELS
    ]
    assert [rule.checksum(array) for array in arrays] == case["guidance_crc32"].tolist()
    return tuple(torch.from_numpy(array) for array in arrays)


def _norm(parameters):
    return torch.stack([p.grad.double().norm() for p in parameters]).norm().item()


@pytest.mark.parametrize(
    ("variant", "first"), [("1Net-A", "init_conv"), ("2Net", "unet0.init_conv")]
)
def test_same_loss_as_the_authors(variant, first, rule):
    case = np.load(FIXTURES / "loss_L1.npz")
    spec = json.loads((FIXTURES / f"keys_unet_{variant}.json").read_text())
    model, seed = TTRD3(variant.lower()), spec["seed"]
    filled = {
        entry["key"]: torch.from_numpy(rule.fill(seed, entry["key"], entry["shape"], spec["k"]))
        for entry in spec["params"]
    }
    model.denoiser.load_state_dict(strip_dead(filled))
    gt, lr, noise, times = (torch.from_numpy(case[name]) for name in ("gt", "lr", "noise", "t"))
    guidance = _guidance(rule, seed, case, *gt.shape[-2:])
    condition = model.denoiser.condition(2 * lr - 1, guidance)
    step = take_step(model, condition, 2 * lr - 1, 2 * gt - 1, times, noise)
    weights = Losses(kind="code", **LOSS_KINDS["code"])
    terms = losses.code(step, linear_schedule(), weights, _vgg19(rule, seed))
    terms.total.backward()
    ours = (
        *(terms.parts[name] for name in ("residual", "noise", "pixel", "perceptual")),
        terms.total.item(),
        _norm(model.denoiser.parameters()),
        model.denoiser.get_parameter(f"{first}.weight").grad.norm().item(),
    )
    for mine, theirs, limit in zip(ours, case[f"terms_{variant}"], LIMITS):
        assert mine == pytest.approx(theirs, rel=limit)
