# SPDX-License-Identifier: GPL-2.0-or-later
"""How good the trunk is by what made the LR image, beside bicubic and Lanczos interpolation.

Every image is reduced by an ideal kernel, by area means, and by blur, noise and JPEG as in
`core/evaluation/lr_images.py`; noise is the same at every run. Takes about a minute on one core:

    python benchmarks/degradations.py TRUNK.safetensors --images HR_FOLDER --lpips ALEX.safetensors

With --write the means go to `benchmarks/results/degradations.json` and the table to
`docs/training.md`; a test holds the two and the checksum of the weights together.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import numpy as np  # noqa: E402
import tables  # noqa: E402
import torch  # noqa: E402
from PIL import Image  # noqa: E402
from trunk_training.trunk_export import read_trunk  # noqa: E402
from trunk_training.trunk_validation import TABLE  # noqa: E402
from ttrd3_qgis.core.evaluation.images import Pixels, read_images  # noqa: E402
from ttrd3_qgis.core.evaluation.lpips import LPIPS  # noqa: E402
from ttrd3_qgis.core.evaluation.lr_images import lr_image  # noqa: E402
from ttrd3_qgis.core.evaluation.metrics import psnr  # noqa: E402
from ttrd3_qgis.core.evaluation.tensors import to_pixels, to_tensor  # noqa: E402
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor, read_sensor  # noqa: E402
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3  # noqa: E402
from ttrd3_qgis.core.methods.ttrd3.model import SCALE, TTRD3  # noqa: E402
from ttrd3_qgis.core.methods.ttrd3.sensor_code import UNKNOWN, sensor_code  # noqa: E402
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk  # noqa: E402
from ttrd3_qgis.core.methods.weights import file_sha256, load_weights  # noqa: E402
from ttrd3_qgis.core.ops.degradation import enlarge  # noqa: E402
from ttrd3_qgis.core.ops.sensor_agreement import agree  # noqa: E402
from ttrd3_qgis.core.ops.sensor_estimate import SensorNet, estimate, read_net  # noqa: E402

Means = dict[str, dict[str, float]]
RESULTS = ROOT / "benchmarks" / "results" / "degradations.json"
PAGE, TABLE_NAME = ROOT / "docs" / "training.md", "degradations"


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    nets = Nets(
        read_trunk(options.weights),
        build_ttrd3(load_weights(options.before)) if options.before else None,
        read_net(options.sensor_net) if options.sensor_net else None,
    )
    lpips = LPIPS.from_file(options.lpips)
    images = list(read_images(options.images))
    results = {name: _measure(name, images, nets, lpips) for name in options.degradations}
    found = {
        "weights": options.weights.name,
        "sha256": file_sha256(options.weights),
        "images": len(images),
        "means": results,
    }
    print(table(found))
    if options.output:
        options.output.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    if options.write:
        RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        tables.replace_table(PAGE, TABLE_NAME, table(found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path, help="what `tools/train_trunk.py export` wrote")
    parser.add_argument("--images", type=Path, required=True, help="folder or archive of HR images")
    parser.add_argument("--lpips", type=Path, required=True, help="AlexNet weights of LPIPS")
    parser.add_argument("--before", type=Path, help="earlier weights, whose trunk is measured too")
    parser.add_argument("--sensor-net", type=Path, help="net whose estimate of the code serves too")
    parser.add_argument("--degradations", nargs="+", default=list(TABLE))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output", type=Path, help="JSON file for the means")
    parser.add_argument("--write", action="store_true", help="renew results and documentation")
    return parser.parse_args()


@dataclass(frozen=True)
class Nets:
    """The trunk that is measured, a model before it and a net that tells the sensor, if any."""

    trunk: Trunk
    before: TTRD3 | None
    sensor_net: SensorNet | None


@torch.inference_mode()
def _measure(degradation: str, images: list[tuple[str, Pixels]], nets: Nets, lpips: LPIPS) -> Means:
    """Mean PSNR and LPIPS by method."""
    sensor = read_sensor(degradation)
    rows: dict[str, list[tuple[float, float]]] = {}
    for name, hr in images:
        for method, sr in _estimates(lr_image(hr, SCALE, sensor, name), sensor, nets).items():
            a, b = sr.astype(np.float64) / 255, hr.astype(np.float64) / 255
            distance = float(lpips(to_tensor(sr), to_tensor(hr)))
            rows.setdefault(method, []).append((psnr(a, b), distance))
    return {
        method: dict(zip(("psnr", "lpips"), np.mean(values, axis=0).round(4).tolist()))
        for method, values in rows.items()
    }


def _estimates(lr: Pixels, sensor: Sensor, nets: Nets) -> dict[str, Pixels]:
    """HR by every method from one LR image."""
    size = (lr.shape[1] * SCALE, lr.shape[0] * SCALE)
    small, seen = Image.fromarray(lr), to_tensor(lr)
    kernels = {"bicubic": Image.Resampling.BICUBIC, "lanczos": Image.Resampling.LANCZOS}
    found = {name: np.asarray(small.resize(size, kernel)) for name, kernel in kernels.items()}
    lr_up = enlarge(seen, SCALE).clamp(0, 1)
    told = nets.trunk.estimate(lr_up, sensor_code(sensor)[None])
    if nets.before is not None:
        found["trunk before"] = to_pixels(nets.before.estimate(lr_up)[0])
    found["trunk"] = to_pixels(told[0])
    found["and agreeing"] = to_pixels(agree(told, seen, SCALE, sensor)[0])
    if nets.sensor_net is not None:
        told = estimate(nets.sensor_net, [seen[0].numpy()]) or IDEAL
        guessed = nets.trunk.estimate(lr_up, sensor_code(told)[None])
        found["sensor estimated"] = to_pixels(agree(guessed, seen, SCALE, told, (0.0, 1.0))[0])
    found["not told"] = to_pixels(nets.trunk.estimate(lr_up, UNKNOWN[None])[0])
    return found


def table(found: dict[str, Any]) -> str:
    """Markdown: a row a degradation, PSNR / LPIPS a method, and the gain over bicubic."""
    means: dict[str, Means] = found["means"]
    methods = list(next(iter(means.values())))
    rows = []
    for degradation, by_method in means.items():
        cells = [f"{by_method[m]['psnr']:.2f} / {by_method[m]['lpips']:.3f}" for m in methods]
        gain = by_method["trunk"]["psnr"] - by_method["bicubic"]["psnr"]
        rows.append([degradation, *cells, f"{gain:+.2f} dB"])
    return tables.markdown_table(["LR image made by", *methods, "trunk − bicubic"], rows)


if __name__ == "__main__":
    main()
