<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation> y </translation>
        </message>
        <message>
            <source>"published": every second step of the middle of a chain of at least ten. "wide": the same from earlier on. "sparing": two steps of three, so that plain land takes a third of them.</source>
            <translation>"published": uno de cada dos pasos en la parte central de una cadena de al menos diez. "wide": lo mismo desde antes. "sparing": dos de cada tres pasos, de modo que el terreno liso toma un tercio de ellos.</translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation>&amp;Después</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Atrás</translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation>&amp;Antes</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>Ca&amp;ncelar</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Instalar</translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation>&amp;Vista previa aquí</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>&amp;Reparar</translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation>&amp;Configurar…</translation>
        </message>
        <message>
            <source>&amp;Start Page</source>
            <translation>&amp;Página inicial</translation>
        </message>
        <message>
            <source>95 % differ from LR by less than</source>
            <translation>El 95 % se aparta de LR en menos de</translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation>El 95 % difiere de la entrada en menos de</translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation>Un Python que ya tiene PyTorch y rasterio, por ejemplo de conda, de pixi o uno aprobado por su departamento de TI. Se prueba y se anota en los ajustes; no se instala nada.</translation>
        </message>
        <message>
            <source>A band is named twice in {bands}.</source>
            <translation>Una banda está indicada dos veces en {bands}.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>Un archivo descargado no es el que se probó (su SHA-256 difiere): está dañado o ha sido sustituido; no se ha instalado nada.</translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation>Una ciudad dibujada: la entrada y el resultado</translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation>Un archivo está dañado o incompleto; vuelva a obtenerlo.</translation>
        </message>
        <message>
            <source>A layer or a selection of this run is gone: choose it again in the dialog, with the same file for the result</source>
            <translation>Ya no está una capa o una selección de esta ejecución: elíjala de nuevo en el diálogo, con el mismo archivo para el resultado</translation>
        </message>
        <message>
            <source>A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This also writes what each pass leaves to the next, beside the result as NAME_x2.tif and so on, to see what each adds. A run of one pass has nothing more to write.</source>
            <translation>Un modelo de muchos factores alcanza los grandes en pasadas, por ejemplo ×8 en tres de ×2. Con esto también se escribe lo que cada pasada deja a la siguiente, junto al resultado, como NAME_x2.tif, etc., para ver qué añade cada una. Una ejecución de una sola pasada no tiene nada más que escribir.</translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation>Falta un paquete donde se ha buscado; consulte su nombre en el registro.</translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation>Una página sobre la ejecución: qué entró, qué salió y en qué medida coinciden.</translation>
        </message>
        <message>
            <source>A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose the raster that it was made from.</source>
            <translation>Un píxel del ráster de baja resolución {lr} es {ratio} veces más grande que uno del ráster superresuelto {subject}, lo que no es un número entero a partir de 2; elija el ráster a partir del que se hizo.</translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation>Un polígono por cada referencia con su posición, puntuación, solapamiento, tamaño de píxel en metros y respecto al resultado, similitud de los valores de gris y de la textura, desplazamiento y observaciones.</translation>
        </message>
        <message>
            <source>A polygon of the mask {subject} is damaged; repair its geometry.</source>
            <translation>Un polígono de la máscara {subject} está dañado; repare su geometría.</translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation>Una referencia no se puede leer como ráster; elija solo capas ráster válidas.</translation>
        </message>
        <message>
            <source>A reference is named twice; name each raster once.</source>
            <translation>Una referencia está indicada dos veces; indique cada ráster una sola vez.</translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation>No se puede escribir una fila de la tabla en {name}; elija otro archivo.</translation>
        </message>
        <message>
            <source>A run needs this Python; wait for its end, or cancel it.</source>
            <translation>Una ejecución necesita este Python; espere a que termine o cancélela.</translation>
        </message>
        <message>
            <source>A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale {scale}; every size must be at least 1.</source>
            <translation>Una escena de {height} x {width} píxeles LR no se puede cortar en teselas de {tile} a escala {scale}; todos los tamaños deben ser al menos 1.</translation>
        </message>
        <message>
            <source>A tile must be at least {least} LR pixels, not {tile}.</source>
            <translation>Una tesela debe tener al menos {least} píxeles LR, no {tile}.</translation>
        </message>
        <message>
            <source>A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller tile or another device.</source>
            <translation>Una tesela de {tile} píxeles LR no cabe en la memoria de {subject}; elija una tesela menor u otro dispositivo.</translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation>Una imagen verdadera del mismo lugar y momento a la resolución más fina, en las mismas unidades y con las mismas bandas. Puede tener cualquier SRC y tamaño de píxel.</translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation>Un mapa web: sus imágenes se obtienen para la escena al comenzar la ejecución.</translation>
        </message>
        <message>
            <source>A worker has failed ({reason}); see its log.</source>
            <translation>Un proceso ha fallado ({reason}); consulte su registro.</translation>
        </message>
        <message>
            <source>A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>A un proceso le falta {package}; instale allí el mismo ttrd3-qgis[dask] que en este equipo.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index} through the proxy {proxy}.</source>
            <translation>Se descargarán unos {size:size} de {index} a través del proxy {proxy}.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index}.</source>
            <translation>Se descargarán unos {size:size} de {index}.</translation>
        </message>
        <message>
            <source>Adapt the Model…</source>
            <translation>Adaptar el modelo…</translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation>Adaptar el modelo a su sensor</translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation>Modelo adaptado</translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a model of your own. Without a file name it goes into the list of models, from which Reference-based super-resolution lets you choose; else choose its file as model file. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation>Adapta un modelo a su propio sensor, región y estación del año. Sus referencias de alta resolución son los datos de entrenamiento: bloques de ellas se reducen y el modelo aprende a restaurarlos. Algunos bloques se reservan: en ellos se comparan el modelo antiguo y el nuevo, y el registro indica si el nuevo es mejor.

El resultado es un modelo propio. Sin nombre de archivo pasa a la lista de modelos, de la que la superresolución basada en referencias deja elegir; si no, elija su archivo como archivo de modelo. Las referencias solo se leen.

Se necesitan al menos 8 bloques de 128 × 128 píxeles con contenido, por ejemplo un ráster de 512 × 256 píxeles; es mejor contar con miles de píxeles por lado. Ninguna imagen sale de este equipo.</translation>
        </message>
        <message>
            <source>Adds the packages diffusers and transformers, about 400 MB on the disk, for models that draw with Stable Diffusion XL. Its weights are not included; you have them in a folder of your own. Once added, they stay until the environment is removed.</source>
            <translation>Añade los paquetes diffusers y transformers, unos 400 MB en el disco, para los modelos que dibujan con Stable Diffusion XL. Sus pesos no están incluidos; usted los tiene en una carpeta propia. Una vez añadidos, los paquetes permanecen hasta que se elimine el entorno.</translation>
        </message>
        <message>
            <source>Adds three bands for every band of the uncertainty: the half-widths of the intervals that hold 80, 90 and 95 % of the errors.</source>
            <translation>Añade tres bandas por cada banda de la incertidumbre: la mitad de los anchos de los intervalos que contienen el 80, 90 y 95 % de los errores.</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Administración</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of {ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}.</source>
            <translation>Frente al ráster de alta resolución alcanza {psnr:.1f} dB de PSNR y un SSIM de {ssim:.3f}; una ampliación bicúbica alcanza {bicubic:.1f} dB y {bicubic_ssim:.3f}.</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement reaches {bicubic:.1f} dB.</source>
            <translation>Frente al ráster de alta resolución alcanza {psnr:.1f} dB de PSNR; una ampliación bicúbica alcanza {bicubic:.1f} dB.</translation>
        </message>
        <message>
            <source>Against the truth</source>
            <translation>Frente a la verdad</translation>
        </message>
        <message>
            <source>Agreement with the input</source>
            <translation>Concordancia con la entrada</translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation>Todos los píxeles menos uno de cada veinte difieren en menos de este valor.</translation>
        </message>
        <message>
            <source>An extent or a mask cannot be placed on {subject}, whose control points lie on no regular grid; run the whole raster or warp it first (Raster &gt; Projections &gt; Warp).</source>
            <translation>No se puede situar una extensión o una máscara sobre {subject}, cuyos puntos de control no forman una cuadrícula regular; procese todo el ráster o combe el ráster antes (Ráster &gt; Proyecciones &gt; Combar).</translation>
        </message>
        <message>
            <source>Another run is writing beside {subject}; wait for its end or name another output.</source>
            <translation>Otra ejecución está escribiendo junto a {subject}; espere a que termine o indique otra salida.</translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation>Hay otra configuración en curso (proceso {pid}); espere a que termine.</translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation>Consulta a Python sus versiones y dispositivos y mide la velocidad de estos.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automática</translation>
        </message>
        <message>
            <source>Band numbers count from 1; got {bands}.</source>
            <translation>Los números de banda empiezan en 1; se indicó {bands}.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue for those of the input, where both tell them; else the same numbers where the reference has them, else its first bands.</source>
            <translation>Números de las bandas de las referencias que corresponden a las bandas anteriores, como 3,2,1. Si se deja vacío: rojo, verde y azul para los de la entrada, si ambas los indican; si no, los mismos números si la referencia los tiene; si no, sus primeras bandas.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation>Números de las bandas de las referencias que les corresponden, como 3,2,1.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation>Bandas del ráster de baja resolución a partir del que se hizo</translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation>Bandas de las referencias</translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation>Bandas que comparar. Si se deja vacío: las que tomaría una superresolución.</translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: all bands of data; a band of transparency is carried over. What is left out is said before the run.</source>
            <translation>Bandas que se superresuelven, en este orden. Vacío: todas las bandas de datos; una banda de transparencia se conserva. Lo que se omite se indica antes de la ejecución.</translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation>Antes de la ejecución</translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation>Mejor referencia</translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation>Sesgo respecto a la entrada</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>Compilación de PyTorch</translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation>CUDA {cuda} necesita el controlador NVIDIA {need} o posterior; aquí es {have}.</translation>
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
            <translation>Cancelado; no se ha creado ningún entorno.</translation>
        </message>
        <message>
            <source>Cancelled; there is no result.</source>
            <translation>Cancelado; no hay ningún resultado.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Change since the references</source>
            <translation>Cambio desde las referencias</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobación</translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation>Comprobaciones de las referencias</translation>
        </message>
        <message>
            <source>Checks of this computer</source>
            <translation>Comprobaciones de este equipo</translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation>Elija un ráster de baja resolución para ver una estimación.</translation>
        </message>
        <message>
            <source>Class mask (clouds)</source>
            <translation>Ráster de clases (nubes)</translation>
        </message>
        <message>
            <source>Closes this window; a running set-up goes on in the background.</source>
            <translation>Cierra esta ventana; si hay una configuración en curso, continúa en segundo plano.</translation>
        </message>
        <message>
            <source>Coarse colours are taken from the input and only detail from the model, in every tile. Models that start from pure noise need it; at the end of a run the result is made to agree with the input in any case.</source>
            <translation>En cada tesela los colores gruesos se toman de la entrada y solo el detalle del modelo. Los modelos que parten de ruido puro lo necesitan; al final de la ejecución el resultado se hace concordar con la entrada en todo caso.</translation>
        </message>
        <message>
            <source>Colours of the input</source>
            <translation>Colores de la entrada</translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation>Compara un ráster superresuelto con su entrada y, si se conoce, con la verdad.</translation>
        </message>
        <message>
            <source>Compares the result with its input</source>
            <translation>Compara el resultado con su entrada</translation>
        </message>
        <message>
            <source>Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after another, the last at {subject}, most likely for lack of memory; choose a smaller tile or give the workers more memory.</source>
            <translation>Al calcular un lote de {count} teselas de {tile} píxeles LR terminaron varios procesos uno tras otro, el último en {subject}, muy probablemente por falta de memoria; elija una tesela menor o dé más memoria a los procesos.</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Condición</translation>
        </message>
        <message>
            <source>Condition of later steps</source>
            <translation>Condición de los pasos posteriores</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confianza</translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation>Copia una descripción de esta instalación para una incidencia.</translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation>Copiar re&amp;gistro</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Copiar diagnóstico</translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation>Copiar el estilo de la entrada</translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation>Correlación con la entrada</translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation>Correlación con la entrada, media de las bandas.</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Cobertura</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Opciones de creación</translation>
        </message>
        <message>
            <source>Custom sensor (blur, noise, JPEG)</source>
            <translation>Sensor propio (desenfoque, ruido, JPEG)</translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation>Di&amp;visor</translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation>Tipo de datos del resultado. same conserva el tipo de la entrada.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation>Valores predeterminados para nuevas ejecuciones</translation>
        </message>
        <message>
            <source>Deletes everything that the set-up installed.</source>
            <translation>Borra todo lo que creó la configuración.</translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation>Describir la instalación</translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation>Describe esta instalación: versiones, los Python que se probaron y por qué se rechazó cada uno, el que se encontró con sus paquetes y dispositivos, ajustes, entornos instalados y pesos con sus sumas de comprobación. Pegue el texto en una incidencia.

Se eliminan su nombre, su carpeta personal, el nombre de este equipo, los servidores y las contraseñas. Lea el texto antes de publicarlo: sus líneas de registro pueden contener nombres de capas y de otras carpetas.

No se envía nada a ningún sitio.</translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation>Describiendo la instalación de TTRD3</translation>
        </message>
        <message>
            <source>Detail finer than the pixels of the input is synthetic: an estimate, not a measurement.</source>
            <translation>Los detalles más finos que los píxeles de la entrada son sintéticos: una estimación, no una medición.</translation>
        </message>
        <message>
            <source>Detail from references</source>
            <translation>Detalle de las referencias</translation>
        </message>
        <message>
            <source>Detail from the model</source>
            <translation>Detalle del modelo</translation>
        </message>
        <message>
            <source>Detail noise</source>
            <translation>Ruido del detalle</translation>
        </message>
        <message>
            <source>Detail of the references is added where they match. Without it the result is the model's own.</source>
            <translation>Se añade detalle de las referencias donde coinciden. Sin esto, el resultado es solo el del modelo.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Pormenores</translation>
        </message>
        <message>
            <source>Detected automatically</source>
            <translation>Se detecta automáticamente</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation>Dispositivo en el que se ejecutó el modelo.</translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation>Dispositivo en el que se entrenó el modelo.</translation>
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
            <translation>Dispositivos que calculan, separados por comas, el mejor en primer lugar.</translation>
        </message>
        <message>
            <source>Devices that passed a real computation, separated by commas.</source>
            <translation>Dispositivos que superaron un cálculo real, separados por comas.</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <source>Disk space taken by everything that the set-up installed, in MB.</source>
            <translation>Espacio en disco de todo lo que creó la configuración, en MB.</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run</source>
            <translation>Disco: unos {file} ({raw} sin compresión), más {journal} durante la ejecución</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run; {free} free</source>
            <translation>Disco: unos {file} ({raw} sin compresión), más {journal} durante la ejecución; {free} libres</translation>
        </message>
        <message>
            <source>Do not copy the input's noise</source>
            <translation>No copiar el ruido de la entrada</translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation>Descarga e instala PyTorch.</translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation>Duración de la ejecución en segundos.</translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation>In&amp;tercambiar lados</translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation>Detiene la configuración; lo que había antes se conserva.</translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation>Energía de los gradientes respecto a la de una ampliación bicúbica; 1 significa que no hay ganancia.</translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation>Carpeta de entornos</translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation>Estimación de la ejecución</translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation>Todo está en {folder}; no se usa la red.</translation>
        </message>
        <message>
            <source>Expected absolute error of the super-resolved pixels, in the units of the input; if the model is not calibrated, their standard deviation over several seeds. The tag TTRD3_CALIBRATION says which, and whether the run is like what was measured.</source>
            <translation>Error absoluto esperado de los píxeles superresueltos, en las unidades de la entrada; si el modelo no está calibrado, su desviación estándar entre varias semillas. La etiqueta TTRD3_CALIBRATION dice cuál de los dos, y si la ejecución se parece a lo que se midió.</translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation>Extensión a procesar</translation>
        </message>
        <message>
            <source>Fewer steps for plain tiles</source>
            <translation>Menos pasos para teselas uniformes</translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation>Menos de tres bandas; se repite la última.</translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation>Archivo en el que escribir el texto: .html para una página, .md o .txt para Markdown. Si se deja vacío: solo aparece en el registro.</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Fine detail</source>
            <translation>Detalle fino</translation>
        </message>
        <message>
            <source>Floating-point precision. auto chooses the fastest that the device does well; fp32 is the reference.</source>
            <translation>Precisión de coma flotante. auto elige la más rápida que el dispositivo maneja bien; fp32 es el patrón de comparación.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation>Carpeta de entornos</translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation>Carpeta de pesos</translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation>Carpeta desde la que instalar</translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation>Carpeta desde la que instalar</translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation>Carpeta desde la que instalar, sin red</translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation>Carpeta con archivos .safetensors propios.</translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation>Carpeta con todos los archivos, creada en otro equipo con tools/offline_bundle.py. En ese caso no se usa la red. Si se deja vacío: el índice de paquetes.</translation>
        </message>
        <message>
            <source>Fresh noise in every step</source>
            <translation>Ruido nuevo en cada paso</translation>
        </message>
        <message>
            <source>GDAL does not accept a creation option: {reason}.</source>
            <translation>GDAL no acepta una opción de creación: {reason}.</translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation>Opciones de creación de GeoTIFF del ráster superresuelto, como COMPRESS=ZSTD|BIGTIFF=YES.</translation>
        </message>
        <message>
            <source>Goes on from the finished tiles of this run</source>
            <translation>Continúa desde las teselas terminadas de esta ejecución</translation>
        </message>
        <message>
            <source>Going on from an earlier run: {tiles} of {count} tiles are finished.</source>
            <translation>Se continúa una ejecución anterior: {tiles} de {count} teselas están terminadas.</translation>
        </message>
        <message>
            <source>Guide to TTRD3</source>
            <translation>Guía de TTRD3</translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation>Archivos HTML (*.html *.HTML)</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>Archivos HTML (*.html)</translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation>Proporción reservada</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close, best of the same area, sensor type and season. Without any, all detail is the model's own.</source>
            <translation>Rásteres de alta resolución que muestran el terreno de cerca, preferiblemente de la misma zona, tipo de sensor y estación. Sin ninguno, todo el detalle procede del modelo.</translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results should look like. Each is used at its own resolution; best is the one that results will have.</source>
            <translation>Rásteres de alta resolución de los que aprender: el sensor, la región y la estación del año a los que deben parecerse los resultados. Cada uno se usa a su propia resolución; la mejor es la que tendrán los resultados.</translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation>Referencias de alta resolución</translation>
        </message>
        <message>
            <source>Hold on coarse structure</source>
            <translation>Sujeción de la estructura gruesa</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>How an unconditional model covers what is larger than it was trained on. "together": all windows in every step, blended. "one-by-one": each is finished before the next begins, and half of it known.</source>
            <translation>Cómo un modelo incondicional cubre lo que es mayor que las imágenes de su entrenamiento. «together»: todas las ventanas en cada paso, fundidas. «one-by-one»: cada una se termina antes de empezar la siguiente, de la que ya se conoce la mitad.</translation>
        </message>
        <message>
            <source>How far references are followed on plain land, such as water and fields: 1 as elsewhere; with less, such as 0.2, their texture is kept off it. Where land is plain is told by the included model texadiff-s, which you need not choose.</source>
            <translation>Hasta qué punto se siguen las referencias en terreno liso, como agua y campos: 1 como en el resto; con menos, por ejemplo 0.2, su textura se mantiene fuera de él. Dónde es liso el terreno lo dice el modelo incluido texadiff-s, que no hace falta elegir.</translation>
        </message>
        <message>
            <source>How far the diffusion of coarse structure is held at the condition, from 0 for not at all to 1 for completely. It matters with several sampling steps.</source>
            <translation>Cuánto se sujeta a la condición la difusión de la estructura gruesa, de 0, nada, a 1, por completo. Importa con varios pasos de muestreo.</translation>
        </message>
        <message>
            <source>How far the input deviates from what a reference of the same place leads one to expect, as a multiple of what is usual there. Above 1.5 the place has probably changed between the dates, above 3 almost certainly; empty where no reference shows it.</source>
            <translation>Cuánto se desvía la entrada de lo que hace esperar una referencia del mismo lugar, en múltiplos de lo habitual allí. Por encima de 1,5 el lugar probablemente ha cambiado entre las fechas; por encima de 3, casi con seguridad; vacío donde ninguna referencia lo muestra.</translation>
        </message>
        <message>
            <source>How far the references are followed: 1 as far as the model trusts them, 0 not at all, as if there were none.</source>
            <translation>Hasta qué punto se siguen las referencias: 1 tanto como el modelo confía en ellas, 0 nada, como si no hubiera ninguna.</translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation>Distancia entre ambos, en píxeles del resultado; sin valor si no puede determinarse.</translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation>Cuántas de las mejores referencias entran en la lista ordenada. 0: todas.</translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation>Cuántas referencias se conservaron.</translation>
        </message>
        <message>
            <source>How many steps of the diffusion are taken again at a time. Only with repeats.</source>
            <translation>Cuántos pasos de la difusión se repiten cada vez. Solo con repeticiones.</translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does {scales}.</source>
            <translation>Cuántas veces más finos son los píxeles del resultado. El modelo predeterminado hace {scales}.</translation>
        </message>
        <message>
            <source>How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.</source>
            <translation>Qué parte del ruido de un paso se genera de nuevo, con detalle por difusión: 0 ninguna, que necesita menos pasos; 1 toda, como en DDPM. Los modelos incondicionales están hechos para 0,85.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Qué parte del detalle de cada píxel de entrada no está determinada por la entrada, en unidades del ruido. Por debajo de 3 equivale a lo observado; por encima de 10 procede del modelo.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine: the deviation of the result from the plainest image that agrees with the input, over all bands, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Qué parte del detalle de cada píxel de entrada no está determinada por la entrada: la desviación del resultado respecto a la imagen más sencilla que concuerda con la entrada, en todas las bandas, en unidades del ruido. Por debajo de 3 equivale a lo observado; por encima de 10 procede del modelo.</translation>
        </message>
        <message>
            <source>How much of the texture the input still shows, from 0 to 1: low where land is rich in texture that has to be made, such as towns and woods, high where it is plain, such as water and fields.</source>
            <translation>Cuánta textura muestra todavía la entrada, de 0 a 1: poca donde el terreno es rico en textura que hay que crear, como ciudades y bosques; mucha donde es liso, como agua y campos.</translation>
        </message>
        <message>
            <source>How often a tile is brought within the range of values and into agreement with the input in turn. 0 leaves both to the end of the run, where the whole scene is made to agree in any case.</source>
            <translation>Cuántas veces se lleva una tesela, por turnos, dentro del rango de valores y a concordar con la entrada. Con 0 ambas cosas quedan para el final de la ejecución, donde toda la escena se hace concordar en cualquier caso.</translation>
        </message>
        <message>
            <source>How often each of these steps is taken: 1 means once, without travel. Each repeat takes as long as the first time, and makes detail and input agree better.</source>
            <translation>Cuántas veces se da cada uno de estos pasos: 1 significa una vez, sin viaje. Cada repetición tarda tanto como la primera vez y hace que el detalle y la entrada concuerden mejor.</translation>
        </message>
        <message>
            <source>How pixel values are scaled to the range of the model, for the whole raster at once; the result is scaled back. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation>Cómo se escalan los valores de los píxeles al rango del modelo, para todo el ráster a la vez; el resultado se devuelve a la escala original. auto decide a partir de los datos; dtype usa el rango del tipo de datos; percentile, el rango de todos los valores salvo los extremos; minmax, el rango completo.</translation>
        </message>
        <message>
            <source>How well the references match, from 0 to 1: detail is taken from them where it is high. It is 0 where there is no reference.</source>
            <translation>Cuánto coinciden las referencias, de 0 a 1: donde el valor es alto se toma detalle de ellas. Es 0 donde no hay referencia.</translation>
        </message>
        <message>
            <source>How wrong each pixel may be: the expected absolute error, one band for each band of the result, in the units of the input. The model's error was measured on images with a truth; the log and the tags say where a run is unlike these. Of a model without such a measurement: the standard deviation over several seeds.</source>
            <translation>Cuánto puede equivocarse cada píxel: el error absoluto esperado, una banda por cada banda del resultado, en las unidades de la entrada. El error del modelo se midió con imágenes cuya verdad se conoce; el registro y las etiquetas dicen en qué difiere una ejecución de ellas. De un modelo sin tal medición: la desviación estándar entre varias semillas.</translation>
        </message>
        <message>
            <source>Indices and spectra</source>
            <translation>Índices y espectros</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation>Instalar &amp;desde carpeta…</translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation>Instala sin red desde una carpeta creada en otro equipo.</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Intérprete</translation>
        </message>
        <message>
            <source>Intervals of the uncertainty</source>
            <translation>Intervalos de la incertidumbre</translation>
        </message>
        <message>
            <source>Invented</source>
            <translation>Inventado</translation>
        </message>
        <message>
            <source>Invented detail</source>
            <translation>Detalle inventado</translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation>No se puede leer como ráster.</translation>
        </message>
        <message>
            <source>It does not overlap the scene; only texture of similar places is used.</source>
            <translation>No se solapa con la escena; solo se usa la textura de sitios similares.</translation>
        </message>
        <message>
            <source>It has a colour table; a run takes it once it is converted to RGB.</source>
            <translation>Tiene una tabla de colores; una ejecución la acepta una vez convertida a RGB.</translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation>No tiene SRC, por lo que solo sirve su textura, esté donde esté.</translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation>Se comprueba al comenzar la ejecución.</translation>
        </message>
        <message>
            <source>It is hardly sharper than a bicubic enlargement.</source>
            <translation>Apenas es más nítido que una ampliación bicúbica.</translation>
        </message>
        <message>
            <source>It lies on the high-resolution raster.</source>
            <translation>Está alineado con el ráster de alta resolución.</translation>
        </message>
        <message>
            <source>It lies {pixels:.1f} pixels off the high-resolution raster.</source>
            <translation>Está desplazado {pixels:.1f} píxeles respecto al ráster de alta resolución.</translation>
        </message>
        <message>
            <source>It takes {size:size} on the disk.</source>
            <translation>Ocupa {size:size} en el disco.</translation>
        </message>
        <message>
            <source>Its gradients hold {gain:.1f} times the energy of a bicubic enlargement.</source>
            <translation>Sus gradientes tienen {gain:.1f} veces la energía de una ampliación bicúbica.</translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation>Su puntuación.</translation>
        </message>
        <message>
            <source>Keep finished tiles when the run is cancelled or fails</source>
            <translation>Conservar las teselas terminadas si la ejecución se cancela o falla</translation>
        </message>
        <message>
            <source>LPIPS, lower is better</source>
            <translation>LPIPS, más bajo es mejor</translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation>&amp;Nombres de capas</translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation>Capa de después</translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation>Capa de antes</translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation>Puntuación mínima para conservar</translation>
        </message>
        <message>
            <source>Leaves the finished tiles beside the output when the run is cancelled or fails, or QGIS ends; the same run with the same output file continues from them. Where the worker process or the computer crashes they are kept in any case. A temporary output has a new name each time, so it always starts over.</source>
            <translation>Deja las teselas terminadas junto a la salida si la ejecución se cancela o falla, o si QGIS termina; la misma ejecución con el mismo archivo de salida continúa a partir de ellas. Si el que falla es el proceso de cálculo o el equipo, se conservan en todo caso. Una salida temporal tiene cada vez un nombre nuevo, por lo que siempre empieza de cero.</translation>
        </message>
        <message>
            <source>Left out of {subject}: {bands}, which do not show the ground; name the bands to take them.</source>
            <translation>Se omiten de {subject}: {bands}, que no muestran el suelo; nombre las bandas para tomarlas.</translation>
        </message>
        <message>
            <source>Length of time travel</source>
            <translation>Longitud del viaje en el tiempo</translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation>Enumera versiones, dispositivos, ajustes y pesos, para pegarlos en una incidencia.</translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation>Cargar ejemplo</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation>Examinando {name}</translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation>Buscando PyTorch</translation>
        </message>
        <message>
            <source>Lost the worker {subject}; {left:plural:# is|# are} left.</source>
            <translation>Se perdió el proceso {subject}; {left:plural:queda #|quedan #}.</translation>
        </message>
        <message>
            <source>Lost the workers {subject}; {left:plural:# is|# are} left.</source>
            <translation>Se perdieron los procesos {subject}; {left:plural:queda #|quedan #}.</translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation>Ráster de baja resolución</translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation>Ráster de baja resolución a partir del que se hizo</translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything that the set-up installed.</source>
            <translation>Crea el entorno que ejecuta los modelos: un Python propio con PyTorch, en su carpeta de datos, separado del Python de QGIS y de otros complementos. Ejecútelo una vez; una actualización del complemento lo conserva.

Cada archivo está fijado a una versión y se comprueba mediante su SHA-256 antes de usarlo. El proxy y los certificados son los de QGIS y los de su sistema. Una configuración cancelada o fallida no deja un entorno a medias; lo que se haya descargado se conserva para el siguiente intento.

remove borra todo lo que creó la configuración.</translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation>Crea, repara o elimina el entorno de Python con PyTorch.</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Archivos Markdown (*.md)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Máscara</translation>
        </message>
        <message>
            <source>Masked classes</source>
            <translation>Clases enmascaradas</translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation>Media de esa diferencia: positiva si el resultado es más claro.</translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation>Ángulo espectral medio en grados; sin valor con una sola banda.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Memory is short: computing half as many tiles at once (before: {count}).</source>
            <translation>Falta memoria: en lugar de {count} teselas a la vez se calculan la mitad.</translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation>Falta memoria; cierre otros programas o elija un tamaño de tesela menor.</translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation>Memoria: unos {need}</translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation>Memoria: unos {need}; {free} libres</translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation>Minutos disponibles</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Archivo de modelo</translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation>Archivo de modelo de partida</translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation>Modelo que creó el resultado.</translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation>Modelo de partida</translation>
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
            <translation>Modelo cuyas características comparan la textura.</translation>
        </message>
        <message>
            <source>NDVI error against HR</source>
            <translation>error de NDVI respecto a HR</translation>
        </message>
        <message>
            <source>NDVI error against LR</source>
            <translation>error de NDVI respecto a LR</translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation>GPU NVIDIA (CUDA)</translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation>Nombre del modelo adaptado</translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation>Nombre del modelo adaptado, el de su archivo.</translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation>Nombre del modelo de partida. El archivo de modelo tiene prioridad.</translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation>Nombre del modelo: uno incluido o, si es propio, un archivo de la carpeta de pesos en Opciones ▸ TTRD3. El archivo de modelo admite cualquier otro archivo de pesos.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation>Aquí no responde ningún controlador NVIDIA; instale el controlador o elija la compilación cpu.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation>No se ha encontrado ningún Python con PyTorch.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation>No se ha encontrado ningún Python con PyTorch; cree uno con Ráster &gt; Superresolución (TTRD3) &gt; Configurar… o con el algoritmo {algorithm}, o indique uno en la variable de entorno {variable}.</translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation>No es más fina que el ráster de baja resolución, por lo que no puede aportar detalle.</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Sin mejora: conserve el modelo como estaba (LPIPS de {lpips_before:.3f} a {lpips_after:.3f}, PSNR de {psnr_before:.2f} a {psnr_after:.2f} dB, error de nitidez de {sharpness_before:.2f} a {sharpness_after:.2f}, medias de {count} bloques reservados).</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Sin mejora: conserve el modelo como estaba (PSNR de {psnr_before:.2f} a {psnr_after:.2f} dB, error de nitidez de {sharpness_before:.2f} a {sharpness_after:.2f}, medias de {count} bloques reservados).</translation>
        </message>
        <message>
            <source>No journal of finished tiles can be kept at {subject}, where files cannot be locked or the path is too long; the run works, but cannot be resumed.</source>
            <translation>En {subject} no se puede llevar un diario de teselas terminadas, porque allí no se pueden bloquear archivos o la ruta es demasiado larga; la ejecución funciona, pero no se puede reanudar.</translation>
        </message>
        <message>
            <source>No model is given; use a model's name or a weights file.</source>
            <translation>No se ha indicado ningún modelo; use el nombre de un modelo o un archivo de pesos.</translation>
        </message>
        <message>
            <source>No output file is given; name a {suffix} file to write.</source>
            <translation>No se ha indicado ningún archivo de salida; indique un archivo {suffix} para escribir.</translation>
        </message>
        <message>
            <source>No pair of red and near infrared bands is known.</source>
            <translation>No se conoce ningún par de bandas roja e infrarroja cercana.</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>Sin referencia</translation>
        </message>
        <message>
            <source>No reference is given: all fine detail is the model's own.</source>
            <translation>No se ha indicado ninguna referencia: todo el detalle fino es del propio modelo.</translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation>No se ha indicado ninguna referencia; elija al menos un ráster de alta resolución.</translation>
        </message>
        <message>
            <source>No reference shows the place itself, so nothing can be told of changes, and their layer is empty.</source>
            <translation>Ninguna referencia muestra el lugar mismo, por lo que no se puede decir nada de los cambios y su capa está vacía.</translation>
        </message>
        <message>
            <source>No reference shows the place itself.</source>
            <translation>Ninguna referencia muestra el lugar mismo.</translation>
        </message>
        <message>
            <source>No {role:term} is given; choose a raster file.</source>
            <translation>Falta el {role:term}; elija un archivo ráster.</translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation>Valor de sin datos</translation>
        </message>
        <message>
            <source>Noise in the edges and texture of every pass, and in those of its input, as a standard deviation in shares of the range of values. It hides how smooth large scales are, and tells nothing of the ground.</source>
            <translation>Ruido en los bordes y la textura de cada pasada, y en los de su entrada, como desviación estándar en partes del rango de valores. Disimula lo lisos que son los factores grandes y no dice nada del terreno.</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>Nivel de ruido</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Aún ninguno</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>Normalización</translation>
        </message>
        <message>
            <source>Not measured: the layer was not asked for.</source>
            <translation>No medido: no se pidió la capa.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all.</source>
            <translation>No se procesan, de las {count} bandas de {name}: {bands}. Vacíe las bandas para tomarlas todas.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name the bands to take them.</source>
            <translation>No se procesan, de las {count} bandas de {name}: {bands}. No muestran el suelo; nombre las bandas para tomarlas.</translation>
        </message>
        <message>
            <source>Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up again, it continues where it stopped.</source>
            <translation>No ha llegado nada desde hace {minutes:.0f} minutos; compruebe la red y ejecute de nuevo la configuración: continuará donde estaba.</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask).</source>
            <translation>Nada que calcular en {skipped} de {count} teselas (sin datos o fuera de la máscara).</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata).</source>
            <translation>Nada que calcular en {skipped} de {count} teselas (sin datos).</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Estado actual</translation>
        </message>
        <message>
            <source>Number of samples, with consecutive seeds, that the uncertainty is estimated from. Only used where the uncertainty is written. Four take two to four times as long as one. With 1 the expected error is a little less exact; a model that is not calibrated needs 2 or more.</source>
            <translation>Número de muestras, con semillas consecutivas, a partir de las que se estima la incertidumbre. Solo se usa si se escribe la incertidumbre. Cuatro tardan de dos a cuatro veces lo que una. Con 1 el error esperado es algo menos exacto; un modelo no calibrado necesita 2 o más.</translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation>Número de teselas calculadas.</translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation>Número de pasos de entrenamiento realizados.</translation>
        </message>
        <message>
            <source>Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and {hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, {soft_omission:.0f} % and {soft_hallucination:.0f} %.</source>
            <translation>De lo que difiere, el {improvement:.0f} % es mejora, el {omission:.0f} % está omitido y el {hallucination:.0f} % es invención errónea; en una ampliación bicúbica, el {soft:.0f} %, el {soft_omission:.0f} % y el {soft_hallucination:.0f} %.</translation>
        </message>
        <message>
            <source>On average, NDVI departs from that of the input by {error:figure}, within what the noise of the input moves it by ({noise:figure}).</source>
            <translation>El NDVI se aparta del de la entrada en {error:figure} de media, dentro de lo que lo desplaza el ruido de la entrada ({noise:figure}).</translation>
        </message>
        <message>
            <source>On average, NDVI of the super-resolved raster departs from that of the input by {error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices from the input.</source>
            <translation>El NDVI del ráster superresuelto se aparta del de la entrada en {error:figure} de media; el ruido de la entrada por sí solo lo desplazaría {noise:figure}. Calcule los índices a partir de la entrada.</translation>
        </message>
        <message>
            <source>On test images the model tells two bars apart from a distance of {distance:g} input pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented.</source>
            <translation>En imágenes de prueba, el modelo distingue dos barras a partir de una distancia de {distance:g} píxeles de entrada; la ampliación bicúbica, a partir de {bicubic:g}: lo que está más junto es inventado.</translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation>En el mapa: las flechas mueven el divisor, con Mayús en pasos más grandes, Inicio y Fin lo llevan a los bordes. O lo gira, Espacio intercambia los lados, N muestra los nombres, Esc cierra.</translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation>Una frase: si el modelo adaptado es mejor y en cuánto.</translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation>De uno a tres números de banda de las que aprender, como 4,1,2. Si se deja vacío: las tres primeras.</translation>
        </message>
        <message>
            <source>Only for {methods}.</source>
            <translation>Solo para {methods}.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Abriendo…</translation>
        </message>
        <message>
            <source>Opens the dialog with the parameters of this run</source>
            <translation>Abre el diálogo con los parámetros de esta ejecución</translation>
        </message>
        <message>
            <source>Options…</source>
            <translation>Opciones…</translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation>Orientación del divisor</translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation>Tipo de datos de salida</translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Salida: {width} × {height} píxeles, {bands:plural:# banda|# bandas}, {dtype}, {size:size} antes de comprimir; {tiles:plural:# tesela|# teselas}, {steps:plural:# paso|# pasos} cada una</translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation>Solapamiento en píxeles de entrada (-1: automático)</translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation>Solapamiento de las teselas en píxeles de entrada, fundido suavemente. -1 lo deja al modelo.</translation>
        </message>
        <message>
            <source>PSNR (dB), higher is better</source>
            <translation>PSNR (dB), más alto es mejor</translation>
        </message>
        <message>
            <source>PSNR against HR (dB)</source>
            <translation>PSNR respecto a HR (dB)</translation>
        </message>
        <message>
            <source>PSNR against HR (dB), bicubic</source>
            <translation>PSNR respecto a HR (dB), bicúbica</translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation>PSNR respecto al ráster de alta resolución</translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation>Parte del ráster que interesa. Si se deja vacío: todo.</translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation>Parte del ráster que procesar, ampliada a píxeles enteros. Si se deja vacío: todo. La extensión del lienzo del mapa da una vista previa rápida.</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Pasada</translation>
        </message>
        <message>
            <source>Pass {number} of {count}: the image becomes {finer} times finer than the raster, in {tiles:plural:# tile|# tiles}.</source>
            <translation>Pasada {number} de {count}: la imagen pasa a ser {finer} veces más fina que el ráster, en {tiles:plural:# tesela|# teselas}.</translation>
        </message>
        <message>
            <source>Passes, with their share of the time: {passes}</source>
            <translation>Pasadas, con su parte del tiempo: {passes}</translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation>Ruta del Python que ejecuta el modelo, vacía si no se ha encontrado ninguno.</translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation>Ruta del Python que ejecuta los modelos a partir de ahora.</translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation>Relación señal-ruido de pico en dB; sin valor si no hay ráster de alta resolución.</translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation>Tamaño de píxel</translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation>Tamaño de píxel (necesario: {size:.3g} m)</translation>
        </message>
        <message>
            <source>Plain tiles, such as water or bare ground, take fewer steps than the others. This is faster on scenes with much of it; plain tiles come out a little different.</source>
            <translation>Las teselas uniformes, como agua o suelo desnudo, reciben menos pasos que las demás. Así es más rápido en escenas con mucha superficie de este tipo; las teselas uniformes resultan algo distintas.</translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. With only the selected features, just these polygons count.</source>
            <translation>Polígonos: solo se calculan las teselas que tocan alguno, y los píxeles de fuera quedan sin datos. Con solo los objetos seleccionados, cuentan únicamente esos polígonos.</translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation>&amp;Posición</translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation>Posición del divisor en porcentaje</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precisión</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation>Processing está desactivado; actívelo en el administrador de complementos.</translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation>Solo procesador (pequeña)</translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation>Programas (*)</translation>
        </message>
        <message>
            <source>Progress of the set-up</source>
            <translation>Progreso de la configuración</translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation>PyTorch para procesadores Apple, con su GPU (MPS).</translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation>PyTorch para el procesador, porque: {problem}</translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation>PyTorch para el procesador.</translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation>PyTorch para el procesador; aquí no responde ningún controlador NVIDIA.</translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation>PyTorch ya no se publica para Mac con procesador Intel; use otro equipo o indique un Python que tenga PyTorch 2.1 o posterior.</translation>
        </message>
        <message>
            <source>PyTorch is not set up yet.</source>
            <translation>PyTorch aún no está configurado.</translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation>PyTorch necesita un Linux con glibc {need} o posterior; aquí es {have}; indique un Python que tenga PyTorch.</translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation>PyTorch con CUDA {cuda} para {gpu}.</translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation>PyTorch {torch} está listo; dispositivos: {devices}.</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation>Python con PyTorch</translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation>Python que se usa</translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation>Python que ejecuta el modelo, en un proceso propio.</translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation>Python que usar en su lugar</translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation>Python con PyTorch</translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation>Python con PyTorch y rasterio</translation>
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
            <translation>Informe de calidad…</translation>
        </message>
        <message>
            <source>Quality of {file}</source>
            <translation>Calidad de {file}</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>Informe de calidad</translation>
        </message>
        <message>
            <source>RMSE against LR</source>
            <translation>RMSE respecto a LR</translation>
        </message>
        <message>
            <source>RMSE against LR, bicubic</source>
            <translation>RMSE respecto a LR, bicúbica</translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation>RMSE respecto a la entrada</translation>
        </message>
        <message>
            <source>Rank References…</source>
            <translation>Ordenar referencias…</translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation>Ordenar referencias</translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation>Referencias ordenadas</translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation>Realce de ráster</translation>
        </message>
        <message>
            <source>Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and pixel size. Pixels of the masked classes count as nodata: they are not computed, and clouds do not stretch the range of values.</source>
            <translation>Ráster de clases, como la SCL de Sentinel-2 o QA_PIXEL de Landsat, con cualquier SRC y tamaño de píxel. Los píxeles de las clases enmascaradas cuentan como sin datos: no se calculan, y las nubes no ensanchan el rango de valores.</translation>
        </message>
        <message>
            <source>Rasters of the passes</source>
            <translation>Rásteres de las pasadas</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <source>Rebuilds the environment.</source>
            <translation>Crea el entorno de nuevo.</translation>
        </message>
        <message>
            <source>Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}.</source>
            <translation>Reducido a los píxeles de la entrada, el resultado difiere de ella en el {percent:.2g} % de su intervalo (RMSE {rmse:figure}{unit}); una ampliación bicúbica, en {bicubic:figure}{unit}.</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation>Mapa de referencias</translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation>Superresolución basada en referencias</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Referencias</translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation>Referencias por orden de utilidad</translation>
        </message>
        <message>
            <source>References kept</source>
            <translation>Referencias conservadas</translation>
        </message>
        <message>
            <source>References on plain land</source>
            <translation>Referencias en terreno liso</translation>
        </message>
        <message>
            <source>References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed since; there they are no witness.</source>
            <translation>Las referencias muestran el {seen:.0f} % de la superficie. De ella, el {changed:.0f} % probablemente ha cambiado desde entonces; allí no son testigos.</translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation>Referencias que conservar (0: todas)</translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation>Las referencias con una puntuación menor quedan fuera de la lista ordenada.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Remove {size:size}?</source>
            <translation>¿Eliminar {size:size}?</translation>
        </message>
        <message>
            <source>Removed {size:size}</source>
            <translation>Se han eliminado {size:size}</translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation>Eliminando {folder}, más antigua</translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation>Eliminando {folder}</translation>
        </message>
        <message>
            <source>Repeats of time travel</source>
            <translation>Repeticiones del viaje en el tiempo</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolución</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, at most {steps:plural:# step|# steps} each</source>
            <translation>Resultado: {width} × {height} píxeles, {bands:plural:# banda|# bandas}; {tiles:plural:# tesela|# teselas} de {steps:plural:# paso|# pasos} como máximo</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Resultado: {width} × {height} píxeles, {bands:plural:# banda|# bandas}; {tiles:plural:# tesela|# teselas} de {steps:plural:# paso|# pasos}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reanudar</translation>
        </message>
        <message>
            <source>Rich land</source>
            <translation>Terreno rico</translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation>Raíz de la diferencia cuadrática media entre la entrada y el resultado reducido a la resolución de la entrada, en las unidades de la entrada.</translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation>Raíz de la diferencia cuadrática media entre la entrada y las medias del resultado sobre cada uno de sus píxeles, en unidades de la entrada.</translation>
        </message>
        <message>
            <source>Rounds within the range</source>
            <translation>Rondas dentro del rango</translation>
        </message>
        <message>
            <source>Run Again…</source>
            <translation>Ejecutar de nuevo…</translation>
        </message>
        <message>
            <source>Runs of TTRD3</source>
            <translation>Ejecuciones de TTRD3</translation>
        </message>
        <message>
            <source>Runs on one device wait for each other</source>
            <translation>Las ejecuciones en un mismo dispositivo se esperan</translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation>Ejecuta el centro del mapa, 256 × 256 píxeles de entrada como máximo, en una capa temporal</translation>
        </message>
        <message>
            <source>Runs…</source>
            <translation>Ejecuciones…</translation>
        </message>
        <message>
            <source>SR</source>
            <translation>SR</translation>
        </message>
        <message>
            <source>SSIM against HR</source>
            <translation>SSIM respecto a HR</translation>
        </message>
        <message>
            <source>SSIM against HR, bicubic</source>
            <translation>SSIM respecto a HR, bicúbica</translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation>SSIM respecto al ráster de alta resolución</translation>
        </message>
        <message>
            <source>SSIM, higher is better</source>
            <translation>SSIM, más alto es mejor</translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation>Ejemplo: referencia de alta resolución</translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation>Ejemplo: ráster de baja resolución</translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation>Muestras de la incertidumbre</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>Pasos de muestreo</translation>
        </message>
        <message>
            <source>Sampling steps must be 1 to {most}, not {steps}.</source>
            <translation>Los pasos de muestreo deben ser de 1 a {most}, no {steps}.</translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take longer.</source>
            <translation>Pasos de muestreo. Si se deja vacío: los del perfil. Más pasos dan más textura y tardan más.</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>Factor de escala</translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation>Puntuación de la mejor referencia</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Segundos</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation>Configurar TTRD3</translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation>Configurar…</translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation>Configurar el entorno</translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation>Proporción de los bloques con los que no se entrena, sino que solo se mide.</translation>
        </message>
        <message>
            <source>Sharpens a raster with the help of high-resolution references.</source>
            <translation>Aumenta la nitidez de un ráster con ayuda de referencias de alta resolución.</translation>
        </message>
        <message>
            <source>Sharpness error</source>
            <translation>Error de nitidez</translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation>Nitidez respecto a la bicúbica</translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation>Desplazamiento respecto al ráster de alta resolución</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Shows the result of this run on the map</source>
            <translation>Muestra en el mapa el resultado de esta ejecución</translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation>Muestra el resultado con los colores y el mínimo y el máximo de la capa de entrada.</translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation>Lado de una tesela en píxeles de entrada. 0 toma el tamaño para el que se entrenó el modelo.</translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation>Tamaño del entorno en MB</translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation>Ángulo espectral respecto a la entrada</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation>Inicio de los números aleatorios, que también eligen los bloques reservados.</translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation>Inicio de los números aleatorios. La misma semilla da el mismo resultado.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Starting again on the processor.</source>
            <translation>Se empieza de nuevo en el procesador.</translation>
        </message>
        <message>
            <source>Starting again with tiles of {tile} LR pixels.</source>
            <translation>Se empieza de nuevo con teselas de {tile} píxeles LR.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Steps on plain land</source>
            <translation>Pasos en terreno liso</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>Pasos dados</translation>
        </message>
        <message>
            <source>Strength of the initial noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation>Intensidad del ruido inicial. Si se deja vacío: la del perfil. 0 se mantiene lo más cerca posible de la entrada, 1 inventa el máximo detalle.</translation>
        </message>
        <message>
            <source>Strength of the references</source>
            <translation>Peso de las referencias</translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation>Similitud estructural; sin valor si no hay ráster de alta resolución.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation>Superresolución (TTRD3)</translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation>Superresolución…</translation>
        </message>
        <message>
            <source>Super-resolution is in the menu Raster.</source>
            <translation>La superresolución está en el menú Ráster.</translation>
        </message>
        <message>
            <source>Super-resolution of {file}</source>
            <translation>Superresolución de {file}</translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation>Superresuelto</translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation>Imagen superresuelta. Su detalle fino es sintético: una estimación de un modelo, para mirar y no para medir.</translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation>Ráster superresuelto</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Comparar con cortina</translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation>Cortina: antes y después</translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation>Comparar con cortina…</translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation>La cortina compara dos capas ráster; añádalas antes al proyecto.</translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation>TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation>TTRD3, superresolución basada en referencias</translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation>Configuración de TTRD3</translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made from: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation>Indica la calidad de un ráster superresuelto. Se compara con el ráster a partir del que se hizo: ¿concuerda con él, píxel a píxel, y cuánto más nítido es que una ampliación suave? Si existe un ráster verdadero de alta resolución, también se compara con él.

El resultado es una sola página con un veredicto en lenguaje sencillo, las cifras y su significado, recortes lado a lado, un mapa de las diferencias, histogramas y espectros. Se abre en cualquier navegador y no necesita red.

La concordancia con la entrada no demuestra que el detalle añadido sea verdadero: el detalle más fino que los píxeles de la entrada es sintético.</translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation>Indica qué rásteres de alta resolución ayudarían a la superresolución de un ráster.</translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation>Indica cuáles de estos rásteres ayudarían a la superresolución de un ráster de baja resolución, antes de la ejecución larga: qué parte de él cubre cada uno, si sus píxeles son lo bastante finos, cuánto se parecen sus valores de gris y su textura, y cuánto está desplazado.

La puntuación está entre 0 y 1. La textura se compara mediante las características que observa el propio modelo; los valores de gris, después del ajuste que hace una ejecución. En un modelo de Procesos, la lista de las capas ordenadas puede servir de referencias de una superresolución.</translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation>Tensores de LPIPS con los que medir también. El veredicto se basa entonces en LPIPS. Use una red distinta de la de la pérdida perceptual.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Probar</translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation>Probar busca dispositivos y los mide, durante medio minuto como máximo.</translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation>Probando Python para TTRD3</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Archivos de texto (*.txt)</translation>
        </message>
        <message>
            <source>Texture density</source>
            <translation>Densidad de textura</translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation>Ha fallado ({reason}); consulte la pestaña TTRD3 del registro.</translation>
        </message>
        <message>
            <source>The CRS of the mask {subject} is unknown; save it in the CRS of the raster.</source>
            <translation>El SRC de la máscara {subject} es desconocido; guárdela en el SRC del ráster.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} does not answer ({reason}); is it running, and is the address right?</source>
            <translation>El planificador de Dask {subject} no responde ({reason}); ¿está en marcha y es correcta la dirección?</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has gone; start it, then run the job again.</source>
            <translation>El planificador de Dask {subject} ya no está; inícielo y ejecute el trabajo de nuevo.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, then run the job again.</source>
            <translation>El planificador de Dask {subject} lleva {seconds:g} segundos sin ningún proceso; inicie procesos y ejecute el trabajo de nuevo.</translation>
        </message>
        <message>
            <source>The Dask workers on this computer cannot be started ({reason}); take fewer workers or the engine local.</source>
            <translation>No se pueden iniciar los procesos de Dask en este equipo ({reason}); use menos procesos o el motor local.</translation>
        </message>
        <message>
            <source>The LPIPS weights {subject} cannot be read ({reason}).</source>
            <translation>No se pueden leer los pesos LPIPS {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) cannot run the model and is left as it is.</source>
            <translation>El Python de QGIS ({path}) no puede ejecutar el modelo y se deja como está.</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) has no {package} and is left as it is.</source>
            <translation>El Python de QGIS ({path}) no tiene {package} y se deja como está.</translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation>No se puede iniciar el Python {python} ({reason}); indique otro.</translation>
        </message>
        <message>
            <source>The bands must be numbers such as 3,2,1, not {text}.</source>
            <translation>Las bandas deben ser números como 3,2,1, no {text}.</translation>
        </message>
        <message>
            <source>The batch size cannot be {batch}.</source>
            <translation>El tamaño del lote no puede ser {batch}.</translation>
        </message>
        <message>
            <source>The card of {subject} does not describe a network of this version ({reason}); update the plugin or choose other weights.</source>
            <translation>La ficha de {subject} no describe ninguna red de esta versión ({reason}); actualice el complemento o elija otros pesos.</translation>
        </message>
        <message>
            <source>The card of {subject} is wrong: {reason}; choose other weights, or export them again.</source>
            <translation>La ficha de {subject} es incorrecta: {reason}; elija otros pesos o expórtelos de nuevo.</translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; ask for your company's certificate to be added to the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation>El certificado del índice de paquetes no es de confianza; haga que se añada el certificado de su empresa al almacén del sistema o indique su archivo en SSL_CERT_FILE.</translation>
        </message>
        <message>
            <source>The class mask hides {share:.1f} % of the low-resolution raster.</source>
            <translation>El ráster de clases oculta el {share:.1f} % del ráster de baja resolución.</translation>
        </message>
        <message>
            <source>The class mask {subject} does not overlap the low-resolution raster in the extent of this run; check its CRS, or choose another or none.</source>
            <translation>El ráster de clases {subject} no se superpone al ráster de baja resolución en la extensión de esta ejecución; compruebe su SRC, o elija otro o ninguno.</translation>
        </message>
        <message>
            <source>The class mask {subject} has no band of classes; give a raster of one band of whole numbers, or one with a band named SCL or QA_PIXEL.</source>
            <translation>El ráster de clases {subject} no tiene ninguna banda de clases; dé un ráster de una banda de números enteros, o uno con una banda llamada SCL o QA_PIXEL.</translation>
        </message>
        <message>
            <source>The class mask {subject} hides all valid pixels of the low-resolution raster in the extent of this run; choose fewer masked classes, another class mask or none.</source>
            <translation>El ráster de clases {subject} oculta todos los píxeles válidos del ráster de baja resolución en la extensión de esta ejecución; elija menos clases enmascaradas, otro ráster de clases o ninguno.</translation>
        </message>
        <message>
            <source>The class mask {subject} is no scene classification of Sentinel-2: it has the value {found}, and the highest class is {most}; name the masked classes, or qa-pixel for Landsat.</source>
            <translation>El ráster de clases {subject} no es una clasificación de escena de Sentinel-2: tiene el valor {found}, y la clase más alta es {most}; nombre las clases enmascaradas, o qa-pixel para Landsat.</translation>
        </message>
        <message>
            <source>The creation option {option!r} is not of the form KEY=VALUE.</source>
            <translation>La opción de creación {option!r} no tiene la forma KEY=VALUE.</translation>
        </message>
        <message>
            <source>The device {device} of the worker {subject} cannot compute.</source>
            <translation>El dispositivo {device} del proceso {subject} no puede calcular.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute ({reason}); continuing without it.</source>
            <translation>El dispositivo {subject} no puede calcular ({reason}); se continúa sin él.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute here; this machine offers {devices}.</source>
            <translation>El dispositivo {subject} no puede calcular aquí; este equipo ofrece {devices}.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in bf16 ({reason}); continuing in fp32.</source>
            <translation>El dispositivo {subject} no calcula en bf16 ({reason}); se continúa en fp32.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in the precision {precision} ({reason}); choose the precision auto.</source>
            <translation>El dispositivo {subject} no calcula con la precisión {precision} ({reason}); elija la precisión auto.</translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation>El diagnóstico está en el portapapeles. Léalo y después péguelo en una incidencia.</translation>
        </message>
        <message>
            <source>The disk does not have enough room; choose another output folder.</source>
            <translation>El disco no tiene espacio suficiente; elija otra carpeta de salida.</translation>
        </message>
        <message>
            <source>The disk has room for the result, but not for the finished tiles as well; after a crash, the run would start over.</source>
            <translation>El disco tiene espacio para el resultado, pero no para conservar además las teselas terminadas; se perderían si el proceso fallara.</translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation>El disco está lleno; libere espacio y ejecute de nuevo la configuración.</translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation>Es posible que el disco no tenga espacio suficiente para el resultado.</translation>
        </message>
        <message>
            <source>The disk of {subject} has no room to keep finished rows: {free:size} are free, {needed:size} would be needed. After a crash this run would start over.</source>
            <translation>En el disco de {subject} no hay espacio para conservar las filas terminadas: hay {free:size} libres y harían falta {needed:size}. Tras un fallo, esta ejecución empezaría desde el principio.</translation>
        </message>
        <message>
            <source>The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are free; make room, or choose another folder or a smaller extent.</source>
            <translation>El disco de {subject} está demasiado lleno: la ejecución necesita unos {needed:size} y hay {free:size} libres; libere espacio o elija otra carpeta o una extensión menor.</translation>
        </message>
        <message>
            <source>The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} are free.</source>
            <translation>El disco de {subject} puede llenarse: la ejecución necesita unos {needed:size} y hay {free:size} libres.</translation>
        </message>
        <message>
            <source>The engine dask needs a library that this Python lacks ({package}); install it with: pip install "distributed" "cryptography".</source>
            <translation>El motor dask necesita una biblioteca que falta en este Python ({package}); instálela con: pip install "distributed" "cryptography".</translation>
        </message>
        <message>
            <source>The entry {entry} has more than {most} values; shorten it.</source>
            <translation>La entrada {entry} tiene más de {most} valores; acórtela.</translation>
        </message>
        <message>
            <source>The entry {entry} is too long or has characters that no file name can hold: {value}.</source>
            <translation>La entrada {entry} es demasiado larga o tiene caracteres que ningún nombre de archivo admite: {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a list, not {value}.</source>
            <translation>La entrada {entry} debe ser una lista, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number from {lowest} to {highest}, not {value}.</source>
            <translation>La entrada {entry} debe ser un número de {lowest} a {highest}, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number up to {highest}, not {value}.</source>
            <translation>La entrada {entry} debe ser un número de hasta {highest}, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number, not {value}.</source>
            <translation>La entrada {entry} debe ser un número, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a text, not {value}.</source>
            <translation>La entrada {entry} debe ser un texto, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a whole number, not {value}.</source>
            <translation>La entrada {entry} debe ser un número entero, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be an object of plain values, not {value}.</source>
            <translation>La entrada {entry} debe ser un objeto de valores simples, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, a number or a text, not {value}.</source>
            <translation>La entrada {entry} debe ser verdadero o falso, un número o un texto, no {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, not {value}.</source>
            <translation>La entrada {entry} debe ser verdadero o falso, no {value}.</translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation>La variable de entorno {name} está definida y tiene prioridad sobre esto.</translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation>La variable de entorno {name} anula este ajuste.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or more.</source>
            <translation>El error del modelo {name} no se calibró, así que su incertidumbre necesita 2 muestras o más.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so there are no intervals; leave them out.</source>
            <translation>El error del modelo {name} no se calibró, así que no hay intervalos; no los pida.</translation>
        </message>
        <message>
            <source>The error of this model was not calibrated: the uncertainty is the standard deviation of its samples, and the error may be larger.</source>
            <translation>El error de este modelo no se calibró: la incertidumbre es la desviación estándar de sus muestras, y el error puede ser mayor.</translation>
        </message>
        <message>
            <source>The existing environment does not work: {reason}</source>
            <translation>El entorno existente no funciona: {reason}</translation>
        </message>
        <message>
            <source>The expected error was measured with the settings of the preset {preset}, not with those of this run.</source>
            <translation>El error esperado se midió con los ajustes del preajuste {preset}, no con los de esta ejecución.</translation>
        </message>
        <message>
            <source>The expected error was not measured at the scale {scale}; that of the scale {known} stands in.</source>
            <translation>El error esperado no se midió con la escala {scale}; en su lugar se toma el de la escala {known}.</translation>
        </message>
        <message>
            <source>The expected error was not measured with a sensor such as that of {subject}; the most similar one stands in.</source>
            <translation>El error esperado no se midió con un sensor como el de {subject}; en su lugar se toma el más parecido.</translation>
        </message>
        <message>
            <source>The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give xmin, ymin, xmax, ymax in the CRS of that raster.</source>
            <translation>La extensión ({extent}) queda fuera del ráster de baja resolución, que cubre ({bounds}); indique xmin, ymin, xmax, ymax en el SRC de ese ráster.</translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation>La extensión está fuera de la capa {name}; elija una que se solape con ella.</translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation>La extensión está fuera del ráster de baja resolución.</translation>
        </message>
        <message>
            <source>The extent must be four numbers: xmin, ymin, xmax, ymax.</source>
            <translation>La extensión debe constar de cuatro números: xmin, ymin, xmax, ymax.</translation>
        </message>
        <message>
            <source>The extent {extent} is empty; xmin &lt; xmax, ymin &lt; ymax.</source>
            <translation>La extensión {extent} está vacía; debe ser xmin &lt; xmax e ymin &lt; ymax.</translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>El archivo {file} no es el que se probó (su SHA-256 difiere): está dañado o ha sido sustituido; no se ha instalado nada.</translation>
        </message>
        <message>
            <source>The file {subject} cannot be written ({reason}); check folder and disk space.</source>
            <translation>No se puede escribir el archivo {subject} ({reason}); compruebe la carpeta y el espacio en disco.</translation>
        </message>
        <message>
            <source>The file {subject} contains no LPIPS weights (features.*, lin*.weight).</source>
            <translation>El archivo {subject} no contiene pesos LPIPS (features.*, lin*.weight).</translation>
        </message>
        <message>
            <source>The file {subject} has no card of this plugin, so it is not one of its weights files; use `ttrd3 train`, `ttrd3 import-weights` or the bundled weights.</source>
            <translation>El archivo {subject} no tiene la ficha de este complemento, así que no es uno de sus archivos de pesos; use `ttrd3 train`, `ttrd3 import-weights` o los pesos incluidos.</translation>
        </message>
        <message>
            <source>The file {subject} has {size:size}, more than the {most:size} that are read; shorten it.</source>
            <translation>El archivo {subject} tiene {size:size}, más que los {most:size} que se leen; acórtelo.</translation>
        </message>
        <message>
            <source>The file {subject} was changed or deleted while the run was reading it; run the job again once the file is as it should be.</source>
            <translation>El archivo {subject} se modificó o eliminó mientras se leía; vuelva a ejecutar el trabajo cuando el archivo esté como debe.</translation>
        </message>
        <message>
            <source>The finished tiles are kept; the same run with the same output file, started again, continues from them.</source>
            <translation>Las teselas terminadas se conservan; la misma ejecución con el mismo archivo de salida, iniciada de nuevo, continúa a partir de ellas.</translation>
        </message>
        <message>
            <source>The finished tiles that an earlier run has left are damaged; run the job again, and it starts from the beginning.</source>
            <translation>Las teselas terminadas que dejó una ejecución anterior están dañadas; ejecute el trabajo de nuevo y empezará desde el principio.</translation>
        </message>
        <message>
            <source>The folder models in your data folder</source>
            <translation>La carpeta models de su carpeta de datos</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation>No se puede usar la carpeta {folder} ({reason}).</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation>No se puede escribir en la carpeta {folder}; solicite el permiso o elija otra con el ajuste plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation>En la carpeta {folder} falta el instalador, el archivo {file}.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it again for this kind of machine.</source>
            <translation>En la carpeta {folder} falta lo siguiente: {files}; créela de nuevo para este tipo de máquina.</translation>
        </message>
        <message>
            <source>The format {suffix} cannot hold the table of references; choose another one, such as .gpkg.</source>
            <translation>El formato {suffix} no puede contener la tabla de referencias; elija otro, por ejemplo .gpkg.</translation>
        </message>
        <message>
            <source>The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like noise rather than detail; look at the crops.</source>
            <translation>Los gradientes tienen {gain:.0f} veces la energía de una ampliación bicúbica, lo que parece ruido más que detalle; mire los recortes.</translation>
        </message>
        <message>
            <source>The held-out share must lie between {low} and {high}, not {share}.</source>
            <translation>La proporción reservada debe estar entre {low} y {high}, no {share}.</translation>
        </message>
        <message>
            <source>The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; georeference it again for a fair comparison.</source>
            <translation>El ráster de alta resolución está desplazado {pixels:.1f} píxeles, lo que reduce PSNR y SSIM; georreferéncielo de nuevo para una comparación justa.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} cannot be brought to the grid of the super-resolved raster; check its georeference.</source>
            <translation>El ráster de alta resolución {subject} no se puede transformar a la rejilla del ráster superresuelto; compruebe su georreferencia.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} does not lie where the super-resolved raster does; choose one of the same place.</source>
            <translation>El ráster de alta resolución {subject} no está donde está el ráster superresuelto; elija uno del mismo lugar.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; georeference both.</source>
            <translation>El ráster de alta resolución {subject} tiene SRC, pero el ráster superresuelto no; georreferencie ambos.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; georeference both.</source>
            <translation>El ráster de alta resolución {subject} no tiene SRC, pero el ráster superresuelto sí; georreferencie ambos.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no valid pixel where the super-resolved raster has some; choose one of the same place.</source>
            <translation>El ráster de alta resolución {subject} no tiene ningún píxel válido donde el ráster superresuelto los tiene; elija uno del mismo lugar.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has {available} bands, but the super-resolved raster has {wanted}; choose one with the same bands.</source>
            <translation>El ráster de alta resolución {subject} tiene {available} bandas, pero el ráster superresuelto {wanted}; elija uno con las mismas bandas.</translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation>Los rásteres de alta resolución entre los que elegir.</translation>
        </message>
        <message>
            <source>The input was taken as that of this sensor: {sensor}.</source>
            <translation>La entrada se tomó como imagen de este sensor: {sensor}.</translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation>El instalador ha fallado con el código de salida {code}: {words}</translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation>No se puede iniciar el instalador {program} ({reason}); si los programas de esta carpeta están prohibidos, solicite que se permita {folder} o indique un Python que tenga PyTorch.</translation>
        </message>
        <message>
            <source>The job has the unknown task {task!r}; update the plugin.</source>
            <translation>El trabajo tiene la tarea desconocida {task!r}; actualice el complemento.</translation>
        </message>
        <message>
            <source>The job is for another task than {task}.</source>
            <translation>El trabajo es para una tarea distinta de {task}.</translation>
        </message>
        <message>
            <source>The job is not valid JSON ({reason}).</source>
            <translation>El trabajo no es un JSON válido ({reason}).</translation>
        </message>
        <message>
            <source>The job was cancelled; nothing was written.</source>
            <translation>El trabajo se ha cancelado; no se ha escrito nada.</translation>
        </message>
        <message>
            <source>The journal {subject} of finished tiles cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>No se puede escribir el diario {subject} de teselas terminadas ({reason}); ¿se puede escribir en la carpeta y queda espacio en el disco?</translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation>No se ha podido copiar la capa {name} a un archivo; expórtela a GeoTIFF y use este en su lugar.</translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation>La capa {name} no tiene píxeles propios; expórtela antes a GeoTIFF.</translation>
        </message>
        <message>
            <source>The layer {name} is rotated or stored upside down, and QGIS would have to resample it to hand it over; write it to a GeoTIFF with gdal_translate, its nodata settings included, and use that instead.</source>
            <translation>La capa {name} está girada o guardada al revés, y QGIS tendría que remuestrearla para entregarla; escríbala en un GeoTIFF con gdal_translate, con sus ajustes de sin datos, y use ese archivo.</translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied at a size of {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation>La capa {name} tendría que copiarse con {columns} × {rows} píxeles, que son demasiados; elija una extensión menor o exporte antes la capa a GeoTIFF.</translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation>El ráster de baja resolución cuya nitidez se quiere aumentar.</translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation>El ráster de baja resolución cuya nitidez se quiere aumentar.</translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation>El mapa no muestra el ráster de baja resolución; haga antes zoom a él.</translation>
        </message>
        <message>
            <source>The map {name} gave no picture; check the connection to its server.</source>
            <translation>El mapa {name} no devolvió ninguna imagen; compruebe la conexión con su servidor.</translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation>No se puede transformar la máscara {name} al SRC del ráster; compruebe su SRC.</translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation>La máscara {name} no se solapa con el ráster en la extensión de esta ejecución.</translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation>La máscara {name} no tiene objetos; elija o seleccione al menos un polígono.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in that CRS.</source>
            <translation>No se puede transformar la máscara {subject} al SRC del ráster de baja resolución; guárdela en ese SRC.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON.</source>
            <translation>No se puede leer la máscara {subject} (no es JSON); indique polígonos como GeoJSON.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.</source>
            <translation>No se puede leer la máscara {subject} ({reason}); indique polígonos como GeoJSON.</translation>
        </message>
        <message>
            <source>The mask {subject} contains no polygon; choose another or none.</source>
            <translation>La máscara {subject} no contiene ningún polígono; elija otra o ninguna.</translation>
        </message>
        <message>
            <source>The mask {subject} covers no pixel of the low-resolution raster in the extent of this run; its coordinates must be in the CRS of that raster.</source>
            <translation>La máscara {subject} no cubre ningún píxel del ráster de baja resolución en la extensión de esta ejecución; sus coordenadas deben estar en el SRC de ese ráster.</translation>
        </message>
        <message>
            <source>The mask {subject} does not exist; check the path.</source>
            <translation>La máscara {subject} no existe; compruebe la ruta.</translation>
        </message>
        <message>
            <source>The mask {subject} is not GeoJSON; give polygons as GeoJSON.</source>
            <translation>La máscara {subject} no es GeoJSON; indique polígonos como GeoJSON.</translation>
        </message>
        <message>
            <source>The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits such as bits:3,4.</source>
            <translation>Las clases enmascaradas {classes} son desconocidas; use {names}, números como 8,9,10 o bits como bits:3,4.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the model and this raster; choose another device or a smaller extent.</source>
            <translation>La memoria de {subject} no basta para el modelo y este ráster; elija otro dispositivo o una extensión menor.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the training; choose another device.</source>
            <translation>La memoria de {subject} no basta para el entrenamiento; elija otro dispositivo.</translation>
        </message>
        <message>
            <source>The method {method} has no option {option}; leave it out.</source>
            <translation>El método {method} no tiene la opción {option}; quítela.</translation>
        </message>
        <message>
            <source>The method {method} writes no layer {layer}; leave it out.</source>
            <translation>El método {method} no escribe la capa {layer}; quítela.</translation>
        </message>
        <message>
            <source>The minutes must be more than 0 and at most {most:g}, not {minutes}.</source>
            <translation>Los minutos deben ser más de 0 y como máximo {most:g}, no {minutes}.</translation>
        </message>
        <message>
            <source>The model does not run on {subject} ({reason}).</source>
            <translation>El modelo no funciona en {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; adapting it may help.</source>
            <translation>El modelo está pensado para resultados con píxeles de {low:.3g} a {high:.3g} m, no de {own:.3g} m; adaptarlo puede ayudar.</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; use the preset {preset}, or adapt it.</source>
            <translation>El modelo está pensado para resultados con píxeles de {low:.3g} a {high:.3g} m, no de {own:.3g} m; use el perfil {preset} o adapte el modelo.</translation>
        </message>
        <message>
            <source>The model sees the bands in groups: {groups}.</source>
            <translation>El modelo ve las bandas en grupos: {groups}.</translation>
        </message>
        <message>
            <source>The model sees three bands, not {count}.</source>
            <translation>El modelo ve tres bandas, no {count}.</translation>
        </message>
        <message>
            <source>The model whose result every pass is held to: plain enlargement, "bicubic", or another model by its name or file.</source>
            <translation>El modelo a cuyo resultado se sujeta cada pasada: la simple ampliación, "bicubic", u otro modelo por su nombre o archivo.</translation>
        </message>
        <message>
            <source>The model {name} enlarges by {scales}, not by {scale}.</source>
            <translation>El modelo {name} amplía por {scales}, no por {scale}.</translation>
        </message>
        <message>
            <source>The model {name} has no preset {preset!r}; choose one of {names}.</source>
            <translation>El modelo {name} no tiene el perfil {preset!r}; elija entre {names}.</translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation>La referencia más útil.</translation>
        </message>
        <message>
            <source>The name must be a text, not {name}.</source>
            <translation>El nombre debe ser un texto, no {name}.</translation>
        </message>
        <message>
            <source>The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; rename it or its folder.</source>
            <translation>El nombre {subject} contiene bytes que no son UTF-8, por lo que el archivo no se puede abrir; cambie el nombre del archivo o de su carpeta.</translation>
        </message>
        <message>
            <source>The network returned values that are not numbers on {subject} with the precision {precision}; choose fp32.</source>
            <translation>La red no dio números en {subject} con la precisión {precision}; elija la precisión fp32.</translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation>El nuevo entorno no funciona y no se ha conservado: {reason}</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Los nuevos pesos son mejores en este sensor: LPIPS de {lpips_before:.3f} a {lpips_after:.3f}, PSNR de {psnr_before:.2f} a {psnr_after:.2f} dB, error de nitidez de {sharpness_before:.2f} a {sharpness_after:.2f}, medias de {count} bloques reservados.</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Los nuevos pesos son mejores en este sensor: PSNR de {psnr_before:.2f} a {psnr_after:.2f} dB, error de nitidez de {sharpness_before:.2f} a {sharpness_after:.2f}, medias de {count} bloques reservados.</translation>
        </message>
        <message>
            <source>The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output type, or a nodata value that it has.</source>
            <translation>El valor de sin datos {nodata} de {subject} no existe en {dtype}; elija otro tipo de salida o un valor de sin datos que exista en él.</translation>
        </message>
        <message>
            <source>The noise level must lie between 0 and 1, not {noise}.</source>
            <translation>El nivel de ruido debe estar entre 0 y 1, no {noise}.</translation>
        </message>
        <message>
            <source>The number of workers must be a whole number from 0 to {most}, not {workers}.</source>
            <translation>El número de procesos debe ser un entero de 0 a {most}, no {workers}.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in input pixels, its noise in grey levels (0 to 255) and, for a raster that was a JPEG, the quality. They take precedence over the name.</source>
            <translation>Los números de un sensor que no tiene nombre arriba, como 0.5,2 o 0.5,2,75: la sigma de su desenfoque en píxeles de entrada, su ruido en 255 niveles y, si el ráster fue un JPEG, la calidad. Tienen prioridad sobre el nombre.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in pixels of the rasters to sharpen, its noise in grey levels (0 to 255) and the quality of a JPEG. They take precedence over the name.</source>
            <translation>Los números de un sensor que no tiene nombre arriba, como 0.5,2 o 0.5,2,75: la sigma de su desenfoque en píxeles de los rásteres que se van a mejorar, su ruido en 255 niveles y la calidad de un JPEG. Tienen prioridad sobre el nombre.</translation>
        </message>
        <message>
            <source>The option {option} must be a number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>La opción {option} debe ser un número de {lowest:g} a {highest:g}, no {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>La opción {option} debe ser un número entero de {lowest:g} a {highest:g}, no {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be one of {names}, not {value}.</source>
            <translation>La opción {option} debe ser una de {names}, no {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be true or false, not {value}.</source>
            <translation>La opción {option} debe ser true o false, no {value}.</translation>
        </message>
        <message>
            <source>The output folder {subject} does not exist; create it first.</source>
            <translation>La carpeta de salida {subject} no existe; créela primero.</translation>
        </message>
        <message>
            <source>The output folder {subject} is a file; name a folder.</source>
            <translation>La carpeta de salida {subject} es un archivo; indique una carpeta.</translation>
        </message>
        <message>
            <source>The output folder {subject} is not writable; choose another.</source>
            <translation>No se puede escribir en la carpeta de salida {subject}; elija otra.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be replaced ({reason}); close the programs that show it, check its permissions, or name another file.</source>
            <translation>No se puede reemplazar la salida {subject} ({reason}); cierre los programas que la muestran, revise sus permisos o indique otro archivo.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>No se puede escribir la salida {subject} ({reason}); ¿se puede escribir en la carpeta y queda espacio en el disco?</translation>
        </message>
        <message>
            <source>The output {subject} exists already; allow overwriting or rename it.</source>
            <translation>La salida {subject} ya existe; permita sobrescribirla o cámbiele el nombre.</translation>
        </message>
        <message>
            <source>The output {subject} is a folder; name a file in it.</source>
            <translation>La salida {subject} es una carpeta; indique un archivo dentro de ella.</translation>
        </message>
        <message>
            <source>The output {subject} is incomplete: {rows} of {height} rows were computed; run the job again.</source>
            <translation>La salida {subject} está incompleta: se calcularon {rows} de {height} filas; ejecute el trabajo de nuevo.</translation>
        </message>
        <message>
            <source>The output {subject} is one of the inputs; name another file.</source>
            <translation>La salida {subject} es una de las entradas; indique otro archivo.</translation>
        </message>
        <message>
            <source>The output {subject} must end in {suffix}; only {kind:term} is written.</source>
            <translation>La salida {subject} debe terminar en {suffix}; solo se escribe {kind:term}.</translation>
        </message>
        <message>
            <source>The overlap cannot be {overlap} LR pixels.</source>
            <translation>El solapamiento no puede ser de {overlap} píxeles LR.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half the tile.</source>
            <translation>El solapamiento de {overlap} píxeles LR no cabe en una tesela de {tile}; elija menos de la mitad de la tesela.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels must be less than half the tile of {tile}.</source>
            <translation>El solapamiento de {overlap} píxeles LR debe ser menor que la mitad de la tesela de {tile}.</translation>
        </message>
        <message>
            <source>The overviews of the {role:term} {subject} do not show its pixels and are not used; rebuild them.</source>
            <translation>Las vistas generales (pirámides) de {role:term} {subject} no muestran sus píxeles y no se usan; créelas de nuevo.</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>No se puede acceder al índice de paquetes; compruebe la red y el proxy en las opciones de QGIS o instale desde una carpeta.</translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation>El índice de paquetes {index} no tiene el archivo {file}.</translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation>La página, un archivo HTML que lo contiene todo.</translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation>La ruta {folder} contiene letras que algunos programas de Windows no pueden leer.</translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation>La ruta {folder} es demasiado larga para Windows; elija una carpeta de {limit} caracteres como máximo con el ajuste plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is missing.</source>
            <translation>Los pesos perceptuales {subject} no son el VGG-19 de torchvision: falta {tensor} {shape}.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} cannot be read ({reason}).</source>
            <translation>No se pueden leer los pesos perceptuales {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS (features.*, lin*.weight); name another file.</source>
            <translation>Los pesos perceptuales {subject} no contienen ni VGG-19 (features.N.weight) ni LPIPS (features.*, lin*.weight); indique otro archivo.</translation>
        </message>
        <message>
            <source>The pixels of the super-resolved raster {subject} do not line up with those of the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>Los píxeles del ráster superresuelto {subject} no encajan en los del ráster de baja resolución {lr}; elija el ráster a partir del que se hizo.</translation>
        </message>
        <message>
            <source>The pixels of {subject} do not look like those of the sensor that the run assumes, so the error may be larger than expected; name the sensor.</source>
            <translation>Los píxeles de {subject} no parecen los del sensor que supone la ejecución, así que el error puede ser mayor de lo esperado; indique el sensor.</translation>
        </message>
        <message>
            <source>The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged without interpolation: the edges between them will show as a grid in the result. Average these bands to their own pixel size first, and super-resolve them on their own.</source>
            <translation>Los píxeles de {subject} se repiten {times} x {times} en las bandas {bands}, ampliadas sin interpolación: los bordes entre ellos se verán como una cuadrícula en el resultado. Promedie primero estas bandas a su propio tamaño de píxel y aplíqueles la superresolución por separado.</translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation>Los perfiles faithful y realistic</translation>
        </message>
        <message>
            <source>The processor time that the system allows this process (ulimit -t) is used up; raise the limit.</source>
            <translation>Se ha agotado el tiempo de procesador que el sistema concede a este proceso (ulimit -t); aumente el límite.</translation>
        </message>
        <message>
            <source>The program at {subject} is not a Dask scheduler that this version understands; is the address right?</source>
            <translation>El programa en {subject} no es un planificador de Dask que esta versión entienda; ¿es correcta la dirección?</translation>
        </message>
        <message>
            <source>The program that started the job is gone.</source>
            <translation>El programa que inició el trabajo ya no está.</translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation>El proxy requiere nombre de usuario y contraseña; introdúzcalos en las opciones de QGIS.</translation>
        </message>
        <message>
            <source>The raster is noisy; naming its sensor may help.</source>
            <translation>El ráster tiene ruido; indicar su sensor puede ayudar.</translation>
        </message>
        <message>
            <source>The raster is noisy; use the preset {preset}, or choose its sensor.</source>
            <translation>El ráster tiene ruido; use el perfil {preset} o elija su sensor.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}.</source>
            <translation>El ráster parece de un sensor con un desenfoque de {blur:.2f} píxeles y un ruido de {noise:.1f} de 255 niveles, comprimido como JPEG de calidad {quality:.0f}.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255).</source>
            <translation>El ráster parece de un sensor con un desenfoque de {blur:.2f} píxeles y un ruido de {noise:.1f} de 255 niveles.</translation>
        </message>
        <message>
            <source>The raster shows neither blur nor noise of a sensor.</source>
            <translation>El ráster no muestra ni desenfoque ni ruido de un sensor.</translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation>El ráster al que se aplicó la superresolución.</translation>
        </message>
        <message>
            <source>The raster {subject} has no CRS; the result has none either.</source>
            <translation>El ráster {subject} no tiene SRC; el resultado tampoco.</translation>
        </message>
        <message>
            <source>The ratios between the bands turn by {angle:.2f} degrees.</source>
            <translation>Las proporciones entre las bandas giran {angle:.2f} grados.</translation>
        </message>
        <message>
            <source>The reason was {kind}: {reason}.</source>
            <translation>El motivo fue {kind}: {reason}.</translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation>No se puede leer como ráster la referencia {names}; compruebe su ruta y su archivo.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on a scene without usable CRS; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>La referencia {subject} no se puede situar sobre una escena sin un SRC utilizable; en su lugar se usarán fragmentos similares de ella, con su propio tamaño de píxel.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on the scene, so it has no effect: this model uses references of the same place only.</source>
            <translation>La referencia {subject} no se puede situar sobre la escena, así que no tiene efecto: este modelo solo usa referencias del mismo lugar.</translation>
        </message>
        <message>
            <source>The reference {subject} contains complex numbers; choose an image with real values.</source>
            <translation>La referencia {subject} contiene números complejos; elija una imagen de números reales.</translation>
        </message>
        <message>
            <source>The reference {subject} does not overlap the scene; matching patches will be used instead.</source>
            <translation>La referencia {subject} no se solapa con la escena; en su lugar se usarán fragmentos similares.</translation>
        </message>
        <message>
            <source>The reference {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>La referencia {subject} tiene una tabla de colores; conviértala primero a RGB (Ráster &gt; Conversión &gt; PCT a RGB).</translation>
        </message>
        <message>
            <source>The reference {subject} has no CRS and cannot be placed on the scene; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>La referencia {subject} no tiene SRC y no se puede situar sobre la escena; en su lugar se usarán fragmentos similares de ella, con su propio tamaño de píxel.</translation>
        </message>
        <message>
            <source>The reference {subject} has no image band; choose one of its subdatasets or another file.</source>
            <translation>La referencia {subject} no tiene ninguna banda de imagen; elija uno de sus subconjuntos de datos u otro archivo.</translation>
        </message>
        <message>
            <source>The reference {subject} has the image bands {available}, but the reference bands {wanted} were asked for; name one to three of those it has.</source>
            <translation>La referencia {subject} tiene las bandas de imagen {available}, pero se pidieron las bandas {wanted}; indique de una a tres de las que tiene.</translation>
        </message>
        <message>
            <source>The reference {subject} has {width} x {height} pixels, more than any run can read; cut out the part around the scene, or check the file.</source>
            <translation>La referencia {subject} tiene {width} x {height} píxeles, más de los que lee cualquier ejecución; recorte la parte alrededor de la escena o revise el archivo.</translation>
        </message>
        <message>
            <source>The reference {subject} holds nothing but nodata; choose another image.</source>
            <translation>La referencia {subject} solo contiene píxeles sin datos; elija otra imagen.</translation>
        </message>
        <message>
            <source>The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as large, so it adds less detail than it could.</source>
            <translation>La referencia {subject} es más gruesa que el resultado: sus píxeles son {ratio:.2f} veces más grandes, por lo que aporta menos detalle del que podría.</translation>
        </message>
        <message>
            <source>The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a run moves it to fit.</source>
            <translation>La referencia {subject} está desplazada {shift:.1f} píxeles LR respecto a la imagen de baja resolución; la ejecución la coloca en su sitio.</translation>
        </message>
        <message>
            <source>The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} pixels, but at least {needed} are needed: for instance one raster of {width} x {height} pixels that is neither nodata nor of one colour; add references or choose larger ones.</source>
            <translation>Las referencias contienen {found:plural:# bloque utilizable|# bloques utilizables} de {side} x {side} píxeles, pero se necesitan al menos {needed}: por ejemplo, un ráster de {width} x {height} píxeles que no sea sin datos ni de un solo color; añada referencias o elija otras más grandes.</translation>
        </message>
        <message>
            <source>The references show the same ground so often that only {count:plural:# block is|# blocks are} left to train on; add references of other places.</source>
            <translation>Las referencias muestran tantas veces el mismo terreno que para entrenar solo {count:plural:queda # bloque|quedan # bloques}; añada referencias de otros lugares.</translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation>Las referencias conservadas, la más útil en primer lugar.</translation>
        </message>
        <message>
            <source>The report was cancelled; the super-resolved raster is complete.</source>
            <translation>El informe se ha cancelado; el ráster superresuelto está completo.</translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation>No se puede escribir el informe {path} ({reason}); elija otra carpeta.</translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation>El informe {path} debe terminar en .html, .md o .txt.</translation>
        </message>
        <message>
            <source>The result does not say which sensor it was made for.</source>
            <translation>El resultado no dice para qué sensor se hizo.</translation>
        </message>
        <message>
            <source>The result is complete, but the output {subject} could not be given its name ({reason}); older files are as they were. Fix that and run the job again: it continues from the finished tiles.</source>
            <translation>El resultado está completo, pero no se pudo dar su nombre a la salida {subject} ({reason}); los archivos anteriores están como estaban. Corríjalo y vuelva a ejecutar el trabajo: continúa desde las teselas terminadas.</translation>
        </message>
        <message>
            <source>The run failed; run it again to see why.</source>
            <translation>La ejecución ha fallado; ejecútela de nuevo para ver por qué.</translation>
        </message>
        <message>
            <source>The run was complete before it could be cancelled.</source>
            <translation>La ejecución terminó antes de que pudiera cancelarse.</translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation>No se puede copiar el ejemplo a {folder} ({reason}); libere espacio allí.</translation>
        </message>
        <message>
            <source>The scale must be a whole number, not {scale}.</source>
            <translation>La escala debe ser un número entero, no {scale}.</translation>
        </message>
        <message>
            <source>The scheduler {scheduler!r} is not an address; write it as tcp://host:8786.</source>
            <translation>El planificador {scheduler!r} no es una dirección; indique una como tcp://host:8786.</translation>
        </message>
        <message>
            <source>The seed must be a whole number, 0 or more, not {seed}.</source>
            <translation>La semilla debe ser un número entero a partir de 0, no {seed}.</translation>
        </message>
        <message>
            <source>The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG quality.</source>
            <translation>El sensor {sensor} es desconocido; use {names} o psf:SIGMA,NOISE[,JPEG], por ejemplo psf:0.5,2,75: desenfoque en píxeles de baja resolución, ruido en 255 niveles, calidad JPEG.</translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation>La configuración ha fallado de forma inesperada ({error}); consulte el registro.</translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation>La configuración continúa; su progreso se muestra en la barra de estado de QGIS.</translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation>Se ha borrado el valor del ajuste {name}.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>El ráster superresuelto coincide estrechamente con la entrada, con {rmse:figure}{unit} (RMSE), el {percent:.2g} % del intervalo de la entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>El ráster superresuelto coincide con la entrada, con {rmse:figure}{unit} (RMSE), el {percent:.2g} % del intervalo de la entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by more than {percent:.0f} % of its range: is this the raster that it was made from, with the same bands and units?</source>
            <translation>El ráster superresuelto se aparta de la entrada en más del {percent:.0f} % de su intervalo: ¿es este el ráster a partir del que se hizo, con las mismas bandas y unidades?</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>El ráster superresuelto se aparta de la entrada en {rmse:figure}{unit} (RMSE), el {percent:.2g} % del intervalo de la entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster is complete, but its report could not be written.</source>
            <translation>El ráster superresuelto está completo, pero no se pudo escribir su informe.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} and the low-resolution raster {lr} have no valid pixel in common; check their nodata values.</source>
            <translation>El ráster superresuelto {subject} y el ráster de baja resolución {lr} no tienen ningún píxel válido en común; compruebe sus valores de sin datos.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>El ráster superresuelto {subject} no se solapa con el ráster de baja resolución {lr}; elija el ráster a partir del que se hizo.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} has {count} bands, but {compared} of the low-resolution raster {lr} are compared with it; name the bands that it was made from.</source>
            <translation>El ráster superresuelto {subject} tiene {count} bandas, pero se compara con {compared} del ráster de baja resolución {lr}; indique las bandas a partir de las que se hizo.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster {lr} in {lr_crs:term}; choose the raster that it was made from.</source>
            <translation>El SRC del ráster superresuelto {subject} es {sr_crs:term}, pero el del ráster de baja resolución {lr} es {lr_crs:term}; elija el ráster a partir del que se hizo.</translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation>El ráster superresuelto, un GeoTIFF con exactamente la extensión de la entrada.</translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation>El ráster superresuelto. Sus píxeles deben dividir exactamente los del ráster de baja resolución; puede cubrir solo una parte de él.</translation>
        </message>
        <message>
            <source>The system allows this process {allowed:size} of memory (ulimit -v), too little for the libraries of the model; raise the limit.</source>
            <translation>El sistema concede a este proceso {allowed:size} de memoria (ulimit -v), demasiado poco para las bibliotecas del modelo; aumente el límite.</translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation>El sistema ha denegado el acceso a un archivo; solicite que se permita la carpeta de datos o indique un Python que tenga PyTorch.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}, and {more} more.</source>
            <translation>Los tensores de {subject} no encajan en la red: {misfit}, y {more} más.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}.</source>
            <translation>Los tensores de {subject} no encajan en la red: {misfit}.</translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation>El texto, en Markdown.</translation>
        </message>
        <message>
            <source>The threads must be a whole number, 0 or more, not {threads}.</source>
            <translation>El número de hilos debe ser un entero a partir de 0, no {threads}.</translation>
        </message>
        <message>
            <source>The training diverged on these rasters; leave out those with extreme values.</source>
            <translation>El entrenamiento divergió con estos rásteres; excluya los que tienen valores extremos.</translation>
        </message>
        <message>
            <source>The training steps must be 0 to {most}, not {steps}.</source>
            <translation>Los pasos de entrenamiento deben ser de 0 a {most}, no {steps}.</translation>
        </message>
        <message>
            <source>The uncertainty needs 1 to {most} samples, not {samples}.</source>
            <translation>La incertidumbre necesita de 1 a {most} muestras, no {samples}.</translation>
        </message>
        <message>
            <source>The value the dialog starts with.</source>
            <translation>Con qué comienza el diálogo.</translation>
        </message>
        <message>
            <source>The value the dialog starts with; auto takes a GPU that works.</source>
            <translation>Con qué comienza el diálogo; auto toma una GPU que funcione.</translation>
        </message>
        <message>
            <source>The values of the high-resolution raster are on another scale than those of the input, so PSNR and SSIM, which compare values, say little.</source>
            <translation>Los valores del ráster de alta resolución son de otra magnitud que los de la entrada, así que PSNR y SSIM, que comparan valores, dicen poco.</translation>
        </message>
        <message>
            <source>The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only whole numbers in its range; choose another output type.</source>
            <translation>Los valores de {subject} van de {low:g} a {high:g} aproximadamente, de los que {dtype} solo conserva números enteros dentro de su intervalo; elija otro tipo de salida.</translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation>El veredicto como sí o no.</translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation>El veredicto en unas pocas frases.</translation>
        </message>
        <message>
            <source>The weights are for the method {method!r}, which this version does not have; update the plugin.</source>
            <translation>Los pesos son para el método {method!r}, que esta versión no tiene; actualice el complemento.</translation>
        </message>
        <message>
            <source>The weights file {subject} contains NaN or infinity in {tensor}.</source>
            <translation>El archivo de pesos {subject} contiene NaN o infinito en {tensor}.</translation>
        </message>
        <message>
            <source>The weights file {subject} does not exist; check the path.</source>
            <translation>El archivo de pesos {subject} no existe; compruebe la ruta.</translation>
        </message>
        <message>
            <source>The weights file {subject} is damaged: its checksum is not the expected one; install the plugin again.</source>
            <translation>El archivo de pesos {subject} está dañado: su suma de comprobación no es la esperada; instale de nuevo el complemento.</translation>
        </message>
        <message>
            <source>The weights file {subject} is not a readable safetensors file ({reason}).</source>
            <translation>El archivo de pesos {subject} no es un archivo safetensors legible ({reason}).</translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about. Left empty: a new file in the folder of your models, which the list of models shows.</source>
            <translation>Los pesos del modelo adaptado, con una ficha que dice cómo se obtuvo. Si se deja vacío: un archivo nuevo en la carpeta de sus modelos, que muestra la lista de modelos.</translation>
        </message>
        <message>
            <source>The weights {subject} are a pickle-based file, which is never loaded here; convert the authors' checkpoints with `ttrd3 import-weights`.</source>
            <translation>Los pesos {subject} son un archivo pickle, que aquí nunca se carga; convierta los puntos de control de los autores con `ttrd3 import-weights`.</translation>
        </message>
        <message>
            <source>The weights {subject} are for the method {method!r}, which cannot be adapted; choose weights for {methods}.</source>
            <translation>Los pesos {subject} son para el método {method!r}, que no se puede adaptar; elija pesos para {methods}.</translation>
        </message>
        <message>
            <source>The weights {subject} cannot be written ({reason}).</source>
            <translation>No se pueden escribir los pesos {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The weights {subject} need a part of the model {name}, which differs from the one here; update the plugin or choose other weights.</source>
            <translation>Los pesos {subject} necesitan una parte del modelo {name} que difiere de la de aquí; actualice el complemento o elija otros pesos.</translation>
        </message>
        <message>
            <source>The worker cannot open {name} as QGIS does, so QGIS copies it.</source>
            <translation>El proceso de cálculo no puede abrir {name} como lo hace QGIS, así que QGIS lo copia.</translation>
        </message>
        <message>
            <source>The worker failed unexpectedly ({kind}: {reason}); see the log.</source>
            <translation>El proceso de cálculo ha fallado de forma inesperada ({kind}: {reason}); consulte el registro.</translation>
        </message>
        <message>
            <source>The worker process crashed in native code; set the device to cpu, or update the GPU driver and PyTorch.</source>
            <translation>El proceso de cálculo ha fallado en código nativo; ponga el dispositivo en cpu o actualice el controlador de la GPU y PyTorch.</translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation>El proceso de cálculo no ha estado listo en {seconds:.0f} s; compruebe que su Python y los pesos estén en una unidad accesible.</translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation>El proceso de cálculo ha terminado sin resultado (código de salida {code}); consulte el registro.</translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation>El proceso de cálculo ha encontrado una instrucción que este procesador no tiene; instale un PyTorch compilado para él.</translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation>Al proceso de cálculo le falta una biblioteca del sistema; instale el paquete redistribuible de Visual C++ 2015-2022.</translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation>El proceso de cálculo se ha terminado desde fuera; ejecute de nuevo el algoritmo.</translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation>El proceso de cálculo se ha interrumpido, muy probablemente por falta de memoria; elija una extensión o una tesela menor.</translation>
        </message>
        <message>
            <source>The worker {subject} cannot compute ({answer}); see its log.</source>
            <translation>El proceso {subject} no puede calcular ({answer}); consulte su registro.</translation>
        </message>
        <message>
            <source>The worker {subject} does not answer; others compute its tiles.</source>
            <translation>El proceso {subject} no responde; otros calculan sus teselas.</translation>
        </message>
        <message>
            <source>The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the result may differ.</source>
            <translation>El proceso {subject} tiene torch {theirs} y este equipo {ours}; las últimas cifras del resultado pueden diferir.</translation>
        </message>
        <message>
            <source>The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install the same version on both.</source>
            <translation>El proceso {subject} tiene la versión {theirs} de ttrd3-qgis y este equipo la {ours}; instale la misma versión en ambos.</translation>
        </message>
        <message>
            <source>The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Al proceso {subject} le falta {package}; instale allí el mismo ttrd3-qgis[dask] que en este equipo.</translation>
        </message>
        <message>
            <source>The worker {subject} returned something other than the tiles it was sent; install the same ttrd3-qgis[dask] there as on this computer, or leave that worker out.</source>
            <translation>El proceso {subject} devolvió algo distinto de las teselas que recibió; instale allí el mismo ttrd3-qgis[dask] que en este equipo o prescinda de ese proceso.</translation>
        </message>
        <message>
            <source>The {entry} has unknown entries: {names}.</source>
            <translation>La entrada {entry} tiene entradas desconocidas: {names}.</translation>
        </message>
        <message>
            <source>The {entry} lacks {names}.</source>
            <translation>A la entrada {entry} le falta: {names}.</translation>
        </message>
        <message>
            <source>The {entry} must be a JSON object, not {kind}.</source>
            <translation>La entrada {entry} debe ser un objeto JSON, no {kind}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened because this process has too many files open; use fewer references, or raise the limit on open files (ulimit -n).</source>
            <translation>El {role:term} {subject} no se puede abrir porque este proceso ya tiene demasiados archivos abiertos; use menos referencias o aumente el límite de archivos abiertos (ulimit -n).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened; check that the file is complete and of a kind that GDAL reads.</source>
            <translation>No se puede abrir el {role:term} {subject}; compruebe que el archivo está completo y es de un tipo que GDAL lee.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} computes its pixels by a function that GDAL does not run here; export it to GeoTIFF and use that instead.</source>
            <translation>El {role:term} {subject} calcula sus píxeles con una función que GDAL no ejecuta aquí; expórtelo a GeoTIFF y úselo en su lugar.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} contains complex numbers; compute their magnitude first (Raster &gt; Raster Calculator).</source>
            <translation>El {role:term} {subject} contiene números complejos; calcule primero su magnitud (Ráster &gt; Calculadora ráster).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} does not exist; check the path.</source>
            <translation>El {role:term} {subject} no existe; compruebe la ruta.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>El {role:term} {subject} tiene una tabla de colores; conviértalo primero a RGB (Ráster &gt; Conversión &gt; PCT a RGB).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a geotransform that puts all pixels on one line; georeference it again.</source>
            <translation>El {role:term} {subject} tiene una geotransformación que pone todos los píxeles en una línea; georreferéncielo de nuevo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets or another file.</source>
            <translation>El {role:term} {subject} no tiene ninguna banda de imagen propia; elija uno de sus subconjuntos de datos u otro archivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets: {names}.</source>
            <translation>El {role:term} {subject} no tiene ninguna banda de imagen propia; elija uno de sus subconjuntos de datos: {names}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no pixels; choose another file.</source>
            <translation>El {role:term} {subject} no tiene píxeles; elija otro archivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band numbers.</source>
            <translation>El {role:term} {subject} tiene las bandas 1 a {count}, pero no {missing}; corrija los números de banda.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most {most}; name the bands that you want, or check the file, whose header may be damaged.</source>
            <translation>El {role:term} {subject} tiene {count:plural:# banda|# bandas}, y una ejecución admite {most} como máximo; indique las bandas que desea o compruebe el archivo, cuya cabecera puede estar dañada.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which no run can finish; choose a smaller extent or check the file.</source>
            <translation>El {role:term} {subject} tiene {width} x {height} píxeles en la extensión de esta ejecución, que ninguna ejecución terminaría; elija una extensión menor o revise el archivo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; choose another extent or correct the nodata value.</source>
            <translation>El {role:term} {subject} solo contiene píxeles sin datos en las bandas y la extensión de esta ejecución; elija otra extensión o corrija el valor de sin datos.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a local file, but its pixels come from the network ({place}); save it as a GeoTIFF first, or name an address itself.</source>
            <translation>El {role:term} {subject} es un archivo local, pero sus píxeles vienen de la red ({place}); guárdelo antes como GeoTIFF o indique la dirección misma.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as a GeoTIFF first.</source>
            <translation>El {role:term} {subject} es un mosaico de mosaicos que lee millones de archivos; guárdelo antes como GeoTIFF.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it again.</source>
            <translation>El {role:term} {subject} está dañado o truncado y no se puede leer; cópielo o descárguelo de nuevo.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into memory; convert it to a tiled GeoTIFF first.</source>
            <translation>El {role:term} {subject} está guardado en bloques de {size:size}, que no caben en la memoria; conviértalo antes en un GeoTIFF teselado.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} may not be read; check its permissions.</source>
            <translation>El {role:term} {subject} no se puede leer; compruebe sus permisos.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} refers to a file that is missing or cannot be opened ({reason}); put that file back or correct the reference to it.</source>
            <translation>El {role:term} {subject} remite a un archivo que falta o no se puede abrir ({reason}); restitúyalo o corrija la referencia a él.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found among billions; choose an extent that has some, or correct the nodata value.</source>
            <translation>El {role:term} {subject} parece no contener más que nodata: no se halló ningún píxel válido entre miles de millones; elija una extensión que los tenga o corrija el valor nodata.</translation>
        </message>
        <message>
            <source>There are finished tiles of an earlier run; the same run with the same output continues from them.</source>
            <translation>Hay teselas terminadas de una ejecución anterior; la misma ejecución con la misma salida continúa a partir de ellas.</translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation>No hay CUDA en macOS; elija auto para la GPU de Apple.</translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation>No hay ningún PyTorch que instalar en {machine}; indique un Python que lo tenga.</translation>
        </message>
        <message>
            <source>There is no Python to try; press Set Up, or choose one that has PyTorch.</source>
            <translation>No hay ningún Python que probar; pulse Configurar o indique uno con PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python with PyTorch yet.</source>
            <translation>No hay ningún Python con PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation>Aquí no hay Python {version} y no se ha podido obtener; instale Python {version} o indique un Python que tenga PyTorch.</translation>
        </message>
        <message>
            <source>There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE.</source>
            <translation>No existe la compresión {compression}; elija DEFLATE, LZW, ZSTD o NONE.</translation>
        </message>
        <message>
            <source>There is no model named {name!r}; choose {names} or a .safetensors file.</source>
            <translation>No hay ningún modelo llamado {name!r}; elija {names} o un archivo .safetensors.</translation>
        </message>
        <message>
            <source>There is not enough memory; close other programs, or process less at once.</source>
            <translation>No hay memoria suficiente; cierre otros programas o procese menos de una vez.</translation>
        </message>
        <message>
            <source>This Python cannot compute ({reason}); reinstall torch.</source>
            <translation>Este Python no puede calcular ({reason}); vuelva a instalar torch.</translation>
        </message>
        <message>
            <source>This Python cannot load a library ({reason}); install it there.</source>
            <translation>Este Python no puede cargar una biblioteca ({reason}); instálela ahí.</translation>
        </message>
        <message>
            <source>This Python lacks matplotlib; install it for reports.</source>
            <translation>A este Python le falta matplotlib; instálelo para los informes.</translation>
        </message>
        <message>
            <source>This Python lacks {package}; install it there.</source>
            <translation>A este Python le falta {package}; instálelo ahí.</translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation>Es el propio ráster de baja resolución; no contiene detalle más fino.</translation>
        </message>
        <message>
            <source>This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with diffusers, or in a Python of your own: pip install "diffusers".</source>
            <translation>Este modelo necesita una biblioteca que falta en este Python ({package}). Ejecute Configurar… en QGIS con diffusers o, en un Python propio: pip install "diffusers".</translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation>Tamaño de tesela en píxeles de entrada (0: automático)</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Teselas</translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation>Teselas a la vez (0: automático)</translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation>Teselas que se calculan a la vez. 0 toma las que caben en la memoria; redúzcalo si falta memoria.</translation>
        </message>
        <message>
            <source>Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are free.</source>
            <translation>Las teselas de {tile} píxeles LR necesitan unos {needed:size} de memoria y solo hay {free:size} libres.</translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation>Tiempo disponible, incluida la medición. Ocho minutos bastan para obtener una mejora con un procesador; una GPU da muchos más pasos en ese tiempo.</translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation>Tiempo: desconocido hasta la primera ejecución; el botón Probar de Opciones ▸ TTRD3 lo mide</translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation>Tiempo: {time}, según la velocidad de una ejecución anterior</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {name} as model; it is now in the list.</source>
            <translation>Para usarlo, abra la superresolución basada en referencias y elija {name} como modelo; ya está en la lista.</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {path} as model file.</source>
            <translation>Para usarlo, abra la superresolución basada en referencias y elija {path} como archivo de modelo.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Hay muy pocos bloques para saber si los nuevos pesos son mejores: solo se reservaron {count}, y se necesitan al menos {needed} para descartar el azar (LPIPS {lpips_before:.3f} a {lpips_after:.3f}, PSNR {psnr_before:.2f} a {psnr_after:.2f} dB, error de nitidez {sharpness_before:.2f} a {sharpness_after:.2f}). Añada referencias o elija otras más grandes.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Hay muy pocos bloques para saber si los nuevos pesos son mejores: solo se reservaron {count}, y se necesitan al menos {needed} para descartar el azar (PSNR {psnr_before:.2f} a {psnr_after:.2f} dB, error de nitidez {sharpness_before:.2f} a {sharpness_after:.2f}). Añada referencias o elija otras más grandes.</translation>
        </message>
        <message>
            <source>Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min</source>
            <translation>Entrenando con {blocks:plural:# bloque|# bloques} de {side} × {side} píxeles y {held_out} reservados para evaluar; {steps:plural:# paso|# pasos}, unos {minutes:.1f} min</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>Pasos de entrenamiento</translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation>Pasos de entrenamiento realizados</translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation>Pasos de entrenamiento, en lugar de los minutos. Los mismos pasos y la misma semilla dan el mismo modelo en el mismo equipo.</translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation>Sigue entrenando el modelo de superresolución con sus propios rásteres de alta resolución.</translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation>Ráster verdadero de alta resolución, si lo hay</translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation>Probándolo</translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation>Probando {path}</translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into a finer one with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation>Convierte un ráster de baja resolución en uno más fino con un modelo de difusión que toma la textura de referencias de alta resolución. Las referencias pueden mostrar el mismo lugar en un momento anterior o un lugar similar en otra parte; pueden tener cualquier SRC, resolución y tipo de datos.

El detalle fino es sintético: una estimación, para mirar y no para medir.

El modelo se ejecuta en un Python aparte con PyTorch y rasterio; ninguna imagen sale de este equipo.</translation>
        </message>
        <message>
            <source>Two outputs have the same name; name different files.</source>
            <translation>Dos salidas tienen el mismo nombre; indique archivos distintos.</translation>
        </message>
        <message>
            <source>Two runs at once are no faster than one after another, and need twice the memory.</source>
            <translation>Dos ejecuciones a la vez no son más rápidas que una tras otra y necesitan el doble de memoria.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertidumbre</translation>
        </message>
        <message>
            <source>Unknown, as there is no high-resolution raster to compare with.</source>
            <translation>Desconocido, pues no hay ráster de alta resolución con que comparar.</translation>
        </message>
        <message>
            <source>Use Another &amp;Python…</source>
            <translation>Usar otro &amp;Python…</translation>
        </message>
        <message>
            <source>Use {preset}</source>
            <translation>Usar {preset}</translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation>Usa un Python que ya tiene PyTorch.</translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation>Valor de la entrada que significa sin datos, si el propio archivo no lo indica; el resultado tiene el mismo.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Veredicto</translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation>Versión de PyTorch</translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation>Versión de PyTorch que contiene.</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Waiting for a worker of {subject}.</source>
            <translation>Esperando un proceso de {subject}.</translation>
        </message>
        <message>
            <source>Waiting for another run to end</source>
            <translation>Esperando a que termine otra ejecución</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Advertencia</translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation>Advertencia: {text}</translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation>Carpeta de pesos</translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation>Pesos de LPIPS con los que evaluar</translation>
        </message>
        <message>
            <source>Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation>Pesos de VGG-19 o LPIPS para una pérdida perceptual. Si se deja vacío: una pérdida integrada sobre el espectro de la textura, que no necesita pesos.</translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation>Pesos de una pérdida perceptual</translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation>Pesos de partida en lugar del modelo indicado: un archivo .safetensors.</translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation>Pesos que usar en lugar del modelo indicado: un archivo .safetensors de este complemento. La orden ttrd3 import-weights crea uno a partir de los archivos .pt de los autores de TTRD3.</translation>
        </message>
        <message>
            <source>What happens to plain land in steps that leave it out. "reuse": it goes on with what the model found before, which saves the work on tiles without texture. "hold": it stays as it is, as published, which leaves grain. "off": no step leaves it out.</source>
            <translation>Qué ocurre con el terreno liso en los pasos que lo omiten. "reuse": sigue con lo que el modelo halló antes, lo que ahorra el trabajo en teselas sin textura. "hold": queda como está, como se publicó, lo que deja grano. "off": ningún paso lo omite.</translation>
        </message>
        <message>
            <source>What made the raster: how far its optics blur and how much noise it has. auto estimates the sensor from the raster; a model made for one sensor uses that one. ideal is plain bicubic reduction, area the mean of what a pixel covers. The result agrees with the raster as this sensor would see it, up to its noise.</source>
            <translation>Con qué se tomó el ráster: cuánto desenfoca la óptica y cuánto ruido tiene. auto estima el sensor a partir del ráster; un modelo hecho para un sensor usa ese. ideal es la reducción bicúbica simple; area, la media de lo que cubre un píxel. El resultado concuerda con el ráster tal como lo vería este sensor, hasta su ruido.</translation>
        </message>
        <message>
            <source>What makes the rasters that the model will sharpen: the references are reduced as it sees the ground. auto takes what the model was made for, or plain means over a pixel where it can do with any sensor.</source>
            <translation>Con qué se toman los rásteres que el modelo va a mejorar: las referencias se reducen tal como ese sensor ve el terreno. auto toma aquello para lo que se hizo el modelo, o medias simples por píxel si admite cualquier sensor.</translation>
        </message>
        <message>
            <source>What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the input itself, enlarged.</source>
            <translation>De qué se hace la condición: "dynamic" toma el resultado de la pasada anterior, "fixed" la propia entrada, ampliada.</translation>
        </message>
        <message>
            <source>What the passes have left, if that was asked for, the coarsest first.</source>
            <translation>Lo que han dejado las pasadas, si se pidió, del más grueso al más fino.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Qué hacer</translation>
        </message>
        <message>
            <source>What to favour: crisp texture, or closeness to the input. {presets} These are the steps and noise of the default model; those of other models differ. Some models also have: {others} Steps and noise set under the advanced parameters take precedence.</source>
            <translation>Qué se prefiere: textura nítida o fidelidad a la entrada. {presets} Estos son los pasos y el ruido del modelo predeterminado; los de otros modelos difieren. Algunos modelos tienen además: {others} Los pasos y el ruido indicados en los parámetros avanzados tienen prioridad.</translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation>Dónde pone Configurar Python y PyTorch; varios gigabytes.</translation>
        </message>
        <message>
            <source>Where a reference of the same place contradicts the input because something was built, felled or sown between the dates: the deviation of each input pixel from what the reference leads one to expect, as a multiple of what is usual there. Other light, haze and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost certainly: distrust detail there. Empty where no reference shows the place.</source>
            <translation>Dónde una referencia del mismo lugar contradice la entrada, porque algo se construyó, taló o sembró entre las fechas: la desviación de cada píxel de entrada respecto a lo que la referencia hace esperar, en múltiplos de lo habitual allí. Otra luz, la bruma y los colores no cuentan. Por encima de 1,5 el lugar probablemente ha cambiado; por encima de 3, casi con seguridad: desconfíe allí del detalle. Vacío donde ninguna referencia muestra el lugar.</translation>
        </message>
        <message>
            <source>Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one of the possible results, with texture, by diffusion. "condition": those of the model chosen as condition.</source>
            <translation>De dónde vienen los bordes y la textura de una pasada. "regress": los más probables. "rddm": uno de los resultados posibles, con textura, por difusión. "condition": los del modelo elegido como condición.</translation>
        </message>
        <message>
            <source>Where the detail comes from that no reference gives. "estimate": the most likely image, smooth and fast. "diffusion": one of the images that agree with the input, with texture; it takes the chosen number of steps. A model that knows only one of the two does that.</source>
            <translation>De dónde viene el detalle que ninguna referencia da. «estimate»: la imagen más probable, suave y rápida. «diffusion»: una de las imágenes que concuerdan con la entrada, con textura; requiere el número de pasos elegido. Un modelo que solo conoce una de las dos hace esa.</translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation>Dónde se calculan las características; auto toma una GPU que funcione.</translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation>Dónde se entrena el modelo. auto toma una GPU que funcione y, si no la hay, el procesador.</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation>Dónde se ejecuta el modelo. auto toma una GPU que funcione y, si no la hay, el procesador. Lo que tiene este equipo se escribe en el registro de cada ejecución.</translation>
        </message>
        <message>
            <source>Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the share of rich land.</source>
            <translation>Donde el modelo considera el terreno rico en textura: 1; en otras partes, 0. Su media es la proporción de terreno rico.</translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation>El modelo adaptado es mejor</translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made from, in its order. Left empty: those that the result itself names; for an older result all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation>De qué bandas se hizo el ráster superresuelto, en su orden. Vacío: las que nombra el propio resultado; en resultados más antiguos, todas, o las que la capa muestra como rojo, verde y azul si tiene más bandas.</translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation>Qué referencia sirvió en cada lugar (banda 1) y cuánto se parece su textura más próxima, de 0 a 1 (banda 2).</translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation>Qué referencia sirvió en cada lugar. La banda 1 contiene el número de la referencia en la lista, 0 si no hay ninguna: la que está sobre una tesela; en los demás casos, la que tiene el fragmento más parecido. La banda 2 indica de 0 a 1 cuánto se parece su textura más próxima.</translation>
        </message>
        <message>
            <source>Which share of the steps was computed: 1, or less on tiles without any rich land. What its mean lacks to 1 is the work that was saved.</source>
            <translation>Qué parte de los pasos se calculó: 1, o menos en teselas sin terreno rico. Lo que falta a su media para llegar a 1 es el trabajo ahorrado.</translation>
        </message>
        <message>
            <source>Which steps leave it out</source>
            <translation>Qué pasos lo omiten</translation>
        </message>
        <message>
            <source>Windows of a small network</source>
            <translation>Ventanas de una red pequeña</translation>
        </message>
        <message>
            <source>With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about {high:g}: higher ones are cut off; leave NBITS out or take more.</source>
            <translation>Con NBITS={bits} una banda admite valores hasta {most}, y los de {subject} llegan hasta unos {high:g}: los mayores se recortan; omita NBITS o use más.</translation>
        </message>
        <message>
            <source>With detail by diffusion, estimates follow the input only as far as the noise of its sensor allows. Off, they follow all of it, noise included.</source>
            <translation>Con detalle por difusión, las estimaciones siguen la entrada solo hasta donde lo permite el ruido de su sensor. Desactivado, la siguen del todo, con su ruido.</translation>
        </message>
        <message>
            <source>With diffusers, for Stable Diffusion XL</source>
            <translation>Con diffusers, para Stable Diffusion XL</translation>
        </message>
        <message>
            <source>With these settings {method} does not use references: those that were given do not change the result.</source>
            <translation>Con esta configuración {method} no usa referencias: las indicadas no cambian el resultado.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so only one is computed.</source>
            <translation>Sin ruido inicial todas las muestras son iguales; solo se calcula una.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so the uncertainty is 0 everywhere.</source>
            <translation>Sin ruido inicial todas las muestras son iguales, así que la incertidumbre es 0 en todas partes.</translation>
        </message>
        <message>
            <source>Work in progress</source>
            <translation>Trabajo en curso</translation>
        </message>
        <message>
            <source>a CRS of its own</source>
            <translation>uno propio</translation>
        </message>
        <message>
            <source>a safetensors weights file</source>
            <translation>un archivo de pesos safetensors</translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation>unas {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation>quedan unas {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>unos {n} min</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>quedan unos {n} min</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>unos {n} s</translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation>quedan unos {n} s</translation>
        </message>
        <message>
            <source>another C library</source>
            <translation>otra biblioteca de C</translation>
        </message>
        <message>
            <source>as the reference shows it: below 1.5</source>
            <translation>como en la referencia: menos de 1,5</translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation>auto toma CUDA si hay un controlador NVIDIA lo bastante reciente, la GPU de Apple en un Mac y, en los demás casos, el procesador. cpu es la más pequeña. cuda se niega si no va a funcionar e indica por qué.</translation>
        </message>
        <message>
            <source>bias against LR</source>
            <translation>sesgo respecto a LR</translation>
        </message>
        <message>
            <source>can be resumed</source>
            <translation>se puede reanudar</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>changed: above 3</source>
            <translation>cambiado: más de 3</translation>
        </message>
        <message>
            <source>class mask</source>
            <translation>ráster de clases</translation>
        </message>
        <message>
            <source>closest to the input and fast, with the detail of references that match</source>
            <translation>lo más fiel a la entrada y rápido, con el detalle de las referencias que coinciden</translation>
        </message>
        <message>
            <source>closest to the input and faster, but smoother</source>
            <translation>lo más fiel a la entrada y más rápido, pero más suave</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>comparando</translation>
        </message>
        <message>
            <source>correlation with LR</source>
            <translation>correlación con LR</translation>
        </message>
        <message>
            <source>crisp texture</source>
            <translation>textura nítida</translation>
        </message>
        <message>
            <source>crisp texture also where no reference matches</source>
            <translation>textura nítida también donde ninguna referencia coincide</translation>
        </message>
        <message>
            <source>crisp texture where the land has any, plain land left plain</source>
            <translation>textura nítida donde el terreno la tiene; el terreno liso queda liso</translation>
        </message>
        <message>
            <source>crisp texture, which at large scales is invented</source>
            <translation>textura nítida, que a escalas grandes es inventada</translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation>diagnóstico,entorno,información,versión,dispositivo,incidencia</translation>
        </message>
        <message>
            <source>done</source>
            <translation>terminada</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallida</translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation>ajuste fino,entrenar,adaptar,sensor,superresolución,modelo,pesos</translation>
        </message>
        <message>
            <source>good</source>
            <translation>bien</translation>
        </message>
        <message>
            <source>high-resolution raster</source>
            <translation>ráster de alta resolución</translation>
        </message>
        <message>
            <source>in between: 3 to 10 times</source>
            <translation>intermedio: de 3 a 10 veces</translation>
        </message>
        <message>
            <source>install makes the environment, unless there is one that works. repair rebuilds it. remove deletes it with its downloads.</source>
            <translation>install crea el entorno, salvo que ya haya uno que funcione. repair lo crea de nuevo. remove lo borra junto con sus descargas.</translation>
        </message>
        <message>
            <source>invented: above 10 times</source>
            <translation>inventado: más de 10 veces</translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation>no ha indicado nada.</translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation>su prueba terminó con el código de salida {code}.</translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation>su prueba no dio ninguna respuesta.</translation>
        </message>
        <message>
            <source>low-resolution raster</source>
            <translation>ráster de baja resolución</translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation>macOS {have} es demasiado antiguo para PyTorch; actualice a macOS {need} o posterior.</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>midiendo</translation>
        </message>
        <message>
            <source>no CRS</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>noise of NDVI</source>
            <translation>ruido del NDVI</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>sin medir</translation>
        </message>
        <message>
            <source>observed: below 3 times the noise</source>
            <translation>observado: menos de 3 veces el ruido</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>solape</translation>
        </message>
        <message>
            <source>pixel</source>
            <translation>píxel</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>mal</translation>
        </message>
        <message>
            <source>probably changed: 1.5 to 3</source>
            <translation>probablemente cambiado: 1,5 a 3</translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation>calidad,informe,validar,comparar,exactitud,superresolución</translation>
        </message>
        <message>
            <source>radiometry</source>
            <translation>radiometría</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>puesto</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>ráster de referencia</translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation>referencias,ordenar,elegir,comparar,solapamiento,similitud,desplazamiento,superresolución</translation>
        </message>
        <message>
            <source>running in another QGIS</source>
            <translation>en curso en otro QGIS</translation>
        </message>
        <message>
            <source>running, {percent:.0f} %</source>
            <translation>en curso, {percent:.0f} %</translation>
        </message>
        <message>
            <source>scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or bits.</source>
            <translation>scl: sin datos, píxeles saturados, sombras de nubes, nubes y cirros de Sentinel-2, que son 0,1,3,8,9,10. qa-pixel: lo mismo de Landsat, bits:0,1,2,3,4. U otros números o bits.</translation>
        </message>
        <message>
            <source>score</source>
            <translation>puntuación</translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation>configurar,instalar,pytorch,python,entorno,dependencias,cuda,gpu,sin conexión</translation>
        </message>
        <message>
            <source>sharpness error, lower is better</source>
            <translation>error de nitidez, más bajo es mejor</translation>
        </message>
        <message>
            <source>sharpness over bicubic</source>
            <translation>nitidez sobre la bicúbica</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>desplazamiento</translation>
        </message>
        <message>
            <source>shift against HR (SR pixels)</source>
            <translation>desplazamiento respecto a HR (píxeles SR)</translation>
        </message>
        <message>
            <source>spectral angle to HR (°)</source>
            <translation>ángulo espectral con HR (°)</translation>
        </message>
        <message>
            <source>spectral angle to LR (°)</source>
            <translation>ángulo espectral con LR (°)</translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation>paso {n}/{total}</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>superresolución</translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation>superresolución,ampliar,enfocar,mejorar,referencia,difusión</translation>
        </message>
        <message>
            <source>super-resolved raster</source>
            <translation>ráster superresuelto</translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation>detalle sintético</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>textura</translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation>el Python de QGIS</translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation>la compilación con CUDA {cuda} no tiene código para {gpu} (capacidad de cálculo {have}); puede indicarse en su lugar un Python con otra compilación de PyTorch.</translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation>la variable de entorno {name}</translation>
        </message>
        <message>
            <source>the field above</source>
            <translation>el campo anterior</translation>
        </message>
        <message>
            <source>the most likely image: fast, and closest to the input</source>
            <translation>la imagen más probable: rápida y la más próxima a la entrada</translation>
        </message>
        <message>
            <source>the number of steps of the publication; slow</source>
            <translation>el número de pasos de la publicación; lento</translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation>el entorno propio del complemento</translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation>el ajuste {name}</translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation>no hay ninguna compilación con CUDA para este tipo de procesador.</translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation>tesela {n}/{total}</translation>
        </message>
        <message>
            <source>training</source>
            <translation>entrenando</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>desconocido</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>con cautela</translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation>escribiendo el informe</translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>No se puede obtener {address} ({reason}); compruebe la red y el proxy en las opciones de QGIS o instale desde una carpeta.</translation>
        </message>
        <message>
            <source>{compression} compression also changes the values that mark nodata, so parts of the nodata of {subject} will look like image in the result; choose a lossless compression, or mark nodata by a mask.</source>
            <translation>La compresión {compression} también cambia los valores que marcan la ausencia de datos, de modo que partes sin datos de {subject} parecerán imagen en el resultado; elija una compresión sin pérdidas o marque la ausencia de datos con una máscara.</translation>
        </message>
        <message>
            <source>{count:plural:# reference was used|# references were used}: {names}.</source>
            <translation>{count:plural:Se usó # referencia|Se usaron # referencias}: {names}.</translation>
        </message>
        <message>
            <source>{count} Dask workers are too many for this computer, which has {cores} cores; choose at most {most}.</source>
            <translation>{count} procesos de Dask son demasiados para este equipo, que tiene {cores} núcleos; elija como máximo {most}.</translation>
        </message>
        <message>
            <source>{free:size} of {total:size} free</source>
            <translation>{free:size} de {total:size} libres</translation>
        </message>
        <message>
            <source>{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}.</source>
            <translation>{mean:figure}{unit} de media; una décima parte de la superficie supera {high:figure}{unit}.</translation>
        </message>
        <message>
            <source>{measure} after</source>
            <translation>{measure} después</translation>
        </message>
        <message>
            <source>{measure} before</source>
            <translation>{measure} antes</translation>
        </message>
        <message>
            <source>{measure} of the new model, mean over the held-out blocks.</source>
            <translation>{measure} del modelo nuevo, media de los bloques reservados.</translation>
        </message>
        <message>
            <source>{measure} of the old model, mean over the held-out blocks.</source>
            <translation>{measure} del modelo anterior, media de los bloques reservados.</translation>
        </message>
        <message>
            <source>{name} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name} (pasos: {steps}, ruido: {noise:g}).</translation>
        </message>
        <message>
            <source>{name} cannot be shown on the map.</source>
            <translation>{name} no se puede mostrar en el mapa.</translation>
        </message>
        <message>
            <source>{name} is on the map.</source>
            <translation>{name} está en el mapa.</translation>
        </message>
        <message>
            <source>{name} must be a layer, or numbers such as 0,100,0,100, not {value}.</source>
            <translation>{name} debe ser una capa o números como 0,100,0,100, no {value}.</translation>
        </message>
        <message>
            <source>{name} must be a number such as 0.5, not {value}.</source>
            <translation>{name} debe ser un número como 0.5, no {value}.</translation>
        </message>
        <message>
            <source>{name} must be one of the words {words}, not {value}.</source>
            <translation>{name} debe ser una de las palabras {words}, no {value}.</translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation>{name}: {s:.2g} s por tesela</translation>
        </message>
        <message>
            <source>{name}: {what} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}: {what} (pasos: {steps}, ruido: {noise:g}).</translation>
        </message>
        <message>
            <source>{need:size} are needed in {folder}; {free:size} are free.</source>
            <translation>Se necesitan {need:size} en {folder}; hay {free:size} libres.</translation>
        </message>
        <message>
            <source>{need:size} are needed on the volume of {folder}, but only {free:size} are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation>Se necesitan {need:size} en el volumen de {folder}, pero solo hay {free:size} libres; libere espacio o elija otra carpeta con el ajuste plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and {rest:.0f} % lies between.</source>
            <translation>El {observed:.0f} % de la superficie equivale a lo observado, el {invented:.0f} % es inventado y el {rest:.0f} % queda en medio.</translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation>{own:.3g} m</translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation>{own:.3g} m, tan fino como se necesita</translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation>{own:.3g} m, más grueso de lo necesario</translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation>{own:.3g} m, más fino de lo necesario</translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation>{path} (origen: {origin}) no puede ejecutar el modelo: {reason}</translation>
        </message>
        <message>
            <source>{path} (from {origin}) is not a program that can be run.</source>
            <translation>{path} (origen: {origin}) no es un programa que se pueda ejecutar.</translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation>{path} no puede ejecutar el modelo: {reason}</translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation>{path} es el primero: {origin} anula esta página.</translation>
        </message>
        <message>
            <source>{path} exists already and no earlier run has left it; rename it, or choose another name for the result.</source>
            <translation>{path} ya existe y no procede de ninguna ejecución anterior; cámbiele el nombre o elija otro nombre para el resultado.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run.</source>
            <translation>{path} no es un programa que se pueda ejecutar.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run; it comes from {origin}.</source>
            <translation>{path} no es un programa que se pueda ejecutar; lo indica {origin}.</translation>
        </message>
        <message>
            <source>{path} is tried first; it comes from {origin}.</source>
            <translation>{path} es el primero; lo indica {origin}.</translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation>{path} funciona: Python {python}, PyTorch {torch}, rasterio {rasterio}.</translation>
        </message>
        <message>
            <source>{s:.1f} s per tile</source>
            <translation>{s:.1f} s por tesela</translation>
        </message>
        <message>
            <source>{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images that the expected error was measured on, with {low:.3f} to {high:.3f}.</source>
            <translation>{subject} tiene un contraste de {contrast:.3f} entre píxeles vecinos, a diferencia de las imágenes con las que se midió el error esperado, con {low:.3f} a {high:.3f}.</translation>
        </message>
        <message>
            <source>{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no nodata value to mark them with; choose a nodata value or another output type.</source>
            <translation>{subject} tiene {holes:plural:# píxel|# píxeles} sin valor, y el resultado no tiene valor de sin datos para marcarlos; elija un valor de sin datos u otro tipo de salida.</translation>
        </message>
        <message>
            <source>{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file.</source>
            <translation>{subject} es una tubería, un dispositivo o un flujo, que no se puede leer como archivo; indique un archivo.</translation>
        </message>
        <message>
            <source>{subject} is where finished tiles are kept, but it is a link or a file of another program; move it away, or name another output.</source>
            <translation>{subject} es donde se guardan las teselas terminadas, pero es un enlace o un archivo de otro programa; muévalo o indique otra salida.</translation>
        </message>
        <message>
            <source>{value} is not a valid {entry}; choose one of {names}.</source>
            <translation>{value} no es un valor válido de {entry}; elija entre {names}.</translation>
        </message>
        <message>
            <source>×{scale} ({share:.0f} %)</source>
            <translation>×{scale} ({share:.0f} %)</translation>
        </message>
    </context>
</TS>
