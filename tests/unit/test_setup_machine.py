# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading what drivers and systems say of themselves."""

from __future__ import annotations

import pytest

from ttrd3_qgis.runtime.setup.machine import Gpu, look, numbers, read_gpus


@pytest.mark.parametrize(
    ("answer", "gpus"),
    [
        (
            "NVIDIA A100-SXM4-40GB, 580.65.06, 8.0\n",
            (Gpu("NVIDIA A100-SXM4-40GB", (580, 65, 6), (8, 0)),),
        ),
        ("Card, with comma, 537.58, 7.5", (Gpu("Card, with comma", (537, 58), (7, 5)),)),
        ("Old card, 390.157, [N/A]", (Gpu("Old card", (390, 157), ()),)),
        ("NVIDIA-SMI has failed because it couldn't communicate with the driver.", ()),
        ("", ()),
    ],
)
def test_the_answer_of_the_driver(answer, gpus):
    assert read_gpus(answer) == gpus


@pytest.mark.parametrize(
    ("text", "version"), [("2.36", (2, 36)), (" 14.5.1\n", (14, 5, 1)), ("", ()), ("x", ())]
)
def test_versions(text, version):
    assert numbers(text) == version


def test_this_machine_is_known():
    machine = look()
    assert machine.system in ("linux", "windows", "macos")
    assert machine.arch
    assert machine.system in str(machine)
