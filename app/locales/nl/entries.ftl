entries-title = Inzendingen
entries-search = Zoeken in alle talen
entries-find = Zoeken
entries-found = { $count ->
    [one] Eén inzending
   *[other] { $count } inzendingen
}
entries-empty-title = Geen inzending gevonden
entries-empty = Zoek iets anders, of importeer inzendingen.
entries-empty-go = Importeren
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
entry-deck-refused = De pagina’s van dit bestand kunnen niet worden getoond. U kunt het origineel downloaden.
entry-reviews = Beoordelingen
entry-no-reviews = Er is nog niemand toegewezen.
entry-untouched = niet begonnen
entry-draft = concept
entry-submitted = ingediend
entry-recused = teruggetrokken
entry-no-division = Geen categorie
entry-division-hint = Bepaalt met wie de inzending wordt gerangschikt, en kan dus maar veranderen tot het eerste scoreformulier is ingediend.
entry-place = De categorie opslaan
entry-placed = De categorie is opgeslagen.
known-china = China
known-belgium = België
