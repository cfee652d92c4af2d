# De zinnen van het venster in het Nederlands. Een sleutel staat in alle vier de bestanden, met dezelfde variabelen.

### The frame

program = Inzage
training-bar = OPLEIDING · fictieve gegevens
language = Taal
theme = Weergave
footer-nothing-kept = Er wordt niets bewaard, gekopieerd of afgedrukt.
footer-consultation = raadpleging { $id }
footer-consultation-proved = raadpleging { $id } · bewijs gecontroleerd, regel { $line }
date-unknown = onbekend
list-or = { $first } of { $last }

### Keys

keys-title = Toetsen van dit scherm
keys-commands = Opdrachten
keys-everywhere = Overal
keys-form = In het formulier
keys-list = In een lijst
keys-tree = In een boom
key-next = Naar het volgende element
key-previous = Naar het vorige element
key-press = Indrukken wat gekozen is
key-consult = In een veld: raadplegen
key-paste = Het INSZ uit het klembord plakken
key-rows = Een rij naar boven of naar beneden
key-pages = Een scherm naar boven of naar beneden
key-ends = Naar de eerste of de laatste rij
key-unfold = Open- of dichtklappen
keys-grid = Tabel
key-find = De rijen filteren
key-heads = Van de eerste rij naar de koppen
key-sort = Op een kop: sorteren
key-column-place = Op een kop: de kolom verplaatsen
key-column-size = Op een kop: smaller of breder
keys-timeline = Tijdlijn
key-timeline-periods = Naar de vorige of volgende periode
key-timeline-lanes = Naar een andere lijn
key-timeline-closer = Dichterbij
key-timeline-further = Verder weg
key-timeline-all = Alles tonen
key-name-control = Ctrl
key-name-command = Cmd
key-name-shift = Shift
key-name-escape = Esc
key-name-tab = Tab
key-name-enter = Enter
key-name-space = Spatie
key-name-home = Home
key-name-end = End
key-name-page-up = PageUp
key-name-page-down = PageDown
key-name-insert = Insert

### Commands

palette-title = Alle opdrachten
palette-search = Zoek een opdracht
palette-count =
    { $count ->
        [one] { $count } opdracht
       *[other] { $count } opdrachten
    }
overlay-close = Sluiten
footer-commands = { $keys } opdrachten
footer-help = { $keys } toetsen
command-group-consultation = Raadpleging
command-group-pages = Pagina’s van het dossier
command-group-program = Programma
command-group-look = Weergave
command-group-language = Taal
command-group-session = Sessie
command-connect = Opnieuw proberen
command-connect-about = Probeert de server opnieuw te bereiken.
command-connect-pending = De server wordt al gezocht.
command-cancel = Afbreken
command-cancel-about = Breekt de raadpleging af; het formulier blijft ingevuld.
command-back = Terug naar het formulier
command-back-about = Gaat terug naar het formulier met alles wat ingevuld was.
command-back-declaring = De verklaring op eer wordt geregistreerd.
command-new = Nieuwe raadpleging
command-new-about = Toont een leeg formulier.
command-directory = Verwijzingsrepertorium
command-directory-about = Toont de inschrijvingen van uw organisatie.
command-leave-directory = Terug naar de raadpleging
command-leave-directory-about = Verlaat het verwijzingsrepertorium.
command-stop-waiting = Niet langer wachten op bronnen
command-stop-waiting-about = Breekt af wat nog van de bronnen verwacht wordt; wat er al is, blijft.
command-stop-waiting-none = Er wordt op geen bron gewacht.
command-retry = Mislukte bronnen opnieuw vragen
command-retry-about = Vraagt elke bron die niet antwoordde opnieuw.
command-retry-none = Geen enkele bron is onbereikbaar.
command-close-dossier = Dossier sluiten
command-close-dossier-about = Sluit het dossier; er blijft niets van bewaard.
command-page = Naar de pagina
command-page-about = Toont deze pagina van het dossier.
command-next-page = Volgende pagina
command-next-page-about = Toont de volgende pagina van het dossier.
command-previous-page = Vorige pagina
command-previous-page-about = Toont de vorige pagina van het dossier.
command-commands = Alle opdrachten
command-commands-about = Toont alle opdrachten, om er een te zoeken.
command-menu = Menu
command-menu-about = Toont de opdrachten in groepen.
command-keys = Toetsen van dit scherm
command-keys-about = Toont de toetsen en opdrachten van dit scherm, in woorden.
command-dismiss = Sluiten wat bovenop staat
command-dismiss-about = Sluit de opdrachten, het menu of de toetsen.
command-next-region = Volgend deel van het venster
command-next-region-about = Brengt het toetsenbord naar het volgende deel: kop, persoon, tabbladen, pagina, detail, voet.
command-previous-region = Vorig deel van het venster
command-previous-region-about = Brengt het toetsenbord naar het vorige deel.
command-larger = Grotere tekst
command-larger-about = Maakt alles een stap groter, tot 200 %.
command-larger-none = De tekst is al op zijn grootst: 200 %.
command-smaller = Kleinere tekst
command-smaller-about = Maakt alles een stap kleiner, tot 100 %.
command-smaller-none = De tekst is al op zijn kleinst: 100 %.
command-usual-size = Gewone tekstgrootte
command-usual-size-about = Zet de tekst terug op 100 %.
command-next-theme = Volgende weergave
command-next-theme-about = Wisselt tussen systeem, licht, donker en hoog contrast.
command-look-system = Zoals het systeem
command-look-system-about = Volgt wat het bureaublad verkiest.
command-look-light = Licht
command-look-light-about = Donkere tekst op een lichte achtergrond.
command-look-dark = Donker
command-look-dark-about = Lichte tekst op een donkere achtergrond.
command-look-contrast = Hoog contrast
command-look-contrast-about = Het grootste contrast.
command-dutch = Nederlands
command-dutch-about = Toont het venster in het Nederlands.
command-french = Français
command-french-about = Toont het venster in het Frans.
command-german = Deutsch
command-german-about = Toont het venster in het Duits.
command-english = English
command-english-about = Toont het venster in het Engels.
command-stay = Langer aangemeld blijven
command-stay-about = Verlengt de sessie, zo lang de server het toelaat.
command-sign-out = Afmelden
command-sign-out-about = Meldt u af; er blijft niets open.

### The session and the preferences

session-minutes = nog { $minutes } min
session-ending = Uw sessie eindigt om { $time } als u niets meer opvraagt. Een open dossier wordt dan gesloten. Blijf langer aangemeld om verder te werken.
session-ending-last = Uw sessie eindigt binnen twee minuten, om { $time }. Een open dossier wordt dan gesloten. Blijf langer aangemeld om verder te werken.
session-ending-fixed = Uw sessie eindigt om { $time }: langer kan een sessie niet duren. Rond af wat u leest en meld u daarna opnieuw aan.
session-ending-fixed-last = Uw sessie eindigt binnen twee minuten, om { $time }, en kan niet verlengd worden. Meld u daarna opnieuw aan.
session-not-prolonged = De sessie kon niet verlengd worden: de server antwoordt niet. Probeer opnieuw.
trouble-session-over = Uw sessie is afgelopen omdat de tijd om was. Wat open stond is gesloten en er is niets bewaard. Meld u opnieuw aan.
preferences-broken = De voorkeuren in { $path } kunnen niet gelezen worden: regel { $line } klopt niet. Het programma gebruikt de gewone instellingen. Het bestand blijft staan; wijzigt u iets, dan wordt het ernaast bewaard als .bak.
preferences-unreadable = De voorkeuren in { $path } kunnen niet gelezen worden: het systeem staat het niet toe. Het programma gebruikt de gewone instellingen.
preferences-not-kept = Uw voorkeuren kunnen niet bewaard worden in { $path }. U kunt gewoon verder werken; bij de volgende start gelden de vorige instellingen.
notice-understood = Begrepen

### The program does not start

not-started-title = Inzage start niet
not-started-about = Iets in de opties of de bestanden waarmee het programma gestart is, of op deze computer, klopt niet. Geef de regel hieronder door aan de helpdesk.
not-started-close = Sluiten

### On the way to the server

connecting-title = Verbinding maken
connecting-training = De opleidingsserver wordt gestart op deze computer.
connecting-server = De server wordt gezocht en gecontroleerd.
not-connected-title = Geen verbinding
reach-training-server = De opleidingsserver op deze computer is niet gestart. Probeer opnieuw; blijft het duren, verwittig dan de helpdesk.
reach-bad-address = Het adres van de server is niet juist: het moet de vorm https://naam:poort hebben. Pas de startopties aan en start opnieuw.
reach-bad-certificate = Het certificaat dat vertrouwd moet worden, kan niet gelezen worden. Controleer het bestand bij de startoptie --ca en start opnieuw.
reach-unreachable = De server is niet bereikbaar: hij staat uit, het adres is fout of het netwerk is weg. Controleer uw netwerk en probeer opnieuw.
reach-other-certificate = De server toont een ander certificaat dan het vertrouwde. Er is niets verstuurd. Ga niet verder en verwittig de helpdesk.
reach-too-late = De server antwoordt niet op tijd. Probeer over enkele ogenblikken opnieuw.
reach-not-this-service = Op dit adres antwoordt een andere dienst. Controleer het adres bij de startoptie --server en start opnieuw.
reach-other-version = De server spreekt versie { $theirs } en dit programma versie { $ours }. Installeer de versie die bij de server hoort.
reach-other-knowledge = De server werkt met een andere catalogus of andere beraadslagingen dan dit programma. Installeer de versie die bij de server hoort.
reach-clock-off = De klok van deze computer en die van de server verschillen { $minutes } minuten; dagen en termijnen zouden anders berekend worden. Zet de klok van deze computer juist en probeer opnieuw.
reach-not-training = De server is niet van de verwachte soort: opleiding en echte gegevens worden nooit gemengd. Controleer de startopties en start opnieuw.
call-unreachable = De verbinding met de server is verbroken. Er is niets verloren. Controleer uw netwerk en probeer opnieuw.
call-too-late = De server antwoordde niet op tijd. Er is niets verloren. Probeer opnieuw.
call-session-ended = Uw sessie is beëindigd. Er blijft niets open staan. Meld u opnieuw aan.
call-refused = De server weigerde zonder een stap te noemen. Er is niets getoond. Verwittig de helpdesk.
call-unreadable = Het antwoord van de server is niet wat afgesproken is. Er is niets getoond. Probeer opnieuw; blijft het duren, verwittig dan de helpdesk.
call-no-receipt = Het antwoord kwam zonder geldig bewijs dat het in het logboek staat. Zonder bewijs wordt niets getoond. Verwittig de helpdesk.
call-unknown-user = De server kent deze gebruiker niet. Kies een andere gebruiker of vraag het aan de toegangsbeheerder van uw organisatie.
call-not-agreed = De server aanvaardt deze vraag niet. Er is niets getoond. Start het programma opnieuw; blijft het duren, verwittig dan de helpdesk.
call-consultation-ended = Deze raadpleging is op de server beëindigd. Wat u typte, staat er nog. Raadpleeg opnieuw als u het dossier nog nodig hebt.
call-too-many = Er zijn te veel raadplegingen na elkaar, door u of over deze persoon. Wacht een minuut en probeer opnieuw.
call-log-closed = Het logboek van de raadplegingen kan niet geschreven worden. Zonder logboek wordt niets getoond. Probeer later opnieuw.
call-source-down = De bron werkt op dit ogenblik niet. Probeer later opnieuw.
call-internal = Er ging iets mis in de server. Er is niets verloren. Probeer opnieuw; blijft het duren, verwittig dan de helpdesk.
trouble-signed-out = U bent afgemeld. Er staat niets meer open en er is niets bewaard.

### Sign-in and exercises

sign-in-title = Aanmelden
sign-in-about = Kies een fictieve gebruiker. Elke gebruiker heeft een eigen organisatie en functie en mag dus iets anders.
sign-in-not-here = Deze server heeft geen opleidingsgebruikers, en aanmelden via uw eigen organisatie kan in deze versie nog niet. Vraag de helpdesk welke versie u nodig hebt.
sign-in-as = Aanmelden als { $name }, { $unit }. { $about }
sign-in-pending = { $name } wordt aangemeld.
exercises-title = Oefeningen
exercises-about = { $count } fictieve personen, per beraadslaging. Een oefening meldt u aan als de passende gebruiker en vult het formulier in.
exercise-granted = ✔ toegestaan
exercise-refused = ✖ geweigerd
exercise-refused-at = geweigerd bij de stap { $step }
exercise-name = Oefening { $person }. { $situation } Verwacht: { $expected }.

### The form

consult-title = Raadplegen
consult-deliberation = Beraadslaging
consult-no-function = vandaag geen functie
consult-condition-unmet = Deze beraadslaging is nog niet van kracht ({ $paragraph }). { $condition }
consult-condition-closed = Nog niet te raadplegen: { $sources } ({ $paragraph }). { $condition }
consult-condition-demonstration = Voorwaarde ({ $paragraph }): { $condition } De dag waarop ze vervuld werd, is een demonstratiewaarde.
consult-no-look-up = Onder beraadslaging { $number } kan niemand afzonderlijk opgezocht worden ({ $paragraphs }). { $reason }
consult-no-purpose = Uw functie onder beraadslaging { $number } ({ $roles }) heeft geen doeleinde waarvoor een persoon geraadpleegd wordt. Geef de vraag aan een collega die dossiers behandelt.
consult-purpose = Doeleinde
consult-case-and-person = Dossier en persoon
consult-case = Dossiernummer
consult-case-hint = De referentie in uw eigen administratie; ze komt in het logboek.
consult-application = Datum van de aanvraag
consult-application-hint = Als dd/mm/jjjj of jjjj-mm-dd.
consult-ssin = INSZ
consult-ssin-hint = Elf cijfers, met of zonder leestekens.
consult-ssin-hint-training = Elf cijfers van een fictief nummer (maand + 60).
consult-paste = Plak INSZ
consult-enterprise = Ondernemingsnummer
consult-enterprise-hint = Tien cijfers; verplicht voor dit doeleinde ({ $paragraph }).
consult-enterprise-optional = Tien cijfers; niet verplicht.
consult-enterprise-right = { $number }: controlecijfers juist
consult-sources = Bronnen
consult-button = Raadplegen
consult-log-notice = Elke poging komt in het logboek, ook een geweigerde.
consult-lacking = Nog niet verstuurd. Vul aan of verbeter: { $parts }.
lacks-purpose = doeleinde
lacks-case = dossiernummer
lacks-application = datum van de aanvraag
lacks-ssin = INSZ
lacks-enterprise = ondernemingsnummer
lacks-sources = bronnen
ssin-national-register = Rijksregisternummer, controlecijfers juist
ssin-bis = Bisnummer (Kruispuntbankregisters), controlecijfers juist
ssin-fictitious = Fictief nummer, controlecijfers juist
ssin-missing =
    { $missing ->
        [one] Nog { $missing } cijfer.
       *[other] Nog { $missing } cijfers.
    }
fault-no-purpose = Kies een doeleinde.
fault-case-empty = Geef het dossiernummer: zonder dossier is er geen raadpleging.
fault-case-too-long = Te lang: ten hoogste { $max } tekens.
fault-case-invisible = Er staat een onzichtbaar teken in. Typ het dossiernummer opnieuw.
fault-date-form = Dit is geen datum. Schrijf dd/mm/jjjj of jjjj-mm-dd.
fault-date-in-future = De aanvraag kan niet in de toekomst liggen.
fault-no-source = Kies minstens één bron.
fault-not-fictitious = Geen fictief nummer: in de opleiding worden alleen fictieve personen geraadpleegd.
fault-ssin-empty = Geef het INSZ van de persoon.
fault-ssin-character = Teken { $position } is geen cijfer.
fault-ssin-too-short =
    { $missing ->
        [one] Er ontbreekt { $missing } cijfer.
       *[other] Er ontbreken { $missing } cijfers.
    }
fault-ssin-too-long = { $digits } cijfers: een INSZ heeft er elf.
fault-ssin-month = Cijfers 3 en 4 zijn geen maand van een INSZ.
fault-ssin-day = Cijfers 5 en 6 zijn geen dag.
fault-ssin-sequence = Dit volgnummer wordt nooit toegekend.
fault-ssin-check-digits = De controlecijfers kloppen niet: een cijfer is fout of er zijn er twee verwisseld.
fault-paste-no-text = Op het klembord staat geen tekst.
fault-paste-too-long = Op het klembord staat meer dan een nummer. Kopieer alleen het INSZ.
fault-paste-unreadable = Het klembord kan niet gelezen worden. Typ het INSZ.
fault-enterprise-empty = Geef het ondernemingsnummer: dit doeleinde vraagt persoon en onderneming samen.
fault-enterprise-character = Teken { $position } is geen cijfer.
fault-enterprise-length = { $digits } cijfers: een ondernemingsnummer heeft er tien.
fault-enterprise-first-digit = Een ondernemingsnummer begint met 0 of 1.
fault-enterprise-check-digits = De controlecijfers kloppen niet: een cijfer is fout.

### The gate

gate-asking = De toegang wordt nagekeken
gate-asking-about = De server kijkt de zes stappen na en schrijft de poging in het logboek.
gate-refused = Geen toegang tot dit dossier
gate-refused-about = Er is niets opgevraagd bij de bronnen. De poging staat in het logboek. Wat u typte, staat nog in het formulier.
gate-steps = Stappen van de toegang
gate-signed-in = Aangemeld
gate-in-force = Beraadslaging van kracht
gate-role = Functie
gate-purpose-and-case = Doeleinde en dossier
gate-integrated = Integratie in het verwijzingsrepertorium
gate-scope = Gegevens
verdict-awaited = wordt nagekeken
verdict-passed = in orde
verdict-refused = geweigerd
verdict-not-reached = niet nagekeken
step-of = Stap { $n } van { $of }
quality-named = { $code } ({ $name })
quality-demonstration = { $code } ({ $name }; demonstratiewaarde)
reason-signed-in = U bent aangemeld.
reason-not-signed-in = Er is niemand aangemeld.
reason-in-force = Beraadslaging { $number } is van kracht sinds { $since }.
condition-demonstration = De dag waarop deze voorwaarde vervuld werd, is een demonstratiewaarde: { $condition }
reason-unknown-deliberation = Beraadslaging { $number } is hier niet bekend.
reason-not-yet-in-force = Beraadslaging { $number } is pas van kracht vanaf { $from }.
reason-no-longer-in-force = Beraadslaging { $number } was van kracht tot en met { $until }.
reason-condition-not-met = Beraadslaging { $number } is nog niet van kracht. De voorwaarde is niet vervuld: { $condition }
reason-no-individual-look-up = Beraadslaging { $number } laat niet toe dat één persoon wordt opgezocht. { $why }
reason-not-declared = U hebt als { $role } de verklaring op eer niet ondertekend die beraadslaging { $number } eist.
reason-other-recipient = Uw organisatie is niet de ontvanger die de beraadslaging noemt: { $recipient }.
reason-role-held = U vraagt als { $role }.
reason-no-role = U hebt geen functie onder beraadslaging { $number }.
reason-role-ended = Uw recht als { $role } is geëindigd op { $on }.
reason-role-not-begun = Uw recht als { $role } begint pas op { $from }.
reason-purpose-stated = Het doeleinde is { $purpose }, en er is een dossier.
reason-unknown-purpose = Beraadslaging { $number } kent dit doeleinde niet.
reason-purpose-of-other-roles = Dit doeleinde is voorbehouden aan een { $roles }.
reason-test-on-real-person = Een test van de systemen gebeurt met fictieve personen; dit nummer is er geen.
reason-enterprise-missing = Het ondernemingsnummer ontbreekt; dit doeleinde vraagt persoon en onderneming samen.
reason-application-in-future = De aanvraag ligt in de toekomst.
reason-assessment-over = De aanvraag kon beoordeeld worden tot en met { $until }.
reason-integrated = De persoon is geïntegreerd als { $quality } sinds { $since }.
reason-not-integrated = Uw organisatie heeft deze persoon vandaag niet geïntegreerd in { $directory }. Nodig voor dit doeleinde: { $needed }.
directory-flemish-integrator = het verwijzingsrepertorium van de Vlaamse dienstenintegrator
directory-crossroads-bank = het verwijzingsrepertorium van de Kruispuntbank
reason-other-quality = Uw organisatie heeft deze persoon alleen geïntegreerd als { $held }. Nodig voor dit doeleinde: { $needed }.
reason-integration-ended = De integratie als { $quality } is geëindigd op { $on }.
reason-integration-not-begun = De integratie als { $quality } begint pas op { $from }.
reason-in-scope = U mag { $fields } velden zien van { $sources ->
        [one] { $sources } bron
       *[other] { $sources } bronnen
    }.
reason-source-of-other-purposes = De bron { $source } dient niet voor dit doeleinde.
reason-source-condition-not-met = De bron { $source } is nog niet toegankelijk. De voorwaarde is niet vervuld: { $condition }
reason-no-source = Er is geen bron gekozen.
reason-source-not-granted = Beraadslaging { $number } staat niets toe uit de bron { $source }.
ask-sign-in = Meld u opnieuw aan.
ask-support = Vraag het aan de helpdesk.
ask-privacy-officer = Vraag het aan de functionaris voor gegevensbescherming van uw organisatie.
ask-rights-manager = Vraag het aan uw leidinggevende of aan de toegangsbeheerder van uw organisatie.
ask-other-role = Kies een doeleinde van uw eigen functie, of geef het dossier aan een collega met die functie.
ask-enterprise = Vul het ondernemingsnummer in.
ask-application-date = Verbeter de datum van de aanvraag.
ask-directory-manager = Vraag het aan wie in uw organisatie het verwijzingsrepertorium beheert.
ask-other-source = Laat deze bron weg, of kies het doeleinde waarvoor ze dient.
ask-source = Kies minstens één bron.
ask-declaration = Onderteken de verklaring op eer en vraag het opnieuw.

### After a dossier

closed-title = Het dossier is gesloten
closed-about = Het dossier is weg: er is niets bewaard op deze computer. De raadpleging staat in het logboek.

### Dossier

dossier-pages = Pagina’s van het dossier
dossier-tab-overview = Overzicht
dossier-tab-timeline = Tijdlijn
dossier-tab-dimona = Tewerkstelling
dossier-tab-employment = Tewerkstelling
dossier-tab-dmfa = DmfA
dossier-tab-benefits = Uitkeringen
dossier-tab-jobbonus = Jobbonus
dossier-tab-addresses = Adressen
dossier-tab-findings = Bevindingen
dossier-tab-changes = Wijzigingen
dossier-tab-consultation = Raadpleging
dossier-number = INSZ { $number }
dossier-show = Toon
dossier-hide = Verberg
dossier-show-number = Toon het nummer
dossier-hide-number = Verberg het nummer
dossier-identity-awaited = Naam: wacht op { $source }
dossier-identity-unavailable = Naam: { $why }
dossier-identity-empty = Geen naam in { $source }
dossier-age = { $age } jaar
dossier-age-between = { $age } of { $greatest } jaar
dossier-born = geboren { $day }
dossier-region-flemish = Vlaams Gewest
dossier-region-brussels = Brussels Hoofdstedelijk Gewest
dossier-region-walloon = Waals Gewest
dossier-box = { $street } bus { $box }
dossier-flag-replaced = INSZ vervangen
dossier-flag-replaced-since = INSZ vervangen op { $day }
dossier-flag-replaces = INSZ vervangt een ander nummer
dossier-flag-replaces-since = INSZ vervangt sinds { $day } een ander nummer
dossier-part = Onvolledig: { $part } ontvangen
dossier-flag-cancelled = INSZ geannuleerd
dossier-flag-cancelled-since = INSZ geannuleerd op { $day }
dossier-flag-deceased = Overleden op { $day }
dossier-flag-abroad = Adres in het buitenland
dossier-flag-abroad-in = Adres in het buitenland: { $country }
dossier-flag-unknown = Onbekend nummer: het register heeft niemand met dit INSZ
dossier-consult-instead = Raadpleeg { $number }
dossier-employer = werkgever { $number }
dossier-period = { $from } tot en met { $until }
dossier-period-open = sinds { $from }
dossier-column-time = Periode
dossier-column-employer = Werkgever
dossier-row-name = { $block } { $position } van { $count }: { $label }
dossier-no-row = Geen rij in { $block }
dossier-before-window = Vóór { $day }: buiten het venster ({ $paragraph })
dossier-other-employers = Andere werkgevers: niet in dit doel ({ $paragraph })
dossier-tree = Boom van { $source }
dossier-fields = Velden van { $block }
dossier-withheld =
    { $count ->
        [one] 1 veld niet gemachtigd
       *[other] { $count } velden niet gemachtigd
    }
dossier-withheld-show =
    { $count ->
        [one] Toon de kolom van 1 veld dat niet gemachtigd is
       *[other] Toon de kolommen van { $count } velden die niet gemachtigd zijn
    }
dossier-withheld-hide =
    { $count ->
        [one] Verberg de kolom van 1 veld dat niet gemachtigd is
       *[other] Verberg de kolommen van { $count } velden die niet gemachtigd zijn
    }
dossier-grants = Machtigingen per paragraaf
authority-conditions = Waarvan deze beraadslaging afhangt
authority-condition-met = { $condition } Vervuld sinds { $day } ({ $paragraph }).
authority-condition-demonstration = { $condition } Vervuld sinds { $day } ({ $paragraph }); die dag is een demonstratiewaarde.
authority-condition-unmet = { $condition } Niet vervuld ({ $paragraph }).
authority-declaration = Wie raadpleegt, moet de verklaring op eer ondertekend hebben; de toegang is daarop nagekeken ({ $paragraph }).
authority-onward-title = Doorgeven
authority-onward = Mag doorgegeven worden aan: { $name } ({ $paragraph })
authority-onward-else = Aan niemand anders.
authority-onward-nobody = De beraadslaging noemt niemand aan wie deze gegevens doorgegeven mogen worden.
dossier-withheld-why = Niet gemachtigd
dossier-not-named = De beraadslaging noemt deze velden niet.
dossier-log = In het logboek
dossier-consultation-id = Raadpleging { $id }
dossier-receipt = { $source }: bewijs gecontroleerd, regel { $place }
dossier-no-receipt = { $source }: nog geen bewijs
field-yes = ja
field-no = nee
field-absent = geen waarde, bevestigd door de bron
field-not-granted = niet gemachtigd
field-before-window = buiten het venster: vóór { $day }
field-other-employer = andere werkgever: niet in dit doel
field-awaited = wacht op antwoord
field-number = zone { $number }
field-demonstration = De betekenis komt uit een demonstratielijst.
field-recovered = teruggevorderd { $amount }
field-unknown-code = { $code } · niet in de lijst
dossier-cancelled = geannuleerd
dossier-ends-before-begin = eindigt vóór het begin
relations-all = Alle periodes
relations-today = Vandaag actief
relations-during = Actief in een periode
relations-changed = Wijzigingen
relations-from = Van
relations-until = Tot en met
relations-inverted = De periode eindigt vóór ze begint.
relations-none = Geen periode voldoet aan deze keuze
relations-shown =
    { $rows ->
        [one] { $shown } van { $rows } rij
       *[other] { $shown } van { $rows } rijen
    }
relations-today-hint = Periodes die { $day } omvatten. Geannuleerde tellen niet mee.
relations-during-hint = Periodes met minstens één dag in deze periode, beide dagen meegerekend. Geannuleerde tellen niet mee.
relations-changed-hint = Periodes waarvan de laatste aangifte een wijziging of annulering is, of waarvan de eerste aangifte na de indiensttreding kwam.
relations-changed-by-action = Periodes waarvan de laatste aangifte een wijziging of annulering is. De datum van de eerste aangifte is niet gemachtigd.
relations-changed-by-day = Periodes waarvan de eerste aangifte na de indiensttreding kwam. De laatste aangifte is niet gemachtigd.
relations-changed-unknown = Niet te zeggen: noch de laatste aangifte, noch de datum van de eerste is gemachtigd.
source-label-register = Register
source-label-dimona = Dimona
source-label-dmfa = DmfA
source-rows =
    { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }
source-empty = 0 rijen
source-empty-sentence = { $source } heeft binnen de reikwijdte van deze raadpleging niets over deze persoon.
source-part = { $present } van { $expected }
source-part-quarters = { $present } van { $expected } kwartalen
source-quarters = { $quarters ->
    [one] 1 kwartaal
   *[other] { $quarters } kwartalen
}
source-awaited = wacht sinds { $seconds } s
source-awaited-sentence = { $source } heeft nog niet geantwoord. Hieronder staat wat er komt.
source-not-in-scope = niet gevraagd
source-others-not-in-scope = niet gevraagd: { $sources }
source-not-in-scope-sentence = { $source } hoort niet bij deze raadpleging. Een nieuwe raadpleging kan de bron meenemen.
source-retry = Vraag { $source } opnieuw
source-stop = Stoppen
source-stop-name = Stop met wachten op { $sources } (Ctrl+.)
source-progress = { $answered } van { $sources } bronnen hebben geantwoord
source-progress-done = Alle bronnen hebben geantwoord
source-progress-failed =
    { $failed ->
        [one] Klaar; 1 bron is niet beschikbaar
       *[other] Klaar; { $failed } bronnen zijn niet beschikbaar
    }
standing-again = Vraag opnieuw wat ontbreekt (F5)
standing-awaited = Er wordt nog gewacht op { $sources }. Wat er al is, staat hieronder en blijft staan. Lees verder, of stop met wachten (Ctrl+.).
standing-lacking = Dit dossier is niet volledig: { $sources }. Wat hieronder staat, geven de bronnen zo, maar het is niet alles. Vraag opnieuw wat ontbreekt.
standing-none-answered = Geen enkele bron heeft gegevens gegeven: { $sources }. Over de persoon is daarmee niets gezegd. Vraag ze opnieuw; blijft het duren, verwittig dan de helpdesk.
standing-ended = De raadpleging of uw sessie is op de server beëindigd voor { $sources } antwoordde. Opnieuw vragen kan daarom niet. Sluit het dossier (Ctrl+W) en begin een nieuwe raadpleging.
standing-nothing-found = De gevraagde bronnen ({ $sources }) hebben binnen deze raadpleging niets over deze persoon. Ze hebben alle geantwoord: dit is een volledig antwoord. Verwachtte u wel gegevens, kijk dan het INSZ, de onderneming en het venster na.
source-down-short = niet bereikbaar
source-too-late-short = te laat
source-cut-off-short = afgebroken
source-unreadable-short = onleesbaar antwoord
source-wrong-person-short = andere persoon
source-too-large-short = antwoord te groot
source-no-receipt-short = geen geldig bewijs
source-log-closed-short = logboek gesloten
source-ended-short = raadpleging beëindigd
source-cancelled-short = door u gestopt
source-down = De gegevens van { $source } konden niet getoond worden: de bron werkt op dit ogenblik niet. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-too-late = De gegevens van { $source } konden niet getoond worden: de bron antwoordde niet binnen de afgesproken tijd. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-cut-off = De gegevens van { $source } konden niet getoond worden: de verbinding brak af voor het antwoord volledig was. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-unreadable = De gegevens van { $source } konden niet getoond worden: het antwoord heeft niet de afgesproken vorm. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-wrong-person = De gegevens van { $source } konden niet getoond worden: het antwoord gaat over iemand anders, er wordt niets van getoond. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-too-large = De gegevens van { $source } konden niet getoond worden: het antwoord is groter dan afgesproken. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-no-receipt = De gegevens van { $source } konden niet getoond worden: het bewijs uit het logboek ontbreekt of klopt niet. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-log-closed = De gegevens van { $source } konden niet getoond worden: de server kan zijn logboek niet schrijven, en zonder logboek wordt niets getoond. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-ended = De gegevens van { $source } konden niet getoond worden: de raadpleging of de sessie is op de server beëindigd. De rest van het dossier staat er los van. Begin een nieuwe raadpleging.
source-cancelled = De gegevens van { $source } zijn er niet: u hebt het wachten gestopt voor de bron antwoordde. De rest van het dossier staat er los van. Vraag de bron opnieuw.
overview-enterprise = onderneming { $number }
overview-application = aanvraag van { $day }
answer-awaited = Nog niet te zeggen
answer-nothing = Niets om te toetsen
answer-waits-for = Wacht nog op { $sources }.
answer-and-more = { $named } en nog { $count }
answer-to-finding = { $answer } Naar de bevinding
answer-rows = Rijen:
answer-all-rows = alle { $count }
answer-all-rows-name = Alle { $count } gebruikte rijen van { $check }, bij de bevindingen
overview-bearing = Wat hierop betrekking heeft
overview-today = Op { $day }
overview-bounds = Wat deze raadpleging begrenst
overview-asked-enterprise = de gevraagde onderneming
overview-other-enterprise = een andere onderneming
overview-home = Hoofdverblijfplaats
overview-no-home = Geen lopende hoofdverblijfplaats in het register
overview-relations = Lopende Dimona-periodes
overview-no-relation = Geen lopende periode binnen deze raadpleging
overview-last-quarter = Laatste aangegeven kwartaal
overview-no-quarter = Geen aangifte binnen deze raadpleging
overview-unemployment = Lopende werkloosheidsuitkering
overview-no-unemployment = Geen lopende werkloosheidsuitkering binnen deze raadpleging
overview-living-wage = Lopend leefloon
overview-no-living-wage = Geen lopend leefloon binnen deze raadpleging
overview-sickness = Ziekte-uitkering van de laatste { $days } dagen
overview-no-sickness = Geen betaling binnen deze raadpleging
overview-jobbonus = Jobbonus van het laatste jaar
overview-no-jobbonus = Geen jobbonus binnen deze raadpleging
overview-since = sinds { $day }
overview-all-rows = Alle { $count } rijen van { $block }
overview-window = { $source } ({ $blocks }): van { $from } tot en met { $until } ({ $paragraph })
overview-one-employer = Alleen werkgever { $number } ({ $paragraph })
overview-all-employers = Alle werkgevers ({ $paragraph })
overview-test = Deze raadpleging is een test en staat als test in het logboek (§39)
overview-quarters = Drie jaar per kwartaal
overview-quarters-legend = Per werkgever: de Dimona-periodes en de kwartalen met een DmfA-aangifte. Per uitkering: de tijd waarvoor ze is toegekend of betaald. Alleen de rand: geannuleerd.
overview-quarters-none = Geen rij in deze drie jaar
overview-quarter-nothing = { $quarter }: geen periode, aangifte of uitkering
overview-other-employers =
    { $count ->
        [one] 1 andere werkgever
       *[other] { $count } andere werkgevers
    }
benefits-title = Uitkeringen per maand
benefits-measure = Wat per maand getoond wordt
benefits-amount = Bedrag
benefits-by-days = Dagen
benefits-legend = Onder de nullijn, alleen de rand: teruggevorderd. Een betaling staat in de maand waarin haar periode begint.
benefits-choose = Kies een maand met de muis of de pijltjes: hier staan dan de bedragen en dagen ervan.
benefits-unit-paid = betaald per maand
benefits-unit-daily = dagbedrag
benefits-daily = dagbedrag { $amount } ({ $stretch })
benefits-days = { $days } dagen
benefits-for = voor { $stretch }
benefits-no-days = de bron geeft geen aantal dagen
benefits-none = geen
benefits-before-window = vóór het venster
benefits-after-window = na het venster
benefits-not-known = niet bekend: de bron gaf een deel
addresses-title = Hoofdverblijfplaatsen
addresses-until = tot en met
addresses-now = nu
addresses-address = adres
addresses-withheld = Niet gemachtigd: { $fields }
addresses-day = Verblijfplaats op
addresses-day-of-application = de dag van de aanvraag
addresses-on-day = { $address }, sinds { $day }
addresses-none-on-day = Het register heeft op die dag geen hoofdverblijfplaats
addresses-outside = Buiten het venster: te zien van { $from } tot en met { $until }
addresses-days-withheld = Niet te zeggen: begin en einde zijn niet gemachtigd

## The time line

timeline-title = Tijdlijn
timeline-lanes = Tijdlijn per werkgever en per uitkering
timeline-list = De periodes als lijst
timeline-closer = Inzoomen
timeline-further = Uitzoomen
timeline-three-years = Drie jaar
timeline-all = Alles tonen
timeline-list-show = Lijst tonen
timeline-list-hide = Lijst verbergen
timeline-open = Toon de rij
timeline-hint = Kies een periode in de tijdlijn of in de lijst om ze hier in woorden te lezen. Enter toont haar rij.
timeline-calendar = kalender
timeline-school-year = schooljaar
timeline-today = vandaag
timeline-without = Zonder periode
timeline-together = Tegelijk
timeline-nowhere = Nergens binnen deze raadpleging
timeline-no-period-in = geen periode in { $sources }
timeline-both = samen: { $what }
timeline-break = onderbreking
timeline-superseded = vervangen door een latere versie
timeline-begin-withheld = Het begin van de periodes is niet gemachtigd
timeline-end-withheld = einde niet gemachtigd
timeline-standing-withheld = of een rij geannuleerd of vervangen werd, is niet gemachtigd
timeline-after-window = Na { $day }: buiten het venster ({ $paragraph })
timeline-legend-period = periode
timeline-legend-running = loopt nog
timeline-legend-hollow = geannuleerd of vervangen
timeline-legend-open = geen periode
timeline-legend-together = tegelijk
timeline-legend-window = buiten het venster
timeline-untold-awaited = Niet te zeggen zolang deze bron niet geantwoord heeft: { $sources }
timeline-untold-missing = Niet te zeggen zonder volledig antwoord van { $sources }
timeline-untold-withheld = Niet te zeggen: niet alle data zijn gemachtigd van { $sources }
timeline-untold-one-employer = Niet te zeggen: alleen werkgever { $number } mag gezien worden ({ $paragraph })
timeline-untold-no-relations = Niet op de dag te zeggen zonder Dimona: een aangifte geldt voor een heel kwartaal
timeline-days =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
timeline-times =
    { $count ->
        [one] 1 keer
       *[other] { $count } keer
    }
timeline-employers =
    { $count ->
        [one] 1 werkgever
       *[other] { $count } werkgevers
    }
timeline-more =
    { $count ->
        [one] en nog 1 andere
       *[other] en nog { $count } andere
    }
timeline-undated =
    { $count ->
        [one] 1 rij zonder begindatum staat niet op de tijdlijn
       *[other] { $count } rijen zonder begindatum staan niet op de tijdlijn
    }
timeline-lane =
    { $count ->
        [one] { $lane }: 1 periode, van { $from } tot en met { $until }
       *[other] { $lane }: { $count } periodes, van { $from } tot en met { $until }
    }{ $breaks ->
        [0] { "" }
        [one] , 1 onderbreking
       *[other] , { $breaks } onderbrekingen
    }
### Employment: Dimona beside the DmfA

employment-choice = Weergave van de tewerkstelling
employment-by-employer = Per werkgever
employment-rows = Dimona, rij per rij
employment-list = Dimona en DmfA per werkgever
employment-rule = Links Dimona, rechts de DmfA van hetzelfde kwartaal. Een DmfA-aangifte moet er zijn op het einde van de maand na het kwartaal; vóór die dag ontbreekt ze niet. Voor de statuten { $types } wordt geen DmfA verwacht (aangenomen).
employment-limit-dmfa = Wat in de DmfA ontbreekt, is niet vast te stellen. { $why }
employment-limit-dimona = Wat in Dimona ontbreekt, is niet vast te stellen. { $why }
employment-limit-days = De dagen zijn niet vergeleken. { $why }
employment-withheld = niet gemachtigd: { $fields }
employment-nothing = Geen Dimona-periode en geen DmfA-aangifte binnen deze raadpleging
employment-no-number = Werkgever niet te zien
employment-agrees = Geen verschil
employment-not-compared = Niet vergeleken
employment-days-not-compared = Geen aangifte of periode ontbreekt; de dagen zijn niet vergeleken
employment-differences =
    { $count ->
        [one] 1 verschil
       *[other] { $count } verschillen
    }
employment-meanwhile = Rijen van een andere onderneming in de tijd van een Dimona-periode bij de gevraagde onderneming: { $period }
employment-no-rows = Geen rijen
employment-elsewhere = Wel rijen bij een andere onderneming: { $numbers }
employment-declaration = aangifte
employment-committee = PC { $committee }
employment-no-dimona = geen Dimona-periode
employment-no-dmfa = geen DmfA-aangifte
employment-not-made = geen DmfA verwacht voor dit statuut
employment-not-due = nog geen DmfA verwacht, in te dienen tegen { $day }
employment-difference = Verschil: { $text }
employment-begin = Eerste dag: Dimona { $entry }, DmfA { $begin }
employment-end = Laatste dag: Dimona { $exit }, DmfA { $end }
employment-end-in-dmfa = Laatste dag: DmfA { $end }, Dimona nog geen uitdiensttreding
employment-end-in-dimona = Laatste dag: Dimona { $exit }, DmfA geen einddatum
employment-not-declared = Dimona-periode zonder DmfA-aangifte van { $quarter }
employment-not-declared-by = Dimona-periode zonder DmfA-aangifte van { $quarter }; werkgever { $number } heeft er wel een, zonder Dimona-periode
employment-no-relation = DmfA-aangifte van { $quarter } zonder Dimona-periode
employment-no-relation-cancelled = DmfA-aangifte van { $quarter } zonder Dimona-periode: die is geannuleerd

### The board of the DmfA

board-choice = Weergave van de DmfA
board-view = Bord en boom
board-by-block = Per blok
board-name = Bord van de DmfA per jaar en kwartaal
board-head = K{ $quarter }
board-quarter = { $year } kwartaal { $quarter }
board-versions =
    { $count ->
        [one] 1 versie
       *[other] { $count } versies
    }
board-last = laatste van { $day }
board-state-reactivation = Heractiveerd
board-not-due = nog niet
board-version = Versie
board-changes = Wat veranderde
blocks-name = Blokken van { $source }
blocks-withheld =
    { $count ->
        [one] 1 blok niet gemachtigd
       *[other] { $count } blokken niet gemachtigd
    }

## Sorting, finding and laying out the columns of a grid
grid-find = Filter de rijen
grid-find-hint = Filter (Ctrl + F)
grid-shown =
    { $count ->
        [one] { $shown } van { $rows } rij
       *[other] { $shown } van { $rows } rijen
    }
grid-busy = Rijen worden geordend …
grid-none = { $count ->
    [one] De ene rij bevat “{ $text }” niet. Typ iets anders, of maak het veld leeg met Esc.
   *[other] Geen van de { $rows } rijen bevat “{ $text }”. Typ iets anders, of maak het veld leeg met Esc.
}
grid-none-chosen = Er is geen rij gekozen. Kies een andere selectie, of maak de filter leeg, om de velden van een rij te zien.
grid-columns = Kolommen
grid-columns-reset = Kolommen zoals in het begin
grid-ascending = oplopend gesorteerd
grid-descending = aflopend gesorteerd
grid-bar-down = Rijen verschuiven
grid-bar-along = Kolommen verschuiven

### Findings

findings-case = Wat de aanvraag zegt
findings-case-notice = Alleen voor de berekening hieronder: het blijft in dit venster en wordt nergens bewaard of verzonden.
findings-none = Er zijn geen gegevens waarop deze controle slaat.
findings-handler-decides = Een controle beslist niet: ze toont wat uit de gegevens volgt. De beslissing is aan u.
findings-show-rows = { $count ->
    [one] Toon de gebruikte rij
   *[other] Toon de { $count } gebruikte rijen
}
findings-hide-rows = { $count ->
    [one] Verberg de gebruikte rij
   *[other] Verberg de { $count } gebruikte rijen
}
outcome-fulfilled = Vervuld
outcome-not-fulfilled = Niet vervuld
outcome-cannot-be-decided = Niet te beslissen
step-holds = voldoet
step-does-not-hold = voldoet niet
subject-school-year = schooljaar { $year }
subject-year = jaar { $year }
subject-quarter = kwartaal { $quarter }
why-source-missing = De bron { $source } heeft geen antwoord gegeven.
why-source-awaited = De bron { $source } heeft nog niet geantwoord.
why-source-partial = De bron { $source } heeft maar een deel gegeven.
why-not-in-scope = De bron { $source } hoort niet bij deze raadpleging.
why-not-granted = Dit doeleinde laat het veld “{ $field }” niet zien.
why-no-row = Er is geen rij in het blok “{ $block }”.
why-fact-missing = Vul hierboven in: { $fact }.
why-parameter-missing = De parameter “{ $parameter }” is niet bekend voor { $day }.
why-too-large = Een som is groter dan een bedrag kan zijn.
why-unknown-code = De code in het veld “{ $field }” staat niet in de lijst.
figure-in-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
}
figure-in-months = { $count ->
    [one] { $number } maand
   *[other] { $number } maanden
}
figure-declared-days = { $days } aangegeven dagen
figure-hours = { $hours } uur
fact-agreement = de periode van de overeenkomst
fact-agreement-begin = Begin van de overeenkomst
fact-agreement-begin-hint = Zoals in de aanvraag, bv. 1.10.2025
fact-agreement-end = Einde van de overeenkomst
fact-agreement-end-hint = Leeg als er nog geen einde is
fact-school-year = Schooljaar
fact-school-year-hint = Bv. 2025-2026; leeg voor alle
fact-reference-year = Refertejaar
fact-reference-year-hint = Bv. 2024; leeg voor alle
fact-gross-wage = Brutoloon per maand na aanwerving
fact-gross-wage-hint = In euro, bv. 2400,00
fact-fraction = Tewerkstellingsbreuk
fact-fraction-hint = Van 0,01 tot 1; leeg is voltijds
fact-percentage = Percentage van de loonpremie
fact-percentage-hint = Bv. 60
fact-fault-day = Dit is geen datum. Schrijf bv. 1.10.2025.
fact-fault-inverted = De overeenkomst eindigt voor ze begint.
fact-fault-school-year = Schrijf een schooljaar als 2025-2026.
fact-fault-year = Schrijf een jaar van 2003 tot nu.
fact-fault-amount = Schrijf een bedrag als 2400,00, zonder punt tussen duizenden.
fact-fault-fraction = Schrijf een getal van 0,01 tot 1.
fact-fault-percentage = Schrijf een percentage van 0 tot 100.
check-presence = Vier maanden op de werkplek
check-presence-about = Per schooljaar: de dagen van de overeenkomst, zonder de dagen ziekte, tegenover vier kalendermaanden.
check-residence = Hoofdverblijfplaats in het Vlaams Gewest
check-residence-about = Op de eerste dag van de overeenkomst.
check-declared-dates = Aangegeven begin en einde
check-declared-dates-about = De dagen van de overeenkomst tegenover Dimona en DmfA.
check-worker-code = Werknemerskengetal
check-worker-code-about = Per kwartaal: het aangegeven kengetal tegenover de leeftijd en het type leerling.
check-other-enterprise = Aangifte door een andere onderneming
check-other-enterprise-about = Aangiften van andere ondernemingen in dezelfde periode.
check-jobbonus = Jobbonus
check-jobbonus-about = Per kwartaal en per jaar: de voorwaarden en het bedrag.
check-replacement-income = Vervangingsinkomen per maand
check-replacement-income-about = Werkloosheid, leefloon en ziekte-uitkering samen, per maand.
check-wage-cost = Loonkost en referteloon
check-wage-cost-about = Per kwartaal en werkgever: brutoloon, werkgeversbijdragen en verminderingen, en wat ervan afgaat.

### Changes

changes-granted = De wijzigingen mogen gezien worden volgens { $paragraphs }.
changes-since-title = Nieuw sinds uw vorige raadpleging
changes-since = { $source }: sinds uw raadpleging voor dit dossier van { $day }
changes-first-look = U raadpleegt deze persoon voor het eerst voor dit dossier, of geen bron heeft al geantwoord.
changes-nothing-new = Niets nieuws.
changes-more-rows = { $count ->
    [one] En nog { $count } nieuwe of gewijzigde rij.
   *[other] En nog { $count } nieuwe of gewijzigde rijen.
}
changes-gone = { $count ->
    [one] { $count } rij die u toen zag, is er niet meer in die vorm.
   *[other] { $count } rijen die u toen zag, zijn er niet meer in die vorm.
}
changes-corrections-title = Verbeterde aangiften
changes-none-corrected = Geen enkele aangifte in deze raadpleging heeft meer dan één versie.
changes-no-visible-difference = Geen veld dat u mag zien verschilt.
changes-spoken = { $name }: was { $before }, is { $after }

### Directory

directory-title = Inschrijvingen in het verwijzingsrepertorium
directory-keeper = { $organisation } (sector { $sector })
directory-again = Opnieuw vragen
directory-awaited = De inschrijvingen worden opgevraagd …
directory-act-awaited = De handeling wordt in de log geschreven en uitgevoerd …
directory-register = Een persoon inschrijven
directory-ssin = INSZ
directory-ssin-hint = 11 cijfers
directory-begin = Eerste dag
directory-begin-hint = Bv. 1.9.2026
directory-end = Laatste dag
directory-end-hint = Leeg als die nog niet bekend is
directory-quality = Hoedanigheid
directory-no-quality = Kies een hoedanigheid.
directory-inverted = De laatste dag ligt voor de eerste.
directory-register-button = Inschrijven
directory-registered = Ingeschreven, en in de log geschreven.
directory-registered-overlap = { $count ->
    [one] Ingeschreven. Let op: er is nog { $count } inschrijving van deze persoon in dezelfde hoedanigheid met gemeenschappelijke dagen.
   *[other] Ingeschreven. Let op: er zijn nog { $count } inschrijvingen van deze persoon in dezelfde hoedanigheid met gemeenschappelijke dagen.
}
directory-ended = Beëindigd: de laatste dag is { $day }.
directory-list = Uw inschrijvingen
directory-attention = Vraagt aandacht ({ $count })
directory-all = Alle ({ $count })
directory-nothing-due = Geen enkele inschrijving vraagt aandacht.
directory-attention-left-out = En nog { $count } andere.
directory-show-numbers = Toon de nummers
directory-hide-numbers = Verberg de nummers
directory-entry = { $number }, { $quality }, { $days }, gewijzigd op { $changed }
directory-last-day = Laatste dag van deze inschrijving
directory-last-day-hint = Bv. 30.6.2026
directory-end-button = Beëindigen
directory-page = Bladzijde { $page } van { $pages }
directory-page-before = Vorige bladzijde
directory-page-after = Volgende bladzijde
attention-past-due = Geen einde, en ouder dan { $years } jaar ({ $paragraph }): te beëindigen
attention-ends-soon = Eindigt binnen { $days } dagen
attention-duplicate = Dubbel ingeschreven
attention-overlap = Overlappende inschrijvingen van één persoon
act-unknown-deliberation = Deze beraadslaging is hier niet bekend.
act-not-in-force = De beraadslaging is vandaag niet van kracht.
act-other-recipient = De beraadslaging noemt uw organisatie niet, of een andere organisatie schrijft voor haar in.
act-no-registrars = De beraadslaging geeft niemand de taak om in te schrijven.
act-not-registrar = Dit is voorbehouden aan: { $roles }.
act-role-ended = Uw recht als { $role } is geëindigd op { $on }.
act-not-declared = U hebt als { $role } de verklaring op eer niet ondertekend.
act-unknown-quality = Deze hoedanigheid bestaat niet. Bekend zijn: { $known }.
act-ends-before-begin = Het einde ligt voor het begin ({ $begin }).
act-begins-too-late = Het begin ligt te ver vooruit: ten laatste { $latest }.
act-already-ended = Deze inschrijving is al geëindigd op { $on }.
act-duplicate = Precies deze inschrijving bestaat al.
act-no-such-inscription = Uw organisatie heeft deze inschrijving niet.
act-no-declaration = De beraadslaging eist geen verklaring op eer.
act-no-function = U hebt geen functie onder deze beraadslaging.
act-no-such-case = U hebt dit dossier niet open.
notices-title = { $count ->
    [one] { $count } wijziging in uw lopende dossiers
   *[other] { $count } wijzigingen in uw lopende dossiers
}
notices-failed = Of er iets veranderde in uw lopende dossiers, is niet bekend: { $why }
notice-death = Dossier { $case }: een overlijden is gemeld op { $day }.
notice-number = Dossier { $case }: het identificatienummer is gewijzigd op { $day }.
notice-address = Dossier { $case }: de hoofdverblijfplaats is gewijzigd op { $day }.
notice-corrected-declaration = Dossier { $case }: een aangifte is verbeterd op { $day }.
notice-close = Dossier niet meer volgen
notice-close-case = Dossier { $case } niet meer volgen
declare-title = Verklaring op eer
declare-text = Ik zal de veiligheid en het vertrouwelijke karakter van de persoonsgegevens eerbiedigen, en ze alleen gebruiken voor de behandeling en de opvolging van de dossiers waarvoor beraadslaging { $number } ze toestaat ({ $paragraph }).
declare-button = Ik verklaar dit op eer
declare-done = Uw verklaring op eer is geregistreerd. U kunt de raadpleging opnieuw vragen.
declare-awaited = Uw verklaring wordt geregistreerd …

### Checks of 23/166 and 22/118

step-days-in-agreement = Dagen in de overeenkomst
step-days-not-counted = Kalenderdagen die niet meetellen
step-days-perhaps-not-counted = Kalenderdagen die misschien niet meetellen
step-days-present = Dagen op de werkplek
step-four-months-later = Vier maanden na de eerste dag
step-days-required = Vereiste dagen
step-four-months = Minstens vier maanden
step-start-stated = Start van de overeenkomst, zoals opgegeven
step-start-in-dimona = Eerste indiensttreding volgens Dimona
step-main-residence = Hoofdverblijfplaats op die dag
step-region = Gewest
step-entry-against-agreement = Indiensttreding (Dimona) tegenover begin van de overeenkomst
step-exit-against-agreement = Uitdiensttreding (Dimona) tegenover einde van de overeenkomst
step-occupation-begin-against-agreement = Begin van de tewerkstelling (DmfA) tegenover begin van de overeenkomst
step-occupation-end-against-agreement = Einde van de tewerkstelling (DmfA) tegenover einde van de overeenkomst
step-occupation-begin-against-entry = Begin van de tewerkstelling (DmfA) tegenover indiensttreding (Dimona)
step-occupation-end-against-exit = Einde van de tewerkstelling (DmfA) tegenover uitdiensttreding (Dimona)
step-gap-in-dimona = Onderbreking tussen twee Dimona-periodes
step-apprentice-until = Code van leerling tot en met
step-expected-code = Verwachte werknemerscode
step-declared-code = Aangegeven werknemerscode
step-apprenticeship = Aangegeven type leerling
step-worker-type = Statuut volgens Dimona
step-time-of-agreement = Periode van de overeenkomst
step-time-in-dimona = Periode bij de onderneming volgens Dimona
step-time-of-window = Periode die men mag zien
step-own-dimona = Dimona van de onderneming
step-own-declaration = DmfA van de onderneming
step-own-declarations = Aangiften van de onderneming
step-other-dimona = Dimona van een andere onderneming
step-other-declaration = DmfA van een andere onderneming
step-other-declarations = Aangiften van andere ondernemingen
step-unemployment-month = Werkloosheidsuitkering per maand
step-days-with-amount = Dagen met dit dagbedrag
step-living-wage-paid = Leefloon uitbetaald
step-living-wage-claimed-back = Leefloon teruggevorderd
step-other-aid = Andere steun (telt niet mee)
step-living-wage-month = Leefloon van de maand
step-sickness-paid = Ziekte-uitkering gestort
step-sickness-claimed-back = Ziekte-uitkering teruggevorderd
step-sickness-left-out = Betaling die niet meetelt
step-sickness-month = Ziekte-uitkering van de maand
step-replacement-income = Vervangingsinkomen van de maand
step-employee-contribution = RSZ-bijdrage van de werknemer
step-premium-full-time = IBO-premie bij voltijds werk
step-premium = IBO-premie
step-withholding = Bedrijfsvoorheffing
step-premium-paid = Uit te betalen premie
figure-days-in-agreement = in de overeenkomst
figure-days-not-counted = tellen niet mee
figure-days-present = op de werkplek
figure-days-required = vereist
figure-days-per-week = per week
figure-first-day = eerste dag
figure-entry-date = indiensttreding
figure-exit-date = uitdiensttreding
figure-occupation-begin = begin van de tewerkstelling
figure-occupation-end = einde van de tewerkstelling
figure-agreement-begin = begin van de overeenkomst
figure-agreement-end = einde van de overeenkomst
figure-last-declared-day = laatste aangegeven dag
figure-birth-date = geboortedatum
figure-years = jaar
figure-daily-amount = dagbedrag
figure-days-per-month = dagen per maand
figure-times-per-week = halve dagbedragen per week
figure-days-per-week-of-benefits = dagen in een week van uitkeringen
figure-unemployment-month = werkloosheid
figure-living-wage-month = leefloon
figure-sickness-month = ziekte
figure-gross-wage = brutoloon
figure-employee-contribution = RSZ-bijdrage
figure-nothing = nooit minder
figure-replacement-income = vervangingsinkomen
figure-coefficient = coëfficiënt
figure-premium-full-time = premie bij voltijds werk
figure-fraction = tewerkstellingsbreuk
figure-premium = premie
figure-withholding = bedrijfsvoorheffing
word-flemish-region = Vlaams Gewest
word-brussels-region = Brussels Hoofdstedelijk Gewest
word-walloon-region = Waals Gewest
word-abroad = buitenland
word-ended = beëindigd
word-not-ended = niet beëindigd
word-not-declared = niet aangegeven
word-no-dimona = geen Dimona in dit kwartaal
fact-enterprise = de onderneming
contradiction-value-missing = Een gegeven dat er altijd moet zijn, ontbreekt.
contradiction-begin-missing = Een periode heeft geen begindatum.
contradiction-end-missing = Een betaling heeft geen einddatum.
contradiction-ends-before-begin = Een periode eindigt voor ze begint.
contradiction-month-missing = Van een bedrag is de maand niet bekend.
contradiction-row-without-parent = Een rij hoort bij een rij die er niet is.
contradiction-version-twice = Dezelfde versie van een attest komt twee keer voor.
contradiction-versions-not-visible = Twee attesten gaan over dezelfde dagen; of het twee versies van één attest zijn, is onder deze beraadslaging niet te zien.
contradiction-two-residences = Op die dag zijn er twee hoofdverblijfplaatsen.
contradiction-no-days-per-week = Een tewerkstelling met dagen die niet meetellen heeft geen dagen per week.
contradiction-negative-days = Een aantal dagen is kleiner dan nul.
contradiction-negative-daily-amount = Een dagbedrag is kleiner dan nul.
contradiction-benefits-overlap = Twee werkloosheidsuitkeringen gelden op dezelfde dag.
contradiction-times-per-week = Het aantal halve dagbedragen per week is niet mogelijk.
note-parameter-unverified = Een waarde waarmee gerekend is, werd niet in een wettekst nagelezen
note-four-months-indicative = Indicatief: hoe vier maanden worden geteld, staat in geen gekende tekst.
note-still-running = De periode loopt nog; ze telt tot en met vandaag.
note-other-worker-type = Een van de periodes is met een ander statuut aangegeven dan voor alternerend leren gebruikelijk is.
note-quarter-not-declared = Van minstens één kwartaal is er geen geldige DmfA: ziekte in dat kwartaal is niet te zien.
note-days-not-placed = Een kwartaal ligt deels buiten het schooljaar of de overeenkomst; de DmfA zegt niet wanneer in het kwartaal de dagen vallen.
note-start-from-dimona = De start van de overeenkomst is niet opgegeven: de eerste indiensttreding volgens Dimona is gebruikt.
note-agreement-not-stated = De data van de overeenkomst zijn niet opgegeven.
note-dmfa-not-compared = De DmfA hoort niet bij deze raadpleging en is niet vergeleken.
note-dimona-not-compared = Dimona hoort niet bij deze raadpleging en is niet vergeleken.
note-end-not-declared-yet = Het einde ligt na het laatste aangegeven kwartaal en is nog niet te vergelijken.
note-birth-from-number = Het geboortejaar is uit het INSZ afgeleid.
note-no-dimona-in-quarter = In dit kwartaal is er geen Dimona van de onderneming om mee te vergelijken.
note-named-enterprise-only = Onder dit doel is alleen de genoemde onderneming te zien; andere ondernemingen zijn niet zichtbaar.
note-amount-of-most-days = Aanname: het dagbedrag dat op de meeste dagen van de maand geldt, telt voor de hele maand; bij gelijke dagen het laatste.
note-month-partly-covered = De werkloosheidsuitkering dekt niet de hele maand; het dagbedrag telt toch 26 keer.
note-half-daily-amount = Aanname: het bedrag is dat van een halve dag en telt zo vaak per week als er recht op is.
note-other-aid-left-out = Andere steun dan leefloon of equivalent leefloon telt niet mee.
note-document-left-out = Begrafeniskosten zijn geen inkomen van de cursist en tellen niet mee.
note-spread-by-days = Een betaling over meer maanden is verdeeld volgens kalenderdagen, afgerond op de cent.
note-versions-not-visible = Versies van attesten zijn niet te zien: wat een later attest herhaalt, telt één keer; alle betalingen en terugvorderingen die overblijven, tellen.
note-gross-wage-adds-premium = Met het brutoloon na aanwerving kan ook de premie worden berekend.
note-coefficient-unverified = De formule en de coëfficiënt van de premie zijn niet in de wettekst nagelezen.
note-manual-worker-contribution = Voor arbeiders wordt de RSZ-bijdrage op 108 % van het loon berekend; dat is hier niet bekend en niet toegepast.
note-full-time-assumed = De tewerkstellingsbreuk is niet opgegeven: voltijds werk is aangenomen.
note-fraction-out-of-range = De tewerkstellingsbreuk ligt niet tussen 0 en 1.
note-premium-formula-missing = Voor deze maand is de formule van de premie niet gekend; de premie is weggelaten.
parameter-qwl-months-required = vereist aantal maanden op de werkplek
parameter-qwl-service-codes-not-counted = prestatiecodes die niet meetellen
parameter-qwl-apprentice-last-age = leeftijdsgrens van de leerlingcodes
parameter-qwl-worker-codes-apprentice = werknemerscodes van leerlingen
parameter-qwl-worker-codes-pupil = werknemerscodes van leerling-arbeiders en leerling-bedienden
parameter-qwl-worker-codes-adult = werknemerscodes na het jaar van de achttiende verjaardag
parameter-qwl-apprenticeship-types = types leerling
parameter-qwl-dimona-worker-types = statuten in Dimona voor alternerend leren
parameter-ibo-day-factor = aantal dagbedragen per maand
parameter-ibo-living-wage-aid-types = soorten steun die als leefloon tellen
parameter-ibo-sickness-documents-left-out = documenten van verzekeringsinstellingen die niet meetellen
parameter-ibo-employee-contribution = RSZ-bijdrage van de werknemer
parameter-ibo-coefficient = coëfficiënt van de IBO-premie
parameter-ibo-withholding = bedrijfsvoorheffing op de IBO-premie

note-window-cuts-school-year = Het schooljaar begint vóór de periode die men mag zien: vroegere dagen kunnen ontbreken.

why-named-employer-only = Van de bron { $source } zijn onder dit doeleinde alleen de rijen van de genoemde onderneming te zien.
check-agreement-length = Overeenkomst van minstens vier maanden
check-agreement-length-about = De dagen van de overeenkomst, of de tijd bij de onderneming volgens Dimona.
step-agreement-last-day-needed = Laatste dag die minstens nodig is
step-agreement-last-day = Laatste dag van de overeenkomst
figure-months-required = vereist
note-agreement-without-end = De overeenkomst heeft nog geen laatste dag.

### Checks of 22/172 and 13/021

step-residence-in-january = Hoofdverblijfplaats op 1 januari na het refertejaar
step-alive = Niet overleden tijdens het refertejaar
step-pension-day = Wettelijke pensioenleeftijd bereikt op
step-below-pension-age = Pensioenleeftijd niet bereikt op de eerste dag van het kwartaal
step-work-that-counts = Werk dat meetelt
step-most-days = Dagen die het kwartaal hoogstens telt
step-most-hours = Uren die het kwartaal hoogstens telt
step-fraction-by-days = Prestatiebreuk (dagen)
step-fraction-by-hours = Prestatiebreuk (uren)
step-fraction = Prestatiebreuk van alle tewerkstellingen samen
step-quarter-wage = Brutoloon van het kwartaal
step-monthly-wage = Gemiddeld brutomaandloon bij voltijds werk
step-below-upper-bound = Maandloon onder de bovengrens
step-yearly-amount = Bedrag voor een heel jaar voltijds werk
step-quarter-amount = Jobbonus van het kwartaal
step-year-sum = Som van de kwartalen
step-payable = Minstens het kleinste bedrag dat wordt betaald
step-year-total = Jobbonus van het jaar met de forfaitaire verhoging
step-employer = Werkgever
step-not-under-trusteeship = Werkgever niet onder curatele
step-not-an-apprentice = Geen leerling
step-at-work = Geen volledige onderbreking van het werk
step-no-promotion-measure = Geen maatregel tot bevordering van de werkgelegenheid
step-no-service-vouchers = Niet betaald met dienstencheques
step-gross-pay = Brutoloon dat meetelt
step-declared-contributions = Gewone bijdragen, zoals aangegeven
step-worker-share = Aandeel van de werknemer daarin
step-employer-contributions = Bijdragen van de werkgever
step-deductions = Verminderingen van de werkgeversbijdragen
step-wage-cost = Loonkost
step-performance-fraction = Tewerkstellingsbreuk
step-wage-cap = Plafond van het referteloon
step-reference-wage = Referteloon
step-wage-premium = Loonpremie vóór aftrek
step-activation = Activeringsuitkeringen in het kwartaal
step-subsidy = Loonpremie na aftrek
figure-january-first = 1 januari na het refertejaar
figure-main-residence = hoofdverblijfplaats
figure-death-date = overlijdensdatum
figure-pension-day = pensioenleeftijd bereikt
figure-working-days = werkdagen van maandag tot vrijdag
figure-per-week = per week
figure-worked = gewerkt
figure-most-in-quarter = hoogstens in het kwartaal
figure-remuneration = bezoldiging
figure-quarter-wage = brutoloon van het kwartaal
figure-quarter-months = maanden in een kwartaal
figure-monthly-wage = maandloon
figure-lower-bound = ondergrens
figure-upper-bound = bovengrens
figure-largest-amount = grootste bedrag
figure-smallest-amount = kleinste bedrag
figure-yearly-amount = bedrag van een heel jaar
figure-quarter-amount = kwartaal
figure-year-sum = som van de kwartalen
figure-least-payable = kleinste bedrag dat wordt betaald
figure-flat-increase = forfaitaire verhoging
figure-gross-pay = brutoloon
figure-contribution = bijdrage
figure-calculation-basis = berekeningsbasis
figure-worker-rate = bijdrage van de werknemer
figure-declared-contributions = aangegeven bijdragen
figure-worker-share = aandeel van de werknemer
figure-employer-contributions = bijdragen van de werkgever
figure-deduction = vermindering
figure-deductions = verminderingen
figure-wage-cost = loonkost
figure-minimum-income = gewaarborgd minimummaandinkomen
figure-performance-fraction = tewerkstellingsbreuk
figure-wage-cap = plafond
figure-reference-wage = referteloon
figure-percentage = percentage van de loonpremie
figure-wage-premium = loonpremie
figure-activation-benefit = activeringsuitkering
figure-activation = activeringsuitkeringen
contradiction-amount-below-zero = Een bedrag of een aantal dagen of uren is kleiner dan nul.
contradiction-hours-missing = Van deeltijds of verkort werk zijn de uren niet aangegeven.
contradiction-birth-date-incomplete = De geboortedatum is onvolledig, en de ontbrekende dag of maand maakt hier een verschil.
contradiction-two-persons = Het register geeft twee identiteiten.
contradiction-basis-missing = Een gewone bijdrage heeft geen berekeningsbasis.
contradiction-fraction-missing = Van een deeltijdse tewerkstelling is de prestatiebreuk niet bekend.
contradiction-month-unknown = Van een activeringsuitkering is de maand niet bekend.
note-by-analogy = Aanname: artikel 2 van het besluit was niet na te lezen; het gemiddelde maandloon en de breuk volgen de federale werkbonus (voltijds J/D, deeltijds H/U).
note-most-of-quarter = Aanname: een kwartaal telt hoogstens zijn dagen van maandag tot vrijdag, feestdagen inbegrepen, telkens met een vijfde van de dagen of uren per week.
note-fraction-rounded = De breuk van elke tewerkstelling wordt op twee decimalen afgerond (0,005 wordt 0,01) en is hoogstens 1; het maandloon rekent met de afgeronde breuk.
note-excluded-work = Studentenwerk, flexi-jobs en gelegenheidswerk tellen niet mee.
note-paid-in-tenths = Betaling in tienden of twaalfden: voor tijdelijke leerkrachten geldt een bijzondere regel, die hier niet is toegepast.
note-one-employer-only = De lonen van alle werkgevers tellen samen; hier is er maar één te zien.
note-day-to-come = 1 januari na het refertejaar moet nog komen.
note-heirs = Overleden na het refertejaar: het recht blijft, de betaling is voor de erfgenamen.
note-year-before-application = Het refertejaar is niet opgegeven: het jaar vóór dat van de aanvraag is genomen.
note-least-payable-unknown = Voor dit jaar is het kleinste bedrag dat wordt betaald niet gevonden; het is niet getoetst.
note-flat-increase-unknown = Voor dit jaar is geen forfaitaire verhoging gevonden; ze is weggelaten.
note-reference-wage-derived = Het referteloon volgt wat de VDAB erover bekendmaakt; de beraadslaging geeft geen formule.
note-worker-share-derived = Bijdragen worden als één bedrag van werkgever en werknemer samen aangegeven; het aandeel van de werknemer is afgeleid uit de berekeningsbasis.
note-pay-left-out = Minstens één bezoldiging telt niet mee in het brutoloon.
note-contribution-left-out = Minstens één bijdrage staat op geen van de lijsten en is weggelaten.
note-deduction-without-amount = Minstens één vermindering heeft geen bedrag en telt voor nul.
note-fractions-added = De breuken van de tewerkstellingen zijn opgeteld, tot hoogstens 1, ook als ze op elkaar volgen.
note-apprentice-left-out = Een werknemerslijn van een leerling is weggelaten.
note-partly-interrupted = Een van de tewerkstellingen is volledig onderbroken.
note-other-interventions-not-deducted = Er is een aanwijzing van een andere tussenkomst in het loon; het bedrag ervan staat in geen bron en is niet afgetrokken.
note-cap-unknown = Voor dit kwartaal is het minimummaandinkomen niet gevonden: de loonkost staat er zonder plafond.
note-activation-not-asked = Activeringsuitkeringen horen niet bij deze raadpleging.
note-two-benefits-in-a-month = Voor één maand zijn er meer activeringsuitkeringen; ze zijn opgeteld.
parameter-jobbonus-lower-bound = ondergrens van het maandloon voor de jobbonus
parameter-jobbonus-upper-bound = bovengrens van het maandloon voor de jobbonus
parameter-jobbonus-largest-amount = grootste bedrag van de jobbonus
parameter-jobbonus-smallest-amount = kleinste bedrag van de jobbonus
parameter-jobbonus-flat-increase = forfaitaire verhoging van de jobbonus
parameter-jobbonus-payable-full-time = kleinste jobbonus die bij voltijds werk wordt betaald
parameter-jobbonus-payable-part-time = kleinste jobbonus die bij deeltijds werk wordt betaald
parameter-jobbonus-remuneration-codes = bezoldigingscodes die voor de jobbonus meetellen
parameter-jobbonus-service-codes = prestatiecodes die voor de jobbonus meetellen
parameter-jobbonus-excluded-worker-codes = werknemerskengetallen zonder jobbonus
parameter-pension-age = wettelijke pensioenleeftijd
parameter-minimum-monthly-income = gewaarborgd gemiddeld minimummaandinkomen (GGMMI)
parameter-maatwerk-cap-multiple = aantal keren het minimummaandinkomen in het plafond
parameter-maatwerk-remuneration-codes = bezoldigingscodes in de loonkost
parameter-maatwerk-shared-contributions = bijdragen van werkgever en werknemer samen
parameter-maatwerk-worker-share = bijdrage van de werknemer in procent
parameter-maatwerk-employer-contributions = bijdragen van de werkgever alleen
parameter-maatwerk-worker-contributions = bijdragen van de werknemer alleen
parameter-maatwerk-worker-deductions = verminderingen van de werknemersbijdragen
parameter-maatwerk-full-absence = maatregelen met volledige afwezigheid
parameter-maatwerk-voucher-methods = bezoldigingswijze met dienstencheques
