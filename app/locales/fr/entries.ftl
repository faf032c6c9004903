entries-title = Candidatures
entries-search = Chercher dans toutes les langues
entries-find = Chercher
entries-found = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
entries-empty-title = Aucune candidature trouvée
entries-empty = Cherchez autre chose, ou importez des candidatures.
entries-empty-go = Importer
entries-code = Code
entries-entry = Candidature
entries-division = Catégorie
entries-language = Langue
entries-places = Lieux
entries-pages = Pages
entries-first = Première page
entries-next = Page suivante
entry-team = Équipe
entry-deck = Présentation
entry-no-deck = Aucune présentation n’a été fournie.
entry-deck-refused = Les pages de ce fichier ne peuvent pas être affichées. Vous pouvez télécharger l’original.
entry-reviews = Évaluations
entry-no-reviews = Aucun juré n’est encore désigné.
entry-untouched = pas commencée
entry-draft = brouillon
entry-submitted = remise
entry-recused = récusation
entry-no-division = Sans catégorie
entry-division-hint = Détermine avec qui la candidature est classée ; modifiable seulement jusqu’à la remise de la première fiche.
entry-place = Enregistrer la catégorie
entry-placed = La catégorie est enregistrée.
entries-topic = Domaine
entries-summary = Résumé
entries-status = État
entries-came-in = Reçue le
entries-text = Texte
entries-any = Toutes
entries-withdrawn = retirée
entries-with-deck = avec présentation
entries-without-deck = sans présentation
entries-no-answer = pas de réponse
entries-a-file = un fichier
entries-addresses = Adresses e-mail
entries-by-code = Code, de A à Z
entries-by-code-back = Code, de Z à A
entries-by-title = Titre, de A à Z
entries-by-title-back = Titre, de Z à A
entries-by-time = Les premières reçues d’abord
entries-by-time-back = Les dernières reçues d’abord
entries-order = Ordre
entries-more = Filtres, ordre et colonnes
entries-columns = Colonnes
entries-show = Afficher la liste
entries-chip = { $filter } : { $value }
entries-chip-remove = Retirer le filtre « { $chip } »
entries-chips = Filtres actifs
entries-clear = Effacer tous les filtres
entries-none-so = Aucune candidature ne correspond. Retirez un filtre ou cherchez autre chose.
views-title = Vues enregistrées
views-save-title = Enregistrer cette vue
views-name = Nom pour l’équipe d’organisation
views-save = Enregistrer la vue
views-saved = La vue est enregistrée.
views-remove = Supprimer
views-remove-named = Supprimer la vue « { $name } »
views-removed = La vue est supprimée.
check-title = Recevabilité
check-open = non examinée
check-eligible = recevable
check-not-eligible = non recevable
check-unsure = incertaine
check-disputed = avis divergents
check-own = Votre avis
check-nothing = aucun avis
check-reason = Motif
check-save = Enregistrer votre avis
check-saved = Votre avis est enregistré.
check-assigned = { $count ->
    [one] { $count } juré a déjà cette candidature. Retirez-la à la page d’attribution du tour.
   *[other] { $count } jurés ont déjà cette candidature. Retirez-la à la page d’attribution du tour.
}
duplicates-title = Doublons possibles
duplicates-none = Rien de commun avec une autre candidature que vous pouvez lire.
duplicates-suspected = à vérifier
duplicates-rule-title = Le même titre
duplicates-rule-words = Les mêmes mots dans le titre
duplicates-rule-name = Le même nom, dans l’équipe ou sur scène
duplicates-rule-address = La même adresse e-mail dans l’équipe
duplicates-rule-author = La même personne rédige les deux
duplicates-dismiss = Ce n’est pas un doublon
duplicates-remember = Le retenir
duplicates-dismissed = C’est retenu : ce n’est pas un doublon.
duplicates-dismissed-by = Pas un doublon, a dit { $name } le { $time } :
fault-duplicate-changed = Les deux ont désormais autre chose en commun. Regardez de nouveau avant de décider.
act-eligible = Déclarer recevables
act-not-eligible = Déclarer non recevables
act-unsure = Marquer comme incertaines
act-place = Changer de catégorie
act-withdraw = Retirer au nom des candidats
act-what = Que faire des candidatures choisies
act-all = { $count ->
    [one] la candidature trouvée
   *[other] les { $count } candidatures trouvées
}
act-go-on = Continuer
act-choose = Choisir
act-back = Retour à la liste
act-none-title = Aucune candidature choisie
act-none = Revenez à la liste et cochez les candidatures concernées.
act-too-many = Voici les { $limit } premières ; on n’en traite pas davantage à la fois.
act-touches = { $count ->
    [one] Cela touche { $count } candidature :
   *[other] Cela touche { $count } candidatures :
}
act-assigned = { $count ->
    [one] { $count } d’entre elles est déjà attribuée à des jurés. Retirez-la à la page d’attribution.
   *[other] { $count } d’entre elles sont déjà attribuées à des jurés. Retirez-les à la page d’attribution.
}
act-jurors = Jurés
act-done = C’est fait.
rules-title = Ce que proposent les règles
rules-lede = Les règles signalent les candidatures à revoir. Rien ne change avant votre confirmation à la page suivante.
rules-choose = Afficher les candidatures concernées
rules-least = Nombre minimal de personnes par équipe
rules-answers = Réponses aux questions de l’appel
rules-answer = La réponse
rules-one-of = est l’une de celles qui sont cochées
rules-none-of = n’est aucune de celles qui sont cochées
rules-at-least = Au moins
rules-at-most = Au plus
rules-from-day = Ce jour-là ou plus tard
rules-until-day = Ce jour-là ou plus tôt
rules-look = Chercher
rules-none-title = Rien à proposer
rules-none = Aucune de ces règles ne vise une candidature.
rules-found = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
rules-why = Raison
rule-no-deck = Pas de présentation
rule-broken-deck = La présentation ne peut pas être affichée
rule-long-deck = La présentation compte plus de pages que l’appel n’en permet
rule-one-of = { $question } : { $choices }
rule-none-of = { $question } : autre que { $choices }
rule-at-least = { $question } : { $value } ou plus
rule-at-most = { $question } : { $value } ou moins
rule-from-day = { $question } : le { $day } ou plus tard
rule-until-day = { $question } : le { $day } ou plus tôt
rule-team = Équipe de moins de { $least } personnes
rule-unanswered = Une question obligatoire est sans réponse
rule-late = Remise après l’échéance
rule-one-language = Pas de résumé dans une deuxième langue
fault-entries = Choisissez au moins une candidature, et 500 au plus.
fault-entries-changed = Une de ces candidatures a changé depuis que vous l’avez vue. Relisez la liste et confirmez à nouveau.
arrivals-title = Réceptions
arrivals-lede = Dans cet appel conjoint, les candidatures doivent parvenir à chaque agence. Cochez ce qu’une agence a reçu, indiquez le jour, et écrivez à ceux dont la candidature manque quelque part.
arrivals-no-sides-title = Ce n’est pas un appel conjoint
arrivals-no-sides = Aucun tour de ce concours n’est évalué par le jury d’une seule agence. La page d’un tour dit quel jury l’évalue.
arrivals-none-title = Aucune candidature
arrivals-none = Dès qu’une candidature est remise, on peut noter ici où elle est parvenue.
arrivals-missing-title = { $count ->
    [one] Une candidature manque chez une agence
   *[other] { $count } candidatures manquent chez une agence
}
arrivals-which = Lesquelles
arrivals-received-by = Reçue par { $sides }.
arrivals-missing-at = Manque chez { $sides }.
arrivals-tell-text = Toutes les personnes qui rédigent l’une d’elles reçoivent une lettre qui dit où elle est parvenue et où elle manque. Les lettres attendent sur la page du courrier jusqu’à leur envoi.
arrivals-tell = Écrire les lettres
arrivals-day = Reçue le
arrivals-received = Noter comme reçue
arrivals-missing = Noter comme manquante
arrivals-on = reçue le { $day }
arrivals-not-yet = manque
arrivals-noted = Les réceptions sont notées.
arrivals-told = Les lettres attendent sur la page du courrier.
fault-arrivals = Cochez au moins une candidature.
fault-arrival-day = Ce jour n’est pas encore venu.
fault-missing-told = Depuis que vous avez vu la liste, d’autres candidatures manquent. Relisez-la, puis écrivez les lettres.
fault-missing-nobody = Aucune de ces candidatures n’a été rédigée ici : il n’y a personne à qui écrire.
known-china = Chine
known-belgium = Belgique
export-csv = Enregistrer en CSV
export-xlsx = Enregistrer pour Excel
export-zip = Tous les fichiers (ZIP)
print-all = Imprimer ces candidatures
export-title = Titre
export-title-other = Titre dans une autre langue
export-name = Nom
export-name-other = Nom dans une autre langue
print-title = Candidatures à imprimer
print-lede = { $count ->
    [0] Aucune candidature trouvée.
    [one] Une candidature, imprimée sur sa propre feuille. Ce que les jurés ne voient pas n’y figure que si la colonne est choisie.
   *[other] { $count } candidatures, chacune imprimée sur sa propre feuille. Ce que les jurés ne voient pas n’y figure que si la colonne est choisie.
}
print-too-many = Voici les { $limit } premières candidatures. Affinez la liste pour imprimer les autres.
redaction-title = Pour les tours à l’aveugle
redaction-needed = à caviarder
redaction-text = Ce qui est ici remplace les textes et la présentation de la candidature pour les jurés des tours à l’aveugle. Ils n’ont jamais l’équipe, les noms, les lieux, les adresses web ni les colonnes d’une importation.
redaction-deck = Copie caviardée de la présentation
redaction-none = Il n’y a pas encore de copie : les jurés des tours à l’aveugle n’ont pas de présentation.
redaction-refused = Les pages de cette copie ne peuvent pas être affichées. Remettez-en une autre.
redaction-stale-deck = La candidature a été soumise de nouveau après cette copie. Les jurés la verront quand vous l’aurez confirmée.
redaction-confirm = La copie convient toujours
redaction-remove = Retirer la copie
redaction-settled = Enregistré.
redaction-file = PDF caviardé
redaction-images = Les jurés ont les images de ses pages et jamais le fichier : ce qui se trouve sous une barre noire leur reste inaccessible.
redaction-send = Remettre cette copie
redaction-kept = La copie caviardée est conservée.
redaction-words = Textes caviardés
redaction-words-text = Ce que vous laissez vide reste tel que dans la candidature.
redaction-stale-words = La candidature a été soumise de nouveau après ces textes. Les jurés ne voient ni ceux-ci ni les siens tant que vous ne les avez pas enregistrés de nouveau.
redaction-of-title = Titre
redaction-of-summary = Résumé
redaction-original = Original : { $words }
redaction-save = Enregistrer les textes
redaction-saved = Les textes sont enregistrés ; les jurés des tours à l’aveugle les voient.
redaction-found = Ce qui peut encore trahir qui est derrière la candidature
redaction-look = Regardez ces endroits. Les pages de la présentation ne sont pas parcourues.
redaction-settle = Si rien de tout cela ne désigne personne, enregistrez les textes caviardés tels quels : la candidature quitte alors la liste de celles à caviarder.
redaction-nothing = Rien n’a été trouvé dans ce que lisent les jurés des tours à l’aveugle. Les pages de la présentation ne sont pas parcourues.
trace-person = { $place } : « { $found } », comme dans { $of }
trace-entry = { $place } : « { $found } », le nom de la candidature
trace-institution = { $place } : « { $found } », c’est-à-dire { $of }
trace-address = { $place } : « { $found } », comme dans { $of }
fault-no-deck = Cette candidature n’a pas de présentation.
fault-same-deck = C’est la présentation originale. Choisissez la copie caviardée.
fault-resubmitted = La candidature vient d’être soumise de nouveau. Relisez-la, puis enregistrez.
