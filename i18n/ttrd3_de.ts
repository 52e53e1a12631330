<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Whole Raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>About {size} MB come from {index} through the proxy {proxy}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>About {size} MB come from {index}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced four times, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a weights file. Choose it as model file of Reference-based super-resolution. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Administration</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Arithmetic of the model. auto takes what is fast on the device; fp32 is exact.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: the same numbers where the reference has them, else its first bands.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: the bands shown as red, green and blue, else the bands with these names, else the first three.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Being opened…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled; no environment was made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled; nothing was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Covers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Deletes all that the set-up made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Device used</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Devices</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Devices that compute, parted by commas, the best one first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Devices that passed a real computation, divided by commas.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Disk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Disk: about {file} compressed, {raw} uncompressed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Disk: about {file} compressed, {raw} uncompressed; {free} free</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Finding</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Found by itself</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hides this window; a set-up that runs goes on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close: at least one, best of the same area, sensor type and season.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results shall look like. Each is used at its own resolution; best is the one that results will have, a quarter of the low-resolution pixel.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does 4.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many times the raster is computed where its uncertainty is wanted, with this many seeds counting up from the seed. The run takes as many times as long.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How values become what the model sees, for the whole raster at once and undone afterwards. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It lies elsewhere; similar places in it serve as patterns of texture.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Makes the environment anew.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything the set-up made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mask</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Memory</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model used</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model weights (*.safetensors)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Model whose features compare the texture.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No Python is there to try; press Set Up, or name one with PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No Python with PyTorch is known.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No Python with PyTorch is there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing has come for {minutes:.0f} minutes; check the network and run the set-up again, it goes on where it was.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only the bundled weights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Options…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands} band(s), {dtype}, {size:.1f} MB before compression; {tiles} tile(s), {steps} step(s) each</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. Where only the selected features are used, only these count.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Precision</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preset</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Puts back the extent and the output that were set before the preview</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove {size:.0f} MB?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Removed {size:.0f} MB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands} band(s); {tiles} tile(s) of {steps} step(s)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take proportionally longer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sharpens a raster four times with the help of high-resolution references.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Space on the disk of all that the set-up made, in MB.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Standard deviation of the super-resolved pixels over several seeds, in the units of the input: how far samples of the model differ, not how far they are from the truth.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Strength of the start noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Summary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made of: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tensors of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Test</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The bands of the references must be numbers such as 3,2,1, not {text}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; have your company's certificate put into the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk has not enough room; choose another output folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The environment that is there does not work: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it anew for this kind of machine.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The layer {name} cannot be read by GDAL; check its file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied as {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process crashed in native code; try DEVICE=cpu, and update the GPU driver and PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training on {blocks} block(s) of {side} × {side} pixels, {held_out} held out to score; {steps} steps, about {minutes:.1f} min</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into one of four times the resolution with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use This &amp;Python…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Warning</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What matters more. realistic: crisp texture ({rs} steps, noise {rn:g}). faithful: closest to the input and faster, but smoother ({fs} steps, noise {fn:g}). Steps and noise set under the advanced parameters take precedence.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the dialog starts with.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the dialog starts with; auto takes a GPU that works.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the set-up made takes up {size:.0f} MB.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What to do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where the model is not sure: the standard deviation of each pixel over several seeds, one band for each band of the result, in the units of the input. It shows how far samples of the model differ, not how far they are from the truth.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made of, in its order. Left empty: all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>after</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>another C library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>install makes the environment, unless one that works is there. repair makes it anew. remove deletes it with its downloads.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>measuring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not measured</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>old</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the field above</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>training</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{free:.1f} of {total} free</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{measure} of the {which} model, mean over the held-out blocks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{n:.1f} GB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} (SR ×{scale})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} (SR ×{scale}, references)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} (SR ×{scale}, uncertainty)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{need} MB are needed in {folder}, {free} MB are free.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{need} MB are needed on the volume of {folder}, {free} MB are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} (from {origin}) is no program that can be run.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} comes first; it is named by {origin}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} is no program that can be run.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} is no program that can be run; it is named by {origin}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{s:.1f} s/tile</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
