# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of the command line only; they are not translated."""
