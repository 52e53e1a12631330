# SPDX-License-Identifier: GPL-2.0-or-later
"""How good the trunk is by what made the LR image, beside bicubic and Lanczos interpolation.

Every image is reduced by an ideal kernel, by area means, and by blur, noise and JPEG as in
`core/evaluation/sensors.py`; noise is the same at every run. Takes about a minute on one core:

    python benchmarks/degradations.py TRUNK.safetensors --images HR_FOLDER --lpips ALEX.safetensors

With --write the means go to `benchmarks/results/degradations.json` and the table to
`docs/training.md`; a test holds the two and the checksum of the weights together.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import tables
import torch
from PIL import Image
from ttrd3_qgis.core.evaluation.evaluate import to_pixels, to_tensor
from ttrd3_qgis.core.evaluation.images import SCALE, Pixels, read_images
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.evaluation.metrics import psnr
from ttrd3_qgis.core.evaluation.sensors import TABLE, lr_image, parse_sensor
from ttrd3_qgis.core.methods.registry import build_ttrd3
from ttrd3_qgis.core.nn.trunk import Trunk
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.sensor import Sensor
from ttrd3_qgis.core.training.trunk_export import read_trunk
from ttrd3_qgis.core.training.trunk_validation import estimates
from ttrd3_qgis.core.weights import file_sha256, load_weights

Means = dict[str, dict[str, float]]
ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "degradations.json"
PAGE, TABLE_NAME = ROOT / "docs" / "training.md", "degradations"


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    trunk = read_trunk(options.weights)
    before = build_ttrd3(load_weights(options.before)) if options.before else None
    lpips = LPIPS.from_file(options.lpips)
    images = list(read_images(options.images))
    results = {name: _measure(name, images, trunk, before, lpips) for name in options.degradations}
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
    parser.add_argument("weights", type=Path, help="what `trunk_run export` wrote")
    parser.add_argument("--images", type=Path, required=True, help="folder or archive of HR images")
    parser.add_argument("--lpips", type=Path, required=True, help="AlexNet weights of LPIPS")
    parser.add_argument("--before", type=Path, help="earlier weights, whose trunk is measured too")
    parser.add_argument("--degradations", nargs="+", default=list(TABLE))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output", type=Path, help="JSON file for the means")
    parser.add_argument("--write", action="store_true", help="renew results and documentation")
    return parser.parse_args()


@torch.inference_mode()
def _measure(
    degradation: str,
    images: list[tuple[str, Pixels]],
    trunk: Trunk,
    before: torch.nn.Module | None,
    lpips: LPIPS,
) -> Means:
    """Mean PSNR and LPIPS by method."""
    sensor = parse_sensor(degradation)
    rows: dict[str, list[tuple[float, float]]] = {}
    for name, hr in images:
        for method, sr in _estimates(lr_image(hr, sensor, name), sensor, trunk, before).items():
            a, b = sr.astype(np.float64) / 255, hr.astype(np.float64) / 255
            distance = float(lpips(to_tensor(sr), to_tensor(hr)))
            rows.setdefault(method, []).append((psnr(a, b), distance))
    return {
        method: dict(zip(("psnr", "lpips"), np.mean(values, axis=0).round(4).tolist()))
        for method, values in rows.items()
    }


def _estimates(
    lr: Pixels, sensor: Sensor, trunk: Trunk, before: torch.nn.Module | None
) -> dict[str, Pixels]:
    """HR by every method from one LR image."""
    size = (lr.shape[1] * SCALE, lr.shape[0] * SCALE)
    small = Image.fromarray(lr)
    kernels = {"bicubic": Image.Resampling.BICUBIC, "lanczos": Image.Resampling.LANCZOS}
    found = {name: np.asarray(small.resize(size, kernel)) for name, kernel in kernels.items()}
    if before is not None:
        lr_up = enlarge(to_tensor(lr), SCALE).clamp(0, 1)
        found["trunk before"] = to_pixels(before.estimate(lr_up)[0])  # type: ignore[operator]
    found["trunk"], found["trunk, not told"] = estimates(trunk, lr, sensor)
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
