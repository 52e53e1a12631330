# SPDX-License-Identifier: GPL-2.0-or-later
"""The arithmetic of the swipe's divider."""

from __future__ import annotations

import pytest

from ttrd3_qgis.gui.divider import Box, Divider


def test_it_begins_upright_in_the_middle():
    before, after = Divider().sides(400, 300)
    assert before == Box(0, 0, 200, 300)
    assert after == Box(200, 0, 200, 300)


def test_turned_it_lies_across():
    before, after = Divider(0.25).turned().sides(400, 300)
    assert before == Box(0, 0, 400, 75)
    assert after == Box(0, 75, 400, 225)


def test_swapped_the_sides_change_places():
    assert Divider(0.25).swapped().sides(400, 300) == Divider(0.25).sides(400, 300)[::-1]
    assert Divider(0.25).swapped().swapped() == Divider(0.25)


@pytest.mark.parametrize("position", [0.0, 0.1, 1 / 3, 1.0])
@pytest.mark.parametrize("is_vertical", [True, False])
def test_the_sides_cover_the_canvas_once(position, is_vertical):
    sides = Divider(position, is_vertical).sides(401, 299)
    assert sum(box.width * box.height for box in sides) == pytest.approx(401 * 299)


@pytest.mark.parametrize(("asked", "kept"), [(-3.0, 0.0), (0.4, 0.4), (1.7, 1.0)])
def test_it_stays_on_the_canvas(asked, kept):
    assert Divider().at(asked).position == kept


def test_a_hundred_small_steps_lead_from_end_to_end():
    divider = Divider(0.0)
    for _ in range(100):
        divider = divider.moved(0.01)
    assert divider.position == 1.0
    assert divider.moved(0.01).position == 1.0


def test_it_goes_through_the_point_under_the_mouse():
    assert Divider().through(100, 10, 400, 300).position == 0.25
    assert Divider(is_vertical=False).through(100, 30, 400, 300).position == 0.1
    assert Divider(0.3).through(5, 5, 0, 0).position == 0.3


def test_near_is_measured_across_the_line():
    assert Divider().is_near(208, 5, 400, 300, 10)
    assert not Divider().is_near(211, 150, 400, 300, 10)
    assert Divider(is_vertical=False).is_near(5, 141, 400, 300, 10)
