<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation> et </translation>
        </message>
        <message>
            <source>"published": every second step of the middle of a chain of at least ten. "wide": the same from earlier on. "sparing": two steps of three, so that plain land takes a third of them.</source>
            <translation>"published" : un pas sur deux au milieu d’une chaîne d’au moins dix. "wide" : de même, mais plus tôt. "sparing" : deux pas sur trois, si bien que les terrains unis en prennent un tiers.</translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation>A&amp;près</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Retour</translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation>A&amp;vant</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Installer</translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation>A&amp;perçu ici</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>&amp;Réparer</translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation>&amp;Installation…</translation>
        </message>
        <message>
            <source>&amp;Start Page</source>
            <translation>Page d’&amp;accueil</translation>
        </message>
        <message>
            <source>95 % differ from LR by less than</source>
            <translation>95 % s’écartent de LR de moins de</translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation>95 % diffèrent de l’entrée de moins de</translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation>Un Python disposant déjà de PyTorch et de rasterio, par exemple de conda, de pixi ou approuvé par votre service informatique. Il est essayé et noté dans les paramètres ; rien n’est installé.</translation>
        </message>
        <message>
            <source>A band is named twice in {bands}.</source>
            <translation>Une bande est indiquée deux fois dans {bands}.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>Un fichier téléchargé n’est pas celui qui a été testé (son SHA-256 diffère) : il est endommagé ou a été remplacé ; rien n’a été installé.</translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation>Une ville dessinée : l’entrée et le résultat</translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation>Un fichier est endommagé ou incomplet ; téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>A layer or a selection of this run is gone: choose it again in the dialog, with the same file for the result</source>
            <translation>Une couche ou une sélection de cette exécution n’existe plus : choisissez-la de nouveau dans la boîte de dialogue, avec le même fichier pour le résultat</translation>
        </message>
        <message>
            <source>A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This also writes what each pass leaves to the next, beside the result as NAME_x2.tif and so on, to see what each adds. A run of one pass has nothing more to write.</source>
            <translation>Un modèle à plusieurs facteurs atteint les plus grands en plusieurs passes, par exemple ×8 en trois passes de ×2. Écrit aussi ce que chaque passe laisse à la suivante, à côté du résultat, sous NAME_x2.tif, etc., pour voir ce que chacune ajoute. Un traitement en une seule passe n’a rien de plus à écrire.</translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation>Un paquet manque là où il a été cherché ; son nom figure dans le journal.</translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation>Une page sur l’exécution : ce qui y est entré, ce qui en est sorti et à quel point les deux concordent.</translation>
        </message>
        <message>
            <source>A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose the raster that it was made from.</source>
            <translation>Un pixel du raster basse résolution {lr} est {ratio} fois plus grand qu’un pixel du raster super-résolu {subject}, ce qui n’est pas un nombre entier à partir de 2 ; choisissez le raster dont il est issu.</translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation>Un polygone par référence avec son rang, son score, son recouvrement, la taille de ses pixels en mètres et par rapport au résultat, la similarité des niveaux de gris et de la texture, le décalage et des remarques.</translation>
        </message>
        <message>
            <source>A polygon of the mask {subject} is damaged; repair its geometry.</source>
            <translation>Un polygone du masque {subject} est endommagé ; réparez sa géométrie.</translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation>Une référence ne peut pas être lue comme raster ; choisissez uniquement des couches raster valides.</translation>
        </message>
        <message>
            <source>A reference is named twice; name each raster once.</source>
            <translation>Une référence est indiquée deux fois ; indiquez chaque raster une seule fois.</translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation>Une ligne de la table ne peut pas être écrite dans {name} ; choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>A run needs this Python; wait for its end, or cancel it.</source>
            <translation>Une exécution a besoin de ce Python ; attendez sa fin ou annulez-la.</translation>
        </message>
        <message>
            <source>A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale {scale}; every size must be at least 1.</source>
            <translation>Une scène de {height} x {width} pixels LR ne peut pas être découpée en tuiles de {tile} au facteur {scale} ; chaque taille doit être d’au moins 1.</translation>
        </message>
        <message>
            <source>A tile must be at least {least} LR pixels, not {tile}.</source>
            <translation>Une tuile doit mesurer au moins {least} pixels LR, et non {tile}.</translation>
        </message>
        <message>
            <source>A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller tile or another device.</source>
            <translation>Une tuile de {tile} pixels LR ne tient pas dans la mémoire de {subject} ; choisissez une tuile plus petite ou un autre périphérique.</translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation>Une image réelle du même lieu et de la même date à la résolution plus fine, dans les mêmes unités et avec les mêmes bandes. Son SCR et sa taille de pixel sont libres.</translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation>Une carte web : ses images sont récupérées pour la scène au début de l’exécution.</translation>
        </message>
        <message>
            <source>A worker has failed ({reason}); see its log.</source>
            <translation>Un processus a échoué ({reason}) ; consultez son journal.</translation>
        </message>
        <message>
            <source>A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Il manque {package} à un processus ; installez-y le même ttrd3-qgis[dask] que sur cet ordinateur.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index} through the proxy {proxy}.</source>
            <translation>Environ {size:size} seront téléchargés depuis {index} via le proxy {proxy}.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index}.</source>
            <translation>Environ {size:size} seront téléchargés depuis {index}.</translation>
        </message>
        <message>
            <source>Adapt the Model…</source>
            <translation>Adapter le modèle…</translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation>Adapter le modèle à votre capteur</translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation>Modèle adapté</translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a model of your own. Without a file name it goes into the list of models, from which Reference-based super-resolution lets you choose; else choose its file as model file. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation>Adapte un modèle à votre capteur, votre région et votre saison. Vos références haute résolution sont les données d’entraînement : des blocs en sont réduits, et le modèle apprend à les restaurer. Certains blocs sont mis de côté : l’ancien et le nouveau modèle y sont comparés, et le journal indique si le nouveau est meilleur.

Le résultat est un modèle à vous. Sans nom de fichier, il entre dans la liste des modèles, où la super-résolution par références le propose ; sinon, choisissez son fichier comme fichier de modèle. Les références elles-mêmes sont seulement lues.

Il faut au moins 8 blocs de 128 × 128 pixels avec du contenu, par exemple un raster de 512 × 256 pixels ; des milliers de pixels par côté valent mieux. Aucune image ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Adds the packages diffusers and transformers, about 400 MB on the disk, for models that draw with Stable Diffusion XL. Its weights are not included; you have them in a folder of your own. Once added, they stay until the environment is removed.</source>
            <translation>Ajoute les paquets diffusers et transformers, environ 400 Mo sur le disque, pour les modèles qui dessinent avec Stable Diffusion XL. Ses poids ne sont pas inclus ; vous les avez dans un dossier à vous. Une fois ajoutés, les paquets restent jusqu’à la suppression de l’environnement.</translation>
        </message>
        <message>
            <source>Adds three bands for every band of the uncertainty: the half-widths of the intervals that hold 80, 90 and 95 % of the errors.</source>
            <translation>Ajoute trois bandes pour chaque bande de l’incertitude : les demi-largeurs des intervalles qui contiennent 80, 90 et 95 % des erreurs.</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Administration</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of {ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}.</source>
            <translation>Face au raster haute résolution, il atteint {psnr:.1f} dB de PSNR et un SSIM de {ssim:.3f} ; un agrandissement bicubique atteint {bicubic:.1f} dB et {bicubic_ssim:.3f}.</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement reaches {bicubic:.1f} dB.</source>
            <translation>Face au raster haute résolution, il atteint {psnr:.1f} dB de PSNR ; un agrandissement bicubique atteint {bicubic:.1f} dB.</translation>
        </message>
        <message>
            <source>Against the truth</source>
            <translation>Face à la vérité</translation>
        </message>
        <message>
            <source>Agreement with the input</source>
            <translation>Concordance avec l’entrée</translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation>Tous les pixels sauf un sur vingt diffèrent de moins que cette valeur.</translation>
        </message>
        <message>
            <source>An extent or a mask cannot be placed on {subject}, whose control points lie on no regular grid; run the whole raster or warp it first (Raster &gt; Projections &gt; Warp).</source>
            <translation>Une emprise ou un masque ne peut pas être placé sur {subject}, dont les points de contrôle ne forment pas de grille régulière ; traitez tout le raster ou projetez-le d’abord (Raster &gt; Projections &gt; Projection).</translation>
        </message>
        <message>
            <source>Another run is writing beside {subject}; wait for its end or name another output.</source>
            <translation>Une autre exécution écrit à côté de {subject} ; attendez sa fin ou nommez une autre sortie.</translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation>Une autre installation est en cours (processus {pid}) ; attendez qu’elle se termine.</translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation>Demande à Python ses versions et ses périphériques, et les chronomètre.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Band numbers count from 1; got {bands}.</source>
            <translation>Les numéros de bande commencent à 1 ; reçu {bands}.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue for those of the input, where both tell them; else the same numbers where the reference has them, else its first bands.</source>
            <translation>Numéros des bandes des références qui correspondent aux bandes ci-dessus, par exemple 3,2,1. Si vide : rouge, vert et bleu pour ceux de l’entrée, là où les deux les indiquent ; sinon les mêmes numéros là où la référence les possède, sinon ses premières bandes.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation>Numéros des bandes des références qui leur correspondent, par exemple 3,2,1.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandes</translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation>Bandes du raster basse résolution dont il est issu</translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation>Bandes des références</translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation>Bandes à comparer. Si vide : celles qu’une super-résolution prendrait.</translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: all bands of data; a band of transparency is carried over. What is left out is said before the run.</source>
            <translation>Bandes à super-résoudre, dans cet ordre. Vide : toutes les bandes de données ; une bande de transparence est conservée. Ce qui est omis est indiqué avant l’exécution.</translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation>Avant l’exécution</translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation>Meilleure référence</translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation>Biais par rapport à l’entrée</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>Version compilée de PyTorch</translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation>CUDA {cuda} exige le pilote NVIDIA {need} ou plus récent, ici c’est {have}.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>Cancelled; no environment was made.</source>
            <translation>Annulé ; aucun environnement n’a été créé.</translation>
        </message>
        <message>
            <source>Cancelled; there is no result.</source>
            <translation>Annulé ; il n’y a pas de résultat.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Changement</translation>
        </message>
        <message>
            <source>Change since the references</source>
            <translation>Changement depuis les références</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation>Vérifications des références</translation>
        </message>
        <message>
            <source>Checks of this computer</source>
            <translation>Vérifications de cet ordinateur</translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation>Choisissez un raster basse résolution pour voir une estimation.</translation>
        </message>
        <message>
            <source>Class mask (clouds)</source>
            <translation>Masque de classes (nuages)</translation>
        </message>
        <message>
            <source>Closes this window; a running set-up goes on in the background.</source>
            <translation>Ferme cette fenêtre ; une installation en cours se poursuit en arrière-plan.</translation>
        </message>
        <message>
            <source>Coarse colours are taken from the input and only detail from the model, in every tile. Models that start from pure noise need it; at the end of a run the result is made to agree with the input in any case.</source>
            <translation>Dans chaque tuile, les couleurs grossières viennent de l’entrée et seul le détail vient du modèle. Les modèles qui partent d’un bruit pur en ont besoin ; à la fin, le résultat est de toute façon mis en accord avec l’entrée.</translation>
        </message>
        <message>
            <source>Colours of the input</source>
            <translation>Couleurs de l’entrée</translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation>Compare un raster super-résolu à son entrée, et à la réalité si elle est connue.</translation>
        </message>
        <message>
            <source>Compares the result with its input</source>
            <translation>Compare le résultat avec son entrée</translation>
        </message>
        <message>
            <source>Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after another, the last at {subject}, most likely for lack of memory; choose a smaller tile or give the workers more memory.</source>
            <translation>Le calcul d’un lot de {count} tuiles de {tile} pixels LR a mis fin à plusieurs processus l’un après l’autre, le dernier à {subject}, très probablement faute de mémoire ; choisissez une tuile plus petite ou donnez plus de mémoire aux processus.</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Condition of later steps</source>
            <translation>Condition des étapes suivantes</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confiance</translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation>Copie une description de cette installation, pour un ticket.</translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation>Copier le &amp;journal</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Copier le diagnostic</translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation>Copier le style de l’entrée</translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation>Corrélation avec l’entrée</translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation>Corrélation avec l’entrée, moyenne sur les bandes.</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Couvre</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Options de création</translation>
        </message>
        <message>
            <source>Custom sensor (blur, noise, JPEG)</source>
            <translation>Capteur personnalisé (flou, bruit, JPEG)</translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation>Sépa&amp;rateur</translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation>Type de données du résultat. same conserve le type de l’entrée.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation>Valeurs par défaut des nouvelles exécutions</translation>
        </message>
        <message>
            <source>Deletes everything that the set-up installed.</source>
            <translation>Supprime tout ce que l’installation a créé.</translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation>Décrire l’installation</translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation>Décrit cette installation : versions, Pythons essayés et raison du refus de chacun, Python retenu avec ses paquets et ses périphériques, paramètres, environnements installés, et poids avec leurs sommes de contrôle. Collez le texte dans un ticket.

Votre nom, votre dossier personnel, le nom de cet ordinateur, les noms d’hôtes et les mots de passe sont retirés. Lisez le texte avant de le publier : des noms de couches et d’autres dossiers peuvent figurer dans ses lignes de journal.

Rien n’est envoyé où que ce soit.</translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation>Description de l’installation de TTRD3</translation>
        </message>
        <message>
            <source>Detail finer than the pixels of the input is synthetic: an estimate, not a measurement.</source>
            <translation>Le détail plus fin que les pixels de l’entrée est synthétique : une estimation, pas une mesure.</translation>
        </message>
        <message>
            <source>Detail from references</source>
            <translation>Détails des références</translation>
        </message>
        <message>
            <source>Detail from the model</source>
            <translation>Détails du modèle</translation>
        </message>
        <message>
            <source>Detail noise</source>
            <translation>Bruit du détail</translation>
        </message>
        <message>
            <source>Detail of the references is added where they match. Without it the result is the model's own.</source>
            <translation>Les détails des références sont ajoutés là où elles correspondent. Sans cela, le résultat est celui du modèle seul.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Précisions</translation>
        </message>
        <message>
            <source>Detected automatically</source>
            <translation>Détecté automatiquement</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation>Périphérique sur lequel le modèle a été exécuté.</translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation>Périphérique sur lequel le modèle a été entraîné.</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>Périphérique utilisé</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Périphériques</translation>
        </message>
        <message>
            <source>Devices that compute, separated by commas, the best one first.</source>
            <translation>Périphériques capables de calculer, séparés par des virgules, le meilleur en premier.</translation>
        </message>
        <message>
            <source>Devices that passed a real computation, separated by commas.</source>
            <translation>Périphériques ayant réussi un vrai calcul, séparés par des virgules.</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disque</translation>
        </message>
        <message>
            <source>Disk space taken by everything that the set-up installed, in MB.</source>
            <translation>Espace disque occupé par tout ce que l’installation a créé, en Mo.</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run</source>
            <translation>Disque : environ {file} ({raw} non compressés), plus {journal} pendant l’exécution</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run; {free} free</source>
            <translation>Disque : environ {file} ({raw} non compressés), plus {journal} pendant l’exécution ; {free} libres</translation>
        </message>
        <message>
            <source>Do not copy the input's noise</source>
            <translation>Ne pas copier le bruit de l’entrée</translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation>Télécharge et installe PyTorch.</translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation>Durée de l’exécution en secondes.</translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation>É&amp;changer les côtés</translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation>Met fin à l’installation ; ce qui existait avant reste.</translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation>Énergie des gradients par rapport à celle d’un agrandissement bicubique ; 1 signifie aucun gain.</translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation>Dossier des environnements</translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation>Estimation de l’exécution</translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation>Tout est dans {folder} ; aucun réseau n’est utilisé.</translation>
        </message>
        <message>
            <source>Expected absolute error of the super-resolved pixels, in the units of the input; if the model is not calibrated, their standard deviation over several seeds. The tag TTRD3_CALIBRATION says which, and whether the run is like what was measured.</source>
            <translation>Erreur absolue attendue des pixels super-résolus, dans les unités de l’entrée ; si le modèle n’est pas étalonné, leur écart type sur plusieurs graines. La balise TTRD3_CALIBRATION dit laquelle des deux, et si l’exécution ressemble à ce qui a été mesuré.</translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation>Emprise à traiter</translation>
        </message>
        <message>
            <source>Fewer steps for plain tiles</source>
            <translation>Moins de pas pour les tuiles uniformes</translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation>Moins de trois bandes ; la dernière est répétée.</translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation>Fichier où écrire le texte : .html pour une page, .md ou .txt pour Markdown. Si vide : il figure seulement dans le journal.</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Constat</translation>
        </message>
        <message>
            <source>Fine detail</source>
            <translation>Détail fin</translation>
        </message>
        <message>
            <source>Floating-point precision. auto chooses the fastest that the device does well; fp32 is the reference.</source>
            <translation>Précision en virgule flottante. auto choisit la plus rapide que le périphérique gère bien ; fp32 sert d’étalon.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation>Dossier des environnements</translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation>Dossier des poids</translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation>Dossier d’où installer</translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation>Dossier d’où installer</translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation>Dossier d’où installer, sans réseau</translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation>Dossier contenant vos propres fichiers .safetensors.</translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation>Dossier contenant tous les fichiers, créé sur un autre ordinateur avec tools/offline_bundle.py. Aucun réseau n’est alors utilisé. Si vide : l’index de paquets.</translation>
        </message>
        <message>
            <source>Fresh noise in every step</source>
            <translation>Bruit nouveau à chaque pas</translation>
        </message>
        <message>
            <source>GDAL does not accept a creation option: {reason}.</source>
            <translation>GDAL n’accepte pas une option de création : {reason}.</translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation>Options de création GeoTIFF du raster super-résolu, par exemple COMPRESS=ZSTD|BIGTIFF=YES.</translation>
        </message>
        <message>
            <source>Goes on from the finished tiles of this run</source>
            <translation>Continue à partir des tuiles terminées de cette exécution</translation>
        </message>
        <message>
            <source>Going on from an earlier run: {tiles} of {count} tiles are finished.</source>
            <translation>Reprise d’une exécution précédente : {tiles} tuiles sur {count} sont terminées.</translation>
        </message>
        <message>
            <source>Guide to TTRD3</source>
            <translation>Guide de TTRD3</translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation>Fichiers HTML (*.html *.HTML)</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>Fichiers HTML (*.html)</translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation>Part mise de côté</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close, best of the same area, sensor type and season. Without any, all detail is the model's own.</source>
            <translation>Rasters haute résolution qui montrent le sol de près, de préférence de la même zone, du même type de capteur et de la même saison. Sans référence, tous les détails viennent du modèle.</translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results should look like. Each is used at its own resolution; best is the one that results will have.</source>
            <translation>Rasters haute résolution dont apprendre : le capteur, la région et la saison auxquels les résultats doivent ressembler. Chacun est utilisé à sa propre résolution ; la meilleure est celle qu’auront les résultats.</translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation>Références haute résolution</translation>
        </message>
        <message>
            <source>Hold on coarse structure</source>
            <translation>Maintien de la structure grossière</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>How an unconditional model covers what is larger than it was trained on. "together": all windows in every step, blended. "one-by-one": each is finished before the next begins, and half of it known.</source>
            <translation>Comment un modèle inconditionnel couvre ce qui est plus grand que ses images d’entraînement. « together » : toutes les fenêtres à chaque pas, fondues. « one-by-one » : chacune est achevée avant que la suivante ne commence, dont la moitié est alors connue.</translation>
        </message>
        <message>
            <source>How far references are followed on plain land, such as water and fields: 1 as elsewhere; with less, such as 0.2, their texture is kept off it. Where land is plain is told by the included model texadiff-s, which you need not choose.</source>
            <translation>Dans quelle mesure les références sont suivies sur un terrain uniforme comme l’eau et les champs : 1 comme ailleurs ; avec moins, par exemple 0.2, leur texture en est tenue à l’écart. C’est le modèle inclus texadiff-s, qu’il n’est pas nécessaire de choisir, qui dit où le terrain est uniforme.</translation>
        </message>
        <message>
            <source>How far the diffusion of coarse structure is held at the condition, from 0 for not at all to 1 for completely. It matters with several sampling steps.</source>
            <translation>À quel point la diffusion de la structure grossière est maintenue à la condition, de 0, pas du tout, à 1, entièrement. Cela compte avec plusieurs pas d'échantillonnage.</translation>
        </message>
        <message>
            <source>How far the input deviates from what a reference of the same place leads one to expect, as a multiple of what is usual there. Above 1.5 the place has probably changed between the dates, above 3 almost certainly; empty where no reference shows it.</source>
            <translation>De combien l’entrée s’écarte de ce qu’une référence du même lieu laisse attendre, en multiples de ce qui y est habituel. Au-dessus de 1,5, le lieu a probablement changé entre les dates ; au-dessus de 3, presque certainement ; vide là où aucune référence ne le montre.</translation>
        </message>
        <message>
            <source>How far the references are followed: 1 as far as the model trusts them, 0 not at all, as if there were none.</source>
            <translation>Jusqu’où les références sont suivies : 1 autant que le modèle leur fait confiance, 0 pas du tout, comme s’il n’y en avait pas.</translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation>Écart entre les deux, en pixels du résultat ; vide s’il ne peut être déterminé.</translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation>Nombre des meilleures références à placer dans la liste classée. 0 : toutes.</translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation>Nombre de références conservées.</translation>
        </message>
        <message>
            <source>How many steps of the diffusion are taken again at a time. Only with repeats.</source>
            <translation>Combien de pas de la diffusion sont refaits à la fois. Seulement avec des répétitions.</translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does {scales}.</source>
            <translation>Nombre de fois dont les pixels du résultat sont plus fins. Le modèle par défaut fait {scales}.</translation>
        </message>
        <message>
            <source>How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.</source>
            <translation>Quelle part du bruit d’un pas est tirée de nouveau, pour le détail par diffusion : 0 aucune, ce qui demande le moins de pas ; 1 toute, comme dans DDPM. Les modèles inconditionnels sont faits pour 0,85.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Part du détail de chaque pixel d'entrée que l'entrée ne détermine pas, en unités du bruit. En dessous de 3, il vaut une observation ; au-dessus de 10, il vient du modèle.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine: the deviation of the result from the plainest image that agrees with the input, over all bands, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Part du détail de chaque pixel d'entrée que l'entrée ne détermine pas : l'écart du résultat à l'image la plus simple qui concorde avec l'entrée, sur toutes les bandes, en unités du bruit. En dessous de 3, il vaut une observation ; au-dessus de 10, il vient du modèle.</translation>
        </message>
        <message>
            <source>How much of the texture the input still shows, from 0 to 1: low where land is rich in texture that has to be made, such as towns and woods, high where it is plain, such as water and fields.</source>
            <translation>La part de la texture que l’entrée montre encore, de 0 à 1 : faible où le terrain est riche en texture à créer, comme les villes et les bois, élevée où il est uni, comme l’eau et les champs.</translation>
        </message>
        <message>
            <source>How often a tile is brought within the range of values and into agreement with the input in turn. 0 leaves both to the end of the run, where the whole scene is made to agree in any case.</source>
            <translation>Combien de fois une tuile est ramenée tour à tour dans la plage de valeurs et en accord avec l’entrée. Avec 0, les deux sont laissés à la fin de l’exécution, où toute la scène est de toute façon mise en accord.</translation>
        </message>
        <message>
            <source>How often each of these steps is taken: 1 means once, without travel. Each repeat takes as long as the first time, and makes detail and input agree better.</source>
            <translation>Combien de fois chacun de ces pas est fait : 1 signifie une fois, sans voyage. Chaque répétition dure autant que la première fois et accorde mieux le détail et l’entrée.</translation>
        </message>
        <message>
            <source>How pixel values are scaled to the range of the model, for the whole raster at once; the result is scaled back. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation>Comment les valeurs des pixels sont ramenées à la plage du modèle, pour tout le raster à la fois ; le résultat est remis à l’échelle d’origine. auto décide d’après les données ; dtype utilise la plage du type de données ; percentile la plage de toutes les valeurs sauf les extrêmes ; minmax la plage complète.</translation>
        </message>
        <message>
            <source>How well the references match, from 0 to 1: detail is taken from them where it is high. It is 0 where there is no reference.</source>
            <translation>À quel point les références correspondent, de 0 à 1 : là où la valeur est élevée, des détails en sont repris. Elle vaut 0 là où il n’y a pas de référence.</translation>
        </message>
        <message>
            <source>How wrong each pixel may be: the expected absolute error, one band for each band of the result, in the units of the input. The model's error was measured on images with a truth; the log and the tags say where a run is unlike these. Of a model without such a measurement: the standard deviation over several seeds.</source>
            <translation>De combien chaque pixel peut se tromper : l’erreur absolue attendue, une bande pour chaque bande du résultat, dans les unités de l’entrée. L’erreur du modèle a été mesurée sur des images dont la vérité est connue ; le journal et les balises disent en quoi une exécution en diffère. Pour un modèle sans une telle mesure : l’écart type sur plusieurs graines.</translation>
        </message>
        <message>
            <source>Indices and spectra</source>
            <translation>Indices et spectres</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation>Installer depuis un &amp;dossier…</translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation>Installe sans réseau depuis un dossier créé sur un autre ordinateur.</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Interpréteur</translation>
        </message>
        <message>
            <source>Intervals of the uncertainty</source>
            <translation>Intervalles de l’incertitude</translation>
        </message>
        <message>
            <source>Invented</source>
            <translation>Inventé</translation>
        </message>
        <message>
            <source>Invented detail</source>
            <translation>Détail inventé</translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation>Elle ne peut pas être lue comme raster.</translation>
        </message>
        <message>
            <source>It does not overlap the scene; only texture of similar places is used.</source>
            <translation>Elle ne recouvre pas la scène ; seule la texture d’endroits similaires est utilisée.</translation>
        </message>
        <message>
            <source>It has a colour table; a run takes it once it is converted to RGB.</source>
            <translation>Elle a une table de couleurs ; une exécution l’accepte une fois convertie en RVB.</translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation>Elle n’a pas de SCR, seule sa texture sert donc, où qu’elle se trouve.</translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation>Elle est vérifiée au début de l’exécution.</translation>
        </message>
        <message>
            <source>It is hardly sharper than a bicubic enlargement.</source>
            <translation>Il n’est guère plus net qu’un agrandissement bicubique.</translation>
        </message>
        <message>
            <source>It lies on the high-resolution raster.</source>
            <translation>Il est calé sur le raster haute résolution.</translation>
        </message>
        <message>
            <source>It lies {pixels:.1f} pixels off the high-resolution raster.</source>
            <translation>Il est décalé de {pixels:.1f} pixels par rapport au raster haute résolution.</translation>
        </message>
        <message>
            <source>It takes {size:size} on the disk.</source>
            <translation>Elle occupe {size:size} sur le disque.</translation>
        </message>
        <message>
            <source>Its gradients hold {gain:.1f} times the energy of a bicubic enlargement.</source>
            <translation>Ses gradients ont {gain:.1f} fois l’énergie d’un agrandissement bicubique.</translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation>Son score.</translation>
        </message>
        <message>
            <source>Keep finished tiles when the run is cancelled or fails</source>
            <translation>Conserver les tuiles terminées si l’exécution est annulée ou échoue</translation>
        </message>
        <message>
            <source>LPIPS, lower is better</source>
            <translation>LPIPS, plus bas est meilleur</translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation>&amp;Noms des couches</translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation>Couche après</translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation>Couche avant</translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation>Score minimal à conserver</translation>
        </message>
        <message>
            <source>Leaves the finished tiles beside the output when the run is cancelled or fails, or QGIS ends; the same run with the same output file continues from them. Where the worker process or the computer crashes they are kept in any case. A temporary output has a new name each time, so it always starts over.</source>
            <translation>Laisse les tuiles terminées à côté de la sortie si l’exécution est annulée ou échoue, ou si QGIS se termine ; la même exécution avec le même fichier de sortie reprend à partir d’elles. Si le processus de calcul ou l’ordinateur plante, elles sont conservées dans tous les cas. Une sortie temporaire porte un nouveau nom à chaque fois et repart donc toujours de zéro.</translation>
        </message>
        <message>
            <source>Left out of {subject}: {bands}, which do not show the ground; name the bands to take them.</source>
            <translation>Omises de {subject} : {bands}, qui ne montrent pas le sol ; nommez les bandes pour les prendre.</translation>
        </message>
        <message>
            <source>Length of time travel</source>
            <translation>Longueur du voyage dans le temps</translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation>Liste les versions, périphériques, paramètres et poids, à coller dans un ticket.</translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation>Charger l’exemple</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation>Examen de {name}</translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation>Recherche de PyTorch</translation>
        </message>
        <message>
            <source>Lost the worker {subject}; {left:plural:# is|# are} left.</source>
            <translation>Processus {subject} perdu ; il en reste {left:plural:#}.</translation>
        </message>
        <message>
            <source>Lost the workers {subject}; {left:plural:# is|# are} left.</source>
            <translation>Processus {subject} perdus ; il en reste {left:plural:#}.</translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation>Raster basse résolution</translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation>Raster basse résolution dont il est issu</translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything that the set-up installed.</source>
            <translation>Crée l’environnement qui exécute les modèles : un Python séparé avec PyTorch, dans votre dossier de données, à l’écart du Python de QGIS et des autres extensions. Exécutez-le une seule fois ; une mise à jour de l’extension le conserve.

Chaque fichier est fixé à une version et vérifié par son SHA-256 avant d’être utilisé. Le proxy et les certificats sont ceux de QGIS et de votre système. Une installation annulée ou échouée ne laisse pas d’environnement à moitié fait ; ce qui a été téléchargé est conservé pour l’essai suivant.

remove supprime tout ce que l’installation a créé.</translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation>Crée, répare ou supprime l’environnement Python avec PyTorch.</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Fichiers Markdown (*.md)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
        <message>
            <source>Masked classes</source>
            <translation>Classes masquées</translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation>Moyenne de cette différence : positive là où le résultat est plus clair.</translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation>Angle spectral moyen en degrés ; vide pour une seule bande.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>Memory is short: computing half as many tiles at once (before: {count}).</source>
            <translation>La mémoire est insuffisante : au lieu de {count} tuiles à la fois, la moitié est calculée.</translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation>La mémoire est insuffisante ; fermez d’autres programmes ou choisissez une taille de tuile plus petite.</translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation>Mémoire : environ {need}</translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation>Mémoire : environ {need} ; {free} libres</translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation>Durée en minutes</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Fichier de modèle</translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation>Fichier de modèle de départ</translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation>Modèle ayant produit le résultat.</translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation>Modèle de départ</translation>
        </message>
        <message>
            <source>Model used</source>
            <translation>Modèle utilisé</translation>
        </message>
        <message>
            <source>Model weights (*.safetensors)</source>
            <translation>Poids de modèle (*.safetensors)</translation>
        </message>
        <message>
            <source>Model whose features compare the texture.</source>
            <translation>Modèle dont les caractéristiques comparent la texture.</translation>
        </message>
        <message>
            <source>NDVI error against HR</source>
            <translation>erreur de NDVI par rapport à HR</translation>
        </message>
        <message>
            <source>NDVI error against LR</source>
            <translation>erreur de NDVI par rapport à LR</translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation>GPU NVIDIA (CUDA)</translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation>Nom du modèle adapté</translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation>Nom du modèle adapté, celui de son fichier.</translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation>Nom du modèle de départ. Le fichier de modèle est prioritaire.</translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation>Nom du modèle : un modèle fourni ou, parmi les vôtres, un fichier du dossier des poids dans Options ▸ TTRD3. Le fichier de modèle accepte tous les autres poids.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Réseau</translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation>Aucun pilote NVIDIA ne répond ici ; installez le pilote, ou choisissez la version cpu.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation>Aucun Python avec PyTorch n’a été trouvé.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation>Aucun Python avec PyTorch n’a été trouvé ; créez-en un avec Raster &gt; Super-résolution (TTRD3) &gt; Installation… ou l’algorithme {algorithm}, ou indiquez-en un dans la variable d’environnement {variable}.</translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation>Pas plus fine que le raster basse résolution, elle n’a donc aucun détail à apporter.</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Aucun gain : gardez le modèle tel qu’il était (LPIPS de {lpips_before:.3f} à {lpips_after:.3f}, PSNR de {psnr_before:.2f} à {psnr_after:.2f} dB, erreur de netteté de {sharpness_before:.2f} à {sharpness_after:.2f}, moyennes sur {count} blocs mis de côté).</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Aucun gain : gardez le modèle tel qu’il était (PSNR de {psnr_before:.2f} à {psnr_after:.2f} dB, erreur de netteté de {sharpness_before:.2f} à {sharpness_after:.2f}, moyennes sur {count} blocs mis de côté).</translation>
        </message>
        <message>
            <source>No journal of finished tiles can be kept at {subject}, where files cannot be locked or the path is too long; the run works, but cannot be resumed.</source>
            <translation>Aucun journal des tuiles terminées ne peut être tenu à {subject}, où les fichiers ne peuvent pas être verrouillés ou le chemin est trop long ; le traitement fonctionne, mais ne peut pas être repris.</translation>
        </message>
        <message>
            <source>No model is given; use a model's name or a weights file.</source>
            <translation>Aucun modèle n’est indiqué ; utilisez le nom d’un modèle ou un fichier de poids.</translation>
        </message>
        <message>
            <source>No output file is given; name a {suffix} file to write.</source>
            <translation>Aucun fichier de sortie n’est indiqué ; nommez un fichier {suffix} à écrire.</translation>
        </message>
        <message>
            <source>No pair of red and near infrared bands is known.</source>
            <translation>Aucune paire de bandes rouge et proche infrarouge n’est connue.</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>Aucune référence</translation>
        </message>
        <message>
            <source>No reference is given: all fine detail is the model's own.</source>
            <translation>Aucune référence n’est indiquée : tous les détails fins viennent du modèle lui-même.</translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation>Aucune référence n’est indiquée ; choisissez au moins un raster haute résolution.</translation>
        </message>
        <message>
            <source>No reference shows the place itself, so nothing can be told of changes, and their layer is empty.</source>
            <translation>Aucune référence ne montre le lieu lui-même : on ne peut rien dire des changements, et leur couche est vide.</translation>
        </message>
        <message>
            <source>No reference shows the place itself.</source>
            <translation>Aucune référence ne montre le lieu lui-même.</translation>
        </message>
        <message>
            <source>No {role:term} is given; choose a raster file.</source>
            <translation>Il manque le {role:term} ; choisissez un fichier raster.</translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation>Valeur nodata</translation>
        </message>
        <message>
            <source>Noise in the edges and texture of every pass, and in those of its input, as a standard deviation in shares of the range of values. It hides how smooth large scales are, and tells nothing of the ground.</source>
            <translation>Bruit dans les contours et la texture de chaque passe, et dans ceux de son entrée, en écart-type rapporté à la plage des valeurs. Il masque l’aspect lisse des grands facteurs et ne dit rien du terrain.</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>Niveau de bruit</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Aucun pour l’instant</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>Normalisation</translation>
        </message>
        <message>
            <source>Not measured: the layer was not asked for.</source>
            <translation>Non mesuré : la couche n’a pas été demandée.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all.</source>
            <translation>Non traitées, parmi les {count} bandes de {name} : {bands}. Videz les bandes pour les prendre toutes.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name the bands to take them.</source>
            <translation>Non traitées, parmi les {count} bandes de {name} : {bands}. Elles ne montrent pas le sol ; nommez les bandes pour les prendre.</translation>
        </message>
        <message>
            <source>Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up again, it continues where it stopped.</source>
            <translation>Rien n’est arrivé depuis {minutes:.0f} minutes ; vérifiez le réseau et relancez l’installation, elle reprend là où elle en était.</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask).</source>
            <translation>Rien à calculer dans {skipped} tuiles sur {count} (nodata ou en dehors du masque).</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata).</source>
            <translation>Rien à calculer dans {skipped} tuiles sur {count} (nodata).</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Actuellement</translation>
        </message>
        <message>
            <source>Number of samples, with consecutive seeds, that the uncertainty is estimated from. Only used where the uncertainty is written. Four take two to four times as long as one. With 1 the expected error is a little less exact; a model that is not calibrated needs 2 or more.</source>
            <translation>Nombre d’échantillons, avec des graines consécutives, à partir desquels l’incertitude est estimée. Utilisé seulement lorsque l’incertitude est écrite. Quatre prennent de deux à quatre fois le temps d’un seul. Avec 1, l’erreur attendue est un peu moins exacte ; un modèle non étalonné en demande 2 ou plus.</translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation>Nombre de tuiles calculées.</translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation>Nombre de pas d’entraînement effectués.</translation>
        </message>
        <message>
            <source>Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and {hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, {soft_omission:.0f} % and {soft_hallucination:.0f} %.</source>
            <translation>De ce qui diffère, {improvement:.0f} % est une amélioration, {omission:.0f} % est omis et {hallucination:.0f} % est inventé à tort ; pour un agrandissement bicubique, {soft:.0f} %, {soft_omission:.0f} % et {soft_hallucination:.0f} %.</translation>
        </message>
        <message>
            <source>On average, NDVI departs from that of the input by {error:figure}, within what the noise of the input moves it by ({noise:figure}).</source>
            <translation>Le NDVI s’écarte de celui de l’entrée de {error:figure} en moyenne, dans les limites de ce que le bruit de l’entrée le déplace ({noise:figure}).</translation>
        </message>
        <message>
            <source>On average, NDVI of the super-resolved raster departs from that of the input by {error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices from the input.</source>
            <translation>Le NDVI du raster super-résolu s’écarte de celui de l’entrée de {error:figure} en moyenne ; le bruit de l’entrée seul le déplacerait de {noise:figure}. Calculez les indices à partir de l’entrée.</translation>
        </message>
        <message>
            <source>On test images the model tells two bars apart from a distance of {distance:g} input pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented.</source>
            <translation>Sur des images de test, le modèle distingue deux barres à partir d’une distance de {distance:g} pixels d’entrée, l’agrandissement bicubique à partir de {bicubic:g} : ce qui est plus serré est inventé.</translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation>Sur la carte : les flèches déplacent le séparateur, avec Maj par pas plus grands, Origine et Fin jusqu’aux bords. O le tourne, Espace échange les côtés, N affiche les noms, Échap ferme.</translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation>Une phrase : le modèle adapté est-il meilleur, et de combien.</translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation>Un à trois numéros de bandes dont apprendre, par exemple 4,1,2. Si vide : les trois premières.</translation>
        </message>
        <message>
            <source>Only for {methods}.</source>
            <translation>Seulement pour {methods}.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture en cours…</translation>
        </message>
        <message>
            <source>Opens the dialog with the parameters of this run</source>
            <translation>Ouvre la boîte de dialogue avec les paramètres de cette exécution</translation>
        </message>
        <message>
            <source>Options…</source>
            <translation>Options…</translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation>Orientation du séparateur</translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation>Type de données en sortie</translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Sortie : {width} × {height} pixels, {bands:plural:# bande|# bandes}, {dtype}, {size:size} avant compression ; {tiles:plural:# tuile|# tuiles}, {steps:plural:# pas|# pas} chacune</translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation>Recouvrement en pixels d’entrée (-1 : automatique)</translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation>Recouvrement des tuiles en pixels d’entrée, fondu progressivement. -1 le laisse au modèle.</translation>
        </message>
        <message>
            <source>PSNR (dB), higher is better</source>
            <translation>PSNR (dB), plus élevé est meilleur</translation>
        </message>
        <message>
            <source>PSNR against HR (dB)</source>
            <translation>PSNR par rapport à HR (dB)</translation>
        </message>
        <message>
            <source>PSNR against HR (dB), bicubic</source>
            <translation>PSNR par rapport à HR (dB), bicubique</translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation>PSNR par rapport au raster haute résolution</translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation>Partie du raster qui compte. Si vide : la totalité.</translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation>Partie du raster à traiter, agrandie à des pixels entiers. Si vide : la totalité. L’emprise du canevas de carte donne un aperçu rapide.</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Passe</translation>
        </message>
        <message>
            <source>Pass {number} of {count}: the image becomes {finer} times finer than the raster, in {tiles:plural:# tile|# tiles}.</source>
            <translation>Passe {number} sur {count} : l’image devient {finer} fois plus fine que le raster, en {tiles:plural:# tuile|# tuiles}.</translation>
        </message>
        <message>
            <source>Passes, with their share of the time: {passes}</source>
            <translation>Passes, avec leur part du temps : {passes}</translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation>Chemin du Python qui exécute le modèle, vide si aucun n’a été trouvé.</translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation>Chemin du Python qui exécute désormais les modèles.</translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation>Rapport signal sur bruit de crête en dB ; vide sans raster haute résolution.</translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation>Taille de pixel</translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation>Taille de pixel (nécessaire : {size:.3g} m)</translation>
        </message>
        <message>
            <source>Plain tiles, such as water or bare ground, take fewer steps than the others. This is faster on scenes with much of it; plain tiles come out a little different.</source>
            <translation>Les tuiles uniformes, comme l’eau ou le sol nu, prennent moins de pas que les autres. C’est plus rapide pour les scènes qui en ont beaucoup ; les tuiles uniformes sont légèrement différentes.</translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. With only the selected features, just these polygons count.</source>
            <translation>Polygones : seules les tuiles qui en touchent un sont calculées, et les pixels à l’extérieur deviennent nodata. Avec les entités sélectionnées uniquement, seuls ces polygones comptent.</translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation>Po&amp;sition</translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation>Position du séparateur en pourcentage</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation>Les traitements sont désactivés ; activez-les dans le gestionnaire d’extensions.</translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation>Processeur seul (petit)</translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation>Programmes (*)</translation>
        </message>
        <message>
            <source>Progress of the set-up</source>
            <translation>Progression de l’installation</translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation>PyTorch pour processeurs Apple, avec leur GPU (MPS).</translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation>PyTorch pour le processeur, car : {problem}</translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation>PyTorch pour le processeur.</translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation>PyTorch pour le processeur ; aucun pilote NVIDIA ne répond ici.</translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation>PyTorch n’est plus produit pour les Mac à processeur Intel ; utilisez un autre ordinateur, ou indiquez un Python disposant de PyTorch 2.1 ou plus récent.</translation>
        </message>
        <message>
            <source>PyTorch is not set up yet.</source>
            <translation>PyTorch n’est pas encore installé.</translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation>PyTorch exige un Linux avec glibc {need} ou plus récent, ici c’est {have} ; indiquez un Python disposant de PyTorch.</translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation>PyTorch avec CUDA {cuda} pour {gpu}.</translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation>PyTorch {torch} est prêt ; périphériques : {devices}.</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation>Python avec PyTorch</translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation>Python utilisé</translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation>Python qui exécute le modèle, dans un processus séparé.</translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation>Python à utiliser à la place</translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation>Python avec PyTorch</translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation>Python avec PyTorch et rasterio</translation>
        </message>
        <message>
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation>Python {python}, PyTorch {torch}, périphérique {device} ({name})</translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation>Python : {path} ; périphériques : {devices}</translation>
        </message>
        <message>
            <source>Quality Report…</source>
            <translation>Rapport de qualité…</translation>
        </message>
        <message>
            <source>Quality of {file}</source>
            <translation>Qualité de {file}</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>Rapport de qualité</translation>
        </message>
        <message>
            <source>RMSE against LR</source>
            <translation>RMSE par rapport à LR</translation>
        </message>
        <message>
            <source>RMSE against LR, bicubic</source>
            <translation>RMSE par rapport à LR, bicubique</translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation>RMSE par rapport à l’entrée</translation>
        </message>
        <message>
            <source>Rank References…</source>
            <translation>Classer les références…</translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation>Classer les références</translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation>Références classées</translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation>Amélioration de raster</translation>
        </message>
        <message>
            <source>Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and pixel size. Pixels of the masked classes count as nodata: they are not computed, and clouds do not stretch the range of values.</source>
            <translation>Raster de classes, comme SCL de Sentinel-2 ou QA_PIXEL de Landsat, de n’importe quels SCR et taille de pixel. Les pixels des classes masquées comptent comme nodata : ils ne sont pas calculés, et les nuages n’étirent pas la plage des valeurs.</translation>
        </message>
        <message>
            <source>Rasters of the passes</source>
            <translation>Rasters des passes</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>Rebuilds the environment.</source>
            <translation>Recrée l’environnement.</translation>
        </message>
        <message>
            <source>Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}.</source>
            <translation>Réduit aux pixels de l’entrée, le résultat en diffère de {percent:.2g} % de son étendue (RMSE {rmse:figure}{unit}) ; un agrandissement bicubique, de {bicubic:figure}{unit}.</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation>Carte des références</translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation>Super-résolution à partir de références</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Références</translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation>Références dans l’ordre de leur utilité</translation>
        </message>
        <message>
            <source>References kept</source>
            <translation>Références conservées</translation>
        </message>
        <message>
            <source>References on plain land</source>
            <translation>Références sur terrain uniforme</translation>
        </message>
        <message>
            <source>References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed since; there they are no witness.</source>
            <translation>Les références montrent {seen:.0f} % de la surface. De celle-ci, {changed:.0f} % a probablement changé depuis ; elles n’y témoignent de rien.</translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation>Références à conserver (0 : toutes)</translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation>Les références au score inférieur sont exclues de la liste classée.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Remove {size:size}?</source>
            <translation>Supprimer {size:size} ?</translation>
        </message>
        <message>
            <source>Removed {size:size}</source>
            <translation>{size:size} supprimés</translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation>Suppression de l’ancien dossier {folder}</translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation>Suppression de {folder}</translation>
        </message>
        <message>
            <source>Repeats of time travel</source>
            <translation>Répétitions du voyage dans le temps</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Résolution</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, at most {steps:plural:# step|# steps} each</source>
            <translation>Résultat : {width} × {height} pixels, {bands:plural:# bande|# bandes} ; {tiles:plural:# tuile|# tuiles} de {steps:plural:# pas|# pas} au plus</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Résultat : {width} × {height} pixels, {bands:plural:# bande|# bandes} ; {tiles:plural:# tuile|# tuiles} de {steps:plural:# pas|# pas}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Rich land</source>
            <translation>Terrain riche</translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation>Racine de la différence quadratique moyenne entre l’entrée et le résultat ramené à la résolution de l’entrée, dans les unités de l’entrée.</translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation>Racine de la différence quadratique moyenne entre l’entrée et les moyennes du résultat sur chacun de ses pixels, dans les unités de l’entrée.</translation>
        </message>
        <message>
            <source>Rounds within the range</source>
            <translation>Tours dans la plage de valeurs</translation>
        </message>
        <message>
            <source>Run Again…</source>
            <translation>Relancer…</translation>
        </message>
        <message>
            <source>Runs of TTRD3</source>
            <translation>Exécutions de TTRD3</translation>
        </message>
        <message>
            <source>Runs on one device wait for each other</source>
            <translation>Les exécutions sur un même périphérique s’attendent</translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation>Calcule le centre de la carte, 256 × 256 pixels d’entrée au plus, dans une couche temporaire</translation>
        </message>
        <message>
            <source>Runs…</source>
            <translation>Exécutions…</translation>
        </message>
        <message>
            <source>SR</source>
            <translation>SR</translation>
        </message>
        <message>
            <source>SSIM against HR</source>
            <translation>SSIM par rapport à HR</translation>
        </message>
        <message>
            <source>SSIM against HR, bicubic</source>
            <translation>SSIM par rapport à HR, bicubique</translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation>SSIM par rapport au raster haute résolution</translation>
        </message>
        <message>
            <source>SSIM, higher is better</source>
            <translation>SSIM, plus élevé est meilleur</translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation>Exemple : référence haute résolution</translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation>Exemple : raster basse résolution</translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation>Échantillons pour l’incertitude</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>Pas d’échantillonnage</translation>
        </message>
        <message>
            <source>Sampling steps must be 1 to {most}, not {steps}.</source>
            <translation>Les pas d’échantillonnage doivent être de 1 à {most}, et non {steps}.</translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take longer.</source>
            <translation>Pas d’échantillonnage. Si vide : ceux du préréglage. Plus de pas donnent plus de texture et prennent plus de temps.</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>Facteur d’échelle</translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation>Score de la meilleure référence</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Secondes</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>Sensor</source>
            <translation>Capteur</translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation>Installation de TTRD3</translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation>Installation…</translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation>Installer l’environnement</translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation>Part des blocs qui ne sert pas à l’entraînement mais seulement à la mesure.</translation>
        </message>
        <message>
            <source>Sharpens a raster with the help of high-resolution references.</source>
            <translation>Affine un raster à l’aide de références haute résolution.</translation>
        </message>
        <message>
            <source>Sharpness error</source>
            <translation>Erreur de netteté</translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation>Netteté par rapport au bicubique</translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation>Décalage par rapport au raster haute résolution</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Shows the result of this run on the map</source>
            <translation>Affiche le résultat de cette exécution sur la carte</translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation>Affiche le résultat avec les couleurs ainsi que le minimum et le maximum de la couche source.</translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation>Côté d’une tuile en pixels d’entrée. 0 prend la taille pour laquelle le modèle a été entraîné.</translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation>Taille de l’environnement en Mo</translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation>Angle spectral par rapport à l’entrée</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation>Point de départ des nombres aléatoires, qui choisissent aussi les blocs mis de côté.</translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation>Point de départ des nombres aléatoires. La même graine donne le même résultat.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <source>Starting again on the processor.</source>
            <translation>Nouvel essai sur le processeur.</translation>
        </message>
        <message>
            <source>Starting again with tiles of {tile} LR pixels.</source>
            <translation>Nouvel essai avec des tuiles de {tile} pixels LR.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Steps on plain land</source>
            <translation>Pas sur les terrains unis</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>Pas effectués</translation>
        </message>
        <message>
            <source>Strength of the initial noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation>Intensité du bruit initial. Si vide : celle du préréglage. 0 reste au plus près de l’entrée, 1 invente le plus de détails.</translation>
        </message>
        <message>
            <source>Strength of the references</source>
            <translation>Poids des références</translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation>Similarité structurelle ; vide sans raster haute résolution.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Résumé</translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation>Super-résolution (TTRD3)</translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation>Super-résolution…</translation>
        </message>
        <message>
            <source>Super-resolution is in the menu Raster.</source>
            <translation>La super-résolution se trouve dans le menu Raster.</translation>
        </message>
        <message>
            <source>Super-resolution of {file}</source>
            <translation>Super-résolution de {file}</translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation>Super-résolu</translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation>Image super-résolue. Ses détails fins sont synthétiques : l’estimation d’un modèle, à regarder et non à mesurer.</translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation>Raster super-résolu</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Balayage</translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation>Comparaison par balayage : avant et après</translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation>Comparaison par balayage…</translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation>La comparaison par balayage compare deux couches raster ; ajoutez-les d’abord au projet.</translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation>TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation>Super-résolution TTRD3 à partir de références</translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation>Installation de TTRD3</translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made from: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation>Indique la qualité d’un raster super-résolu. Il est comparé au raster dont il est issu : concorde-t-il avec lui pixel pour pixel, et de combien est-il plus net qu’un agrandissement lisse ? S’il existe un véritable raster haute résolution, il lui est également comparé.

Le résultat est une page avec un verdict en mots simples, les chiffres et leur signification, des extraits côte à côte, une carte des différences, des histogrammes et des spectres. Elle s’ouvre dans n’importe quel navigateur et n’a besoin d’aucun réseau.

La concordance avec l’entrée ne prouve pas que les détails ajoutés sont vrais : les détails plus fins que les pixels de l’entrée sont synthétiques.</translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation>Indique quels rasters haute résolution aideraient à super-résoudre un raster.</translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation>Indique, avant la longue exécution, lesquels de ces rasters aideraient à super-résoudre un raster basse résolution : quelle part chacun en couvre, si ses pixels sont assez fins, à quel point ses niveaux de gris et sa texture sont semblables, et de combien il est décalé.

Le score est compris entre 0 et 1. La texture est comparée au moyen des caractéristiques que le modèle lui-même regarde, les niveaux de gris après l’ajustement que fait une exécution. La liste des couches classées peut servir de références à une super-résolution dans un modèle.</translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation>Tenseurs de LPIPS avec lesquels mesurer en plus. Le verdict repose alors sur LPIPS. Utilisez un autre réseau que celui de la perte perceptuelle.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Tester</translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation>« Tester » recherche des périphériques et les mesure, pendant une demi-minute au plus.</translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation>Test de Python pour TTRD3</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Fichiers texte (*.txt)</translation>
        </message>
        <message>
            <source>Texture density</source>
            <translation>Densité de texture</translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation>Cela a échoué ({reason}) ; voir l’onglet TTRD3 du journal.</translation>
        </message>
        <message>
            <source>The CRS of the mask {subject} is unknown; save it in the CRS of the raster.</source>
            <translation>Le SCR du masque {subject} est inconnu ; enregistrez-le dans le SCR du raster.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} does not answer ({reason}); is it running, and is the address right?</source>
            <translation>L’ordonnanceur Dask {subject} ne répond pas ({reason}) ; est-il lancé, et l’adresse est-elle correcte ?</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has gone; start it, then run the job again.</source>
            <translation>L’ordonnanceur Dask {subject} a disparu ; lancez-le, puis relancez la tâche.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, then run the job again.</source>
            <translation>L’ordonnanceur Dask {subject} n’a aucun processus depuis {seconds:g} secondes ; lancez des processus, puis relancez la tâche.</translation>
        </message>
        <message>
            <source>The Dask workers on this computer cannot be started ({reason}); take fewer workers or the engine local.</source>
            <translation>Les processus Dask ne peuvent pas être lancés sur cet ordinateur ({reason}) ; prenez moins de processus ou le moteur local.</translation>
        </message>
        <message>
            <source>The LPIPS weights {subject} cannot be read ({reason}).</source>
            <translation>Les poids LPIPS {subject} ne peuvent pas être lus ({reason}).</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) cannot run the model and is left as it is.</source>
            <translation>Le Python de QGIS ({path}) ne peut pas exécuter le modèle et reste tel quel.</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) has no {package} and is left as it is.</source>
            <translation>Le Python de QGIS ({path}) n’a pas {package} et reste tel quel.</translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation>Le Python {python} ne peut pas être démarré ({reason}) ; indiquez-en un autre.</translation>
        </message>
        <message>
            <source>The bands must be numbers such as 3,2,1, not {text}.</source>
            <translation>Les bandes doivent être des numéros tels que 3,2,1, et non {text}.</translation>
        </message>
        <message>
            <source>The batch size cannot be {batch}.</source>
            <translation>La taille du lot ne peut pas être {batch}.</translation>
        </message>
        <message>
            <source>The card of {subject} does not describe a network of this version ({reason}); update the plugin or choose other weights.</source>
            <translation>La fiche de {subject} ne décrit aucun réseau de cette version ({reason}) ; mettez l’extension à jour ou choisissez d’autres poids.</translation>
        </message>
        <message>
            <source>The card of {subject} is wrong: {reason}; choose other weights, or export them again.</source>
            <translation>La fiche de {subject} est erronée : {reason} ; choisissez d’autres poids, ou exportez-les de nouveau.</translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; ask for your company's certificate to be added to the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation>Le certificat de l’index de paquets n’est pas approuvé ; faites ajouter le certificat de votre entreprise au magasin du système, ou indiquez son fichier dans SSL_CERT_FILE.</translation>
        </message>
        <message>
            <source>The class mask hides {share:.1f} % of the low-resolution raster.</source>
            <translation>Le masque de classes cache {share:.1f} % du raster basse résolution.</translation>
        </message>
        <message>
            <source>The class mask {subject} does not overlap the low-resolution raster in the extent of this run; check its CRS, or choose another or none.</source>
            <translation>Le masque de classes {subject} ne recouvre pas le raster basse résolution dans l’emprise de cette exécution ; vérifiez son SCR, ou choisissez-en un autre ou aucun.</translation>
        </message>
        <message>
            <source>The class mask {subject} has no band of classes; give a raster of one band of whole numbers, or one with a band named SCL or QA_PIXEL.</source>
            <translation>Le masque de classes {subject} n’a aucune bande de classes ; donnez un raster d’une bande de nombres entiers, ou un raster dont une bande s’appelle SCL ou QA_PIXEL.</translation>
        </message>
        <message>
            <source>The class mask {subject} hides all valid pixels of the low-resolution raster in the extent of this run; choose fewer masked classes, another class mask or none.</source>
            <translation>Le masque de classes {subject} cache tous les pixels valides du raster basse résolution dans l’emprise de cette exécution ; choisissez moins de classes masquées, un autre masque de classes ou aucun.</translation>
        </message>
        <message>
            <source>The class mask {subject} is no scene classification of Sentinel-2: it has the value {found}, and the highest class is {most}; name the masked classes, or qa-pixel for Landsat.</source>
            <translation>Le masque de classes {subject} n’est pas une classification de scène de Sentinel-2 : il a la valeur {found}, et la classe la plus haute est {most} ; nommez les classes masquées, ou qa-pixel pour Landsat.</translation>
        </message>
        <message>
            <source>The creation option {option!r} is not of the form KEY=VALUE.</source>
            <translation>L’option de création {option!r} n’est pas de la forme KEY=VALUE.</translation>
        </message>
        <message>
            <source>The device {device} of the worker {subject} cannot compute.</source>
            <translation>Le périphérique {device} du processus {subject} ne peut pas calculer.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute ({reason}); continuing without it.</source>
            <translation>Le périphérique {subject} ne peut pas calculer ({reason}) ; poursuite sans lui.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute here; this machine offers {devices}.</source>
            <translation>Le périphérique {subject} ne peut pas calculer ici ; cette machine propose {devices}.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in bf16 ({reason}); continuing in fp32.</source>
            <translation>Le périphérique {subject} ne calcule pas en bf16 ({reason}) ; poursuite en fp32.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in the precision {precision} ({reason}); choose the precision auto.</source>
            <translation>Le périphérique {subject} ne calcule pas avec la précision {precision} ({reason}) ; choisissez la précision auto.</translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation>Le diagnostic est dans le presse-papier. Lisez-le, puis collez-le dans un ticket.</translation>
        </message>
        <message>
            <source>The disk does not have enough room; choose another output folder.</source>
            <translation>Le disque n’a pas assez d’espace ; choisissez un autre dossier de sortie.</translation>
        </message>
        <message>
            <source>The disk has room for the result, but not for the finished tiles as well; after a crash, the run would start over.</source>
            <translation>Le disque a assez d’espace pour le résultat, mais pas pour conserver en plus les tuiles terminées ; un plantage les ferait perdre.</translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation>Le disque est plein ; libérez de l’espace et relancez l’installation.</translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation>Le disque n’a peut-être pas assez d’espace pour le résultat.</translation>
        </message>
        <message>
            <source>The disk of {subject} has no room to keep finished rows: {free:size} are free, {needed:size} would be needed. After a crash this run would start over.</source>
            <translation>Le disque de {subject} n’a pas la place de conserver les lignes terminées : {free:size} sont libres, il faudrait {needed:size}. Après un plantage, cette exécution recommencerait du début.</translation>
        </message>
        <message>
            <source>The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are free; make room, or choose another folder or a smaller extent.</source>
            <translation>Le disque de {subject} est trop plein : l’exécution prend environ {needed:size}, et {free:size} sont libres ; libérez de l’espace, ou choisissez un autre dossier ou une emprise plus petite.</translation>
        </message>
        <message>
            <source>The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} are free.</source>
            <translation>Le disque de {subject} risque de se remplir : l’exécution prend environ {needed:size}, et {free:size} sont libres.</translation>
        </message>
        <message>
            <source>The engine dask needs a library that this Python lacks ({package}); install it with: pip install "distributed" "cryptography".</source>
            <translation>Le moteur dask a besoin d’une bibliothèque qui manque à ce Python ({package}) ; installez-la avec : pip install "distributed" "cryptography".</translation>
        </message>
        <message>
            <source>The entry {entry} has more than {most} values; shorten it.</source>
            <translation>L’entrée {entry} a plus de {most} valeurs ; raccourcissez-la.</translation>
        </message>
        <message>
            <source>The entry {entry} is too long or has characters that no file name can hold: {value}.</source>
            <translation>L’entrée {entry} est trop longue ou contient des caractères qu’aucun nom de fichier n’admet : {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a list, not {value}.</source>
            <translation>L’entrée {entry} doit être une liste, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number from {lowest} to {highest}, not {value}.</source>
            <translation>L’entrée {entry} doit être un nombre de {lowest} à {highest}, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number up to {highest}, not {value}.</source>
            <translation>L’entrée {entry} doit être un nombre d’au plus {highest}, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number, not {value}.</source>
            <translation>L’entrée {entry} doit être un nombre, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a text, not {value}.</source>
            <translation>L’entrée {entry} doit être un texte, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a whole number, not {value}.</source>
            <translation>L’entrée {entry} doit être un nombre entier, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be an object of plain values, not {value}.</source>
            <translation>L’entrée {entry} doit être un objet de valeurs simples, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, a number or a text, not {value}.</source>
            <translation>L’entrée {entry} doit être vrai ou faux, un nombre ou un texte, et non {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, not {value}.</source>
            <translation>L’entrée {entry} doit être vrai ou faux, et non {value}.</translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation>La variable d’environnement {name} est définie et passe avant ceci.</translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation>La variable d’environnement {name} est prioritaire sur ce paramètre.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or more.</source>
            <translation>L’erreur du modèle {name} n’a pas été étalonnée, son incertitude demande donc 2 échantillons ou plus.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so there are no intervals; leave them out.</source>
            <translation>L’erreur du modèle {name} n’a pas été étalonnée, il n’y a donc pas d’intervalles ; ne les demandez pas.</translation>
        </message>
        <message>
            <source>The error of this model was not calibrated: the uncertainty is the standard deviation of its samples, and the error may be larger.</source>
            <translation>L’erreur de ce modèle n’a pas été étalonnée : l’incertitude est l’écart type de ses échantillons, et l’erreur peut être plus grande.</translation>
        </message>
        <message>
            <source>The existing environment does not work: {reason}</source>
            <translation>L’environnement présent ne fonctionne pas : {reason}</translation>
        </message>
        <message>
            <source>The expected error was measured with the settings of the preset {preset}, not with those of this run.</source>
            <translation>L’erreur attendue a été mesurée avec les réglages du préréglage {preset}, pas avec ceux de cette exécution.</translation>
        </message>
        <message>
            <source>The expected error was not measured at the scale {scale}; that of the scale {known} stands in.</source>
            <translation>L’erreur attendue n’a pas été mesurée à l’échelle {scale} ; celle de l’échelle {known} la remplace.</translation>
        </message>
        <message>
            <source>The expected error was not measured with a sensor such as that of {subject}; the most similar one stands in.</source>
            <translation>L’erreur attendue n’a pas été mesurée avec un capteur comme celui de {subject} ; le plus semblable le remplace.</translation>
        </message>
        <message>
            <source>The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give xmin, ymin, xmax, ymax in the CRS of that raster.</source>
            <translation>L’emprise ({extent}) est en dehors du raster basse résolution, qui couvre ({bounds}) ; donnez xmin, ymin, xmax, ymax dans le SCR de ce raster.</translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation>L’emprise se trouve hors de la couche {name} ; choisissez-en une qui la recouvre.</translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation>L’emprise se trouve hors du raster basse résolution.</translation>
        </message>
        <message>
            <source>The extent must be four numbers: xmin, ymin, xmax, ymax.</source>
            <translation>L’emprise doit se composer de quatre nombres : xmin, ymin, xmax, ymax.</translation>
        </message>
        <message>
            <source>The extent {extent} is empty; xmin &lt; xmax, ymin &lt; ymax.</source>
            <translation>L’emprise {extent} est vide ; il faut xmin &lt; xmax et ymin &lt; ymax.</translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>Le fichier {file} n’est pas celui qui a été testé (son SHA-256 diffère) : il est endommagé ou a été remplacé ; rien n’a été installé.</translation>
        </message>
        <message>
            <source>The file {subject} cannot be written ({reason}); check folder and disk space.</source>
            <translation>Le fichier {subject} ne peut pas être écrit ({reason}) ; vérifiez le dossier et l’espace disque.</translation>
        </message>
        <message>
            <source>The file {subject} contains no LPIPS weights (features.*, lin*.weight).</source>
            <translation>Le fichier {subject} ne contient pas de poids LPIPS (features.*, lin*.weight).</translation>
        </message>
        <message>
            <source>The file {subject} has no card of this plugin, so it is not one of its weights files; use `ttrd3 train`, `ttrd3 import-weights` or the bundled weights.</source>
            <translation>Le fichier {subject} n’a pas de fiche de cette extension, ce n’est donc pas l’un de ses fichiers de poids ; utilisez `ttrd3 train`, `ttrd3 import-weights` ou les poids fournis.</translation>
        </message>
        <message>
            <source>The file {subject} has {size:size}, more than the {most:size} that are read; shorten it.</source>
            <translation>Le fichier {subject} fait {size:size}, plus que les {most:size} qui sont lus ; raccourcissez-le.</translation>
        </message>
        <message>
            <source>The file {subject} was changed or deleted while the run was reading it; run the job again once the file is as it should be.</source>
            <translation>Le fichier {subject} a été modifié ou supprimé pendant sa lecture ; relancez le traitement quand le fichier sera comme il doit être.</translation>
        </message>
        <message>
            <source>The finished tiles are kept; the same run with the same output file, started again, continues from them.</source>
            <translation>Les tuiles terminées sont conservées ; la même exécution avec le même fichier de sortie, relancée, reprend à partir d’elles.</translation>
        </message>
        <message>
            <source>The finished tiles that an earlier run has left are damaged; run the job again, and it starts from the beginning.</source>
            <translation>Les tuiles terminées laissées par une exécution précédente sont endommagées ; relancez la tâche, elle recommencera du début.</translation>
        </message>
        <message>
            <source>The folder models in your data folder</source>
            <translation>Le dossier models de votre dossier de données</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation>Le dossier {folder} ne peut pas être utilisé ({reason}).</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation>Le dossier {folder} n’est pas accessible en écriture ; demandez l’autorisation, ou choisissez-en un autre avec le paramètre plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation>Il manque au dossier {folder} le programme d’installation, le fichier {file}.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it again for this kind of machine.</source>
            <translation>Il manque des fichiers au dossier {folder} ({files}) ; recréez-le pour ce type de machine.</translation>
        </message>
        <message>
            <source>The format {suffix} cannot hold the table of references; choose another one, such as .gpkg.</source>
            <translation>Le format {suffix} ne peut pas contenir le tableau des références ; choisissez-en un autre, par exemple .gpkg.</translation>
        </message>
        <message>
            <source>The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like noise rather than detail; look at the crops.</source>
            <translation>Les gradients ont {gain:.0f} fois l’énergie d’un agrandissement bicubique, ce qui ressemble à du bruit plutôt qu’à du détail ; regardez les extraits.</translation>
        </message>
        <message>
            <source>The held-out share must lie between {low} and {high}, not {share}.</source>
            <translation>La part mise de côté doit être comprise entre {low} et {high}, et non {share}.</translation>
        </message>
        <message>
            <source>The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; georeference it again for a fair comparison.</source>
            <translation>Le raster haute résolution est décalé de {pixels:.1f} pixels, ce qui abaisse PSNR et SSIM ; géoréférencez-le de nouveau pour une comparaison équitable.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} cannot be brought to the grid of the super-resolved raster; check its georeference.</source>
            <translation>Le raster haute résolution {subject} ne peut pas être ramené sur la grille du raster super-résolu ; vérifiez son géoréférencement.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} does not lie where the super-resolved raster does; choose one of the same place.</source>
            <translation>Le raster haute résolution {subject} ne se trouve pas là où se trouve le raster super-résolu ; choisissez-en un du même lieu.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; georeference both.</source>
            <translation>Le raster haute résolution {subject} a un SCR, mais le raster super-résolu n’en a pas ; géoréférencez les deux.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; georeference both.</source>
            <translation>Le raster haute résolution {subject} n’a pas de SCR, mais le raster super-résolu en a un ; géoréférencez les deux.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no valid pixel where the super-resolved raster has some; choose one of the same place.</source>
            <translation>Le raster haute résolution {subject} n’a aucun pixel valide là où le raster super-résolu en a ; choisissez-en un du même lieu.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has {available} bands, but the super-resolved raster has {wanted}; choose one with the same bands.</source>
            <translation>Le raster haute résolution {subject} a {available} bandes, mais le raster super-résolu {wanted} ; choisissez-en un avec les mêmes bandes.</translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation>Les rasters haute résolution parmi lesquels choisir.</translation>
        </message>
        <message>
            <source>The input was taken as that of this sensor: {sensor}.</source>
            <translation>L’entrée est considérée comme une image de ce capteur : {sensor}.</translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation>Le programme d’installation a échoué avec le code de sortie {code} : {words}</translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation>Le programme d’installation {program} ne peut pas être démarré ({reason}) ; si les programmes sont interdits dans ce dossier, demandez que {folder} soit autorisé, ou indiquez un Python disposant de PyTorch.</translation>
        </message>
        <message>
            <source>The job has the unknown task {task!r}; update the plugin.</source>
            <translation>La tâche est du type inconnu {task!r} ; mettez l’extension à jour.</translation>
        </message>
        <message>
            <source>The job is for another task than {task}.</source>
            <translation>La tâche n’est pas du type {task}.</translation>
        </message>
        <message>
            <source>The job is not valid JSON ({reason}).</source>
            <translation>La tâche n’est pas du JSON valide ({reason}).</translation>
        </message>
        <message>
            <source>The job was cancelled; nothing was written.</source>
            <translation>La tâche a été annulée ; rien n’a été écrit.</translation>
        </message>
        <message>
            <source>The journal {subject} of finished tiles cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>Le journal {subject} des tuiles terminées ne peut pas être écrit ({reason}) ; le dossier est-il accessible en écriture et reste-t-il de la place sur le disque ?</translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation>La couche {name} n’a pas pu être copiée dans un fichier ; exportez-la en GeoTIFF et utilisez celui-ci à la place.</translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation>La couche {name} n’a pas de pixels propres ; exportez-la d’abord en GeoTIFF.</translation>
        </message>
        <message>
            <source>The layer {name} is rotated or stored upside down, and QGIS would have to resample it to hand it over; write it to a GeoTIFF with gdal_translate, its nodata settings included, and use that instead.</source>
            <translation>La couche {name} est tournée ou enregistrée à l'envers, et QGIS devrait la rééchantillonner pour la transmettre ; écrivez-la dans un GeoTIFF avec gdal_translate, avec ses réglages nodata, et utilisez ce fichier.</translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied at a size of {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation>La couche {name} devrait être copiée en {columns} × {rows} pixels, ce qui est trop ; choisissez une emprise plus petite ou exportez d’abord la couche en GeoTIFF.</translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation>Le raster basse résolution qui doit être affiné.</translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation>Le raster basse résolution à affiner.</translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation>La carte n’affiche pas le raster basse résolution ; zoomez d’abord dessus.</translation>
        </message>
        <message>
            <source>The map {name} gave no picture; check the connection to its server.</source>
            <translation>La carte {name} n'a fourni aucune image ; vérifiez la connexion à son serveur.</translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation>Le masque {name} ne peut pas être converti dans le SCR du raster ; vérifiez son SCR.</translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation>Le masque {name} ne recouvre pas le raster dans l’emprise de cette exécution.</translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation>Le masque {name} n’a pas d’entités ; choisissez ou sélectionnez au moins un polygone.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in that CRS.</source>
            <translation>Le masque {subject} ne peut pas être converti dans le SCR du raster basse résolution ; enregistrez-le dans ce SCR.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON.</source>
            <translation>Le masque {subject} ne peut pas être lu (ce n’est pas du JSON) ; donnez des polygones en GeoJSON.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.</source>
            <translation>Le masque {subject} ne peut pas être lu ({reason}) ; donnez des polygones en GeoJSON.</translation>
        </message>
        <message>
            <source>The mask {subject} contains no polygon; choose another or none.</source>
            <translation>Le masque {subject} ne contient aucun polygone ; choisissez-en un autre ou aucun.</translation>
        </message>
        <message>
            <source>The mask {subject} covers no pixel of the low-resolution raster in the extent of this run; its coordinates must be in the CRS of that raster.</source>
            <translation>Le masque {subject} ne couvre aucun pixel du raster basse résolution dans l’emprise de cette exécution ; ses coordonnées doivent être dans le SCR de ce raster.</translation>
        </message>
        <message>
            <source>The mask {subject} does not exist; check the path.</source>
            <translation>Le masque {subject} n’existe pas ; vérifiez le chemin.</translation>
        </message>
        <message>
            <source>The mask {subject} is not GeoJSON; give polygons as GeoJSON.</source>
            <translation>Le masque {subject} n’est pas du GeoJSON ; donnez des polygones en GeoJSON.</translation>
        </message>
        <message>
            <source>The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits such as bits:3,4.</source>
            <translation>Les classes masquées {classes} sont inconnues ; utilisez {names}, des nombres comme 8,9,10 ou des bits comme bits:3,4.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the model and this raster; choose another device or a smaller extent.</source>
            <translation>La mémoire de {subject} ne suffit pas pour le modèle et ce raster ; choisissez un autre périphérique ou une emprise plus petite.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the training; choose another device.</source>
            <translation>La mémoire de {subject} ne suffit pas pour l’entraînement ; choisissez un autre périphérique.</translation>
        </message>
        <message>
            <source>The method {method} has no option {option}; leave it out.</source>
            <translation>La méthode {method} n’a pas d’option {option} ; retirez-la.</translation>
        </message>
        <message>
            <source>The method {method} writes no layer {layer}; leave it out.</source>
            <translation>La méthode {method} n’écrit pas de couche {layer} ; retirez-la.</translation>
        </message>
        <message>
            <source>The minutes must be more than 0 and at most {most:g}, not {minutes}.</source>
            <translation>Les minutes doivent être supérieures à 0 et au plus {most:g}, et non {minutes}.</translation>
        </message>
        <message>
            <source>The model does not run on {subject} ({reason}).</source>
            <translation>Le modèle ne fonctionne pas sur {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; adapting it may help.</source>
            <translation>Le modèle est destiné à des résultats dont les pixels mesurent de {low:.3g} à {high:.3g} m, et non {own:.3g} m ; l’adapter peut aider.</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; use the preset {preset}, or adapt it.</source>
            <translation>Le modèle est destiné à des résultats dont les pixels mesurent de {low:.3g} à {high:.3g} m, et non {own:.3g} m ; utilisez le préréglage {preset} ou adaptez le modèle.</translation>
        </message>
        <message>
            <source>The model sees the bands in groups: {groups}.</source>
            <translation>Le modèle voit les bandes par groupes : {groups}.</translation>
        </message>
        <message>
            <source>The model sees three bands, not {count}.</source>
            <translation>Le modèle voit trois bandes, et non {count}.</translation>
        </message>
        <message>
            <source>The model whose result every pass is held to: plain enlargement, "bicubic", or another model by its name or file.</source>
            <translation>Le modèle au résultat duquel chaque passe est maintenue : le simple agrandissement, "bicubic", ou un autre modèle par son nom ou son fichier.</translation>
        </message>
        <message>
            <source>The model {name} enlarges by {scales}, not by {scale}.</source>
            <translation>Le modèle {name} agrandit par {scales}, et non par {scale}.</translation>
        </message>
        <message>
            <source>The model {name} has no preset {preset!r}; choose one of {names}.</source>
            <translation>Le modèle {name} n’a pas de préréglage {preset!r} ; choisissez parmi {names}.</translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation>La référence la plus utile.</translation>
        </message>
        <message>
            <source>The name must be a text, not {name}.</source>
            <translation>Le nom doit être un texte, et non {name}.</translation>
        </message>
        <message>
            <source>The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; rename it or its folder.</source>
            <translation>Le nom {subject} contient des octets qui ne sont pas de l’UTF-8, si bien que le fichier ne peut pas être ouvert ; renommez-le ou renommez son dossier.</translation>
        </message>
        <message>
            <source>The network returned values that are not numbers on {subject} with the precision {precision}; choose fp32.</source>
            <translation>Le réseau n’a pas donné de nombres sur {subject} à la précision {precision} ; choisissez la précision fp32.</translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation>Le nouvel environnement ne fonctionne pas et n’a pas été conservé : {reason}</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Les nouveaux poids sont meilleurs sur ce capteur : LPIPS de {lpips_before:.3f} à {lpips_after:.3f}, PSNR de {psnr_before:.2f} à {psnr_after:.2f} dB, erreur de netteté de {sharpness_before:.2f} à {sharpness_after:.2f}, moyennes sur {count} blocs mis de côté.</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Les nouveaux poids sont meilleurs sur ce capteur : PSNR de {psnr_before:.2f} à {psnr_after:.2f} dB, erreur de netteté de {sharpness_before:.2f} à {sharpness_after:.2f}, moyennes sur {count} blocs mis de côté.</translation>
        </message>
        <message>
            <source>The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output type, or a nodata value that it has.</source>
            <translation>La valeur nodata {nodata} de {subject} n’existe pas en {dtype} ; choisissez un autre type de sortie, ou une valeur nodata qui y existe.</translation>
        </message>
        <message>
            <source>The noise level must lie between 0 and 1, not {noise}.</source>
            <translation>Le niveau de bruit doit être compris entre 0 et 1, et non {noise}.</translation>
        </message>
        <message>
            <source>The number of workers must be a whole number from 0 to {most}, not {workers}.</source>
            <translation>Le nombre de processus doit être un entier de 0 à {most}, et non {workers}.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in input pixels, its noise in grey levels (0 to 255) and, for a raster that was a JPEG, the quality. They take precedence over the name.</source>
            <translation>Les nombres d’un capteur qui n’a pas de nom ci-dessus, par exemple 0.5,2 ou 0.5,2,75 : le sigma de son flou en pixels d’entrée, son bruit sur 255 niveaux et, si le raster a été un JPEG, la qualité. Ils l’emportent sur le nom.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in pixels of the rasters to sharpen, its noise in grey levels (0 to 255) and the quality of a JPEG. They take precedence over the name.</source>
            <translation>Les nombres d’un capteur qui n’a pas de nom ci-dessus, par exemple 0.5,2 ou 0.5,2,75 : le sigma de son flou en pixels des rasters à affiner, son bruit sur 255 niveaux et la qualité d’un JPEG. Ils l’emportent sur le nom.</translation>
        </message>
        <message>
            <source>The option {option} must be a number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>L’option {option} doit être un nombre de {lowest:g} à {highest:g}, et non {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>L’option {option} doit être un nombre entier de {lowest:g} à {highest:g}, et non {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be one of {names}, not {value}.</source>
            <translation>L’option {option} doit être parmi {names}, et non {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be true or false, not {value}.</source>
            <translation>L’option {option} doit être true ou false, et non {value}.</translation>
        </message>
        <message>
            <source>The output folder {subject} does not exist; create it first.</source>
            <translation>Le dossier de sortie {subject} n’existe pas ; créez-le d’abord.</translation>
        </message>
        <message>
            <source>The output folder {subject} is a file; name a folder.</source>
            <translation>Le dossier de sortie {subject} est un fichier ; nommez un dossier.</translation>
        </message>
        <message>
            <source>The output folder {subject} is not writable; choose another.</source>
            <translation>Le dossier de sortie {subject} n’est pas accessible en écriture ; choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be replaced ({reason}); close the programs that show it, check its permissions, or name another file.</source>
            <translation>La sortie {subject} ne peut pas être remplacée ({reason}) ; fermez les programmes qui l’affichent, vérifiez ses droits, ou indiquez un autre fichier.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>La sortie {subject} ne peut pas être écrite ({reason}) ; le dossier est-il accessible en écriture et reste-t-il de la place sur le disque ?</translation>
        </message>
        <message>
            <source>The output {subject} exists already; allow overwriting or rename it.</source>
            <translation>La sortie {subject} existe déjà ; autorisez l’écrasement ou renommez-la.</translation>
        </message>
        <message>
            <source>The output {subject} is a folder; name a file in it.</source>
            <translation>La sortie {subject} est un dossier ; nommez un fichier dans celui-ci.</translation>
        </message>
        <message>
            <source>The output {subject} is incomplete: {rows} of {height} rows were computed; run the job again.</source>
            <translation>La sortie {subject} est incomplète : {rows} lignes sur {height} ont été calculées ; relancez la tâche.</translation>
        </message>
        <message>
            <source>The output {subject} is one of the inputs; name another file.</source>
            <translation>La sortie {subject} est l’une des entrées ; nommez un autre fichier.</translation>
        </message>
        <message>
            <source>The output {subject} must end in {suffix}; only {kind:term} is written.</source>
            <translation>La sortie {subject} doit se terminer par {suffix} ; seul le format suivant est écrit : {kind:term}.</translation>
        </message>
        <message>
            <source>The overlap cannot be {overlap} LR pixels.</source>
            <translation>Le recouvrement ne peut pas être de {overlap} pixels LR.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half the tile.</source>
            <translation>Le recouvrement de {overlap} pixels LR ne convient pas à une tuile de {tile} ; choisissez moins de la moitié de la tuile.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels must be less than half the tile of {tile}.</source>
            <translation>Le recouvrement de {overlap} pixels LR doit être inférieur à la moitié de la tuile de {tile}.</translation>
        </message>
        <message>
            <source>The overviews of the {role:term} {subject} do not show its pixels and are not used; rebuild them.</source>
            <translation>Les aperçus (pyramides) de {role:term} {subject} ne montrent pas ses pixels et ne sont pas utilisés ; recréez-les.</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>L’index de paquets est inaccessible ; vérifiez le réseau et le proxy dans les options de QGIS, ou installez depuis un dossier.</translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation>L’index de paquets {index} n’a pas le fichier {file}.</translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation>La page, un fichier HTML qui contient tout.</translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation>Le chemin {folder} contient des lettres que certains programmes sous Windows ne savent pas lire.</translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation>Le chemin {folder} est trop long pour Windows ; choisissez un dossier d’au plus {limit} caractères avec le paramètre plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is missing.</source>
            <translation>Les poids perceptuels {subject} ne sont pas le VGG-19 de torchvision : il manque {tensor} {shape}.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} cannot be read ({reason}).</source>
            <translation>Les poids perceptuels {subject} ne peuvent pas être lus ({reason}).</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS (features.*, lin*.weight); name another file.</source>
            <translation>Les poids perceptuels {subject} ne contiennent ni VGG-19 (features.N.weight) ni LPIPS (features.*, lin*.weight) ; nommez un autre fichier.</translation>
        </message>
        <message>
            <source>The pixels of the super-resolved raster {subject} do not line up with those of the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>Les pixels du raster super-résolu {subject} ne s’alignent pas sur ceux du raster basse résolution {lr} ; choisissez le raster dont il est issu.</translation>
        </message>
        <message>
            <source>The pixels of {subject} do not look like those of the sensor that the run assumes, so the error may be larger than expected; name the sensor.</source>
            <translation>Les pixels de {subject} ne ressemblent pas à ceux du capteur que suppose l’exécution, l’erreur peut donc être plus grande que prévu ; indiquez le capteur.</translation>
        </message>
        <message>
            <source>The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged without interpolation: the edges between them will show as a grid in the result. Average these bands to their own pixel size first, and super-resolve them on their own.</source>
            <translation>Les pixels de {subject} se répètent {times} x {times} dans les bandes {bands}, agrandies sans interpolation : leurs bords apparaîtront comme une grille dans le résultat. Moyennez d'abord ces bandes à leur propre taille de pixel, puis traitez-les à part.</translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation>Les préréglages faithful et realistic</translation>
        </message>
        <message>
            <source>The processor time that the system allows this process (ulimit -t) is used up; raise the limit.</source>
            <translation>Le temps processeur que le système accorde à ce processus (ulimit -t) est épuisé ; augmentez la limite.</translation>
        </message>
        <message>
            <source>The program at {subject} is not a Dask scheduler that this version understands; is the address right?</source>
            <translation>Le programme à {subject} n’est pas un ordonnanceur Dask que cette version comprend ; l’adresse est-elle correcte ?</translation>
        </message>
        <message>
            <source>The program that started the job is gone.</source>
            <translation>Le programme qui a lancé la tâche n’est plus là.</translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation>Le proxy demande un nom et un mot de passe ; saisissez-les dans les options de QGIS.</translation>
        </message>
        <message>
            <source>The raster is noisy; naming its sensor may help.</source>
            <translation>Le raster est bruité ; indiquer son capteur peut aider.</translation>
        </message>
        <message>
            <source>The raster is noisy; use the preset {preset}, or choose its sensor.</source>
            <translation>Le raster est bruité ; utilisez le préréglage {preset} ou choisissez son capteur.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}.</source>
            <translation>Le raster ressemble à celui d’un capteur avec un flou de {blur:.2f} pixels et un bruit de {noise:.1f} sur 255 niveaux, compressé en JPEG de qualité {quality:.0f}.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255).</source>
            <translation>Le raster ressemble à celui d’un capteur avec un flou de {blur:.2f} pixels et un bruit de {noise:.1f} sur 255 niveaux.</translation>
        </message>
        <message>
            <source>The raster shows neither blur nor noise of a sensor.</source>
            <translation>Le raster ne montre ni flou ni bruit de capteur.</translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation>Le raster qui a été super-résolu.</translation>
        </message>
        <message>
            <source>The raster {subject} has no CRS; the result has none either.</source>
            <translation>Le raster {subject} n’a pas de SCR ; le résultat n’en a pas non plus.</translation>
        </message>
        <message>
            <source>The ratios between the bands turn by {angle:.2f} degrees.</source>
            <translation>Les rapports entre les bandes tournent de {angle:.2f} degrés.</translation>
        </message>
        <message>
            <source>The reason was {kind}: {reason}.</source>
            <translation>La raison était {kind} : {reason}.</translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation>La référence {names} ne peut pas être lue comme raster ; vérifiez son chemin et son fichier.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on a scene without usable CRS; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>La référence {subject} ne peut pas être placée sur une scène sans SCR utilisable ; des fragments ressemblants en seront utilisés à la place, à sa propre taille de pixel.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on the scene, so it has no effect: this model uses references of the same place only.</source>
            <translation>La référence {subject} ne peut pas être placée sur la scène et n’a donc aucun effet : ce modèle n’utilise que des références du même lieu.</translation>
        </message>
        <message>
            <source>The reference {subject} contains complex numbers; choose an image with real values.</source>
            <translation>La référence {subject} contient des nombres complexes ; choisissez une image de nombres réels.</translation>
        </message>
        <message>
            <source>The reference {subject} does not overlap the scene; matching patches will be used instead.</source>
            <translation>La référence {subject} ne recouvre pas la scène ; des fragments ressemblants seront utilisés à la place.</translation>
        </message>
        <message>
            <source>The reference {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>La référence {subject} a une table de couleurs ; convertissez-la d’abord en RVB (Raster &gt; Conversion &gt; PCT vers RVB).</translation>
        </message>
        <message>
            <source>The reference {subject} has no CRS and cannot be placed on the scene; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>La référence {subject} n’a pas de SCR et ne peut pas être placée sur la scène ; des fragments ressemblants en seront utilisés à la place, à sa propre taille de pixel.</translation>
        </message>
        <message>
            <source>The reference {subject} has no image band; choose one of its subdatasets or another file.</source>
            <translation>La référence {subject} n’a aucune bande d’image ; choisissez l’un de ses sous-jeux de données ou un autre fichier.</translation>
        </message>
        <message>
            <source>The reference {subject} has the image bands {available}, but the reference bands {wanted} were asked for; name one to three of those it has.</source>
            <translation>La référence {subject} a les bandes d’image {available}, mais les bandes {wanted} ont été demandées ; indiquez-en de une à trois parmi celles qu’elle possède.</translation>
        </message>
        <message>
            <source>The reference {subject} has {width} x {height} pixels, more than any run can read; cut out the part around the scene, or check the file.</source>
            <translation>La référence {subject} compte {width} x {height} pixels, plus qu’aucun traitement n’en lit ; découpez la partie autour de la scène ou vérifiez le fichier.</translation>
        </message>
        <message>
            <source>The reference {subject} holds nothing but nodata; choose another image.</source>
            <translation>La référence {subject} ne contient que du nodata ; choisissez une autre image.</translation>
        </message>
        <message>
            <source>The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as large, so it adds less detail than it could.</source>
            <translation>La référence {subject} est plus grossière que le résultat : ses pixels sont {ratio:.2f} fois plus grands, elle apporte donc moins de détail qu’elle ne pourrait.</translation>
        </message>
        <message>
            <source>The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a run moves it to fit.</source>
            <translation>La référence {subject} est décalée de {shift:.1f} pixels BR par rapport à l’image basse résolution ; le traitement la remet en place.</translation>
        </message>
        <message>
            <source>The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} pixels, but at least {needed} are needed: for instance one raster of {width} x {height} pixels that is neither nodata nor of one colour; add references or choose larger ones.</source>
            <translation>Les références contiennent {found:plural:# bloc utilisable|# blocs utilisables} de {side} x {side} pixels, mais il en faut au moins {needed} : par exemple un raster de {width} x {height} pixels qui ne soit ni nodata ni d’une seule couleur ; ajoutez des références ou choisissez-en de plus grandes.</translation>
        </message>
        <message>
            <source>The references show the same ground so often that only {count:plural:# block is|# blocks are} left to train on; add references of other places.</source>
            <translation>Les références montrent si souvent le même sol qu’il ne reste que {count:plural:# bloc|# blocs} pour l’entraînement ; ajoutez des références d’autres lieux.</translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation>Les références conservées, la plus utile en premier.</translation>
        </message>
        <message>
            <source>The report was cancelled; the super-resolved raster is complete.</source>
            <translation>Le rapport a été annulé ; le raster super-résolu est complet.</translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation>Le rapport {path} ne peut pas être écrit ({reason}) ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation>Le rapport {path} doit se terminer par .html, .md ou .txt.</translation>
        </message>
        <message>
            <source>The result does not say which sensor it was made for.</source>
            <translation>Le résultat ne dit pas pour quel capteur il a été fait.</translation>
        </message>
        <message>
            <source>The result is complete, but the output {subject} could not be given its name ({reason}); older files are as they were. Fix that and run the job again: it continues from the finished tiles.</source>
            <translation>Le résultat est complet, mais la sortie {subject} n’a pas pu recevoir son nom ({reason}) ; les fichiers plus anciens sont inchangés. Corrigez cela et relancez le traitement : il reprend à partir des tuiles terminées.</translation>
        </message>
        <message>
            <source>The run failed; run it again to see why.</source>
            <translation>L’exécution a échoué ; relancez-la pour savoir pourquoi.</translation>
        </message>
        <message>
            <source>The run was complete before it could be cancelled.</source>
            <translation>L’exécution était terminée avant de pouvoir être annulée.</translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation>L’exemple ne peut pas être copié dans {folder} ({reason}) ; libérez-y de l’espace.</translation>
        </message>
        <message>
            <source>The scale must be a whole number, not {scale}.</source>
            <translation>Le facteur d’agrandissement doit être un nombre entier, et non {scale}.</translation>
        </message>
        <message>
            <source>The scheduler {scheduler!r} is not an address; write it as tcp://host:8786.</source>
            <translation>L’ordonnanceur {scheduler!r} n’est pas une adresse ; donnez-en une comme tcp://host:8786.</translation>
        </message>
        <message>
            <source>The seed must be a whole number, 0 or more, not {seed}.</source>
            <translation>La graine doit être un nombre entier à partir de 0, et non {seed}.</translation>
        </message>
        <message>
            <source>The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG quality.</source>
            <translation>Le capteur {sensor} est inconnu ; utilisez {names} ou psf:SIGMA,NOISE[,JPEG], par exemple psf:0.5,2,75 : flou en pixels basse résolution, bruit sur 255 niveaux, qualité JPEG.</translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation>L’installation a échoué de façon inattendue ({error}) ; voir le journal.</translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation>L’installation se poursuit ; sa progression figure dans la barre d’état de QGIS.</translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation>Le paramètre {name} a été effacé.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>Le raster super-résolu concorde étroitement avec l’entrée, à {rmse:figure}{unit} (RMSE) près, soit {percent:.2g} % de l’étendue de l’entrée.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>Le raster super-résolu concorde avec l’entrée, à {rmse:figure}{unit} (RMSE) près, soit {percent:.2g} % de l’étendue de l’entrée.</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by more than {percent:.0f} % of its range: is this the raster that it was made from, with the same bands and units?</source>
            <translation>Le raster super-résolu s’écarte de l’entrée de plus de {percent:.0f} % de son étendue : est-ce bien le raster dont il est issu, avec les mêmes bandes et unités ?</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>Le raster super-résolu s’écarte de l’entrée de {rmse:figure}{unit} (RMSE), soit {percent:.2g} % de l’étendue de l’entrée.</translation>
        </message>
        <message>
            <source>The super-resolved raster is complete, but its report could not be written.</source>
            <translation>Le raster super-résolu est complet, mais son rapport n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} and the low-resolution raster {lr} have no valid pixel in common; check their nodata values.</source>
            <translation>Le raster super-résolu {subject} et le raster basse résolution {lr} n’ont aucun pixel valide en commun ; vérifiez leurs valeurs nodata.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>Le raster super-résolu {subject} ne recouvre pas le raster basse résolution {lr} ; choisissez le raster dont il est issu.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} has {count} bands, but {compared} of the low-resolution raster {lr} are compared with it; name the bands that it was made from.</source>
            <translation>Le raster super-résolu {subject} a {count} bandes, mais {compared} du raster basse résolution {lr} lui sont comparées ; indiquez les bandes dont il est issu.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster {lr} in {lr_crs:term}; choose the raster that it was made from.</source>
            <translation>Le SCR du raster super-résolu {subject} est {sr_crs:term}, mais celui du raster basse résolution {lr} est {lr_crs:term} ; choisissez le raster dont il est issu.</translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation>Le raster super-résolu, un GeoTIFF ayant exactement l’emprise de l’entrée.</translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation>Le raster super-résolu. Ses pixels doivent diviser exactement ceux du raster basse résolution ; il peut n’en couvrir qu’une partie.</translation>
        </message>
        <message>
            <source>The system allows this process {allowed:size} of memory (ulimit -v), too little for the libraries of the model; raise the limit.</source>
            <translation>Le système accorde à ce processus {allowed:size} de mémoire (ulimit -v), trop peu pour les bibliothèques du modèle ; augmentez la limite.</translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation>Le système a refusé l’accès à un fichier ; demandez que le dossier de données soit autorisé, ou indiquez un Python disposant de PyTorch.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}, and {more} more.</source>
            <translation>Les tenseurs de {subject} ne correspondent pas au réseau : {misfit}, et {more} autres.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}.</source>
            <translation>Les tenseurs de {subject} ne correspondent pas au réseau : {misfit}.</translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation>Le texte, en Markdown.</translation>
        </message>
        <message>
            <source>The threads must be a whole number, 0 or more, not {threads}.</source>
            <translation>Le nombre de threads doit être un entier à partir de 0, et non {threads}.</translation>
        </message>
        <message>
            <source>The training diverged on these rasters; leave out those with extreme values.</source>
            <translation>L’entraînement a divergé sur ces rasters ; écartez ceux qui ont des valeurs extrêmes.</translation>
        </message>
        <message>
            <source>The training steps must be 0 to {most}, not {steps}.</source>
            <translation>Les pas d’entraînement doivent être de 0 à {most}, et non {steps}.</translation>
        </message>
        <message>
            <source>The uncertainty needs 1 to {most} samples, not {samples}.</source>
            <translation>L’incertitude demande 1 à {most} échantillons, pas {samples}.</translation>
        </message>
        <message>
            <source>The value the dialog starts with.</source>
            <translation>Valeur de départ de la boîte de dialogue.</translation>
        </message>
        <message>
            <source>The value the dialog starts with; auto takes a GPU that works.</source>
            <translation>Valeur de départ de la boîte de dialogue ; auto prend un GPU qui fonctionne.</translation>
        </message>
        <message>
            <source>The values of the high-resolution raster are on another scale than those of the input, so PSNR and SSIM, which compare values, say little.</source>
            <translation>Les valeurs du raster haute résolution sont d’un autre ordre que celles de l’entrée, si bien que PSNR et SSIM, qui comparent des valeurs, disent peu de choses.</translation>
        </message>
        <message>
            <source>The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only whole numbers in its range; choose another output type.</source>
            <translation>Les valeurs de {subject} vont d’environ {low:g} à {high:g}, dont {dtype} ne garde que les nombres entiers de son intervalle ; choisissez un autre type de sortie.</translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation>Le verdict par oui ou par non.</translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation>Le verdict en quelques phrases.</translation>
        </message>
        <message>
            <source>The weights are for the method {method!r}, which this version does not have; update the plugin.</source>
            <translation>Les poids sont pour la méthode {method!r}, que cette version n’a pas ; mettez l’extension à jour.</translation>
        </message>
        <message>
            <source>The weights file {subject} contains NaN or infinity in {tensor}.</source>
            <translation>Le fichier de poids {subject} contient NaN ou l’infini dans {tensor}.</translation>
        </message>
        <message>
            <source>The weights file {subject} does not exist; check the path.</source>
            <translation>Le fichier de poids {subject} n’existe pas ; vérifiez le chemin.</translation>
        </message>
        <message>
            <source>The weights file {subject} is damaged: its checksum is not the expected one; install the plugin again.</source>
            <translation>Le fichier de poids {subject} est endommagé : sa somme de contrôle n’est pas celle attendue ; réinstallez l’extension.</translation>
        </message>
        <message>
            <source>The weights file {subject} is not a readable safetensors file ({reason}).</source>
            <translation>Le fichier de poids {subject} n’est pas un fichier safetensors lisible ({reason}).</translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about. Left empty: a new file in the folder of your models, which the list of models shows.</source>
            <translation>Les poids du modèle adapté, avec une fiche qui dit comment il a été obtenu. Laissé vide : un nouveau fichier dans le dossier de vos modèles, que la liste des modèles affiche.</translation>
        </message>
        <message>
            <source>The weights {subject} are a pickle-based file, which is never loaded here; convert the authors' checkpoints with `ttrd3 import-weights`.</source>
            <translation>Les poids {subject} sont un fichier pickle, qui n’est jamais chargé ici ; convertissez les points de contrôle des auteurs avec `ttrd3 import-weights`.</translation>
        </message>
        <message>
            <source>The weights {subject} are for the method {method!r}, which cannot be adapted; choose weights for {methods}.</source>
            <translation>Les poids {subject} sont pour la méthode {method!r}, qui ne peut pas être adaptée ; choisissez des poids pour {methods}.</translation>
        </message>
        <message>
            <source>The weights {subject} cannot be written ({reason}).</source>
            <translation>Les poids {subject} ne peuvent pas être écrits ({reason}).</translation>
        </message>
        <message>
            <source>The weights {subject} need a part of the model {name}, which differs from the one here; update the plugin or choose other weights.</source>
            <translation>Les poids {subject} ont besoin d’une partie du modèle {name} qui diffère de celle d’ici ; mettez l’extension à jour ou choisissez d’autres poids.</translation>
        </message>
        <message>
            <source>The worker cannot open {name} as QGIS does, so QGIS copies it.</source>
            <translation>Le processus de calcul ne peut pas ouvrir {name} comme QGIS, donc QGIS le copie.</translation>
        </message>
        <message>
            <source>The worker failed unexpectedly ({kind}: {reason}); see the log.</source>
            <translation>Le processus de calcul a échoué de façon inattendue ({kind} : {reason}) ; consultez le journal.</translation>
        </message>
        <message>
            <source>The worker process crashed in native code; set the device to cpu, or update the GPU driver and PyTorch.</source>
            <translation>Le processus de calcul a planté dans du code natif ; réglez le périphérique sur cpu, ou mettez à jour le pilote du GPU et PyTorch.</translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation>Le processus de calcul n’était pas prêt en {seconds:.0f} s ; vérifiez que son Python et les poids se trouvent sur un lecteur accessible.</translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation>Le processus de calcul s’est terminé sans résultat (code de sortie {code}) ; voir le journal.</translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation>Le processus de calcul a rencontré une instruction absente de ce processeur ; installez un PyTorch compilé pour lui.</translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation>Il manque une bibliothèque système au processus de calcul ; installez le Visual C++ 2015-2022 Redistributable.</translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation>Le processus de calcul a été arrêté de l’extérieur ; relancez l’algorithme.</translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation>Le processus de calcul a été tué, très probablement faute de mémoire ; choisissez une emprise ou une tuile plus petite.</translation>
        </message>
        <message>
            <source>The worker {subject} cannot compute ({answer}); see its log.</source>
            <translation>Le processus {subject} ne peut pas calculer ({answer}) ; consultez son journal.</translation>
        </message>
        <message>
            <source>The worker {subject} does not answer; others compute its tiles.</source>
            <translation>Le processus {subject} ne répond pas ; d’autres calculent ses tuiles.</translation>
        </message>
        <message>
            <source>The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the result may differ.</source>
            <translation>Le processus {subject} a torch {theirs} et cet ordinateur {ours} ; les derniers chiffres du résultat peuvent différer.</translation>
        </message>
        <message>
            <source>The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install the same version on both.</source>
            <translation>Le processus {subject} a la version {theirs} de ttrd3-qgis et cet ordinateur {ours} ; installez la même version sur les deux.</translation>
        </message>
        <message>
            <source>The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Il manque {package} au processus {subject} ; installez-y le même ttrd3-qgis[dask] que sur cet ordinateur.</translation>
        </message>
        <message>
            <source>The worker {subject} returned something other than the tiles it was sent; install the same ttrd3-qgis[dask] there as on this computer, or leave that worker out.</source>
            <translation>Le processus {subject} a renvoyé autre chose que les tuiles reçues ; installez-y le même ttrd3-qgis[dask] que sur cet ordinateur, ou laissez ce processus de côté.</translation>
        </message>
        <message>
            <source>The {entry} has unknown entries: {names}.</source>
            <translation>L’entrée {entry} a des entrées inconnues : {names}.</translation>
        </message>
        <message>
            <source>The {entry} lacks {names}.</source>
            <translation>Il manque à l’entrée {entry} : {names}.</translation>
        </message>
        <message>
            <source>The {entry} must be a JSON object, not {kind}.</source>
            <translation>L’entrée {entry} doit être un objet JSON, et non {kind}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened because this process has too many files open; use fewer references, or raise the limit on open files (ulimit -n).</source>
            <translation>Le {role:term} {subject} ne peut pas être ouvert, car ce processus a déjà trop de fichiers ouverts ; utilisez moins de références ou augmentez la limite de fichiers ouverts (ulimit -n).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened; check that the file is complete and of a kind that GDAL reads.</source>
            <translation>Le {role:term} {subject} ne peut pas être ouvert ; vérifiez que le fichier est complet et d’un type que GDAL sait lire.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} computes its pixels by a function that GDAL does not run here; export it to GeoTIFF and use that instead.</source>
            <translation>Le {role:term} {subject} calcule ses pixels par une fonction que GDAL n’exécute pas ici ; exportez-le en GeoTIFF et utilisez celui-ci.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} contains complex numbers; compute their magnitude first (Raster &gt; Raster Calculator).</source>
            <translation>Le {role:term} {subject} contient des nombres complexes ; calculez d’abord leur module (Raster &gt; Calculatrice raster).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} does not exist; check the path.</source>
            <translation>Le {role:term} {subject} n’existe pas ; vérifiez le chemin.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>Le {role:term} {subject} a une table de couleurs ; convertissez-le d’abord en RVB (Raster &gt; Conversion &gt; PCT vers RVB).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a geotransform that puts all pixels on one line; georeference it again.</source>
            <translation>Le {role:term} {subject} a une géotransformation qui place tous les pixels sur une ligne ; géoréférencez-le de nouveau.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets or another file.</source>
            <translation>Le {role:term} {subject} n’a aucune bande d’image propre ; choisissez l’un de ses sous-jeux de données ou un autre fichier.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets: {names}.</source>
            <translation>Le {role:term} {subject} n’a aucune bande d’image propre ; choisissez l’un de ses sous-jeux de données : {names}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no pixels; choose another file.</source>
            <translation>Le {role:term} {subject} n’a pas de pixels ; choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band numbers.</source>
            <translation>Le {role:term} {subject} a les bandes 1 à {count}, mais pas {missing} ; corrigez les numéros de bande.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most {most}; name the bands that you want, or check the file, whose header may be damaged.</source>
            <translation>Le {role:term} {subject} a {count:plural:# bande|# bandes}, et un calcul en accepte au plus {most} ; indiquez les bandes voulues, ou vérifiez le fichier, dont l’en-tête est peut-être endommagé.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which no run can finish; choose a smaller extent or check the file.</source>
            <translation>Le {role:term} {subject} compte {width} x {height} pixels dans l’emprise de ce traitement, ce qu’aucun traitement ne terminerait ; choisissez une emprise plus petite ou vérifiez le fichier.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; choose another extent or correct the nodata value.</source>
            <translation>Le {role:term} {subject} ne contient que du nodata dans les bandes et l’emprise de cette exécution ; choisissez une autre emprise ou corrigez la valeur nodata.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a local file, but its pixels come from the network ({place}); save it as a GeoTIFF first, or name an address itself.</source>
            <translation>Le {role:term} {subject} est un fichier local, mais ses pixels viennent du réseau ({place}) ; enregistrez-le d’abord en GeoTIFF ou indiquez l’adresse elle-même.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as a GeoTIFF first.</source>
            <translation>Le {role:term} {subject} est une mosaïque de mosaïques qui lit des millions de fichiers ; enregistrez-le d’abord en GeoTIFF.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it again.</source>
            <translation>Le {role:term} {subject} est endommagé ou tronqué et ne peut pas être lu ; copiez-le ou téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into memory; convert it to a tiled GeoTIFF first.</source>
            <translation>Le {role:term} {subject} est stocké en blocs de {size:size}, qui ne tiennent pas en mémoire ; convertissez-le d’abord en GeoTIFF tuilé.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} may not be read; check its permissions.</source>
            <translation>Le {role:term} {subject} ne peut pas être lu ; vérifiez ses droits d’accès.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} refers to a file that is missing or cannot be opened ({reason}); put that file back or correct the reference to it.</source>
            <translation>Le {role:term} {subject} renvoie à un fichier qui manque ou ne peut pas être ouvert ({reason}) ; remettez ce fichier en place ou corrigez le renvoi.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found among billions; choose an extent that has some, or correct the nodata value.</source>
            <translation>Le {role:term} {subject} semble ne contenir que du nodata : aucun pixel valide n’a été trouvé parmi des milliards ; choisissez une emprise qui en contient ou corrigez la valeur nodata.</translation>
        </message>
        <message>
            <source>There are finished tiles of an earlier run; the same run with the same output continues from them.</source>
            <translation>Des tuiles terminées d’une exécution précédente sont présentes ; la même exécution avec la même sortie reprend à partir d’elles.</translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation>Il n’y a pas de CUDA sous macOS ; choisissez auto pour le GPU Apple.</translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation>Il n’y a pas de PyTorch à installer sur {machine} ; indiquez un Python qui en dispose.</translation>
        </message>
        <message>
            <source>There is no Python to try; press Set Up, or choose one that has PyTorch.</source>
            <translation>Il n’y a aucun Python à essayer ; cliquez sur « Installation », ou indiquez-en un avec PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python with PyTorch yet.</source>
            <translation>Il n’y a aucun Python avec PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation>Il n’y a pas de Python {version} ici et aucun n’a pu être récupéré ; installez Python {version}, ou indiquez un Python disposant de PyTorch.</translation>
        </message>
        <message>
            <source>There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE.</source>
            <translation>La compression {compression} n’existe pas ; choisissez DEFLATE, LZW, ZSTD ou NONE.</translation>
        </message>
        <message>
            <source>There is no model named {name!r}; choose {names} or a .safetensors file.</source>
            <translation>Il n’y a pas de modèle nommé {name!r} ; choisissez {names} ou un fichier .safetensors.</translation>
        </message>
        <message>
            <source>There is not enough memory; close other programs, or process less at once.</source>
            <translation>La mémoire ne suffit pas ; fermez d'autres programmes ou traitez-en moins à la fois.</translation>
        </message>
        <message>
            <source>This Python cannot compute ({reason}); reinstall torch.</source>
            <translation>Ce Python ne peut pas calculer ({reason}) ; réinstallez torch.</translation>
        </message>
        <message>
            <source>This Python cannot load a library ({reason}); install it there.</source>
            <translation>Ce Python ne peut pas charger une bibliothèque ({reason}) ; installez-la.</translation>
        </message>
        <message>
            <source>This Python lacks matplotlib; install it for reports.</source>
            <translation>Il manque matplotlib à ce Python ; installez-le pour les rapports.</translation>
        </message>
        <message>
            <source>This Python lacks {package}; install it there.</source>
            <translation>Il manque {package} à ce Python ; installez-le.</translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation>C’est le raster basse résolution lui-même ; il ne contient pas de détails plus fins.</translation>
        </message>
        <message>
            <source>This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with diffusers, or in a Python of your own: pip install "diffusers".</source>
            <translation>Ce modèle a besoin d’une bibliothèque absente de ce Python ({package}). Lancez Installation… dans QGIS avec diffusers ou, dans un Python à vous : pip install "diffusers".</translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation>Taille de tuile en pixels d’entrée (0 : automatique)</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Tuiles</translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation>Tuiles à la fois (0 : automatique)</translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation>Tuiles calculées à la fois. 0 prend ce qui tient en mémoire ; diminuez-le si la mémoire est insuffisante.</translation>
        </message>
        <message>
            <source>Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are free.</source>
            <translation>Des tuiles de {tile} pixels LR prennent environ {needed:size} de mémoire, et seuls {free:size} sont libres.</translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation>Durée, mesure comprise. Huit minutes suffisent pour un gain sur un processeur ; un GPU y fait bien plus de pas.</translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation>Temps : inconnu jusqu’à la première exécution ; le bouton « Tester » dans Options ▸ TTRD3 le mesure</translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation>Temps : {time}, d’après la vitesse d’une exécution précédente</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {name} as model; it is now in the list.</source>
            <translation>Pour l’utiliser, ouvrez la super-résolution par références et choisissez {name} comme modèle ; il est maintenant dans la liste.</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {path} as model file.</source>
            <translation>Pour l’utiliser, ouvrez la super-résolution par références et choisissez {path} comme fichier de modèle.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Trop peu de blocs pour dire si les nouveaux poids sont meilleurs : seuls {count} ont été mis de côté, et il en faut au moins {needed} pour écarter le hasard (LPIPS {lpips_before:.3f} à {lpips_after:.3f}, PSNR {psnr_before:.2f} à {psnr_after:.2f} dB, erreur de netteté {sharpness_before:.2f} à {sharpness_after:.2f}). Ajoutez des références ou choisissez-en de plus grandes.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Trop peu de blocs pour dire si les nouveaux poids sont meilleurs : seuls {count} ont été mis de côté, et il en faut au moins {needed} pour écarter le hasard (PSNR {psnr_before:.2f} à {psnr_after:.2f} dB, erreur de netteté {sharpness_before:.2f} à {sharpness_after:.2f}). Ajoutez des références ou choisissez-en de plus grandes.</translation>
        </message>
        <message>
            <source>Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min</source>
            <translation>Entraînement sur {blocks:plural:# bloc|# blocs} de {side} × {side} pixels, {held_out} mis de côté pour l’évaluation ; {steps:plural:# pas|# pas}, environ {minutes:.1f} min</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>Pas d’entraînement</translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation>Pas d’entraînement effectués</translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation>Pas d’entraînement, à la place des minutes. Les mêmes pas et la même graine donnent le même modèle sur le même ordinateur.</translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation>Poursuit l’entraînement du modèle de super-résolution sur vos propres rasters haute résolution.</translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation>Véritable raster haute résolution, s’il existe</translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation>Essai de l’environnement</translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation>Essai de {path}</translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into a finer one with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation>Transforme un raster basse résolution en un raster plus fin avec un modèle de diffusion qui tire sa texture de références haute résolution. Les références peuvent montrer le même lieu à une date antérieure ou un lieu similaire ailleurs ; leur SCR, leur résolution et leur type de données sont libres.

Les détails fins sont synthétiques : une estimation, à regarder et non à mesurer.

Le modèle s’exécute dans un Python séparé avec PyTorch et rasterio ; aucune image ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Two outputs have the same name; name different files.</source>
            <translation>Deux sorties portent le même nom ; nommez des fichiers différents.</translation>
        </message>
        <message>
            <source>Two runs at once are no faster than one after another, and need twice the memory.</source>
            <translation>Deux exécutions simultanées ne sont pas plus rapides que l’une après l’autre et demandent deux fois plus de mémoire.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertitude</translation>
        </message>
        <message>
            <source>Unknown, as there is no high-resolution raster to compare with.</source>
            <translation>Inconnu, faute de raster haute résolution pour comparer.</translation>
        </message>
        <message>
            <source>Use Another &amp;Python…</source>
            <translation>Utiliser un autre &amp;Python…</translation>
        </message>
        <message>
            <source>Use {preset}</source>
            <translation>Utiliser {preset}</translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation>Utilise un Python disposant déjà de PyTorch.</translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation>Valeur de l’entrée signifiant l’absence de données, là où le fichier lui-même ne l’indique pas ; le résultat a la même.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation>Version de PyTorch</translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation>Version de PyTorch qu’il contient.</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Waiting for a worker of {subject}.</source>
            <translation>En attente d’un processus de {subject}.</translation>
        </message>
        <message>
            <source>Waiting for another run to end</source>
            <translation>En attente de la fin d’une autre exécution</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation>Avertissement : {text}</translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation>Dossier des poids</translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation>Poids de LPIPS, pour l’évaluation</translation>
        </message>
        <message>
            <source>Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation>Poids de VGG-19 ou de LPIPS pour une perte perceptuelle. Si vide : une perte intégrée sur le spectre de la texture, qui n’a besoin d’aucun poids.</translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation>Poids d’une perte perceptuelle</translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation>Poids de départ à la place du modèle nommé : un fichier .safetensors.</translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation>Poids à utiliser à la place du modèle nommé : un fichier .safetensors de cette extension. La commande ttrd3 import-weights en crée un à partir des fichiers .pt des auteurs de TTRD3.</translation>
        </message>
        <message>
            <source>What happens to plain land in steps that leave it out. "reuse": it goes on with what the model found before, which saves the work on tiles without texture. "hold": it stays as it is, as published, which leaves grain. "off": no step leaves it out.</source>
            <translation>Ce qui arrive aux terrains unis dans les pas qui les laissent de côté. "reuse" : ils continuent avec ce que le modèle a trouvé avant, ce qui épargne le travail sur les tuiles sans texture. "hold" : ils restent tels quels, comme publié, ce qui laisse du grain. "off" : aucun pas ne les laisse de côté.</translation>
        </message>
        <message>
            <source>What made the raster: how far its optics blur and how much noise it has. auto estimates the sensor from the raster; a model made for one sensor uses that one. ideal is plain bicubic reduction, area the mean of what a pixel covers. The result agrees with the raster as this sensor would see it, up to its noise.</source>
            <translation>Ce qui a produit le raster : le flou de l’optique et le niveau de bruit. auto estime le capteur d’après le raster ; un modèle fait pour un capteur donné utilise celui-ci. ideal est la réduction bicubique simple, area la moyenne de ce que couvre un pixel. Le résultat concorde avec le raster tel que ce capteur le verrait, à son bruit près.</translation>
        </message>
        <message>
            <source>What makes the rasters that the model will sharpen: the references are reduced as it sees the ground. auto takes what the model was made for, or plain means over a pixel where it can do with any sensor.</source>
            <translation>Ce qui produit les rasters que le modèle affinera : les références sont réduites comme ce capteur voit le sol. auto prend ce pour quoi le modèle a été fait, ou de simples moyennes par pixel s’il accepte tout capteur.</translation>
        </message>
        <message>
            <source>What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the input itself, enlarged.</source>
            <translation>De quoi la condition est faite : "dynamic" prend le résultat de la passe précédente, "fixed" l’entrée elle-même, agrandie.</translation>
        </message>
        <message>
            <source>What the passes have left, if that was asked for, the coarsest first.</source>
            <translation>Ce que les passes ont laissé, si cela a été demandé, du plus grossier au plus fin.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>What to favour: crisp texture, or closeness to the input. {presets} These are the steps and noise of the default model; those of other models differ. Some models also have: {others} Steps and noise set under the advanced parameters take precedence.</source>
            <translation>Ce qu’il faut privilégier : une texture nette ou la fidélité à l’entrée. {presets} Ce sont les pas et le bruit du modèle par défaut ; ceux d’autres modèles diffèrent. Certains modèles ont aussi : {others} Les pas et le bruit définis dans les paramètres avancés sont prioritaires.</translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation>Où « Installation » place Python et PyTorch ; plusieurs gigaoctets.</translation>
        </message>
        <message>
            <source>Where a reference of the same place contradicts the input because something was built, felled or sown between the dates: the deviation of each input pixel from what the reference leads one to expect, as a multiple of what is usual there. Other light, haze and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost certainly: distrust detail there. Empty where no reference shows the place.</source>
            <translation>Où une référence du même lieu contredit l’entrée, parce qu’on a construit, abattu ou semé entre les dates : l’écart de chaque pixel d’entrée à ce que la référence laisse attendre, en multiples de ce qui y est habituel. Une autre lumière, la brume et les couleurs ne comptent pas. Au-dessus de 1,5, le lieu a probablement changé ; au-dessus de 3, presque certainement : méfiez-vous du détail à cet endroit. Vide là où aucune référence ne montre le lieu.</translation>
        </message>
        <message>
            <source>Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one of the possible results, with texture, by diffusion. "condition": those of the model chosen as condition.</source>
            <translation>D’où viennent les bords et la texture d’une passe. "regress" : les plus probables. "rddm" : l’un des résultats possibles, avec texture, par diffusion. "condition" : ceux du modèle choisi comme condition.</translation>
        </message>
        <message>
            <source>Where the detail comes from that no reference gives. "estimate": the most likely image, smooth and fast. "diffusion": one of the images that agree with the input, with texture; it takes the chosen number of steps. A model that knows only one of the two does that.</source>
            <translation>D’où viennent les détails qu’aucune référence ne donne. « estimate » : l’image la plus probable, lisse et rapide. « diffusion » : l’une des images en accord avec l’entrée, avec texture ; elle prend le nombre de pas choisi. Un modèle qui ne connaît que l’une des deux fait celle-là.</translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation>Où sont calculées les caractéristiques ; auto prend un GPU qui fonctionne.</translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation>Où le modèle est entraîné. auto prend un GPU qui fonctionne et sinon le processeur.</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation>Où le modèle s’exécute. auto prend un GPU qui fonctionne et sinon le processeur. Ce dont dispose cet ordinateur est inscrit dans le journal de chaque exécution.</translation>
        </message>
        <message>
            <source>Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the share of rich land.</source>
            <translation>Où le modèle tient le terrain pour riche en texture : 1, ailleurs 0. La moyenne est la part de terrain riche.</translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation>Le modèle adapté est-il meilleur</translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made from, in its order. Left empty: those that the result itself names; for an older result all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation>De quelles bandes le raster super-résolu a été fait, dans son ordre. Vide : celles que le résultat nomme lui-même ; pour un résultat plus ancien, toutes, ou celles que la couche affiche en rouge, vert et bleu si elle a plus de bandes.</translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation>Quelle référence a servi où (bande 1) et à quel point sa texture la mieux correspondante est similaire, de 0 à 1 (bande 2).</translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation>Quelle référence a servi où. La bande 1 contient le numéro de la référence dans la liste, 0 pour aucune : celle qui se trouve sur une tuile, ailleurs celle dont le fragment est le plus similaire. La bande 2 indique de 0 à 1 à quel point sa texture la mieux correspondante est similaire.</translation>
        </message>
        <message>
            <source>Which share of the steps was computed: 1, or less on tiles without any rich land. What its mean lacks to 1 is the work that was saved.</source>
            <translation>La part des pas qui a été calculée : 1, ou moins sur les tuiles sans terrain riche. Ce qui manque à la moyenne pour faire 1 est le travail épargné.</translation>
        </message>
        <message>
            <source>Which steps leave it out</source>
            <translation>Quels pas les laissent de côté</translation>
        </message>
        <message>
            <source>Windows of a small network</source>
            <translation>Fenêtres d’un petit réseau</translation>
        </message>
        <message>
            <source>With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about {high:g}: higher ones are cut off; leave NBITS out or take more.</source>
            <translation>Avec NBITS={bits}, une bande contient des valeurs jusqu’à {most}, et celles de {subject} vont jusqu’à environ {high:g} : les plus élevées sont tronquées ; omettez NBITS ou augmentez-le.</translation>
        </message>
        <message>
            <source>With detail by diffusion, estimates follow the input only as far as the noise of its sensor allows. Off, they follow all of it, noise included.</source>
            <translation>Pour le détail par diffusion, les estimations ne suivent l’entrée qu’autant que le bruit de son capteur le permet. Désactivé, elles la suivent entièrement, bruit compris.</translation>
        </message>
        <message>
            <source>With diffusers, for Stable Diffusion XL</source>
            <translation>Avec diffusers, pour Stable Diffusion XL</translation>
        </message>
        <message>
            <source>With these settings {method} does not use references: those that were given do not change the result.</source>
            <translation>Avec ces réglages, {method} n’utilise pas de références : celles qui ont été données ne changent pas le résultat.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so only one is computed.</source>
            <translation>Sans bruit initial, tous les échantillons sont égaux ; un seul est calculé.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so the uncertainty is 0 everywhere.</source>
            <translation>Sans bruit initial, tous les échantillons sont égaux, l’incertitude est donc de 0 partout.</translation>
        </message>
        <message>
            <source>Work in progress</source>
            <translation>Travail en cours</translation>
        </message>
        <message>
            <source>a CRS of its own</source>
            <translation>propre à ce raster</translation>
        </message>
        <message>
            <source>a safetensors weights file</source>
            <translation>un fichier de poids safetensors</translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation>environ {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation>encore {n:.1f} h environ</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>environ {n} min</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>encore {n} min environ</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>environ {n} s</translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation>encore {n} s environ</translation>
        </message>
        <message>
            <source>another C library</source>
            <translation>une autre bibliothèque C</translation>
        </message>
        <message>
            <source>as the reference shows it: below 1.5</source>
            <translation>comme dans la référence : moins de 1,5</translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation>auto prend CUDA là où un pilote NVIDIA est assez récent pour cela, le GPU Apple sur un Mac, et sinon le processeur. cpu est le plus petit. cuda refuse là où il ne fonctionnerait pas, et dit pourquoi.</translation>
        </message>
        <message>
            <source>bias against LR</source>
            <translation>biais par rapport à LR</translation>
        </message>
        <message>
            <source>can be resumed</source>
            <translation>peut être reprise</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>annulée</translation>
        </message>
        <message>
            <source>changed: above 3</source>
            <translation>changé : plus de 3</translation>
        </message>
        <message>
            <source>class mask</source>
            <translation>masque de classes</translation>
        </message>
        <message>
            <source>closest to the input and fast, with the detail of references that match</source>
            <translation>au plus près de l’entrée et rapide, avec les détails des références qui correspondent</translation>
        </message>
        <message>
            <source>closest to the input and faster, but smoother</source>
            <translation>au plus près de l’entrée et plus rapide, mais plus lisse</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>comparaison</translation>
        </message>
        <message>
            <source>correlation with LR</source>
            <translation>corrélation avec LR</translation>
        </message>
        <message>
            <source>crisp texture</source>
            <translation>texture nette</translation>
        </message>
        <message>
            <source>crisp texture also where no reference matches</source>
            <translation>texture nette aussi là où aucune référence ne correspond</translation>
        </message>
        <message>
            <source>crisp texture where the land has any, plain land left plain</source>
            <translation>texture nette où le terrain en a ; les terrains unis restent unis</translation>
        </message>
        <message>
            <source>crisp texture, which at large scales is invented</source>
            <translation>texture nette, inventée aux grandes échelles</translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation>diagnostic,environnement,informations,version,périphérique,ticket</translation>
        </message>
        <message>
            <source>done</source>
            <translation>terminée</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échouée</translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation>ajustement fin,entraînement,adaptation,capteur,super-résolution,modèle,poids</translation>
        </message>
        <message>
            <source>good</source>
            <translation>bon</translation>
        </message>
        <message>
            <source>high-resolution raster</source>
            <translation>raster haute résolution</translation>
        </message>
        <message>
            <source>in between: 3 to 10 times</source>
            <translation>entre les deux : 3 à 10 fois</translation>
        </message>
        <message>
            <source>install makes the environment, unless there is one that works. repair rebuilds it. remove deletes it with its downloads.</source>
            <translation>install crée l’environnement, sauf s’il en existe déjà un qui fonctionne. repair le recrée. remove le supprime avec ses téléchargements.</translation>
        </message>
        <message>
            <source>invented: above 10 times</source>
            <translation>inventé : plus de 10 fois</translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation>il n’a rien signalé.</translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation>son test s’est terminé avec le code de sortie {code}.</translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation>son test n’a donné aucune réponse.</translation>
        </message>
        <message>
            <source>low-resolution raster</source>
            <translation>raster basse résolution</translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation>macOS {have} est trop ancien pour PyTorch ; mettez à jour vers macOS {need} ou plus récent.</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>mesure</translation>
        </message>
        <message>
            <source>no CRS</source>
            <translation>absent</translation>
        </message>
        <message>
            <source>noise of NDVI</source>
            <translation>bruit du NDVI</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>non mesurée</translation>
        </message>
        <message>
            <source>observed: below 3 times the noise</source>
            <translation>observé : moins de 3 fois le bruit</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>recouvrement</translation>
        </message>
        <message>
            <source>pixel</source>
            <translation>pixel</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>mauvais</translation>
        </message>
        <message>
            <source>probably changed: 1.5 to 3</source>
            <translation>probablement changé : 1,5 à 3</translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation>qualité,rapport,validation,comparaison,exactitude,super-résolution</translation>
        </message>
        <message>
            <source>radiometry</source>
            <translation>radiométrie</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>rang</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>raster de référence</translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation>références,classement,choix,comparaison,recouvrement,similarité,décalage,super-résolution</translation>
        </message>
        <message>
            <source>running in another QGIS</source>
            <translation>en cours dans un autre QGIS</translation>
        </message>
        <message>
            <source>running, {percent:.0f} %</source>
            <translation>en cours, {percent:.0f} %</translation>
        </message>
        <message>
            <source>scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or bits.</source>
            <translation>scl : absence de données, pixels saturés, ombres de nuages, nuages et cirrus de Sentinel-2, soit 0,1,3,8,9,10. qa-pixel : la même chose de Landsat, bits:0,1,2,3,4. Ou d’autres nombres ou bits.</translation>
        </message>
        <message>
            <source>score</source>
            <translation>note</translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation>configuration,installation,pytorch,python,environnement,dépendances,cuda,gpu,hors ligne</translation>
        </message>
        <message>
            <source>sharpness error, lower is better</source>
            <translation>erreur de netteté, plus basse est meilleure</translation>
        </message>
        <message>
            <source>sharpness over bicubic</source>
            <translation>netteté par rapport au bicubique</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>décalage</translation>
        </message>
        <message>
            <source>shift against HR (SR pixels)</source>
            <translation>décalage par rapport à HR (pixels SR)</translation>
        </message>
        <message>
            <source>spectral angle to HR (°)</source>
            <translation>angle spectral avec HR (°)</translation>
        </message>
        <message>
            <source>spectral angle to LR (°)</source>
            <translation>angle spectral avec LR (°)</translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation>pas {n}/{total}</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>super-résolution</translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation>super-résolution,agrandissement,netteté,amélioration,référence,diffusion</translation>
        </message>
        <message>
            <source>super-resolved raster</source>
            <translation>raster super-résolu</translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation>détails synthétiques</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>texture</translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation>le Python de QGIS</translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation>la version avec CUDA {cuda} n’a pas de code pour {gpu} (capacité de calcul {have}) ; un Python avec une autre version de PyTorch peut être indiqué à la place.</translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation>la variable d’environnement {name}</translation>
        </message>
        <message>
            <source>the field above</source>
            <translation>le champ ci-dessus</translation>
        </message>
        <message>
            <source>the most likely image: fast, and closest to the input</source>
            <translation>l'image la plus probable : rapide et la plus proche de l'entrée</translation>
        </message>
        <message>
            <source>the number of steps of the publication; slow</source>
            <translation>le nombre de pas de la publication ; lent</translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation>l’environnement propre à l’extension</translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation>le paramètre {name}</translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation>il n’y a pas de version CUDA pour ce type de processeur.</translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation>tuile {n}/{total}</translation>
        </message>
        <message>
            <source>training</source>
            <translation>entraînement</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnue</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>avec prudence</translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation>écriture du rapport</translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>{address} ne peut pas être récupéré ({reason}) ; vérifiez le réseau et le proxy dans les options de QGIS, ou installez depuis un dossier.</translation>
        </message>
        <message>
            <source>{compression} compression also changes the values that mark nodata, so parts of the nodata of {subject} will look like image in the result; choose a lossless compression, or mark nodata by a mask.</source>
            <translation>La compression {compression} modifie aussi les valeurs qui marquent le nodata, si bien que des parties du nodata de {subject} ressembleront à une image dans le résultat ; choisissez une compression sans perte ou marquez le nodata par un masque.</translation>
        </message>
        <message>
            <source>{count:plural:# reference was used|# references were used}: {names}.</source>
            <translation>{count:plural:# référence utilisée|# références utilisées} : {names}.</translation>
        </message>
        <message>
            <source>{count} Dask workers are too many for this computer, which has {cores} cores; choose at most {most}.</source>
            <translation>{count} processus Dask, c’est trop pour cet ordinateur, qui a {cores} cœurs ; choisissez-en {most} au plus.</translation>
        </message>
        <message>
            <source>{free:size} of {total:size} free</source>
            <translation>{free:size} sur {total:size} libres</translation>
        </message>
        <message>
            <source>{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}.</source>
            <translation>{mean:figure}{unit} en moyenne ; un dixième de la surface dépasse {high:figure}{unit}.</translation>
        </message>
        <message>
            <source>{measure} after</source>
            <translation>{measure} après</translation>
        </message>
        <message>
            <source>{measure} before</source>
            <translation>{measure} avant</translation>
        </message>
        <message>
            <source>{measure} of the new model, mean over the held-out blocks.</source>
            <translation>{measure} du nouveau modèle, moyenne sur les blocs mis de côté.</translation>
        </message>
        <message>
            <source>{measure} of the old model, mean over the held-out blocks.</source>
            <translation>{measure} de l’ancien modèle, moyenne sur les blocs mis de côté.</translation>
        </message>
        <message>
            <source>{name} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name} (pas : {steps}, bruit : {noise:g}).</translation>
        </message>
        <message>
            <source>{name} cannot be shown on the map.</source>
            <translation>{name} ne peut pas être affiché sur la carte.</translation>
        </message>
        <message>
            <source>{name} is on the map.</source>
            <translation>{name} est sur la carte.</translation>
        </message>
        <message>
            <source>{name} must be a layer, or numbers such as 0,100,0,100, not {value}.</source>
            <translation>{name} doit être une couche ou des nombres tels que 0,100,0,100, et non {value}.</translation>
        </message>
        <message>
            <source>{name} must be a number such as 0.5, not {value}.</source>
            <translation>{name} doit être un nombre tel que 0.5, et non {value}.</translation>
        </message>
        <message>
            <source>{name} must be one of the words {words}, not {value}.</source>
            <translation>{name} doit être l'un des mots {words}, et non {value}.</translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation>{name} : {s:.2g} s par tuile</translation>
        </message>
        <message>
            <source>{name}: {what} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name} : {what} (pas : {steps}, bruit : {noise:g}).</translation>
        </message>
        <message>
            <source>{need:size} are needed in {folder}; {free:size} are free.</source>
            <translation>{need:size} sont nécessaires dans {folder}, {free:size} sont libres.</translation>
        </message>
        <message>
            <source>{need:size} are needed on the volume of {folder}, but only {free:size} are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation>{need:size} sont nécessaires sur le volume de {folder}, mais seuls {free:size} sont libres ; libérez de l’espace, ou choisissez un autre dossier avec le paramètre plugins/ttrd3/home.</translation>
        </message>
        <message>
            <source>{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and {rest:.0f} % lies between.</source>
            <translation>{observed:.0f} % de la surface vaut une observation, {invented:.0f} % est inventé et {rest:.0f} % se situe entre les deux.</translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation>{own:.3g} m</translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation>{own:.3g} m, aussi fine que nécessaire</translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation>{own:.3g} m, plus grossière que nécessaire</translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation>{own:.3g} m, plus fine que nécessaire</translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation>{path} (source : {origin}) ne peut pas exécuter le modèle : {reason}</translation>
        </message>
        <message>
            <source>{path} (from {origin}) is not a program that can be run.</source>
            <translation>{path} (source : {origin}) n’est pas un programme exécutable.</translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation>{path} ne peut pas exécuter le modèle : {reason}</translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation>{path} passe en premier : {origin} est prioritaire sur cette page.</translation>
        </message>
        <message>
            <source>{path} exists already and no earlier run has left it; rename it, or choose another name for the result.</source>
            <translation>{path} existe déjà et ne provient d’aucune exécution antérieure ; renommez ce fichier ou choisissez un autre nom pour le résultat.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run.</source>
            <translation>{path} n’est pas un programme exécutable.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run; it comes from {origin}.</source>
            <translation>{path} n’est pas un programme exécutable (source : {origin}).</translation>
        </message>
        <message>
            <source>{path} is tried first; it comes from {origin}.</source>
            <translation>{path} passe en premier (source : {origin}).</translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation>{path} fonctionne : Python {python}, PyTorch {torch}, rasterio {rasterio}.</translation>
        </message>
        <message>
            <source>{s:.1f} s per tile</source>
            <translation>{s:.1f} s par tuile</translation>
        </message>
        <message>
            <source>{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images that the expected error was measured on, with {low:.3f} to {high:.3f}.</source>
            <translation>{subject} a un contraste de {contrast:.3f} entre pixels voisins, contrairement aux images sur lesquelles l’erreur attendue a été mesurée, avec {low:.3f} à {high:.3f}.</translation>
        </message>
        <message>
            <source>{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no nodata value to mark them with; choose a nodata value or another output type.</source>
            <translation>{subject} a {holes:plural:# pixel|# pixels} sans valeur, et le résultat n’a pas de valeur nodata pour les marquer ; choisissez une valeur nodata ou un autre type de sortie.</translation>
        </message>
        <message>
            <source>{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file.</source>
            <translation>{subject} est un tube, un périphérique ou un flux, qui ne peut pas être lu comme un fichier ; indiquez un fichier.</translation>
        </message>
        <message>
            <source>{subject} is where finished tiles are kept, but it is a link or a file of another program; move it away, or name another output.</source>
            <translation>{subject} est l’endroit où sont gardées les tuiles terminées, mais c’est un lien ou le fichier d’un autre programme ; déplacez-le, ou indiquez une autre sortie.</translation>
        </message>
        <message>
            <source>{value} is not a valid {entry}; choose one of {names}.</source>
            <translation>{value} n’est pas une valeur valide de {entry} ; choisissez parmi {names}.</translation>
        </message>
        <message>
            <source>×{scale} ({share:.0f} %)</source>
            <translation>×{scale} ({share:.0f} %)</translation>
        </message>
    </context>
</TS>
