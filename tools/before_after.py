# SPDX-License-Identifier: GPL-2.0-or-later
"""Picture of a result: LR, bicubic, SR, reference and truth side by side, with a zoomed crop."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from PIL import Image, ImageDraw, ImageFont
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import CRSError
from rasterio.warp import transform_bounds
from rasterio.windows import Window
from scipy import ndimage

CELL_PX = 340
GAP_PX = 8
LABEL_PX = 40
SEARCH_PX = 1024  # the crop is searched on a decimated read of at most this size
CROP_LR_PX = 40
PERCENTILES = (0.5, 99.5)
BACKGROUND, INK, FAINT, FRAME = (250, 250, 250), (20, 20, 20), (110, 110, 110), (230, 40, 40)


@dataclass(frozen=True)
class Region:
    """A rectangle in the pixels of one raster; may reach beyond its edge."""

    row: float
    col: float
    rows: float
    cols: float

    def on(self, own: Any, other: Any) -> Region:
        """The same ground in the pixels of another raster of the same CRS."""
        to_other = ~other.transform * own.transform
        col, row = to_other * (self.col, self.row)
        end_col, end_row = to_other * (self.col + self.cols, self.row + self.rows)
        return Region(row, col, end_row - row, end_col - col)


@dataclass(frozen=True)
class Stretch:
    """Values shown as black and white, per shown band."""

    low: np.ndarray
    high: np.ndarray


@dataclass(frozen=True)
class Panel:
    """One column of the picture."""

    title: str
    note: str
    overview: Image.Image
    crop: Image.Image


def shown_bands(source: Any) -> list[int]:
    """Red, green, blue where they are named, else the first three bands, else the first."""
    kinds = list(source.colorinterp)
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    if all(kind in kinds for kind in wanted):
        return [kinds.index(kind) + 1 for kind in wanted]
    data = [i for i, kind in enumerate(kinds, 1) if kind != ColorInterp.alpha]
    return data[:3] if len(data) >= 3 else data[:1]


def read(
    source: Any, region: Region, size: tuple[int, int], method: Resampling = Resampling.average
) -> np.ma.MaskedArray:
    """Shown bands of a region as (bands, *size) float, masked where there is no data."""
    bands = shown_bands(source)
    out = np.ma.masked_all((len(bands), *size), float)
    scale = (size[0] / region.rows, size[1] / region.cols)
    top, left = max(region.row, 0.0), max(region.col, 0.0)
    bottom = min(region.row + region.rows, source.height)
    right = min(region.col + region.cols, source.width)
    rows = slice(round((top - region.row) * scale[0]), round((bottom - region.row) * scale[0]))
    cols = slice(round((left - region.col) * scale[1]), round((right - region.col) * scale[1]))
    if rows.stop <= rows.start or cols.stop <= cols.start:
        return out
    shape = (len(bands), rows.stop - rows.start, cols.stop - cols.start)
    window = Window(left, top, right - left, bottom - top)
    values = source.read(bands, window=window, out_shape=shape, resampling=method).astype(float)
    seen = source.dataset_mask(window=window, out_shape=shape[1:], resampling=Resampling.nearest)
    hidden = (seen == 0)[None] | ~np.isfinite(values)
    out[:, rows, cols] = np.ma.array(values, mask=hidden)
    return out


def stretch_for(sources: list[Any]) -> Stretch:
    """One stretch for rasters of the same scene: full range for 8 bits, percentiles otherwise."""
    bands = len(shown_bands(sources[0]))
    if all(source.dtypes[0] == "uint8" for source in sources):
        return Stretch(np.zeros(bands), np.full(bands, 255.0))
    source = sources[0]
    size = (min(source.height, SEARCH_PX), min(source.width, SEARCH_PX))
    values = read(source, Region(0, 0, source.height, source.width), size, Resampling.nearest)
    known = [band.compressed() if band.count() else np.zeros(1) for band in values]
    low, high = np.array([np.percentile(band, PERCENTILES) for band in known]).T
    return Stretch(low, np.maximum(high, low + 1e-9))


def picture(values: np.ma.MaskedArray, stretch: Stretch) -> Image.Image:
    """Show (bands, rows, cols) as RGB; a checkerboard stands for no data."""
    low, high = stretch.low[:, None, None], stretch.high[:, None, None]
    shown = np.clip((values.filled(0.0) - low) / (high - low), 0, 1) * 255
    shown = np.broadcast_to(shown, (3, *shown.shape[1:])) if len(shown) == 1 else shown
    hidden = np.ma.getmaskarray(values).any(0)
    row, col = np.indices(hidden.shape)
    board = np.where((row // 8 + col // 8) % 2 == 0, 200, 170)
    return Image.fromarray(
        np.where(hidden, board, np.rint(shown)).astype(np.uint8).transpose(1, 2, 0)
    )


def bicubic(values: np.ma.MaskedArray, size: tuple[int, int]) -> np.ma.MaskedArray:
    """Enlarge (bands, rows, cols) by bicubic interpolation to (rows, cols)."""
    hidden = np.ma.getmaskarray(values).any(0)
    if hidden.all():
        return np.ma.masked_all((len(values), *size), float)
    nearest = ndimage.distance_transform_edt(hidden, return_distances=False, return_indices=True)
    bands = [Image.fromarray(band[tuple(nearest)].astype(np.float32)) for band in values.data]
    large = [np.asarray(band.resize(size[::-1], Image.Resampling.BICUBIC)) for band in bands]
    mask = Image.fromarray(hidden).resize(size[::-1], Image.Resampling.NEAREST)
    return np.ma.array(large, dtype=float, mask=np.repeat(np.asarray(mask)[None], len(bands), 0))


def busiest(source: Any, within: Region, side: int) -> Region:
    """Square of this many pixels with the strongest gradients and the least nodata."""
    factor = max(1.0, max(within.rows, within.cols) / SEARCH_PX)
    size = (max(2, round(within.rows / factor)), max(2, round(within.cols / factor)))
    values = read(source, within, size)
    hidden = np.ma.getmaskarray(values).any(0)
    grey = values.filled(float(values.mean()) if values.count() else 0.0).mean(0)
    window = max(2, min(round(side / factor), *size))
    energy = ndimage.uniform_filter(np.hypot(*np.gradient(grey)), window, mode="constant")
    energy -= 1e9 * ndimage.uniform_filter(hidden.astype(float), window, mode="constant")
    edge, far = window // 2, window - window // 2
    inner = energy[edge : size[0] - far + 1, edge : size[1] - far + 1]
    row, col = np.unravel_index(int(inner.argmax()), inner.shape)
    row, col = within.row + round(row * factor), within.col + round(col * factor)
    row = min(row, within.row + within.rows - side)
    col = min(col, within.col + within.cols - side)
    return Region(float(round(row)), float(round(col)), side, side)


def fit(region: Region) -> tuple[int, int]:
    """Size in the picture of a region that keeps its shape."""
    factor = CELL_PX / max(region.rows, region.cols)
    return max(1, round(region.rows * factor)), max(1, round(region.cols * factor))


def panel(title: str, source: Any, whole: Region, crop: Region, stretch: Stretch) -> Panel:
    """Overview and crop of one raster, with the crop framed in the overview."""
    native = (max(1, round(crop.rows)), max(1, round(crop.cols)))
    zoomed = read(source, crop, native, Resampling.nearest)
    overview = picture(read(source, whole, fit(whole)), stretch)
    text = note(source, whole)
    return Panel(title, text, framed(overview, whole, crop), enlarge(zoomed, crop, stretch))


def enlarge(values: np.ma.MaskedArray, crop: Region, stretch: Stretch) -> Image.Image:
    """A crop at cell size, every pixel a square."""
    size = fit(crop)
    rows = np.arange(size[0]) * values.shape[1] // size[0]
    cols = np.arange(size[1]) * values.shape[2] // size[1]
    return picture(values[:, rows][:, :, cols], stretch)


def bicubic_panel(lr: Any, whole: Region, crop: Region, scale: int, stretch: Stretch) -> Panel:
    """What interpolation alone makes of the LR raster."""
    margin = 4  # so that the crop's edge is interpolated from true neighbours
    wide = Region(
        crop.row - margin, crop.col - margin, crop.rows + 2 * margin, crop.cols + 2 * margin
    )
    values = read(lr, wide, (int(wide.rows), int(wide.cols)), Resampling.nearest)
    large = bicubic(values, (values.shape[1] * scale, values.shape[2] * scale))
    cut = margin * scale
    large = large[:, cut:-cut, cut:-cut]
    size = fit(whole)
    overview = picture(bicubic(read(lr, whole, _native(whole)), size), stretch)
    text = f"LR enlarged by {scale}"
    return Panel(
        f"Bicubic x{scale}", text, framed(overview, whole, crop), enlarge(large, crop, stretch)
    )


def _native(whole: Region) -> tuple[int, int]:
    factor = min(1.0, SEARCH_PX / max(whole.rows, whole.cols))
    return max(1, round(whole.rows * factor)), max(1, round(whole.cols * factor))


def framed(overview: Image.Image, whole: Region, crop: Region) -> Image.Image:
    """Draw the crop's outline on an overview."""
    factor = overview.height / whole.rows
    left, top = (crop.col - whole.col) * factor, (crop.row - whole.row) * factor
    box = (left, top, left + crop.cols * factor, top + crop.rows * factor)
    ImageDraw.Draw(overview).rectangle(box, outline=FRAME, width=2)
    return overview


def note(source: Any, whole: Region) -> str:
    """Size of what is shown, pixel size and type in words."""
    pixel = float(np.hypot(source.transform.a, source.transform.d))
    unit = " m" if source.crs and source.crs.is_projected else ""
    size = f"{round(whole.cols)} x {round(whole.rows)} px"
    return f"{size}, {pixel:.4g}{unit}, {source.dtypes[0]}"


def font(size: int) -> Any:
    """DejaVu where there is one, else what Pillow brings."""
    try:
        return ImageFont.truetype("DejaVuSans.ttf", size)
    except OSError:
        return ImageFont.load_default()


def compose(panels: list[Panel]) -> Image.Image:
    """Labels, overviews and crops in a grid."""
    heights = [max(getattr(p, part).height for p in panels) for part in ("overview", "crop")]
    width = GAP_PX + len(panels) * (CELL_PX + GAP_PX)
    sheet = Image.new("RGB", (width, LABEL_PX + sum(heights) + 3 * GAP_PX), BACKGROUND)
    draw = ImageDraw.Draw(sheet)
    for number, item in enumerate(panels):
        left = GAP_PX + number * (CELL_PX + GAP_PX)
        draw.text((left, 4), item.title, INK, font(17))
        draw.text((left, 25), item.note, FAINT, font(12))
        sheet.paste(item.overview, (left, LABEL_PX + GAP_PX))
        sheet.paste(item.crop, (left, LABEL_PX + heights[0] + 2 * GAP_PX))
    return sheet


def chosen_crop(lr: Any, whole: Region, asked: list[int] | None) -> Region:
    """The crop asked for, in LR pixels, or the busiest one."""
    if asked is None:
        return busiest(lr, whole, int(min(CROP_LR_PX, whole.rows, whole.cols)))
    row, col, side = asked
    inside = row >= 0 and col >= 0 and side >= 1
    if not inside or row + side > lr.height or col + side > lr.width:
        raise SystemExit(
            f"The crop {asked} reaches beyond the LR raster of {lr.height} rows and "
            f"{lr.width} columns; give ROW COL SIZE in LR pixels."
        )
    return Region(row, col, side, side)


def before_after(options: argparse.Namespace) -> Image.Image:
    """Open the rasters and draw the picture."""
    with ExitStack() as stack:
        paths = (options.lr, options.sr, options.hr, options.reference)
        return draw(*(stack.enter_context(rasterio.open(p)) if p else None for p in paths), options)


def draw(lr: Any, sr: Any, hr: Any, ref: Any, options: argparse.Namespace) -> Image.Image:
    """Panels of the open rasters; `hr` and `ref` may be None."""
    sr_all = Region(0, 0, sr.height, sr.width)
    whole = sr_all.on(sr, lr)
    crop = chosen_crop(lr, whole, options.crop)
    scale = max(1, round(sr.width / whole.cols))
    stretch = stretch_for([lr, sr, hr] if hr else [lr, sr])
    panels = [
        panel("LR, nearest", lr, whole, crop, stretch),
        bicubic_panel(lr, whole, crop, scale, stretch),
        panel("SR", sr, sr_all, crop.on(lr, sr), stretch),
    ]
    if ref:
        panels.append(reference_panel(ref, sr, crop.on(lr, sr)))
    if hr:
        panels.append(panel("HR (truth)", hr, whole.on(lr, hr), crop.on(lr, hr), stretch))
    return compose(panels)


def reference_panel(ref: Any, sr: Any, crop: Region) -> Panel:
    """The reference, with the ground of the SR crop, or else its busiest part at the same zoom."""
    whole = Region(0, 0, ref.height, ref.width)
    side = int(min(crop.rows, ref.height, ref.width))
    shown = same_ground(sr, crop, ref) or busiest(ref, whole, side)
    return panel("Reference", ref, whole, shown, stretch_for([ref]))


def same_ground(own: Any, region: Region, other: Any) -> Region | None:
    """The region in the pixels of a raster of any CRS, or None where it reaches beyond its edge."""
    left, top = own.transform * (region.col, region.row)
    right, bottom = own.transform * (region.col + region.cols, region.row + region.rows)
    try:
        bounds = transform_bounds(own.crs, other.crs, left, bottom, right, top)
    except CRSError:
        return None
    col, row = ~other.transform * (bounds[0], bounds[3])
    end_col, end_row = ~other.transform * (bounds[2], bounds[1])
    inside = 0 <= row < end_row <= other.height and 0 <= col < end_col <= other.width
    return Region(row, col, end_row - row, end_col - col) if inside else None


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("lr", "sr", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--hr", type=Path, help="truth on the SR grid")
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--crop", type=int, nargs=3, metavar=("ROW", "COL", "SIZE"))
    options = parser.parse_args(arguments)
    before_after(options).save(options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
