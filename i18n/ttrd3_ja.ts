<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation> と </translation>
        </message>
        <message>
            <source>"published": every second step of the middle of a chain of at least ten. "wide": the same from earlier on. "sparing": two steps of three, so that plain land takes a third of them.</source>
            <translation>"published": 10 ステップ以上の連鎖の中ほどで 1 つおきのステップ。"wide": 同じことをより早くから。"sparing": 3 ステップのうち 2 つ。平坦な土地のステップは 3 分の 1 になります。</translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation>後(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>戻る(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation>前(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>キャンセル(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>インストール(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation>ここをプレビュー(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>修復(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation>セットアップ(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Start Page</source>
            <translation>開始ページ(&amp;S)</translation>
        </message>
        <message>
            <source>95 % differ from LR by less than</source>
            <translation>LRとの差の95 %がこれ未満</translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation>入力との差（95 %のピクセルがこの値未満）</translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation>PyTorchとrasterioがすでに入っているPython（conda、pixi、またはIT部門が承認したものなど）。動作を確認して設定に記録するだけで、何もインストールしません。</translation>
        </message>
        <message>
            <source>A band is named twice in {bands}.</source>
            <translation>{bands} でバンドが重複しています。</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>ダウンロードしたファイルがテスト済みのものと異なります（SHA-256が不一致）。破損しているか差し替えられているため、何もインストールしませんでした。</translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation>町のイラスト: 入力と結果</translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation>ファイルが破損しているか不完全です。もう一度取得してください。</translation>
        </message>
        <message>
            <source>A layer or a selection of this run is gone: choose it again in the dialog, with the same file for the result</source>
            <translation>この実行のレイヤまたは選択がなくなっています。ダイアログで選び直し、結果には同じファイルを指定してください</translation>
        </message>
        <message>
            <source>A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This also writes what each pass leaves to the next, beside the result as NAME_x2.tif and so on, to see what each adds. A run of one pass has nothing more to write.</source>
            <translation>多くの倍率に対応するモデルは、大きな倍率に複数のパスで到達します（×8 なら ×2 を 3 回）。各パスが次のパスに渡す画像も、結果の隣に NAME_x2.tif などの名前で書き出し、各パスが何を加えたかを確かめられます。1 パスの処理では追加で書き出すものはありません。</translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation>取得先に必要なパッケージがありません。パッケージ名はログで確認してください。</translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation>実行についてのページ: 何を入力し、何が得られ、両者がどの程度一致するかを示します。</translation>
        </message>
        <message>
            <source>A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose the raster that it was made from.</source>
            <translation>低解像度ラスタ {lr} のピクセルは超解像ラスタ {subject} のピクセルの {ratio} 倍で、2以上の整数ではありません。元になったラスタを選択してください。</translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation>参照画像ごとのポリゴン。順位、スコア、重なり、ピクセルサイズ（メートルおよび結果に対する比）、グレー値とテクスチャの類似度、位置ずれ、備考を持ちます。</translation>
        </message>
        <message>
            <source>A polygon of the mask {subject} is damaged; repair its geometry.</source>
            <translation>マスク {subject} のポリゴンが壊れています。ジオメトリを修復してください。</translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation>参照画像の1つをラスタとして読み込めません。有効なラスタレイヤのみを選択してください。</translation>
        </message>
        <message>
            <source>A reference is named twice; name each raster once.</source>
            <translation>参照画像が重複しています。各ラスタは1回だけ指定してください。</translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation>表の行を {name} に書き込めません。別のファイルを選択してください。</translation>
        </message>
        <message>
            <source>A run needs this Python; wait for its end, or cancel it.</source>
            <translation>このPythonは実行中の処理で使われています。終了を待つか、キャンセルしてください。</translation>
        </message>
        <message>
            <source>A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale {scale}; every size must be at least 1.</source>
            <translation>{height} x {width} LRピクセルのシーンは、倍率 {scale} で {tile} のタイルに分割できません。どのサイズも1以上でなければなりません。</translation>
        </message>
        <message>
            <source>A tile must be at least {least} LR pixels, not {tile}.</source>
            <translation>タイルは {tile} ではなく、{least} LRピクセル以上でなければなりません。</translation>
        </message>
        <message>
            <source>A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller tile or another device.</source>
            <translation>{tile} LRピクセルのタイルは {subject} のメモリに収まりません。小さいタイルまたは別のデバイスを選択してください。</translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation>同じ場所・同じ時期を、より高い解像度で写した本物の画像。単位とバンドは同じである必要があります。CRSとピクセルサイズは任意です。</translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation>Webマップです。画像は実行開始時に対象範囲について取得されます。</translation>
        </message>
        <message>
            <source>A worker has failed ({reason}); see its log.</source>
            <translation>ワーカーが失敗しました（{reason}）。そのログを確認してください。</translation>
        </message>
        <message>
            <source>A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>あるワーカーに {package} がありません。このコンピュータと同じttrd3-qgis[dask]をインストールしてください。</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index} through the proxy {proxy}.</source>
            <translation>約 {size:size} をプロキシ {proxy} 経由で {index} からダウンロードします。</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index}.</source>
            <translation>約 {size:size} を {index} からダウンロードします。</translation>
        </message>
        <message>
            <source>Adapt the Model…</source>
            <translation>モデルを適応…</translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation>モデルをセンサーに適応させる</translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation>適応済みモデル</translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a model of your own. Without a file name it goes into the list of models, from which Reference-based super-resolution lets you choose; else choose its file as model file. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation>モデルを、お使いのセンサー、地域、季節に適応させます。学習データは手持ちの高解像度参照画像です。そのブロックを縮小し、モデルに復元を学習させます。一部のブロックは検証用に取り分け、旧モデルと新モデルをそれらで比較し、新モデルのほうが良いかどうかをログに記録します。

結果は自分専用のモデルです。ファイル名を指定しない場合はモデル一覧に入り、参照画像による超解像で選択できます。指定した場合は、そのファイルをモデルファイルとして選択してください。参照画像は読み込むだけです。

内容のある128 × 128ピクセルのブロックが8個以上必要です（例: 512 × 256ピクセルのラスタ）。一辺が数千ピクセルあればより良い結果になります。画像がこのコンピュータの外に出ることはありません。</translation>
        </message>
        <message>
            <source>Adds the packages diffusers and transformers, about 400 MB on the disk, for models that draw with Stable Diffusion XL. Its weights are not included; you have them in a folder of your own. Once added, they stay until the environment is removed.</source>
            <translation>Stable Diffusion XL で描画するモデルのために、パッケージ diffusers と transformers（ディスク上で約 400 MB）を追加します。Stable Diffusion XL の重みは含まれません。お手元のフォルダーのものを使います。一度追加すると、環境を削除するまで残ります。</translation>
        </message>
        <message>
            <source>Adds three bands for every band of the uncertainty: the half-widths of the intervals that hold 80, 90 and 95 % of the errors.</source>
            <translation>不確実性の各バンドにつき3つのバンドを追加します。誤差の80、90、95 %を含む区間の半幅です。</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>管理</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of {ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}.</source>
            <translation>高解像度ラスタに対するPSNRは {psnr:.1f} dB、SSIMは {ssim:.3f} です。バイキュービック拡大では {bicubic:.1f} dBと {bicubic_ssim:.3f} です。</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement reaches {bicubic:.1f} dB.</source>
            <translation>高解像度ラスタに対するPSNRは {psnr:.1f} dBです。バイキュービック拡大では {bicubic:.1f} dBです。</translation>
        </message>
        <message>
            <source>Against the truth</source>
            <translation>真値との比較</translation>
        </message>
        <message>
            <source>Agreement with the input</source>
            <translation>入力との一致</translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation>95 %のピクセル（20個中19個）で、差がこの値より小さくなります。</translation>
        </message>
        <message>
            <source>An extent or a mask cannot be placed on {subject}, whose control points lie on no regular grid; run the whole raster or warp it first (Raster &gt; Projections &gt; Warp).</source>
            <translation>{subject} の地上基準点は規則的な格子上にないため、領域やマスクを配置できません。ラスタ全体を処理するか、先に再投影してください（ラスタ &gt; 投影 &gt; 再投影）。</translation>
        </message>
        <message>
            <source>Another run is writing beside {subject}; wait for its end or name another output.</source>
            <translation>別の実行が {subject} の横に書き込んでいます。終了を待つか、別の出力を指定してください。</translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation>別のセットアップが実行中です（プロセス {pid}）。終了するまでお待ちください。</translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation>Pythonのバージョンとデバイスを調べ、速度を計測します。</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Band numbers count from 1; got {bands}.</source>
            <translation>バンド番号は1から始まります。指定されたのは {bands} です。</translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue for those of the input, where both tell them; else the same numbers where the reference has them, else its first bands.</source>
            <translation>上のバンドに対応する参照画像のバンド番号（例: 3,2,1）。空欄の場合、両方で赤・緑・青がわかるときは入力の赤・緑・青にそれぞれを、そうでなければ参照画像に同じ番号があればそれを、なければ先頭のバンドを使います。</translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation>対応する参照画像のバンド番号（例: 3,2,1）。</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>バンド</translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation>元になった低解像度ラスタのバンド</translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation>参照画像のバンド</translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation>比較するバンド。空欄の場合、超解像で使われるバンドです。</translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: all bands of data; a band of transparency is carried over. What is left out is said before the run.</source>
            <translation>超解像するバンドとその順序。空の場合はすべてのデータバンド。透明度のバンドは引き継がれます。省かれるものは実行前に示されます。</translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation>実行前の確認</translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation>最適な参照画像</translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation>入力に対するバイアス</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>PyTorchのビルド</translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation>CUDA {cuda} にはNVIDIAドライバ {need} 以降が必要ですが、ここにあるのは {have} です。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>キャンセルしました。</translation>
        </message>
        <message>
            <source>Cancelled; no environment was made.</source>
            <translation>キャンセルしました。環境は作成されていません。</translation>
        </message>
        <message>
            <source>Cancelled; there is no result.</source>
            <translation>キャンセルしました。結果はありません。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>変化</translation>
        </message>
        <message>
            <source>Change since the references</source>
            <translation>参照画像以降の変化</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>確認項目</translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation>参照画像の確認</translation>
        </message>
        <message>
            <source>Checks of this computer</source>
            <translation>このコンピュータの確認</translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation>見積もりを表示するには、低解像度ラスタを選択してください。</translation>
        </message>
        <message>
            <source>Class mask (clouds)</source>
            <translation>クラスマスク（雲）</translation>
        </message>
        <message>
            <source>Closes this window; a running set-up goes on in the background.</source>
            <translation>このウィンドウを閉じます。実行中のセットアップはバックグラウンドで続行されます。</translation>
        </message>
        <message>
            <source>Coarse colours are taken from the input and only detail from the model, in every tile. Models that start from pure noise need it; at the end of a run the result is made to agree with the input in any case.</source>
            <translation>どのタイルでも、大まかな色は入力から、細部だけをモデルから取ります。純粋なノイズから始めるモデルに必要です。いずれにしても実行の最後に結果は入力と一致させられます。</translation>
        </message>
        <message>
            <source>Colours of the input</source>
            <translation>入力の色</translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation>超解像ラスタを、その入力と、正解があれば正解とも比較します。</translation>
        </message>
        <message>
            <source>Compares the result with its input</source>
            <translation>結果と入力を比較します</translation>
        </message>
        <message>
            <source>Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after another, the last at {subject}, most likely for lack of memory; choose a smaller tile or give the workers more memory.</source>
            <translation>{tile} LRピクセルのタイル {count} 個のバッチを計算中に、複数のワーカーが次々に終了しました（最後は {subject}）。メモリ不足が原因と考えられます。小さいタイルを選択するか、ワーカーのメモリを増やしてください。</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Condition of later steps</source>
            <translation>後のステップの条件</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>信頼度</translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation>問題報告用に、このインストールの説明をコピーします。</translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation>ログをコピー(&amp;L)</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>診断情報をコピー</translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation>入力のスタイルをコピー</translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation>入力との相関</translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation>入力との相関（バンドの平均）。</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>被覆率</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>作成オプション</translation>
        </message>
        <message>
            <source>Custom sensor (blur, noise, JPEG)</source>
            <translation>カスタムセンサー（ぼけ、ノイズ、JPEG）</translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation>分割線(&amp;I)</translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation>結果のデータ型。sameは入力のデータ型を維持します。</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日付</translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation>新規実行のデフォルト</translation>
        </message>
        <message>
            <source>Deletes everything that the set-up installed.</source>
            <translation>セットアップが作成したものをすべて削除します。</translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation>インストール状況の説明</translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation>このインストールの状況を説明します: バージョン、試したPythonとそれぞれが使えなかった理由、見つかったPythonとそのパッケージおよびデバイス、設定、インストール済みの環境、重みとそのチェックサム。このテキストを問題報告に貼り付けてください。

ユーザー名、ホームフォルダ、コンピュータ名、ホスト名、パスワードは取り除かれます。ただし、ログの行にはレイヤ名や他のフォルダ名が含まれることがあるため、公開する前に内容を確認してください。

どこにも送信されません。</translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation>TTRD3のインストール状況を調べています</translation>
        </message>
        <message>
            <source>Detail finer than the pixels of the input is synthetic: an estimate, not a measurement.</source>
            <translation>入力のピクセルより細かい部分は合成されたもので、測定ではなく推定です。</translation>
        </message>
        <message>
            <source>Detail from references</source>
            <translation>参照からの細部</translation>
        </message>
        <message>
            <source>Detail from the model</source>
            <translation>モデルからの細部</translation>
        </message>
        <message>
            <source>Detail noise</source>
            <translation>ディテールのノイズ</translation>
        </message>
        <message>
            <source>Detail of the references is added where they match. Without it the result is the model's own.</source>
            <translation>参照が一致する箇所に、その細部を加えます。使わない場合、結果はモデルだけのものになります。</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Detected automatically</source>
            <translation>自動検出</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>デバイス</translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation>モデルを実行したデバイス。</translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation>モデルの学習に使ったデバイス。</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>使用したデバイス</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>デバイス</translation>
        </message>
        <message>
            <source>Devices that compute, separated by commas, the best one first.</source>
            <translation>計算できるデバイス（カンマ区切り、最適なものが先頭）。</translation>
        </message>
        <message>
            <source>Devices that passed a real computation, separated by commas.</source>
            <translation>実際の計算に合格したデバイス（カンマ区切り）。</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>ディスク</translation>
        </message>
        <message>
            <source>Disk space taken by everything that the set-up installed, in MB.</source>
            <translation>セットアップが作成したもの全体のディスク使用量（MB）。</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run</source>
            <translation>ディスク: 約 {file}（非圧縮時 {raw}）、実行中はさらに {journal}</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run; {free} free</source>
            <translation>ディスク: 約 {file}（非圧縮時 {raw}）、実行中はさらに {journal}、空き {free}</translation>
        </message>
        <message>
            <source>Do not copy the input's noise</source>
            <translation>入力のノイズを写さない</translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation>PyTorchをダウンロードしてインストールします。</translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation>実行時間（秒）。</translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation>前後を入れ替え(&amp;X)</translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation>セットアップを中止します。以前からあるものはそのまま残ります。</translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation>バイキュービック拡大に対する勾配エネルギーの比。1は改善なしを意味します。</translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation>環境フォルダ</translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation>実行の見積もり</translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation>必要なものはすべて {folder} にあります。ネットワークは使用しません。</translation>
        </message>
        <message>
            <source>Expected absolute error of the super-resolved pixels, in the units of the input; if the model is not calibrated, their standard deviation over several seeds. The tag TTRD3_CALIBRATION says which, and whether the run is like what was measured.</source>
            <translation>超解像されたピクセルの期待される絶対誤差（入力の単位）。モデルが較正されていない場合は、複数のシードにわたる標準偏差です。どちらであるか、また実行が測定時の条件に近いかどうかは、タグ TTRD3_CALIBRATION に示されます。</translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation>処理する領域</translation>
        </message>
        <message>
            <source>Fewer steps for plain tiles</source>
            <translation>単調なタイルのステップ数を減らす</translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation>バンドが3つ未満です。最後のバンドが繰り返し使われます。</translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation>テキストの書き込み先ファイル。.htmlはWebページ、.mdまたは.txtはMarkdownになります。空欄の場合、ログにのみ出力します。</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Fine detail</source>
            <translation>細部</translation>
        </message>
        <message>
            <source>Floating-point precision. auto chooses the fastest that the device does well; fp32 is the reference.</source>
            <translation>浮動小数点の精度。autoはデバイスが適切に扱える最も高速なものを選びます。fp32が基準です。</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダ</translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation>環境のフォルダ</translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation>重みのフォルダ</translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation>インストール元フォルダ</translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation>インストール元フォルダ</translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation>インストール元フォルダ（ネットワーク不使用）</translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation>お手持ちの.safetensorsファイルが入ったフォルダ。</translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation>別のコンピュータでtools/offline_bundle.pyを使って作成した、必要なファイルがすべて入ったフォルダ。指定するとネットワークは使用しません。空欄の場合、パッケージインデックスを使います。</translation>
        </message>
        <message>
            <source>Fresh noise in every step</source>
            <translation>各ステップの新しいノイズ</translation>
        </message>
        <message>
            <source>GDAL does not accept a creation option: {reason}.</source>
            <translation>GDAL が作成オプションを受け付けません: {reason}。</translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation>超解像ラスタのGeoTIFF作成オプション（例: COMPRESS=ZSTD|BIGTIFF=YES）。</translation>
        </message>
        <message>
            <source>Goes on from the finished tiles of this run</source>
            <translation>この実行の完了済みタイルから続けます</translation>
        </message>
        <message>
            <source>Going on from an earlier run: {tiles} of {count} tiles are finished.</source>
            <translation>以前の実行を再開します。{count} 個のタイルのうち {tiles} 個が完了しています。</translation>
        </message>
        <message>
            <source>Guide to TTRD3</source>
            <translation>TTRD3ガイド</translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation>HTMLファイル (*.html *.HTML)</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTMLファイル (*.html)</translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation>検証用の割合</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>ヘルプ</translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close, best of the same area, sensor type and season. Without any, all detail is the model's own.</source>
            <translation>地上を近くから見た様子を示す高解像度ラスタです。同じ地域、同じ種類のセンサ、同じ季節のものが最適です。参照がない場合、細部はすべてモデルによるものになります。</translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results should look like. Each is used at its own resolution; best is the one that results will have.</source>
            <translation>学習に使う高解像度ラスタ。結果の手本となるセンサー、地域、季節のものを選びます。それぞれ元の解像度のまま使われ、結果と同じ解像度が最適です。</translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation>高解像度参照画像</translation>
        </message>
        <message>
            <source>Hold on coarse structure</source>
            <translation>粗い構造の保持</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>水平</translation>
        </message>
        <message>
            <source>How an unconditional model covers what is larger than it was trained on. "together": all windows in every step, blended. "one-by-one": each is finished before the next begins, and half of it known.</source>
            <translation>学習時の画像より大きい範囲を無条件モデルがどう覆うかです。「together」: 各ステップですべての窓を計算して混ぜ合わせます。「one-by-one」: 一つの窓を終えてから次に進み、次の窓の半分はすでに分かっています。</translation>
        </message>
        <message>
            <source>How far references are followed on plain land, such as water and fields: 1 as elsewhere; with less, such as 0.2, their texture is kept off it. Where land is plain is told by the included model texadiff-s, which you need not choose.</source>
            <translation>水面や畑のような平坦な土地で参照画像にどの程度従うか。1 はほかの場所と同じ。0.2 のように小さくすると、参照画像のテクスチャはそこに現れません。どこが平坦かは付属のモデル texadiff-s が判断するので、それを選ぶ必要はありません。</translation>
        </message>
        <message>
            <source>How far the diffusion of coarse structure is held at the condition, from 0 for not at all to 1 for completely. It matters with several sampling steps.</source>
            <translation>粗い構造の拡散を条件にどこまで保つか。0 はまったく保たず、1 は完全に保ちます。サンプリングステップが複数のときに意味があります。</translation>
        </message>
        <message>
            <source>How far the input deviates from what a reference of the same place leads one to expect, as a multiple of what is usual there. Above 1.5 the place has probably changed between the dates, above 3 almost certainly; empty where no reference shows it.</source>
            <translation>同じ場所の参照画像から予想される値に対する入力のずれを、その場所での通常のずれの倍数で示します。1.5 を超えると撮影日の間に変化した可能性が高く、3 を超えるとほぼ確実です。その場所を示す参照画像がない所は空です。</translation>
        </message>
        <message>
            <source>How far the references are followed: 1 as far as the model trusts them, 0 not at all, as if there were none.</source>
            <translation>参照画像にどこまで従うか。1 はモデルが信頼する限り、0 はまったく従わず、参照画像がない場合と同じです。</translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation>両者の位置ずれ（結果のピクセル単位）。判定できない場合は値なしです。</translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation>ランク付きリストに入れる上位の参照画像の数。0: すべて。</translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation>残した参照画像の数。</translation>
        </message>
        <message>
            <source>How many steps of the diffusion are taken again at a time. Only with repeats.</source>
            <translation>拡散の何ステップを一度にやり直すかです。繰り返しがあるときだけ有効です。</translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does {scales}.</source>
            <translation>結果のピクセルを何倍細かくするか。標準モデルは{scales}倍です。</translation>
        </message>
        <message>
            <source>How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.</source>
            <translation>拡散による細部で、ステップのノイズのうち新しく引く割合です。0 はなしで、必要なステップが最も少なくなります。1 はすべてで、DDPM と同じです。無条件モデルは 0.85 を前提としています。</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>各入力画素の細部のうち、入力からは決まらない量です。単位はノイズです。3 未満は観測と同等、10 を超えるとモデルによるものです。</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine: the deviation of the result from the plainest image that agrees with the input, over all bands, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>各入力画素の細部のうち、入力からは決まらない量、すなわち入力と一致する最も単純な画像からの結果のずれです。全バンドを合わせ、ノイズを単位とします。3 未満は観測と同等、10 を超えるとモデルによるものです。</translation>
        </message>
        <message>
            <source>How much of the texture the input still shows, from 0 to 1: low where land is rich in texture that has to be made, such as towns and woods, high where it is plain, such as water and fields.</source>
            <translation>入力にまだ残っているテクスチャの度合い（0 ～ 1）。町や森のように作り出すべきテクスチャが豊かな土地では低く、水面や畑のように平坦な土地では高くなります。</translation>
        </message>
        <message>
            <source>How often a tile is brought within the range of values and into agreement with the input in turn. 0 leaves both to the end of the run, where the whole scene is made to agree in any case.</source>
            <translation>タイルを値の範囲に収める処理と入力に一致させる処理を交互に行う回数。0 の場合、どちらも実行の最後に任せます。シーン全体はいずれにせよ最後に入力と一致させます。</translation>
        </message>
        <message>
            <source>How often each of these steps is taken: 1 means once, without travel. Each repeat takes as long as the first time, and makes detail and input agree better.</source>
            <translation>これらの各ステップを何回行うかです。1 は一回で、タイムトラベルなしです。繰り返しごとに最初と同じ時間がかかり、細部と入力がよりよく一致します。</translation>
        </message>
        <message>
            <source>How pixel values are scaled to the range of the model, for the whole raster at once; the result is scaled back. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation>ピクセル値をモデルの値の範囲に合わせてスケーリングする方法。ラスタ全体に一括して適用し、結果は元のスケールに戻します。autoはデータから判断します。dtypeはデータ型の範囲、percentileは極端な値を除いた範囲、minmaxは全範囲を使います。</translation>
        </message>
        <message>
            <source>How well the references match, from 0 to 1: detail is taken from them where it is high. It is 0 where there is no reference.</source>
            <translation>参照がどれだけ一致するかを 0～1 で示します。値が高い箇所では参照の細部を取り入れます。参照がない箇所は 0 です。</translation>
        </message>
        <message>
            <source>How wrong each pixel may be: the expected absolute error, one band for each band of the result, in the units of the input. The model's error was measured on images with a truth; the log and the tags say where a run is unlike these. Of a model without such a measurement: the standard deviation over several seeds.</source>
            <translation>各ピクセルがどれだけ誤っている可能性があるか。期待される絶対誤差を、結果の各バンドにつき1バンド、入力の単位で示します。モデルの誤差は真値のある画像で測定されており、実行がそれらと異なる点はログとタグに示されます。そのような測定のないモデルでは、複数のシードにわたる標準偏差です。</translation>
        </message>
        <message>
            <source>Indices and spectra</source>
            <translation>指数とスペクトル</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation>フォルダからインストール(&amp;F)…</translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation>別のコンピュータで作成したフォルダから、ネットワークを使わずにインストールします。</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>インタプリタ</translation>
        </message>
        <message>
            <source>Intervals of the uncertainty</source>
            <translation>不確実性の区間</translation>
        </message>
        <message>
            <source>Invented</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Invented detail</source>
            <translation>生成された細部</translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation>ラスタとして読み込めません。</translation>
        </message>
        <message>
            <source>It does not overlap the scene; only texture of similar places is used.</source>
            <translation>シーンと重なりません。似た場所のテクスチャだけを利用します。</translation>
        </message>
        <message>
            <source>It has a colour table; a run takes it once it is converted to RGB.</source>
            <translation>カラーテーブルがあります。RGBに変換すれば実行に使えます。</translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation>CRSがないため、位置にかかわらずテクスチャのみを利用します。</translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation>実行開始時に確認されます。</translation>
        </message>
        <message>
            <source>It is hardly sharper than a bicubic enlargement.</source>
            <translation>バイキュービック拡大と比べてほとんど鮮明になっていません。</translation>
        </message>
        <message>
            <source>It lies on the high-resolution raster.</source>
            <translation>高解像度ラスタと位置が合っています。</translation>
        </message>
        <message>
            <source>It lies {pixels:.1f} pixels off the high-resolution raster.</source>
            <translation>高解像度ラスタから {pixels:.1f} ピクセルずれています。</translation>
        </message>
        <message>
            <source>It takes {size:size} on the disk.</source>
            <translation>ディスク上で {size:size} を使用しています。</translation>
        </message>
        <message>
            <source>Its gradients hold {gain:.1f} times the energy of a bicubic enlargement.</source>
            <translation>勾配のエネルギーはバイキュービック拡大の {gain:.1f} 倍です。</translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation>そのスコア。</translation>
        </message>
        <message>
            <source>Keep finished tiles when the run is cancelled or fails</source>
            <translation>実行がキャンセルまたは失敗したとき、完了したタイルを残す</translation>
        </message>
        <message>
            <source>LPIPS, lower is better</source>
            <translation>LPIPS、低いほど良い</translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation>レイヤ名(&amp;N)</translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation>後のレイヤ</translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation>前のレイヤ</translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation>残す最低スコア</translation>
        </message>
        <message>
            <source>Leaves the finished tiles beside the output when the run is cancelled or fails, or QGIS ends; the same run with the same output file continues from them. Where the worker process or the computer crashes they are kept in any case. A temporary output has a new name each time, so it always starts over.</source>
            <translation>実行がキャンセルまたは失敗したとき、あるいはQGISが終了したときに、完了したタイルを出力の横に残します。同じ出力ファイルで同じ実行を始めると、その続きから再開します。ワーカープロセスまたはコンピュータがクラッシュした場合は常に残されます。一時出力は毎回名前が変わるため、必ず最初から始まります。</translation>
        </message>
        <message>
            <source>Left out of {subject}: {bands}, which do not show the ground; name the bands to take them.</source>
            <translation>{subject} から省かれるもの: {bands}。地表を示すバンドではありません。使うにはバンドを指定してください。</translation>
        </message>
        <message>
            <source>Length of time travel</source>
            <translation>タイムトラベルの長さ</translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation>問題報告に貼り付けるため、バージョン、デバイス、設定、重みを一覧にします。</translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation>サンプルを読み込む</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation>{name} を調べています</translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation>PyTorchを探しています</translation>
        </message>
        <message>
            <source>Lost the worker {subject}; {left:plural:# is|# are} left.</source>
            <translation>ワーカー {subject} が失われました。残りは {left:plural:#} です。</translation>
        </message>
        <message>
            <source>Lost the workers {subject}; {left:plural:# is|# are} left.</source>
            <translation>ワーカー {subject} が失われました。残りは {left:plural:#} です。</translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation>低解像度ラスタ</translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation>元になった低解像度ラスタ</translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything that the set-up installed.</source>
            <translation>モデルを実行する環境を作成します。PyTorchを備えた専用のPythonで、データフォルダ内に置かれ、QGISや他のプラグインのPythonとは分離されています。実行は一度だけで済み、プラグインを更新しても維持されます。

すべてのファイルはバージョンが固定され、使用前にSHA-256で検証されます。プロキシと証明書はQGISとシステムのものを使います。キャンセルまたは失敗しても中途半端な環境は残らず、ダウンロード済みのものは次回のために保持されます。

removeは、セットアップが作成したものをすべて削除します。</translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation>PyTorchを備えたPython環境を作成、修復、または削除します。</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Markdownファイル (*.md)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>マスク</translation>
        </message>
        <message>
            <source>Masked classes</source>
            <translation>マスクするクラス</translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation>その差の平均。正の値は結果のほうが明るいことを示します。</translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation>平均スペクトル角（度）。単バンドの場合は値なしです。</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>メモリ</translation>
        </message>
        <message>
            <source>Memory is short: computing half as many tiles at once (before: {count}).</source>
            <translation>メモリが不足しています。同時に計算するタイルを {count} 個から半分に減らします。</translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation>メモリが不足しています。他のプログラムを閉じるか、タイルサイズを小さくしてください。</translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation>メモリ: 約 {need}</translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation>メモリ: 約 {need}、空き {free}</translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation>所要時間（分）</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>モデルファイル</translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation>元にするモデルファイル</translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation>結果を作成したモデル。</translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation>元にするモデル</translation>
        </message>
        <message>
            <source>Model used</source>
            <translation>使用したモデル</translation>
        </message>
        <message>
            <source>Model weights (*.safetensors)</source>
            <translation>モデルの重み (*.safetensors)</translation>
        </message>
        <message>
            <source>Model whose features compare the texture.</source>
            <translation>特徴量によってテクスチャを比較するモデル。</translation>
        </message>
        <message>
            <source>NDVI error against HR</source>
            <translation>HRに対するNDVIの誤差</translation>
        </message>
        <message>
            <source>NDVI error against LR</source>
            <translation>LRに対するNDVIの誤差</translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation>NVIDIA GPU（CUDA）</translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation>適応済みモデルの名前</translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation>適応済みモデルの名前（ファイル名と同じ）。</translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation>元にするモデルの名前。モデルファイルの指定が優先されます。</translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation>モデルの名前。同梱モデル、またはオプション ▸ TTRD3の重みフォルダにあるお手持ちのファイルです。それ以外の重みはモデルファイルで指定します。</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>ネットワーク</translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation>NVIDIAドライバが応答しません。ドライバをインストールするか、ビルドcpuを選択してください。</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation>PyTorchを備えたPythonが見つかりませんでした。</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation>PyTorchを備えたPythonが見つかりませんでした。ラスタ &gt; 超解像（TTRD3） &gt; セットアップ… またはアルゴリズム {algorithm} で作成するか、環境変数 {variable} で指定してください。</translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation>低解像度ラスタと同等以下の解像度のため、補える細部がありません。</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>改善はありません。元のモデルをそのまま使ってください（LPIPS {lpips_before:.3f} → {lpips_after:.3f}、PSNR {psnr_before:.2f} → {psnr_after:.2f} dB、鮮鋭度の誤差 {sharpness_before:.2f} → {sharpness_after:.2f}、評価用ブロック {count} 個の平均）。</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>改善はありません。元のモデルをそのまま使ってください（PSNR {psnr_before:.2f} → {psnr_after:.2f} dB、鮮鋭度の誤差 {sharpness_before:.2f} → {sharpness_after:.2f}、評価用ブロック {count} 個の平均）。</translation>
        </message>
        <message>
            <source>No journal of finished tiles can be kept at {subject}, where files cannot be locked or the path is too long; the run works, but cannot be resumed.</source>
            <translation>{subject} ではファイルをロックできないかパスが長すぎるため、完了したタイルの記録を残せません。実行はできますが、再開はできません。</translation>
        </message>
        <message>
            <source>No model is given; use a model's name or a weights file.</source>
            <translation>モデルが指定されていません。モデル名または重みファイルを指定してください。</translation>
        </message>
        <message>
            <source>No output file is given; name a {suffix} file to write.</source>
            <translation>出力ファイルが指定されていません。書き込む {suffix} ファイルを指定してください。</translation>
        </message>
        <message>
            <source>No pair of red and near infrared bands is known.</source>
            <translation>赤と近赤外のバンドの組がわかりません。</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>参照画像なし</translation>
        </message>
        <message>
            <source>No reference is given: all fine detail is the model's own.</source>
            <translation>参照画像が指定されていません。細部はすべてモデル自身によるものです。</translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation>参照画像が指定されていません。高解像度ラスタを1つ以上選択してください。</translation>
        </message>
        <message>
            <source>No reference shows the place itself, so nothing can be told of changes, and their layer is empty.</source>
            <translation>その場所自体を示す参照画像がないため、変化については何もわからず、そのレイヤは空です。</translation>
        </message>
        <message>
            <source>No reference shows the place itself.</source>
            <translation>その場所自体を示す参照画像がありません。</translation>
        </message>
        <message>
            <source>No {role:term} is given; choose a raster file.</source>
            <translation>{role:term}が指定されていません。ラスタファイルを選択してください。</translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation>nodata値</translation>
        </message>
        <message>
            <source>Noise in the edges and texture of every pass, and in those of its input, as a standard deviation in shares of the range of values. It hides how smooth large scales are, and tells nothing of the ground.</source>
            <translation>各パスの縁とテクスチャ、およびその入力の縁とテクスチャに加えるノイズ。値の範囲に対する標準偏差で指定します。大きな倍率の滑らかさを目立たなくしますが、地表については何も示しません。</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>ノイズレベル</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>まだありません</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>正規化</translation>
        </message>
        <message>
            <source>Not measured: the layer was not asked for.</source>
            <translation>未測定です。このレイヤは要求されていません。</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all.</source>
            <translation>{name} の {count} バンドのうち処理されないもの: {bands}。すべてを使うにはバンドの指定を空にしてください。</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name the bands to take them.</source>
            <translation>{name} の {count} バンドのうち処理されないもの: {bands}。地表を示すバンドではありません。使うにはバンドを指定してください。</translation>
        </message>
        <message>
            <source>Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up again, it continues where it stopped.</source>
            <translation>{minutes:.0f} 分間データを受信していません。ネットワークを確認して、もう一度セットアップを実行してください。中断したところから続行します。</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask).</source>
            <translation>{count} 個のタイルのうち {skipped} 個は計算するものがありません（nodataまたはマスクの外）。</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata).</source>
            <translation>{count} 個のタイルのうち {skipped} 個は計算するものがありません（nodata）。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>現在の状態</translation>
        </message>
        <message>
            <source>Number of samples, with consecutive seeds, that the uncertainty is estimated from. Only used where the uncertainty is written. Four take two to four times as long as one. With 1 the expected error is a little less exact; a model that is not calibrated needs 2 or more.</source>
            <translation>不確実性の推定に使うサンプルの数。シードは連続した値になります。不確実性を書き出すときにのみ使われます。4つの計算には1つの2～4倍の時間がかかります。1にすると期待誤差の精度が少し下がります。較正されていないモデルでは2以上が必要です。</translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation>計算したタイルの数。</translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation>実行した学習ステップ数。</translation>
        </message>
        <message>
            <source>Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and {hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, {soft_omission:.0f} % and {soft_hallucination:.0f} %.</source>
            <translation>差のある部分のうち、{improvement:.0f} % は改善、{omission:.0f} % は欠落、{hallucination:.0f} % は誤った生成です。バイキュービック拡大では {soft:.0f} %、{soft_omission:.0f} %、{soft_hallucination:.0f} % です。</translation>
        </message>
        <message>
            <source>On average, NDVI departs from that of the input by {error:figure}, within what the noise of the input moves it by ({noise:figure}).</source>
            <translation>NDVIの入力からのずれは平均 {error:figure} で、入力のノイズによるずれ（{noise:figure}）の範囲内です。</translation>
        </message>
        <message>
            <source>On average, NDVI of the super-resolved raster departs from that of the input by {error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices from the input.</source>
            <translation>超解像ラスタのNDVIは入力から平均 {error:figure} ずれます。入力のノイズだけによるずれは {noise:figure} です。指数は入力から計算してください。</translation>
        </message>
        <message>
            <source>On test images the model tells two bars apart from a distance of {distance:g} input pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented.</source>
            <translation>テスト画像では、モデルは入力ピクセル {distance:g} 個分の間隔から 2 本の線を見分けます（バイキュービック拡大では {bicubic:g}）。それより近いものは作り出されたものです。</translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation>地図上の操作: 矢印キーで分割線を移動（Shiftで大きく移動）、HomeとEndで端へ移動。Oで向きを変更、Spaceで前後を入れ替え、Nで名前を表示、Escで閉じます。</translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation>適応済みモデルのほうが良いかどうか、どの程度良いかを示す1文。</translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation>学習に使う1～3個のバンド番号（例: 4,1,2）。空欄の場合、先頭の3バンドです。</translation>
        </message>
        <message>
            <source>Only for {methods}.</source>
            <translation>{methods} のみ。</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>開いています…</translation>
        </message>
        <message>
            <source>Opens the dialog with the parameters of this run</source>
            <translation>この実行のパラメータでダイアログを開きます</translation>
        </message>
        <message>
            <source>Options…</source>
            <translation>オプション…</translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation>分割線の方向</translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation>出力のデータ型</translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>出力: {width} × {height} ピクセル、{bands:plural:# バンド}、{dtype}、圧縮前 {size:size}、{tiles:plural:タイル # 個}、各 {steps:plural:# ステップ}</translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation>入力ピクセル単位の重なり（-1: 自動）</translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation>タイル同士の重なり（入力ピクセル単位）。滑らかに合成されます。-1はモデルに任せます。</translation>
        </message>
        <message>
            <source>PSNR (dB), higher is better</source>
            <translation>PSNR (dB)、高いほど良い</translation>
        </message>
        <message>
            <source>PSNR against HR (dB)</source>
            <translation>HRに対するPSNR (dB)</translation>
        </message>
        <message>
            <source>PSNR against HR (dB), bicubic</source>
            <translation>HRに対するPSNR (dB)、バイキュービック</translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation>高解像度ラスタに対するPSNR</translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation>ラスタのうち対象とする部分。空欄の場合、全体です。</translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation>ラスタのうち処理する部分。ピクセル単位に拡張されます。空欄の場合、全体です。キャンバスの領域を指定すると、すばやくプレビューできます。</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>パス</translation>
        </message>
        <message>
            <source>Pass {number} of {count}: the image becomes {finer} times finer than the raster, in {tiles:plural:# tile|# tiles}.</source>
            <translation>パス {number}/{count}：画像をラスタの {finer} 倍の細かさにします（{tiles:plural:# タイル}）。</translation>
        </message>
        <message>
            <source>Passes, with their share of the time: {passes}</source>
            <translation>パスと所要時間の割合：{passes}</translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation>モデルを実行するPythonのパス。見つからなかった場合は空です。</translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation>今後モデルを実行するPythonのパス。</translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation>ピーク信号対雑音比（dB）。高解像度ラスタがない場合は値なしです。</translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation>ピクセルサイズ</translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation>ピクセルサイズ（必要: {size:.3g} m）</translation>
        </message>
        <message>
            <source>Plain tiles, such as water or bare ground, take fewer steps than the others. This is faster on scenes with much of it; plain tiles come out a little different.</source>
            <translation>水面や裸地などの単調なタイルは、ほかのタイルより少ないステップで計算します。そうした部分の多いシーンでは速くなります。単調なタイルの結果は少し変わります。</translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. With only the selected features, just these polygons count.</source>
            <translation>ポリゴン: いずれかに接するタイルのみを計算し、外側のピクセルはnodataになります。「選択した地物のみ」の場合は、選択したポリゴンだけが対象です。</translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation>位置(&amp;T)</translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation>分割線の位置（パーセント）</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>プレビュー</translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation>プロセシングが無効になっています。プラグインマネージャで有効にしてください。</translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation>CPUのみ（小容量）</translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation>プログラム (*)</translation>
        </message>
        <message>
            <source>Progress of the set-up</source>
            <translation>セットアップの進行状況</translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation>Appleプロセッサ用のPyTorch（GPU（MPS）対応）。</translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation>CPU用のPyTorch。理由: {problem}</translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation>CPU用のPyTorch。</translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation>CPU用のPyTorch。NVIDIAドライバが応答しません。</translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation>Intelプロセッサ搭載のMac用PyTorchはもう提供されていません。別のコンピュータを使うか、PyTorch 2.1以降を備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>PyTorch is not set up yet.</source>
            <translation>PyTorchはまだセットアップされていません。</translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation>PyTorchにはglibc {need} 以降のLinuxが必要ですが、ここにあるのは {have} です。PyTorchを備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation>{gpu} 用の、CUDA {cuda} 対応PyTorch。</translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation>PyTorch {torch} の準備ができました。デバイス: {devices}。</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation>PyTorchを備えたPython</translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation>使用されるPython</translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation>モデルを独立したプロセスで実行するPython。</translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation>代わりに使うPython</translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation>PyTorchを備えたPython</translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation>PyTorchとrasterioを備えたPython</translation>
        </message>
        <message>
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation>Python {python}、PyTorch {torch}、デバイス {device}（{name}）</translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation>Python: {path}、デバイス: {devices}</translation>
        </message>
        <message>
            <source>Quality Report…</source>
            <translation>品質レポート…</translation>
        </message>
        <message>
            <source>Quality of {file}</source>
            <translation>{file} の品質</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>品質レポート</translation>
        </message>
        <message>
            <source>RMSE against LR</source>
            <translation>LRに対するRMSE</translation>
        </message>
        <message>
            <source>RMSE against LR, bicubic</source>
            <translation>LRに対するRMSE、バイキュービック</translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation>入力に対するRMSE</translation>
        </message>
        <message>
            <source>Rank References…</source>
            <translation>参照画像のランク付け…</translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation>参照画像のランク付け</translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation>ランク付けされた参照画像</translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation>ラスタ強調</translation>
        </message>
        <message>
            <source>Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and pixel size. Pixels of the masked classes count as nodata: they are not computed, and clouds do not stretch the range of values.</source>
            <translation>Sentinel-2のSCLやLandsatのQA_PIXELなど、クラスのラスタ。CRSとピクセルサイズは問いません。マスクするクラスのピクセルはnodataとして扱われます。計算されず、雲が値の範囲を広げることもありません。</translation>
        </message>
        <message>
            <source>Rasters of the passes</source>
            <translation>各パスのラスタ</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>削除(&amp;M)</translation>
        </message>
        <message>
            <source>Rebuilds the environment.</source>
            <translation>環境を作り直します。</translation>
        </message>
        <message>
            <source>Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}.</source>
            <translation>入力の画素に縮小すると、結果の入力との差は値域の {percent:.2g} % です（RMSE {rmse:figure}{unit}）。バイキュービック拡大では {bicubic:figure}{unit} です。</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>参照画像</translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation>参照マップ</translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation>参照ベース超解像</translation>
        </message>
        <message>
            <source>References</source>
            <translation>参照画像</translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation>有用な順の参照画像</translation>
        </message>
        <message>
            <source>References kept</source>
            <translation>残した参照画像</translation>
        </message>
        <message>
            <source>References on plain land</source>
            <translation>平坦な土地での参照画像</translation>
        </message>
        <message>
            <source>References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed since; there they are no witness.</source>
            <translation>参照画像は面積の {seen:.0f} % を示しています。そのうち {changed:.0f} % はその後変化した可能性が高く、そこでは参照画像は根拠になりません。</translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation>残す参照画像の数（0: すべて）</translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation>これよりスコアの低い参照画像は、ランク付きリストから除外されます。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Remove {size:size}?</source>
            <translation>{size:size} を削除しますか？</translation>
        </message>
        <message>
            <source>Removed {size:size}</source>
            <translation>{size:size} を削除しました</translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation>古い {folder} を削除しています</translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation>{folder} を削除しています</translation>
        </message>
        <message>
            <source>Repeats of time travel</source>
            <translation>タイムトラベルの繰り返し</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>解像力</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, at most {steps:plural:# step|# steps} each</source>
            <translation>結果: {width} × {height} ピクセル、{bands:plural:# バンド}、{tiles:plural:タイル # 個}、各最大 {steps:plural:# ステップ}</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>結果: {width} × {height} ピクセル、{bands:plural:# バンド}、{tiles:plural:タイル # 個}、各 {steps:plural:# ステップ}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>Rich land</source>
            <translation>テクスチャの豊かな土地</translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation>入力と、入力の解像度に縮小した結果との差の二乗平均平方根（入力の単位）。</translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation>入力と、その各ピクセルに重なる結果の平均との差の二乗平均平方根（入力の単位）。</translation>
        </message>
        <message>
            <source>Rounds within the range</source>
            <translation>範囲内に収める反復回数</translation>
        </message>
        <message>
            <source>Run Again…</source>
            <translation>再実行…</translation>
        </message>
        <message>
            <source>Runs of TTRD3</source>
            <translation>TTRD3の実行</translation>
        </message>
        <message>
            <source>Runs on one device wait for each other</source>
            <translation>同じデバイスでの実行は順番を待つ</translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation>地図の中央（最大で入力ピクセル256 × 256）を処理し、一時レイヤに出力します</translation>
        </message>
        <message>
            <source>Runs…</source>
            <translation>実行…</translation>
        </message>
        <message>
            <source>SR</source>
            <translation>SR</translation>
        </message>
        <message>
            <source>SSIM against HR</source>
            <translation>HRに対するSSIM</translation>
        </message>
        <message>
            <source>SSIM against HR, bicubic</source>
            <translation>HRに対するSSIM、バイキュービック</translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation>高解像度ラスタに対するSSIM</translation>
        </message>
        <message>
            <source>SSIM, higher is better</source>
            <translation>SSIM、高いほど良い</translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation>サンプル: 高解像度参照画像</translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation>サンプル: 低解像度ラスタ</translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation>不確実性のサンプル数</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>サンプリングステップ数</translation>
        </message>
        <message>
            <source>Sampling steps must be 1 to {most}, not {steps}.</source>
            <translation>サンプリングステップ数は {steps} ではなく、1～{most} でなければなりません。</translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take longer.</source>
            <translation>サンプリングステップ数。空欄の場合、プリセットの値です。ステップが多いほどテクスチャが増え、時間も長くなります。</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>拡大倍率</translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation>最適な参照画像のスコア</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>Sensor</source>
            <translation>センサー</translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation>TTRD3のセットアップ</translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation>セットアップ…</translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation>環境のセットアップ</translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation>学習に使わず、評価だけに使うブロックの割合。</translation>
        </message>
        <message>
            <source>Sharpens a raster with the help of high-resolution references.</source>
            <translation>高解像度参照画像を利用して、ラスタを鮮明化します。</translation>
        </message>
        <message>
            <source>Sharpness error</source>
            <translation>鮮鋭度の誤差</translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation>バイキュービックに対する鮮鋭度</translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation>高解像度ラスタに対する位置ずれ</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Shows the result of this run on the map</source>
            <translation>この実行の結果を地図に表示します</translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation>結果を、入力レイヤの色と最小値・最大値で表示します。</translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation>タイルの一辺（入力ピクセル単位）。0はモデルの学習時のサイズを使います。</translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation>環境のサイズ（MB）</translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation>入力に対するスペクトル角</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation>乱数の初期値。検証用ブロックの選択にも使われます。</translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation>乱数の初期値。同じシードからは同じ結果が得られます。</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Starting again on the processor.</source>
            <translation>CPUでやり直します。</translation>
        </message>
        <message>
            <source>Starting again with tiles of {tile} LR pixels.</source>
            <translation>{tile} LRピクセルのタイルでやり直します。</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Steps on plain land</source>
            <translation>平坦な土地でのステップ</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>実行したステップ</translation>
        </message>
        <message>
            <source>Strength of the initial noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation>初期ノイズの強さ。空欄の場合、プリセットの値です。0は入力に最も忠実で、1は最も多くの細部を生成します。</translation>
        </message>
        <message>
            <source>Strength of the references</source>
            <translation>参照画像の強さ</translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation>構造的類似度。高解像度ラスタがない場合は値なしです。</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>概要</translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation>超解像（TTRD3）</translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation>超解像…</translation>
        </message>
        <message>
            <source>Super-resolution is in the menu Raster.</source>
            <translation>超解像はラスタメニューにあります。</translation>
        </message>
        <message>
            <source>Super-resolution of {file}</source>
            <translation>{file} の超解像</translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation>超解像</translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation>超解像画像。細部は合成されたもので、モデルによる推定です。見るためのものであり、計測には使えません。</translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation>超解像ラスタ</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>スワイプ</translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation>スワイプ: 前と後</translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation>スワイプ…</translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation>スワイプは2つのラスタレイヤを比較します。先にそれらをプロジェクトに追加してください。</translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation>TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation>TTRD3 参照ベース超解像</translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation>TTRD3のセットアップ</translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made from: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation>超解像ラスタの品質を評価します。元になったラスタと比較し、ピクセルごとに一致しているか、滑らかな拡大と比べてどれだけ鮮明かを調べます。本物の高解像度ラスタがある場合は、それとも比較します。

結果は1つのページで、わかりやすい言葉による判定、数値とその意味、並べて比較できる切り出し画像、差分の地図、ヒストグラム、スペクトルが載ります。どのブラウザでも開くことができ、ネットワークは不要です。

入力と一致していても、追加された細部が真実である証明にはなりません。入力のピクセルより細かい部分は合成されたものです。</translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation>ラスタの超解像にどの高解像度ラスタが役立つかを示します。</translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation>低解像度ラスタの超解像にどのラスタが役立つかを、時間のかかる実行の前に示します。それぞれについて、どれだけ覆っているか、ピクセルが十分細かいか、グレー値とテクスチャがどれだけ似ているか、位置がどれだけずれているかを調べます。

スコアは0から1の値です。テクスチャはモデル自身が見る特徴量で比較し、グレー値は実行時と同じ合わせ込みの後に比較します。ランク付きレイヤのリストは、モデラーで超解像の参照画像として使えます。</translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation>追加で評価に使うLPIPSのテンソル。指定すると、判定はLPIPSに基づきます。知覚損失とは別のネットワークを使ってください。</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>テスト</translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation>「テスト」はデバイスを探して計測します。最長で30秒ほどかかります。</translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation>TTRD3用のPythonをテストしています</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>テキストファイル (*.txt)</translation>
        </message>
        <message>
            <source>Texture density</source>
            <translation>テクスチャ密度</translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation>失敗しました（{reason}）。ログメッセージのTTRD3タブを参照してください。</translation>
        </message>
        <message>
            <source>The CRS of the mask {subject} is unknown; save it in the CRS of the raster.</source>
            <translation>マスク {subject} のCRSが不明です。ラスタのCRSで保存してください。</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} does not answer ({reason}); is it running, and is the address right?</source>
            <translation>Daskスケジューラ {subject} が応答しません（{reason}）。起動しているか、アドレスが正しいか確認してください。</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has gone; start it, then run the job again.</source>
            <translation>Daskスケジューラ {subject} がなくなりました。起動してから、ジョブをもう一度実行してください。</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, then run the job again.</source>
            <translation>Daskスケジューラ {subject} には {seconds:g} 秒間ワーカーがいません。ワーカーを起動してから、ジョブをもう一度実行してください。</translation>
        </message>
        <message>
            <source>The Dask workers on this computer cannot be started ({reason}); take fewer workers or the engine local.</source>
            <translation>このコンピュータでDaskワーカーを起動できません（{reason}）。ワーカーを減らすか、エンジンlocalを使用してください。</translation>
        </message>
        <message>
            <source>The LPIPS weights {subject} cannot be read ({reason}).</source>
            <translation>LPIPSの重み {subject} を読み込めません（{reason}）。</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) cannot run the model and is left as it is.</source>
            <translation>QGISのPython({path})ではモデルを実行できません。このPythonには手を加えません。</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) has no {package} and is left as it is.</source>
            <translation>QGISのPython({path})には{package}がありません。このPythonには手を加えません。</translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation>Python {python} を起動できません（{reason}）。別のものを指定してください。</translation>
        </message>
        <message>
            <source>The bands must be numbers such as 3,2,1, not {text}.</source>
            <translation>バンドは 3,2,1 のような番号で指定してください。{text} は使えません。</translation>
        </message>
        <message>
            <source>The batch size cannot be {batch}.</source>
            <translation>バッチサイズを {batch} にすることはできません。</translation>
        </message>
        <message>
            <source>The card of {subject} does not describe a network of this version ({reason}); update the plugin or choose other weights.</source>
            <translation>{subject} のカードが示すネットワークはこのバージョンにありません（{reason}）。プラグインを更新するか、別の重みを選択してください。</translation>
        </message>
        <message>
            <source>The card of {subject} is wrong: {reason}; choose other weights, or export them again.</source>
            <translation>{subject} のカードに誤りがあります: {reason}。別の重みを選択するか、もう一度書き出してください。</translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; ask for your company's certificate to be added to the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation>パッケージインデックスの証明書が信頼されていません。組織の証明書をシステムの証明書ストアに登録してもらうか、そのファイルをSSL_CERT_FILEで指定してください。</translation>
        </message>
        <message>
            <source>The class mask hides {share:.1f} % of the low-resolution raster.</source>
            <translation>クラスマスクは低解像度ラスタの {share:.1f} % を隠します。</translation>
        </message>
        <message>
            <source>The class mask {subject} does not overlap the low-resolution raster in the extent of this run; check its CRS, or choose another or none.</source>
            <translation>クラスマスク {subject} は、この実行の領域内で低解像度ラスタと重なっていません。CRSを確認するか、別のものを選択するか、指定を外してください。</translation>
        </message>
        <message>
            <source>The class mask {subject} has no band of classes; give a raster of one band of whole numbers, or one with a band named SCL or QA_PIXEL.</source>
            <translation>クラスマスク {subject} にクラスのバンドがありません。整数の1バンドのラスタか、SCLまたはQA_PIXELという名前のバンドを持つラスタを指定してください。</translation>
        </message>
        <message>
            <source>The class mask {subject} hides all valid pixels of the low-resolution raster in the extent of this run; choose fewer masked classes, another class mask or none.</source>
            <translation>クラスマスク {subject} は、この実行の領域内にある低解像度ラスタの有効なピクセルをすべて隠しています。マスクするクラスを減らすか、別のクラスマスクを選択するか、指定を外してください。</translation>
        </message>
        <message>
            <source>The class mask {subject} is no scene classification of Sentinel-2: it has the value {found}, and the highest class is {most}; name the masked classes, or qa-pixel for Landsat.</source>
            <translation>クラスマスク {subject} はSentinel-2のシーン分類ではありません。値 {found} がありますが、最大のクラスは {most} です。マスクするクラスを指定するか、Landsatにはqa-pixelを指定してください。</translation>
        </message>
        <message>
            <source>The creation option {option!r} is not of the form KEY=VALUE.</source>
            <translation>作成オプション {option!r} はKEY=VALUEの形式ではありません。</translation>
        </message>
        <message>
            <source>The device {device} of the worker {subject} cannot compute.</source>
            <translation>ワーカー {subject} のデバイス {device} は計算できません。</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute ({reason}); continuing without it.</source>
            <translation>デバイス {subject} は計算できません（{reason}）。使わずに続行します。</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute here; this machine offers {devices}.</source>
            <translation>デバイス {subject} はここでは計算できません。このマシンで使えるのは {devices} です。</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in bf16 ({reason}); continuing in fp32.</source>
            <translation>デバイス {subject} はbf16で計算できません（{reason}）。fp32で続行します。</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in the precision {precision} ({reason}); choose the precision auto.</source>
            <translation>デバイス {subject} は精度 {precision} で計算できません（{reason}）。精度autoを選択してください。</translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation>診断情報をクリップボードにコピーしました。内容を確認してから問題報告に貼り付けてください。</translation>
        </message>
        <message>
            <source>The disk does not have enough room; choose another output folder.</source>
            <translation>ディスクの空き容量が足りません。別の出力フォルダを選択してください。</translation>
        </message>
        <message>
            <source>The disk has room for the result, but not for the finished tiles as well; after a crash, the run would start over.</source>
            <translation>ディスクには結果を保存する空きがありますが、完了したタイルも残すには足りません。クラッシュすると失われます。</translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation>ディスクがいっぱいです。空きを作って、もう一度セットアップを実行してください。</translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation>結果を保存するディスクの空き容量が足りない可能性があります。</translation>
        </message>
        <message>
            <source>The disk of {subject} has no room to keep finished rows: {free:size} are free, {needed:size} would be needed. After a crash this run would start over.</source>
            <translation>{subject} のディスクには完了した行を残す空きがありません。空きは {free:size}、必要なのは {needed:size} です。クラッシュすると、この実行は最初からやり直しになります。</translation>
        </message>
        <message>
            <source>The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are free; make room, or choose another folder or a smaller extent.</source>
            <translation>{subject} のディスクの空きが足りません。実行には約 {needed:size} 必要ですが、空きは {free:size} です。空きを作るか、別のフォルダまたは小さい領域を選択してください。</translation>
        </message>
        <message>
            <source>The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} are free.</source>
            <translation>{subject} のディスクがいっぱいになる可能性があります。実行には約 {needed:size} 必要ですが、空きは {free:size} です。</translation>
        </message>
        <message>
            <source>The engine dask needs a library that this Python lacks ({package}); install it with: pip install "distributed" "cryptography".</source>
            <translation>エンジンdaskには、このPythonにないライブラリ（{package}）が必要です。次のコマンドでインストールしてください: pip install "distributed" "cryptography"。</translation>
        </message>
        <message>
            <source>The entry {entry} has more than {most} values; shorten it.</source>
            <translation>項目 {entry} の値が {most} 個を超えています。短くしてください。</translation>
        </message>
        <message>
            <source>The entry {entry} is too long or has characters that no file name can hold: {value}.</source>
            <translation>項目 {entry} は長すぎるか、ファイル名に使えない文字を含んでいます: {value}。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a list, not {value}.</source>
            <translation>項目 {entry} は {value} ではなく、リストでなければなりません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number from {lowest} to {highest}, not {value}.</source>
            <translation>項目 {entry} は {lowest} から {highest} までの数でなければなりません。{value} は使えません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number up to {highest}, not {value}.</source>
            <translation>項目 {entry} は {highest} 以下の数でなければなりません。{value} は使えません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number, not {value}.</source>
            <translation>項目 {entry} は {value} ではなく、数値でなければなりません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a text, not {value}.</source>
            <translation>項目 {entry} は {value} ではなく、文字列でなければなりません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be a whole number, not {value}.</source>
            <translation>項目 {entry} は整数でなければなりません。{value} は使えません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be an object of plain values, not {value}.</source>
            <translation>項目 {entry} は {value} ではなく、単純な値のオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, a number or a text, not {value}.</source>
            <translation>項目 {entry} は真偽値、数、文字列のいずれかでなければなりません。{value} は使えません。</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, not {value}.</source>
            <translation>項目 {entry} は真偽値でなければなりません。{value} は使えません。</translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation>環境変数 {name} が設定されており、こちらより優先されます。</translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation>環境変数 {name} がこの設定より優先されます。</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or more.</source>
            <translation>モデル {name} の誤差は較正されていないため、不確実性には2つ以上のサンプルが必要です。</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so there are no intervals; leave them out.</source>
            <translation>モデル {name} の誤差は較正されていないため、区間はありません。指定を外してください。</translation>
        </message>
        <message>
            <source>The error of this model was not calibrated: the uncertainty is the standard deviation of its samples, and the error may be larger.</source>
            <translation>このモデルの誤差は較正されていません。不確実性はサンプル間の標準偏差であり、実際の誤差はそれより大きい可能性があります。</translation>
        </message>
        <message>
            <source>The existing environment does not work: {reason}</source>
            <translation>既存の環境が動作しません: {reason}</translation>
        </message>
        <message>
            <source>The expected error was measured with the settings of the preset {preset}, not with those of this run.</source>
            <translation>期待誤差はプリセット {preset} の設定で測定されたもので、この実行の設定によるものではありません。</translation>
        </message>
        <message>
            <source>The expected error was not measured at the scale {scale}; that of the scale {known} stands in.</source>
            <translation>倍率 {scale} での期待誤差は測定されていないため、倍率 {known} のもので代用します。</translation>
        </message>
        <message>
            <source>The expected error was not measured with a sensor such as that of {subject}; the most similar one stands in.</source>
            <translation>{subject} のようなセンサーでの期待誤差は測定されていないため、最も近いセンサーのもので代用します。</translation>
        </message>
        <message>
            <source>The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give xmin, ymin, xmax, ymax in the CRS of that raster.</source>
            <translation>領域（{extent}）は、（{bounds}）を覆う低解像度ラスタから外れています。xmin、ymin、xmax、ymaxをそのラスタのCRSで指定してください。</translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation>領域がレイヤ {name} の範囲外です。重なる領域を選択してください。</translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation>領域が低解像度ラスタの範囲外です。</translation>
        </message>
        <message>
            <source>The extent must be four numbers: xmin, ymin, xmax, ymax.</source>
            <translation>領域は4つの数値（xmin、ymin、xmax、ymax）でなければなりません。</translation>
        </message>
        <message>
            <source>The extent {extent} is empty; xmin &lt; xmax, ymin &lt; ymax.</source>
            <translation>領域 {extent} が空です。xmin &lt; xmax、ymin &lt; ymax でなければなりません。</translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>ファイル {file} がテスト済みのものと異なります（SHA-256が不一致）。破損しているか差し替えられているため、何もインストールしませんでした。</translation>
        </message>
        <message>
            <source>The file {subject} cannot be written ({reason}); check folder and disk space.</source>
            <translation>ファイル {subject} を書き込めません（{reason}）。フォルダとディスクの空きを確認してください。</translation>
        </message>
        <message>
            <source>The file {subject} contains no LPIPS weights (features.*, lin*.weight).</source>
            <translation>ファイル {subject} にLPIPSの重み（features.*、lin*.weight）がありません。</translation>
        </message>
        <message>
            <source>The file {subject} has no card of this plugin, so it is not one of its weights files; use `ttrd3 train`, `ttrd3 import-weights` or the bundled weights.</source>
            <translation>ファイル {subject} にはこのプラグインのカードがないため、その重みファイルではありません。`ttrd3 train`、`ttrd3 import-weights`、または付属の重みを使用してください。</translation>
        </message>
        <message>
            <source>The file {subject} has {size:size}, more than the {most:size} that are read; shorten it.</source>
            <translation>ファイル {subject} は {size:size} あり、読み込める {most:size} を超えています。短くしてください。</translation>
        </message>
        <message>
            <source>The file {subject} was changed or deleted while the run was reading it; run the job again once the file is as it should be.</source>
            <translation>実行中に読み込んでいたファイル {subject} が変更または削除されました。ファイルが正しい状態になってから、もう一度実行してください。</translation>
        </message>
        <message>
            <source>The finished tiles are kept; the same run with the same output file, started again, continues from them.</source>
            <translation>完了したタイルは残されています。同じ出力ファイルで同じ実行をもう一度始めると、その続きから再開します。</translation>
        </message>
        <message>
            <source>The finished tiles that an earlier run has left are damaged; run the job again, and it starts from the beginning.</source>
            <translation>以前の実行が残した完了済みのタイルが壊れています。ジョブをもう一度実行すると、最初からやり直します。</translation>
        </message>
        <message>
            <source>The folder models in your data folder</source>
            <translation>データフォルダ内のフォルダ models</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation>フォルダ {folder} は使用できません（{reason}）。</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation>フォルダ {folder} に書き込めません。書き込み権限を申請するか、設定plugins/ttrd3/homeで別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation>フォルダ {folder} にインストーラのファイル {file} がありません。</translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it again for this kind of machine.</source>
            <translation>フォルダ {folder} に {files} がありません。この種類のマシン用に作り直してください。</translation>
        </message>
        <message>
            <source>The format {suffix} cannot hold the table of references; choose another one, such as .gpkg.</source>
            <translation>形式 {suffix} には参照画像の表を保存できません。.gpkg など別の形式を選んでください。</translation>
        </message>
        <message>
            <source>The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like noise rather than detail; look at the crops.</source>
            <translation>勾配のエネルギーがバイキュービック拡大の {gain:.0f} 倍あり、細部というよりノイズのようです。切り出し画像を確認してください。</translation>
        </message>
        <message>
            <source>The held-out share must lie between {low} and {high}, not {share}.</source>
            <translation>評価用に取り分ける割合は {share} ではなく、{low} から {high} までの範囲でなければなりません。</translation>
        </message>
        <message>
            <source>The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; georeference it again for a fair comparison.</source>
            <translation>高解像度ラスタが {pixels:.1f} ピクセルずれていて、PSNRとSSIMが低くなります。公平に比較するには、ジオリファレンスをやり直してください。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} cannot be brought to the grid of the super-resolved raster; check its georeference.</source>
            <translation>高解像度ラスタ {subject} を超解像ラスタのグリッドに変換できません。ジオリファレンスを確認してください。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} does not lie where the super-resolved raster does; choose one of the same place.</source>
            <translation>高解像度ラスタ {subject} は超解像ラスタと同じ場所にありません。同じ場所のものを選択してください。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; georeference both.</source>
            <translation>高解像度ラスタ {subject} にはCRSがありますが、超解像ラスタにはありません。両方をジオリファレンスしてください。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; georeference both.</source>
            <translation>高解像度ラスタ {subject} にはCRSがありませんが、超解像ラスタにはあります。両方をジオリファレンスしてください。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no valid pixel where the super-resolved raster has some; choose one of the same place.</source>
            <translation>超解像ラスタに値がある場所で、高解像度ラスタ {subject} に有効なピクセルがありません。同じ場所のものを選択してください。</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has {available} bands, but the super-resolved raster has {wanted}; choose one with the same bands.</source>
            <translation>高解像度ラスタ {subject} は {available} バンドですが、超解像ラスタは {wanted} バンドです。同じバンドのものを選択してください。</translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation>候補となる高解像度ラスタ。</translation>
        </message>
        <message>
            <source>The input was taken as that of this sensor: {sensor}.</source>
            <translation>入力はこのセンサの画像として扱われました: {sensor}。</translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation>インストーラが終了コード {code} で失敗しました: {words}</translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation>インストーラ {program} を起動できません（{reason}）。このフォルダでのプログラム実行が禁止されている場合は、{folder} を許可してもらうか、PyTorchを備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>The job has the unknown task {task!r}; update the plugin.</source>
            <translation>ジョブのタスク {task!r} は不明です。プラグインを更新してください。</translation>
        </message>
        <message>
            <source>The job is for another task than {task}.</source>
            <translation>ジョブはタスク {task} のものではありません。</translation>
        </message>
        <message>
            <source>The job is not valid JSON ({reason}).</source>
            <translation>ジョブが有効なJSONではありません（{reason}）。</translation>
        </message>
        <message>
            <source>The job was cancelled; nothing was written.</source>
            <translation>ジョブはキャンセルされました。何も書き込まれていません。</translation>
        </message>
        <message>
            <source>The journal {subject} of finished tiles cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>完了したタイルの記録 {subject} を書き込めません（{reason}）。フォルダに書き込めるか、ディスクに空きがあるか確認してください。</translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation>レイヤ {name} をファイルにコピーできませんでした。GeoTIFFにエクスポートして、そのファイルを使用してください。</translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation>レイヤ {name} は自身のピクセルを持ちません。先にGeoTIFFにエクスポートしてください。</translation>
        </message>
        <message>
            <source>The layer {name} is rotated or stored upside down, and QGIS would have to resample it to hand it over; write it to a GeoTIFF with gdal_translate, its nodata settings included, and use that instead.</source>
            <translation>レイヤ {name} は回転しているか上下逆に保存されているため、受け渡しには QGIS での再サンプリングが必要になります。gdal_translate で nodata の設定も含めて GeoTIFF に書き出し、そのファイルを使ってください。</translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied at a size of {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation>レイヤ {name} のコピーは {columns} × {rows} ピクセルとなり、大きすぎます。領域を小さくするか、先にレイヤをGeoTIFFにエクスポートしてください。</translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation>鮮明化したい低解像度ラスタ。</translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation>鮮明化する低解像度ラスタ。</translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation>地図に低解像度ラスタが表示されていません。先にラスタへズームしてください。</translation>
        </message>
        <message>
            <source>The map {name} gave no picture; check the connection to its server.</source>
            <translation>地図 {name} から画像を取得できませんでした。サーバーへの接続を確認してください。</translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation>マスク {name} をラスタのCRSに変換できません。マスクのCRSを確認してください。</translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation>マスク {name} は、この実行の領域内でラスタと重なっていません。</translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation>マスク {name} に地物がありません。ポリゴンを1つ以上選択してください。</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in that CRS.</source>
            <translation>マスク {subject} を低解像度ラスタのCRSに変換できません。そのCRSで保存してください。</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON.</source>
            <translation>マスク {subject} を読み込めません（JSONではありません）。ポリゴンをGeoJSONで指定してください。</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.</source>
            <translation>マスク {subject} を読み込めません（{reason}）。ポリゴンをGeoJSONで指定してください。</translation>
        </message>
        <message>
            <source>The mask {subject} contains no polygon; choose another or none.</source>
            <translation>マスク {subject} にポリゴンがありません。別のマスクを選択するか、指定を外してください。</translation>
        </message>
        <message>
            <source>The mask {subject} covers no pixel of the low-resolution raster in the extent of this run; its coordinates must be in the CRS of that raster.</source>
            <translation>マスク {subject} は、この実行の領域内で低解像度ラスタのピクセルを1つも覆っていません。座標はそのラスタのCRSでなければなりません。</translation>
        </message>
        <message>
            <source>The mask {subject} does not exist; check the path.</source>
            <translation>マスク {subject} が存在しません。パスを確認してください。</translation>
        </message>
        <message>
            <source>The mask {subject} is not GeoJSON; give polygons as GeoJSON.</source>
            <translation>マスク {subject} はGeoJSONではありません。ポリゴンをGeoJSONで指定してください。</translation>
        </message>
        <message>
            <source>The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits such as bits:3,4.</source>
            <translation>マスクするクラス {classes} は不明です。{names}、8,9,10 のような数、または bits:3,4 のようなビットを使用してください。</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the model and this raster; choose another device or a smaller extent.</source>
            <translation>{subject} のメモリは、モデルとこのラスタには足りません。別のデバイスまたは小さい領域を選択してください。</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the training; choose another device.</source>
            <translation>{subject} のメモリは学習には足りません。別のデバイスを選択してください。</translation>
        </message>
        <message>
            <source>The method {method} has no option {option}; leave it out.</source>
            <translation>手法 {method} にオプション {option} はありません。外してください。</translation>
        </message>
        <message>
            <source>The method {method} writes no layer {layer}; leave it out.</source>
            <translation>手法 {method} はレイヤ {layer} を出力しません。外してください。</translation>
        </message>
        <message>
            <source>The minutes must be more than 0 and at most {most:g}, not {minutes}.</source>
            <translation>分数は {minutes} ではなく、0より大きく {most:g} 以下でなければなりません。</translation>
        </message>
        <message>
            <source>The model does not run on {subject} ({reason}).</source>
            <translation>モデルは {subject} では動作しません（{reason}）。</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; adapting it may help.</source>
            <translation>モデルは{low:.3g}～{high:.3g} mのピクセルの結果を対象としており、{own:.3g} mは対象外です。適応させると改善することがあります。</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; use the preset {preset}, or adapt it.</source>
            <translation>モデルは{low:.3g}～{high:.3g} mのピクセルの結果を対象としており、{own:.3g} mは対象外です。プリセット {preset} を使うか、モデルを適応させてください。</translation>
        </message>
        <message>
            <source>The model sees the bands in groups: {groups}.</source>
            <translation>モデルはバンドを次の組で見ます: {groups}。</translation>
        </message>
        <message>
            <source>The model sees three bands, not {count}.</source>
            <translation>モデルが使うのは {count} バンドではなく、3バンドです。</translation>
        </message>
        <message>
            <source>The model whose result every pass is held to: plain enlargement, "bicubic", or another model by its name or file.</source>
            <translation>各パスの結果を合わせるモデル。単純な拡大は "bicubic"、ほかのモデルは名前かファイルで指定します。</translation>
        </message>
        <message>
            <source>The model {name} enlarges by {scales}, not by {scale}.</source>
            <translation>モデル {name} の倍率は {scale} ではなく {scales} です。</translation>
        </message>
        <message>
            <source>The model {name} has no preset {preset!r}; choose one of {names}.</source>
            <translation>モデル {name} にプリセット {preset!r} はありません。{names} から選択してください。</translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation>最も役立つ参照画像。</translation>
        </message>
        <message>
            <source>The name must be a text, not {name}.</source>
            <translation>名前は {name} ではなく、文字列でなければなりません。</translation>
        </message>
        <message>
            <source>The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; rename it or its folder.</source>
            <translation>名前 {subject} にUTF-8でないバイトが含まれているため、ファイルを開けません。ファイルまたはフォルダの名前を変更してください。</translation>
        </message>
        <message>
            <source>The network returned values that are not numbers on {subject} with the precision {precision}; choose fp32.</source>
            <translation>ネットワークは {subject} の精度 {precision} では数値を出せませんでした。精度fp32を選択してください。</translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation>新しい環境は動作しないため、保持しませんでした: {reason}</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>新しい重みはこのセンサーで改善しました: LPIPS {lpips_before:.3f} → {lpips_after:.3f}、PSNR {psnr_before:.2f} → {psnr_after:.2f} dB、鮮鋭度の誤差 {sharpness_before:.2f} → {sharpness_after:.2f}（評価用ブロック {count} 個の平均）。</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>新しい重みはこのセンサーで改善しました: PSNR {psnr_before:.2f} → {psnr_after:.2f} dB、鮮鋭度の誤差 {sharpness_before:.2f} → {sharpness_after:.2f}（評価用ブロック {count} 個の平均）。</translation>
        </message>
        <message>
            <source>The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output type, or a nodata value that it has.</source>
            <translation>{subject} のnodata値 {nodata} は {dtype} で表せません。別の出力データ型か、表せるnodata値を選択してください。</translation>
        </message>
        <message>
            <source>The noise level must lie between 0 and 1, not {noise}.</source>
            <translation>ノイズレベルは {noise} ではなく、0～1の範囲でなければなりません。</translation>
        </message>
        <message>
            <source>The number of workers must be a whole number from 0 to {most}, not {workers}.</source>
            <translation>ワーカー数は0から {most} までの整数でなければなりません（指定: {workers}）。</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in input pixels, its noise in grey levels (0 to 255) and, for a raster that was a JPEG, the quality. They take precedence over the name.</source>
            <translation>上に名前のないセンサーの数値です。例: 0.5,2 または 0.5,2,75。ぼけのシグマ（入力ピクセル）、ノイズ（255 階調）、ラスターが JPEG だった場合はその品質の順です。名前より優先されます。</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in pixels of the rasters to sharpen, its noise in grey levels (0 to 255) and the quality of a JPEG. They take precedence over the name.</source>
            <translation>上に名前のないセンサーの数値です。例: 0.5,2 または 0.5,2,75。ぼけのシグマ（鮮明化するラスターのピクセル）、ノイズ（255 階調）、JPEG の品質の順です。名前より優先されます。</translation>
        </message>
        <message>
            <source>The option {option} must be a number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>オプション {option} は {value} ではなく、{lowest:g} から {highest:g} までの数値でなければなりません。</translation>
        </message>
        <message>
            <source>The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>オプション {option} は {value} ではなく、{lowest:g} から {highest:g} までの整数でなければなりません。</translation>
        </message>
        <message>
            <source>The option {option} must be one of {names}, not {value}.</source>
            <translation>オプション {option} は {value} ではなく、{names} のいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>The option {option} must be true or false, not {value}.</source>
            <translation>オプション {option} は {value} ではなく、trueまたはfalseでなければなりません。</translation>
        </message>
        <message>
            <source>The output folder {subject} does not exist; create it first.</source>
            <translation>出力フォルダ {subject} が存在しません。先に作成してください。</translation>
        </message>
        <message>
            <source>The output folder {subject} is a file; name a folder.</source>
            <translation>出力フォルダ {subject} はファイルです。フォルダを指定してください。</translation>
        </message>
        <message>
            <source>The output folder {subject} is not writable; choose another.</source>
            <translation>出力フォルダ {subject} に書き込めません。別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>The output {subject} cannot be replaced ({reason}); close the programs that show it, check its permissions, or name another file.</source>
            <translation>出力 {subject} を置き換えられません（{reason}）。表示中のプログラムを閉じるか、権限を確認するか、別のファイルを指定してください。</translation>
        </message>
        <message>
            <source>The output {subject} cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>出力 {subject} を書き込めません（{reason}）。フォルダに書き込めるか、ディスクに空きがあるか確認してください。</translation>
        </message>
        <message>
            <source>The output {subject} exists already; allow overwriting or rename it.</source>
            <translation>出力 {subject} はすでに存在します。上書きを許可するか、名前を変更してください。</translation>
        </message>
        <message>
            <source>The output {subject} is a folder; name a file in it.</source>
            <translation>出力 {subject} はフォルダです。その中のファイルを指定してください。</translation>
        </message>
        <message>
            <source>The output {subject} is incomplete: {rows} of {height} rows were computed; run the job again.</source>
            <translation>出力 {subject} は不完全です。{height} 行のうち {rows} 行が計算されました。ジョブをもう一度実行してください。</translation>
        </message>
        <message>
            <source>The output {subject} is one of the inputs; name another file.</source>
            <translation>出力 {subject} は入力の1つです。別のファイルを指定してください。</translation>
        </message>
        <message>
            <source>The output {subject} must end in {suffix}; only {kind:term} is written.</source>
            <translation>出力 {subject} の拡張子は {suffix} でなければなりません。書き込めるのは {kind:term} のみです。</translation>
        </message>
        <message>
            <source>The overlap cannot be {overlap} LR pixels.</source>
            <translation>重なりを {overlap} LRピクセルにすることはできません。</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half the tile.</source>
            <translation>{overlap} LRピクセルの重なりは {tile} のタイルに合いません。タイルの半分より小さくしてください。</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels must be less than half the tile of {tile}.</source>
            <translation>{overlap} LRピクセルの重なりは、タイル {tile} の半分より小さくなければなりません。</translation>
        </message>
        <message>
            <source>The overviews of the {role:term} {subject} do not show its pixels and are not used; rebuild them.</source>
            <translation>{role:term} {subject} のオーバービュー（ピラミッド）は実際のピクセルと一致しないため使用しません。作り直してください。</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>パッケージインデックスに接続できません。QGISのオプションでネットワークとプロキシを確認するか、フォルダからインストールしてください。</translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation>パッケージインデックス {index} にファイル {file} がありません。</translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation>すべてを1つに含むHTMLファイルのページ。</translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation>パス {folder} には、Windowsの一部のプログラムが読み取れない文字が含まれています。</translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation>パス {folder} はWindowsには長すぎます。設定plugins/ttrd3/homeで {limit} 文字以内のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is missing.</source>
            <translation>知覚損失の重み {subject} はtorchvisionのVGG-19ではありません。{tensor} {shape} がありません。</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} cannot be read ({reason}).</source>
            <translation>知覚損失の重み {subject} を読み込めません（{reason}）。</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS (features.*, lin*.weight); name another file.</source>
            <translation>知覚損失の重み {subject} にはVGG-19（features.N.weight）もLPIPS（features.*、lin*.weight）もありません。別のファイルを指定してください。</translation>
        </message>
        <message>
            <source>The pixels of the super-resolved raster {subject} do not line up with those of the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>超解像ラスタ {subject} のピクセルは低解像度ラスタ {lr} のピクセルに揃っていません。元になったラスタを選択してください。</translation>
        </message>
        <message>
            <source>The pixels of {subject} do not look like those of the sensor that the run assumes, so the error may be larger than expected; name the sensor.</source>
            <translation>{subject} のピクセルは、この実行で想定しているセンサーのものとは異なるように見えるため、誤差が期待より大きい可能性があります。センサーを指定してください。</translation>
        </message>
        <message>
            <source>The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged without interpolation: the edges between them will show as a grid in the result. Average these bands to their own pixel size first, and super-resolve them on their own.</source>
            <translation>{subject} のバンド {bands} では画素が {times} x {times} ずつ繰り返されており、補間なしで拡大されています。画素の境界が結果に格子として現れます。まずこれらのバンドを本来の画素サイズに平均し、単独で超解像してください。</translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation>プリセットfaithfulとrealistic</translation>
        </message>
        <message>
            <source>The processor time that the system allows this process (ulimit -t) is used up; raise the limit.</source>
            <translation>システムがこのプロセスに許すプロセッサ時間 (ulimit -t) を使い切りました。制限を引き上げてください。</translation>
        </message>
        <message>
            <source>The program at {subject} is not a Dask scheduler that this version understands; is the address right?</source>
            <translation>{subject} のプログラムは、このバージョンが理解できるDaskスケジューラではありません。アドレスは正しいですか？</translation>
        </message>
        <message>
            <source>The program that started the job is gone.</source>
            <translation>ジョブを開始したプログラムが終了しています。</translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation>プロキシがユーザー名とパスワードを要求しています。QGISのオプションで入力してください。</translation>
        </message>
        <message>
            <source>The raster is noisy; naming its sensor may help.</source>
            <translation>ラスタにノイズがあります。センサを指定すると改善することがあります。</translation>
        </message>
        <message>
            <source>The raster is noisy; use the preset {preset}, or choose its sensor.</source>
            <translation>ラスタにノイズがあります。プリセット {preset} を使うか、センサーを選択してください。</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}.</source>
            <translation>このラスターは、ぼけ {blur:.2f} ピクセル、ノイズ 255 階調中 {noise:.1f} のセンサーで撮影され、品質 {quality:.0f} の JPEG で圧縮されたように見えます。</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255).</source>
            <translation>このラスターは、ぼけ {blur:.2f} ピクセル、ノイズ 255 階調中 {noise:.1f} のセンサーで撮影されたように見えます。</translation>
        </message>
        <message>
            <source>The raster shows neither blur nor noise of a sensor.</source>
            <translation>このラスターには、センサーのぼけもノイズも見られません。</translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation>超解像されたラスタ。</translation>
        </message>
        <message>
            <source>The raster {subject} has no CRS; the result has none either.</source>
            <translation>ラスタ {subject} にCRSがありません。結果にもCRSはありません。</translation>
        </message>
        <message>
            <source>The ratios between the bands turn by {angle:.2f} degrees.</source>
            <translation>バンド間の比は {angle:.2f} 度回転します。</translation>
        </message>
        <message>
            <source>The reason was {kind}: {reason}.</source>
            <translation>原因は {kind}: {reason} です。</translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation>参照画像 {names} をラスタとして読み込めません。パスとファイルを確認してください。</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on a scene without usable CRS; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>使用できるCRSがないシーンには参照画像 {subject} を配置できません。代わりに、その中の似た部分が元のピクセルサイズのまま使われます。</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on the scene, so it has no effect: this model uses references of the same place only.</source>
            <translation>参照画像 {subject} はシーン上に配置できないため、効果がありません。このモデルは同じ場所の参照画像だけを使います。</translation>
        </message>
        <message>
            <source>The reference {subject} contains complex numbers; choose an image with real values.</source>
            <translation>参照画像 {subject} は複素数を含みます。実数の画像を選択してください。</translation>
        </message>
        <message>
            <source>The reference {subject} does not overlap the scene; matching patches will be used instead.</source>
            <translation>参照画像 {subject} はシーンと重なりません。代わりに似た部分が使われます。</translation>
        </message>
        <message>
            <source>The reference {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>参照画像 {subject} にはカラーテーブルがあります。先にRGBへ変換してください（ラスタ &gt; 変換 &gt; PCTをRGBに変換）。</translation>
        </message>
        <message>
            <source>The reference {subject} has no CRS and cannot be placed on the scene; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>参照画像 {subject} にはCRSがないため、シーン上に配置できません。代わりに、その中の似た部分が元のピクセルサイズのまま使われます。</translation>
        </message>
        <message>
            <source>The reference {subject} has no image band; choose one of its subdatasets or another file.</source>
            <translation>参照画像 {subject} に画像バンドがありません。サブデータセットのいずれか、または別のファイルを選択してください。</translation>
        </message>
        <message>
            <source>The reference {subject} has the image bands {available}, but the reference bands {wanted} were asked for; name one to three of those it has.</source>
            <translation>参照画像 {subject} の画像バンドは {available} ですが、バンド {wanted} が指定されました。存在するバンドを1～3個指定してください。</translation>
        </message>
        <message>
            <source>The reference {subject} has {width} x {height} pixels, more than any run can read; cut out the part around the scene, or check the file.</source>
            <translation>参照画像 {subject} は {width} x {height} ピクセルあり、処理が読み込める量を超えています。シーン周辺を切り出すか、ファイルを確認してください。</translation>
        </message>
        <message>
            <source>The reference {subject} holds nothing but nodata; choose another image.</source>
            <translation>参照画像 {subject} はnodataしか含みません。別の画像を選択してください。</translation>
        </message>
        <message>
            <source>The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as large, so it adds less detail than it could.</source>
            <translation>参照画像 {subject} は結果より粗く、ピクセルが {ratio:.2f} 倍大きいため、加えられる細部が少なくなります。</translation>
        </message>
        <message>
            <source>The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a run moves it to fit.</source>
            <translation>参照画像 {subject} は低解像度画像から {shift:.1f} LR ピクセルずれています。実行時に位置を合わせます。</translation>
        </message>
        <message>
            <source>The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} pixels, but at least {needed} are needed: for instance one raster of {width} x {height} pixels that is neither nodata nor of one colour; add references or choose larger ones.</source>
            <translation>参照画像には {side} x {side} ピクセルの使えるブロックが {found:plural:# 個}ありますが、少なくとも {needed} 個必要です。たとえば、nodataでも単色でもない {width} x {height} ピクセルのラスタ1枚です。参照画像を追加するか、大きいものを選択してください。</translation>
        </message>
        <message>
            <source>The references show the same ground so often that only {count:plural:# block is|# blocks are} left to train on; add references of other places.</source>
            <translation>参照画像が同じ地表を写していることが多く、学習に使えるブロックが {count:plural:# 個}しか残りません。別の場所の参照画像を追加してください。</translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation>残した参照画像（最も役立つものが先頭）。</translation>
        </message>
        <message>
            <source>The report was cancelled; the super-resolved raster is complete.</source>
            <translation>レポートはキャンセルされました。超解像ラスタは完成しています。</translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation>レポート {path} に書き込めません（{reason}）。別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation>レポート {path} の拡張子は.html、.md、.txtのいずれかにしてください。</translation>
        </message>
        <message>
            <source>The result does not say which sensor it was made for.</source>
            <translation>結果には、どのセンサ向けに作られたかが記録されていません。</translation>
        </message>
        <message>
            <source>The result is complete, but the output {subject} could not be given its name ({reason}); older files are as they were. Fix that and run the job again: it continues from the finished tiles.</source>
            <translation>結果は完成していますが、出力 {subject} に名前を付けられませんでした（{reason}）。以前のファイルはそのままです。原因を取り除いてもう一度実行すると、完了したタイルから続行します。</translation>
        </message>
        <message>
            <source>The run failed; run it again to see why.</source>
            <translation>実行に失敗しました。もう一度実行すると理由がわかります。</translation>
        </message>
        <message>
            <source>The run was complete before it could be cancelled.</source>
            <translation>キャンセルする前に実行が完了しました。</translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation>サンプルを {folder} にコピーできません（{reason}）。空き容量を確保してください。</translation>
        </message>
        <message>
            <source>The scale must be a whole number, not {scale}.</source>
            <translation>倍率は {scale} ではなく、整数でなければなりません。</translation>
        </message>
        <message>
            <source>The scheduler {scheduler!r} is not an address; write it as tcp://host:8786.</source>
            <translation>スケジューラ {scheduler!r} はアドレスではありません。tcp://host:8786のように指定してください。</translation>
        </message>
        <message>
            <source>The seed must be a whole number, 0 or more, not {seed}.</source>
            <translation>シード値は {seed} ではなく、0以上の整数でなければなりません。</translation>
        </message>
        <message>
            <source>The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG quality.</source>
            <translation>センサ {sensor} は不明です。{names} または psf:SIGMA,NOISE[,JPEG] を使用してください。例: psf:0.5,2,75（低解像度ピクセル単位のぼけ、255段階でのノイズ、JPEG品質）。</translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation>セットアップが予期せず失敗しました（{error}）。ログを参照してください。</translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation>セットアップは続行中です。進捗はQGISのステータスバーに表示されます。</translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation>設定 {name} をクリアしました。</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>超解像ラスタは入力とよく一致します。差は {rmse:figure}{unit}（RMSE）、入力の値域の {percent:.2g} %です。</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>超解像ラスタは入力と一致します。差は {rmse:figure}{unit}（RMSE）、入力の値域の {percent:.2g} %です。</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by more than {percent:.0f} % of its range: is this the raster that it was made from, with the same bands and units?</source>
            <translation>超解像ラスタは入力から、その値域の {percent:.0f} %を超えて離れています。これは元になったラスタで、バンドと単位は同じですか?</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>超解像ラスタは入力から {rmse:figure}{unit}（RMSE）離れています。入力の値域の {percent:.2g} %です。</translation>
        </message>
        <message>
            <source>The super-resolved raster is complete, but its report could not be written.</source>
            <translation>超解像ラスタは完成していますが、レポートを書き込めませんでした。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} and the low-resolution raster {lr} have no valid pixel in common; check their nodata values.</source>
            <translation>超解像ラスタ {subject} と低解像度ラスタ {lr} に共通の有効なピクセルがありません。nodata値を確認してください。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>超解像ラスタ {subject} は低解像度ラスタ {lr} と重なりません。元になったラスタを選択してください。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} has {count} bands, but {compared} of the low-resolution raster {lr} are compared with it; name the bands that it was made from.</source>
            <translation>超解像ラスタ {subject} は {count} バンドですが、低解像度ラスタ {lr} の {compared} バンドと比較されています。元になったバンドを指定してください。</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster {lr} in {lr_crs:term}; choose the raster that it was made from.</source>
            <translation>超解像ラスタ {subject} のCRSは {sr_crs:term} ですが、低解像度ラスタ {lr} のCRSは {lr_crs:term} です。元になったラスタを選択してください。</translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation>超解像ラスタ。入力とまったく同じ領域のGeoTIFFです。</translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation>超解像ラスタ。そのピクセルは低解像度ラスタのピクセルを割り切れる大きさである必要があります。一部だけを覆うものでもかまいません。</translation>
        </message>
        <message>
            <source>The system allows this process {allowed:size} of memory (ulimit -v), too little for the libraries of the model; raise the limit.</source>
            <translation>システムがこのプロセスに許すメモリ (ulimit -v) は {allowed:size} で、モデルのライブラリには足りません。制限を引き上げてください。</translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation>システムがファイルへのアクセスを拒否しました。データフォルダを許可してもらうか、PyTorchを備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}, and {more} more.</source>
            <translation>{subject} のテンソルがネットワークに合いません: {misfit}、ほか {more} 件。</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}.</source>
            <translation>{subject} のテンソルがネットワークに合いません: {misfit}。</translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation>Markdown形式のテキスト。</translation>
        </message>
        <message>
            <source>The threads must be a whole number, 0 or more, not {threads}.</source>
            <translation>スレッド数は {threads} ではなく、0以上の整数でなければなりません。</translation>
        </message>
        <message>
            <source>The training diverged on these rasters; leave out those with extreme values.</source>
            <translation>これらのラスタでは学習が発散しました。極端な値を持つものを外してください。</translation>
        </message>
        <message>
            <source>The training steps must be 0 to {most}, not {steps}.</source>
            <translation>学習ステップ数は {steps} ではなく、0～{most} でなければなりません。</translation>
        </message>
        <message>
            <source>The uncertainty needs 1 to {most} samples, not {samples}.</source>
            <translation>不確実性に必要なサンプル数は1から {most} までで、{samples} ではありません。</translation>
        </message>
        <message>
            <source>The value the dialog starts with.</source>
            <translation>ダイアログの初期値。</translation>
        </message>
        <message>
            <source>The value the dialog starts with; auto takes a GPU that works.</source>
            <translation>ダイアログの初期値。autoは動作するGPUを使います。</translation>
        </message>
        <message>
            <source>The values of the high-resolution raster are on another scale than those of the input, so PSNR and SSIM, which compare values, say little.</source>
            <translation>高解像度ラスタの値は入力の値と大きさが異なるため、値を比較するPSNRとSSIMはあまり意味がありません。</translation>
        </message>
        <message>
            <source>The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only whole numbers in its range; choose another output type.</source>
            <translation>{subject} の値は約 {low:g} から {high:g} までですが、{dtype} はその範囲内の整数しか保持できません。別の出力データ型を選択してください。</translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation>判定（はい／いいえ）。</translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation>数文で表した判定。</translation>
        </message>
        <message>
            <source>The weights are for the method {method!r}, which this version does not have; update the plugin.</source>
            <translation>重みは、このバージョンにない手法 {method!r} のものです。プラグインを更新してください。</translation>
        </message>
        <message>
            <source>The weights file {subject} contains NaN or infinity in {tensor}.</source>
            <translation>重みファイル {subject} の {tensor} にNaNまたは無限大が含まれています。</translation>
        </message>
        <message>
            <source>The weights file {subject} does not exist; check the path.</source>
            <translation>重みファイル {subject} が存在しません。パスを確認してください。</translation>
        </message>
        <message>
            <source>The weights file {subject} is damaged: its checksum is not the expected one; install the plugin again.</source>
            <translation>重みファイル {subject} は壊れています。チェックサムが想定と異なります。プラグインを再インストールしてください。</translation>
        </message>
        <message>
            <source>The weights file {subject} is not a readable safetensors file ({reason}).</source>
            <translation>重みファイル {subject} は読み込めるsafetensorsファイルではありません（{reason}）。</translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about. Left empty: a new file in the folder of your models, which the list of models shows.</source>
            <translation>適応させたモデルの重みと、その成り立ちを記したカード。空欄の場合: モデル一覧に表示されるモデルフォルダに新しいファイルを作成します。</translation>
        </message>
        <message>
            <source>The weights {subject} are a pickle-based file, which is never loaded here; convert the authors' checkpoints with `ttrd3 import-weights`.</source>
            <translation>重み {subject} はpickle形式のファイルで、ここでは決して読み込まれません。作者のチェックポイントは `ttrd3 import-weights` で変換してください。</translation>
        </message>
        <message>
            <source>The weights {subject} are for the method {method!r}, which cannot be adapted; choose weights for {methods}.</source>
            <translation>重み {subject} は、適応できない手法 {method!r} のものです。{methods} の重みを選択してください。</translation>
        </message>
        <message>
            <source>The weights {subject} cannot be written ({reason}).</source>
            <translation>重み {subject} を書き込めません（{reason}）。</translation>
        </message>
        <message>
            <source>The weights {subject} need a part of the model {name}, which differs from the one here; update the plugin or choose other weights.</source>
            <translation>重み {subject} にはモデル {name} の一部が必要ですが、ここにあるものとは異なります。プラグインを更新するか、別の重みを選んでください。</translation>
        </message>
        <message>
            <source>The worker cannot open {name} as QGIS does, so QGIS copies it.</source>
            <translation>ワーカープロセスは QGIS のように {name} を開けないため、QGIS がコピーします。</translation>
        </message>
        <message>
            <source>The worker failed unexpectedly ({kind}: {reason}); see the log.</source>
            <translation>ワーカープロセスが予期せず失敗しました（{kind}: {reason}）。ログを確認してください。</translation>
        </message>
        <message>
            <source>The worker process crashed in native code; set the device to cpu, or update the GPU driver and PyTorch.</source>
            <translation>ワーカープロセスがネイティブコードでクラッシュしました。デバイスをcpuに設定するか、GPUドライバとPyTorchを更新してください。</translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation>ワーカープロセスが {seconds:.0f} 秒以内に準備できませんでした。Pythonと重みがアクセス可能なドライブにあることを確認してください。</translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation>ワーカープロセスが結果を返さずに終了しました（終了コード {code}）。ログを参照してください。</translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation>ワーカープロセスが、このプロセッサにない命令を実行しようとしました。このプロセッサ用にビルドされたPyTorchをインストールしてください。</translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation>ワーカープロセスに必要なシステムライブラリがありません。Visual C++ 2015-2022再頒布可能パッケージをインストールしてください。</translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation>ワーカープロセスが外部から終了されました。アルゴリズムを再実行してください。</translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation>ワーカープロセスが強制終了されました。メモリ不足が原因と考えられます。領域またはタイルを小さくしてください。</translation>
        </message>
        <message>
            <source>The worker {subject} cannot compute ({answer}); see its log.</source>
            <translation>ワーカー {subject} は計算できません（{answer}）。そのログを確認してください。</translation>
        </message>
        <message>
            <source>The worker {subject} does not answer; others compute its tiles.</source>
            <translation>ワーカー {subject} が応答しません。ほかのワーカーがそのタイルを計算します。</translation>
        </message>
        <message>
            <source>The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the result may differ.</source>
            <translation>ワーカー {subject} のtorchは {theirs}、このコンピュータは {ours} です。結果の末尾の桁が異なることがあります。</translation>
        </message>
        <message>
            <source>The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install the same version on both.</source>
            <translation>ワーカー {subject} のttrd3-qgisはバージョン {theirs}、このコンピュータは {ours} です。両方に同じバージョンをインストールしてください。</translation>
        </message>
        <message>
            <source>The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>ワーカー {subject} に {package} がありません。このコンピュータと同じttrd3-qgis[dask]をインストールしてください。</translation>
        </message>
        <message>
            <source>The worker {subject} returned something other than the tiles it was sent; install the same ttrd3-qgis[dask] there as on this computer, or leave that worker out.</source>
            <translation>ワーカー {subject} が、送られたタイルとは異なるものを返しました。このコンピュータと同じttrd3-qgis[dask]をそこにインストールするか、そのワーカーを外してください。</translation>
        </message>
        <message>
            <source>The {entry} has unknown entries: {names}.</source>
            <translation>項目 {entry} に不明な項目があります: {names}。</translation>
        </message>
        <message>
            <source>The {entry} lacks {names}.</source>
            <translation>項目 {entry} に {names} がありません。</translation>
        </message>
        <message>
            <source>The {entry} must be a JSON object, not {kind}.</source>
            <translation>項目 {entry} は {kind} ではなく、JSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened because this process has too many files open; use fewer references, or raise the limit on open files (ulimit -n).</source>
            <translation>このプロセスが開いているファイルが多すぎるため、{role:term} {subject} を開けません。参照画像を減らすか、開けるファイル数の制限 (ulimit -n) を引き上げてください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened; check that the file is complete and of a kind that GDAL reads.</source>
            <translation>{role:term} {subject} を開けません。ファイルが完全で、GDALが読める形式か確認してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} computes its pixels by a function that GDAL does not run here; export it to GeoTIFF and use that instead.</source>
            <translation>{role:term} {subject} は、ここの GDAL が実行しない関数でピクセルを計算します。GeoTIFF に書き出して、それを使ってください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} contains complex numbers; compute their magnitude first (Raster &gt; Raster Calculator).</source>
            <translation>{role:term} {subject} は複素数を含みます。先に絶対値を計算してください（ラスタ &gt; ラスタ計算機）。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} does not exist; check the path.</source>
            <translation>{role:term} {subject} が存在しません。パスを確認してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>{role:term} {subject} にはカラーテーブルがあります。先にRGBへ変換してください（ラスタ &gt; 変換 &gt; PCTをRGBに変換）。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a geotransform that puts all pixels on one line; georeference it again.</source>
            <translation>{role:term} {subject} のジオトランスフォームでは、すべてのピクセルが1本の線に並びます。ジオリファレンスをやり直してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets or another file.</source>
            <translation>{role:term} {subject} に画像バンドがありません。サブデータセットのいずれか、または別のファイルを選択してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets: {names}.</source>
            <translation>{role:term} {subject} に画像バンドがありません。次のサブデータセットのいずれかを選択してください: {names}。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no pixels; choose another file.</source>
            <translation>{role:term} {subject} にピクセルがありません。別のファイルを選択してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band numbers.</source>
            <translation>{role:term} {subject} のバンドは1～{count} で、{missing} はありません。バンド番号を修正してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most {most}; name the bands that you want, or check the file, whose header may be damaged.</source>
            <translation>{role:term} {subject} には {count:plural:# バンド}ありますが、1回の処理で扱えるのは {most} バンドまでです。必要なバンドを指定するか、ヘッダーが破損していないかファイルを確認してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which no run can finish; choose a smaller extent or check the file.</source>
            <translation>{role:term} {subject} はこの処理の領域に {width} x {height} ピクセルあり、処理は終わりません。より小さい領域を選ぶか、ファイルを確認してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; choose another extent or correct the nodata value.</source>
            <translation>{role:term} {subject} は、この実行のバンドと領域内にnodataしかありません。別の領域を選択するか、nodata値を修正してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a local file, but its pixels come from the network ({place}); save it as a GeoTIFF first, or name an address itself.</source>
            <translation>{role:term} {subject} はローカルファイルですが、ピクセルはネットワーク（{place}）から取得されます。先にGeoTIFFとして保存するか、アドレスを直接指定してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as a GeoTIFF first.</source>
            <translation>{role:term} {subject} はモザイクのモザイクで、数百万のファイルを読み込みます。先にGeoTIFFとして保存してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it again.</source>
            <translation>{role:term} {subject} は壊れているか途中で切れていて読み込めません。もう一度コピーまたはダウンロードしてください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into memory; convert it to a tiled GeoTIFF first.</source>
            <translation>{role:term} {subject} は {size:size} のブロックで保存されており、メモリに収まりません。先にタイル化されたGeoTIFFに変換してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} may not be read; check its permissions.</source>
            <translation>{role:term} {subject} を読み取る権限がありません。アクセス権を確認してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} refers to a file that is missing or cannot be opened ({reason}); put that file back or correct the reference to it.</source>
            <translation>{role:term} {subject} が参照するファイルが見つからないか開けません（{reason}）。そのファイルを元に戻すか、参照先を修正してください。</translation>
        </message>
        <message>
            <source>The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found among billions; choose an extent that has some, or correct the nodata value.</source>
            <translation>{role:term} {subject} にはnodataしか含まれていないようです。数十億ピクセルの中に有効なものがありませんでした。有効なピクセルのある領域を選ぶか、nodata値を修正してください。</translation>
        </message>
        <message>
            <source>There are finished tiles of an earlier run; the same run with the same output continues from them.</source>
            <translation>以前の実行で完了したタイルがあります。同じ出力で同じ実行を始めると、その続きから再開します。</translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation>macOSではCUDAを使用できません。Apple GPUを使うにはautoを選択してください。</translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation>{machine} 用にインストールできるPyTorchがありません。PyTorchを備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>There is no Python to try; press Set Up, or choose one that has PyTorch.</source>
            <translation>試せるPythonがありません。「セットアップ」を押すか、PyTorchを備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>There is no Python with PyTorch yet.</source>
            <translation>PyTorchを備えたPythonがありません。</translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation>Python {version} がなく、取得もできませんでした。Python {version} をインストールするか、PyTorchを備えたPythonを指定してください。</translation>
        </message>
        <message>
            <source>There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE.</source>
            <translation>圧縮方式 {compression} はありません。DEFLATE、LZW、ZSTD、NONEから選択してください。</translation>
        </message>
        <message>
            <source>There is no model named {name!r}; choose {names} or a .safetensors file.</source>
            <translation>{name!r} という名前のモデルはありません。{names} または.safetensorsファイルを選択してください。</translation>
        </message>
        <message>
            <source>There is not enough memory; close other programs, or process less at once.</source>
            <translation>メモリが足りません。ほかのプログラムを閉じるか、一度に処理する量を減らしてください。</translation>
        </message>
        <message>
            <source>This Python cannot compute ({reason}); reinstall torch.</source>
            <translation>このPythonでは計算できません（{reason}）。torchを再インストールしてください。</translation>
        </message>
        <message>
            <source>This Python cannot load a library ({reason}); install it there.</source>
            <translation>このPythonはライブラリを読み込めません（{reason}）。インストールしてください。</translation>
        </message>
        <message>
            <source>This Python lacks matplotlib; install it for reports.</source>
            <translation>このPythonにはmatplotlibがありません。レポートのためにインストールしてください。</translation>
        </message>
        <message>
            <source>This Python lacks {package}; install it there.</source>
            <translation>このPythonには {package} がありません。インストールしてください。</translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation>これは低解像度ラスタそのものであり、より細かい情報を含みません。</translation>
        </message>
        <message>
            <source>This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with diffusers, or in a Python of your own: pip install "diffusers".</source>
            <translation>このモデルには、この Python にないライブラリが必要です（{package}）。QGIS の「セットアップ…」を diffusers 付きで実行するか、お使いの Python で次を実行してください: pip install "diffusers"。</translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation>入力ピクセル単位のタイルサイズ（0: 自動）</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>タイル</translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation>同時に処理するタイル数（0: 自動）</translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation>同時に計算するタイルの数。0はメモリに収まる数を使います。メモリが不足する場合は減らしてください。</translation>
        </message>
        <message>
            <source>Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are free.</source>
            <translation>{tile} LRピクセルのタイルには約 {needed:size} のメモリが必要ですが、空きは {free:size} しかありません。</translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation>計測を含む所要時間。CPUでも8分あれば改善が得られ、GPUなら同じ時間で何倍ものステップを実行できます。</translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation>時間: 初回実行まで不明（オプション ▸ TTRD3の「テスト」ボタンで計測できます）</translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation>時間: {time}（以前の実行の速度による）</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {name} as model; it is now in the list.</source>
            <translation>使用するには、参照画像による超解像を開き、モデルとして {name} を選択してください。一覧に追加されています。</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {path} as model file.</source>
            <translation>使用するには、参照画像による超解像を開き、モデルファイルとして {path} を選択してください。</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>新しい重みの方が良いかどうかを判断するにはブロックが足りません。取り分けたのは {count} 個だけで、偶然を除外するには少なくとも {needed} 個必要です（LPIPS {lpips_before:.3f} → {lpips_after:.3f}, PSNR {psnr_before:.2f} → {psnr_after:.2f} dB、鮮鋭度の誤差 {sharpness_before:.2f} → {sharpness_after:.2f}）。参照画像を追加するか、大きいものを選択してください。</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>新しい重みの方が良いかどうかを判断するにはブロックが足りません。取り分けたのは {count} 個だけで、偶然を除外するには少なくとも {needed} 個必要です（PSNR {psnr_before:.2f} → {psnr_after:.2f} dB、鮮鋭度の誤差 {sharpness_before:.2f} → {sharpness_after:.2f}）。参照画像を追加するか、大きいものを選択してください。</translation>
        </message>
        <message>
            <source>Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min</source>
            <translation>{side} × {side} ピクセルの{blocks:plural:ブロック # 個}で学習し、{held_out} 個を評価用に取り分けます。{steps:plural:# ステップ}、約 {minutes:.1f} 分</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>学習ステップ数</translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation>実行した学習ステップ数</translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation>時間の代わりに指定する学習ステップ数。同じコンピュータでは、ステップ数とシードが同じなら同じモデルになります。</translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation>お手持ちの高解像度ラスタで超解像モデルを追加学習します。</translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation>本物の高解像度ラスタ（ある場合）</translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation>動作を確認しています</translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation>{path} を試しています</translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into a finer one with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation>高解像度参照画像からテクスチャを取り込む拡散モデルを使って、低解像度ラスタをより細かいラスタに変換します。参照画像は同じ場所の以前のものでも、別の場所の似たものでもよく、CRS、解像度、データ型は任意です。

細部は合成されたもので、推定です。見るためのものであり、計測には使えません。

モデルはPyTorchとrasterioを備えた別のPythonで実行されます。画像がこのコンピュータの外に出ることはありません。</translation>
        </message>
        <message>
            <source>Two outputs have the same name; name different files.</source>
            <translation>2つの出力が同じ名前です。別々のファイルを指定してください。</translation>
        </message>
        <message>
            <source>Two runs at once are no faster than one after another, and need twice the memory.</source>
            <translation>2つを同時に実行しても順に実行するより速くならず、メモリは2倍必要です。</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>不確実性</translation>
        </message>
        <message>
            <source>Unknown, as there is no high-resolution raster to compare with.</source>
            <translation>比較する高解像度ラスタがないため不明です。</translation>
        </message>
        <message>
            <source>Use Another &amp;Python…</source>
            <translation>別のPythonを使用(&amp;P)…</translation>
        </message>
        <message>
            <source>Use {preset}</source>
            <translation>{preset}を使用</translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation>すでにPyTorchを備えているPythonを使用します。</translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation>データなしを意味する入力の値（ファイル自体に指定がない場合）。結果も同じ値になります。</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation>PyTorchのバージョン</translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation>その中のPyTorchのバージョン。</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>垂直</translation>
        </message>
        <message>
            <source>Waiting for a worker of {subject}.</source>
            <translation>{subject} のワーカーを待っています。</translation>
        </message>
        <message>
            <source>Waiting for another run to end</source>
            <translation>別の実行の終了を待っています</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation>警告: {text}</translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation>重みフォルダ</translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation>評価に使うLPIPSの重み</translation>
        </message>
        <message>
            <source>Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation>知覚損失に使うVGG-19またはLPIPSの重み。空欄の場合、重みの不要な、テクスチャのスペクトルに基づく組み込みの損失を使います。</translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation>知覚損失の重み</translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation>名前で指定したモデルの代わりに元にする重み: .safetensorsファイル。</translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation>名前で指定したモデルの代わりに使う重み: 本プラグインの.safetensorsファイル。コマンドttrd3 import-weightsで、TTRD3の著者による.ptファイルから作成できます。</translation>
        </message>
        <message>
            <source>What happens to plain land in steps that leave it out. "reuse": it goes on with what the model found before, which saves the work on tiles without texture. "hold": it stays as it is, as published, which leaves grain. "off": no step leaves it out.</source>
            <translation>平坦な土地を省くステップで、その土地をどうするか。"reuse": 前に得られた予測で進みます。テクスチャのないタイルの計算が省けます。"hold": 論文のとおりそのままにします。粒状感が残ります。"off": どのステップでも省きません。</translation>
        </message>
        <message>
            <source>What made the raster: how far its optics blur and how much noise it has. auto estimates the sensor from the raster; a model made for one sensor uses that one. ideal is plain bicubic reduction, area the mean of what a pixel covers. The result agrees with the raster as this sensor would see it, up to its noise.</source>
            <translation>ラスタを作ったセンサーです。光学系のぼけとノイズの強さを表します。autoはラスタからセンサーを推定します。特定のセンサー向けのモデルでは、そのセンサーを使います。idealは単純なバイキュービック縮小、areaはピクセルが覆う範囲の平均です。結果は、このセンサーで見たラスタとノイズの範囲で一致します。</translation>
        </message>
        <message>
            <source>What makes the rasters that the model will sharpen: the references are reduced as it sees the ground. auto takes what the model was made for, or plain means over a pixel where it can do with any sensor.</source>
            <translation>モデルで鮮明化するラスターを作るセンサーです。参照画像は、このセンサーが地表を見るように縮小されます。auto はモデルが対象とするセンサーを使い、モデルがどのセンサーにも対応する場合はピクセルごとの単純な平均を使います。</translation>
        </message>
        <message>
            <source>What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the input itself, enlarged.</source>
            <translation>条件を何から作るか。"dynamic" は前のパスの結果を、"fixed" は入力そのものを拡大して使います。</translation>
        </message>
        <message>
            <source>What the passes have left, if that was asked for, the coarsest first.</source>
            <translation>各パスが残したラスタ（求めた場合）。粗いものから順に並びます。</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>実行する操作</translation>
        </message>
        <message>
            <source>What to favour: crisp texture, or closeness to the input. {presets} These are the steps and noise of the default model; those of other models differ. Some models also have: {others} Steps and noise set under the advanced parameters take precedence.</source>
            <translation>くっきりしたテクスチャと入力への忠実さのどちらを重視するか。{presets} これは既定のモデルのステップ数とノイズで、他のモデルでは異なります。ほかに次のプリセットを持つモデルもあります：{others} 詳細パラメータで設定したステップ数とノイズが優先されます。</translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation>「セットアップ」がPythonとPyTorchを置く場所。数GBになります。</translation>
        </message>
        <message>
            <source>Where a reference of the same place contradicts the input because something was built, felled or sown between the dates: the deviation of each input pixel from what the reference leads one to expect, as a multiple of what is usual there. Other light, haze and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost certainly: distrust detail there. Empty where no reference shows the place.</source>
            <translation>撮影日の間に建設、伐採、播種などがあり、同じ場所の参照画像が入力と矛盾する所を示します。参照画像から予想される値に対する各入力画素のずれを、その場所での通常のずれの倍数で表します。光、もや、色の違いは数えません。1.5 を超えると変化した可能性が高く、3 を超えるとほぼ確実です。そこの細部は信用しないでください。その場所を示す参照画像がない所は空です。</translation>
        </message>
        <message>
            <source>Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one of the possible results, with texture, by diffusion. "condition": those of the model chosen as condition.</source>
            <translation>パスの輪郭と質感をどこから得るか。"regress"：最も確からしいもの。"rddm"：拡散による、質感のある可能な結果の一つ。"condition"：条件に選んだモデルのもの。</translation>
        </message>
        <message>
            <source>Where the detail comes from that no reference gives. "estimate": the most likely image, smooth and fast. "diffusion": one of the images that agree with the input, with texture; it takes the chosen number of steps. A model that knows only one of the two does that.</source>
            <translation>参照から得られない細部をどこから得るか。「estimate」: 最も確からしい画像。滑らかで高速です。「diffusion」: 入力と一致する画像のひとつ。テクスチャがあり、指定したステップ数がかかります。どちらか一方しかできないモデルは、そちらを行います。</translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation>特徴量を計算する場所。autoは動作するGPUを使います。</translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation>モデルを学習する場所。autoは動作するGPUを使い、なければCPUを使います。</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation>モデルを実行する場所。autoは動作するGPUを使い、なければCPUを使います。このコンピュータで使えるものは、実行のたびにログに書き込まれます。</translation>
        </message>
        <message>
            <source>Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the share of rich land.</source>
            <translation>モデルがテクスチャの豊かな土地と見なした場所は 1、ほかは 0。平均はその土地の割合です。</translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation>適応済みモデルのほうが良いかどうか</translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made from, in its order. Left empty: those that the result itself names; for an older result all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation>超解像ラスタがどのバンドから作られたか、その順序で。空の場合は結果自身が示すバンド。古い結果では、すべて、またはバンドがより多いときはレイヤが赤・緑・青として表示するバンド。</translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation>どこでどの参照画像が使われたか（バンド1）と、最も一致するテクスチャの類似度（0～1、バンド2）。</translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation>どこでどの参照画像が使われたか。バンド1はリスト内の参照画像の番号で、0は該当なしです。タイルに重なる参照画像があればその番号、なければ最も似たパッチを持つ参照画像の番号です。バンド2は、最も一致するテクスチャの類似度を0～1で示します。</translation>
        </message>
        <message>
            <source>Which share of the steps was computed: 1, or less on tiles without any rich land. What its mean lacks to 1 is the work that was saved.</source>
            <translation>計算したステップの割合。1、またはテクスチャの豊かな土地のないタイルではそれ未満。平均が 1 に足りない分が省けた計算です。</translation>
        </message>
        <message>
            <source>Which steps leave it out</source>
            <translation>省くステップ</translation>
        </message>
        <message>
            <source>Windows of a small network</source>
            <translation>小さなネットワークの窓</translation>
        </message>
        <message>
            <source>With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about {high:g}: higher ones are cut off; leave NBITS out or take more.</source>
            <translation>NBITS={bits} ではバンドの値は {most} までですが、{subject} の値は約 {high:g} に達します。それより大きい値は切り捨てられます。NBITS を省くか、大きくしてください。</translation>
        </message>
        <message>
            <source>With detail by diffusion, estimates follow the input only as far as the noise of its sensor allows. Off, they follow all of it, noise included.</source>
            <translation>拡散による細部では、推定はセンサーのノイズが許す範囲でのみ入力に従います。オフにすると、ノイズも含めて入力に完全に従います。</translation>
        </message>
        <message>
            <source>With diffusers, for Stable Diffusion XL</source>
            <translation>diffusers を追加する（Stable Diffusion XL 用）</translation>
        </message>
        <message>
            <source>With these settings {method} does not use references: those that were given do not change the result.</source>
            <translation>この設定では {method} は参照画像を使いません。指定された参照画像は結果を変えません。</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so only one is computed.</source>
            <translation>初期ノイズがないとすべてのサンプルが同じになるため、1つだけ計算します。</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so the uncertainty is 0 everywhere.</source>
            <translation>初期ノイズがないとすべてのサンプルが同じになるため、不確実性はどこでも0になります。</translation>
        </message>
        <message>
            <source>Work in progress</source>
            <translation>処理中</translation>
        </message>
        <message>
            <source>a CRS of its own</source>
            <translation>独自のCRS</translation>
        </message>
        <message>
            <source>a safetensors weights file</source>
            <translation>safetensors重みファイル</translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation>約 {n:.1f} 時間</translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation>残り約 {n:.1f} 時間</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>約 {n} 分</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>残り約 {n} 分</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>約 {n} 秒</translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation>残り約 {n} 秒</translation>
        </message>
        <message>
            <source>another C library</source>
            <translation>別のCライブラリ</translation>
        </message>
        <message>
            <source>as the reference shows it: below 1.5</source>
            <translation>参照画像のとおり: 1.5 未満</translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation>autoは、NVIDIAドライバが十分新しければCUDA、MacではApple GPU、それ以外ではCPUを使います。cpuは最小です。cudaは、動作しない環境ではインストールせずに理由を示します。</translation>
        </message>
        <message>
            <source>bias against LR</source>
            <translation>LRに対する偏り</translation>
        </message>
        <message>
            <source>can be resumed</source>
            <translation>再開できます</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>changed: above 3</source>
            <translation>変化: 3 超</translation>
        </message>
        <message>
            <source>class mask</source>
            <translation>クラスマスク</translation>
        </message>
        <message>
            <source>closest to the input and fast, with the detail of references that match</source>
            <translation>入力に最も忠実で高速、一致する参照の細部を含む</translation>
        </message>
        <message>
            <source>closest to the input and faster, but smoother</source>
            <translation>入力に最も忠実で高速、ただし滑らか</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>比較中</translation>
        </message>
        <message>
            <source>correlation with LR</source>
            <translation>LRとの相関</translation>
        </message>
        <message>
            <source>crisp texture</source>
            <translation>くっきりしたテクスチャ</translation>
        </message>
        <message>
            <source>crisp texture also where no reference matches</source>
            <translation>一致する参照がない箇所でもくっきりしたテクスチャ</translation>
        </message>
        <message>
            <source>crisp texture where the land has any, plain land left plain</source>
            <translation>テクスチャのある土地は鮮明に、平坦な土地は平坦なまま</translation>
        </message>
        <message>
            <source>crisp texture, which at large scales is invented</source>
            <translation>くっきりした質感、大きな倍率では創作されたもの</translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation>診断,環境,情報,バージョン,デバイス,問題報告</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation>ファインチューニング,学習,適応,センサー,超解像,モデル,重み</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良好</translation>
        </message>
        <message>
            <source>high-resolution raster</source>
            <translation>高解像度ラスタ</translation>
        </message>
        <message>
            <source>in between: 3 to 10 times</source>
            <translation>中間:ノイズの 3 ~ 10 倍</translation>
        </message>
        <message>
            <source>install makes the environment, unless there is one that works. repair rebuilds it. remove deletes it with its downloads.</source>
            <translation>installは、動作する環境がなければ作成します。repairは作り直します。removeはダウンロードしたものとともに削除します。</translation>
        </message>
        <message>
            <source>invented: above 10 times</source>
            <translation>生成:ノイズの 10 倍超</translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation>メッセージはありませんでした。</translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation>動作確認が終了コード {code} で終了しました。</translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation>動作確認の応答がありませんでした。</translation>
        </message>
        <message>
            <source>low-resolution raster</source>
            <translation>低解像度ラスタ</translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation>macOS {have} はPyTorchには古すぎます。macOS {need} 以降に更新してください。</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>計測中</translation>
        </message>
        <message>
            <source>no CRS</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>noise of NDVI</source>
            <translation>NDVIのノイズ</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未計測</translation>
        </message>
        <message>
            <source>observed: below 3 times the noise</source>
            <translation>観測:ノイズの 3 倍未満</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>重なり</translation>
        </message>
        <message>
            <source>pixel</source>
            <translation>ピクセル</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>不良</translation>
        </message>
        <message>
            <source>probably changed: 1.5 to 3</source>
            <translation>おそらく変化: 1.5～3</translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation>品質,レポート,検証,比較,精度,超解像</translation>
        </message>
        <message>
            <source>radiometry</source>
            <translation>放射特性</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>順位</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>参照画像</translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation>参照画像,ランク付け,選択,比較,重なり,類似度,位置ずれ,超解像</translation>
        </message>
        <message>
            <source>running in another QGIS</source>
            <translation>別の QGIS で実行中</translation>
        </message>
        <message>
            <source>running, {percent:.0f} %</source>
            <translation>実行中、{percent:.0f} %</translation>
        </message>
        <message>
            <source>scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or bits.</source>
            <translation>scl: Sentinel-2のデータなし、飽和ピクセル、雲の影、雲、巻雲（0,1,3,8,9,10）。qa-pixel: Landsatの同じもの（bits:0,1,2,3,4）。ほかの数やビットも指定できます。</translation>
        </message>
        <message>
            <source>score</source>
            <translation>評点</translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation>セットアップ,インストール,pytorch,python,環境,依存関係,cuda,gpu,オフライン</translation>
        </message>
        <message>
            <source>sharpness error, lower is better</source>
            <translation>鮮鋭度の誤差、低いほど良い</translation>
        </message>
        <message>
            <source>sharpness over bicubic</source>
            <translation>バイキュービックに対する鮮鋭度</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>ずれ</translation>
        </message>
        <message>
            <source>shift against HR (SR pixels)</source>
            <translation>HRに対するずれ（SRピクセル）</translation>
        </message>
        <message>
            <source>spectral angle to HR (°)</source>
            <translation>HRとのスペクトル角 (°)</translation>
        </message>
        <message>
            <source>spectral angle to LR (°)</source>
            <translation>LRとのスペクトル角 (°)</translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation>ステップ {n}/{total}</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>超解像</translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation>超解像,高解像度化,鮮明化,強調,参照画像,拡散</translation>
        </message>
        <message>
            <source>super-resolved raster</source>
            <translation>超解像ラスタ</translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation>合成された細部</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>テクスチャ</translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation>QGISのPython</translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation>CUDA {cuda} 対応ビルドには {gpu}（Compute Capability {have}）用のコードがありません。代わりに、別のビルドのPyTorchを備えたPythonを指定できます。</translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation>環境変数 {name}</translation>
        </message>
        <message>
            <source>the field above</source>
            <translation>上の欄</translation>
        </message>
        <message>
            <source>the most likely image: fast, and closest to the input</source>
            <translation>最も確からしい画像：速く、入力に最も近い</translation>
        </message>
        <message>
            <source>the number of steps of the publication; slow</source>
            <translation>論文のステップ数。時間がかかります</translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation>プラグイン専用の環境</translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation>設定 {name}</translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation>この種類のプロセッサ用のCUDAビルドはありません。</translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation>タイル {n}/{total}</translation>
        </message>
        <message>
            <source>training</source>
            <translation>学習中</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation>レポートを作成中</translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>{address} を取得できません（{reason}）。QGISのオプションでネットワークとプロキシを確認するか、フォルダからインストールしてください。</translation>
        </message>
        <message>
            <source>{compression} compression also changes the values that mark nodata, so parts of the nodata of {subject} will look like image in the result; choose a lossless compression, or mark nodata by a mask.</source>
            <translation>{compression} 圧縮は nodataを示す値も変えるため、{subject} のnodataの一部が結果では画像のように見えます。可逆圧縮を選ぶか、マスクでnodataを示してください。</translation>
        </message>
        <message>
            <source>{count:plural:# reference was used|# references were used}: {names}.</source>
            <translation>{count:plural:参照画像 # 枚を使用}: {names}。</translation>
        </message>
        <message>
            <source>{count} Dask workers are too many for this computer, which has {cores} cores; choose at most {most}.</source>
            <translation>Daskワーカー {count} 個は、{cores} コアのこのコンピュータには多すぎます。{most} 個以下を選択してください。</translation>
        </message>
        <message>
            <source>{free:size} of {total:size} free</source>
            <translation>空き {free:size} / {total:size}</translation>
        </message>
        <message>
            <source>{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}.</source>
            <translation>平均 {mean:figure}{unit}、面積の1割は {high:figure}{unit} を超えます。</translation>
        </message>
        <message>
            <source>{measure} after</source>
            <translation>学習後の{measure}</translation>
        </message>
        <message>
            <source>{measure} before</source>
            <translation>学習前の{measure}</translation>
        </message>
        <message>
            <source>{measure} of the new model, mean over the held-out blocks.</source>
            <translation>新しいモデルの{measure}（検証用ブロックの平均）。</translation>
        </message>
        <message>
            <source>{measure} of the old model, mean over the held-out blocks.</source>
            <translation>古いモデルの{measure}（検証用ブロックの平均）。</translation>
        </message>
        <message>
            <source>{name} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}（ステップ: {steps}、ノイズ: {noise:g}）。</translation>
        </message>
        <message>
            <source>{name} cannot be shown on the map.</source>
            <translation>{name}は地図に表示できません。</translation>
        </message>
        <message>
            <source>{name} is on the map.</source>
            <translation>{name}を地図に追加しました。</translation>
        </message>
        <message>
            <source>{name} must be a layer, or numbers such as 0,100,0,100, not {value}.</source>
            <translation>{name} には、レイヤまたは 0,100,0,100 のような数値を指定してください。{value} は使えません。</translation>
        </message>
        <message>
            <source>{name} must be a number such as 0.5, not {value}.</source>
            <translation>{name} には 0.5 のような数値を指定してください ({value} は使えません)。</translation>
        </message>
        <message>
            <source>{name} must be one of the words {words}, not {value}.</source>
            <translation>{name} には {words} のいずれかを指定してください ({value} は使えません)。</translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation>{name}: {s:.2g} 秒/タイル</translation>
        </message>
        <message>
            <source>{name}: {what} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}: {what}（ステップ: {steps}、ノイズ: {noise:g}）。</translation>
        </message>
        <message>
            <source>{need:size} are needed in {folder}; {free:size} are free.</source>
            <translation>{folder} に {need:size} 必要です。空きは {free:size} です。</translation>
        </message>
        <message>
            <source>{need:size} are needed on the volume of {folder}, but only {free:size} are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation>{folder} のボリュームに {need:size} 必要ですが、空きは {free:size} だけです。空きを作るか、設定plugins/ttrd3/homeで別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and {rest:.0f} % lies between.</source>
            <translation>面積の {observed:.0f} % は観測と同等、{invented:.0f} % は生成されたもの、{rest:.0f} % はその中間です。</translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation>{own:.3g} m</translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation>{own:.3g} m（必要な細かさと同じ）</translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation>{own:.3g} m（必要より粗い）</translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation>{own:.3g} m（必要より細かい）</translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation>{path}（{origin}）ではモデルを実行できません: {reason}</translation>
        </message>
        <message>
            <source>{path} (from {origin}) is not a program that can be run.</source>
            <translation>{path}（{origin}）は実行可能なプログラムではありません。</translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation>{path} ではモデルを実行できません: {reason}</translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation>{path} が優先されます。{origin} がこのページの設定より優先されます。</translation>
        </message>
        <message>
            <source>{path} exists already and no earlier run has left it; rename it, or choose another name for the result.</source>
            <translation>{path}はすでに存在し、以前の実行が残したものではありません。その名前を変更するか、結果に別の名前を選んでください。</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run.</source>
            <translation>{path} は実行可能なプログラムではありません。</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run; it comes from {origin}.</source>
            <translation>{path} は実行可能なプログラムではありません（指定元: {origin}）。</translation>
        </message>
        <message>
            <source>{path} is tried first; it comes from {origin}.</source>
            <translation>{path} が優先されます（指定元: {origin}）。</translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation>{path} は動作します: Python {python}、PyTorch {torch}、rasterio {rasterio}。</translation>
        </message>
        <message>
            <source>{s:.1f} s per tile</source>
            <translation>タイルあたり {s:.1f} 秒</translation>
        </message>
        <message>
            <source>{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images that the expected error was measured on, with {low:.3f} to {high:.3f}.</source>
            <translation>{subject} の隣接ピクセル間のコントラストは {contrast:.3f} で、期待誤差を測定した画像の {low:.3f} から {high:.3f} までとは異なります。</translation>
        </message>
        <message>
            <source>{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no nodata value to mark them with; choose a nodata value or another output type.</source>
            <translation>{subject} には値のないピクセルが {holes:plural:# 個}あり、結果にはそれを示すnodata値がありません。nodata値または別の出力データ型を選択してください。</translation>
        </message>
        <message>
            <source>{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file.</source>
            <translation>{subject} はパイプ、デバイス、またはストリームであり、ファイルとして読めません。ファイルを指定してください。</translation>
        </message>
        <message>
            <source>{subject} is where finished tiles are kept, but it is a link or a file of another program; move it away, or name another output.</source>
            <translation>{subject} は完了したタイルを保存する場所ですが、リンクか別のプログラムのファイルです。移動するか、別の出力を指定してください。</translation>
        </message>
        <message>
            <source>{value} is not a valid {entry}; choose one of {names}.</source>
            <translation>{value} は {entry} の有効な値ではありません。{names} から選択してください。</translation>
        </message>
        <message>
            <source>×{scale} ({share:.0f} %)</source>
            <translation>×{scale}（{share:.0f} %）</translation>
        </message>
    </context>
</TS>
