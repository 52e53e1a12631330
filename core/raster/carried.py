# SPDX-License-Identifier: GPL-2.0-or-later
"""The metadata of a raster, and how it changes with a window and a scale."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace

import rasterio
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.rpc import RPC

from ..jobs.bands import COLOURS, NIR, colour, is_nir
from .header import exact_nodata, read_header, readable

# statistics of the old pixels, and nodata in a form that would override the mask we write
STALE_TAGS = ("STATISTICS_", "NODATA_VALUES", "TIFFTAG_MAXSAMPLEVALUE", "TIFFTAG_MINSAMPLEVALUE")

Tags = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BandFacts:
    """The metadata of a band: real value = pixel * `scale` + `offset`, in `unit`."""

    description: str | None
    unit: str | None
    scale: float
    offset: float
    nodata: float | None
    colorinterp: ColorInterp
    tags: Tags
    imagery_tags: Tags = ()

    @property
    def short_name(self) -> str:
        """The description up to its first comma."""
        return (self.description or "").partition(",")[0].strip()

    @property
    def colour(self) -> str | None:
        """Which of red, green and blue the band is, as far as its file tells."""
        kind = str(self.colorinterp.name)
        if kind in COLOURS:
            return kind
        return colour(self.description or "", self._told)

    @property
    def role(self) -> str | None:
        """Its colour, or "nir" for near infrared, as far as its file tells."""
        if str(self.colorinterp.name) == NIR or is_nir(self.description or "", self._told):
            return NIR
        return self.colour

    @property
    def _told(self) -> dict[str, str]:
        return dict((*self.tags, *self.imagery_tags))


@dataclass(frozen=True)
class Carried:
    """All metadata to keep; `bands` in the order of the run, `alpha_band` counts from 1.

    Ground control points count pixels from the corner of the first pixel, RPCs from its centre.
    """

    bands: tuple[BandFacts, ...]
    alpha: BandFacts | None
    alpha_band: int | None
    has_mask: bool
    tags: Tags
    imagery_tags: Tags
    gcps: tuple[GroundControlPoint, ...]
    gcps_crs: CRS | None
    rpcs: RPC | None
    epoch: float | None = None  # year of the coordinates, for a dynamic CRS

    @property
    def nodata(self) -> float | None:
        """The nodata value for a GeoTIFF, which holds one only: that of the first band with one."""
        return next((band.nodata for band in self.bands if band.nodata is not None), None)

    def placed(self, row: int, col: int, scale: int) -> Carried:
        """The metadata for pixels `scale` times smaller that begin at a pixel of the old raster."""
        gcps = tuple(_moved_point(point, row, col, scale) for point in self.gcps)
        rpcs = None if self.rpcs is None else _moved_rpcs(self.rpcs, row, col, scale)
        return replace(self, gcps=gcps, rpcs=rpcs)


def read_carried(
    dataset: rasterio.DatasetReader,
    bands: tuple[int, ...],
    alpha_band: int | None,
    nodata: float | None,
    has_mask: bool,
) -> Carried:
    """Collect the metadata of an open raster; `nodata` overrides what its bands declare."""
    header, declared = read_header(dataset), exact_nodata(dataset)
    with readable(dataset, header) as text:
        points, crs = text.gcps
        return Carried(
            bands=_facts_of(
                text, bands, [declared[band - 1] if nodata is None else nodata for band in bands]
            ),
            alpha=None if alpha_band is None else _facts_of(text, (alpha_band,))[0],
            alpha_band=alpha_band,
            has_mask=has_mask,
            tags=_kept(text.tags()),
            imagery_tags=_kept(text.tags(ns="IMAGERY")),
            gcps=tuple(points),
            gcps_crs=crs,
            rpcs=text.rpcs,
            epoch=header.epoch,
        )


def alpha_bands(dataset: rasterio.DatasetReader) -> list[int]:
    """The bands of transparency, from 1."""
    return [n for n, kind in enumerate(dataset.colorinterp, 1) if kind == ColorInterp.alpha]


def data_bands(dataset: rasterio.DatasetReader) -> list[int]:
    """Every other band, from 1."""
    return [n for n, kind in enumerate(dataset.colorinterp, 1) if kind != ColorInterp.alpha]


def described_bands(dataset: rasterio.DatasetReader, bands: Sequence[int]) -> tuple[BandFacts, ...]:
    """The metadata of some bands of an open raster."""
    with readable(dataset) as text:
        return _facts_of(text, bands)


def _facts_of(
    dataset: rasterio.DatasetReader, bands: Sequence[int], nodata: Sequence[float | None] = ()
) -> tuple[BandFacts, ...]:
    """The metadata of some bands; `nodata` has a value for each of them, or none at all."""
    # Each of these is read of all bands whenever it is asked for.
    names, units, kinds = dataset.descriptions, dataset.units, dataset.colorinterp
    scales, offsets = dataset.scales, dataset.offsets
    return tuple(
        BandFacts(
            description=names[band - 1],
            unit=units[band - 1],
            scale=scales[band - 1],
            offset=offsets[band - 1],
            nodata=own,
            colorinterp=_kind(kinds[band - 1]),
            tags=_kept(dataset.tags(band)),
            imagery_tags=_kept(dataset.tags(band, ns="IMAGERY")),
        )
        for band, own in zip(bands, nodata or (None,) * len(bands))
    )


def _kept(tags: dict[str, str]) -> Tags:
    return tuple(sorted(item for item in tags.items() if not item[0].startswith(STALE_TAGS)))


def _moved_point(point: GroundControlPoint, row: int, col: int, scale: int) -> GroundControlPoint:
    moved = copy(point)
    moved.row, moved.col = (point.row - row) * scale, (point.col - col) * scale
    return moved


def _moved_rpcs(rpcs: RPC, row: int, col: int, scale: int) -> RPC:
    moved = copy(rpcs)
    moved.line_off = (rpcs.line_off - row + 0.5) * scale - 0.5
    moved.samp_off = (rpcs.samp_off - col + 0.5) * scale - 0.5
    moved.line_scale, moved.samp_scale = rpcs.line_scale * scale, rpcs.samp_scale * scale
    return moved


def _kind(kind: ColorInterp) -> ColorInterp:
    """What a band shows; greys by way of a table are greys."""
    return ColorInterp.gray if kind == ColorInterp.palette else kind
