# SPDX-License-Identifier: GPL-2.0-or-later
"""The plots of a report as SVG in data URIs, legible on white and on black."""

from __future__ import annotations

import base64
import io
import math
import warnings
from collections.abc import Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, Callable, TypeVar

import numpy as np
import numpy.typing as npt

from ..jobs.errors import LibraryError
from .cells import Pick
from .crops import Spectra
from .sums import Histograms

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK = "#7c7c7c"  # equally far from white and black
COLOURS = {"LR": "#7c7c7c", "LR, bicubic": "#7c7c7c", "SR": "#e0701a", "HR": "#2f8fd0"}
WIDTH_IN = 7.6
STYLE = {
    "svg.fonttype": "path",
    "svg.hashsalt": "ttrd3",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    **dict.fromkeys(
        ("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color"), INK
    ),
}
FEW_VALUES = 12

Array = npt.NDArray[Any]
Drawn = TypeVar("Drawn")


def load() -> None:
    """Import the plotting library: if it is missing, that is known before the work begins."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about the 3-D axes of a second copy, unused here
            import matplotlib.backends.backend_svg
            import matplotlib.figure  # noqa: F401
    except ImportError:
        raise LibraryError("matplotlib-missing") from None


def _styled(draw: Callable[..., Drawn]) -> Callable[..., Drawn]:
    """Make a function draw in the style of the reports."""

    @wraps(draw)
    def styled(*args: Any, **options: Any) -> Drawn:
        load()
        from matplotlib import rc_context

        with rc_context(STYLE):
            return draw(*args, **options)

    return styled


def _figure(height_in: float, across: int = 1) -> tuple[Figure, list[Axes]]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH_IN, height_in), layout="constrained")
    return figure, list(figure.subplots(1, across, squeeze=False)[0])


def _uri(figure: Figure) -> str:
    data = io.BytesIO()
    figure.savefig(data, format="svg", transparent=True, metadata={"Date": None})
    return f"data:image/svg+xml;base64,{base64.b64encode(data.getvalue()).decode()}"


@_styled
def map_plot(values: Array, label: str, *, colours: str = "magma") -> str:
    """A raster band (h, w) as a map with a legend; NaN where there is nothing."""
    height, width = values.shape
    figure, (axes,) = _figure(min(5.2, max(2.2, 0.8 * WIDTH_IN * height / width)))
    known = values[np.isfinite(values)]
    top = float(np.percentile(known, 99.5)) if known.size else 1.0
    low = min(0.0, float(known.min())) if known.size else 0.0
    shown = axes.imshow(
        values, cmap=colours, vmin=low, vmax=top if top > low else low + 1, interpolation="nearest"
    )
    _without_ticks(axes)
    bar = figure.colorbar(shown, ax=axes, shrink=0.9, extend="max")
    bar.set_label(label)
    bar.outline.set_linewidth(0)  # type: ignore[operator]
    return _uri(figure)


@_styled
def class_plot(values: Array, label: str) -> str:
    """A band with few integer values (h, w), each in its own colour; NaN where there is nothing."""
    numbers = np.unique(values[np.isfinite(values)])
    if not 0 < numbers.size <= FEW_VALUES:
        return map_plot(values, label, colours="viridis")
    from matplotlib.colors import BoundaryNorm, ListedColormap

    height, width = values.shape
    figure, (axes,) = _figure(min(5.2, max(2.2, 0.8 * WIDTH_IN * height / width)))
    from matplotlib import colormaps

    colours = ListedColormap([colormaps["tab20"](2 * n % 20) for n in range(numbers.size)])
    norm = BoundaryNorm(np.arange(numbers.size + 1) - 0.5, numbers.size)
    places = np.searchsorted(numbers, np.where(np.isfinite(values), values, numbers[0]))
    shown = axes.imshow(
        np.where(np.isfinite(values), places, np.nan),
        cmap=colours,
        norm=norm,
        interpolation="nearest",
    )
    _without_ticks(axes)
    bar = figure.colorbar(shown, ax=axes, shrink=0.9, ticks=range(numbers.size))
    bar.ax.set_yticklabels([f"{number:g}" for number in numbers])
    bar.set_label(label)
    bar.outline.set_linewidth(0)  # type: ignore[operator]
    return _uri(figure)


@_styled
def overview_plot(picture: Array, step: float, picks: Sequence[Pick], letters: str) -> str:
    """The scene (h, w, 3) with frames of the crops; an LR pixel is 1 / `step` of its pixels."""
    from matplotlib.patches import Rectangle

    height, width = picture.shape[:2]
    figure, (axes,) = _figure(min(4.2, max(1.8, 0.75 * WIDTH_IN * height / width)))
    axes.imshow(picture, interpolation="nearest")
    for letter, pick in zip(letters, picks):
        window = pick.window
        corner = window.col / step - 0.5, window.row / step - 0.5
        size = window.width / step, window.height / step
        for colour, thickness in (("black", 2.6), ("white", 1.2)):
            frame = Rectangle(corner, *size, fill=False, edgecolor=colour, linewidth=thickness)
            axes.add_patch(frame)
        box = {"facecolor": "black", "edgecolor": "none", "pad": 1.5, "alpha": 0.75}
        axes.text(*corner, letter, color="white", va="top", ha="left", bbox=box, weight="bold")
    _without_ticks(axes)
    return _uri(figure)


def _without_ticks(axes: Axes) -> None:
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_frame_on(False)


@_styled
def histogram_plots(histograms: Histograms, names: Sequence[str], unit: str) -> list[str]:
    """Relative frequencies of the values in LR and SR, up to three bands per picture."""
    found = []
    for first in range(0, len(names), 3):
        bands = range(first, min(first + 3, len(names)))
        figure, axes = _figure(2.3, len(bands))
        for band, axis in zip(bands, axes):
            for name, counts in (("LR", histograms.lr[band]), ("SR", histograms.sr[band])):
                share = 100 * counts / max(1.0, counts.sum())
                fill = name == "LR"
                edges, colour = histograms.edges[band], COLOURS[name]
                axis.stairs(share, edges, color=colour, fill=fill, alpha=0.5 if fill else 1)
                axis.plot([], [], color=colour, label=name)
            axis.set_title(f"band {names[band]}", fontsize=9)
            axis.set_xlabel(f"value{unit}")
            axis.set_ylim(bottom=0)
        axes[0].set_ylabel("pixels (%)")
        axes[-1].legend(frameon=False)
        found.append(_uri(figure))
    return found


@_styled
def spectrum_plot(spectra: Spectra) -> str:
    """Power by frequency; detail to the right of the line is finer than LR can represent."""
    figure, (axes,) = _figure(3.0)
    floor = math.inf
    for name, power in spectra.power.items():
        top = max(power.max(), np.finfo(float).tiny)
        shown = np.maximum(power, 1e-12 * top)
        style = "--" if name.startswith("LR") else "-"
        axes.loglog(spectra.frequency, shown, style, color=COLOURS[name], label=name)
        floor = min(floor, top * 1e-8 if name.startswith("LR") else shown.min() / 3)
    axes.axvline(0.5, color=INK, linewidth=0.8, linestyle=":")
    axes.annotate(
        " finer than the input",
        (0.5, 1.0),
        xycoords=("data", "axes fraction"),
        va="top",
        fontsize=8,
        color=INK,
    )
    axes.set_ylim(bottom=floor)
    axes.set_xlabel("cycles per LR pixel")
    axes.set_ylabel("power")
    axes.legend(frameon=False, loc="lower left")
    return _uri(figure)
