# SPDX-License-Identifier: GPL-2.0-or-later
"""The adapter for nets as the engine runs them: folded, channels last, in inference mode."""

from __future__ import annotations

import adapter
import torch
from ttrd3_qgis.core.methods.ttrd3.folded import fold
from ttrd3_qgis.core.nn import channels_last


def _last(images):
    return [image.to(memory_format=torch.channels_last) for image in images]


def build_refnet(state_dict):
    return channels_last(fold(adapter.build_refnet(state_dict)))


def build_unet(variant, state_dict):
    return channels_last(fold(adapter.build_unet(variant, state_dict)))


@torch.inference_mode()
def run_refnet(net, lr, ref, refsr, k):
    return adapter.run_refnet(net, *_last((lr, ref, refsr)), k)


@torch.inference_mode()
def run_mfam(net, image):
    return adapter.run_mfam(net, *_last((image,)))


@torch.inference_mode()
def run_unet(model, x, x_input, guidance, t):
    return adapter.run_unet(model, *_last((x, x_input)), _last(guidance), t)


@torch.inference_mode()
def run_sample(model, lr, guidance, start_noise, steps):
    lr, start_noise = _last((lr, start_noise))
    return adapter.run_sample(model, lr, _last(guidance), start_noise, steps)
