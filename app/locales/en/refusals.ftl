refusal-not-found = This page does not exist, or it is not meant for your account.
refusal-invalid = { $count ->
    [one] One thing needs mending:
   *[other] { $count } things need mending:
}
refusal-unreadable = What arrived could not be read. Go back, reload the page and try again.
refusal-internal = Nothing was changed. Please try again in a moment.
refusal-signed-out = Please sign in first.
refusal-not-allowed = Your account may not do this.
refusal-real-clock = Only the sample edition has a clock that can be set.
refusal-frozen = Frozen since the first scorecard was submitted.
refusal-sealed = The ranking of this round is sealed; nothing in it can change.
refusal-not-open = This round has not opened yet.
refusal-closed = This round is closed.
refusal-still-open = This round is still open and scorecards are missing.
refusal-not-declared = Please make your declarations on the first page before you score.
refusal-recused = You have stepped back from this entry.
refusal-submitted = This scorecard is submitted and locked. The chair can reopen it.
refusal-not-submitted = This scorecard is not submitted, so there is nothing to reopen.
refusal-incomplete = { $missing ->
    [one] One scorecard is missing.
   *[other] { $missing } scorecards are missing.
}
refusal-not-sealed = The ranking is not sealed yet.
refusal-signed = Signed already. One person signs for one host only.
refusal-unsigned = Every host has to sign first.
refusal-not-next = Another cue comes first.
fault-taken = This name is in use.
