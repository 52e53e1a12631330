# SPDX-License-Identifier: GPL-2.0-or-later
"""Many scenes in one go: which they are, what each is called, running them, telling of them."""
