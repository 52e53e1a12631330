# SPDX-License-Identifier: GPL-2.0-or-later
"""Nets rewritten for speed give the numbers of the nets they come from, and of plain ones."""

from __future__ import annotations

import copy
import subprocess
import sys

import pytest
import torch
from bench_parts import tile_cases
from bench_parts.convolutions import convolutions, gflop
from bench_parts.plain_reference import PlainReferenceNet
from bench_parts.sides import Side, alternate
from tile_inputs import fixed_inputs
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.base import ReferenceBank
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.ttrd3 import sttg
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.folded import fold
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, VARIANTS, degrade
from ttrd3_qgis.core.nn import blocks, channels_last

DIM, SIDE = 8, 32
CPU = torch.device("cpu")


def _close(got, expected, relative=2e-5):
    """Within the tolerance of the parity fixtures for a step of the U-Nets."""
    assert (got - expected).abs().max() <= relative * expected.abs().max()


def _images(count=2):
    generator = torch.Generator().manual_seed(2)
    return [torch.rand(count, 3, SIDE, SIDE, generator=generator) for _ in range(2)]


def _model(variant):
    torch.manual_seed(0)
    return TTRD3(variant, DIM).eval()


@pytest.mark.parametrize("variant", VARIANTS)
def test_folding_keeps_the_numbers(variant):
    model = _model(variant)
    lr_up, ref = _images()
    noise = torch.randn(lr_up.shape, generator=torch.Generator().manual_seed(3))
    with torch.no_grad():
        expected = model.sample(lr_up, ref, degrade(ref), noise=noise, steps=3, k=(1, 2, 3))
    folded = channels_last(fold(copy.deepcopy(model)))
    images = [x.to(memory_format=torch.channels_last) for x in (lr_up, ref, degrade(ref), noise)]
    with torch.inference_mode():
        got = folded.sample(*images[:3], noise=images[3], steps=3, k=(1, 2, 3))
    _close(got, expected)
    assert not any(p.requires_grad for p in folded.parameters())
    assert all(p.requires_grad for p in model.parameters())


@pytest.mark.parametrize("variant", VARIANTS)
def test_one_time_for_all_is_the_same_as_that_time_for_each(variant):
    model = _model(variant)
    x, lr_up = _images()
    with torch.no_grad():
        guidance = model.guidance(lr_up, x, x, (1, 1, 1))
        each = model.denoise(x, lr_up, guidance, torch.tensor([300, 300]))
        shared = model.denoise(x, lr_up, guidance, torch.tensor([300]).expand(2))
        mixed = model.denoise(x, lr_up, guidance, torch.tensor([300, 20]))
    for got, expected, other in zip(shared, each, mixed):
        _close(got, expected)
        _close(other[:1], expected[:1])
        assert not torch.allclose(other[1], expected[1])


def test_plain_two_net_and_engine_agree():
    arguments = (SIDE, 3, 8)
    got = tile_cases.engine_two_net(*arguments)()
    _close(got, tile_cases.plain_two_net(*arguments)(), 5e-6)


def test_plain_reference_net_and_engine_agree():
    model, (lr_up, ref) = _model("2net"), tile_cases.images(SIDE)
    plain = PlainReferenceNet((DIM, 2 * DIM, 4 * DIM))
    plain.load_state_dict(model.refnet.state_dict())
    with torch.no_grad():
        expected = plain(lr_up, ref, degrade(ref), (3, 1, 2))
        got = model.guidance(lr_up, ref, degrade(ref), (3, 1, 2))
    for ours, theirs in zip(got, expected):
        _close(ours, theirs)


def test_enlarging_and_convolving_is_one_transposed_convolution():
    torch.manual_seed(0)
    net = torch.nn.Sequential(blocks.upsample(6, 4))
    x = torch.randn(2, 6, 5, 7)
    with torch.no_grad():
        expected = net(x)
        got = fold(net)(x)
    assert isinstance(net[0], torch.nn.ConvTranspose2d)
    _close(got, expected, 1e-5)


def test_attention_by_blocks_of_rows_is_attention_over_all(monkeypatch):
    torch.manual_seed(0)
    net, x = blocks.LinearAttention(8), 20 * torch.randn(2, 8, 9, 7)
    expected = net(x).detach()
    monkeypatch.setattr(blocks, "BLOCK_PX", 14)
    with torch.no_grad():
        got = net(x)
    _close(got, expected, 1e-5)


@pytest.mark.parametrize("size", [(256, 256), (72, 200), (264, 24)])
def test_group_norm_of_large_images_is_exact_with_channels_together(size):
    torch.manual_seed(0)
    norm, x = torch.nn.GroupNorm(8, 16), torch.randn(2, 16, *size) + 1
    torch.nn.init.normal_(norm.weight)
    torch.nn.init.normal_(norm.bias)
    with torch.no_grad():
        expected = F.silu(norm.double()(x.double()))
        got = blocks.activate(x.to(memory_format=torch.channels_last), norm.float())
    _close(got.double(), expected, 1e-6)


@pytest.mark.parametrize("count", [1, 3, 7])
def test_best_of_the_best_groups_are_the_best_of_all(count):
    scores = torch.randn(20, 8 * 5, generator=torch.Generator().manual_seed(1))
    expected, got = scores.topk(count, dim=1), sttg._top(scores, count, 5)
    assert torch.equal(got[0], expected.values)
    assert torch.equal(got[1], expected.indices)


def test_products_are_the_same_with_and_without_convolution():
    generator = torch.Generator().manual_seed(1)
    query = torch.randn(1, 6, 7, 9, generator=generator)
    filters = sttg._patches(torch.randn(1, 6, 4, 5, generator=generator))
    assert torch.allclose(
        sttg._products(query, filters, convolve=True),
        sttg._products(query, filters, convolve=False),
        atol=1e-5,
    )


def test_a_tile_has_the_same_bits_alone_and_in_any_batch():
    runner = make_runner(open_weights("ttrd3-s"), CPU, torch.float32)
    lr = torch.stack([F.avg_pool2d(x, 2) for x in (*_images()[0], *_images()[1])])[:3]
    refs, steps, matches = _images(3)[1].repeat(1, 1, 2, 2), [], []
    noise = 0.1 * torch.randn(3, 3, 64, 64, generator=torch.Generator().manual_seed(4))
    runner = runner.with_bank(ReferenceBank(refs))
    references = (refs[0], None, refs[2])
    tile = fixed_inputs(
        references,
        noise,
        2,
        on_step=lambda *step: steps.append(step[:2]),
        on_match=lambda n, match: matches.append((n, match.patch is None)),
    )
    together = runner(lr, tile).sr
    for n in range(3):
        alone = fixed_inputs(references[n : n + 1], noise[n : n + 1], 2)
        assert torch.equal(runner(lr[n : n + 1], alone).sr[0], together[n])
    assert steps == [(1, 2), (1, 2), (1, 2), (2, 2), (2, 2), (2, 2)]
    assert matches == [(0, True), (1, False), (2, True)]


def test_the_engine_leaves_trainable_nets_alone():
    weights = open_weights("ttrd3-s")
    make_runner(weights, CPU, torch.float32)
    model = build_ttrd3(weights)
    assert all(torch.equal(v, model.state_dict()[k]) for k, v in weights.tensors.items())


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc is told to keep memory")
def test_freed_memory_stays_with_the_process():
    code = """
import resource, torch
from ttrd3_qgis.core.machine.memory import tune_allocator
def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    blocks = [torch.ones(7 << 20) for _ in range(4)]
    del blocks
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
tune_allocator()
print([faults() for _ in range(8)][-1])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 1000  # 112 MB have 28672 pages, which return by default


def test_sides_take_turns_in_processes_of_their_own():
    arguments = (1, SIDE, 1, 8)
    sides = [
        Side(build, *arguments) for build in (tile_cases.plain_two_net, tile_cases.engine_two_net)
    ]
    (plain, expected), (engine, got) = alternate(sides, 1, warm_up=True)
    _close(got, expected, 5e-6)
    assert plain.wall_s > 0
    assert engine.cpu_s > 0


def test_convolutions_of_a_run_are_found_and_counted():
    net = torch.nn.Sequential(torch.nn.Conv2d(4, 8, 3, padding=1), torch.nn.Conv2d(8, 2, 1))
    run = torch.inference_mode()(lambda: net(torch.zeros(1, 4, 16, 16)))
    assert len(convolutions(run)) == 2
    assert gflop(run) == pytest.approx(2 * 256 * (4 * 8 * 9 + 8 * 2) / 1e9)
