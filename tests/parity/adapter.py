# SPDX-License-Identifier: GPL-2.0-or-later
"""What the parity fixtures' verify.py asks of an implementation."""

from __future__ import annotations

from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.ttrd3.official import strip_dead

_VARIANTS = {"1Net-A": "1net-a", "1Net-B": "1net-b", "2Net": "2net"}


def build_refnet(state_dict):
    net = TTRD3("1net-a").refnet
    net.load_state_dict(strip_dead(state_dict))
    return net.eval()


def run_refnet(net, lr, ref, refsr, k):
    guidance, _ = net.transfer(lr, net.reference(ref, refsr), k)
    return guidance


def run_mfam(net, image):
    return net.features(image)


def build_unet(variant, state_dict):
    model = TTRD3(_VARIANTS[variant])
    model.denoiser.load_state_dict(strip_dead(state_dict))
    return model.eval()


def run_unet(model, x, x_input, guidance, t):
    return model.denoiser(x, model.denoiser.condition(x_input, guidance), t)


def run_sample(model, lr, guidance, start_noise, steps):
    return model.sample_guided(lr, guidance, start_noise, steps)
