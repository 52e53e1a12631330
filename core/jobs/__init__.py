# SPDX-License-Identifier: GPL-2.0-or-later
"""The contracts: jobs of each kind, and the events and messages that answer them. Stdlib only."""
