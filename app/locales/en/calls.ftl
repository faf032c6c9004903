call-title = Call
call-lede = What entrants are asked, and until when. It freezes with the first submitted scorecard.
call-preview = See it as an entrant
call-preview-title = The form as entrants see it
call-preview-lede = Nothing that is typed here is kept.
call-unsaved = The questions below are not saved yet.
call-window = Dates
call-zone = All times are in the zone { $zone }.
call-opens = Opens
call-deadline = Deadline
call-deadline-hint = Moved to a later moment, it holds for everybody: the page says so, and whoever has begun an entry gets a letter that waits until you release it.
call-grace = Grace after the deadline, in seconds
call-grace-hint = Until then entrants read the deadline only. What arrives in these seconds still counts.
call-frame = What every entry has
call-frame-hint = Title, name, summary and team are always asked.
call-languages = Languages that an entry may be written in
call-deck = Deck (PDF)
call-deck-no = is not asked
call-deck-optional = may be given
call-deck-required = is required
call-deck-pages = Pages at most
call-questions = Questions of this call
call-questions-hint = They follow in this order. Questions under the same heading stand together.
call-question-new = New question
call-question = Question
call-help = Help
call-section = Heading
call-section-hint = The part of the form that it stands in.
call-choices = Choices
call-choices-hint = For a choice only: one a line, in the same order in every language.
call-required = An answer is required
call-blind = Hidden from jurors
call-blind-mark = hidden
call-side = Whose jury reads the answer
call-side-all = Every jury
call-kind = Kind of answer
call-kind-short = one line
call-kind-long = several lines
call-kind-choice = one of several choices
call-kind-number = number
call-kind-date = day
call-kind-link = link
call-kind-file = file (PDF)
call-kind-consent = box to tick
call-limit = Length at most
call-limit-hint = 0 for no limit. Of a file, its pages count.
call-unit = Counted in
call-unit-words = words; a Chinese character is one
call-unit-characters = characters, with the spaces between them
call-condition = Ask only if
call-always = always asked
call-if-ticked = “{ $name }” is ticked
call-if-chosen = “{ $name }” is “{ $choice }”
call-add = Add a question
call-remove = Remove the question
call-save = Save the call
call-save-anyway = Save all the same
call-saved = The call is saved.
verb-call-replace = changed the call
fault-grace = Grace: enter a whole number of seconds, at most a day (86,400).
fault-deck-pages = Pages: enter a whole number from 1 to 59.
fault-choices = A choice needs at least two lines.
fault-condition = The condition must name an answer of a choice or a box that stands before this question.
fault-call-touches = This change touches submitted entries. Read what it does, then save once more.
enter = Enter
enter-deadline = Deadline:
enter-extended = Extended for everybody; it was { $moment }.
enter-opens = Entries open on { $moment }.
enter-closed = Entries are closed.
enter-sign-in = You sign in first, or make an account.
enter-past = The deadline has passed.
enter-grace = The deadline has passed. What arrives until { $moment } still counts.
enter-closed-grace = Entries are closed. What arrived until { $moment } still counted.
enter-own-clock = In your time zone:
enter-left = { $time } left.
unit-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
unit-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
unit-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
enter-left-none = Less than a minute left.
enter-share = Entries until { $moment } ({ $zone }).
call-touched-frame = Language, division or deck
call-touched-stay = Submitted entries stay submitted as they are. Their entrants see what is missing when they open them.
call-touched = { $count ->
    [one] There is one submitted entry. This change touches it:
   *[other] There are { $count } submitted entries. What this change does to them:
}
call-touched-answered = { $count ->
    [one] “{ $name }”: one answer is shown to nobody any more.
   *[other] “{ $name }”: { $count } answers are shown to nobody any more.
}
call-touched-incomplete = { $count ->
    [one] “{ $name }”: one entry is not complete any more.
   *[other] “{ $name }”: { $count } entries are not complete any more.
}
