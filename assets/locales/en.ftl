# The sentences of the window in English. A key stands in all four files, with the same variables.

### The frame

program = Inzage
training-bar = TRAINING · fictitious data
language = Language
theme = Appearance
footer-nothing-kept = Nothing is saved, copied or printed.
footer-consultation = consultation { $id }
footer-consultation-proved = consultation { $id } · proof verified, line { $line }
date-unknown = unknown
list-or = { $first } or { $last }

### Keys

keys-title = Keys of this screen
keys-commands = Commands
keys-everywhere = Everywhere
keys-form = In the form
keys-list = In a list
keys-tree = In a tree
key-next = To the next element
key-previous = To the previous element
key-press = Press what is chosen
key-consult = In a field: consult
key-paste = Paste the SSIN from the clipboard
key-rows = A row up or down
key-pages = A screenful up or down
key-ends = To the first or the last row
key-unfold = Unfold or fold
keys-grid = Table
key-find = Filter the rows
key-heads = From the first row to the heads
key-sort = On a head: sort
key-column-place = On a head: move the column
key-column-size = On a head: narrower or wider
keys-timeline = Timeline
key-timeline-periods = To the previous or next period
key-timeline-lanes = To another lane
key-timeline-closer = Closer
key-timeline-further = Further away
key-timeline-all = Show everything
key-name-control = Ctrl
key-name-command = Cmd
key-name-shift = Shift
key-name-escape = Esc
key-name-tab = Tab
key-name-enter = Enter
key-name-space = Space
key-name-home = Home
key-name-end = End
key-name-page-up = PageUp
key-name-page-down = PageDown
key-name-insert = Insert

### Commands

palette-title = All commands
palette-search = Search for a command
palette-count =
    { $count ->
        [one] { $count } command
       *[other] { $count } commands
    }
overlay-close = Close
footer-commands = { $keys } commands
footer-help = { $keys } keys
command-group-consultation = Consultation
command-group-pages = Pages of the dossier
command-group-program = Program
command-group-look = Appearance
command-group-language = Language
command-group-session = Session
command-connect = Try again
command-connect-about = Tries to reach the server again.
command-connect-pending = The server is already being looked for.
command-cancel = Cancel
command-cancel-about = Breaks off the consultation; the form stays filled in.
command-back = Back to the form
command-back-about = Goes back to the form with everything that was filled in.
command-back-declaring = The declaration of honour is being registered.
command-new = New consultation
command-new-about = Shows an empty form.
command-directory = Reference directory
command-directory-about = Shows your organisation’s inscriptions.
command-leave-directory = Back to the consultation
command-leave-directory-about = Leaves the reference directory.
command-stop-waiting = Stop waiting for sources
command-stop-waiting-about = Breaks off what the sources still owe; what has arrived stays.
command-stop-waiting-none = No source is being waited for.
command-retry = Ask the failed sources again
command-retry-about = Asks every source that did not answer again.
command-retry-none = No source is unavailable.
command-close-dossier = Close the dossier
command-close-dossier-about = Closes the dossier; nothing of it is kept.
command-page = To the page
command-page-about = Shows this page of the dossier.
command-next-page = Next page
command-next-page-about = Shows the next page of the dossier.
command-previous-page = Previous page
command-previous-page-about = Shows the previous page of the dossier.
command-commands = All commands
command-commands-about = Shows all commands, to search for one.
command-menu = Menu
command-menu-about = Shows the commands in groups.
command-keys = Keys of this screen
command-keys-about = Shows the keys and commands of this screen, in words.
command-dismiss = Close what is on top
command-dismiss-about = Closes the commands, the menu or the keys.
command-next-region = Next part of the window
command-next-region-about = Takes the keyboard to the next part: header, person, tabs, page, detail, footer.
command-previous-region = Previous part of the window
command-previous-region-about = Takes the keyboard to the previous part.
command-larger = Larger text
command-larger-about = Makes everything a step larger, up to 200%.
command-larger-none = The text is already at its largest: 200%.
command-smaller = Smaller text
command-smaller-about = Makes everything a step smaller, down to 100%.
command-smaller-none = The text is already at its smallest: 100%.
command-usual-size = Usual text size
command-usual-size-about = Puts the text back to 100%.
command-next-theme = Next appearance
command-next-theme-about = Switches between system, light, dark and high contrast.
command-look-system = As the system
command-look-system-about = Follows what the desktop prefers.
command-look-light = Light
command-look-light-about = Dark text on a light background.
command-look-dark = Dark
command-look-dark-about = Light text on a dark background.
command-look-contrast = High contrast
command-look-contrast-about = The greatest contrast.
command-dutch = Nederlands
command-dutch-about = Shows the window in Dutch.
command-french = Français
command-french-about = Shows the window in French.
command-german = Deutsch
command-german-about = Shows the window in German.
command-english = English
command-english-about = Shows the window in English.
command-stay = Stay signed in
command-stay-about = Prolongs the session, for as long as the server allows.
command-sign-out = Sign out
command-sign-out-about = Signs you out; nothing stays open.

### The session and the preferences

session-minutes = { $minutes } min left
session-ending = Your session ends at { $time } if you ask for nothing more. An open dossier is then closed. Stay signed in to go on working.
session-ending-last = Your session ends within two minutes, at { $time }. An open dossier is then closed. Stay signed in to go on working.
session-ending-fixed = Your session ends at { $time }: a session cannot last longer. Finish what you are reading and then sign in again.
session-ending-fixed-last = Your session ends within two minutes, at { $time }, and cannot be prolonged. Sign in again afterwards.
session-not-prolonged = The session could not be prolonged: the server does not answer. Try again.
trouble-session-over = Your session has ended because its time was over. What was open is closed and nothing was kept. Sign in again.
preferences-broken = The preferences in { $path } cannot be read: line { $line } is not right. The program uses the usual settings. The file stays as it is; if you change something, it is kept beside the new one as .bak.
preferences-unreadable = The preferences in { $path } cannot be read: the system does not allow it. The program uses the usual settings.
preferences-not-kept = Your preferences cannot be kept in { $path }. You can go on working; at the next start the previous settings apply.
notice-understood = Understood

### The program does not start

not-started-title = Inzage does not start
not-started-about = Something is not right in the options or files that the program was started with, or on this computer. Pass the line below on to the helpdesk.
not-started-close = Close

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
sign-in-about = Choose a fictitious user. Each user has an organisation and a function of their own and so may do something else.
sign-in-not-here = This server has no training users, and signing in through your own organisation is not yet possible in this version. Ask the helpdesk which version you need.
sign-in-as = Sign in as { $name }, { $unit }. { $about }
sign-in-pending = Signing in { $name }.
exercises-title = Exercises
exercises-about = { $count } fictitious persons, by deliberation. An exercise signs you in as the fitting user and fills in the form.
exercise-granted = ✔ granted
exercise-refused = ✖ refused
exercise-refused-at = refused at the step { $step }
exercise-name = Exercise { $person }. { $situation } Expected: { $expected }.

### The form

consult-title = Consult
consult-deliberation = Deliberation
consult-no-function = no function today
consult-condition-unmet = This deliberation is not in force yet ({ $paragraph }). { $condition }
consult-condition-closed = Cannot be consulted yet: { $sources } ({ $paragraph }). { $condition }
consult-condition-demonstration = Condition ({ $paragraph }): { $condition } The day on which it was met is a demonstration value.
consult-no-look-up = Under deliberation { $number } nobody can be looked up individually ({ $paragraphs }). { $reason }
consult-no-purpose = Your function under deliberation { $number } ({ $roles }) has no purpose for which a person is consulted. Hand the question to a colleague who handles cases.
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
consult-enterprise-hint = Ten digits; required for this purpose ({ $paragraph }).
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
fault-enterprise-empty = Give the enterprise number: this purpose asks for person and enterprise together.
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
condition-demonstration = The day on which this condition was met is a demonstration value: { $condition }
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
reason-test-on-real-person = A test of the systems uses fictitious persons; this number is none.
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
reason-source-of-other-purposes = The source { $source } does not serve this purpose.
reason-source-condition-not-met = The source { $source } is not open yet. The condition is not met: { $condition }
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
ask-other-source = Leave this source out, or choose the purpose that it serves.
ask-source = Choose at least one source.
ask-declaration = Sign the declaration of honour and ask again.

### After a dossier

closed-title = The dossier is closed
closed-about = The dossier is gone: nothing was saved on this computer. The consultation stands in the log.

### Dossier

dossier-pages = Pages of the dossier
dossier-tab-overview = Overview
dossier-tab-timeline = Timeline
dossier-tab-dimona = Employment
dossier-tab-employment = Employment
dossier-tab-dmfa = DmfA
dossier-tab-benefits = Benefits
dossier-tab-jobbonus = Job bonus
dossier-tab-addresses = Addresses
dossier-tab-findings = Findings
dossier-tab-changes = Changes
dossier-tab-consultation = Consultation
dossier-number = SSIN { $number }
dossier-show = Show
dossier-hide = Hide
dossier-show-number = Show the number
dossier-hide-number = Hide the number
dossier-identity-awaited = Name: waiting for { $source }
dossier-identity-unavailable = Name: { $why }
dossier-identity-empty = No name in { $source }
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
authority-conditions = What this deliberation depends on
authority-condition-met = { $condition } Met since { $day } ({ $paragraph }).
authority-condition-demonstration = { $condition } Met since { $day } ({ $paragraph }); that day is a demonstration value.
authority-condition-unmet = { $condition } Not met ({ $paragraph }).
authority-declaration = Whoever consults must have signed the declaration of honour; the gate has checked it ({ $paragraph }).
authority-onward-title = Passing on
authority-onward = May be passed on to: { $name } ({ $paragraph })
authority-onward-else = To nobody else.
authority-onward-nobody = The deliberation names nobody to whom these data may be passed on.
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
field-recovered = claimed back { $amount }
field-unknown-code = { $code } · not in the list
dossier-cancelled = cancelled
dossier-ends-before-begin = ends before it begins
relations-all = All periods
relations-today = Active today
relations-during = Active in a period
relations-changed = Changes
relations-from = From
relations-until = Until
relations-inverted = The period ends before it begins.
relations-none = No period fits this choice
relations-shown =
    { $rows ->
        [one] { $shown } of { $rows } row
       *[other] { $shown } of { $rows } rows
    }
relations-today-hint = Periods that cover { $day }. Cancelled ones do not count.
relations-during-hint = Periods with at least one day in this period, both days included. Cancelled ones do not count.
relations-changed-hint = Periods whose last declaration is an update or a cancellation, or whose first declaration came after the entry.
relations-changed-by-action = Periods whose last declaration is an update or a cancellation. The date of the first declaration is not granted.
relations-changed-by-day = Periods whose first declaration came after the entry. The last declaration is not granted.
relations-changed-unknown = Cannot be told: neither the last declaration nor the date of the first is granted.
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
source-part-quarters = { $present } of { $expected } quarters
source-quarters = { $quarters ->
    [one] 1 quarter
   *[other] { $quarters } quarters
}
source-awaited = waiting for { $seconds } s
source-awaited-sentence = { $source } has not answered yet. Below is what will come.
source-not-in-scope = not asked
source-others-not-in-scope = not asked: { $sources }
source-not-in-scope-sentence = { $source } is not part of this consultation. A new consultation can include it.
source-retry = Ask { $source } again
source-stop = Stop
source-stop-name = Stop waiting for { $sources } (Ctrl+.)
source-progress = { $answered } of { $sources } sources have answered
source-progress-done = All sources have answered
source-progress-failed =
    { $failed ->
        [one] Done; 1 source is not available
       *[other] Done; { $failed } sources are not available
    }
standing-again = Ask again for what is missing (F5)
standing-awaited = Still waiting for { $sources }. What is here already stands below and stays. Read on, or stop waiting (Ctrl+.).
standing-lacking = This dossier is incomplete: { $sources }. What stands below is what the sources say, but it is not all. Ask again for what is missing.
standing-none-answered = No source gave data: { $sources }. That says nothing about the person. Ask them again; if it lasts, tell the helpdesk.
standing-ended = The consultation or your session ended on the server before { $sources } answered. Asking again is therefore not possible. Close the dossier (Ctrl+W) and begin a new consultation.
standing-nothing-found = The sources that were asked ({ $sources }) have nothing on this person within this consultation. All of them answered: this is a complete answer. If you expected data, check the SSIN, the enterprise and the window.
source-down-short = cannot be reached
source-too-late-short = too late
source-cut-off-short = cut off
source-unreadable-short = unreadable answer
source-wrong-person-short = another person
source-too-large-short = answer too large
source-no-receipt-short = no valid receipt
source-log-closed-short = log closed
source-ended-short = consultation ended
source-cancelled-short = stopped by you
source-down = The data of { $source } could not be shown: the source does not work at this moment. The rest of the dossier does not depend on them. Ask the source again.
source-too-late = The data of { $source } could not be shown: the source did not answer within the agreed time. The rest of the dossier does not depend on them. Ask the source again.
source-cut-off = The data of { $source } could not be shown: the connection was cut before the answer was whole. The rest of the dossier does not depend on them. Ask the source again.
source-unreadable = The data of { $source } could not be shown: the answer does not have the agreed form. The rest of the dossier does not depend on them. Ask the source again.
source-wrong-person = The data of { $source } could not be shown: the answer is about somebody else, and nothing of it is shown. The rest of the dossier does not depend on them. Ask the source again.
source-too-large = The data of { $source } could not be shown: the answer is larger than agreed. The rest of the dossier does not depend on them. Ask the source again.
source-no-receipt = The data of { $source } could not be shown: the receipt from the log is missing or wrong. The rest of the dossier does not depend on them. Ask the source again.
source-log-closed = The data of { $source } could not be shown: the server cannot write its log, and without a log nothing is shown. The rest of the dossier does not depend on them. Ask the source again.
source-ended = The data of { $source } could not be shown: the consultation or the session has ended on the server. The rest of the dossier does not depend on them. Start a new consultation.
source-cancelled = The data of { $source } are not here: you stopped waiting before the source answered. The rest of the dossier does not depend on it. Ask the source again.
overview-enterprise = enterprise { $number }
overview-application = application of { $day }
answer-awaited = Cannot be told yet
answer-nothing = Nothing to check
answer-waits-for = Still waiting for { $sources }.
answer-and-more = { $named } and { $count } more
answer-to-finding = { $answer } Go to the finding
answer-rows = Rows:
answer-all-rows = all { $count }
answer-all-rows-name = All { $count } rows used for { $check }, with the findings
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
overview-unemployment = Running unemployment benefit
overview-no-unemployment = No running unemployment benefit within this consultation
overview-living-wage = Running living wage
overview-no-living-wage = No running living wage within this consultation
overview-sickness = Sickness benefit of the last { $days } days
overview-no-sickness = No payment within this consultation
overview-jobbonus = Job bonus of the last year
overview-no-jobbonus = No job bonus within this consultation
overview-since = since { $day }
overview-all-rows = All { $count } rows of { $block }
overview-window = { $source } ({ $blocks }): from { $from } to { $until } ({ $paragraph })
overview-one-employer = Only employer { $number } ({ $paragraph })
overview-all-employers = All employers ({ $paragraph })
overview-test = This consultation is a test and stands in the log as a test (§39)
overview-quarters = Three years by quarter
overview-quarters-legend = Per employer: the Dimona periods and the quarters with a DmfA declaration. Per benefit: the time for which it is granted or paid. An outline only: cancelled.
overview-quarters-none = No row in these three years
overview-quarter-nothing = { $quarter }: no period, declaration or benefit
overview-other-employers =
    { $count ->
        [one] 1 other employer
       *[other] { $count } other employers
    }
benefits-title = Benefits by month
benefits-measure = What is shown of each month
benefits-amount = Amount
benefits-by-days = Days
benefits-legend = Below the zero line, edge only: claimed back. A payment stands in the month in which its period begins.
benefits-choose = Choose a month with the mouse or the arrows: its amounts and days then stand here.
benefits-unit-paid = paid per month
benefits-unit-daily = daily amount
benefits-daily = daily amount { $amount } ({ $stretch })
benefits-days = { $days } days
benefits-for = for { $stretch }
benefits-no-days = the source gives no number of days
benefits-none = none
benefits-before-window = before the window
benefits-after-window = after the window
benefits-not-known = not known: the source gave a part
addresses-title = Main residences
addresses-until = until
addresses-now = now
addresses-address = address
addresses-withheld = Not granted: { $fields }
addresses-day = Residence on
addresses-day-of-application = the day of the application
addresses-on-day = { $address }, since { $day }
addresses-none-on-day = The register has no main residence on that day
addresses-outside = Outside the window: visible from { $from } until { $until }
addresses-days-withheld = Cannot be told: begin and end are not granted

## The time line

timeline-title = Timeline
timeline-lanes = Timeline by employer and by benefit
timeline-list = The periods as a list
timeline-closer = Zoom in
timeline-further = Zoom out
timeline-three-years = Three years
timeline-all = Show all
timeline-list-show = Show list
timeline-list-hide = Hide list
timeline-open = Show the row
timeline-hint = Choose a period in the timeline or in the list to read it here in words. Enter shows its row.
timeline-calendar = calendar
timeline-school-year = school year
timeline-today = today
timeline-without = Without a period
timeline-together = At once
timeline-nowhere = Nowhere within this consultation
timeline-no-period-in = no period in { $sources }
timeline-both = together: { $what }
timeline-break = break
timeline-superseded = replaced by a later version
timeline-begin-withheld = The beginning of the periods is not granted
timeline-end-withheld = end not granted
timeline-standing-withheld = whether a row was cancelled or replaced is not granted
timeline-after-window = After { $day }: outside the window ({ $paragraph })
timeline-legend-period = period
timeline-legend-running = still running
timeline-legend-hollow = cancelled or replaced
timeline-legend-open = no period
timeline-legend-together = at once
timeline-legend-window = outside the window
timeline-untold-awaited = Cannot be told until this source has answered: { $sources }
timeline-untold-missing = Cannot be told without a complete answer from { $sources }
timeline-untold-withheld = Cannot be told: not all dates are granted of { $sources }
timeline-untold-one-employer = Cannot be told: only employer { $number } may be seen ({ $paragraph })
timeline-untold-no-relations = Cannot be told to the day without Dimona: a declaration is about a whole quarter
timeline-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
timeline-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
timeline-employers =
    { $count ->
        [one] 1 employer
       *[other] { $count } employers
    }
timeline-more =
    { $count ->
        [one] and 1 other
       *[other] and { $count } others
    }
timeline-undated =
    { $count ->
        [one] 1 row without a first day is not on the timeline
       *[other] { $count } rows without a first day are not on the timeline
    }
timeline-lane =
    { $count ->
        [one] { $lane }: 1 period, from { $from } to { $until }
       *[other] { $lane }: { $count } periods, from { $from } to { $until }
    }{ $breaks ->
        [0] { "" }
        [one] , 1 break
       *[other] , { $breaks } breaks
    }
### Employment: Dimona beside the DmfA

employment-choice = View of the employment
employment-by-employer = By employer
employment-rows = Dimona, row by row
employment-list = Dimona and DmfA by employer
employment-rule = Dimona on the left, the DmfA of the same quarter on the right. A DmfA declaration is due by the end of the month after the quarter; before that day it is not missing. For worker statuses { $types } no DmfA is expected (assumed).
employment-limit-dmfa = What is missing in the DmfA cannot be told. { $why }
employment-limit-dimona = What is missing in Dimona cannot be told. { $why }
employment-limit-days = The days were not compared. { $why }
employment-withheld = not granted: { $fields }
employment-nothing = No Dimona period and no DmfA declaration within this consultation
employment-no-number = Employer not visible
employment-agrees = No difference
employment-not-compared = Not compared
employment-days-not-compared = No declaration or period is missing; the days were not compared
employment-differences =
    { $count ->
        [one] 1 difference
       *[other] { $count } differences
    }
employment-meanwhile = Rows of another enterprise during a Dimona period with the enterprise asked for: { $period }
employment-no-rows = No rows
employment-elsewhere = There are rows of another enterprise: { $numbers }
employment-declaration = declaration
employment-committee = JC { $committee }
employment-no-dimona = no Dimona period
employment-no-dmfa = no DmfA declaration
employment-not-made = no DmfA expected for this status
employment-not-due = no DmfA expected yet, due by { $day }
employment-difference = Difference: { $text }
employment-begin = First day: Dimona { $entry }, DmfA { $begin }
employment-end = Last day: Dimona { $exit }, DmfA { $end }
employment-end-in-dmfa = Last day: DmfA { $end }, Dimona has no exit
employment-end-in-dimona = Last day: Dimona { $exit }, DmfA has no end date
employment-not-declared = Dimona period without a DmfA declaration of { $quarter }
employment-not-declared-by = Dimona period without a DmfA declaration of { $quarter }; employer { $number } has one, without a Dimona period
employment-no-relation = DmfA declaration of { $quarter } without a Dimona period
employment-no-relation-cancelled = DmfA declaration of { $quarter } without a Dimona period: that was cancelled

### The board of the DmfA

board-choice = View of the DmfA
board-view = Board and tree
board-by-block = By block
board-name = Board of the DmfA by year and quarter
board-head = Q{ $quarter }
board-quarter = { $year } quarter { $quarter }
board-versions =
    { $count ->
        [one] 1 version
       *[other] { $count } versions
    }
board-last = last one of { $day }
board-state-reactivation = Reactivated
board-not-due = not yet
board-version = Version
board-changes = What changed
blocks-name = Blocks of { $source }
blocks-withheld =
    { $count ->
        [one] 1 block not granted
       *[other] { $count } blocks not granted
    }

## Sorting, finding and laying out the columns of a grid
grid-find = Filter the rows
grid-find-hint = Filter (Ctrl + F)
grid-shown =
    { $count ->
        [one] { $shown } of { $rows } row
       *[other] { $shown } of { $rows } rows
    }
grid-busy = Rows are being arranged …
grid-none = { $count ->
    [one] The one row does not contain “{ $text }”. Type something else, or empty the field with Esc.
   *[other] None of the { $rows } rows contains “{ $text }”. Type something else, or empty the field with Esc.
}
grid-none-chosen = No row is selected. Choose otherwise, or empty the filter, to see the fields of a row.
grid-columns = Columns
grid-columns-reset = Columns as they were at first
grid-ascending = sorted ascending
grid-descending = sorted descending
grid-bar-down = Scroll the rows
grid-bar-along = Scroll the columns

### Findings

findings-case = What the application says
findings-case-notice = Only for the reckoning below: it stays in this window and is neither kept nor sent.
findings-none = There are no data that this check is about.
findings-handler-decides = A check does not decide: it shows what follows from the data. The decision is yours.
findings-show-rows = { $count ->
    [one] Show the row that was used
   *[other] Show the { $count } rows that were used
}
findings-hide-rows = { $count ->
    [one] Hide the row that was used
   *[other] Hide the { $count } rows that were used
}
outcome-fulfilled = Fulfilled
outcome-not-fulfilled = Not fulfilled
outcome-cannot-be-decided = Cannot be decided
step-holds = holds
step-does-not-hold = does not hold
subject-school-year = school year { $year }
subject-year = year { $year }
subject-quarter = quarter { $quarter }
why-source-missing = The source { $source } has not answered.
why-source-awaited = The source { $source } has not answered yet.
why-source-partial = The source { $source } gave a part only.
why-not-in-scope = The source { $source } is not part of this consultation.
why-not-granted = This purpose does not show the field “{ $field }”.
why-no-row = There is no row in the block “{ $block }”.
why-fact-missing = To be filled in above: { $fact }.
why-parameter-missing = The parameter “{ $parameter }” is not known for { $day }.
why-too-large = A sum is larger than an amount can be.
why-unknown-code = The code in the field “{ $field }” is not in the list.
figure-in-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
figure-in-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
}
figure-declared-days = { $days } declared days
figure-hours = { $hours } hours
fact-agreement = the period of the agreement
fact-agreement-begin = Start of the agreement
fact-agreement-begin-hint = As in the application, e.g. 1.10.2025
fact-agreement-end = End of the agreement
fact-agreement-end-hint = Empty if there is no end yet
fact-school-year = School year
fact-school-year-hint = E.g. 2025-2026; empty for all
fact-reference-year = Reference year
fact-reference-year-hint = E.g. 2024; empty for all
fact-gross-wage = Gross monthly wage after hiring
fact-gross-wage-hint = In euros, e.g. 2400.00
fact-fraction = Employment fraction
fact-fraction-hint = From 0.01 to 1; empty is full-time
fact-percentage = Percentage of the wage premium
fact-percentage-hint = E.g. 60
fact-fault-day = This is no date. Write e.g. 1.10.2025.
fact-fault-inverted = The agreement ends before it begins.
fact-fault-school-year = Write a school year like 2025-2026.
fact-fault-year = Write a year from 2003 to now.
fact-fault-amount = Write an amount like 2400.00, without a sign between thousands.
fact-fault-fraction = Write a number from 0.01 to 1.
fact-fault-percentage = Write a percentage from 0 to 100.
check-presence = Four months at the workplace
check-presence-about = Per school year: the days of the agreement, without the days of sickness, against four calendar months.
check-residence = Main residence in the Flemish Region
check-residence-about = On the first day of the agreement.
check-declared-dates = Declared start and end
check-declared-dates-about = The days of the agreement against Dimona and DmfA.
check-worker-code = Worker code
check-worker-code-about = Per quarter: the declared code against the age and the type of apprentice.
check-other-enterprise = Declaration by another enterprise
check-other-enterprise-about = Declarations by other enterprises in the same period.
check-jobbonus = Jobbonus
check-jobbonus-about = Per quarter and year: the conditions and the amount.
check-replacement-income = Replacement income per month
check-replacement-income-about = Unemployment, living wage and sickness benefit together, per month.
check-wage-cost = Wage cost and reference wage
check-wage-cost-about = Per quarter and employer: gross wage, employer contributions and deductions, and what is taken off.

### Changes

changes-granted = The changes may be seen under { $paragraphs }.
changes-since-title = New since your last consultation
changes-since = { $source }: since your consultation for this case on { $day }
changes-first-look = You consult this person for this case for the first time, or no source has answered yet.
changes-nothing-new = Nothing new.
changes-more-rows = { $count ->
    [one] And { $count } more new or changed row.
   *[other] And { $count } more new or changed rows.
}
changes-gone = { $count ->
    [one] { $count } row that you saw then is no longer there in that form.
   *[other] { $count } rows that you saw then are no longer there in that form.
}
changes-corrections-title = Corrected declarations
changes-none-corrected = No declaration in this consultation has more than one version.
changes-no-visible-difference = No field that you may see differs.
changes-spoken = { $name }: was { $before }, is { $after }

### Directory

directory-title = Inscriptions in the reference directory
directory-keeper = { $organisation } (sector { $sector })
directory-again = Ask again
directory-awaited = Asking for the inscriptions …
directory-act-awaited = The act is being written to the log and done …
directory-register = Register a person
directory-ssin = SSIN
directory-ssin-hint = 11 digits
directory-begin = First day
directory-begin-hint = E.g. 1.9.2026
directory-end = Last day
directory-end-hint = Empty if it is not known yet
directory-quality = Quality
directory-no-quality = Choose a quality.
directory-inverted = The last day lies before the first.
directory-register-button = Register
directory-registered = Registered, and written to the log.
directory-registered-overlap = { $count ->
    [one] Registered. Mind: there is { $count } more inscription of this person in the same quality with days in common.
   *[other] Registered. Mind: there are { $count } more inscriptions of this person in the same quality with days in common.
}
directory-ended = Ended: the last day is { $day }.
directory-list = Your inscriptions
directory-attention = Needs attention ({ $count })
directory-all = All ({ $count })
directory-nothing-due = No inscription needs attention.
directory-attention-left-out = And { $count } others.
directory-show-numbers = Show the numbers
directory-hide-numbers = Hide the numbers
directory-entry = { $number }, { $quality }, { $days }, changed on { $changed }
directory-last-day = Last day of this inscription
directory-last-day-hint = E.g. 30.6.2026
directory-end-button = End it
directory-page = Page { $page } of { $pages }
directory-page-before = Previous page
directory-page-after = Next page
attention-past-due = No end, and older than { $years } years ({ $paragraph }): to be ended
attention-ends-soon = Ends within { $days } days
attention-duplicate = Registered twice
attention-overlap = Overlapping inscriptions of one person
act-unknown-deliberation = This deliberation is not known here.
act-not-in-force = The deliberation is not in force today.
act-other-recipient = The deliberation does not name your organisation, or another one inscribes for it.
act-no-registrars = The deliberation gives nobody the task to register.
act-not-registrar = This is reserved for: { $roles }.
act-role-ended = Your right as { $role } ended on { $on }.
act-not-declared = As { $role } you have not signed the declaration of honour.
act-unknown-quality = There is no such quality. Known are: { $known }.
act-ends-before-begin = The end lies before the begin ({ $begin }).
act-begins-too-late = The begin lies too far ahead: { $latest } at the latest.
act-already-ended = This inscription ended on { $on } already.
act-duplicate = Exactly this inscription exists already.
act-no-such-inscription = Your organisation has no such inscription.
act-no-declaration = The deliberation demands no declaration of honour.
act-no-function = You have no function under this deliberation.
act-no-such-case = You do not have this case open.
notices-title = { $count ->
    [one] { $count } change in your open cases
   *[other] { $count } changes in your open cases
}
notices-failed = Whether anything changed in your open cases is not known: { $why }
notice-death = Case { $case }: a death was reported on { $day }.
notice-number = Case { $case }: the identification number changed on { $day }.
notice-address = Case { $case }: the main residence changed on { $day }.
notice-corrected-declaration = Case { $case }: a declaration was corrected on { $day }.
notice-close = Follow the case no longer
notice-close-case = Follow the case { $case } no longer
declare-title = Declaration of honour
declare-text = I shall respect the security and the confidentiality of the personal data, and use them only for handling and following up the cases for which deliberation { $number } allows them ({ $paragraph }).
declare-button = I declare this on my honour
declare-done = Your declaration of honour is registered. You can ask for the consultation again.
declare-awaited = Your declaration is being registered …

### Checks of 23/166 and 22/118

step-days-in-agreement = Days in the agreement
step-days-not-counted = Calendar days that do not count
step-days-perhaps-not-counted = Calendar days that perhaps do not count
step-days-present = Days at the workplace
step-four-months-later = Four months after the first day
step-days-required = Days required
step-four-months = At least four months
step-start-stated = Start of the agreement, as stated
step-start-in-dimona = First entry according to Dimona
step-main-residence = Main residence on that day
step-region = Region
step-entry-against-agreement = Entry (Dimona) against start of the agreement
step-exit-against-agreement = Exit (Dimona) against end of the agreement
step-occupation-begin-against-agreement = Start of the occupation (DmfA) against start of the agreement
step-occupation-end-against-agreement = End of the occupation (DmfA) against end of the agreement
step-occupation-begin-against-entry = Start of the occupation (DmfA) against entry (Dimona)
step-occupation-end-against-exit = End of the occupation (DmfA) against exit (Dimona)
step-gap-in-dimona = Interruption between two Dimona periods
step-apprentice-until = Apprentice’s code until
step-expected-code = Expected worker code
step-declared-code = Declared worker code
step-apprenticeship = Declared type of apprenticeship
step-worker-type = Worker status according to Dimona
step-time-of-agreement = Period of the agreement
step-time-in-dimona = Period at the enterprise according to Dimona
step-time-of-window = Period that may be seen
step-own-dimona = Dimona of the enterprise
step-own-declaration = DmfA of the enterprise
step-own-declarations = Declarations of the enterprise
step-other-dimona = Dimona of another enterprise
step-other-declaration = DmfA of another enterprise
step-other-declarations = Declarations of other enterprises
step-unemployment-month = Unemployment benefit per month
step-days-with-amount = Days with this daily amount
step-living-wage-paid = Living wage paid
step-living-wage-claimed-back = Living wage claimed back
step-other-aid = Other aid (does not count)
step-living-wage-month = Living wage of the month
step-sickness-paid = Sickness benefit paid
step-sickness-claimed-back = Sickness benefit claimed back
step-sickness-left-out = Payment that does not count
step-sickness-month = Sickness benefit of the month
step-replacement-income = Replacement income of the month
step-employee-contribution = Employee’s social security contribution
step-premium-full-time = IBO premium for full-time work
step-premium = IBO premium
step-withholding = Withholding tax
step-premium-paid = Premium to be paid
figure-days-in-agreement = in the agreement
figure-days-not-counted = do not count
figure-days-present = at the workplace
figure-days-required = required
figure-days-per-week = per week
figure-first-day = first day
figure-entry-date = entry
figure-exit-date = exit
figure-occupation-begin = start of the occupation
figure-occupation-end = end of the occupation
figure-agreement-begin = start of the agreement
figure-agreement-end = end of the agreement
figure-last-declared-day = last declared day
figure-birth-date = date of birth
figure-years = years
figure-daily-amount = daily amount
figure-days-per-month = days per month
figure-times-per-week = half daily amounts per week
figure-days-per-week-of-benefits = days in a week of benefits
figure-unemployment-month = unemployment
figure-living-wage-month = living wage
figure-sickness-month = sickness
figure-gross-wage = gross wage
figure-employee-contribution = social security contribution
figure-nothing = never less
figure-replacement-income = replacement income
figure-coefficient = coefficient
figure-premium-full-time = premium for full-time work
figure-fraction = employment fraction
figure-premium = premium
figure-withholding = withholding tax
word-flemish-region = Flemish Region
word-brussels-region = Brussels-Capital Region
word-walloon-region = Walloon Region
word-abroad = abroad
word-ended = ended
word-not-ended = not ended
word-not-declared = not declared
word-no-dimona = no Dimona in this quarter
fact-enterprise = the enterprise
contradiction-value-missing = A value that must always be there is missing.
contradiction-begin-missing = A period has no start date.
contradiction-end-missing = A payment has no end date.
contradiction-ends-before-begin = A period ends before it begins.
contradiction-month-missing = The month of an amount is not known.
contradiction-row-without-parent = A row belongs to a row that does not exist.
contradiction-version-twice = The same version of an attestation occurs twice.
contradiction-versions-not-visible = Two attestations are about the same days; under this deliberation it cannot be seen whether they are two versions of one.
contradiction-two-residences = There are two main residences on that day.
contradiction-no-days-per-week = An occupation with days that do not count has no days per week.
contradiction-negative-days = A number of days is below zero.
contradiction-negative-daily-amount = A daily amount is below zero.
contradiction-benefits-overlap = Two unemployment benefits hold on the same day.
contradiction-times-per-week = The number of half daily amounts per week is not possible.
note-parameter-unverified = A value that was used was not read in a legal text
note-four-months-indicative = Indicative: no known text says how four months are counted.
note-still-running = The period still runs; it counts until today.
note-other-worker-type = One of the periods is declared with another status than is usual for alternating training.
note-quarter-not-declared = For at least one quarter there is no DmfA in force: sickness in it does not show.
note-days-not-placed = A quarter lies partly outside the school year or the agreement; the DmfA does not say when in the quarter the days fall.
note-start-from-dimona = The start of the agreement is not stated: the first entry according to Dimona is used.
note-agreement-not-stated = The dates of the agreement are not stated.
note-dmfa-not-compared = The DmfA is not part of this consultation and was not compared.
note-dimona-not-compared = Dimona is not part of this consultation and was not compared.
note-end-not-declared-yet = The end lies after the last declared quarter and cannot be compared yet.
note-birth-from-number = The year of birth is derived from the SSIN.
note-no-dimona-in-quarter = In this quarter there is no Dimona of the enterprise to compare with.
note-named-enterprise-only = Under this purpose only the named enterprise is visible; other enterprises cannot be seen.
note-amount-of-most-days = Assumption: the daily amount that holds on the most days of the month counts for the whole month; with as many days, the later one.
note-month-partly-covered = The unemployment benefit does not cover the whole month; the daily amount still counts 26 times.
note-half-daily-amount = Assumption: the amount is that of a half day and counts as often a week as there is a right to it.
note-other-aid-left-out = Aid other than a living wage or its equivalent does not count.
note-document-left-out = Funeral costs are no income of the trainee and do not count.
note-spread-by-days = A payment over several months is spread by calendar days, rounded to the cent.
note-versions-not-visible = Versions of attestations cannot be seen: what a later one repeats counts once; all payments and recoveries that are left count.
note-gross-wage-adds-premium = With the gross wage after hiring the premium can be worked out as well.
note-coefficient-unverified = The formula and the coefficient of the premium were not read in the legal text.
note-manual-worker-contribution = For manual workers the contribution is reckoned on 108 % of the wage; that is not known here and not applied.
note-full-time-assumed = The employment fraction is not stated: full-time work is assumed.
note-fraction-out-of-range = The employment fraction does not lie between 0 and 1.
note-premium-formula-missing = For this month the formula of the premium is not known; the premium is left out.
parameter-qwl-months-required = months required at the workplace
parameter-qwl-service-codes-not-counted = service codes that do not count
parameter-qwl-apprentice-last-age = age limit of the apprentices’ codes
parameter-qwl-worker-codes-apprentice = worker codes of apprentices
parameter-qwl-worker-codes-pupil = worker codes of pupils
parameter-qwl-worker-codes-adult = worker codes after the year of the eighteenth birthday
parameter-qwl-apprenticeship-types = types of apprenticeship
parameter-qwl-dimona-worker-types = Dimona worker types for alternating training
parameter-ibo-day-factor = daily amounts per month
parameter-ibo-living-wage-aid-types = types of aid that count as a living wage
parameter-ibo-sickness-documents-left-out = insurers’ documents that do not count
parameter-ibo-employee-contribution = employee’s social security contribution
parameter-ibo-coefficient = coefficient of the IBO premium
parameter-ibo-withholding = withholding tax on the IBO premium

note-window-cuts-school-year = The school year begins before the period that may be seen: earlier days may be missing.

why-named-employer-only = Under this purpose, only the rows of the named enterprise can be seen in the source { $source }.
check-agreement-length = Agreement of at least four months
check-agreement-length-about = The days of the agreement, or the time at the enterprise according to Dimona.
step-agreement-last-day-needed = Last day that is needed at least
step-agreement-last-day = Last day of the agreement
figure-months-required = required
note-agreement-without-end = The agreement has no last day yet.

### Checks of 22/172 and 13/021

step-residence-in-january = Main residence on 1 January after the reference year
step-alive = Not deceased during the reference year
step-pension-day = Statutory pension age reached on
step-below-pension-age = Pension age not reached on the first day of the quarter
step-work-that-counts = Work that counts
step-most-days = Most days in the quarter
step-most-hours = Most hours in the quarter
step-fraction-by-days = Performance fraction (days)
step-fraction-by-hours = Performance fraction (hours)
step-fraction = Performance fraction of all occupations together
step-quarter-wage = Gross wage of the quarter
step-monthly-wage = Average gross monthly wage of full-time work
step-below-upper-bound = Monthly wage below the upper bound
step-yearly-amount = Amount for a whole year of full-time work
step-quarter-amount = Job bonus of the quarter
step-year-sum = Sum of the quarters
step-payable = At least the smallest amount that is paid
step-year-total = Job bonus of the year with the flat increase
step-employer = Employer
step-not-under-trusteeship = Employer not under trusteeship
step-not-an-apprentice = Not an apprentice
step-at-work = No full interruption of the work
step-no-promotion-measure = No measure to promote employment
step-no-service-vouchers = Not paid with service vouchers
step-gross-pay = Gross pay that counts
step-declared-contributions = Ordinary contributions, as declared
step-worker-share = Share of the worker in them
step-employer-contributions = Contributions of the employer
step-deductions = Deductions from the employer’s contributions
step-wage-cost = Wage cost
step-performance-fraction = Employment fraction
step-wage-cap = Cap of the reference wage
step-reference-wage = Reference wage
step-wage-premium = Wage premium before deduction
step-activation = Activation benefits in the quarter
step-subsidy = Wage premium after deduction
figure-january-first = 1 January after the reference year
figure-main-residence = main residence
figure-death-date = date of death
figure-pension-day = pension age reached
figure-working-days = working days from Monday to Friday
figure-per-week = per week
figure-worked = worked
figure-most-in-quarter = most in the quarter
figure-remuneration = remuneration
figure-quarter-wage = gross wage of the quarter
figure-quarter-months = months in a quarter
figure-monthly-wage = monthly wage
figure-lower-bound = lower bound
figure-upper-bound = upper bound
figure-largest-amount = largest amount
figure-smallest-amount = smallest amount
figure-yearly-amount = amount of a whole year
figure-quarter-amount = quarter
figure-year-sum = sum of the quarters
figure-least-payable = smallest amount that is paid
figure-flat-increase = flat increase
figure-gross-pay = gross pay
figure-contribution = contribution
figure-calculation-basis = calculation basis
figure-worker-rate = contribution of the worker
figure-declared-contributions = declared contributions
figure-worker-share = share of the worker
figure-employer-contributions = contributions of the employer
figure-deduction = deduction
figure-deductions = deductions
figure-wage-cost = wage cost
figure-minimum-income = guaranteed minimum monthly income
figure-performance-fraction = employment fraction
figure-wage-cap = cap
figure-reference-wage = reference wage
figure-percentage = percentage of the wage premium
figure-wage-premium = wage premium
figure-activation-benefit = activation benefit
figure-activation = activation benefits
contradiction-amount-below-zero = An amount or a number of days or hours is below zero.
contradiction-hours-missing = The hours of part-time or shortened work are not declared.
contradiction-birth-date-incomplete = The date of birth is incomplete, and the missing day or month makes a difference here.
contradiction-two-persons = The register gives two identities.
contradiction-basis-missing = An ordinary contribution has no calculation basis.
contradiction-fraction-missing = The performance fraction of a part-time occupation is not known.
contradiction-month-unknown = The month of an activation benefit is not known.
note-by-analogy = Assumption: article 2 of the order could not be read; the average monthly wage and the fraction follow the federal work bonus (full-time J/D, part-time H/U).
note-most-of-quarter = Assumption: a quarter has at most its days from Monday to Friday, public holidays included, each with a fifth of the days or hours per week.
note-fraction-rounded = The fraction of each occupation is rounded to two decimals (0.005 becomes 0.01) and is at most 1; the monthly wage is reckoned with the rounded fraction.
note-excluded-work = Students’ work, flexi-jobs and occasional work do not count.
note-paid-in-tenths = Payment in tenths or twelfths: a special rule holds for temporary teachers, which is not applied here.
note-one-employer-only = The wages of all employers count together; only one can be seen here.
note-day-to-come = 1 January after the reference year is still to come.
note-heirs = Deceased after the reference year: the right remains, and the payment goes to the heirs.
note-year-before-application = The reference year is not given: the year before that of the application was taken.
note-least-payable-unknown = For this year the smallest amount that is paid was not found; it is not tested.
note-flat-increase-unknown = For this year no flat increase was found; it is left out.
note-reference-wage-derived = The reference wage follows what VDAB publishes about it; the deliberation gives no formula.
note-worker-share-derived = Contributions are declared as one amount of employer and worker together; the share of the worker is derived from the calculation basis.
note-pay-left-out = At least one remuneration does not count in the gross pay.
note-contribution-left-out = At least one contribution is on none of the lists and is left out.
note-deduction-without-amount = At least one deduction has no amount and counts as nothing.
note-fractions-added = The fractions of the occupations are added, up to 1, even where one follows the other.
note-apprentice-left-out = A worker record of an apprentice is left out.
note-partly-interrupted = One of the occupations is fully interrupted.
note-other-interventions-not-deducted = There is a sign of another intervention in the wage; its amount is in no source and is not deducted.
note-cap-unknown = For this quarter the minimum monthly income was not found: the wage cost is given without a cap.
note-activation-not-asked = Activation benefits are not part of this consultation.
note-two-benefits-in-a-month = There are several activation benefits for one month; they are added.
parameter-jobbonus-lower-bound = lower bound of the monthly wage for the job bonus
parameter-jobbonus-upper-bound = upper bound of the monthly wage for the job bonus
parameter-jobbonus-largest-amount = largest amount of the job bonus
parameter-jobbonus-smallest-amount = smallest amount of the job bonus
parameter-jobbonus-flat-increase = flat increase of the job bonus
parameter-jobbonus-payable-full-time = smallest job bonus that is paid for full-time work
parameter-jobbonus-payable-part-time = smallest job bonus that is paid for part-time work
parameter-jobbonus-remuneration-codes = remuneration codes that count for the job bonus
parameter-jobbonus-service-codes = service codes that count for the job bonus
parameter-jobbonus-excluded-worker-codes = worker codes without job bonus
parameter-pension-age = statutory pension age
parameter-minimum-monthly-income = guaranteed average minimum monthly income (GAMMI)
parameter-maatwerk-cap-multiple = multiple of the minimum monthly income in the cap
parameter-maatwerk-remuneration-codes = remuneration codes in the wage cost
parameter-maatwerk-shared-contributions = contributions of employer and worker together
parameter-maatwerk-worker-share = contribution of the worker in per cent
parameter-maatwerk-employer-contributions = contributions of the employer alone
parameter-maatwerk-worker-contributions = contributions of the worker alone
parameter-maatwerk-worker-deductions = deductions from the worker’s contributions
parameter-maatwerk-full-absence = measures with full absence
parameter-maatwerk-voucher-methods = method of remuneration with service vouchers
