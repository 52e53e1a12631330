# SPDX-License-Identifier: GPL-2.0-or-later
"""Training of models, and adapting them to the user's own rasters."""
