# SPDX-License-Identifier: GPL-2.0-or-later
"""The computer: its devices, memory and threads."""
