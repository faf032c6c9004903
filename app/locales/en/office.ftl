office-lede = The path of every competition, from its set-up to the ceremony.
office-path = Path of the competition
office-open = Set up
office-import = Import
office-sign = Signatures
office-ledger = Ledger
office-empty-title = No competition yet
office-empty = Import entries, jurors and criteria into a new one.
office-scored = { $done } of { $all } scorecards submitted
office-to-sign = To sign
office-nothing-to-sign = No ranking is sealed yet. When one is, it shows here.
step-contest = Competition
step-jury = Jury
step-assignment = Assignment
step-scoring = Scoring
step-ranking = Ranking
step-seal = Seal
step-ceremony = Ceremony
step-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
step-jurors = { $count ->
    [one] 1 juror
   *[other] { $count } jurors
}
step-assigned = { $count } assigned
step-scored = { $done } of { $all }
step-signed = { $done } of { $all } signed
step-revealed = { $done } of { $all } revealed
tab-rules = Rules and rubric
clock-title = Demo clock
clock-text = The whole edition lives at this time: { $clock }. Setting it opens and closes rounds just as the calendar would.
clock-online = Online round under way
clock-online-over = Online round over
clock-final = Finals on stage
clock-ceremony = Award ceremony
clock-to = Another moment
clock-set = Set the clock
clock-done = The clock is set.
fault-moment = Enter a date and a time.
checklist-title = What is missing
checklist-count = { $count ->
    [0] Nothing is missing. Every phase can begin.
    [one] One thing is missing before every phase can begin.
   *[other] { $count } things are missing before every phase can begin.
}
checklist-edition = The edition as a whole
checklist-call = Before the call opens
checklist-jury = Before the jury takes its seats
checklist-round = Before this round opens: { $round }
checklist-ceremony = Before the ceremony
checklist-nothing = Nothing is missing.
checklist-mend = Go there
gap-competition = The edition has no competition.
gap-call = The call has no text.
gap-form = Nothing is asked of entrants yet.
gap-deadline-past = The deadline has passed, and nobody has entered.
gap-deadline-after-opening = The deadline comes after a round has opened.
gap-contact = The privacy notice gives no address to write to.
gap-retention = Nobody has decided what goes when: until then everything is kept.
gap-round = There is no round.
gap-rubric = The round has no rubric.
gap-weights = The weights add up to { $sum }, neither to 1 nor to 100.
gap-window-after-end = The window ends after the edition does ({ $end }).
gap-window-overlaps = The window begins before the round before it ends.
gap-chair = Nobody presides over the jury.
gap-jurors = The jury has { $has } members; it takes at least { $needs }.
gap-side-jurors = The jury of { $side } has { $has } members; it takes at least { $needs }.
gap-suspicions = { $count ->
    [one] One suspicion of a conflict of interest is not settled.
   *[other] { $count } suspicions of a conflict of interest are not settled.
}
gap-capacity = The jurors take { $has } reviews together; there are { $needs }.
gap-languages = { $count ->
    [one] Of one juror no language is known.
   *[other] Of { $count } jurors no language is known.
}
gap-declarations = { $count ->
    [one] One juror has not made the declarations.
   *[other] { $count } jurors have not made the declarations.
}
gap-assignment = The assignment is not committed.
gap-award = There is no award.
gap-quota = { $count ->
    [one] One award has no places.
   *[other] { $count } awards have no places.
}
gap-host = No organisation signs the results.
gap-signatory = Nobody signs for { $host }.
gap-operator = Nobody leads the ceremony.
gap-cues = The running order has no cues of this competition.
gap-redactions = { $count ->
    [one] One entry cannot be read whole in this blind round: { $codes }. Its deck or words have to be redacted or confirmed.
   *[other] { $count } entries cannot be read whole in this blind round: { $codes }. Their decks or words have to be redacted or confirmed.
}
