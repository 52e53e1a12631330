# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about adapting a model; the subject is the file at fault, if there is one."""

TITLE = "Adapting a model"
SENTENCES = {
    "finetune-minutes": "The minutes must be more than 0 and at most {most:g}, not {minutes}.",
    "finetune-steps": "The training steps must be 0 to {most}, not {steps}.",
    "finetune-held-out": "The held-out share must lie between {low} and {high}, not {share}.",
    "finetune-bands": "The model sees three bands, not {count}.",
    "finetune-other-method": (
        "The weights {subject} are for the method {method!r}, which cannot be adapted; choose "
        "weights for {methods}."
    ),
    "finetune-too-few-blocks": (
        "The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} "
        "pixels, but at least {needed} are needed: for instance one raster of {width} x {height} "
        "pixels that is neither nodata nor of one colour; add references or choose larger ones."
    ),
    "finetune-same-ground": (
        "The references show the same ground so often that only {count:plural:# block is|# blocks "
        "are} left to train on; add references of other places."
    ),
    "finetune-diverged": (
        "The training diverged on these rasters; leave out those with extreme values."
    ),
    "memory-short-for-training": (
        "The memory of {subject} does not suffice for the training; choose another device."
    ),
    "finetune-better": (
        "The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, "
        "sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} "
        "held-out blocks."
    ),
    "finetune-better-lpips": (
        "The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, "
        "PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to "
        "{sharpness_after:.2f}, means over {count} held-out blocks."
    ),
    "finetune-no-gain": (
        "No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, "
        "sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} "
        "held-out blocks)."
    ),
    "finetune-no-gain-lpips": (
        "No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR "
        "{psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to "
        "{sharpness_after:.2f}, means over {count} held-out blocks)."
    ),
    "finetune-cannot-tell": (
        "Too few blocks to tell whether the new weights are better: only {count} were held out, "
        "and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to "
        "{psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). "
        "Add references or choose larger ones."
    ),
    "finetune-cannot-tell-lpips": (
        "Too few blocks to tell whether the new weights are better: only {count} were held out, "
        "and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to "
        "{lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error "
        "{sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones."
    ),
    "lpips-unreadable": "The LPIPS weights {subject} cannot be read ({reason}).",
    "lpips-other-file": "The file {subject} contains no LPIPS weights (features.*, lin*.weight).",
    "perceptual-unreadable": "The perceptual weights {subject} cannot be read ({reason}).",
    "perceptual-other-file": (
        "The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS "
        "(features.*, lin*.weight); name another file."
    ),
    "perceptual-no-vgg19": (
        "The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is "
        "missing."
    ),
}
