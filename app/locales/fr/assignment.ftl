assign-title = Attribution
assign-lede = Qui évalue quelle candidature. D’abord la candidature la moins bien servie, puis l’adéquation de l’ensemble, puis des charges égales.
assign-sealed = Le classement de ce tour est scellé ; l’attribution ne peut plus changer.
assign-ask = Établir une proposition
assign-reviews = Jurés par candidature
assign-reviews-hint = 0 : tout le jury évalue chaque candidature, conflits exceptés.
assign-languages = Les jurés doivent lire la langue de la candidature
assign-languages-hint = Un juré dont les langues ne sont pas connues est réputé les lire toutes.
assign-keeps = Ce qui est noté et ce qui a été fixé à la main reste. Rien ne parvient aux jurés avant la confirmation.
assign-propose = Proposer
assign-proposed = La proposition est prête. Vérifiez-la, puis confirmez-la.
assign-committed = Confirmé : les jurés ont leurs candidatures.
assign-discarded = La proposition est abandonnée. Ce qui était confirmé reste.
assign-added = Ajouté à la proposition. Le juré le verra après la confirmation.
assign-removed = Retiré.
assign-pending-title = Proposé, pas encore confirmé
assign-gives = { $count ->
    [one] Une attribution parvient
   *[other] { $count } attributions parviennent
 } à { $jurors ->
    [one] un juré.
   *[other] { $jurors } jurés.
 }
assign-takes = { $count ->
    [one] Une tâche non notée est retirée
   *[other] { $count } tâches non notées sont retirées
 } à { $jurors ->
    [one] un juré.
   *[other] { $jurors } jurés.
 }
assign-commit = Confirmer…
assign-commit-text = Les jurés voient aussitôt leurs nouvelles candidatures.
assign-commit-do = Confirmer l’attribution
assign-discard = Abandonner
assign-figures = Qualité de la proposition
assign-figures-pending = Proposée le { $at }. Les changements faits depuis à la main n’y sont pas comptés.
assign-figures-committed = Confirmée le { $at }. Les changements faits depuis à la main n’y sont pas comptés.
assign-whole = Tout le jury évalue chaque candidature, conflits exceptés. Il n’y avait rien à choisir.
assign-worst = Candidature la moins bien servie
assign-fit = { $entry } : adéquation { $fit }
assign-worst-proven = Optimum prouvé : aucune autre attribution ne sert mieux la candidature la moins bien servie.
assign-bound = Non prouvé : au plus { $bound } est possible.
assign-total = Toutes les candidatures ensemble
assign-fit-all = Adéquation { $fit }
assign-total-proven = Optimum prouvé sans léser la candidature la moins bien servie, avant l’égalisation des charges.
assign-balance = Charges égales
assign-balance-free = Sans aucune perte.
assign-balance-cost = Au prix de { $share } de la meilleure adéquation.
assign-graph = Comparabilité
assign-connected = Des candidatures communes relient tous les jurés ; leur sévérité peut être comparée.
assign-parts = Le jury se divise en { $count } groupes sans candidature commune ; leur sévérité ne peut être comparée.
assign-loads = Charges
assign-load = { $load } sur { $capacity }
assign-load-of = Charge de { $juror }
assign-load-row = Charge
assign-jury = Modifier capacités, langues et conflits
assign-matrix = Candidatures et jurés
assign-entry = Candidature
assign-jurors = Jurés
assign-assigned = attribuée
assign-scored = notée
assign-proposed-word = proposée
assign-dropped = supprimée à la confirmation
assign-recused = récusation
assign-conflict = conflit d’intérêts
assign-no-language = ne lit pas la langue
assign-by-entry = Par candidature
assign-nobody = Encore personne
assign-change = Modifier
assign-search = Chercher une candidature
assign-find = Chercher
assign-found = { $count ->
    [one] Une candidature
   *[other] { $count } candidatures
 }
assign-pages = Pages de la liste
assign-first = ‹ Première page
assign-next = Suivante ›
assign-empty-title = Aucune candidature dans ce tour
assign-empty = Elles arrivent par l’appel ou par un import, et dans les tours suivants par qualification.
assign-empty-go = Vers les candidatures
assign-hand = À la main : { $entry }
assign-take-off = Retirer…
assign-add = Ajouter un juré
assign-fits = adéquation { $fit }
assign-look = Voir les conséquences
assign-close = Fermer
assign-if-added = Si { $juror } évalue { $entry }
assign-if-removed = Si { $juror } n’évalue plus { $entry }
assign-what = Ce qui change
assign-before = Avant
assign-after = Après
assign-jurors-of-entry = Jurés de la candidature
assign-asked = { $count } (demandés : { $asked })
assign-entry-fit = Adéquation de la candidature
assign-against-suspected = Un conflit d’intérêts est soupçonné et personne ne l’a encore examiné.
assign-against-language = Le juré ne lit pas la langue de la candidature ({ $language }).
assign-against-capacity = Le juré aurait plus de candidatures que convenu.
assign-reason = Pourquoi malgré tout
assign-reason-hint = Le motif reste avec l’attribution et dans le journal d’audit.
assign-add-do = Ajouter à la proposition
assign-remove-text = Effet immédiat : la candidature quitte la liste du juré.
assign-remove-do = Retirer
assign-more = { $count ->
    [one] une autre
   *[other] { $count } autres
 }
assign-comma = {", "}
assign-short-title = Qui manque
assign-short-help = Rien n’a été changé. Demandez moins de jurés par candidature, relevez une capacité, invitez un juré ou examinez les conflits.
assign-short-few = { $entry } doit avoir { $needed ->
    [one] un juré
   *[other] { $needed } jurés
 } et en a { $fixed } qui restent ; { $eligible ->
    [0] personne d’autre ne peut l’évaluer.
    [one] un seul autre peut l’évaluer.
   *[other] seuls { $eligible } autres peuvent l’évaluer.
 }
assign-short-group = { $entries ->
    [one] Il manque à cette candidature
   *[other] Il manque à ces { $entries } candidatures
 } { $needed ->
    [one] une évaluation ;
   *[other] { $needed } évaluations ;
 } { $jurors ->
    [one] un seul juré peut les faire
   *[other] seuls { $jurors } jurés peuvent les faire
 } et { $available } au plus sont encore possibles.
assign-short-entries = Candidatures
assign-short-jurors = Jurés
assign-short-juror = { $juror } (encore { $count })
fault-assignment-infeasible = Aucune attribution ne remplit ces conditions ; voyez plus bas qui manque.
fault-assignment-reviews = Un nombre entier de 0 à 500.
fault-assignment-stale = Quelque chose a changé depuis l’affichage. Vérifiez à nouveau ou établissez une nouvelle proposition.
fault-assignment-there = Le juré a déjà cette candidature.
fault-assignment-gone = Le juré n’a pas cette candidature.
fault-assignment-recused = Le juré s’est récusé pour cette candidature.
fault-assignment-conflict = Le juré a un conflit d’intérêts avec cette candidature. Il faut d’abord l’écarter.
fault-assignment-scored = Le juré a commencé à noter cette candidature. Elle ne peut être retirée ; le juré peut se récuser.
fault-assignment-reason = Veuillez écrire pourquoi.
fault-assignment-reason-long = 500 caractères au plus.
verb-assignment-propose = a proposé une attribution
verb-assignment-commit = a confirmé l’attribution
verb-assignment-discard = a abandonné l’attribution proposée
verb-assignment-add = a ajouté un juré à une candidature
verb-assignment-remove = a retiré une candidature à un juré
