assign-title = Attribution
assign-lede = Qui évalue quelle candidature. D’abord la candidature à l’adéquation la plus faible, puis l’adéquation de l’ensemble, puis des charges égales. L’adéquation dit si les jurés connaissent les domaines de la candidature, et si sa langue est celle qu’ils lisent le mieux.
assign-sealed = Le classement de ce tour est scellé ; l’attribution ne peut plus changer.
assign-ask = Établir une proposition
assign-reviews = Jurés par candidature
assign-reviews-hint = 0 : tout le jury évalue chaque candidature, sauf conflit d’intérêts.
assign-least = Candidatures par juré, au moins
assign-least-hint = 0 : pas de minimum. Qui en a accepté moins en reçoit autant qu’il en a accepté.
assign-sides = Jurés de chaque côté, au moins
assign-sides-hint = 0 : les côtés ne jouent aucun rôle. Côtés de ce jury : { $sides }.
assign-languages = Les jurés doivent lire la langue de la candidature
assign-languages-hint = Un juré dont les langues ne sont pas renseignées est réputé les lire toutes.
assign-keeps = Ce qui est noté et ce qui a été fixé à la main ne change pas. Les jurés ne voient rien avant la confirmation.
assign-propose = Proposer
assign-running = Une proposition est en cours de calcul
assign-running-by = Calcul lancé par { $name }, { $at }. Vous pouvez quitter cette page ; le calcul continue.
assign-running-over = C’est terminé.
assign-running-show = Voir le résultat
assign-stage-waiting = En attente
assign-stage-feasible = Étape 1 sur 5 : chaque candidature peut-elle avoir ses jurés ?
assign-stage-worst = Étape 2 sur 5 : relever l’adéquation la plus faible
assign-stage-total = Étape 3 sur 5 : la meilleure adéquation de l’ensemble
assign-stage-balance = Étape 4 sur 5 : équilibrer les charges
assign-stage-connect = Étape 5 sur 5 : relier les jurés par des candidatures communes
assign-stage-writing = Enregistrement de la proposition
assign-cancel = Annuler
assign-cancelled = Calcul annulé. Rien n’a changé.
assign-proposed = La proposition est prête. Vérifiez-la, puis confirmez-la.
assign-committed = Attribution confirmée : les jurés ont leurs candidatures.
assign-discarded = La proposition est abandonnée. Ce qui était confirmé ne change pas.
assign-added = Ajouté à la proposition. Le juré le verra après la confirmation.
assign-removed = La candidature est retirée.
assign-pending-title = Proposé, pas encore confirmé
assign-gives = { $count ->
    [one] { $count } attribution parvient
   *[other] { $count } attributions parviennent
 } à { $jurors ->
    [one] { $jurors } juré.
   *[other] { $jurors } jurés.
 }
assign-takes = { $count ->
    [one] { $count } attribution non notée est retirée
   *[other] { $count } attributions non notées sont retirées
 } à { $jurors ->
    [one] { $jurors } juré.
   *[other] { $jurors } jurés.
 }
assign-commit = Confirmer…
assign-commit-text = Les jurés verront aussitôt leurs nouvelles candidatures.
assign-commit-do = Confirmer l’attribution
assign-discard = Abandonner
assign-figures = Qualité de la proposition
assign-figures-pending = Proposition établie le { $at }.
assign-figures-committed = Attribution confirmée le { $at }.
assign-figures-now = Les chiffres sont ceux de l’attribution telle qu’elle est maintenant, modifications à la main comprises.
assign-figures-run = Les chiffres sont ceux de la proposition, sans les modifications à la main.
assign-of-run = À l’origine : { $fit }.
assign-whole = Tout le jury évalue chaque candidature, sauf conflit d’intérêts. Il n’y avait rien à choisir.
assign-worst = Adéquation la plus faible
assign-fit = { $entry } : adéquation { $fit }
assign-worst-proven = Optimum prouvé : aucune autre attribution ne relève l’adéquation la plus faible.
assign-bound = Optimum non prouvé : au mieux { $bound }.
assign-below-share = { $count ->
    [one] Une candidature a
   *[other] { $count } candidatures ont
 } moins de { $share } de l’adéquation possible sans les autres.
assign-total = Toutes les candidatures ensemble
assign-fit-all = Adéquation { $fit }
assign-total-proven = Optimum prouvé avant l’égalisation des charges, sans abaisser l’adéquation la plus faible.
assign-balance = Charges égales
assign-balance-free = Sans rien perdre en adéquation.
assign-balance-cost = Au prix de { $share } de la meilleure adéquation.
assign-graph = Comparabilité
assign-connected = Des candidatures communes relient tous les jurés : on peut distinguer les sévères des indulgents.
assign-parts = Le jury se divise en { $count } groupes sans candidature commune ; la sévérité ne peut pas se comparer d’un groupe à l’autre.
assign-weakest-pair = Comparaison la moins sûre : { $one } et { $other }.
assign-exchanged = { $count ->
    [one] Une attribution a été échangée
   *[other] { $count } attributions ont été échangées
 } pour que des candidatures communes relient mieux le jury.
assign-sides-row = Côtés
assign-sides-kept = Au moins { $count } de chacun : { $sides }.
assign-sides-unseen = Les côtés de ce jury ({ $sides }) dépassent ensemble le nombre de jurés par candidature ; rien n’est donc vérifié. Demandez une nouvelle proposition.
assign-sides-lacking = { $count ->
    [one] Une candidature en a moins.
   *[other] { $count } candidatures en ont moins.
 }
assign-loads = Charges
assign-load = { $load } sur { $capacity }
assign-load-of = Charge de { $juror }
assign-load-row = Charge
assign-jury = Modifier les capacités, les langues et les conflits d’intérêts
assign-matrix = Candidatures et jurés
assign-entry = Candidature
assign-jurors = Jurés
assign-assigned = attribuée
assign-scored = notée
assign-proposed-word = proposée
assign-dropped = retirée à la confirmation
assign-recused = récusation
assign-conflict = conflit d’intérêts
assign-no-language = ne lit pas la langue
assign-by-entry = Par candidature
assign-nobody = Encore personne
assign-change = Modifier
assign-search = Chercher une candidature
assign-find = Chercher
assign-found = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
 }
assign-pages = Pages de la liste
assign-first = ‹ Première page
assign-next = Suivante ›
assign-empty-title = Aucune candidature dans ce tour
assign-empty = Les candidatures du premier tour arrivent par un import ; les tours suivants reçoivent celles qui se qualifient.
assign-empty-go = Voir les candidatures
assign-hand = À la main : { $entry }
assign-take-off = Retirer…
assign-add = Ajouter un juré
assign-fits = adéquation { $fit }
assign-look = Voir ce qui changerait
assign-close = Fermer
assign-if-added = Si { $juror } évalue { $entry }
assign-if-removed = Si { $juror } n’évalue plus { $entry }
assign-what = Ce qui change
assign-before = Avant
assign-after = Après
assign-jurors-of-entry = Jurés de la candidature
assign-asked = { $count } (demandés : { $asked })
assign-entry-fit = Adéquation de la candidature
assign-sides-short = Jurés qui manquent d’un côté
assign-against-suspected = Un conflit d’intérêts est présumé et personne ne l’a encore examiné.
assign-against-language = Le juré ne lit pas la langue de la candidature ({ $language }).
assign-against-capacity = Le juré aurait plus de candidatures que convenu.
assign-reason = Motif pour le faire malgré tout
assign-reason-hint = Le motif est conservé avec l’attribution et dans le journal d’audit.
assign-add-do = Ajouter à la proposition
assign-remove-text = Effet immédiat : la candidature disparaît de la liste du juré.
assign-remove-do = Retirer
assign-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
 }
assign-comma = {", "}
assign-short-title = Il manque des jurés
assign-short-help = Rien n’a été modifié. Demandez moins de jurés par candidature, relevez une capacité, invitez un juré ou examinez les conflits d’intérêts.
assign-short-sides-help = Rien n’a été modifié. Demandez moins de jurés de chaque côté, relevez une capacité, invitez un juré du côté qui en manque ou examinez les conflits d’intérêts.
assign-short-few = { $entry } demande { $needed ->
    [one] { $needed } juré
   *[other] { $needed } jurés
 } : { $fixed } déjà en place, { $eligible ->
    [0] et personne d’autre ne peut l’évaluer.
    [one] et un seul autre peut l’évaluer.
   *[other] et seulement { $eligible } autres peuvent l’évaluer.
 }
assign-short-side = { $entry } demande { $needed ->
    [one] { $needed } juré
   *[other] { $needed } jurés
 } du côté { $side } : { $fixed } déjà en place, { $eligible ->
    [0] et personne d’autre de ce côté ne peut l’évaluer.
    [one] et un seul autre de ce côté peut l’évaluer.
   *[other] et seulement { $eligible } autres de ce côté peuvent l’évaluer.
 }
assign-short-crowded = En dehors de ce qui reste attribué, { $entry } n’a { $open ->
    [0] plus d’évaluation libre,
    [one] plus qu’une évaluation libre,
   *[other] plus que { $open } évaluations libres,
 } et il manque encore { $lacking ->
    [one] un juré
   *[other] { $lacking } jurés
 } de ses côtés.
assign-short-group = { $entries ->
    [one] Il manque à cette candidature
   *[other] Il manque à ces { $entries } candidatures
 } { $needed ->
    [one] une évaluation ;
   *[other] { $needed } évaluations ;
 } { $jurors ->
    [0] personne ne peut s’en charger
    [one] un seul juré peut s’en charger
   *[other] seuls { $jurors } jurés peuvent s’en charger
 }, pour { $available } au plus.
assign-idle-title = Le minimum ne peut pas être atteint
assign-idle-help = Rien n’a changé. Abaissez le minimum ou demandez plus de jurés par candidature.
assign-idle = { $jurors } : pour atteindre le minimum, il manque encore { $missing ->
    [one] une candidature
   *[other] { $missing } candidatures
 } { $count ->
    [one] à ce juré,
   *[other] à ces { $count } jurés ensemble,
 } et { $available ->
    [0] aucune ne peut leur revenir.
    [one] une seule au plus peut leur revenir.
   *[other] { $available } au plus peuvent leur revenir.
 }
assign-short-entries = Candidatures
assign-short-of-side = Du côté { $side } seulement
assign-short-jurors = Jurés
assign-short-juror = { $juror } (encore { $count })
assign-kept = maintenue
assign-forbidden = interdite
assign-rules = Paires fixées et interdites
assign-rules-none = Rien n’est fixé. Ouvrez une candidature pour lui garder un juré ou interdire la paire.
assign-rule-by = ({ $name }, { $at })
assign-lift = Lever
assign-rule-idle = Sans effet : un conflit d’intérêts ou une récusation l’emporte.
assign-rule = Fixer ou interdire un juré…
assign-rule-juror = Juré à fixer ou à interdire
assign-rule-kind = Ce qui vaut désormais
assign-keep = Fixer
assign-keep-hint = Chaque proposition attribue la candidature à ce juré.
assign-forbid = Interdire
assign-forbid-hint = Aucune proposition n’attribue la candidature à ce juré. Ce qui n’est que proposé disparaît aussitôt, ce qui est confirmé avec la proposition suivante.
assign-rule-why = Pourquoi
assign-rule-why-hint = Le motif reste dans la liste ; le journal d’audit en garde la trace.
assign-rule-do = Enregistrer
assign-ruled = Enregistré. La prochaine proposition en tiendra compte.
assign-lifted = Levé. La prochaine proposition décidera de nouveau de la paire.
assign-short-forbidden = Vous avez interdit ici { $count ->
    [one] { $count } paire.
   *[other] { $count } paires.
 }
assign-short-kept = Vous avez fixé ces jurés sur { $count ->
    [one] { $count } autre candidature.
   *[other] { $count } autres candidatures.
 }
assign-why = Pourquoi cette paire
assign-why-of = Pourquoi : { $entry }
assign-why-no-fields = La candidature n’indique aucun domaine : chaque juré est réputé en connaître la moitié.
assign-why-known = Expertise : le juré connaît tous les domaines de la candidature ({ $fields }).
assign-why-some = Expertise : le juré connaît { $fields }, mais pas { $others }.
assign-why-unknown = Expertise : le juré ne connaît aucun des domaines de la candidature ({ $fields }).
assign-why-own-language = Langue : la candidature est rédigée en { $language }, la langue du juré.
assign-why-reads = Langue : la candidature est rédigée en { $language }, que le juré lit.
assign-why-languages-unknown = Langue : la candidature est rédigée en { $language } ; les langues du juré ne sont pas renseignées.
assign-why-does-not-read = Langue : la candidature est rédigée en { $language }, que le juré ne lit pas.
assign-why-fit = Adéquation { $fit }. Pour cette candidature, le meilleur juré possible atteint { $best }, le moins bon { $worst }.
assign-why-no-fit = Selon les règles, les deux ne vont pas ensemble ; l’adéquation de la paire compte pour zéro.
assign-why-load = Charge : { $load } sur { $capacity } ; la moyenne des jurés est de { $average }.
assign-why-side = Côté : { $side }.
assign-why-no-conflict = Conflits d’intérêts : recherchés, aucun trouvé.
assign-why-dismissed-by = Conflits d’intérêts : écarté par { $name }, { $at }. { $reason }
assign-why-dismissed = Conflits d’intérêts : écarté. { $reason }
assign-why-conflict = Conflits d’intérêts : il y en a un. Le juré ne devrait pas évaluer cette candidature.
fault-assignment-infeasible = Ces conditions ne peuvent être toutes remplies ; voyez ci-dessous quels jurés manquent.
fault-assignment-reviews = Jurés par candidature : saisissez un nombre entier de 0 à 500.
fault-assignment-least = Candidatures par juré, au moins : saisissez un nombre entier de 0 à 10 000.
fault-assignment-sides = Jurés de chaque côté, au moins : indiquez un nombre entier ; tous côtés réunis, pas plus que les jurés par candidature.
fault-assignment-stale = Quelque chose a changé depuis l’affichage. Vérifiez à nouveau, ou établissez une nouvelle proposition.
fault-assignment-running = Une proposition est déjà en cours de calcul pour ce tour ; voyez où elle en est.
fault-assignment-cancelled = Le calcul a été annulé. Rien n’a changé.
fault-assignment-changed = Pendant le calcul, un élément sur lequel repose la proposition a changé : candidatures, jurés, conflits d’intérêts, règles ou attributions. Rien n’a été enregistré ; établissez une nouvelle proposition.
fault-assignment-there = Cette candidature est déjà attribuée au juré.
fault-assignment-gone = Cette candidature n’est pas attribuée au juré.
fault-assignment-recused = Le juré s’est récusé pour cette candidature.
fault-assignment-conflict = Le juré a un conflit d’intérêts avec cette candidature. S’il n’est pas fondé, écartez-le d’abord sur la page du jury.
fault-assignment-scored = Le juré a commencé à noter cette candidature : elle ne peut plus être retirée, mais il peut se récuser.
fault-assignment-reason = Indiquez un motif.
fault-assignment-reason-long = Le motif est trop long : 500 caractères au plus.
fault-assignment-forbidden = Cette paire est interdite. Levez d’abord la règle.
fault-assignment-kept = Le juré est fixé sur cette candidature. Levez d’abord la règle.
fault-assignment-kept-juror = Le juré est déjà fixé sur autant de candidatures que convenu. Levez une autre règle ou relevez sa capacité.
fault-assignment-kept-entry = Autant de jurés que la candidature en reçoit sont déjà fixés. Levez une autre règle ou demandez plus de jurés par candidature.
fault-assignment-rule = Choisissez : fixer ou interdire.
verb-assignment-propose = a proposé une attribution
verb-assignment-commit = a confirmé l’attribution
verb-assignment-discard = a abandonné l’attribution proposée
verb-assignment-add = a ajouté un juré à une candidature
verb-assignment-remove = a retiré une candidature à un juré
verb-assignment-rule = a fixé ou interdit un juré pour une candidature
verb-assignment-lift = a levé une règle sur un juré et une candidature
assign-swapped = Échange effectué : les deux listes en tiennent compte.
assign-mended = C’est fait : les jurés ont leurs candidatures.
assign-told = Les messages sont rédigés. Ils attendent ici que vous autorisiez leur envoi.
mend-title = { $count ->
    [one] Il manque un juré à une candidature
   *[other] Il manque des jurés à { $count } candidatures
 }
mend-text = Le plus petit changement qui rétablit le plus possible ; ce qui est noté, fait à la main ou fixé demeure :
mend-too-many = Il manque tant de jurés qu’une nouvelle proposition vaut mieux.
mend-gets = { $entry } va à { $juror }.
mend-moves = { $entry } passe de { $from } à { $juror }.
mend-why = Adéquation { $fit } ; charge { $before } → { $after } sur { $capacity }
mend-nobody = { $entry } : il manque toujours { $count ->
    [one] un juré ;
   *[other] { $count } jurés ;
 } personne d’autre ne peut l’évaluer. Voyez les conflits d’intérêts et les langues, ou invitez un juré.
mend-no-room = { $entry } : il manque toujours { $count ->
    [one] un juré ;
   *[other] { $count } jurés ;
 } { $eligible ->
    [one] un autre pourrait l’évaluer, mais sa charge est complète.
   *[other] { $eligible } autres pourraient l’évaluer, mais leur charge est complète.
 } Relevez une charge ou invitez un juré.
mend-sides-title = { $count ->
    [one] Il manque un juré d’un côté à une candidature
   *[other] Il manque un juré d’un côté à { $count } candidatures
 }
mend-sides-text = Elles ont assez de jurés, mais pas de chaque côté. Ouvrez la candidature pour échanger ou remplacer un juré, ou établissez une nouvelle proposition.
mend-nobody-of-side = { $entry } : il manque toujours { $count ->
    [one] un juré d’un côté
   *[other] { $count } jurés d’un côté
 } ({ $sides }) ; personne d’autre de ce côté ne peut l’évaluer. Voyez les conflits d’intérêts et les langues, ou invitez un juré de ce côté.
mend-no-room-of-side = { $entry } : il manque toujours { $count ->
    [one] un juré d’un côté
   *[other] { $count } jurés d’un côté
 } ({ $sides }) ; { $eligible ->
    [one] un autre de ce côté pourrait l’évaluer, mais sa charge est complète.
   *[other] { $eligible } autres de ce côté pourraient l’évaluer, mais leur charge est complète.
 } Relevez une charge ou invitez un juré de ce côté.
mend-do = { $count ->
    [one] Faire ce changement
   *[other] Faire ces { $count } changements
 }
tell-title = { $count ->
    [one] Un juré n’a pas été informé des changements de sa liste
   *[other] { $count } jurés n’ont pas été informés des changements de leur liste
 }
tell-who = Qui, et quoi de neuf
tell-counts = { $entries ->
    [one] { $entries } candidature
   *[other] { $entries } candidatures
 }, nouvelles : { $new }, retirées : { $gone }
tell-text = Chacun reçoit un message dans sa langue. Les messages attendent parmi ceux de l’édition que vous en autorisiez l’envoi.
tell-do = { $count ->
    [one] Rédiger le message…
   *[other] Rédiger { $count } messages…
 }
swap-begin = Échanger…
swap-with = Échanger { $juror } avec
swap-gain = adéquation { $fit }
swap-none = Aucun échange possible : les autres attributions sont notées ou fixées, ou l’échange enfreindrait une règle.
swap-if = Si { $juror } cède { $gives } à { $other } et reçoit { $takes }
swap-fit = Adéquation
swap-text = Effet immédiat, dans les deux listes. Aucune charge ne change.
swap-do = Échanger
fault-assignment-mend-stale = Quelque chose a changé depuis l’affichage. Ce qui manque à présent, et comment y remédier, est affiché à nouveau.
fault-assignment-told = Les listes, ou ce qui en a été dit, ont changé depuis l’affichage ; les messages sont peut-être déjà rédigés. Vérifiez à nouveau.
fault-assignment-swap = Cet échange n’est pas possible : il faut deux attributions confirmées et non notées, de deux jurés et de deux candidatures, sans rien qui s’y oppose.
verb-assignment-swap = a échangé les jurés de deux candidatures
verb-assignment-mend = a rendu leurs jurés à des candidatures
verb-assignment-tell = a écrit aux jurés au sujet de leurs listes
