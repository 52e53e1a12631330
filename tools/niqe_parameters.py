# SPDX-License-Identifier: GPL-2.0-or-later
"""Fits NIQE on good aerial images: python tools/niqe_parameters.py IMAGES.zip [...]."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from ttrd3_qgis.core.evaluation import niqe
from ttrd3_qgis.core.evaluation.images import read_images
from ttrd3_qgis.core.evaluation.metrics import luma


def images(sources: list[Path]) -> Iterator[niqe.Array]:
    """The luma of all images of some folders and archives."""
    for source in sources:
        for _, pixels in read_images(source):
            yield luma(pixels.astype(np.float64) / niqe.LEVELS)


def main() -> None:
    """Write the parameters where the plugin looks for them."""
    sources = [Path(name) for name in sys.argv[1:]]
    names = ", ".join(source.name for source in sources)
    niqe.PARAMETERS.parent.mkdir(exist_ok=True)
    text = niqe.to_json(niqe.fit(images(sources)), images=names)
    niqe.PARAMETERS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
