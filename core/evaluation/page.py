# SPDX-License-Identifier: GPL-2.0-or-later
"""The frame of a report: its head and style, and the order of an evaluation's sections."""

FRAME = """<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>$title</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 1400px; margin: 0 auto; padding: 24px; background: #fff; color: #1c1c1c;
 font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
h1 { font-size: 24px; margin: 0 0 16px; }
h2 { font-size: 19px; margin: 32px 0 8px; }
h3 { font-size: 15px; margin: 24px 0 0; overflow-wrap: anywhere; }
p { margin: 4px 0 8px; }
dl { margin: 0; overflow: hidden; }
dt { float: left; clear: left; width: 170px; color: #5a5a5a; }
dd { margin: 0 0 0 180px; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 6px; border-bottom: 1px solid #d8d8d8; text-align: right; }
thead th { vertical-align: bottom; font-weight: 600; }
tbody th { text-align: left; font-weight: 400; }
thead th:first-child { text-align: left; }
td { white-space: nowrap; }
small { color: #5a5a5a; }
.strip { display: -webkit-flex; display: flex; margin: 4px -4px; }
figure { -webkit-flex: 1 1 0; flex: 1 1 0; min-width: 0; max-width: 264px; margin: 0 4px; }
img { display: block; width: 100%; height: auto; }
figcaption { font-size: 12px; padding-top: 4px; }
.plot { max-width: 900px; margin: 8px 0; }
.verdict { font-size: 17px; max-width: 900px; margin-bottom: 16px; }
.note { border-left: 3px solid #d08a00; padding-left: 10px; max-width: 900px; }
.glance h1 { margin-bottom: 6px; }
.glance figure { max-width: 330px; }
.findings { width: 100%; font-size: 14px; }
.findings th { text-align: left; font-weight: 600; white-space: nowrap; vertical-align: top; }
.findings td { vertical-align: top; text-align: left; }
.grade { font-weight: 600; }
.grade.good { color: #1f7a3d; }
.grade.fair { color: #a86500; }
.grade.poor { color: #c0202a; }
.words { text-align: left !important; }
td.words { white-space: normal; min-width: 240px; }
@page { size: A4; margin: 14mm; }
@media print {
 body { max-width: none; padding: 0; font-size: 11px; background: #fff; color: #1c1c1c; }
 .glance { page-break-after: always; break-after: page; }
 .glance figure { max-width: 62mm; }
 .verdict { font-size: 13px; }
 .findings { font-size: 11px; }
 h2 { break-after: avoid; }
 .strip, .plot, tr { break-inside: avoid; }
}
@media (prefers-color-scheme: dark) {
 body { background: #181818; color: #e6e6e6; }
 dt, small { color: #a8a8a8; }
 th, td { border-color: #3c3c3c; }
}
</style>
</head>
<body>
$body</body>
</html>
"""

PAGE = FRAME.replace(
    "$body",
    """<h1>$title</h1>
<dl>
$facts</dl>
<h2>Means over all images</h2>
<p>With the half-width of their 95 % intervals. ↑ higher is better, ↓ lower is better; the best
mean is bold.</p>
$means
$notes
<h2>Means by class</h2>
$classes
$pictures
""",
)
