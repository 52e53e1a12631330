# SPDX-License-Identifier: GPL-2.0-or-later
"""Shows the events of many scenes: on a terminal as bars, else as JSON lines with their names."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Sequence

from tqdm import tqdm

from ...jobs import protocol
from ...jobs.addresses import shown_json
from ...jobs.messages import message
from ..console import ProgressBar
from .scenes import SceneJob

LABEL_CHARS = 24
ENDS = (*protocol.OUTCOMES, protocol.Failure, protocol.Cancelled)


class SceneLines:
    """Writes every event as a line of JSON on stdout, with its scene."""

    def __init__(self, scenes: Sequence[SceneJob]) -> None:
        self._numbers = _numbers(scenes)
        self._lock = threading.Lock()

    def __call__(self, scene: SceneJob, event: protocol.Event) -> None:
        """Show an event."""
        about = {"scene": scene.name, "number": self._numbers[scene.name]}
        line = {
            **about,
            "of": len(self._numbers),
            "event": json.loads(shown_json(protocol.encode(event))),
        }
        with self._lock:
            sys.stdout.write(json.dumps(line) + "\n")
            sys.stdout.flush()
            if isinstance(event, protocol.Failure):
                sys.stderr.write(_failure(scene, event) + "\n")

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


class SceneBars:
    """A bar for each scene in progress, and lines that begin with the name of their scene."""

    def __init__(self, scenes: Sequence[SceneJob]) -> None:
        self._numbers = _numbers(scenes)
        self._bars: dict[str, tuple[int, ProgressBar]] = {}
        self._lock = threading.RLock()

    def __call__(self, scene: SceneJob, event: protocol.Event) -> None:
        """Show an event; the first one of a scene opens its bar, the last one closes it."""
        with self._lock:
            bar = self._bar(scene)
            bar(event)
            if isinstance(event, protocol.Failure):
                tqdm.write(_failure(scene, event), file=sys.stderr)
            elif isinstance(event, protocol.Cancelled):
                bar(protocol.Log(str(message("scene-cancelled"))))
            if isinstance(event, ENDS) or not scene.is_due:
                bar.close()
                del self._bars[scene.name]

    def _bar(self, scene: SceneJob) -> ProgressBar:
        if scene.name not in self._bars:
            taken = {position for position, _ in self._bars.values()}
            position = next(n for n in range(len(taken) + 1) if n not in taken)
            number = f"[{self._numbers[scene.name]}/{len(self._numbers)}]"
            label = f"{number} {scene.name[:LABEL_CHARS]}"
            self._bars[scene.name] = position, ProgressBar(label, scene.name, position)
        return self._bars[scene.name][1]

    def close(self) -> None:
        """Remove the remaining bars."""
        with self._lock:
            for _, bar in self._bars.values():
                bar.close()
            self._bars.clear()


def _failure(scene: SceneJob, event: protocol.Failure) -> str:
    return f"ttrd3: {scene.name}: {event.text}"


def _numbers(scenes: Sequence[SceneJob]) -> dict[str, int]:
    return {scene.name: number for number, scene in enumerate(scenes, 1)}
