<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source>&amp;After</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
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
            <source>Arithmetic of the model. auto takes what is fast on the device; fp32 is exact.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue as the files name them, else the first bands.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: the bands shown as red, green and blue, else the bands with these names, else the first three.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled; nothing was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
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
            <source>Duration of the run in seconds.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Held-out share</source>
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
            <source>How many times finer the result's pixels are. The default model does 4.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How values become what the model sees, for the whole raster at once and undone afterwards. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
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
            <source>Low-resolution raster</source>
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
            <source>Name of the model. Use the model file to run weights of your own.</source>
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
            <source>Normalization</source>
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
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
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
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
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
            <source>Seconds</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Seed</source>
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
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
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
            <source>Swipe: Before and After</source>
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
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tensors of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The bands of the references must be numbers such as 3,2,1, not {text}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about.</source>
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
            <source>Turns a low-resolution raster into one of four times the resolution with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
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
            <source>Vertical</source>
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
            <source>about {n:.1f} h left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {n} min left</source>
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
            <source>before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
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
            <source>old</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
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
            <source>{measure} of the {which} model, mean over the held-out blocks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} (SR ×{scale})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{s:.1f} s/tile</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
