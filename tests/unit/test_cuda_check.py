# SPDX-License-Identifier: GPL-2.0-or-later
"""The script for a borrowed GPU, without one: its table, its parts apart, a bare checkout."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import cuda_check
import pytest
import torch
from cuda_parts import checkout, rows
from cuda_parts.rows import Row

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"
HEAD = "from cuda_parts.rows import Row, judged\n\n\ndef check(settings):\n"
FAKES = {
    "devices": "    yield Row('first', 'said')\n    raise ValueError('broken')\n",
    "precision": "    import os\n    yield judged('half', 'fine', True)\n    os._exit(9)\n",
    "scene": "    yield judged('whole', str(settings.quick), True, seconds=1.5)\n",
    "cancel": "    yield judged('bad', 'wrong', False)\n    yield judged('next', 'right', True)\n",
    "latency": "    import time\n    yield judged('slow', 'so far', True)\n    time.sleep(60)\n",
}


def run(script, *arguments, cwd):
    return subprocess.run(
        [sys.executable, script, *arguments], cwd=cwd, capture_output=True, text=True
    )


@pytest.fixture
def fakes(tmp_path):
    """A checkout whose parts are fakes of a few lines."""
    for name in ("ttrd3_qgis", *checkout.BESIDE):
        (tmp_path / name).symlink_to(ROOT / name)
    parts = tmp_path / "benchmarks" / "cuda_parts"
    parts.mkdir(parents=True)
    shutil.copy(BENCHMARKS / "cuda_check.py", parts.parent)
    for name in ("__init__", "rows", "checkout"):
        shutil.copy(BENCHMARKS / "cuda_parts" / f"{name}.py", parts)
    for name, body in FAKES.items():
        (parts / f"{name}.py").write_text(HEAD + body)
    return parts.parent / "cuda_check.py"


def test_parts_fail_apart_and_all_is_written_down(fakes, tmp_path):
    found = run(
        fakes,
        *("--only", ",".join(FAKES), "--minutes", "0.2", "--quick", "--json", "out/found.json"),
        cwd=tmp_path,
    )
    assert found.returncode == 1, found.stderr
    written = json.loads((tmp_path / "out" / "found.json").read_text())
    assert written["device"] == "cuda:0"
    said = [(row["part"], row["what"], row["verdict"], row["result"]) for row in written["rows"]]
    assert said == [
        ("devices", "first", "", "said"),
        ("devices", "part", "FAILED", "ValueError: broken"),
        ("precision", "half", "ok", "fine"),
        ("precision", "part", "FAILED", "ended with status 9"),
        ("scene", "whole", "ok", "True"),
        ("cancel", "bad", "FAILED", "wrong"),
        ("cancel", "next", "ok", "right"),
        ("latency", "slow", "ok", "so far"),
        ("latency", "part", "FAILED", "stopped when the 0.2 minutes were over"),
    ]
    assert written["rows"][4]["numbers"] == {"seconds": 1.5}
    assert "4 of 9 rows failed" in found.stdout
    assert "ValueError: broken" in found.stdout


def test_all_well_is_exit_status_0(fakes, tmp_path):
    found = run(fakes, "--only", "scene,short_memory", "--device", "cpu", cwd=tmp_path)
    assert found.returncode == 0, found.stderr
    written = json.loads((tmp_path / cuda_check.DEFAULT_JSON).read_text())
    assert [row["verdict"] for row in written["rows"]] == ["ok", "not here"]


def test_without_time_a_part_is_not_begun(fakes, tmp_path):
    found = run(fakes, "--only", "scene", "--minutes", "0", cwd=tmp_path)
    assert found.returncode == 1
    assert "no time left" in found.stdout


def test_an_unknown_part_is_refused(tmp_path):
    found = run(BENCHMARKS / "cuda_check.py", "--only", "speed", cwd=tmp_path)
    assert found.returncode == 1
    assert "There is no part speed; the parts are devices" in found.stderr


def test_every_part_is_there():
    for name in cuda_check.PARTS:
        source = (BENCHMARKS / "cuda_parts" / f"{name}.py").read_text()
        assert "def check(settings: Settings) -> Iterator[Row]:" in source, name


def test_the_table_has_columns():
    found = [
        Row("fp32", "PSNR 60 dB", "ok", part="precision"),
        Row("part", "ended with status -11", "FAILED", part="latency"),
    ]
    assert rows.table(found).splitlines() == [
        "part       what  verdict  result",
        "--------------------------------",
        "precision  fp32  ok       PSNR 60 dB",
        "latency    part  FAILED   ended with status -11",
    ]


def test_rows_outlive_their_process(tmp_path):
    path, row = tmp_path / "rows.jsonl", rows.judged("a", "b", False, seconds=2.0)
    assert rows.read(path) == []
    rows.append(path, row)
    rows.append(path, row)
    assert rows.read(path) == [row, row]
    assert row.verdict == rows.FAILED


LOOK = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from cuda_parts import checkout
if sys.argv[3] == "copies":
    def refuse(*_, **__):
        raise OSError
    Path.symlink_to = refuse
checkout.put_in_place(Path(sys.argv[2]))
import subprocess
code = "from ttrd3_qgis.core.jobs import paths, superresolution; print(paths.__file__)"
subprocess.run([sys.executable, "-c", code], cwd=sys.argv[2], check=True)
"""


@pytest.mark.parametrize("how", ["links", "copies"])
def test_a_checkout_is_importable_by_other_processes(tmp_path, how):
    command = [sys.executable, "-c", LOOK, BENCHMARKS, tmp_path / "package", how]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    package = tmp_path / "package" / "ttrd3_qgis"
    assert found == str(package / "core" / "jobs" / "paths.py")
    assert (package / "core").is_symlink() == (how == "links")


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a card")
def test_a_card_that_is_not_there_is_said(tmp_path):
    found = run(BENCHMARKS / "cuda_check.py", "--only", "devices", cwd=tmp_path)
    assert found.returncode == 1
    assert "cuda:0 does not compute here" in found.stdout


def test_real_parts_run_on_the_processor(tmp_path):
    """Not all of them, for the time's sake: a tile, and the real worker."""
    path = tmp_path / "found.json"
    found = run(
        BENCHMARKS / "cuda_check.py",
        *("--device", "cpu", "--quick", "--only", "precision,cancel", "--json", path),
        cwd=ROOT,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    written = json.loads(path.read_text())
    said = [(row["part"], row["what"], row["verdict"]) for row in written["rows"]]
    assert said == [
        ("precision", "fp32, faithful", "ok"),
        ("precision", "bf16, faithful", "ok"),
        ("precision", "fp16, faithful", "ok"),
        ("cancel", "cancel", "ok"),
        ("cancel", "left behind", "ok"),
    ]
