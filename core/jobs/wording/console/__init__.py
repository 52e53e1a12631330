# SPDX-License-Identifier: GPL-2.0-or-later
"""What only the command line says; it is not translated."""
