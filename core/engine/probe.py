# SPDX-License-Identifier: GPL-2.0-or-later
"""What this Python offers: versions, and devices that work."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import asdict
from importlib import metadata

from ..jobs.errors import PythonError
from .understood import lacking

PACKAGES = (
    *("torch", "rasterio", "numpy", "scipy", "scikit-image"),
    *("safetensors", "affine", "matplotlib"),
)

Facts = dict[str, object]


def probe() -> Facts:
    """Versions, and the devices that passed a convolution."""
    import rasterio
    import torch

    from ..machine.device import available, passed_over
    from . import pipeline as _  # noqa: F401 - so that nothing is missing when a job comes

    return {
        "python": platform.python_version(),
        "torch": torch.__version__,
        "rasterio": rasterio.__version__,
        "skimage": metadata.version("scikit-image"),
        "packages": {name: _version(name) for name in PACKAGES},
        "devices": [{**asdict(info), **_precision(info.name)} for info in available()],
        "refused": {str(device): why for device, why in passed_over(torch.device("cpu"))},
        "drivers": _drivers(),
    }


def _precision(device: str) -> Facts:
    """The precision that "auto" means on a device, and why if it is not the usual one."""
    import torch

    from ..machine.device import choose

    dtype, reason = choose("auto", torch.device(device))
    return {"precision": str(dtype).rpartition(".")[2], "precision_note": reason}


def _drivers() -> list[str]:
    """The formats that this GDAL reads."""
    import rasterio

    with rasterio.Env() as gdal:
        return sorted(gdal.drivers())


def benchmark() -> Facts:
    """The answer of `probe`, with speed and memory of each device."""
    facts = probe()
    from .benchmark import MODEL, measure

    return {**facts, "model": MODEL, "devices": [asdict(speed) for speed in measure()]}


def answer(question: Callable[[], Facts]) -> Facts:
    """Get the answer to a question; raises PythonError that says what this Python lacks."""
    try:
        return question()
    except ImportError as error:
        raise lacking(error) from None
    except (OSError, RuntimeError) as error:
        raise PythonError("python-cannot-compute", reason=error) from None


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
