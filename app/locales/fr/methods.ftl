methods-title = Comment les fiches deviennent un classement
methods-lede = Toutes les méthodes qu’un appel peut annoncer, en mots simples, chacune avec le même petit exemple à refaire à la main. Tous les chiffres de cette page sont calculés par le programme qui classe les candidatures.
methods-contents = Sur cette page
methods-shared = Ce que toutes les méthodes ont en commun
methods-shared-text = Un juré donne des points sur chaque critère. Les points multipliés par le poids du critère, additionnés, forment le total d’une fiche. Toutes les méthodes sauf Rasch partent de ces totaux. Seules comptent les fiches complètes et remises. Des candidatures de même note partagent un rang, par exemple 1, 2, 2, 4.
methods-example-text = L’exemple : cinq candidatures, de A à E ; quatre jurés, de J1 à J4 ; deux critères, l’idée (poids { $idea }) et l’équipe (poids { $team }), chacun noté de { $min } à { $max }. Personne n’a tout noté, et J4, qui n’a vu que B, C et D, donne moins que les autres.
methods-example-total = J1 a donné à A { $idea } points pour l’idée et { $team } pour l’équipe ; le total est donc { $sum }.
methods-totals = Les totaux par candidature et par juré
methods-result = Le classement de l’exemple
methods-by-hand = Dans l’exemple
methods-right = Quand elle convient
methods-wrong = Quand ne pas l’employer
methods-source = D’où elle vient
methods-mean-does = La note d’une candidature est la moyenne simple des totaux de ses jurés. Elle se calcule en fractions exactes et ne s’arrondit que là où l’appel le dit.
methods-mean-right = Quand chaque juré note toutes les candidatures : un juré sévère retire alors autant à tout le monde et ne nuit à personne.
methods-mean-wrong = Quand chaque juré ne voit qu’une partie des candidatures : qui tombe sur un juré sévère en paie le prix. Dans l’exemple, B, C et D tombent sur J4 ; A et E, non.
methods-mean-source = Aucune source n’est nécessaire : c’est la moyenne que chacun apprend à l’école.
methods-trimmed-does = Sur chaque critère, on écarte les notes la plus haute et la plus basse, autant que l’appel le dit ; la moyenne des autres compte, multipliée par son poids. Ou bien on écarte des fiches entières, celles du total le plus haut et du total le plus bas. Une candidature qui a trop peu de jurés garde toutes ses notes, et le classement le dit.
methods-trimmed-hand = A reçoit { $ideas } pour l’idée : sans la note la plus haute ni la plus basse, il reste { $idea }. De { $teams } pour l’équipe, il reste { $team }. Ensemble : { $sum }.
methods-trimmed-right = Avec cinq jurés ou plus qui notent tous toutes les candidatures : une note bien trop haute ou bien trop basse ne fait alors aucun tort.
methods-trimmed-wrong = Avec moins de cinq jurés, où l’on jette presque tout ce que le jury a dit. Ni contre la sévérité, quand chaque juré ne voit qu’une partie des candidatures : la note d’un juré sévère n’est écartée que si elle se trouve être la plus basse.
methods-trimmed-source = Les règles du plongeon et du patinage artistique ; Tukey, « A survey of sampling from contaminated distributions », 1960.
methods-rank-sum-does = Seul compte l’ordre dans lequel chaque juré place les candidatures qu’il a notées : la première reçoit 1, la dernière 0, les autres des pas égaux entre les deux ; les ex æquo partagent le milieu. La note d’une candidature est la moyenne sur ses jurés.
methods-rank-sum-hand = D’après les totaux, l’ordre de J4 est { $order }. J4 donne donc { $points }.
methods-rank-sum-right = Quand les jurés emploient les points très différemment et que chacun voit la plupart des candidatures : ni la sévérité ni l’indulgence ne comptent alors.
methods-rank-sum-wrong = Quand chaque juré voit peu de candidatures (deuxième sur deux, ce n’est rien ; deuxième sur dix, c’est beaucoup), ou quand les écarts entre elles importent.
methods-rank-sum-source = La manière de Borda d’élire les membres de l’Académie (Mémoire sur les élections au scrutin, 1781) ; Young, Journal of Economic Theory 9, 1974.
methods-zscore-does = Chaque total est mesuré à l’aune de son juré : de combien il dépasse la moyenne de ce juré, ou reste en dessous, en unités de l’écart habituel de ses totaux (l’écart type). La moyenne sur les jurés de la candidature est ramenée à l’échelle des totaux.
methods-zscore-hand = Les totaux de J4, { $totals }, ont pour moyenne { $mean } et pour écart type { $spread }. De J4, D reçoit donc { $sum }.
methods-zscore-right = Quand chaque juré voit beaucoup de candidatures, de même niveau et aussi dispersées pour tous.
methods-zscore-wrong = Quand les jurés voient des candidatures différentes : qui n’en voit par hasard que de bonnes passe pour généreux. Avec trois fiches, un écart type relève du hasard. La méthode figure ici parce qu’on la demande souvent ; le calibrage fait la même chose et tient compte de ce que personne ne peut savoir.
methods-zscore-source = Pratique courante ; contre elle, Thorngate, Dawes et Foddy, Judging Merit, 2009.
methods-calibrated-does = On regarde ensemble toutes les fiches du tour. Là où des jurés ont noté les mêmes candidatures, on voit qui donne plus et qui donne moins ; on en estime la sévérité de chaque juré, que l’on retire. Puis on tient compte du hasard : une moyenne de peu de fiches est un peu ramenée vers la moyenne de toutes les candidatures, d’autant plus qu’il y en a moins. En formule : total d’une fiche = moyenne générale + valeur de la candidature − sévérité du juré + hasard.
methods-calibrated-hand = J4 se révèle sévère de { $severity } point. B, C et D, que J4 a vues, y gagnent ; A et E, que J4 n’a pas vues, y perdent. Pour chaque candidature, la moyenne simple, plus la sévérité moyenne de ses jurés, plus le pas pour le hasard, donne la note.
methods-calibrated-right = Quand chaque juré note une partie des candidatures et que ces parties se recoupent.
methods-calibrated-wrong = Là où chaque juré note tout, elle ne change la place de personne et sert seulement à dire combien le classement est sûr. Elle suppose qu’un juré est aussi sévère envers toutes les candidatures, et qu’elles ont été attribuées aux jurés sans égard à leur qualité. Là où trop peu de fiches permettent d’estimer quoi que ce soit, elle dit pourquoi et ne donne aucun classement.
methods-calibrated-source = Henderson, Biometrics 31, 1975, et Patterson et Thompson, Biometrika 58, 1971, sur les estimations ; Gelman, Bayesian Analysis 1, 2006, sur les petits jurys ; MacKay et autres, Royal Society Open Science 4, 2017, et Heyard et autres, Statistics and Public Policy 9, 2022, sur les panels d’experts.
methods-rasch-does = Les points de tous les critères sont lus comme les barreaux d’une échelle. La hauteur atteinte dépend de trois choses : la qualité de la candidature, la sévérité du juré et la difficulté du critère. Le modèle trouve les trois. La note est une mesure à part, en logits, avec 0 au milieu.
methods-rasch-hand = Celle-ci ne se calcule pas à la main. J3 se révèle le plus indulgent avec { $lenient } logits, J4 le plus sévère avec { $strict }.
methods-rasch-right = En contrôle à côté d’une autre méthode : là où elle n’est pas d’accord au seuil, regardez les fiches.
methods-rasch-wrong = Comme méthode officielle : les poids des critères n’y jouent aucun rôle, et elle suppose que tous les critères partagent une même échelle.
methods-rasch-source = Andrich, Psychometrika 43, 1978, sur l’échelle ; Linacre, Many-Facet Rasch Measurement, 1989, sur les jurys.
methods-close = Trop serré pour trancher
methods-close-text = Les fiches sont peu nombreuses, et un juré de plus aurait pu renverser un résultat serré. Le programme tire donc { $draws } fois ce que les candidatures pourraient valoir, compte tenu de toutes les fiches (par le modèle calibré, quelle que soit la méthode), et les classe chaque fois. Pour le seuil sous la dernière place gagnante, il rend alors l’un de trois verdicts.
methods-clear-in = nettement dedans
methods-clear-in-text = Par son rang au-dessus du seuil ; au-dessus dans au moins 90 tirages sur 100, et dans au moins 75 sur 100 meilleure que la première au-dessous.
methods-clear-out = nettement dehors
methods-clear-out-text = Par son rang sous le seuil ; au-dessus dans au plus 10 tirages sur 100, et dans au moins 75 sur 100 moins bonne que la dernière au-dessus.
methods-too-close = trop serré
methods-too-close-text = Tout le reste : les fiches du jury ne permettent pas de distinguer cette candidature de celles de l’autre côté du seuil.
methods-close-example = Si les { $top } meilleures de l’exemple gagnent, d’après les notes calibrées :
methods-close-decides = Un verdict ne change aucun rang : ce qui a été publié décide. Il dit au jury de quelles candidatures délibérer, et à qui a concouru que le résultat était serré, non que la candidature était faible.
methods-places = Où le rang pourrait être
methods-in-top = Parmi les gagnantes
methods-verdict = Verdict
methods-interval = Intervalle du rang
methods-interval-text = Dans 95 tirages sur 100, la place de la candidature se trouve dans cet intervalle. Pour { $entry } de l’exemple, c’est { $range } : le rang est un seul nombre, et pourtant les fiches permettent chacune de ces places. Des candidatures dont les intervalles se recouvrent largement ne sont pas nettement distinctes.
methods-severity = La sévérité d’un juré
methods-severity-text = La sévérité dit de combien un juré donne moins que l’ensemble du jury pour les mêmes candidatures, en points du total : au-dessus de 0, sévère ; au-dessous, indulgent. Être sévère n’est pas une faute ; il ne faut seulement pas que le hasard décide qui tombe sur qui. C’est une estimation : l’intervalle où elle se trouve dans 95 cas sur 100 figure donc à côté. Avec les noms, elle n’est montrée qu’à la présidence et à l’audit, et personne ne voit ses fiches retirées pour autant.
methods-severity-points = Sévérité
methods-severity-range = 95 cas sur 100
methods-left-out = Sans l’un des jurés
methods-left-out-text = Le classement est recalculé sans chacun des jurés, tour à tour, pour voir si les { $top } premières tiennent à une seule personne. Le classement officiel compte tout le monde. Dans l’exemple, d’après les notes calibrées :
methods-left-out-same = Sans { $juror }, { $first } est première et les gagnantes restent les mêmes.
methods-left-out-moved = Sans { $juror }, { $first } est première, { $into } gagnerait et { $out } non.
methods-ties = Notes égales
methods-ties-text = L’appel dit ce qui départage des candidatures de même note, et dans quel ordre on l’essaie ; le premier point qui les distingue décide, et le classement dit lequel. Ce que rien ne départage partage le rang. Un exemple : X, Y et Z ont la même note, X et Z ont même les mêmes points sur chaque critère, et le vote de la présidence place Z avant X.
methods-tie = Rang { $rank } : { $entry }, note { $score }. { $trace }
methods-connected = Des jurys qui se tiennent
methods-connected-text = On ne peut comparer des jurés que par les candidatures qu’ils ont en commun. Là où une partie du jury note une partie des candidatures et que personne ne passe de l’une à l’autre, rien ne dit si cette partie était plus sévère ou ses candidatures plus faibles.
methods-connected-parts = Chaque partie a alors son propre classement, à moins que l’organisation n’en accepte un commun, et le classement le dit. Pour l’éviter, les candidatures sont attribuées de sorte que les listes des jurés se recoupent ; sinon, un avertissement paraît avant que l’attribution soit définitive.
methods-published = Pourquoi la méthode ne se choisit pas après coup
methods-published-why = Les méthodes peuvent se contredire : dans l’exemple, la moyenne place { $mean } en troisième, la moyenne tronquée y place { $trimmed }. Qui choisirait la méthode après avoir vu les notes choisirait les gagnants.
methods-published-text = La méthode, les poids, l’ordre de départage et le nombre de prix figurent donc dans l’appel et ne changent plus dès que la première fiche est remise. Le jury peut regarder d’autres méthodes en contrôle ; elles sont marquées comme telles et ne changent rien. Quand le classement est scellé, l’empreinte de tout ce dont il est calculé est gardée avec lui, de sorte que quiconque en doute peut le recalculer.
explained-title = Comment cette note se forme
explained-check = Ceci est un contrôle : ce que le calibrage fait des mêmes fiches. La note et le rang officiels sont ceux de la méthode publiée.
explained-copy = Ce paragraphe ne nomme aucun juré. Vous pouvez le copier tel quel, par exemple pour répondre à la candidature.
explained-raw = { $panel ->
    [one] Un juré a noté { $code } et donné le total { $raw }
   *[other] { $panel } jurés ont noté { $code } ; la moyenne simple de leurs totaux est { $raw }
 }, soit le rang { $rank } sur { $entries }.
explained-lead-more = { $entries ->
    [one] Sur la seule candidature
   *[other] Sur les { $entries } candidatures
 } qu’il partage avec d’autres jurés, ce panel a donné en moyenne { $points } de plus qu’eux.
explained-lead-less = { $entries ->
    [one] Sur la seule candidature
   *[other] Sur les { $entries } candidatures
 } qu’il partage avec d’autres jurés, ce panel a donné en moyenne { $points } de moins qu’eux.
explained-lead-equal = { $entries ->
    [one] Sur la seule candidature
   *[other] Sur les { $entries } candidatures
 } qu’il partage avec d’autres jurés, ce panel a donné en moyenne autant qu’eux.
explained-strict = Sur toutes les fiches du tour, qui montrent aussi la sévérité des autres jurés, ce panel est plus sévère de { $points } que l’ensemble du jury ; la note bouge pour cela de { $by }.
explained-lenient = Sur toutes les fiches du tour, qui montrent aussi la sévérité des autres jurés, ce panel est plus indulgent de { $points } que l’ensemble du jury ; la note bouge pour cela de { $by }.
explained-neutral = Sur toutes les fiches du tour, qui montrent aussi la sévérité des autres jurés, ce panel est aussi sévère que l’ensemble du jury ; la note ne bouge pas pour cela.
explained-chance = Comme une moyenne de peu de fiches dépend du hasard, la note est ensuite ramenée vers la moyenne de toutes les candidatures, { $mean } : elle bouge de { $by }.
explained-one-juror = La manière dont la sévérité de ce juré a compté n’est pas détaillée ici, car elle dirait combien une personne est sévère.
explained-score-same = La note calibrée est { $score } : rang { $rank } sur { $entries }, comme avant.
explained-score-moved = La note calibrée est { $score } : rang { $rank } sur { $entries } au lieu de { $before }.
explained-term-raw = Moyenne simple
explained-term-severity = Pour la sévérité
explained-term-chance = Pour le hasard
explained-term-score = Note calibrée
explained-jurors = La sévérité des jurés de ce panel
cards-highest = note la plus haute du panel
cards-lowest = note la plus basse du panel
cards-spread = ↑ marque les points les plus hauts et ↓ les plus bas sur un critère ; le petit nombre est l’écart à la moyenne du panel.
