# SPDX-License-Identifier: GPL-2.0-or-later
"""The findings of the paper at our scale: ablation nets, scene split, selector, tables."""

from __future__ import annotations

import json

import findings
import numpy as np
import pytest
import tables
import torch
from findings_parts import dynamic, nets, noise_only, report, runs, score
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.methods.ttrd3.mfam import MFAB


def images(count: int = 2, side: int = 32) -> torch.Tensor:
    return torch.rand(count, 3, side, side, generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize("run", runs.RUNS, ids=lambda run: run.name)
def test_every_net_super_resolves(run):
    model, image = run.model().eval(), images()
    with torch.inference_mode():
        sr = model.sample(image, image.flip(0), image, noise=torch.randn(image.shape), steps=2)
    assert sr.shape == image.shape
    assert sr.isfinite().all()


def test_nets_of_one_table_differ_in_what_they_should_alone():
    by_name = {run.name: run for run in runs.RUNS}
    size = {name: nets.used_parameters(run.model()) for name, run in by_name.items()}
    assert size["noise-raw"] == size["rddm-raw"] == size["noise"] == size["rddm"]
    plain, mfam = size["rddm-sttg"] - size["rddm"], size["rddm-sttg-mfam"] - size["rddm"]
    assert plain == pytest.approx(mfam, rel=0.25)
    configs = [run.config() for run in runs.COMPONENTS]
    alike = {(c.steps, c.batch, c.crop_lr_px, c.learning_rate) for c in configs}
    assert {run.options().times_per_image for run in runs.COMPONENTS} == {2}
    assert len(alike) == 1


def test_plain_features_leave_no_block_of_many_scales():
    model = nets.Ablation("compact", "rddm", "plain")
    assert not any(isinstance(module, MFAB) for module in model.modules())


def test_noise_only_diffusion_is_ddpm_around_the_lr_image():
    schedule, time = noise_only.ddpm_schedule(), torch.tensor([0, 500])
    hr, lr_up = 2 * images() - 1, 2 * images().flip(0) - 1
    noise = torch.randn(hr.shape)
    spread = schedule.betas_cumsum[time][:, None, None, None]
    signal = (1 - spread.square()).sqrt()
    state = schedule.diffuse(hr, lr_up - hr, noise, time)
    expected = signal * hr + spread * noise + (1 - signal) * lr_up
    torch.testing.assert_close(state, expected, atol=1e-4, rtol=1e-4)


class _Knows(torch.nn.Module):
    """Gives the noise that was added."""

    def __init__(self, noise):
        super().__init__()
        self.noise = noise

    def condition(self, lr_up, guidance):
        return ()

    def forward(self, x, condition, time):
        return torch.zeros_like(x), self.noise


def test_the_sampler_follows_the_noise_alone_to_the_truth():
    schedule = noise_only.ddpm_schedule()
    hr, lr_up = images() - 0.5, images() - 0.45
    noise = torch.randn(hr.shape)
    net = noise_only.NoiseOnly(_Knows(noise), schedule)
    condition = net.condition(lr_up, None)
    start = schedule.diffuse(hr, lr_up - hr, noise, torch.tensor([999, 999]))
    exact = (start - lr_up) / schedule.betas2_cumsum[-1].sqrt()
    found = sample(lambda x, t: net(x, condition, t), lr_up, exact, schedule, 10)
    torch.testing.assert_close(found, hr, atol=2e-3, rtol=0)


def test_u_nets_begin_with_linear_denoising():
    model = nets.Ablation("1net-a", "rddm", "mfam")
    lr_up = 2 * images() - 1
    time = torch.tensor([999, 999])
    guidance = model.guidance(images(), images(), images())
    residual, noise = model.denoiser(lr_up, model.denoiser.condition(lr_up, guidance), time)
    torch.testing.assert_close(residual, torch.zeros_like(residual))
    torch.testing.assert_close(noise, torch.zeros_like(noise))


def test_any_k_is_drawn_from_the_generator():
    model = nets.Ablation("compact", "rddm", "mfam", k=0)
    torch.manual_seed(0)
    drawn = {model.choose_k() for _ in range(60)}
    assert drawn == {(k, k, k) for k in range(1, nets.MAX_K + 1)}


def test_setting_k_passes_through_the_model():
    model, image = nets.Ablation("compact", "rddm", "mfam", k=0).eval(), images()
    found = []
    for k in dynamic.FIXED_K:
        dynamic.set_k(model, k)
        assert model.choose_k() == (k, k, k)
        found.append(model.guidance(image, image.flip(0), image)[2])
    assert not any(torch.equal(a, b) for a, b in zip(found, found[1:]))


def test_scenes_fall_into_thirds_by_their_gradients():
    flat = np.full((16, 16, 3), 90, dtype=np.uint8)
    ramp = np.broadcast_to(np.arange(16, dtype=np.uint8)[:, None, None] * 4, (16, 16, 3))
    check = (np.indices((16, 16)).sum(axis=0) % 2 * 255).astype(np.uint8)[..., None].repeat(3, 2)
    energies = {
        name: score.gradient_energy(image)
        for name, image in {"a": check, "b": flat, "c": ramp}.items()
    }
    assert score.thirds(energies) == {"b": "plain", "c": "middle", "a": "rich"}
    counts = list(score.thirds({str(n): float(n) for n in range(42)}).values())
    assert [counts.count(third) for third in score.THIRDS] == [14, 14, 14]


def test_the_selector_learns_from_the_other_images_alone():
    rng = np.random.default_rng(0)
    feature = rng.uniform(-1, 1, 40)
    lpips = np.stack((0.3 + 0.1 * feature, 0.3 - 0.1 * feature), axis=1)
    chosen = dynamic.select(feature[:, None], lpips)
    clear = np.abs(feature) > 0.2
    assert (chosen == lpips.argmin(axis=1))[clear].all()
    lpips[0] = 5.0, 0.0
    assert dynamic.select(feature[:, None], lpips)[0] == chosen[0]


def _results():
    rng = np.random.default_rng(0)
    count = 6

    def column():
        return rng.uniform(0.2, 0.4, count).tolist()

    def measures():
        return {"psnr": column(), "lpips": column()}

    def facts():
        scores = {level: {**measures(), "seconds": 1.0} for level in report.LEVELS}
        return {"steps": 1, "parameters": 10**6, "step_seconds": 0.5, "scores": scores}

    by_k = {str(k): measures() for k in dynamic.FIXED_K}
    chain = {"10": measures(), "50": measures()}
    return {
        "chains": {"noise": chain, "rddm": chain},
        "images": [f"{n}.png" for n in range(count)],
        "energy": list(range(count)),
        "bicubic": measures(),
        "runs": {run.name: facts() for run in runs.RUNS},
        "k": {"net": {**by_k, "seen": [[float(n), 0.0, 1.0] for n in range(count)]}},
    }


def test_tables_have_a_row_for_each_net_and_skip_the_missing():
    results = _results()
    lines = report.components(results).splitlines()
    assert len(lines) == 2 + 1 + len(runs.COMPONENTS)
    assert all(line.count("|") == lines[0].count("|") for line in lines)
    del results["runs"]["rddm"]
    assert len(report.components(results).splitlines()) == len(lines) - 1
    assert len(report.TABLES["findings-component-pairs"](results).splitlines()) == 2 + 2
    assert len(report.chains(results).splitlines()) == 2 + 4
    assert len(report.dynamic(results, "lpips").splitlines()) == 2 + 4


def test_unmeasured_images_are_left_out_of_differences():
    results = _results()
    for level in report.LEVELS:
        results["runs"]["2net"]["scores"][level]["psnr"] = [1.25, 1.25, 1.25, None, None, None]
        results["runs"]["1net-a"]["scores"][level]["psnr"] = [1.0, 1.0, 1.0, 9.0, 9.0, 9.0]
    assert "2Net − 1Net-A | +0.25 ± 0.00" in report.TABLES["findings-net-pairs"](results)


@pytest.mark.parametrize("name", report.TABLES)
def test_tables_of_the_documentation_are_those_of_the_results(name):
    results = json.loads(findings.RESULTS.read_text(encoding="utf-8"))
    assert tables.check_table(findings.PAGE, name, report.TABLES[name](results))
