<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation> 和 </translation>
        </message>
        <message>
            <source>"published": every second step of the middle of a chain of at least ten. "wide": the same from earlier on. "sparing": two steps of three, so that plain land takes a third of them.</source>
            <translation>"published"：在至少十步的链条中段每隔一步。"wide"：同样，但从更早开始。"sparing"：每三步中的两步，因此平坦地表只需三分之一的步数。</translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation>之后(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation>之前(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>取消(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>安装(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation>在此预览(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>修复(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation>配置(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Start Page</source>
            <translation>起始页(&amp;S)</translation>
        </message>
        <message>
            <source>95 % differ from LR by less than</source>
            <translation>95 % 的像元与 LR 之差小于</translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation>95 % 的像素与输入的差异小于</translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation>已装有 PyTorch 和 rasterio 的 Python，例如来自 conda、pixi 或经贵单位 IT 部门批准的 Python。只会对其进行测试并记入设置，不会安装任何内容。</translation>
        </message>
        <message>
            <source>A band is named twice in {bands}.</source>
            <translation>{bands} 中有波段重复指定。</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>下载的文件与经过测试的文件不一致（SHA-256 不同），可能已损坏或被替换；未安装任何内容。</translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation>城镇示意图：输入与结果</translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation>有文件已损坏或不完整；请重新获取。</translation>
        </message>
        <message>
            <source>A layer or a selection of this run is gone: choose it again in the dialog, with the same file for the result</source>
            <translation>此次运行的某个图层或选择已不存在：请在对话框中重新选择，并使用相同的结果文件</translation>
        </message>
        <message>
            <source>A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This also writes what each pass leaves to the next, beside the result as NAME_x2.tif and so on, to see what each adds. A run of one pass has nothing more to write.</source>
            <translation>支持多种倍数的模型分多遍达到较大的倍数，例如 ×8 分三遍，每遍 ×2。勾选后，还会把每一遍留给下一遍的影像写到结果旁边，文件名为 NAME_x2.tif 等，以便查看每一遍添加了什么。只有一遍的运行没有更多内容可写。</translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation>在查找位置缺少某个软件包；其名称请查看日志。</translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation>关于本次运行的页面：输入了什么、得到了什么，以及两者的吻合程度。</translation>
        </message>
        <message>
            <source>A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose the raster that it was made from.</source>
            <translation>低分辨率栅格 {lr} 的像素是超分辨率栅格 {subject} 像素的 {ratio} 倍，不是不小于 2 的整数；请选择生成它所用的栅格。</translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation>每幅参考影像对应一个多边形，包含其排名、得分、重叠度、像素大小（以米为单位及相对于结果的比值）、灰度值与纹理的相似度、偏移和备注。</translation>
        </message>
        <message>
            <source>A polygon of the mask {subject} is damaged; repair its geometry.</source>
            <translation>掩膜 {subject} 的一个多边形已损坏；请修复其几何图形。</translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation>有参考影像无法作为栅格读取；请只选择有效的栅格图层。</translation>
        </message>
        <message>
            <source>A reference is named twice; name each raster once.</source>
            <translation>有参考影像重复指定；每幅栅格只能指定一次。</translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation>无法将表格中的一行写入 {name}；请选择其他文件。</translation>
        </message>
        <message>
            <source>A run needs this Python; wait for its end, or cancel it.</source>
            <translation>有一次运行正在使用此 Python；请等待其结束或将其取消。</translation>
        </message>
        <message>
            <source>A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale {scale}; every size must be at least 1.</source>
            <translation>{height} x {width} 个 LR 像素的场景无法以 {scale} 倍切分为 {tile} 的瓦片；每个尺寸至少为 1。</translation>
        </message>
        <message>
            <source>A tile must be at least {least} LR pixels, not {tile}.</source>
            <translation>瓦片至少为 {least} 个 LR 像素，而不是 {tile}。</translation>
        </message>
        <message>
            <source>A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller tile or another device.</source>
            <translation>{tile} 个 LR 像素的瓦片超出 {subject} 的内存；请选择较小的瓦片或其他设备。</translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation>同一地点、同一时间、分辨率更高的真实影像，单位和波段须相同。可采用任意坐标参照系和像素大小。</translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation>在线地图：运行开始时按场景范围获取其影像。</translation>
        </message>
        <message>
            <source>A worker has failed ({reason}); see its log.</source>
            <translation>某个工作进程失败（{reason}）；请查看其日志。</translation>
        </message>
        <message>
            <source>A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>有工作进程缺少 {package}；请在那里安装与此计算机相同的 ttrd3-qgis[dask]。</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index} through the proxy {proxy}.</source>
            <translation>将通过代理 {proxy} 从 {index} 下载约 {size:size}。</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index}.</source>
            <translation>将从 {index} 下载约 {size:size}。</translation>
        </message>
        <message>
            <source>Adapt the Model…</source>
            <translation>适配模型…</translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation>使模型适配您的传感器</translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation>适配后的模型</translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a model of your own. Without a file name it goes into the list of models, from which Reference-based super-resolution lets you choose; else choose its file as model file. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation>使模型适配您自己的传感器、区域和季节。您的高分辨率参考影像就是训练数据：将其中的图块缩小，让模型学习将其复原。部分图块会留出用于检验：在这些图块上比较新旧模型，并在日志中说明新模型是否更好。

结果是您自己的模型。不指定文件名时，它会进入模型列表，可在基于参考的超分辨率中选择；否则请将其文件选作模型文件。参考影像本身只被读取。

至少需要 8 个有内容的 128 × 128 像素图块，例如一幅 512 × 256 像素的栅格；边长达数千像素则更好。任何影像都不会离开这台计算机。</translation>
        </message>
        <message>
            <source>Adds the packages diffusers and transformers, about 400 MB on the disk, for models that draw with Stable Diffusion XL. Its weights are not included; you have them in a folder of your own. Once added, they stay until the environment is removed.</source>
            <translation>添加 diffusers 和 transformers 软件包（约占 400 MB 磁盘空间），供使用 Stable Diffusion XL 绘制细节的模型使用。其权重不包含在内，需由您放在自己的文件夹中。添加后会一直保留，直到环境被删除。</translation>
        </message>
        <message>
            <source>Adds three bands for every band of the uncertainty: the half-widths of the intervals that hold 80, 90 and 95 % of the errors.</source>
            <translation>为不确定性的每个波段添加三个波段：包含 80%、90% 和 95% 误差的区间的半宽。</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>管理</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of {ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}.</source>
            <translation>与高分辨率栅格相比，PSNR 达到 {psnr:.1f} dB，SSIM 为 {ssim:.3f}；双三次放大达到 {bicubic:.1f} dB 和 {bicubic_ssim:.3f}。</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement reaches {bicubic:.1f} dB.</source>
            <translation>与高分辨率栅格相比，PSNR 达到 {psnr:.1f} dB；双三次放大达到 {bicubic:.1f} dB。</translation>
        </message>
        <message>
            <source>Against the truth</source>
            <translation>与真值比较</translation>
        </message>
        <message>
            <source>Agreement with the input</source>
            <translation>与输入的一致性</translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation>95 % 的像素（每二十个中有十九个）的差异小于此值。</translation>
        </message>
        <message>
            <source>An extent or a mask cannot be placed on {subject}, whose control points lie on no regular grid; run the whole raster or warp it first (Raster &gt; Projections &gt; Warp).</source>
            <translation>{subject} 的控制点不在规则格网上，无法放置范围或掩膜；请处理整个栅格，或先进行重投影（栅格 &gt; 投影 &gt; 变形）。</translation>
        </message>
        <message>
            <source>Another run is writing beside {subject}; wait for its end or name another output.</source>
            <translation>另一次运行正在 {subject} 旁写入；请等待其结束或指定其他输出。</translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation>另一个配置任务正在运行（进程 {pid}）；请等待其结束。</translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation>查询 Python 的版本和设备，并测试其速度。</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Band numbers count from 1; got {bands}.</source>
            <translation>波段号从 1 开始；得到的是 {bands}。</translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue for those of the input, where both tell them; else the same numbers where the reference has them, else its first bands.</source>
            <translation>与上述波段对应的参考影像波段号，例如 3,2,1。留空：若两者都注明红、绿、蓝，则分别对应；否则参考影像有相同波段号时使用相同的波段号，再否则使用其前几个波段。</translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation>与之对应的参考影像波段号，例如 3,2,1。</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>波段</translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation>生成时所用低分辨率栅格的波段</translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation>参考影像的波段</translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation>要比较的波段。留空：超分辨率会采用的波段。</translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: all bands of data; a band of transparency is carried over. What is left out is said before the run.</source>
            <translation>要超分辨率处理的波段，按此顺序。留空：所有数据波段；透明度波段会保留。未处理的波段会在运行前说明。</translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation>运行前检查</translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation>最佳参考影像</translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation>相对于输入的偏差</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>PyTorch 构建版本</translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation>CUDA {cuda} 需要 NVIDIA 驱动程序 {need} 或更高版本，此处为 {have}。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>Cancelled; no environment was made.</source>
            <translation>已取消；未创建环境。</translation>
        </message>
        <message>
            <source>Cancelled; there is no result.</source>
            <translation>已取消；没有结果。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Change since the references</source>
            <translation>自参考影像以来的变化</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation>参考影像检查</translation>
        </message>
        <message>
            <source>Checks of this computer</source>
            <translation>此计算机的检查</translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation>请选择低分辨率栅格以查看估算。</translation>
        </message>
        <message>
            <source>Class mask (clouds)</source>
            <translation>类别掩膜（云）</translation>
        </message>
        <message>
            <source>Closes this window; a running set-up goes on in the background.</source>
            <translation>关闭此窗口；正在运行的配置会在后台继续。</translation>
        </message>
        <message>
            <source>Coarse colours are taken from the input and only detail from the model, in every tile. Models that start from pure noise need it; at the end of a run the result is made to agree with the input in any case.</source>
            <translation>在每个瓦片中，粗略的颜色取自输入，只有细节取自模型。从纯噪声开始的模型需要它；无论如何，运行结束时结果都会与输入保持一致。</translation>
        </message>
        <message>
            <source>Colours of the input</source>
            <translation>输入的颜色</translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation>将超分辨率栅格与其输入进行比较；若已知真实影像，也与其比较。</translation>
        </message>
        <message>
            <source>Compares the result with its input</source>
            <translation>将结果与其输入进行比较</translation>
        </message>
        <message>
            <source>Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after another, the last at {subject}, most likely for lack of memory; choose a smaller tile or give the workers more memory.</source>
            <translation>计算一批 {count} 个 {tile} LR 像素的瓦片时，多个工作进程相继终止，最后一个在 {subject}，很可能是内存不足；请选择较小的瓦片或为工作进程提供更多内存。</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Condition of later steps</source>
            <translation>后续步骤的条件</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation>复制此安装的说明，用于反馈问题。</translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation>复制日志(&amp;L)</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>复制诊断信息</translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation>复制输入的样式</translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation>与输入的相关系数</translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation>与输入的相关系数，取各波段的均值。</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>覆盖率</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>创建选项</translation>
        </message>
        <message>
            <source>Custom sensor (blur, noise, JPEG)</source>
            <translation>自定义传感器（模糊、噪声、JPEG）</translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation>分割线(&amp;I)</translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation>结果的数据类型。same 保持输入的类型。</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation>新运行的默认值</translation>
        </message>
        <message>
            <source>Deletes everything that the set-up installed.</source>
            <translation>删除配置过程创建的所有内容。</translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation>描述安装情况</translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation>描述此安装：版本、尝试过的各个 Python 及其未被采用的原因、找到的 Python 及其软件包和设备、设置、已安装的环境，以及权重及其校验和。请将文本粘贴到问题反馈中。

您的姓名、主文件夹、计算机名称、主机和密码均会被去除。发布前请先阅读文本：其中的日志行可能包含图层名称和其他文件夹名称。

不会向任何地方发送内容。</translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation>正在描述 TTRD3 的安装情况</translation>
        </message>
        <message>
            <source>Detail finer than the pixels of the input is synthetic: an estimate, not a measurement.</source>
            <translation>比输入像素更细的细节是合成的：是估计，而非测量。</translation>
        </message>
        <message>
            <source>Detail from references</source>
            <translation>来自参考的细节</translation>
        </message>
        <message>
            <source>Detail from the model</source>
            <translation>来自模型的细节</translation>
        </message>
        <message>
            <source>Detail noise</source>
            <translation>细节噪声</translation>
        </message>
        <message>
            <source>Detail of the references is added where they match. Without it the result is the model's own.</source>
            <translation>在参考匹配之处加入其细节。不使用时，结果仅来自模型本身。</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Detected automatically</source>
            <translation>自动检测</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation>运行模型的设备。</translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation>训练模型的设备。</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>所用设备</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Devices that compute, separated by commas, the best one first.</source>
            <translation>可用于计算的设备，以逗号分隔，最佳的在前。</translation>
        </message>
        <message>
            <source>Devices that passed a real computation, separated by commas.</source>
            <translation>通过实际计算测试的设备，以逗号分隔。</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>磁盘</translation>
        </message>
        <message>
            <source>Disk space taken by everything that the set-up installed, in MB.</source>
            <translation>配置过程创建的所有内容占用的磁盘空间（MB）。</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run</source>
            <translation>磁盘：约 {file}（未压缩 {raw}），运行期间另需 {journal}</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run; {free} free</source>
            <translation>磁盘：约 {file}（未压缩 {raw}），运行期间另需 {journal}；可用 {free}</translation>
        </message>
        <message>
            <source>Do not copy the input's noise</source>
            <translation>不复制输入的噪声</translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation>下载并安装 PyTorch。</translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation>运行耗时（秒）。</translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation>交换两侧(&amp;X)</translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation>结束配置；之前已有的内容保持不变。</translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation>梯度能量与双三次放大结果之比；1 表示没有提升。</translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation>环境文件夹</translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation>运行估算</translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation>所需内容都在 {folder} 中；不使用网络。</translation>
        </message>
        <message>
            <source>Expected absolute error of the super-resolved pixels, in the units of the input; if the model is not calibrated, their standard deviation over several seeds. The tag TTRD3_CALIBRATION says which, and whether the run is like what was measured.</source>
            <translation>超分辨率像素的预期绝对误差，以输入的单位表示；若模型未经标定，则为它们在多个种子下的标准差。标签 TTRD3_CALIBRATION 说明是哪一种，以及本次运行是否与测量时的情形相似。</translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation>要处理的范围</translation>
        </message>
        <message>
            <source>Fewer steps for plain tiles</source>
            <translation>平坦瓦片使用较少步数</translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation>波段少于三个；将重复使用最后一个波段。</translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation>写入文本的文件：.html 为网页，.md 或 .txt 为 Markdown。留空：仅写入日志。</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Fine detail</source>
            <translation>精细细节</translation>
        </message>
        <message>
            <source>Floating-point precision. auto chooses the fastest that the device does well; fp32 is the reference.</source>
            <translation>浮点精度。auto 选择设备能良好支持的最快精度；fp32 为基准。</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation>环境文件夹</translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation>权重文件夹</translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation>安装来源文件夹</translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation>安装来源文件夹</translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation>安装来源文件夹（不使用网络）</translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation>存放您自己的 .safetensors 文件的文件夹。</translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation>在另一台计算机上用 tools/offline_bundle.py 制作的、包含所有文件的文件夹。指定后不使用网络。留空：使用软件包索引。</translation>
        </message>
        <message>
            <source>Fresh noise in every step</source>
            <translation>每一步的新噪声</translation>
        </message>
        <message>
            <source>GDAL does not accept a creation option: {reason}.</source>
            <translation>GDAL 不接受某个创建选项：{reason}。</translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation>超分辨率栅格的 GeoTIFF 创建选项，例如 COMPRESS=ZSTD|BIGTIFF=YES。</translation>
        </message>
        <message>
            <source>Goes on from the finished tiles of this run</source>
            <translation>从本次运行已完成的图块继续</translation>
        </message>
        <message>
            <source>Going on from an earlier run: {tiles} of {count} tiles are finished.</source>
            <translation>从之前的运行继续：{count} 个瓦片中已完成 {tiles} 个。</translation>
        </message>
        <message>
            <source>Guide to TTRD3</source>
            <translation>TTRD3 指南</translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation>HTML 文件 (*.html *.HTML)</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation>留出比例</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close, best of the same area, sensor type and season. Without any, all detail is the model's own.</source>
            <translation>显示地面近观样貌的高分辨率栅格,最好来自同一区域、同类传感器和同一季节。没有参考时,所有细节均由模型生成。</translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results should look like. Each is used at its own resolution; best is the one that results will have.</source>
            <translation>用于学习的高分辨率栅格：选择希望结果呈现出的传感器、区域和季节。每幅均按其自身分辨率使用；最好与结果的分辨率相同。</translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation>高分辨率参考影像</translation>
        </message>
        <message>
            <source>Hold on coarse structure</source>
            <translation>对粗略结构的约束</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>水平</translation>
        </message>
        <message>
            <source>How an unconditional model covers what is larger than it was trained on. "together": all windows in every step, blended. "one-by-one": each is finished before the next begins, and half of it known.</source>
            <translation>无条件模型如何覆盖比其训练图像更大的范围。“together”：每一步计算所有窗口并融合。“one-by-one”：完成一个窗口后再开始下一个，后者有一半已知。</translation>
        </message>
        <message>
            <source>How far references are followed on plain land, such as water and fields: 1 as elsewhere; with less, such as 0.2, their texture is kept off it. Where land is plain is told by the included model texadiff-s, which you need not choose.</source>
            <translation>在水面、农田等平淡地表上参考影像的作用程度：1 与别处相同；较小的值（如 0.2）使其纹理不出现在那里。哪里平淡由自带的模型 texadiff-s 判断，无需选择它。</translation>
        </message>
        <message>
            <source>How far the diffusion of coarse structure is held at the condition, from 0 for not at all to 1 for completely. It matters with several sampling steps.</source>
            <translation>粗略结构的扩散在多大程度上受条件约束，0 表示完全不受，1 表示完全受约束。仅在有多个采样步骤时有影响。</translation>
        </message>
        <message>
            <source>How far the input deviates from what a reference of the same place leads one to expect, as a multiple of what is usual there. Above 1.5 the place has probably changed between the dates, above 3 almost certainly; empty where no reference shows it.</source>
            <translation>输入与同一地点参考影像所预期的值之间的偏差，以当地通常偏差的倍数表示。高于 1.5 表示该地点在两个日期之间很可能已变化，高于 3 则几乎可以肯定；没有参考影像覆盖之处为空。</translation>
        </message>
        <message>
            <source>How far the references are followed: 1 as far as the model trusts them, 0 not at all, as if there were none.</source>
            <translation>参考影像的采用程度：1 表示在模型信任的范围内完全采用，0 表示完全不用，如同没有参考影像。</translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation>两者之间的偏移，以结果的像素为单位；无法判断时为空。</translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation>排名列表中保留多少幅最佳参考影像。0：全部。</translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation>保留的参考影像数量。</translation>
        </message>
        <message>
            <source>How many steps of the diffusion are taken again at a time. Only with repeats.</source>
            <translation>每次重走多少步扩散。仅在有重复时有效。</translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does {scales}.</source>
            <translation>结果的像素精细多少倍。默认模型为 {scales} 倍。</translation>
        </message>
        <message>
            <source>How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.</source>
            <translation>用扩散生成细节时，每一步的噪声有多少是重新抽取的：0 表示没有，所需步数最少；1 表示全部，与 DDPM 相同。无条件模型适用于 0.85。</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>每个输入像元的细节中有多少不由输入决定,以噪声为单位。低于 3 相当于观测所得;高于 10 则出自模型。</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine: the deviation of the result from the plainest image that agrees with the input, over all bands, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>每个输入像元的细节中有多少不由输入决定:结果与符合输入的最简单图像之间的偏差,涵盖所有波段,以噪声为单位。低于 3 相当于观测所得;高于 10 则出自模型。</translation>
        </message>
        <message>
            <source>How much of the texture the input still shows, from 0 to 1: low where land is rich in texture that has to be made, such as towns and woods, high where it is plain, such as water and fields.</source>
            <translation>输入仍显示出多少纹理，从 0 到 1：在城镇、林地等需要生成丰富纹理的地表上较低，在水面、田野等平坦地表上较高。</translation>
        </message>
        <message>
            <source>How often a tile is brought within the range of values and into agreement with the input in turn. 0 leaves both to the end of the run, where the whole scene is made to agree in any case.</source>
            <translation>交替地将瓦片限制在取值范围内并使其与输入一致的次数。0 表示两者都留到运行结束时进行，届时整个场景都会与输入保持一致。</translation>
        </message>
        <message>
            <source>How often each of these steps is taken: 1 means once, without travel. Each repeat takes as long as the first time, and makes detail and input agree better.</source>
            <translation>这些步骤各走多少次：1 表示一次，即不回溯。每次重复所需时间与第一次相同，并使细节与输入更加一致。</translation>
        </message>
        <message>
            <source>How pixel values are scaled to the range of the model, for the whole raster at once; the result is scaled back. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation>如何将像素值缩放到模型的取值范围，对整个栅格统一进行；结果会再缩放回原范围。auto 根据数据决定；dtype 使用数据类型的范围；percentile 使用除极端值以外的范围；minmax 使用完整范围。</translation>
        </message>
        <message>
            <source>How well the references match, from 0 to 1: detail is taken from them where it is high. It is 0 where there is no reference.</source>
            <translation>参考的匹配程度，从 0 到 1：数值高之处采用其细节。没有参考之处为 0。</translation>
        </message>
        <message>
            <source>How wrong each pixel may be: the expected absolute error, one band for each band of the result, in the units of the input. The model's error was measured on images with a truth; the log and the tags say where a run is unlike these. Of a model without such a measurement: the standard deviation over several seeds.</source>
            <translation>每个像素可能偏差多少：预期的绝对误差，结果的每个波段对应一个波段，以输入的单位表示。模型的误差是在有真实值的图像上测得的；日志和标签会说明本次运行与这些图像有何不同。对于没有这种测量的模型：多个种子下的标准差。</translation>
        </message>
        <message>
            <source>Indices and spectra</source>
            <translation>指数与光谱</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation>从文件夹安装(&amp;F)…</translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation>不使用网络，从另一台计算机上制作的文件夹安装。</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>解释器</translation>
        </message>
        <message>
            <source>Intervals of the uncertainty</source>
            <translation>不确定性的区间</translation>
        </message>
        <message>
            <source>Invented</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Invented detail</source>
            <translation>生成的细节</translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation>无法作为栅格读取。</translation>
        </message>
        <message>
            <source>It does not overlap the scene; only texture of similar places is used.</source>
            <translation>与场景不重叠；仅使用相似地点的纹理。</translation>
        </message>
        <message>
            <source>It has a colour table; a run takes it once it is converted to RGB.</source>
            <translation>带有颜色表；转换为 RGB 后即可用于运行。</translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation>没有坐标参照系，因此无论位于何处，都只使用其纹理。</translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation>将在运行开始时检查。</translation>
        </message>
        <message>
            <source>It is hardly sharper than a bicubic enlargement.</source>
            <translation>它几乎不比双三次放大更清晰。</translation>
        </message>
        <message>
            <source>It lies on the high-resolution raster.</source>
            <translation>它与高分辨率栅格对齐。</translation>
        </message>
        <message>
            <source>It lies {pixels:.1f} pixels off the high-resolution raster.</source>
            <translation>它相对高分辨率栅格偏移 {pixels:.1f} 个像素。</translation>
        </message>
        <message>
            <source>It takes {size:size} on the disk.</source>
            <translation>占用磁盘 {size:size}。</translation>
        </message>
        <message>
            <source>Its gradients hold {gain:.1f} times the energy of a bicubic enlargement.</source>
            <translation>其梯度能量是双三次放大的 {gain:.1f} 倍。</translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation>其得分。</translation>
        </message>
        <message>
            <source>Keep finished tiles when the run is cancelled or fails</source>
            <translation>运行被取消或失败时保留已完成的瓦片</translation>
        </message>
        <message>
            <source>LPIPS, lower is better</source>
            <translation>LPIPS，越低越好</translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation>图层名称(&amp;N)</translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation>之后的图层</translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation>之前的图层</translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation>保留的最低得分</translation>
        </message>
        <message>
            <source>Leaves the finished tiles beside the output when the run is cancelled or fails, or QGIS ends; the same run with the same output file continues from them. Where the worker process or the computer crashes they are kept in any case. A temporary output has a new name each time, so it always starts over.</source>
            <translation>运行被取消、失败或 QGIS 退出时，将已完成的瓦片保留在输出文件旁；以相同输出文件再次进行同一运行时会从中继续。若工作进程或计算机崩溃，则始终保留。临时输出每次名称不同，因此总是重新开始。</translation>
        </message>
        <message>
            <source>Left out of {subject}: {bands}, which do not show the ground; name the bands to take them.</source>
            <translation>{subject} 中未处理：{bands}，它们不显示地表；指定波段即可使用。</translation>
        </message>
        <message>
            <source>Length of time travel</source>
            <translation>时间回溯的长度</translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation>列出版本、设备、设置和权重，以便粘贴到问题反馈中。</translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation>加载示例</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation>正在查看 {name}</translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation>正在查找 PyTorch</translation>
        </message>
        <message>
            <source>Lost the worker {subject}; {left:plural:# is|# are} left.</source>
            <translation>失去工作进程 {subject}；还剩 {left:plural:# 个}。</translation>
        </message>
        <message>
            <source>Lost the workers {subject}; {left:plural:# is|# are} left.</source>
            <translation>失去工作进程 {subject}；还剩 {left:plural:# 个}。</translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation>低分辨率栅格</translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation>生成时所用的低分辨率栅格</translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything that the set-up installed.</source>
            <translation>创建运行模型的环境：带有 PyTorch 的独立 Python，位于您的数据文件夹中，与 QGIS 及其他插件的 Python 相互隔离。只需运行一次；更新插件时会保留。

每个文件都固定为特定版本，并在使用前以 SHA-256 校验。代理和证书采用 QGIS 和系统的设置。取消或失败的配置不会留下不完整的环境；已下载的内容会保留，供下次使用。

remove 会删除配置过程创建的所有内容。</translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation>创建、修复或移除带有 PyTorch 的 Python 环境。</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Markdown 文件 (*.md)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <source>Masked classes</source>
            <translation>掩膜的类别</translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation>该差异的均值：为正表示结果更亮。</translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation>平均光谱角（度）；单波段时为空。</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Memory is short: computing half as many tiles at once (before: {count}).</source>
            <translation>内存不足：同时计算的瓦片由 {count} 个减半。</translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation>内存不足；请关闭其他程序或选择较小的瓦片大小。</translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation>内存：约 {need}</translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation>内存：约 {need}；可用 {free}</translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation>所用时间（分钟）</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>模型文件</translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation>起始模型文件</translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation>生成结果的模型。</translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation>起始模型</translation>
        </message>
        <message>
            <source>Model used</source>
            <translation>所用模型</translation>
        </message>
        <message>
            <source>Model weights (*.safetensors)</source>
            <translation>模型权重 (*.safetensors)</translation>
        </message>
        <message>
            <source>Model whose features compare the texture.</source>
            <translation>用其特征比较纹理的模型。</translation>
        </message>
        <message>
            <source>NDVI error against HR</source>
            <translation>相对 HR 的 NDVI 误差</translation>
        </message>
        <message>
            <source>NDVI error against LR</source>
            <translation>相对 LR 的 NDVI 误差</translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation>NVIDIA GPU（CUDA）</translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation>适配后模型的名称</translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation>适配后模型的名称，即其文件名。</translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation>起始模型的名称。模型文件优先。</translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation>模型的名称：内置模型，或“选项 ▸ TTRD3”的权重文件夹中您自己的文件。其他权重请用模型文件指定。</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation>没有 NVIDIA 驱动程序响应；请安装驱动程序，或选择构建版本 cpu。</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation>未找到带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation>未找到带有 PyTorch 的 Python；请通过“栅格 &gt; 超分辨率（TTRD3） &gt; 配置…”或算法 {algorithm} 创建，或用环境变量 {variable} 指定。</translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation>不比低分辨率栅格更精细，因此无法提供细节。</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>没有改善：请保留原来的模型（LPIPS 由 {lpips_before:.3f} 变为 {lpips_after:.3f}，PSNR 由 {psnr_before:.2f} 变为 {psnr_after:.2f} dB，清晰度误差由 {sharpness_before:.2f} 变为 {sharpness_after:.2f}，均为 {count} 个留出图块的平均值）。</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>没有改善：请保留原来的模型（PSNR 由 {psnr_before:.2f} 变为 {psnr_after:.2f} dB，清晰度误差由 {sharpness_before:.2f} 变为 {sharpness_after:.2f}，均为 {count} 个留出图块的平均值）。</translation>
        </message>
        <message>
            <source>No journal of finished tiles can be kept at {subject}, where files cannot be locked or the path is too long; the run works, but cannot be resumed.</source>
            <translation>无法在 {subject} 保存已完成瓦片的日志，因为那里无法锁定文件或路径过长；运行可以进行，但无法续接。</translation>
        </message>
        <message>
            <source>No model is given; use a model's name or a weights file.</source>
            <translation>未指定模型；请使用模型名称或权重文件。</translation>
        </message>
        <message>
            <source>No output file is given; name a {suffix} file to write.</source>
            <translation>未指定输出文件；请指定要写入的 {suffix} 文件。</translation>
        </message>
        <message>
            <source>No pair of red and near infrared bands is known.</source>
            <translation>未知红光与近红外波段的组合。</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>无参考影像</translation>
        </message>
        <message>
            <source>No reference is given: all fine detail is the model's own.</source>
            <translation>未指定参考影像：所有细节均出自模型本身。</translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation>未指定参考影像；请至少选择一幅高分辨率栅格。</translation>
        </message>
        <message>
            <source>No reference shows the place itself, so nothing can be told of changes, and their layer is empty.</source>
            <translation>没有参考影像显示该地点本身，因此无法判断变化，其图层为空。</translation>
        </message>
        <message>
            <source>No reference shows the place itself.</source>
            <translation>没有参考影像显示该地点本身。</translation>
        </message>
        <message>
            <source>No {role:term} is given; choose a raster file.</source>
            <translation>未指定{role:term}；请选择一个栅格文件。</translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation>无数据值</translation>
        </message>
        <message>
            <source>Noise in the edges and texture of every pass, and in those of its input, as a standard deviation in shares of the range of values. It hides how smooth large scales are, and tells nothing of the ground.</source>
            <translation>每一遍的边缘和纹理及其输入的边缘和纹理中的噪声，为相对取值范围的标准差。它掩盖大倍数下的平滑，不反映地面的任何信息。</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>噪声水平</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>Not measured: the layer was not asked for.</source>
            <translation>未测量：未要求该图层。</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all.</source>
            <translation>{name} 的 {count} 个波段中未处理：{bands}。清空波段即可使用全部波段。</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name the bands to take them.</source>
            <translation>{name} 的 {count} 个波段中未处理：{bands}。它们不显示地表；指定波段即可使用。</translation>
        </message>
        <message>
            <source>Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up again, it continues where it stopped.</source>
            <translation>已有 {minutes:.0f} 分钟未收到数据；请检查网络并重新运行配置，将从中断处继续。</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask).</source>
            <translation>{count} 个瓦片中有 {skipped} 个无需计算（无数据或在掩膜之外）。</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata).</source>
            <translation>{count} 个瓦片中有 {skipped} 个无需计算（无数据）。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前状态</translation>
        </message>
        <message>
            <source>Number of samples, with consecutive seeds, that the uncertainty is estimated from. Only used where the uncertainty is written. Four take two to four times as long as one. With 1 the expected error is a little less exact; a model that is not calibrated needs 2 or more.</source>
            <translation>用于估计不确定性的采样次数，各次使用连续的种子。仅在写出不确定性时使用。四次所需时间是一次的两到四倍。为 1 时预期误差略欠精确；未经标定的模型至少需要 2 次。</translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation>计算的瓦片数量。</translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation>完成的训练步数。</translation>
        </message>
        <message>
            <source>Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and {hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, {soft_omission:.0f} % and {soft_hallucination:.0f} %.</source>
            <translation>在有差异的部分中，{improvement:.0f} % 为改进，{omission:.0f} % 为遗漏，{hallucination:.0f} % 为错误生成；双三次放大分别为 {soft:.0f} %、{soft_omission:.0f} % 和 {soft_hallucination:.0f} %。</translation>
        </message>
        <message>
            <source>On average, NDVI departs from that of the input by {error:figure}, within what the noise of the input moves it by ({noise:figure}).</source>
            <translation>NDVI 与输入的 NDVI 平均相差 {error:figure}，在输入噪声造成的偏移（{noise:figure}）之内。</translation>
        </message>
        <message>
            <source>On average, NDVI of the super-resolved raster departs from that of the input by {error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices from the input.</source>
            <translation>超分辨率栅格的 NDVI 与输入平均相差 {error:figure}；仅输入噪声会使其偏移 {noise:figure}。请用输入计算指数。</translation>
        </message>
        <message>
            <source>On test images the model tells two bars apart from a distance of {distance:g} input pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented.</source>
            <translation>在测试影像上，模型从相距 {distance:g} 个输入像素起能分辨两条线，双三次放大则从 {bicubic:g} 起：更近的内容是模型生成的。</translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation>地图上的操作：方向键移动分割线，按住 Shift 步长更大，Home 和 End 移至边缘。O 切换方向，空格键交换两侧，N 显示名称，Esc 关闭。</translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation>一句话：适配后的模型是否更好，好多少。</translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation>用于学习的一到三个波段号，例如 4,1,2。留空：前三个波段。</translation>
        </message>
        <message>
            <source>Only for {methods}.</source>
            <translation>仅适用于 {methods}。</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>Opens the dialog with the parameters of this run</source>
            <translation>用本次运行的参数打开对话框</translation>
        </message>
        <message>
            <source>Options…</source>
            <translation>选项…</translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation>分割线方向</translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation>输出数据类型</translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>输出：{width} × {height} 像素，{bands:plural:# 个波段}，{dtype}，压缩前 {size:size}；{tiles:plural:# 个瓦片}，每个 {steps:plural:# 步}</translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation>重叠（输入像素，-1：自动）</translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation>瓦片的重叠，以输入像素为单位，平滑融合。-1 由模型决定。</translation>
        </message>
        <message>
            <source>PSNR (dB), higher is better</source>
            <translation>PSNR (dB)，越高越好</translation>
        </message>
        <message>
            <source>PSNR against HR (dB)</source>
            <translation>相对 HR 的 PSNR (dB)</translation>
        </message>
        <message>
            <source>PSNR against HR (dB), bicubic</source>
            <translation>相对 HR 的 PSNR (dB)，双三次</translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation>相对于高分辨率栅格的 PSNR</translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation>栅格中需要关注的部分。留空：全部。</translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation>栅格中要处理的部分，会扩展到整像素。留空：全部。使用地图画布范围可快速预览。</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>遍</translation>
        </message>
        <message>
            <source>Pass {number} of {count}: the image becomes {finer} times finer than the raster, in {tiles:plural:# tile|# tiles}.</source>
            <translation>第 {number} 遍（共 {count} 遍）：影像变为栅格的 {finer} 倍精细，共 {tiles:plural:# 个瓦片}。</translation>
        </message>
        <message>
            <source>Passes, with their share of the time: {passes}</source>
            <translation>各遍及其所占时间：{passes}</translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation>运行模型的 Python 的路径，未找到时为空。</translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation>今后运行模型的 Python 的路径。</translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation>峰值信噪比（dB）；没有高分辨率栅格时为空。</translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation>像素大小</translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation>像素大小（所需：{size:.3g} m）</translation>
        </message>
        <message>
            <source>Plain tiles, such as water or bare ground, take fewer steps than the others. This is faster on scenes with much of it; plain tiles come out a little different.</source>
            <translation>水面或裸地等平坦瓦片采用比其他瓦片更少的步数。此类区域较多的场景会更快；平坦瓦片的结果会略有不同。</translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. With only the selected features, just these polygons count.</source>
            <translation>多边形：只计算与其相接的瓦片，外部像素成为无数据。若选择“仅选中的要素”，则只有选中的多边形有效。</translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation>位置(&amp;T)</translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation>分割线位置（百分比）</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation>数据处理（Processing）已停用；请在插件管理器中启用。</translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation>仅 CPU（体积小）</translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation>程序 (*)</translation>
        </message>
        <message>
            <source>Progress of the set-up</source>
            <translation>配置进度</translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation>适用于 Apple 处理器的 PyTorch，支持其 GPU（MPS）。</translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation>适用于 CPU 的 PyTorch，原因：{problem}</translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation>适用于 CPU 的 PyTorch。</translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation>适用于 CPU 的 PyTorch；没有 NVIDIA 驱动程序响应。</translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation>PyTorch 已不再支持配备 Intel 处理器的 Mac；请使用其他计算机，或指定一个带有 PyTorch 2.1 或更高版本的 Python。</translation>
        </message>
        <message>
            <source>PyTorch is not set up yet.</source>
            <translation>尚未配置 PyTorch。</translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation>PyTorch 需要 glibc {need} 或更高版本的 Linux，此处为 {have}；请指定一个带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation>适用于 {gpu}、支持 CUDA {cuda} 的 PyTorch。</translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation>PyTorch {torch} 已就绪；设备：{devices}。</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation>带有 PyTorch 的 Python</translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation>所用的 Python</translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation>在独立进程中运行模型的 Python。</translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation>改用的 Python</translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation>带有 PyTorch 的 Python</translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation>带有 PyTorch 和 rasterio 的 Python</translation>
        </message>
        <message>
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation>Python {python}，PyTorch {torch}，设备 {device}（{name}）</translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation>Python：{path}；设备：{devices}</translation>
        </message>
        <message>
            <source>Quality Report…</source>
            <translation>质量报告…</translation>
        </message>
        <message>
            <source>Quality of {file}</source>
            <translation>{file} 的质量</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>质量报告</translation>
        </message>
        <message>
            <source>RMSE against LR</source>
            <translation>相对 LR 的 RMSE</translation>
        </message>
        <message>
            <source>RMSE against LR, bicubic</source>
            <translation>相对 LR 的 RMSE，双三次</translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation>相对于输入的 RMSE</translation>
        </message>
        <message>
            <source>Rank References…</source>
            <translation>参考影像排名…</translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation>参考影像排名</translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation>已排名的参考影像</translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation>栅格增强</translation>
        </message>
        <message>
            <source>Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and pixel size. Pixels of the masked classes count as nodata: they are not computed, and clouds do not stretch the range of values.</source>
            <translation>类别栅格，例如 Sentinel-2 的 SCL 或 Landsat 的 QA_PIXEL，坐标参照系和像素大小不限。属于掩膜类别的像素视为无数据：不参与计算，云也不会拉伸取值范围。</translation>
        </message>
        <message>
            <source>Rasters of the passes</source>
            <translation>各遍的栅格</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>移除(&amp;M)</translation>
        </message>
        <message>
            <source>Rebuilds the environment.</source>
            <translation>重新创建环境。</translation>
        </message>
        <message>
            <source>Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}.</source>
            <translation>缩小到输入像元后，结果与输入相差其范围的 {percent:.2g} %（RMSE {rmse:figure}{unit}）；双三次放大相差 {bicubic:figure}{unit}。</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>参考影像</translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation>参考图</translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation>基于参考的超分辨率</translation>
        </message>
        <message>
            <source>References</source>
            <translation>参考影像</translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation>参考影像（按有用程度排序）</translation>
        </message>
        <message>
            <source>References kept</source>
            <translation>保留的参考影像数</translation>
        </message>
        <message>
            <source>References on plain land</source>
            <translation>平淡地表上的参考影像</translation>
        </message>
        <message>
            <source>References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed since; there they are no witness.</source>
            <translation>参考影像显示了 {seen:.0f} % 的面积。其中 {changed:.0f} % 此后很可能已变化，在那里参考影像不能作为依据。</translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation>保留的参考影像数（0：全部）</translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation>得分低于此值的参考影像不列入排名列表。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove {size:size}?</source>
            <translation>移除 {size:size}？</translation>
        </message>
        <message>
            <source>Removed {size:size}</source>
            <translation>已移除 {size:size}</translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation>正在移除旧的 {folder}</translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation>正在移除 {folder}</translation>
        </message>
        <message>
            <source>Repeats of time travel</source>
            <translation>时间回溯的重复次数</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>分辨能力</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, at most {steps:plural:# step|# steps} each</source>
            <translation>结果：{width} × {height} 像素，{bands:plural:# 个波段}；{tiles:plural:# 个瓦片}，每个最多 {steps:plural:# 步}</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>结果：{width} × {height} 像素，{bands:plural:# 个波段}；{tiles:plural:# 个瓦片}，每个 {steps:plural:# 步}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Rich land</source>
            <translation>纹理丰富的地表</translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation>输入与缩小到输入分辨率的结果之间的均方根差，以输入的单位表示。</translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation>输入与结果在其每个像素范围内的均值之间的均方根差，以输入的单位表示。</translation>
        </message>
        <message>
            <source>Rounds within the range</source>
            <translation>限制取值范围的轮数</translation>
        </message>
        <message>
            <source>Run Again…</source>
            <translation>再次运行…</translation>
        </message>
        <message>
            <source>Runs of TTRD3</source>
            <translation>TTRD3 的运行</translation>
        </message>
        <message>
            <source>Runs on one device wait for each other</source>
            <translation>同一设备上的运行依次排队</translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation>处理地图中央部分（最多 256 × 256 个输入像素），输出到临时图层</translation>
        </message>
        <message>
            <source>Runs…</source>
            <translation>运行…</translation>
        </message>
        <message>
            <source>SR</source>
            <translation>SR</translation>
        </message>
        <message>
            <source>SSIM against HR</source>
            <translation>相对 HR 的 SSIM</translation>
        </message>
        <message>
            <source>SSIM against HR, bicubic</source>
            <translation>相对 HR 的 SSIM，双三次</translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation>相对于高分辨率栅格的 SSIM</translation>
        </message>
        <message>
            <source>SSIM, higher is better</source>
            <translation>SSIM，越高越好</translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation>示例：高分辨率参考影像</translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation>示例：低分辨率栅格</translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation>不确定性的采样次数</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>采样步数</translation>
        </message>
        <message>
            <source>Sampling steps must be 1 to {most}, not {steps}.</source>
            <translation>采样步数必须为 1 到 {most}，而不是 {steps}。</translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take longer.</source>
            <translation>采样步数。留空：采用预设值。步数越多，纹理越丰富，耗时也越长。</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>放大倍数</translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation>最佳参考影像的得分</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Sensor</source>
            <translation>传感器</translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation>配置 TTRD3</translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation>配置…</translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation>配置环境</translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation>不参与训练、仅用于评估的图块比例。</translation>
        </message>
        <message>
            <source>Sharpens a raster with the help of high-resolution references.</source>
            <translation>借助高分辨率参考影像将栅格锐化。</translation>
        </message>
        <message>
            <source>Sharpness error</source>
            <translation>清晰度误差</translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation>相对于双三次插值的锐度</translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation>相对于高分辨率栅格的偏移</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Shows the result of this run on the map</source>
            <translation>在地图上显示本次运行的结果</translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation>以输入图层的颜色和最小值、最大值显示结果。</translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation>瓦片边长，以输入像素为单位。0 采用模型训练时的大小。</translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation>环境大小（MB）</translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation>与输入的光谱角</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation>随机数的起始值，也决定选取哪些留出图块。</translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation>随机数的起始值。相同的种子得到相同的结果。</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Starting again on the processor.</source>
            <translation>改用处理器重新开始。</translation>
        </message>
        <message>
            <source>Starting again with tiles of {tile} LR pixels.</source>
            <translation>改用 {tile} 个 LR 像素的瓦片重新开始。</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Steps on plain land</source>
            <translation>平坦地表上的步骤</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>执行的步数</translation>
        </message>
        <message>
            <source>Strength of the initial noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation>起始噪声的强度。留空：采用预设值。0 最接近输入，1 生成的细节最多。</translation>
        </message>
        <message>
            <source>Strength of the references</source>
            <translation>参考影像的强度</translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation>结构相似性；没有高分辨率栅格时为空。</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation>超分辨率（TTRD3）</translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation>超分辨率…</translation>
        </message>
        <message>
            <source>Super-resolution is in the menu Raster.</source>
            <translation>超分辨率位于“栅格”菜单中。</translation>
        </message>
        <message>
            <source>Super-resolution of {file}</source>
            <translation>{file} 的超分辨率</translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation>超分辨率结果</translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation>超分辨率影像。其精细细节为合成内容：是模型的估计，供观看而非测量。</translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation>超分辨率栅格</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>卷帘</translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation>卷帘：之前与之后</translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation>卷帘…</translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation>卷帘用于比较两个栅格图层；请先将它们添加到工程中。</translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation>TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation>TTRD3 基于参考的超分辨率</translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation>TTRD3 配置</translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made from: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation>评价超分辨率栅格的质量。将其与生成时所用的栅格比较：逐像素是否吻合，比平滑放大清晰多少？若有真实的高分辨率栅格，也会与其比较。

结果为一个页面，包含以通俗语言给出的结论、各项数值及其含义、并排的局部截图、差异图、直方图和频谱。可在任何浏览器中打开，无需网络。

与输入吻合并不能证明所添加的细节是真实的：比输入像素更精细的细节为合成内容。</translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation>说明哪些高分辨率栅格有助于某幅栅格的超分辨率。</translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation>在耗时的运行之前，说明这些栅格中哪些有助于低分辨率栅格的超分辨率：每幅覆盖多少范围，像素是否足够精细，灰度值和纹理有多相似，以及偏移有多大。

得分介于 0 和 1 之间。纹理通过模型自身所用的特征进行比较；灰度值在与运行时相同的匹配之后进行比较。在模型构建器中，已排名图层的列表可作为超分辨率的参考影像。</translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation>另外用于评估的 LPIPS 张量。指定后，结论以 LPIPS 为依据。请使用与感知损失不同的网络。</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation>“测试”会查找设备并进行测量，最长约半分钟。</translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation>正在测试用于 TTRD3 的 Python</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>文本文件 (*.txt)</translation>
        </message>
        <message>
            <source>Texture density</source>
            <translation>纹理密度</translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation>操作失败（{reason}）；请查看日志信息的 TTRD3 选项卡。</translation>
        </message>
        <message>
            <source>The CRS of the mask {subject} is unknown; save it in the CRS of the raster.</source>
            <translation>掩膜 {subject} 的坐标参照系未知；请以栅格的坐标参照系保存。</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} does not answer ({reason}); is it running, and is the address right?</source>
            <translation>Dask 调度器 {subject} 没有响应（{reason}）；它是否在运行，地址是否正确？</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has gone; start it, then run the job again.</source>
            <translation>Dask 调度器 {subject} 已消失；请启动它，然后重新运行作业。</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, then run the job again.</source>
            <translation>Dask 调度器 {subject} 已有 {seconds:g} 秒没有工作进程；请启动工作进程，然后重新运行作业。</translation>
        </message>
        <message>
            <source>The Dask workers on this computer cannot be started ({reason}); take fewer workers or the engine local.</source>
            <translation>无法在此计算机上启动 Dask 工作进程（{reason}）；请减少工作进程或使用引擎 local。</translation>
        </message>
        <message>
            <source>The LPIPS weights {subject} cannot be read ({reason}).</source>
            <translation>无法读取 LPIPS 权重 {subject}（{reason}）。</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) cannot run the model and is left as it is.</source>
            <translation>QGIS 的 Python（{path}）无法运行模型，将保持原样。</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) has no {package} and is left as it is.</source>
            <translation>QGIS 的 Python（{path}）没有 {package}，将保持原样。</translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation>无法启动 Python {python}（{reason}）；请指定其他 Python。</translation>
        </message>
        <message>
            <source>The bands must be numbers such as 3,2,1, not {text}.</source>
            <translation>波段必须是 3,2,1 这样的编号，而不是 {text}。</translation>
        </message>
        <message>
            <source>The batch size cannot be {batch}.</source>
            <translation>批大小不能为 {batch}。</translation>
        </message>
        <message>
            <source>The card of {subject} does not describe a network of this version ({reason}); update the plugin or choose other weights.</source>
            <translation>{subject} 的卡片描述的网络不属于此版本（{reason}）；请更新插件或选择其他权重。</translation>
        </message>
        <message>
            <source>The card of {subject} is wrong: {reason}; choose other weights, or export them again.</source>
            <translation>{subject} 的卡片有误：{reason}；请选择其他权重，或重新导出。</translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; ask for your company's certificate to be added to the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation>软件包索引的证书不受信任；请将贵单位的证书加入系统证书库，或用 SSL_CERT_FILE 指定其文件。</translation>
        </message>
        <message>
            <source>The class mask hides {share:.1f} % of the low-resolution raster.</source>
            <translation>类别掩膜遮盖了低分辨率栅格的 {share:.1f} %。</translation>
        </message>
        <message>
            <source>The class mask {subject} does not overlap the low-resolution raster in the extent of this run; check its CRS, or choose another or none.</source>
            <translation>类别掩膜 {subject} 在本次运行的范围内与低分辨率栅格不重叠；请检查其坐标参照系，或另选一个，或不使用。</translation>
        </message>
        <message>
            <source>The class mask {subject} has no band of classes; give a raster of one band of whole numbers, or one with a band named SCL or QA_PIXEL.</source>
            <translation>类别掩膜 {subject} 没有类别波段；请提供单波段的整数栅格，或带有名为 SCL 或 QA_PIXEL 的波段的栅格。</translation>
        </message>
        <message>
            <source>The class mask {subject} hides all valid pixels of the low-resolution raster in the extent of this run; choose fewer masked classes, another class mask or none.</source>
            <translation>类别掩膜 {subject} 遮盖了本次运行范围内低分辨率栅格的所有有效像素；请减少掩膜的类别，或另选一个类别掩膜，或不使用。</translation>
        </message>
        <message>
            <source>The class mask {subject} is no scene classification of Sentinel-2: it has the value {found}, and the highest class is {most}; name the masked classes, or qa-pixel for Landsat.</source>
            <translation>类别掩膜 {subject} 不是 Sentinel-2 的场景分类：它含有值 {found}，而最大类别为 {most}；请指明要掩膜的类别，Landsat 请用 qa-pixel。</translation>
        </message>
        <message>
            <source>The creation option {option!r} is not of the form KEY=VALUE.</source>
            <translation>创建选项 {option!r} 不是 KEY=VALUE 的形式。</translation>
        </message>
        <message>
            <source>The device {device} of the worker {subject} cannot compute.</source>
            <translation>工作进程 {subject} 的设备 {device} 无法计算。</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute ({reason}); continuing without it.</source>
            <translation>设备 {subject} 无法计算（{reason}）；将不使用它继续。</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute here; this machine offers {devices}.</source>
            <translation>设备 {subject} 在此无法计算；本机提供 {devices}。</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in bf16 ({reason}); continuing in fp32.</source>
            <translation>设备 {subject} 不支持 bf16 计算（{reason}）；将以 fp32 继续。</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in the precision {precision} ({reason}); choose the precision auto.</source>
            <translation>设备 {subject} 不支持精度 {precision} 的计算（{reason}）；请选择精度 auto。</translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation>诊断信息已复制到剪贴板。请先阅读，再粘贴到问题反馈中。</translation>
        </message>
        <message>
            <source>The disk does not have enough room; choose another output folder.</source>
            <translation>磁盘空间不足；请选择其他输出文件夹。</translation>
        </message>
        <message>
            <source>The disk has room for the result, but not for the finished tiles as well; after a crash, the run would start over.</source>
            <translation>磁盘空间足以保存结果，但不足以另外保留已完成的瓦片；若发生崩溃，这些瓦片将丢失。</translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation>磁盘已满；请腾出空间后重新运行配置。</translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation>磁盘空间可能不足以保存结果。</translation>
        </message>
        <message>
            <source>The disk of {subject} has no room to keep finished rows: {free:size} are free, {needed:size} would be needed. After a crash this run would start over.</source>
            <translation>{subject} 所在磁盘没有空间保留已完成的行：可用 {free:size}，需要 {needed:size}。若发生崩溃，本次运行将从头开始。</translation>
        </message>
        <message>
            <source>The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are free; make room, or choose another folder or a smaller extent.</source>
            <translation>{subject} 所在磁盘空间不足：运行约需 {needed:size}，可用 {free:size}；请腾出空间，或选择其他文件夹或较小的范围。</translation>
        </message>
        <message>
            <source>The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} are free.</source>
            <translation>{subject} 所在磁盘可能会满：运行约需 {needed:size}，可用 {free:size}。</translation>
        </message>
        <message>
            <source>The engine dask needs a library that this Python lacks ({package}); install it with: pip install "distributed" "cryptography".</source>
            <translation>引擎 dask 需要此 Python 缺少的库（{package}）；请用以下命令安装：pip install "distributed" "cryptography"。</translation>
        </message>
        <message>
            <source>The entry {entry} has more than {most} values; shorten it.</source>
            <translation>条目 {entry} 的值超过 {most} 个；请缩短。</translation>
        </message>
        <message>
            <source>The entry {entry} is too long or has characters that no file name can hold: {value}.</source>
            <translation>条目 {entry} 过长，或含有文件名不能使用的字符：{value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a list, not {value}.</source>
            <translation>条目 {entry} 必须是列表，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number from {lowest} to {highest}, not {value}.</source>
            <translation>条目 {entry} 必须是 {lowest} 到 {highest} 之间的数，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number up to {highest}, not {value}.</source>
            <translation>条目 {entry} 最大为 {highest}，不能是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number, not {value}.</source>
            <translation>条目 {entry} 必须是数字，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a text, not {value}.</source>
            <translation>条目 {entry} 必须是文本，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a whole number, not {value}.</source>
            <translation>条目 {entry} 必须是整数，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be an object of plain values, not {value}.</source>
            <translation>条目 {entry} 必须是由简单值组成的对象，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, a number or a text, not {value}.</source>
            <translation>条目 {entry} 必须是真或假、数字或文本，而不是 {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, not {value}.</source>
            <translation>条目 {entry} 必须是真或假，而不是 {value}。</translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation>已设置环境变量 {name}，其优先于此处。</translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation>环境变量 {name} 优先于此设置。</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or more.</source>
            <translation>模型 {name} 的误差未经标定，因此其不确定性至少需要 2 次采样。</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so there are no intervals; leave them out.</source>
            <translation>模型 {name} 的误差未经标定，因此没有区间；请不要选用。</translation>
        </message>
        <message>
            <source>The error of this model was not calibrated: the uncertainty is the standard deviation of its samples, and the error may be larger.</source>
            <translation>该模型的误差未经标定：不确定性是各次采样的标准差，实际误差可能更大。</translation>
        </message>
        <message>
            <source>The existing environment does not work: {reason}</source>
            <translation>现有环境无法工作：{reason}</translation>
        </message>
        <message>
            <source>The expected error was measured with the settings of the preset {preset}, not with those of this run.</source>
            <translation>预期误差是按预设 {preset} 的设置测得的，而不是按本次运行的设置。</translation>
        </message>
        <message>
            <source>The expected error was not measured at the scale {scale}; that of the scale {known} stands in.</source>
            <translation>未在放大倍数 {scale} 下测量预期误差；以放大倍数 {known} 的值代替。</translation>
        </message>
        <message>
            <source>The expected error was not measured with a sensor such as that of {subject}; the most similar one stands in.</source>
            <translation>未用 {subject} 这样的传感器测量预期误差；以最相近的传感器代替。</translation>
        </message>
        <message>
            <source>The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give xmin, ymin, xmax, ymax in the CRS of that raster.</source>
            <translation>范围（{extent}）不在低分辨率栅格内，该栅格覆盖（{bounds}）；请以该栅格的坐标参照系给出 xmin、ymin、xmax、ymax。</translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation>该范围位于图层 {name} 之外；请选择与其重叠的范围。</translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation>该范围位于低分辨率栅格之外。</translation>
        </message>
        <message>
            <source>The extent must be four numbers: xmin, ymin, xmax, ymax.</source>
            <translation>范围必须是四个数字：xmin、ymin、xmax、ymax。</translation>
        </message>
        <message>
            <source>The extent {extent} is empty; xmin &lt; xmax, ymin &lt; ymax.</source>
            <translation>范围 {extent} 为空；必须满足 xmin &lt; xmax 且 ymin &lt; ymax。</translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>文件 {file} 与经过测试的文件不一致（SHA-256 不同），可能已损坏或被替换；未安装任何内容。</translation>
        </message>
        <message>
            <source>The file {subject} cannot be written ({reason}); check folder and disk space.</source>
            <translation>无法写入文件 {subject}（{reason}）；请检查文件夹和磁盘空间。</translation>
        </message>
        <message>
            <source>The file {subject} contains no LPIPS weights (features.*, lin*.weight).</source>
            <translation>文件 {subject} 不含 LPIPS 权重（features.*、lin*.weight）。</translation>
        </message>
        <message>
            <source>The file {subject} has no card of this plugin, so it is not one of its weights files; use `ttrd3 train`, `ttrd3 import-weights` or the bundled weights.</source>
            <translation>文件 {subject} 没有本插件的卡片，因此不是其权重文件；请使用 `ttrd3 train`、`ttrd3 import-weights` 或自带的权重。</translation>
        </message>
        <message>
            <source>The file {subject} has {size:size}, more than the {most:size} that are read; shorten it.</source>
            <translation>文件 {subject} 有 {size:size}，超过可读取的 {most:size}；请缩短。</translation>
        </message>
        <message>
            <source>The file {subject} was changed or deleted while the run was reading it; run the job again once the file is as it should be.</source>
            <translation>文件 {subject} 在读取过程中被更改或删除；请在文件恢复正常后重新运行。</translation>
        </message>
        <message>
            <source>The finished tiles are kept; the same run with the same output file, started again, continues from them.</source>
            <translation>已完成的瓦片予以保留；以相同输出文件再次启动同一运行时，会从中继续。</translation>
        </message>
        <message>
            <source>The finished tiles that an earlier run has left are damaged; run the job again, and it starts from the beginning.</source>
            <translation>之前运行留下的已完成瓦片已损坏；请重新运行作业，它将从头开始。</translation>
        </message>
        <message>
            <source>The folder models in your data folder</source>
            <translation>您的数据文件夹中的 models 文件夹</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation>文件夹 {folder} 无法使用（{reason}）。</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation>文件夹 {folder} 无法写入；请申请权限，或通过设置 plugins/ttrd3/home 选择其他文件夹。</translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation>文件夹 {folder} 中缺少安装程序文件 {file}。</translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it again for this kind of machine.</source>
            <translation>文件夹 {folder} 中缺少 {files}；请针对此类计算机重新制作。</translation>
        </message>
        <message>
            <source>The format {suffix} cannot hold the table of references; choose another one, such as .gpkg.</source>
            <translation>格式 {suffix} 无法保存参考影像表；请选择其他格式，例如 .gpkg。</translation>
        </message>
        <message>
            <source>The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like noise rather than detail; look at the crops.</source>
            <translation>其梯度能量是双三次放大的 {gain:.0f} 倍，更像噪声而非细节；请查看裁切图。</translation>
        </message>
        <message>
            <source>The held-out share must lie between {low} and {high}, not {share}.</source>
            <translation>留出比例必须在 {low} 到 {high} 之间，而不是 {share}。</translation>
        </message>
        <message>
            <source>The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; georeference it again for a fair comparison.</source>
            <translation>高分辨率栅格偏移 {pixels:.1f} 个像素，会降低 PSNR 和 SSIM；为公平比较，请重新进行地理配准。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} cannot be brought to the grid of the super-resolved raster; check its georeference.</source>
            <translation>无法将高分辨率栅格 {subject} 变换到超分辨率栅格的格网；请检查其地理配准。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} does not lie where the super-resolved raster does; choose one of the same place.</source>
            <translation>高分辨率栅格 {subject} 与超分辨率栅格不在同一位置；请选择同一地点的栅格。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; georeference both.</source>
            <translation>高分辨率栅格 {subject} 有坐标参照系，而超分辨率栅格没有；请对两者进行地理配准。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; georeference both.</source>
            <translation>高分辨率栅格 {subject} 没有坐标参照系，而超分辨率栅格有；请对两者进行地理配准。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no valid pixel where the super-resolved raster has some; choose one of the same place.</source>
            <translation>高分辨率栅格 {subject} 在超分辨率栅格有像素的地方没有有效像素；请选择同一地点的栅格。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has {available} bands, but the super-resolved raster has {wanted}; choose one with the same bands.</source>
            <translation>高分辨率栅格 {subject} 有 {available} 个波段，而超分辨率栅格有 {wanted} 个；请选择波段相同的栅格。</translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation>供选择的高分辨率栅格。</translation>
        </message>
        <message>
            <source>The input was taken as that of this sensor: {sensor}.</source>
            <translation>输入被视为此传感器的影像：{sensor}。</translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation>安装程序失败，退出代码 {code}：{words}</translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation>无法启动安装程序 {program}（{reason}）；如果此文件夹禁止运行程序，请申请允许 {folder}，或指定一个带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>The job has the unknown task {task!r}; update the plugin.</source>
            <translation>作业的任务 {task!r} 未知；请更新插件。</translation>
        </message>
        <message>
            <source>The job is for another task than {task}.</source>
            <translation>作业不是用于任务 {task} 的。</translation>
        </message>
        <message>
            <source>The job is not valid JSON ({reason}).</source>
            <translation>作业不是有效的 JSON（{reason}）。</translation>
        </message>
        <message>
            <source>The job was cancelled; nothing was written.</source>
            <translation>作业已取消；未写入任何内容。</translation>
        </message>
        <message>
            <source>The journal {subject} of finished tiles cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>无法写入已完成瓦片的日志 {subject}（{reason}）；文件夹是否可写，磁盘是否已满？</translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation>无法将图层 {name} 复制到文件；请将其导出为 GeoTIFF 后使用。</translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation>图层 {name} 没有自己的像素；请先将其导出为 GeoTIFF。</translation>
        </message>
        <message>
            <source>The layer {name} is rotated or stored upside down, and QGIS would have to resample it to hand it over; write it to a GeoTIFF with gdal_translate, its nodata settings included, and use that instead.</source>
            <translation>图层 {name} 是旋转的或上下颠倒存储的，QGIS 必须重采样才能传递它；请用 gdal_translate 将其连同无数据设置写入 GeoTIFF，并改用该文件。</translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied at a size of {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation>图层 {name} 需要复制 {columns} × {rows} 像素，数量过多；请选择较小的范围，或先将图层导出为 GeoTIFF。</translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation>需要锐化的低分辨率栅格。</translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation>要锐化的低分辨率栅格。</translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation>地图中未显示低分辨率栅格；请先缩放到该栅格。</translation>
        </message>
        <message>
            <source>The map {name} gave no picture; check the connection to its server.</source>
            <translation>地图 {name} 未返回图像；请检查与其服务器的连接。</translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation>无法将掩膜 {name} 转换到栅格的坐标参照系；请检查其坐标参照系。</translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation>掩膜 {name} 在本次运行的范围内与栅格不重叠。</translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation>掩膜 {name} 没有要素；请至少选择一个多边形。</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in that CRS.</source>
            <translation>无法将掩膜 {subject} 转换到低分辨率栅格的坐标参照系；请以该坐标参照系保存。</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON.</source>
            <translation>无法读取掩膜 {subject}（不是 JSON）；请以 GeoJSON 提供多边形。</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.</source>
            <translation>无法读取掩膜 {subject}（{reason}）；请以 GeoJSON 提供多边形。</translation>
        </message>
        <message>
            <source>The mask {subject} contains no polygon; choose another or none.</source>
            <translation>掩膜 {subject} 不含多边形；请选择其他掩膜或不使用掩膜。</translation>
        </message>
        <message>
            <source>The mask {subject} covers no pixel of the low-resolution raster in the extent of this run; its coordinates must be in the CRS of that raster.</source>
            <translation>掩膜 {subject} 在本次运行的范围内未覆盖低分辨率栅格的任何像素；其坐标必须采用该栅格的坐标参照系。</translation>
        </message>
        <message>
            <source>The mask {subject} does not exist; check the path.</source>
            <translation>掩膜 {subject} 不存在；请检查路径。</translation>
        </message>
        <message>
            <source>The mask {subject} is not GeoJSON; give polygons as GeoJSON.</source>
            <translation>掩膜 {subject} 不是 GeoJSON；请以 GeoJSON 提供多边形。</translation>
        </message>
        <message>
            <source>The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits such as bits:3,4.</source>
            <translation>掩膜的类别 {classes} 未知；请使用 {names}、8,9,10 之类的数字或 bits:3,4 之类的位。</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the model and this raster; choose another device or a smaller extent.</source>
            <translation>{subject} 的内存不足以容纳模型和此栅格；请选择其他设备或较小的范围。</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the training; choose another device.</source>
            <translation>{subject} 的内存不足以进行训练；请选择其他设备。</translation>
        </message>
        <message>
            <source>The method {method} has no option {option}; leave it out.</source>
            <translation>方法 {method} 没有选项 {option}；请将其去掉。</translation>
        </message>
        <message>
            <source>The method {method} writes no layer {layer}; leave it out.</source>
            <translation>方法 {method} 不写入图层 {layer}；请将其去掉。</translation>
        </message>
        <message>
            <source>The minutes must be more than 0 and at most {most:g}, not {minutes}.</source>
            <translation>分钟数必须大于 0 且不超过 {most:g}，而不是 {minutes}。</translation>
        </message>
        <message>
            <source>The model does not run on {subject} ({reason}).</source>
            <translation>模型无法在 {subject} 上运行（{reason}）。</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; adapting it may help.</source>
            <translation>该模型适用于像素为 {low:.3g} 至 {high:.3g} m 的结果，而不是 {own:.3g} m；对模型进行适配可能有帮助。</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; use the preset {preset}, or adapt it.</source>
            <translation>该模型适用于像素为 {low:.3g} 至 {high:.3g} m 的结果，而不是 {own:.3g} m；请使用预设 {preset}，或对模型进行适配。</translation>
        </message>
        <message>
            <source>The model sees the bands in groups: {groups}.</source>
            <translation>模型按以下分组查看波段：{groups}。</translation>
        </message>
        <message>
            <source>The model sees three bands, not {count}.</source>
            <translation>模型使用三个波段，而不是 {count} 个。</translation>
        </message>
        <message>
            <source>The model whose result every pass is held to: plain enlargement, "bicubic", or another model by its name or file.</source>
            <translation>每一遍以其结果为约束的模型：简单放大 "bicubic"，或以名称或文件给出的其他模型。</translation>
        </message>
        <message>
            <source>The model {name} enlarges by {scales}, not by {scale}.</source>
            <translation>模型 {name} 的放大倍数为 {scales}，而不是 {scale}。</translation>
        </message>
        <message>
            <source>The model {name} has no preset {preset!r}; choose one of {names}.</source>
            <translation>模型 {name} 没有预设 {preset!r}；请从 {names} 中选择。</translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation>最有用的参考影像。</translation>
        </message>
        <message>
            <source>The name must be a text, not {name}.</source>
            <translation>名称必须是文本，而不是 {name}。</translation>
        </message>
        <message>
            <source>The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; rename it or its folder.</source>
            <translation>名称 {subject} 含有非 UTF-8 字节，无法打开文件；请重命名该文件或其文件夹。</translation>
        </message>
        <message>
            <source>The network returned values that are not numbers on {subject} with the precision {precision}; choose fp32.</source>
            <translation>网络在 {subject} 上以精度 {precision} 未给出数值；请选择精度 fp32。</translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation>新环境无法工作，未予保留：{reason}</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>新权重在此传感器上更好：LPIPS 由 {lpips_before:.3f} 变为 {lpips_after:.3f}，PSNR 由 {psnr_before:.2f} 变为 {psnr_after:.2f} dB，清晰度误差由 {sharpness_before:.2f} 变为 {sharpness_after:.2f}，均为 {count} 个留出图块的平均值。</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>新权重在此传感器上更好：PSNR 由 {psnr_before:.2f} 变为 {psnr_after:.2f} dB，清晰度误差由 {sharpness_before:.2f} 变为 {sharpness_after:.2f}，均为 {count} 个留出图块的平均值。</translation>
        </message>
        <message>
            <source>The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output type, or a nodata value that it has.</source>
            <translation>{subject} 的无数据值 {nodata} 在 {dtype} 中不存在；请选择其他输出类型，或该类型中存在的无数据值。</translation>
        </message>
        <message>
            <source>The noise level must lie between 0 and 1, not {noise}.</source>
            <translation>噪声水平必须在 0 到 1 之间，而不是 {noise}。</translation>
        </message>
        <message>
            <source>The number of workers must be a whole number from 0 to {most}, not {workers}.</source>
            <translation>工作进程数必须是 0 到 {most} 的整数，而不是 {workers}。</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in input pixels, its noise in grey levels (0 to 255) and, for a raster that was a JPEG, the quality. They take precedence over the name.</source>
            <translation>上面没有名称的传感器的数值，例如 0.5,2 或 0.5,2,75：以输入像素计的模糊 sigma、以 255 级计的噪声，如果栅格曾是 JPEG，则还有其质量。这些数值优先于名称。</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in pixels of the rasters to sharpen, its noise in grey levels (0 to 255) and the quality of a JPEG. They take precedence over the name.</source>
            <translation>上面没有名称的传感器的数值，例如 0.5,2 或 0.5,2,75：以待锐化栅格的像素计的模糊 sigma、以 255 级计的噪声，以及 JPEG 的质量。这些数值优先于名称。</translation>
        </message>
        <message>
            <source>The option {option} must be a number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>选项 {option} 必须是 {lowest:g} 到 {highest:g} 的数字，而不是 {value}。</translation>
        </message>
        <message>
            <source>The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>选项 {option} 必须是 {lowest:g} 到 {highest:g} 的整数，而不是 {value}。</translation>
        </message>
        <message>
            <source>The option {option} must be one of {names}, not {value}.</source>
            <translation>选项 {option} 必须是 {names} 之一，而不是 {value}。</translation>
        </message>
        <message>
            <source>The option {option} must be true or false, not {value}.</source>
            <translation>选项 {option} 必须是 true 或 false，而不是 {value}。</translation>
        </message>
        <message>
            <source>The output folder {subject} does not exist; create it first.</source>
            <translation>输出文件夹 {subject} 不存在；请先创建。</translation>
        </message>
        <message>
            <source>The output folder {subject} is a file; name a folder.</source>
            <translation>输出文件夹 {subject} 是文件；请指定文件夹。</translation>
        </message>
        <message>
            <source>The output folder {subject} is not writable; choose another.</source>
            <translation>输出文件夹 {subject} 无法写入；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>The output {subject} cannot be replaced ({reason}); close the programs that show it, check its permissions, or name another file.</source>
            <translation>无法替换输出 {subject}（{reason}）；请关闭正在显示它的程序，检查其权限，或指定其他文件。</translation>
        </message>
        <message>
            <source>The output {subject} cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>无法写入输出 {subject}（{reason}）；文件夹是否可写，磁盘是否已满？</translation>
        </message>
        <message>
            <source>The output {subject} exists already; allow overwriting or rename it.</source>
            <translation>输出 {subject} 已存在；请允许覆盖或更改名称。</translation>
        </message>
        <message>
            <source>The output {subject} is a folder; name a file in it.</source>
            <translation>输出 {subject} 是文件夹；请指定其中的文件。</translation>
        </message>
        <message>
            <source>The output {subject} is incomplete: {rows} of {height} rows were computed; run the job again.</source>
            <translation>输出 {subject} 不完整：已计算 {rows} 行，共 {height} 行；请重新运行作业。</translation>
        </message>
        <message>
            <source>The output {subject} is one of the inputs; name another file.</source>
            <translation>输出 {subject} 是输入之一；请指定其他文件。</translation>
        </message>
        <message>
            <source>The output {subject} must end in {suffix}; only {kind:term} is written.</source>
            <translation>输出 {subject} 必须以 {suffix} 结尾；只能写入 {kind:term}。</translation>
        </message>
        <message>
            <source>The overlap cannot be {overlap} LR pixels.</source>
            <translation>重叠不能为 {overlap} 个 LR 像素。</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half the tile.</source>
            <translation>{overlap} 个 LR 像素的重叠不适合 {tile} 的瓦片；请选择小于瓦片一半的值。</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels must be less than half the tile of {tile}.</source>
            <translation>{overlap} 个 LR 像素的重叠必须小于瓦片 {tile} 的一半。</translation>
        </message>
        <message>
            <source>The overviews of the {role:term} {subject} do not show its pixels and are not used; rebuild them.</source>
            <translation>{role:term} {subject} 的概视图（金字塔）与其像素不符，未被使用；请重新创建。</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>无法连接软件包索引；请在 QGIS 的选项中检查网络和代理，或从文件夹安装。</translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation>软件包索引 {index} 中没有文件 {file}。</translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation>页面，包含全部内容的单个 HTML 文件。</translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation>路径 {folder} 含有 Windows 上某些程序无法读取的字符。</translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation>路径 {folder} 对 Windows 来说过长；请通过设置 plugins/ttrd3/home 选择不超过 {limit} 个字符的文件夹。</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is missing.</source>
            <translation>感知权重 {subject} 不是 torchvision 的 VGG-19：缺少 {tensor} {shape}。</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} cannot be read ({reason}).</source>
            <translation>无法读取感知权重 {subject}（{reason}）。</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS (features.*, lin*.weight); name another file.</source>
            <translation>感知权重 {subject} 既不含 VGG-19（features.N.weight）也不含 LPIPS（features.*、lin*.weight）；请指定其他文件。</translation>
        </message>
        <message>
            <source>The pixels of the super-resolved raster {subject} do not line up with those of the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>超分辨率栅格 {subject} 的像素与低分辨率栅格 {lr} 的像素不对齐；请选择生成它所用的栅格。</translation>
        </message>
        <message>
            <source>The pixels of {subject} do not look like those of the sensor that the run assumes, so the error may be larger than expected; name the sensor.</source>
            <translation>{subject} 的像素看起来不像本次运行所假定的传感器的像素，因此误差可能大于预期；请指定传感器。</translation>
        </message>
        <message>
            <source>The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged without interpolation: the edges between them will show as a grid in the result. Average these bands to their own pixel size first, and super-resolve them on their own.</source>
            <translation>{subject} 的波段 {bands} 中像元按 {times} x {times} 重复,是未经插值放大的:像元之间的边缘会在结果中显示为网格。请先将这些波段平均到其自身的像元大小,再单独进行超分辨率处理。</translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation>预设 faithful 和 realistic</translation>
        </message>
        <message>
            <source>The processor time that the system allows this process (ulimit -t) is used up; raise the limit.</source>
            <translation>系统允许此进程使用的处理器时间 (ulimit -t) 已用完；请提高限制。</translation>
        </message>
        <message>
            <source>The program at {subject} is not a Dask scheduler that this version understands; is the address right?</source>
            <translation>{subject} 上的程序不是此版本可识别的 Dask 调度器；地址是否正确？</translation>
        </message>
        <message>
            <source>The program that started the job is gone.</source>
            <translation>启动该作业的程序已不存在。</translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation>代理需要用户名和密码；请在 QGIS 的选项中输入。</translation>
        </message>
        <message>
            <source>The raster is noisy; naming its sensor may help.</source>
            <translation>栅格含有噪声；指定其传感器可能有帮助。</translation>
        </message>
        <message>
            <source>The raster is noisy; use the preset {preset}, or choose its sensor.</source>
            <translation>栅格含有噪声；请使用预设 {preset}，或选择其传感器。</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}.</source>
            <translation>该栅格看起来来自模糊为 {blur:.2f} 像素、噪声为 255 级中 {noise:.1f} 级的传感器，并以质量 {quality:.0f} 的 JPEG 压缩过。</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255).</source>
            <translation>该栅格看起来来自模糊为 {blur:.2f} 像素、噪声为 255 级中 {noise:.1f} 级的传感器。</translation>
        </message>
        <message>
            <source>The raster shows neither blur nor noise of a sensor.</source>
            <translation>该栅格看不出传感器的模糊或噪声。</translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation>经过超分辨率处理的栅格。</translation>
        </message>
        <message>
            <source>The raster {subject} has no CRS; the result has none either.</source>
            <translation>栅格 {subject} 没有坐标参照系；结果也没有。</translation>
        </message>
        <message>
            <source>The ratios between the bands turn by {angle:.2f} degrees.</source>
            <translation>波段之间的比例转动 {angle:.2f} 度。</translation>
        </message>
        <message>
            <source>The reason was {kind}: {reason}.</source>
            <translation>原因是 {kind}：{reason}。</translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation>参考影像 {names} 无法作为栅格读取；请检查其路径和文件。</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on a scene without usable CRS; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>参考影像 {subject} 无法定位到没有可用坐标参照系的场景上；将改用其中相似的图块，并采用其自身的像素大小。</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on the scene, so it has no effect: this model uses references of the same place only.</source>
            <translation>参考影像 {subject} 无法放置到场景上，因此不起作用：该模型只使用同一地点的参考影像。</translation>
        </message>
        <message>
            <source>The reference {subject} contains complex numbers; choose an image with real values.</source>
            <translation>参考影像 {subject} 含有复数；请选择实数影像。</translation>
        </message>
        <message>
            <source>The reference {subject} does not overlap the scene; matching patches will be used instead.</source>
            <translation>参考影像 {subject} 与场景不重叠；将改用相似的图块。</translation>
        </message>
        <message>
            <source>The reference {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>参考影像 {subject} 带有颜色表；请先转换为 RGB（栅格 &gt; 转换 &gt; PCT 转 RGB）。</translation>
        </message>
        <message>
            <source>The reference {subject} has no CRS and cannot be placed on the scene; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>参考影像 {subject} 没有坐标参照系，无法定位到场景上；将改用其中相似的图块，并采用其自身的像素大小。</translation>
        </message>
        <message>
            <source>The reference {subject} has no image band; choose one of its subdatasets or another file.</source>
            <translation>参考影像 {subject} 没有影像波段；请选择其子数据集或其他文件。</translation>
        </message>
        <message>
            <source>The reference {subject} has the image bands {available}, but the reference bands {wanted} were asked for; name one to three of those it has.</source>
            <translation>参考影像 {subject} 的影像波段为 {available}，但要求的是波段 {wanted}；请指定其中一到三个已有的波段。</translation>
        </message>
        <message>
            <source>The reference {subject} has {width} x {height} pixels, more than any run can read; cut out the part around the scene, or check the file.</source>
            <translation>参考影像 {subject} 有 {width} x {height} 个像素，超出任何运行的读取量；请裁剪出场景周围的部分，或检查文件。</translation>
        </message>
        <message>
            <source>The reference {subject} holds nothing but nodata; choose another image.</source>
            <translation>参考影像 {subject} 全为无数据；请选择其他影像。</translation>
        </message>
        <message>
            <source>The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as large, so it adds less detail than it could.</source>
            <translation>参考影像 {subject} 比结果粗糙：其像素是结果的 {ratio:.2f} 倍，因此能增加的细节有限。</translation>
        </message>
        <message>
            <source>The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a run moves it to fit.</source>
            <translation>参考影像 {subject} 相对低分辨率影像偏移 {shift:.1f} 个 LR 像素；运行时会将其移到正确位置。</translation>
        </message>
        <message>
            <source>The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} pixels, but at least {needed} are needed: for instance one raster of {width} x {height} pixels that is neither nodata nor of one colour; add references or choose larger ones.</source>
            <translation>参考影像含有 {found:plural:# 个可用的} {side} x {side} 像素图块，但至少需要 {needed} 个：例如一幅 {width} x {height} 像素、既非无数据也非单色的栅格；请添加参考影像或选择较大的影像。</translation>
        </message>
        <message>
            <source>The references show the same ground so often that only {count:plural:# block is|# blocks are} left to train on; add references of other places.</source>
            <translation>参考影像过多地显示同一地面，只剩 {count:plural:# 个图块}可用于训练；请添加其他地点的参考影像。</translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation>保留的参考影像，最有用的在前。</translation>
        </message>
        <message>
            <source>The report was cancelled; the super-resolved raster is complete.</source>
            <translation>报告已取消；超分辨率栅格是完整的。</translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation>无法写入报告 {path}（{reason}）；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation>报告 {path} 必须以 .html、.md 或 .txt 结尾。</translation>
        </message>
        <message>
            <source>The result does not say which sensor it was made for.</source>
            <translation>结果未说明针对哪种传感器生成。</translation>
        </message>
        <message>
            <source>The result is complete, but the output {subject} could not be given its name ({reason}); older files are as they were. Fix that and run the job again: it continues from the finished tiles.</source>
            <translation>结果已完成，但无法为输出 {subject} 命名（{reason}）；旧文件保持原样。请排除该问题并重新运行：它会从已完成的瓦片继续。</translation>
        </message>
        <message>
            <source>The run failed; run it again to see why.</source>
            <translation>运行失败；再次运行可查看原因。</translation>
        </message>
        <message>
            <source>The run was complete before it could be cancelled.</source>
            <translation>运行在取消之前已经完成。</translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation>无法将示例复制到 {folder}（{reason}）；请在该处腾出空间。</translation>
        </message>
        <message>
            <source>The scale must be a whole number, not {scale}.</source>
            <translation>放大倍数必须是整数，而不是 {scale}。</translation>
        </message>
        <message>
            <source>The scheduler {scheduler!r} is not an address; write it as tcp://host:8786.</source>
            <translation>调度器 {scheduler!r} 不是地址；请以 tcp://host:8786 的形式指定。</translation>
        </message>
        <message>
            <source>The seed must be a whole number, 0 or more, not {seed}.</source>
            <translation>种子必须是不小于 0 的整数，而不是 {seed}。</translation>
        </message>
        <message>
            <source>The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG quality.</source>
            <translation>传感器 {sensor} 未知；请使用 {names} 或 psf:SIGMA,NOISE[,JPEG]，例如 psf:0.5,2,75：以低分辨率像素计的模糊、255 级的噪声、JPEG 质量。</translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation>配置意外失败（{error}）；请查看日志。</translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation>配置仍在继续；进度显示在 QGIS 的状态栏中。</translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation>设置 {name} 已清除。</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>超分辨率栅格与输入高度一致，相差 {rmse:figure}{unit}（RMSE），为输入范围的 {percent:.2g} %。</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>超分辨率栅格与输入一致，相差 {rmse:figure}{unit}（RMSE），为输入范围的 {percent:.2g} %。</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by more than {percent:.0f} % of its range: is this the raster that it was made from, with the same bands and units?</source>
            <translation>超分辨率栅格与输入的偏离超过其范围的 {percent:.0f} %：这是生成它所用的栅格吗，波段和单位是否相同？</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>超分辨率栅格与输入偏离 {rmse:figure}{unit}（RMSE），为输入范围的 {percent:.2g} %。</translation>
        </message>
        <message>
            <source>The super-resolved raster is complete, but its report could not be written.</source>
            <translation>超分辨率栅格是完整的，但无法写入其报告。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} and the low-resolution raster {lr} have no valid pixel in common; check their nodata values.</source>
            <translation>超分辨率栅格 {subject} 与低分辨率栅格 {lr} 没有共同的有效像素；请检查其无数据值。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>超分辨率栅格 {subject} 与低分辨率栅格 {lr} 不重叠；请选择生成它所用的栅格。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} has {count} bands, but {compared} of the low-resolution raster {lr} are compared with it; name the bands that it was made from.</source>
            <translation>超分辨率栅格 {subject} 有 {count} 个波段，但与之比较的是低分辨率栅格 {lr} 的 {compared} 个波段；请指定生成它所用的波段。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster {lr} in {lr_crs:term}; choose the raster that it was made from.</source>
            <translation>超分辨率栅格 {subject} 的坐标参照系为 {sr_crs:term}，而低分辨率栅格 {lr} 的为 {lr_crs:term}；请选择生成它所用的栅格。</translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation>超分辨率栅格，范围与输入完全一致的 GeoTIFF。</translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation>超分辨率栅格。其像素必须能整除低分辨率栅格的像素；可以只覆盖其中一部分。</translation>
        </message>
        <message>
            <source>The system allows this process {allowed:size} of memory (ulimit -v), too little for the libraries of the model; raise the limit.</source>
            <translation>系统只允许此进程使用 {allowed:size} 内存 (ulimit -v)，不足以加载模型所需的库；请提高限制。</translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation>系统拒绝访问某个文件；请申请允许访问数据文件夹，或指定一个带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}, and {more} more.</source>
            <translation>{subject} 中的张量与网络不符：{misfit}，另有 {more} 处。</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}.</source>
            <translation>{subject} 中的张量与网络不符：{misfit}。</translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation>Markdown 格式的文本。</translation>
        </message>
        <message>
            <source>The threads must be a whole number, 0 or more, not {threads}.</source>
            <translation>线程数必须是不小于 0 的整数，而不是 {threads}。</translation>
        </message>
        <message>
            <source>The training diverged on these rasters; leave out those with extreme values.</source>
            <translation>在这些栅格上训练发散；请去掉含有极端值的栅格。</translation>
        </message>
        <message>
            <source>The training steps must be 0 to {most}, not {steps}.</source>
            <translation>训练步数必须为 0 到 {most}，而不是 {steps}。</translation>
        </message>
        <message>
            <source>The uncertainty needs 1 to {most} samples, not {samples}.</source>
            <translation>不确定性需要 1 到 {most} 次采样，而不是 {samples}。</translation>
        </message>
        <message>
            <source>The value the dialog starts with.</source>
            <translation>对话框的初始值。</translation>
        </message>
        <message>
            <source>The value the dialog starts with; auto takes a GPU that works.</source>
            <translation>对话框的初始值；auto 采用可用的 GPU。</translation>
        </message>
        <message>
            <source>The values of the high-resolution raster are on another scale than those of the input, so PSNR and SSIM, which compare values, say little.</source>
            <translation>高分辨率栅格的值与输入的量级不同，因此比较数值的 PSNR 和 SSIM 意义不大。</translation>
        </message>
        <message>
            <source>The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only whole numbers in its range; choose another output type.</source>
            <translation>{subject} 的值约为 {low:g} 到 {high:g}，其中 {dtype} 只保留其范围内的整数；请选择其他输出类型。</translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation>以是或否表示的结论。</translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation>用几句话表述的结论。</translation>
        </message>
        <message>
            <source>The weights are for the method {method!r}, which this version does not have; update the plugin.</source>
            <translation>权重用于方法 {method!r}，此版本没有该方法；请更新插件。</translation>
        </message>
        <message>
            <source>The weights file {subject} contains NaN or infinity in {tensor}.</source>
            <translation>权重文件 {subject} 的 {tensor} 中含有 NaN 或无穷大。</translation>
        </message>
        <message>
            <source>The weights file {subject} does not exist; check the path.</source>
            <translation>权重文件 {subject} 不存在；请检查路径。</translation>
        </message>
        <message>
            <source>The weights file {subject} is damaged: its checksum is not the expected one; install the plugin again.</source>
            <translation>权重文件 {subject} 已损坏：其校验和与预期不符；请重新安装插件。</translation>
        </message>
        <message>
            <source>The weights file {subject} is not a readable safetensors file ({reason}).</source>
            <translation>权重文件 {subject} 不是可读的 safetensors 文件（{reason}）。</translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about. Left empty: a new file in the folder of your models, which the list of models shows.</source>
            <translation>适配后模型的权重，附有说明其来历的卡片。留空：在您的模型文件夹中新建文件，模型列表会显示它。</translation>
        </message>
        <message>
            <source>The weights {subject} are a pickle-based file, which is never loaded here; convert the authors' checkpoints with `ttrd3 import-weights`.</source>
            <translation>权重 {subject} 是 pickle 文件，此处绝不加载；请用 `ttrd3 import-weights` 转换作者的检查点。</translation>
        </message>
        <message>
            <source>The weights {subject} are for the method {method!r}, which cannot be adapted; choose weights for {methods}.</source>
            <translation>权重 {subject} 用于方法 {method!r}，该方法无法适配；请选择用于 {methods} 的权重。</translation>
        </message>
        <message>
            <source>The weights {subject} cannot be written ({reason}).</source>
            <translation>无法写入权重 {subject}（{reason}）。</translation>
        </message>
        <message>
            <source>The weights {subject} need a part of the model {name}, which differs from the one here; update the plugin or choose other weights.</source>
            <translation>权重 {subject} 需要模型 {name} 的一部分，而它与此处的不同；请更新插件或选择其他权重。</translation>
        </message>
        <message>
            <source>The worker cannot open {name} as QGIS does, so QGIS copies it.</source>
            <translation>工作进程无法像 QGIS 那样打开 {name}，因此由 QGIS 复制它。</translation>
        </message>
        <message>
            <source>The worker failed unexpectedly ({kind}: {reason}); see the log.</source>
            <translation>工作进程意外失败（{kind}：{reason}）；请查看日志。</translation>
        </message>
        <message>
            <source>The worker process crashed in native code; set the device to cpu, or update the GPU driver and PyTorch.</source>
            <translation>工作进程在本机代码中崩溃；请将设备设为 cpu，或更新 GPU 驱动程序和 PyTorch。</translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation>工作进程未能在 {seconds:.0f} 秒内就绪；请检查其 Python 和权重是否位于可访问的驱动器上。</translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation>工作进程未返回结果即结束（退出代码 {code}）；请查看日志。</translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation>工作进程遇到此处理器不支持的指令；请安装为其构建的 PyTorch。</translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation>工作进程缺少系统库；请安装 Visual C++ 2015-2022 可再发行组件包。</translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation>工作进程被外部终止；请重新运行算法。</translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation>工作进程被强制终止，很可能是因为内存耗尽；请选择较小的范围或瓦片。</translation>
        </message>
        <message>
            <source>The worker {subject} cannot compute ({answer}); see its log.</source>
            <translation>工作进程 {subject} 无法计算（{answer}）；请查看其日志。</translation>
        </message>
        <message>
            <source>The worker {subject} does not answer; others compute its tiles.</source>
            <translation>工作进程 {subject} 没有响应；其瓦片由其他进程计算。</translation>
        </message>
        <message>
            <source>The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the result may differ.</source>
            <translation>工作进程 {subject} 的 torch 为 {theirs}，此计算机为 {ours}；结果的末位数字可能不同。</translation>
        </message>
        <message>
            <source>The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install the same version on both.</source>
            <translation>工作进程 {subject} 的 ttrd3-qgis 版本为 {theirs}，此计算机为 {ours}；请在两边安装相同版本。</translation>
        </message>
        <message>
            <source>The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>工作进程 {subject} 缺少 {package}；请在那里安装与此计算机相同的 ttrd3-qgis[dask]。</translation>
        </message>
        <message>
            <source>The worker {subject} returned something other than the tiles it was sent; install the same ttrd3-qgis[dask] there as on this computer, or leave that worker out.</source>
            <translation>工作进程 {subject} 返回的不是发送给它的瓦片；请在那里安装与本机相同的 ttrd3-qgis[dask]，或不使用该工作进程。</translation>
        </message>
        <message>
            <source>The {entry} has unknown entries: {names}.</source>
            <translation>条目 {entry} 含有未知条目：{names}。</translation>
        </message>
        <message>
            <source>The {entry} lacks {names}.</source>
            <translation>条目 {entry} 缺少 {names}。</translation>
        </message>
        <message>
            <source>The {entry} must be a JSON object, not {kind}.</source>
            <translation>条目 {entry} 必须是 JSON 对象，而不是 {kind}。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened because this process has too many files open; use fewer references, or raise the limit on open files (ulimit -n).</source>
            <translation>此进程打开的文件过多，无法打开{role:term} {subject}；请减少参考影像，或提高可打开文件数的限制 (ulimit -n)。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened; check that the file is complete and of a kind that GDAL reads.</source>
            <translation>无法打开{role:term} {subject}；请检查文件是否完整且为 GDAL 可读的类型。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} computes its pixels by a function that GDAL does not run here; export it to GeoTIFF and use that instead.</source>
            <translation>{role:term} {subject} 的像元由此处 GDAL 不执行的函数计算；请导出为 GeoTIFF 后使用。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} contains complex numbers; compute their magnitude first (Raster &gt; Raster Calculator).</source>
            <translation>{role:term} {subject} 含有复数；请先计算其模（栅格 &gt; 栅格计算器）。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} does not exist; check the path.</source>
            <translation>{role:term} {subject} 不存在；请检查路径。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>{role:term} {subject} 带有颜色表；请先转换为 RGB（栅格 &gt; 转换 &gt; PCT 转 RGB）。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a geotransform that puts all pixels on one line; georeference it again.</source>
            <translation>{role:term} {subject} 的地理变换将所有像素放在一条线上；请重新进行地理配准。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets or another file.</source>
            <translation>{role:term} {subject} 自身没有影像波段；请选择其子数据集或其他文件。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets: {names}.</source>
            <translation>{role:term} {subject} 自身没有影像波段；请选择其子数据集之一：{names}。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no pixels; choose another file.</source>
            <translation>{role:term} {subject} 没有像素；请选择其他文件。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band numbers.</source>
            <translation>{role:term} {subject} 有波段 1 到 {count}，但没有 {missing}；请更正波段号。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most {most}; name the bands that you want, or check the file, whose header may be damaged.</source>
            <translation>{role:term} {subject} 有 {count:plural:# 个波段}，而一次运行最多处理 {most} 个；请指定所需的波段，或检查文件，其文件头可能已损坏。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which no run can finish; choose a smaller extent or check the file.</source>
            <translation>{role:term} {subject} 在本次运行范围内有 {width} x {height} 个像素，任何运行都无法完成；请选择更小的范围或检查文件。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; choose another extent or correct the nodata value.</source>
            <translation>{role:term} {subject} 在本次运行的波段和范围内全为无数据；请选择其他范围或更正无数据值。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a local file, but its pixels come from the network ({place}); save it as a GeoTIFF first, or name an address itself.</source>
            <translation>{role:term} {subject} 是本地文件，但其像素来自网络（{place}）；请先另存为 GeoTIFF，或直接给出地址。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as a GeoTIFF first.</source>
            <translation>{role:term} {subject} 是由镶嵌组成的镶嵌，需要读取数百万个文件；请先另存为 GeoTIFF。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it again.</source>
            <translation>{role:term} {subject} 已损坏或不完整，无法读取；请重新复制或下载。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into memory; convert it to a tiled GeoTIFF first.</source>
            <translation>{role:term} {subject} 以 {size:size} 的块存储，内存无法容纳；请先转换为分块的 GeoTIFF。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} may not be read; check its permissions.</source>
            <translation>没有读取{role:term} {subject} 的权限；请检查其权限。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} refers to a file that is missing or cannot be opened ({reason}); put that file back or correct the reference to it.</source>
            <translation>{role:term} {subject} 引用的文件缺失或无法打开（{reason}）；请恢复该文件或更正引用。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found among billions; choose an extent that has some, or correct the nodata value.</source>
            <translation>{role:term} {subject} 似乎只包含无数据：数十亿像素中没有有效像素；请选择含有效像素的范围，或更正无数据值。</translation>
        </message>
        <message>
            <source>There are finished tiles of an earlier run; the same run with the same output continues from them.</source>
            <translation>存在先前运行已完成的瓦片；以相同输出进行同一运行时会从中继续。</translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation>macOS 上没有 CUDA；要使用 Apple GPU，请选择 auto。</translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation>没有可在 {machine} 上安装的 PyTorch；请指定一个带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>There is no Python to try; press Set Up, or choose one that has PyTorch.</source>
            <translation>没有可尝试的 Python；请点击“配置”，或指定一个带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>There is no Python with PyTorch yet.</source>
            <translation>没有带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation>此处没有 Python {version}，也无法获取；请安装 Python {version}，或指定一个带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE.</source>
            <translation>不存在压缩方式 {compression}；请选择 DEFLATE、LZW、ZSTD 或 NONE。</translation>
        </message>
        <message>
            <source>There is no model named {name!r}; choose {names} or a .safetensors file.</source>
            <translation>没有名为 {name!r} 的模型；请选择 {names} 或 .safetensors 文件。</translation>
        </message>
        <message>
            <source>There is not enough memory; close other programs, or process less at once.</source>
            <translation>内存不足；请关闭其他程序，或减少一次处理的数据量。</translation>
        </message>
        <message>
            <source>This Python cannot compute ({reason}); reinstall torch.</source>
            <translation>此 Python 无法计算（{reason}）；请重新安装 torch。</translation>
        </message>
        <message>
            <source>This Python cannot load a library ({reason}); install it there.</source>
            <translation>此 Python 无法加载某个库（{reason}）；请在其中安装。</translation>
        </message>
        <message>
            <source>This Python lacks matplotlib; install it for reports.</source>
            <translation>此 Python 缺少 matplotlib；请安装以生成报告。</translation>
        </message>
        <message>
            <source>This Python lacks {package}; install it there.</source>
            <translation>此 Python 缺少 {package}；请在其中安装。</translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation>这就是低分辨率栅格本身；不含更精细的细节。</translation>
        </message>
        <message>
            <source>This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with diffusers, or in a Python of your own: pip install "diffusers".</source>
            <translation>此模型需要该 Python 中缺少的库（{package}）。请在 QGIS 中运行“配置…”并勾选 diffusers，或在您自己的 Python 中执行：pip install "diffusers"。</translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation>瓦片大小（输入像素，0：自动）</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>瓦片</translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation>同时处理的瓦片数（0：自动）</translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation>同时计算的瓦片数量。0 采用内存能容纳的数量；内存不足时请减小。</translation>
        </message>
        <message>
            <source>Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are free.</source>
            <translation>{tile} 个 LR 像素的瓦片约需 {needed:size} 内存，而可用的只有 {free:size}。</translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation>所用时间，包括评估。在 CPU 上八分钟即可见到改善；GPU 在同样时间内可完成多倍的步数。</translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation>时间：首次运行前未知；可用“选项 ▸ TTRD3”中的“测试”按钮测量</translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation>时间：{time}，根据先前运行的速度估算</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {name} as model; it is now in the list.</source>
            <translation>要使用它，请打开基于参考的超分辨率并选择 {name} 作为模型；它已在列表中。</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {path} as model file.</source>
            <translation>要使用它，请打开基于参考的超分辨率并选择 {path} 作为模型文件。</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>图块太少，无法判断新权重是否更好：只留出了 {count} 个，至少需要 {needed} 个才能排除偶然（LPIPS {lpips_before:.3f} → {lpips_after:.3f}, PSNR {psnr_before:.2f} → {psnr_after:.2f} dB，锐度误差 {sharpness_before:.2f} → {sharpness_after:.2f}）。请添加参考影像或选择较大的影像。</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>图块太少，无法判断新权重是否更好：只留出了 {count} 个，至少需要 {needed} 个才能排除偶然（PSNR {psnr_before:.2f} → {psnr_after:.2f} dB，锐度误差 {sharpness_before:.2f} → {sharpness_after:.2f}）。请添加参考影像或选择较大的影像。</translation>
        </message>
        <message>
            <source>Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min</source>
            <translation>在 {blocks:plural:# 个}{side} × {side} 像素的图块上训练，留出 {held_out} 个用于评估；{steps:plural:# 步}，约 {minutes:.1f} 分钟</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>训练步数</translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation>完成的训练步数</translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation>训练步数，用于代替分钟数。在同一台计算机上，相同的步数和种子得到相同的模型。</translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation>用您自己的高分辨率栅格进一步训练超分辨率模型。</translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation>真实的高分辨率栅格（如有）</translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation>正在测试环境</translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation>正在尝试 {path}</translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into a finer one with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation>使用扩散模型将低分辨率栅格转换为更精细的栅格，纹理取自高分辨率参考影像。参考影像可以是同一地点的早期影像，也可以是其他地方的相似影像；可采用任意坐标参照系、分辨率和数据类型。

精细细节为合成内容：是估计，供观看而非测量。

模型在带有 PyTorch 和 rasterio 的独立 Python 中运行；任何影像都不会离开这台计算机。</translation>
        </message>
        <message>
            <source>Two outputs have the same name; name different files.</source>
            <translation>两个输出同名；请指定不同的文件。</translation>
        </message>
        <message>
            <source>Two runs at once are no faster than one after another, and need twice the memory.</source>
            <translation>同时进行两次运行并不比依次运行更快，却需要两倍内存。</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <source>Unknown, as there is no high-resolution raster to compare with.</source>
            <translation>未知，因为没有可供比较的高分辨率栅格。</translation>
        </message>
        <message>
            <source>Use Another &amp;Python…</source>
            <translation>使用其他 Python(&amp;P)…</translation>
        </message>
        <message>
            <source>Use {preset}</source>
            <translation>使用 {preset}</translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation>使用已带有 PyTorch 的 Python。</translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation>输入中表示无数据的值，用于文件本身未注明的情况；结果采用相同的值。</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation>PyTorch 版本</translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation>其中 PyTorch 的版本。</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>垂直</translation>
        </message>
        <message>
            <source>Waiting for a worker of {subject}.</source>
            <translation>正在等待 {subject} 的工作进程。</translation>
        </message>
        <message>
            <source>Waiting for another run to end</source>
            <translation>正在等待另一个运行结束</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation>警告：{text}</translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation>权重文件夹</translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation>用于评估的 LPIPS 权重</translation>
        </message>
        <message>
            <source>Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation>用于感知损失的 VGG-19 或 LPIPS 权重。留空：使用基于纹理频谱的内置损失，无需权重。</translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation>感知损失的权重</translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation>代替按名称指定的模型作为起点的权重：.safetensors 文件。</translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation>代替按名称指定的模型的权重：本插件的 .safetensors 文件。命令 ttrd3 import-weights 可由 TTRD3 作者的 .pt 文件生成。</translation>
        </message>
        <message>
            <source>What happens to plain land in steps that leave it out. "reuse": it goes on with what the model found before, which saves the work on tiles without texture. "hold": it stays as it is, as published, which leaves grain. "off": no step leaves it out.</source>
            <translation>在略过平坦地表的步骤中如何处理它。"reuse"：沿用模型先前的预测继续，可省去无纹理瓦片的计算。"hold"：按论文保持不变，会留下颗粒。"off"：任何步骤都不略过。</translation>
        </message>
        <message>
            <source>What made the raster: how far its optics blur and how much noise it has. auto estimates the sensor from the raster; a model made for one sensor uses that one. ideal is plain bicubic reduction, area the mean of what a pixel covers. The result agrees with the raster as this sensor would see it, up to its noise.</source>
            <translation>栅格由什么传感器获得：其光学模糊有多大、噪声有多强。auto 从栅格估计传感器；针对某一传感器的模型则采用该传感器。ideal 是单纯的双三次缩小，area 是像素所覆盖范围的平均值。结果与该传感器所见的栅格一致，误差不超过其噪声。</translation>
        </message>
        <message>
            <source>What makes the rasters that the model will sharpen: the references are reduced as it sees the ground. auto takes what the model was made for, or plain means over a pixel where it can do with any sensor.</source>
            <translation>模型将要锐化的栅格由什么传感器获得：参考影像按该传感器所见的地面缩小。auto 采用模型所针对的传感器；如果模型适用于任何传感器，则取每个像素的简单平均值。</translation>
        </message>
        <message>
            <source>What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the input itself, enlarged.</source>
            <translation>条件由什么得到："dynamic" 采用上一遍的结果，"fixed" 采用放大后的输入本身。</translation>
        </message>
        <message>
            <source>What the passes have left, if that was asked for, the coarsest first.</source>
            <translation>各遍留下的栅格（如已要求），由粗到细。</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>要执行的操作</translation>
        </message>
        <message>
            <source>What to favour: crisp texture, or closeness to the input. {presets} These are the steps and noise of the default model; those of other models differ. Some models also have: {others} Steps and noise set under the advanced parameters take precedence.</source>
            <translation>以什么为重：清晰的纹理，还是与输入的接近程度。{presets} 以上是默认模型的步数和噪声；其他模型的有所不同。有些模型还有：{others} 在高级参数中设置的步数和噪声优先。</translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation>“配置”放置 Python 和 PyTorch 的位置；占用数 GB。</translation>
        </message>
        <message>
            <source>Where a reference of the same place contradicts the input because something was built, felled or sown between the dates: the deviation of each input pixel from what the reference leads one to expect, as a multiple of what is usual there. Other light, haze and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost certainly: distrust detail there. Empty where no reference shows the place.</source>
            <translation>显示同一地点的参考影像与输入相矛盾之处，因为两个日期之间有建造、砍伐或播种：每个输入像元与参考影像所预期的值之间的偏差，以当地通常偏差的倍数表示。光照、雾霾和颜色的不同不计在内。高于 1.5 表示该地点很可能已变化，高于 3 则几乎可以肯定：请勿信任那里的细节。没有参考影像覆盖之处为空。</translation>
        </message>
        <message>
            <source>Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one of the possible results, with texture, by diffusion. "condition": those of the model chosen as condition.</source>
            <translation>一遍的边缘和纹理来自哪里。"regress"：最可能的。"rddm"：通过扩散得到的一种带纹理的可能结果。"condition"：被选为条件的模型的。</translation>
        </message>
        <message>
            <source>Where the detail comes from that no reference gives. "estimate": the most likely image, smooth and fast. "diffusion": one of the images that agree with the input, with texture; it takes the chosen number of steps. A model that knows only one of the two does that.</source>
            <translation>参考无法提供的细节从何而来。“estimate”：最可能的图像，平滑且快速。“diffusion”：与输入一致的图像之一，带有纹理；需要所选的步数。只会其中一种的模型就用那一种。</translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation>计算特征的位置；auto 采用可用的 GPU。</translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation>训练模型的位置。auto 采用可用的 GPU，否则采用 CPU。</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation>运行模型的位置。auto 采用可用的 GPU，否则采用 CPU。每次运行的日志会写明这台计算机具备的设备。</translation>
        </message>
        <message>
            <source>Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the share of rich land.</source>
            <translation>模型认为地表纹理丰富之处为 1，其他为 0。其均值即丰富地表的比例。</translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation>适配后的模型是否更好</translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made from, in its order. Left empty: those that the result itself names; for an older result all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation>超分辨率栅格由哪些波段生成，按其顺序。留空：结果自身所注明的波段；对于较早的结果则为全部波段，或在图层波段更多时为其显示为红、绿、蓝的波段。</translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation>各处使用了哪幅参考影像（波段 1），以及其最佳匹配纹理的相似度，从 0 到 1（波段 2）。</translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation>各处使用了哪幅参考影像。波段 1 为参考影像在列表中的编号，0 表示无：瓦片上有参考影像时为该影像，其他地方为具有最相似图像块的影像。波段 2 以 0 到 1 表示其最佳匹配纹理的相似度。</translation>
        </message>
        <message>
            <source>Which share of the steps was computed: 1, or less on tiles without any rich land. What its mean lacks to 1 is the work that was saved.</source>
            <translation>计算了多大比例的步骤：1，或在没有丰富地表的瓦片上更少。其均值与 1 的差即节省的计算量。</translation>
        </message>
        <message>
            <source>Which steps leave it out</source>
            <translation>哪些步骤略过它</translation>
        </message>
        <message>
            <source>Windows of a small network</source>
            <translation>小型网络的窗口</translation>
        </message>
        <message>
            <source>With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about {high:g}: higher ones are cut off; leave NBITS out or take more.</source>
            <translation>NBITS={bits} 时波段的值最大为 {most}，而 {subject} 的值约达 {high:g}：更大的值会被截断；请省略 NBITS 或取更大的值。</translation>
        </message>
        <message>
            <source>With detail by diffusion, estimates follow the input only as far as the noise of its sensor allows. Off, they follow all of it, noise included.</source>
            <translation>用扩散生成细节时，估计只在其传感器噪声允许的程度内遵循输入。关闭时则完全遵循输入，包括噪声。</translation>
        </message>
        <message>
            <source>With diffusers, for Stable Diffusion XL</source>
            <translation>包含 diffusers，用于 Stable Diffusion XL</translation>
        </message>
        <message>
            <source>With these settings {method} does not use references: those that were given do not change the result.</source>
            <translation>在这些设置下，{method} 不使用参考影像：所给的参考影像不会改变结果。</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so only one is computed.</source>
            <translation>没有起始噪声时所有采样都相同，因此只计算一次。</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so the uncertainty is 0 everywhere.</source>
            <translation>没有起始噪声时所有采样都相同，因此不确定性处处为 0。</translation>
        </message>
        <message>
            <source>Work in progress</source>
            <translation>正在处理</translation>
        </message>
        <message>
            <source>a CRS of its own</source>
            <translation>自定义坐标参照系</translation>
        </message>
        <message>
            <source>a safetensors weights file</source>
            <translation>safetensors 权重文件</translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation>约 {n:.1f} 小时</translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation>剩余约 {n:.1f} 小时</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>约 {n} 分钟</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>剩余约 {n} 分钟</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>约 {n} 秒</translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation>剩余约 {n} 秒</translation>
        </message>
        <message>
            <source>another C library</source>
            <translation>其他 C 库</translation>
        </message>
        <message>
            <source>as the reference shows it: below 1.5</source>
            <translation>与参考影像一致：低于 1.5</translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation>auto 在 NVIDIA 驱动程序版本足够新时采用 CUDA，在 Mac 上采用 Apple GPU，其他情况采用 CPU。cpu 体积最小。cuda 在无法工作时会拒绝安装并说明原因。</translation>
        </message>
        <message>
            <source>bias against LR</source>
            <translation>相对 LR 的偏差</translation>
        </message>
        <message>
            <source>can be resumed</source>
            <translation>可以继续</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>changed: above 3</source>
            <translation>已变化：高于 3</translation>
        </message>
        <message>
            <source>class mask</source>
            <translation>类别掩膜</translation>
        </message>
        <message>
            <source>closest to the input and fast, with the detail of references that match</source>
            <translation>最接近输入且快速，带有匹配参考的细节</translation>
        </message>
        <message>
            <source>closest to the input and faster, but smoother</source>
            <translation>最接近输入且更快，但更平滑</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>正在比较</translation>
        </message>
        <message>
            <source>correlation with LR</source>
            <translation>与 LR 的相关</translation>
        </message>
        <message>
            <source>crisp texture</source>
            <translation>纹理清晰</translation>
        </message>
        <message>
            <source>crisp texture also where no reference matches</source>
            <translation>无匹配参考之处也有清晰纹理</translation>
        </message>
        <message>
            <source>crisp texture where the land has any, plain land left plain</source>
            <translation>有纹理的地表清晰，平坦地表保持平坦</translation>
        </message>
        <message>
            <source>crisp texture, which at large scales is invented</source>
            <translation>清晰的纹理，大倍数时是虚构的</translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation>诊断,环境,信息,版本,设备,问题反馈</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation>微调,训练,适配,传感器,超分辨率,模型,权重</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良好</translation>
        </message>
        <message>
            <source>high-resolution raster</source>
            <translation>高分辨率栅格</translation>
        </message>
        <message>
            <source>in between: 3 to 10 times</source>
            <translation>介于两者之间:3 至 10 倍</translation>
        </message>
        <message>
            <source>install makes the environment, unless there is one that works. repair rebuilds it. remove deletes it with its downloads.</source>
            <translation>install 创建环境，已有可用环境时除外。repair 重新创建环境。remove 将环境及其下载内容一并删除。</translation>
        </message>
        <message>
            <source>invented: above 10 times</source>
            <translation>生成:超过 10 倍</translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation>没有任何输出。</translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation>其探测以退出代码 {code} 结束。</translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation>其探测没有输出结果。</translation>
        </message>
        <message>
            <source>low-resolution raster</source>
            <translation>低分辨率栅格</translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation>macOS {have} 对 PyTorch 来说过旧；请更新到 macOS {need} 或更高版本。</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>正在评估</translation>
        </message>
        <message>
            <source>no CRS</source>
            <translation>无</translation>
        </message>
        <message>
            <source>noise of NDVI</source>
            <translation>NDVI 的噪声</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>observed: below 3 times the noise</source>
            <translation>观测:低于噪声的 3 倍</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <source>pixel</source>
            <translation>像元</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>较差</translation>
        </message>
        <message>
            <source>probably changed: 1.5 to 3</source>
            <translation>很可能已变化：1.5 至 3</translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation>质量,报告,验证,比较,精度,超分辨率</translation>
        </message>
        <message>
            <source>radiometry</source>
            <translation>辐射</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>参考影像</translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation>参考影像,排名,选择,比较,重叠,相似度,偏移,超分辨率</translation>
        </message>
        <message>
            <source>running in another QGIS</source>
            <translation>正在另一个 QGIS 中运行</translation>
        </message>
        <message>
            <source>running, {percent:.0f} %</source>
            <translation>运行中，{percent:.0f} %</translation>
        </message>
        <message>
            <source>scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or bits.</source>
            <translation>scl：Sentinel-2 的无数据、饱和像素、云影、云和卷云，即 0,1,3,8,9,10。qa-pixel：Landsat 的同类像素，bits:0,1,2,3,4。也可用其他数字或位。</translation>
        </message>
        <message>
            <source>score</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation>配置,安装,pytorch,python,环境,依赖项,cuda,gpu,离线</translation>
        </message>
        <message>
            <source>sharpness error, lower is better</source>
            <translation>清晰度误差，越低越好</translation>
        </message>
        <message>
            <source>sharpness over bicubic</source>
            <translation>相对双三次的清晰度</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>偏移</translation>
        </message>
        <message>
            <source>shift against HR (SR pixels)</source>
            <translation>相对 HR 的偏移（SR 像元）</translation>
        </message>
        <message>
            <source>spectral angle to HR (°)</source>
            <translation>与 HR 的光谱角 (°)</translation>
        </message>
        <message>
            <source>spectral angle to LR (°)</source>
            <translation>与 LR 的光谱角 (°)</translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation>步骤 {n}/{total}</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>超分辨率</translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation>超分辨率,放大,锐化,增强,参考影像,扩散</translation>
        </message>
        <message>
            <source>super-resolved raster</source>
            <translation>超分辨率栅格</translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation>合成细节</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>纹理</translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation>QGIS 的 Python</translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation>支持 CUDA {cuda} 的构建版本没有适用于 {gpu} 的代码（计算能力 {have}）；可改为指定带有其他 PyTorch 构建版本的 Python。</translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation>环境变量 {name}</translation>
        </message>
        <message>
            <source>the field above</source>
            <translation>上方字段</translation>
        </message>
        <message>
            <source>the most likely image: fast, and closest to the input</source>
            <translation>最可能的图像：快速，且最接近输入</translation>
        </message>
        <message>
            <source>the number of steps of the publication; slow</source>
            <translation>论文中的步数；较慢</translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation>插件自己的环境</translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation>设置 {name}</translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation>没有适用于此类处理器的 CUDA 构建版本。</translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation>瓦片 {n}/{total}</translation>
        </message>
        <message>
            <source>training</source>
            <translation>正在训练</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>需谨慎</translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation>正在写入报告</translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>无法获取 {address}（{reason}）；请在 QGIS 的选项中检查网络和代理，或从文件夹安装。</translation>
        </message>
        <message>
            <source>{compression} compression also changes the values that mark nodata, so parts of the nodata of {subject} will look like image in the result; choose a lossless compression, or mark nodata by a mask.</source>
            <translation>{compression} 压缩也会改变标记无数据的值，因此 {subject} 的部分无数据区域在结果中会看起来像影像；请选择无损压缩，或用掩膜标记无数据。</translation>
        </message>
        <message>
            <source>{count:plural:# reference was used|# references were used}: {names}.</source>
            <translation>{count:plural:使用了 # 幅参考影像}：{names}。</translation>
        </message>
        <message>
            <source>{count} Dask workers are too many for this computer, which has {cores} cores; choose at most {most}.</source>
            <translation>{count} 个 Dask 工作进程对这台有 {cores} 个核心的计算机来说太多；请选择最多 {most} 个。</translation>
        </message>
        <message>
            <source>{free:size} of {total:size} free</source>
            <translation>可用 {free:size} / {total:size}</translation>
        </message>
        <message>
            <source>{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}.</source>
            <translation>平均 {mean:figure}{unit}；十分之一的面积超过 {high:figure}{unit}。</translation>
        </message>
        <message>
            <source>{measure} after</source>
            <translation>训练后的 {measure}</translation>
        </message>
        <message>
            <source>{measure} before</source>
            <translation>训练前的 {measure}</translation>
        </message>
        <message>
            <source>{measure} of the new model, mean over the held-out blocks.</source>
            <translation>新模型的 {measure}，取留出图块的均值。</translation>
        </message>
        <message>
            <source>{measure} of the old model, mean over the held-out blocks.</source>
            <translation>旧模型的 {measure}，取留出图块的均值。</translation>
        </message>
        <message>
            <source>{name} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}（步数：{steps}，噪声：{noise:g}）。</translation>
        </message>
        <message>
            <source>{name} cannot be shown on the map.</source>
            <translation>无法在地图上显示 {name}。</translation>
        </message>
        <message>
            <source>{name} is on the map.</source>
            <translation>{name} 已在地图上。</translation>
        </message>
        <message>
            <source>{name} must be a layer, or numbers such as 0,100,0,100, not {value}.</source>
            <translation>{name} 必须是图层或 0,100,0,100 这样的数字，而不是 {value}。</translation>
        </message>
        <message>
            <source>{name} must be a number such as 0.5, not {value}.</source>
            <translation>{name} 必须是 0.5 这样的数字，而不是 {value}。</translation>
        </message>
        <message>
            <source>{name} must be one of the words {words}, not {value}.</source>
            <translation>{name} 必须是以下词语之一：{words}，而不是 {value}。</translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation>{name}：每瓦片 {s:.2g} 秒</translation>
        </message>
        <message>
            <source>{name}: {what} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}：{what}（步数：{steps}，噪声：{noise:g}）。</translation>
        </message>
        <message>
            <source>{need:size} are needed in {folder}; {free:size} are free.</source>
            <translation>{folder} 中需要 {need:size}，可用 {free:size}。</translation>
        </message>
        <message>
            <source>{need:size} are needed on the volume of {folder}, but only {free:size} are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation>{folder} 所在的卷需要 {need:size}，但只有 {free:size} 可用；请腾出空间，或通过设置 plugins/ttrd3/home 选择其他文件夹。</translation>
        </message>
        <message>
            <source>{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and {rest:.0f} % lies between.</source>
            <translation>{observed:.0f} % 的面积相当于观测所得，{invented:.0f} % 为生成，{rest:.0f} % 介于两者之间。</translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation>{own:.3g} m</translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation>{own:.3g} m，精细度符合需要</translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation>{own:.3g} m，比所需粗糙</translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation>{own:.3g} m，比所需精细</translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation>{path}（来自{origin}）无法运行模型：{reason}</translation>
        </message>
        <message>
            <source>{path} (from {origin}) is not a program that can be run.</source>
            <translation>{path}（来自{origin}）不是可运行的程序。</translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation>{path} 无法运行模型：{reason}</translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation>{path} 优先：{origin} 优先于本页面的设置。</translation>
        </message>
        <message>
            <source>{path} exists already and no earlier run has left it; rename it, or choose another name for the result.</source>
            <translation>{path} 已存在，且不是先前运行留下的；请将其重命名，或为结果选择其他名称。</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run.</source>
            <translation>{path} 不是可运行的程序。</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run; it comes from {origin}.</source>
            <translation>{path} 不是可运行的程序；由{origin}指定。</translation>
        </message>
        <message>
            <source>{path} is tried first; it comes from {origin}.</source>
            <translation>{path} 优先；由{origin}指定。</translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation>{path} 可用：Python {python}，PyTorch {torch}，rasterio {rasterio}。</translation>
        </message>
        <message>
            <source>{s:.1f} s per tile</source>
            <translation>每个瓦片 {s:.1f} 秒</translation>
        </message>
        <message>
            <source>{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images that the expected error was measured on, with {low:.3f} to {high:.3f}.</source>
            <translation>{subject} 相邻像素之间的对比度为 {contrast:.3f}，与测量预期误差所用的图像（{low:.3f} 到 {high:.3f}）不同。</translation>
        </message>
        <message>
            <source>{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no nodata value to mark them with; choose a nodata value or another output type.</source>
            <translation>{subject} 中有 {holes:plural:# 个像素}没有值，而结果没有可标记它们的无数据值；请选择无数据值或其他输出类型。</translation>
        </message>
        <message>
            <source>{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file.</source>
            <translation>{subject} 是管道、设备或数据流，不能作为文件读取；请指定文件。</translation>
        </message>
        <message>
            <source>{subject} is where finished tiles are kept, but it is a link or a file of another program; move it away, or name another output.</source>
            <translation>{subject} 是存放已完成瓦片的位置，但它是链接或其他程序的文件；请将其移走，或指定其他输出。</translation>
        </message>
        <message>
            <source>{value} is not a valid {entry}; choose one of {names}.</source>
            <translation>{value} 不是 {entry} 的有效值；请从 {names} 中选择。</translation>
        </message>
        <message>
            <source>×{scale} ({share:.0f} %)</source>
            <translation>×{scale}（{share:.0f} %）</translation>
        </message>
    </context>
</TS>
