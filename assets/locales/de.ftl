# Die Sätze des Fensters auf Deutsch. Ein Schlüssel steht in allen vier Dateien, mit denselben Variablen.

### The frame

program = Inzage
training-bar = SCHULUNG · fiktive Daten
language = Sprache
theme = Darstellung
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
sign-out = Abmelden
close-dossier = Akte schließen
footer-nothing-kept = Nichts wird gespeichert, kopiert oder gedruckt.
footer-consultation = Abfrage { $id }
footer-consultation-proved = Abfrage { $id } · Nachweis geprüft, Zeile { $line }
date-unknown = unbekannt
list-or = { $first } oder { $last }
try-again = Erneut versuchen

### Keys

keys-button = Tasten (F1)
keys-title = Tasten dieses Bildschirms
keys-close = Tasten ausblenden
key-next = zum nächsten Element
key-previous = zum vorherigen Element
key-press = das gewählte Element auslösen
key-keys = diese Liste ein- oder ausblenden
key-consult = in einem Feld: abfragen
key-cancel = abbrechen
key-back = zurück zum Formular
key-close-dossier = die Akte schließen
key-tabs = zu einer Seite der Akte
key-rows = durch eine Liste gehen
key-new = neue Abfrage
key-zoom = Text größer oder kleiner

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
sign-in-about = Wählen Sie einen Benutzer der Schulungsorganisation. Jeder Benutzer hat eine eigene Funktion und darf daher etwas anderes.
sign-in-not-here = Dieser Server hat keine Schulungsbenutzer, und die Anmeldung über Ihre eigene Organisation ist in dieser Version noch nicht möglich. Fragen Sie den Helpdesk, welche Version Sie brauchen.
sign-in-as = Anmelden als { $name }, { $unit }. { $about }
sign-in-pending = { $name } wird angemeldet.
exercises-title = Übungen
exercises-about = Zwölf fiktive Personen. Eine Übung meldet Sie als passenden Benutzer an und füllt das Formular aus.
exercise-granted = ✔ gewährt
exercise-refused = ✖ abgelehnt
exercise-refused-at = abgelehnt beim Schritt { $step }
exercise-name = Übung { $person }. { $situation } Erwartet: { $expected }.

### The form

consult-title = Abfragen
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
consult-enterprise-hint = Zehn Ziffern; für diesen Zweck erforderlich (§30).
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
fault-enterprise-empty = Geben Sie die Unternehmensnummer an: Dieser Zweck betrifft Person und Unternehmen zusammen (§30).
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
gate-cancel = Abbrechen
gate-back = Zurück zum Formular
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
ask-source = Wählen Sie mindestens eine Quelle.
ask-declaration = Unterzeichnen Sie die ehrenwörtliche Erklärung und fragen Sie erneut.

### After a dossier

closed-title = Die Akte ist geschlossen
closed-about = Die Akte ist weg: Auf diesem Computer wurde nichts gespeichert. Die Abfrage steht im Protokoll.
closed-new = Neue Abfrage

### Dossier

dossier-pages = Seiten der Akte
dossier-tab-overview = Übersicht
dossier-tab-employment = Beschäftigung
dossier-tab-dmfa = DmfA
dossier-tab-addresses = Adressen
dossier-tab-consultation = Abfrage
dossier-number = ENSS { $number }
dossier-show = Anzeigen
dossier-hide = Verbergen
dossier-show-number = Nummer anzeigen
dossier-hide-number = Nummer verbergen
dossier-identity-awaited = Name: das Register wird erwartet
dossier-identity-unavailable = Name: { $why }
dossier-identity-not-asked = Name: das Register wurde nicht abgefragt
dossier-identity-empty = Kein Name im Register
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
source-awaited = wird erwartet, { $seconds } s
source-awaited-sentence = { $source } hat noch nicht geantwortet. Unten steht, was kommt.
source-not-in-scope = nicht abgefragt
source-not-in-scope-sentence = { $source } gehört nicht zu dieser Abfrage. Eine neue Abfrage kann die Quelle einschließen.
source-retry = { $source } erneut abfragen
source-progress = { $answered } von { $sources } Quellen haben geantwortet
source-progress-done = Alle Quellen haben geantwortet
source-progress-failed =
    { $failed ->
        [one] Fertig; 1 Quelle ist nicht verfügbar
       *[other] Fertig; { $failed } Quellen sind nicht verfügbar
    }
source-down-short = nicht erreichbar
source-too-late-short = zu spät
source-cut-off-short = abgebrochen
source-unreadable-short = unlesbare Antwort
source-wrong-person-short = andere Person
source-too-large-short = Antwort zu groß
source-no-receipt-short = kein gültiger Beleg
source-log-closed-short = Protokoll geschlossen
source-ended-short = Abfrage beendet
source-cancelled-short = abgebrochen
source-down = Die Daten von { $source } konnten nicht angezeigt werden: die Quelle funktioniert zurzeit nicht. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-too-late = Die Daten von { $source } konnten nicht angezeigt werden: die Quelle hat nicht in der vereinbarten Zeit geantwortet. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-cut-off = Die Daten von { $source } konnten nicht angezeigt werden: die Verbindung brach ab, bevor die Antwort vollständig war. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-unreadable = Die Daten von { $source } konnten nicht angezeigt werden: die Antwort hat nicht die vereinbarte Form. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-wrong-person = Die Daten von { $source } konnten nicht angezeigt werden: die Antwort betrifft eine andere Person, nichts davon wird angezeigt. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-too-large = Die Daten von { $source } konnten nicht angezeigt werden: die Antwort ist größer als vereinbart. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-no-receipt = Die Daten von { $source } konnten nicht angezeigt werden: der Beleg aus dem Protokoll fehlt oder stimmt nicht. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-log-closed = Die Daten von { $source } konnten nicht angezeigt werden: der Server kann sein Protokoll nicht schreiben, und ohne Protokoll wird nichts angezeigt. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
source-ended = Die Daten von { $source } konnten nicht angezeigt werden: die Abfrage oder die Sitzung ist auf dem Server beendet. Der Rest der Akte hängt nicht davon ab. Beginnen Sie eine neue Abfrage.
source-cancelled = Die Daten von { $source } konnten nicht angezeigt werden: der Abruf wurde abgebrochen. Der Rest der Akte hängt nicht davon ab. Fragen Sie die Quelle erneut ab.
overview-enterprise = Unternehmen { $number }
overview-application = Antrag vom { $day }
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
overview-since = seit { $day }
overview-all-rows = Alle { $count } Zeilen von { $block }
overview-window = { $blocks }: vom { $from } bis { $until } ({ $paragraph })
overview-one-employer = Nur Arbeitgeber { $number } ({ $paragraph })
overview-all-employers = Alle Arbeitgeber ({ $paragraph })
overview-test = Diese Abfrage ist ein Test und steht als Test im Protokoll (§39)
overview-quarters = Drei Jahre nach Quartal
overview-quarters-legend = Je Arbeitgeber: die Dimona-Zeiträume und die Quartale mit einer DmfA-Meldung.
overview-quarter-nothing = { $quarter }: kein Zeitraum und keine Meldung
overview-other-employers =
    { $count ->
        [one] 1 anderer Arbeitgeber
       *[other] { $count } andere Arbeitgeber
    }
