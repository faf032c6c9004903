evidence-where = Où peut se situer le rang (95 %)
evidence-verdict = Verdict au rang { $places }
evidence-between = Rang entre { $low } et { $high }, attendu { $expected }
evidence-clear-in = nettement dedans · { $percent } %
evidence-too-close = trop serré · { $percent } %
evidence-clear-out = nettement dehors · { $percent } %
evidence-own = L’étendue des rangs et la probabilité d’être au-dessus du seuil viennent de { $draws } tirages du modèle officiel.
evidence-of-check = Rangs et notes sont ceux de la méthode officielle. L’étendue des rangs et la probabilité d’être au-dessus du seuil viennent du modèle calibré, à titre de contrôle : { $draws } tirages. Le contrôle ne change rien.
evidence-chance = Le hasard des tirages peut écarter une probabilité d’environ { $points } point de pourcentage.
evidence-rasch = Le modèle de Rasch dit la qualité de chaque candidature, non où son rang peut se situer.
evidence-refused = On ne peut pas dire à quel point ce classement est sûr. { $reason }
evidence-integrate = Le modèle compte toutes les variances que les totaux permettent, dans la mesure où ils les permettent (intégration).
evidence-reml = Le modèle ne compte que les variances les plus vraisemblables (REML).
omitted-title = Non calculé pour un jury de cette taille
omitted-check = L’étendue des rangs, la sévérité des jurés et la dispersion de leurs notes.
omitted-misfit = La dispersion des notes de chaque juré.
omitted-jurors = Ce que change l’absence d’un juré.
omitted-sides = Si les jurés préfèrent leur propre camp.
omitted-ask = Ce qui peut encore être calculé prend un moment, une minute au plus.
evidence-method = Le principe de cette méthode
line-clear-title = Le seuil sous le rang { $last } est net
line-near-title = C’est serré sous le rang { $last }
line-one-title = Le rang { $last } est trop serré pour trancher
line-two-title = Les rangs { $first } et { $last } sont trop serrés pour trancher
line-more-title = Les rangs { $first } à { $last } sont trop serrés pour trancher
line-clear = Chaque candidature est nettement au-dessus ou nettement au-dessous.
line-near = { $entries ->
    [one] { $entries } candidature sous le rang { $last } ne se détache
   *[other] { $entries } candidatures sous le rang { $last } ne se détachent
 } pas nettement de celles d’au-dessus.
line-compete = { $entries ->
    [one] { $entries } candidature se dispute
   *[other] { $entries } candidatures se disputent
 } { $places ->
    [one] { $places } place
   *[other] { $places } places
 }.
line-movers = { $jurors ->
    [0] Quel que soit le juré écarté, les mêmes candidatures restent au-dessus du seuil.
    [one] Écarter l’un des jurés changerait qui est au-dessus du seuil.
   *[other] Écarter n’importe lequel de { $jurors } jurés changerait qui est au-dessus du seuil.
}
line-discuss = Avant le scellement, le jury devrait discuter de :
moves-title = De « { $from } » à « { $to } »
moves-says = { $moved } candidatures sur { $all } changent de rang. Les chiffres sont ceux du tableau.
leave-title = Ce que change l’absence d’un juré
leave-none = Quel que soit le juré écarté, la même candidature est première et les mêmes sont au-dessus du seuil.
leave-others = { $count ->
    [one] Écarter l’autre juré ne change ni l’un ni l’autre.
   *[other] Écarter l’un des { $count } autres jurés ne change ni l’un ni l’autre.
}
leave-juror = Sans
leave-first = Première à la place
leave-into = Passe au-dessus du seuil
leave-out-of = Passe sous le seuil
leave-ask = Le classement est recalculé sans chaque juré. Pour un jury de cette taille, cela prend un moment.
leave-do = Lancer le calcul
agree-title = L’accord du jury
agree-spread = Écarts types : candidatures { $entries }, sévérité des jurés { $jurors }, tout le reste { $rest } points.
agree-w = Le W de Kendall est de { $w } : 0, aucun accord sur l’ordre ; 1, le même ordre.
agree-w-none = Pas de W de Kendall : tous les jurés n’ont pas noté toutes les candidatures.
agree-misfit-none = Les notes d’aucun juré ne s’écartent nettement plus que le modèle ne l’attend.
agree-misfit = { $jurors ->
    [one] Les notes de { $jurors } juré s’écartent
   *[other] Les notes de { $jurors } jurés s’écartent
 } nettement plus que le modèle ne l’attend. Personne n’est écarté pour cela.
agree-misfit-of = { $juror } : { $times } fois ce que le modèle attend.
agree-side = Aux candidatures de leur propre camp, les jurés donnent { $points } point (95 % : { $low } à { $high }).
agree-side-none = On ne peut pas dire si les jurés préfèrent leur propre camp : les camps sont inconnus, ou ne permettent pas de trancher.
severity-range = 95 % : { $low } à { $high }
severity-logits = Réservé à la présidence et à l’audit. En logits : au-dessus de 0, sévère ; au-dessous, indulgent.
severity-spread = dispersion { $spread }
severity-spread-jury = jury entier { $spread }
severity-spread-hint = La dispersion est l’écart type de ce qui reste des totaux d’un juré une fois ôtées la valeur des candidatures et sa propre sévérité, en points. Faible, elle signifie un jugement proche de celui des autres ; forte, un autre regard sur les candidatures. Elle ne dit rien de la sévérité et ne dépend pas des candidatures reçues. Le trait marque la dispersion du jury entier.
book-export = Exporter en XLSX
book-division = Catégorie
book-raw = Moyenne simple
book-raw-rank = Rang par la moyenne simple
book-cards-expected = Fiches attendues
book-expected-rank = Rang attendu
book-from = 95 %, de
book-to = 95 %, à
book-probability = Probabilité au-dessus du seuil
book-verdict = Jugement
book-clear-in = nettement dedans
book-too-close = trop serré
book-clear-out = nettement dehors
book-jurors = Jurés
book-juror = Juré
book-severity = Sévérité
book-error = Erreur type
book-spread = Dispersion (écart type résiduel)
book-misfit = Dispersion, fois l’attendue
book-leave-out = Sans un juré
book-model = Modèle
book-what = Quoi
book-value = Valeur
book-method = Méthode officielle
book-variances = Variances du modèle calibré
book-w = W de Kendall
book-components = Groupes du jury
book-note = Remarque
book-mean = Moyenne (calibrée)
book-sd-entry = Écart type des candidatures (calibré)
book-sd-juror = Écart type de la sévérité (calibré)
book-sd-rest = Écart type résiduel (calibré)
