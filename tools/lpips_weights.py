# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the weights of LPIPS that training and evaluation read: lpips_weights.py [FOLDER].

Needs torchvision and the package lpips, in any environment, and their download of the features;
without a folder they go to ../shared/metrics, beside the checkout.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT.parent / "shared" / "metrics"
NETS = {"alex": "alexnet", "squeeze": "squeezenet1_1"}  # by the names of lpips and torchvision


def write(folder: Path) -> None:
    """Features of torchvision's network and the heads of LPIPS v0.1, one file a network."""
    try:
        import lpips
        import torchvision
        from safetensors.torch import save_file
    except ImportError as error:
        sys.exit(f"lpips_weights: install torchvision, lpips and safetensors first ({error}).")
    folder.mkdir(parents=True, exist_ok=True)
    for net, name in NETS.items():
        model = getattr(torchvision.models, name)(weights="IMAGENET1K_V1")
        tensors = {f"features.{key}": value for key, value in model.features.state_dict().items()}
        for number, head in enumerate(lpips.LPIPS(net=net).lins):
            tensors[f"lin{number}.weight"] = head.model[1].weight.data
        save_file(tensors, folder / f"lpips_{net}.safetensors")
        sys.stdout.write(f"{folder / f'lpips_{net}.safetensors'}\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
