# SPDX-License-Identifier: GPL-2.0-or-later
"""How good the trunk is by what made the LR image, beside bicubic and Lanczos interpolation.

Every image is reduced by an ideal kernel, by area means, and by blur, noise and JPEG as in
`core/evaluation/sensors.py`; noise is the same at every run. Takes about a minute on one core:

    python benchmarks/degradations.py TRUNK.safetensors --images HR_FOLDER --lpips ALEX.safetensors
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
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
from ttrd3_qgis.core.weights import load_weights

Means = dict[str, dict[str, float]]


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    trunk = read_trunk(options.weights)
    before = build_ttrd3(load_weights(options.before)) if options.before else None
    lpips = LPIPS.from_file(options.lpips)
    images = list(read_images(options.images))
    results = {name: _measure(name, images, trunk, before, lpips) for name in options.degradations}
    print(_table(results))
    if options.output:
        facts = {"weights": options.weights.name, "images": len(images), "means": results}
        options.output.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path, help="what `trunk_run export` wrote")
    parser.add_argument("--images", type=Path, required=True, help="folder or archive of HR images")
    parser.add_argument("--lpips", type=Path, required=True, help="AlexNet weights of LPIPS")
    parser.add_argument("--before", type=Path, help="earlier weights, whose trunk is measured too")
    parser.add_argument("--degradations", nargs="+", default=list(TABLE))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output", type=Path, help="JSON file for the means")
    return parser.parse_args()


@torch.inference_mode()
def _measure(
    degradation: str,
    images: list[tuple[str, Pixels]],
    trunk: Trunk,
    before: torch.nn.Module | None,
    lpips: LPIPS,
) -> dict[str, dict[str, float]]:
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


def _table(results: dict[str, Means]) -> str:
    """Markdown: a row a degradation, PSNR / LPIPS a method, and the gain over bicubic."""
    methods = list(next(iter(results.values())))
    lines = [
        "| LR image made by | " + " | ".join(methods) + " | trunk − bicubic |",
        "| --- |" + " ---: |" * (len(methods) + 1),
    ]
    for degradation, means in results.items():
        cells = [f"{means[name]['psnr']:.2f} / {means[name]['lpips']:.3f}" for name in methods]
        gain = means["trunk"]["psnr"] - means["bicubic"]["psnr"]
        lines.append(f"| {degradation} | " + " | ".join(cells) + f" | {gain:+.2f} dB |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
