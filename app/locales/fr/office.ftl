office-lede = Le parcours de chaque concours, de l’appel à la cérémonie.
office-path = Parcours du concours
office-open = Configurer
office-import = Importer
office-sign = Signatures des hôtes
office-ledger = Journal d’audit
office-empty-title = Aucun concours pour l’instant
office-empty = Importez candidatures, jurés et critères pour en créer un.
office-scored = { $done } fiches remises sur { $all }
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
    [one] 1 candidature
   *[other] { $count } candidatures
}
step-jurors = { $count ->
    [one] 1 juré
   *[other] { $count } jurés
}
step-assigned = { $count } attribuées
step-scored = { $done } sur { $all }
step-signed = { $done } sur { $all } signées
step-revealed = { $done } sur { $all } révélées
clock-title = Horloge de démonstration
clock-text = Toute l’édition vit à cette heure : { $clock }. La régler ouvre et clôt les tours comme le ferait le calendrier.
clock-to = Un autre moment
clock-set = Régler l’horloge
clock-done = L’horloge est réglée.
fault-moment = Ce n’est pas une date avec une heure.
