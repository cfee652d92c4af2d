# The sentences of the window in English. A key stands in all four files, with the same variables.

### The frame

program = Inzage
training-bar = TRAINING · fictitious data
language = Language
theme = Appearance
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
sign-out = Sign out
close-dossier = Close the dossier
footer-nothing-kept = Nothing is saved, copied or printed.
footer-consultation = consultation { $id }
footer-consultation-proved = consultation { $id } · proof verified, line { $line }
date-unknown = unknown
list-or = { $first } or { $last }
try-again = Try again

### Keys

keys-button = Keys (F1)
keys-title = Keys of this screen
keys-close = Hide the keys
key-next = to the next element
key-previous = to the previous element
key-press = press what is chosen
key-keys = show or hide this list
key-consult = in a field: consult
key-cancel = cancel
key-back = back to the form
key-close-dossier = close the dossier
key-tabs = to a page of the dossier
key-rows = move through a list
key-new = new consultation
key-zoom = larger or smaller text

### On the way to the server

connecting-title = Connecting
connecting-training = The training server is being started on this computer.
connecting-server = The server is being looked for and verified.
not-connected-title = No connection
reach-training-server = The training server on this computer did not start. Try again; if it persists, tell the helpdesk.
reach-bad-address = The server’s address is not right: it must have the form https://name:port. Change the options and start again.
reach-bad-certificate = The certificate to be trusted cannot be read. Check the file of the option --ca and start again.
reach-unreachable = The server cannot be reached: it is switched off, the address is wrong or the network is away. Check your network and try again.
reach-other-certificate = The server shows another certificate than the trusted one. Nothing was sent. Do not go on and tell the helpdesk.
reach-too-late = The server does not answer in time. Try again in a few moments.
reach-not-this-service = Another service answers at this address. Check the address of the option --server and start again.
reach-other-version = The server speaks version { $theirs } and this program version { $ours }. Install the version that belongs to the server.
reach-other-knowledge = The server works with another catalogue or other deliberations than this program. Install the version that belongs to the server.
reach-clock-off = The clocks of this computer and of the server differ by { $minutes } minutes; days and periods would be reckoned differently. Set the clock of this computer right and try again.
reach-not-training = The server is not of the expected kind: training and real data are never mixed. Check the options and start again.
call-unreachable = The connection with the server is broken. Nothing is lost. Check your network and try again.
call-too-late = The server did not answer in time. Nothing is lost. Try again.
call-session-ended = Your session has ended. Nothing stays open. Sign in again.
call-refused = The server refused without naming a step. Nothing was shown. Tell the helpdesk.
call-unreadable = The server’s answer is not what was agreed. Nothing was shown. Try again; if it persists, tell the helpdesk.
call-no-receipt = The answer came without a valid proof that it stands in the log. Without proof nothing is shown. Tell the helpdesk.
call-unknown-user = The server does not know this user. Choose another user or ask the access manager of your organisation.
call-not-agreed = The server does not accept this request. Nothing was shown. Start the program again; if it persists, tell the helpdesk.
call-consultation-ended = This consultation has ended on the server. What you typed is still there. Consult again if you still need the dossier.
call-too-many = There are too many consultations in a row, by you or about this person. Wait a minute and try again.
call-log-closed = The log of consultations cannot be written. Without a log nothing is shown. Try again later.
call-source-down = The source does not work at this moment. Try again later.
call-internal = Something went wrong in the server. Nothing is lost. Try again; if it persists, tell the helpdesk.
trouble-signed-out = You have signed out. Nothing is open any more and nothing was saved.

### Sign-in and exercises

sign-in-title = Sign in
sign-in-about = Choose a user of the training organisation. Each user has a function of their own and may therefore do something else.
sign-in-not-here = This server has no training users, and signing in through your own organisation is not yet possible in this version. Ask the helpdesk which version you need.
sign-in-as = Sign in as { $name }, { $unit }. { $about }
sign-in-pending = Signing in { $name }.
exercises-title = Exercises
exercises-about = Twelve fictitious persons. An exercise signs you in as the fitting user and fills in the form.
exercise-granted = ✔ granted
exercise-refused = ✖ refused
exercise-refused-at = refused at the step { $step }
exercise-name = Exercise { $person }. { $situation } Expected: { $expected }.

### The form

consult-title = Consult
consult-purpose = Purpose
consult-case-and-person = Case and person
consult-case = Case reference
consult-case-hint = The reference in your own administration; it goes into the log.
consult-application = Date of the application
consult-application-hint = As dd/mm/yyyy or yyyy-mm-dd.
consult-ssin = SSIN
consult-ssin-hint = Eleven digits, with or without punctuation.
consult-ssin-hint-training = Eleven digits of a fictitious number (month + 60).
consult-paste = Paste SSIN
consult-enterprise = Enterprise number
consult-enterprise-hint = Ten digits; required for this purpose (§30).
consult-enterprise-optional = Ten digits; not required.
consult-enterprise-right = { $number }: check digits right
consult-sources = Sources
consult-button = Consult
consult-log-notice = Every attempt goes into the log, a refused one too.
consult-lacking = Not sent yet. Complete or correct: { $parts }.
lacks-purpose = purpose
lacks-case = case reference
lacks-application = date of the application
lacks-ssin = SSIN
lacks-enterprise = enterprise number
lacks-sources = sources
ssin-national-register = National register number, check digits right
ssin-bis = BIS number (Crossroads Bank registers), check digits right
ssin-fictitious = Fictitious number, check digits right
ssin-missing =
    { $missing ->
        [one] { $missing } digit to go.
       *[other] { $missing } digits to go.
    }
fault-no-purpose = Choose a purpose.
fault-case-empty = Give the case reference: without a case there is no consultation.
fault-case-too-long = Too long: at most { $max } characters.
fault-case-invisible = It holds a character that cannot be seen. Type the reference anew.
fault-date-form = This is no date. Write dd/mm/yyyy or yyyy-mm-dd.
fault-date-in-future = The application cannot lie in the future.
fault-no-source = Choose at least one source.
fault-not-fictitious = Not a fictitious number: in training only fictitious persons are consulted.
fault-ssin-empty = Give the SSIN of the person.
fault-ssin-character = Character { $position } is no digit.
fault-ssin-too-short =
    { $missing ->
        [one] { $missing } digit is missing.
       *[other] { $missing } digits are missing.
    }
fault-ssin-too-long = { $digits } digits: an SSIN has eleven.
fault-ssin-month = Digits 3 and 4 are no month of an SSIN.
fault-ssin-day = Digits 5 and 6 are no day.
fault-ssin-sequence = This sequence number is never assigned.
fault-ssin-check-digits = The check digits do not match: a digit is wrong or two are exchanged.
fault-paste-no-text = The clipboard holds no text.
fault-paste-too-long = The clipboard holds more than a number. Copy the SSIN alone.
fault-paste-unreadable = The clipboard cannot be read. Type the SSIN.
fault-enterprise-empty = Give the enterprise number: this purpose asks for person and enterprise together (§30).
fault-enterprise-character = Character { $position } is no digit.
fault-enterprise-length = { $digits } digits: an enterprise number has ten.
fault-enterprise-first-digit = An enterprise number begins with 0 or 1.
fault-enterprise-check-digits = The check digits do not match: a digit is wrong.

### The gate

gate-asking = The access is being verified
gate-asking-about = The server goes through the six steps and writes the attempt into the log.
gate-refused = No access to this dossier
gate-refused-about = Nothing was asked of the sources. The attempt stands in the log. What you typed is still in the form.
gate-steps = Steps of the access
gate-cancel = Cancel
gate-back = Back to the form
gate-signed-in = Signed in
gate-in-force = Deliberation in force
gate-role = Role
gate-purpose-and-case = Purpose and case
gate-integrated = Integration in the reference directory
gate-scope = Scope
verdict-awaited = being verified
verdict-passed = passed
verdict-refused = refused
verdict-not-reached = not looked at
step-of = Step { $n } of { $of }
quality-named = { $code } ({ $name })
quality-demonstration = { $code } ({ $name }; demonstration value)
reason-signed-in = You have signed in.
reason-not-signed-in = Nobody has signed in.
reason-in-force = Deliberation { $number } is in force since { $since }.
reason-unknown-deliberation = Deliberation { $number } is not known here.
reason-not-yet-in-force = Deliberation { $number } is in force only from { $from }.
reason-no-longer-in-force = Deliberation { $number } was in force until { $until }.
reason-condition-not-met = Deliberation { $number } is not in force yet. The condition is not met: { $condition }
reason-no-individual-look-up = Deliberation { $number } does not allow a single person to be looked up. { $why }
reason-not-declared = As { $role } you have not signed the declaration of honour that deliberation { $number } demands.
reason-other-recipient = Your organisation is not the recipient that the deliberation names: { $recipient }.
reason-role-held = You ask as { $role }.
reason-no-role = You hold no role under deliberation { $number }.
reason-role-ended = Your right as { $role } ended on { $on }.
reason-role-not-begun = Your right as { $role } begins only on { $from }.
reason-purpose-stated = The purpose is { $purpose }, and there is a case.
reason-unknown-purpose = Deliberation { $number } has no such purpose.
reason-purpose-of-other-roles = This purpose is reserved for a { $roles }.
reason-enterprise-missing = The enterprise number is missing; this purpose asks for person and enterprise together.
reason-application-in-future = The application lies in the future.
reason-assessment-over = The application could be assessed until { $until }.
reason-integrated = The person is integrated as { $quality } since { $since }.
reason-not-integrated = Your organisation has not integrated this person today in { $directory }. Needed for this purpose: { $needed }.
directory-flemish-integrator = the reference directory of the Flemish service integrator
directory-crossroads-bank = the reference directory of the Crossroads Bank
reason-other-quality = Your organisation has integrated this person only as { $held }. Needed for this purpose: { $needed }.
reason-integration-ended = The integration as { $quality } ended on { $on }.
reason-integration-not-begun = The integration as { $quality } begins only on { $from }.
reason-in-scope = You may see { $fields } fields of { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }.
reason-no-source = No source is chosen.
reason-source-not-granted = Deliberation { $number } grants nothing of the source { $source }.
ask-sign-in = Sign in again.
ask-support = Ask the helpdesk.
ask-privacy-officer = Ask the data protection officer of your organisation.
ask-rights-manager = Ask your manager or the access manager of your organisation.
ask-other-role = Choose a purpose of your own role, or hand the case to a colleague who has that role.
ask-enterprise = Fill in the enterprise number.
ask-application-date = Correct the date of the application.
ask-directory-manager = Ask the person who manages the reference directory in your organisation.
ask-source = Choose at least one source.
ask-declaration = Sign the declaration of honour and ask again.

### After a dossier

closed-title = The dossier is closed
closed-about = The dossier is gone: nothing was saved on this computer. The consultation stands in the log.
closed-new = New consultation

### Dossier

dossier-pages = Pages of the dossier
dossier-tab-overview = Overview
dossier-tab-employment = Employment
dossier-tab-dmfa = DmfA
dossier-tab-addresses = Addresses
dossier-tab-consultation = Consultation
dossier-number = SSIN { $number }
dossier-show = Show
dossier-hide = Hide
dossier-show-number = Show the number
dossier-hide-number = Hide the number
dossier-identity-awaited = Name: waiting for the register
dossier-identity-unavailable = Name: { $why }
dossier-identity-not-asked = Name: the register was not asked
dossier-identity-empty = No name in the register
dossier-age = { $age } years
dossier-age-between = { $age } or { $greatest } years
dossier-born = born { $day }
dossier-region-flemish = Flemish Region
dossier-region-brussels = Brussels-Capital Region
dossier-region-walloon = Walloon Region
dossier-box = { $street } box { $box }
dossier-flag-replaced = SSIN replaced
dossier-flag-replaced-since = SSIN replaced on { $day }
dossier-flag-replaces = SSIN replaces another number
dossier-flag-replaces-since = SSIN replaces another number since { $day }
dossier-part = Incomplete: { $part } received
dossier-flag-cancelled = SSIN cancelled
dossier-flag-cancelled-since = SSIN cancelled on { $day }
dossier-flag-deceased = Died on { $day }
dossier-flag-abroad = Address abroad
dossier-flag-abroad-in = Address abroad: { $country }
dossier-flag-unknown = Unknown number: the register has nobody with this SSIN
dossier-consult-instead = Consult { $number }
dossier-employer = employer { $number }
dossier-period = { $from } to { $until }
dossier-period-open = since { $from }
dossier-column-time = Period
dossier-column-employer = Employer
dossier-row-name = { $block } { $position } of { $count }: { $label }
dossier-no-row = No row in { $block }
dossier-before-window = Before { $day }: outside the window ({ $paragraph })
dossier-other-employers = Other employers: not for this purpose ({ $paragraph })
dossier-tree = Tree of { $source }
dossier-fields = Fields of { $block }
dossier-withheld =
    { $count ->
        [one] 1 field not granted
       *[other] { $count } fields not granted
    }
dossier-withheld-show =
    { $count ->
        [one] Show the column of 1 field that is not granted
       *[other] Show the columns of { $count } fields that are not granted
    }
dossier-withheld-hide =
    { $count ->
        [one] Hide the column of 1 field that is not granted
       *[other] Hide the columns of { $count } fields that are not granted
    }
dossier-grants = Grants by paragraph
dossier-withheld-why = Not granted
dossier-not-named = The deliberation does not name these fields.
dossier-log = In the log
dossier-consultation-id = Consultation { $id }
dossier-receipt = { $source }: receipt verified, line { $place }
dossier-no-receipt = { $source }: no receipt yet
field-yes = yes
field-no = no
field-absent = no value, confirmed by the source
field-not-granted = not granted
field-before-window = outside the window: before { $day }
field-other-employer = other employer: not for this purpose
field-awaited = waiting for an answer
field-number = zone { $number }
field-demonstration = The meaning comes from a demonstration list.
source-label-register = Register
source-label-dimona = Dimona
source-label-dmfa = DmfA
source-rows =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }
source-empty = 0 rows
source-empty-sentence = { $source } has nothing on this person within the scope of this consultation.
source-part = { $present } of { $expected }
source-awaited = waiting, { $seconds } s
source-awaited-sentence = { $source } has not answered yet. Below is what will come.
source-not-in-scope = not asked
source-not-in-scope-sentence = { $source } is not part of this consultation. A new consultation can include it.
source-retry = Ask { $source } again
source-progress = { $answered } of { $sources } sources have answered
source-progress-done = All sources have answered
source-progress-failed =
    { $failed ->
        [one] Done; 1 source is not available
       *[other] Done; { $failed } sources are not available
    }
source-down-short = cannot be reached
source-too-late-short = too late
source-cut-off-short = cut off
source-unreadable-short = unreadable answer
source-wrong-person-short = another person
source-too-large-short = answer too large
source-no-receipt-short = no valid receipt
source-log-closed-short = log closed
source-ended-short = consultation ended
source-cancelled-short = cancelled
source-down = The data of { $source } could not be shown: the source does not work at this moment. The rest of the dossier does not depend on them. Ask the source again.
source-too-late = The data of { $source } could not be shown: the source did not answer within the agreed time. The rest of the dossier does not depend on them. Ask the source again.
source-cut-off = The data of { $source } could not be shown: the connection was cut before the answer was whole. The rest of the dossier does not depend on them. Ask the source again.
source-unreadable = The data of { $source } could not be shown: the answer does not have the agreed form. The rest of the dossier does not depend on them. Ask the source again.
source-wrong-person = The data of { $source } could not be shown: the answer is about somebody else, and nothing of it is shown. The rest of the dossier does not depend on them. Ask the source again.
source-too-large = The data of { $source } could not be shown: the answer is larger than agreed. The rest of the dossier does not depend on them. Ask the source again.
source-no-receipt = The data of { $source } could not be shown: the receipt from the log is missing or wrong. The rest of the dossier does not depend on them. Ask the source again.
source-log-closed = The data of { $source } could not be shown: the server cannot write its log, and without a log nothing is shown. The rest of the dossier does not depend on them. Ask the source again.
source-ended = The data of { $source } could not be shown: the consultation or the session has ended on the server. The rest of the dossier does not depend on them. Start a new consultation.
source-cancelled = The data of { $source } could not be shown: fetching was cancelled. The rest of the dossier does not depend on them. Ask the source again.
overview-enterprise = enterprise { $number }
overview-application = application of { $day }
overview-bearing = What bears on it
overview-today = On { $day }
overview-bounds = What bounds this consultation
overview-asked-enterprise = the enterprise asked for
overview-other-enterprise = another enterprise
overview-home = Main residence
overview-no-home = No current main residence in the register
overview-relations = Current Dimona periods
overview-no-relation = No current period within this consultation
overview-last-quarter = Last declared quarter
overview-no-quarter = No declaration within this consultation
overview-since = since { $day }
overview-all-rows = All { $count } rows of { $block }
overview-window = { $blocks }: from { $from } to { $until } ({ $paragraph })
overview-one-employer = Only employer { $number } ({ $paragraph })
overview-all-employers = All employers ({ $paragraph })
overview-test = This consultation is a test and stands in the log as a test (§39)
overview-quarters = Three years by quarter
overview-quarters-legend = Per employer: the Dimona periods and the quarters with a DmfA declaration.
overview-quarter-nothing = { $quarter }: no period and no declaration
overview-other-employers =
    { $count ->
        [one] 1 other employer
       *[other] { $count } other employers
    }
