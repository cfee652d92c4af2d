# Die Sätze des Fensters auf Deutsch. Ein Schlüssel steht in allen vier Dateien, mit denselben Variablen.

### The frame

program = Inzage
training-bar = SCHULUNG · fiktive Daten
language = Sprache
theme = Darstellung
footer-nothing-kept = Nichts wird gespeichert, kopiert oder gedruckt.
footer-consultation = Abfrage { $id }
footer-consultation-proved = Abfrage { $id } · Nachweis geprüft, Zeile { $line }
date-unknown = unbekannt
list-or = { $first } oder { $last }

### Keys

keys-title = Tasten dieser Ansicht
keys-commands = Befehle
keys-everywhere = Überall
keys-form = Im Formular
keys-list = In einer Liste
keys-tree = In einem Baum
key-next = Zum nächsten Element
key-previous = Zum vorherigen Element
key-press = Auslösen, was gewählt ist
key-consult = In einem Feld: abfragen
key-paste = Die ENSS aus der Zwischenablage einfügen
key-rows = Eine Zeile nach oben oder nach unten
key-pages = Eine Bildschirmseite nach oben oder nach unten
key-ends = Zur ersten oder zur letzten Zeile
key-unfold = Auf- oder zuklappen
keys-grid = Tabelle
key-find = Die Zeilen filtern
key-heads = Von der ersten Zeile zu den Spaltenköpfen
key-sort = Auf einem Spaltenkopf: sortieren
key-column-place = Auf einem Spaltenkopf: die Spalte verschieben
key-column-size = Auf einem Spaltenkopf: schmaler oder breiter
keys-timeline = Zeitachse
key-timeline-periods = Zum vorigen oder nächsten Zeitraum
key-timeline-lanes = Zu einer anderen Spur
key-timeline-closer = Näher
key-timeline-further = Weiter weg
key-timeline-all = Alles anzeigen
key-name-control = Strg
key-name-command = Cmd
key-name-shift = Umschalt
key-name-escape = Esc
key-name-tab = Tab
key-name-enter = Eingabe
key-name-space = Leertaste
key-name-home = Pos1
key-name-end = Ende
key-name-page-up = Bild auf
key-name-page-down = Bild ab
key-name-insert = Einfg

### Commands

palette-title = Alle Befehle
palette-search = Befehl suchen
palette-count =
    { $count ->
        [one] { $count } Befehl
       *[other] { $count } Befehle
    }
overlay-close = Schließen
footer-commands = { $keys } Befehle
footer-help = { $keys } Tasten
command-group-consultation = Abfrage
command-group-pages = Seiten der Akte
command-group-program = Programm
command-group-look = Darstellung
command-group-language = Sprache
command-group-session = Sitzung
command-connect = Erneut versuchen
command-connect-about = Versucht erneut, den Server zu erreichen.
command-connect-pending = Der Server wird bereits gesucht.
command-cancel = Abbrechen
command-cancel-about = Bricht die Abfrage ab; das Formular bleibt ausgefüllt.
command-back = Zurück zum Formular
command-back-about = Kehrt zum Formular zurück, mit allen Eingaben.
command-back-declaring = Die ehrenwörtliche Erklärung wird registriert.
command-new = Neue Abfrage
command-new-about = Zeigt ein leeres Formular.
command-directory = Referenzverzeichnis
command-directory-about = Zeigt die Eintragungen Ihrer Organisation.
command-leave-directory = Zurück zur Abfrage
command-leave-directory-about = Verlässt das Referenzverzeichnis.
command-stop-waiting = Nicht länger auf Quellen warten
command-stop-waiting-about = Bricht ab, was von den Quellen noch erwartet wird; was angekommen ist, bleibt.
command-stop-waiting-none = Auf keine Quelle wird gewartet.
command-retry = Fehlgeschlagene Quellen erneut abfragen
command-retry-about = Fragt jede Quelle, die nicht geantwortet hat, erneut ab.
command-retry-none = Keine Quelle ist unerreichbar.
command-close-dossier = Akte schließen
command-close-dossier-about = Schließt die Akte; nichts davon bleibt gespeichert.
command-page = Zur Seite
command-page-about = Zeigt diese Seite der Akte.
command-next-page = Nächste Seite
command-next-page-about = Zeigt die nächste Seite der Akte.
command-previous-page = Vorherige Seite
command-previous-page-about = Zeigt die vorherige Seite der Akte.
command-commands = Alle Befehle
command-commands-about = Zeigt alle Befehle, um einen zu suchen.
command-menu = Menü
command-menu-about = Zeigt die Befehle in Gruppen.
command-keys = Tasten dieser Ansicht
command-keys-about = Zeigt die Tasten und Befehle dieser Ansicht in Worten.
command-dismiss = Schließen, was obenauf liegt
command-dismiss-about = Schließt die Befehle, das Menü oder die Tasten.
command-next-region = Nächster Bereich des Fensters
command-next-region-about = Bringt die Tastatur zum nächsten Bereich: Kopf, Person, Reiter, Seite, Detail, Fuß.
command-previous-region = Vorheriger Bereich des Fensters
command-previous-region-about = Bringt die Tastatur zum vorherigen Bereich.
command-larger = Größere Schrift
command-larger-about = Vergrößert alles um eine Stufe, bis 200 %.
command-larger-none = Die Schrift ist schon am größten: 200 %.
command-smaller = Kleinere Schrift
command-smaller-about = Verkleinert alles um eine Stufe, bis 100 %.
command-smaller-none = Die Schrift ist schon am kleinsten: 100 %.
command-usual-size = Übliche Schriftgröße
command-usual-size-about = Stellt die Schrift auf 100 % zurück.
command-next-theme = Nächste Darstellung
command-next-theme-about = Wechselt zwischen System, hell, dunkel und hohem Kontrast.
command-look-system = Wie das System
command-look-system-about = Folgt der Einstellung des Desktops.
command-look-light = Hell
command-look-light-about = Dunkle Schrift auf hellem Grund.
command-look-dark = Dunkel
command-look-dark-about = Helle Schrift auf dunklem Grund.
command-look-contrast = Hoher Kontrast
command-look-contrast-about = Der größte Kontrast.
command-dutch = Nederlands
command-dutch-about = Zeigt das Fenster auf Niederländisch.
command-french = Français
command-french-about = Zeigt das Fenster auf Französisch.
command-german = Deutsch
command-german-about = Zeigt das Fenster auf Deutsch.
command-english = English
command-english-about = Zeigt das Fenster auf Englisch.
command-stay = Länger angemeldet bleiben
command-stay-about = Verlängert die Sitzung, solange der Server es zulässt.
command-sign-out = Abmelden
command-sign-out-about = Meldet Sie ab; nichts bleibt offen.

### The session and the preferences

session-minutes = noch { $minutes } Min.
session-ending = Ihre Sitzung endet um { $time }, wenn Sie nichts mehr abfragen. Eine offene Akte wird dann geschlossen. Bleiben Sie länger angemeldet, um weiterzuarbeiten.
session-ending-last = Ihre Sitzung endet in weniger als zwei Minuten, um { $time }. Eine offene Akte wird dann geschlossen. Bleiben Sie länger angemeldet, um weiterzuarbeiten.
session-ending-fixed = Ihre Sitzung endet um { $time }: Länger kann eine Sitzung nicht dauern. Lesen Sie zu Ende und melden Sie sich danach erneut an.
session-ending-fixed-last = Ihre Sitzung endet in weniger als zwei Minuten, um { $time }, und kann nicht verlängert werden. Melden Sie sich danach erneut an.
session-not-prolonged = Die Sitzung konnte nicht verlängert werden: Der Server antwortet nicht. Versuchen Sie es erneut.
trouble-session-over = Ihre Sitzung ist beendet, weil die Zeit abgelaufen war. Was offen war, ist geschlossen, und nichts wurde gespeichert. Melden Sie sich erneut an.
preferences-broken = Die Einstellungen in { $path } können nicht gelesen werden: Zeile { $line } stimmt nicht. Das Programm verwendet die üblichen Einstellungen. Die Datei bleibt bestehen; ändern Sie etwas, wird sie daneben als .bak aufbewahrt.
preferences-unreadable = Die Einstellungen in { $path } können nicht gelesen werden: Das System lässt es nicht zu. Das Programm verwendet die üblichen Einstellungen.
preferences-not-kept = Ihre Einstellungen können nicht in { $path } gespeichert werden. Sie können weiterarbeiten; beim nächsten Start gelten die vorherigen Einstellungen.
notice-understood = Verstanden

### The program does not start

not-started-title = Inzage startet nicht
not-started-about = Etwas in den Optionen oder den Dateien, mit denen das Programm gestartet wurde, oder auf diesem Computer stimmt nicht. Geben Sie die folgende Zeile an den Helpdesk weiter.
not-started-close = Schließen

### On the way to the server

connecting-title = Verbindung wird hergestellt
connecting-training = Der Schulungsserver wird auf diesem Computer gestartet.
connecting-server = Der Server wird gesucht und geprüft.
not-connected-title = Keine Verbindung
reach-training-server = Der Schulungsserver auf diesem Computer ist nicht gestartet. Versuchen Sie es erneut; bleibt es dabei, benachrichtigen Sie den Helpdesk.
reach-bad-address = Die Adresse des Servers ist nicht richtig: Sie muss die Form https://Name:Port haben. Passen Sie die Startoptionen an und starten Sie neu.
reach-bad-certificate = Das Zertifikat, dem vertraut werden soll, kann nicht gelesen werden. Prüfen Sie die Datei der Option --ca und starten Sie neu.
reach-unreachable = Der Server ist nicht erreichbar: Er ist ausgeschaltet, die Adresse ist falsch oder das Netzwerk fehlt. Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.
reach-other-certificate = Der Server zeigt ein anderes Zertifikat als das vertraute. Es wurde nichts gesendet. Fahren Sie nicht fort und benachrichtigen Sie den Helpdesk.
reach-too-late = Der Server antwortet nicht rechtzeitig. Versuchen Sie es in einigen Augenblicken erneut.
reach-not-this-service = An dieser Adresse antwortet ein anderer Dienst. Prüfen Sie die Adresse der Option --server und starten Sie neu.
reach-other-version = Der Server spricht Version { $theirs } und dieses Programm Version { $ours }. Installieren Sie die Version, die zum Server gehört.
reach-other-knowledge = Der Server arbeitet mit einem anderen Katalog oder anderen Beratungen als dieses Programm. Installieren Sie die Version, die zum Server gehört.
reach-clock-off = Die Uhr dieses Computers und die des Servers weichen um { $minutes } Minuten ab; Tage und Fristen würden anders berechnet. Stellen Sie die Uhr dieses Computers richtig und versuchen Sie es erneut.
reach-not-training = Der Server ist nicht von der erwarteten Art: Schulung und echte Daten werden nie vermischt. Prüfen Sie die Startoptionen und starten Sie neu.
call-unreachable = Die Verbindung zum Server ist unterbrochen. Es ist nichts verloren. Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.
call-too-late = Der Server hat nicht rechtzeitig geantwortet. Es ist nichts verloren. Versuchen Sie es erneut.
call-session-ended = Ihre Sitzung ist beendet. Nichts bleibt geöffnet. Melden Sie sich erneut an.
call-refused = Der Server hat abgelehnt, ohne einen Schritt zu nennen. Es wurde nichts gezeigt. Benachrichtigen Sie den Helpdesk.
call-unreadable = Die Antwort des Servers entspricht nicht der Vereinbarung. Es wurde nichts gezeigt. Versuchen Sie es erneut; bleibt es dabei, benachrichtigen Sie den Helpdesk.
call-no-receipt = Die Antwort kam ohne gültigen Nachweis, dass sie im Protokoll steht. Ohne Nachweis wird nichts gezeigt. Benachrichtigen Sie den Helpdesk.
call-unknown-user = Der Server kennt diesen Benutzer nicht. Wählen Sie einen anderen Benutzer oder fragen Sie den Zugangsverwalter Ihrer Organisation.
call-not-agreed = Der Server nimmt diese Anfrage nicht an. Es wurde nichts gezeigt. Starten Sie das Programm neu; bleibt es dabei, benachrichtigen Sie den Helpdesk.
call-consultation-ended = Diese Abfrage ist auf dem Server beendet. Ihre Eingaben sind noch da. Fragen Sie erneut ab, wenn Sie die Akte noch brauchen.
call-too-many = Es gibt zu viele Abfragen hintereinander, von Ihnen oder zu dieser Person. Warten Sie eine Minute und versuchen Sie es erneut.
call-log-closed = Das Protokoll der Abfragen kann nicht geschrieben werden. Ohne Protokoll wird nichts gezeigt. Versuchen Sie es später erneut.
call-source-down = Die Quelle funktioniert derzeit nicht. Versuchen Sie es später erneut.
call-internal = Im Server ist ein Fehler aufgetreten. Es ist nichts verloren. Versuchen Sie es erneut; bleibt es dabei, benachrichtigen Sie den Helpdesk.
trouble-signed-out = Sie sind abgemeldet. Nichts ist mehr geöffnet und nichts wurde gespeichert.

### Sign-in and exercises

sign-in-title = Anmelden
sign-in-about = Wählen Sie einen fiktiven Benutzer. Jeder Benutzer hat eine eigene Organisation und Funktion und darf deshalb etwas anderes.
sign-in-not-here = Dieser Server hat keine Schulungsbenutzer, und die Anmeldung über Ihre eigene Organisation ist in dieser Version noch nicht möglich. Fragen Sie den Helpdesk, welche Version Sie brauchen.
sign-in-as = Anmelden als { $name }, { $unit }. { $about }
sign-in-pending = { $name } wird angemeldet.
exercises-title = Übungen
exercises-about = { $count } fiktive Personen, nach Beratung. Eine Übung meldet Sie als passenden Benutzer an und füllt das Formular aus.
exercise-granted = ✔ gewährt
exercise-refused = ✖ abgelehnt
exercise-refused-at = abgelehnt beim Schritt { $step }
exercise-name = Übung { $person }. { $situation } Erwartet: { $expected }.

### The form

consult-title = Abfragen
consult-deliberation = Beratung
consult-no-function = heute keine Funktion
consult-condition-unmet = Diese Beratung ist noch nicht in Kraft ({ $paragraph }). { $condition }
consult-condition-closed = Noch nicht abfragbar: { $sources } ({ $paragraph }). { $condition }
consult-condition-demonstration = Bedingung ({ $paragraph }): { $condition } Der Tag, an dem sie erfüllt wurde, ist ein Demonstrationswert.
consult-no-look-up = Unter der Beratung { $number } kann niemand einzeln nachgeschlagen werden ({ $paragraphs }). { $reason }
consult-no-purpose = Ihre Funktion unter der Beratung { $number } ({ $roles }) hat keinen Zweck, für den eine Person abgefragt wird. Geben Sie die Frage an einen Kollegen weiter, der Akten bearbeitet.
consult-purpose = Zweck
consult-case-and-person = Akte und Person
consult-case = Aktenzeichen
consult-case-hint = Das Zeichen in Ihrer eigenen Verwaltung; es steht im Protokoll.
consult-application = Datum des Antrags
consult-application-hint = Als TT.MM.JJJJ oder JJJJ-MM-TT.
consult-ssin = ENSS
consult-ssin-hint = Elf Ziffern, mit oder ohne Trennzeichen.
consult-ssin-hint-training = Elf Ziffern einer fiktiven Nummer (Monat + 60).
consult-paste = ENSS einfügen
consult-enterprise = Unternehmensnummer
consult-enterprise-hint = Zehn Ziffern; für diesen Zweck erforderlich ({ $paragraph }).
consult-enterprise-optional = Zehn Ziffern; nicht erforderlich.
consult-enterprise-right = { $number }: Prüfziffern richtig
consult-sources = Quellen
consult-button = Abfragen
consult-log-notice = Jeder Versuch steht im Protokoll, auch ein abgelehnter.
consult-lacking = Noch nicht gesendet. Ergänzen oder berichtigen Sie: { $parts }.
lacks-purpose = Zweck
lacks-case = Aktenzeichen
lacks-application = Datum des Antrags
lacks-ssin = ENSS
lacks-enterprise = Unternehmensnummer
lacks-sources = Quellen
ssin-national-register = Nationalregisternummer, Prüfziffern richtig
ssin-bis = Bis-Nummer (Register der Zentralen Datenbank), Prüfziffern richtig
ssin-fictitious = Fiktive Nummer, Prüfziffern richtig
ssin-missing =
    { $missing ->
        [one] Noch { $missing } Ziffer.
       *[other] Noch { $missing } Ziffern.
    }
fault-no-purpose = Wählen Sie einen Zweck.
fault-case-empty = Geben Sie das Aktenzeichen an: Ohne Akte gibt es keine Abfrage.
fault-case-too-long = Zu lang: höchstens { $max } Zeichen.
fault-case-invisible = Es enthält ein unsichtbares Zeichen. Geben Sie das Aktenzeichen neu ein.
fault-date-form = Das ist kein Datum. Schreiben Sie TT.MM.JJJJ oder JJJJ-MM-TT.
fault-date-in-future = Der Antrag kann nicht in der Zukunft liegen.
fault-no-source = Wählen Sie mindestens eine Quelle.
fault-not-fictitious = Keine fiktive Nummer: In der Schulung werden nur fiktive Personen abgefragt.
fault-ssin-empty = Geben Sie die ENSS der Person an.
fault-ssin-character = Zeichen { $position } ist keine Ziffer.
fault-ssin-too-short =
    { $missing ->
        [one] Es fehlt { $missing } Ziffer.
       *[other] Es fehlen { $missing } Ziffern.
    }
fault-ssin-too-long = { $digits } Ziffern: Eine ENSS hat elf.
fault-ssin-month = Die Ziffern 3 und 4 sind kein Monat einer ENSS.
fault-ssin-day = Die Ziffern 5 und 6 sind kein Tag.
fault-ssin-sequence = Diese laufende Nummer wird nie vergeben.
fault-ssin-check-digits = Die Prüfziffern stimmen nicht: Eine Ziffer ist falsch oder zwei sind vertauscht.
fault-paste-no-text = Die Zwischenablage enthält keinen Text.
fault-paste-too-long = Die Zwischenablage enthält mehr als eine Nummer. Kopieren Sie nur die ENSS.
fault-paste-unreadable = Die Zwischenablage kann nicht gelesen werden. Geben Sie die ENSS ein.
fault-enterprise-empty = Geben Sie die Unternehmensnummer an: Dieser Zweck betrifft Person und Unternehmen zusammen.
fault-enterprise-character = Zeichen { $position } ist keine Ziffer.
fault-enterprise-length = { $digits } Ziffern: Eine Unternehmensnummer hat zehn.
fault-enterprise-first-digit = Eine Unternehmensnummer beginnt mit 0 oder 1.
fault-enterprise-check-digits = Die Prüfziffern stimmen nicht: Eine Ziffer ist falsch.

### The gate

gate-asking = Der Zugang wird geprüft
gate-asking-about = Der Server prüft die sechs Schritte und schreibt den Versuch ins Protokoll.
gate-refused = Kein Zugang zu dieser Akte
gate-refused-about = Bei den Quellen wurde nichts angefragt. Der Versuch steht im Protokoll. Ihre Eingaben stehen noch im Formular.
gate-steps = Schritte des Zugangs
gate-signed-in = Angemeldet
gate-in-force = Beratung in Kraft
gate-role = Funktion
gate-purpose-and-case = Zweck und Akte
gate-integrated = Integration im Referenzverzeichnis
gate-scope = Daten
verdict-awaited = wird geprüft
verdict-passed = in Ordnung
verdict-refused = abgelehnt
verdict-not-reached = nicht geprüft
step-of = Schritt { $n } von { $of }
quality-named = { $code } ({ $name })
quality-demonstration = { $code } ({ $name }; Demonstrationswert)
reason-signed-in = Sie sind angemeldet.
reason-not-signed-in = Niemand ist angemeldet.
reason-in-force = Die Beratung { $number } ist seit dem { $since } in Kraft.
condition-demonstration = Der Tag, an dem diese Bedingung erfüllt wurde, ist ein Demonstrationswert: { $condition }
reason-unknown-deliberation = Die Beratung { $number } ist hier nicht bekannt.
reason-not-yet-in-force = Die Beratung { $number } ist erst ab dem { $from } in Kraft.
reason-no-longer-in-force = Die Beratung { $number } war bis einschließlich { $until } in Kraft.
reason-condition-not-met = Die Beratung { $number } ist noch nicht in Kraft. Die Bedingung ist nicht erfüllt: { $condition }
reason-no-individual-look-up = Die Beratung { $number } erlaubt nicht, dass eine einzelne Person abgefragt wird. { $why }
reason-not-declared = Sie haben als { $role } die ehrenwörtliche Erklärung nicht unterzeichnet, die die Beratung { $number } verlangt.
reason-other-recipient = Ihre Organisation ist nicht der Empfänger, den die Beratung nennt: { $recipient }.
reason-role-held = Sie fragen ab als { $role }.
reason-no-role = Sie haben keine Funktion im Rahmen der Beratung { $number }.
reason-role-ended = Ihr Recht als { $role } endete am { $on }.
reason-role-not-begun = Ihr Recht als { $role } beginnt erst am { $from }.
reason-purpose-stated = Der Zweck ist { $purpose }, und es gibt eine Akte.
reason-unknown-purpose = Die Beratung { $number } kennt diesen Zweck nicht.
reason-purpose-of-other-roles = Dieser Zweck ist folgenden Funktionen vorbehalten: { $roles }.
reason-test-on-real-person = Ein Test der Systeme erfolgt mit fiktiven Personen; diese Nummer ist keine solche.
reason-enterprise-missing = Die Unternehmensnummer fehlt; dieser Zweck betrifft Person und Unternehmen zusammen.
reason-application-in-future = Der Antrag liegt in der Zukunft.
reason-assessment-over = Der Antrag konnte bis einschließlich { $until } beurteilt werden.
reason-integrated = Die Person ist als { $quality } seit dem { $since } integriert.
reason-not-integrated = Ihre Organisation hat diese Person heute nicht in { $directory } integriert. Für diesen Zweck erforderlich: { $needed }.
directory-flemish-integrator = dem Referenzverzeichnis des flämischen Dienstintegrators
directory-crossroads-bank = dem Referenzverzeichnis der Zentralen Datenbank
reason-other-quality = Ihre Organisation hat diese Person nur als { $held } integriert. Für diesen Zweck erforderlich: { $needed }.
reason-integration-ended = Die Integration als { $quality } endete am { $on }.
reason-integration-not-begun = Die Integration als { $quality } beginnt erst am { $from }.
reason-in-scope = Sie dürfen { $fields } Felder von { $sources ->
        [one] { $sources } Quelle
       *[other] { $sources } Quellen
    } sehen.
reason-source-of-other-purposes = Die Quelle { $source } dient nicht diesem Zweck.
reason-source-condition-not-met = Die Quelle { $source } ist noch nicht zugänglich. Die Bedingung ist nicht erfüllt: { $condition }
reason-no-source = Es ist keine Quelle gewählt.
reason-source-not-granted = Die Beratung { $number } gewährt nichts aus der Quelle { $source }.
ask-sign-in = Melden Sie sich erneut an.
ask-support = Fragen Sie den Helpdesk.
ask-privacy-officer = Fragen Sie den Datenschutzbeauftragten Ihrer Organisation.
ask-rights-manager = Fragen Sie Ihre Führungskraft oder den Zugangsverwalter Ihrer Organisation.
ask-other-role = Wählen Sie einen Zweck Ihrer eigenen Funktion, oder geben Sie die Akte einem Kollegen mit dieser Funktion.
ask-enterprise = Geben Sie die Unternehmensnummer an.
ask-application-date = Berichtigen Sie das Datum des Antrags.
ask-directory-manager = Fragen Sie, wer in Ihrer Organisation das Referenzverzeichnis verwaltet.
ask-other-source = Lassen Sie diese Quelle weg oder wählen Sie den Zweck, dem sie dient.
ask-source = Wählen Sie mindestens eine Quelle.
ask-declaration = Unterzeichnen Sie die ehrenwörtliche Erklärung und fragen Sie erneut.

### After a dossier

closed-title = Die Akte ist geschlossen
closed-about = Die Akte ist weg: Auf diesem Computer wurde nichts gespeichert. Die Abfrage steht im Protokoll.

### Dossier

dossier-pages = Seiten der Akte
dossier-tab-overview = Übersicht
dossier-tab-timeline = Zeitachse
dossier-tab-dimona = Beschäftigung
dossier-tab-employment = Beschäftigung
dossier-tab-dmfa = DmfA
dossier-tab-benefits = Leistungen
dossier-tab-jobbonus = Jobbonus
dossier-tab-addresses = Adressen
dossier-tab-findings = Feststellungen
dossier-tab-changes = Änderungen
dossier-tab-consultation = Abfrage
dossier-number = ENSS { $number }
dossier-show = Anzeigen
dossier-hide = Verbergen
dossier-show-number = Nummer anzeigen
dossier-hide-number = Nummer verbergen
dossier-identity-awaited = Name: { $source } wird erwartet
dossier-identity-unavailable = Name: { $why }
dossier-identity-empty = Kein Name in { $source }
dossier-age = { $age } Jahre
dossier-age-between = { $age } oder { $greatest } Jahre
dossier-born = geboren { $day }
dossier-region-flemish = Flämische Region
dossier-region-brussels = Region Brüssel-Hauptstadt
dossier-region-walloon = Wallonische Region
dossier-box = { $street } Bk. { $box }
dossier-flag-replaced = ENSS ersetzt
dossier-flag-replaced-since = ENSS ersetzt am { $day }
dossier-flag-replaces = ENSS ersetzt eine andere Nummer
dossier-flag-replaces-since = ENSS ersetzt seit dem { $day } eine andere Nummer
dossier-part = Unvollständig: { $part } erhalten
dossier-flag-cancelled = ENSS annulliert
dossier-flag-cancelled-since = ENSS annulliert am { $day }
dossier-flag-deceased = Verstorben am { $day }
dossier-flag-abroad = Adresse im Ausland
dossier-flag-abroad-in = Adresse im Ausland: { $country }
dossier-flag-unknown = Unbekannte Nummer: das Register kennt niemanden mit dieser ENSS
dossier-consult-instead = { $number } abfragen
dossier-employer = Arbeitgeber { $number }
dossier-period = { $from } bis { $until }
dossier-period-open = seit { $from }
dossier-column-time = Zeitraum
dossier-column-employer = Arbeitgeber
dossier-row-name = { $block } { $position } von { $count }: { $label }
dossier-no-row = Keine Zeile in { $block }
dossier-before-window = Vor dem { $day }: außerhalb des Zeitfensters ({ $paragraph })
dossier-other-employers = Andere Arbeitgeber: nicht für diesen Zweck ({ $paragraph })
dossier-tree = Baum von { $source }
dossier-fields = Felder von { $block }
dossier-withheld =
    { $count ->
        [one] 1 Feld nicht ermächtigt
       *[other] { $count } Felder nicht ermächtigt
    }
dossier-withheld-show =
    { $count ->
        [one] Spalte von 1 nicht ermächtigten Feld anzeigen
       *[other] Spalten von { $count } nicht ermächtigten Feldern anzeigen
    }
dossier-withheld-hide =
    { $count ->
        [one] Spalte von 1 nicht ermächtigten Feld verbergen
       *[other] Spalten von { $count } nicht ermächtigten Feldern verbergen
    }
dossier-grants = Ermächtigungen nach Paragraf
authority-conditions = Wovon diese Beratung abhängt
authority-condition-met = { $condition } Erfüllt seit dem { $day } ({ $paragraph }).
authority-condition-demonstration = { $condition } Erfüllt seit dem { $day } ({ $paragraph }); dieser Tag ist ein Demonstrationswert.
authority-condition-unmet = { $condition } Nicht erfüllt ({ $paragraph }).
authority-declaration = Wer abfragt, muss die ehrenwörtliche Erklärung unterzeichnet haben; der Zugang hat das geprüft ({ $paragraph }).
authority-onward-title = Weitergabe
authority-onward = Darf weitergegeben werden an: { $name } ({ $paragraph })
authority-onward-else = An niemand sonst.
authority-onward-nobody = Die Beratung nennt niemanden, an den diese Daten weitergegeben werden dürfen.
dossier-withheld-why = Nicht ermächtigt
dossier-not-named = Die Beratung nennt diese Felder nicht.
dossier-log = Im Protokoll
dossier-consultation-id = Abfrage { $id }
dossier-receipt = { $source }: Beleg geprüft, Zeile { $place }
dossier-no-receipt = { $source }: noch kein Beleg
field-yes = ja
field-no = nein
field-absent = kein Wert, von der Quelle bestätigt
field-not-granted = nicht ermächtigt
field-before-window = außerhalb des Zeitfensters: vor dem { $day }
field-other-employer = anderer Arbeitgeber: nicht für diesen Zweck
field-awaited = Antwort wird erwartet
field-number = Zone { $number }
field-demonstration = Die Bedeutung stammt aus einer Demonstrationsliste.
field-recovered = zurückgefordert { $amount }
field-unknown-code = { $code } · nicht in der Liste
dossier-cancelled = annulliert
dossier-ends-before-begin = endet vor dem Beginn
relations-all = Alle Zeiträume
relations-today = Heute aktiv
relations-during = In einem Zeitraum aktiv
relations-changed = Änderungen
relations-from = Von
relations-until = Bis einschließlich
relations-inverted = Der Zeitraum endet, bevor er beginnt.
relations-none = Kein Zeitraum entspricht dieser Auswahl
relations-shown =
    { $rows ->
        [one] { $shown } von { $rows } Zeile
       *[other] { $shown } von { $rows } Zeilen
    }
relations-today-hint = Zeiträume, die den { $day } umfassen. Annullierte zählen nicht.
relations-during-hint = Zeiträume mit mindestens einem Tag in diesem Zeitraum, beide Tage eingeschlossen. Annullierte zählen nicht.
relations-changed-hint = Zeiträume, deren letzte Meldung eine Änderung oder Annullierung ist oder deren erste Meldung nach dem Dienstantritt kam.
relations-changed-by-action = Zeiträume, deren letzte Meldung eine Änderung oder Annullierung ist. Das Datum der ersten Meldung ist nicht ermächtigt.
relations-changed-by-day = Zeiträume, deren erste Meldung nach dem Dienstantritt kam. Die letzte Meldung ist nicht ermächtigt.
relations-changed-unknown = Nicht zu sagen: Weder die letzte Meldung noch das Datum der ersten ist ermächtigt.
source-label-register = Register
source-label-dimona = Dimona
source-label-dmfa = DmfA
source-rows =
    { $rows ->
        [one] 1 Zeile
       *[other] { $rows } Zeilen
    }
source-empty = 0 Zeilen
source-empty-sentence = { $source }: nichts über diese Person im Umfang dieser Abfrage.
source-part = { $present } von { $expected }
source-part-quarters = { $present } von { $expected } Quartalen
source-quarters = { $quarters ->
    [one] 1 Quartal
   *[other] { $quarters } Quartale
}
source-awaited = wartet seit { $seconds } s
source-awaited-sentence = { $source } hat noch nicht geantwortet. Unten steht, was kommt.
source-not-in-scope = nicht abgefragt
source-others-not-in-scope = nicht abgefragt: { $sources }
source-not-in-scope-sentence = { $source } gehört nicht zu dieser Abfrage. Eine neue Abfrage kann die Quelle einschließen.
source-retry = { $source } erneut abfragen
source-stop = Beenden
source-stop-name = Nicht länger auf { $sources } warten (Ctrl+.)
source-progress = { $answered } von { $sources } Quellen haben geantwortet
source-progress-done = Alle Quellen haben geantwortet
source-progress-failed =
    { $failed ->
        [one] Fertig; 1 Quelle ist nicht verfügbar
       *[other] Fertig; { $failed } Quellen sind nicht verfügbar
    }
standing-again = Fehlendes erneut abfragen (F5)
standing-awaited = Es wird noch auf { $sources } gewartet. Was schon da ist, steht unten und bleibt stehen. Lesen Sie weiter, oder beenden Sie das Warten (Ctrl+.).
standing-lacking = Diese Akte ist unvollständig: { $sources }. Was unten steht, geben die Quellen so an, aber es ist nicht alles. Fragen Sie das Fehlende erneut ab.
standing-none-answered = Keine Quelle hat Daten gegeben: { $sources }. Über die Person sagt das nichts aus. Fragen Sie sie erneut ab; dauert es an, verständigen Sie den Helpdesk.
standing-ended = Die Abfrage oder Ihre Sitzung wurde auf dem Server beendet, bevor { $sources } antwortete. Erneutes Abfragen ist daher nicht möglich. Schließen Sie die Akte (Ctrl+W) und beginnen Sie eine neue Abfrage.
standing-nothing-found = Die abgefragten Quellen ({ $sources }) haben in dieser Abfrage nichts über diese Person. Alle haben geantwortet: Die Antwort ist vollständig. Wenn Sie Daten erwartet haben, prüfen Sie die ENSS, das Unternehmen und das Zeitfenster.
source-down-short = nicht erreichbar
source-too-late-short = zu spät
source-cut-off-short = abgebrochen
source-unreadable-short = unlesbare Antwort
source-wrong-person-short = andere Person
source-too-large-short = Antwort zu groß
source-no-receipt-short = kein gültiger Beleg
source-log-closed-short = Protokoll geschlossen
source-ended-short = Abfrage beendet
source-cancelled-short = von Ihnen beendet
source-down = Die Daten von { $source } konnten nicht angezeigt werden: die Quelle funktioniert zurzeit nicht. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-too-late = Die Daten von { $source } konnten nicht angezeigt werden: die Quelle hat nicht in der vereinbarten Zeit geantwortet. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-cut-off = Die Daten von { $source } konnten nicht angezeigt werden: die Verbindung brach ab, bevor die Antwort vollständig war. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-unreadable = Die Daten von { $source } konnten nicht angezeigt werden: die Antwort hat nicht die vereinbarte Form. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-wrong-person = Die Daten von { $source } konnten nicht angezeigt werden: die Antwort betrifft eine andere Person, nichts davon wird angezeigt. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-too-large = Die Daten von { $source } konnten nicht angezeigt werden: die Antwort ist größer als vereinbart. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-no-receipt = Die Daten von { $source } konnten nicht angezeigt werden: der Beleg aus dem Protokoll fehlt oder stimmt nicht. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-log-closed = Die Daten von { $source } konnten nicht angezeigt werden: der Server kann sein Protokoll nicht schreiben, und ohne Protokoll wird nichts angezeigt. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-ended = Die Daten von { $source } konnten nicht angezeigt werden: die Abfrage oder die Sitzung ist auf dem Server beendet. Der Rest der Akte hängt nicht davon ab. Beginnen Sie eine neue Abfrage.
source-cancelled = Die Daten von { $source } fehlen: Sie haben das Warten beendet, bevor die Quelle antwortete. Der Rest der Akte ist davon unabhängig. Fragen Sie die Quelle erneut ab.
overview-enterprise = Unternehmen { $number }
overview-application = Antrag vom { $day }
answer-awaited = Noch nicht feststellbar
answer-nothing = Nichts zu prüfen
answer-waits-for = Es wird noch auf { $sources } gewartet.
answer-and-more = { $named } und { $count } weitere
answer-to-finding = { $answer } Zur Feststellung
answer-rows = Zeilen:
answer-all-rows = alle { $count }
answer-all-rows-name = Alle { $count } verwendeten Zeilen von { $check }, bei den Feststellungen
overview-bearing = Was dazu gehört
overview-today = Am { $day }
overview-bounds = Was diese Abfrage begrenzt
overview-asked-enterprise = das angefragte Unternehmen
overview-other-enterprise = ein anderes Unternehmen
overview-home = Hauptwohnort
overview-no-home = Kein laufender Hauptwohnort im Register
overview-relations = Laufende Dimona-Zeiträume
overview-no-relation = Kein laufender Zeitraum in dieser Abfrage
overview-last-quarter = Letztes gemeldetes Quartal
overview-no-quarter = Keine Meldung in dieser Abfrage
overview-unemployment = Laufendes Arbeitslosengeld
overview-no-unemployment = Kein laufendes Arbeitslosengeld in dieser Abfrage
overview-living-wage = Laufendes Eingliederungseinkommen
overview-no-living-wage = Kein laufendes Eingliederungseinkommen in dieser Abfrage
overview-sickness = Krankengeld der letzten { $days } Tage
overview-no-sickness = Keine Zahlung in dieser Abfrage
overview-jobbonus = Jobbonus des letzten Jahres
overview-no-jobbonus = Kein Jobbonus in dieser Abfrage
overview-since = seit { $day }
overview-all-rows = Alle { $count } Zeilen von { $block }
overview-window = { $source } ({ $blocks }): vom { $from } bis { $until } ({ $paragraph })
overview-one-employer = Nur Arbeitgeber { $number } ({ $paragraph })
overview-all-employers = Alle Arbeitgeber ({ $paragraph })
overview-test = Diese Abfrage ist ein Test und steht als Test im Protokoll (§39)
overview-quarters = Drei Jahre nach Quartal
overview-quarters-legend = Je Arbeitgeber: die Dimona-Zeiträume und die Quartale mit einer DmfA-Meldung. Je Leistung: die Zeit, für die sie gewährt oder gezahlt ist. Nur der Rand: annulliert.
overview-quarters-none = Keine Zeile in diesen drei Jahren
overview-quarter-nothing = { $quarter }: kein Zeitraum, keine Meldung, keine Leistung
overview-other-employers =
    { $count ->
        [one] 1 anderer Arbeitgeber
       *[other] { $count } andere Arbeitgeber
    }
benefits-title = Leistungen je Monat
benefits-measure = Was je Monat gezeigt wird
benefits-amount = Betrag
benefits-by-days = Tage
benefits-legend = Unter der Nulllinie, nur Rand: zurückgefordert. Eine Zahlung steht im Monat, in dem ihr Zeitraum beginnt.
benefits-choose = Wählen Sie mit der Maus oder den Pfeilen einen Monat: hier stehen dann seine Beträge und Tage.
benefits-unit-paid = je Monat gezahlt
benefits-unit-daily = Tagesbetrag
benefits-daily = Tagesbetrag { $amount } ({ $stretch })
benefits-days = { $days } Tage
benefits-for = für { $stretch }
benefits-no-days = die Quelle gibt keine Anzahl Tage an
benefits-none = keine
benefits-before-window = vor dem Zeitfenster
benefits-after-window = nach dem Zeitfenster
benefits-not-known = nicht bekannt: die Quelle gab nur einen Teil
addresses-title = Hauptwohnorte
addresses-until = bis einschließlich
addresses-now = heute
addresses-address = Adresse
addresses-withheld = Nicht ermächtigt: { $fields }
addresses-day = Wohnort am
addresses-day-of-application = der Tag des Antrags
addresses-on-day = { $address }, seit dem { $day }
addresses-none-on-day = Das Register hat an diesem Tag keinen Hauptwohnort
addresses-outside = Außerhalb des Zeitfensters: sichtbar vom { $from } bis { $until }
addresses-days-withheld = Nicht feststellbar: Beginn und Ende sind nicht ermächtigt

## The time line

timeline-title = Zeitachse
timeline-lanes = Zeitachse je Arbeitgeber und je Leistung
timeline-list = Die Zeiträume als Liste
timeline-closer = Vergrößern
timeline-further = Verkleinern
timeline-three-years = Drei Jahre
timeline-all = Alles anzeigen
timeline-list-show = Liste anzeigen
timeline-list-hide = Liste ausblenden
timeline-open = Zeile anzeigen
timeline-hint = Wählen Sie einen Zeitraum in der Zeitachse oder in der Liste, um ihn hier in Worten zu lesen. Enter zeigt seine Zeile.
timeline-calendar = Kalender
timeline-school-year = Schuljahr
timeline-today = heute
timeline-without = Ohne Zeitraum
timeline-together = Gleichzeitig
timeline-nowhere = Nirgends in dieser Abfrage
timeline-no-period-in = kein Zeitraum in { $sources }
timeline-both = zusammen: { $what }
timeline-break = Unterbrechung
timeline-superseded = durch eine spätere Fassung ersetzt
timeline-begin-withheld = Der Beginn der Zeiträume ist nicht ermächtigt
timeline-end-withheld = Ende nicht ermächtigt
timeline-standing-withheld = ob eine Zeile annulliert oder ersetzt wurde, ist nicht ermächtigt
timeline-after-window = Nach dem { $day }: außerhalb des Zeitfensters ({ $paragraph })
timeline-legend-period = Zeitraum
timeline-legend-running = läuft noch
timeline-legend-hollow = annulliert oder ersetzt
timeline-legend-open = kein Zeitraum
timeline-legend-together = gleichzeitig
timeline-legend-window = außerhalb des Zeitfensters
timeline-untold-awaited = Nicht feststellbar, solange diese Quelle nicht geantwortet hat: { $sources }
timeline-untold-missing = Nicht feststellbar ohne vollständige Antwort von { $sources }
timeline-untold-withheld = Nicht feststellbar: nicht alle Daten von { $sources } sind ermächtigt
timeline-untold-one-employer = Nicht feststellbar: nur der Arbeitgeber { $number } darf eingesehen werden ({ $paragraph })
timeline-untold-no-relations = Ohne Dimona nicht auf den Tag genau feststellbar: eine Meldung gilt für ein ganzes Quartal
timeline-days =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
timeline-times =
    { $count ->
        [one] 1 Mal
       *[other] { $count } Mal
    }
timeline-employers =
    { $count ->
        [one] 1 Arbeitgeber
       *[other] { $count } Arbeitgeber
    }
timeline-more =
    { $count ->
        [one] und 1 weiterer
       *[other] und { $count } weitere
    }
timeline-undated =
    { $count ->
        [one] 1 Zeile ohne Anfangsdatum steht nicht auf der Zeitachse
       *[other] { $count } Zeilen ohne Anfangsdatum stehen nicht auf der Zeitachse
    }
timeline-lane =
    { $count ->
        [one] { $lane }: 1 Zeitraum, vom { $from } bis zum { $until }
       *[other] { $lane }: { $count } Zeiträume, vom { $from } bis zum { $until }
    }{ $breaks ->
        [0] { "" }
        [one] , 1 Unterbrechung
       *[other] , { $breaks } Unterbrechungen
    }
### Employment: Dimona beside the DmfA

employment-choice = Ansicht der Beschäftigung
employment-by-employer = Nach Arbeitgeber
employment-rows = Dimona, Zeile für Zeile
employment-list = Dimona und DmfA nach Arbeitgeber
employment-rule = Links Dimona, rechts die DmfA desselben Quartals. Eine DmfA-Meldung muss bis zum Ende des Monats nach dem Quartal vorliegen; vor diesem Tag fehlt sie nicht. Für die Statute { $types } wird keine DmfA erwartet (angenommen).
employment-limit-dmfa = Was in der DmfA fehlt, lässt sich nicht feststellen. { $why }
employment-limit-dimona = Was in Dimona fehlt, lässt sich nicht feststellen. { $why }
employment-limit-days = Die Tage wurden nicht verglichen. { $why }
employment-withheld = nicht ermächtigt: { $fields }
employment-nothing = Weder Dimona-Zeitraum noch DmfA-Meldung innerhalb dieser Abfrage
employment-no-number = Arbeitgeber nicht sichtbar
employment-agrees = Kein Unterschied
employment-not-compared = Nicht verglichen
employment-days-not-compared = Keine Meldung und kein Zeitraum fehlt; die Tage wurden nicht verglichen
employment-differences =
    { $count ->
        [one] 1 Unterschied
       *[other] { $count } Unterschiede
    }
employment-meanwhile = Zeilen eines anderen Unternehmens während eines Dimona-Zeitraums beim angefragten Unternehmen: { $period }
employment-no-rows = Keine Zeilen
employment-elsewhere = Zeilen gibt es bei einem anderen Unternehmen: { $numbers }
employment-declaration = Meldung
employment-committee = PK { $committee }
employment-no-dimona = kein Dimona-Zeitraum
employment-no-dmfa = keine DmfA-Meldung
employment-not-made = keine DmfA für dieses Statut erwartet
employment-not-due = DmfA noch nicht erwartet, einzureichen bis { $day }
employment-difference = Unterschied: { $text }
employment-begin = Erster Tag: Dimona { $entry }, DmfA { $begin }
employment-end = Letzter Tag: Dimona { $exit }, DmfA { $end }
employment-end-in-dmfa = Letzter Tag: DmfA { $end }, Dimona ohne Dienstaustritt
employment-end-in-dimona = Letzter Tag: Dimona { $exit }, DmfA ohne Enddatum
employment-not-declared = Dimona-Zeitraum ohne DmfA-Meldung für { $quarter }
employment-not-declared-by = Dimona-Zeitraum ohne DmfA-Meldung für { $quarter }; Arbeitgeber { $number } hat eine, ohne Dimona-Zeitraum
employment-no-relation = DmfA-Meldung für { $quarter } ohne Dimona-Zeitraum
employment-no-relation-cancelled = DmfA-Meldung für { $quarter } ohne Dimona-Zeitraum: dieser wurde annulliert

### The board of the DmfA

board-choice = Ansicht der DmfA
board-view = Tafel und Baum
board-by-block = Nach Block
board-name = Tafel der DmfA nach Jahr und Quartal
board-head = Q{ $quarter }
board-quarter = { $year } Quartal { $quarter }
board-versions =
    { $count ->
        [one] 1 Version
       *[other] { $count } Versionen
    }
board-last = letzte vom { $day }
board-state-reactivation = Reaktiviert
board-not-due = noch nicht
board-version = Version
board-changes = Was sich änderte
blocks-name = Blöcke von { $source }
blocks-withheld =
    { $count ->
        [one] 1 Block nicht ermächtigt
       *[other] { $count } Blöcke nicht ermächtigt
    }

## Sorting, finding and laying out the columns of a grid
grid-find = Zeilen filtern
grid-find-hint = Filtern (Strg + F)
grid-shown =
    { $count ->
        [one] { $shown } von { $rows } Zeile
       *[other] { $shown } von { $rows } Zeilen
    }
grid-busy = Zeilen werden geordnet …
grid-none = { $count ->
    [one] Die einzige Zeile enthält „{ $text }“ nicht. Geben Sie etwas anderes ein oder leeren Sie das Feld mit Esc.
   *[other] Keine der { $rows } Zeilen enthält „{ $text }“. Geben Sie etwas anderes ein oder leeren Sie das Feld mit Esc.
}
grid-none-chosen = Es ist keine Zeile ausgewählt. Wählen Sie anders oder leeren Sie den Filter, um die Felder einer Zeile zu sehen.
grid-columns = Spalten
grid-columns-reset = Spalten wie am Anfang
grid-ascending = aufsteigend sortiert
grid-descending = absteigend sortiert
grid-bar-down = Zeilen verschieben
grid-bar-along = Spalten verschieben

### Findings

findings-case = Was der Antrag sagt
findings-case-notice = Nur für die Berechnung unten: Es bleibt in diesem Fenster und wird weder aufbewahrt noch gesendet.
findings-none = Es gibt keine Daten, die diese Prüfung betreffen.
findings-handler-decides = Eine Prüfung entscheidet nicht: Sie zeigt, was aus den Daten folgt. Die Entscheidung liegt bei Ihnen.
findings-show-rows = { $count ->
    [one] Verwendete Zeile zeigen
   *[other] Die { $count } verwendeten Zeilen zeigen
}
findings-hide-rows = { $count ->
    [one] Verwendete Zeile verbergen
   *[other] Die { $count } verwendeten Zeilen verbergen
}
outcome-fulfilled = Erfüllt
outcome-not-fulfilled = Nicht erfüllt
outcome-cannot-be-decided = Nicht entscheidbar
step-holds = erfüllt
step-does-not-hold = nicht erfüllt
subject-school-year = Schuljahr { $year }
subject-year = Jahr { $year }
subject-quarter = Quartal { $quarter }
why-source-missing = Die Quelle { $source } hat nicht geantwortet.
why-source-awaited = Die Quelle { $source } hat noch nicht geantwortet.
why-source-partial = Die Quelle { $source } hat nur einen Teil geliefert.
why-not-in-scope = Die Quelle { $source } gehört nicht zu dieser Abfrage.
why-not-granted = Dieser Zweck lässt das Feld „{ $field }“ nicht sehen.
why-no-row = Es gibt keine Zeile im Block „{ $block }“.
why-fact-missing = Oben auszufüllen: { $fact }.
why-parameter-missing = Der Parameter „{ $parameter }“ ist für den { $day } nicht bekannt.
why-too-large = Eine Summe ist größer, als ein Betrag sein kann.
why-unknown-code = Der Code im Feld „{ $field }“ steht nicht in der Liste.
figure-in-days = { $count ->
    [one] { $number } Tag
   *[other] { $number } Tage
}
figure-in-months = { $count ->
    [one] { $number } Monat
   *[other] { $number } Monate
}
figure-declared-days = { $days } gemeldete Tage
figure-hours = { $hours } Stunden
fact-agreement = den Zeitraum des Vertrags
fact-agreement-begin = Beginn des Vertrags
fact-agreement-begin-hint = Wie im Antrag, z. B. 1.10.2025
fact-agreement-end = Ende des Vertrags
fact-agreement-end-hint = Leer, wenn es noch kein Ende gibt
fact-school-year = Schuljahr
fact-school-year-hint = Z. B. 2025-2026; leer für alle
fact-reference-year = Referenzjahr
fact-reference-year-hint = Z. B. 2024; leer für alle
fact-gross-wage = Bruttomonatslohn nach der Einstellung
fact-gross-wage-hint = In Euro, z. B. 2400,00
fact-fraction = Beschäftigungsbruch
fact-fraction-hint = Von 0,01 bis 1; leer ist Vollzeit
fact-percentage = Prozentsatz der Lohnprämie
fact-percentage-hint = Z. B. 60
fact-fault-day = Das ist kein Datum. Schreiben Sie z. B. 1.10.2025.
fact-fault-inverted = Der Vertrag endet, bevor er beginnt.
fact-fault-school-year = Schreiben Sie ein Schuljahr wie 2025-2026.
fact-fault-year = Schreiben Sie ein Jahr von 2003 bis heute.
fact-fault-amount = Schreiben Sie einen Betrag wie 2400,00, ohne Punkt zwischen Tausendern.
fact-fault-fraction = Schreiben Sie eine Zahl von 0,01 bis 1.
fact-fault-percentage = Schreiben Sie einen Prozentsatz von 0 bis 100.
check-presence = Vier Monate am Arbeitsplatz
check-presence-about = Je Schuljahr: die Tage des Vertrags ohne die Krankheitstage, gegenüber vier Kalendermonaten.
check-residence = Hauptwohnort in der Flämischen Region
check-residence-about = Am ersten Tag des Vertrags.
check-declared-dates = Gemeldeter Beginn und gemeldetes Ende
check-declared-dates-about = Die Tage des Vertrags gegenüber Dimona und DmfA.
check-worker-code = Arbeitnehmerkennzahl
check-worker-code-about = Je Quartal: die gemeldete Kennzahl gegenüber dem Alter und der Art des Lehrlings.
check-other-enterprise = Meldung durch ein anderes Unternehmen
check-other-enterprise-about = Meldungen anderer Unternehmen im selben Zeitraum.
check-jobbonus = Jobbonus
check-jobbonus-about = Je Quartal und Jahr: die Voraussetzungen und der Betrag.
check-replacement-income = Ersatzeinkommen je Monat
check-replacement-income-about = Arbeitslosigkeit, Eingliederungseinkommen und Krankengeld zusammen, je Monat.
check-wage-cost = Lohnkosten und Referenzlohn
check-wage-cost-about = Je Quartal und Arbeitgeber: Bruttolohn, Arbeitgeberbeiträge und Ermäßigungen, und was davon abgeht.

### Changes

changes-granted = Die Änderungen dürfen nach { $paragraphs } gesehen werden.
changes-since-title = Neu seit Ihrer letzten Abfrage
changes-since = { $source }: seit Ihrer Abfrage für diese Akte vom { $day }
changes-first-look = Sie fragen diese Person für diese Akte zum ersten Mal ab, oder es hat noch keine Quelle geantwortet.
changes-nothing-new = Nichts Neues.
changes-more-rows = { $count ->
    [one] Und noch { $count } neue oder geänderte Zeile.
   *[other] Und noch { $count } neue oder geänderte Zeilen.
}
changes-gone = { $count ->
    [one] { $count } Zeile, die Sie damals sahen, gibt es in dieser Form nicht mehr.
   *[other] { $count } Zeilen, die Sie damals sahen, gibt es in dieser Form nicht mehr.
}
changes-corrections-title = Berichtigte Meldungen
changes-none-corrected = Keine Meldung in dieser Abfrage hat mehr als eine Version.
changes-no-visible-difference = Kein Feld, das Sie sehen dürfen, unterscheidet sich.
changes-spoken = { $name }: war { $before }, ist { $after }

### Directory

directory-title = Eintragungen im Referenzverzeichnis
directory-keeper = { $organisation } (Sektor { $sector })
directory-again = Erneut fragen
directory-awaited = Die Eintragungen werden abgefragt …
directory-act-awaited = Die Handlung wird protokolliert und ausgeführt …
directory-register = Eine Person eintragen
directory-ssin = ENSS
directory-ssin-hint = 11 Ziffern
directory-begin = Erster Tag
directory-begin-hint = Z. B. 1.9.2026
directory-end = Letzter Tag
directory-end-hint = Leer, wenn er noch nicht bekannt ist
directory-quality = Eigenschaft
directory-no-quality = Wählen Sie eine Eigenschaft.
directory-inverted = Der letzte Tag liegt vor dem ersten.
directory-register-button = Eintragen
directory-registered = Eingetragen und protokolliert.
directory-registered-overlap = { $count ->
    [one] Eingetragen. Achtung: Es gibt noch { $count } Eintragung dieser Person in derselben Eigenschaft mit gemeinsamen Tagen.
   *[other] Eingetragen. Achtung: Es gibt noch { $count } Eintragungen dieser Person in derselben Eigenschaft mit gemeinsamen Tagen.
}
directory-ended = Beendet: Der letzte Tag ist der { $day }.
directory-list = Ihre Eintragungen
directory-attention = Zu prüfen ({ $count })
directory-all = Alle ({ $count })
directory-nothing-due = Keine Eintragung ist zu prüfen.
directory-attention-left-out = Und noch { $count } andere.
directory-show-numbers = Nummern zeigen
directory-hide-numbers = Nummern verbergen
directory-entry = { $number }, { $quality }, { $days }, geändert am { $changed }
directory-last-day = Letzter Tag dieser Eintragung
directory-last-day-hint = Z. B. 30.6.2026
directory-end-button = Beenden
directory-page = Seite { $page } von { $pages }
directory-page-before = Vorige Seite
directory-page-after = Nächste Seite
attention-past-due = Ohne Ende und älter als { $years } Jahre ({ $paragraph }): zu beenden
attention-ends-soon = Endet innerhalb von { $days } Tagen
attention-duplicate = Doppelt eingetragen
attention-overlap = Überlappende Eintragungen einer Person
act-unknown-deliberation = Diese Beratung ist hier nicht bekannt.
act-not-in-force = Die Beratung ist heute nicht in Kraft.
act-other-recipient = Die Beratung nennt Ihre Organisation nicht, oder eine andere trägt für sie ein.
act-no-registrars = Die Beratung beauftragt niemanden mit Eintragungen.
act-not-registrar = Vorbehalten für: { $roles }.
act-role-ended = Ihr Recht als { $role } endete am { $on }.
act-not-declared = Sie haben als { $role } die ehrenwörtliche Erklärung nicht unterzeichnet.
act-unknown-quality = Diese Eigenschaft gibt es nicht. Bekannt sind: { $known }.
act-ends-before-begin = Das Ende liegt vor dem Beginn ({ $begin }).
act-begins-too-late = Der Beginn liegt zu weit voraus: spätestens { $latest }.
act-already-ended = Diese Eintragung endete bereits am { $on }.
act-duplicate = Genau diese Eintragung besteht schon.
act-no-such-inscription = Ihre Organisation hat diese Eintragung nicht.
act-no-declaration = Die Beratung verlangt keine ehrenwörtliche Erklärung.
act-no-function = Sie haben keine Funktion unter dieser Beratung.
act-no-such-case = Sie haben diese Akte nicht offen.
notices-title = { $count ->
    [one] { $count } Änderung in Ihren laufenden Akten
   *[other] { $count } Änderungen in Ihren laufenden Akten
}
notices-failed = Ob sich in Ihren laufenden Akten etwas geändert hat, ist nicht bekannt: { $why }
notice-death = Akte { $case }: Ein Todesfall wurde am { $day } gemeldet.
notice-number = Akte { $case }: Die Erkennungsnummer änderte sich am { $day }.
notice-address = Akte { $case }: Der Hauptwohnort änderte sich am { $day }.
notice-corrected-declaration = Akte { $case }: Eine Meldung wurde am { $day } berichtigt.
notice-close = Akte nicht mehr verfolgen
notice-close-case = Akte { $case } nicht mehr verfolgen
declare-title = Ehrenwörtliche Erklärung
declare-text = Ich werde die Sicherheit und die Vertraulichkeit der personenbezogenen Daten achten und sie nur für die Bearbeitung und die Begleitung der Akten verwenden, für die die Beratung { $number } sie erlaubt ({ $paragraph }).
declare-button = Ich erkläre dies ehrenwörtlich
declare-done = Ihre ehrenwörtliche Erklärung ist registriert. Sie können die Abfrage erneut stellen.
declare-awaited = Ihre Erklärung wird registriert …

### Checks of 23/166 and 22/118

step-days-in-agreement = Tage im Vertrag
step-days-not-counted = Kalendertage, die nicht zählen
step-days-perhaps-not-counted = Kalendertage, die vielleicht nicht zählen
step-days-present = Tage am Arbeitsplatz
step-four-months-later = Vier Monate nach dem ersten Tag
step-days-required = Erforderliche Tage
step-four-months = Mindestens vier Monate
step-start-stated = Beginn des Vertrags, wie angegeben
step-start-in-dimona = Erster Dienstantritt laut Dimona
step-main-residence = Hauptwohnort an diesem Tag
step-region = Region
step-entry-against-agreement = Dienstantritt (Dimona) gegenüber Vertragsbeginn
step-exit-against-agreement = Dienstaustritt (Dimona) gegenüber Vertragsende
step-occupation-begin-against-agreement = Beginn der Beschäftigung (DmfA) gegenüber Vertragsbeginn
step-occupation-end-against-agreement = Ende der Beschäftigung (DmfA) gegenüber Vertragsende
step-occupation-begin-against-entry = Beginn der Beschäftigung (DmfA) gegenüber Dienstantritt (Dimona)
step-occupation-end-against-exit = Ende der Beschäftigung (DmfA) gegenüber Dienstaustritt (Dimona)
step-gap-in-dimona = Unterbrechung zwischen zwei Dimona-Zeiträumen
step-apprentice-until = Kennzahl als Lehrling bis einschließlich
step-expected-code = Erwartete Arbeitnehmerkennzahl
step-declared-code = Gemeldete Arbeitnehmerkennzahl
step-apprenticeship = Gemeldete Art der Lehre
step-worker-type = Statut laut Dimona
step-time-of-agreement = Zeitraum des Vertrags
step-time-in-dimona = Zeitraum im Unternehmen laut Dimona
step-time-of-window = Einsehbarer Zeitraum
step-own-dimona = Dimona des Unternehmens
step-own-declaration = DmfA des Unternehmens
step-own-declarations = Meldungen des Unternehmens
step-other-dimona = Dimona eines anderen Unternehmens
step-other-declaration = DmfA eines anderen Unternehmens
step-other-declarations = Meldungen anderer Unternehmen
step-unemployment-month = Arbeitslosengeld pro Monat
step-days-with-amount = Tage mit diesem Tagesbetrag
step-living-wage-paid = Eingliederungseinkommen gezahlt
step-living-wage-claimed-back = Eingliederungseinkommen zurückgefordert
step-other-aid = Andere Hilfe (zählt nicht)
step-living-wage-month = Eingliederungseinkommen des Monats
step-sickness-paid = Krankengeld gezahlt
step-sickness-claimed-back = Krankengeld zurückgefordert
step-sickness-left-out = Zahlung, die nicht zählt
step-sickness-month = Krankengeld des Monats
step-replacement-income = Ersatzeinkommen des Monats
step-employee-contribution = LSS-Beitrag des Arbeitnehmers
step-premium-full-time = IBO-Prämie bei Vollzeit
step-premium = IBO-Prämie
step-withholding = Berufssteuervorabzug
step-premium-paid = Auszuzahlende Prämie
figure-days-in-agreement = im Vertrag
figure-days-not-counted = zählen nicht
figure-days-present = am Arbeitsplatz
figure-days-required = erforderlich
figure-days-per-week = pro Woche
figure-first-day = erster Tag
figure-entry-date = Dienstantritt
figure-exit-date = Dienstaustritt
figure-occupation-begin = Beginn der Beschäftigung
figure-occupation-end = Ende der Beschäftigung
figure-agreement-begin = Vertragsbeginn
figure-agreement-end = Vertragsende
figure-last-declared-day = letzter gemeldeter Tag
figure-birth-date = Geburtsdatum
figure-years = Jahre
figure-daily-amount = Tagesbetrag
figure-days-per-month = Tage pro Monat
figure-times-per-week = halbe Tagesbeträge pro Woche
figure-days-per-week-of-benefits = Tage einer Leistungswoche
figure-unemployment-month = Arbeitslosigkeit
figure-living-wage-month = Eingliederungseinkommen
figure-sickness-month = Krankheit
figure-gross-wage = Bruttolohn
figure-employee-contribution = LSS-Beitrag
figure-nothing = nie weniger
figure-replacement-income = Ersatzeinkommen
figure-coefficient = Koeffizient
figure-premium-full-time = Prämie bei Vollzeit
figure-fraction = Beschäftigungsbruch
figure-premium = Prämie
figure-withholding = Berufssteuervorabzug
word-flemish-region = Flämische Region
word-brussels-region = Region Brüssel-Hauptstadt
word-walloon-region = Wallonische Region
word-abroad = Ausland
word-ended = beendet
word-not-ended = nicht beendet
word-not-declared = nicht gemeldet
word-no-dimona = keine Dimona in diesem Quartal
fact-enterprise = das Unternehmen
contradiction-value-missing = Eine Angabe, die immer vorhanden sein muss, fehlt.
contradiction-begin-missing = Ein Zeitraum hat kein Beginndatum.
contradiction-end-missing = Eine Zahlung hat kein Enddatum.
contradiction-ends-before-begin = Ein Zeitraum endet, bevor er beginnt.
contradiction-month-missing = Von einem Betrag ist der Monat nicht bekannt.
contradiction-row-without-parent = Eine Zeile gehört zu einer Zeile, die es nicht gibt.
contradiction-version-twice = Dieselbe Version einer Bescheinigung kommt zweimal vor.
contradiction-versions-not-visible = Zwei Bescheinigungen betreffen dieselben Tage; ob es zwei Versionen einer Bescheinigung sind, ist unter diesem Beschluss nicht zu sehen.
contradiction-two-residences = An diesem Tag gibt es zwei Hauptwohnorte.
contradiction-no-days-per-week = Eine Beschäftigung mit Tagen, die nicht zählen, hat keine Tage pro Woche.
contradiction-negative-days = Eine Anzahl Tage ist kleiner als null.
contradiction-negative-daily-amount = Ein Tagesbetrag ist kleiner als null.
contradiction-benefits-overlap = Zwei Arbeitslosenleistungen gelten am selben Tag.
contradiction-times-per-week = Die Anzahl halber Tagesbeträge pro Woche ist nicht möglich.
note-parameter-unverified = Ein verwendeter Wert wurde in keinem Gesetzestext nachgelesen
note-four-months-indicative = Richtwert: Wie vier Monate gezählt werden, steht in keinem bekannten Text.
note-still-running = Der Zeitraum läuft noch; er zählt bis heute.
note-other-worker-type = Einer der Zeiträume ist mit einem anderen Statut gemeldet, als bei alternierendem Lernen üblich ist.
note-quarter-not-declared = Für mindestens ein Quartal gibt es keine gültige DmfA: Krankheit in diesem Quartal ist nicht zu sehen.
note-days-not-placed = Ein Quartal liegt teilweise außerhalb des Schuljahrs oder des Vertrags; die DmfA sagt nicht, wann im Quartal die Tage liegen.
note-start-from-dimona = Der Vertragsbeginn ist nicht angegeben: Der erste Dienstantritt laut Dimona wird verwendet.
note-agreement-not-stated = Die Daten des Vertrags sind nicht angegeben.
note-dmfa-not-compared = Die DmfA gehört nicht zu dieser Abfrage und wurde nicht verglichen.
note-dimona-not-compared = Dimona gehört nicht zu dieser Abfrage und wurde nicht verglichen.
note-end-not-declared-yet = Das Ende liegt nach dem letzten gemeldeten Quartal und ist noch nicht vergleichbar.
note-birth-from-number = Das Geburtsjahr ist aus der ENSS abgeleitet.
note-no-dimona-in-quarter = In diesem Quartal gibt es keine Dimona des Unternehmens zum Vergleich.
note-named-enterprise-only = Unter diesem Zweck ist nur das genannte Unternehmen zu sehen; andere Unternehmen sind nicht sichtbar.
note-amount-of-most-days = Annahme: Der Tagesbetrag, der an den meisten Tagen des Monats gilt, zählt für den ganzen Monat; bei gleich vielen Tagen der letzte.
note-month-partly-covered = Das Arbeitslosengeld deckt nicht den ganzen Monat; der Tagesbetrag zählt dennoch 26 Mal.
note-half-daily-amount = Annahme: Der Betrag ist der eines halben Tages und zählt so oft pro Woche, wie ein Recht darauf besteht.
note-other-aid-left-out = Andere Hilfe als Eingliederungseinkommen oder gleichgestelltes Einkommen zählt nicht.
note-document-left-out = Bestattungskosten sind kein Einkommen des Teilnehmers und zählen nicht.
note-spread-by-days = Eine Zahlung über mehrere Monate ist nach Kalendertagen verteilt, auf den Cent gerundet.
note-versions-not-visible = Versionen von Bescheinigungen sind nicht zu sehen: Was eine spätere wiederholt, zählt einmal; alle übrigen Zahlungen und Rückforderungen zählen.
note-gross-wage-adds-premium = Mit dem Bruttolohn nach der Einstellung lässt sich auch die Prämie berechnen.
note-coefficient-unverified = Formel und Koeffizient der Prämie wurden nicht im Gesetzestext nachgelesen.
note-manual-worker-contribution = Für Arbeiter wird der LSS-Beitrag auf 108 % des Lohns berechnet; das ist hier nicht bekannt und nicht angewandt.
note-full-time-assumed = Der Beschäftigungsbruch ist nicht angegeben: Vollzeit wird angenommen.
note-fraction-out-of-range = Der Beschäftigungsbruch liegt nicht zwischen 0 und 1.
note-premium-formula-missing = Für diesen Monat ist die Formel der Prämie nicht bekannt; die Prämie ist weggelassen.
parameter-qwl-months-required = erforderliche Monate am Arbeitsplatz
parameter-qwl-service-codes-not-counted = Leistungscodes, die nicht zählen
parameter-qwl-apprentice-last-age = Altersgrenze der Lehrlingskennzahlen
parameter-qwl-worker-codes-apprentice = Arbeitnehmerkennzahlen von Lehrlingen
parameter-qwl-worker-codes-pupil = Arbeitnehmerkennzahlen von Schülern
parameter-qwl-worker-codes-adult = Arbeitnehmerkennzahlen nach dem Jahr des achtzehnten Geburtstags
parameter-qwl-apprenticeship-types = Arten der Lehre
parameter-qwl-dimona-worker-types = Dimona-Statuten für alternierendes Lernen
parameter-ibo-day-factor = Tagesbeträge pro Monat
parameter-ibo-living-wage-aid-types = Hilfearten, die als Eingliederungseinkommen zählen
parameter-ibo-sickness-documents-left-out = Dokumente der Versicherungsträger, die nicht zählen
parameter-ibo-employee-contribution = LSS-Beitrag des Arbeitnehmers
parameter-ibo-coefficient = Koeffizient der IBO-Prämie
parameter-ibo-withholding = Berufssteuervorabzug auf die IBO-Prämie

note-window-cuts-school-year = Das Schuljahr beginnt vor dem einsehbaren Zeitraum: Frühere Tage können fehlen.

why-named-employer-only = Unter diesem Zweck sind aus der Quelle { $source } nur die Zeilen des genannten Unternehmens zu sehen.
check-agreement-length = Vertrag von mindestens vier Monaten
check-agreement-length-about = Die Tage des Vertrags oder die Zeit beim Unternehmen laut Dimona.
step-agreement-last-day-needed = Letzter Tag, der mindestens nötig ist
step-agreement-last-day = Letzter Tag des Vertrags
figure-months-required = erforderlich
note-agreement-without-end = Der Vertrag hat noch keinen letzten Tag.

### Checks of 22/172 and 13/021

step-residence-in-january = Hauptwohnort am 1. Januar nach dem Referenzjahr
step-alive = Nicht im Referenzjahr verstorben
step-pension-day = Gesetzliches Pensionsalter erreicht am
step-below-pension-age = Pensionsalter am ersten Tag des Quartals nicht erreicht
step-work-that-counts = Arbeit, die zählt
step-most-days = Höchstzahl der Tage des Quartals
step-most-hours = Höchstzahl der Stunden des Quartals
step-fraction-by-days = Leistungsbruch (Tage)
step-fraction-by-hours = Leistungsbruch (Stunden)
step-fraction = Leistungsbruch aller Beschäftigungen
step-quarter-wage = Bruttolohn des Quartals
step-monthly-wage = Durchschnittlicher Bruttomonatslohn bei Vollzeit
step-below-upper-bound = Monatslohn unter der Obergrenze
step-yearly-amount = Betrag für ein ganzes Jahr Vollzeitarbeit
step-quarter-amount = Jobbonus des Quartals
step-year-sum = Summe der Quartale
step-payable = Mindestens der kleinste Betrag, der gezahlt wird
step-year-total = Jobbonus des Jahres mit der pauschalen Erhöhung
step-employer = Arbeitgeber
step-not-under-trusteeship = Arbeitgeber nicht unter Konkursverwaltung
step-not-an-apprentice = Kein Lehrling
step-at-work = Keine vollständige Unterbrechung der Arbeit
step-no-promotion-measure = Keine Maßnahme zur Beschäftigungsförderung
step-no-service-vouchers = Nicht mit Dienstleistungsschecks bezahlt
step-gross-pay = Bruttolohn, der zählt
step-declared-contributions = Gewöhnliche Beiträge, wie gemeldet
step-worker-share = Anteil des Arbeitnehmers daran
step-employer-contributions = Beiträge des Arbeitgebers
step-deductions = Ermäßigungen der Arbeitgeberbeiträge
step-wage-cost = Lohnkosten
step-performance-fraction = Beschäftigungsbruch
step-wage-cap = Obergrenze des Referenzlohns
step-reference-wage = Referenzlohn
step-wage-premium = Lohnprämie vor Abzug
step-activation = Aktivierungszulagen im Quartal
step-subsidy = Lohnprämie nach Abzug
figure-january-first = 1. Januar nach dem Referenzjahr
figure-main-residence = Hauptwohnort
figure-death-date = Sterbedatum
figure-pension-day = Pensionsalter erreicht
figure-working-days = Arbeitstage von Montag bis Freitag
figure-per-week = pro Woche
figure-worked = gearbeitet
figure-most-in-quarter = höchstens im Quartal
figure-remuneration = Entlohnung
figure-quarter-wage = Bruttolohn des Quartals
figure-quarter-months = Monate eines Quartals
figure-monthly-wage = Monatslohn
figure-lower-bound = Untergrenze
figure-upper-bound = Obergrenze
figure-largest-amount = größter Betrag
figure-smallest-amount = kleinster Betrag
figure-yearly-amount = Betrag eines ganzen Jahres
figure-quarter-amount = Quartal
figure-year-sum = Summe der Quartale
figure-least-payable = kleinster Betrag, der gezahlt wird
figure-flat-increase = pauschale Erhöhung
figure-gross-pay = Bruttolohn
figure-contribution = Beitrag
figure-calculation-basis = Berechnungsgrundlage
figure-worker-rate = Beitrag des Arbeitnehmers
figure-declared-contributions = gemeldete Beiträge
figure-worker-share = Anteil des Arbeitnehmers
figure-employer-contributions = Beiträge des Arbeitgebers
figure-deduction = Ermäßigung
figure-deductions = Ermäßigungen
figure-wage-cost = Lohnkosten
figure-minimum-income = garantiertes Mindestmonatseinkommen
figure-performance-fraction = Beschäftigungsbruch
figure-wage-cap = Obergrenze
figure-reference-wage = Referenzlohn
figure-percentage = Prozentsatz der Lohnprämie
figure-wage-premium = Lohnprämie
figure-activation-benefit = Aktivierungszulage
figure-activation = Aktivierungszulagen
contradiction-amount-below-zero = Ein Betrag oder eine Anzahl von Tagen oder Stunden ist kleiner als null.
contradiction-hours-missing = Die Stunden von Teilzeit- oder verkürzter Arbeit sind nicht gemeldet.
contradiction-birth-date-incomplete = Das Geburtsdatum ist unvollständig, und der fehlende Tag oder Monat macht hier einen Unterschied.
contradiction-two-persons = Das Register gibt zwei Identitäten an.
contradiction-basis-missing = Ein gewöhnlicher Beitrag hat keine Berechnungsgrundlage.
contradiction-fraction-missing = Der Leistungsbruch einer Teilzeitbeschäftigung ist nicht bekannt.
contradiction-month-unknown = Der Monat einer Aktivierungszulage ist nicht bekannt.
note-by-analogy = Annahme: Artikel 2 des Erlasses war nicht einsehbar; der durchschnittliche Monatslohn und der Bruch folgen dem föderalen Beschäftigungsbonus (Vollzeit J/D, Teilzeit H/U).
note-most-of-quarter = Annahme: Ein Quartal zählt höchstens seine Tage von Montag bis Freitag, Feiertage eingeschlossen, jeden mit einem Fünftel der Tage oder Stunden pro Woche.
note-fraction-rounded = Der Bruch jeder Beschäftigung wird auf zwei Dezimalen gerundet (0,005 wird 0,01) und ist höchstens 1; der Monatslohn rechnet mit dem gerundeten Bruch.
note-excluded-work = Studentenarbeit, Flexi-Jobs und Gelegenheitsarbeit zählen nicht.
note-paid-in-tenths = Zahlung in Zehnteln oder Zwölfteln: Für zeitweilige Lehrkräfte gilt eine besondere Regel, die hier nicht angewandt ist.
note-one-employer-only = Die Löhne aller Arbeitgeber zählen zusammen; hier ist nur einer zu sehen.
note-day-to-come = Der 1. Januar nach dem Referenzjahr steht noch bevor.
note-heirs = Nach dem Referenzjahr verstorben: Das Recht bleibt, die Zahlung geht an die Erben.
note-year-before-application = Das Referenzjahr ist nicht angegeben: Das Jahr vor dem des Antrags wurde genommen.
note-least-payable-unknown = Für dieses Jahr wurde der kleinste Betrag, der gezahlt wird, nicht gefunden; er ist nicht geprüft.
note-flat-increase-unknown = Für dieses Jahr wurde keine pauschale Erhöhung gefunden; sie ist weggelassen.
note-reference-wage-derived = Der Referenzlohn folgt dem, was der VDAB darüber veröffentlicht; die Beratung gibt keine Formel an.
note-worker-share-derived = Beiträge werden als ein Betrag von Arbeitgeber und Arbeitnehmer gemeldet; der Anteil des Arbeitnehmers ist aus der Berechnungsgrundlage abgeleitet.
note-pay-left-out = Mindestens eine Entlohnung zählt nicht zum Bruttolohn.
note-contribution-left-out = Mindestens ein Beitrag steht auf keiner der Listen und ist weggelassen.
note-deduction-without-amount = Mindestens eine Ermäßigung hat keinen Betrag und zählt als null.
note-fractions-added = Die Brüche der Beschäftigungen sind zusammengezählt, bis höchstens 1, auch wenn sie aufeinander folgen.
note-apprentice-left-out = Eine Arbeitnehmerzeile eines Lehrlings ist weggelassen.
note-partly-interrupted = Eine der Beschäftigungen ist vollständig unterbrochen.
note-other-interventions-not-deducted = Es gibt einen Hinweis auf eine andere Beteiligung am Lohn; ihr Betrag steht in keiner Quelle und ist nicht abgezogen.
note-cap-unknown = Für dieses Quartal wurde das Mindestmonatseinkommen nicht gefunden: Die Lohnkosten stehen ohne Obergrenze da.
note-activation-not-asked = Aktivierungszulagen gehören nicht zu dieser Abfrage.
note-two-benefits-in-a-month = Für einen Monat gibt es mehrere Aktivierungszulagen; sie sind zusammengezählt.
parameter-jobbonus-lower-bound = Untergrenze des Monatslohns für den Jobbonus
parameter-jobbonus-upper-bound = Obergrenze des Monatslohns für den Jobbonus
parameter-jobbonus-largest-amount = größter Betrag des Jobbonus
parameter-jobbonus-smallest-amount = kleinster Betrag des Jobbonus
parameter-jobbonus-flat-increase = pauschale Erhöhung des Jobbonus
parameter-jobbonus-payable-full-time = kleinster Jobbonus, der bei Vollzeit gezahlt wird
parameter-jobbonus-payable-part-time = kleinster Jobbonus, der bei Teilzeit gezahlt wird
parameter-jobbonus-remuneration-codes = Entlohnungscodes, die für den Jobbonus zählen
parameter-jobbonus-service-codes = Leistungscodes, die für den Jobbonus zählen
parameter-jobbonus-excluded-worker-codes = Arbeitnehmerkennzahlen ohne Jobbonus
parameter-pension-age = gesetzliches Pensionsalter
parameter-minimum-monthly-income = garantiertes durchschnittliches Mindestmonatseinkommen (GDMME)
parameter-maatwerk-cap-multiple = Vielfaches des Mindestmonatseinkommens in der Obergrenze
parameter-maatwerk-remuneration-codes = Entlohnungscodes in den Lohnkosten
parameter-maatwerk-shared-contributions = Beiträge von Arbeitgeber und Arbeitnehmer zusammen
parameter-maatwerk-worker-share = Beitrag des Arbeitnehmers in Prozent
parameter-maatwerk-employer-contributions = Beiträge des Arbeitgebers allein
parameter-maatwerk-worker-contributions = Beiträge des Arbeitnehmers allein
parameter-maatwerk-worker-deductions = Ermäßigungen der Arbeitnehmerbeiträge
parameter-maatwerk-full-absence = Maßnahmen mit vollständiger Abwesenheit
parameter-maatwerk-voucher-methods = Entlohnungsweise mit Dienstleistungsschecks
