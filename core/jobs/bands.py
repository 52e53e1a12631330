# SPDX-License-Identifier: GPL-2.0-or-later
"""What the names and wavelengths of bands say about them. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Optional

RED, GREEN, BLUE = "red", "green", "blue"
COLOURS = (RED, GREEN, BLUE)
NIR = "nir"
# Central wavelengths in nm; coastal blue (443) and red edge (705) lie outside.
_RANGES_NM = {BLUE: (455, 520), GREEN: (525, 600), RED: (620, 690)}
_NIR_NM = 770, 900  # from the far end of the red edge on
_NM = {"nm": 1.0, "nanometers": 1.0, "um": 1e3, "µm": 1e3, "micrometers": 1e3}
_WORD = re.compile(r"(?<![a-z])(red|green|blue)(?![a-z]|[ _-]?edge)", re.IGNORECASE)
# As Sentinel-2 and Landsat 8 and 9 number them.
_NUMBER = re.compile(r"(?<![a-z0-9])B0?([234])(?![a-z0-9])", re.IGNORECASE)
_NUMBERED = {"2": BLUE, "3": GREEN, "4": RED}
_NIR_WORD = re.compile(r"(?<![a-z])(nir|near[ _-]?infra[ _-]?red)(?![a-z])", re.IGNORECASE)
# B8 and B8A of Sentinel-2; B5 only of products of Landsat 8 and 9: Sentinel-2's is the red edge.
_NIR_NUMBER = re.compile(
    r"(?<![a-z0-9])(B0?8A?|SR_B5|L[CO]0[89]_\w*_B5)(?![a-z0-9])", re.IGNORECASE
)
# Bands of Sentinel-2 and Landsat products that hold classes, flags or the air, not the ground.
_NO_IMAGE = re.compile(
    r"(?<![a-z0-9])(SCL|CLD|SNW|AOT|WVP|QA_(?:PIXEL|RADSAT|AEROSOL)"
    r"|ST_(?:QA|ATRAN|CDIST|DRAD|EMIS|EMSD|TRAD|URAD))(?![a-z0-9])",
    re.IGNORECASE,
)


def colour(name: str, tags: Mapping[str, str]) -> Optional[str]:
    """The colour of a band by its wavelength, else by its name; None for other bands."""
    wavelength = _wavelength_nm(tags)
    if wavelength is not None:
        ranges = _RANGES_NM.items()
        return next((one for one, (low, high) in ranges if low <= wavelength <= high), None)
    words = {found.lower() for found in _WORD.findall(name)}
    if words:
        return words.pop() if len(words) == 1 else None
    number = _NUMBER.search(name)
    return _NUMBERED[number[1]] if number else None


def is_nir(name: str, tags: Mapping[str, str]) -> bool:
    """Whether a band is near infrared, by its wavelength, else by its name."""
    wavelength = _wavelength_nm(tags)
    if wavelength is not None:
        return _NIR_NM[0] <= wavelength <= _NIR_NM[1]
    return bool(_NIR_WORD.search(name) or _NIR_NUMBER.search(name))


def red_and_nir(roles: Sequence[Optional[str]]) -> list[tuple[int, int]]:
    """Bands, from 0, that a vegetation index is made of: a pair for each date of a stack.

    Where a date has several near infrared bands, the first counts.
    """
    reds, nirs = ([band for band, one in enumerate(roles) if one == kind] for kind in (RED, NIR))
    if not reds or len(nirs) % len(reds):
        return []
    return list(zip(reds, nirs[:: max(1, len(nirs) // len(reds))]))


def is_image(name: str) -> bool:
    """Whether a band shows the ground, as far as its name tells: no classes, flags or the like."""
    return _NO_IMAGE.search(name) is None


def of_image(names: Mapping[int, str]) -> tuple[int, ...]:
    """The numbers of the bands that show the ground; all where none does."""
    return tuple(number for number, name in names.items() if is_image(name)) or tuple(names)


def triples(colours: Sequence[Optional[str]]) -> list[tuple[int, ...]]:
    """Bands, from 0, that belong together as red, green and blue: one for each date of a stack."""
    found = [[band for band, one in enumerate(colours) if one == wanted] for wanted in COLOURS]
    return list(zip(*found))


def _wavelength_nm(tags: Mapping[str, str]) -> Optional[float]:
    """The central wavelength, as GDAL's drivers and ENVI's headers give it."""
    known = {name.lower(): value for name, value in tags.items()}
    unit = known.get("wavelength_unit") or known.get("wavelength_units") or ""
    for name, factor in (("central_wavelength_um", 1e3), ("wavelength", _NM.get(unit.lower()))):
        try:
            if factor is not None and name in known:
                return float(known[name]) * factor
        except ValueError:
            continue
    return None
