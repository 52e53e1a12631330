# SPDX-License-Identifier: GPL-2.0-or-later
"""The contracts: what a job of each kind says, and the words it is answered with. Stdlib only."""
