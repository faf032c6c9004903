refusal-not-found = This page does not exist, or it is not meant for your account.
refusal-invalid = { $count ->
    [one] One thing needs correcting:
   *[other] { $count } things need correcting:
}
refusal-unreadable = The server could not read what was sent. Go back, reload the page and try again.
refusal-internal = Nothing was changed. Please try again in a moment.
refusal-signed-out = Please sign in first.
refusal-not-allowed = Your account may not do this. Ask the organisers if it should.
refusal-real-clock = Only the sample edition has a clock that can be set.
refusal-frozen = Frozen since the first scorecard of the competition was submitted.
refusal-published = This method is published with the call. To change it, propose another one with a reason; every host has to consent.
refusal-sealed = The ranking of this round is sealed; nothing in it can change.
refusal-not-open = This round has not opened yet.
refusal-closed = This round is closed.
refusal-still-open = This round is still open and scorecards are missing.
refusal-not-declared = Please make your declarations on the page “Before you score” first.
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
refusal-not-next = Another cue comes first. Reload the page to see it.
fault-taken = This is in use already. Choose something else.
refusal-no-next-round = There is no next round to bring entries into.
refusal-advanced = The best are in the next round already.
refusal-not-advanced = Nothing was brought into the next round, so there is nothing to take back.
refusal-next-committed = The assignment of the next round is committed; the advance can no longer be taken back.
refusal-tied = { $entries } entries share the place at the cut line. Accept that all of them go on, or let the chair order them.
refusal-disconnected = The jury falls into { $components } groups that share neither a juror nor an entry. Accept a joint ranking first.
refusal-no-ranking = The published method gives no ranking of these scorecards.
refusal-stale = What you saw has changed in the meantime. Look at it again, then decide.
fault-place-missing = Choose a place for this entry, or leave the whole tie without.
fault-place-twice = Two entries of this tie have the same place.
fault-entry-twice = This entry is on the list already.
fault-award-full = This prize has no place left, or is not awarded.
refusal-role-held = This person has this role already.
refusal-one-host = This person signs for another host. One person signs for one host only.
refusal-last-organiser = An edition keeps at least one organiser. Give the role to somebody else first.
refusal-no-conflict = No conflict of interest between this juror and this entry is declared or confirmed.
refusal-own-first = { $missing ->
    [one] You sit in this jury and have one scorecard to submit.
   *[other] You sit in this jury and have { $missing } scorecards to submit.
 } The scores of others show once yours are in, or when the round closes.
refusal-scored = This juror has begun to score and stays in the jury. Assign nothing further, or let the juror step back from entries.
refusal-round-used = There are entries or assignments in this round, so it stays.
refusal-not-last = Another round comes after this one, so it stays. Remove the last round first.
refusal-hosts-settled = A ranking of this edition is sealed, and every host has to sign it. Which organisations sign cannot change any more; names and the other organisations can.
refusal-second-factor = This edition asks its organisers and chairs for a second step at sign-in. Set it up in your account first.
refusal-unanswered = Five of yours wait for an answer already. Please wait until the organisers have answered one.
refusal-blind = A blind round is under way: whoever judges does not see who is behind the entries. This page opens when the round is sealed or its best are in the next one.
