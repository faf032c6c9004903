plan-title = How many jurors do I need?
plan-tab = Planning
plan-lede = Before the jury sits: how many of the truly best entries it would find, and how much time that takes each juror.
plan-divided = Each division of this round is ranked by itself: put in the entries, jurors and places of one division.
plan-ask = The jury to be
plan-entries = Entries
plan-jurors = Jurors
plan-scores = Scores per entry
plan-scores-hint = How many jurors score each entry. Other numbers are compared with it.
plan-top = Places at the top
plan-top-hint = Prizes, or places in the next round.
plan-minutes = Minutes per scorecard
plan-hours = Hours each juror can give
plan-hours-hint = All scorecards together. From this follows how many jurors it takes.
plan-agree = How much jurors differ
plan-agree-well = They agree well
plan-agree-usual = As juries usually do
plan-agree-far = They differ a lot
plan-differ = How much entries differ
plan-differ-close = Little: a close field
plan-differ-usual = As entries usually do
plan-differ-wide = A lot: a wide field
plan-do = Calculate
plan-empty-title = Not enough is known yet
plan-empty = Say how many entries and jurors there will be: two entries and one juror at least.
plan-answer = What to expect
plan-asked = { $entries } entries, { $jurors } { $jurors ->
    [one] juror
   *[other] jurors
 }, top { $top }, { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 } per scorecard
plan-found = With { $scores ->
    [one] one score
   *[other] { $scores } scores
 } per entry, { $top ->
    [1] the truly best entry comes first in { $percent } of cases.
   *[other] { $percent } of the { $top } truly best entries come out in the top { $top }.
 }
plan-cost = That is { $load } and { $time } for each juror.
plan-enough = That reaches 9 in 10; of the numbers compared, none smaller does.
plan-fewer = { $scores ->
    [one] One score per entry would be
   *[other] { $scores } scores per entry would be
 } enough for 9 in 10: { $load } and { $time } for each juror.
plan-more = For 9 in 10, { $scores } scores per entry are enough: { $load } and { $time } for each juror.
plan-beyond-all = 9 in 10 cannot be reached: even when { $jurors ->
    [one] the only juror scores
   *[other] all { $jurors } jurors score
 } every entry, it stays at { $percent }. More jurors would help, or a second round among the best.
plan-beyond = None of the numbers compared reaches 9 in 10; the most is { $percent }.
plan-jurors-suffice = With { $scores ->
    [one] one score
   *[other] { $scores } scores
 } per entry and at most { $hours } { $hours ->
    [one] hour
   *[other] hours
 } each, { $least ->
    [one] one juror is
   *[other] { $least } jurors are
 } enough; there { $jurors ->
    [one] is one.
   *[other] are { $jurors }.
 }
plan-jurors-lack = With { $scores ->
    [one] one score
   *[other] { $scores } scores
 } per entry and at most { $hours } { $hours ->
    [one] hour
   *[other] hours
 } each, it takes { $least } jurors: { $more ->
    [one] one more than there is.
   *[other] { $more } more than there are.
 }
plan-jurors-needed = Jurors for { $hours } h each
plan-adopt = Put { $scores } into the round’s settings
plan-filled-in = Jurors per entry: { $scores } is filled in from the planning page. It holds once you save.
plan-by-scores = By scores per entry
plan-plot = For each number of scores per entry: what part of the true top is found, what part of the entries is too close to call, and how wide the interval of a place is. The table below has the figures.
plan-found-part = True top found
plan-close = Too close to call
plan-span = Places an entry could have
plan-span-part = Places an entry could have, of all
plan-goal = 9 in 10
plan-load = Entries each
plan-time = Time each
plan-asked-row = asked
plan-places = { $places } of { $entries }
plan-entries-each = { $count ->
    [one] one entry
   *[other] { $count } entries
 }
plan-entries-between = { $low } to { $high } entries
plan-between = { $low } to { $high }
plan-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
 }
plan-percent = { $percent }%
plan-give-or-take = { $percent } (± { $error })
plan-assumed = Assumed on the rubric’s scale from { $least } to { $greatest }, as standard deviations: entries differ by { $entry }, jurors in severity by { $juror }, scorecards beyond that by { $residual } points.
plan-basis = Averages over { $runs } simulated juries, assigned by chance with even loads and ranked by the calibrated method. ± is what chance in the simulation leaves open, in percentage points. “Could have” means with 95% certainty. The same question always gets the same answer.
plan-not = This is an estimate, not a promise: real jurors are assigned on purpose, know the field, and may differ in what they value.
fault-plan-entries = Entries: enter a whole number from 2 to 5,000.
fault-plan-jurors = Jurors: enter a whole number from 1 to 500.
fault-plan-scores = Scores per entry: enter a whole number from 1 to the number of jurors.
fault-plan-large = Scores per entry: entries times scores may be at most 100,000.
fault-plan-top = Places at the top: enter a whole number from 1, fewer than there are entries.
fault-plan-minutes = Minutes per scorecard: enter a whole number from 1 to 600.
fault-plan-hours = Hours each juror can give: enter a whole number up to 1,000, enough for one scorecard.
fault-plan-choice = Choose one of the three.
