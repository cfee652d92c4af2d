# Les phrases de la fenêtre en français. Une clé figure dans les quatre fichiers, avec les mêmes variables.

### The frame

program = Inzage
training-bar = FORMATION · données fictives
language = Langue
theme = Affichage
footer-nothing-kept = Rien n’est conservé, copié ni imprimé.
footer-consultation = consultation { $id }
footer-consultation-proved = consultation { $id } · preuve vérifiée, ligne { $line }
date-unknown = inconnu
list-or = { $first } ou { $last }

### Keys

keys-title = Touches de cet écran
keys-commands = Commandes
keys-everywhere = Partout
keys-form = Dans le formulaire
keys-list = Dans une liste
keys-tree = Dans une arborescence
key-next = À l’élément suivant
key-previous = À l’élément précédent
key-press = Actionner ce qui est choisi
key-consult = Dans un champ : consulter
key-paste = Coller le NISS du presse-papiers
key-rows = Une ligne vers le haut ou vers le bas
key-pages = Un écran vers le haut ou vers le bas
key-ends = À la première ou à la dernière ligne
key-unfold = Déplier ou replier
keys-grid = Tableau
key-find = Filtrer les lignes
key-heads = De la première ligne aux en-têtes
key-sort = Sur un en-tête : trier
key-column-place = Sur un en-tête : déplacer la colonne
key-column-size = Sur un en-tête : plus étroit ou plus large
keys-timeline = Ligne du temps
key-timeline-periods = À la période précédente ou suivante
key-timeline-lanes = À une autre ligne
key-timeline-closer = Agrandir
key-timeline-further = Réduire
key-timeline-all = Tout afficher
key-name-control = Ctrl
key-name-command = Cmd
key-name-shift = Maj
key-name-escape = Échap
key-name-tab = Tab
key-name-enter = Entrée
key-name-space = Espace
key-name-home = Début
key-name-end = Fin
key-name-page-up = Pg préc
key-name-page-down = Pg suiv
key-name-insert = Inser

### Commands

palette-title = Toutes les commandes
palette-search = Chercher une commande
palette-count =
    { $count ->
        [one] { $count } commande
       *[other] { $count } commandes
    }
overlay-close = Fermer
footer-commands = { $keys } commandes
footer-help = { $keys } touches
command-group-consultation = Consultation
command-group-pages = Pages du dossier
command-group-program = Programme
command-group-look = Affichage
command-group-language = Langue
command-group-session = Session
command-connect = Réessayer
command-connect-about = Essaie à nouveau d’atteindre le serveur.
command-connect-pending = Le serveur est déjà en cours de recherche.
command-cancel = Interrompre
command-cancel-about = Interrompt la consultation ; le formulaire reste rempli.
command-back = Retour au formulaire
command-back-about = Revient au formulaire avec tout ce qui était rempli.
command-back-declaring = La déclaration sur l’honneur est en cours d’enregistrement.
command-new = Nouvelle consultation
command-new-about = Affiche un formulaire vide.
command-directory = Répertoire des références
command-directory-about = Affiche les inscriptions de votre organisation.
command-leave-directory = Retour à la consultation
command-leave-directory-about = Quitte le répertoire des références.
command-stop-waiting = Ne plus attendre les sources
command-stop-waiting-about = Interrompt ce qui est encore attendu des sources ; ce qui est arrivé reste.
command-stop-waiting-none = Aucune source n’est attendue.
command-retry = Redemander les sources en échec
command-retry-about = Redemande chaque source qui n’a pas répondu.
command-retry-none = Aucune source n’est inaccessible.
command-close-dossier = Fermer le dossier
command-close-dossier-about = Ferme le dossier ; rien n’en est conservé.
command-page = Vers la page
command-page-about = Affiche cette page du dossier.
command-next-page = Page suivante
command-next-page-about = Affiche la page suivante du dossier.
command-previous-page = Page précédente
command-previous-page-about = Affiche la page précédente du dossier.
command-commands = Toutes les commandes
command-commands-about = Affiche toutes les commandes, pour en chercher une.
command-menu = Menu
command-menu-about = Affiche les commandes par groupes.
command-keys = Touches de cet écran
command-keys-about = Affiche en toutes lettres les touches et commandes de cet écran.
command-dismiss = Fermer ce qui est au-dessus
command-dismiss-about = Ferme les commandes, le menu ou les touches.
command-next-region = Partie suivante de la fenêtre
command-next-region-about = Amène le clavier à la partie suivante : en-tête, personne, onglets, page, détail, pied.
command-previous-region = Partie précédente de la fenêtre
command-previous-region-about = Amène le clavier à la partie précédente.
command-larger = Texte plus grand
command-larger-about = Agrandit tout d’un cran, jusqu’à 200 %.
command-larger-none = Le texte est déjà au plus grand : 200 %.
command-smaller = Texte plus petit
command-smaller-about = Réduit tout d’un cran, jusqu’à 100 %.
command-smaller-none = Le texte est déjà au plus petit : 100 %.
command-usual-size = Taille de texte habituelle
command-usual-size-about = Remet le texte à 100 %.
command-next-theme = Affichage suivant
command-next-theme-about = Passe du système au clair, au sombre et au contraste élevé.
command-look-system = Comme le système
command-look-system-about = Suit ce que préfère le bureau.
command-look-light = Clair
command-look-light-about = Texte sombre sur fond clair.
command-look-dark = Sombre
command-look-dark-about = Texte clair sur fond sombre.
command-look-contrast = Contraste élevé
command-look-contrast-about = Le plus grand contraste.
command-dutch = Nederlands
command-dutch-about = Affiche la fenêtre en néerlandais.
command-french = Français
command-french-about = Affiche la fenêtre en français.
command-german = Deutsch
command-german-about = Affiche la fenêtre en allemand.
command-english = English
command-english-about = Affiche la fenêtre en anglais.
command-stay = Rester connecté plus longtemps
command-stay-about = Prolonge la session, tant que le serveur le permet.
command-sign-out = Se déconnecter
command-sign-out-about = Vous déconnecte ; rien ne reste ouvert.

### The session and the preferences

session-minutes = encore { $minutes } min
session-ending = Votre session se termine à { $time } si vous ne demandez plus rien. Un dossier ouvert est alors fermé. Restez connecté plus longtemps pour continuer.
session-ending-last = Votre session se termine dans les deux minutes, à { $time }. Un dossier ouvert est alors fermé. Restez connecté plus longtemps pour continuer.
session-ending-fixed = Votre session se termine à { $time } : une session ne peut durer plus longtemps. Terminez votre lecture, puis connectez-vous à nouveau.
session-ending-fixed-last = Votre session se termine dans les deux minutes, à { $time }, et ne peut être prolongée. Connectez-vous ensuite à nouveau.
session-not-prolonged = La session n’a pas pu être prolongée : le serveur ne répond pas. Réessayez.
trouble-session-over = Votre session a pris fin car le temps était écoulé. Ce qui était ouvert est fermé et rien n’a été conservé. Connectez-vous à nouveau.
preferences-broken = Les préférences dans { $path } ne peuvent être lues : la ligne { $line } est incorrecte. Le programme utilise les réglages habituels. Le fichier reste en place ; si vous changez quelque chose, il est conservé à côté en .bak.
preferences-unreadable = Les préférences dans { $path } ne peuvent être lues : le système ne le permet pas. Le programme utilise les réglages habituels.
preferences-not-kept = Vos préférences ne peuvent être conservées dans { $path }. Vous pouvez continuer à travailler ; au prochain démarrage, les réglages précédents s’appliquent.
notice-understood = Compris

### The program does not start

not-started-title = Inzage ne démarre pas
not-started-about = Quelque chose ne va pas dans les options ou les fichiers avec lesquels le programme a été lancé, ou sur cet ordinateur. Transmettez la ligne ci-dessous au helpdesk.
not-started-close = Fermer

### On the way to the server

connecting-title = Connexion
connecting-training = Le serveur de formation démarre sur cet ordinateur.
connecting-server = Le serveur est recherché et vérifié.
not-connected-title = Pas de connexion
reach-training-server = Le serveur de formation de cet ordinateur n’a pas démarré. Réessayez ; si cela persiste, prévenez le helpdesk.
reach-bad-address = L’adresse du serveur n’est pas correcte : elle doit avoir la forme https://nom:port. Corrigez les options de démarrage et redémarrez.
reach-bad-certificate = Le certificat à reconnaître ne peut pas être lu. Vérifiez le fichier de l’option --ca et redémarrez.
reach-unreachable = Le serveur n’est pas joignable : il est arrêté, l’adresse est fausse ou le réseau est interrompu. Vérifiez votre réseau et réessayez.
reach-other-certificate = Le serveur présente un autre certificat que celui qui est reconnu. Rien n’a été envoyé. N’allez pas plus loin et prévenez le helpdesk.
reach-too-late = Le serveur ne répond pas à temps. Réessayez dans quelques instants.
reach-not-this-service = Un autre service répond à cette adresse. Vérifiez l’adresse de l’option --server et redémarrez.
reach-other-version = Le serveur parle la version { $theirs } et ce programme la version { $ours }. Installez la version qui correspond au serveur.
reach-other-knowledge = Le serveur travaille avec un autre catalogue ou d’autres délibérations que ce programme. Installez la version qui correspond au serveur.
reach-clock-off = L’horloge de cet ordinateur et celle du serveur diffèrent de { $minutes } minutes ; les jours et les délais seraient calculés autrement. Mettez l’horloge de cet ordinateur à l’heure et réessayez.
reach-not-training = Le serveur n’est pas du type attendu : formation et données réelles ne sont jamais mélangées. Vérifiez les options de démarrage et redémarrez.
call-unreachable = La connexion avec le serveur est interrompue. Rien n’est perdu. Vérifiez votre réseau et réessayez.
call-too-late = Le serveur n’a pas répondu à temps. Rien n’est perdu. Réessayez.
call-session-ended = Votre session est terminée. Rien ne reste ouvert. Reconnectez-vous.
call-refused = Le serveur a refusé sans indiquer d’étape. Rien n’a été montré. Prévenez le helpdesk.
call-unreadable = La réponse du serveur n’est pas conforme. Rien n’a été montré. Réessayez ; si cela persiste, prévenez le helpdesk.
call-no-receipt = La réponse est arrivée sans preuve valable qu’elle figure au journal. Sans preuve, rien n’est montré. Prévenez le helpdesk.
call-unknown-user = Le serveur ne connaît pas cet utilisateur. Choisissez un autre utilisateur ou adressez-vous au gestionnaire des accès de votre organisation.
call-not-agreed = Le serveur n’accepte pas cette demande. Rien n’a été montré. Redémarrez le programme ; si cela persiste, prévenez le helpdesk.
call-consultation-ended = Cette consultation est terminée sur le serveur. Ce que vous avez saisi est conservé. Consultez à nouveau si vous avez encore besoin du dossier.
call-too-many = Il y a trop de consultations successives, par vous ou sur cette personne. Attendez une minute et réessayez.
call-log-closed = Le journal des consultations ne peut pas être écrit. Sans journal, rien n’est montré. Réessayez plus tard.
call-source-down = La source ne fonctionne pas en ce moment. Réessayez plus tard.
call-internal = Une erreur s’est produite dans le serveur. Rien n’est perdu. Réessayez ; si cela persiste, prévenez le helpdesk.
trouble-signed-out = Vous êtes déconnecté. Plus rien n’est ouvert et rien n’a été conservé.

### Sign-in and exercises

sign-in-title = Se connecter
sign-in-about = Choisissez un utilisateur fictif. Chaque utilisateur a sa propre organisation et sa propre fonction, et donc d’autres droits.
sign-in-not-here = Ce serveur n’a pas d’utilisateurs de formation, et cette version ne permet pas encore de se connecter via votre organisation. Demandez au helpdesk quelle version il vous faut.
sign-in-as = Se connecter en tant que { $name }, { $unit }. { $about }
sign-in-pending = Connexion de { $name } en cours.
exercises-title = Exercices
exercises-about = { $count } personnes fictives, par délibération. Un exercice vous connecte avec l’utilisateur approprié et remplit le formulaire.
exercise-granted = ✔ accordé
exercise-refused = ✖ refusé
exercise-refused-at = refusé à l’étape { $step }
exercise-name = Exercice { $person }. { $situation } Résultat attendu : { $expected }.

### The form

consult-title = Consulter
consult-deliberation = Délibération
consult-no-function = pas de fonction aujourd’hui
consult-condition-unmet = Cette délibération n’est pas encore en vigueur ({ $paragraph }). { $condition }
consult-condition-closed = Pas encore consultable : { $sources } ({ $paragraph }). { $condition }
consult-condition-demonstration = Condition ({ $paragraph }) : { $condition } Le jour où elle a été remplie est une valeur de démonstration.
consult-no-look-up = Sous la délibération { $number }, personne ne peut être recherché individuellement ({ $paragraphs }). { $reason }
consult-no-purpose = Votre fonction sous la délibération { $number } ({ $roles }) n’a pas de finalité pour laquelle une personne est consultée. Confiez la question à un collègue qui traite des dossiers.
consult-purpose = Finalité
consult-case-and-person = Dossier et personne
consult-case = Référence du dossier
consult-case-hint = La référence dans votre propre administration ; elle figure au journal.
consult-application = Date de la demande
consult-application-hint = Sous la forme jj/mm/aaaa ou aaaa-mm-jj.
consult-ssin = NISS
consult-ssin-hint = Onze chiffres, avec ou sans ponctuation.
consult-ssin-hint-training = Onze chiffres d’un numéro fictif (mois + 60).
consult-paste = Coller le NISS
consult-enterprise = Numéro d’entreprise
consult-enterprise-hint = Dix chiffres ; obligatoire pour cette finalité ({ $paragraph }).
consult-enterprise-optional = Dix chiffres ; facultatif.
consult-enterprise-right = { $number } : chiffres de contrôle corrects
consult-sources = Sources
consult-button = Consulter
consult-log-notice = Chaque tentative figure au journal, même refusée.
consult-lacking = Pas encore envoyé. Complétez ou corrigez : { $parts }.
lacks-purpose = finalité
lacks-case = référence du dossier
lacks-application = date de la demande
lacks-ssin = NISS
lacks-enterprise = numéro d’entreprise
lacks-sources = sources
ssin-national-register = Numéro de registre national, chiffres de contrôle corrects
ssin-bis = Numéro bis (registres Banque Carrefour), chiffres de contrôle corrects
ssin-fictitious = Numéro fictif, chiffres de contrôle corrects
ssin-missing =
    { $missing ->
        [one] Encore { $missing } chiffre.
       *[other] Encore { $missing } chiffres.
    }
fault-no-purpose = Choisissez une finalité.
fault-case-empty = Indiquez la référence du dossier : sans dossier, pas de consultation.
fault-case-too-long = Trop long : { $max } caractères au maximum.
fault-case-invisible = Il contient un caractère invisible. Saisissez à nouveau la référence.
fault-date-form = Ce n’est pas une date. Écrivez jj/mm/aaaa ou aaaa-mm-jj.
fault-date-in-future = La demande ne peut pas se situer dans le futur.
fault-no-source = Choisissez au moins une source.
fault-not-fictitious = Ce n’est pas un numéro fictif : en formation, seules des personnes fictives sont consultées.
fault-ssin-empty = Indiquez le NISS de la personne.
fault-ssin-character = Le caractère { $position } n’est pas un chiffre.
fault-ssin-too-short =
    { $missing ->
        [one] Il manque { $missing } chiffre.
       *[other] Il manque { $missing } chiffres.
    }
fault-ssin-too-long = { $digits } chiffres : un NISS en compte onze.
fault-ssin-month = Les chiffres 3 et 4 ne sont pas un mois de NISS.
fault-ssin-day = Les chiffres 5 et 6 ne sont pas un jour.
fault-ssin-sequence = Ce numéro d’ordre n’est jamais attribué.
fault-ssin-check-digits = Les chiffres de contrôle ne correspondent pas : un chiffre est faux ou deux sont intervertis.
fault-paste-no-text = Le presse-papiers ne contient pas de texte.
fault-paste-too-long = Le presse-papiers contient plus qu’un numéro. Copiez uniquement le NISS.
fault-paste-unreadable = Le presse-papiers ne peut pas être lu. Saisissez le NISS.
fault-enterprise-empty = Indiquez le numéro d’entreprise : cette finalité porte sur la personne et l’entreprise ensemble.
fault-enterprise-character = Le caractère { $position } n’est pas un chiffre.
fault-enterprise-length = { $digits } chiffres : un numéro d’entreprise en compte dix.
fault-enterprise-first-digit = Un numéro d’entreprise commence par 0 ou 1.
fault-enterprise-check-digits = Les chiffres de contrôle ne correspondent pas : un chiffre est faux.

### The gate

gate-asking = L’accès est vérifié
gate-asking-about = Le serveur vérifie les six étapes et inscrit la tentative au journal.
gate-refused = Pas d’accès à ce dossier
gate-refused-about = Rien n’a été demandé aux sources. La tentative figure au journal. Ce que vous avez saisi est conservé dans le formulaire.
gate-steps = Étapes de l’accès
gate-signed-in = Connecté
gate-in-force = Délibération en vigueur
gate-role = Fonction
gate-purpose-and-case = Finalité et dossier
gate-integrated = Intégration dans le répertoire des références
gate-scope = Données
verdict-awaited = en cours de vérification
verdict-passed = en ordre
verdict-refused = refusé
verdict-not-reached = non vérifié
step-of = Étape { $n } sur { $of }
quality-named = { $code } ({ $name })
quality-demonstration = { $code } ({ $name } ; valeur de démonstration)
reason-signed-in = Vous êtes connecté.
reason-not-signed-in = Personne n’est connecté.
reason-in-force = La délibération { $number } est en vigueur depuis le { $since }.
condition-demonstration = Le jour où cette condition a été remplie est une valeur de démonstration : { $condition }
reason-unknown-deliberation = La délibération { $number } n’est pas connue ici.
reason-not-yet-in-force = La délibération { $number } n’est en vigueur qu’à partir du { $from }.
reason-no-longer-in-force = La délibération { $number } était en vigueur jusqu’au { $until } inclus.
reason-condition-not-met = La délibération { $number } n’est pas encore en vigueur. La condition n’est pas remplie : { $condition }
reason-no-individual-look-up = La délibération { $number } ne permet pas de rechercher une seule personne. { $why }
reason-not-declared = En tant que { $role }, vous n’avez pas signé la déclaration sur l’honneur qu’exige la délibération { $number }.
reason-other-recipient = Votre organisation n’est pas le destinataire que la délibération désigne : { $recipient }.
reason-role-held = Vous consultez en tant que { $role }.
reason-no-role = Vous n’avez pas de fonction au titre de la délibération { $number }.
reason-role-ended = Votre droit en tant que { $role } a pris fin le { $on }.
reason-role-not-begun = Votre droit en tant que { $role } ne commence que le { $from }.
reason-purpose-stated = La finalité est { $purpose }, et il y a un dossier.
reason-unknown-purpose = La délibération { $number } ne connaît pas cette finalité.
reason-purpose-of-other-roles = Cette finalité est réservée à un { $roles }.
reason-test-on-real-person = Un test des systèmes se fait avec des personnes fictives ; ce numéro n’en est pas un.
reason-enterprise-missing = Le numéro d’entreprise manque ; cette finalité porte sur la personne et l’entreprise ensemble.
reason-application-in-future = La demande se situe dans le futur.
reason-assessment-over = La demande pouvait être évaluée jusqu’au { $until } inclus.
reason-integrated = La personne est intégrée en qualité de { $quality } depuis le { $since }.
reason-not-integrated = Votre organisation n’a pas intégré cette personne aujourd’hui dans { $directory }. Requis pour cette finalité : { $needed }.
directory-flemish-integrator = le répertoire des références de l’intégrateur de services flamand
directory-crossroads-bank = le répertoire des références de la Banque-Carrefour
reason-other-quality = Votre organisation n’a intégré cette personne qu’en qualité de { $held }. Requis pour cette finalité : { $needed }.
reason-integration-ended = L’intégration en qualité de { $quality } a pris fin le { $on }.
reason-integration-not-begun = L’intégration en qualité de { $quality } ne commence que le { $from }.
reason-in-scope = Vous pouvez voir { $fields } champs de { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }.
reason-source-of-other-purposes = La source { $source } ne sert pas à cette finalité.
reason-source-condition-not-met = La source { $source } n’est pas encore accessible. La condition n’est pas remplie : { $condition }
reason-no-source = Aucune source n’est choisie.
reason-source-not-granted = La délibération { $number } n’autorise rien de la source { $source }.
ask-sign-in = Reconnectez-vous.
ask-support = Adressez-vous au helpdesk.
ask-privacy-officer = Adressez-vous au délégué à la protection des données de votre organisation.
ask-rights-manager = Adressez-vous à votre responsable ou au gestionnaire des accès de votre organisation.
ask-other-role = Choisissez une finalité de votre propre fonction, ou confiez le dossier à un collègue qui exerce cette fonction.
ask-enterprise = Indiquez le numéro d’entreprise.
ask-application-date = Corrigez la date de la demande.
ask-directory-manager = Adressez-vous au gestionnaire du répertoire des références de votre organisation.
ask-other-source = Retirez cette source, ou choisissez la finalité à laquelle elle sert.
ask-source = Choisissez au moins une source.
ask-declaration = Signez la déclaration sur l’honneur, puis posez à nouveau la question.

### After a dossier

closed-title = Le dossier est fermé
closed-about = Le dossier a disparu : rien n’a été conservé sur cet ordinateur. La consultation figure au journal.

### Dossier

dossier-pages = Pages du dossier
dossier-tab-overview = Aperçu
dossier-tab-timeline = Ligne du temps
dossier-tab-dimona = Emploi
dossier-tab-employment = Emploi
dossier-tab-dmfa = DmfA
dossier-tab-benefits = Allocations
dossier-tab-jobbonus = Jobbonus
dossier-tab-addresses = Adresses
dossier-tab-findings = Constatations
dossier-tab-changes = Modifications
dossier-tab-consultation = Consultation
dossier-number = NISS { $number }
dossier-show = Afficher
dossier-hide = Masquer
dossier-show-number = Afficher le numéro
dossier-hide-number = Masquer le numéro
dossier-identity-awaited = Nom : en attente de { $source }
dossier-identity-unavailable = Nom : { $why }
dossier-identity-empty = Pas de nom dans { $source }
dossier-age = { $age } ans
dossier-age-between = { $age } ou { $greatest } ans
dossier-born = né(e) le { $day }
dossier-region-flemish = Région flamande
dossier-region-brussels = Région de Bruxelles-Capitale
dossier-region-walloon = Région wallonne
dossier-box = { $street } boîte { $box }
dossier-flag-replaced = NISS remplacé
dossier-flag-replaced-since = NISS remplacé le { $day }
dossier-flag-replaces = Le NISS remplace un autre numéro
dossier-flag-replaces-since = Le NISS remplace un autre numéro depuis le { $day }
dossier-part = Incomplet : { $part } reçus
dossier-flag-cancelled = NISS annulé
dossier-flag-cancelled-since = NISS annulé le { $day }
dossier-flag-deceased = Décès le { $day }
dossier-flag-abroad = Adresse à l’étranger
dossier-flag-abroad-in = Adresse à l’étranger : { $country }
dossier-flag-unknown = Numéro inconnu : le registre n’a personne avec ce NISS
dossier-consult-instead = Consulter { $number }
dossier-employer = employeur { $number }
dossier-period = du { $from } au { $until }
dossier-period-open = depuis le { $from }
dossier-column-time = Période
dossier-column-employer = Employeur
dossier-row-name = { $block } { $position } sur { $count } : { $label }
dossier-no-row = Aucune ligne dans { $block }
dossier-before-window = Avant le { $day } : hors de la fenêtre ({ $paragraph })
dossier-other-employers = Autres employeurs : pas pour cette finalité ({ $paragraph })
dossier-tree = Arborescence de { $source }
dossier-fields = Champs de { $block }
dossier-withheld =
    { $count ->
        [one] 1 champ non autorisé
       *[other] { $count } champs non autorisés
    }
dossier-withheld-show =
    { $count ->
        [one] Afficher la colonne de 1 champ non autorisé
       *[other] Afficher les colonnes de { $count } champs non autorisés
    }
dossier-withheld-hide =
    { $count ->
        [one] Masquer la colonne de 1 champ non autorisé
       *[other] Masquer les colonnes de { $count } champs non autorisés
    }
dossier-grants = Autorisations par paragraphe
authority-conditions = Ce dont cette délibération dépend
authority-condition-met = { $condition } Remplie depuis le { $day } ({ $paragraph }).
authority-condition-demonstration = { $condition } Remplie depuis le { $day } ({ $paragraph }) ; ce jour est une valeur de démonstration.
authority-condition-unmet = { $condition } Pas remplie ({ $paragraph }).
authority-declaration = Qui consulte doit avoir signé la déclaration sur l’honneur ; l’accès l’a vérifié ({ $paragraph }).
authority-onward-title = Transmission
authority-onward = Peut être transmis à : { $name } ({ $paragraph })
authority-onward-else = À personne d’autre.
authority-onward-nobody = La délibération ne nomme personne à qui ces données peuvent être transmises.
dossier-withheld-why = Non autorisé
dossier-not-named = La délibération ne mentionne pas ces champs.
dossier-log = Dans le journal
dossier-consultation-id = Consultation { $id }
dossier-receipt = { $source } : preuve vérifiée, ligne { $place }
dossier-no-receipt = { $source } : pas encore de preuve
field-yes = oui
field-no = non
field-absent = pas de valeur, confirmé par la source
field-not-granted = non autorisé
field-before-window = hors de la fenêtre : avant le { $day }
field-other-employer = autre employeur : pas pour cette finalité
field-awaited = en attente de réponse
field-number = zone { $number }
field-demonstration = La signification vient d’une liste de démonstration.
field-recovered = récupéré { $amount }
field-unknown-code = { $code } · pas dans la liste
dossier-cancelled = annulé
dossier-ends-before-begin = se termine avant le début
relations-all = Toutes les périodes
relations-today = Actives aujourd’hui
relations-during = Actives pendant une période
relations-changed = Modifications
relations-from = Du
relations-until = Au
relations-inverted = La période se termine avant de commencer.
relations-none = Aucune période ne répond à ce choix
relations-shown =
    { $rows ->
        [one] { $shown } ligne sur { $rows }
       *[other] { $shown } lignes sur { $rows }
    }
relations-today-hint = Les périodes qui comprennent le { $day }. Celles qui sont annulées ne comptent pas.
relations-during-hint = Les périodes qui ont au moins un jour dans cette période, ses deux jours compris. Celles qui sont annulées ne comptent pas.
relations-changed-hint = Les périodes dont la dernière déclaration est une modification ou une annulation, ou dont la première déclaration est venue après l’entrée en service.
relations-changed-by-action = Les périodes dont la dernière déclaration est une modification ou une annulation. La date de la première déclaration n’est pas autorisée.
relations-changed-by-day = Les périodes dont la première déclaration est venue après l’entrée en service. La dernière déclaration n’est pas autorisée.
relations-changed-unknown = Impossible à dire : ni la dernière déclaration ni la date de la première n’est autorisée.
source-label-register = Registre
source-label-dimona = Dimona
source-label-dmfa = DmfA
source-rows =
    { $rows ->
        [one] 1 ligne
       *[other] { $rows } lignes
    }
source-empty = 0 ligne
source-empty-sentence = { $source } : rien sur cette personne dans l’étendue de cette consultation.
source-part = { $present } sur { $expected }
source-part-quarters = { $present } trimestres sur { $expected }
source-quarters = { $quarters ->
    [one] 1 trimestre
   *[other] { $quarters } trimestres
}
source-awaited = attend depuis { $seconds } s
source-awaited-sentence = { $source } : pas encore de réponse. Voici ce qui va venir.
source-not-in-scope = non interrogé
source-others-not-in-scope = non interrogés : { $sources }
source-not-in-scope-sentence = { $source } ne fait pas partie de cette consultation. Une nouvelle consultation peut inclure la source.
source-retry = Redemander à { $source }
source-stop = Arrêter
source-stop-name = Arrêter d’attendre { $sources } (Ctrl+.)
source-progress = { $answered } sources sur { $sources } ont répondu
source-progress-done = Toutes les sources ont répondu
source-progress-failed =
    { $failed ->
        [one] Terminé ; 1 source n’est pas disponible
       *[other] Terminé ; { $failed } sources ne sont pas disponibles
    }
standing-again = Redemander ce qui manque (F5)
standing-awaited = En attente de { $sources }. Ce qui est déjà arrivé figure ci-dessous et y reste. Continuez à lire, ou arrêtez d’attendre (Ctrl+.).
standing-lacking = Ce dossier est incomplet : { $sources }. Ce qui figure ci-dessous vient bien des sources, mais ce n’est pas tout. Redemandez ce qui manque.
standing-none-answered = Aucune source n’a donné de données : { $sources }. Cela ne dit rien de la personne. Interrogez-les à nouveau ; si cela persiste, prévenez le helpdesk.
standing-ended = La consultation ou votre session a pris fin sur le serveur avant la réponse de { $sources }. On ne peut donc plus redemander. Fermez le dossier (Ctrl+W) et commencez une nouvelle consultation.
standing-nothing-found = Les sources interrogées ({ $sources }) n’ont rien sur cette personne dans le cadre de cette consultation. Toutes ont répondu : la réponse est complète. Si vous attendiez des données, vérifiez le NISS, l’entreprise et la fenêtre.
source-down-short = injoignable
source-too-late-short = trop tard
source-cut-off-short = interrompu
source-unreadable-short = réponse illisible
source-wrong-person-short = autre personne
source-too-large-short = réponse trop grande
source-no-receipt-short = pas de preuve valable
source-log-closed-short = journal fermé
source-ended-short = consultation terminée
source-cancelled-short = arrêté par vous
source-down = Les données de { $source } n’ont pas pu être affichées : la source ne fonctionne pas pour l’instant. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-too-late = Les données de { $source } n’ont pas pu être affichées : la source n’a pas répondu dans le délai convenu. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-cut-off = Les données de { $source } n’ont pas pu être affichées : la connexion a été coupée avant la fin de la réponse. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-unreadable = Les données de { $source } n’ont pas pu être affichées : la réponse n’a pas la forme convenue. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-wrong-person = Les données de { $source } n’ont pas pu être affichées : la réponse concerne une autre personne, rien n’en est affiché. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-too-large = Les données de { $source } n’ont pas pu être affichées : la réponse est plus grande que convenu. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-no-receipt = Les données de { $source } n’ont pas pu être affichées : la preuve du journal manque ou n’est pas correcte. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-log-closed = Les données de { $source } n’ont pas pu être affichées : le serveur ne peut pas écrire son journal, et sans journal rien n’est affiché. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-ended = Les données de { $source } n’ont pas pu être affichées : la consultation ou la session est terminée sur le serveur. Le reste du dossier n’en dépend pas. Commencez une nouvelle consultation.
source-cancelled = Les données de { $source } manquent : vous avez arrêté l’attente avant la réponse de la source. Le reste du dossier n’en dépend pas. Interrogez à nouveau la source.
overview-enterprise = entreprise { $number }
overview-application = demande du { $day }
answer-awaited = Pas encore déterminable
answer-nothing = Rien à contrôler
answer-waits-for = En attente de { $sources }.
answer-and-more = { $named } et { $count } de plus
answer-to-finding = { $answer } Vers la constatation
answer-rows = Lignes :
answer-all-rows = toutes ({ $count })
answer-all-rows-name = Les { $count } lignes utilisées pour { $check }, dans les constatations
overview-bearing = Ce qui s’y rapporte
overview-today = Au { $day }
overview-bounds = Ce qui délimite cette consultation
overview-asked-enterprise = l’entreprise demandée
overview-other-enterprise = une autre entreprise
overview-home = Résidence principale
overview-no-home = Pas de résidence principale en cours dans le registre
overview-relations = Périodes Dimona en cours
overview-no-relation = Pas de période en cours dans cette consultation
overview-last-quarter = Dernier trimestre déclaré
overview-no-quarter = Pas de déclaration dans cette consultation
overview-unemployment = Allocation de chômage en cours
overview-no-unemployment = Pas d’allocation de chômage en cours dans cette consultation
overview-living-wage = Revenu d’intégration en cours
overview-no-living-wage = Pas de revenu d’intégration en cours dans cette consultation
overview-sickness = Indemnités de maladie des { $days } derniers jours
overview-no-sickness = Pas de paiement dans cette consultation
overview-jobbonus = Jobbonus de la dernière année
overview-no-jobbonus = Pas de jobbonus dans cette consultation
overview-since = depuis le { $day }
overview-all-rows = Les { $count } lignes de { $block }
overview-window = { $source } ({ $blocks }) : du { $from } au { $until } ({ $paragraph })
overview-one-employer = Uniquement l’employeur { $number } ({ $paragraph })
overview-all-employers = Tous les employeurs ({ $paragraph })
overview-test = Cette consultation est un test et figure comme test dans le journal (§39)
overview-quarters = Trois ans par trimestre
overview-quarters-legend = Par employeur : les périodes Dimona et les trimestres avec une déclaration DmfA. Par allocation : le temps pour lequel elle est octroyée ou payée. Contour seul : annulé.
overview-quarters-none = Aucune ligne pendant ces trois ans
overview-quarter-nothing = { $quarter } : ni période, ni déclaration, ni allocation
overview-other-employers =
    { $count ->
        [one] 1 autre employeur
       *[other] { $count } autres employeurs
    }
benefits-title = Allocations par mois
benefits-measure = Ce qui est montré par mois
benefits-amount = Montant
benefits-by-days = Jours
benefits-legend = Sous la ligne zéro, contour seul : récupéré. Un paiement figure au mois où sa période débute.
benefits-choose = Choisissez un mois avec la souris ou les flèches : ses montants et ses jours figureront ici.
benefits-unit-paid = payé par mois
benefits-unit-daily = montant journalier
benefits-daily = montant journalier { $amount } ({ $stretch })
benefits-days = { $days } jours
benefits-for = pour { $stretch }
benefits-no-days = la source ne donne pas de nombre de jours
benefits-none = aucune
benefits-before-window = avant la fenêtre
benefits-after-window = après la fenêtre
benefits-not-known = inconnu : la source n’a donné qu’une partie
addresses-title = Résidences principales
addresses-until = jusqu’au
addresses-now = aujourd’hui
addresses-address = adresse
addresses-withheld = Non autorisé : { $fields }
addresses-day = Résidence au
addresses-day-of-application = le jour de la demande
addresses-on-day = { $address }, depuis le { $day }
addresses-none-on-day = Le registre n’a pas de résidence principale ce jour-là
addresses-outside = Hors de la fenêtre : visible du { $from } au { $until }
addresses-days-withheld = Indéterminable : le début et la fin ne sont pas autorisés

## The time line

timeline-title = Ligne du temps
timeline-lanes = Ligne du temps par employeur et par prestation
timeline-list = Les périodes sous forme de liste
timeline-closer = Agrandir
timeline-further = Réduire
timeline-three-years = Trois ans
timeline-all = Tout afficher
timeline-list-show = Afficher la liste
timeline-list-hide = Masquer la liste
timeline-open = Afficher la ligne
timeline-hint = Choisissez une période dans la ligne du temps ou dans la liste pour la lire ici en toutes lettres. Enter affiche sa ligne.
timeline-calendar = calendrier
timeline-school-year = année scolaire
timeline-today = aujourd’hui
timeline-without = Sans période
timeline-together = En même temps
timeline-nowhere = Nulle part dans cette consultation
timeline-no-period-in = aucune période dans { $sources }
timeline-both = ensemble : { $what }
timeline-break = interruption
timeline-superseded = remplacé par une version ultérieure
timeline-begin-withheld = Le début des périodes n’est pas autorisé
timeline-end-withheld = fin non autorisée
timeline-standing-withheld = l’annulation ou le remplacement d’une ligne n’est pas autorisé
timeline-after-window = Après le { $day } : hors de la fenêtre ({ $paragraph })
timeline-legend-period = période
timeline-legend-running = toujours en cours
timeline-legend-hollow = annulé ou remplacé
timeline-legend-open = aucune période
timeline-legend-together = en même temps
timeline-legend-window = hors de la fenêtre
timeline-untold-awaited = Impossible à dire tant que cette source n’a pas répondu : { $sources }
timeline-untold-missing = Impossible à dire sans réponse complète de { $sources }
timeline-untold-withheld = Impossible à dire : les dates ne sont pas toutes autorisées pour { $sources }
timeline-untold-one-employer = Impossible à dire : seul l’employeur { $number } peut être vu ({ $paragraph })
timeline-untold-no-relations = Impossible à dire au jour près sans Dimona : une déclaration vaut pour tout un trimestre
timeline-days =
    { $count ->
        [one] 1 jour
       *[other] { $count } jours
    }
timeline-times =
    { $count ->
        [one] 1 fois
       *[other] { $count } fois
    }
timeline-employers =
    { $count ->
        [one] 1 employeur
       *[other] { $count } employeurs
    }
timeline-more =
    { $count ->
        [one] et encore 1 autre
       *[other] et encore { $count } autres
    }
timeline-undated =
    { $count ->
        [one] 1 ligne sans date de début ne figure pas sur la ligne du temps
       *[other] { $count } lignes sans date de début ne figurent pas sur la ligne du temps
    }
timeline-lane =
    { $count ->
        [one] { $lane } : 1 période, du { $from } au { $until }
       *[other] { $lane } : { $count } périodes, du { $from } au { $until }
    }{ $breaks ->
        [0] { "" }
        [one] , 1 interruption
       *[other] , { $breaks } interruptions
    }
### Employment: Dimona beside the DmfA

employment-choice = Affichage de l’occupation
employment-by-employer = Par employeur
employment-rows = Dimona, ligne par ligne
employment-list = Dimona et DmfA par employeur
employment-rule = À gauche Dimona, à droite la DmfA du même trimestre. La déclaration DmfA doit être introduite au plus tard à la fin du mois qui suit le trimestre ; avant ce jour, elle ne manque pas. Pour les statuts { $types }, aucune DmfA n’est attendue (hypothèse).
employment-limit-dmfa = Ce qui manque dans la DmfA ne peut pas être établi. { $why }
employment-limit-dimona = Ce qui manque dans Dimona ne peut pas être établi. { $why }
employment-limit-days = Les jours n’ont pas été comparés. { $why }
employment-withheld = non autorisé : { $fields }
employment-nothing = Ni période Dimona ni déclaration DmfA dans les limites de cette consultation
employment-no-number = Employeur non visible
employment-agrees = Aucune différence
employment-not-compared = Non comparé
employment-days-not-compared = Aucune déclaration ni période ne manque ; les jours n’ont pas été comparés
employment-differences =
    { $count ->
        [one] 1 différence
       *[other] { $count } différences
    }
employment-meanwhile = Lignes d’une autre entreprise pendant une période Dimona auprès de l’entreprise demandée : { $period }
employment-no-rows = Aucune ligne
employment-elsewhere = Des lignes existent auprès d’une autre entreprise : { $numbers }
employment-declaration = déclaration
employment-committee = CP { $committee }
employment-no-dimona = aucune période Dimona
employment-no-dmfa = aucune déclaration DmfA
employment-not-made = aucune DmfA attendue pour ce statut
employment-not-due = DmfA pas encore attendue, à introduire au plus tard le { $day }
employment-difference = Différence : { $text }
employment-begin = Premier jour : Dimona { $entry }, DmfA { $begin }
employment-end = Dernier jour : Dimona { $exit }, DmfA { $end }
employment-end-in-dmfa = Dernier jour : DmfA { $end }, Dimona sans sortie de service
employment-end-in-dimona = Dernier jour : Dimona { $exit }, DmfA sans date de fin
employment-not-declared = Période Dimona sans déclaration DmfA pour { $quarter }
employment-not-declared-by = Période Dimona sans déclaration DmfA pour { $quarter } ; l’employeur { $number } en a une, sans période Dimona
employment-no-relation = Déclaration DmfA de { $quarter } sans période Dimona
employment-no-relation-cancelled = Déclaration DmfA de { $quarter } sans période Dimona : celle-ci est annulée

### The board of the DmfA

board-choice = Affichage de la DmfA
board-view = Tableau et arborescence
board-by-block = Par bloc
board-name = Tableau des DmfA par année et trimestre
board-head = T{ $quarter }
board-quarter = { $year } trimestre { $quarter }
board-versions =
    { $count ->
        [one] 1 version
       *[other] { $count } versions
    }
board-last = dernière du { $day }
board-state-reactivation = Réactivé
board-not-due = pas encore
board-version = Version
board-changes = Ce qui a changé
blocks-name = Blocs de { $source }
blocks-withheld =
    { $count ->
        [one] 1 bloc non autorisé
       *[other] { $count } blocs non autorisés
    }

## Sorting, finding and laying out the columns of a grid
grid-find = Filtrer les lignes
grid-find-hint = Filtrer (Ctrl + F)
grid-shown =
    { $count ->
        [one] { $shown } ligne sur { $rows }
       *[other] { $shown } lignes sur { $rows }
    }
grid-busy = Classement des lignes en cours…
grid-none = { $count ->
    [one] La seule ligne ne contient pas « { $text } ». Tapez autre chose ou videz le champ avec Esc.
   *[other] Aucune des { $rows } lignes ne contient « { $text } ». Tapez autre chose ou videz le champ avec Esc.
}
grid-none-chosen = Aucune ligne n’est sélectionnée. Faites un autre choix ou videz le filtre pour voir les champs d’une ligne.
grid-columns = Colonnes
grid-columns-reset = Colonnes comme au départ
grid-ascending = tri croissant
grid-descending = tri décroissant
grid-bar-down = Faire défiler les lignes
grid-bar-along = Faire défiler les colonnes

### Findings

findings-case = Ce que dit la demande
findings-case-notice = Uniquement pour le calcul ci-dessous : cela reste dans cette fenêtre et n’est ni conservé ni envoyé.
findings-none = Aucune donnée ne concerne ce contrôle.
findings-handler-decides = Un contrôle ne décide pas : il montre ce qui résulte des données. La décision vous appartient.
findings-show-rows = { $count ->
    [one] Montrer la ligne utilisée
   *[other] Montrer les { $count } lignes utilisées
}
findings-hide-rows = { $count ->
    [one] Masquer la ligne utilisée
   *[other] Masquer les { $count } lignes utilisées
}
outcome-fulfilled = Rempli
outcome-not-fulfilled = Non rempli
outcome-cannot-be-decided = Indécidable
step-holds = satisfait
step-does-not-hold = ne satisfait pas
subject-school-year = année scolaire { $year }
subject-year = année { $year }
subject-quarter = trimestre { $quarter }
why-source-missing = La source { $source } n’a pas répondu.
why-source-awaited = La source { $source } n’a pas encore répondu.
why-source-partial = La source { $source } n’a donné qu’une partie.
why-not-in-scope = La source { $source } ne fait pas partie de cette consultation.
why-not-granted = Cette finalité ne laisse pas voir le champ « { $field } ».
why-no-row = Il n’y a aucune ligne dans le bloc « { $block } ».
why-fact-missing = À compléter ci-dessus : { $fact }.
why-parameter-missing = Le paramètre « { $parameter } » n’est pas connu pour le { $day }.
why-too-large = Une somme dépasse ce qu’un montant peut être.
why-unknown-code = Le code du champ « { $field } » n’est pas dans la liste.
figure-in-days = { $count ->
    [one] { $number } jour
   *[other] { $number } jours
}
figure-in-months = { $count ->
    [one] { $number } mois
   *[other] { $number } mois
}
figure-declared-days = { $days } jours déclarés
figure-hours = { $hours } heures
fact-agreement = la période du contrat
fact-agreement-begin = Début du contrat
fact-agreement-begin-hint = Comme dans la demande, p. ex. 1.10.2025
fact-agreement-end = Fin du contrat
fact-agreement-end-hint = Vide s’il n’y a pas encore de fin
fact-school-year = Année scolaire
fact-school-year-hint = P. ex. 2025-2026 ; vide pour toutes
fact-reference-year = Année de référence
fact-reference-year-hint = P. ex. 2024 ; vide pour toutes
fact-gross-wage = Salaire brut mensuel après l’engagement
fact-gross-wage-hint = En euros, p. ex. 2400,00
fact-fraction = Fraction d’occupation
fact-fraction-hint = De 0,01 à 1 ; vide pour un temps plein
fact-percentage = Pourcentage de la prime salariale
fact-percentage-hint = P. ex. 60
fact-fault-day = Ce n’est pas une date. Écrivez p. ex. 1.10.2025.
fact-fault-inverted = Le contrat se termine avant de commencer.
fact-fault-school-year = Écrivez une année scolaire comme 2025-2026.
fact-fault-year = Écrivez une année de 2003 à aujourd’hui.
fact-fault-amount = Écrivez un montant comme 2400,00, sans point entre les milliers.
fact-fault-fraction = Écrivez un nombre de 0,01 à 1.
fact-fault-percentage = Écrivez un pourcentage de 0 à 100.
check-presence = Quatre mois sur le lieu de travail
check-presence-about = Par année scolaire : les jours du contrat, sans les jours de maladie, face à quatre mois civils.
check-residence = Résidence principale en Région flamande
check-residence-about = Au premier jour du contrat.
check-declared-dates = Début et fin déclarés
check-declared-dates-about = Les jours du contrat face à Dimona et à la DmfA.
check-worker-code = Code travailleur
check-worker-code-about = Par trimestre : le code déclaré face à l’âge et au type d’apprenti.
check-other-enterprise = Déclaration par une autre entreprise
check-other-enterprise-about = Les déclarations d’autres entreprises dans la même période.
check-jobbonus = Jobbonus
check-jobbonus-about = Par trimestre et par année : les conditions et le montant.
check-replacement-income = Revenu de remplacement par mois
check-replacement-income-about = Chômage, revenu d’intégration et indemnité de maladie ensemble, par mois.
check-wage-cost = Coût salarial et salaire de référence
check-wage-cost-about = Par trimestre et employeur : salaire brut, cotisations patronales et réductions, et ce qui en est déduit.

### Changes

changes-granted = Les modifications peuvent être vues en vertu de { $paragraphs }.
changes-since-title = Nouveau depuis votre dernière consultation
changes-since = { $source } : depuis votre consultation pour ce dossier du { $day }
changes-first-look = Vous consultez cette personne pour la première fois pour ce dossier, ou aucune source n’a encore répondu.
changes-nothing-new = Rien de nouveau.
changes-more-rows = { $count ->
    [one] Et encore { $count } ligne nouvelle ou modifiée.
   *[other] Et encore { $count } lignes nouvelles ou modifiées.
}
changes-gone = { $count ->
    [one] { $count } ligne que vous aviez vue n’existe plus sous cette forme.
   *[other] { $count } lignes que vous aviez vues n’existent plus sous cette forme.
}
changes-corrections-title = Déclarations corrigées
changes-none-corrected = Aucune déclaration de cette consultation n’a plus d’une version.
changes-no-visible-difference = Aucun champ que vous pouvez voir ne diffère.
changes-spoken = { $name } : était { $before }, est { $after }

### Directory

directory-title = Inscriptions au répertoire des références
directory-keeper = { $organisation } (secteur { $sector })
directory-again = Redemander
directory-awaited = Les inscriptions sont demandées …
directory-act-awaited = L’acte est écrit dans le journal et exécuté …
directory-register = Inscrire une personne
directory-ssin = NISS
directory-ssin-hint = 11 chiffres
directory-begin = Premier jour
directory-begin-hint = P. ex. 1.9.2026
directory-end = Dernier jour
directory-end-hint = Vide s’il n’est pas encore connu
directory-quality = Qualité
directory-no-quality = Choisissez une qualité.
directory-inverted = Le dernier jour précède le premier.
directory-register-button = Inscrire
directory-registered = Inscrit, et écrit dans le journal.
directory-registered-overlap = { $count ->
    [one] Inscrit. Attention : il y a encore { $count } inscription de cette personne dans la même qualité avec des jours communs.
   *[other] Inscrit. Attention : il y a encore { $count } inscriptions de cette personne dans la même qualité avec des jours communs.
}
directory-ended = Terminée : le dernier jour est le { $day }.
directory-list = Vos inscriptions
directory-attention = À examiner ({ $count })
directory-all = Toutes ({ $count })
directory-nothing-due = Aucune inscription n’est à examiner.
directory-attention-left-out = Et encore { $count } autres.
directory-show-numbers = Montrer les numéros
directory-hide-numbers = Masquer les numéros
directory-entry = { $number }, { $quality }, { $days }, modifiée le { $changed }
directory-last-day = Dernier jour de cette inscription
directory-last-day-hint = P. ex. 30.6.2026
directory-end-button = Terminer
directory-page = Page { $page } de { $pages }
directory-page-before = Page précédente
directory-page-after = Page suivante
attention-past-due = Sans fin, et plus ancienne que { $years } ans ({ $paragraph }) : à terminer
attention-ends-soon = Se termine dans les { $days } jours
attention-duplicate = Inscription en double
attention-overlap = Inscriptions d’une même personne qui se chevauchent
act-unknown-deliberation = Cette délibération n’est pas connue ici.
act-not-in-force = La délibération n’est pas en vigueur aujourd’hui.
act-other-recipient = La délibération ne cite pas votre organisation, ou une autre inscrit pour elle.
act-no-registrars = La délibération ne charge personne d’inscrire.
act-not-registrar = Réservé à : { $roles }.
act-role-ended = Votre droit de { $role } a pris fin le { $on }.
act-not-declared = En tant que { $role }, vous n’avez pas signé la déclaration sur l’honneur.
act-unknown-quality = Cette qualité n’existe pas. Connues : { $known }.
act-ends-before-begin = La fin précède le début ({ $begin }).
act-begins-too-late = Le début est trop lointain : au plus tard le { $latest }.
act-already-ended = Cette inscription a déjà pris fin le { $on }.
act-duplicate = Cette inscription existe déjà exactement ainsi.
act-no-such-inscription = Votre organisation n’a pas cette inscription.
act-no-declaration = La délibération n’exige pas de déclaration sur l’honneur.
act-no-function = Vous n’avez pas de fonction sous cette délibération.
act-no-such-case = Vous n’avez pas ce dossier ouvert.
notices-title = { $count ->
    [one] { $count } modification dans vos dossiers en cours
   *[other] { $count } modifications dans vos dossiers en cours
}
notices-failed = On ne sait pas si quelque chose a changé dans vos dossiers en cours : { $why }
notice-death = Dossier { $case } : un décès a été signalé le { $day }.
notice-number = Dossier { $case } : le numéro d’identification a changé le { $day }.
notice-address = Dossier { $case } : la résidence principale a changé le { $day }.
notice-corrected-declaration = Dossier { $case } : une déclaration a été corrigée le { $day }.
notice-close = Ne plus suivre le dossier
notice-close-case = Ne plus suivre le dossier { $case }
declare-title = Déclaration sur l’honneur
declare-text = Je respecterai la sécurité et le caractère confidentiel des données à caractère personnel, et ne les utiliserai que pour le traitement et le suivi des dossiers pour lesquels la délibération { $number } les autorise ({ $paragraph }).
declare-button = Je le déclare sur l’honneur
declare-done = Votre déclaration sur l’honneur est enregistrée. Vous pouvez redemander la consultation.
declare-awaited = Votre déclaration est en cours d’enregistrement …

### Checks of 23/166 and 22/118

step-days-in-agreement = Jours compris dans le contrat
step-days-not-counted = Jours calendrier non comptés
step-days-perhaps-not-counted = Jours calendrier peut-être non comptés
step-days-present = Jours sur le lieu de travail
step-four-months-later = Quatre mois après le premier jour
step-days-required = Jours requis
step-four-months = Au moins quatre mois
step-start-stated = Début du contrat, tel qu’indiqué
step-start-in-dimona = Première entrée en service selon Dimona
step-main-residence = Résidence principale à cette date
step-region = Région
step-entry-against-agreement = Entrée en service (Dimona) par rapport au début du contrat
step-exit-against-agreement = Sortie de service (Dimona) par rapport à la fin du contrat
step-occupation-begin-against-agreement = Début de l’occupation (DmfA) par rapport au début du contrat
step-occupation-end-against-agreement = Fin de l’occupation (DmfA) par rapport à la fin du contrat
step-occupation-begin-against-entry = Début de l’occupation (DmfA) par rapport à l’entrée en service (Dimona)
step-occupation-end-against-exit = Fin de l’occupation (DmfA) par rapport à la sortie de service (Dimona)
step-gap-in-dimona = Interruption entre deux périodes Dimona
step-apprentice-until = Code d’apprenti jusqu’au
step-expected-code = Code travailleur attendu
step-declared-code = Code travailleur déclaré
step-apprenticeship = Type d’apprentissage déclaré
step-worker-type = Statut selon Dimona
step-time-of-agreement = Période du contrat
step-time-in-dimona = Période dans l’entreprise selon Dimona
step-time-of-window = Période consultable
step-own-dimona = Dimona de l’entreprise
step-own-declaration = DmfA de l’entreprise
step-own-declarations = Déclarations de l’entreprise
step-other-dimona = Dimona d’une autre entreprise
step-other-declaration = DmfA d’une autre entreprise
step-other-declarations = Déclarations d’autres entreprises
step-unemployment-month = Allocation de chômage par mois
step-days-with-amount = Jours avec ce montant journalier
step-living-wage-paid = Revenu d’intégration payé
step-living-wage-claimed-back = Revenu d’intégration récupéré
step-other-aid = Autre aide (non comptée)
step-living-wage-month = Revenu d’intégration du mois
step-sickness-paid = Indemnité de maladie versée
step-sickness-claimed-back = Indemnité de maladie récupérée
step-sickness-left-out = Paiement non compté
step-sickness-month = Indemnité de maladie du mois
step-replacement-income = Revenu de remplacement du mois
step-employee-contribution = Cotisation ONSS du travailleur
step-premium-full-time = Prime IBO à temps plein
step-premium = Prime IBO
step-withholding = Précompte professionnel
step-premium-paid = Prime à payer
figure-days-in-agreement = dans le contrat
figure-days-not-counted = non comptés
figure-days-present = sur le lieu de travail
figure-days-required = requis
figure-days-per-week = par semaine
figure-first-day = premier jour
figure-entry-date = entrée en service
figure-exit-date = sortie de service
figure-occupation-begin = début de l’occupation
figure-occupation-end = fin de l’occupation
figure-agreement-begin = début du contrat
figure-agreement-end = fin du contrat
figure-last-declared-day = dernier jour déclaré
figure-birth-date = date de naissance
figure-years = ans
figure-daily-amount = montant journalier
figure-days-per-month = jours par mois
figure-times-per-week = demi-montants journaliers par semaine
figure-days-per-week-of-benefits = jours d’une semaine d’allocations
figure-unemployment-month = chômage
figure-living-wage-month = revenu d’intégration
figure-sickness-month = maladie
figure-gross-wage = salaire brut
figure-employee-contribution = cotisation ONSS
figure-nothing = jamais moins
figure-replacement-income = revenu de remplacement
figure-coefficient = coefficient
figure-premium-full-time = prime à temps plein
figure-fraction = fraction d’occupation
figure-premium = prime
figure-withholding = précompte professionnel
word-flemish-region = Région flamande
word-brussels-region = Région de Bruxelles-Capitale
word-walloon-region = Région wallonne
word-abroad = étranger
word-ended = terminé
word-not-ended = non terminé
word-not-declared = non déclaré
word-no-dimona = pas de Dimona pour ce trimestre
fact-enterprise = l’entreprise
contradiction-value-missing = Une donnée qui doit toujours être présente manque.
contradiction-begin-missing = Une période n’a pas de date de début.
contradiction-end-missing = Un paiement n’a pas de date de fin.
contradiction-ends-before-begin = Une période se termine avant de commencer.
contradiction-month-missing = Le mois d’un montant n’est pas connu.
contradiction-row-without-parent = Une ligne se rapporte à une ligne qui n’existe pas.
contradiction-version-twice = La même version d’une attestation figure deux fois.
contradiction-versions-not-visible = Deux attestations portent sur les mêmes jours ; cette délibération ne permet pas de voir s’il s’agit de deux versions d’une même attestation.
contradiction-two-residences = Il y a deux résidences principales à cette date.
contradiction-no-days-per-week = Une occupation avec des jours non comptés n’a pas de nombre de jours par semaine.
contradiction-negative-days = Un nombre de jours est inférieur à zéro.
contradiction-negative-daily-amount = Un montant journalier est inférieur à zéro.
contradiction-benefits-overlap = Deux allocations de chômage portent sur le même jour.
contradiction-times-per-week = Le nombre de demi-montants par semaine est impossible.
note-parameter-unverified = Une valeur utilisée n’a pas été vérifiée dans un texte légal
note-four-months-indicative = Indicatif : aucun texte connu ne précise comment compter quatre mois.
note-still-running = La période est en cours ; elle compte jusqu’à aujourd’hui.
note-other-worker-type = L’une des périodes est déclarée sous un autre statut que celui habituel en alternance.
note-quarter-not-declared = Pour au moins un trimestre, il n’y a pas de DmfA valable : une maladie pendant ce trimestre n’apparaît pas.
note-days-not-placed = Un trimestre se situe en partie hors de l’année scolaire ou du contrat ; la DmfA ne dit pas quand les jours y tombent.
note-start-from-dimona = Le début du contrat n’est pas indiqué : la première entrée en service selon Dimona est utilisée.
note-agreement-not-stated = Les dates du contrat ne sont pas indiquées.
note-dmfa-not-compared = La DmfA ne fait pas partie de cette consultation et n’a pas été comparée.
note-dimona-not-compared = Dimona ne fait pas partie de cette consultation et n’a pas été comparée.
note-end-not-declared-yet = La fin se situe après le dernier trimestre déclaré et ne peut pas encore être comparée.
note-birth-from-number = L’année de naissance est déduite du NISS.
note-no-dimona-in-quarter = Il n’y a pour ce trimestre aucune Dimona de l’entreprise à comparer.
note-named-enterprise-only = Cette finalité ne montre que l’entreprise désignée ; les autres entreprises ne sont pas visibles.
note-amount-of-most-days = Hypothèse : le montant journalier valable le plus grand nombre de jours du mois compte pour tout le mois ; à égalité, le dernier.
note-month-partly-covered = L’allocation de chômage ne couvre pas tout le mois ; le montant journalier compte néanmoins 26 fois.
note-half-daily-amount = Hypothèse : le montant est celui d’une demi-journée et compte autant de fois par semaine qu’il y est donné droit.
note-other-aid-left-out = L’aide autre que le revenu d’intégration ou son équivalent n’est pas comptée.
note-document-left-out = Les frais funéraires ne sont pas un revenu du stagiaire et ne sont pas comptés.
note-spread-by-days = Un paiement couvrant plusieurs mois est réparti par jours calendrier, arrondi au cent.
note-versions-not-visible = Les versions des attestations ne sont pas visibles : ce qu’une attestation ultérieure répète compte une fois ; tous les paiements et récupérations restants comptent.
note-gross-wage-adds-premium = Avec le salaire brut après l’engagement, la prime peut aussi être calculée.
note-coefficient-unverified = La formule et le coefficient de la prime n’ont pas été vérifiés dans le texte légal.
note-manual-worker-contribution = Pour les ouvriers, la cotisation ONSS se calcule sur 108 % du salaire ; cela n’est pas connu ici et n’est pas appliqué.
note-full-time-assumed = La fraction d’occupation n’est pas indiquée : un temps plein est supposé.
note-fraction-out-of-range = La fraction d’occupation n’est pas comprise entre 0 et 1.
note-premium-formula-missing = Pour ce mois, la formule de la prime n’est pas connue ; la prime est omise.
parameter-qwl-months-required = nombre de mois requis sur le lieu de travail
parameter-qwl-service-codes-not-counted = codes prestation non comptés
parameter-qwl-apprentice-last-age = âge limite des codes d’apprenti
parameter-qwl-worker-codes-apprentice = codes travailleur des apprentis
parameter-qwl-worker-codes-pupil = codes travailleur des élèves
parameter-qwl-worker-codes-adult = codes travailleur après l’année des dix-huit ans
parameter-qwl-apprenticeship-types = types d’apprentissage
parameter-qwl-dimona-worker-types = statuts Dimona pour l’alternance
parameter-ibo-day-factor = nombre de montants journaliers par mois
parameter-ibo-living-wage-aid-types = types d’aide comptés comme revenu d’intégration
parameter-ibo-sickness-documents-left-out = documents des organismes assureurs non comptés
parameter-ibo-employee-contribution = cotisation ONSS du travailleur
parameter-ibo-coefficient = coefficient de la prime IBO
parameter-ibo-withholding = précompte professionnel sur la prime IBO

note-window-cuts-school-year = L’année scolaire commence avant la période consultable : des jours antérieurs peuvent manquer.

why-named-employer-only = Sous cette finalité, la source { $source } ne laisse voir que les lignes de l’entreprise citée.
check-agreement-length = Contrat d’au moins quatre mois
check-agreement-length-about = Les jours du contrat, ou le temps dans l’entreprise selon Dimona.
step-agreement-last-day-needed = Dernier jour nécessaire au minimum
step-agreement-last-day = Dernier jour du contrat
figure-months-required = requis
note-agreement-without-end = Le contrat n’a pas encore de dernier jour.

### Checks of 22/172 and 13/021

step-residence-in-january = Résidence principale au 1er janvier suivant l’année de référence
step-alive = Non décédé au cours de l’année de référence
step-pension-day = Âge légal de la pension atteint le
step-below-pension-age = Âge de la pension non atteint le premier jour du trimestre
step-work-that-counts = Travail pris en compte
step-most-days = Nombre maximal de jours du trimestre
step-most-hours = Nombre maximal d’heures du trimestre
step-fraction-by-days = Fraction de prestations (jours)
step-fraction-by-hours = Fraction de prestations (heures)
step-fraction = Fraction de prestations de toutes les occupations
step-quarter-wage = Salaire brut du trimestre
step-monthly-wage = Salaire mensuel brut moyen à temps plein
step-below-upper-bound = Salaire mensuel inférieur à la limite supérieure
step-yearly-amount = Montant pour une année complète à temps plein
step-quarter-amount = Jobbonus du trimestre
step-year-sum = Somme des trimestres
step-payable = Au moins le plus petit montant payé
step-year-total = Jobbonus de l’année avec la majoration forfaitaire
step-employer = Employeur
step-not-under-trusteeship = Employeur non sous curatelle
step-not-an-apprentice = Pas un apprenti
step-at-work = Pas d’interruption complète du travail
step-no-promotion-measure = Pas de mesure de promotion de l’emploi
step-no-service-vouchers = Non payé en titres-services
step-gross-pay = Salaire brut pris en compte
step-declared-contributions = Cotisations ordinaires, telles que déclarées
step-worker-share = Part du travailleur dans celles-ci
step-employer-contributions = Cotisations de l’employeur
step-deductions = Réductions des cotisations de l’employeur
step-wage-cost = Coût salarial
step-performance-fraction = Fraction d’occupation
step-wage-cap = Plafond du salaire de référence
step-reference-wage = Salaire de référence
step-wage-premium = Prime salariale avant déduction
step-activation = Allocations d’activation du trimestre
step-subsidy = Prime salariale après déduction
figure-january-first = 1er janvier suivant l’année de référence
figure-main-residence = résidence principale
figure-death-date = date de décès
figure-pension-day = âge de la pension atteint
figure-working-days = jours ouvrables du lundi au vendredi
figure-per-week = par semaine
figure-worked = presté
figure-most-in-quarter = maximum du trimestre
figure-remuneration = rémunération
figure-quarter-wage = salaire brut du trimestre
figure-quarter-months = mois d’un trimestre
figure-monthly-wage = salaire mensuel
figure-lower-bound = limite inférieure
figure-upper-bound = limite supérieure
figure-largest-amount = montant maximal
figure-smallest-amount = montant minimal
figure-yearly-amount = montant d’une année complète
figure-quarter-amount = trimestre
figure-year-sum = somme des trimestres
figure-least-payable = plus petit montant payé
figure-flat-increase = majoration forfaitaire
figure-gross-pay = salaire brut
figure-contribution = cotisation
figure-calculation-basis = base de calcul
figure-worker-rate = cotisation du travailleur
figure-declared-contributions = cotisations déclarées
figure-worker-share = part du travailleur
figure-employer-contributions = cotisations de l’employeur
figure-deduction = réduction
figure-deductions = réductions
figure-wage-cost = coût salarial
figure-minimum-income = revenu minimum mensuel garanti
figure-performance-fraction = fraction d’occupation
figure-wage-cap = plafond
figure-reference-wage = salaire de référence
figure-percentage = pourcentage de la prime salariale
figure-wage-premium = prime salariale
figure-activation-benefit = allocation d’activation
figure-activation = allocations d’activation
contradiction-amount-below-zero = Un montant ou un nombre de jours ou d’heures est inférieur à zéro.
contradiction-hours-missing = Les heures d’un travail à temps partiel ou réduit ne sont pas déclarées.
contradiction-birth-date-incomplete = La date de naissance est incomplète, et le jour ou le mois manquant fait ici une différence.
contradiction-two-persons = Le registre donne deux identités.
contradiction-basis-missing = Une cotisation ordinaire n’a pas de base de calcul.
contradiction-fraction-missing = La fraction de prestations d’une occupation à temps partiel n’est pas connue.
contradiction-month-unknown = Le mois d’une allocation d’activation n’est pas connu.
note-by-analogy = Hypothèse : l’article 2 de l’arrêté n’a pas pu être consulté ; le salaire mensuel moyen et la fraction suivent le bonus à l’emploi fédéral (temps plein J/D, temps partiel H/U).
note-most-of-quarter = Hypothèse : un trimestre compte au plus ses jours du lundi au vendredi, jours fériés compris, chacun pour un cinquième des jours ou heures par semaine.
note-fraction-rounded = La fraction de chaque occupation est arrondie à deux décimales (0,005 devient 0,01) et vaut au plus 1 ; le salaire mensuel est calculé avec la fraction arrondie.
note-excluded-work = Le travail étudiant, les flexi-jobs et le travail occasionnel ne comptent pas.
note-paid-in-tenths = Paiement en dixièmes ou douzièmes : une règle particulière vaut pour les enseignants temporaires ; elle n’est pas appliquée ici.
note-one-employer-only = Les salaires de tous les employeurs s’additionnent ; un seul est visible ici.
note-day-to-come = Le 1er janvier suivant l’année de référence est encore à venir.
note-heirs = Décédé après l’année de référence : le droit subsiste, le paiement revient aux héritiers.
note-year-before-application = L’année de référence n’est pas indiquée : l’année précédant celle de la demande a été prise.
note-least-payable-unknown = Pour cette année, le plus petit montant payé n’a pas été trouvé ; il n’est pas vérifié.
note-flat-increase-unknown = Pour cette année, aucune majoration forfaitaire n’a été trouvée ; elle est omise.
note-reference-wage-derived = Le salaire de référence suit ce qu’en publie le VDAB ; la délibération ne donne pas de formule.
note-worker-share-derived = Les cotisations sont déclarées en un seul montant pour l’employeur et le travailleur ; la part du travailleur est déduite de la base de calcul.
note-pay-left-out = Au moins une rémunération n’est pas comptée dans le salaire brut.
note-contribution-left-out = Au moins une cotisation ne figure sur aucune des listes et est omise.
note-deduction-without-amount = Au moins une réduction n’a pas de montant et compte pour zéro.
note-fractions-added = Les fractions des occupations sont additionnées, jusqu’à 1 au plus, même si elles se suivent.
note-apprentice-left-out = Une ligne travailleur d’un apprenti est omise.
note-partly-interrupted = L’une des occupations est complètement interrompue.
note-other-interventions-not-deducted = Il y a un indice d’une autre intervention dans le salaire ; son montant ne figure dans aucune source et n’est pas déduit.
note-cap-unknown = Pour ce trimestre, le revenu minimum mensuel n’a pas été trouvé : le coût salarial est donné sans plafond.
note-activation-not-asked = Les allocations d’activation ne font pas partie de cette consultation.
note-two-benefits-in-a-month = Pour un même mois, il y a plusieurs allocations d’activation ; elles sont additionnées.
parameter-jobbonus-lower-bound = limite inférieure du salaire mensuel pour le jobbonus
parameter-jobbonus-upper-bound = limite supérieure du salaire mensuel pour le jobbonus
parameter-jobbonus-largest-amount = montant maximal du jobbonus
parameter-jobbonus-smallest-amount = montant minimal du jobbonus
parameter-jobbonus-flat-increase = majoration forfaitaire du jobbonus
parameter-jobbonus-payable-full-time = plus petit jobbonus payé pour un temps plein
parameter-jobbonus-payable-part-time = plus petit jobbonus payé pour un temps partiel
parameter-jobbonus-remuneration-codes = codes rémunération pris en compte pour le jobbonus
parameter-jobbonus-service-codes = codes prestation pris en compte pour le jobbonus
parameter-jobbonus-excluded-worker-codes = codes travailleur sans jobbonus
parameter-pension-age = âge légal de la pension
parameter-minimum-monthly-income = revenu minimum mensuel moyen garanti (RMMMG)
parameter-maatwerk-cap-multiple = nombre de fois le revenu minimum mensuel dans le plafond
parameter-maatwerk-remuneration-codes = codes rémunération dans le coût salarial
parameter-maatwerk-shared-contributions = cotisations de l’employeur et du travailleur ensemble
parameter-maatwerk-worker-share = cotisation du travailleur en pour cent
parameter-maatwerk-employer-contributions = cotisations de l’employeur seul
parameter-maatwerk-worker-contributions = cotisations du travailleur seul
parameter-maatwerk-worker-deductions = réductions des cotisations du travailleur
parameter-maatwerk-full-absence = mesures avec absence complète
parameter-maatwerk-voucher-methods = mode de rémunération en titres-services
