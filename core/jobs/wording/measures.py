# SPDX-License-Identifier: GPL-2.0-or-later
"""What the rows and columns of tables of results are called, as a user reads them."""

from __future__ import annotations

MEASURES = {
    "psnr-rises": "PSNR (dB), higher is better",
    "ssim-rises": "SSIM, higher is better",
    "sharpness-falls": "sharpness error, lower is better",
    "lpips-falls": "LPIPS, lower is better",
    "rank": "rank",
    "score": "score",
    "overlap": "overlap",
    "pixel": "pixel",
    "radiometry": "radiometry",
    "texture": "texture",
    "shift": "shift",
    "reference": "reference",
    "rmse-lr": "RMSE against LR",
    "rmse-lr-bicubic": "RMSE against LR, bicubic",
    "bias-lr": "bias against LR",
    "p95-lr": "95 % differ from LR by less than",
    "sam-lr": "spectral angle to LR (°)",
    "ndvi-lr": "NDVI error against LR",
    "ndvi-noise": "noise of NDVI",
    "correlation-lr": "correlation with LR",
    "sharpness": "sharpness over bicubic",
    "psnr-hr": "PSNR against HR (dB)",
    "psnr-hr-bicubic": "PSNR against HR (dB), bicubic",
    "ssim-hr": "SSIM against HR",
    "ssim-hr-bicubic": "SSIM against HR, bicubic",
    "sam-hr": "spectral angle to HR (°)",
    "ndvi-hr": "NDVI error against HR",
    "shift-hr": "shift against HR (SR pixels)",
}
