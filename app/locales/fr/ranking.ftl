ranking-title = Classement
ranking-counts = { $entries ->
    [one] { $entries } candidature
   *[other] { $entries } candidatures
 } · fiches : { $done } sur { $all }
ranking-official = officiel : { $method }
ranking-published = tel que publié avec l’appel
ranking-checks = contrôles :
ranking-export = Exporter en CSV
ranking-rank = Rang
ranking-entry = Candidature
ranking-score = Note
ranking-raw = Moyenne simple (rang)
ranking-cards = Fiches
ranking-cards-of = fiches : { $done } sur { $all }
ranking-tie = Ex æquo
ranking-tie-shared = partagé par { $entries }
ranking-tie-decided = départagé par { $steps }
ranking-tie-partly = { $steps }, puis partagé par { $entries }
ranking-tie-break-highest-weight = critère au poids le plus élevé
ranking-tie-break-all-scores = moyenne de tous les totaux
ranking-tie-break-chair-vote = l’ordre de la présidence
ranking-method-mean = moyenne
ranking-method-trimmed = moyenne tronquée
ranking-method-rank-sum = somme des rangs
ranking-method-zscore = notes centrées réduites
ranking-method-calibrated = calibrée
ranking-method-rasch = Rasch
ranking-variance-integrate = variances intégrées
ranking-variance-reml = variances estimées (REML)
ranking-check-column = Contrôle : { $method } (rang)
ranking-check-note = Ceci est un contrôle ({ $method }). Il ne change rien : le classement officiel figure à gauche.
ranking-check-end = Terminer le contrôle
ranking-check-in = serait au-dessus du seuil
ranking-check-out = serait sous le seuil
ranking-no-division = Sans catégorie
ranking-pages = Pages de la liste
ranking-before = ‹ Rangs précédents
ranking-after = Rangs suivants ›
ranking-range = { $from }–{ $to } sur { $all }
ranking-warnings = Avant de décider
ranking-none = Pas encore de classement
ranking-join = Classer tous les groupes ensemble malgré tout
ranking-part-again = Classer à nouveau chaque groupe à part
ranking-severity = La sévérité de chaque juré
ranking-severity-hint = Réservé à la présidence et à l’audit. En points du total : au-dessus de 0, sévère ; au-dessous, indulgent.
ranking-severity-cards = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
ranking-order-title = L’ordre de la présidence
ranking-order-hint = Donnez une place à chacune ; des ex æquo sans place le restent. Cet ordre ne départage que ce que rien d’autre, avant lui dans la chaîne publiée, ne départage.
ranking-order-group = { $entries } candidatures ex æquo
ranking-order-no-place = sans place
ranking-order-do = Enregistrer cet ordre
warning-no-scorecard = Aucune fiche, donc pas de rang : { $codes }
warning-disconnected = Le jury se divise en { $components } groupes sans juré ni candidature en commun. Chaque groupe est classé à part.
warning-joined = Le jury se divise en { $components } groupes ; l’organisation a accepté un classement commun malgré tout.
warning-not-trimmed = Trop peu de fiches pour en écarter ; la note est la moyenne : { $codes }
warning-no-differences = Les données du jury ne montrent aucune différence entre les candidatures.
warning-not-converged = L’estimation ne s’est pas stabilisée ; lisez ses chiffres avec prudence.
warning-orders-nobody = Jurés qui ne placent aucune candidature avant une autre, pour n’en avoir noté qu’une ou avoir donné partout le même total : { $jurors }.
no-ranking-method = Les réglages de la méthode se contredisent.
no-ranking-too-large = Les totaux sont trop grands pour un calcul exact.
no-ranking-no-scorecards = Le calibrage demande des fiches remises.
no-ranking-one-juror = Avec un seul juré, on ne distingue pas un juré sévère d’une candidature faible.
no-ranking-one-entry = Avec une seule candidature, il n’y a rien à comparer.
no-ranking-all-equal = Tous les totaux sont égaux : il n’y a rien à calibrer.
no-ranking-one-per-entry = Chaque candidature n’a qu’une fiche : on ne distingue pas la qualité du hasard.
no-ranking-one-per-juror = Chaque juré n’a qu’une fiche : on ne distingue pas la sévérité du hasard.
no-ranking-no-residual = Les totaux ne permettent pas de distinguer la qualité, la sévérité et le hasard.
no-ranking-one-category = Toutes les notes sont égales : il n’y a pas d’échelle à estimer.
no-ranking-different-scales = Les critères n’ont pas la même échelle ; il en faut une seule.
no-ranking-too-many-categories = Trop de notes différentes pour une échelle de notation.
no-ranking-extreme = Une candidature, un juré ou un critère n’a que la note la plus basse ou que la plus haute.
no-ranking-unconnected = Le jury se divise en groupes sans juré ni candidature en commun ; sans loi a priori, leurs mesures ne se comparent pas.
progress-title = Avancement
progress-overall = Fiches remises : { $done } sur { $all }
progress-none = Aucun juré n’est encore désigné
progress-none-text = L’avancement s’affiche dès que l’attribution de ce tour est confirmée.
progress-assign = Voir l’attribution
progress-not-opened = N’ont pas encore ouvert leur liste
progress-short = { $count ->
    [one] Une des candidatures ci-dessous a
   *[other] { $count } des candidatures ci-dessous ont
 } moins de jurés que prévu
progress-jurors = Par juré
progress-entries = Par candidature
progress-juror = Juré
progress-done = Remises
progress-draft = Commencées
progress-to-do = À faire
progress-opened = Liste ouverte
progress-yes = oui
progress-no = pas encore
cards-title = Fiches côte à côte
cards-criterion = Critère
cards-weight = poids { $weight }
cards-total = Total de la fiche
cards-none = non remise
cards-comments = Commentaires
cards-for-entrant = Pour les candidats
cards-for-jury = Pour le jury seulement
cards-reopen = Rouvrir la fiche de { $juror }…
cards-reopen-text = Le juré pourra de nouveau modifier la fiche sur { $code } ; tant qu’elle n’est pas remise à nouveau, elle ne compte pas.
cards-reason = Motif, que le juré lira
cards-reopen-do = Rouvrir
advance-title = Passage au tour suivant
advance-text = { $taken ->
    [one] { $taken } candidature sur { $all } passe au tour suivant.
   *[other] { $taken } candidatures sur { $all } passent au tour suivant.
 }
advance-do = Les faire passer au tour suivant…
advance-ties = { $codes } se partagent la dernière place. Toutes passent, soit { $taken } en tout.
advance-confirm = { $taken ->
    [one] Faire passer { $taken } candidature
   *[other] Faire passer { $taken } candidatures
 }
advance-at = Les meilleures candidatures sont passées au tour suivant le { $at }.
advance-undo = Annuler le passage…
advance-undo-text = Le tour suivant est vidé, et son attribution proposée est abandonnée. C’est possible tant que cette attribution n’est pas confirmée.
advance-undo-do = Vider le tour suivant
advance-done = Les meilleures candidatures sont au tour suivant.
advance-undone = Le passage est annulé.
order-ties-done = L’ordre de la présidence est noté.
join-done = C’est noté. Le classement ci-dessous en tient compte.
seal-title = Sceller
seal-lede = Le scellement fige le classement avec l’empreinte (hash) de tout ce dont il est calculé. Le classement reste provisoire tant que tous les organisateurs n’ont pas signé.
seal-cards = Fiches
seal-entries = Candidatures
seal-method = Méthode
seal-preview = Qui l’emporterait
seal-quota = { $quota ->
    [one] { $quota } lauréat
   *[other] { $quota } lauréats
}
seal-withheld = Non décerné.
seal-special = Prix spéciaux
seal-special-hint = Le jury décide ; notez sa décision avant le scellement.
seal-special-entry = Candidature
seal-special-do = Noter cette décision
seal-special-drop = Retirer { $code }
seal-not-open = Ce tour n’a pas encore commencé. Il ouvre le { $at } ; son classement pourra être scellé une fois le tour clos.
seal-still-open = Ce tour est ouvert jusqu’au { $at }. Son classement pourra être scellé ensuite, ou plus tôt, dès que toutes les fiches seront remises.
seal-see-progress = Voir ce qui manque
seal-do = Sceller le classement…
seal-warning = Ceci fige { $cards ->
    [one] { $cards } fiche
   *[other] { $cards } fiches
 } de { $round } et ne peut être annulé.
seal-accept-missing = { $missing ->
    [one] Une fiche manque. Sceller sans elle.
   *[other] { $missing } fiches manquent. Sceller sans elles.
}
seal-tie = { $award } : { $codes } se partagent la dernière place.
seal-accept-ties = { $ties } Le prix va à toutes.
seal-confirm = Sceller { $entries } places
seal-done = Le classement est scellé. Les organisateurs peuvent signer.
seal-differs = Les fiches enregistrées ne correspondent plus aux fiches scellées. Demandez à qui gère le serveur de lancer palmares verify.
seal-at = Scellé le
seal-inputs-hash = Empreinte des données (SHA-256)
seal-ranking-hash = Empreinte du classement (SHA-256)
seal-winners = Lauréats
seal-bundle = Télécharger le dossier de preuve
seal-bundle-hint = Il contient les données, le classement, les signatures et le journal d’audit. palmares verify --bundle recalcule tout.
special-done = La décision du jury est notée.
signing-title = Signatures des organisateurs
signing-lede = Chaque organisateur confirme les résultats scellés ; une même personne ne signe que pour un seul.
signing-head = Fin du journal d’audit, enregistrement { $seq }
signing-none = Rien n’est encore scellé
signing-none-text = Dès qu’un classement est scellé, il attend ici les organisateurs.
signing-final = signé par tous les organisateurs
signing-provisional = provisoire jusqu’à la signature de tous
signing-signed = signé le { $at }
signing-waiting = pas encore signé
signing-do = Signer pour { $host }…
signing-text = Vous confirmez le classement et les lauréats ci-dessus. Votre signature porte la fin du journal d’audit et ne peut être retirée.
signing-confirm = Signer
sign-done = C’est signé.
ranking-conflicts = Fiches avec un conflit d’intérêts
ranking-conflicts-text = Elles comptent tant que la présidence du jury ne les écarte pas.
ranking-conflict-of = { $juror } sur { $code }
cards-exclude = Écarter la fiche de { $juror }…
cards-exclude-text = { $juror } a un conflit d’intérêts avec { $code }. La fiche ne comptera plus et ne pourra pas être remise à nouveau.
cards-exclude-reason = Motif
cards-exclude-do = Écarter
exclude-done = La fiche est écartée et ne compte plus.
seal-shared = Peut être partagé : toutes les candidatures à égalité à la dernière place le reçoivent.
