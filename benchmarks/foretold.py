# SPDX-License-Identifier: GPL-2.0-or-later
"""Peak memory that is foretold beside that of the run: `foretold.py [--write-docs] [MODEL ...]`.

The included models, and the authors' three networks with random weights, each at every scale on a
small scene with a reference. Other models are given by their files. Runs on the processor, some
minutes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import torch
from bench_parts import machine
from bench_parts.generated import LR_PIXEL_M, write_scene
from bench_parts.report import arguments, publish, say
from tables import markdown_table
from ttrd3_qgis.core.jobs.estimate import RunSize, estimate
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import MODELS, model_card, spec_of
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.ttrd3.spec import SPEC
from ttrd3_qgis.core.methods.weights import save_weights

NAME = "foretold"
SIDE_LR_PX = 116  # four tiles of the usual size
AUTHORS = ("2net", "1net-a", "1net-b")
MOST = 1.3  # factor between the two, either way


def authors_model(variant: str, folder: Path) -> str:
    """A file of the authors' network with random weights."""
    torch.manual_seed(0)
    model = TTRD3(variant)
    path = folder / f"{variant}.safetensors"
    card = Card(variant, SPEC.name, SPEC.scales[0], model.architecture.to_dict())
    save_weights(path, model.state_dict(), card, half=False)
    return str(path)


def measure(card: Card, model: str, scale: int, folder: Path) -> dict[str, Any]:
    """One run at a scale in a process of its own; bytes."""
    spec = spec_of(card.method)
    lr = write_scene(folder / "lr.tif", SIDE_LR_PX, SIDE_LR_PX)
    side = SIDE_LR_PX * scale
    ref = write_scene(folder / "ref.tif", side, side, pixel_m=LR_PIXEL_M / scale, seed=2)
    command = [sys.executable, __file__, "--peak", model, str(scale), str(lr), str(ref)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    size = RunSize(
        card.size_of(spec), SIDE_LR_PX, SIDE_LR_PX, spec.channels, scale, 1, value_bytes=1
    )
    name = card.name if len(card.all_scales()) == 1 else f"{card.name}, ×{scale}"
    return {"model": name, "foretold": estimate(size).memory_bytes, "used": int(done.stdout)}


def peak(model: str, scale: str, lr: str, ref: str) -> int:
    """Peak bytes of a run of one step, as a child of this process."""
    output = str(Path(lr).with_name("sr.tif"))
    command = [sys.executable, "-m", "ttrd3_qgis.core.cli", "upscale", lr, "--reference", ref]
    command += ["--output", output, "--overwrite", "--model", model, "--scale", scale]
    command += ["--steps", "1"]
    subprocess.run([*command, "--device", "cpu"], capture_output=True, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def table(results: dict[str, Any]) -> str:
    """Foretold, used, and the ratio of the two, in MB."""
    rows = [
        [run["model"], *(f"{run[key] / 1e6:.0f}" for key in ("foretold", "used")), _ratio(run)]
        for run in results["runs"]
    ]
    return markdown_table(["model", "foretold, MB", "used, MB", "ratio"], rows)


def _ratio(run: dict[str, Any]) -> str:
    return f"{run['foretold'] / run['used']:.2f}"


def main() -> int:
    """Measure, publish, and fail where one is off by more than it may be."""
    if sys.argv[1:2] == ["--peak"]:
        print(peak(*sys.argv[2:]))
        return 0
    parser = arguments(__doc__ or "")
    parser.add_argument("models", nargs="*")
    options = parser.parse_args()
    runs = []
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        authors = [] if options.quick else [authors_model(name, folder) for name in AUTHORS]
        for model in options.models or [*MODELS, *authors]:
            card = model_card(model)
            for scale in sorted(card.all_scales()):
                runs.append(measure(card, model, scale, folder))
                say(f"{runs[-1]['model']}: {_ratio(runs[-1])}")
    results = {"machine": machine.describe(), "runs": runs}
    keep = not options.quick and not options.models
    publish(NAME, results, table, keep=keep, write_docs=options.write_docs)
    return int(any(not 1 / MOST <= run["foretold"] / run["used"] <= MOST for run in runs))


if __name__ == "__main__":
    sys.exit(main())
