# SPDX-License-Identifier: GPL-2.0-or-later
"""The nodata settings of a layer in QGIS: additional values, and the file's own switched off."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsRasterDataProvider, QgsRasterRange

MOST_VALUES = 2  # of a band in a VRT: one that it declares, one that its source skips


@dataclass(frozen=True)
class BandNodata:
    """What is nodata in a band: the file's value if it counts, else None, and ranges in QGIS."""

    own: float | None
    added: tuple[tuple[float, float], ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The single values."""
        single = (low for low, high in self.added if low == high)
        return tuple(dict.fromkeys((*(() if self.own is None else (self.own,)), *single)))

    @property
    def is_simple(self) -> bool:
        """Whether a VRT can say it."""
        only_values = all(low == high for low, high in self.added)
        return only_values and len(self.values) <= MOST_VALUES


def nodata_of(provider: QgsRasterDataProvider) -> tuple[BandNodata, ...]:
    """The nodata of each band, if QGIS says of any other than the file; else nothing."""
    bands = range(1, provider.bandCount() + 1)
    if not any(_is_set(provider, band) for band in bands):
        return ()
    return tuple(_of_band(provider, band) for band in bands)


def marked_by(bands: Sequence[BandNodata]) -> float | None:
    """A value that is nodata in every band that has any, if there is one, else in one of them.

    None where the file declares one, which serves, or where there is nothing to mark.
    """
    if any(band.own is not None for band in bands):
        return None
    ranges = [band.added for band in bands if band.added]
    within = (_within(*pair) for added in ranges for pair in added)
    found = [value for value in within if math.isfinite(value)]
    for value in found:
        if all(any(low <= value <= high for low, high in added) for added in ranges):
            return value
    return found[0] if found else None


def _within(low: float, high: float) -> float:
    """A number of a range, a whole one where there is one; QGIS has NaN for an open end."""
    if not math.isfinite(low):
        return math.floor(high) if math.isfinite(high) else math.nan
    return min(math.ceil(low), high) if math.isfinite(high) else math.ceil(low)


def _is_set(provider: QgsRasterDataProvider, band: int) -> bool:
    switched_off = provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band)
    return switched_off or bool(provider.userNoDataValues(band))


def _of_band(provider: QgsRasterDataProvider, band: int) -> BandNodata:
    counts = provider.sourceHasNoDataValue(band) and provider.useSourceNoDataValue(band)
    return BandNodata(
        own=provider.sourceNoDataValue(band) if counts else None,
        added=tuple(_limits(one) for one in provider.userNoDataValues(band)),
    )


def _limits(found: QgsRasterRange) -> tuple[float, float]:
    return found.min(), found.max()
