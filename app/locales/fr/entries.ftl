entries-title = Candidatures
entries-search = Chercher dans toutes les langues
entries-find = Chercher
entries-found = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
entries-empty-title = Aucune candidature trouvée
entries-empty = Cherchez autre chose, ou importez des candidatures.
entries-empty-go = Importer
entries-code = Code
entries-entry = Candidature
entries-division = Catégorie
entries-language = Langue
entries-places = Lieux
entries-pages = Pages
entries-first = Première page
entries-next = Page suivante
entry-team = Équipe
entry-deck = Présentation
entry-no-deck = Aucune présentation n’a été fournie.
entry-deck-refused = Les pages de ce fichier ne peuvent pas être affichées. Vous pouvez télécharger l’original.
entry-reviews = Évaluations
entry-no-reviews = Aucun juré n’est encore désigné.
entry-untouched = pas commencée
entry-draft = brouillon
entry-submitted = remise
entry-recused = récusation
entry-no-division = Sans catégorie
entry-division-hint = Détermine avec qui la candidature est classée ; modifiable seulement jusqu’à la remise de la première fiche.
entry-place = Enregistrer la catégorie
entry-placed = La catégorie est enregistrée.
known-china = Chine
known-belgium = Belgique
