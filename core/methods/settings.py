# SPDX-License-Identifier: GPL-2.0-or-later
"""What a job means for the model it names. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..jobs.contract import Problem, refuse
from ..jobs.errors import BadWeightsError
from ..jobs.sensor import AUTO, Sensor, read_sensor
from ..jobs.superresolution import MAX_STEPS, UNCERTAINTY, Job
from .card import Card
from .layers import layers_of, pass_files, pass_layers
from .options import OptionValue
from .registry import model_card, spec_of
from .spec import MethodSpec

LONG_ROW = 4  # so many scales in a row are told by their ends


@dataclass(frozen=True)
class Settings:
    """A job's settings, with the model's values for all that the job leaves open.

    `sensor` is None where it is to be estimated from the LR raster, and only assumed where the
    model names it and not the job.
    """

    spec: MethodSpec
    card: Card
    scale: int
    steps: int
    noise: float
    options: Mapping[str, OptionValue]
    sensor: Sensor | None = None
    preset: str = ""
    assumes_sensor: bool = False

    @property
    def reads_references(self) -> bool:
        """Tell whether references change the result."""
        return self.spec.reads_references(self.options, self.card.architecture)

    @property
    def draws_noise(self) -> bool:
        """Tell whether seeds change the result."""
        return self.spec.draws_noise(self.options, self.noise, self.card.architecture)

    @classmethod
    def of(cls, job: Job, card: Card) -> Settings:
        """The settings of a job for a model; raises BadJobError with everything that is wrong."""
        spec = spec_of(card.method)
        refuse(_problems(job, spec, card))
        name = job.preset or next(iter(card.presets_of(spec)))
        preset = card.presets_of(spec)[name]
        return cls(
            spec,
            card,
            job.scale or card.scale,
            preset.steps if job.steps is None else job.steps,
            preset.noise if job.noise is None else job.noise,
            {**spec.defaults(), **preset.options, **job.method_options},
            _sensor(card.sensor if job.sensor == AUTO else job.sensor),
            name,
            job.sensor == AUTO and card.sensor != AUTO,
        )


def _sensor(name: str) -> Sensor | None:
    return None if name == AUTO else read_sensor(name)


def problems(job: Job) -> list[Problem]:
    """Every mistake of a job that can be seen without opening a raster, for its model too.

    A model that cannot be read is reported when it is loaded.
    """
    found = job.problems()
    if found:
        return found
    try:
        card = model_card(job.model)
        return list(_problems(job, spec_of(card.method), card))
    except BadWeightsError as error:
        return [Problem("model", one) for one in error.messages]


def wanted_passes(job: Job, settings: Settings) -> dict[int, str]:
    """The rasters of passes before the last that a job writes, by how many times finer each is."""
    known = pass_layers(settings.spec, settings.scale)
    return {finer: name for finer, name in known.items() if job.layer(name)}


def with_useful_samples(job: Job, settings: Settings) -> Job:
    """The job with one sample where all would be equal, and the error is known without them."""
    if settings.draws_noise or not settings.card.calibration or job.samples == 1:
        return job
    return replace(job, extras=replace(job.extras, samples=1))


def with_passes(job: Job, card: Card) -> Job:
    """The job that writes the raster of each pass before the last, too, beside its output."""
    files = pass_files(spec_of(card.method), job.scale or card.scale, job.output)
    return replace(job, layers={**job.layers, **files})


def said_scales(scales: tuple[int, ...]) -> str:
    """Scales as text: 2, 4 or 8; many in a row as 2 to 128."""
    *most, last = listed_scales(scales)
    return f"{', '.join(most)} or {last}" if most else last


def listed_scales(scales: Iterable[int], sign: str = "") -> list[str]:
    """Scales in increasing order, each after a sign; many in a row by the first and the last."""
    rows: list[list[int]] = []
    for scale in sorted(scales):
        if rows and scale == rows[-1][-1] + 1:
            rows[-1].append(scale)
        else:
            rows.append([scale])
    found: list[str] = []
    for row in rows:
        is_long = len(row) >= LONG_ROW
        ends = f"{sign}{row[0]} to {sign}{row[-1]}"
        found += [ends] if is_long else [f"{sign}{scale}" for scale in row]
    return found


def _steps(job: Job, card: Card, spec: MethodSpec) -> Iterator[Problem]:
    """A chain has fewer steps than the schedule has levels."""
    presets = card.presets_of(spec)
    steps = presets[job.preset or next(iter(presets))].steps if job.steps is None else job.steps
    most = int(card.schedule.get("timesteps", MAX_STEPS + 1)) - 1
    if steps > most:
        yield Problem("steps", "steps-out-of-range", most=most, steps=steps)


def _overlap(job: Job, card: Card, spec: MethodSpec) -> Iterator[Problem]:
    """The overlap must be less than half of the tile where the model chooses that, too."""
    tile, overlap = card.geometry_of(spec).tile_lr_px, job.tiles.overlap_lr_px
    if not job.tiles.tile_lr_px and tile <= 2 * overlap:
        yield Problem("tiles", "overlap-too-large", overlap=overlap, tile=tile)


def _problems(job: Job, spec: MethodSpec, card: Card) -> Iterator[Problem]:
    scales = card.all_scales()
    if job.scale and job.scale not in scales:
        said = said_scales(scales)
        yield Problem("scale", "model-other-scale", name=card.name, scales=said, scale=job.scale)
    presets = card.presets_of(spec)
    if job.preset and job.preset not in presets:
        values = {"name": card.name, "preset": job.preset, "names": ", ".join(presets)}
        yield Problem("preset", "model-no-preset", **values)
    else:
        yield from _steps(job, card, spec)
    yield from _overlap(job, card, spec)
    for name, value in job.method_options.items():
        option = spec.option(name)
        if option is None:
            yield Problem("method_options", "method-no-option", method=spec.title, option=name)
        elif (wrong := option.problem(value)) is not None:
            yield Problem("method_options", wrong)
    if job.layer(UNCERTAINTY) and not card.calibration:
        if job.samples == 1:
            yield Problem("samples", "samples-need-calibration", name=card.name)
        if job.extras.intervals:
            yield Problem("intervals", "intervals-need-calibration", name=card.name)
    passes = pass_layers(spec, job.scale or card.scale)
    known = {*(layer.name for layer in layers_of(spec)), *passes.values()}
    for name in job.layers:
        if name not in known:
            yield Problem("layers", "method-no-layer", method=spec.title, layer=name)
