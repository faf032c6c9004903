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
entries-topic = Field
entries-summary = Summary
entries-status = State
entries-came-in = Came in
entries-text = Text
entries-any = All
entries-withdrawn = withdrawn
entries-with-deck = with a deck
entries-without-deck = without a deck
entries-no-answer = no answer
entries-a-file = a file
entries-addresses = E-mail addresses
entries-by-code = Code, A to Z
entries-by-code-back = Code, Z to A
entries-by-title = Title, A to Z
entries-by-title-back = Title, Z to A
entries-by-time = First to come in first
entries-by-time-back = Last to come in first
entries-order = Order
entries-more = Filters, order and columns
entries-columns = Columns
entries-show = Show the list
entries-chip = { $filter }: { $value }
entries-chip-remove = Take the filter away: { $chip }
entries-chips = Filters that are set
entries-clear = Clear all filters
entries-none-so = No entry is like that. Take a filter away, or search for something else.
views-title = Saved views
views-save-title = Save this view
views-name = Name for the organisers
views-save = Save the view
views-saved = The view is saved.
views-remove = Remove
views-remove-named = Remove the view { $name }
views-removed = The view is removed.
check-title = Eligibility
check-open = not checked
check-eligible = eligible
check-not-eligible = not eligible
check-unsure = unsure
check-disputed = checkers disagree
check-own = What you say
check-nothing = nothing
check-reason = Reason
check-save = Save what you say
check-saved = What you say is saved.
check-assigned = { $count ->
    [one] One juror has this entry already. Take it away on the assignment page of the round.
   *[other] { $count } jurors have this entry already. Take it away on the assignment page of the round.
}
duplicates-title = Possible duplicates
duplicates-none = Nothing in common with another entry that you may read.
duplicates-suspected = to check
duplicates-rule-title = The same title
duplicates-rule-words = The same words in the title
duplicates-rule-name = The same name, of somebody in the team or on stage
duplicates-rule-address = The same e-mail address of somebody in the team
duplicates-rule-author = The same person writes both
duplicates-dismiss = Not a duplicate
duplicates-remember = Remember that
duplicates-dismissed = It is remembered that this is no duplicate.
duplicates-dismissed-by = Not a duplicate, as { $name } said on { $time }:
fault-duplicate-changed = The two have something else in common by now. Look again and decide once more.
act-eligible = Mark as eligible
act-not-eligible = Mark as not eligible
act-unsure = Mark as unsure
act-place = Move to a division
act-withdraw = Withdraw for the entrants
act-what = What to do with the chosen ones
act-all = { $count ->
    [one] the one entry that is found
   *[other] all { $count } entries that are found
}
act-go-on = Go on
act-choose = Choose
act-back = Back to the list
act-none-title = No entry chosen
act-none = Go back and tick the entries in question.
act-too-many = These are the first { $limit }; more are not done at once.
act-touches = { $count ->
    [one] This touches one entry:
   *[other] This touches { $count } entries:
}
act-assigned = { $count ->
    [one] One of them is assigned to jurors already. Take it away on the assignment page.
   *[other] { $count } of them are assigned to jurors already. Take them away on the assignment page.
}
act-jurors = Jurors
act-done = It is done.
rules-title = What rules propose
rules-lede = Rules name the entries that are worth a second look. Nothing changes before you have confirmed it on the next page.
rules-choose = Show the entries to which this applies
rules-least = People in a team at least
rules-answers = Answers to the questions of the call
rules-answer = The answer
rules-one-of = is one of those that are ticked
rules-none-of = is none of those that are ticked
rules-at-least = At least
rules-at-most = At most
rules-from-day = On this day or later
rules-until-day = On this day or earlier
rules-look = Look
rules-none-title = Nothing to propose
rules-none = None of these rules speaks against an entry.
rules-found = { $count ->
    [one] One entry
   *[other] { $count } entries
}
rules-why = Why
rule-no-deck = No deck
rule-broken-deck = The deck cannot be shown
rule-long-deck = The deck has more pages than the call allows
rule-one-of = { $question }: { $choices }
rule-none-of = { $question }: none of { $choices }
rule-at-least = { $question }: { $value } or more
rule-at-most = { $question }: { $value } or less
rule-from-day = { $question }: { $day } or later
rule-until-day = { $question }: { $day } or earlier
rule-team = Team of fewer than { $least }
rule-unanswered = A required question is not answered
rule-late = Submitted after the deadline
rule-one-language = No summary in a second language
fault-entries = Choose at least one entry and at most 500.
fault-entries-changed = One of these entries has changed since you saw it. Look at the list again and confirm once more.
arrivals-title = Arrivals
arrivals-lede = In this joint call entries must arrive at every agency. Tick what an agency received, give the day, and write to those whose entry is missing somewhere.
arrivals-no-sides-title = Not a joint call
arrivals-no-sides = No round of this competition is judged by the jury of one agency alone. A round’s page says whose jury judges it.
arrivals-none-title = No entries
arrivals-none = Once an entry is submitted, it can be noted here where it arrived.
arrivals-missing-title = { $count ->
    [one] One entry is missing at an agency
   *[other] { $count } entries are missing at an agency
}
arrivals-which = Which ones
arrivals-received-by = Received by { $sides }.
arrivals-missing-at = Missing at { $sides }.
arrivals-tell-text = Everybody who writes one of them gets a letter that says where it was received and where it is missing. The letters wait on the mail page until they are released.
arrivals-tell = Write the letters
arrivals-day = Received on
arrivals-received = Note as received
arrivals-missing = Note as missing
arrivals-on = received { $day }
arrivals-not-yet = missing
arrivals-noted = The arrivals are noted.
arrivals-told = The letters wait on the mail page.
fault-arrivals = Tick at least one entry.
fault-arrival-day = This day has not come yet.
fault-missing-told = Since you saw the list, other entries are missing. Look at it again, then write the letters.
fault-missing-nobody = None of these entries was written here, so there is nobody to write to.
known-china = China
known-belgium = Belgium
export-csv = Save as CSV
export-xlsx = Save as Excel
export-zip = All files (ZIP)
print-all = Print these
export-title = Title
export-title-other = Title in another language
export-name = Name
export-name-other = Name in another language
print-title = Entries to print
print-lede = { $count ->
    [0] No entry found.
    [one] One entry, on a sheet of its own when it is printed. What jurors do not see is left out, unless it is chosen as a column.
   *[other] { $count } entries, each on a sheet of its own when they are printed. What jurors do not see is left out, unless it is chosen as a column.
}
print-too-many = These are the first { $limit } entries. Narrow the list to print the others.
redaction-title = For blind rounds
redaction-needed = to be redacted
redaction-text = What stands here takes the place of the entry’s own words and deck for the jurors of blind rounds. They never get team, names, places, addresses on the web or the columns of an import.
redaction-deck = Redacted copy of the deck
redaction-none = There is no copy yet, so jurors of blind rounds get no deck.
redaction-refused = The pages of this copy cannot be shown. Please hand in another one.
redaction-stale-deck = The entry was submitted again after this copy was made. Jurors get the copy once you have confirmed it.
redaction-confirm = The copy still fits
redaction-remove = Remove the copy
redaction-settled = Saved.
redaction-file = Redacted PDF
redaction-images = Jurors get images of its pages and never the file: what lies beneath a black bar stays out of their reach.
redaction-send = Hand in this copy
redaction-kept = The redacted copy is kept.
redaction-words = Redacted words
redaction-words-text = Whatever you leave empty stays as the entry has it.
redaction-stale-words = The entry was submitted again after these words were written. Jurors see neither these nor the entry’s own until you save them again.
redaction-of-title = Title
redaction-of-summary = Summary
redaction-original = Original: { $words }
redaction-save = Save the words
redaction-saved = The words are saved, and jurors of blind rounds see them.
redaction-found = What may still tell who is behind the entry
redaction-look = Look at these places. The pages of the deck are not searched.
redaction-settle = If none of it tells who is behind the entry, save the redacted words as they are: it then leaves the list of those to be redacted.
redaction-nothing = Nothing was found in what jurors of blind rounds read. The pages of the deck are not searched.
trace-person = { $place }: “{ $found }”, as in { $of }
trace-entry = { $place }: “{ $found }”, the name of the entry
trace-institution = { $place }: “{ $found }”, which means { $of }
trace-address = { $place }: “{ $found }”, as in { $of }
fault-no-deck = This entry has no deck.
fault-same-deck = This is the original deck. Please choose the redacted copy.
fault-resubmitted = The entry was submitted again in the meantime. Look at it again, then save.
