evidence-where = Where the rank could be (95 %)
evidence-verdict = Verdict at { $places }
evidence-between = Rank between { $low } and { $high }, { $expected } expected
evidence-clear-in = clear in · { $percent } %
evidence-too-close = too close · { $percent } %
evidence-clear-out = clear out · { $percent } %
evidence-own = Where a rank could be, and how probable a place above the line is, comes from { $draws } draws of the official model.
evidence-of-check = Ranks and scores are those of the official method. Where a rank could be, and how probable a place above the line is, comes from the calibrated model as a check: { $draws } draws of it. The check changes nothing.
evidence-chance = By the chance of the draws, a probability may be off by about { $points } percentage points.
evidence-rasch = The Rasch model tells how good each entry is, not where its rank could be.
evidence-refused = How sure this ranking is cannot be told. { $reason }
evidence-integrate = The model counts all variances that the totals allow, each as far as they do (integrated).
evidence-reml = The model counts the likeliest variances alone (REML).
omitted-title = Not computed for a jury of this size
omitted-check = Where ranks could be, how strict jurors were, and how widely their scores scatter.
omitted-misfit = How widely each juror’s scores scatter.
omitted-jurors = What leaving one juror out changes.
omitted-sides = Whether jurors prefer their own side.
omitted-ask = What can still be computed takes a while, a minute at most.
evidence-method = How this method works
line-clear-title = The line under place { $last } is clear
line-near-title = It is close below place { $last }
line-one-title = Place { $last } is too close to call
line-two-title = Places { $first } and { $last } are too close to call
line-more-title = Places { $first } to { $last } are too close to call
line-clear = Every entry is clearly above it or clearly below it.
line-near = { $entries ->
    [one] One entry below place { $last } is
   *[other] { $entries } entries below place { $last } are
 } not clearly apart from those above it.
line-compete = { $entries ->
    [one] One entry competes
   *[other] { $entries } entries compete
 } for { $places ->
    [one] one place
   *[other] { $places } places
 }.
line-movers = { $jurors ->
    [0] Whichever juror is left out, the same entries are above the line.
    [one] Leaving out one of the jurors would change who is above the line.
   *[other] Leaving out any one of { $jurors } jurors would change who is above the line.
}
line-discuss = The jury should discuss these before the seal:
moves-title = From { $from } to { $to }
moves-says = { $moved } of { $all } entries change their place. The numbers are those of the table.
leave-title = What leaving one juror out changes
leave-none = Whichever juror is left out, the same entry is first and the same entries are above the line.
leave-others = { $count ->
    [one] Leaving out the one other juror changes neither.
   *[other] Leaving out one of the { $count } other jurors changes neither.
}
leave-juror = Without
leave-first = First instead
leave-into = Comes above the line
leave-out-of = Falls below the line
leave-ask = The ranking is computed once more without each juror. With a jury of this size that takes a while.
leave-do = Compute it
agree-title = How far the jury agrees
agree-spread = Standard deviations: entries { $entries }, strictness of jurors { $jurors }, everything else { $rest } points.
agree-w = Kendall’s W is { $w }: 0 is no agreement on the order, 1 is the same order.
agree-w-none = There is no Kendall’s W: not every juror scored every entry.
agree-misfit-none = No juror’s scores scatter clearly more than the model expects.
agree-misfit = { $jurors ->
    [one] The scores of one juror scatter
   *[other] The scores of { $jurors } jurors scatter
 } clearly more than the model expects. Nobody is left out for it.
agree-misfit-of = { $juror }: { $times } times what the model expects.
agree-side = Jurors give entries of their own side { $points } points (95 %: { $low } to { $high }).
agree-side-none = Whether jurors prefer their own side cannot be told: the sides of entries and jurors are not known, or leave nothing to tell it by.
severity-range = 95 %: { $low } to { $high }
severity-logits = For the chair and the auditor only. In logits: above 0 is strict, below 0 is lenient.
severity-spread = spread { $spread }
severity-spread-jury = the whole jury { $spread }
severity-spread-hint = Spread is the standard deviation of what is left of a juror’s totals once the worth of the entries and the juror’s own strictness are taken out, in points. A small one means judging much like the others, a large one seeing entries differently; it says nothing about strictness, and does not hang on which entries somebody was given. The line marks the whole jury’s spread.
book-export = Export as XLSX
book-division = Division
book-raw = Plain mean
book-raw-rank = Rank by the plain mean
book-cards-expected = Scorecards expected
book-expected-rank = Expected rank
book-from = 95 % from
book-to = 95 % to
book-probability = Probability above the line
book-verdict = Verdict
book-clear-in = clear in
book-too-close = too close to call
book-clear-out = clear out
book-jurors = Jurors
book-juror = Juror
book-severity = Strictness
book-error = Standard error
book-spread = Spread (residual standard deviation)
book-misfit = Scatter, times expected
book-leave-out = Leave one out
book-model = Model
book-what = What
book-value = Value
book-method = Official method
book-variances = Variances of the calibrated model
book-w = Kendall’s W
book-components = Groups of the jury
book-note = Note
book-mean = Mean (calibrated)
book-sd-entry = Standard deviation of entries (calibrated)
book-sd-juror = Standard deviation of strictness (calibrated)
book-sd-rest = Residual standard deviation (calibrated)
