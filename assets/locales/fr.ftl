# Les phrases de la fenêtre en français. Une clé figure dans les quatre fichiers, avec les mêmes variables.

### The frame

program = Inzage
training-bar = FORMATION · données fictives
language = Langue
theme = Affichage
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste élevé
sign-out = Se déconnecter
close-dossier = Fermer le dossier
footer-nothing-kept = Rien n’est conservé, copié ni imprimé.
footer-consultation = consultation { $id }
footer-consultation-proved = consultation { $id } · preuve vérifiée, ligne { $line }
date-unknown = inconnu
list-or = { $first } ou { $last }
try-again = Réessayer

### Keys

keys-button = Touches (F1)
keys-title = Touches de cet écran
keys-close = Masquer les touches
key-next = vers l’élément suivant
key-previous = vers l’élément précédent
key-press = activer l’élément choisi
key-keys = afficher ou masquer cette liste
key-consult = dans un champ : consulter
key-cancel = interrompre
key-back = retour au formulaire
key-close-dossier = fermer le dossier
key-tabs = vers une page du dossier
key-rows = parcourir une liste
key-new = nouvelle consultation
key-zoom = agrandir ou réduire le texte

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
sign-in-about = Choisissez un utilisateur de l’organisation de formation. Chaque utilisateur a sa propre fonction et donc ses propres droits.
sign-in-not-here = Ce serveur n’a pas d’utilisateurs de formation, et cette version ne permet pas encore de se connecter via votre organisation. Demandez au helpdesk quelle version il vous faut.
sign-in-as = Se connecter en tant que { $name }, { $unit }. { $about }
sign-in-pending = Connexion de { $name } en cours.
exercises-title = Exercices
exercises-about = Douze personnes fictives. Un exercice vous connecte avec l’utilisateur approprié et remplit le formulaire.
exercise-granted = ✔ accordé
exercise-refused = ✖ refusé
exercise-refused-at = refusé à l’étape { $step }
exercise-name = Exercice { $person }. { $situation } Résultat attendu : { $expected }.

### The form

consult-title = Consulter
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
consult-enterprise-hint = Dix chiffres ; obligatoire pour cette finalité (§30).
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
fault-enterprise-empty = Indiquez le numéro d’entreprise : cette finalité porte sur la personne et l’entreprise ensemble (§30).
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
gate-cancel = Interrompre
gate-back = Retour au formulaire
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
ask-source = Choisissez au moins une source.
ask-declaration = Signez la déclaration sur l’honneur, puis posez à nouveau la question.

### After a dossier

closed-title = Le dossier est fermé
closed-about = Le dossier a disparu : rien n’a été conservé sur cet ordinateur. La consultation figure au journal.
closed-new = Nouvelle consultation

### Dossier

dossier-pages = Pages du dossier
dossier-tab-overview = Aperçu
dossier-tab-employment = Emploi
dossier-tab-dmfa = DmfA
dossier-tab-addresses = Adresses
dossier-tab-consultation = Consultation
dossier-number = NISS { $number }
dossier-show = Afficher
dossier-hide = Masquer
dossier-show-number = Afficher le numéro
dossier-hide-number = Masquer le numéro
dossier-identity-awaited = Nom : en attente du registre
dossier-identity-unavailable = Nom : { $why }
dossier-identity-not-asked = Nom : le registre n’a pas été interrogé
dossier-identity-empty = Pas de nom dans le registre
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
source-awaited = en attente, { $seconds } s
source-awaited-sentence = { $source } : pas encore de réponse. Voici ce qui va venir.
source-not-in-scope = non interrogé
source-not-in-scope-sentence = { $source } ne fait pas partie de cette consultation. Une nouvelle consultation peut inclure la source.
source-retry = Redemander à { $source }
source-progress = { $answered } sources sur { $sources } ont répondu
source-progress-done = Toutes les sources ont répondu
source-progress-failed =
    { $failed ->
        [one] Terminé ; 1 source n’est pas disponible
       *[other] Terminé ; { $failed } sources ne sont pas disponibles
    }
source-down-short = injoignable
source-too-late-short = trop tard
source-cut-off-short = interrompu
source-unreadable-short = réponse illisible
source-wrong-person-short = autre personne
source-too-large-short = réponse trop grande
source-no-receipt-short = pas de preuve valable
source-log-closed-short = journal fermé
source-ended-short = consultation terminée
source-cancelled-short = annulé
source-down = Les données de { $source } n’ont pas pu être affichées : la source ne fonctionne pas pour l’instant. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-too-late = Les données de { $source } n’ont pas pu être affichées : la source n’a pas répondu dans le délai convenu. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-cut-off = Les données de { $source } n’ont pas pu être affichées : la connexion a été coupée avant la fin de la réponse. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-unreadable = Les données de { $source } n’ont pas pu être affichées : la réponse n’a pas la forme convenue. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-wrong-person = Les données de { $source } n’ont pas pu être affichées : la réponse concerne une autre personne, rien n’en est affiché. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-too-large = Les données de { $source } n’ont pas pu être affichées : la réponse est plus grande que convenu. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-no-receipt = Les données de { $source } n’ont pas pu être affichées : la preuve du journal manque ou n’est pas correcte. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-log-closed = Les données de { $source } n’ont pas pu être affichées : le serveur ne peut pas écrire son journal, et sans journal rien n’est affiché. Le reste du dossier n’en dépend pas. Redemandez à la source.
source-ended = Les données de { $source } n’ont pas pu être affichées : la consultation ou la session est terminée sur le serveur. Le reste du dossier n’en dépend pas. Commencez une nouvelle consultation.
source-cancelled = Les données de { $source } n’ont pas pu être affichées : la demande a été annulée. Le reste du dossier n’en dépend pas. Redemandez à la source.
overview-enterprise = entreprise { $number }
overview-application = demande du { $day }
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
overview-since = depuis le { $day }
overview-all-rows = Les { $count } lignes de { $block }
overview-window = { $blocks } : du { $from } au { $until } ({ $paragraph })
overview-one-employer = Uniquement l’employeur { $number } ({ $paragraph })
overview-all-employers = Tous les employeurs ({ $paragraph })
overview-test = Cette consultation est un test et figure comme test dans le journal (§39)
overview-quarters = Trois ans par trimestre
overview-quarters-legend = Par employeur : les périodes Dimona et les trimestres avec une déclaration DmfA.
overview-quarter-nothing = { $quarter } : ni période ni déclaration
overview-other-employers =
    { $count ->
        [one] 1 autre employeur
       *[other] { $count } autres employeurs
    }
