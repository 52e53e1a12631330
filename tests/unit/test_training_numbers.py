# SPDX-License-Identifier: GPL-2.0-or-later
"""Two steps of training give the numbers that they gave before methods had objectives."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import save_file
from training_rig import make_config, save_images, vgg19_tensors
from ttrd3_qgis.core.training import loop

NET = {
    "losses.perceptual_layer": '"relu1_2"',
    "losses.perceptual_weights": '"vgg19.safetensors"',
}
CASES = {
    "diffusion": {},
    "regression": {"objective": '"regression"'},
    "paper": {
        "losses.kind": '"paper"',
        "times_per_image": 1,
        "last_time_share": 0.0,
        **NET,
    },
    "code": {
        "losses.kind": '"code"',
        "variant": '"1net-a"',
        "degradation": '"real"',
        **NET,
    },
}
# Of each step: total, residual, noise, pixel, perceptual; computed at commit 888ff4f.
TERMS = {
    "diffusion": (
        (0.18396545946598053, 0.1354178637266159, 0.13459007441997528, 0.1354178637266159, 0.0),
        (0.184322327375412, 0.11058971285820007, 0.39465227723121643, 0.11058971285820007, 0.0),
    ),
    "regression": (
        (0.14034856855869293, 0.14034856855869293, 0.0, 0.0, 0.0),
        (0.13706088066101074, 0.13706088066101074, 0.0, 0.0, 0.0),
    ),
    "paper": (
        (
            *(0.23207548260688782, 0.025504237040877342, 0.20644418895244598),
            *(0.12474570423364639, 0.023138707503676414),
        ),
        (
            *(0.650436282157898, 0.01398987416177988, 0.6363515257835388),
            *(0.09371950477361679, 0.012150188907980919),
        ),
    ),
    "code": (
        (
            *(1.4134879112243652, 0.41515064239501953, 0.8688477873802185),
            *(0.00025890738470479846, 1.1911764374872291e-07),
        ),
        (
            *(1.5156350135803223, 0.4566943645477295, 0.8663159012794495),
            *(0.00038508555735461414, 2.735196460434963e-07),
        ),
    ),
}
# Sums of absolute values of the weights and of their moving average.
WEIGHTS = {
    "diffusion": (10336.89463487612, 10336.348973001528),
    "regression": (10335.233062685378, 10334.987656552525),
    "paper": (10336.349834693885, 10335.855381261264),
    "code": (130334.07623720902, 130332.9218028482),
}


@pytest.fixture(autouse=True)
def one_thread():
    """The order of sums depends on the threads."""
    count = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(count)


def _size(tensors):
    return sum(float(value.double().abs().sum()) for value in tensors.values())


@pytest.mark.parametrize("case", CASES)
def test_steps_have_the_numbers_of_before(case, tmp_path, monkeypatch):
    save_images(tmp_path / "images")
    save_file(vgg19_tensors(), str(tmp_path / "vgg19.safetensors"))
    real, found = loop.train_step, []

    def spy(*arguments):
        terms = real(*arguments)
        found.append((terms.total.item(), *terms.parts.values()))
        return terms

    monkeypatch.setattr(loop, "train_step", spy)
    folder = loop.train(make_config(tmp_path, dim=8, **CASES[case]))
    for ours, before in zip(found, TERMS[case], strict=True):
        # A term of 1e-7 is what is left of larger ones: processors round them differently.
        assert ours == pytest.approx(before, rel=1e-6, abs=1e-11)
    state = torch.load(folder / "state.pt", weights_only=True)
    sizes = (_size(state["model"]), _size(state["ema"]))
    assert sizes == pytest.approx(WEIGHTS[case], rel=1e-7)
