# SPDX-License-Identifier: GPL-2.0-or-later
"""The number format of a device that is made up, and what a device has to be able to do."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.engine.executors.local import LocalExecutor
from ttrd3_qgis.core.engine.executors.setup import DeviceSettings
from ttrd3_qgis.core.jobs.errors import DeviceError
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.machine import arithmetic, device
from ttrd3_qgis.core.ops.degradation import project, reduce

CARDS = [(7, 5), (8, 0), (8, 6), (6, 1)]
MPS = torch.device("mps")


@pytest.fixture
def cards(monkeypatch):
    """Cards of several generations; torch would emulate bf16 on each, and the last fails at it."""

    def trouble(where, dtype=torch.float32):
        fails = where.index == 2 and dtype == torch.bfloat16
        return "no kernel image" if fails else ""

    monkeypatch.setattr(
        torch.cuda, "get_device_capability", lambda where=None: CARDS[torch.device(where).index]
    )
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda *_, **__: True)
    monkeypatch.setattr(device, "trouble", trouble)


@pytest.mark.parametrize(
    ("index", "dtype"),
    [(0, torch.float32), (1, torch.bfloat16), (2, torch.float32), (3, torch.float32)],
)
def test_bf16_only_where_the_card_of_the_job_computes_it(cards, index, dtype):
    assert device.resolve_dtype("auto", torch.device("cuda", index)) == dtype


def test_the_reason_of_a_fall_back_is_known(cards):
    assert device.choose("auto", torch.device("cuda", 2)) == (torch.float32, "no kernel image")
    assert device.choose("auto", torch.device("cuda", 0)) == (torch.float32, "")


def test_a_format_that_is_asked_for_and_does_not_work_is_refused(cards):
    with pytest.raises(DeviceError, match=r"cuda:2 .* bf16 \(no kernel image\)"):
        device.choose("bf16", torch.device("cuda", 2))
    assert device.choose("bf16", torch.device("cuda", 0)) == (torch.bfloat16, "")


@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_this_processor_computes_in(precision):
    assert device.choose(precision, torch.device("cpu"))[1] == ""


def test_the_user_hears_of_a_device_and_a_format_that_are_not_used(monkeypatch):
    cpu, told = torch.device("cpu"), []
    monkeypatch.setattr(device, "candidates", lambda: [MPS, cpu])
    monkeypatch.setattr(device, "works", lambda where: where == cpu)
    monkeypatch.setattr(device, "trouble", lambda where, *_: "no bicubic" if where == MPS else "")
    monkeypatch.setattr(device, "choose", lambda *_: (torch.float32, "no kernel"))
    executor = LocalExecutor(Monitor(told.append, lambda: False))
    executor.configure(DeviceSettings())
    assert executor.device == cpu
    assert [event.text for event in told] == [
        "The device mps cannot compute (no bicubic); continuing without it.",
        "The device cpu does not compute in bf16 (no kernel); continuing in fp32.",
    ]


def test_an_apple_gpu_without_an_operator_does_not_work(monkeypatch):
    """The processor plays the Apple GPU."""

    class Stub:
        type = "mps"

        def __init__(self, lacks):
            self.lacks = lacks

    def try_operators(where):
        arithmetic.try_operators(torch.device("cpu"))
        if where.lacks:
            raise NotImplementedError("The operator 'aten::x' is not implemented.\nlong advice")

    real = torch.ones
    monkeypatch.setattr(device, "try_operators", try_operators)
    monkeypatch.setattr(torch, "ones", lambda *size, device: real(*size))
    assert device.trouble(Stub(False)) == ""
    assert device.trouble(Stub(True)) == "The operator 'aten::x' is not implemented."


def test_fp32_is_exact_on_a_card_and_others_are_left_alone():
    flags = torch.backends.cudnn, torch.backends.cuda.matmul

    def found():
        return tuple(flag.allow_tf32 for flag in flags)

    before = found()
    with arithmetic.arithmetic(torch.device("cuda", 0), torch.float32):
        assert found() == (False, False)
    assert found() == before
    with arithmetic.arithmetic(torch.device("cpu"), torch.float32):
        assert found() == before


def test_half_precision_is_autocast():
    x = torch.rand(4, 4)
    with arithmetic.arithmetic(torch.device("cpu"), torch.bfloat16):
        assert (x @ x).dtype == torch.bfloat16
    assert (x @ x).dtype == torch.float32


def test_the_projection_is_not_computed_in_half_precision():
    rng = np.random.default_rng(3)
    image = torch.from_numpy(rng.random((1, 3, 64, 64), dtype=np.float32))
    lr = torch.from_numpy(rng.random((1, 3, 16, 16), dtype=np.float32))
    with torch.autocast("cpu", torch.bfloat16):
        found = project(image, lr, 4)
        assert found.dtype == torch.float32
        assert (reduce(found, 4) - lr).abs().max() < 1e-5
    assert torch.equal(found, project(image, lr, 4))
