# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the curve of a training and keeps its thinned log: `training_curve.py NAME [--run RUN]`.

With --run, the output folder of `ttrd3 train`, it first writes benchmarks/results/NAME.csv (means
over windows of steps); then docs/images/NAME_curve.png is drawn from that file.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

ROOT = Path(__file__).resolve().parents[1]
POINTS = 120  # rows of the kept log
SIZE_IN = (7.0, 2.6)


def read(path: Path) -> dict[str, np.ndarray]:
    """Columns of a CSV file of numbers."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name] or "nan") for row in rows]) for name in rows[0]}


def thin(log: dict[str, np.ndarray], points: int = POINTS) -> dict[str, np.ndarray]:
    """Means of every column over windows of steps."""
    edges = np.linspace(0, len(log["step"]), min(points, len(log["step"])) + 1).astype(int)
    return {
        name: np.array([values[a:b].mean() for a, b in zip(edges[:-1], edges[1:])])
        for name, values in log.items()
    }


def keep(run: Path, path: Path) -> None:
    """Write the thinned log with the validation beside the nearest window."""
    log, scores = thin(read(run / "log.csv")), read(run / "validation.csv")
    columns = ("step", "total", "residual", "noise", "perceptual", "rate")
    nearest = {int(np.abs(log["step"] - step).argmin()): i for i, step in enumerate(scores["step"])}
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow((*columns, "psnr", "lpips"))
        for row in range(len(log["step"])):
            values = [f"{log[name][row]:.5g}" for name in columns]
            at = nearest.get(row)
            found = ("", "") if at is None else (scores["psnr"][at], scores["lpips"][at])
            out.writerow((*values, *(v if v == "" else f"{v:.4f}" for v in found)))


def draw(path: Path, picture: Path) -> None:
    """Training loss on the left, held-out PSNR and LPIPS on the right."""
    log = read(path)
    figure, (loss, score) = plt.subplots(1, 2, figsize=SIZE_IN, layout="constrained")
    loss.plot(log["step"], log["total"], color="tab:blue", linewidth=1)
    loss.set(xlabel="step", ylabel="training loss", yscale="log")
    seen = ~np.isnan(log["psnr"])
    score.plot(log["step"][seen], log["psnr"][seen], "o-", color="tab:blue", markersize=3)
    score.set(xlabel="step", ylabel="held-out PSNR, dB")
    score.yaxis.label.set_color("tab:blue")
    other = score.twinx()
    other.plot(log["step"][seen], log["lpips"][seen], "s-", color="tab:red", markersize=3)
    other.set_ylabel("LPIPS", color="tab:red")
    figure.savefig(picture, dpi=130)
    plt.close(figure)


def main() -> None:
    """Read the arguments and write the two files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="name of the two files, for example ttrd3-s")
    parser.add_argument("--run", type=Path, help="output folder of `ttrd3 train`")
    options = parser.parse_args()
    log = ROOT / "benchmarks" / "results" / f"{options.name}.csv"
    if options.run is not None:
        keep(options.run, log)
    draw(log, ROOT / "docs" / "images" / f"{options.name}_curve.png")


if __name__ == "__main__":
    main()
