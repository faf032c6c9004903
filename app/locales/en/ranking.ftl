ranking-title = Ranking
ranking-counts = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
 } · { $done } of { $all } scorecards
ranking-official = official: { $method }
ranking-published = as published with the call
ranking-checks = checks:
ranking-export = Export as CSV
ranking-rank = Rank
ranking-entry = Entry
ranking-score = Score
ranking-raw = Plain mean (rank)
ranking-cards = Scorecards
ranking-cards-of = { $done } of { $all } scorecards
ranking-tie = Ties
ranking-tie-shared = shared by { $entries }
ranking-tie-decided = decided by { $steps }
ranking-tie-partly = { $steps }, then shared by { $entries }
ranking-tie-break-highest-weight = highest-weighted criterion
ranking-tie-break-all-scores = all scores
ranking-tie-break-chair-vote = the chair’s order
ranking-method-mean = mean
ranking-method-trimmed = trimmed mean
ranking-method-rank-sum = rank sum
ranking-method-zscore = z-scores
ranking-method-calibrated = calibrated
ranking-method-rasch = Rasch
ranking-variance-integrate = variances integrated over
ranking-variance-reml = variances estimated (REML)
ranking-check-column = Check: { $method } (rank)
ranking-check-note = You are looking at a check ({ $method }). It changes nothing: the official ranking stands on the left.
ranking-check-end = End the check
ranking-check-in = would be above the line
ranking-check-out = would be below the line
ranking-no-division = Without a division
ranking-pages = Pages
ranking-before = ‹ Higher
ranking-after = Further ›
ranking-range = { $from }–{ $to } of { $all }
ranking-warnings = Before you decide
ranking-none = No ranking yet
ranking-join = Rank all groups together all the same
ranking-part-again = Rank each group by itself again
ranking-severity = How strict each juror was
ranking-severity-hint = For the chair and the auditor only. In points of the total: above 0 is strict, below 0 is lenient.
ranking-severity-cards = { $count ->
    [one] one scorecard
   *[other] { $count } scorecards
}
ranking-order-title = The chair’s order
ranking-order-hint = Give each of them a place; a tie without places stays. This order decides only where nothing before it in the published chain does.
ranking-order-group = { $entries } entries share a place
ranking-order-no-place = no place
ranking-order-do = Save this order
warning-no-scorecard = No scorecard, so no rank: { $codes }
warning-disconnected = The jury falls into { $components } groups that share neither a juror nor an entry. Each group is ranked by itself.
warning-joined = The jury falls into { $components } groups; the organisers have accepted a joint ranking all the same.
warning-not-trimmed = Too few scorecards to drop any; the score is the mean: { $codes }
warning-no-differences = The jury’s data show no difference between the entries.
warning-not-converged = The estimate did not settle; read its numbers with care.
warning-orders-nobody = Jurors who put no entry before another, because they scored one only or gave all the same: { $jurors }.
no-ranking-method = The settings of the method contradict each other.
no-ranking-too-large = The totals are too large to be computed exactly.
no-ranking-no-scorecards = Calibration needs submitted scorecards.
no-ranking-one-juror = With one juror, a strict juror cannot be told from a weak entry.
no-ranking-one-entry = With one entry there is nothing to compare.
no-ranking-all-equal = All totals are equal, so there is nothing to calibrate.
no-ranking-one-per-entry = Each entry has one scorecard, so quality cannot be told from chance.
no-ranking-one-per-juror = Each juror has one scorecard, so strictness cannot be told from chance.
no-ranking-no-residual = The totals leave nothing by which quality, strictness and chance could be told apart.
no-ranking-one-category = All points are equal, so there is no scale to estimate.
no-ranking-different-scales = The criteria have different scales; a rating scale needs one.
no-ranking-too-many-categories = More different points were given than a rating scale can take.
no-ranking-extreme = An entry, a juror or a criterion has only the lowest or only the highest points.
no-ranking-unconnected = The jury falls into groups that share neither a juror nor an entry; without a prior, their measures cannot be compared.
progress-title = Progress
progress-overall = { $done } of { $all } scorecards are submitted
progress-none = Nobody is assigned yet
progress-none-text = Progress shows as soon as the assignment of this round is committed.
progress-assign = To the assignment
progress-not-opened = Have not opened their list yet
progress-short = { $count ->
    [one] One of the entries below has
   *[other] { $count } of the entries below have
 } fewer jurors than agreed
progress-jurors = By juror
progress-entries = By entry
progress-juror = Juror
progress-done = Submitted
progress-draft = Begun
progress-to-do = To do
progress-opened = List opened
progress-yes = yes
progress-no = not yet
cards-title = Scorecards side by side
cards-criterion = Criterion
cards-weight = weight { $weight }
cards-total = Total
cards-none = not submitted
cards-comments = Comments
cards-for-entrant = For the entrant
cards-for-jury = For the jury only
cards-reopen = Reopen the scorecard of { $juror }…
cards-reopen-text = The juror can change the scorecard on { $code } again; until it is submitted once more, it does not count.
cards-reason = Reason, which the juror reads
cards-reopen-do = Reopen
advance-title = To the next round
advance-text = { $taken ->
    [one] 1 of { $all } entries goes on.
   *[other] { $taken } of { $all } entries go on.
 }
advance-do = Bring them into the next round…
advance-ties = { $codes } share the last place. All of them go on, so that { $taken } do in all.
advance-confirm = Bring { $taken } entries into the next round
advance-at = The best were brought into the next round on { $at }.
advance-undo = Take it back…
advance-undo-text = The next round is emptied again, and a proposed assignment of it is dropped. This is possible until that assignment is committed.
advance-undo-do = Empty the next round
advance-done = The best are in the next round.
advance-undone = The advance is taken back.
order-ties-done = The chair’s order is noted.
join-done = Noted. The ranking below follows it.
seal-title = Seal
seal-lede = A seal freezes the ranking together with the fingerprint (hash) of everything it was computed from. The ranking is provisional until every host has signed.
seal-cards = Scorecards
seal-entries = Entries
seal-method = Method
seal-preview = Who would win
seal-quota = { $quota ->
    [one] one place
   *[other] { $quota } places
}
seal-withheld = Not awarded.
seal-special = Special prizes
seal-special-hint = The jury decides; note its decision before the seal.
seal-special-entry = Entry
seal-special-do = Note this decision
seal-special-drop = Take { $code } out
seal-not-open = This round has not opened yet. It opens on { $at }; its ranking can be sealed once it has closed.
seal-still-open = This round is open until { $at }. Its ranking can be sealed after that, or earlier, as soon as every scorecard is submitted.
seal-see-progress = See who is missing
seal-do = Seal the ranking…
seal-warning = This freezes { $cards ->
    [one] 1 scorecard
   *[other] { $cards } scorecards
 } of { $round } and cannot be undone.
seal-accept-missing = { $missing ->
    [one] One scorecard is missing. Seal without it.
   *[other] { $missing } scorecards are missing. Seal without them.
}
seal-tie = { $award }: { $codes } share the last place.
seal-accept-ties = { $ties } The prize goes to all of them.
seal-confirm = Seal { $entries } places
seal-done = The ranking is sealed. The hosts can sign now.
seal-differs = The stored scorecards no longer match the sealed ones. Ask whoever runs the server to run palmares verify.
seal-at = Sealed
seal-inputs-hash = Fingerprint of the inputs (SHA-256)
seal-ranking-hash = Fingerprint of the ranking (SHA-256)
seal-winners = Winners
seal-bundle = Download the bundle
seal-bundle-hint = The bundle holds inputs, ranking, signatures and ledger. palmares verify --bundle computes it all again.
special-done = The jury’s decision is noted.
signing-title = Signatures of the hosts
signing-lede = Each host confirms the sealed results; one person signs for one host only.
signing-head = End of the ledger, record { $seq }
signing-none = Nothing is sealed yet
signing-none-text = As soon as a ranking is sealed, it waits here for the hosts.
signing-final = signed by all hosts
signing-provisional = provisional until signed by all
signing-signed = signed { $at }
signing-waiting = not signed yet
signing-do = Sign for { $host }…
signing-text = You confirm ranking and winners as they stand above. Your signature carries the end of the ledger and cannot be taken back.
signing-confirm = Sign
sign-done = Signed.
ranking-conflicts = Scorecards with a conflict of interest
ranking-conflicts-text = They count until the chair leaves them out.
ranking-conflict-of = { $juror } on { $code }
cards-exclude = Leave out the scorecard of { $juror }…
cards-exclude-text = { $juror } has a conflict of interest with { $code }. The scorecard will no longer count, and cannot be submitted again.
cards-exclude-reason = Reason
cards-exclude-do = Leave it out
exclude-done = The scorecard is left out and no longer counts.
seal-shared = May be shared: all entries tied on its last place get it.
