# SPDX-License-Identifier: GPL-2.0-or-later
"""An invented town seen from the air: plan, objects, light and sensor."""
