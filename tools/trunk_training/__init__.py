# SPDX-License-Identifier: GPL-2.0-or-later
"""Trains the networks of the next model: trunk, sensor net, second stage."""
