office-lede = Le parcours de chaque concours, de sa préparation à la cérémonie.
office-path = Parcours du concours
office-open = Configurer
office-import = Importer
office-sign = Signatures
office-ledger = Journal d’audit
office-empty-title = Aucun concours pour l’instant
office-empty = Importez des candidatures, des jurés et des critères pour en créer un.
office-scored = Fiches remises : { $done } sur { $all }
office-to-sign = À signer
office-nothing-to-sign = Aucun classement n’est encore scellé. Dès qu’il le sera, il paraîtra ici.
step-contest = Concours
step-jury = Jury
step-assignment = Attribution
step-scoring = Notation
step-ranking = Classement
step-seal = Scellement
step-ceremony = Cérémonie
step-entries = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
step-jurors = { $count ->
    [one] { $count } juré
   *[other] { $count } jurés
}
step-assigned = { $count ->
    [one] { $count } attribution
   *[other] { $count } attributions
}
step-scored = { $done } sur { $all }
step-signed = signatures : { $done } sur { $all }
step-revealed = révélés : { $done } sur { $all }
tab-rules = Règles et grille
clock-title = Horloge de démonstration
clock-text = Toute l’édition vit à cette heure : { $clock }. Régler l’horloge ouvre et clôt les tours comme le ferait le calendrier.
clock-online = Tour en ligne en cours
clock-online-over = Tour en ligne clos
clock-final = Finales sur scène
clock-ceremony = Remise des prix
clock-to = Un autre moment
clock-set = Régler l’horloge
clock-done = L’horloge est réglée.
fault-moment = Indiquez une date et une heure.
checklist-title = Ce qui manque
checklist-count = { $count ->
    [0] Rien ne manque. Chaque phase peut commencer.
    [one] Une chose manque avant que chaque phase puisse commencer.
   *[other] { $count } choses manquent avant que chaque phase puisse commencer.
}
checklist-edition = L’édition dans son ensemble
checklist-call = Avant l’ouverture de l’appel
checklist-jury = Avant que le jury ne siège
checklist-round = Avant l’ouverture de ce tour : { $round }
checklist-ceremony = Avant la cérémonie
checklist-nothing = Rien ne manque.
checklist-mend = Y aller
gap-competition = L’édition n’a aucun concours.
gap-call = L’appel n’a pas de texte.
gap-form = Rien n’est encore demandé aux candidats.
gap-deadline-past = La date limite est passée, et personne n’a candidaté.
gap-deadline-after-opening = La date limite tombe après l’ouverture d’un tour.
gap-contact = La déclaration de confidentialité ne donne aucune adresse à laquelle écrire.
gap-retention = Personne n’a décidé ce qui disparaît, et quand : d’ici là, tout est conservé.
gap-round = Il n’y a aucun tour.
gap-rubric = Le tour n’a pas de grille.
gap-weights = Les poids totalisent { $sum }, ni 1 ni 100.
gap-window-after-end = Le tour se termine après l’édition ({ $end }).
gap-window-overlaps = Le tour commence avant la fin du précédent.
gap-chair = Personne ne préside le jury.
gap-jurors = Le jury compte { $has } membres ; il en faut au moins { $needs }.
gap-side-jurors = Le jury de { $side } compte { $has } membres ; il en faut au moins { $needs }.
gap-suspicions = { $count ->
    [one] Un conflit d’intérêts présumé n’est pas tranché.
   *[other] { $count } conflits d’intérêts présumés ne sont pas tranchés.
}
gap-capacity = Les jurés prennent ensemble { $has } évaluations ; il y en a { $needs }.
gap-languages = { $count ->
    [one] D’un juré, aucune langue n’est connue.
   *[other] De { $count } jurés, aucune langue n’est connue.
}
gap-declarations = { $count ->
    [one] Un juré n’a pas fait ses déclarations.
   *[other] { $count } jurés n’ont pas fait leurs déclarations.
}
gap-assignment = L’attribution n’est pas validée.
gap-award = Il n’y a aucun prix.
gap-quota = { $count ->
    [one] Un prix n’a pas de place.
   *[other] { $count } prix n’ont pas de place.
}
gap-host = Aucune organisation ne signe les résultats.
gap-signatory = Personne ne signe pour { $host }.
gap-operator = Personne ne conduit la cérémonie.
gap-cues = Le conducteur ne compte aucun top de ce concours.
gap-redactions = { $count ->
    [one] Une candidature ne peut pas être lue en entier dans ce tour à l’aveugle : { $codes }. Sa présentation ou ses textes doivent être caviardés ou confirmés.
   *[other] { $count } candidatures ne peuvent pas être lues en entier dans ce tour à l’aveugle : { $codes }. Leurs présentations ou leurs textes doivent être caviardés ou confirmés.
}
