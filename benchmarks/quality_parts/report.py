# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of docs/quality.md, from benchmarks/results/quality.json alone."""

from __future__ import annotations

from typing import Any, Callable

from tables import markdown_table

HEADS = {
    "psnr": ("PSNR (dB)", 2),
    "psnr_y": ("PSNR Y (dB)", 2),
    "ssim": ("SSIM", 3),
    "lpips": ("LPIPS", 3),
    "sam": ("SAM (°)", 2),
    "ergas": ("ERGAS", 2),
    "lr_rmse": ("LR RMSE", 4),
}
NAMES = {"psnr": "PSNR (dB)", "lpips": "LPIPS"}
REFERENCES = {
    "same-class": "same class, similar",
    "other-class": "other class",
    "noise": "noise",
    "none": "none (LR enlarged)",
}
NOISES = ("0.1", "0.5", "1.0")


def weights(results: dict[str, Any]) -> str:
    """Which weights were measured."""
    return f"weights `{results['model']}`, sha256 `{results['sha256']}`"


def _cell(summary: dict[str, Any], measure: str) -> str:
    digits = HEADS[measure][1]
    return f"{summary['mean'][measure]:.{digits}f} ± {summary['interval'][measure]:.{digits}f}"


def presets(results: dict[str, Any]) -> str:
    """Interpolations and both presets, all measures."""
    named = {
        "bicubic": results["interpolations"]["bicubic"],
        "Lanczos": results["interpolations"]["lanczos"],
        "*realistic*": results["runs"]["realistic same-class"]["summary"],
        "*faithful*": results["runs"]["faithful same-class"]["summary"],
    }
    rows = [[name, *(_cell(item, m) for m in HEADS)] for name, item in named.items()]
    return markdown_table(["", *(head for head, _ in HEADS.values())], rows)


def references(results: dict[str, Any]) -> str:
    """Kinds of references, with each preset."""
    rows = []
    for preset in ("realistic", "faithful"):
        without = results["runs"][f"{preset} none"]["rows"]
        for kind, label in REFERENCES.items():
            found = results["runs"][f"{preset} {kind}"]
            cells = [_cell(found["summary"], measure) for measure in NAMES]
            better, cost = "", ""
            if kind != "none":
                pairs = [(row, without[name]) for name, row in found["rows"].items()]
                share = sum(a["lpips"] < b["lpips"] for a, b in pairs) / len(pairs)
                change = sum(a["psnr"] - b["psnr"] for a, b in pairs) / len(pairs)
                better, cost = f"{100 * share:.0f} %", f"{change:+.3f}"
            rows.append([f"{preset}, {label}", *cells, better, cost])
    heads = ["preset, references", *NAMES.values(), "images with less LPIPS than none"]
    return markdown_table([*heads, "Δ PSNR to none"], rows)


def noises(results: dict[str, Any]) -> str:
    """Levels of the start noise."""
    rows = [
        [level, *(_cell(results["runs"][f"noise {level}"]["summary"], m) for m in NAMES)]
        for level in NOISES
    ]
    return markdown_table(["noise level, 10 steps", *NAMES.values()], rows)


def classes(results: dict[str, Any]) -> str:
    """Both presets and bicubic by scene class."""
    rows = []
    for scene in sorted(results["classes"]):
        found = results["classes"][scene]
        cells = [
            f"{found[name]['psnr']:.2f} / {found[name]['lpips']:.3f}"
            for name in ("bicubic", "realistic", "faithful")
        ]
        rows.append([scene, *cells])
    return markdown_table(["class (PSNR / LPIPS)", "bicubic", "realistic", "faithful"], rows)


def domain(results: dict[str, Any]) -> str:
    """Satellite scenes."""
    heads = ["scene", "LR error", "LR error, bicubic", "change, everywhere"]
    heads += ["change, plain areas", "LR texture there"]
    columns = ("lr_rms", "bicubic_lr_rms", "all", "plain", "plain_lr")
    rows = [
        [label, *(f"{found[column]:.2f} %" for column in columns)]
        for label, found in results["domain"].items()
    ]
    return markdown_table(heads, rows)


TABLES: dict[str, Callable[[dict[str, Any]], str]] = {
    "quality-weights": weights,
    "quality-presets": presets,
    "quality-references": references,
    "quality-noise": noises,
    "quality-classes": classes,
    "quality-domain": domain,
}
