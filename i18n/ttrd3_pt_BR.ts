<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation> e </translation>
        </message>
        <message>
            <source>"published": every second step of the middle of a chain of at least ten. "wide": the same from earlier on. "sparing": two steps of three, so that plain land takes a third of them.</source>
            <translation>"published": um passo sim, um não, no meio de uma cadeia de ao menos dez. "wide": o mesmo, desde mais cedo. "sparing": dois de cada três passos, de modo que o terreno liso leva um terço deles.</translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation>&amp;Depois</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Voltar</translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation>&amp;Antes</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Cancelar</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Instalar</translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation>&amp;Prévia aqui</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>&amp;Reparar</translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation>Co&amp;nfigurar…</translation>
        </message>
        <message>
            <source>&amp;Start Page</source>
            <translation>&amp;Página inicial</translation>
        </message>
        <message>
            <source>95 % differ from LR by less than</source>
            <translation>95 % diferem de LR em menos de</translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation>95% diferem da entrada em menos de</translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation>Um Python que já tem PyTorch e rasterio, por exemplo do conda, do pixi ou um aprovado pela sua área de TI. Ele é testado e anotado nas opções; nada é instalado.</translation>
        </message>
        <message>
            <source>A band is named twice in {bands}.</source>
            <translation>Uma banda foi informada duas vezes em {bands}.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>Um arquivo baixado não é o que foi testado (seu SHA-256 é diferente): está danificado ou foi substituído; nada foi instalado.</translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation>Uma cidade desenhada: a entrada e o resultado</translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation>Um arquivo está danificado ou incompleto; obtenha-o novamente.</translation>
        </message>
        <message>
            <source>A layer or a selection of this run is gone: choose it again in the dialog, with the same file for the result</source>
            <translation>Uma camada ou seleção desta execução não existe mais: escolha-a novamente na caixa de diálogo, com o mesmo arquivo para o resultado</translation>
        </message>
        <message>
            <source>A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This also writes what each pass leaves to the next, beside the result as NAME_x2.tif and so on, to see what each adds. A run of one pass has nothing more to write.</source>
            <translation>Um modelo de muitos fatores alcança os grandes em passagens, por exemplo ×8 em três de ×2. Isto também grava o que cada passagem deixa para a seguinte, ao lado do resultado, como NAME_x2.tif e assim por diante, para ver o que cada uma acrescenta. Uma execução de uma única passagem não tem mais nada a gravar.</translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation>Falta um pacote no local em que foi procurado; veja o nome dele no log.</translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation>Uma página sobre a execução: o que entrou, o que saiu e o quanto concordam.</translation>
        </message>
        <message>
            <source>A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose the raster that it was made from.</source>
            <translation>Um pixel do raster de baixa resolução {lr} é {ratio} vezes maior que um do raster super-resolvido {subject}, o que não é um número inteiro a partir de 2; escolha o raster de origem.</translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation>Um polígono para cada referência com sua posição, pontuação, sobreposição, tamanho do pixel em metros e em relação ao resultado, similaridade dos valores de cinza e da textura, deslocamento e observações.</translation>
        </message>
        <message>
            <source>A polygon of the mask {subject} is damaged; repair its geometry.</source>
            <translation>Um polígono da máscara {subject} está danificado; repare sua geometria.</translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation>Uma referência não pode ser lida como raster; escolha somente camadas raster válidas.</translation>
        </message>
        <message>
            <source>A reference is named twice; name each raster once.</source>
            <translation>Uma referência foi informada duas vezes; informe cada raster uma única vez.</translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation>Não é possível gravar uma linha da tabela em {name}; escolha outro arquivo.</translation>
        </message>
        <message>
            <source>A run needs this Python; wait for its end, or cancel it.</source>
            <translation>Uma execução precisa deste Python; espere que termine ou cancele-a.</translation>
        </message>
        <message>
            <source>A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale {scale}; every size must be at least 1.</source>
            <translation>Uma cena de {height} x {width} pixels LR não pode ser cortada em blocos de {tile} na escala {scale}; cada tamanho deve ser pelo menos 1.</translation>
        </message>
        <message>
            <source>A tile must be at least {least} LR pixels, not {tile}.</source>
            <translation>Um bloco deve ter pelo menos {least} pixels LR, não {tile}.</translation>
        </message>
        <message>
            <source>A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller tile or another device.</source>
            <translation>Um bloco de {tile} pixels LR não cabe na memória de {subject}; escolha um bloco menor ou outro dispositivo.</translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation>Uma imagem verdadeira do mesmo lugar e momento na resolução mais fina, nas mesmas unidades e com as mesmas bandas. Pode ter qualquer SRC e tamanho de pixel.</translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation>Um mapa da web: suas imagens são obtidas para a cena quando a execução começa.</translation>
        </message>
        <message>
            <source>A worker has failed ({reason}); see its log.</source>
            <translation>Um processo falhou ({reason}); veja o registro dele.</translation>
        </message>
        <message>
            <source>A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Falta {package} em um processo; instale lá o mesmo ttrd3-qgis[dask] que neste computador.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index} through the proxy {proxy}.</source>
            <translation>Cerca de {size:size} serão baixados de {index} pelo proxy {proxy}.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index}.</source>
            <translation>Cerca de {size:size} serão baixados de {index}.</translation>
        </message>
        <message>
            <source>Adapt the Model…</source>
            <translation>Adaptar o modelo…</translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation>Adaptar o modelo ao seu sensor</translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation>Modelo adaptado</translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a model of your own. Without a file name it goes into the list of models, from which Reference-based super-resolution lets you choose; else choose its file as model file. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation>Adapta um modelo ao seu próprio sensor, região e estação do ano. Suas referências de alta resolução são os dados de treinamento: trechos delas são reduzidos e o modelo aprende a restaurá-los. Alguns trechos são reservados: neles o modelo antigo e o novo são comparados, e o log diz se o novo é melhor.

O resultado é um modelo seu. Sem nome de arquivo, ele entra na lista de modelos, da qual a super-resolução baseada em referências deixa escolher; senão, escolha o arquivo dele como arquivo de modelo. As referências são apenas lidas.

São necessários pelo menos 8 trechos de 128 × 128 pixels com conteúdo, por exemplo um raster de 512 × 256 pixels; milhares de pixels por lado são melhores. Nenhuma imagem sai deste computador.</translation>
        </message>
        <message>
            <source>Adds the packages diffusers and transformers, about 400 MB on the disk, for models that draw with Stable Diffusion XL. Its weights are not included; you have them in a folder of your own. Once added, they stay until the environment is removed.</source>
            <translation>Adiciona os pacotes diffusers e transformers, cerca de 400 MB no disco, para modelos que desenham com o Stable Diffusion XL. Os pesos dele não estão incluídos; você os tem em uma pasta sua. Uma vez adicionados, os pacotes ficam até que o ambiente seja removido.</translation>
        </message>
        <message>
            <source>Adds three bands for every band of the uncertainty: the half-widths of the intervals that hold 80, 90 and 95 % of the errors.</source>
            <translation>Acrescenta três bandas para cada banda da incerteza: metade das larguras dos intervalos que contêm 80, 90 e 95 % dos erros.</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Administração</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of {ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}.</source>
            <translation>Em relação ao raster de alta resolução, ele alcança {psnr:.1f} dB de PSNR e um SSIM de {ssim:.3f}; uma ampliação bicúbica alcança {bicubic:.1f} dB e {bicubic_ssim:.3f}.</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement reaches {bicubic:.1f} dB.</source>
            <translation>Em relação ao raster de alta resolução, ele alcança {psnr:.1f} dB de PSNR; uma ampliação bicúbica alcança {bicubic:.1f} dB.</translation>
        </message>
        <message>
            <source>Against the truth</source>
            <translation>Em relação à verdade</translation>
        </message>
        <message>
            <source>Agreement with the input</source>
            <translation>Concordância com a entrada</translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation>Todos os pixels, exceto um em cada vinte, diferem em menos do que este valor.</translation>
        </message>
        <message>
            <source>An extent or a mask cannot be placed on {subject}, whose control points lie on no regular grid; run the whole raster or warp it first (Raster &gt; Projections &gt; Warp).</source>
            <translation>Não é possível posicionar uma extensão ou máscara sobre {subject}, cujos pontos de controle não formam uma grade regular; processe o raster inteiro ou reprojete-o antes (Raster &gt; Projeções &gt; Reprojetar).</translation>
        </message>
        <message>
            <source>Another run is writing beside {subject}; wait for its end or name another output.</source>
            <translation>Outra execução está gravando ao lado de {subject}; espere que termine ou informe outra saída.</translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation>Outra configuração está em andamento (processo {pid}); aguarde o término dela.</translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation>Consulta no Python suas versões e seus dispositivos e mede a velocidade destes.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automática</translation>
        </message>
        <message>
            <source>Band numbers count from 1; got {bands}.</source>
            <translation>Os números de banda começam em 1; foi informado {bands}.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue for those of the input, where both tell them; else the same numbers where the reference has them, else its first bands.</source>
            <translation>Números das bandas das referências que correspondem às bandas acima, como 3,2,1. Se deixado vazio: vermelho, verde e azul para os da entrada, se ambas os informarem; senão, os mesmos números se a referência os tiver; senão, suas primeiras bandas.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation>Números das bandas das referências que correspondem a elas, como 3,2,1.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation>Bandas do raster de baixa resolução de origem</translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation>Bandas das referências</translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation>Bandas a comparar. Se deixado vazio: as que uma super-resolução usaria.</translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: all bands of data; a band of transparency is carried over. What is left out is said before the run.</source>
            <translation>Bandas a super-resolver, nesta ordem. Vazio: todas as bandas de dados; uma banda de transparência é mantida. O que fica de fora é informado antes da execução.</translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation>Antes da execução</translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation>Melhor referência</translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation>Viés em relação à entrada</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>Compilação do PyTorch</translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation>CUDA {cuda} precisa do driver NVIDIA {need} ou mais recente; aqui ele é {have}.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelado.</translation>
        </message>
        <message>
            <source>Cancelled; no environment was made.</source>
            <translation>Cancelado; nenhum ambiente foi criado.</translation>
        </message>
        <message>
            <source>Cancelled; there is no result.</source>
            <translation>Cancelado; não há resultado.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Mudança</translation>
        </message>
        <message>
            <source>Change since the references</source>
            <translation>Mudança desde as referências</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Verificação</translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation>Verificações das referências</translation>
        </message>
        <message>
            <source>Checks of this computer</source>
            <translation>Verificações deste computador</translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation>Escolha um raster de baixa resolução para ver uma estimativa.</translation>
        </message>
        <message>
            <source>Class mask (clouds)</source>
            <translation>Raster de classes (nuvens)</translation>
        </message>
        <message>
            <source>Closes this window; a running set-up goes on in the background.</source>
            <translation>Fecha esta janela; uma configuração em andamento continua em segundo plano.</translation>
        </message>
        <message>
            <source>Coarse colours are taken from the input and only detail from the model, in every tile. Models that start from pure noise need it; at the end of a run the result is made to agree with the input in any case.</source>
            <translation>Em cada bloco, as cores grossas vêm da entrada e só o detalhe vem do modelo. Modelos que partem de ruído puro precisam disso; ao final da execução, o resultado é posto de acordo com a entrada em todo caso.</translation>
        </message>
        <message>
            <source>Colours of the input</source>
            <translation>Cores da entrada</translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation>Compara um raster super-resolvido com sua entrada e, se conhecida, com a verdade.</translation>
        </message>
        <message>
            <source>Compares the result with its input</source>
            <translation>Compara o resultado com a entrada</translation>
        </message>
        <message>
            <source>Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after another, the last at {subject}, most likely for lack of memory; choose a smaller tile or give the workers more memory.</source>
            <translation>O cálculo de um lote de {count} blocos de {tile} pixels LR encerrou vários processos um após o outro, o último em {subject}, muito provavelmente por falta de memória; escolha um bloco menor ou dê mais memória aos processos.</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Condição</translation>
        </message>
        <message>
            <source>Condition of later steps</source>
            <translation>Condição dos passos seguintes</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confiança</translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation>Copia uma descrição desta instalação para relatar um problema.</translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation>Copiar &amp;log</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Copiar diagnóstico</translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation>Copiar o estilo da entrada</translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation>Correlação com a entrada</translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation>Correlação com a entrada, média das bandas.</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Cobertura</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Opções de criação</translation>
        </message>
        <message>
            <source>Custom sensor (blur, noise, JPEG)</source>
            <translation>Sensor próprio (desfoque, ruído, JPEG)</translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation>Di&amp;visor</translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation>Tipo de dado do resultado. same mantém o tipo da entrada.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation>Padrões para novas execuções</translation>
        </message>
        <message>
            <source>Deletes everything that the set-up installed.</source>
            <translation>Exclui tudo o que a configuração criou.</translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation>Descrever a instalação</translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation>Descreve esta instalação: versões, os Pythons que foram testados e por que cada um foi recusado, o que foi encontrado com seus pacotes e dispositivos, opções, ambientes instalados e pesos com suas somas de verificação. Cole o texto em um relato de problema.

Seu nome, sua pasta pessoal, o nome deste computador, servidores e senhas são removidos. Leia o texto antes de publicá-lo: nomes de camadas e de outras pastas podem estar em suas linhas de log.

Nada é enviado a lugar nenhum.</translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation>Descrevendo a instalação do TTRD3</translation>
        </message>
        <message>
            <source>Detail finer than the pixels of the input is synthetic: an estimate, not a measurement.</source>
            <translation>O detalhe mais fino que os pixels da entrada é sintético: uma estimativa, não uma medição.</translation>
        </message>
        <message>
            <source>Detail from references</source>
            <translation>Detalhes das referências</translation>
        </message>
        <message>
            <source>Detail from the model</source>
            <translation>Detalhes do modelo</translation>
        </message>
        <message>
            <source>Detail noise</source>
            <translation>Ruído do detalhe</translation>
        </message>
        <message>
            <source>Detail of the references is added where they match. Without it the result is the model's own.</source>
            <translation>Os detalhes das referências são acrescentados onde elas coincidem. Sem isso, o resultado é apenas o do modelo.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Pormenores</translation>
        </message>
        <message>
            <source>Detected automatically</source>
            <translation>Detectado automaticamente</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation>Dispositivo em que o modelo foi executado.</translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation>Dispositivo em que o modelo foi treinado.</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>Dispositivo usado</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Dispositivos</translation>
        </message>
        <message>
            <source>Devices that compute, separated by commas, the best one first.</source>
            <translation>Dispositivos que calculam, separados por vírgulas, o melhor primeiro.</translation>
        </message>
        <message>
            <source>Devices that passed a real computation, separated by commas.</source>
            <translation>Dispositivos que passaram em um cálculo real, separados por vírgulas.</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <source>Disk space taken by everything that the set-up installed, in MB.</source>
            <translation>Espaço em disco de tudo o que a configuração criou, em MB.</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run</source>
            <translation>Disco: cerca de {file} ({raw} sem compressão), mais {journal} durante a execução</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run; {free} free</source>
            <translation>Disco: cerca de {file} ({raw} sem compressão), mais {journal} durante a execução; {free} livres</translation>
        </message>
        <message>
            <source>Do not copy the input's noise</source>
            <translation>Não copiar o ruído da entrada</translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation>Baixa e instala o PyTorch.</translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation>Duração da execução em segundos.</translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation>&amp;Trocar lados</translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation>Encerra a configuração; o que havia antes permanece.</translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation>Energia dos gradientes em relação à de uma ampliação bicúbica; 1 significa nenhum ganho.</translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation>Pasta de ambientes</translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation>Estimativa da execução</translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation>Tudo está em {folder}; a rede não é usada.</translation>
        </message>
        <message>
            <source>Expected absolute error of the super-resolved pixels, in the units of the input; if the model is not calibrated, their standard deviation over several seeds. The tag TTRD3_CALIBRATION says which, and whether the run is like what was measured.</source>
            <translation>Erro absoluto esperado dos pixels super-resolvidos, nas unidades da entrada; se o modelo não estiver calibrado, o desvio padrão deles entre várias sementes. A tag TTRD3_CALIBRATION diz qual dos dois, e se a execução se parece com o que foi medido.</translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation>Extensão a processar</translation>
        </message>
        <message>
            <source>Fewer steps for plain tiles</source>
            <translation>Menos passos para blocos uniformes</translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation>Menos de três bandas; a última é repetida.</translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation>Arquivo em que gravar o texto: .html para uma página, .md ou .txt para Markdown. Se deixado vazio: ele fica apenas no log.</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Fine detail</source>
            <translation>Detalhe fino</translation>
        </message>
        <message>
            <source>Floating-point precision. auto chooses the fastest that the device does well; fp32 is the reference.</source>
            <translation>Precisão de ponto flutuante. auto escolhe a mais rápida que o dispositivo executa bem; fp32 é o padrão de comparação.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Pasta</translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation>Pasta de ambientes</translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation>Pasta de pesos</translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation>Pasta de origem da instalação</translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation>Pasta de origem da instalação</translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation>Pasta de origem da instalação, sem rede</translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation>Pasta com seus próprios arquivos .safetensors.</translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation>Pasta com todos os arquivos, criada em outro computador com tools/offline_bundle.py. Nesse caso a rede não é usada. Se deixado vazio: o índice de pacotes.</translation>
        </message>
        <message>
            <source>Fresh noise in every step</source>
            <translation>Ruído novo em cada passo</translation>
        </message>
        <message>
            <source>GDAL does not accept a creation option: {reason}.</source>
            <translation>O GDAL não aceita uma opção de criação: {reason}.</translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation>Opções de criação GeoTIFF do raster super-resolvido, como COMPRESS=ZSTD|BIGTIFF=YES.</translation>
        </message>
        <message>
            <source>Goes on from the finished tiles of this run</source>
            <translation>Continua a partir dos blocos concluídos desta execução</translation>
        </message>
        <message>
            <source>Going on from an earlier run: {tiles} of {count} tiles are finished.</source>
            <translation>Continuando uma execução anterior: {tiles} de {count} blocos estão concluídos.</translation>
        </message>
        <message>
            <source>Guide to TTRD3</source>
            <translation>Guia do TTRD3</translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation>Arquivos HTML (*.html *.HTML)</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>Arquivos HTML (*.html)</translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation>Proporção reservada</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ajuda</translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close, best of the same area, sensor type and season. Without any, all detail is the model's own.</source>
            <translation>Rasters de alta resolução que mostram o solo de perto, de preferência da mesma área, do mesmo tipo de sensor e da mesma estação. Sem nenhum, todo o detalhe vem do modelo.</translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results should look like. Each is used at its own resolution; best is the one that results will have.</source>
            <translation>Rasters de alta resolução com os quais aprender: o sensor, a região e a estação do ano com que os resultados devem se parecer. Cada um é usado em sua própria resolução; a melhor é a que os resultados terão.</translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation>Referências de alta resolução</translation>
        </message>
        <message>
            <source>Hold on coarse structure</source>
            <translation>Retenção da estrutura grosseira</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>How an unconditional model covers what is larger than it was trained on. "together": all windows in every step, blended. "one-by-one": each is finished before the next begins, and half of it known.</source>
            <translation>Como um modelo incondicional cobre o que é maior do que as imagens do seu treinamento. “together”: todas as janelas em cada passo, mescladas. “one-by-one”: cada uma é concluída antes de a próxima começar, da qual metade já é conhecida.</translation>
        </message>
        <message>
            <source>How far references are followed on plain land, such as water and fields: 1 as elsewhere; with less, such as 0.2, their texture is kept off it. Where land is plain is told by the included model texadiff-s, which you need not choose.</source>
            <translation>Até que ponto as referências são seguidas em terreno liso, como água e campos: 1 como no resto; com menos, por exemplo 0.2, sua textura fica fora dele. Onde o terreno é liso é dito pelo modelo incluído texadiff-s, que não precisa ser escolhido.</translation>
        </message>
        <message>
            <source>How far the diffusion of coarse structure is held at the condition, from 0 for not at all to 1 for completely. It matters with several sampling steps.</source>
            <translation>Quanto a difusão da estrutura grosseira é presa à condição, de 0, nada, a 1, por completo. Importa com vários passos de amostragem.</translation>
        </message>
        <message>
            <source>How far the input deviates from what a reference of the same place leads one to expect, as a multiple of what is usual there. Above 1.5 the place has probably changed between the dates, above 3 almost certainly; empty where no reference shows it.</source>
            <translation>Quanto a entrada se desvia do que uma referência do mesmo lugar faz esperar, em múltiplos do que é usual ali. Acima de 1,5 o lugar provavelmente mudou entre as datas; acima de 3, quase certamente; vazio onde nenhuma referência o mostra.</translation>
        </message>
        <message>
            <source>How far the references are followed: 1 as far as the model trusts them, 0 not at all, as if there were none.</source>
            <translation>Até que ponto as referências são seguidas: 1 tanto quanto o modelo confia nelas, 0 nada, como se não houvesse nenhuma.</translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation>Distância entre os dois, em pixels do resultado; sem valor se não puder ser determinada.</translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation>Quantas das melhores referências entram na lista classificada. 0: todas.</translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation>Quantas referências foram mantidas.</translation>
        </message>
        <message>
            <source>How many steps of the diffusion are taken again at a time. Only with repeats.</source>
            <translation>Quantos passos da difusão são refeitos de cada vez. Somente com repetições.</translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does {scales}.</source>
            <translation>Quantas vezes mais finos são os pixels do resultado. O modelo padrão faz {scales}.</translation>
        </message>
        <message>
            <source>How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.</source>
            <translation>Que parte do ruído de um passo é sorteada de novo, com detalhe por difusão: 0 nenhuma, o que precisa de menos passos; 1 toda, como no DDPM. Modelos incondicionais são feitos para 0,85.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Quanto do detalhe de cada pixel de entrada não é determinado pela entrada, em unidades do ruído. Abaixo de 3 equivale ao observado; acima de 10 vem do modelo.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine: the deviation of the result from the plainest image that agrees with the input, over all bands, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Quanto do detalhe de cada pixel de entrada não é determinado pela entrada: o desvio do resultado em relação à imagem mais simples que concorda com a entrada, em todas as bandas, em unidades do ruído. Abaixo de 3 equivale ao observado; acima de 10 vem do modelo.</translation>
        </message>
        <message>
            <source>How much of the texture the input still shows, from 0 to 1: low where land is rich in texture that has to be made, such as towns and woods, high where it is plain, such as water and fields.</source>
            <translation>Quanto da textura a entrada ainda mostra, de 0 a 1: baixo onde o terreno é rico em textura a criar, como cidades e matas; alto onde é liso, como água e campos.</translation>
        </message>
        <message>
            <source>How often a tile is brought within the range of values and into agreement with the input in turn. 0 leaves both to the end of the run, where the whole scene is made to agree in any case.</source>
            <translation>Quantas vezes um bloco é levado, alternadamente, à faixa de valores e à concordância com a entrada. Com 0, ambos ficam para o fim da execução, onde a cena inteira é posta em concordância de qualquer forma.</translation>
        </message>
        <message>
            <source>How often each of these steps is taken: 1 means once, without travel. Each repeat takes as long as the first time, and makes detail and input agree better.</source>
            <translation>Quantas vezes cada um desses passos é dado: 1 significa uma vez, sem viagem. Cada repetição leva tanto tempo quanto a primeira vez e faz o detalhe e a entrada concordarem melhor.</translation>
        </message>
        <message>
            <source>How pixel values are scaled to the range of the model, for the whole raster at once; the result is scaled back. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation>Como os valores dos pixels são escalados para o intervalo do modelo, para o raster inteiro de uma vez; o resultado volta à escala original. auto decide a partir dos dados; dtype usa o intervalo do tipo de dado; percentile, o intervalo de todos os valores exceto os extremos; minmax, o intervalo completo.</translation>
        </message>
        <message>
            <source>How well the references match, from 0 to 1: detail is taken from them where it is high. It is 0 where there is no reference.</source>
            <translation>O quanto as referências coincidem, de 0 a 1: onde o valor é alto, detalhes são tirados delas. É 0 onde não há referência.</translation>
        </message>
        <message>
            <source>How wrong each pixel may be: the expected absolute error, one band for each band of the result, in the units of the input. The model's error was measured on images with a truth; the log and the tags say where a run is unlike these. Of a model without such a measurement: the standard deviation over several seeds.</source>
            <translation>Quanto cada pixel pode estar errado: o erro absoluto esperado, uma banda para cada banda do resultado, nas unidades da entrada. O erro do modelo foi medido em imagens com verdade conhecida; o registro e as tags dizem em que uma execução difere delas. De um modelo sem essa medição: o desvio padrão entre várias sementes.</translation>
        </message>
        <message>
            <source>Indices and spectra</source>
            <translation>Índices e espectros</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation>Instalar &amp;da pasta…</translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation>Instala sem rede a partir de uma pasta criada em outro computador.</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Interpretador</translation>
        </message>
        <message>
            <source>Intervals of the uncertainty</source>
            <translation>Intervalos da incerteza</translation>
        </message>
        <message>
            <source>Invented</source>
            <translation>Inventado</translation>
        </message>
        <message>
            <source>Invented detail</source>
            <translation>Detalhe inventado</translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation>Não pode ser lida como raster.</translation>
        </message>
        <message>
            <source>It does not overlap the scene; only texture of similar places is used.</source>
            <translation>Não se sobrepõe à cena; só é usada a textura de locais semelhantes.</translation>
        </message>
        <message>
            <source>It has a colour table; a run takes it once it is converted to RGB.</source>
            <translation>Tem uma tabela de cores; uma execução a aceita depois de convertida para RGB.</translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation>Não tem SRC, portanto só sua textura serve, onde quer que esteja.</translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation>É verificada quando a execução começa.</translation>
        </message>
        <message>
            <source>It is hardly sharper than a bicubic enlargement.</source>
            <translation>Ele quase não é mais nítido que uma ampliação bicúbica.</translation>
        </message>
        <message>
            <source>It lies on the high-resolution raster.</source>
            <translation>Ele está alinhado com o raster de alta resolução.</translation>
        </message>
        <message>
            <source>It lies {pixels:.1f} pixels off the high-resolution raster.</source>
            <translation>Ele está deslocado {pixels:.1f} pixels em relação ao raster de alta resolução.</translation>
        </message>
        <message>
            <source>It takes {size:size} on the disk.</source>
            <translation>Ocupa {size:size} no disco.</translation>
        </message>
        <message>
            <source>Its gradients hold {gain:.1f} times the energy of a bicubic enlargement.</source>
            <translation>Seus gradientes têm {gain:.1f} vezes a energia de uma ampliação bicúbica.</translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation>Sua pontuação.</translation>
        </message>
        <message>
            <source>Keep finished tiles when the run is cancelled or fails</source>
            <translation>Manter os blocos concluídos se a execução for cancelada ou falhar</translation>
        </message>
        <message>
            <source>LPIPS, lower is better</source>
            <translation>LPIPS, quanto menor, melhor</translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation>&amp;Nomes das camadas</translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation>Camada do depois</translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation>Camada do antes</translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation>Pontuação mínima para manter</translation>
        </message>
        <message>
            <source>Leaves the finished tiles beside the output when the run is cancelled or fails, or QGIS ends; the same run with the same output file continues from them. Where the worker process or the computer crashes they are kept in any case. A temporary output has a new name each time, so it always starts over.</source>
            <translation>Deixa os blocos concluídos ao lado da saída se a execução for cancelada ou falhar, ou se o QGIS terminar; a mesma execução com o mesmo arquivo de saída continua a partir deles. Se o processo de cálculo ou o computador cair, eles são sempre mantidos. Uma saída temporária tem um nome novo a cada vez e, por isso, sempre recomeça do início.</translation>
        </message>
        <message>
            <source>Left out of {subject}: {bands}, which do not show the ground; name the bands to take them.</source>
            <translation>Omitidas de {subject}: {bands}, que não mostram o solo; indique as bandas para usá-las.</translation>
        </message>
        <message>
            <source>Length of time travel</source>
            <translation>Comprimento da viagem no tempo</translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation>Lista versões, dispositivos, opções e pesos, para colar em um relato de problema.</translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation>Carregar exemplo</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation>Examinando {name}</translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation>Procurando o PyTorch</translation>
        </message>
        <message>
            <source>Lost the worker {subject}; {left:plural:# is|# are} left.</source>
            <translation>O processo {subject} foi perdido; {left:plural:resta #|restam #}.</translation>
        </message>
        <message>
            <source>Lost the workers {subject}; {left:plural:# is|# are} left.</source>
            <translation>Os processos {subject} foram perdidos; {left:plural:resta #|restam #}.</translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation>Raster de baixa resolução</translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation>Raster de baixa resolução de origem</translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything that the set-up installed.</source>
            <translation>Cria o ambiente que executa os modelos: um Python próprio com PyTorch, na sua pasta de dados, separado do Python do QGIS e de outros complementos. Execute uma vez; uma atualização do complemento o mantém.

Cada arquivo é fixado em uma versão e verificado por seu SHA-256 antes de ser usado. O proxy e os certificados são os do QGIS e do seu sistema. Uma configuração cancelada ou malsucedida não deixa um ambiente pela metade; o que foi baixado é mantido para a próxima tentativa.

remove exclui tudo o que a configuração criou.</translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation>Cria, repara ou remove o ambiente Python com PyTorch.</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Arquivos Markdown (*.md)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Máscara</translation>
        </message>
        <message>
            <source>Masked classes</source>
            <translation>Classes mascaradas</translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation>Média dessa diferença: positiva onde o resultado é mais claro.</translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation>Ângulo espectral médio em graus; sem valor para uma única banda.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memória</translation>
        </message>
        <message>
            <source>Memory is short: computing half as many tiles at once (before: {count}).</source>
            <translation>Falta memória: em vez de {count} blocos de uma vez, calcula-se a metade.</translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation>Falta memória; feche outros programas ou escolha um tamanho de bloco menor.</translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation>Memória: cerca de {need}</translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation>Memória: cerca de {need}; {free} livres</translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation>Minutos disponíveis</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Arquivo de modelo</translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation>Arquivo de modelo inicial</translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation>Modelo que criou o resultado.</translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation>Modelo inicial</translation>
        </message>
        <message>
            <source>Model used</source>
            <translation>Modelo usado</translation>
        </message>
        <message>
            <source>Model weights (*.safetensors)</source>
            <translation>Pesos de modelo (*.safetensors)</translation>
        </message>
        <message>
            <source>Model whose features compare the texture.</source>
            <translation>Modelo cujas características comparam a textura.</translation>
        </message>
        <message>
            <source>NDVI error against HR</source>
            <translation>erro de NDVI em relação a HR</translation>
        </message>
        <message>
            <source>NDVI error against LR</source>
            <translation>erro de NDVI em relação a LR</translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation>GPU NVIDIA (CUDA)</translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation>Nome do modelo adaptado</translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation>Nome do modelo adaptado, o mesmo do seu arquivo.</translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation>Nome do modelo inicial. O arquivo de modelo tem precedência.</translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation>Nome do modelo: um incluído ou, se for seu, um arquivo da pasta de pesos em Opções ▸ TTRD3. O arquivo de modelo aceita quaisquer outros pesos.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Rede</translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation>Nenhum driver NVIDIA responde aqui; instale o driver ou escolha a compilação cpu.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation>Nenhum Python com PyTorch foi encontrado.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation>Nenhum Python com PyTorch foi encontrado; crie um com Raster &gt; Super-resolução (TTRD3) &gt; Configurar… ou com o algoritmo {algorithm}, ou indique um na variável de ambiente {variable}.</translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation>Não é mais fina que o raster de baixa resolução, portanto não tem detalhe a oferecer.</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Nenhum ganho: mantenha o modelo como estava (LPIPS de {lpips_before:.3f} para {lpips_after:.3f}, PSNR de {psnr_before:.2f} para {psnr_after:.2f} dB, erro de nitidez de {sharpness_before:.2f} para {sharpness_after:.2f}, médias de {count} trechos reservados).</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Nenhum ganho: mantenha o modelo como estava (PSNR de {psnr_before:.2f} para {psnr_after:.2f} dB, erro de nitidez de {sharpness_before:.2f} para {sharpness_after:.2f}, médias de {count} trechos reservados).</translation>
        </message>
        <message>
            <source>No journal of finished tiles can be kept at {subject}, where files cannot be locked or the path is too long; the run works, but cannot be resumed.</source>
            <translation>Não é possível manter um diário de blocos prontos em {subject}, onde arquivos não podem ser bloqueados ou o caminho é longo demais; a execução funciona, mas não pode ser retomada.</translation>
        </message>
        <message>
            <source>No model is given; use a model's name or a weights file.</source>
            <translation>Nenhum modelo foi informado; use o nome de um modelo ou um arquivo de pesos.</translation>
        </message>
        <message>
            <source>No output file is given; name a {suffix} file to write.</source>
            <translation>Nenhum arquivo de saída foi informado; informe um arquivo {suffix} para gravar.</translation>
        </message>
        <message>
            <source>No pair of red and near infrared bands is known.</source>
            <translation>Não se conhece nenhum par de bandas vermelha e infravermelha próxima.</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>Sem referência</translation>
        </message>
        <message>
            <source>No reference is given: all fine detail is the model's own.</source>
            <translation>Nenhuma referência foi informada: todo o detalhe fino é do próprio modelo.</translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation>Nenhuma referência foi informada; escolha pelo menos um raster de alta resolução.</translation>
        </message>
        <message>
            <source>No reference shows the place itself, so nothing can be told of changes, and their layer is empty.</source>
            <translation>Nenhuma referência mostra o próprio lugar; por isso nada se pode dizer das mudanças, e a camada delas fica vazia.</translation>
        </message>
        <message>
            <source>No reference shows the place itself.</source>
            <translation>Nenhuma referência mostra o próprio lugar.</translation>
        </message>
        <message>
            <source>No {role:term} is given; choose a raster file.</source>
            <translation>Falta o {role:term}; escolha um arquivo raster.</translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation>Valor sem dados</translation>
        </message>
        <message>
            <source>Noise in the edges and texture of every pass, and in those of its input, as a standard deviation in shares of the range of values. It hides how smooth large scales are, and tells nothing of the ground.</source>
            <translation>Ruído nas bordas e na textura de cada passagem, e nas da sua entrada, como desvio padrão em partes da faixa de valores. Disfarça como os fatores grandes são lisos e não diz nada do terreno.</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>Nível de ruído</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Nenhum ainda</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>Normalização</translation>
        </message>
        <message>
            <source>Not measured: the layer was not asked for.</source>
            <translation>Não medido: a camada não foi pedida.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all.</source>
            <translation>Não processadas, das {count} bandas de {name}: {bands}. Esvazie as bandas para usar todas.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name the bands to take them.</source>
            <translation>Não processadas, das {count} bandas de {name}: {bands}. Elas não mostram o solo; indique as bandas para usá-las.</translation>
        </message>
        <message>
            <source>Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up again, it continues where it stopped.</source>
            <translation>Nada chegou há {minutes:.0f} minutos; verifique a rede e execute a configuração novamente: ela continua de onde estava.</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask).</source>
            <translation>Nada a calcular em {skipped} de {count} blocos (sem dados ou fora da máscara).</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata).</source>
            <translation>Nada a calcular em {skipped} de {count} blocos (sem dados).</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Estado atual</translation>
        </message>
        <message>
            <source>Number of samples, with consecutive seeds, that the uncertainty is estimated from. Only used where the uncertainty is written. Four take two to four times as long as one. With 1 the expected error is a little less exact; a model that is not calibrated needs 2 or more.</source>
            <translation>Número de amostras, com sementes consecutivas, a partir das quais a incerteza é estimada. Usado apenas quando a incerteza é gravada. Quatro demoram de duas a quatro vezes o tempo de uma. Com 1 o erro esperado é um pouco menos exato; um modelo não calibrado precisa de 2 ou mais.</translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation>Número de blocos calculados.</translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation>Número de passos de treinamento realizados.</translation>
        </message>
        <message>
            <source>Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and {hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, {soft_omission:.0f} % and {soft_hallucination:.0f} %.</source>
            <translation>Do que difere, {improvement:.0f} % é melhoria, {omission:.0f} % foi omitido e {hallucination:.0f} % foi inventado erradamente; numa ampliação bicúbica, {soft:.0f} %, {soft_omission:.0f} % e {soft_hallucination:.0f} %.</translation>
        </message>
        <message>
            <source>On average, NDVI departs from that of the input by {error:figure}, within what the noise of the input moves it by ({noise:figure}).</source>
            <translation>O NDVI afasta-se do da entrada em {error:figure} em média, dentro do que o ruído da entrada o desloca ({noise:figure}).</translation>
        </message>
        <message>
            <source>On average, NDVI of the super-resolved raster departs from that of the input by {error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices from the input.</source>
            <translation>O NDVI do raster super-resolvido afasta-se do da entrada em {error:figure} em média; só o ruído da entrada o deslocaria {noise:figure}. Calcule índices a partir da entrada.</translation>
        </message>
        <message>
            <source>On test images the model tells two bars apart from a distance of {distance:g} input pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented.</source>
            <translation>Em imagens de teste, o modelo distingue duas barras a partir de uma distância de {distance:g} pixels da entrada; a ampliação bicúbica, a partir de {bicubic:g}: o que está mais junto é inventado.</translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation>No mapa: as setas movem o divisor, com Shift em passos maiores, Home e End até as bordas. A tecla O o gira, Espaço troca os lados, N mostra os nomes, Esc fecha.</translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation>Uma frase: se o modelo adaptado é melhor e em quanto.</translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation>De um a três números de bandas com as quais aprender, como 4,1,2. Se deixado vazio: as três primeiras.</translation>
        </message>
        <message>
            <source>Only for {methods}.</source>
            <translation>Somente para {methods}.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Abrindo…</translation>
        </message>
        <message>
            <source>Opens the dialog with the parameters of this run</source>
            <translation>Abre a janela com os parâmetros desta execução</translation>
        </message>
        <message>
            <source>Options…</source>
            <translation>Opções…</translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation>Orientação do divisor</translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation>Tipo de dado de saída</translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Saída: {width} × {height} pixels, {bands:plural:# banda|# bandas}, {dtype}, {size:size} antes da compressão; {tiles:plural:# bloco|# blocos}, {steps:plural:# passo|# passos} cada</translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation>Sobreposição em pixels de entrada (-1: automática)</translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation>Sobreposição dos blocos em pixels de entrada, mesclada suavemente. -1 deixa a escolha para o modelo.</translation>
        </message>
        <message>
            <source>PSNR (dB), higher is better</source>
            <translation>PSNR (dB), quanto maior, melhor</translation>
        </message>
        <message>
            <source>PSNR against HR (dB)</source>
            <translation>PSNR em relação a HR (dB)</translation>
        </message>
        <message>
            <source>PSNR against HR (dB), bicubic</source>
            <translation>PSNR em relação a HR (dB), bicúbica</translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation>PSNR em relação ao raster de alta resolução</translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation>Parte do raster que interessa. Se deixado vazio: todo ele.</translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation>Parte do raster a processar, ampliada para pixels inteiros. Se deixado vazio: todo ele. A extensão da tela do mapa dá uma prévia rápida.</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Passagem</translation>
        </message>
        <message>
            <source>Pass {number} of {count}: the image becomes {finer} times finer than the raster, in {tiles:plural:# tile|# tiles}.</source>
            <translation>Passagem {number} de {count}: a imagem fica {finer} vezes mais fina que o raster, em {tiles:plural:# bloco|# blocos}.</translation>
        </message>
        <message>
            <source>Passes, with their share of the time: {passes}</source>
            <translation>Passagens, com a sua parte do tempo: {passes}</translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation>Caminho do Python que executa o modelo, vazio se nenhum foi encontrado.</translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation>Caminho do Python que executa os modelos a partir de agora.</translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation>Relação sinal-ruído de pico em dB; sem valor se não houver raster de alta resolução.</translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation>Tamanho do pixel</translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation>Tamanho do pixel (necessário: {size:.3g} m)</translation>
        </message>
        <message>
            <source>Plain tiles, such as water or bare ground, take fewer steps than the others. This is faster on scenes with much of it; plain tiles come out a little different.</source>
            <translation>Blocos uniformes, como água ou solo exposto, recebem menos passos que os outros. É mais rápido em cenas com muitos deles; os blocos uniformes ficam um pouco diferentes.</translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. With only the selected features, just these polygons count.</source>
            <translation>Polígonos: somente os blocos que tocam algum são calculados, e os pixels de fora ficam sem dados. Com apenas as feições selecionadas, somente esses polígonos contam.</translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation>&amp;Posição</translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation>Posição do divisor em porcentagem</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precisão</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Predefinição</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Prévia</translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation>O Processing está desativado; ative-o no gerenciador de complementos.</translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation>Somente processador (pequena)</translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation>Programas (*)</translation>
        </message>
        <message>
            <source>Progress of the set-up</source>
            <translation>Progresso da configuração</translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation>PyTorch para processadores Apple, com sua GPU (MPS).</translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation>PyTorch para o processador, porque: {problem}</translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation>PyTorch para o processador.</translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation>PyTorch para o processador; nenhum driver NVIDIA responde aqui.</translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation>O PyTorch não é mais feito para Macs com processador Intel; use outro computador ou indique um Python que tenha PyTorch 2.1 ou mais recente.</translation>
        </message>
        <message>
            <source>PyTorch is not set up yet.</source>
            <translation>O PyTorch ainda não está configurado.</translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation>O PyTorch precisa de um Linux com glibc {need} ou mais recente; aqui há {have}; indique um Python que tenha PyTorch.</translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation>PyTorch com CUDA {cuda} para {gpu}.</translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation>PyTorch {torch} está pronto; dispositivos: {devices}.</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation>Python com PyTorch</translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation>Python em uso</translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation>Python que executa o modelo, em um processo próprio.</translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation>Python a usar no lugar</translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation>Python com PyTorch</translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation>Python com PyTorch e rasterio</translation>
        </message>
        <message>
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation>Python {python}, PyTorch {torch}, dispositivo {device} ({name})</translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation>Python: {path}; dispositivos: {devices}</translation>
        </message>
        <message>
            <source>Quality Report…</source>
            <translation>Relatório de qualidade…</translation>
        </message>
        <message>
            <source>Quality of {file}</source>
            <translation>Qualidade de {file}</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>Relatório de qualidade</translation>
        </message>
        <message>
            <source>RMSE against LR</source>
            <translation>RMSE em relação a LR</translation>
        </message>
        <message>
            <source>RMSE against LR, bicubic</source>
            <translation>RMSE em relação a LR, bicúbica</translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation>RMSE em relação à entrada</translation>
        </message>
        <message>
            <source>Rank References…</source>
            <translation>Classificar referências…</translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation>Classificar referências</translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation>Referências classificadas</translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation>Realce de raster</translation>
        </message>
        <message>
            <source>Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and pixel size. Pixels of the masked classes count as nodata: they are not computed, and clouds do not stretch the range of values.</source>
            <translation>Raster de classes, como a SCL do Sentinel-2 ou QA_PIXEL do Landsat, com qualquer SRC e tamanho de pixel. Pixels das classes mascaradas contam como sem dados: não são calculados, e as nuvens não esticam o intervalo de valores.</translation>
        </message>
        <message>
            <source>Rasters of the passes</source>
            <translation>Rasters das passagens</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>Re&amp;mover</translation>
        </message>
        <message>
            <source>Rebuilds the environment.</source>
            <translation>Cria o ambiente novamente.</translation>
        </message>
        <message>
            <source>Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}.</source>
            <translation>Reduzido aos pixels da entrada, o resultado difere dela em {percent:.2g} % do seu intervalo (RMSE {rmse:figure}{unit}); uma ampliação bicúbica, em {bicubic:figure}{unit}.</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referência</translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation>Mapa de referências</translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation>Super-resolução baseada em referências</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Referências</translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation>Referências em ordem de utilidade</translation>
        </message>
        <message>
            <source>References kept</source>
            <translation>Referências mantidas</translation>
        </message>
        <message>
            <source>References on plain land</source>
            <translation>Referências em terreno liso</translation>
        </message>
        <message>
            <source>References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed since; there they are no witness.</source>
            <translation>As referências mostram {seen:.0f} % da área. Dela, {changed:.0f} % provavelmente mudou desde então; ali não servem de testemunho.</translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation>Referências a manter (0: todas)</translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation>Referências com pontuação menor ficam fora da lista classificada.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Remove {size:size}?</source>
            <translation>Remover {size:size}?</translation>
        </message>
        <message>
            <source>Removed {size:size}</source>
            <translation>{size:size} removidos</translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation>Removendo {folder}, mais antiga</translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation>Removendo {folder}</translation>
        </message>
        <message>
            <source>Repeats of time travel</source>
            <translation>Repetições da viagem no tempo</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Relatório</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolução</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, at most {steps:plural:# step|# steps} each</source>
            <translation>Resultado: {width} × {height} pixels, {bands:plural:# banda|# bandas}; {tiles:plural:# bloco|# blocos} de no máximo {steps:plural:# passo|# passos}</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Resultado: {width} × {height} pixels, {bands:plural:# banda|# bandas}; {tiles:plural:# bloco|# blocos} de {steps:plural:# passo|# passos}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Retomar</translation>
        </message>
        <message>
            <source>Rich land</source>
            <translation>Terreno rico</translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation>Raiz da diferença quadrática média entre a entrada e o resultado reduzido à resolução da entrada, nas unidades da entrada.</translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation>Raiz da diferença quadrática média entre a entrada e as médias do resultado sobre cada um de seus pixels, em unidades da entrada.</translation>
        </message>
        <message>
            <source>Rounds within the range</source>
            <translation>Rodadas dentro da faixa</translation>
        </message>
        <message>
            <source>Run Again…</source>
            <translation>Executar de novo…</translation>
        </message>
        <message>
            <source>Runs of TTRD3</source>
            <translation>Execuções do TTRD3</translation>
        </message>
        <message>
            <source>Runs on one device wait for each other</source>
            <translation>As execuções no mesmo dispositivo esperam uma pela outra</translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation>Executa o centro do mapa, no máximo 256 × 256 pixels de entrada, em uma camada temporária</translation>
        </message>
        <message>
            <source>Runs…</source>
            <translation>Execuções…</translation>
        </message>
        <message>
            <source>SR</source>
            <translation>SR</translation>
        </message>
        <message>
            <source>SSIM against HR</source>
            <translation>SSIM em relação a HR</translation>
        </message>
        <message>
            <source>SSIM against HR, bicubic</source>
            <translation>SSIM em relação a HR, bicúbica</translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation>SSIM em relação ao raster de alta resolução</translation>
        </message>
        <message>
            <source>SSIM, higher is better</source>
            <translation>SSIM, quanto maior, melhor</translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation>Exemplo: referência de alta resolução</translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation>Exemplo: raster de baixa resolução</translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation>Amostras da incerteza</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>Passos de amostragem</translation>
        </message>
        <message>
            <source>Sampling steps must be 1 to {most}, not {steps}.</source>
            <translation>Os passos de amostragem devem ser de 1 a {most}, não {steps}.</translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take longer.</source>
            <translation>Passos de amostragem. Se deixado vazio: os da predefinição. Mais passos dão mais textura e demoram mais.</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>Fator de escala</translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation>Pontuação da melhor referência</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Segundos</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semente</translation>
        </message>
        <message>
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation>Configurar o TTRD3</translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation>Configurar…</translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation>Configurar o ambiente</translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation>Proporção dos trechos que não é usada no treinamento, apenas medida.</translation>
        </message>
        <message>
            <source>Sharpens a raster with the help of high-resolution references.</source>
            <translation>Aumenta a nitidez de um raster com a ajuda de referências de alta resolução.</translation>
        </message>
        <message>
            <source>Sharpness error</source>
            <translation>Erro de nitidez</translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation>Nitidez em relação à bicúbica</translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation>Deslocamento em relação ao raster de alta resolução</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Shows the result of this run on the map</source>
            <translation>Mostra no mapa o resultado desta execução</translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation>Mostra o resultado com as cores e o mínimo e o máximo da camada de entrada.</translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation>Lado de um bloco em pixels de entrada. 0 usa o tamanho para o qual o modelo foi treinado.</translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation>Tamanho do ambiente em MB</translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation>Ângulo espectral em relação à entrada</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidade</translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation>Início dos números aleatórios, que também escolhem os trechos reservados.</translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation>Início dos números aleatórios. A mesma semente dá o mesmo resultado.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Início</translation>
        </message>
        <message>
            <source>Starting again on the processor.</source>
            <translation>Recomeçando no processador.</translation>
        </message>
        <message>
            <source>Starting again with tiles of {tile} LR pixels.</source>
            <translation>Recomeçando com blocos de {tile} pixels LR.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Steps on plain land</source>
            <translation>Passos em terreno liso</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>Passos dados</translation>
        </message>
        <message>
            <source>Strength of the initial noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation>Intensidade do ruído inicial. Se deixado vazio: a da predefinição. 0 fica o mais próximo possível da entrada, 1 inventa o máximo de detalhe.</translation>
        </message>
        <message>
            <source>Strength of the references</source>
            <translation>Peso das referências</translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation>Similaridade estrutural; sem valor se não houver raster de alta resolução.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumo</translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation>Super-resolução (TTRD3)</translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation>Super-resolução…</translation>
        </message>
        <message>
            <source>Super-resolution is in the menu Raster.</source>
            <translation>A super-resolução está no menu Raster.</translation>
        </message>
        <message>
            <source>Super-resolution of {file}</source>
            <translation>Super-resolução de {file}</translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation>Super-resolvido</translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation>Imagem super-resolvida. Seu detalhe fino é sintético: uma estimativa de um modelo, para ver e não para medir.</translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation>Raster super-resolvido</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Comparação deslizante</translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation>Comparação deslizante: antes e depois</translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation>Comparação deslizante…</translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation>A comparação deslizante compara duas camadas raster; adicione-as antes ao projeto.</translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation>TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation>TTRD3, super-resolução baseada em referências</translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation>Configuração do TTRD3</translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made from: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation>Informa o quanto um raster super-resolvido é bom. Ele é comparado com o raster de origem: concorda com ele, pixel a pixel, e o quanto é mais nítido que uma ampliação suave? Se existir um raster verdadeiro de alta resolução, também é comparado com ele.

O resultado é uma única página com um veredito em palavras simples, os números e o que significam, recortes lado a lado, um mapa das diferenças, histogramas e espectros. Ela abre em qualquer navegador e não precisa de rede.

A concordância com a entrada não prova que o detalhe acrescentado seja verdadeiro: o detalhe mais fino que os pixels da entrada é sintético.</translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation>Informa quais rasters de alta resolução ajudariam na super-resolução de um raster.</translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation>Informa quais destes rasters ajudariam na super-resolução de um raster de baixa resolução, antes da execução longa: quanto dele cada um cobre, se seus pixels são finos o bastante, o quanto seus valores de cinza e sua textura são parecidos e o quanto está deslocado.

A pontuação fica entre 0 e 1. A textura é comparada pelas características que o próprio modelo observa; os valores de cinza, depois do ajuste feito por uma execução. Em um modelo do Processamento, a lista das camadas classificadas pode servir de referências de uma super-resolução.</translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation>Tensores do LPIPS com os quais medir também. O veredito então se baseia no LPIPS. Use uma rede diferente da usada na perda perceptual.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Testar</translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation>Testar procura dispositivos e os mede, por até meio minuto.</translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation>Testando o Python para o TTRD3</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Arquivos de texto (*.txt)</translation>
        </message>
        <message>
            <source>Texture density</source>
            <translation>Densidade de textura</translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation>Isso falhou ({reason}); veja a aba TTRD3 do log.</translation>
        </message>
        <message>
            <source>The CRS of the mask {subject} is unknown; save it in the CRS of the raster.</source>
            <translation>O SRC da máscara {subject} é desconhecido; salve-a no SRC do raster.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} does not answer ({reason}); is it running, and is the address right?</source>
            <translation>O escalonador Dask {subject} não responde ({reason}); ele está em execução e o endereço está certo?</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has gone; start it, then run the job again.</source>
            <translation>O escalonador Dask {subject} não está mais lá; inicie-o e execute o trabalho novamente.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, then run the job again.</source>
            <translation>O escalonador Dask {subject} está há {seconds:g} segundos sem nenhum processo; inicie processos e execute o trabalho novamente.</translation>
        </message>
        <message>
            <source>The Dask workers on this computer cannot be started ({reason}); take fewer workers or the engine local.</source>
            <translation>Os processos Dask não podem ser iniciados neste computador ({reason}); use menos processos ou o motor local.</translation>
        </message>
        <message>
            <source>The LPIPS weights {subject} cannot be read ({reason}).</source>
            <translation>Os pesos LPIPS {subject} não podem ser lidos ({reason}).</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) cannot run the model and is left as it is.</source>
            <translation>O Python do QGIS ({path}) não consegue executar o modelo e fica como está.</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) has no {package} and is left as it is.</source>
            <translation>O Python do QGIS ({path}) não tem {package} e fica como está.</translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation>O Python {python} não pode ser iniciado ({reason}); indique outro.</translation>
        </message>
        <message>
            <source>The bands must be numbers such as 3,2,1, not {text}.</source>
            <translation>As bandas devem ser números como 3,2,1, e não {text}.</translation>
        </message>
        <message>
            <source>The batch size cannot be {batch}.</source>
            <translation>O tamanho do lote não pode ser {batch}.</translation>
        </message>
        <message>
            <source>The card of {subject} does not describe a network of this version ({reason}); update the plugin or choose other weights.</source>
            <translation>A ficha de {subject} não descreve nenhuma rede desta versão ({reason}); atualize o complemento ou escolha outros pesos.</translation>
        </message>
        <message>
            <source>The card of {subject} is wrong: {reason}; choose other weights, or export them again.</source>
            <translation>A ficha de {subject} está errada: {reason}; escolha outros pesos ou exporte-os de novo.</translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; ask for your company's certificate to be added to the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation>O certificado do índice de pacotes não é confiável; peça que o certificado da sua empresa seja incluído no repositório do sistema ou indique o arquivo dele em SSL_CERT_FILE.</translation>
        </message>
        <message>
            <source>The class mask hides {share:.1f} % of the low-resolution raster.</source>
            <translation>O raster de classes oculta {share:.1f} % do raster de baixa resolução.</translation>
        </message>
        <message>
            <source>The class mask {subject} does not overlap the low-resolution raster in the extent of this run; check its CRS, or choose another or none.</source>
            <translation>O raster de classes {subject} não se sobrepõe ao raster de baixa resolução na extensão desta execução; verifique seu SRC, ou escolha outro ou nenhum.</translation>
        </message>
        <message>
            <source>The class mask {subject} has no band of classes; give a raster of one band of whole numbers, or one with a band named SCL or QA_PIXEL.</source>
            <translation>O raster de classes {subject} não tem banda de classes; dê um raster de uma banda de números inteiros, ou um com uma banda chamada SCL ou QA_PIXEL.</translation>
        </message>
        <message>
            <source>The class mask {subject} hides all valid pixels of the low-resolution raster in the extent of this run; choose fewer masked classes, another class mask or none.</source>
            <translation>O raster de classes {subject} oculta todos os pixels válidos do raster de baixa resolução na extensão desta execução; escolha menos classes mascaradas, outro raster de classes ou nenhum.</translation>
        </message>
        <message>
            <source>The class mask {subject} is no scene classification of Sentinel-2: it has the value {found}, and the highest class is {most}; name the masked classes, or qa-pixel for Landsat.</source>
            <translation>O raster de classes {subject} não é uma classificação de cena do Sentinel-2: tem o valor {found}, e a classe mais alta é {most}; indique as classes mascaradas, ou qa-pixel para o Landsat.</translation>
        </message>
        <message>
            <source>The creation option {option!r} is not of the form KEY=VALUE.</source>
            <translation>A opção de criação {option!r} não tem a forma KEY=VALUE.</translation>
        </message>
        <message>
            <source>The device {device} of the worker {subject} cannot compute.</source>
            <translation>O dispositivo {device} do processo {subject} não consegue calcular.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute ({reason}); continuing without it.</source>
            <translation>O dispositivo {subject} não consegue calcular ({reason}); continuando sem ele.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute here; this machine offers {devices}.</source>
            <translation>O dispositivo {subject} não consegue calcular aqui; este computador oferece {devices}.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in bf16 ({reason}); continuing in fp32.</source>
            <translation>O dispositivo {subject} não calcula em bf16 ({reason}); continuando em fp32.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in the precision {precision} ({reason}); choose the precision auto.</source>
            <translation>O dispositivo {subject} não calcula com a precisão {precision} ({reason}); escolha a precisão auto.</translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation>O diagnóstico está na área de transferência. Leia-o e depois cole-o em um relato de problema.</translation>
        </message>
        <message>
            <source>The disk does not have enough room; choose another output folder.</source>
            <translation>O disco não tem espaço suficiente; escolha outra pasta de saída.</translation>
        </message>
        <message>
            <source>The disk has room for the result, but not for the finished tiles as well; after a crash, the run would start over.</source>
            <translation>O disco tem espaço para o resultado, mas não para manter também os blocos concluídos; uma queda do processo os perderia.</translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation>O disco está cheio; libere espaço e execute a configuração novamente.</translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation>O disco pode não ter espaço suficiente para o resultado.</translation>
        </message>
        <message>
            <source>The disk of {subject} has no room to keep finished rows: {free:size} are free, {needed:size} would be needed. After a crash this run would start over.</source>
            <translation>O disco de {subject} não tem espaço para manter as linhas concluídas: há {free:size} livres e seriam necessários {needed:size}. Após uma queda, esta execução recomeçaria do início.</translation>
        </message>
        <message>
            <source>The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are free; make room, or choose another folder or a smaller extent.</source>
            <translation>O disco de {subject} está cheio demais: a execução precisa de cerca de {needed:size}, e há {free:size} livres; libere espaço ou escolha outra pasta ou uma extensão menor.</translation>
        </message>
        <message>
            <source>The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} are free.</source>
            <translation>O disco de {subject} pode ficar cheio: a execução precisa de cerca de {needed:size}, e há {free:size} livres.</translation>
        </message>
        <message>
            <source>The engine dask needs a library that this Python lacks ({package}); install it with: pip install "distributed" "cryptography".</source>
            <translation>O motor dask precisa de uma biblioteca que falta neste Python ({package}); instale-a com: pip install "distributed" "cryptography".</translation>
        </message>
        <message>
            <source>The entry {entry} has more than {most} values; shorten it.</source>
            <translation>A entrada {entry} tem mais de {most} valores; encurte-a.</translation>
        </message>
        <message>
            <source>The entry {entry} is too long or has characters that no file name can hold: {value}.</source>
            <translation>A entrada {entry} é longa demais ou tem caracteres que nenhum nome de arquivo aceita: {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a list, not {value}.</source>
            <translation>A entrada {entry} deve ser uma lista, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number from {lowest} to {highest}, not {value}.</source>
            <translation>A entrada {entry} deve ser um número de {lowest} a {highest}, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number up to {highest}, not {value}.</source>
            <translation>A entrada {entry} deve ser um número de até {highest}, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number, not {value}.</source>
            <translation>A entrada {entry} deve ser um número, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a text, not {value}.</source>
            <translation>A entrada {entry} deve ser um texto, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a whole number, not {value}.</source>
            <translation>A entrada {entry} deve ser um número inteiro, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be an object of plain values, not {value}.</source>
            <translation>A entrada {entry} deve ser um objeto de valores simples, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, a number or a text, not {value}.</source>
            <translation>A entrada {entry} deve ser verdadeiro ou falso, um número ou um texto, não {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, not {value}.</source>
            <translation>A entrada {entry} deve ser verdadeiro ou falso, não {value}.</translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation>A variável de ambiente {name} está definida e tem precedência sobre isto.</translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation>A variável de ambiente {name} substitui esta opção.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or more.</source>
            <translation>O erro do modelo {name} não foi calibrado, portanto sua incerteza precisa de 2 amostras ou mais.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so there are no intervals; leave them out.</source>
            <translation>O erro do modelo {name} não foi calibrado, portanto não há intervalos; não os peça.</translation>
        </message>
        <message>
            <source>The error of this model was not calibrated: the uncertainty is the standard deviation of its samples, and the error may be larger.</source>
            <translation>O erro deste modelo não foi calibrado: a incerteza é o desvio padrão de suas amostras, e o erro pode ser maior.</translation>
        </message>
        <message>
            <source>The existing environment does not work: {reason}</source>
            <translation>O ambiente existente não funciona: {reason}</translation>
        </message>
        <message>
            <source>The expected error was measured with the settings of the preset {preset}, not with those of this run.</source>
            <translation>O erro esperado foi medido com as configurações da predefinição {preset}, não com as desta execução.</translation>
        </message>
        <message>
            <source>The expected error was not measured at the scale {scale}; that of the scale {known} stands in.</source>
            <translation>O erro esperado não foi medido na escala {scale}; em seu lugar usa-se o da escala {known}.</translation>
        </message>
        <message>
            <source>The expected error was not measured with a sensor such as that of {subject}; the most similar one stands in.</source>
            <translation>O erro esperado não foi medido com um sensor como o de {subject}; em seu lugar usa-se o mais parecido.</translation>
        </message>
        <message>
            <source>The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give xmin, ymin, xmax, ymax in the CRS of that raster.</source>
            <translation>A extensão ({extent}) fica fora do raster de baixa resolução, que cobre ({bounds}); informe xmin, ymin, xmax, ymax no SRC desse raster.</translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation>A extensão está fora da camada {name}; escolha uma que se sobreponha a ela.</translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation>A extensão está fora do raster de baixa resolução.</translation>
        </message>
        <message>
            <source>The extent must be four numbers: xmin, ymin, xmax, ymax.</source>
            <translation>A extensão deve ter quatro números: xmin, ymin, xmax, ymax.</translation>
        </message>
        <message>
            <source>The extent {extent} is empty; xmin &lt; xmax, ymin &lt; ymax.</source>
            <translation>A extensão {extent} está vazia; deve ser xmin &lt; xmax e ymin &lt; ymax.</translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>O arquivo {file} não é o que foi testado (seu SHA-256 é diferente): está danificado ou foi substituído; nada foi instalado.</translation>
        </message>
        <message>
            <source>The file {subject} cannot be written ({reason}); check folder and disk space.</source>
            <translation>O arquivo {subject} não pode ser gravado ({reason}); verifique a pasta e o espaço em disco.</translation>
        </message>
        <message>
            <source>The file {subject} contains no LPIPS weights (features.*, lin*.weight).</source>
            <translation>O arquivo {subject} não contém pesos LPIPS (features.*, lin*.weight).</translation>
        </message>
        <message>
            <source>The file {subject} has no card of this plugin, so it is not one of its weights files; use `ttrd3 train`, `ttrd3 import-weights` or the bundled weights.</source>
            <translation>O arquivo {subject} não tem a ficha deste complemento, portanto não é um de seus arquivos de pesos; use `ttrd3 train`, `ttrd3 import-weights` ou os pesos incluídos.</translation>
        </message>
        <message>
            <source>The file {subject} has {size:size}, more than the {most:size} that are read; shorten it.</source>
            <translation>O arquivo {subject} tem {size:size}, mais que os {most:size} que são lidos; encurte-o.</translation>
        </message>
        <message>
            <source>The file {subject} was changed or deleted while the run was reading it; run the job again once the file is as it should be.</source>
            <translation>O arquivo {subject} foi alterado ou apagado enquanto era lido; execute a tarefa de novo quando o arquivo estiver como deve.</translation>
        </message>
        <message>
            <source>The finished tiles are kept; the same run with the same output file, started again, continues from them.</source>
            <translation>Os blocos concluídos são mantidos; a mesma execução com o mesmo arquivo de saída, iniciada novamente, continua a partir deles.</translation>
        </message>
        <message>
            <source>The finished tiles that an earlier run has left are damaged; run the job again, and it starts from the beginning.</source>
            <translation>Os blocos concluídos deixados por uma execução anterior estão danificados; execute o trabalho novamente e ele começará do início.</translation>
        </message>
        <message>
            <source>The folder models in your data folder</source>
            <translation>A pasta models na sua pasta de dados</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation>A pasta {folder} não pode ser usada ({reason}).</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation>Não é possível gravar na pasta {folder}; peça a permissão ou escolha outra com a opção plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation>Falta na pasta {folder} o instalador, o arquivo {file}.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it again for this kind of machine.</source>
            <translation>Falta o seguinte na pasta {folder}: {files}; crie-a novamente para este tipo de máquina.</translation>
        </message>
        <message>
            <source>The format {suffix} cannot hold the table of references; choose another one, such as .gpkg.</source>
            <translation>O formato {suffix} não comporta a tabela de referências; escolha outro, como .gpkg.</translation>
        </message>
        <message>
            <source>The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like noise rather than detail; look at the crops.</source>
            <translation>Os gradientes têm {gain:.0f} vezes a energia de uma ampliação bicúbica, o que parece ruído mais do que detalhe; veja os recortes.</translation>
        </message>
        <message>
            <source>The held-out share must lie between {low} and {high}, not {share}.</source>
            <translation>A proporção reservada deve estar entre {low} e {high}, não {share}.</translation>
        </message>
        <message>
            <source>The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; georeference it again for a fair comparison.</source>
            <translation>O raster de alta resolução está deslocado {pixels:.1f} pixels, o que reduz PSNR e SSIM; georreferencie-o novamente para uma comparação justa.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} cannot be brought to the grid of the super-resolved raster; check its georeference.</source>
            <translation>O raster de alta resolução {subject} não pode ser levado à grade do raster super-resolvido; verifique sua georreferência.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} does not lie where the super-resolved raster does; choose one of the same place.</source>
            <translation>O raster de alta resolução {subject} não fica onde está o raster super-resolvido; escolha um do mesmo lugar.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; georeference both.</source>
            <translation>O raster de alta resolução {subject} tem SRC, mas o raster super-resolvido não; georreferencie os dois.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; georeference both.</source>
            <translation>O raster de alta resolução {subject} não tem SRC, mas o raster super-resolvido tem; georreferencie os dois.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no valid pixel where the super-resolved raster has some; choose one of the same place.</source>
            <translation>O raster de alta resolução {subject} não tem nenhum pixel válido onde o raster super-resolvido tem; escolha um do mesmo lugar.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has {available} bands, but the super-resolved raster has {wanted}; choose one with the same bands.</source>
            <translation>O raster de alta resolução {subject} tem {available} bandas, mas o raster super-resolvido {wanted}; escolha um com as mesmas bandas.</translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation>Os rasters de alta resolução entre os quais escolher.</translation>
        </message>
        <message>
            <source>The input was taken as that of this sensor: {sensor}.</source>
            <translation>A entrada foi tomada como imagem deste sensor: {sensor}.</translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation>O instalador falhou com o código de saída {code}: {words}</translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation>O instalador {program} não pode ser iniciado ({reason}); se programas nesta pasta forem proibidos, peça que {folder} seja permitida ou indique um Python que tenha PyTorch.</translation>
        </message>
        <message>
            <source>The job has the unknown task {task!r}; update the plugin.</source>
            <translation>O trabalho tem a tarefa desconhecida {task!r}; atualize o complemento.</translation>
        </message>
        <message>
            <source>The job is for another task than {task}.</source>
            <translation>O trabalho é para uma tarefa diferente de {task}.</translation>
        </message>
        <message>
            <source>The job is not valid JSON ({reason}).</source>
            <translation>O trabalho não é um JSON válido ({reason}).</translation>
        </message>
        <message>
            <source>The job was cancelled; nothing was written.</source>
            <translation>O trabalho foi cancelado; nada foi gravado.</translation>
        </message>
        <message>
            <source>The journal {subject} of finished tiles cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>O diário {subject} dos blocos concluídos não pode ser gravado ({reason}); a pasta permite gravação e há espaço no disco?</translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation>A camada {name} não pôde ser copiada para um arquivo; exporte-a para GeoTIFF e use este no lugar.</translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation>A camada {name} não tem pixels próprios; exporte-a antes para GeoTIFF.</translation>
        </message>
        <message>
            <source>The layer {name} is rotated or stored upside down, and QGIS would have to resample it to hand it over; write it to a GeoTIFF with gdal_translate, its nodata settings included, and use that instead.</source>
            <translation>A camada {name} está girada ou gravada de cabeça para baixo, e o QGIS teria de reamostrá-la para entregá-la; grave-a em um GeoTIFF com gdal_translate, com as configurações de sem dados, e use esse arquivo.</translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied at a size of {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation>A camada {name} teria de ser copiada com {columns} × {rows} pixels, o que é demais; escolha uma extensão menor ou exporte antes a camada para GeoTIFF.</translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation>O raster de baixa resolução cuja nitidez será aumentada.</translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation>O raster de baixa resolução cuja nitidez será aumentada.</translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation>O mapa não mostra o raster de baixa resolução; aproxime antes para ele.</translation>
        </message>
        <message>
            <source>The map {name} gave no picture; check the connection to its server.</source>
            <translation>O mapa {name} não forneceu nenhuma imagem; verifique a conexão com o servidor.</translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation>A máscara {name} não pode ser transformada para o SRC do raster; verifique o SRC dela.</translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation>A máscara {name} não se sobrepõe ao raster na extensão desta execução.</translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation>A máscara {name} não tem feições; escolha ou selecione pelo menos um polígono.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in that CRS.</source>
            <translation>A máscara {subject} não pode ser transformada para o SRC do raster de baixa resolução; salve-a nesse SRC.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON.</source>
            <translation>A máscara {subject} não pode ser lida (não é JSON); informe polígonos como GeoJSON.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.</source>
            <translation>A máscara {subject} não pode ser lida ({reason}); informe polígonos como GeoJSON.</translation>
        </message>
        <message>
            <source>The mask {subject} contains no polygon; choose another or none.</source>
            <translation>A máscara {subject} não contém nenhum polígono; escolha outra ou nenhuma.</translation>
        </message>
        <message>
            <source>The mask {subject} covers no pixel of the low-resolution raster in the extent of this run; its coordinates must be in the CRS of that raster.</source>
            <translation>A máscara {subject} não cobre nenhum pixel do raster de baixa resolução na extensão desta execução; suas coordenadas devem estar no SRC desse raster.</translation>
        </message>
        <message>
            <source>The mask {subject} does not exist; check the path.</source>
            <translation>A máscara {subject} não existe; verifique o caminho.</translation>
        </message>
        <message>
            <source>The mask {subject} is not GeoJSON; give polygons as GeoJSON.</source>
            <translation>A máscara {subject} não é GeoJSON; informe polígonos como GeoJSON.</translation>
        </message>
        <message>
            <source>The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits such as bits:3,4.</source>
            <translation>As classes mascaradas {classes} são desconhecidas; use {names}, números como 8,9,10 ou bits como bits:3,4.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the model and this raster; choose another device or a smaller extent.</source>
            <translation>A memória de {subject} não é suficiente para o modelo e este raster; escolha outro dispositivo ou uma extensão menor.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the training; choose another device.</source>
            <translation>A memória de {subject} não é suficiente para o treinamento; escolha outro dispositivo.</translation>
        </message>
        <message>
            <source>The method {method} has no option {option}; leave it out.</source>
            <translation>O método {method} não tem a opção {option}; retire-a.</translation>
        </message>
        <message>
            <source>The method {method} writes no layer {layer}; leave it out.</source>
            <translation>O método {method} não grava a camada {layer}; retire-a.</translation>
        </message>
        <message>
            <source>The minutes must be more than 0 and at most {most:g}, not {minutes}.</source>
            <translation>Os minutos devem ser mais que 0 e no máximo {most:g}, não {minutes}.</translation>
        </message>
        <message>
            <source>The model does not run on {subject} ({reason}).</source>
            <translation>O modelo não funciona em {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; adapting it may help.</source>
            <translation>O modelo destina-se a resultados com pixels de {low:.3g} a {high:.3g} m, não de {own:.3g} m; adaptá-lo pode ajudar.</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; use the preset {preset}, or adapt it.</source>
            <translation>O modelo destina-se a resultados com pixels de {low:.3g} a {high:.3g} m, não de {own:.3g} m; use a predefinição {preset} ou adapte o modelo.</translation>
        </message>
        <message>
            <source>The model sees the bands in groups: {groups}.</source>
            <translation>O modelo vê as bandas em grupos: {groups}.</translation>
        </message>
        <message>
            <source>The model sees three bands, not {count}.</source>
            <translation>O modelo vê três bandas, não {count}.</translation>
        </message>
        <message>
            <source>The model whose result every pass is held to: plain enlargement, "bicubic", or another model by its name or file.</source>
            <translation>O modelo a cujo resultado cada passagem é presa: a simples ampliação, "bicubic", ou outro modelo pelo nome ou arquivo.</translation>
        </message>
        <message>
            <source>The model {name} enlarges by {scales}, not by {scale}.</source>
            <translation>O modelo {name} amplia por {scales}, não por {scale}.</translation>
        </message>
        <message>
            <source>The model {name} has no preset {preset!r}; choose one of {names}.</source>
            <translation>O modelo {name} não tem a predefinição {preset!r}; escolha entre {names}.</translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation>A referência mais útil.</translation>
        </message>
        <message>
            <source>The name must be a text, not {name}.</source>
            <translation>O nome deve ser um texto, não {name}.</translation>
        </message>
        <message>
            <source>The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; rename it or its folder.</source>
            <translation>O nome {subject} contém bytes que não são UTF-8, por isso o arquivo não pode ser aberto; renomeie o arquivo ou sua pasta.</translation>
        </message>
        <message>
            <source>The network returned values that are not numbers on {subject} with the precision {precision}; choose fp32.</source>
            <translation>A rede não deu números em {subject} com a precisão {precision}; escolha a precisão fp32.</translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation>O novo ambiente não funciona e não foi mantido: {reason}</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Os novos pesos são melhores neste sensor: LPIPS de {lpips_before:.3f} para {lpips_after:.3f}, PSNR de {psnr_before:.2f} para {psnr_after:.2f} dB, erro de nitidez de {sharpness_before:.2f} para {sharpness_after:.2f}, médias de {count} trechos reservados.</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Os novos pesos são melhores neste sensor: PSNR de {psnr_before:.2f} para {psnr_after:.2f} dB, erro de nitidez de {sharpness_before:.2f} para {sharpness_after:.2f}, médias de {count} trechos reservados.</translation>
        </message>
        <message>
            <source>The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output type, or a nodata value that it has.</source>
            <translation>O valor sem dados {nodata} de {subject} não existe em {dtype}; escolha outro tipo de saída ou um valor sem dados que exista nele.</translation>
        </message>
        <message>
            <source>The noise level must lie between 0 and 1, not {noise}.</source>
            <translation>O nível de ruído deve estar entre 0 e 1, não {noise}.</translation>
        </message>
        <message>
            <source>The number of workers must be a whole number from 0 to {most}, not {workers}.</source>
            <translation>O número de processos deve ser um inteiro de 0 a {most}, não {workers}.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in input pixels, its noise in grey levels (0 to 255) and, for a raster that was a JPEG, the quality. They take precedence over the name.</source>
            <translation>Os números de um sensor que não tem nome acima, como 0.5,2 ou 0.5,2,75: o sigma do desfoque em pixels de entrada, o ruído em 255 níveis e, se o raster foi um JPEG, a qualidade. Têm precedência sobre o nome.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in pixels of the rasters to sharpen, its noise in grey levels (0 to 255) and the quality of a JPEG. They take precedence over the name.</source>
            <translation>Os números de um sensor que não tem nome acima, como 0.5,2 ou 0.5,2,75: o sigma do desfoque em pixels dos rasters a refinar, o ruído em 255 níveis e a qualidade de um JPEG. Têm precedência sobre o nome.</translation>
        </message>
        <message>
            <source>The option {option} must be a number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>A opção {option} deve ser um número de {lowest:g} a {highest:g}, não {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>A opção {option} deve ser um número inteiro de {lowest:g} a {highest:g}, não {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be one of {names}, not {value}.</source>
            <translation>A opção {option} deve ser uma de {names}, não {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be true or false, not {value}.</source>
            <translation>A opção {option} deve ser true ou false, não {value}.</translation>
        </message>
        <message>
            <source>The output folder {subject} does not exist; create it first.</source>
            <translation>A pasta de saída {subject} não existe; crie-a primeiro.</translation>
        </message>
        <message>
            <source>The output folder {subject} is a file; name a folder.</source>
            <translation>A pasta de saída {subject} é um arquivo; informe uma pasta.</translation>
        </message>
        <message>
            <source>The output folder {subject} is not writable; choose another.</source>
            <translation>Não é possível gravar na pasta de saída {subject}; escolha outra.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be replaced ({reason}); close the programs that show it, check its permissions, or name another file.</source>
            <translation>A saída {subject} não pode ser substituída ({reason}); feche os programas que a mostram, verifique as permissões ou indique outro arquivo.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>A saída {subject} não pode ser gravada ({reason}); a pasta permite gravação e há espaço no disco?</translation>
        </message>
        <message>
            <source>The output {subject} exists already; allow overwriting or rename it.</source>
            <translation>A saída {subject} já existe; permita sobrescrevê-la ou mude o nome.</translation>
        </message>
        <message>
            <source>The output {subject} is a folder; name a file in it.</source>
            <translation>A saída {subject} é uma pasta; informe um arquivo dentro dela.</translation>
        </message>
        <message>
            <source>The output {subject} is incomplete: {rows} of {height} rows were computed; run the job again.</source>
            <translation>A saída {subject} está incompleta: {rows} de {height} linhas foram calculadas; execute o trabalho novamente.</translation>
        </message>
        <message>
            <source>The output {subject} is one of the inputs; name another file.</source>
            <translation>A saída {subject} é uma das entradas; informe outro arquivo.</translation>
        </message>
        <message>
            <source>The output {subject} must end in {suffix}; only {kind:term} is written.</source>
            <translation>A saída {subject} deve terminar em {suffix}; somente {kind:term} é gravado.</translation>
        </message>
        <message>
            <source>The overlap cannot be {overlap} LR pixels.</source>
            <translation>A sobreposição não pode ser de {overlap} pixels LR.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half the tile.</source>
            <translation>A sobreposição de {overlap} pixels LR não cabe em um bloco de {tile}; escolha menos da metade do bloco.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels must be less than half the tile of {tile}.</source>
            <translation>A sobreposição de {overlap} pixels LR deve ser menor que a metade do bloco de {tile}.</translation>
        </message>
        <message>
            <source>The overviews of the {role:term} {subject} do not show its pixels and are not used; rebuild them.</source>
            <translation>As visões gerais (pirâmides) de {role:term} {subject} não mostram seus pixels e não são usadas; crie-as novamente.</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>O índice de pacotes não pode ser acessado; verifique a rede e o proxy nas opções do QGIS ou instale a partir de uma pasta.</translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation>O índice de pacotes {index} não tem o arquivo {file}.</translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation>A página, um arquivo HTML com tudo dentro dele.</translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation>O caminho {folder} tem letras que alguns programas no Windows não conseguem ler.</translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation>O caminho {folder} é longo demais para o Windows; escolha uma pasta de no máximo {limit} caracteres com a opção plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is missing.</source>
            <translation>Os pesos perceptuais {subject} não são o VGG-19 do torchvision: falta {tensor} {shape}.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} cannot be read ({reason}).</source>
            <translation>Os pesos perceptuais {subject} não podem ser lidos ({reason}).</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS (features.*, lin*.weight); name another file.</source>
            <translation>Os pesos perceptuais {subject} não contêm nem VGG-19 (features.N.weight) nem LPIPS (features.*, lin*.weight); informe outro arquivo.</translation>
        </message>
        <message>
            <source>The pixels of the super-resolved raster {subject} do not line up with those of the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>Os pixels do raster super-resolvido {subject} não se encaixam nos do raster de baixa resolução {lr}; escolha o raster de origem.</translation>
        </message>
        <message>
            <source>The pixels of {subject} do not look like those of the sensor that the run assumes, so the error may be larger than expected; name the sensor.</source>
            <translation>Os pixels de {subject} não se parecem com os do sensor que a execução supõe, portanto o erro pode ser maior que o esperado; indique o sensor.</translation>
        </message>
        <message>
            <source>The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged without interpolation: the edges between them will show as a grid in the result. Average these bands to their own pixel size first, and super-resolve them on their own.</source>
            <translation>Os pixels de {subject} se repetem {times} x {times} nas bandas {bands}, ampliadas sem interpolação: as bordas entre eles aparecerão como uma grade no resultado. Primeiro reduza essas bandas pela média ao seu próprio tamanho de pixel e aplique a super-resolução a elas separadamente.</translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation>As predefinições faithful e realistic</translation>
        </message>
        <message>
            <source>The processor time that the system allows this process (ulimit -t) is used up; raise the limit.</source>
            <translation>O tempo de processador que o sistema concede a este processo (ulimit -t) se esgotou; aumente o limite.</translation>
        </message>
        <message>
            <source>The program at {subject} is not a Dask scheduler that this version understands; is the address right?</source>
            <translation>O programa em {subject} não é um escalonador Dask que esta versão entenda; o endereço está certo?</translation>
        </message>
        <message>
            <source>The program that started the job is gone.</source>
            <translation>O programa que iniciou o trabalho não está mais aqui.</translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation>O proxy exige nome de usuário e senha; informe-os nas opções do QGIS.</translation>
        </message>
        <message>
            <source>The raster is noisy; naming its sensor may help.</source>
            <translation>O raster tem ruído; indicar o sensor pode ajudar.</translation>
        </message>
        <message>
            <source>The raster is noisy; use the preset {preset}, or choose its sensor.</source>
            <translation>O raster tem ruído; use a predefinição {preset} ou escolha o sensor.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}.</source>
            <translation>O raster parece ser de um sensor com desfoque de {blur:.2f} pixels e ruído de {noise:.1f} de 255 níveis, comprimido em JPEG de qualidade {quality:.0f}.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255).</source>
            <translation>O raster parece ser de um sensor com desfoque de {blur:.2f} pixels e ruído de {noise:.1f} de 255 níveis.</translation>
        </message>
        <message>
            <source>The raster shows neither blur nor noise of a sensor.</source>
            <translation>O raster não mostra nem desfoque nem ruído de um sensor.</translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation>O raster ao qual a super-resolução foi aplicada.</translation>
        </message>
        <message>
            <source>The raster {subject} has no CRS; the result has none either.</source>
            <translation>O raster {subject} não tem SRC; o resultado também não.</translation>
        </message>
        <message>
            <source>The ratios between the bands turn by {angle:.2f} degrees.</source>
            <translation>As proporções entre as bandas giram {angle:.2f} graus.</translation>
        </message>
        <message>
            <source>The reason was {kind}: {reason}.</source>
            <translation>O motivo foi {kind}: {reason}.</translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation>A referência {names} não pode ser lida como raster; verifique o caminho e o arquivo dela.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on a scene without usable CRS; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>A referência {subject} não pode ser posicionada sobre uma cena sem SRC utilizável; em vez disso serão usados recortes semelhantes dela, no seu próprio tamanho de pixel.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on the scene, so it has no effect: this model uses references of the same place only.</source>
            <translation>A referência {subject} não pode ser posicionada sobre a cena e por isso não tem efeito: este modelo usa apenas referências do mesmo lugar.</translation>
        </message>
        <message>
            <source>The reference {subject} contains complex numbers; choose an image with real values.</source>
            <translation>A referência {subject} contém números complexos; escolha uma imagem de números reais.</translation>
        </message>
        <message>
            <source>The reference {subject} does not overlap the scene; matching patches will be used instead.</source>
            <translation>A referência {subject} não se sobrepõe à cena; em vez disso serão usados recortes semelhantes.</translation>
        </message>
        <message>
            <source>The reference {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>A referência {subject} tem uma tabela de cores; converta-a primeiro para RGB (Raster &gt; Conversão &gt; PCT para RGB).</translation>
        </message>
        <message>
            <source>The reference {subject} has no CRS and cannot be placed on the scene; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>A referência {subject} não tem SRC e não pode ser posicionada sobre a cena; em vez disso serão usados recortes semelhantes dela, no seu próprio tamanho de pixel.</translation>
        </message>
        <message>
            <source>The reference {subject} has no image band; choose one of its subdatasets or another file.</source>
            <translation>A referência {subject} não tem nenhuma banda de imagem; escolha um de seus subconjuntos de dados ou outro arquivo.</translation>
        </message>
        <message>
            <source>The reference {subject} has the image bands {available}, but the reference bands {wanted} were asked for; name one to three of those it has.</source>
            <translation>A referência {subject} tem as bandas de imagem {available}, mas foram pedidas as bandas {wanted}; informe de uma a três das que ela tem.</translation>
        </message>
        <message>
            <source>The reference {subject} has {width} x {height} pixels, more than any run can read; cut out the part around the scene, or check the file.</source>
            <translation>A referência {subject} tem {width} x {height} pixels, mais do que qualquer execução lê; recorte a parte em torno da cena ou verifique o arquivo.</translation>
        </message>
        <message>
            <source>The reference {subject} holds nothing but nodata; choose another image.</source>
            <translation>A referência {subject} só contém pixels sem dados; escolha outra imagem.</translation>
        </message>
        <message>
            <source>The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as large, so it adds less detail than it could.</source>
            <translation>A referência {subject} é mais grosseira que o resultado: seus pixels são {ratio:.2f} vezes maiores, por isso ela acrescenta menos detalhe do que poderia.</translation>
        </message>
        <message>
            <source>The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a run moves it to fit.</source>
            <translation>A referência {subject} está deslocada {shift:.1f} pixels LR em relação à imagem de baixa resolução; a execução a coloca no lugar.</translation>
        </message>
        <message>
            <source>The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} pixels, but at least {needed} are needed: for instance one raster of {width} x {height} pixels that is neither nodata nor of one colour; add references or choose larger ones.</source>
            <translation>As referências contêm {found:plural:# trecho utilizável|# trechos utilizáveis} de {side} x {side} pixels, mas são necessários pelo menos {needed}: por exemplo, um raster de {width} x {height} pixels que não seja sem dados nem de uma só cor; acrescente referências ou escolha outras maiores.</translation>
        </message>
        <message>
            <source>The references show the same ground so often that only {count:plural:# block is|# blocks are} left to train on; add references of other places.</source>
            <translation>As referências mostram tantas vezes o mesmo terreno que para treinar só {count:plural:resta # trecho|restam # trechos}; acrescente referências de outros lugares.</translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation>As referências mantidas, a mais útil primeiro.</translation>
        </message>
        <message>
            <source>The report was cancelled; the super-resolved raster is complete.</source>
            <translation>O relatório foi cancelado; o raster super-resolvido está completo.</translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation>O relatório {path} não pode ser gravado ({reason}); escolha outra pasta.</translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation>O relatório {path} deve terminar em .html, .md ou .txt.</translation>
        </message>
        <message>
            <source>The result does not say which sensor it was made for.</source>
            <translation>O resultado não diz para qual sensor foi feito.</translation>
        </message>
        <message>
            <source>The result is complete, but the output {subject} could not be given its name ({reason}); older files are as they were. Fix that and run the job again: it continues from the finished tiles.</source>
            <translation>O resultado está completo, mas não foi possível dar o nome à saída {subject} ({reason}); os arquivos anteriores estão como estavam. Corrija isso e execute a tarefa de novo: ela continua a partir dos blocos prontos.</translation>
        </message>
        <message>
            <source>The run failed; run it again to see why.</source>
            <translation>A execução falhou; execute-a de novo para ver o motivo.</translation>
        </message>
        <message>
            <source>The run was complete before it could be cancelled.</source>
            <translation>A execução terminou antes que pudesse ser cancelada.</translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation>O exemplo não pode ser copiado para {folder} ({reason}); libere espaço ali.</translation>
        </message>
        <message>
            <source>The scale must be a whole number, not {scale}.</source>
            <translation>A escala deve ser um número inteiro, não {scale}.</translation>
        </message>
        <message>
            <source>The scheduler {scheduler!r} is not an address; write it as tcp://host:8786.</source>
            <translation>O escalonador {scheduler!r} não é um endereço; informe um como tcp://host:8786.</translation>
        </message>
        <message>
            <source>The seed must be a whole number, 0 or more, not {seed}.</source>
            <translation>A semente deve ser um número inteiro a partir de 0, não {seed}.</translation>
        </message>
        <message>
            <source>The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG quality.</source>
            <translation>O sensor {sensor} é desconhecido; use {names} ou psf:SIGMA,NOISE[,JPEG], por exemplo psf:0.5,2,75: desfoque em pixels de baixa resolução, ruído em 255 níveis, qualidade JPEG.</translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation>A configuração falhou inesperadamente ({error}); veja o log.</translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation>A configuração continua; seu progresso está na barra de estado do QGIS.</translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation>O valor da opção {name} foi apagado.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>O raster super-resolvido concorda de perto com a entrada, com {rmse:figure}{unit} (RMSE), {percent:.2g} % do intervalo da entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>O raster super-resolvido concorda com a entrada, com {rmse:figure}{unit} (RMSE), {percent:.2g} % do intervalo da entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by more than {percent:.0f} % of its range: is this the raster that it was made from, with the same bands and units?</source>
            <translation>O raster super-resolvido se afasta da entrada em mais de {percent:.0f} % do intervalo dela: é este o raster de origem, com as mesmas bandas e unidades?</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>O raster super-resolvido se afasta da entrada em {rmse:figure}{unit} (RMSE), {percent:.2g} % do intervalo da entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster is complete, but its report could not be written.</source>
            <translation>O raster super-resolvido está completo, mas seu relatório não pôde ser gravado.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} and the low-resolution raster {lr} have no valid pixel in common; check their nodata values.</source>
            <translation>O raster super-resolvido {subject} e o raster de baixa resolução {lr} não têm nenhum pixel válido em comum; verifique seus valores sem dados.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>O raster super-resolvido {subject} não se sobrepõe ao raster de baixa resolução {lr}; escolha o raster de origem.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} has {count} bands, but {compared} of the low-resolution raster {lr} are compared with it; name the bands that it was made from.</source>
            <translation>O raster super-resolvido {subject} tem {count} bandas, mas {compared} do raster de baixa resolução {lr} são comparadas com ele; informe as bandas de origem.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster {lr} in {lr_crs:term}; choose the raster that it was made from.</source>
            <translation>O SRC do raster super-resolvido {subject} é {sr_crs:term}, mas o do raster de baixa resolução {lr} é {lr_crs:term}; escolha o raster de origem.</translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation>O raster super-resolvido, um GeoTIFF com exatamente a extensão da entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation>O raster super-resolvido. Seus pixels devem dividir exatamente os do raster de baixa resolução; ele pode cobrir apenas uma parte dele.</translation>
        </message>
        <message>
            <source>The system allows this process {allowed:size} of memory (ulimit -v), too little for the libraries of the model; raise the limit.</source>
            <translation>O sistema concede a este processo {allowed:size} de memória (ulimit -v), pouco demais para as bibliotecas do modelo; aumente o limite.</translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation>O sistema recusou o acesso a um arquivo; peça que a pasta de dados seja permitida ou indique um Python que tenha PyTorch.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}, and {more} more.</source>
            <translation>Os tensores de {subject} não se ajustam à rede: {misfit}, e mais {more}.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}.</source>
            <translation>Os tensores de {subject} não se ajustam à rede: {misfit}.</translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation>O texto, em Markdown.</translation>
        </message>
        <message>
            <source>The threads must be a whole number, 0 or more, not {threads}.</source>
            <translation>O número de threads deve ser um inteiro a partir de 0, não {threads}.</translation>
        </message>
        <message>
            <source>The training diverged on these rasters; leave out those with extreme values.</source>
            <translation>O treinamento divergiu com estes rasters; deixe de fora os que têm valores extremos.</translation>
        </message>
        <message>
            <source>The training steps must be 0 to {most}, not {steps}.</source>
            <translation>Os passos de treinamento devem ser de 0 a {most}, não {steps}.</translation>
        </message>
        <message>
            <source>The uncertainty needs 1 to {most} samples, not {samples}.</source>
            <translation>A incerteza precisa de 1 a {most} amostras, não {samples}.</translation>
        </message>
        <message>
            <source>The value the dialog starts with.</source>
            <translation>Com o que a caixa de diálogo começa.</translation>
        </message>
        <message>
            <source>The value the dialog starts with; auto takes a GPU that works.</source>
            <translation>Com o que a caixa de diálogo começa; auto usa uma GPU que funcione.</translation>
        </message>
        <message>
            <source>The values of the high-resolution raster are on another scale than those of the input, so PSNR and SSIM, which compare values, say little.</source>
            <translation>Os valores do raster de alta resolução são de outra grandeza que os da entrada, por isso PSNR e SSIM, que comparam valores, dizem pouco.</translation>
        </message>
        <message>
            <source>The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only whole numbers in its range; choose another output type.</source>
            <translation>Os valores de {subject} vão de cerca de {low:g} a {high:g}, dos quais {dtype} mantém apenas números inteiros dentro de seu intervalo; escolha outro tipo de saída.</translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation>O veredito como sim ou não.</translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation>O veredito em poucas frases.</translation>
        </message>
        <message>
            <source>The weights are for the method {method!r}, which this version does not have; update the plugin.</source>
            <translation>Os pesos são para o método {method!r}, que esta versão não tem; atualize o complemento.</translation>
        </message>
        <message>
            <source>The weights file {subject} contains NaN or infinity in {tensor}.</source>
            <translation>O arquivo de pesos {subject} contém NaN ou infinito em {tensor}.</translation>
        </message>
        <message>
            <source>The weights file {subject} does not exist; check the path.</source>
            <translation>O arquivo de pesos {subject} não existe; verifique o caminho.</translation>
        </message>
        <message>
            <source>The weights file {subject} is damaged: its checksum is not the expected one; install the plugin again.</source>
            <translation>O arquivo de pesos {subject} está danificado: sua soma de verificação não é a esperada; instale o complemento novamente.</translation>
        </message>
        <message>
            <source>The weights file {subject} is not a readable safetensors file ({reason}).</source>
            <translation>O arquivo de pesos {subject} não é um arquivo safetensors legível ({reason}).</translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about. Left empty: a new file in the folder of your models, which the list of models shows.</source>
            <translation>Os pesos do modelo adaptado, com uma ficha que diz como foi obtido. Se ficar vazio: um novo arquivo na pasta dos seus modelos, que a lista de modelos mostra.</translation>
        </message>
        <message>
            <source>The weights {subject} are a pickle-based file, which is never loaded here; convert the authors' checkpoints with `ttrd3 import-weights`.</source>
            <translation>Os pesos {subject} são um arquivo pickle, que nunca é carregado aqui; converta os checkpoints dos autores com `ttrd3 import-weights`.</translation>
        </message>
        <message>
            <source>The weights {subject} are for the method {method!r}, which cannot be adapted; choose weights for {methods}.</source>
            <translation>Os pesos {subject} são para o método {method!r}, que não pode ser adaptado; escolha pesos para {methods}.</translation>
        </message>
        <message>
            <source>The weights {subject} cannot be written ({reason}).</source>
            <translation>Os pesos {subject} não podem ser gravados ({reason}).</translation>
        </message>
        <message>
            <source>The weights {subject} need a part of the model {name}, which differs from the one here; update the plugin or choose other weights.</source>
            <translation>Os pesos {subject} precisam de uma parte do modelo {name} que difere da daqui; atualize o complemento ou escolha outros pesos.</translation>
        </message>
        <message>
            <source>The worker cannot open {name} as QGIS does, so QGIS copies it.</source>
            <translation>O processo de cálculo não consegue abrir {name} como o QGIS, por isso o QGIS o copia.</translation>
        </message>
        <message>
            <source>The worker failed unexpectedly ({kind}: {reason}); see the log.</source>
            <translation>O processo de cálculo falhou inesperadamente ({kind}: {reason}); veja o registro.</translation>
        </message>
        <message>
            <source>The worker process crashed in native code; set the device to cpu, or update the GPU driver and PyTorch.</source>
            <translation>O processo de cálculo falhou em código nativo; defina o dispositivo como cpu ou atualize o driver da GPU e o PyTorch.</translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation>O processo de cálculo não ficou pronto em {seconds:.0f} s; verifique se o Python dele e os pesos estão em uma unidade acessível.</translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation>O processo de cálculo terminou sem resultado (código de saída {code}); veja o log.</translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation>O processo de cálculo encontrou uma instrução que este processador não tem; instale um PyTorch compilado para ele.</translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation>Falta ao processo de cálculo uma biblioteca do sistema; instale o pacote redistribuível do Visual C++ 2015-2022.</translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation>O processo de cálculo foi encerrado por fora; execute o algoritmo novamente.</translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation>O processo de cálculo foi interrompido, muito provavelmente por falta de memória; escolha uma extensão ou um bloco menor.</translation>
        </message>
        <message>
            <source>The worker {subject} cannot compute ({answer}); see its log.</source>
            <translation>O processo {subject} não consegue calcular ({answer}); veja o registro dele.</translation>
        </message>
        <message>
            <source>The worker {subject} does not answer; others compute its tiles.</source>
            <translation>O processo {subject} não responde; outros calculam os blocos dele.</translation>
        </message>
        <message>
            <source>The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the result may differ.</source>
            <translation>O processo {subject} tem o torch {theirs} e este computador {ours}; os últimos dígitos do resultado podem diferir.</translation>
        </message>
        <message>
            <source>The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install the same version on both.</source>
            <translation>O processo {subject} tem a versão {theirs} do ttrd3-qgis e este computador a {ours}; instale a mesma versão nos dois.</translation>
        </message>
        <message>
            <source>The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Falta {package} no processo {subject}; instale lá o mesmo ttrd3-qgis[dask] que neste computador.</translation>
        </message>
        <message>
            <source>The worker {subject} returned something other than the tiles it was sent; install the same ttrd3-qgis[dask] there as on this computer, or leave that worker out.</source>
            <translation>O processo {subject} devolveu algo diferente dos blocos que recebeu; instale lá o mesmo ttrd3-qgis[dask] deste computador ou deixe esse processo de fora.</translation>
        </message>
        <message>
            <source>The {entry} has unknown entries: {names}.</source>
            <translation>A entrada {entry} tem entradas desconhecidas: {names}.</translation>
        </message>
        <message>
            <source>The {entry} lacks {names}.</source>
            <translation>Falta na entrada {entry}: {names}.</translation>
        </message>
        <message>
            <source>The {entry} must be a JSON object, not {kind}.</source>
            <translation>A entrada {entry} deve ser um objeto JSON, não {kind}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened because this process has too many files open; use fewer references, or raise the limit on open files (ulimit -n).</source>
            <translation>O {role:term} {subject} não pode ser aberto porque este processo já tem arquivos abertos demais; use menos referências ou aumente o limite de arquivos abertos (ulimit -n).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened; check that the file is complete and of a kind that GDAL reads.</source>
            <translation>O {role:term} {subject} não pode ser aberto; verifique se o arquivo está completo e é de um tipo que o GDAL lê.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} computes its pixels by a function that GDAL does not run here; export it to GeoTIFF and use that instead.</source>
            <translation>O {role:term} {subject} calcula seus pixels com uma função que o GDAL não executa aqui; exporte-o para GeoTIFF e use esse arquivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} contains complex numbers; compute their magnitude first (Raster &gt; Raster Calculator).</source>
            <translation>O {role:term} {subject} contém números complexos; calcule primeiro a magnitude deles (Raster &gt; Calculadora raster).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} does not exist; check the path.</source>
            <translation>O {role:term} {subject} não existe; verifique o caminho.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>O {role:term} {subject} tem uma tabela de cores; converta-o primeiro para RGB (Raster &gt; Conversão &gt; PCT para RGB).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a geotransform that puts all pixels on one line; georeference it again.</source>
            <translation>O {role:term} {subject} tem uma geotransformação que põe todos os pixels em uma linha; georreferencie-o novamente.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets or another file.</source>
            <translation>O {role:term} {subject} não tem nenhuma banda de imagem própria; escolha um de seus subconjuntos de dados ou outro arquivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets: {names}.</source>
            <translation>O {role:term} {subject} não tem nenhuma banda de imagem própria; escolha um de seus subconjuntos de dados: {names}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no pixels; choose another file.</source>
            <translation>O {role:term} {subject} não tem pixels; escolha outro arquivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band numbers.</source>
            <translation>O {role:term} {subject} tem as bandas 1 a {count}, mas não {missing}; corrija os números das bandas.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most {most}; name the bands that you want, or check the file, whose header may be damaged.</source>
            <translation>O {role:term} {subject} tem {count:plural:# banda|# bandas}, e uma execução aceita no máximo {most}; indique as bandas desejadas ou verifique o arquivo, cujo cabeçalho pode estar danificado.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which no run can finish; choose a smaller extent or check the file.</source>
            <translation>O {role:term} {subject} tem {width} x {height} pixels na extensão desta execução, o que nenhuma execução terminaria; escolha uma extensão menor ou verifique o arquivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; choose another extent or correct the nodata value.</source>
            <translation>O {role:term} {subject} só contém pixels sem dados nas bandas e na extensão desta execução; escolha outra extensão ou corrija o valor sem dados.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a local file, but its pixels come from the network ({place}); save it as a GeoTIFF first, or name an address itself.</source>
            <translation>O {role:term} {subject} é um arquivo local, mas seus pixels vêm da rede ({place}); salve-o antes como GeoTIFF ou indique o próprio endereço.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as a GeoTIFF first.</source>
            <translation>O {role:term} {subject} é um mosaico de mosaicos que lê milhões de arquivos; salve-o antes como GeoTIFF.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it again.</source>
            <translation>O {role:term} {subject} está danificado ou truncado e não pode ser lido; copie-o ou baixe-o novamente.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into memory; convert it to a tiled GeoTIFF first.</source>
            <translation>O {role:term} {subject} está armazenado em blocos de {size:size}, que não cabem na memória; converta-o antes em um GeoTIFF em blocos menores.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} may not be read; check its permissions.</source>
            <translation>O {role:term} {subject} não pode ser lido; verifique suas permissões.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} refers to a file that is missing or cannot be opened ({reason}); put that file back or correct the reference to it.</source>
            <translation>O {role:term} {subject} remete a um arquivo que falta ou não pode ser aberto ({reason}); restaure esse arquivo ou corrija a referência a ele.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found among billions; choose an extent that has some, or correct the nodata value.</source>
            <translation>O {role:term} {subject} parece não conter nada além de nodata: nenhum pixel válido foi encontrado entre bilhões; escolha uma extensão que os tenha ou corrija o valor nodata.</translation>
        </message>
        <message>
            <source>There are finished tiles of an earlier run; the same run with the same output continues from them.</source>
            <translation>Há blocos concluídos de uma execução anterior; a mesma execução com a mesma saída continua a partir deles.</translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation>Não há CUDA no macOS; escolha auto para a GPU da Apple.</translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation>Não há PyTorch para instalar em {machine}; indique um Python que o tenha.</translation>
        </message>
        <message>
            <source>There is no Python to try; press Set Up, or choose one that has PyTorch.</source>
            <translation>Não há nenhum Python para testar; clique em Configurar ou indique um com PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python with PyTorch yet.</source>
            <translation>Não há nenhum Python com PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation>Não há Python {version} aqui e não foi possível obtê-lo; instale o Python {version} ou indique um Python que tenha PyTorch.</translation>
        </message>
        <message>
            <source>There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE.</source>
            <translation>Não existe a compressão {compression}; escolha DEFLATE, LZW, ZSTD ou NONE.</translation>
        </message>
        <message>
            <source>There is no model named {name!r}; choose {names} or a .safetensors file.</source>
            <translation>Não há nenhum modelo chamado {name!r}; escolha {names} ou um arquivo .safetensors.</translation>
        </message>
        <message>
            <source>There is not enough memory; close other programs, or process less at once.</source>
            <translation>Não há memória suficiente; feche outros programas ou processe menos de uma vez.</translation>
        </message>
        <message>
            <source>This Python cannot compute ({reason}); reinstall torch.</source>
            <translation>Este Python não consegue calcular ({reason}); reinstale o torch.</translation>
        </message>
        <message>
            <source>This Python cannot load a library ({reason}); install it there.</source>
            <translation>Este Python não consegue carregar uma biblioteca ({reason}); instale-a nele.</translation>
        </message>
        <message>
            <source>This Python lacks matplotlib; install it for reports.</source>
            <translation>Falta o matplotlib neste Python; instale-o para os relatórios.</translation>
        </message>
        <message>
            <source>This Python lacks {package}; install it there.</source>
            <translation>Falta {package} neste Python; instale-o nele.</translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation>Este é o próprio raster de baixa resolução; não contém detalhe mais fino.</translation>
        </message>
        <message>
            <source>This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with diffusers, or in a Python of your own: pip install "diffusers".</source>
            <translation>Este modelo precisa de uma biblioteca que falta neste Python ({package}). Execute Configurar… no QGIS com diffusers ou, em um Python seu: pip install "diffusers".</translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation>Tamanho do bloco em pixels de entrada (0: automático)</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Blocos</translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation>Blocos por vez (0: automático)</translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation>Blocos calculados por vez. 0 usa o que cabe na memória; diminua-o se faltar memória.</translation>
        </message>
        <message>
            <source>Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are free.</source>
            <translation>Blocos de {tile} pixels LR ocupam cerca de {needed:size} de memória, e só há {free:size} livres.</translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation>Tempo disponível, incluindo a medição. Oito minutos bastam para um ganho em um processador; uma GPU faz muito mais passos nesse tempo.</translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation>Tempo: desconhecido até a primeira execução; o botão Testar em Opções ▸ TTRD3 o mede</translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation>Tempo: {time}, pela velocidade de uma execução anterior</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {name} as model; it is now in the list.</source>
            <translation>Para usá-lo, abra a super-resolução baseada em referências e escolha {name} como modelo; ele já está na lista.</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {path} as model file.</source>
            <translation>Para usá-lo, abra a super-resolução baseada em referências e escolha {path} como arquivo de modelo.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Poucos trechos para dizer se os novos pesos são melhores: só {count} foram reservados, e são necessários pelo menos {needed} para descartar o acaso (LPIPS {lpips_before:.3f} para {lpips_after:.3f}, PSNR {psnr_before:.2f} para {psnr_after:.2f} dB, erro de nitidez {sharpness_before:.2f} para {sharpness_after:.2f}). Acrescente referências ou escolha outras maiores.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Poucos trechos para dizer se os novos pesos são melhores: só {count} foram reservados, e são necessários pelo menos {needed} para descartar o acaso (PSNR {psnr_before:.2f} para {psnr_after:.2f} dB, erro de nitidez {sharpness_before:.2f} para {sharpness_after:.2f}). Acrescente referências ou escolha outras maiores.</translation>
        </message>
        <message>
            <source>Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min</source>
            <translation>Treinando com {blocks:plural:# trecho|# trechos} de {side} × {side} pixels e {held_out} reservados para avaliar; {steps:plural:# passo|# passos}, cerca de {minutes:.1f} min</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>Passos de treinamento</translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation>Passos de treinamento realizados</translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation>Passos de treinamento, em vez dos minutos. Os mesmos passos e a mesma semente dão o mesmo modelo no mesmo computador.</translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation>Continua o treinamento do modelo de super-resolução com seus próprios rasters de alta resolução.</translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation>Raster verdadeiro de alta resolução, se houver</translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation>Testando-o</translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation>Testando {path}</translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into a finer one with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation>Transforma um raster de baixa resolução em um mais fino usando um modelo de difusão que obtém a textura de referências de alta resolução. As referências podem mostrar o mesmo lugar em um momento anterior ou um lugar semelhante em outra parte; podem ter qualquer SRC, resolução e tipo de dado.

O detalhe fino é sintético: uma estimativa, para ver e não para medir.

O modelo é executado em um Python separado com PyTorch e rasterio; nenhuma imagem sai deste computador.</translation>
        </message>
        <message>
            <source>Two outputs have the same name; name different files.</source>
            <translation>Duas saídas têm o mesmo nome; informe arquivos diferentes.</translation>
        </message>
        <message>
            <source>Two runs at once are no faster than one after another, and need twice the memory.</source>
            <translation>Duas execuções ao mesmo tempo não são mais rápidas do que uma após a outra e precisam do dobro de memória.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incerteza</translation>
        </message>
        <message>
            <source>Unknown, as there is no high-resolution raster to compare with.</source>
            <translation>Desconhecido, pois não há raster de alta resolução para comparar.</translation>
        </message>
        <message>
            <source>Use Another &amp;Python…</source>
            <translation>Usar outro &amp;Python…</translation>
        </message>
        <message>
            <source>Use {preset}</source>
            <translation>Usar {preset}</translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation>Usa um Python que já tem PyTorch.</translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation>Valor da entrada que significa sem dados, se o próprio arquivo não o informar; o resultado tem o mesmo.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Veredito</translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation>Versão do PyTorch</translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation>Versão do PyTorch que ele contém.</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Waiting for a worker of {subject}.</source>
            <translation>Aguardando um processo de {subject}.</translation>
        </message>
        <message>
            <source>Waiting for another run to end</source>
            <translation>Aguardando o fim de outra execução</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Aviso</translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation>Aviso: {text}</translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation>Pasta de pesos</translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation>Pesos do LPIPS com os quais avaliar</translation>
        </message>
        <message>
            <source>Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation>Pesos de VGG-19 ou LPIPS para uma perda perceptual. Se deixado vazio: uma perda embutida sobre o espectro da textura, que não precisa de pesos.</translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation>Pesos de uma perda perceptual</translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation>Pesos iniciais no lugar do modelo indicado: um arquivo .safetensors.</translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation>Pesos a usar no lugar do modelo indicado: um arquivo .safetensors deste complemento. O comando ttrd3 import-weights cria um a partir dos arquivos .pt dos autores do TTRD3.</translation>
        </message>
        <message>
            <source>What happens to plain land in steps that leave it out. "reuse": it goes on with what the model found before, which saves the work on tiles without texture. "hold": it stays as it is, as published, which leaves grain. "off": no step leaves it out.</source>
            <translation>O que acontece com o terreno liso nos passos que o deixam de fora. "reuse": segue com o que o modelo achou antes, o que poupa o trabalho em blocos sem textura. "hold": fica como está, como publicado, o que deixa grão. "off": nenhum passo o deixa de fora.</translation>
        </message>
        <message>
            <source>What made the raster: how far its optics blur and how much noise it has. auto estimates the sensor from the raster; a model made for one sensor uses that one. ideal is plain bicubic reduction, area the mean of what a pixel covers. The result agrees with the raster as this sensor would see it, up to its noise.</source>
            <translation>O que produziu o raster: quanto a óptica desfoca e quanto ruído há. auto estima o sensor a partir do raster; um modelo feito para um sensor usa esse sensor. ideal é a redução bicúbica simples; area, a média do que um pixel cobre. O resultado concorda com o raster como este sensor o veria, até o seu ruído.</translation>
        </message>
        <message>
            <source>What makes the rasters that the model will sharpen: the references are reduced as it sees the ground. auto takes what the model was made for, or plain means over a pixel where it can do with any sensor.</source>
            <translation>O que produz os rasters que o modelo vai refinar: as referências são reduzidas como esse sensor vê o terreno. auto usa aquilo para que o modelo foi feito, ou médias simples por pixel se ele aceita qualquer sensor.</translation>
        </message>
        <message>
            <source>What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the input itself, enlarged.</source>
            <translation>De que a condição é feita: "dynamic" usa o resultado da passagem anterior, "fixed" a própria entrada, ampliada.</translation>
        </message>
        <message>
            <source>What the passes have left, if that was asked for, the coarsest first.</source>
            <translation>O que as passagens deixaram, se isso foi pedido, do mais grosseiro ao mais fino.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>O que fazer</translation>
        </message>
        <message>
            <source>What to favour: crisp texture, or closeness to the input. {presets} These are the steps and noise of the default model; those of other models differ. Some models also have: {others} Steps and noise set under the advanced parameters take precedence.</source>
            <translation>O que privilegiar: textura nítida ou fidelidade à entrada. {presets} Estes são os passos e o ruído do modelo padrão; os de outros modelos diferem. Alguns modelos têm também: {others} Passos e ruído definidos nos parâmetros avançados têm precedência.</translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation>Onde Configurar coloca o Python e o PyTorch; vários gigabytes.</translation>
        </message>
        <message>
            <source>Where a reference of the same place contradicts the input because something was built, felled or sown between the dates: the deviation of each input pixel from what the reference leads one to expect, as a multiple of what is usual there. Other light, haze and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost certainly: distrust detail there. Empty where no reference shows the place.</source>
            <translation>Onde uma referência do mesmo lugar contradiz a entrada, porque algo foi construído, derrubado ou semeado entre as datas: o desvio de cada pixel de entrada em relação ao que a referência faz esperar, em múltiplos do que é usual ali. Outra luz, névoa e cores não contam. Acima de 1,5 o lugar provavelmente mudou; acima de 3, quase certamente: desconfie do detalhe ali. Vazio onde nenhuma referência mostra o lugar.</translation>
        </message>
        <message>
            <source>Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one of the possible results, with texture, by diffusion. "condition": those of the model chosen as condition.</source>
            <translation>De onde vêm bordas e textura de uma passagem. "regress": as mais prováveis. "rddm": um dos resultados possíveis, com textura, por difusão. "condition": as do modelo escolhido como condição.</translation>
        </message>
        <message>
            <source>Where the detail comes from that no reference gives. "estimate": the most likely image, smooth and fast. "diffusion": one of the images that agree with the input, with texture; it takes the chosen number of steps. A model that knows only one of the two does that.</source>
            <translation>De onde vêm os detalhes que nenhuma referência dá. "estimate": a imagem mais provável, suave e rápida. "diffusion": uma das imagens que concordam com a entrada, com textura; leva o número de passos escolhido. Um modelo que só conhece uma das duas faz essa.</translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation>Onde as características são calculadas; auto usa uma GPU que funcione.</translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation>Onde o modelo é treinado. auto usa uma GPU que funcione ou, se não houver, o processador.</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation>Onde o modelo é executado. auto usa uma GPU que funcione ou, se não houver, o processador. O que este computador tem é gravado no log de cada execução.</translation>
        </message>
        <message>
            <source>Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the share of rich land.</source>
            <translation>Onde o modelo considera o terreno rico em textura: 1; em outros lugares, 0. A média é a parcela de terreno rico.</translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation>O modelo adaptado é melhor</translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made from, in its order. Left empty: those that the result itself names; for an older result all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation>De quais bandas o raster super-resolvido foi feito, na sua ordem. Vazio: as que o próprio resultado indica; para um resultado mais antigo, todas, ou as que a camada mostra como vermelho, verde e azul quando tem mais bandas.</translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation>Qual referência serviu em cada lugar (banda 1) e o quanto sua textura mais próxima é semelhante, de 0 a 1 (banda 2).</translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation>Qual referência serviu em cada lugar. A banda 1 tem o número da referência na lista, 0 para nenhuma: a que fica sobre um bloco; nos demais casos, a que tem o recorte mais semelhante. A banda 2 diz, de 0 a 1, o quanto sua textura mais próxima é semelhante.</translation>
        </message>
        <message>
            <source>Which share of the steps was computed: 1, or less on tiles without any rich land. What its mean lacks to 1 is the work that was saved.</source>
            <translation>Que parte dos passos foi calculada: 1, ou menos em blocos sem terreno rico. O que falta à média para 1 é o trabalho poupado.</translation>
        </message>
        <message>
            <source>Which steps leave it out</source>
            <translation>Quais passos o deixam de fora</translation>
        </message>
        <message>
            <source>Windows of a small network</source>
            <translation>Janelas de uma rede pequena</translation>
        </message>
        <message>
            <source>With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about {high:g}: higher ones are cut off; leave NBITS out or take more.</source>
            <translation>Com NBITS={bits} uma banda comporta valores até {most}, e os de {subject} chegam a cerca de {high:g}: os maiores são cortados; omita NBITS ou use mais.</translation>
        </message>
        <message>
            <source>With detail by diffusion, estimates follow the input only as far as the noise of its sensor allows. Off, they follow all of it, noise included.</source>
            <translation>Com detalhe por difusão, as estimativas seguem a entrada apenas até onde o ruído do sensor permite. Desativado, seguem-na por completo, com o ruído.</translation>
        </message>
        <message>
            <source>With diffusers, for Stable Diffusion XL</source>
            <translation>Com diffusers, para Stable Diffusion XL</translation>
        </message>
        <message>
            <source>With these settings {method} does not use references: those that were given do not change the result.</source>
            <translation>Com estas configurações, {method} não usa referências: as informadas não alteram o resultado.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so only one is computed.</source>
            <translation>Sem ruído inicial todas as amostras são iguais; apenas uma é calculada.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so the uncertainty is 0 everywhere.</source>
            <translation>Sem ruído inicial todas as amostras são iguais, portanto a incerteza é 0 em toda parte.</translation>
        </message>
        <message>
            <source>Work in progress</source>
            <translation>Trabalho em andamento</translation>
        </message>
        <message>
            <source>a CRS of its own</source>
            <translation>um próprio</translation>
        </message>
        <message>
            <source>a safetensors weights file</source>
            <translation>um arquivo de pesos safetensors</translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation>cerca de {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation>faltam cerca de {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>cerca de {n} min</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>faltam cerca de {n} min</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>cerca de {n} s</translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation>faltam cerca de {n} s</translation>
        </message>
        <message>
            <source>another C library</source>
            <translation>outra biblioteca C</translation>
        </message>
        <message>
            <source>as the reference shows it: below 1.5</source>
            <translation>como na referência: abaixo de 1,5</translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation>auto usa CUDA se houver um driver NVIDIA recente o bastante, a GPU da Apple em um Mac e, nos demais casos, o processador. cpu é a menor. cuda se recusa se não for funcionar e diz por quê.</translation>
        </message>
        <message>
            <source>bias against LR</source>
            <translation>viés em relação a LR</translation>
        </message>
        <message>
            <source>can be resumed</source>
            <translation>pode ser retomada</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>changed: above 3</source>
            <translation>mudou: acima de 3</translation>
        </message>
        <message>
            <source>class mask</source>
            <translation>raster de classes</translation>
        </message>
        <message>
            <source>closest to the input and fast, with the detail of references that match</source>
            <translation>mais próximo da entrada e rápido, com os detalhes das referências que coincidem</translation>
        </message>
        <message>
            <source>closest to the input and faster, but smoother</source>
            <translation>mais próximo da entrada e mais rápido, porém mais suave</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>comparando</translation>
        </message>
        <message>
            <source>correlation with LR</source>
            <translation>correlação com LR</translation>
        </message>
        <message>
            <source>crisp texture</source>
            <translation>textura nítida</translation>
        </message>
        <message>
            <source>crisp texture also where no reference matches</source>
            <translation>textura nítida também onde nenhuma referência coincide</translation>
        </message>
        <message>
            <source>crisp texture where the land has any, plain land left plain</source>
            <translation>textura nítida onde o terreno tem; o terreno liso fica liso</translation>
        </message>
        <message>
            <source>crisp texture, which at large scales is invented</source>
            <translation>textura nítida, que em escalas grandes é inventada</translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation>diagnóstico,ambiente,informação,versão,dispositivo,problema</translation>
        </message>
        <message>
            <source>done</source>
            <translation>concluída</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>falhou</translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation>ajuste fino,treinar,adaptar,sensor,super-resolução,modelo,pesos</translation>
        </message>
        <message>
            <source>good</source>
            <translation>bom</translation>
        </message>
        <message>
            <source>high-resolution raster</source>
            <translation>raster de alta resolução</translation>
        </message>
        <message>
            <source>in between: 3 to 10 times</source>
            <translation>intermediário: de 3 a 10 vezes</translation>
        </message>
        <message>
            <source>install makes the environment, unless there is one that works. repair rebuilds it. remove deletes it with its downloads.</source>
            <translation>install cria o ambiente, a menos que já exista um que funcione. repair o cria novamente. remove o exclui com seus downloads.</translation>
        </message>
        <message>
            <source>invented: above 10 times</source>
            <translation>inventado: acima de 10 vezes</translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation>ele não informou nada.</translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation>seu teste terminou com o código de saída {code}.</translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation>seu teste não deu nenhuma resposta.</translation>
        </message>
        <message>
            <source>low-resolution raster</source>
            <translation>raster de baixa resolução</translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation>O macOS {have} é antigo demais para o PyTorch; atualize para o macOS {need} ou mais recente.</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>medindo</translation>
        </message>
        <message>
            <source>no CRS</source>
            <translation>nenhum</translation>
        </message>
        <message>
            <source>noise of NDVI</source>
            <translation>ruído do NDVI</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>não medido</translation>
        </message>
        <message>
            <source>observed: below 3 times the noise</source>
            <translation>observado: abaixo de 3 vezes o ruído</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>sobreposição</translation>
        </message>
        <message>
            <source>pixel</source>
            <translation>pixel</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>ruim</translation>
        </message>
        <message>
            <source>probably changed: 1.5 to 3</source>
            <translation>provavelmente mudou: 1,5 a 3</translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation>qualidade,relatório,validar,comparar,exatidão,super-resolução</translation>
        </message>
        <message>
            <source>radiometry</source>
            <translation>radiometria</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>posição</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>raster de referência</translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation>referências,classificar,escolher,comparar,sobreposição,similaridade,deslocamento,super-resolução</translation>
        </message>
        <message>
            <source>running in another QGIS</source>
            <translation>em execução em outro QGIS</translation>
        </message>
        <message>
            <source>running, {percent:.0f} %</source>
            <translation>em execução, {percent:.0f} %</translation>
        </message>
        <message>
            <source>scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or bits.</source>
            <translation>scl: sem dados, pixels saturados, sombras de nuvens, nuvens e cirros do Sentinel-2, que são 0,1,3,8,9,10. qa-pixel: o mesmo do Landsat, bits:0,1,2,3,4. Ou outros números ou bits.</translation>
        </message>
        <message>
            <source>score</source>
            <translation>pontuação</translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation>configurar,instalar,pytorch,python,ambiente,dependências,cuda,gpu,offline</translation>
        </message>
        <message>
            <source>sharpness error, lower is better</source>
            <translation>erro de nitidez, quanto menor, melhor</translation>
        </message>
        <message>
            <source>sharpness over bicubic</source>
            <translation>nitidez sobre a bicúbica</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>deslocamento</translation>
        </message>
        <message>
            <source>shift against HR (SR pixels)</source>
            <translation>deslocamento em relação a HR (pixels SR)</translation>
        </message>
        <message>
            <source>spectral angle to HR (°)</source>
            <translation>ângulo espectral com HR (°)</translation>
        </message>
        <message>
            <source>spectral angle to LR (°)</source>
            <translation>ângulo espectral com LR (°)</translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation>passo {n}/{total}</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>super-resolução</translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation>super-resolução,ampliar,nitidez,realçar,referência,difusão</translation>
        </message>
        <message>
            <source>super-resolved raster</source>
            <translation>raster super-resolvido</translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation>detalhe sintético</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>textura</translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation>o Python do QGIS</translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation>a compilação com CUDA {cuda} não tem código para {gpu} (capacidade de computação {have}); em vez disso, pode ser indicado um Python com outra compilação do PyTorch.</translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation>a variável de ambiente {name}</translation>
        </message>
        <message>
            <source>the field above</source>
            <translation>o campo acima</translation>
        </message>
        <message>
            <source>the most likely image: fast, and closest to the input</source>
            <translation>a imagem mais provável: rápida e a mais próxima da entrada</translation>
        </message>
        <message>
            <source>the number of steps of the publication; slow</source>
            <translation>o número de passos da publicação; lento</translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation>o ambiente próprio do complemento</translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation>a opção {name}</translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation>não há compilação com CUDA para este tipo de processador.</translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation>bloco {n}/{total}</translation>
        </message>
        <message>
            <source>training</source>
            <translation>treinando</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>desconhecido</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>com cautela</translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation>gravando o relatório</translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>{address} não pode ser obtido ({reason}); verifique a rede e o proxy nas opções do QGIS ou instale a partir de uma pasta.</translation>
        </message>
        <message>
            <source>{compression} compression also changes the values that mark nodata, so parts of the nodata of {subject} will look like image in the result; choose a lossless compression, or mark nodata by a mask.</source>
            <translation>A compressão {compression} também altera os valores que marcam a ausência de dados, de modo que partes sem dados de {subject} parecerão imagem no resultado; escolha uma compressão sem perdas ou marque a ausência de dados com uma máscara.</translation>
        </message>
        <message>
            <source>{count:plural:# reference was used|# references were used}: {names}.</source>
            <translation>{count:plural:# referência foi usada|# referências foram usadas}: {names}.</translation>
        </message>
        <message>
            <source>{count} Dask workers are too many for this computer, which has {cores} cores; choose at most {most}.</source>
            <translation>{count} processos Dask são demais para este computador, que tem {cores} núcleos; escolha no máximo {most}.</translation>
        </message>
        <message>
            <source>{free:size} of {total:size} free</source>
            <translation>{free:size} de {total:size} livres</translation>
        </message>
        <message>
            <source>{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}.</source>
            <translation>{mean:figure}{unit} em média; um décimo da área excede {high:figure}{unit}.</translation>
        </message>
        <message>
            <source>{measure} after</source>
            <translation>{measure} depois</translation>
        </message>
        <message>
            <source>{measure} before</source>
            <translation>{measure} antes</translation>
        </message>
        <message>
            <source>{measure} of the new model, mean over the held-out blocks.</source>
            <translation>{measure} do modelo novo, média dos trechos reservados.</translation>
        </message>
        <message>
            <source>{measure} of the old model, mean over the held-out blocks.</source>
            <translation>{measure} do modelo antigo, média dos trechos reservados.</translation>
        </message>
        <message>
            <source>{name} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name} (passos: {steps}, ruído: {noise:g}).</translation>
        </message>
        <message>
            <source>{name} cannot be shown on the map.</source>
            <translation>{name} não pode ser mostrado no mapa.</translation>
        </message>
        <message>
            <source>{name} is on the map.</source>
            <translation>{name} está no mapa.</translation>
        </message>
        <message>
            <source>{name} must be a layer, or numbers such as 0,100,0,100, not {value}.</source>
            <translation>{name} deve ser uma camada ou números como 0,100,0,100, e não {value}.</translation>
        </message>
        <message>
            <source>{name} must be a number such as 0.5, not {value}.</source>
            <translation>{name} deve ser um número como 0.5, não {value}.</translation>
        </message>
        <message>
            <source>{name} must be one of the words {words}, not {value}.</source>
            <translation>{name} deve ser uma das palavras {words}, não {value}.</translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation>{name}: {s:.2g} s por bloco</translation>
        </message>
        <message>
            <source>{name}: {what} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}: {what} (passos: {steps}, ruído: {noise:g}).</translation>
        </message>
        <message>
            <source>{need:size} are needed in {folder}; {free:size} are free.</source>
            <translation>São necessários {need:size} em {folder}; {free:size} estão livres.</translation>
        </message>
        <message>
            <source>{need:size} are needed on the volume of {folder}, but only {free:size} are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation>São necessários {need:size} no volume de {folder}, mas só {free:size} estão livres; libere espaço ou escolha outra pasta com a opção plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and {rest:.0f} % lies between.</source>
            <translation>{observed:.0f} % da área equivale ao observado, {invented:.0f} % é inventado e {rest:.0f} % fica entre os dois.</translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation>{own:.3g} m</translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation>{own:.3g} m, tão fino quanto necessário</translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation>{own:.3g} m, mais grosso que o necessário</translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation>{own:.3g} m, mais fino que o necessário</translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation>{path} (origem: {origin}) não consegue executar o modelo: {reason}</translation>
        </message>
        <message>
            <source>{path} (from {origin}) is not a program that can be run.</source>
            <translation>{path} (origem: {origin}) não é um programa que possa ser executado.</translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation>{path} não consegue executar o modelo: {reason}</translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation>{path} vem primeiro: {origin} substitui esta página.</translation>
        </message>
        <message>
            <source>{path} exists already and no earlier run has left it; rename it, or choose another name for the result.</source>
            <translation>{path} já existe e não foi deixado por nenhuma execução anterior; renomeie-o ou escolha outro nome para o resultado.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run.</source>
            <translation>{path} não é um programa que possa ser executado.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run; it comes from {origin}.</source>
            <translation>{path} não é um programa que possa ser executado; origem: {origin}.</translation>
        </message>
        <message>
            <source>{path} is tried first; it comes from {origin}.</source>
            <translation>{path} vem primeiro; origem: {origin}.</translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation>{path} funciona: Python {python}, PyTorch {torch}, rasterio {rasterio}.</translation>
        </message>
        <message>
            <source>{s:.1f} s per tile</source>
            <translation>{s:.1f} s por bloco</translation>
        </message>
        <message>
            <source>{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images that the expected error was measured on, with {low:.3f} to {high:.3f}.</source>
            <translation>{subject} tem um contraste de {contrast:.3f} entre pixels vizinhos, diferente das imagens em que o erro esperado foi medido, com {low:.3f} a {high:.3f}.</translation>
        </message>
        <message>
            <source>{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no nodata value to mark them with; choose a nodata value or another output type.</source>
            <translation>{subject} tem {holes:plural:# pixel|# pixels} sem valor, e o resultado não tem valor sem dados para marcá-los; escolha um valor sem dados ou outro tipo de saída.</translation>
        </message>
        <message>
            <source>{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file.</source>
            <translation>{subject} é um pipe, um dispositivo ou um fluxo, que não pode ser lido como arquivo; indique um arquivo.</translation>
        </message>
        <message>
            <source>{subject} is where finished tiles are kept, but it is a link or a file of another program; move it away, or name another output.</source>
            <translation>{subject} é onde ficam os blocos prontos, mas é um link ou um arquivo de outro programa; mova-o ou indique outra saída.</translation>
        </message>
        <message>
            <source>{value} is not a valid {entry}; choose one of {names}.</source>
            <translation>{value} não é um valor válido de {entry}; escolha entre {names}.</translation>
        </message>
        <message>
            <source>×{scale} ({share:.0f} %)</source>
            <translation>×{scale} ({share:.0f} %)</translation>
        </message>
    </context>
</TS>
