# SPDX-License-Identifier: GPL-2.0-or-later
"""The work of `ttrd3 evaluate`; not beside its options, because this imports torch."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace

from tqdm import tqdm

from ..evaluation import bars
from ..evaluation import evaluate as measuring
from ..evaluation.files import write_whole
from ..evaluation.gallery import choose, panels
from ..evaluation.images import Pixels
from ..evaluation.lpips import LPIPS
from ..evaluation.reference_kinds import NONE, needs_images
from ..evaluation.report import Report, Strip, render
from ..evaluation.results import Row, compare, of_model, read_rows, wins
from ..evaluation.single import ImageModel
from ..jobs.errors import BadJobError
from ..jobs.paths import version
from ..jobs.sensor import AUTO, described, read_sensor
from ..jobs.superresolution import Job
from ..machine.device import resolve, resolve_dtype, set_threads
from ..methods.card import Card
from ..methods.loading import open_weights
from ..methods.settings import Settings as ModelSettings
from ..methods.weights import Weights
from .method_options import method_options_of


class Bar:
    """A progress bar on stderr if it is a terminal."""

    def __init__(self, what: str, total: int) -> None:
        self._bar = tqdm(
            total=total,
            desc=what,
            disable=total == 0 or not sys.stderr.isatty(),
            bar_format="{desc} {n_fmt}/{total_fmt} {bar}| [{elapsed}, {remaining} left]",
            leave=False,
        )

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def __call__(self, done: int, total: int) -> None:
        """Show how many images are done."""
        self._bar.update(done - self._bar.n)


def settings_of(options: argparse.Namespace, card: Card) -> measuring.Settings:
    """The settings of the options for a model; raises BadJobError."""
    job = Job(
        lr="",
        references=(),
        output="",
        model=options.model,
        scale=options.scale,
        preset=options.preset,
        steps=options.steps,
        noise=options.noise,
        method_options=method_options_of(options),
        sensor=options.sensor or options.degradation,
    )
    chosen = ModelSettings.of(job, card)
    return measuring.Settings(
        references=options.references,
        steps=chosen.steps,
        noise=chosen.noise,
        seed=options.seed,
        consistency=not options.no_consistency,
        scale=chosen.scale,
        options=chosen.options,
        degradation=read_sensor(options.degradation),
        sensor=chosen.sensor,
    )


@dataclass(frozen=True)
class Opened:
    """A model on a device, with the settings of the options."""

    weights: Weights
    settings: measuring.Settings
    model: ImageModel
    device: str

    @classmethod
    def of(cls, options: argparse.Namespace) -> Opened:
        """Open what the options name; raises TTRD3Error for all that can be refused."""
        set_threads(options.threads)
        device = resolve(options.device)
        weights = open_weights(options.model)
        settings = settings_of(options, weights.card)
        dtype = resolve_dtype(options.precision, device)
        model = ImageModel.of(weights, device, dtype, settings.scale)
        return cls(weights, settings, model, str(device))


def resolved_bars(options: argparse.Namespace) -> str:
    """The distances from which on the model and the interpolations tell bars apart, as text."""
    opened = Opened.of(options)
    name, settings = opened.weights.card.name, replace(opened.settings, references=NONE)

    def estimated(lr: Pixels) -> Pixels:
        return opened.model(lr, None, settings)

    found = bars.resolutions(
        {name: estimated}, opened.model.scale, settings.degradation, settings.seed
    )
    return bars.table(found)


class Evaluation:
    """One run; everything that can be refused is refused in the constructor."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        opened = Opened.of(options)
        self._weights, self._settings = opened.weights, opened.settings
        self._model, self._device = opened.model, opened.device
        lpips = options.lpips_weights
        self._lpips = LPIPS.from_file(lpips) if lpips is not None else None
        self._earlier = read_rows(options.compare) if options.compare is not None else []
        self._cases = measuring.open_cases(
            self._model, options.hr_dir, options.reference_dir, self._settings, self._lpips
        )
        if self._earlier and not {row.image for row in of_model(self._earlier)} & set(self._cases):
            raise BadJobError(
                "evaluation-nothing-in-common",
                subject=str(options.compare),
                folder=options.hr_dir,
            )
        self._rows: list[Row] = []
        self._notes: list[str] = self._cases.notes

    def measure(self) -> None:
        """Run the model on every image."""
        with Bar("Measuring", len(self._cases)) as bar:
            self._rows = measuring.measure_cases(
                self._model,
                self._weights.card.name,
                self._cases,
                self._settings,
                self._lpips,
                bar,
            )
        self._notes += wins(self._rows)
        if self._earlier:
            self._notes += compare(self._rows, self._earlier, self._options.compare.name)

    def save(self) -> None:
        """Save the results that were asked for."""
        if self._options.output is not None:
            measuring.write_json(self._options.output, self._rows, self._settings)
        if self._options.report is not None:
            report = Report(self._facts(), self._rows, self._strips(), self._notes)
            write_whole(self._options.report, render(report))

    def text(self) -> str:
        """The text for the terminal."""
        scenes = sorted({row.scene for row in self._rows}) if self._options.by_class else []
        found = [item for scene in ("", *scenes) for item in measuring.summarise(self._rows, scene)]
        return "\n".join([measuring.table_of(found), *self._notes])

    def _strips(self) -> list[Strip]:
        """Pictures of the chosen images; their SR is computed again, which saves memory."""
        choices = choose(self._rows, self._options.report_images)
        strips = []
        with Bar("Pictures", len(choices)) as bar:
            for choice in choices:
                case = self._cases[choice.image]
                sr = measuring.estimate(self._model, case, self._settings)
                rows = [row for row in self._rows if row.image == choice.image]
                strips.append(Strip(choice, panels(case, sr, rows)))
                bar(len(strips), len(choices))
        return strips

    def _facts(self) -> list[tuple[str, str]]:
        options, settings = self._options, self._settings
        lpips = options.lpips_weights
        references = settings.references
        if needs_images(references):
            references += f" of {options.reference_dir}"
        return [
            ("model", self._weights.card.name),
            ("weights (sha256)", self._weights.sha256),
            ("HR images", f"{options.hr_dir}, {len(self._cases)} images"),
            ("references", references),
            ("LR images made by", described(settings.degradation)),
            ("sensor told", AUTO if settings.sensor is None else described(settings.sensor)),
            ("scale", str(settings.scale)),
            ("sampling steps", str(settings.steps)),
            ("noise level", f"{settings.noise:g}"),
            ("seed", str(settings.seed)),
            ("consistency with LR", "yes" if settings.consistency else "no"),
            ("device, precision", f"{self._device}, {options.precision}"),
            ("LPIPS weights", lpips.name if lpips is not None else "none, not measured"),
            ("version", version()),
        ]
