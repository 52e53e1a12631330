# SPDX-License-Identifier: GPL-2.0-or-later
"""The measured speed and memory of a device."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.engine import benchmark
from ttrd3_qgis.core.engine.probe import answer
from ttrd3_qgis.core.jobs.errors import PythonError
from ttrd3_qgis.core.machine import memory
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.methods.spec import Geometry

MEMINFO = (
    "MemTotal:       16000 kB\nMemFree:   10 kB\nMemAvailable:    9000 kB\nHugePages_Total:   0\n"
)


class Sleeper:
    """A runner whose tile takes a fixed part and a part a step."""

    spec, geometry, scale = METHODS[0], Geometry(16, 4), 4

    now = 0.0

    def __call__(self, lr, tile):
        Sleeper.now += 0.03 + 0.01 * tile.steps
        return lr


def test_the_speed_is_that_of_a_run_with_all_its_steps(monkeypatch):
    monkeypatch.setattr(benchmark.time, "perf_counter", lambda: Sleeper.now)
    assert benchmark.seconds_per_step(Sleeper(), 10) == pytest.approx(0.013)


def test_every_working_device_is_timed_soon(monkeypatch):
    monkeypatch.setattr(benchmark, "BUDGET_S", 0.1)
    speeds = benchmark.measure()
    assert speeds[-1].name == "cpu"
    for speed in speeds:
        assert 0 < speed.seconds < 60, speed
        assert 0 < speed.free <= speed.memory
        assert speed.note == ""


def test_a_device_that_fails_says_why(monkeypatch):
    def fail(*_):
        raise RuntimeError("CUDA error: no kernel image\nand more")

    monkeypatch.setattr(benchmark, "make_runner", fail)
    speed = benchmark.measure()[-1]
    assert speed.seconds == 0
    assert speed.note == "The model does not run on cpu (CUDA error: no kernel image)."
    assert [(one.code, one.subject) for one in speed.messages] == [
        ("device-cannot-run-model", "cpu")
    ]


def test_meminfo():
    assert memory.parse_meminfo(MEMINFO) == memory.Memory(16000 * 1024, 9000 * 1024)
    assert memory.parse_meminfo("") == memory.Memory(0, 0)


def test_the_processor_has_the_memory_of_the_computer():
    found = memory.memory_of(torch.device("cpu"))
    assert 0 < found.free <= found.total


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (ModuleNotFoundError("x", name="torch.nn"), "This Python lacks torch; install it there."),
        (ImportError("libfoo.so"), "This Python cannot load a library (libfoo.so); install it"),
        (RuntimeError("no"), "This Python cannot compute (no); reinstall torch."),
    ],
)
def test_what_a_python_lacks_is_a_sentence(error, sentence):
    def question():
        raise error

    with pytest.raises(PythonError) as raised:
        answer(question)
    assert str(raised.value).startswith(sentence)


VM_STAT = """Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                                4000.
Pages active:                            250000.
Pages inactive:                          200000.
Pages speculative:                         1000.
Pages throttled:                              0.
Pages wired down:                        100000.
Pages purgeable:                           5000.
"Translation faults":                1234567890.
"""


def test_free_memory_of_macos(monkeypatch):
    assert memory.parse_vm_stat(VM_STAT) == 205_000 * 16384
    assert memory.parse_vm_stat("") == 0


def test_a_mac_without_vm_stat_does_not_know(monkeypatch):
    monkeypatch.setattr(memory, "VM_STAT", "/no/vm_stat")
    monkeypatch.setattr(memory, "MEMINFO", memory.MEMINFO / "none")
    monkeypatch.setattr(memory.sys, "platform", "darwin")
    found = memory.memory_of(torch.device("cpu"))
    assert found.free == 0
    assert found.total > 0
