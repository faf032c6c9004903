entries-title = Entries
entries-search = Search in all languages
entries-find = Search
entries-found = { $count ->
    [one] One entry
   *[other] { $count } entries
}
entries-empty-title = No entry found
entries-empty = Search for something else, or import entries.
entries-empty-go = To the import
entries-code = Code
entries-entry = Entry
entries-division = Division
entries-language = Language
entries-places = From
entries-pages = Pages
entries-first = First page
entries-next = Next page
entry-team = Team
entry-deck = Deck
entry-no-deck = No deck was handed in.
entry-deck-refused = The pages of this file cannot be shown. The original can be saved.
entry-reviews = Reviews
entry-no-reviews = Nobody is assigned yet.
entry-untouched = not begun
entry-draft = draft
entry-submitted = submitted
entry-recused = stepped back
entry-no-division = No division
entry-division-hint = Decides whom the entry is ranked with, so it can change only until the first scorecard is submitted.
entry-place = Save the division
entry-placed = The division is saved.
known-china = China
known-belgium = Belgium
