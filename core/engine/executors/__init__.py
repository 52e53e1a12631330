# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the tiles of a job are computed: in this process or on a Dask cluster."""
