# SPDX-License-Identifier: GPL-2.0-or-later
"""Headings and messages of the first page of a report, which tells in a minute what to trust."""

TITLE = "The first page of a report"
SENTENCES = {
    "page-agreement": (
        "Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its "
        "range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}."
    ),
    "page-invented": (
        "{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and "
        "{rest:.0f} % lies between."
    ),
    "page-change": (
        "References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed "
        "since; there they are no witness."
    ),
    "page-change-unknown": "No reference shows the place itself.",
    "page-not-asked": "Not measured: the layer was not asked for.",
    "page-truth": (
        "Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and "
        "{hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, "
        "{soft_omission:.0f} % and {soft_hallucination:.0f} %."
    ),
    "page-no-truth": "Unknown, as there is no high-resolution raster to compare with.",
    "page-index-kept": (
        "On average, NDVI departs from that of the input by {error:figure}, within what the noise "
        "of the input moves it by ({noise:figure})."
    ),
    "page-angle": "The ratios between the bands turn by {angle:.2f} degrees.",
    "page-index-unknown": "No pair of red and near infrared bands is known.",
    "page-uncertainty": (
        "{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}."
    ),
    "page-sensor": "The input was taken as that of this sensor: {sensor}.",
    "page-resolution": (
        "On test images the model tells two bars apart from a distance of {distance:g} input "
        "pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented."
    ),
    "page-sensor-unknown": "The result does not say which sensor it was made for.",
    "page-references": "{count:plural:# reference was used|# references were used}: {names}.",
}
HEADINGS = {
    "title-run": "Super-resolution of {file}",
    "title-quality": "Quality of {file}",
    "input": "Input",
    "result": "Result",
    "agreement": "Agreement with the input",
    "invented": "Invented detail",
    "change": "Change since the references",
    "truth": "Against the truth",
    "indices": "Indices and spectra",
    "uncertainty": "Uncertainty",
    "sensor": "Sensor",
    "resolution": "Resolution",
    "references": "References",
    "good": "good",
    "fair": "with care",
    "poor": "poor",
    "details": "Details",
}
