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
