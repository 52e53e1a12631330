# SPDX-License-Identifier: GPL-2.0-or-later
"""How well references are laid onto the LR image, where it is known how far off they lie.

    python benchmarks/registration.py            # measure and show the table; five minutes
    python benchmarks/registration.py --write    # into results and docs/training.md
    python benchmarks/registration.py --check

The references are the test images at another date, simulated as `ttrd3 evaluate --references
aligned-other-date` does it. Needs the images, see docs/development/training-data.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from tables import markdown_table, replace_table, stale_tables, told
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.evaluation.images import Images
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.references import neighbour, other_date
from ttrd3_qgis.core.evaluation.tensors import to_tensor
from ttrd3_qgis.core.jobs.sensor import read_sensor
from ttrd3_qgis.core.methods.weights import file_sha256
from ttrd3_qgis.core.ops.registration import NET, flow_of

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "registration.json"
PAGE, TABLE = ROOT / "docs" / "training.md", "registration"
CASES = ((4, "ideal"), (4, "psf:0.5,1"), (4, "psf:0.5,4"), (2, "ideal"), (8, "ideal"))
SEED = 10
HEADER = ("scale, LR image made by", "flow", "error, unchanged", "error, replaced", "left of flow")

Results = dict[str, Any]
Array = npt.NDArray[Any]


def measure(images: Images, scale: int, made_by: str) -> dict[str, float]:
    """Mean lengths in LR pixels: of the true flow, and of the error by what the pixels show."""
    lengths, unchanged, replaced = [], [], []
    for name in images:
        hr, elsewhere = images[name], images[neighbour(name, images)]
        date = other_date(hr, elsewhere, name, SEED)
        lr = lr_image(hr, scale, read_sensor(made_by), name, SEED)
        flow = _means(date.flow(), scale) / scale
        new = _means(date.new[None].astype(np.float32), scale)[0]
        error = _lengths(flow_of(to_tensor(lr)[0], to_tensor(date.image)[0]) - flow)
        lengths.append(_lengths(flow)[new == 0])
        unchanged.append(error[new == 0])
        replaced.append(error[new == 1])
    names = ("flow", "unchanged", "replaced")
    found = (np.concatenate(part).mean() for part in (lengths, unchanged, replaced))
    return {name: round(float(value), 4) for name, value in zip(names, found)}


def table(results: Results) -> str:
    """The table, in Markdown."""
    rows = []
    for case, found in results["cases"].items():
        lengths = (f"{found[name]:.3f}" for name in ("flow", "unchanged", "replaced"))
        rows.append([case, *lengths, f"{100 * found['unchanged'] / found['flow']:.0f} %"])
    return markdown_table(HEADER, rows)


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, {TABLE: table}, results)
    if results["net"] != file_sha256(NET):
        found.append(f"{RESULTS.name} is of another net than {NET.name}.")
    return found


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    images = Images(options.shared / "data" / "test_public" / "hr")
    cases = {f"×{scale}, {kind}": measure(images, scale, kind) for scale, kind in CASES}
    results = {"net": file_sha256(NET), "images": len(images), "cases": cases}
    print(table(results))
    if options.write:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        replace_table(PAGE, TABLE, table(results))
    return 0


def _lengths(flow: Array) -> Array:
    found: Array = np.sqrt(np.square(flow).sum(axis=0))
    return found


def _means(values: Array, size: int) -> Array:
    """Means of (C,H,W) over blocks of so many pixels a side."""
    found: Array = F.avg_pool2d(torch.from_numpy(values), size).numpy()
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--shared", type=Path, default=ROOT.parent / "shared", help="where data/ lies")
    add("--threads", type=int, default=1)
    add("--write", action="store_true", help="renew the results and the page")
    add("--check", action="store_true", help="compare with what is written, write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
