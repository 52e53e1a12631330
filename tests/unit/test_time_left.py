# SPDX-License-Identifier: GPL-2.0-or-later
"""The time left, foretold from tiles that have been computed."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.commands.console import duration
from ttrd3_qgis.core.engine.executors.batch import _share
from ttrd3_qgis.core.jobs import monitor as monitors
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.estimate import tile_seconds
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.pace import Pace

TILES, TILE_S, START_S, COLD_S = 60, 8.0, 40.0, 5.0


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch):
    made = Clock()
    monkeypatch.setattr(monitors, "time", made)
    monkeypatch.setattr(monitors, "INTERVAL_S", 0.0)
    return made


def plan(tiles: int = TILES) -> protocol.Plan:
    return protocol.Plan(8, 8, 3, "uint8", tiles, 10, 0)


def tile(clock: Clock, monitor: Monitor, cold_s: float = 0.0, samples: int = 1) -> None:
    """Compute a tile: its first step takes as long as the other nine."""
    for sample in range(samples):
        for step in range(1, 11):
            clock.now += (TILE_S / 2 + cold_s if step == 1 else TILE_S / 18) / samples
            monitor.report((sample + step / 10), step)
    monitor.finish(1, samples)


def begun(clock: Clock, tiles: int = TILES, done: int = 0, samples: int = 1):
    """A monitor of a run that took its time to start, and its events."""
    events: list[protocol.Progress] = []
    monitor = Monitor(lambda event: events.append(event), lambda: False)
    monitor.plan(plan(tiles), tiles * samples)
    clock.now += START_S
    if done:
        monitor.resume(done, done * samples)
    monitor.begin(1)
    events.clear()
    return monitor, events


def told(events) -> list[float]:
    return [event.remaining_s for event in events if event.remaining_s >= 0]


def test_the_start_is_not_taken_for_a_tile(clock):
    monitor, events = begun(clock)
    tile(clock, monitor, COLD_S)
    tile(clock, monitor)
    for left in told(events):
        assert left <= (TILES - 1) * (TILE_S + COLD_S) + TILE_S
    assert told(events)[-1] == pytest.approx((TILES - 2) * TILE_S)


def test_a_slow_first_tile_foretells_before_it_is_finished(clock):
    monitor, events = begun(clock)
    for step in range(1, 4):
        clock.now += 60.0 if step == 1 else 10.0
        monitor.report(step / 10, step)
    assert told(events)[-1] == pytest.approx(TILES * 150.0 - 80.0)


def test_tiles_of_an_earlier_run_say_nothing_about_the_speed(clock):
    monitor, events = begun(clock, done=50)
    for _ in range(3):
        tile(clock, monitor)
    assert told(events)[-1] == pytest.approx(7 * TILE_S)
    assert events[-1].tile_s == pytest.approx(TILE_S)
    assert events[-1].tile == 54


def test_a_pause_of_the_computer_does_not_count(clock):
    monitor, events = begun(clock)
    for number in range(10):
        tile(clock, monitor, cold_s=3600.0 if number == 5 else 0.0)
    assert told(events)[-1] == pytest.approx(50 * TILE_S)
    assert monitor.tile_s == pytest.approx(TILE_S)


def test_empty_tiles_take_no_time(clock):
    monitor, events = begun(clock)
    for _ in range(3):
        tile(clock, monitor)
        clock.now += 0.01
        monitor.finish(9, computed=0)
    assert monitor.tile_s == pytest.approx(TILE_S, rel=0.01)
    assert told(events)[-1] == pytest.approx(30 * TILE_S, rel=0.01)


def test_a_tile_counts_once_however_often_it_is_computed(clock):
    monitor, events = begun(clock, tiles=4, samples=3)
    for number in range(4):
        tile(clock, monitor, samples=3)
        assert events[-1].tile == min(4, number + 2)
        assert events[-1].tiles == 4
    assert events[-1].fraction == 1.0
    assert events[-1].tile_s == pytest.approx(TILE_S)
    assert monitor.tile_s == pytest.approx(TILE_S / 3)


def test_time_goes_by_within_a_tile(clock):
    monitor, events = begun(clock)
    tile(clock, monitor)
    tile(clock, monitor)
    seen = told(events)[-10:]  # nine steps and the end
    assert all(later < before for before, later in zip(seen[:-1], seen[1:-1]))
    assert seen[-1] == pytest.approx(seen[-2])


def test_a_short_run_leaves_no_speed(clock):
    monitor, _ = begun(clock, tiles=2)
    for _ in range(2):
        tile(clock, monitor, COLD_S)
    assert monitor.tile_s == 0.0


def test_workers_that_finish_together_are_one_measurement():
    pace, now = Pace(0.0, at_once=4), 0.0
    for _ in range(5):
        now += 20.0
        for late in range(4):
            pace.finish(2, now + 0.01 * late)
    assert pace.tile_s == pytest.approx(20.0 / 8, rel=0.01)
    assert pace.remaining_s(80, now) == pytest.approx(200.0, rel=0.01)


def test_a_halved_batch_reports_each_half_once():
    seen: list[float] = []
    first = _share(lambda done, _: seen.append(done), 0, 3, 7)
    rest = _share(lambda done, _: seen.append(done), 3, 4, 7)
    for report in (first, rest):
        for done in (0.5, 1.0):
            report(done, 1)
    assert seen == pytest.approx([1.5 / 7, 3 / 7, 5 / 7, 1.0])


def test_the_speed_of_other_steps_is_between_the_bounds():
    for known, steps in ((10, 2), (2, 10), (10, 50), (7, 7)):
        shares = sorted((1.0, steps / known))
        assert shares[0] <= tile_seconds(1.0, known, steps) <= shares[1]


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (89, "89 s"), (2820, "47 min"), (9000, "2.5 h")]
)
def test_a_time_is_said_in_its_unit(seconds, text):
    assert duration(seconds) == text
