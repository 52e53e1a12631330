# SPDX-License-Identifier: GPL-2.0-or-later
"""WaveDiffUR (arXiv 2412.18996): very large scales by steps of two in the wavelet domain."""
