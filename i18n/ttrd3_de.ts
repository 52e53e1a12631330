<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>TTRD3</name>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source>"published": every second step of the middle of a chain of at least ten. "wide": the same from earlier on. "sparing": two steps of three, so that plain land takes a third of them.</source>
            <translation>"published": jeder zweite Schritt in der Mitte einer Kette von mindestens zehn. "wide": ebenso, aber schon früher. "sparing": zwei von drei Schritten, sodass schlichtes Land ein Drittel davon braucht.</translation>
        </message>
        <message>
            <source>&amp;After</source>
            <translation>N&amp;achher</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Before</source>
            <translation>&amp;Vorher</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Installieren</translation>
        </message>
        <message>
            <source>&amp;Preview Here</source>
            <translation>&amp;Vorschau hier</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>&amp;Reparieren</translation>
        </message>
        <message>
            <source>&amp;Set Up…</source>
            <translation>&amp;Einrichten…</translation>
        </message>
        <message>
            <source>&amp;Start Page</source>
            <translation>&amp;Startseite</translation>
        </message>
        <message>
            <source>95 % differ from LR by less than</source>
            <translation>95 % weichen von LR um weniger ab als</translation>
        </message>
        <message>
            <source>95 % differ from the input by less than</source>
            <translation>95 % weichen von der Eingabe um weniger ab als</translation>
        </message>
        <message>
            <source>A Python that has PyTorch and rasterio already, for instance of conda, pixi or one your IT approved. It is tried and noted in the settings; nothing is installed.</source>
            <translation>Ein Python, das PyTorch und rasterio bereits hat, etwa von conda, pixi oder eines, das Ihre IT freigegeben hat. Es wird ausprobiert und in den Einstellungen vermerkt; installiert wird nichts.</translation>
        </message>
        <message>
            <source>A band is named twice in {bands}.</source>
            <translation>Ein Kanal ist zweimal angegeben: {bands}.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>Eine heruntergeladene Datei ist nicht die getestete (ihre SHA-256 weicht ab): Sie ist beschädigt oder wurde ersetzt; es wurde nichts installiert.</translation>
        </message>
        <message>
            <source>A drawn town: the input and the result</source>
            <translation>Eine gezeichnete Stadt: die Eingabe und das Ergebnis</translation>
        </message>
        <message>
            <source>A file is damaged or not complete; fetch it again.</source>
            <translation>Eine Datei ist beschädigt oder unvollständig; laden Sie sie erneut herunter.</translation>
        </message>
        <message>
            <source>A layer or a selection of this run is gone: choose it again in the dialog, with the same file for the result</source>
            <translation>Ein Layer oder eine Auswahl dieses Laufs ist nicht mehr da: Wählen Sie sie im Dialog neu, mit derselben Datei für das Ergebnis</translation>
        </message>
        <message>
            <source>A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This also writes what each pass leaves to the next, beside the result as NAME_x2.tif and so on, to see what each adds. A run of one pass has nothing more to write.</source>
            <translation>Ein Modell mit vielen Faktoren erreicht große in Durchgängen, ×8 etwa in drei zu ×2. Damit wird auch geschrieben, was jeder Durchgang dem nächsten hinterlässt, neben dem Ergebnis als NAME_x2.tif und so weiter: So sieht man, was jeder hinzufügt. Ein Lauf mit nur einem Durchgang hat nichts weiter zu schreiben.</translation>
        </message>
        <message>
            <source>A package is missing where it was looked for; see the log for its name.</source>
            <translation>Ein Paket fehlt dort, wo es gesucht wurde; seinen Namen finden Sie im Protokoll.</translation>
        </message>
        <message>
            <source>A page about the run: what went in, what came out, how well they agree.</source>
            <translation>Eine Seite über den Lauf: was hineinging, was herauskam und wie gut beides übereinstimmt.</translation>
        </message>
        <message>
            <source>A pixel of the low-resolution raster {lr} is {ratio} times as large as one of the super-resolved raster {subject}, but the ratio must be a whole number, at least 2; choose the raster that it was made from.</source>
            <translation>Ein Pixel des niedrig aufgelösten Rasters {lr} ist {ratio}-mal so groß wie eines des superaufgelösten Rasters {subject}, was keine ganze Zahl ab 2 ist; wählen Sie das Raster, aus dem es entstand.</translation>
        </message>
        <message>
            <source>A polygon for each reference with its rank, score, overlap, pixel size in metres and relative to the result, similarity of grey values and texture, shift and remarks.</source>
            <translation>Ein Polygon je Referenz mit Rang, Bewertung, Überlappung, Pixelgröße in Metern und im Verhältnis zum Ergebnis, Ähnlichkeit der Grauwerte und der Textur, Versatz und Bemerkungen.</translation>
        </message>
        <message>
            <source>A polygon of the mask {subject} is damaged; repair its geometry.</source>
            <translation>Ein Polygon der Maske {subject} ist beschädigt; reparieren Sie seine Geometrie.</translation>
        </message>
        <message>
            <source>A reference cannot be read as a raster; choose only valid raster layers.</source>
            <translation>Eine Referenz kann nicht als Raster gelesen werden; wählen Sie nur gültige Rasterlayer.</translation>
        </message>
        <message>
            <source>A reference is named twice; name each raster once.</source>
            <translation>Eine Referenz ist zweimal angegeben; nennen Sie jedes Raster nur einmal.</translation>
        </message>
        <message>
            <source>A row of the table cannot be written to {name}; choose another file.</source>
            <translation>Eine Zeile der Tabelle kann nicht nach {name} geschrieben werden; wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>A run needs this Python; wait for its end, or cancel it.</source>
            <translation>Ein Lauf benötigt dieses Python; warten Sie sein Ende ab oder brechen Sie ihn ab.</translation>
        </message>
        <message>
            <source>A scene of {height} x {width} LR pixels cannot be cut into tiles of {tile} at scale {scale}; every size must be at least 1.</source>
            <translation>Eine Szene von {height} x {width} LR-Pixeln lässt sich nicht in Kacheln von {tile} mit dem Faktor {scale} teilen; jede Größe muss mindestens 1 sein.</translation>
        </message>
        <message>
            <source>A tile must be at least {least} LR pixels, not {tile}.</source>
            <translation>Eine Kachel muss mindestens {least} LR-Pixel groß sein, nicht {tile}.</translation>
        </message>
        <message>
            <source>A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller tile or another device.</source>
            <translation>Eine Kachel von {tile} LR-Pixeln passt nicht in den Speicher von {subject}; wählen Sie eine kleinere Kachel oder ein anderes Gerät.</translation>
        </message>
        <message>
            <source>A true image of the same place and time at the finer resolution, in the same units and with the same bands. It may have any CRS and pixel size.</source>
            <translation>Ein echtes Bild desselben Orts und Zeitpunkts in der feineren Auflösung, in denselben Einheiten und mit denselben Kanälen. KBS und Pixelgröße sind beliebig.</translation>
        </message>
        <message>
            <source>A web map: its pictures are fetched for the scene when the run begins.</source>
            <translation>Eine Webkarte: Ihre Bilder werden zu Beginn des Laufs für die Szene abgerufen.</translation>
        </message>
        <message>
            <source>A worker has failed ({reason}); see its log.</source>
            <translation>Ein Worker ist fehlgeschlagen ({reason}); sehen Sie in sein Protokoll.</translation>
        </message>
        <message>
            <source>A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Einem Worker fehlt {package}; installieren Sie dort dasselbe ttrd3-qgis[dask] wie auf diesem Rechner.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index} through the proxy {proxy}.</source>
            <translation>Etwa {size:size} werden von {index} über den Proxy {proxy} heruntergeladen.</translation>
        </message>
        <message>
            <source>About {size:size} will be downloaded from {index}.</source>
            <translation>Etwa {size:size} werden von {index} heruntergeladen.</translation>
        </message>
        <message>
            <source>Adapt the Model…</source>
            <translation>Modell anpassen…</translation>
        </message>
        <message>
            <source>Adapt the model to your sensor</source>
            <translation>Modell an Ihren Sensor anpassen</translation>
        </message>
        <message>
            <source>Adapted model</source>
            <translation>Angepasstes Modell</translation>
        </message>
        <message>
            <source>Adapts a model to your own sensor, region and season. Your high-resolution references are the training data: blocks of them are reduced, and the model learns to restore them. Some blocks are held out: the old and the new model are compared on them, and the log says whether the new one is better.

The result is a model of your own. Without a file name it goes into the list of models, from which Reference-based super-resolution lets you choose; else choose its file as model file. The references themselves are only read.

At least 8 blocks of 128 × 128 pixels with content are needed, for instance a raster of 512 × 256 pixels; thousands of pixels a side are better. No image leaves this computer.</source>
            <translation>Passt ein Modell an Ihren eigenen Sensor, Ihre Region und Jahreszeit an. Ihre hoch aufgelösten Referenzen sind die Trainingsdaten: Blöcke daraus werden verkleinert, und das Modell lernt, sie wiederherzustellen. Einige Blöcke werden zurückgehalten: An ihnen werden das alte und das neue Modell verglichen, und das Protokoll sagt, ob das neue besser ist.

Das Ergebnis ist ein eigenes Modell. Ohne Dateinamen kommt es in die Liste der Modelle, aus der Sie in der referenzbasierten Super-Resolution wählen; sonst wählen Sie dort seine Datei als Modelldatei. Die Referenzen selbst werden nur gelesen.

Nötig sind mindestens 8 Blöcke von 128 × 128 Pixeln mit Inhalt, zum Beispiel ein Raster von 512 × 256 Pixeln; Tausende Pixel je Seite sind besser. Kein Bild verlässt diesen Computer.</translation>
        </message>
        <message>
            <source>Adds the packages diffusers and transformers, about 400 MB on the disk, for models that draw with Stable Diffusion XL. Its weights are not included; you have them in a folder of your own. Once added, they stay until the environment is removed.</source>
            <translation>Fügt die Pakete diffusers und transformers hinzu (etwa 400 MB auf der Festplatte), für Modelle, die mit Stable Diffusion XL zeichnen. Dessen Gewichte sind nicht enthalten; sie liegen in einem eigenen Ordner von Ihnen. Einmal hinzugefügt, bleiben die Pakete, bis die Umgebung entfernt wird.</translation>
        </message>
        <message>
            <source>Adds three bands for every band of the uncertainty: the half-widths of the intervals that hold 80, 90 and 95 % of the errors.</source>
            <translation>Ergänzt für jedes Band der Unsicherheit drei weitere: die halben Breiten der Intervalle, in denen 80, 90 und 95 % der Fehler liegen.</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Verwaltung</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR and an SSIM of {ssim:.3f}; a bicubic enlargement reaches {bicubic:.1f} dB and {bicubic_ssim:.3f}.</source>
            <translation>Gegen das hoch aufgelöste Raster erreicht es {psnr:.1f} dB PSNR und ein SSIM von {ssim:.3f}; eine bikubische Vergrößerung erreicht {bicubic:.1f} dB und {bicubic_ssim:.3f}.</translation>
        </message>
        <message>
            <source>Against the high-resolution raster it reaches {psnr:.1f} dB PSNR; a bicubic enlargement reaches {bicubic:.1f} dB.</source>
            <translation>Gegen das hoch aufgelöste Raster erreicht es {psnr:.1f} dB PSNR; eine bikubische Vergrößerung erreicht {bicubic:.1f} dB.</translation>
        </message>
        <message>
            <source>Against the truth</source>
            <translation>Gegen die Wahrheit</translation>
        </message>
        <message>
            <source>Agreement with the input</source>
            <translation>Übereinstimmung mit der Eingabe</translation>
        </message>
        <message>
            <source>All but one in twenty pixels differ by less than this.</source>
            <translation>Alle Pixel bis auf eines von zwanzig weichen um weniger als diesen Wert ab.</translation>
        </message>
        <message>
            <source>An extent or a mask cannot be placed on {subject}, whose control points lie on no regular grid; run the whole raster or warp it first (Raster &gt; Projections &gt; Warp).</source>
            <translation>Eine Ausdehnung oder Maske lässt sich auf {subject} nicht platzieren, da dessen Passpunkte auf keinem regelmäßigen Gitter liegen; rechnen Sie das ganze Raster oder transformieren Sie es zuerst (Raster &gt; Projektionen &gt; Transformieren).</translation>
        </message>
        <message>
            <source>Another run is writing beside {subject}; wait for its end or name another output.</source>
            <translation>Ein anderer Lauf schreibt neben {subject}; warten Sie sein Ende ab oder nennen Sie eine andere Ausgabe.</translation>
        </message>
        <message>
            <source>Another set-up is running (process {pid}); wait for it to end.</source>
            <translation>Eine andere Einrichtung läuft (Prozess {pid}); warten Sie, bis sie endet.</translation>
        </message>
        <message>
            <source>Asks Python for its versions and devices, and times them.</source>
            <translation>Fragt Python nach seinen Versionen und Geräten und misst deren Geschwindigkeit.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Band numbers count from 1; got {bands}.</source>
            <translation>Kanalnummern zählen ab 1; angegeben sind {bands}.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match the bands above, such as 3,2,1. Left empty: red, green and blue for those of the input, where both tell them; else the same numbers where the reference has them, else its first bands.</source>
            <translation>Kanalnummern der Referenzen, die den Kanälen oben entsprechen, etwa 3,2,1. Leer: Rot, Grün und Blau für die der Eingabe, wo beide sie angeben; sonst dieselben Nummern, wo die Referenz sie hat, sonst ihre ersten Kanäle.</translation>
        </message>
        <message>
            <source>Band numbers of the references that match them, such as 3,2,1.</source>
            <translation>Kanalnummern der Referenzen, die ihnen entsprechen, etwa 3,2,1.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Bands of the low-resolution raster it was made of</source>
            <translation>Kanäle des niedrig aufgelösten Rasters, aus dem es entstand</translation>
        </message>
        <message>
            <source>Bands of the references</source>
            <translation>Kanäle der Referenzen</translation>
        </message>
        <message>
            <source>Bands to compare. Left empty: those that a super-resolution would take.</source>
            <translation>Zu vergleichende Kanäle. Leer: diejenigen, die eine Superauflösung nehmen würde.</translation>
        </message>
        <message>
            <source>Bands to super-resolve, in this order. Left empty: all bands of data; a band of transparency is carried over. What is left out is said before the run.</source>
            <translation>Kanäle, die superaufgelöst werden, in dieser Reihenfolge. Leer: alle Datenkanäle; ein Transparenzkanal wird übernommen. Was ausgelassen wird, steht vor dem Lauf da.</translation>
        </message>
        <message>
            <source>Before the Run</source>
            <translation>Vor dem Lauf</translation>
        </message>
        <message>
            <source>Best reference</source>
            <translation>Beste Referenz</translation>
        </message>
        <message>
            <source>Bias against the input</source>
            <translation>Systematische Abweichung von der Eingabe</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>PyTorch-Variante</translation>
        </message>
        <message>
            <source>CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.</source>
            <translation>CUDA {cuda} benötigt den NVIDIA-Treiber {need} oder neuer, hier ist es {have}.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>Cancelled; no environment was made.</source>
            <translation>Abgebrochen; es wurde keine Umgebung erstellt.</translation>
        </message>
        <message>
            <source>Cancelled; there is no result.</source>
            <translation>Abgebrochen; es gibt kein Ergebnis.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Veränderung</translation>
        </message>
        <message>
            <source>Change since the references</source>
            <translation>Veränderung seit den Referenzen</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Checks of the references</source>
            <translation>Prüfungen der Referenzen</translation>
        </message>
        <message>
            <source>Checks of this computer</source>
            <translation>Prüfungen dieses Rechners</translation>
        </message>
        <message>
            <source>Choose a low-resolution raster to see an estimate.</source>
            <translation>Wählen Sie ein niedrig aufgelöstes Raster, um eine Schätzung zu sehen.</translation>
        </message>
        <message>
            <source>Class mask (clouds)</source>
            <translation>Klassenraster (Wolken)</translation>
        </message>
        <message>
            <source>Closes this window; a running set-up goes on in the background.</source>
            <translation>Schließt dieses Fenster; eine laufende Einrichtung geht im Hintergrund weiter.</translation>
        </message>
        <message>
            <source>Coarse colours are taken from the input and only detail from the model, in every tile. Models that start from pure noise need it; at the end of a run the result is made to agree with the input in any case.</source>
            <translation>Grobe Farben kommen in jeder Kachel aus der Eingabe und nur das Detail vom Modell. Modelle, die mit reinem Rauschen beginnen, brauchen das; am Ende eines Laufs wird das Ergebnis in jedem Fall mit der Eingabe in Übereinstimmung gebracht.</translation>
        </message>
        <message>
            <source>Colours of the input</source>
            <translation>Farben der Eingabe</translation>
        </message>
        <message>
            <source>Compares a super-resolved raster with its input, and with the truth if known.</source>
            <translation>Vergleicht ein superaufgelöstes Raster mit seiner Eingabe und, falls bekannt, mit der Wirklichkeit.</translation>
        </message>
        <message>
            <source>Compares the result with its input</source>
            <translation>Vergleicht das Ergebnis mit seiner Eingabe</translation>
        </message>
        <message>
            <source>Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after another, the last at {subject}, most likely for lack of memory; choose a smaller tile or give the workers more memory.</source>
            <translation>Beim Rechnen eines Stapels von {count} Kacheln zu {tile} LR-Pixeln endeten mehrere Worker nacheinander, zuletzt {subject}, wahrscheinlich aus Mangel an Speicher; wählen Sie eine kleinere Kachel oder geben Sie den Workern mehr Speicher.</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>Condition of later steps</source>
            <translation>Bedingung der späteren Schritte</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Vertrauen</translation>
        </message>
        <message>
            <source>Copies a description of this installation, for an issue.</source>
            <translation>Kopiert eine Beschreibung dieser Installation für einen Fehlerbericht.</translation>
        </message>
        <message>
            <source>Copy &amp;Log</source>
            <translation>Protokoll &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Diagnose kopieren</translation>
        </message>
        <message>
            <source>Copy the style of the input</source>
            <translation>Stil der Eingabe übernehmen</translation>
        </message>
        <message>
            <source>Correlation with the input</source>
            <translation>Korrelation mit der Eingabe</translation>
        </message>
        <message>
            <source>Correlation with the input, mean over the bands.</source>
            <translation>Korrelation mit der Eingabe, Mittel über die Kanäle.</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Abdeckung</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Erzeugungsoptionen</translation>
        </message>
        <message>
            <source>Custom sensor (blur, noise, JPEG)</source>
            <translation>Eigener Sensor (Unschärfe, Rauschen, JPEG)</translation>
        </message>
        <message>
            <source>D&amp;ivider</source>
            <translation>T&amp;rennlinie</translation>
        </message>
        <message>
            <source>Data type of the result. same keeps the type of the input.</source>
            <translation>Datentyp des Ergebnisses. same behält den Typ der Eingabe.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Defaults for New Runs</source>
            <translation>Vorgaben für neue Läufe</translation>
        </message>
        <message>
            <source>Deletes everything that the set-up installed.</source>
            <translation>Löscht alles, was die Einrichtung erstellt hat.</translation>
        </message>
        <message>
            <source>Describe the installation</source>
            <translation>Installation beschreiben</translation>
        </message>
        <message>
            <source>Describes this installation: versions, the Pythons that were tried and why each was refused, the one that was found with its packages and devices, settings, installed environments, and weights with their checksums. Paste the text into an issue.

Your name, your home folder, the name of this computer, hosts and passwords are taken out. Read the text before you publish it: names of layers and other folders may be in its log lines.

Nothing is sent anywhere.</source>
            <translation>Beschreibt diese Installation: Versionen, die ausprobierten Pythons und warum jedes abgelehnt wurde, das gefundene mit seinen Paketen und Geräten, Einstellungen, installierte Umgebungen sowie Gewichte mit ihren Prüfsummen. Fügen Sie den Text in einen Fehlerbericht ein.

Ihr Name, Ihr persönlicher Ordner, der Name dieses Computers, Rechnernamen und Passwörter werden entfernt. Lesen Sie den Text, bevor Sie ihn veröffentlichen: Namen von Layern und anderen Ordnern können in seinen Protokollzeilen stehen.

Es wird nichts versendet.</translation>
        </message>
        <message>
            <source>Describing the installation of TTRD3</source>
            <translation>Installation von TTRD3 wird beschrieben</translation>
        </message>
        <message>
            <source>Detail finer than the pixels of the input is synthetic: an estimate, not a measurement.</source>
            <translation>Details, die feiner sind als die Pixel der Eingabe, sind künstlich: eine Schätzung, keine Messung.</translation>
        </message>
        <message>
            <source>Detail from references</source>
            <translation>Details aus Referenzen</translation>
        </message>
        <message>
            <source>Detail from the model</source>
            <translation>Details aus dem Modell</translation>
        </message>
        <message>
            <source>Detail noise</source>
            <translation>Rauschen der Details</translation>
        </message>
        <message>
            <source>Detail of the references is added where they match. Without it the result is the model's own.</source>
            <translation>Details der Referenzen werden ergänzt, wo diese passen. Ohne sie ist das Ergebnis das des Modells allein.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Detected automatically</source>
            <translation>Automatisch erkannt</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Device the model ran on.</source>
            <translation>Gerät, auf dem das Modell lief.</translation>
        </message>
        <message>
            <source>Device the model was trained on.</source>
            <translation>Gerät, auf dem das Modell trainiert wurde.</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>Verwendetes Gerät</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Geräte</translation>
        </message>
        <message>
            <source>Devices that compute, separated by commas, the best one first.</source>
            <translation>Geräte, die rechnen, durch Kommas getrennt, das beste zuerst.</translation>
        </message>
        <message>
            <source>Devices that passed a real computation, separated by commas.</source>
            <translation>Geräte, die eine echte Berechnung bestanden haben, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Datenträger</translation>
        </message>
        <message>
            <source>Disk space taken by everything that the set-up installed, in MB.</source>
            <translation>Speicherplatz, den alles belegt, was die Einrichtung erstellt hat, in MB.</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run</source>
            <translation>Datenträger: etwa {file} ({raw} unkomprimiert), dazu {journal} während des Laufs</translation>
        </message>
        <message>
            <source>Disk: about {file} ({raw} uncompressed), and {journal} more during the run; {free} free</source>
            <translation>Datenträger: etwa {file} ({raw} unkomprimiert), dazu {journal} während des Laufs; {free} frei</translation>
        </message>
        <message>
            <source>Do not copy the input's noise</source>
            <translation>Rauschen der Eingabe nicht übernehmen</translation>
        </message>
        <message>
            <source>Downloads and installs PyTorch.</source>
            <translation>Lädt PyTorch herunter und installiert es.</translation>
        </message>
        <message>
            <source>Duration of the run in seconds.</source>
            <translation>Dauer des Laufs in Sekunden.</translation>
        </message>
        <message>
            <source>E&amp;xchange Sides</source>
            <translation>Seiten &amp;tauschen</translation>
        </message>
        <message>
            <source>Ends the set-up; what was there before stays.</source>
            <translation>Beendet die Einrichtung; was vorher da war, bleibt.</translation>
        </message>
        <message>
            <source>Energy of the gradients over that of a bicubic enlargement; 1 means no gain.</source>
            <translation>Energie der Gradienten im Verhältnis zu einer bikubischen Vergrößerung; 1 bedeutet keinen Gewinn.</translation>
        </message>
        <message>
            <source>Environments folder</source>
            <translation>Umgebungsordner</translation>
        </message>
        <message>
            <source>Estimate of the run</source>
            <translation>Schätzung des Laufs</translation>
        </message>
        <message>
            <source>Everything is in {folder}; no network is used.</source>
            <translation>Alles ist in {folder}; es wird kein Netzwerk verwendet.</translation>
        </message>
        <message>
            <source>Expected absolute error of the super-resolved pixels, in the units of the input; if the model is not calibrated, their standard deviation over several seeds. The tag TTRD3_CALIBRATION says which, and whether the run is like what was measured.</source>
            <translation>Erwarteter absoluter Fehler der hochaufgelösten Pixel, in den Einheiten der Eingabe; bei einem nicht kalibrierten Modell ihre Standardabweichung über mehrere Startwerte. Das Tag TTRD3_CALIBRATION sagt, welches von beiden, und ob der Lauf dem gleicht, was gemessen wurde.</translation>
        </message>
        <message>
            <source>Extent to process</source>
            <translation>Zu verarbeitende Ausdehnung</translation>
        </message>
        <message>
            <source>Fewer steps for plain tiles</source>
            <translation>Weniger Schritte für eintönige Kacheln</translation>
        </message>
        <message>
            <source>Fewer than three bands; the last one is repeated.</source>
            <translation>Weniger als drei Kanäle; der letzte wird wiederholt.</translation>
        </message>
        <message>
            <source>File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: it is in the log only.</source>
            <translation>Datei, in die der Text geschrieben wird: .html für eine Seite, .md oder .txt für Markdown. Leer: Er steht nur im Protokoll.</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>Fine detail</source>
            <translation>Feines Detail</translation>
        </message>
        <message>
            <source>Floating-point precision. auto chooses the fastest that the device does well; fp32 is the reference.</source>
            <translation>Gleitkommagenauigkeit. auto wählt die schnellste, die das Gerät gut beherrscht; fp32 ist der Maßstab.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Folder of environments</source>
            <translation>Ordner der Umgebungen</translation>
        </message>
        <message>
            <source>Folder of weights</source>
            <translation>Ordner der Gewichte</translation>
        </message>
        <message>
            <source>Folder to Install From</source>
            <translation>Ordner für die Installation</translation>
        </message>
        <message>
            <source>Folder to install from</source>
            <translation>Ordner, aus dem installiert wird</translation>
        </message>
        <message>
            <source>Folder to install from, without network</source>
            <translation>Ordner, aus dem ohne Netzwerk installiert wird</translation>
        </message>
        <message>
            <source>Folder with .safetensors files of your own.</source>
            <translation>Ordner mit eigenen .safetensors-Dateien.</translation>
        </message>
        <message>
            <source>Folder with all the files, made on another computer with tools/offline_bundle.py. No network is used then. Left empty: the package index.</source>
            <translation>Ordner mit allen Dateien, auf einem anderen Computer mit tools/offline_bundle.py erstellt. Dann wird kein Netzwerk verwendet. Leer: der Paketindex.</translation>
        </message>
        <message>
            <source>Fresh noise in every step</source>
            <translation>Neues Rauschen in jedem Schritt</translation>
        </message>
        <message>
            <source>GDAL does not accept a creation option: {reason}.</source>
            <translation>GDAL nimmt eine Erzeugungsoption nicht an: {reason}.</translation>
        </message>
        <message>
            <source>GeoTIFF creation options of the super-resolved raster, such as COMPRESS=ZSTD|BIGTIFF=YES.</source>
            <translation>GeoTIFF-Erzeugungsoptionen des superaufgelösten Rasters, etwa COMPRESS=ZSTD|BIGTIFF=YES.</translation>
        </message>
        <message>
            <source>Goes on from the finished tiles of this run</source>
            <translation>Setzt bei den fertigen Kacheln dieses Laufs fort</translation>
        </message>
        <message>
            <source>Going on from an earlier run: {tiles} of {count} tiles are finished.</source>
            <translation>Ein früherer Lauf wird fortgesetzt: {tiles} von {count} Kacheln sind fertig.</translation>
        </message>
        <message>
            <source>Guide to TTRD3</source>
            <translation>Anleitung zu TTRD3</translation>
        </message>
        <message>
            <source>HTML files (*.html *.HTML)</source>
            <translation>HTML-Dateien (*.html *.HTML)</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML-Dateien (*.html)</translation>
        </message>
        <message>
            <source>Held-out share</source>
            <translation>Zurückgehaltener Anteil</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>High-resolution rasters that show how the ground looks up close, best of the same area, sensor type and season. Without any, all detail is the model's own.</source>
            <translation>Hochaufgelöste Raster, die zeigen, wie der Boden aus der Nähe aussieht, am besten aus demselben Gebiet, vom selben Sensortyp und aus derselben Jahreszeit. Ohne Referenz stammen alle Details vom Modell.</translation>
        </message>
        <message>
            <source>High-resolution rasters to learn from: the sensor, region and season that the results should look like. Each is used at its own resolution; best is the one that results will have.</source>
            <translation>Hoch aufgelöste Raster, aus denen gelernt wird: Sensor, Region und Jahreszeit, denen die Ergebnisse gleichen sollen. Jedes wird in seiner eigenen Auflösung verwendet; am besten ist die, die die Ergebnisse haben werden.</translation>
        </message>
        <message>
            <source>High-resolution references</source>
            <translation>Hoch aufgelöste Referenzen</translation>
        </message>
        <message>
            <source>Hold on coarse structure</source>
            <translation>Halt der groben Struktur</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>How an unconditional model covers what is larger than it was trained on. "together": all windows in every step, blended. "one-by-one": each is finished before the next begins, and half of it known.</source>
            <translation>Wie ein unbedingtes Modell abdeckt, was größer ist als seine Trainingsbilder. „together“: alle Fenster in jedem Schritt, überblendet. „one-by-one“: jedes wird fertig, bevor das nächste beginnt, und die Hälfte davon ist dann bekannt.</translation>
        </message>
        <message>
            <source>How far references are followed on plain land, such as water and fields: 1 as elsewhere; with less, such as 0.2, their texture is kept off it. Where land is plain is told by the included model texadiff-s, which you need not choose.</source>
            <translation>Wie weit Referenzen auf einförmigem Land wie Wasser und Feldern gefolgt wird: 1 wie anderswo; mit weniger, etwa 0.2, bleibt ihre Textur davon fern. Wo das Land einförmig ist, sagt das mitgelieferte Modell texadiff-s, das Sie nicht zu wählen brauchen.</translation>
        </message>
        <message>
            <source>How far the diffusion of coarse structure is held at the condition, from 0 for not at all to 1 for completely. It matters with several sampling steps.</source>
            <translation>Wie stark die Diffusion der groben Struktur an der Bedingung gehalten wird, von 0 für gar nicht bis 1 für ganz. Es zählt bei mehreren Abtastschritten.</translation>
        </message>
        <message>
            <source>How far the input deviates from what a reference of the same place leads one to expect, as a multiple of what is usual there. Above 1.5 the place has probably changed between the dates, above 3 almost certainly; empty where no reference shows it.</source>
            <translation>Wie weit die Eingabe von dem abweicht, was eine Referenz desselben Ortes erwarten lässt, als Vielfaches des dort Üblichen. Über 1,5 hat sich der Ort zwischen den Aufnahmen wahrscheinlich verändert, über 3 fast sicher; leer, wo ihn keine Referenz zeigt.</translation>
        </message>
        <message>
            <source>How far the references are followed: 1 as far as the model trusts them, 0 not at all, as if there were none.</source>
            <translation>Wie weit den Referenzen gefolgt wird: 1 so weit, wie das Modell ihnen traut, 0 gar nicht, als gäbe es keine.</translation>
        </message>
        <message>
            <source>How far the two lie apart, in pixels of the result; none where that cannot be told.</source>
            <translation>Wie weit die beiden auseinanderliegen, in Pixeln des Ergebnisses; leer, wo sich das nicht sagen lässt.</translation>
        </message>
        <message>
            <source>How many of the best references go into the ranked list. 0: all of them.</source>
            <translation>Wie viele der besten Referenzen in die Rangliste kommen. 0: alle.</translation>
        </message>
        <message>
            <source>How many references were kept.</source>
            <translation>Wie viele Referenzen behalten wurden.</translation>
        </message>
        <message>
            <source>How many steps of the diffusion are taken again at a time. Only with repeats.</source>
            <translation>Wie viele Schritte der Diffusion jeweils noch einmal gegangen werden. Nur mit Wiederholungen.</translation>
        </message>
        <message>
            <source>How many times finer the result's pixels are. The default model does {scales}.</source>
            <translation>Wievielmal feiner die Pixel des Ergebnisses sind. Das Standardmodell schafft {scales}.</translation>
        </message>
        <message>
            <source>How much of a step's noise is drawn anew, with detail by diffusion: 0 none, which needs the fewest steps; 1 all, as in DDPM. Unconditional models are made for 0.85.</source>
            <translation>Welcher Anteil des Rauschens eines Schritts neu gezogen wird, bei Details durch Diffusion: 0 keiner, wofür die wenigsten Schritte genügen; 1 alles, wie bei DDPM. Unbedingte Modelle sind für 0,85 gemacht.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Wie viel von den Details in jedem Pixel der Eingabe die Eingabe nicht festlegt, in Vielfachen des Rauschens. Unter 3 ist es so gut wie beobachtet, über 10 stammt es vom Modell.</translation>
        </message>
        <message>
            <source>How much of the detail in each input pixel the input does not determine: the deviation of the result from the plainest image that agrees with the input, over all bands, in units of the noise. Below 3 it is as good as observed; above 10 it is the model's.</source>
            <translation>Wie viel von den Details in jedem Pixel der Eingabe die Eingabe nicht festlegt: die Abweichung des Ergebnisses vom schlichtesten Bild, das zur Eingabe passt, über alle Bänder, in Vielfachen des Rauschens. Unter 3 ist es so gut wie beobachtet, über 10 stammt es vom Modell.</translation>
        </message>
        <message>
            <source>How much of the texture the input still shows, from 0 to 1: low where land is rich in texture that has to be made, such as towns and woods, high where it is plain, such as water and fields.</source>
            <translation>Wie viel der Textur die Eingabe noch zeigt, von 0 bis 1: niedrig, wo Land reich an Textur ist, die erst entstehen muss, wie Städte und Wälder, hoch, wo es schlicht ist, wie Wasser und Felder.</translation>
        </message>
        <message>
            <source>How often a tile is brought within the range of values and into agreement with the input in turn. 0 leaves both to the end of the run, where the whole scene is made to agree in any case.</source>
            <translation>Wie oft eine Kachel abwechselnd in den Wertebereich und in Übereinstimmung mit der Eingabe gebracht wird. 0 überlässt beides dem Ende des Laufs, wo die ganze Szene in jedem Fall in Übereinstimmung gebracht wird.</translation>
        </message>
        <message>
            <source>How often each of these steps is taken: 1 means once, without travel. Each repeat takes as long as the first time, and makes detail and input agree better.</source>
            <translation>Wie oft jeder dieser Schritte gegangen wird: 1 bedeutet einmal, ohne Zeitreise. Jede Wiederholung dauert so lange wie das erste Mal und lässt Details und Eingabe besser übereinstimmen.</translation>
        </message>
        <message>
            <source>How pixel values are scaled to the range of the model, for the whole raster at once; the result is scaled back. auto decides from the data; dtype uses the range of the data type; percentile the range of all but the extreme values; minmax the full range.</source>
            <translation>Wie Pixelwerte auf den Wertebereich des Modells skaliert werden, für das ganze Raster auf einmal; das Ergebnis wird zurückskaliert. auto entscheidet nach den Daten; dtype nimmt den Bereich des Datentyps, percentile den Bereich aller Werte außer den extremen, minmax den vollen Bereich.</translation>
        </message>
        <message>
            <source>How well the references match, from 0 to 1: detail is taken from them where it is high. It is 0 where there is no reference.</source>
            <translation>Wie gut die Referenzen passen, von 0 bis 1: Wo der Wert hoch ist, werden Details aus ihnen übernommen. Er ist 0, wo es keine Referenz gibt.</translation>
        </message>
        <message>
            <source>How wrong each pixel may be: the expected absolute error, one band for each band of the result, in the units of the input. The model's error was measured on images with a truth; the log and the tags say where a run is unlike these. Of a model without such a measurement: the standard deviation over several seeds.</source>
            <translation>Wie falsch jedes Pixel sein kann: der erwartete absolute Fehler, ein Band für jedes Band des Ergebnisses, in den Einheiten der Eingabe. Der Fehler des Modells wurde an Bildern mit bekannter Wahrheit gemessen; Protokoll und Tags sagen, wo ein Lauf anders ist als diese. Bei einem Modell ohne solche Messung: die Standardabweichung über mehrere Startwerte.</translation>
        </message>
        <message>
            <source>Indices and spectra</source>
            <translation>Indizes und Spektren</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Install from &amp;Folder…</source>
            <translation>Aus &amp;Ordner installieren…</translation>
        </message>
        <message>
            <source>Installs without network from a folder made on another computer.</source>
            <translation>Installiert ohne Netzwerk aus einem Ordner, der auf einem anderen Computer erstellt wurde.</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Interpreter</translation>
        </message>
        <message>
            <source>Intervals of the uncertainty</source>
            <translation>Intervalle der Unsicherheit</translation>
        </message>
        <message>
            <source>Invented</source>
            <translation>Erfunden</translation>
        </message>
        <message>
            <source>Invented detail</source>
            <translation>Erfundene Details</translation>
        </message>
        <message>
            <source>It cannot be read as a raster.</source>
            <translation>Kann nicht als Raster gelesen werden.</translation>
        </message>
        <message>
            <source>It does not overlap the scene; only texture of similar places is used.</source>
            <translation>Überlappt die Szene nicht; nur Textur ähnlicher Stellen wird verwendet.</translation>
        </message>
        <message>
            <source>It has a colour table; a run takes it once it is converted to RGB.</source>
            <translation>Hat eine Farbtabelle; nach der Umwandlung in RGB kann ein Lauf die Referenz verwenden.</translation>
        </message>
        <message>
            <source>It has no CRS, so only its texture serves, wherever it lies.</source>
            <translation>Hat kein KBS, daher dient nur die Textur, wo immer sie liegt.</translation>
        </message>
        <message>
            <source>It is checked when the run begins.</source>
            <translation>Wird zu Beginn des Laufs geprüft.</translation>
        </message>
        <message>
            <source>It is hardly sharper than a bicubic enlargement.</source>
            <translation>Es ist kaum schärfer als eine bikubische Vergrößerung.</translation>
        </message>
        <message>
            <source>It lies on the high-resolution raster.</source>
            <translation>Es liegt auf dem hoch aufgelösten Raster.</translation>
        </message>
        <message>
            <source>It lies {pixels:.1f} pixels off the high-resolution raster.</source>
            <translation>Es liegt {pixels:.1f} Pixel neben dem hoch aufgelösten Raster.</translation>
        </message>
        <message>
            <source>It takes {size:size} on the disk.</source>
            <translation>Sie belegt {size:size} auf dem Datenträger.</translation>
        </message>
        <message>
            <source>Its gradients hold {gain:.1f} times the energy of a bicubic enlargement.</source>
            <translation>Seine Gradienten haben die {gain:.1f}-fache Energie einer bikubischen Vergrößerung.</translation>
        </message>
        <message>
            <source>Its score.</source>
            <translation>Ihre Bewertung.</translation>
        </message>
        <message>
            <source>Keep finished tiles when the run is cancelled or fails</source>
            <translation>Fertige Kacheln behalten, wenn der Lauf abgebrochen wird oder fehlschlägt</translation>
        </message>
        <message>
            <source>LPIPS, lower is better</source>
            <translation>LPIPS, niedriger ist besser</translation>
        </message>
        <message>
            <source>Layer &amp;Names</source>
            <translation>Layer&amp;namen</translation>
        </message>
        <message>
            <source>Layer after</source>
            <translation>Layer nachher</translation>
        </message>
        <message>
            <source>Layer before</source>
            <translation>Layer vorher</translation>
        </message>
        <message>
            <source>Least score to keep</source>
            <translation>Mindestbewertung</translation>
        </message>
        <message>
            <source>Leaves the finished tiles beside the output when the run is cancelled or fails, or QGIS ends; the same run with the same output file continues from them. Where the worker process or the computer crashes they are kept in any case. A temporary output has a new name each time, so it always starts over.</source>
            <translation>Lässt die fertigen Kacheln neben der Ausgabe liegen, wenn der Lauf abgebrochen wird oder fehlschlägt oder QGIS endet; derselbe Lauf mit derselben Ausgabedatei setzt mit ihnen fort. Stürzt der Arbeitsprozess oder der Rechner ab, bleiben sie in jedem Fall erhalten. Eine temporäre Ausgabe hat jedes Mal einen neuen Namen und beginnt deshalb immer von vorn.</translation>
        </message>
        <message>
            <source>Left out of {subject}: {bands}, which do not show the ground; name the bands to take them.</source>
            <translation>Von {subject} ausgelassen: {bands}, die nicht den Boden zeigen; nennen Sie die Kanäle, um sie zu nehmen.</translation>
        </message>
        <message>
            <source>Length of time travel</source>
            <translation>Länge der Zeitreise</translation>
        </message>
        <message>
            <source>Lists versions, devices, settings and weights, to paste into an issue.</source>
            <translation>Führt Versionen, Geräte, Einstellungen und Gewichte auf, zum Einfügen in einen Fehlerbericht.</translation>
        </message>
        <message>
            <source>Load Sample</source>
            <translation>Beispiel laden</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Looking at {name}</source>
            <translation>{name} wird untersucht</translation>
        </message>
        <message>
            <source>Looking for PyTorch</source>
            <translation>PyTorch wird gesucht</translation>
        </message>
        <message>
            <source>Lost the worker {subject}; {left:plural:# is|# are} left.</source>
            <translation>Der Worker {subject} ist weg; übrig {left:plural:ist #|sind #}.</translation>
        </message>
        <message>
            <source>Lost the workers {subject}; {left:plural:# is|# are} left.</source>
            <translation>Die Worker {subject} sind weg; übrig {left:plural:ist #|sind #}.</translation>
        </message>
        <message>
            <source>Low-resolution raster</source>
            <translation>Niedrig aufgelöstes Raster</translation>
        </message>
        <message>
            <source>Low-resolution raster it was made of</source>
            <translation>Niedrig aufgelöstes Raster, aus dem es entstand</translation>
        </message>
        <message>
            <source>Makes the environment that runs the models: a Python of its own with PyTorch, in your data folder, away from the Python of QGIS and of other plugins. Run it once; an update of the plugin keeps it.

Every file is pinned to a version and checked by its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your system. A cancelled or failed set-up leaves no half environment; what was downloaded is kept for the next try.

Remove deletes everything that the set-up installed.</source>
            <translation>Erstellt die Umgebung, in der die Modelle laufen: ein eigenes Python mit PyTorch in Ihrem Datenordner, getrennt vom Python von QGIS und anderer Erweiterungen. Einmal genügt; eine Aktualisierung der Erweiterung behält sie bei.

Jede Datei ist auf eine Version festgelegt und wird vor der Verwendung anhand ihrer SHA-256 geprüft. Proxy und Zertifikate sind die von QGIS und Ihrem System. Eine abgebrochene oder fehlgeschlagene Einrichtung hinterlässt keine halbe Umgebung; Heruntergeladenes bleibt für den nächsten Versuch erhalten.

remove löscht alles, was die Einrichtung erstellt hat.</translation>
        </message>
        <message>
            <source>Makes, repairs or removes the Python environment with PyTorch.</source>
            <translation>Erstellt, repariert oder entfernt die Python-Umgebung mit PyTorch.</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Markdown-Dateien (*.md)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <source>Masked classes</source>
            <translation>Maskierte Klassen</translation>
        </message>
        <message>
            <source>Mean of that difference: positive where the result is brighter.</source>
            <translation>Mittelwert dieser Differenz: positiv, wo das Ergebnis heller ist.</translation>
        </message>
        <message>
            <source>Mean spectral angle in degrees; none for a single band.</source>
            <translation>Mittlerer Spektralwinkel in Grad; leer bei einem einzigen Kanal.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Memory is short: computing half as many tiles at once (before: {count}).</source>
            <translation>Der Speicher ist knapp: Statt {count} Kacheln auf einmal werden halb so viele gerechnet.</translation>
        </message>
        <message>
            <source>Memory is short; close other programs or choose a smaller tile size.</source>
            <translation>Der Arbeitsspeicher ist knapp; schließen Sie andere Programme oder wählen Sie eine kleinere Kachelgröße.</translation>
        </message>
        <message>
            <source>Memory: about {need}</source>
            <translation>Arbeitsspeicher: etwa {need}</translation>
        </message>
        <message>
            <source>Memory: about {need}; {free} free</source>
            <translation>Arbeitsspeicher: etwa {need}; {free} frei</translation>
        </message>
        <message>
            <source>Minutes to take</source>
            <translation>Dauer in Minuten</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Modelldatei</translation>
        </message>
        <message>
            <source>Model file to begin with</source>
            <translation>Modelldatei als Ausgangspunkt</translation>
        </message>
        <message>
            <source>Model that made the result.</source>
            <translation>Modell, mit dem das Ergebnis entstand.</translation>
        </message>
        <message>
            <source>Model to begin with</source>
            <translation>Modell als Ausgangspunkt</translation>
        </message>
        <message>
            <source>Model used</source>
            <translation>Verwendetes Modell</translation>
        </message>
        <message>
            <source>Model weights (*.safetensors)</source>
            <translation>Modellgewichte (*.safetensors)</translation>
        </message>
        <message>
            <source>Model whose features compare the texture.</source>
            <translation>Modell, dessen Merkmale die Textur vergleichen.</translation>
        </message>
        <message>
            <source>NDVI error against HR</source>
            <translation>NDVI-Fehler gegen HR</translation>
        </message>
        <message>
            <source>NDVI error against LR</source>
            <translation>NDVI-Fehler gegen LR</translation>
        </message>
        <message>
            <source>NVIDIA GPU (CUDA)</source>
            <translation>NVIDIA-GPU (CUDA)</translation>
        </message>
        <message>
            <source>Name of the adapted model</source>
            <translation>Name des angepassten Modells</translation>
        </message>
        <message>
            <source>Name of the adapted model, that of its file.</source>
            <translation>Name des angepassten Modells, also der seiner Datei.</translation>
        </message>
        <message>
            <source>Name of the model to begin with. The model file takes precedence.</source>
            <translation>Name des Modells, von dem ausgegangen wird. Die Modelldatei hat Vorrang.</translation>
        </message>
        <message>
            <source>Name of the model: a bundled one or, of your own, a file of the weights folder in Options ▸ TTRD3. The model file takes any other weights.</source>
            <translation>Name des Modells: ein mitgeliefertes oder ein eigenes, nämlich eine Datei des Ordners der Gewichte unter Optionen ▸ TTRD3. Die Modelldatei nimmt beliebige andere Gewichte.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>No NVIDIA driver answers here; install the driver, or choose the build cpu.</source>
            <translation>Hier antwortet kein NVIDIA-Treiber; installieren Sie den Treiber oder wählen Sie die Variante cpu.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found.</source>
            <translation>Es wurde kein Python mit PyTorch gefunden.</translation>
        </message>
        <message>
            <source>No Python with PyTorch was found; make one with Raster &gt; Super-Resolution (TTRD3) &gt; Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}.</source>
            <translation>Es wurde kein Python mit PyTorch gefunden; erstellen Sie eines mit Raster &gt; Superauflösung (TTRD3) &gt; Einrichten… oder dem Algorithmus {algorithm}, oder geben Sie eines in der Umgebungsvariable {variable} an.</translation>
        </message>
        <message>
            <source>No finer than the low-resolution raster, so it has no detail to give.</source>
            <translation>Nicht feiner als das niedrig aufgelöste Raster, kann also keine Details liefern.</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Kein Gewinn: Behalten Sie das Modell, wie es war (LPIPS {lpips_before:.3f} auf {lpips_after:.3f}, PSNR {psnr_before:.2f} auf {psnr_after:.2f} dB, Schärfefehler {sharpness_before:.2f} auf {sharpness_after:.2f}, Mittel über {count} zurückgehaltene Blöcke).</translation>
        </message>
        <message>
            <source>No gain: keep the model as it was (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks).</source>
            <translation>Kein Gewinn: Behalten Sie das Modell, wie es war (PSNR {psnr_before:.2f} auf {psnr_after:.2f} dB, Schärfefehler {sharpness_before:.2f} auf {sharpness_after:.2f}, Mittel über {count} zurückgehaltene Blöcke).</translation>
        </message>
        <message>
            <source>No journal of finished tiles can be kept at {subject}, where files cannot be locked or the path is too long; the run works, but cannot be resumed.</source>
            <translation>Bei {subject} lässt sich kein Journal fertiger Kacheln führen, weil Dateien dort nicht gesperrt werden können oder der Pfad zu lang ist; der Lauf gelingt, lässt sich aber nicht fortsetzen.</translation>
        </message>
        <message>
            <source>No model is given; use a model's name or a weights file.</source>
            <translation>Es ist kein Modell angegeben; nennen Sie den Namen eines Modells oder eine Gewichtsdatei.</translation>
        </message>
        <message>
            <source>No output file is given; name a {suffix} file to write.</source>
            <translation>Es ist keine Ausgabedatei angegeben; nennen Sie eine zu schreibende {suffix}-Datei.</translation>
        </message>
        <message>
            <source>No pair of red and near infrared bands is known.</source>
            <translation>Es ist kein Paar aus rotem Kanal und nahem Infrarot bekannt.</translation>
        </message>
        <message>
            <source>No reference</source>
            <translation>Keine Referenz</translation>
        </message>
        <message>
            <source>No reference is given: all fine detail is the model's own.</source>
            <translation>Es ist keine Referenz angegeben: Alle feinen Details stammen vom Modell selbst.</translation>
        </message>
        <message>
            <source>No reference is given; choose at least one high-resolution raster.</source>
            <translation>Es ist keine Referenz angegeben; wählen Sie mindestens ein hoch aufgelöstes Raster.</translation>
        </message>
        <message>
            <source>No reference shows the place itself, so nothing can be told of changes, and their layer is empty.</source>
            <translation>Keine Referenz zeigt den Ort selbst, daher lässt sich über Veränderungen nichts sagen, und ihre Ebene ist leer.</translation>
        </message>
        <message>
            <source>No reference shows the place itself.</source>
            <translation>Keine Referenz zeigt den Ort selbst.</translation>
        </message>
        <message>
            <source>No {role:term} is given; choose a raster file.</source>
            <translation>Es fehlt das {role:term}; wählen Sie eine Rasterdatei.</translation>
        </message>
        <message>
            <source>Nodata value</source>
            <translation>NoData-Wert</translation>
        </message>
        <message>
            <source>Noise in the edges and texture of every pass, and in those of its input, as a standard deviation in shares of the range of values. It hides how smooth large scales are, and tells nothing of the ground.</source>
            <translation>Rauschen in Kanten und Textur jedes Durchgangs und in denen seiner Eingabe, als Standardabweichung in Anteilen des Wertebereichs. Es verdeckt, wie glatt große Faktoren sind, und sagt nichts über den Boden.</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>Rauschstärke</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Noch keines</translation>
        </message>
        <message>
            <source>Normalization</source>
            <translation>Normalisierung</translation>
        </message>
        <message>
            <source>Not measured: the layer was not asked for.</source>
            <translation>Nicht gemessen: Die Ebene wurde nicht angefordert.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all.</source>
            <translation>Von {count} Kanälen von {name} nicht verarbeitet: {bands}. Leeren Sie die Kanäle, um alle zu nehmen.</translation>
        </message>
        <message>
            <source>Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name the bands to take them.</source>
            <translation>Von {count} Kanälen von {name} nicht verarbeitet: {bands}. Sie zeigen nicht den Boden; nennen Sie die Kanäle, um sie zu nehmen.</translation>
        </message>
        <message>
            <source>Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up again, it continues where it stopped.</source>
            <translation>Seit {minutes:.0f} Minuten kommt nichts mehr an; prüfen Sie das Netzwerk und starten Sie die Einrichtung erneut, sie macht dort weiter, wo sie war.</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata or outside of the mask).</source>
            <translation>In {skipped} von {count} Kacheln ist nichts zu rechnen (NoData oder außerhalb der Maske).</translation>
        </message>
        <message>
            <source>Nothing to compute in {skipped} of {count} tiles (nodata).</source>
            <translation>In {skipped} von {count} Kacheln ist nichts zu rechnen (NoData).</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Derzeit</translation>
        </message>
        <message>
            <source>Number of samples, with consecutive seeds, that the uncertainty is estimated from. Only used where the uncertainty is written. Four take two to four times as long as one. With 1 the expected error is a little less exact; a model that is not calibrated needs 2 or more.</source>
            <translation>Anzahl der Stichproben mit aufeinanderfolgenden Startwerten, aus denen die Unsicherheit geschätzt wird. Nur verwendet, wenn die Unsicherheit geschrieben wird. Vier dauern zwei- bis viermal so lange wie eine. Mit 1 ist der erwartete Fehler etwas ungenauer; ein nicht kalibriertes Modell braucht mindestens 2.</translation>
        </message>
        <message>
            <source>Number of tiles computed.</source>
            <translation>Anzahl der berechneten Kacheln.</translation>
        </message>
        <message>
            <source>Number of training steps done.</source>
            <translation>Anzahl der ausgeführten Trainingsschritte.</translation>
        </message>
        <message>
            <source>Of what differs, {improvement:.0f} % is an improvement, {omission:.0f} % is omitted and {hallucination:.0f} % is invented wrongly; of a bicubic enlargement, {soft:.0f} %, {soft_omission:.0f} % and {soft_hallucination:.0f} %.</source>
            <translation>Von dem, was sich unterscheidet, sind {improvement:.0f} % Verbesserung, {omission:.0f} % ausgelassen und {hallucination:.0f} % falsch erfunden; bei einer bikubischen Vergrößerung {soft:.0f} %, {soft_omission:.0f} % und {soft_hallucination:.0f} %.</translation>
        </message>
        <message>
            <source>On average, NDVI departs from that of the input by {error:figure}, within what the noise of the input moves it by ({noise:figure}).</source>
            <translation>Der NDVI weicht im Mittel um {error:figure} von dem der Eingabe ab; das liegt innerhalb dessen, was das Rauschen der Eingabe ihn verschiebt ({noise:figure}).</translation>
        </message>
        <message>
            <source>On average, NDVI of the super-resolved raster departs from that of the input by {error:figure}; noise of the input alone would move it by {noise:figure}. Compute indices from the input.</source>
            <translation>Der NDVI des superaufgelösten Rasters weicht im Mittel um {error:figure} von dem der Eingabe ab; deren Rauschen allein würde ihn um {noise:figure} verschieben. Berechnen Sie Indizes aus der Eingabe.</translation>
        </message>
        <message>
            <source>On test images the model tells two bars apart from a distance of {distance:g} input pixels on, bicubic enlargement from {bicubic:g}: what is closer together is invented.</source>
            <translation>Auf Testbildern trennt das Modell zwei Balken ab einem Abstand von {distance:g} Eingabepixeln, bikubische Vergrößerung ab {bicubic:g}: Was enger beieinanderliegt, ist erfunden.</translation>
        </message>
        <message>
            <source>On the map: arrow keys move the divider, with Shift in larger steps, Home and End to the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes.</source>
            <translation>Auf der Karte: Die Pfeiltasten verschieben die Trennlinie, mit Umschalt in größeren Schritten, Pos1 und Ende bis an die Ränder. O dreht sie, die Leertaste tauscht die Seiten, N zeigt die Namen, Esc schließt.</translation>
        </message>
        <message>
            <source>One sentence: whether the adapted model is better, and by how much.</source>
            <translation>Ein Satz: ob das angepasste Modell besser ist und um wie viel.</translation>
        </message>
        <message>
            <source>One to three band numbers to learn from, such as 4,1,2. Left empty: the first three.</source>
            <translation>Eine bis drei Kanalnummern, aus denen gelernt wird, etwa 4,1,2. Leer: die ersten drei.</translation>
        </message>
        <message>
            <source>Only for {methods}.</source>
            <translation>Nur für {methods}.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message>
            <source>Opens the dialog with the parameters of this run</source>
            <translation>Öffnet den Dialog mit den Parametern dieses Laufs</translation>
        </message>
        <message>
            <source>Options…</source>
            <translation>Optionen…</translation>
        </message>
        <message>
            <source>Orientation of the divider</source>
            <translation>Ausrichtung der Trennlinie</translation>
        </message>
        <message>
            <source>Output data type</source>
            <translation>Ausgabedatentyp</translation>
        </message>
        <message>
            <source>Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Ausgabe: {width} × {height} Pixel, {bands:plural:# Kanal|# Kanäle}, {dtype}, {size:size} vor der Kompression; {tiles:plural:# Kachel|# Kacheln} mit {steps:plural:# Schritt|# Schritten}</translation>
        </message>
        <message>
            <source>Overlap in input pixels (-1: automatic)</source>
            <translation>Überlappung in Eingabepixeln (-1: automatisch)</translation>
        </message>
        <message>
            <source>Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model.</source>
            <translation>Überlappung der Kacheln in Eingabepixeln, weich überblendet. -1 überlässt sie dem Modell.</translation>
        </message>
        <message>
            <source>PSNR (dB), higher is better</source>
            <translation>PSNR (dB), höher ist besser</translation>
        </message>
        <message>
            <source>PSNR against HR (dB)</source>
            <translation>PSNR gegen HR (dB)</translation>
        </message>
        <message>
            <source>PSNR against HR (dB), bicubic</source>
            <translation>PSNR gegen HR (dB), bikubisch</translation>
        </message>
        <message>
            <source>PSNR against the high-resolution raster</source>
            <translation>PSNR gegenüber dem hoch aufgelösten Raster</translation>
        </message>
        <message>
            <source>Part of the raster that matters. Left empty: all of it.</source>
            <translation>Der Teil des Rasters, auf den es ankommt. Leer: das ganze.</translation>
        </message>
        <message>
            <source>Part of the raster to process, grown to whole pixels. Left empty: all of it. The map canvas extent makes a quick preview.</source>
            <translation>Zu verarbeitender Teil des Rasters, auf ganze Pixel erweitert. Leer: das ganze. Der Kartenausschnitt ergibt eine schnelle Vorschau.</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Durchgang</translation>
        </message>
        <message>
            <source>Pass {number} of {count}: the image becomes {finer} times finer than the raster, in {tiles:plural:# tile|# tiles}.</source>
            <translation>Durchgang {number} von {count}: Das Bild wird {finer}-mal so fein wie das Raster, in {tiles:plural:# Kachel|# Kacheln}.</translation>
        </message>
        <message>
            <source>Passes, with their share of the time: {passes}</source>
            <translation>Durchgänge mit ihrem Anteil an der Zeit: {passes}</translation>
        </message>
        <message>
            <source>Path of the Python that runs the model, empty where none was found.</source>
            <translation>Pfad des Pythons, in dem das Modell läuft; leer, wo keines gefunden wurde.</translation>
        </message>
        <message>
            <source>Path of the Python that runs the models from now on.</source>
            <translation>Pfad des Pythons, in dem die Modelle von nun an laufen.</translation>
        </message>
        <message>
            <source>Peak signal-to-noise ratio in dB; none without a high-resolution raster.</source>
            <translation>Spitzen-Signal-Rausch-Verhältnis in dB; leer ohne hoch aufgelöstes Raster.</translation>
        </message>
        <message>
            <source>Pixel Size</source>
            <translation>Pixelgröße</translation>
        </message>
        <message>
            <source>Pixel Size (Needed: {size:.3g} m)</source>
            <translation>Pixelgröße (benötigt: {size:.3g} m)</translation>
        </message>
        <message>
            <source>Plain tiles, such as water or bare ground, take fewer steps than the others. This is faster on scenes with much of it; plain tiles come out a little different.</source>
            <translation>Eintönige Kacheln, etwa Wasser oder nackter Boden, bekommen weniger Schritte als die übrigen. Das ist schneller bei Szenen mit viel davon; eintönige Kacheln fallen ein wenig anders aus.</translation>
        </message>
        <message>
            <source>Polygons: only tiles that touch one are computed, and pixels outside become nodata. With only the selected features, just these polygons count.</source>
            <translation>Polygone: Nur Kacheln, die eines berühren, werden berechnet, und Pixel außerhalb werden zu NoData. Werden nur gewählte Objekte verwendet, zählen nur diese Polygone.</translation>
        </message>
        <message>
            <source>Posi&amp;tion</source>
            <translation>&amp;Position</translation>
        </message>
        <message>
            <source>Position of the divider in percent</source>
            <translation>Position der Trennlinie in Prozent</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Voreinstellung</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Processing is switched off; enable it in the plugin manager.</source>
            <translation>Die Verarbeitung ist abgeschaltet; aktivieren Sie sie in der Erweiterungsverwaltung.</translation>
        </message>
        <message>
            <source>Processor only (small)</source>
            <translation>Nur Prozessor (klein)</translation>
        </message>
        <message>
            <source>Programs (*)</source>
            <translation>Programme (*)</translation>
        </message>
        <message>
            <source>Progress of the set-up</source>
            <translation>Fortschritt der Einrichtung</translation>
        </message>
        <message>
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <source>PyTorch for Apple processors, with their GPU (MPS).</source>
            <translation>PyTorch für Apple-Prozessoren, mit deren GPU (MPS).</translation>
        </message>
        <message>
            <source>PyTorch for the processor, because: {problem}</source>
            <translation>PyTorch für den Prozessor, denn: {problem}</translation>
        </message>
        <message>
            <source>PyTorch for the processor.</source>
            <translation>PyTorch für den Prozessor.</translation>
        </message>
        <message>
            <source>PyTorch for the processor; no NVIDIA driver answers here.</source>
            <translation>PyTorch für den Prozessor; hier antwortet kein NVIDIA-Treiber.</translation>
        </message>
        <message>
            <source>PyTorch is not made for Macs with an Intel processor any more; use another computer, or name a Python that has PyTorch 2.1 or newer.</source>
            <translation>Für Macs mit Intel-Prozessor wird PyTorch nicht mehr hergestellt; verwenden Sie einen anderen Computer oder geben Sie ein Python an, das PyTorch 2.1 oder neuer hat.</translation>
        </message>
        <message>
            <source>PyTorch is not set up yet.</source>
            <translation>PyTorch ist noch nicht eingerichtet.</translation>
        </message>
        <message>
            <source>PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python that has PyTorch.</source>
            <translation>PyTorch benötigt ein Linux mit glibc {need} oder neuer, hier ist es {have}; geben Sie ein Python an, das PyTorch hat.</translation>
        </message>
        <message>
            <source>PyTorch with CUDA {cuda} for {gpu}.</source>
            <translation>PyTorch mit CUDA {cuda} für {gpu}.</translation>
        </message>
        <message>
            <source>PyTorch {torch} is ready; devices: {devices}.</source>
            <translation>PyTorch {torch} ist bereit; Geräte: {devices}.</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Python With PyTorch</source>
            <translation>Python mit PyTorch</translation>
        </message>
        <message>
            <source>Python that is used</source>
            <translation>Verwendetes Python</translation>
        </message>
        <message>
            <source>Python that runs the model, in a process of its own.</source>
            <translation>Python, in dem das Modell läuft, in einem eigenen Prozess.</translation>
        </message>
        <message>
            <source>Python to use instead</source>
            <translation>Stattdessen zu verwendendes Python</translation>
        </message>
        <message>
            <source>Python with PyTorch</source>
            <translation>Python mit PyTorch</translation>
        </message>
        <message>
            <source>Python with PyTorch and rasterio</source>
            <translation>Python mit PyTorch und rasterio</translation>
        </message>
        <message>
            <source>Python {python}, PyTorch {torch}, device {device} ({name})</source>
            <translation>Python {python}, PyTorch {torch}, Gerät {device} ({name})</translation>
        </message>
        <message>
            <source>Python: {path}; devices: {devices}</source>
            <translation>Python: {path}; Geräte: {devices}</translation>
        </message>
        <message>
            <source>Quality Report…</source>
            <translation>Qualitätsbericht…</translation>
        </message>
        <message>
            <source>Quality of {file}</source>
            <translation>Qualität von {file}</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>Qualitätsbericht</translation>
        </message>
        <message>
            <source>RMSE against LR</source>
            <translation>RMSE gegen LR</translation>
        </message>
        <message>
            <source>RMSE against LR, bicubic</source>
            <translation>RMSE gegen LR, bikubisch</translation>
        </message>
        <message>
            <source>RMSE against the input</source>
            <translation>RMSE gegenüber der Eingabe</translation>
        </message>
        <message>
            <source>Rank References…</source>
            <translation>Referenzen bewerten…</translation>
        </message>
        <message>
            <source>Rank references</source>
            <translation>Referenzen bewerten</translation>
        </message>
        <message>
            <source>Ranked references</source>
            <translation>Rangliste der Referenzen</translation>
        </message>
        <message>
            <source>Raster enhancement</source>
            <translation>Rasterverbesserung</translation>
        </message>
        <message>
            <source>Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and pixel size. Pixels of the masked classes count as nodata: they are not computed, and clouds do not stretch the range of values.</source>
            <translation>Raster mit Klassen, etwa SCL von Sentinel-2 oder QA_PIXEL von Landsat, mit beliebigem KBS und beliebiger Pixelgröße. Pixel der maskierten Klassen gelten als NoData: Sie werden nicht berechnet, und Wolken dehnen den Wertebereich nicht.</translation>
        </message>
        <message>
            <source>Rasters of the passes</source>
            <translation>Raster der Durchgänge</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Rebuilds the environment.</source>
            <translation>Erstellt die Umgebung neu.</translation>
        </message>
        <message>
            <source>Reduced to the pixels of the input, the result differs from it by {percent:.2g} % of its range (RMSE {rmse:figure}{unit}); a bicubic enlargement by {bicubic:figure}{unit}.</source>
            <translation>Auf die Pixel der Eingabe verkleinert, weicht das Ergebnis um {percent:.2g} % von deren Spanne ab (RMSE {rmse:figure}{unit}), eine bikubische Vergrößerung um {bicubic:figure}{unit}.</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>Reference map</source>
            <translation>Referenzkarte</translation>
        </message>
        <message>
            <source>Reference-based super-resolution</source>
            <translation>Referenzbasierte Superauflösung</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Referenzen</translation>
        </message>
        <message>
            <source>References in order of their use</source>
            <translation>Referenzen in der Reihenfolge ihres Nutzens</translation>
        </message>
        <message>
            <source>References kept</source>
            <translation>Behaltene Referenzen</translation>
        </message>
        <message>
            <source>References on plain land</source>
            <translation>Referenzen auf einförmigem Land</translation>
        </message>
        <message>
            <source>References show {seen:.0f} % of the area. Of that, {changed:.0f} % has probably changed since; there they are no witness.</source>
            <translation>Referenzen zeigen {seen:.0f} % der Fläche. Davon haben sich {changed:.0f} % seither wahrscheinlich verändert; dort sind sie keine Zeugen.</translation>
        </message>
        <message>
            <source>References to keep (0: all)</source>
            <translation>Zu behaltende Referenzen (0: alle)</translation>
        </message>
        <message>
            <source>References with a lower score are left out of the ranked list.</source>
            <translation>Referenzen mit niedrigerer Bewertung kommen nicht in die Rangliste.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove {size:size}?</source>
            <translation>{size:size} entfernen?</translation>
        </message>
        <message>
            <source>Removed {size:size}</source>
            <translation>{size:size} entfernt</translation>
        </message>
        <message>
            <source>Removing the older {folder}</source>
            <translation>Der ältere Ordner {folder} wird entfernt</translation>
        </message>
        <message>
            <source>Removing {folder}</source>
            <translation>{folder} wird entfernt</translation>
        </message>
        <message>
            <source>Repeats of time travel</source>
            <translation>Wiederholungen der Zeitreise</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Auflösung</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, at most {steps:plural:# step|# steps} each</source>
            <translation>Ergebnis: {width} × {height} Pixel, {bands:plural:# Kanal|# Kanäle}; {tiles:plural:# Kachel|# Kacheln} mit höchstens {steps:plural:# Schritt|# Schritten}</translation>
        </message>
        <message>
            <source>Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each</source>
            <translation>Ergebnis: {width} × {height} Pixel, {bands:plural:# Kanal|# Kanäle}; {tiles:plural:# Kachel|# Kacheln} mit {steps:plural:# Schritt|# Schritten}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Rich land</source>
            <translation>Reiches Land</translation>
        </message>
        <message>
            <source>Root mean square difference between the input and the result reduced to the input's resolution, in the input's units.</source>
            <translation>Wurzel der mittleren quadratischen Differenz zwischen der Eingabe und dem auf ihre Auflösung reduzierten Ergebnis, in den Einheiten der Eingabe.</translation>
        </message>
        <message>
            <source>Root mean squared difference between the input and the means of the result over each of its pixels, in units of the input.</source>
            <translation>Wurzel der mittleren quadratischen Differenz zwischen der Eingabe und den Mittelwerten des Ergebnisses über jedes ihrer Pixel, in Einheiten der Eingabe.</translation>
        </message>
        <message>
            <source>Rounds within the range</source>
            <translation>Runden im Wertebereich</translation>
        </message>
        <message>
            <source>Run Again…</source>
            <translation>Erneut starten…</translation>
        </message>
        <message>
            <source>Runs of TTRD3</source>
            <translation>Läufe von TTRD3</translation>
        </message>
        <message>
            <source>Runs on one device wait for each other</source>
            <translation>Läufe auf einem Gerät warten aufeinander</translation>
        </message>
        <message>
            <source>Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer</source>
            <translation>Rechnet die Mitte der Karte, höchstens 256 × 256 Eingabepixel, in einen temporären Layer</translation>
        </message>
        <message>
            <source>Runs…</source>
            <translation>Läufe…</translation>
        </message>
        <message>
            <source>SR</source>
            <translation>SR</translation>
        </message>
        <message>
            <source>SSIM against HR</source>
            <translation>SSIM gegen HR</translation>
        </message>
        <message>
            <source>SSIM against HR, bicubic</source>
            <translation>SSIM gegen HR, bikubisch</translation>
        </message>
        <message>
            <source>SSIM against the high-resolution raster</source>
            <translation>SSIM gegenüber dem hoch aufgelösten Raster</translation>
        </message>
        <message>
            <source>SSIM, higher is better</source>
            <translation>SSIM, höher ist besser</translation>
        </message>
        <message>
            <source>Sample: high-resolution reference</source>
            <translation>Beispiel: hoch aufgelöste Referenz</translation>
        </message>
        <message>
            <source>Sample: low-resolution raster</source>
            <translation>Beispiel: niedrig aufgelöstes Raster</translation>
        </message>
        <message>
            <source>Samples of the uncertainty</source>
            <translation>Stichproben für die Unsicherheit</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>Sampling-Schritte</translation>
        </message>
        <message>
            <source>Sampling steps must be 1 to {most}, not {steps}.</source>
            <translation>Es müssen 1 bis {most} Sampling-Schritte sein, nicht {steps}.</translation>
        </message>
        <message>
            <source>Sampling steps. Left empty: the preset's. More steps give more texture and take longer.</source>
            <translation>Sampling-Schritte. Leer: die der Voreinstellung. Mehr Schritte ergeben mehr Textur und dauern länger.</translation>
        </message>
        <message>
            <source>Scale factor</source>
            <translation>Skalierungsfaktor</translation>
        </message>
        <message>
            <source>Score of the best reference</source>
            <translation>Bewertung der besten Referenz</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <source>Set Up TTRD3</source>
            <translation>TTRD3 einrichten</translation>
        </message>
        <message>
            <source>Set Up…</source>
            <translation>Einrichten…</translation>
        </message>
        <message>
            <source>Set up the environment</source>
            <translation>Umgebung einrichten</translation>
        </message>
        <message>
            <source>Share of the blocks that is not trained on but only measured.</source>
            <translation>Anteil der Blöcke, an denen nicht trainiert, sondern nur gemessen wird.</translation>
        </message>
        <message>
            <source>Sharpens a raster with the help of high-resolution references.</source>
            <translation>Schärft ein Raster mit Hilfe hoch aufgelöster Referenzen.</translation>
        </message>
        <message>
            <source>Sharpness error</source>
            <translation>Schärfefehler</translation>
        </message>
        <message>
            <source>Sharpness over bicubic</source>
            <translation>Schärfe gegenüber bikubisch</translation>
        </message>
        <message>
            <source>Shift against the high-resolution raster</source>
            <translation>Versatz gegenüber dem hoch aufgelösten Raster</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Shows the result of this run on the map</source>
            <translation>Zeigt das Ergebnis dieses Laufs auf der Karte</translation>
        </message>
        <message>
            <source>Shows the result with the colours and the minimum and maximum of the input layer.</source>
            <translation>Zeigt das Ergebnis mit den Farben und dem Minimum und Maximum des Eingabelayers.</translation>
        </message>
        <message>
            <source>Side of a tile in input pixels. 0 takes the size the model was trained for.</source>
            <translation>Seitenlänge einer Kachel in Eingabepixeln. 0 nimmt die Größe, für die das Modell trainiert wurde.</translation>
        </message>
        <message>
            <source>Size of the environment in MB</source>
            <translation>Größe der Umgebung in MB</translation>
        </message>
        <message>
            <source>Spectral angle to the input</source>
            <translation>Spektralwinkel zur Eingabe</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Start of the random numbers, which also choose the held-out blocks.</source>
            <translation>Anfang der Zufallszahlen, die auch die zurückgehaltenen Blöcke auswählen.</translation>
        </message>
        <message>
            <source>Start of the random numbers. The same seed gives the same result.</source>
            <translation>Anfang der Zufallszahlen. Derselbe Startwert ergibt dasselbe Ergebnis.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Gestartet</translation>
        </message>
        <message>
            <source>Starting again on the processor.</source>
            <translation>Neuer Versuch auf dem Prozessor.</translation>
        </message>
        <message>
            <source>Starting again with tiles of {tile} LR pixels.</source>
            <translation>Neuer Versuch mit Kacheln von {tile} LR-Pixeln.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Steps on plain land</source>
            <translation>Schritte auf schlichtem Land</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>Ausgeführte Schritte</translation>
        </message>
        <message>
            <source>Strength of the initial noise. Left empty: the preset's. 0 stays closest to the input, 1 invents the most detail.</source>
            <translation>Stärke des Anfangsrauschens. Leer: die der Voreinstellung. 0 bleibt der Eingabe am nächsten, 1 erfindet die meisten Details.</translation>
        </message>
        <message>
            <source>Strength of the references</source>
            <translation>Stärke der Referenzen</translation>
        </message>
        <message>
            <source>Structural similarity; none without a high-resolution raster.</source>
            <translation>Strukturelle Ähnlichkeit; leer ohne hoch aufgelöstes Raster.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Super-Resolution (TTRD3)</source>
            <translation>Superauflösung (TTRD3)</translation>
        </message>
        <message>
            <source>Super-Resolution…</source>
            <translation>Superauflösung…</translation>
        </message>
        <message>
            <source>Super-resolution is in the menu Raster.</source>
            <translation>Die Superauflösung ist im Menü Raster.</translation>
        </message>
        <message>
            <source>Super-resolution of {file}</source>
            <translation>Superauflösung von {file}</translation>
        </message>
        <message>
            <source>Super-resolved</source>
            <translation>Superaufgelöst</translation>
        </message>
        <message>
            <source>Super-resolved image. Its fine detail is synthetic: an estimate of a model, to look at and not to measure.</source>
            <translation>Superaufgelöstes Bild. Seine feinen Details sind synthetisch: die Schätzung eines Modells, zum Betrachten und nicht zum Messen.</translation>
        </message>
        <message>
            <source>Super-resolved raster</source>
            <translation>Superaufgelöstes Raster</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Wischvergleich</translation>
        </message>
        <message>
            <source>Swipe: Before and After</source>
            <translation>Wischvergleich: Vorher und Nachher</translation>
        </message>
        <message>
            <source>Swipe…</source>
            <translation>Wischvergleich…</translation>
        </message>
        <message>
            <source>Swiping compares two raster layers; add them to the project first.</source>
            <translation>Der Wischvergleich vergleicht zwei Rasterlayer; fügen Sie sie zuerst dem Projekt hinzu.</translation>
        </message>
        <message>
            <source>TTRD3</source>
            <translation>TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 reference-based super-resolution</source>
            <translation>Referenzbasierte Superauflösung TTRD3</translation>
        </message>
        <message>
            <source>TTRD3 set-up</source>
            <translation>Einrichtung von TTRD3</translation>
        </message>
        <message>
            <source>Tells how good a super-resolved raster is. It is compared with the raster it was made from: does it agree with it, pixel for pixel, and how much sharper is it than a smooth enlargement? Where a true high-resolution raster exists, it is compared with that as well.

The result is one page with a verdict in plain words, the numbers and what they mean, crops side by side, a map of the differences, histograms and spectra. It opens in any browser and needs no network.

Agreement with the input does not prove that the added detail is true: detail finer than the pixels of the input is synthetic.</source>
            <translation>Sagt, wie gut ein superaufgelöstes Raster ist. Es wird mit dem Raster verglichen, aus dem es entstand: Stimmt es Pixel für Pixel damit überein, und um wie viel ist es schärfer als eine glatte Vergrößerung? Gibt es ein echtes hoch aufgelöstes Raster, wird es auch mit diesem verglichen.

Das Ergebnis ist eine Seite mit einem Urteil in einfachen Worten, den Zahlen und ihrer Bedeutung, Ausschnitten nebeneinander, einer Karte der Differenzen, Histogrammen und Spektren. Sie lässt sich in jedem Browser öffnen und benötigt kein Netzwerk.

Übereinstimmung mit der Eingabe beweist nicht, dass die hinzugefügten Details wahr sind: Details, die feiner sind als die Pixel der Eingabe, sind synthetisch.</translation>
        </message>
        <message>
            <source>Tells which high-resolution rasters would help to super-resolve a raster.</source>
            <translation>Sagt, welche hoch aufgelösten Raster bei der Superauflösung eines Rasters helfen würden.</translation>
        </message>
        <message>
            <source>Tells which of these rasters would help to super-resolve a low-resolution raster, before the long run: how much of it each covers, whether its pixels are fine enough, how alike its grey values and its texture are, and how far it lies off.

The score lies between 0 and 1. Texture is compared through the features that the model itself looks at; grey values after the match that a run makes. The list of the ranked layers can be the references of a super-resolution in a model.</source>
            <translation>Sagt vor dem langen Lauf, welche dieser Raster bei der Superauflösung eines niedrig aufgelösten Rasters helfen würden: wie viel davon jedes abdeckt, ob seine Pixel fein genug sind, wie ähnlich Grauwerte und Textur sind und wie weit es versetzt liegt.

Die Bewertung liegt zwischen 0 und 1. Die Textur wird über die Merkmale verglichen, die das Modell selbst betrachtet, die Grauwerte nach der Angleichung, die ein Lauf vornimmt. Die Liste der geordneten Layer kann in einem Modell als Referenzen einer Superauflösung dienen.</translation>
        </message>
        <message>
            <source>Tensors of LPIPS to measure with as well. The verdict then rests on LPIPS. Use another net than that of the perceptual loss.</source>
            <translation>Tensoren von LPIPS, mit denen zusätzlich gemessen wird. Das Urteil stützt sich dann auf LPIPS. Verwenden Sie ein anderes Netz als das des perzeptuellen Verlusts.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Testen</translation>
        </message>
        <message>
            <source>Test looks for devices and measures them, for up to half a minute.</source>
            <translation>„Testen“ sucht Geräte und misst sie, bis zu einer halben Minute lang.</translation>
        </message>
        <message>
            <source>Testing Python for TTRD3</source>
            <translation>Python für TTRD3 wird getestet</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Textdateien (*.txt)</translation>
        </message>
        <message>
            <source>Texture density</source>
            <translation>Texturdichte</translation>
        </message>
        <message>
            <source>That failed ({reason}); see the tab TTRD3 of the log.</source>
            <translation>Das ist fehlgeschlagen ({reason}); siehe den Reiter TTRD3 des Protokolls.</translation>
        </message>
        <message>
            <source>The CRS of the mask {subject} is unknown; save it in the CRS of the raster.</source>
            <translation>Das KBS der Maske {subject} ist unbekannt; speichern Sie sie im KBS des Rasters.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} does not answer ({reason}); is it running, and is the address right?</source>
            <translation>Der Dask-Scheduler {subject} antwortet nicht ({reason}); läuft er, und stimmt die Adresse?</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has gone; start it, then run the job again.</source>
            <translation>Der Dask-Scheduler {subject} ist nicht mehr da; starten Sie ihn und dann den Auftrag noch einmal.</translation>
        </message>
        <message>
            <source>The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, then run the job again.</source>
            <translation>Der Dask-Scheduler {subject} hat seit {seconds:g} Sekunden keinen Worker; starten Sie Worker und dann den Auftrag noch einmal.</translation>
        </message>
        <message>
            <source>The Dask workers on this computer cannot be started ({reason}); take fewer workers or the engine local.</source>
            <translation>Die Dask-Worker auf diesem Rechner lassen sich nicht starten ({reason}); nehmen Sie weniger Worker oder die Engine local.</translation>
        </message>
        <message>
            <source>The LPIPS weights {subject} cannot be read ({reason}).</source>
            <translation>Die LPIPS-Gewichte {subject} können nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) cannot run the model and is left as it is.</source>
            <translation>Das Python von QGIS ({path}) kann das Modell nicht ausführen und bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>The Python of QGIS ({path}) has no {package} and is left as it is.</source>
            <translation>Dem Python von QGIS ({path}) fehlt {package}; es bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>The Python {python} cannot be started ({reason}); name another one.</source>
            <translation>Das Python {python} kann nicht gestartet werden ({reason}); geben Sie ein anderes an.</translation>
        </message>
        <message>
            <source>The bands must be numbers such as 3,2,1, not {text}.</source>
            <translation>Die Kanäle müssen Nummern wie 3,2,1 sein, nicht {text}.</translation>
        </message>
        <message>
            <source>The batch size cannot be {batch}.</source>
            <translation>Die Stapelgröße kann nicht {batch} sein.</translation>
        </message>
        <message>
            <source>The card of {subject} does not describe a network of this version ({reason}); update the plugin or choose other weights.</source>
            <translation>Die Karte von {subject} beschreibt kein Netz dieser Version ({reason}); aktualisieren Sie die Erweiterung oder wählen Sie andere Gewichte.</translation>
        </message>
        <message>
            <source>The card of {subject} is wrong: {reason}; choose other weights, or export them again.</source>
            <translation>Die Karte von {subject} ist falsch: {reason}; wählen Sie andere Gewichte oder exportieren Sie sie neu.</translation>
        </message>
        <message>
            <source>The certificate of the package index is not trusted; ask for your company's certificate to be added to the system's store, or name its file in SSL_CERT_FILE.</source>
            <translation>Dem Zertifikat des Paketindex wird nicht vertraut; lassen Sie das Zertifikat Ihrer Firma in den Speicher des Systems aufnehmen oder geben Sie seine Datei in SSL_CERT_FILE an.</translation>
        </message>
        <message>
            <source>The class mask hides {share:.1f} % of the low-resolution raster.</source>
            <translation>Das Klassenraster verdeckt {share:.1f} % des niedrig aufgelösten Rasters.</translation>
        </message>
        <message>
            <source>The class mask {subject} does not overlap the low-resolution raster in the extent of this run; check its CRS, or choose another or none.</source>
            <translation>Das Klassenraster {subject} überlappt das niedrig aufgelöste Raster in der Ausdehnung dieses Laufs nicht; prüfen Sie sein KBS, oder wählen Sie ein anderes oder keines.</translation>
        </message>
        <message>
            <source>The class mask {subject} has no band of classes; give a raster of one band of whole numbers, or one with a band named SCL or QA_PIXEL.</source>
            <translation>Das Klassenraster {subject} hat keinen Kanal mit Klassen; nehmen Sie ein Raster mit einem Kanal ganzer Zahlen oder eines mit einem Kanal namens SCL oder QA_PIXEL.</translation>
        </message>
        <message>
            <source>The class mask {subject} hides all valid pixels of the low-resolution raster in the extent of this run; choose fewer masked classes, another class mask or none.</source>
            <translation>Das Klassenraster {subject} verdeckt alle gültigen Pixel des niedrig aufgelösten Rasters in der Ausdehnung dieses Laufs; wählen Sie weniger maskierte Klassen, ein anderes Klassenraster oder keines.</translation>
        </message>
        <message>
            <source>The class mask {subject} is no scene classification of Sentinel-2: it has the value {found}, and the highest class is {most}; name the masked classes, or qa-pixel for Landsat.</source>
            <translation>Das Klassenraster {subject} ist keine Szenenklassifikation von Sentinel-2: Es hat den Wert {found}, und die höchste Klasse ist {most}; nennen Sie die maskierten Klassen, oder qa-pixel für Landsat.</translation>
        </message>
        <message>
            <source>The creation option {option!r} is not of the form KEY=VALUE.</source>
            <translation>Die Erzeugungsoption {option!r} hat nicht die Form KEY=VALUE.</translation>
        </message>
        <message>
            <source>The device {device} of the worker {subject} cannot compute.</source>
            <translation>Das Gerät {device} des Workers {subject} kann nicht rechnen.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute ({reason}); continuing without it.</source>
            <translation>Das Gerät {subject} kann nicht rechnen ({reason}); es geht ohne es weiter.</translation>
        </message>
        <message>
            <source>The device {subject} cannot compute here; this machine offers {devices}.</source>
            <translation>Das Gerät {subject} kann hier nicht rechnen; dieser Rechner bietet {devices}.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in bf16 ({reason}); continuing in fp32.</source>
            <translation>Das Gerät {subject} rechnet nicht in bf16 ({reason}); es geht in fp32 weiter.</translation>
        </message>
        <message>
            <source>The device {subject} does not compute in the precision {precision} ({reason}); choose the precision auto.</source>
            <translation>Das Gerät {subject} rechnet nicht mit der Genauigkeit {precision} ({reason}); wählen Sie die Genauigkeit auto.</translation>
        </message>
        <message>
            <source>The diagnostics are in the clipboard. Read them, then paste them into an issue.</source>
            <translation>Die Diagnose ist in der Zwischenablage. Lesen Sie sie und fügen Sie sie dann in einen Fehlerbericht ein.</translation>
        </message>
        <message>
            <source>The disk does not have enough room; choose another output folder.</source>
            <translation>Auf dem Datenträger ist nicht genug Platz; wählen Sie einen anderen Ausgabeordner.</translation>
        </message>
        <message>
            <source>The disk has room for the result, but not for the finished tiles as well; after a crash, the run would start over.</source>
            <translation>Der Platz auf dem Datenträger reicht für das Ergebnis, aber nicht, um daneben fertige Kacheln zu behalten; bei einem Absturz gingen sie verloren.</translation>
        </message>
        <message>
            <source>The disk is full; make room and run the set-up again.</source>
            <translation>Der Datenträger ist voll; schaffen Sie Platz und starten Sie die Einrichtung erneut.</translation>
        </message>
        <message>
            <source>The disk may not have enough room for the result.</source>
            <translation>Der Platz auf dem Datenträger reicht für das Ergebnis möglicherweise nicht aus.</translation>
        </message>
        <message>
            <source>The disk of {subject} has no room to keep finished rows: {free:size} are free, {needed:size} would be needed. After a crash this run would start over.</source>
            <translation>Auf dem Datenträger von {subject} ist kein Platz, um fertige Zeilen zu behalten: frei sind {free:size}, nötig wären {needed:size}. Nach einem Absturz würde dieser Lauf von vorn beginnen.</translation>
        </message>
        <message>
            <source>The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are free; make room, or choose another folder or a smaller extent.</source>
            <translation>Der Datenträger von {subject} ist zu voll: Der Lauf braucht etwa {needed:size}, frei sind {free:size}; schaffen Sie Platz oder wählen Sie einen anderen Ordner oder eine kleinere Ausdehnung.</translation>
        </message>
        <message>
            <source>The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} are free.</source>
            <translation>Der Datenträger von {subject} kann voll werden: Der Lauf braucht etwa {needed:size}, frei sind {free:size}.</translation>
        </message>
        <message>
            <source>The engine dask needs a library that this Python lacks ({package}); install it with: pip install "distributed" "cryptography".</source>
            <translation>Die Engine dask braucht eine Bibliothek, die diesem Python fehlt ({package}); installieren Sie sie mit: pip install "distributed" "cryptography".</translation>
        </message>
        <message>
            <source>The entry {entry} has more than {most} values; shorten it.</source>
            <translation>Der Eintrag {entry} hat mehr als {most} Werte; kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>The entry {entry} is too long or has characters that no file name can hold: {value}.</source>
            <translation>Der Eintrag {entry} ist zu lang oder hat Zeichen, die kein Dateiname haben kann: {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a list, not {value}.</source>
            <translation>Der Eintrag {entry} muss eine Liste sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number from {lowest} to {highest}, not {value}.</source>
            <translation>Der Eintrag {entry} muss eine Zahl von {lowest} bis {highest} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number up to {highest}, not {value}.</source>
            <translation>Der Eintrag {entry} darf höchstens {highest} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a number, not {value}.</source>
            <translation>Der Eintrag {entry} muss eine Zahl sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a text, not {value}.</source>
            <translation>Der Eintrag {entry} muss ein Text sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be a whole number, not {value}.</source>
            <translation>Der Eintrag {entry} muss eine ganze Zahl sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be an object of plain values, not {value}.</source>
            <translation>Der Eintrag {entry} muss ein Objekt aus einfachen Werten sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, a number or a text, not {value}.</source>
            <translation>Der Eintrag {entry} muss wahr oder falsch, eine Zahl oder ein Text sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The entry {entry} must be true or false, not {value}.</source>
            <translation>Der Eintrag {entry} muss wahr oder falsch sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The environment variable {name} is set and goes before this.</source>
            <translation>Die Umgebungsvariable {name} ist gesetzt und hat hier Vorrang.</translation>
        </message>
        <message>
            <source>The environment variable {name} overrides this setting.</source>
            <translation>Die Umgebungsvariable {name} hat Vorrang vor dieser Einstellung.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so its uncertainty needs 2 samples or more.</source>
            <translation>Der Fehler des Modells {name} wurde nicht kalibriert; seine Unsicherheit braucht daher mindestens 2 Stichproben.</translation>
        </message>
        <message>
            <source>The error of the model {name} was not calibrated, so there are no intervals; leave them out.</source>
            <translation>Der Fehler des Modells {name} wurde nicht kalibriert; es gibt daher keine Intervalle. Lassen Sie sie weg.</translation>
        </message>
        <message>
            <source>The error of this model was not calibrated: the uncertainty is the standard deviation of its samples, and the error may be larger.</source>
            <translation>Der Fehler dieses Modells wurde nicht kalibriert: Die Unsicherheit ist die Standardabweichung seiner Stichproben, und der Fehler kann größer sein.</translation>
        </message>
        <message>
            <source>The existing environment does not work: {reason}</source>
            <translation>Die vorhandene Umgebung funktioniert nicht: {reason}</translation>
        </message>
        <message>
            <source>The expected error was measured with the settings of the preset {preset}, not with those of this run.</source>
            <translation>Der erwartete Fehler wurde mit den Einstellungen der Voreinstellung {preset} gemessen, nicht mit denen dieses Laufs.</translation>
        </message>
        <message>
            <source>The expected error was not measured at the scale {scale}; that of the scale {known} stands in.</source>
            <translation>Der erwartete Fehler wurde beim Faktor {scale} nicht gemessen; an seine Stelle tritt der beim Faktor {known}.</translation>
        </message>
        <message>
            <source>The expected error was not measured with a sensor such as that of {subject}; the most similar one stands in.</source>
            <translation>Der erwartete Fehler wurde nicht mit einem Sensor wie dem von {subject} gemessen; der ähnlichste tritt an seine Stelle.</translation>
        </message>
        <message>
            <source>The extent ({extent}) misses the low-resolution raster, which covers ({bounds}); give xmin, ymin, xmax, ymax in the CRS of that raster.</source>
            <translation>Die Ausdehnung ({extent}) verfehlt das niedrig aufgelöste Raster, das ({bounds}) bedeckt; geben Sie xmin, ymin, xmax, ymax im KBS dieses Rasters an.</translation>
        </message>
        <message>
            <source>The extent lies outside of the layer {name}; choose one that overlaps it.</source>
            <translation>Die Ausdehnung liegt außerhalb des Layers {name}; wählen Sie eine, die ihn überlappt.</translation>
        </message>
        <message>
            <source>The extent lies outside of the low-resolution raster.</source>
            <translation>Die Ausdehnung liegt außerhalb des niedrig aufgelösten Rasters.</translation>
        </message>
        <message>
            <source>The extent must be four numbers: xmin, ymin, xmax, ymax.</source>
            <translation>Die Ausdehnung muss aus vier Zahlen bestehen: xmin, ymin, xmax, ymax.</translation>
        </message>
        <message>
            <source>The extent {extent} is empty; xmin &lt; xmax, ymin &lt; ymax.</source>
            <translation>Die Ausdehnung {extent} ist leer; es muss xmin &lt; xmax und ymin &lt; ymax sein.</translation>
        </message>
        <message>
            <source>The file {file} is not the one that was tested (its SHA-256 differs): it is damaged or was replaced; nothing was installed.</source>
            <translation>Die Datei {file} ist nicht die getestete (ihre SHA-256 weicht ab): Sie ist beschädigt oder wurde ersetzt; es wurde nichts installiert.</translation>
        </message>
        <message>
            <source>The file {subject} cannot be written ({reason}); check folder and disk space.</source>
            <translation>Die Datei {subject} kann nicht geschrieben werden ({reason}); prüfen Sie Ordner und Speicherplatz.</translation>
        </message>
        <message>
            <source>The file {subject} contains no LPIPS weights (features.*, lin*.weight).</source>
            <translation>Die Datei {subject} enthält keine LPIPS-Gewichte (features.*, lin*.weight).</translation>
        </message>
        <message>
            <source>The file {subject} has no card of this plugin, so it is not one of its weights files; use `ttrd3 train`, `ttrd3 import-weights` or the bundled weights.</source>
            <translation>Die Datei {subject} hat keine Karte dieser Erweiterung und ist daher keine ihrer Gewichtsdateien; verwenden Sie `ttrd3 train`, `ttrd3 import-weights` oder die mitgelieferten Gewichte.</translation>
        </message>
        <message>
            <source>The file {subject} has {size:size}, more than the {most:size} that are read; shorten it.</source>
            <translation>Die Datei {subject} hat {size:size}, mehr als die {most:size}, die gelesen werden; kürzen Sie sie.</translation>
        </message>
        <message>
            <source>The file {subject} was changed or deleted while the run was reading it; run the job again once the file is as it should be.</source>
            <translation>Die Datei {subject} wurde geändert oder gelöscht, während der Lauf sie las; starten Sie ihn erneut, wenn die Datei so ist, wie sie sein soll.</translation>
        </message>
        <message>
            <source>The finished tiles are kept; the same run with the same output file, started again, continues from them.</source>
            <translation>Die fertigen Kacheln bleiben erhalten; derselbe Lauf mit derselben Ausgabedatei setzt mit ihnen fort, wenn er erneut gestartet wird.</translation>
        </message>
        <message>
            <source>The finished tiles that an earlier run has left are damaged; run the job again, and it starts from the beginning.</source>
            <translation>Die fertigen Kacheln, die ein früherer Lauf hinterlassen hat, sind beschädigt; starten Sie den Auftrag noch einmal, er beginnt dann von vorn.</translation>
        </message>
        <message>
            <source>The folder models in your data folder</source>
            <translation>Der Ordner models in Ihrem Datenordner</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used ({reason}).</source>
            <translation>Der Ordner {folder} kann nicht verwendet werden ({reason}).</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written to; ask for the permission, or choose another one with the setting plugins/ttrd3/home.</source>
            <translation>In den Ordner {folder} kann nicht geschrieben werden; lassen Sie sich das Recht dazu geben oder wählen Sie mit der Einstellung plugins/ttrd3/home einen anderen.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks the installer, the file {file}.</source>
            <translation>Im Ordner {folder} fehlt das Installationsprogramm, die Datei {file}.</translation>
        </message>
        <message>
            <source>The folder {folder} lacks {files}; make it again for this kind of machine.</source>
            <translation>Im Ordner {folder} fehlen Dateien ({files}); erstellen Sie ihn für diese Art von Rechner neu.</translation>
        </message>
        <message>
            <source>The format {suffix} cannot hold the table of references; choose another one, such as .gpkg.</source>
            <translation>Das Format {suffix} kann die Tabelle der Referenzen nicht aufnehmen; wählen Sie ein anderes, etwa .gpkg.</translation>
        </message>
        <message>
            <source>The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which looks like noise rather than detail; look at the crops.</source>
            <translation>Die Gradienten haben die {gain:.0f}-fache Energie einer bikubischen Vergrößerung, was eher nach Rauschen als nach Detail aussieht; sehen Sie sich die Ausschnitte an.</translation>
        </message>
        <message>
            <source>The held-out share must lie between {low} and {high}, not {share}.</source>
            <translation>Der zurückgehaltene Anteil muss zwischen {low} und {high} liegen, nicht bei {share}.</translation>
        </message>
        <message>
            <source>The high-resolution raster lies {pixels:.1f} pixels off, which lowers PSNR and SSIM; georeference it again for a fair comparison.</source>
            <translation>Das hoch aufgelöste Raster liegt {pixels:.1f} Pixel daneben, was PSNR und SSIM senkt; georeferenzieren Sie es für einen gerechten Vergleich neu.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} cannot be brought to the grid of the super-resolved raster; check its georeference.</source>
            <translation>Das hoch aufgelöste Raster {subject} lässt sich nicht auf das Gitter des superaufgelösten Rasters bringen; prüfen Sie seine Georeferenz.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} does not lie where the super-resolved raster does; choose one of the same place.</source>
            <translation>Das hoch aufgelöste Raster {subject} liegt nicht dort, wo das superaufgelöste Raster liegt; wählen Sie eines vom selben Ort.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has a CRS, but the super-resolved raster has none; georeference both.</source>
            <translation>Das hoch aufgelöste Raster {subject} hat ein KBS, das superaufgelöste Raster hat keines; georeferenzieren Sie beide.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no CRS, but the super-resolved raster has one; georeference both.</source>
            <translation>Das hoch aufgelöste Raster {subject} hat kein KBS, das superaufgelöste Raster hat eines; georeferenzieren Sie beide.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has no valid pixel where the super-resolved raster has some; choose one of the same place.</source>
            <translation>Das hoch aufgelöste Raster {subject} hat kein gültiges Pixel, wo das superaufgelöste Raster welche hat; wählen Sie eines vom selben Ort.</translation>
        </message>
        <message>
            <source>The high-resolution raster {subject} has {available} bands, but the super-resolved raster has {wanted}; choose one with the same bands.</source>
            <translation>Das hoch aufgelöste Raster {subject} hat {available} Kanäle, das superaufgelöste Raster aber {wanted}; wählen Sie eines mit denselben Kanälen.</translation>
        </message>
        <message>
            <source>The high-resolution rasters to choose from.</source>
            <translation>Die hoch aufgelösten Raster, die zur Wahl stehen.</translation>
        </message>
        <message>
            <source>The input was taken as that of this sensor: {sensor}.</source>
            <translation>Die Eingabe gilt als Bild dieses Sensors: {sensor}.</translation>
        </message>
        <message>
            <source>The installer failed with exit code {code}: {words}</source>
            <translation>Das Installationsprogramm ist mit Exitcode {code} fehlgeschlagen: {words}</translation>
        </message>
        <message>
            <source>The installer {program} cannot be started ({reason}); if programs in this folder are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch.</source>
            <translation>Das Installationsprogramm {program} kann nicht gestartet werden ({reason}); wenn Programme in diesem Ordner verboten sind, lassen Sie {folder} freigeben oder geben Sie ein Python an, das PyTorch hat.</translation>
        </message>
        <message>
            <source>The job has the unknown task {task!r}; update the plugin.</source>
            <translation>Der Auftrag hat die unbekannte Aufgabe {task!r}; aktualisieren Sie die Erweiterung.</translation>
        </message>
        <message>
            <source>The job is for another task than {task}.</source>
            <translation>Der Auftrag ist für eine andere Aufgabe als {task}.</translation>
        </message>
        <message>
            <source>The job is not valid JSON ({reason}).</source>
            <translation>Der Auftrag ist kein gültiges JSON ({reason}).</translation>
        </message>
        <message>
            <source>The job was cancelled; nothing was written.</source>
            <translation>Der Auftrag wurde abgebrochen; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>The journal {subject} of finished tiles cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>Das Journal {subject} der fertigen Kacheln kann nicht geschrieben werden ({reason}); ist der Ordner beschreibbar und der Datenträger nicht voll?</translation>
        </message>
        <message>
            <source>The layer {name} could not be copied to a file; export it to GeoTIFF and use that instead.</source>
            <translation>Der Layer {name} konnte nicht in eine Datei kopiert werden; exportieren Sie ihn als GeoTIFF und verwenden Sie dieses.</translation>
        </message>
        <message>
            <source>The layer {name} has no pixels of its own; export it to GeoTIFF first.</source>
            <translation>Der Layer {name} hat keine eigenen Pixel; exportieren Sie ihn zuerst als GeoTIFF.</translation>
        </message>
        <message>
            <source>The layer {name} is rotated or stored upside down, and QGIS would have to resample it to hand it over; write it to a GeoTIFF with gdal_translate, its nodata settings included, and use that instead.</source>
            <translation>Der Layer {name} ist gedreht oder kopfüber gespeichert, und QGIS müsste ihn neu abtasten, um ihn zu übergeben; schreiben Sie ihn mit gdal_translate samt seinen NoData-Einstellungen in ein GeoTIFF und verwenden Sie das.</translation>
        </message>
        <message>
            <source>The layer {name} would have to be copied at a size of {columns} × {rows} pixels, which is too many; choose a smaller extent or export the layer to GeoTIFF first.</source>
            <translation>Der Layer {name} müsste mit {columns} × {rows} Pixeln kopiert werden, was zu viele sind; wählen Sie eine kleinere Ausdehnung oder exportieren Sie den Layer zuerst als GeoTIFF.</translation>
        </message>
        <message>
            <source>The low-resolution raster that is to be sharpened.</source>
            <translation>Das niedrig aufgelöste Raster, das geschärft werden soll.</translation>
        </message>
        <message>
            <source>The low-resolution raster to sharpen.</source>
            <translation>Das zu schärfende niedrig aufgelöste Raster.</translation>
        </message>
        <message>
            <source>The map does not show the low-resolution raster; zoom to it first.</source>
            <translation>Die Karte zeigt das niedrig aufgelöste Raster nicht; zoomen Sie zuerst darauf.</translation>
        </message>
        <message>
            <source>The map {name} gave no picture; check the connection to its server.</source>
            <translation>Die Karte {name} hat kein Bild geliefert; prüfen Sie die Verbindung zu ihrem Server.</translation>
        </message>
        <message>
            <source>The mask {name} cannot be brought to the CRS of the raster; check its CRS.</source>
            <translation>Die Maske {name} lässt sich nicht in das KBS des Rasters bringen; prüfen Sie ihr KBS.</translation>
        </message>
        <message>
            <source>The mask {name} does not overlap the raster in the extent of this run.</source>
            <translation>Die Maske {name} überlappt das Raster in der Ausdehnung dieses Laufs nicht.</translation>
        </message>
        <message>
            <source>The mask {name} has no features; choose or select at least one polygon.</source>
            <translation>Die Maske {name} hat keine Objekte; geben Sie mindestens ein Polygon an oder wählen Sie eines aus.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be brought to the CRS of the low-resolution raster; save it in that CRS.</source>
            <translation>Die Maske {subject} lässt sich nicht in das KBS des niedrig aufgelösten Rasters bringen; speichern Sie sie in diesem KBS.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read (it is not JSON); give polygons as GeoJSON.</source>
            <translation>Die Maske {subject} kann nicht gelesen werden (sie ist kein JSON); geben Sie Polygone als GeoJSON an.</translation>
        </message>
        <message>
            <source>The mask {subject} cannot be read ({reason}); give polygons as GeoJSON.</source>
            <translation>Die Maske {subject} kann nicht gelesen werden ({reason}); geben Sie Polygone als GeoJSON an.</translation>
        </message>
        <message>
            <source>The mask {subject} contains no polygon; choose another or none.</source>
            <translation>Die Maske {subject} enthält kein Polygon; wählen Sie eine andere oder keine.</translation>
        </message>
        <message>
            <source>The mask {subject} covers no pixel of the low-resolution raster in the extent of this run; its coordinates must be in the CRS of that raster.</source>
            <translation>Die Maske {subject} bedeckt in der Ausdehnung dieses Laufs kein Pixel des niedrig aufgelösten Rasters; ihre Koordinaten müssen im KBS dieses Rasters sein.</translation>
        </message>
        <message>
            <source>The mask {subject} does not exist; check the path.</source>
            <translation>Die Maske {subject} existiert nicht; prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>The mask {subject} is not GeoJSON; give polygons as GeoJSON.</source>
            <translation>Die Maske {subject} ist kein GeoJSON; geben Sie Polygone als GeoJSON an.</translation>
        </message>
        <message>
            <source>The masked classes {classes} are unknown; use {names}, numbers such as 8,9,10 or bits such as bits:3,4.</source>
            <translation>Die maskierten Klassen {classes} sind unbekannt; nehmen Sie {names}, Zahlen wie 8,9,10 oder Bits wie bits:3,4.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the model and this raster; choose another device or a smaller extent.</source>
            <translation>Der Speicher von {subject} reicht nicht für das Modell und dieses Raster; wählen Sie ein anderes Gerät oder eine kleinere Ausdehnung.</translation>
        </message>
        <message>
            <source>The memory of {subject} does not suffice for the training; choose another device.</source>
            <translation>Der Speicher von {subject} reicht nicht für das Training; wählen Sie ein anderes Gerät.</translation>
        </message>
        <message>
            <source>The method {method} has no option {option}; leave it out.</source>
            <translation>Die Methode {method} hat keine Option {option}; lassen Sie sie weg.</translation>
        </message>
        <message>
            <source>The method {method} writes no layer {layer}; leave it out.</source>
            <translation>Die Methode {method} schreibt keinen Layer {layer}; lassen Sie ihn weg.</translation>
        </message>
        <message>
            <source>The minutes must be more than 0 and at most {most:g}, not {minutes}.</source>
            <translation>Die Minuten müssen mehr als 0 und höchstens {most:g} sein, nicht {minutes}.</translation>
        </message>
        <message>
            <source>The model does not run on {subject} ({reason}).</source>
            <translation>Das Modell läuft nicht auf {subject} ({reason}).</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; adapting it may help.</source>
            <translation>Das Modell ist für Ergebnisse mit Pixeln von {low:.3g} bis {high:.3g} m gedacht, nicht {own:.3g} m; eine Anpassung kann helfen.</translation>
        </message>
        <message>
            <source>The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not {own:.3g} m; use the preset {preset}, or adapt it.</source>
            <translation>Das Modell ist für Ergebnisse mit Pixeln von {low:.3g} bis {high:.3g} m gedacht, nicht {own:.3g} m; verwenden Sie die Voreinstellung {preset} oder passen Sie das Modell an.</translation>
        </message>
        <message>
            <source>The model sees the bands in groups: {groups}.</source>
            <translation>Das Modell sieht die Kanäle in Gruppen: {groups}.</translation>
        </message>
        <message>
            <source>The model sees three bands, not {count}.</source>
            <translation>Das Modell sieht drei Kanäle, nicht {count}.</translation>
        </message>
        <message>
            <source>The model whose result every pass is held to: plain enlargement, "bicubic", or another model by its name or file.</source>
            <translation>Das Modell, an dessen Ergebnis jeder Durchgang gehalten wird: einfache Vergrößerung, "bicubic", oder ein anderes Modell mit Namen oder Datei.</translation>
        </message>
        <message>
            <source>The model {name} enlarges by {scales}, not by {scale}.</source>
            <translation>Das Modell {name} vergrößert um {scales}, nicht um {scale}.</translation>
        </message>
        <message>
            <source>The model {name} has no preset {preset!r}; choose one of {names}.</source>
            <translation>Das Modell {name} hat keine Voreinstellung {preset!r}; wählen Sie aus: {names}.</translation>
        </message>
        <message>
            <source>The most useful reference.</source>
            <translation>Die nützlichste Referenz.</translation>
        </message>
        <message>
            <source>The name must be a text, not {name}.</source>
            <translation>Der Name muss ein Text sein, nicht {name}.</translation>
        </message>
        <message>
            <source>The name {subject} contains bytes that are not UTF-8, so the file cannot be opened; rename it or its folder.</source>
            <translation>Der Name {subject} enthält Bytes, die kein UTF-8 sind, deshalb lässt sich die Datei nicht öffnen; benennen Sie sie oder ihren Ordner um.</translation>
        </message>
        <message>
            <source>The network returned values that are not numbers on {subject} with the precision {precision}; choose fp32.</source>
            <translation>Das Netz lieferte auf {subject} mit der Genauigkeit {precision} keine Zahlen; wählen Sie die Genauigkeit fp32.</translation>
        </message>
        <message>
            <source>The new environment does not work and was not kept: {reason}</source>
            <translation>Die neue Umgebung funktioniert nicht und wurde nicht behalten: {reason}</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Die neuen Gewichte sind auf diesem Sensor besser: LPIPS {lpips_before:.3f} auf {lpips_after:.3f}, PSNR {psnr_before:.2f} auf {psnr_after:.2f} dB, Schärfefehler {sharpness_before:.2f} auf {sharpness_after:.2f}, Mittel über {count} zurückgehaltene Blöcke.</translation>
        </message>
        <message>
            <source>The new weights are better on this sensor: PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}, means over {count} held-out blocks.</source>
            <translation>Die neuen Gewichte sind auf diesem Sensor besser: PSNR {psnr_before:.2f} auf {psnr_after:.2f} dB, Schärfefehler {sharpness_before:.2f} auf {sharpness_after:.2f}, Mittel über {count} zurückgehaltene Blöcke.</translation>
        </message>
        <message>
            <source>The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output type, or a nodata value that it has.</source>
            <translation>Den NoData-Wert {nodata} von {subject} gibt es in {dtype} nicht; wählen Sie einen anderen Ausgabetyp oder einen NoData-Wert, den es darin gibt.</translation>
        </message>
        <message>
            <source>The noise level must lie between 0 and 1, not {noise}.</source>
            <translation>Die Rauschstärke muss zwischen 0 und 1 liegen, nicht bei {noise}.</translation>
        </message>
        <message>
            <source>The number of workers must be a whole number from 0 to {most}, not {workers}.</source>
            <translation>Die Zahl der Worker muss eine ganze Zahl von 0 bis {most} sein, nicht {workers}.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in input pixels, its noise in grey levels (0 to 255) and, for a raster that was a JPEG, the quality. They take precedence over the name.</source>
            <translation>Die Zahlen eines Sensors, der oben keinen Namen hat, etwa 0.5,2 oder 0.5,2,75: das Sigma seiner Unschärfe in Eingangspixeln, sein Rauschen in 255 Stufen und, falls das Raster einmal ein JPEG war, dessen Qualität. Sie haben Vorrang vor dem Namen.</translation>
        </message>
        <message>
            <source>The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma of its blur in pixels of the rasters to sharpen, its noise in grey levels (0 to 255) and the quality of a JPEG. They take precedence over the name.</source>
            <translation>Die Zahlen eines Sensors, der oben keinen Namen hat, etwa 0.5,2 oder 0.5,2,75: das Sigma seiner Unschärfe in Pixeln der zu schärfenden Raster, sein Rauschen in 255 Stufen und die Qualität eines JPEG. Sie haben Vorrang vor dem Namen.</translation>
        </message>
        <message>
            <source>The option {option} must be a number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>Die Option {option} muss eine Zahl von {lowest:g} bis {highest:g} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be a whole number from {lowest:g} to {highest:g}, not {value}.</source>
            <translation>Die Option {option} muss eine ganze Zahl von {lowest:g} bis {highest:g} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be one of {names}, not {value}.</source>
            <translation>Die Option {option} muss eines von {names} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The option {option} must be true or false, not {value}.</source>
            <translation>Die Option {option} muss true oder false sein, nicht {value}.</translation>
        </message>
        <message>
            <source>The output folder {subject} does not exist; create it first.</source>
            <translation>Der Ausgabeordner {subject} existiert nicht; legen Sie ihn zuerst an.</translation>
        </message>
        <message>
            <source>The output folder {subject} is a file; name a folder.</source>
            <translation>Der Ausgabeordner {subject} ist eine Datei; nennen Sie einen Ordner.</translation>
        </message>
        <message>
            <source>The output folder {subject} is not writable; choose another.</source>
            <translation>In den Ausgabeordner {subject} kann nicht geschrieben werden; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be replaced ({reason}); close the programs that show it, check its permissions, or name another file.</source>
            <translation>Die Ausgabe {subject} lässt sich nicht ersetzen ({reason}); schließen Sie die Programme, die sie zeigen, prüfen Sie die Berechtigungen oder nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The output {subject} cannot be written ({reason}); is the folder writable and the disk not full?</source>
            <translation>Die Ausgabe {subject} kann nicht geschrieben werden ({reason}); ist der Ordner beschreibbar und der Datenträger nicht voll?</translation>
        </message>
        <message>
            <source>The output {subject} exists already; allow overwriting or rename it.</source>
            <translation>Die Ausgabe {subject} existiert bereits; erlauben Sie das Überschreiben oder benennen Sie sie um.</translation>
        </message>
        <message>
            <source>The output {subject} is a folder; name a file in it.</source>
            <translation>Die Ausgabe {subject} ist ein Ordner; nennen Sie eine Datei darin.</translation>
        </message>
        <message>
            <source>The output {subject} is incomplete: {rows} of {height} rows were computed; run the job again.</source>
            <translation>Die Ausgabe {subject} ist unvollständig: {rows} von {height} Zeilen wurden berechnet; starten Sie den Auftrag noch einmal.</translation>
        </message>
        <message>
            <source>The output {subject} is one of the inputs; name another file.</source>
            <translation>Die Ausgabe {subject} ist eine der Eingaben; nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The output {subject} must end in {suffix}; only {kind:term} is written.</source>
            <translation>Die Ausgabe {subject} muss auf {suffix} enden; geschrieben wird nur {kind:term}.</translation>
        </message>
        <message>
            <source>The overlap cannot be {overlap} LR pixels.</source>
            <translation>Die Überlappung kann nicht {overlap} LR-Pixel betragen.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels does not fit a tile of {tile}; choose less than half the tile.</source>
            <translation>Die Überlappung von {overlap} LR-Pixeln passt nicht zu einer Kachel von {tile}; wählen Sie weniger als die halbe Kachel.</translation>
        </message>
        <message>
            <source>The overlap of {overlap} LR pixels must be less than half the tile of {tile}.</source>
            <translation>Die Überlappung von {overlap} LR-Pixeln muss kleiner als die halbe Kachel von {tile} sein.</translation>
        </message>
        <message>
            <source>The overviews of the {role:term} {subject} do not show its pixels and are not used; rebuild them.</source>
            <translation>Die Übersichten (Pyramiden) zu {role:term} {subject} zeigen nicht dessen Pixel und werden nicht benutzt; erzeugen Sie sie neu.</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>Der Paketindex ist nicht erreichbar; prüfen Sie Netzwerk und Proxy in den Optionen von QGIS oder installieren Sie aus einem Ordner.</translation>
        </message>
        <message>
            <source>The package index {index} does not have the file {file}.</source>
            <translation>Der Paketindex {index} hat die Datei {file} nicht.</translation>
        </message>
        <message>
            <source>The page, an HTML file with everything in it.</source>
            <translation>Die Seite, eine HTML-Datei, die alles enthält.</translation>
        </message>
        <message>
            <source>The path {folder} has letters that some programs on Windows cannot read.</source>
            <translation>Der Pfad {folder} enthält Buchstaben, die manche Programme unter Windows nicht lesen können.</translation>
        </message>
        <message>
            <source>The path {folder} is too long for Windows; choose a folder of at most {limit} characters with the setting plugins/ttrd3/home.</source>
            <translation>Der Pfad {folder} ist für Windows zu lang; wählen Sie mit der Einstellung plugins/ttrd3/home einen Ordner mit höchstens {limit} Zeichen.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} are not torchvision's VGG-19: {tensor} {shape} is missing.</source>
            <translation>Die Wahrnehmungsgewichte {subject} sind nicht das VGG-19 von torchvision: {tensor} {shape} fehlt.</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} cannot be read ({reason}).</source>
            <translation>Die Wahrnehmungsgewichte {subject} können nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>The perceptual weights {subject} hold neither VGG-19 (features.N.weight) nor LPIPS (features.*, lin*.weight); name another file.</source>
            <translation>Die Wahrnehmungsgewichte {subject} enthalten weder VGG-19 (features.N.weight) noch LPIPS (features.*, lin*.weight); nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The pixels of the super-resolved raster {subject} do not line up with those of the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>Die Pixel des superaufgelösten Rasters {subject} liegen quer zu denen des niedrig aufgelösten Rasters {lr}; wählen Sie das Raster, aus dem es entstand.</translation>
        </message>
        <message>
            <source>The pixels of {subject} do not look like those of the sensor that the run assumes, so the error may be larger than expected; name the sensor.</source>
            <translation>Die Pixel von {subject} sehen nicht aus wie die des Sensors, den der Lauf annimmt; der Fehler kann daher größer sein als erwartet. Nennen Sie den Sensor.</translation>
        </message>
        <message>
            <source>The pixels of {subject} repeat {times} x {times} in the bands {bands}, enlarged without interpolation: the edges between them will show as a grid in the result. Average these bands to their own pixel size first, and super-resolve them on their own.</source>
            <translation>Die Pixel von {subject} wiederholen sich {times} x {times} in den Bändern {bands}; diese wurden ohne Interpolation vergrößert, und die Kanten dazwischen erscheinen im Ergebnis als Gitter. Mitteln Sie diese Bänder zuerst auf ihre eigene Pixelgröße, und bearbeiten Sie sie für sich.</translation>
        </message>
        <message>
            <source>The presets faithful and realistic</source>
            <translation>Die Voreinstellungen faithful und realistic</translation>
        </message>
        <message>
            <source>The processor time that the system allows this process (ulimit -t) is used up; raise the limit.</source>
            <translation>Die Prozessorzeit, die das System diesem Prozess zugesteht (ulimit -t), ist verbraucht; erhöhen Sie die Grenze.</translation>
        </message>
        <message>
            <source>The program at {subject} is not a Dask scheduler that this version understands; is the address right?</source>
            <translation>Das Programm unter {subject} ist kein Dask-Scheduler, den diese Version versteht; stimmt die Adresse?</translation>
        </message>
        <message>
            <source>The program that started the job is gone.</source>
            <translation>Das Programm, das den Auftrag gestartet hat, ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The proxy wants a name and password; enter them in the options of QGIS.</source>
            <translation>Der Proxy verlangt einen Namen und ein Passwort; geben Sie sie in den Optionen von QGIS ein.</translation>
        </message>
        <message>
            <source>The raster is noisy; naming its sensor may help.</source>
            <translation>Das Raster ist verrauscht; den Sensor anzugeben kann helfen.</translation>
        </message>
        <message>
            <source>The raster is noisy; use the preset {preset}, or choose its sensor.</source>
            <translation>Das Raster ist verrauscht; verwenden Sie die Voreinstellung {preset} oder wählen Sie seinen Sensor.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255), compressed by JPEG of quality {quality:.0f}.</source>
            <translation>Das Raster sieht aus wie das eines Sensors mit einer Unschärfe von {blur:.2f} Pixeln und einem Rauschen von {noise:.1f} von 255 Stufen, komprimiert als JPEG der Qualität {quality:.0f}.</translation>
        </message>
        <message>
            <source>The raster looks like that of a sensor with a blur of {blur:.2f} pixels and noise of {noise:.1f} grey levels (of 255).</source>
            <translation>Das Raster sieht aus wie das eines Sensors mit einer Unschärfe von {blur:.2f} Pixeln und einem Rauschen von {noise:.1f} von 255 Stufen.</translation>
        </message>
        <message>
            <source>The raster shows neither blur nor noise of a sensor.</source>
            <translation>Das Raster zeigt weder Unschärfe noch Rauschen eines Sensors.</translation>
        </message>
        <message>
            <source>The raster that was super-resolved.</source>
            <translation>Das Raster, das superaufgelöst wurde.</translation>
        </message>
        <message>
            <source>The raster {subject} has no CRS; the result has none either.</source>
            <translation>Das Raster {subject} hat kein KBS; das Ergebnis hat auch keines.</translation>
        </message>
        <message>
            <source>The ratios between the bands turn by {angle:.2f} degrees.</source>
            <translation>Die Verhältnisse zwischen den Kanälen drehen sich um {angle:.2f} Grad.</translation>
        </message>
        <message>
            <source>The reason was {kind}: {reason}.</source>
            <translation>Der Grund war {kind}: {reason}.</translation>
        </message>
        <message>
            <source>The reference {names} cannot be read as a raster; check its path and file.</source>
            <translation>Die Referenz {names} kann nicht als Raster gelesen werden; prüfen Sie Pfad und Datei.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on a scene without usable CRS; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>Die Referenz {subject} lässt sich nicht auf einer Szene ohne brauchbares KBS platzieren; stattdessen werden passende Ausschnitte daraus in ihrer eigenen Pixelgröße verwendet.</translation>
        </message>
        <message>
            <source>The reference {subject} cannot be placed on the scene, so it has no effect: this model uses references of the same place only.</source>
            <translation>Die Referenz {subject} lässt sich nicht auf die Szene legen und hat daher keine Wirkung: Dieses Modell verwendet nur Referenzen desselben Ortes.</translation>
        </message>
        <message>
            <source>The reference {subject} contains complex numbers; choose an image with real values.</source>
            <translation>Die Referenz {subject} enthält komplexe Zahlen; wählen Sie ein Bild aus reellen Zahlen.</translation>
        </message>
        <message>
            <source>The reference {subject} does not overlap the scene; matching patches will be used instead.</source>
            <translation>Die Referenz {subject} überlappt die Szene nicht; stattdessen werden passende Ausschnitte verwendet.</translation>
        </message>
        <message>
            <source>The reference {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>Die Referenz {subject} hat eine Farbtabelle; wandeln Sie sie zuerst in RGB um (Raster &gt; Konvertierung &gt; PCT nach RGB).</translation>
        </message>
        <message>
            <source>The reference {subject} has no CRS and cannot be placed on the scene; matching patches of it will be used instead, at its own pixel size.</source>
            <translation>Die Referenz {subject} hat kein KBS und lässt sich nicht auf der Szene platzieren; stattdessen werden passende Ausschnitte daraus in ihrer eigenen Pixelgröße verwendet.</translation>
        </message>
        <message>
            <source>The reference {subject} has no image band; choose one of its subdatasets or another file.</source>
            <translation>Die Referenz {subject} hat keinen Bildkanal; wählen Sie einen ihrer Subdatensätze oder eine andere Datei.</translation>
        </message>
        <message>
            <source>The reference {subject} has the image bands {available}, but the reference bands {wanted} were asked for; name one to three of those it has.</source>
            <translation>Die Referenz {subject} hat die Bildkanäle {available}, verlangt wurden aber die Kanäle {wanted}; nennen Sie einen bis drei der vorhandenen.</translation>
        </message>
        <message>
            <source>The reference {subject} has {width} x {height} pixels, more than any run can read; cut out the part around the scene, or check the file.</source>
            <translation>Die Referenz {subject} hat {width} x {height} Pixel, mehr als ein Lauf je liest; schneiden Sie den Teil um die Szene aus oder prüfen Sie die Datei.</translation>
        </message>
        <message>
            <source>The reference {subject} holds nothing but nodata; choose another image.</source>
            <translation>Die Referenz {subject} enthält nur NoData; wählen Sie ein anderes Bild.</translation>
        </message>
        <message>
            <source>The reference {subject} is coarser than the result: its pixels are {ratio:.2f} times as large, so it adds less detail than it could.</source>
            <translation>Die Referenz {subject} ist gröber als das Ergebnis: Ihre Pixel sind {ratio:.2f}-mal so groß, daher bringt sie weniger Detail ein, als sie könnte.</translation>
        </message>
        <message>
            <source>The reference {subject} lies {shift:.1f} LR pixels off the low-resolution image; a run moves it to fit.</source>
            <translation>Die Referenz {subject} liegt {shift:.1f} LR-Pixel neben dem niedrig aufgelösten Bild; ein Lauf rückt sie zurecht.</translation>
        </message>
        <message>
            <source>The references contain {found:plural:# usable block|# usable blocks} of {side} x {side} pixels, but at least {needed} are needed: for instance one raster of {width} x {height} pixels that is neither nodata nor of one colour; add references or choose larger ones.</source>
            <translation>Die Referenzen enthalten {found:plural:# brauchbaren Block|# brauchbare Blöcke} von {side} x {side} Pixeln, nötig sind aber mindestens {needed}: zum Beispiel ein Raster von {width} x {height} Pixeln, das weder NoData noch einfarbig ist; fügen Sie Referenzen hinzu oder wählen Sie größere.</translation>
        </message>
        <message>
            <source>The references show the same ground so often that only {count:plural:# block is|# blocks are} left to train on; add references of other places.</source>
            <translation>Die Referenzen zeigen so oft denselben Boden, dass zum Trainieren nur {count:plural:# Block übrig bleibt|# Blöcke übrig bleiben}; fügen Sie Referenzen anderer Orte hinzu.</translation>
        </message>
        <message>
            <source>The references that were kept, the most useful one first.</source>
            <translation>Die behaltenen Referenzen, die nützlichste zuerst.</translation>
        </message>
        <message>
            <source>The report was cancelled; the super-resolved raster is complete.</source>
            <translation>Der Bericht wurde abgebrochen; das superaufgelöste Raster ist vollständig.</translation>
        </message>
        <message>
            <source>The report {path} cannot be written ({reason}); choose another folder.</source>
            <translation>Der Bericht {path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The report {path} must end in .html, .md or .txt.</source>
            <translation>Der Bericht {path} muss auf .html, .md oder .txt enden.</translation>
        </message>
        <message>
            <source>The result does not say which sensor it was made for.</source>
            <translation>Das Ergebnis sagt nicht, für welchen Sensor es gemacht wurde.</translation>
        </message>
        <message>
            <source>The result is complete, but the output {subject} could not be given its name ({reason}); older files are as they were. Fix that and run the job again: it continues from the finished tiles.</source>
            <translation>Das Ergebnis ist vollständig, aber die Ausgabe {subject} konnte ihren Namen nicht bekommen ({reason}); ältere Dateien sind, wie sie waren. Beheben Sie das und starten Sie den Lauf erneut: Er macht bei den fertigen Kacheln weiter.</translation>
        </message>
        <message>
            <source>The run failed; run it again to see why.</source>
            <translation>Der Lauf ist fehlgeschlagen; starten Sie ihn erneut, um den Grund zu sehen.</translation>
        </message>
        <message>
            <source>The run was complete before it could be cancelled.</source>
            <translation>Der Lauf war fertig, bevor er abgebrochen werden konnte.</translation>
        </message>
        <message>
            <source>The sample cannot be copied to {folder} ({reason}); free space there.</source>
            <translation>Das Beispiel kann nicht nach {folder} kopiert werden ({reason}); schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>The scale must be a whole number, not {scale}.</source>
            <translation>Der Maßstabsfaktor muss eine ganze Zahl sein, nicht {scale}.</translation>
        </message>
        <message>
            <source>The scheduler {scheduler!r} is not an address; write it as tcp://host:8786.</source>
            <translation>Der Scheduler {scheduler!r} ist keine Adresse; geben Sie eine an wie tcp://host:8786.</translation>
        </message>
        <message>
            <source>The seed must be a whole number, 0 or more, not {seed}.</source>
            <translation>Der Startwert muss eine ganze Zahl ab 0 sein, nicht {seed}.</translation>
        </message>
        <message>
            <source>The sensor {sensor} is unknown; use {names} or psf:SIGMA,NOISE[,JPEG], for instance psf:0.5,2,75: blur in low-resolution pixels, noise in grey levels (0 to 255), JPEG quality.</source>
            <translation>Der Sensor {sensor} ist unbekannt; nehmen Sie {names} oder psf:SIGMA,NOISE[,JPEG], zum Beispiel psf:0.5,2,75: Unschärfe in Pixeln des niedrig aufgelösten Rasters, Rauschen in 255 Stufen, JPEG-Qualität.</translation>
        </message>
        <message>
            <source>The set-up failed unexpectedly ({error}); see the log.</source>
            <translation>Die Einrichtung ist unerwartet fehlgeschlagen ({error}); siehe das Protokoll.</translation>
        </message>
        <message>
            <source>The set-up goes on; its progress is in the status bar of QGIS.</source>
            <translation>Die Einrichtung geht weiter; ihr Fortschritt steht in der Statusleiste von QGIS.</translation>
        </message>
        <message>
            <source>The setting {name} was cleared.</source>
            <translation>Die Einstellung {name} wurde gelöscht.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees closely with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>Das superaufgelöste Raster stimmt mit der Eingabe eng überein, bis auf {rmse:figure}{unit} (RMSE), {percent:.2g} % der Spanne der Eingabe.</translation>
        </message>
        <message>
            <source>The super-resolved raster agrees with the input to {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>Das superaufgelöste Raster stimmt mit der Eingabe überein, bis auf {rmse:figure}{unit} (RMSE), {percent:.2g} % der Spanne der Eingabe.</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by more than {percent:.0f} % of its range: is this the raster that it was made from, with the same bands and units?</source>
            <translation>Das superaufgelöste Raster weicht von der Eingabe um mehr als {percent:.0f} % ihrer Spanne ab: Ist dies das Raster, aus dem es entstand, mit denselben Kanälen und Einheiten?</translation>
        </message>
        <message>
            <source>The super-resolved raster departs from the input by {rmse:figure}{unit} (RMSE), {percent:.2g} % of the input's range.</source>
            <translation>Das superaufgelöste Raster weicht von der Eingabe um {rmse:figure}{unit} (RMSE) ab, {percent:.2g} % der Spanne der Eingabe.</translation>
        </message>
        <message>
            <source>The super-resolved raster is complete, but its report could not be written.</source>
            <translation>Das superaufgelöste Raster ist vollständig, aber sein Bericht konnte nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} and the low-resolution raster {lr} have no valid pixel in common; check their nodata values.</source>
            <translation>Das superaufgelöste Raster {subject} und das niedrig aufgelöste Raster {lr} haben kein gültiges Pixel gemeinsam; prüfen Sie ihre NoData-Werte.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} does not overlap the low-resolution raster {lr}; choose the raster that it was made from.</source>
            <translation>Das superaufgelöste Raster {subject} überlappt das niedrig aufgelöste Raster {lr} nicht; wählen Sie das Raster, aus dem es entstand.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} has {count} bands, but {compared} of the low-resolution raster {lr} are compared with it; name the bands that it was made from.</source>
            <translation>Das superaufgelöste Raster {subject} hat {count} Kanäle, verglichen werden aber {compared} des niedrig aufgelösten Rasters {lr}; nennen Sie die Kanäle, aus denen es entstand.</translation>
        </message>
        <message>
            <source>The super-resolved raster {subject} is in {sr_crs:term}, but the low-resolution raster {lr} in {lr_crs:term}; choose the raster that it was made from.</source>
            <translation>Das KBS des superaufgelösten Rasters {subject} ist {sr_crs:term}, das des niedrig aufgelösten Rasters {lr} aber {lr_crs:term}; wählen Sie das Raster, aus dem es entstand.</translation>
        </message>
        <message>
            <source>The super-resolved raster, a GeoTIFF with exactly the input's extent.</source>
            <translation>Das superaufgelöste Raster, ein GeoTIFF mit genau der Ausdehnung der Eingabe.</translation>
        </message>
        <message>
            <source>The super-resolved raster. Its pixels must divide those of the low-resolution raster evenly; it may cover only a part of it.</source>
            <translation>Das superaufgelöste Raster. Seine Pixel müssen die des niedrig aufgelösten Rasters ohne Rest teilen; es darf auch nur einen Teil davon abdecken.</translation>
        </message>
        <message>
            <source>The system allows this process {allowed:size} of memory (ulimit -v), too little for the libraries of the model; raise the limit.</source>
            <translation>Das System gesteht diesem Prozess {allowed:size} Speicher zu (ulimit -v), zu wenig für die Bibliotheken des Modells; erhöhen Sie die Grenze.</translation>
        </message>
        <message>
            <source>The system refused access to a file; ask for the data folder to be allowed, or name a Python that has PyTorch.</source>
            <translation>Das System hat den Zugriff auf eine Datei verweigert; lassen Sie den Datenordner freigeben oder geben Sie ein Python an, das PyTorch hat.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}, and {more} more.</source>
            <translation>Die Tensoren in {subject} passen nicht zum Netz: {misfit}, und {more} weitere.</translation>
        </message>
        <message>
            <source>The tensors in {subject} do not fit the network: {misfit}.</source>
            <translation>Die Tensoren in {subject} passen nicht zum Netz: {misfit}.</translation>
        </message>
        <message>
            <source>The text, as Markdown.</source>
            <translation>Der Text als Markdown.</translation>
        </message>
        <message>
            <source>The threads must be a whole number, 0 or more, not {threads}.</source>
            <translation>Die Zahl der Threads muss eine ganze Zahl ab 0 sein, nicht {threads}.</translation>
        </message>
        <message>
            <source>The training diverged on these rasters; leave out those with extreme values.</source>
            <translation>Das Training ist auf diesen Rastern auseinandergelaufen; lassen Sie jene mit extremen Werten weg.</translation>
        </message>
        <message>
            <source>The training steps must be 0 to {most}, not {steps}.</source>
            <translation>Es müssen 0 bis {most} Trainingsschritte sein, nicht {steps}.</translation>
        </message>
        <message>
            <source>The uncertainty needs 1 to {most} samples, not {samples}.</source>
            <translation>Die Unsicherheit braucht 1 bis {most} Stichproben, nicht {samples}.</translation>
        </message>
        <message>
            <source>The value the dialog starts with.</source>
            <translation>Womit der Dialog beginnt.</translation>
        </message>
        <message>
            <source>The value the dialog starts with; auto takes a GPU that works.</source>
            <translation>Womit der Dialog beginnt; auto nimmt eine GPU, die funktioniert.</translation>
        </message>
        <message>
            <source>The values of the high-resolution raster are on another scale than those of the input, so PSNR and SSIM, which compare values, say little.</source>
            <translation>Die Werte des hoch aufgelösten Rasters sind von anderer Größe als die der Eingabe, daher sagen PSNR und SSIM, die Werte vergleichen, wenig aus.</translation>
        </message>
        <message>
            <source>The values of {subject} reach from about {low:g} to {high:g}, of which {dtype} keeps only whole numbers in its range; choose another output type.</source>
            <translation>Die Werte von {subject} reichen etwa von {low:g} bis {high:g}; {dtype} behält davon nur ganze Zahlen in seinem Wertebereich. Wählen Sie einen anderen Ausgabetyp.</translation>
        </message>
        <message>
            <source>The verdict as yes or no.</source>
            <translation>Das Urteil als Ja oder Nein.</translation>
        </message>
        <message>
            <source>The verdict in a few sentences.</source>
            <translation>Das Urteil in wenigen Sätzen.</translation>
        </message>
        <message>
            <source>The weights are for the method {method!r}, which this version does not have; update the plugin.</source>
            <translation>Die Gewichte sind für die Methode {method!r}, die diese Version nicht hat; aktualisieren Sie die Erweiterung.</translation>
        </message>
        <message>
            <source>The weights file {subject} contains NaN or infinity in {tensor}.</source>
            <translation>Die Gewichtsdatei {subject} enthält NaN oder unendliche Werte in {tensor}.</translation>
        </message>
        <message>
            <source>The weights file {subject} does not exist; check the path.</source>
            <translation>Die Gewichtsdatei {subject} existiert nicht; prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>The weights file {subject} is damaged: its checksum is not the expected one; install the plugin again.</source>
            <translation>Die Gewichtsdatei {subject} ist beschädigt: Ihre Prüfsumme ist nicht die erwartete; installieren Sie die Erweiterung neu.</translation>
        </message>
        <message>
            <source>The weights file {subject} is not a readable safetensors file ({reason}).</source>
            <translation>Die Gewichtsdatei {subject} ist keine lesbare safetensors-Datei ({reason}).</translation>
        </message>
        <message>
            <source>The weights of the adapted model, with a card that says how it came about. Left empty: a new file in the folder of your models, which the list of models shows.</source>
            <translation>Die Gewichte des angepassten Modells mit einer Karte, die sagt, wie es entstand. Leer gelassen: eine neue Datei im Ordner Ihrer Modelle, den die Liste der Modelle zeigt.</translation>
        </message>
        <message>
            <source>The weights {subject} are a pickle-based file, which is never loaded here; convert the authors' checkpoints with `ttrd3 import-weights`.</source>
            <translation>Die Gewichte {subject} sind eine Pickle-Datei, die hier nie geladen wird; wandeln Sie die Checkpoints der Autoren mit `ttrd3 import-weights` um.</translation>
        </message>
        <message>
            <source>The weights {subject} are for the method {method!r}, which cannot be adapted; choose weights for {methods}.</source>
            <translation>Die Gewichte {subject} sind für die Methode {method!r}, die nicht angepasst werden kann; wählen Sie Gewichte für {methods}.</translation>
        </message>
        <message>
            <source>The weights {subject} cannot be written ({reason}).</source>
            <translation>Die Gewichte {subject} können nicht geschrieben werden ({reason}).</translation>
        </message>
        <message>
            <source>The weights {subject} need a part of the model {name}, which differs from the one here; update the plugin or choose other weights.</source>
            <translation>Die Gewichte {subject} brauchen einen Teil des Modells {name}, der von dem hiesigen abweicht; aktualisieren Sie die Erweiterung oder wählen Sie andere Gewichte.</translation>
        </message>
        <message>
            <source>The worker cannot open {name} as QGIS does, so QGIS copies it.</source>
            <translation>Der Arbeitsprozess kann {name} nicht wie QGIS öffnen, darum kopiert QGIS den Layer.</translation>
        </message>
        <message>
            <source>The worker failed unexpectedly ({kind}: {reason}); see the log.</source>
            <translation>Der Arbeitsprozess ist unerwartet fehlgeschlagen ({kind}: {reason}); siehe Protokoll.</translation>
        </message>
        <message>
            <source>The worker process crashed in native code; set the device to cpu, or update the GPU driver and PyTorch.</source>
            <translation>Der Arbeitsprozess ist in nativem Code abgestürzt; stellen Sie das Gerät auf cpu oder aktualisieren Sie GPU-Treiber und PyTorch.</translation>
        </message>
        <message>
            <source>The worker process did not get ready within {seconds:.0f} s; check that its Python and the weights lie on a reachable drive.</source>
            <translation>Der Arbeitsprozess war nicht innerhalb von {seconds:.0f} s bereit; prüfen Sie, ob sein Python und die Gewichte auf einem erreichbaren Laufwerk liegen.</translation>
        </message>
        <message>
            <source>The worker process ended without a result (exit code {code}); see the log.</source>
            <translation>Der Arbeitsprozess endete ohne Ergebnis (Exitcode {code}); siehe das Protokoll.</translation>
        </message>
        <message>
            <source>The worker process met an instruction this processor lacks; install a PyTorch built for it.</source>
            <translation>Der Arbeitsprozess stieß auf einen Befehl, den dieser Prozessor nicht kennt; installieren Sie ein dafür gebautes PyTorch.</translation>
        </message>
        <message>
            <source>The worker process misses a system library; install the Visual C++ 2015-2022 redistributable.</source>
            <translation>Dem Arbeitsprozess fehlt eine Systembibliothek; installieren Sie das Visual C++ 2015-2022 Redistributable.</translation>
        </message>
        <message>
            <source>The worker process was ended from outside; run the algorithm again.</source>
            <translation>Der Arbeitsprozess wurde von außen beendet; starten Sie den Algorithmus erneut.</translation>
        </message>
        <message>
            <source>The worker process was killed, most likely because memory ran out; choose a smaller extent or tile.</source>
            <translation>Der Arbeitsprozess wurde abgebrochen, wahrscheinlich weil der Arbeitsspeicher ausging; wählen Sie eine kleinere Ausdehnung oder Kachel.</translation>
        </message>
        <message>
            <source>The worker {subject} cannot compute ({answer}); see its log.</source>
            <translation>Der Worker {subject} kann nicht rechnen ({answer}); siehe sein Protokoll.</translation>
        </message>
        <message>
            <source>The worker {subject} does not answer; others compute its tiles.</source>
            <translation>Der Worker {subject} antwortet nicht; andere rechnen seine Kacheln.</translation>
        </message>
        <message>
            <source>The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the result may differ.</source>
            <translation>Der Worker {subject} hat torch {theirs}, dieser Rechner {ours}; die letzten Stellen des Ergebnisses können abweichen.</translation>
        </message>
        <message>
            <source>The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install the same version on both.</source>
            <translation>Der Worker {subject} hat die Version {theirs} von ttrd3-qgis, dieser Rechner {ours}; installieren Sie auf beiden dieselbe Version.</translation>
        </message>
        <message>
            <source>The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this computer.</source>
            <translation>Dem Worker {subject} fehlt {package}; installieren Sie dort dasselbe ttrd3-qgis[dask] wie auf diesem Rechner.</translation>
        </message>
        <message>
            <source>The worker {subject} returned something other than the tiles it was sent; install the same ttrd3-qgis[dask] there as on this computer, or leave that worker out.</source>
            <translation>Der Worker {subject} gab etwas anderes zurück als die Kacheln, die er bekam; installieren Sie dort dasselbe ttrd3-qgis[dask] wie auf diesem Computer oder lassen Sie ihn weg.</translation>
        </message>
        <message>
            <source>The {entry} has unknown entries: {names}.</source>
            <translation>Der Eintrag {entry} hat unbekannte Einträge: {names}.</translation>
        </message>
        <message>
            <source>The {entry} lacks {names}.</source>
            <translation>Dem Eintrag {entry} fehlt: {names}.</translation>
        </message>
        <message>
            <source>The {entry} must be a JSON object, not {kind}.</source>
            <translation>Der Eintrag {entry} muss ein JSON-Objekt sein, nicht {kind}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened because this process has too many files open; use fewer references, or raise the limit on open files (ulimit -n).</source>
            <translation>Das {role:term} {subject} kann nicht geöffnet werden, weil dieser Prozess schon zu viele Dateien offen hat; verwenden Sie weniger Referenzen oder erhöhen Sie die Grenze für offene Dateien (ulimit -n).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} cannot be opened; check that the file is complete and of a kind that GDAL reads.</source>
            <translation>Das {role:term} {subject} lässt sich nicht öffnen; prüfen Sie, ob die Datei vollständig ist und GDAL ihr Format liest.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} computes its pixels by a function that GDAL does not run here; export it to GeoTIFF and use that instead.</source>
            <translation>Das {role:term} {subject} berechnet seine Pixel mit einer Funktion, die GDAL hier nicht ausführt; exportieren Sie es als GeoTIFF und verwenden Sie das.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} contains complex numbers; compute their magnitude first (Raster &gt; Raster Calculator).</source>
            <translation>Das {role:term} {subject} enthält komplexe Zahlen; berechnen Sie zuerst ihren Betrag (Raster &gt; Rasterrechner).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} does not exist; check the path.</source>
            <translation>Das {role:term} {subject} existiert nicht; prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a colour table; convert it to RGB first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>Das {role:term} {subject} hat eine Farbtabelle; wandeln Sie es zuerst in RGB um (Raster &gt; Konvertierung &gt; PCT nach RGB).</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has a geotransform that puts all pixels on one line; georeference it again.</source>
            <translation>Das {role:term} {subject} hat eine Geotransformation, die alle Pixel auf eine Linie legt; georeferenzieren Sie es neu.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets or another file.</source>
            <translation>Das {role:term} {subject} hat keinen eigenen Bildkanal; wählen Sie einen seiner Subdatensätze oder eine andere Datei.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no image band of its own; choose one of its subdatasets: {names}.</source>
            <translation>Das {role:term} {subject} hat keinen eigenen Bildkanal; wählen Sie einen seiner Subdatensätze: {names}.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has no pixels; choose another file.</source>
            <translation>Das {role:term} {subject} hat keine Pixel; wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has the bands 1 to {count}, but not {missing}; correct the band numbers.</source>
            <translation>Das {role:term} {subject} hat die Kanäle 1 bis {count}, aber nicht {missing}; berichtigen Sie die Kanalnummern.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {count:plural:# band|# bands}, and a run takes at most {most}; name the bands that you want, or check the file, whose header may be damaged.</source>
            <translation>Das {role:term} {subject} hat {count:plural:# Kanal|# Kanäle}, und ein Lauf nimmt höchstens {most}; nennen Sie die gewünschten Kanäle oder prüfen Sie die Datei, deren Kopf beschädigt sein kann.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} has {width} x {height} pixels in the extent of this run, which no run can finish; choose a smaller extent or check the file.</source>
            <translation>Das {role:term} {subject} hat in der Ausdehnung dieses Laufs {width} x {height} Pixel, womit kein Lauf fertig würde; wählen Sie eine kleinere Ausdehnung oder prüfen Sie die Datei.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} holds nothing but nodata in the bands and extent of this run; choose another extent or correct the nodata value.</source>
            <translation>Das {role:term} {subject} enthält in den Kanälen und der Ausdehnung dieses Laufs nur NoData; wählen Sie eine andere Ausdehnung oder berichtigen Sie den NoData-Wert.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a local file, but its pixels come from the network ({place}); save it as a GeoTIFF first, or name an address itself.</source>
            <translation>Das {role:term} {subject} ist eine lokale Datei, aber seine Pixel kommen aus dem Netz ({place}); speichern Sie es zuerst als GeoTIFF oder geben Sie die Adresse selbst an.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is a mosaic of mosaics that reads millions of files; save it as a GeoTIFF first.</source>
            <translation>Das {role:term} {subject} ist ein Mosaik aus Mosaiken, das Millionen Dateien liest; speichern Sie es zuerst als GeoTIFF.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is damaged or truncated and cannot be read; copy or download it again.</source>
            <translation>Das {role:term} {subject} ist beschädigt oder abgeschnitten und kann nicht gelesen werden; kopieren Sie es neu oder laden Sie es noch einmal herunter.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} is stored in blocks of {size:size}, which do not fit into memory; convert it to a tiled GeoTIFF first.</source>
            <translation>Das {role:term} {subject} ist in Blöcken von {size:size} gespeichert, die nicht in den Arbeitsspeicher passen; wandeln Sie es zuerst in ein gekacheltes GeoTIFF um.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} may not be read; check its permissions.</source>
            <translation>Das {role:term} {subject} darf nicht gelesen werden; prüfen Sie die Zugriffsrechte.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} refers to a file that is missing or cannot be opened ({reason}); put that file back or correct the reference to it.</source>
            <translation>Das {role:term} {subject} verweist auf eine Datei, die fehlt oder sich nicht öffnen lässt ({reason}); legen Sie die Datei zurück oder berichtigen Sie den Verweis.</translation>
        </message>
        <message>
            <source>The {role:term} {subject} seems to hold nothing but nodata: no valid pixel was found among billions; choose an extent that has some, or correct the nodata value.</source>
            <translation>Das {role:term} {subject} enthält offenbar nichts als Nodata: unter Milliarden Pixeln war kein gültiges; wählen Sie eine Ausdehnung mit gültigen Pixeln oder berichtigen Sie den Nodata-Wert.</translation>
        </message>
        <message>
            <source>There are finished tiles of an earlier run; the same run with the same output continues from them.</source>
            <translation>Fertige Kacheln eines früheren Laufs sind vorhanden; derselbe Lauf mit derselben Ausgabe setzt mit ihnen fort.</translation>
        </message>
        <message>
            <source>There is no CUDA on macOS; choose auto for the Apple GPU.</source>
            <translation>Unter macOS gibt es kein CUDA; wählen Sie auto für die Apple-GPU.</translation>
        </message>
        <message>
            <source>There is no PyTorch to install on {machine}; name a Python that has it.</source>
            <translation>Für {machine} gibt es kein PyTorch zum Installieren; geben Sie ein Python an, das es hat.</translation>
        </message>
        <message>
            <source>There is no Python to try; press Set Up, or choose one that has PyTorch.</source>
            <translation>Es gibt kein Python zum Ausprobieren; klicken Sie auf „Einrichten“ oder geben Sie eines mit PyTorch an.</translation>
        </message>
        <message>
            <source>There is no Python with PyTorch yet.</source>
            <translation>Es gibt kein Python mit PyTorch.</translation>
        </message>
        <message>
            <source>There is no Python {version} here and none could be fetched; install Python {version}, or name a Python that has PyTorch.</source>
            <translation>Hier gibt es kein Python {version}, und es ließ sich keines herunterladen; installieren Sie Python {version} oder geben Sie ein Python an, das PyTorch hat.</translation>
        </message>
        <message>
            <source>There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE.</source>
            <translation>Die Kompression {compression} gibt es nicht; wählen Sie DEFLATE, LZW, ZSTD oder NONE.</translation>
        </message>
        <message>
            <source>There is no model named {name!r}; choose {names} or a .safetensors file.</source>
            <translation>Ein Modell namens {name!r} gibt es nicht; wählen Sie {names} oder eine .safetensors-Datei.</translation>
        </message>
        <message>
            <source>There is not enough memory; close other programs, or process less at once.</source>
            <translation>Der Speicher reicht nicht; schließen Sie andere Programme oder verarbeiten Sie weniger auf einmal.</translation>
        </message>
        <message>
            <source>This Python cannot compute ({reason}); reinstall torch.</source>
            <translation>Dieses Python kann nicht rechnen ({reason}); installieren Sie torch neu.</translation>
        </message>
        <message>
            <source>This Python cannot load a library ({reason}); install it there.</source>
            <translation>Dieses Python kann eine Bibliothek nicht laden ({reason}); installieren Sie sie dort.</translation>
        </message>
        <message>
            <source>This Python lacks matplotlib; install it for reports.</source>
            <translation>Diesem Python fehlt matplotlib; installieren Sie es für Berichte.</translation>
        </message>
        <message>
            <source>This Python lacks {package}; install it there.</source>
            <translation>Diesem Python fehlt {package}; installieren Sie es dort.</translation>
        </message>
        <message>
            <source>This is the low-resolution raster itself; it holds no finer detail.</source>
            <translation>Dies ist das niedrig aufgelöste Raster selbst; es enthält keine feineren Details.</translation>
        </message>
        <message>
            <source>This model needs a library that this Python lacks ({package}). Run Set Up… in QGIS with diffusers, or in a Python of your own: pip install "diffusers".</source>
            <translation>Dieses Modell braucht eine Bibliothek, die diesem Python fehlt ({package}). Führen Sie in QGIS Einrichten… mit diffusers aus oder in einem eigenen Python: pip install "diffusers".</translation>
        </message>
        <message>
            <source>Tile size in input pixels (0: automatic)</source>
            <translation>Kachelgröße in Eingabepixeln (0: automatisch)</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <source>Tiles at once (0: automatic)</source>
            <translation>Kacheln auf einmal (0: automatisch)</translation>
        </message>
        <message>
            <source>Tiles computed at once. 0 takes what fits into memory; lower it when memory is short.</source>
            <translation>Gleichzeitig berechnete Kacheln. 0 nimmt, was in den Speicher passt; verringern Sie den Wert, wenn der Speicher knapp ist.</translation>
        </message>
        <message>
            <source>Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are free.</source>
            <translation>Kacheln von {tile} LR-Pixeln brauchen etwa {needed:size} Speicher, frei sind nur {free:size}.</translation>
        </message>
        <message>
            <source>Time to take, measuring included. Eight minutes are enough for a gain on a processor; a GPU does many times more steps in it.</source>
            <translation>Dauer einschließlich der Messung. Acht Minuten reichen auf einem Prozessor für einen Gewinn; eine GPU schafft darin ein Vielfaches der Schritte.</translation>
        </message>
        <message>
            <source>Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it</source>
            <translation>Zeit: bis zum ersten Lauf unbekannt; die Schaltfläche „Testen“ unter Optionen ▸ TTRD3 misst sie</translation>
        </message>
        <message>
            <source>Time: {time}, from the speed of an earlier run</source>
            <translation>Zeit: {time}, nach der Geschwindigkeit eines früheren Laufs</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {name} as model; it is now in the list.</source>
            <translation>Um es zu verwenden, öffnen Sie „Referenzbasierte Super-Resolution“ und wählen {name} als Modell; es steht jetzt in der Liste.</translation>
        </message>
        <message>
            <source>To use it, open Reference-based super-resolution and choose {path} as model file.</source>
            <translation>Um es zu verwenden, öffnen Sie „Referenzbasierte Super-Resolution“ und wählen {path} als Modelldatei.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (LPIPS {lpips_before:.3f} to {lpips_after:.3f}, PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Zu wenige Blöcke, um zu sagen, ob die neuen Gewichte besser sind: Nur {count} wurden zurückgehalten, mindestens {needed} sind nötig, um Zufall auszuschließen (LPIPS {lpips_before:.3f} auf {lpips_after:.3f}, PSNR {psnr_before:.2f} auf {psnr_after:.2f} dB, Schärfefehler {sharpness_before:.2f} auf {sharpness_after:.2f}). Fügen Sie Referenzen hinzu oder wählen Sie größere.</translation>
        </message>
        <message>
            <source>Too few blocks to tell whether the new weights are better: only {count} were held out, and at least {needed} are needed to rule out chance (PSNR {psnr_before:.2f} to {psnr_after:.2f} dB, sharpness error {sharpness_before:.2f} to {sharpness_after:.2f}). Add references or choose larger ones.</source>
            <translation>Zu wenige Blöcke, um zu sagen, ob die neuen Gewichte besser sind: Nur {count} wurden zurückgehalten, mindestens {needed} sind nötig, um Zufall auszuschließen (PSNR {psnr_before:.2f} auf {psnr_after:.2f} dB, Schärfefehler {sharpness_before:.2f} auf {sharpness_after:.2f}). Fügen Sie Referenzen hinzu oder wählen Sie größere.</translation>
        </message>
        <message>
            <source>Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min</source>
            <translation>Training mit {blocks:plural:# Block|# Blöcken} von {side} × {side} Pixeln, {held_out} zur Bewertung zurückgehalten; {steps:plural:# Schritt|# Schritte}, etwa {minutes:.1f} min</translation>
        </message>
        <message>
            <source>Training steps</source>
            <translation>Trainingsschritte</translation>
        </message>
        <message>
            <source>Training steps done</source>
            <translation>Ausgeführte Trainingsschritte</translation>
        </message>
        <message>
            <source>Training steps, instead of the minutes. The same steps and seed give the same model on the same computer.</source>
            <translation>Trainingsschritte, anstelle der Minuten. Dieselben Schritte und derselbe Startwert ergeben auf demselben Computer dasselbe Modell.</translation>
        </message>
        <message>
            <source>Trains the super-resolution model further on your own high-resolution rasters.</source>
            <translation>Trainiert das Superauflösungsmodell mit Ihren eigenen hoch aufgelösten Rastern weiter.</translation>
        </message>
        <message>
            <source>True high-resolution raster, if there is one</source>
            <translation>Echtes hoch aufgelöstes Raster, falls vorhanden</translation>
        </message>
        <message>
            <source>Trying it</source>
            <translation>Umgebung wird ausprobiert</translation>
        </message>
        <message>
            <source>Trying {path}</source>
            <translation>{path} wird ausprobiert</translation>
        </message>
        <message>
            <source>Turns a low-resolution raster into a finer one with a diffusion model that takes its texture from high-resolution references. The references may show the same place at an earlier time or a similar place elsewhere; they may have any CRS, resolution and data type.

The fine detail is synthetic: an estimate, to look at and not to measure.

The model runs in a separate Python with PyTorch and rasterio; no image leaves this computer.</source>
            <translation>Macht aus einem niedrig aufgelösten Raster ein feineres, mit einem Diffusionsmodell, das seine Textur aus hoch aufgelösten Referenzen nimmt. Die Referenzen dürfen denselben Ort zu einem früheren Zeitpunkt oder einen ähnlichen Ort anderswo zeigen; KBS, Auflösung und Datentyp sind beliebig.

Die feinen Details sind synthetisch: eine Schätzung, zum Betrachten und nicht zum Messen.

Das Modell läuft in einem getrennten Python mit PyTorch und rasterio; kein Bild verlässt diesen Computer.</translation>
        </message>
        <message>
            <source>Two outputs have the same name; name different files.</source>
            <translation>Zwei Ausgaben haben denselben Namen; nennen Sie verschiedene Dateien.</translation>
        </message>
        <message>
            <source>Two runs at once are no faster than one after another, and need twice the memory.</source>
            <translation>Zwei Läufe zugleich sind nicht schneller als nacheinander und brauchen doppelt so viel Speicher.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <source>Unknown, as there is no high-resolution raster to compare with.</source>
            <translation>Unbekannt, denn es gibt kein hoch aufgelöstes Raster zum Vergleich.</translation>
        </message>
        <message>
            <source>Use Another &amp;Python…</source>
            <translation>Anderes &amp;Python verwenden…</translation>
        </message>
        <message>
            <source>Use {preset}</source>
            <translation>{preset} verwenden</translation>
        </message>
        <message>
            <source>Uses a Python that has PyTorch already.</source>
            <translation>Verwendet ein Python, das PyTorch bereits hat.</translation>
        </message>
        <message>
            <source>Value of the input that means no data, where the file itself does not say so; the result has the same.</source>
            <translation>Wert der Eingabe, der „keine Daten“ bedeutet, wo die Datei selbst es nicht angibt; das Ergebnis hat denselben.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Version of PyTorch</source>
            <translation>Version von PyTorch</translation>
        </message>
        <message>
            <source>Version of PyTorch in it.</source>
            <translation>Version von PyTorch darin.</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Vertikal</translation>
        </message>
        <message>
            <source>Waiting for a worker of {subject}.</source>
            <translation>Warten auf einen Worker von {subject}.</translation>
        </message>
        <message>
            <source>Waiting for another run to end</source>
            <translation>Wartet auf das Ende eines anderen Laufs</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Warning: {text}</source>
            <translation>Warnung: {text}</translation>
        </message>
        <message>
            <source>Weights folder</source>
            <translation>Ordner der Gewichte</translation>
        </message>
        <message>
            <source>Weights of LPIPS, to score with</source>
            <translation>Gewichte von LPIPS, mit denen bewertet wird</translation>
        </message>
        <message>
            <source>Weights of VGG-19 or LPIPS for a perceptual loss. Left empty: a built-in loss on the spectrum of the texture, which needs no weights.</source>
            <translation>Gewichte von VGG-19 oder LPIPS für einen perzeptuellen Verlust. Leer: ein eingebauter Verlust auf dem Spektrum der Textur, der keine Gewichte benötigt.</translation>
        </message>
        <message>
            <source>Weights of a perceptual loss</source>
            <translation>Gewichte eines perzeptuellen Verlusts</translation>
        </message>
        <message>
            <source>Weights to begin with instead of the named model: a .safetensors file.</source>
            <translation>Gewichte, von denen anstelle des genannten Modells ausgegangen wird: eine .safetensors-Datei.</translation>
        </message>
        <message>
            <source>Weights to use instead of the named model: a .safetensors file of this plugin. The command ttrd3 import-weights makes one of the TTRD3 authors' .pt files.</source>
            <translation>Gewichte, die anstelle des genannten Modells verwendet werden: eine .safetensors-Datei dieser Erweiterung. Der Befehl ttrd3 import-weights macht eine aus den .pt-Dateien der TTRD3-Autoren.</translation>
        </message>
        <message>
            <source>What happens to plain land in steps that leave it out. "reuse": it goes on with what the model found before, which saves the work on tiles without texture. "hold": it stays as it is, as published, which leaves grain. "off": no step leaves it out.</source>
            <translation>Was mit schlichtem Land in Schritten geschieht, die es auslassen. "reuse": Es geht mit dem weiter, was das Modell zuvor fand; das spart die Arbeit an Kacheln ohne Textur. "hold": Es bleibt, wie es ist, wie veröffentlicht; das hinterlässt Körnung. "off": Kein Schritt lässt es aus.</translation>
        </message>
        <message>
            <source>What made the raster: how far its optics blur and how much noise it has. auto estimates the sensor from the raster; a model made for one sensor uses that one. ideal is plain bicubic reduction, area the mean of what a pixel covers. The result agrees with the raster as this sensor would see it, up to its noise.</source>
            <translation>Womit das Raster aufgenommen wurde: wie unscharf die Optik ist und wie stark es rauscht. auto schätzt den Sensor aus dem Raster; ein für einen bestimmten Sensor gemachtes Modell verwendet diesen. ideal ist die reine bikubische Verkleinerung, area der Mittelwert der Fläche eines Pixels. Das Ergebnis stimmt mit dem Raster überein, wie dieser Sensor es sähe, bis auf sein Rauschen.</translation>
        </message>
        <message>
            <source>What makes the rasters that the model will sharpen: the references are reduced as it sees the ground. auto takes what the model was made for, or plain means over a pixel where it can do with any sensor.</source>
            <translation>Womit die Raster aufgenommen werden, die das Modell schärfen soll: Die Referenzen werden so verkleinert, wie dieser Sensor den Boden sieht. auto nimmt, wofür das Modell gemacht ist, oder schlichte Mittelwerte über ein Pixel, wenn es mit jedem Sensor umgehen kann.</translation>
        </message>
        <message>
            <source>What the condition is made of: "dynamic" takes the result of the pass before, "fixed" the input itself, enlarged.</source>
            <translation>Woraus die Bedingung gemacht wird: "dynamic" nimmt das Ergebnis des vorigen Durchgangs, "fixed" die Eingabe selbst, vergrößert.</translation>
        </message>
        <message>
            <source>What the passes have left, if that was asked for, the coarsest first.</source>
            <translation>Was die Durchgänge hinterlassen haben, falls das gewünscht war, das gröbste zuerst.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>What to favour: crisp texture, or closeness to the input. {presets} These are the steps and noise of the default model; those of other models differ. Some models also have: {others} Steps and noise set under the advanced parameters take precedence.</source>
            <translation>Was Vorrang hat: scharfe Textur oder Nähe zur Eingabe. {presets} Das sind Schritte und Rauschstärke des Standardmodells; die anderer Modelle weichen ab. Manche Modelle haben außerdem: {others} Unter den fortgeschrittenen Parametern gesetzte Schritte und Rauschstärke gehen vor.</translation>
        </message>
        <message>
            <source>Where Set Up puts Python and PyTorch; several gigabytes.</source>
            <translation>Wohin „Einrichten“ Python und PyTorch legt; mehrere Gigabyte.</translation>
        </message>
        <message>
            <source>Where a reference of the same place contradicts the input because something was built, felled or sown between the dates: the deviation of each input pixel from what the reference leads one to expect, as a multiple of what is usual there. Other light, haze and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost certainly: distrust detail there. Empty where no reference shows the place.</source>
            <translation>Wo eine Referenz desselben Ortes der Eingabe widerspricht, weil zwischen den Aufnahmen gebaut, gerodet oder gesät wurde: die Abweichung jedes Pixels der Eingabe von dem, was die Referenz erwarten lässt, als Vielfaches des dort Üblichen. Anderes Licht, Dunst und Farben zählen nicht. Über 1,5 hat sich der Ort wahrscheinlich verändert, über 3 fast sicher: Misstrauen Sie dort den Details. Leer, wo keine Referenz den Ort zeigt.</translation>
        </message>
        <message>
            <source>Where edges and texture of a pass come from. "regress": the most likely ones. "rddm": one of the possible results, with texture, by diffusion. "condition": those of the model chosen as condition.</source>
            <translation>Woher Kanten und Textur eines Durchgangs kommen. "regress": die wahrscheinlichsten. "rddm": eines der möglichen Ergebnisse, mit Textur, durch Diffusion. "condition": die des Modells, das als Bedingung gewählt ist.</translation>
        </message>
        <message>
            <source>Where the detail comes from that no reference gives. "estimate": the most likely image, smooth and fast. "diffusion": one of the images that agree with the input, with texture; it takes the chosen number of steps. A model that knows only one of the two does that.</source>
            <translation>Woher die Details kommen, die keine Referenz liefert. „estimate“: das wahrscheinlichste Bild, glatt und schnell. „diffusion“: eines der Bilder, die mit der Eingabe übereinstimmen, mit Textur; es braucht die gewählte Zahl von Schritten. Ein Modell, das nur eines von beiden kann, tut das.</translation>
        </message>
        <message>
            <source>Where the features are computed; auto takes a GPU that works.</source>
            <translation>Wo die Merkmale berechnet werden; auto nimmt eine GPU, die funktioniert.</translation>
        </message>
        <message>
            <source>Where the model is trained. auto takes a GPU that works and the processor otherwise.</source>
            <translation>Wo das Modell trainiert wird. auto nimmt eine GPU, die funktioniert, sonst den Prozessor.</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes a GPU that works and the processor otherwise. What this computer has is written to the log of each run.</source>
            <translation>Wo das Modell läuft. auto nimmt eine GPU, die funktioniert, sonst den Prozessor. Was dieser Computer hat, steht im Protokoll jedes Laufs.</translation>
        </message>
        <message>
            <source>Where the model takes land to be rich in texture: 1, elsewhere 0. Its mean is the share of rich land.</source>
            <translation>Wo das Modell Land für reich an Textur hält: 1, sonst 0. Der Mittelwert ist der Anteil reichen Landes.</translation>
        </message>
        <message>
            <source>Whether the adapted model is better</source>
            <translation>Ob das angepasste Modell besser ist</translation>
        </message>
        <message>
            <source>Which bands the super-resolved raster was made from, in its order. Left empty: those that the result itself names; for an older result all, or those that the layer shows as red, green and blue where it has more bands.</source>
            <translation>Aus welchen Kanälen das superaufgelöste Raster entstand, in seiner Reihenfolge. Leer: die, die das Ergebnis selbst nennt; bei einem älteren Ergebnis alle, oder die, die der Layer als Rot, Grün und Blau zeigt, wo er mehr Kanäle hat.</translation>
        </message>
        <message>
            <source>Which reference served where (band 1) and how similar its best matching texture is, from 0 to 1 (band 2).</source>
            <translation>Welche Referenz wo diente (Kanal 1) und wie ähnlich ihre am besten passende Textur ist, von 0 bis 1 (Kanal 2).</translation>
        </message>
        <message>
            <source>Which reference served where. Band 1 has the number of the reference in the list, 0 for none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 says from 0 to 1 how similar its best matching texture is.</source>
            <translation>Welche Referenz wo diente. Kanal 1 enthält die Nummer der Referenz in der Liste, 0 für keine: die, die auf einer Kachel liegt, anderswo die mit dem ähnlichsten Ausschnitt. Kanal 2 sagt von 0 bis 1, wie ähnlich ihre am besten passende Textur ist.</translation>
        </message>
        <message>
            <source>Which share of the steps was computed: 1, or less on tiles without any rich land. What its mean lacks to 1 is the work that was saved.</source>
            <translation>Welcher Anteil der Schritte berechnet wurde: 1, oder weniger auf Kacheln ohne reiches Land. Was dem Mittelwert zu 1 fehlt, ist die gesparte Arbeit.</translation>
        </message>
        <message>
            <source>Which steps leave it out</source>
            <translation>Welche Schritte es auslassen</translation>
        </message>
        <message>
            <source>Windows of a small network</source>
            <translation>Fenster eines kleinen Netzes</translation>
        </message>
        <message>
            <source>With NBITS={bits} a band holds values up to {most}, and those of {subject} reach about {high:g}: higher ones are cut off; leave NBITS out or take more.</source>
            <translation>Mit NBITS={bits} fasst ein Kanal Werte bis {most}, und die von {subject} reichen bis etwa {high:g}: Höhere werden abgeschnitten; lassen Sie NBITS weg oder nehmen Sie mehr.</translation>
        </message>
        <message>
            <source>With detail by diffusion, estimates follow the input only as far as the noise of its sensor allows. Off, they follow all of it, noise included.</source>
            <translation>Bei Details durch Diffusion folgen die Schätzungen der Eingabe nur so weit, wie es das Rauschen ihres Sensors zulässt. Ausgeschaltet folgen sie ihr ganz, samt dem Rauschen.</translation>
        </message>
        <message>
            <source>With diffusers, for Stable Diffusion XL</source>
            <translation>Mit diffusers, für Stable Diffusion XL</translation>
        </message>
        <message>
            <source>With these settings {method} does not use references: those that were given do not change the result.</source>
            <translation>Mit diesen Einstellungen verwendet {method} keine Referenzen: Die angegebenen ändern das Ergebnis nicht.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so only one is computed.</source>
            <translation>Ohne Anfangsrauschen sind alle Stichproben gleich; es wird nur eine berechnet.</translation>
        </message>
        <message>
            <source>Without start noise all samples are equal, so the uncertainty is 0 everywhere.</source>
            <translation>Ohne Anfangsrauschen sind alle Stichproben gleich, die Unsicherheit ist also überall 0.</translation>
        </message>
        <message>
            <source>Work in progress</source>
            <translation>Vorgang läuft</translation>
        </message>
        <message>
            <source>a CRS of its own</source>
            <translation>ein eigenes</translation>
        </message>
        <message>
            <source>a safetensors weights file</source>
            <translation>eine safetensors-Gewichtsdatei</translation>
        </message>
        <message>
            <source>about {n:.1f} h</source>
            <translation>etwa {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n:.1f} h left</source>
            <translation>noch etwa {n:.1f} h</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>etwa {n} min</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>noch etwa {n} min</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>etwa {n} s</translation>
        </message>
        <message>
            <source>about {n} s left</source>
            <translation>noch etwa {n} s</translation>
        </message>
        <message>
            <source>another C library</source>
            <translation>eine andere C-Bibliothek</translation>
        </message>
        <message>
            <source>as the reference shows it: below 1.5</source>
            <translation>wie in der Referenz: unter 1,5</translation>
        </message>
        <message>
            <source>auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, and the processor otherwise. cpu is the smallest. cuda refuses where it would not work, and says why.</source>
            <translation>auto nimmt CUDA, wo ein NVIDIA-Treiber neu genug dafür ist, auf einem Mac die Apple-GPU und sonst den Prozessor. cpu ist am kleinsten. cuda verweigert, wo es nicht funktionieren würde, und sagt warum.</translation>
        </message>
        <message>
            <source>bias against LR</source>
            <translation>Versatz gegen LR</translation>
        </message>
        <message>
            <source>can be resumed</source>
            <translation>kann fortgesetzt werden</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>changed: above 3</source>
            <translation>verändert: über 3</translation>
        </message>
        <message>
            <source>class mask</source>
            <translation>Klassenraster</translation>
        </message>
        <message>
            <source>closest to the input and fast, with the detail of references that match</source>
            <translation>der Eingabe am nächsten und schnell, mit den Details passender Referenzen</translation>
        </message>
        <message>
            <source>closest to the input and faster, but smoother</source>
            <translation>der Eingabe am nächsten und schneller, aber glatter</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>correlation with LR</source>
            <translation>Korrelation mit LR</translation>
        </message>
        <message>
            <source>crisp texture</source>
            <translation>knackige Textur</translation>
        </message>
        <message>
            <source>crisp texture also where no reference matches</source>
            <translation>knackige Textur auch dort, wo keine Referenz passt</translation>
        </message>
        <message>
            <source>crisp texture where the land has any, plain land left plain</source>
            <translation>scharfe Textur, wo das Land welche hat; schlichtes Land bleibt schlicht</translation>
        </message>
        <message>
            <source>crisp texture, which at large scales is invented</source>
            <translation>scharfe Textur, die bei großen Faktoren erfunden ist</translation>
        </message>
        <message>
            <source>diagnostics,environment,information,version,device,issue</source>
            <translation>Diagnose,Umgebung,Information,Version,Gerät,Fehlerbericht</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>fine-tune,train,adapt,sensor,super-resolution,model,weights</source>
            <translation>Feinabstimmung,Training,Anpassung,Sensor,Superauflösung,Modell,Gewichte</translation>
        </message>
        <message>
            <source>good</source>
            <translation>gut</translation>
        </message>
        <message>
            <source>high-resolution raster</source>
            <translation>hoch aufgelöste Raster</translation>
        </message>
        <message>
            <source>in between: 3 to 10 times</source>
            <translation>dazwischen: das 3- bis 10-Fache</translation>
        </message>
        <message>
            <source>install makes the environment, unless there is one that works. repair rebuilds it. remove deletes it with its downloads.</source>
            <translation>install erstellt die Umgebung, falls keine funktionierende da ist. repair erstellt sie neu. remove löscht sie samt dem Heruntergeladenen.</translation>
        </message>
        <message>
            <source>invented: above 10 times</source>
            <translation>erfunden: über dem 10-Fachen</translation>
        </message>
        <message>
            <source>it said nothing.</source>
            <translation>es gab keine Meldung aus.</translation>
        </message>
        <message>
            <source>its probe ended with exit code {code}.</source>
            <translation>seine Probe endete mit Exitcode {code}.</translation>
        </message>
        <message>
            <source>its probe printed no answer.</source>
            <translation>seine Probe gab keine Antwort aus.</translation>
        </message>
        <message>
            <source>low-resolution raster</source>
            <translation>niedrig aufgelöste Raster</translation>
        </message>
        <message>
            <source>macOS {have} is too old for PyTorch; update to macOS {need} or newer.</source>
            <translation>macOS {have} ist zu alt für PyTorch; aktualisieren Sie auf macOS {need} oder neuer.</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>Messung</translation>
        </message>
        <message>
            <source>no CRS</source>
            <translation>keines</translation>
        </message>
        <message>
            <source>noise of NDVI</source>
            <translation>Rauschen des NDVI</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <source>observed: below 3 times the noise</source>
            <translation>beobachtet: unter dem 3-Fachen des Rauschens</translation>
        </message>
        <message>
            <source>overlap</source>
            <translation>Überlappung</translation>
        </message>
        <message>
            <source>pixel</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>schlecht</translation>
        </message>
        <message>
            <source>probably changed: 1.5 to 3</source>
            <translation>wahrscheinlich verändert: 1,5 bis 3</translation>
        </message>
        <message>
            <source>quality,report,validate,compare,accuracy,super-resolution</source>
            <translation>Qualität,Bericht,Validierung,Vergleich,Genauigkeit,Superauflösung</translation>
        </message>
        <message>
            <source>radiometry</source>
            <translation>Radiometrie</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenzraster</translation>
        </message>
        <message>
            <source>references,rank,choose,compare,overlap,similarity,shift,super-resolution</source>
            <translation>Referenzen,Rangliste,Auswahl,Vergleich,Überlappung,Ähnlichkeit,Versatz,Superauflösung</translation>
        </message>
        <message>
            <source>running in another QGIS</source>
            <translation>läuft in einem anderen QGIS</translation>
        </message>
        <message>
            <source>running, {percent:.0f} %</source>
            <translation>läuft, {percent:.0f} %</translation>
        </message>
        <message>
            <source>scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or bits.</source>
            <translation>scl: keine Daten, gesättigte Pixel, Wolkenschatten, Wolken und Zirren von Sentinel-2, das sind 0,1,3,8,9,10. qa-pixel: dasselbe von Landsat, bits:0,1,2,3,4. Oder andere Zahlen oder Bits.</translation>
        </message>
        <message>
            <source>score</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline</source>
            <translation>Einrichtung,Installation,PyTorch,Python,Umgebung,Abhängigkeiten,CUDA,GPU,offline</translation>
        </message>
        <message>
            <source>sharpness error, lower is better</source>
            <translation>Schärfefehler, niedriger ist besser</translation>
        </message>
        <message>
            <source>sharpness over bicubic</source>
            <translation>Schärfe über bikubisch</translation>
        </message>
        <message>
            <source>shift</source>
            <translation>Verschiebung</translation>
        </message>
        <message>
            <source>shift against HR (SR pixels)</source>
            <translation>Verschiebung gegen HR (SR-Pixel)</translation>
        </message>
        <message>
            <source>spectral angle to HR (°)</source>
            <translation>Spektralwinkel zu HR (°)</translation>
        </message>
        <message>
            <source>spectral angle to LR (°)</source>
            <translation>Spektralwinkel zu LR (°)</translation>
        </message>
        <message>
            <source>step {n}/{total}</source>
            <translation>Schritt {n}/{total}</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>Superauflösung</translation>
        </message>
        <message>
            <source>super-resolution,upscale,sharpen,enhance,reference,diffusion</source>
            <translation>Superauflösung,Vergrößern,Schärfen,Verbessern,Referenz,Diffusion</translation>
        </message>
        <message>
            <source>super-resolved raster</source>
            <translation>superaufgelöste Raster</translation>
        </message>
        <message>
            <source>synthetic detail</source>
            <translation>synthetische Details</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>Textur</translation>
        </message>
        <message>
            <source>the Python of QGIS</source>
            <translation>das Python von QGIS</translation>
        </message>
        <message>
            <source>the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python with another build of PyTorch can be named instead.</source>
            <translation>die Variante mit CUDA {cuda} hat keinen Code für {gpu} (Compute Capability {have}); stattdessen kann ein Python mit einer anderen PyTorch-Variante angegeben werden.</translation>
        </message>
        <message>
            <source>the environment variable {name}</source>
            <translation>die Umgebungsvariable {name}</translation>
        </message>
        <message>
            <source>the field above</source>
            <translation>das Feld oben</translation>
        </message>
        <message>
            <source>the most likely image: fast, and closest to the input</source>
            <translation>das wahrscheinlichste Bild: schnell und der Eingabe am nächsten</translation>
        </message>
        <message>
            <source>the number of steps of the publication; slow</source>
            <translation>die Zahl der Schritte der Veröffentlichung; langsam</translation>
        </message>
        <message>
            <source>the plugin's own environment</source>
            <translation>die eigene Umgebung der Erweiterung</translation>
        </message>
        <message>
            <source>the setting {name}</source>
            <translation>die Einstellung {name}</translation>
        </message>
        <message>
            <source>there is no CUDA build for this kind of processor.</source>
            <translation>für diese Art von Prozessor gibt es keine CUDA-Variante.</translation>
        </message>
        <message>
            <source>tile {n}/{total}</source>
            <translation>Kachel {n}/{total}</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>mit Vorsicht</translation>
        </message>
        <message>
            <source>writing the report</source>
            <translation>Bericht wird geschrieben</translation>
        </message>
        <message>
            <source>{address} cannot be fetched ({reason}); check the network and proxy in the options of QGIS, or install from a folder.</source>
            <translation>{address} kann nicht abgerufen werden ({reason}); prüfen Sie Netzwerk und Proxy in den Optionen von QGIS oder installieren Sie aus einem Ordner.</translation>
        </message>
        <message>
            <source>{compression} compression also changes the values that mark nodata, so parts of the nodata of {subject} will look like image in the result; choose a lossless compression, or mark nodata by a mask.</source>
            <translation>Die Kompression {compression} verändert auch die Werte, die NoData markieren, sodass Teile des NoData-Bereichs von {subject} im Ergebnis wie ein Bild aussehen; wählen Sie eine verlustfreie Kompression oder markieren Sie NoData durch eine Maske.</translation>
        </message>
        <message>
            <source>{count:plural:# reference was used|# references were used}: {names}.</source>
            <translation>{count:plural:# Referenz wurde verwendet|# Referenzen wurden verwendet}: {names}.</translation>
        </message>
        <message>
            <source>{count} Dask workers are too many for this computer, which has {cores} cores; choose at most {most}.</source>
            <translation>{count} Dask-Worker sind zu viele für diesen Computer mit {cores} Kernen; wählen Sie höchstens {most}.</translation>
        </message>
        <message>
            <source>{free:size} of {total:size} free</source>
            <translation>{free:size} von {total:size} frei</translation>
        </message>
        <message>
            <source>{mean:figure}{unit} on average; a tenth of the area exceeds {high:figure}{unit}.</source>
            <translation>Im Mittel {mean:figure}{unit}; ein Zehntel der Fläche liegt über {high:figure}{unit}.</translation>
        </message>
        <message>
            <source>{measure} after</source>
            <translation>{measure} danach</translation>
        </message>
        <message>
            <source>{measure} before</source>
            <translation>{measure} davor</translation>
        </message>
        <message>
            <source>{measure} of the new model, mean over the held-out blocks.</source>
            <translation>{measure} des neuen Modells, Mittel über die zurückgehaltenen Blöcke.</translation>
        </message>
        <message>
            <source>{measure} of the old model, mean over the held-out blocks.</source>
            <translation>{measure} des alten Modells, Mittel über die zurückgehaltenen Blöcke.</translation>
        </message>
        <message>
            <source>{name} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name} (Schritte: {steps}, Rauschen: {noise:g}).</translation>
        </message>
        <message>
            <source>{name} cannot be shown on the map.</source>
            <translation>{name} kann nicht auf der Karte gezeigt werden.</translation>
        </message>
        <message>
            <source>{name} is on the map.</source>
            <translation>{name} ist auf der Karte.</translation>
        </message>
        <message>
            <source>{name} must be a layer, or numbers such as 0,100,0,100, not {value}.</source>
            <translation>{name} muss ein Layer sein oder Zahlen wie 0,100,0,100, nicht {value}.</translation>
        </message>
        <message>
            <source>{name} must be a number such as 0.5, not {value}.</source>
            <translation>{name} muss eine Zahl wie 0.5 sein, nicht {value}.</translation>
        </message>
        <message>
            <source>{name} must be one of the words {words}, not {value}.</source>
            <translation>{name} muss eines der Wörter {words} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>{name}: {s:.2g} s a tile</source>
            <translation>{name}: {s:.2g} s je Kachel</translation>
        </message>
        <message>
            <source>{name}: {what} (steps: {steps}, noise: {noise:g}).</source>
            <translation>{name}: {what} (Schritte: {steps}, Rauschen: {noise:g}).</translation>
        </message>
        <message>
            <source>{need:size} are needed in {folder}; {free:size} are free.</source>
            <translation>{need:size} werden in {folder} benötigt, {free:size} sind frei.</translation>
        </message>
        <message>
            <source>{need:size} are needed on the volume of {folder}, but only {free:size} are free; make room, or choose another folder with the setting plugins/ttrd3/home.</source>
            <translation>{need:size} werden auf dem Datenträger von {folder} benötigt, nur {free:size} sind frei; schaffen Sie Platz oder wählen Sie mit der Einstellung plugins/ttrd3/home einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{observed:.0f} % of the area is as good as observed, {invented:.0f} % is invented, and {rest:.0f} % lies between.</source>
            <translation>{observed:.0f} % der Fläche sind so gut wie beobachtet, {invented:.0f} % sind erfunden, {rest:.0f} % liegen dazwischen.</translation>
        </message>
        <message>
            <source>{own:.3g} m</source>
            <translation>{own:.3g} m</translation>
        </message>
        <message>
            <source>{own:.3g} m, as fine as needed</source>
            <translation>{own:.3g} m, so fein wie nötig</translation>
        </message>
        <message>
            <source>{own:.3g} m, coarser than needed</source>
            <translation>{own:.3g} m, gröber als nötig</translation>
        </message>
        <message>
            <source>{own:.3g} m, finer than needed</source>
            <translation>{own:.3g} m, feiner als nötig</translation>
        </message>
        <message>
            <source>{path} (from {origin}) cannot run the model: {reason}</source>
            <translation>{path} (Quelle: {origin}) kann das Modell nicht ausführen: {reason}</translation>
        </message>
        <message>
            <source>{path} (from {origin}) is not a program that can be run.</source>
            <translation>{path} (Quelle: {origin}) ist kein ausführbares Programm.</translation>
        </message>
        <message>
            <source>{path} cannot run the model: {reason}</source>
            <translation>{path} kann das Modell nicht ausführen: {reason}</translation>
        </message>
        <message>
            <source>{path} comes first: {origin} overrides this page.</source>
            <translation>{path} kommt zuerst: {origin} hat Vorrang vor dieser Seite.</translation>
        </message>
        <message>
            <source>{path} exists already and no earlier run has left it; rename it, or choose another name for the result.</source>
            <translation>{path} gibt es schon und stammt von keinem früheren Lauf; benennen Sie die Datei um oder wählen Sie einen anderen Namen für das Ergebnis.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run.</source>
            <translation>{path} ist kein ausführbares Programm.</translation>
        </message>
        <message>
            <source>{path} is not a program that can be run; it comes from {origin}.</source>
            <translation>{path} ist kein ausführbares Programm (Quelle: {origin}).</translation>
        </message>
        <message>
            <source>{path} is tried first; it comes from {origin}.</source>
            <translation>{path} kommt zuerst (Quelle: {origin}).</translation>
        </message>
        <message>
            <source>{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.</source>
            <translation>{path} funktioniert: Python {python}, PyTorch {torch}, rasterio {rasterio}.</translation>
        </message>
        <message>
            <source>{s:.1f} s per tile</source>
            <translation>{s:.1f} s je Kachel</translation>
        </message>
        <message>
            <source>{subject} has a contrast of {contrast:.3f} between neighbouring pixels, unlike the images that the expected error was measured on, with {low:.3f} to {high:.3f}.</source>
            <translation>{subject} hat einen Kontrast von {contrast:.3f} zwischen benachbarten Pixeln, anders als die Bilder, an denen der erwartete Fehler gemessen wurde, mit {low:.3f} bis {high:.3f}.</translation>
        </message>
        <message>
            <source>{subject} has {holes:plural:# pixel|# pixels} without a value, and the result has no nodata value to mark them with; choose a nodata value or another output type.</source>
            <translation>{subject} hat {holes:plural:# Pixel|# Pixel} ohne Wert, und das Ergebnis hat keinen NoData-Wert, der sie kennzeichnet; wählen Sie einen NoData-Wert oder einen anderen Ausgabetyp.</translation>
        </message>
        <message>
            <source>{subject} is a pipe, a device or a stream, which cannot be read as a file; name a file.</source>
            <translation>{subject} ist eine Pipe, ein Gerät oder ein Datenstrom und kann nicht als Datei gelesen werden; nennen Sie eine Datei.</translation>
        </message>
        <message>
            <source>{subject} is where finished tiles are kept, but it is a link or a file of another program; move it away, or name another output.</source>
            <translation>{subject} ist der Platz für fertige Kacheln, aber dort liegt ein Link oder die Datei eines anderen Programms; verschieben Sie das, oder nennen Sie eine andere Ausgabe.</translation>
        </message>
        <message>
            <source>{value} is not a valid {entry}; choose one of {names}.</source>
            <translation>{value} ist kein gültiger Wert für {entry}; wählen Sie aus: {names}.</translation>
        </message>
        <message>
            <source>×{scale} ({share:.0f} %)</source>
            <translation>×{scale} ({share:.0f} %)</translation>
        </message>
    </context>
</TS>
