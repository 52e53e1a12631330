# SPDX-License-Identifier: GPL-2.0-or-later
"""Shows the events of a job on a terminal, or as JSON lines for a program."""

from __future__ import annotations

import shlex
import sys

from tqdm import tqdm

from ..jobs import protocol
from ..jobs.addresses import shown_json
from ..jobs.visible import visible


class JsonLines:
    """Writes every event as one line of JSON on stdout."""

    def __call__(self, event: protocol.Event) -> None:
        """Show an event."""
        sys.stdout.write(shown_json(protocol.encode(event)) + "\n")
        sys.stdout.flush()

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


class ProgressBar:
    """A progress bar on stderr if it is a terminal; facts and warnings as plain lines.

    If several jobs are shown, `label` is written before the bar, `name` before each line, and
    `position` is the number of the bar, from the top.
    """

    def __init__(self, label: str = "", name: str = "", position: int | None = None) -> None:
        self._lead = f"{name}: " if name else ""
        self._bar = tqdm(
            total=1.0,
            desc=label or None,
            disable=not sys.stderr.isatty(),
            bar_format="{l_bar}{bar}| {postfix} [{elapsed}]",
            leave=False,
            position=position,
        )

    def __call__(self, event: protocol.Event) -> None:
        """Show an event."""
        if isinstance(event, protocol.Progress):
            left = f", about {duration(event.remaining_s)} left" if event.remaining_s >= 0 else ""
            what = event.activity or f"tile {event.tile}/{event.tiles},"
            text = f"{what} step {event.step}/{event.steps}{left}"
            self._bar.set_postfix_str(text, refresh=False)
            self._bar.update(event.fraction - self._bar.n)
        elif isinstance(event, protocol.Log):
            tqdm.write(f"{self._lead}{event.text}", file=sys.stderr)
        elif isinstance(event, protocol.Warn):
            tqdm.write(f"{self._lead}Warning: {event.text}", file=sys.stderr)
        elif isinstance(event, protocol.Result):
            self._bar.close()
            tqdm.write(_name(event.output), file=sys.stdout)
        elif isinstance(event, protocol.FinetuneResult):
            self._bar.close()
            sys.stdout.write(f"{comparison(event)}\n{event.verdict}\n{_name(event.output)}\n")
            tqdm.write(
                f"To use it: ttrd3 upscale LR.tif --model {shlex.quote(visible(event.output))} ...",
                file=sys.stderr,
            )
        elif isinstance(event, protocol.RankResult):
            self._bar.close()
            sys.stdout.write(f"{ranking(event)}\n")
        elif isinstance(event, protocol.QualityResult):
            self._bar.close()
            rows = "\n".join(f"{name:<34} {value:>10.4g}" for name, value in event.table())
            sys.stdout.write(f"{rows}\n{event.summary}\n{_name(event.report)}\n")

    def close(self) -> None:
        """Remove the bar."""
        self._bar.close()


def duration(seconds: float) -> str:
    """A time in the unit in which people say it."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _name(path: str) -> str:
    """A path as it is for a program, and without effects on a terminal."""
    return visible(path) if sys.stdout.isatty() else path


def ranking(result: protocol.RankResult) -> str:
    """Plain-text table of a ranking, with the remarks about the references below it."""
    rows = [[visible(cell) for cell in cells] for cells in result.table()]
    widths = [max(map(len, column)) + 2 for column in zip(*rows)]
    lines = ["".join(f"{cell:<{n}}" for cell, n in zip(row, widths)).rstrip() for row in rows]
    return "\n".join([*lines, *(row.note for row in result.rows if row.note)])


def comparison(result: protocol.FinetuneResult) -> str:
    """Plain-text table of the measures before and after the training."""
    rows = [f"{'measure':<34} {'before':>8} {'after':>8}"]
    rows += [f"{name:<34} {old:>8.3f} {new:>8.3f}" for name, old, new in result.table()]
    return "\n".join(rows)
