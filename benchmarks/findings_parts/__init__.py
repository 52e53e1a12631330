# SPDX-License-Identifier: GPL-2.0-or-later
"""What `findings.py` is made of: ablation nets, their training, their measures, tables."""
