ledger-title = Journal d’audit
ledger-lede = La trace de chaque acte, du plus récent au plus ancien. Chaque enregistrement porte l’empreinte du précédent : rien ne peut être modifié ni retiré sans que cela se voie.
ledger-verify = Vérifier la chaîne
ledger-fits = { $count ->
    [one] L’unique enregistrement concorde. La tête est
   *[other] Les { $count } enregistrements concordent. La tête est
}
ledger-broken = La chaîne est rompue à l’enregistrement { $seq }. Tout ce qui précède concorde.
ledger-pages = Pages du journal
ledger-earlier = Enregistrements plus anciens
ledger-program = Le programme
verb-account-add = a ajouté un compte
verb-account-password = a changé le mot de passe
verb-account-sign-out-everywhere = a terminé toutes les sessions
verb-clock-set = a réglé l’horloge de démonstration
verb-edition-create = a créé l’édition
verb-role-grant = a attribué un rôle
verb-awards-replace = a réglé les prix
verb-competition-update = a modifié les textes d’un concours
verb-divisions-replace = a réglé les catégories
verb-round-add = a ajouté un tour
verb-round-reopen = a rouvert un tour
verb-round-update = a modifié un tour
verb-rubric-replace = a modifié une grille
verb-juror-declare = a fait ses déclarations
verb-assignment-recuse = s’est récusé·e pour une candidature
verb-scorecard-save = a enregistré une fiche
verb-scorecard-submit = a soumis une fiche
verb-scorecard-reopen = a rouvert une fiche
verb-edition-fill = a rempli l’édition d’exemple
verb-conflict-confirm = a confirmé un conflit d’intérêts
verb-conflict-dismiss = a écarté un conflit d’intérêts
verb-juror-add = a ajouté un juré
verb-juror-change = a modifié un juré
