plan-title = Combien de jurés faut-il ?
plan-tab = Planification
plan-lede = Avant que le jury ne siège : combien des meilleures candidatures il trouverait, et combien de temps cela prend à chaque juré.
plan-divided = Chaque catégorie de ce tour est classée à part : indiquez les candidatures, les jurés et les places d’une seule catégorie.
plan-ask = Le jury envisagé
plan-entries = Candidatures
plan-jurors = Jurés
plan-scores = Notations par candidature
plan-scores-hint = Combien de jurés notent chaque candidature. D’autres nombres lui sont comparés.
plan-top = Places en tête
plan-top-hint = Les prix, ou les places au tour suivant.
plan-minutes = Minutes par fiche
plan-hours = Heures que chaque juré peut donner
plan-hours-hint = Pour toutes ses fiches. On en déduit combien de jurés il faut.
plan-agree = À quel point les jurés divergent
plan-agree-well = Ils sont bien d’accord
plan-agree-usual = Comme dans la plupart des jurys
plan-agree-far = Ils divergent beaucoup
plan-differ = À quel point les candidatures diffèrent
plan-differ-close = Peu : elles se valent presque
plan-differ-usual = Comme d’ordinaire
plan-differ-wide = Beaucoup : les écarts sont nets
plan-do = Calculer
plan-empty-title = Il manque des données
plan-empty = Indiquez combien de candidatures et de jurés il y aura : au moins deux candidatures et un juré.
plan-answer = À quoi s’attendre
plan-asked = { $entries } candidatures, { $jurors } { $jurors ->
    [one] juré
   *[other] jurés
 }, { $top } { $top ->
    [one] place
   *[other] places
 } en tête, { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 } par fiche
plan-found = Avec { $scores ->
    [one] une notation
   *[other] { $scores } notations
 } par candidature, { $top ->
    [1] la meilleure candidature arrive première dans { $percent } des cas.
   *[other] { $percent } des { $top } meilleures candidatures se retrouvent parmi les { $top } premières.
 }
plan-cost = Cela demande à chaque juré { $load } et { $time }.
plan-enough = Cela atteint 9 sur 10 ; parmi les nombres comparés, aucun plus petit n’y parvient.
plan-fewer = { $scores ->
    [one] Une notation par candidature suffirait
   *[other] { $scores } notations par candidature suffiraient
 } pour 9 sur 10 : { $load } et { $time } pour chaque juré.
plan-more = Pour 9 sur 10, il suffit de { $scores } notations par candidature : { $load } et { $time } pour chaque juré.
plan-beyond-all = On ne peut pas atteindre 9 sur 10 : même si { $jurors ->
    [one] le seul juré note
   *[other] les { $jurors } jurés notent
 } toutes les candidatures, on reste à { $percent }. Davantage de jurés aideraient, ou un second tour entre les meilleures.
plan-beyond = Aucun des nombres comparés n’atteint 9 sur 10 ; le maximum est { $percent }.
plan-jurors-suffice = Avec { $scores ->
    [one] une notation
   *[other] { $scores } notations
 } par candidature et { $hours ->
    [one] une heure
   *[other] { $hours } heures
 } au plus par personne, { $least ->
    [one] un juré suffit
   *[other] { $least } jurés suffisent
 } ; il y en a { $jurors }.
plan-jurors-lack = Avec { $scores ->
    [one] une notation
   *[other] { $scores } notations
 } par candidature et { $hours ->
    [one] une heure
   *[other] { $hours } heures
 } au plus par personne, il faut { $least } jurés : il en manque { $more }.
plan-jurors-needed = Jurés à { $hours } h chacun
plan-adopt = Reporter { $scores } dans les réglages du tour
plan-filled-in = Jurés par candidature : { $scores } est repris de la planification. Cela vaudra dès que vous enregistrez.
plan-by-scores = Selon le nombre de notations
plan-plot = Pour chaque nombre de notations par candidature : la part trouvée des meilleures, la part des candidatures trop proches pour trancher et la largeur de l’intervalle d’un rang. Le tableau ci-dessous donne les chiffres.
plan-found-part = Meilleures trouvées
plan-close = Trop proches pour trancher
plan-span = Rangs possibles d’une candidature
plan-span-part = Rangs possibles d’une candidature, sur l’ensemble
plan-goal = 9 sur 10
plan-load = Candidatures par juré
plan-time = Temps par juré
plan-asked-row = demandé
plan-places = { $places } sur { $entries }
plan-entries-each = { $count } { $count ->
    [one] candidature
   *[other] candidatures
 }
plan-entries-between = { $low } à { $high } candidatures
plan-between = { $low } à { $high }
plan-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
 }
plan-percent = { $percent } %
plan-give-or-take = { $percent } (± { $error })
plan-assumed = Hypothèses sur l’échelle de la grille, de { $least } à { $greatest }, en écarts types : les candidatures diffèrent de { $entry }, les jurés en sévérité de { $juror }, les fiches au-delà de cela de { $residual } points.
plan-basis = Moyennes de { $runs } jurys simulés, aux charges égales, attribués au hasard et classés par la méthode calibrée. ± est ce que le hasard de la simulation laisse ouvert, en points de pourcentage. « Possibles » s’entend avec 95 % de certitude. La même question reçoit toujours la même réponse.
plan-not = C’est une estimation, pas une promesse : les vrais jurés sont choisis à dessein, connaissent le domaine et peuvent avoir d’autres priorités.
fault-plan-entries = Candidatures : saisissez un nombre entier de 2 à 5 000.
fault-plan-jurors = Jurés : saisissez un nombre entier de 1 à 500.
fault-plan-scores = Notations par candidature : saisissez un nombre entier, de 1 au nombre de jurés.
fault-plan-large = Notations par candidature : candidatures fois notations, 100 000 au plus.
fault-plan-top = Places en tête : saisissez un nombre entier à partir de 1, inférieur au nombre de candidatures.
fault-plan-minutes = Minutes par fiche : saisissez un nombre entier de 1 à 600.
fault-plan-hours = Heures que chaque juré peut donner : entrez un nombre entier, 1 000 au plus, suffisant pour une fiche.
fault-plan-choice = Choisissez l’une des trois réponses.
