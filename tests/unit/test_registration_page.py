# SPDX-License-Identifier: GPL-2.0-or-later
"""The table on registration in docs/training.md is that of the net that is shipped."""

from __future__ import annotations

import json

import registration


def test_results_net_and_page_belong_together():
    assert registration.stale(json.loads(registration.RESULTS.read_text(encoding="utf-8"))) == []
