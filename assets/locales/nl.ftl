# De zinnen van het venster in het Nederlands. Een sleutel staat in alle vier de bestanden, met dezelfde variabelen.

### The frame

program = Inzage
training-bar = OPLEIDING · fictieve gegevens
language = Taal
theme = Weergave
theme-light = Licht
theme-dark = Donker
theme-contrast = Hoog contrast
sign-out = Afmelden
close-dossier = Dossier sluiten
footer-nothing-kept = Er wordt niets bewaard, gekopieerd of afgedrukt.
footer-consultation = raadpleging { $id }
footer-consultation-proved = raadpleging { $id } · bewijs gecontroleerd, regel { $line }
date-unknown = onbekend
list-or = { $first } of { $last }
try-again = Opnieuw proberen

### Keys

keys-button = Toetsen (F1)
keys-title = Toetsen van dit scherm
keys-close = Toetsen verbergen
key-next = naar het volgende element
key-previous = naar het vorige element
key-press = indrukken wat gekozen is
key-keys = deze lijst tonen of verbergen
key-consult = in een veld: raadplegen
key-cancel = afbreken
key-back = terug naar het formulier
key-close-dossier = het dossier sluiten
key-tabs = naar een pagina van het dossier
key-rows = door een lijst gaan
key-new = nieuwe raadpleging
key-zoom = tekst groter of kleiner

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
sign-in-about = Kies een gebruiker van de opleidingsorganisatie. Elke gebruiker heeft een eigen functie en mag dus iets anders.
sign-in-not-here = Deze server heeft geen opleidingsgebruikers, en aanmelden via uw eigen organisatie kan in deze versie nog niet. Vraag de helpdesk welke versie u nodig hebt.
sign-in-as = Aanmelden als { $name }, { $unit }. { $about }
sign-in-pending = { $name } wordt aangemeld.
exercises-title = Oefeningen
exercises-about = Twaalf fictieve personen. Een oefening meldt u aan als de passende gebruiker en vult het formulier in.
exercise-granted = ✔ toegestaan
exercise-refused = ✖ geweigerd
exercise-refused-at = geweigerd bij de stap { $step }
exercise-name = Oefening { $person }. { $situation } Verwacht: { $expected }.

### The form

consult-title = Raadplegen
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
consult-enterprise-hint = Tien cijfers; verplicht voor dit doeleinde (§30).
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
fault-enterprise-empty = Geef het ondernemingsnummer: dit doeleinde vraagt persoon en onderneming samen (§30).
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
gate-cancel = Afbreken
gate-back = Terug naar het formulier
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
ask-source = Kies minstens één bron.
ask-declaration = Onderteken de verklaring op eer en vraag het opnieuw.

### After a dossier

closed-title = Het dossier is gesloten
closed-about = Het dossier is weg: er is niets bewaard op deze computer. De raadpleging staat in het logboek.
closed-new = Nieuwe raadpleging

### Dossier

dossier-pages = Pagina’s van het dossier
dossier-tab-overview = Overzicht
dossier-tab-employment = Tewerkstelling
dossier-tab-dmfa = DmfA
dossier-tab-addresses = Adressen
dossier-tab-consultation = Raadpleging
dossier-number = INSZ { $number }
dossier-show = Toon
dossier-hide = Verberg
dossier-show-number = Toon het nummer
dossier-hide-number = Verberg het nummer
dossier-identity-awaited = Naam: wacht op het register
dossier-identity-unavailable = Naam: { $why }
dossier-identity-not-asked = Naam: het register is niet gevraagd
dossier-identity-empty = Geen naam in het register
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
source-awaited = wacht op antwoord, { $seconds } s
source-awaited-sentence = { $source } heeft nog niet geantwoord. Hieronder staat wat er komt.
source-not-in-scope = niet gevraagd
source-not-in-scope-sentence = { $source } hoort niet bij deze raadpleging. Een nieuwe raadpleging kan de bron meenemen.
source-retry = Vraag { $source } opnieuw
source-progress = { $answered } van { $sources } bronnen hebben geantwoord
source-progress-done = Alle bronnen hebben geantwoord
source-progress-failed =
    { $failed ->
        [one] Klaar; 1 bron is niet beschikbaar
       *[other] Klaar; { $failed } bronnen zijn niet beschikbaar
    }
source-down-short = niet bereikbaar
source-too-late-short = te laat
source-cut-off-short = afgebroken
source-unreadable-short = onleesbaar antwoord
source-wrong-person-short = andere persoon
source-too-large-short = antwoord te groot
source-no-receipt-short = geen geldig bewijs
source-log-closed-short = logboek gesloten
source-ended-short = raadpleging beëindigd
source-cancelled-short = geannuleerd
source-down = De gegevens van { $source } konden niet getoond worden: de bron werkt op dit ogenblik niet. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-too-late = De gegevens van { $source } konden niet getoond worden: de bron antwoordde niet binnen de afgesproken tijd. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-cut-off = De gegevens van { $source } konden niet getoond worden: de verbinding brak af voor het antwoord volledig was. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-unreadable = De gegevens van { $source } konden niet getoond worden: het antwoord heeft niet de afgesproken vorm. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-wrong-person = De gegevens van { $source } konden niet getoond worden: het antwoord gaat over iemand anders, er wordt niets van getoond. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-too-large = De gegevens van { $source } konden niet getoond worden: het antwoord is groter dan afgesproken. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-no-receipt = De gegevens van { $source } konden niet getoond worden: het bewijs uit het logboek ontbreekt of klopt niet. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-log-closed = De gegevens van { $source } konden niet getoond worden: de server kan zijn logboek niet schrijven, en zonder logboek wordt niets getoond. De rest van het dossier staat er los van. Vraag de bron opnieuw.
source-ended = De gegevens van { $source } konden niet getoond worden: de raadpleging of de sessie is op de server beëindigd. De rest van het dossier staat er los van. Begin een nieuwe raadpleging.
source-cancelled = De gegevens van { $source } konden niet getoond worden: het ophalen is geannuleerd. De rest van het dossier staat er los van. Vraag de bron opnieuw.
overview-enterprise = onderneming { $number }
overview-application = aanvraag van { $day }
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
overview-since = sinds { $day }
overview-all-rows = Alle { $count } rijen van { $block }
overview-window = { $blocks }: van { $from } tot en met { $until } ({ $paragraph })
overview-one-employer = Alleen werkgever { $number } ({ $paragraph })
overview-all-employers = Alle werkgevers ({ $paragraph })
overview-test = Deze raadpleging is een test en staat als test in het logboek (§39)
overview-quarters = Drie jaar per kwartaal
overview-quarters-legend = Per werkgever: de Dimona-periodes en de kwartalen met een DmfA-aangifte.
overview-quarter-nothing = { $quarter }: geen periode en geen aangifte
overview-other-employers =
    { $count ->
        [one] 1 andere werkgever
       *[other] { $count } andere werkgevers
    }
