published-title = How it is judged
published-frozen = Published with the call; frozen since the first scorecard was submitted, { $moment }.
published-free = Published with the call; not frozen yet, as no scorecard has been submitted.
call-dates = Dates
call-divisions = Divisions
term-window = Scoring period
term-reviews = Jurors
term-method = Method
term-tie-break = Equal scores
term-advance = Next round
term-announce = Scores
phase-planned = to come
phase-open = open
phase-until = until
phase-opens = opens
phase-closed = closed
method-mean = Mean
method-mean-text = A juror’s total is the sum of the points times their weights; an entry’s score is the mean of its jurors’ totals.
method-trimmed = Trimmed mean
method-trimmed-criterion =
    On each criterion { $high ->
        [0] no highest score
        [one] the highest score
       *[other] the { $high } highest scores
    } and { $low ->
        [0] no lowest score
        [one] the lowest score
       *[other] the { $low } lowest scores
    } are dropped; the mean of the others counts, times its weight. With fewer than { $least } jurors, nothing is dropped.
method-trimmed-total = Per entry the scorecards with the highest totals ({ $high }) and with the lowest totals ({ $low }) are dropped; the mean of the other totals counts. With fewer than { $least } jurors, nothing is dropped.
method-rank-sum = Rank sum
method-rank-sum-text = Each juror’s totals give the juror’s own order of the entries: 1 for the best, 0 for the last, and equal steps between. An entry’s score is the mean over its jurors.
method-zscore = z-scores
method-zscore-text = Each juror’s totals are measured in the juror’s own mean and spread; an entry’s score is the mean over its jurors, put back on the scale of the total.
method-calibrated = Calibrated
method-calibrated-text = A juror’s total is the sum of the points times their weights. As not every juror reads every entry, each juror’s strictness is estimated from all scorecards of the round (restricted maximum likelihood, REML) and taken out, so that a strict juror costs nobody a place.
method-calibrated-integrated = A juror’s total is the sum of the points times their weights. As not every juror reads every entry, each juror’s strictness is estimated from all scorecards of the round and taken out, so that a strict juror costs nobody a place. How much entries, jurors and chance differ is not fixed at one estimate: all values that the totals allow are weighed, each by how well it fits them.
method-calibrated-auto = A juror’s total is the sum of the points times their weights. As not every juror reads every entry, each juror’s strictness is estimated from all scorecards of the round and taken out, so that a strict juror costs nobody a place. How much entries, jurors and chance differ is not fixed beforehand: with up to { $jurors } jurors and { $entries } entries, all values that the totals allow are weighed, each by how well it fits them; beyond, one estimate is taken (restricted maximum likelihood, REML).
method-rasch = Rasch
method-rasch-text = The points of all criteria are read as steps of a rating scale (many-facet Rasch model), which separates the entries’ quality from the jurors’ strictness and the criteria’s difficulty. Weights play no part.
rounding-none = Nothing is rounded before entries are ranked.
rounding-end = The score is rounded to { $decimals ->
    [0] a whole number
    [one] one decimal
   *[other] { $decimals } decimals
 }, halves up.
rounding-step = Each step is rounded to { $decimals ->
    [0] a whole number
    [one] one decimal
   *[other] { $decimals } decimals
 }, halves up: the mean of a criterion, and its weighted value.
tie-none = Entries with equal scores share the place.
tie-highest-weight = The higher mean on the criterion with the highest weight.
tie-all-scores = The higher mean of all totals, dropped ones too.
tie-chair-vote = The chair’s vote.
advance-none = This is the last round.
advance-in-all = { $count ->
    [one] The best entry goes on.
   *[other] The { $count } best entries go on.
}
advance-per-division = { $count ->
    [one] The best entry of each division goes on.
   *[other] The { $count } best entries of each division go on.
}
reviews-all = The whole jury scores every entry.
reviews-count = { $count ->
    [one] One juror scores each entry.
   *[other] { $count } jurors score each entry.
}
reviews-side = Only the jury of { $side } judges this round.
announce-ceremony = Results become public at the ceremony, not before.
scale = { $min }–{ $max } in steps of { $step }.
weight-points = up to { $points } points
weight-share = { $p }%
comment-required = A comment is required.
levels = { $count ->
    [one] What one level stands for
   *[other] What the { $count } levels stand for
}
awards-title = Awards
awards-none = No awards are announced yet.
award-quota = { $count ->
    [one] 1 place
   *[other] { $count } places
}
award-special = special prize, decided by the jury
term-highest-total = Highest possible total
ranked-per-division = Each division is ranked by itself.
awarded-per-division = Each division has these awards of its own.
award-is-shared = shared
