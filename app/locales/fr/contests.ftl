published-title = Comment le jury évalue
published-frozen = Publié avec l’appel ; figé depuis la remise de la première fiche de notation, { $moment }.
published-free = Publié avec l’appel ; pas encore figé, car aucune fiche de notation n’est remise.
call-dates = Dates
call-divisions = Catégories
term-window = Période de notation
term-reviews = Jurés
term-method = Méthode
term-tie-break = En cas d’égalité
term-advance = Tour suivant
term-announce = Publication
phase-planned = à venir
phase-open = ouvert
phase-until = jusqu’au
phase-opens = ouvre le
phase-closed = clos
method-mean = Moyenne
method-mean-text = Le total d’un juré est la somme des points multipliés par leur poids ; la note d’une candidature est la moyenne des totaux de ses jurés.
method-trimmed = Moyenne tronquée
method-trimmed-criterion =
    Notes écartées pour chaque critère : { $high ->
        [0] aucune des plus hautes
        [one] la plus haute
       *[other] les { $high } plus hautes
    } et { $low ->
        [0] aucune des plus basses
        [one] la plus basse
       *[other] les { $low } plus basses
    }. La moyenne des autres compte, multipliée par son poids. À moins de { $least } jurés, rien n’est écarté.
method-trimmed-total = Pour chaque candidature, on écarte les fiches aux totaux les plus hauts ({ $high }) et aux totaux les plus bas ({ $low }) ; la moyenne des autres totaux compte. À moins de { $least } jurés, rien n’est écarté.
method-rank-sum = Somme des rangs
method-rank-sum-text = Les totaux d’un juré donnent son propre classement : 1 pour la première candidature, 0 pour la dernière, à intervalles égaux. La note d’une candidature est la moyenne sur ses jurés.
method-zscore = Notes centrées réduites
method-zscore-text = Les totaux d’un juré sont rapportés à sa propre moyenne et à sa propre dispersion ; la note d’une candidature est la moyenne sur ses jurés, ramenée à l’échelle du total.
method-calibrated = Calibrée
method-calibrated-text = Le total d’un juré est la somme des points multipliés par leur poids. Comme les jurés ne lisent pas tous toutes les candidatures, la sévérité de chacun est estimée à partir de toutes les fiches du tour (maximum de vraisemblance restreinte, REML), puis neutralisée, de sorte qu’un juré sévère ne coûte sa place à personne.
method-calibrated-integrated = Le total d’un juré est la somme des points multipliés par leur poids. Comme les jurés ne lisent pas tous toutes les candidatures, la sévérité de chacun est estimée à partir de toutes les fiches du tour, puis neutralisée, de sorte qu’un juré sévère ne coûte sa place à personne. L’ampleur des différences entre candidatures, entre jurés et par hasard n’est pas figée à une seule estimation : toutes les valeurs que les totaux permettent sont pesées, chacune selon sa vraisemblance.
method-calibrated-auto = Le total d’un juré est la somme des points multipliés par leur poids. Comme les jurés ne lisent pas tous toutes les candidatures, la sévérité de chacun est estimée à partir de toutes les fiches du tour, puis neutralisée, de sorte qu’un juré sévère ne coûte sa place à personne. L’ampleur des différences entre candidatures, entre jurés et par hasard n’est pas fixée d’avance : jusqu’à { $jurors } jurés et { $entries } candidatures, toutes les valeurs que les totaux permettent sont pesées, chacune selon sa vraisemblance ; au-delà, on retient une seule estimation (maximum de vraisemblance restreinte, REML).
method-rasch = Rasch
method-rasch-text = Les points de tous les critères sont lus comme les degrés d’une échelle de notation (modèle de Rasch à plusieurs facettes), qui sépare la qualité des candidatures, la sévérité des jurés et la difficulté des critères. Les poids ne jouent aucun rôle.
rounding-none = Rien n’est arrondi avant le classement.
rounding-end = La note est arrondie { $decimals ->
    [0] à l’unité
    [one] à une décimale
   *[other] à { $decimals } décimales
 }, les demis vers le haut.
rounding-step = Chaque étape est arrondie { $decimals ->
    [0] à l’unité
    [one] à une décimale
   *[other] à { $decimals } décimales
 }, les demis vers le haut : la moyenne d’un critère, puis sa valeur pondérée.
tie-none = Les candidatures à égalité partagent la place.
tie-highest-weight = La meilleure moyenne sur le critère au poids le plus élevé.
tie-all-scores = La meilleure moyenne de tous les totaux, y compris ceux qui sont écartés.
tie-chair-vote = Le vote de la présidence du jury.
advance-none = C’est le dernier tour.
advance-in-all = { $count ->
    [one] La meilleure candidature passe au tour suivant.
   *[other] Les { $count } meilleures candidatures passent au tour suivant.
}
advance-per-division = { $count ->
    [one] La meilleure candidature de chaque catégorie passe au tour suivant.
   *[other] Les { $count } meilleures candidatures de chaque catégorie passent au tour suivant.
}
reviews-all = Tout le jury note chaque candidature.
reviews-count = { $count ->
    [one] Un juré note chaque candidature.
   *[other] { $count } jurés notent chaque candidature.
}
reviews-side = Seul le jury de { $side } évalue ce tour.
announce-ceremony = Les résultats sont publiés à la cérémonie, pas avant.
scale = { $min }–{ $max }, par pas de { $step }.
weight-points = jusqu’à { $points } points
weight-share = { $p } %
comment-required = Un commentaire est obligatoire.
levels = { $count ->
    [one] Ce que signifie le niveau
   *[other] Ce que signifient les { $count } niveaux
}
awards-title = Prix
awards-none = Aucun prix n’est encore annoncé.
award-quota = { $count ->
    [one] { $count } lauréat
   *[other] { $count } lauréats
}
award-special = prix spécial, décidé par le jury
term-highest-total = Total maximal
ranked-per-division = Chaque catégorie a son propre classement.
awarded-per-division = Chaque catégorie a ses propres prix, comme suit.
award-is-shared = partagé
