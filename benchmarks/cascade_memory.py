# SPDX-License-Identifier: GPL-2.0-or-later
"""Peak memory of a cascade beside that of one pass: `cascade_memory.py [--write-docs] [--quick]`.

The toy method of tests/methods enlarges 256 x 256 pixels by 2 and by 8 in one pass and by 32 in
two; the included model does its own x4. Runs on the processor, most of ten minutes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [
    str(ROOT / "tests"),
    str(ROOT / "tests" / "raster"),
    str(ROOT / "tests" / "methods"),
]

from bench_parts import machine  # noqa: E402
from bench_parts.generated import write_scene  # noqa: E402
from bench_parts.report import arguments, publish, say  # noqa: E402
from tables import markdown_table  # noqa: E402
from toy_tree import Tree  # noqa: E402
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL  # noqa: E402

NAME = "cascade_memory"
SIDE_LR_PX, QUICK_LR_PX = 256, 64
SCALES = (2, 8, 32)
MOST = 1.2  # the cascade over the included model's x4


def measure(tree: Tree, model: str, scale: int, lr: Path) -> dict[str, Any]:
    """One run in a process of its own."""
    command = [sys.executable, __file__, "--peak", model, str(scale), str(lr)]
    done = subprocess.run(command, env=tree.env, capture_output=True, text=True, check=True)
    found = {"model": Path(model).stem, "scale": scale, "peak_bytes": int(done.stdout)}
    say(f"{found['model']} x{scale}: {found['peak_bytes'] / 1e6:.0f} MB")
    return found


def peak(model: str, scale: str, lr: str) -> int:
    """Peak bytes of a run, as a child of this process."""
    output = str(Path(lr).with_name(f"sr{scale}.tif"))
    command = [sys.executable, "-m", "ttrd3_qgis.core.cli", "upscale", lr, "--output", output]
    command += ["--model", model, "--scale", scale, "--steps", "1", "--device", "cpu"]
    subprocess.run(command, cwd=Path(lr).parent, capture_output=True, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def ratio(results: dict[str, Any]) -> float:
    """Peak of the largest scale over that of the included model's x4."""
    runs = results["runs"]
    return float(runs[-1]["peak_bytes"] / runs[0]["peak_bytes"])


def table(results: dict[str, Any]) -> str:
    """Peaks by model and scale, in MB."""
    rows = [
        [run["model"], f"×{run['scale']}", f"{run['peak_bytes'] / 1e6:.0f}"]
        for run in results["runs"]
    ]
    return markdown_table(["model", "scale", "peak, MB"], rows)


def main() -> int:
    """Measure, publish, and fail where the cascade takes much more."""
    if sys.argv[1:2] == ["--peak"]:
        print(peak(*sys.argv[2:]))
        return 0
    options = arguments(__doc__ or "").parse_args()
    side = QUICK_LR_PX if options.quick else SIDE_LR_PX
    with tempfile.TemporaryDirectory(prefix="ttrd3-cascade-") as work:
        tree = Tree(Path(work) / "plugins")
        lr = write_scene(Path(work) / "lr.tif", side, side)
        runs = [measure(tree, DEFAULT_MODEL, 4, lr)]
        runs += [measure(tree, tree.model, scale, lr) for scale in SCALES]
    results = {"machine": machine.describe(), "side_lr_px": side, "runs": runs}
    publish(NAME, results, table, keep=not options.quick, write_docs=options.write_docs)
    say(f"\nx32 over x4: {ratio(results):.2f}; at most {MOST} is the aim.")
    return int(ratio(results) > MOST)


if __name__ == "__main__":
    sys.exit(main())
