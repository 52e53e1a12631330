# SPDX-License-Identifier: GPL-2.0-or-later
"""Training of the net that lays references onto the LR image (`core/ops/registration.py`)."""
