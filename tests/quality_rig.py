# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of reports share: rasters of known quality, and a reader of pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import numpy as np
import torch
from raster_files import GRIDS, SCALE, write
from run_rig import smooth
from ttrd3_qgis.core.ops.degradation import enlarge

VOID = {"meta", "img", "br"}
PLAIN = VOID | {
    *("html", "head", "title", "style", "body", "h1", "h2", "h3", "p", "dl", "dt", "dd", "div"),
    *("table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "small", "b"),
}


def fine(bands=3, height=160, width=144, dtype="uint16", seed=3):
    """Texture whose details are a few SR pixels large."""
    return smooth(bands, height, width, dtype, seed=seed, sigma=1.2)


def means(image, scale=SCALE):
    """Block means in the type of the image; whole where it is."""
    bands, height, width = image.shape
    shape = bands, height // scale, scale, width // scale, scale
    found = image.reshape(shape).mean(axis=(2, 4))
    return (
        found.astype(image.dtype) if image.dtype.kind == "f" else np.rint(found).astype(image.dtype)
    )


def bicubic(lr, scale=SCALE):
    """The enlargement that sharpness is compared with, float64."""
    return enlarge(torch.from_numpy(lr.astype(np.float64))[None], scale)[0].numpy()


def finer(grid="north-up", scale=SCALE):
    """Transform of the SR raster of a grid."""
    transform = GRIDS[grid][0]
    return transform * transform.scale(1 / scale)


@dataclass
class Scene:
    """LR, SR and HR as files."""

    folder: object
    grid: str = "north-up"
    paths: dict = field(default_factory=dict)

    def add(self, name, values, **options):
        """Write a raster; all but LR lie on the fine grid."""
        if name != "lr" and "transform" not in options:
            options["transform"] = finer(self.grid)
        path = write(self.folder / f"{name}.tif", values, grid=self.grid, **options)
        self.paths[name] = path
        return path


class Page(HTMLParser):
    """Checks the balance and the plainness of the tags of a page, and notes what it refers to."""

    def __init__(self, text):
        super().__init__()
        self.pictures, self.outside, self.open, self.tags, self.heads = [], [], [], set(), []
        self._words = []
        self.feed(text)
        self.close()
        self.text = " ".join(self._words)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        assert tag in PLAIN, f"<{tag}> has no place on a page that names of files could reach"
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attributes:
            if name == "src" and value.startswith("data:"):
                self.pictures.append(value)
            elif name in {"src", "href", "srcset", "action", "data"} or name.startswith("on"):
                self.outside.append(value)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self._words.append(data.strip())
        if self.open and self.open[-1] == "h2":
            self.heads.append(data)


def assert_stands_alone(page):
    """Well-formed, no scripts, nothing from elsewhere."""
    assert page.open == []
    assert page.outside == []
    assert not page.tags & {"script", "link", "iframe", "object", "a", "form"}
