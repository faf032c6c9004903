entries-title = Inzendingen
entries-search = Zoeken in alle talen
entries-find = Zoeken
entries-found = { $count ->
    [one] Eén inzending
   *[other] { $count } inzendingen
}
entries-empty-title = Geen inzending gevonden
entries-empty = Zoek iets anders, of importeer inzendingen.
entries-empty-go = Naar de import
entries-code = Code
entries-entry = Inzending
entries-division = Categorie
entries-language = Taal
entries-places = Plaats
entries-pages = Pagina’s
entries-first = Eerste pagina
entries-next = Volgende pagina
entry-team = Team
entry-deck = Presentatie
entry-no-deck = Er is geen presentatie ingediend.
entry-deck-refused = De pagina’s van dit bestand kunnen niet getoond worden. Het origineel kan bewaard worden.
entry-reviews = Beoordelingen
entry-no-reviews = Er is nog niemand toegewezen.
entry-untouched = niet begonnen
entry-draft = ontwerp
entry-submitted = ingediend
entry-recused = teruggetreden
