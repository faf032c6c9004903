assign-title = Assignment
assign-lede = Who judges which entry. The entry with the weakest fit comes first, then the fit of all together, then even loads. Fit says how well the jurors know an entry’s fields, and whether its language is the one they read best.
assign-sealed = The ranking of this round is sealed; the assignment cannot change any more.
assign-ask = Make a proposal
assign-reviews = Jurors per entry
assign-reviews-hint = 0: the whole jury judges every entry, conflicts aside.
assign-least = Entries per juror, at least
assign-least-hint = 0: no least. Who has agreed to fewer gets as many as agreed.
assign-sides = Jurors of each side, at least
assign-sides-hint = 0: sides play no part. Sides of this jury: { $sides }.
assign-languages = Jurors must read the entry’s language
assign-languages-hint = A juror whose languages are not on record counts as reading all.
assign-keeps = Scored entries and choices made by hand stay. No juror sees anything before you commit.
assign-propose = Propose
assign-running = A proposal is being computed
assign-running-by = Started by { $name }, { $at }. You may leave this page; it goes on.
assign-running-over = It has ended.
assign-running-show = Show what came of it
assign-stage-waiting = Waiting for its turn
assign-stage-feasible = Step 1 of 5: can every entry get its jurors?
assign-stage-worst = Step 2 of 5: lifting the entry with the weakest fit
assign-stage-total = Step 3 of 5: the best fit of all entries together
assign-stage-balance = Step 4 of 5: evening out the loads
assign-stage-connect = Step 5 of 5: linking the jurors by shared entries
assign-stage-writing = Writing the proposal
assign-cancel = Cancel
assign-cancelled = Cancelled. Nothing was changed.
assign-proposed = The proposal is ready. Look it over, then commit it.
assign-committed = Committed: the jurors have their entries.
assign-discarded = The proposal is discarded. What was committed stays.
assign-added = Added to the proposal. It reaches the juror when you commit.
assign-removed = Taken off.
assign-pending-title = Proposed, not committed
assign-gives = { $count ->
    [one] One assignment goes
   *[other] { $count } assignments go
 } to { $jurors ->
    [one] one juror.
   *[other] { $jurors } jurors.
 }
assign-takes = { $count ->
    [one] One assignment that is not scored is taken
   *[other] { $count } assignments that are not scored are taken
 } from { $jurors ->
    [one] one juror.
   *[other] { $jurors } jurors.
 }
assign-commit = Commit…
assign-commit-text = The jurors see their new entries at once.
assign-commit-do = Commit the assignment
assign-discard = Discard
assign-figures = How good it is
assign-figures-pending = Proposed { $at }.
assign-figures-committed = Committed { $at }.
assign-figures-now = The figures are of the assignment as it stands now, changes by hand included.
assign-figures-run = The figures are of the proposal, without changes made by hand.
assign-of-run = As proposed: { $fit }.
assign-whole = The whole jury judges every entry, conflicts aside. There was nothing to choose.
assign-worst = Weakest fit
assign-fit = { $entry }: fit { $fit }
assign-worst-proven = Proven best: no other assignment gives the entry with the weakest fit a better one.
assign-bound = Not proven best: at most { $bound } would be possible.
assign-below-share = { $count ->
    [one] One entry has
   *[other] { $count } entries have
 } less than { $share } of the fit that would be possible without the others.
assign-total = All entries together
assign-fit-all = Fit { $fit }
assign-total-proven = Proven best before loads were evened out, at no cost to the entry with the weakest fit.
assign-balance = Even loads
assign-balance-free = At no cost.
assign-balance-cost = At the cost of { $share } of the best fit.
assign-graph = Comparability
assign-connected = Shared entries link all jurors, so that strict and lenient jurors can be told apart.
assign-parts = The jury falls into { $count } groups that share no entry; how strict jurors are cannot be compared between them.
assign-weakest-pair = Compared least surely: { $one } and { $other }.
assign-exchanged = { $count ->
    [one] One assignment was exchanged
   *[other] { $count } assignments were exchanged
 } so that shared entries link the jury better.
assign-sides-row = Sides
assign-sides-kept = At least { $count } of each: { $sides }.
assign-sides-unseen = The sides of this jury ({ $sides }) are together more than the jurors per entry, so nothing is looked at. Ask anew.
assign-sides-lacking = { $count ->
    [one] One entry has fewer.
   *[other] { $count } entries have fewer.
 }
assign-loads = Loads
assign-load = { $load } of { $capacity }
assign-load-of = Load of { $juror }
assign-load-row = Load
assign-jury = Change capacities, languages and conflicts of interest
assign-matrix = Entries and jurors
assign-entry = Entry
assign-jurors = Jurors
assign-assigned = assigned
assign-scored = scored
assign-proposed-word = proposed
assign-dropped = is taken off at the commit
assign-recused = stepped back
assign-conflict = conflict of interest
assign-no-language = does not read the language
assign-by-entry = By entry
assign-nobody = Nobody yet
assign-change = Change
assign-search = Search the entries
assign-find = Search
assign-found = { $count ->
    [one] One entry
   *[other] { $count } entries
 }
assign-pages = Pages
assign-first = ‹ First page
assign-next = Next ›
assign-empty-title = No entry takes part in this round
assign-empty = Entries of the first round come in by an import; later rounds receive those that advance.
assign-empty-go = To the entries
assign-hand = By hand: { $entry }
assign-take-off = Take off…
assign-add = Add a juror
assign-fits = fits { $fit }
assign-look = Show what would change
assign-close = Close
assign-if-added = If { $juror } judges { $entry }
assign-if-removed = If { $juror } no longer judges { $entry }
assign-what = What changes
assign-before = Before
assign-after = After
assign-jurors-of-entry = Jurors of the entry
assign-asked = { $count } (asked: { $asked })
assign-entry-fit = Fit of the entry
assign-sides-short = Jurors lacking of a side
assign-against-suspected = A conflict of interest is suspected and nobody has looked at it yet.
assign-against-language = The juror does not read the entry’s language ({ $language }).
assign-against-capacity = The juror would have more entries than agreed.
assign-reason = Reason for doing it all the same
assign-reason-hint = It stays with the assignment and in the ledger.
assign-add-do = Add to the proposal
assign-remove-text = It takes effect at once: the entry leaves the juror’s list.
assign-remove-do = Take off
assign-more = { $count ->
    [one] one more
   *[other] { $count } more
 }
assign-comma = {", "}
assign-short-title = Who is missing
assign-short-help = Nothing was changed. Ask for fewer jurors per entry, raise a capacity, invite a juror, or look at the conflicts of interest.
assign-short-sides-help = Nothing was changed. Ask for fewer jurors of each side, raise a capacity, invite a juror of the side that lacks one, or look at the conflicts of interest.
assign-short-few = { $entry } needs { $needed ->
    [one] one juror
   *[other] { $needed } jurors
 }: { $fixed } already assigned, { $eligible ->
    [0] and nobody else may judge it.
    [one] and only one more may judge it.
   *[other] and only { $eligible } more may judge it.
 }
assign-short-side = { $entry } needs { $needed ->
    [one] one juror
   *[other] { $needed } jurors
 } of side { $side }: { $fixed } already assigned, { $eligible ->
    [0] and nobody else of this side may judge it.
    [one] and only one more of this side may judge it.
   *[other] and only { $eligible } more of this side may judge it.
 }
assign-short-crowded = Beside what stays assigned, { $entry } has { $open ->
    [0] no review left,
    [one] one review left,
   *[other] { $open } reviews left,
 } and its sides still lack { $lacking ->
    [one] one juror.
   *[other] { $lacking } jurors.
 }
assign-short-group = { $entries ->
    [one] This entry lacks
   *[other] These { $entries } entries lack
 } { $needed ->
    [one] one review;
   *[other] { $needed } reviews;
 } { $jurors ->
    [0] nobody may write them,
    [one] only one juror may write them,
   *[other] only { $jurors } jurors may write them,
 } at most { $available } in all.
assign-idle-title = The least load cannot be reached
assign-idle-help = Nothing was changed. Lower the least or ask for more jurors per entry.
assign-idle = { $jurors }: { $count ->
    [one] this juror still needs
   *[other] these { $count } jurors together still need
 } { $missing ->
    [one] one entry
   *[other] { $missing } entries
 } to reach the least, and there { $available ->
    [0] is none that they could get.
    [one] is at most one that they could get.
   *[other] are at most { $available } that they could get.
 }
assign-short-entries = Entries
assign-short-of-side = Of side { $side } only
assign-short-jurors = Jurors
assign-short-juror = { $juror } ({ $count } more)
assign-kept = kept
assign-forbidden = forbidden
assign-rules = Kept and forbidden
assign-rules-none = Nothing is settled. Open an entry to keep a juror on it or to forbid the pair.
assign-rule-by = ({ $name }, { $at })
assign-lift = Lift
assign-rule-idle = Not in force: a conflict of interest or a recusal comes first.
assign-rule = Keep or forbid a juror…
assign-rule-juror = Juror to keep or forbid
assign-rule-kind = What holds from now on
assign-keep = Keep
assign-keep-hint = Every proposal gives the entry to this juror.
assign-forbid = Forbid
assign-forbid-hint = No proposal gives the entry to this juror. What is only proposed goes at once, what is committed with the next proposal.
assign-rule-why = Why
assign-rule-why-hint = The reason stays in the list; the ledger notes that it was given.
assign-rule-do = Settle it
assign-ruled = Settled. The next proposal obeys it.
assign-lifted = Lifted. The next proposal decides on the pair again.
assign-short-forbidden = You have forbidden { $count ->
    [one] one pair here.
   *[other] { $count } pairs here.
 }
assign-short-kept = You keep these jurors on { $count ->
    [one] one other entry.
   *[other] { $count } other entries.
 }
assign-why = Why this pair
assign-why-of = Why: { $entry }
assign-why-no-fields = The entry names no field, so every juror counts as knowing half of it.
assign-why-known = Expertise: the juror knows every field of the entry ({ $fields }).
assign-why-some = Expertise: the juror knows { $fields }, but not { $others }.
assign-why-unknown = Expertise: the juror knows none of the entry’s fields ({ $fields }).
assign-why-own-language = Language: the entry is written in { $language }, the juror’s own language.
assign-why-reads = Language: the entry is written in { $language }, which the juror reads.
assign-why-languages-unknown = Language: the entry is written in { $language }; the juror’s languages are not on record.
assign-why-does-not-read = Language: the entry is written in { $language }, which the juror does not read.
assign-why-fit = Fit { $fit }. The best possible juror for this entry fits { $best }, the worst { $worst }.
assign-why-no-fit = By the rules the two do not go together; the pair counts as a fit of nothing.
assign-why-load = Load: { $load } of { $capacity }; the jurors’ average is { $average }.
assign-why-side = Side: { $side }.
assign-why-no-conflict = Conflicts of interest: looked for, none found.
assign-why-dismissed-by = Conflicts of interest: dismissed by { $name }, { $at }. { $reason }
assign-why-dismissed = Conflicts of interest: dismissed. { $reason }
assign-why-conflict = Conflicts of interest: there is one. The juror should not judge this entry.
fault-assignment-infeasible = These conditions cannot all be met; see below who is missing.
fault-assignment-reviews = Jurors per entry: enter a whole number from 0 to 500.
fault-assignment-least = Entries per juror, at least: enter a whole number from 0 to 10,000.
fault-assignment-sides = Jurors of each side, at least: enter a whole number; for all sides together, no more than the jurors per entry.
fault-assignment-stale = Something has changed since this was shown. Look again, or make a new proposal.
fault-assignment-running = A proposal for this round is being computed already; see how far it is.
fault-assignment-cancelled = The computation was cancelled. Nothing was changed.
fault-assignment-changed = While the proposal was being computed, something changed that it rests on: entries, jurors, conflicts of interest, rules or what is assigned. Nothing was written; make a new proposal.
fault-assignment-there = The juror has this entry already.
fault-assignment-gone = The juror does not have this entry.
fault-assignment-recused = The juror has stepped back from this entry.
fault-assignment-conflict = The juror has a conflict of interest with this entry. If it is unfounded, dismiss it on the jury page first.
fault-assignment-scored = The juror has begun to score this entry. It cannot be taken off; the juror can step back from it.
fault-assignment-reason = Please give a reason.
fault-assignment-reason-long = The reason is too long: at most 500 characters.
fault-assignment-forbidden = This pair is forbidden. Lift the rule first.
fault-assignment-kept = The juror is kept on this entry. Lift the rule first.
fault-assignment-kept-juror = The juror is kept on as many entries as agreed already. Lift another rule or raise the capacity.
fault-assignment-kept-entry = As many jurors are kept on this entry as it gets. Lift another rule or ask for more jurors per entry.
fault-assignment-rule = Choose whether to keep or to forbid.
verb-assignment-propose = proposed an assignment
verb-assignment-commit = committed the assignment
verb-assignment-discard = discarded the proposed assignment
verb-assignment-add = added a juror to an entry
verb-assignment-remove = took an entry from a juror
verb-assignment-rule = kept or forbade a juror for an entry
verb-assignment-lift = lifted a rule on a juror and an entry
assign-swapped = Swapped: both lists show it.
assign-mended = Done: the jurors have their entries.
assign-told = The letters are written. They wait here for you to release them.
mend-title = { $count ->
    [one] One entry lacks a juror
   *[other] { $count } entries lack a juror
 }
mend-text = The smallest change that restores as much as possible; what is scored, made by hand or kept stays:
mend-too-many = So much is missing that a new proposal is the better way.
mend-gets = { $entry } goes to { $juror }.
mend-moves = { $entry } moves from { $from } to { $juror }.
mend-why = Fit { $fit }; load { $before } → { $after } of { $capacity }
mend-nobody = { $entry } still lacks { $count ->
    [one] one juror:
   *[other] { $count } jurors:
 } nobody else may judge it. Look at the conflicts of interest and the languages, or invite a juror.
mend-no-room = { $entry } still lacks { $count ->
    [one] one juror:
   *[other] { $count } jurors:
 } { $eligible ->
    [one] one more may judge it and has no room.
   *[other] { $eligible } more may judge it, and none has room.
 } Raise a capacity or invite a juror.
mend-sides-title = { $count ->
    [one] One entry lacks a juror of a side
   *[other] { $count } entries lack a juror of a side
 }
mend-sides-text = They have as many jurors as asked, but not of each side. Open the entry to swap or replace a juror, or make a new proposal.
mend-nobody-of-side = { $entry } still lacks { $count ->
    [one] one juror
   *[other] { $count } jurors
 } of a side ({ $sides }): nobody else of it may judge this entry. Look at the conflicts of interest and the languages, or invite a juror of that side.
mend-no-room-of-side = { $entry } still lacks { $count ->
    [one] one juror
   *[other] { $count } jurors
 } of a side ({ $sides }): { $eligible ->
    [one] one more of it may judge this entry and has no room.
   *[other] { $eligible } more of it may judge this entry, and none has room.
 } Raise a capacity or invite a juror of that side.
mend-do = { $count ->
    [one] Make this change
   *[other] Make these { $count } changes
 }
tell-title = { $count ->
    [one] One juror has not been told of changes to the list
   *[other] { $count } jurors have not been told of changes to their list
 }
tell-who = Who, and what is new
tell-counts = { $entries ->
    [one] one entry
   *[other] { $entries } entries
 }, { $new } new, { $gone } taken off
tell-text = Each gets a letter in their own language. The letters wait among the letters of the edition until you release them.
tell-do = { $count ->
    [one] Write the letter…
   *[other] Write { $count } letters…
 }
swap-begin = Swap…
swap-with = Swap { $juror } with
swap-gain = fit { $fit }
swap-none = There is nobody to swap with: of the other assignments, each is scored, kept or against a rule when crossed.
swap-if = If { $juror } gives { $gives } to { $other } and gets { $takes }
swap-fit = Fit
swap-text = It takes effect at once, in both lists. Nobody’s load changes.
swap-do = Swap
fault-assignment-mend-stale = Something has changed since this was shown. What is missing now, and how it would be mended, is shown anew.
fault-assignment-told = The lists or what was told of them have changed since this was shown; perhaps the letters are written already. Look again.
fault-assignment-swap = These two cannot be swapped: both have to be committed and not scored, of two jurors and two entries, with nothing against either pair.
verb-assignment-swap = swapped the jurors of two entries
verb-assignment-mend = gave entries their jurors again
verb-assignment-tell = wrote to jurors about their lists
