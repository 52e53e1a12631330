# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of training share: generated images, a small configuration, weights of VGG-19."""

from __future__ import annotations

import numpy as np
import torch
from PIL import Image
from ttrd3_qgis.core.training.config import load_config
from ttrd3_qgis.core.training.features import vgg19_layers

NAMES = ("roof1", "roof2", "field1", "field2")
SIDE_PX = 64


def save_images(folder, names=NAMES, side=SIDE_PX, seed=0):
    """Soft colours, of which the leading letters of the name are the class."""
    rng = np.random.default_rng(seed)
    folder.mkdir(exist_ok=True)
    for name in names:
        small = Image.fromarray(rng.integers(0, 256, (16, 16, 3), dtype=np.uint8))
        small.resize((side, side), Image.Resampling.BICUBIC).save(folder / f"{name}.png")
    return folder


def make_config(folder, **changes):
    """A configuration file with few and small steps, read."""
    text = {"output": '"run"', "images": '["images"]', "crop_lr_px": 8, "batch": 4, "steps": 2}
    text |= {"warmup_steps": 1, "image_px": SIDE_PX, "validation_images": 0} | changes
    path = folder / "config.toml"
    path.write_text("\n".join(f"{key} = {value}" for key, value in text.items()))
    return load_config(path)


def vgg19_tensors(layer="conv2_1"):
    """Random weights up to a layer, by torchvision's names."""
    generator, tensors, before = torch.Generator().manual_seed(0), {}, 3
    for index, (name, dim) in enumerate(vgg19_layers()):
        if name.startswith("conv"):
            weight = torch.randn(dim, before, 3, 3, generator=generator) / (3 * before**0.5)
            tensors[f"features.{index}.weight"] = weight
            tensors[f"features.{index}.bias"] = torch.zeros(dim)
            before = dim
        if name == layer:
            return tensors
    raise ValueError(layer)
