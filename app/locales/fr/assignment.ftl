assign-title = Attribution
assign-lede = Qui évalue quelle candidature. D’abord la candidature à l’adéquation la plus faible, puis l’adéquation de l’ensemble, puis des charges égales. L’adéquation dit si les jurés connaissent les domaines de la candidature, et si sa langue est celle qu’ils lisent le mieux.
assign-sealed = Le classement de ce tour est scellé ; l’attribution ne peut plus changer.
assign-ask = Établir une proposition
assign-reviews = Jurés par candidature
assign-reviews-hint = 0 : tout le jury évalue chaque candidature, sauf conflit d’intérêts.
assign-languages = Les jurés doivent lire la langue de la candidature
assign-languages-hint = Un juré dont les langues ne sont pas renseignées est réputé les lire toutes.
assign-keeps = Ce qui est noté et ce qui a été fixé à la main ne change pas. Les jurés ne voient rien avant la confirmation.
assign-propose = Proposer
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
assign-total = Toutes les candidatures ensemble
assign-fit-all = Adéquation { $fit }
assign-total-proven = Optimum prouvé avant l’égalisation des charges, sans abaisser l’adéquation la plus faible.
assign-balance = Charges égales
assign-balance-free = Sans rien perdre en adéquation.
assign-balance-cost = Au prix de { $share } de la meilleure adéquation.
assign-graph = Comparabilité
assign-connected = Des candidatures communes relient tous les jurés : on peut distinguer les sévères des indulgents.
assign-parts = Le jury se divise en { $count } groupes sans candidature commune ; la sévérité ne peut pas se comparer d’un groupe à l’autre.
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
assign-short-few = { $entry } demande { $needed ->
    [one] { $needed } juré
   *[other] { $needed } jurés
 } : { $fixed } déjà en place, { $eligible ->
    [0] et personne d’autre ne peut l’évaluer.
    [one] et un seul autre peut l’évaluer.
   *[other] et seulement { $eligible } autres peuvent l’évaluer.
 }
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
assign-short-entries = Candidatures
assign-short-jurors = Jurés
assign-short-juror = { $juror } (encore { $count })
fault-assignment-infeasible = Ces conditions ne peuvent être toutes remplies ; voyez ci-dessous quels jurés manquent.
fault-assignment-reviews = Jurés par candidature : saisissez un nombre entier de 0 à 500.
fault-assignment-stale = Quelque chose a changé depuis l’affichage. Vérifiez à nouveau, ou établissez une nouvelle proposition.
fault-assignment-there = Cette candidature est déjà attribuée au juré.
fault-assignment-gone = Cette candidature n’est pas attribuée au juré.
fault-assignment-recused = Le juré s’est récusé pour cette candidature.
fault-assignment-conflict = Le juré a un conflit d’intérêts avec cette candidature. S’il n’est pas fondé, écartez-le d’abord sur la page du jury.
fault-assignment-scored = Le juré a commencé à noter cette candidature : elle ne peut plus être retirée, mais il peut se récuser.
fault-assignment-reason = Indiquez un motif.
fault-assignment-reason-long = Le motif est trop long : 500 caractères au plus.
verb-assignment-propose = a proposé une attribution
verb-assignment-commit = a confirmé l’attribution
verb-assignment-discard = a abandonné l’attribution proposée
verb-assignment-add = a ajouté un juré à une candidature
verb-assignment-remove = a retiré une candidature à un juré
