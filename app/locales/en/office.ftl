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
