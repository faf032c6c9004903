methods-title = How scorecards become a ranking
methods-lede = Every method that a call can announce, in plain words, each with the same small example to follow by hand. All figures on this page are computed by the program that ranks the entries.
methods-contents = On this page
methods-shared = What all methods have in common
methods-shared-text = A juror gives points on each criterion. The points times the weight of the criterion, added up, are the total of a scorecard. All methods but Rasch start from these totals. Only complete, submitted scorecards count. Entries with equal scores share a rank, such as 1, 2, 2, 4.
methods-example-text = The example: five entries, A to E; four jurors, J1 to J4; two criteria, the idea (weight { $idea }) and the team (weight { $team }), each scored from { $min } to { $max }. Nobody has scored everything, and J4, who saw B, C and D only, gives less than the others.
methods-example-total = J1 gave A { $idea } points for the idea and { $team } for the team, so the total is { $sum }.
methods-totals = The totals by entry and juror
methods-result = The ranking of the example
methods-by-hand = In the example
methods-right = When it is right
methods-wrong = When not to use it
methods-source = Where it comes from
methods-mean-does = The score of an entry is the plain mean of its jurors’ totals. It is computed in exact fractions and rounded only where the call says so.
methods-mean-right = When every juror scores every entry: a strict juror then takes the same from everybody, and harms nobody.
methods-mean-wrong = When each juror sees only a part of the entries: whoever meets a strict juror pays for it. In the example B, C and D meet J4; A and E do not.
methods-mean-source = None is needed: it is the mean that everybody learns at school.
methods-trimmed-does = On each criterion the highest and the lowest score are dropped, as many as the call says, and the mean of the others counts, times its weight. Or whole scorecards are dropped, those with the highest and the lowest total. An entry with too few jurors keeps all its scores, and the ranking says so.
methods-trimmed-hand = A has { $ideas } for the idea: without the highest and the lowest, { $idea } is left. Of { $teams } for the team, { $team } is left. Together: { $sum }.
methods-trimmed-right = With five jurors or more who all score every entry: one score that is far too high or far too low then does no harm.
methods-trimmed-wrong = With fewer than five jurors, where most of what the jury said is thrown away. Nor against strictness where each juror sees a part of the entries: a strict juror’s score is dropped only where it happens to be the lowest.
methods-trimmed-source = The rules of diving and figure skating; Tukey, “A survey of sampling from contaminated distributions”, 1960.
methods-rank-sum-does = Only the order counts in which each juror puts the entries that this juror scored: the first gets 1, the last 0, the others equal steps between; equals share the middle. The score of an entry is the mean over its jurors.
methods-rank-sum-hand = By the totals, J4’s own order is { $order }. So J4 gives { $points }.
methods-rank-sum-right = When jurors use the points very differently and each sees most of the entries: neither strictness nor generosity matters then.
methods-rank-sum-wrong = When each juror sees few entries (second of two is nothing, second of ten is much), or when it matters how far apart the entries are.
methods-rank-sum-source = Borda’s way of electing members of the academy (Mémoire sur les élections au scrutin, 1781); Young, Journal of Economic Theory 9, 1974.
methods-zscore-does = Each total is measured by its juror’s own yardstick: how far it lies above or below that juror’s mean, in units of how much that juror’s totals usually differ (the standard deviation). The mean over the entry’s jurors is put back on the scale of the totals.
methods-zscore-hand = J4’s totals, { $totals }, have the mean { $mean } and the standard deviation { $spread }. From J4, D therefore gets { $sum }.
methods-zscore-right = When every juror sees many entries, of the same level and equally far apart.
methods-zscore-wrong = When jurors see different entries: whoever happens to see good ones only is taken for generous. With three scorecards, a standard deviation is chance. The method is here because it is often asked for; calibration does the same and takes into account what nobody can know.
methods-zscore-source = Common practice; against it, Thorngate, Dawes and Foddy, Judging Merit, 2009.
methods-calibrated-does = All scorecards of the round are looked at together. Where jurors have scored the same entries, it shows who gives more and who gives less; from this the strictness of each juror is estimated and taken out. Then chance is counted: a mean of few scorecards is drawn a little towards the mean of all entries, the more so the fewer they are. As a formula: total of a scorecard = mean of all + worth of the entry − strictness of the juror + chance.
methods-calibrated-hand = J4 comes out as strict by { $severity } points. B, C and D, whom J4 saw, gain by that; A and E, whom J4 did not see, lose. For each entry, the plain mean, plus the mean strictness of its jurors, plus the step for chance, is the score.
methods-calibrated-right = When each juror scores a part of the entries, and the parts overlap.
methods-calibrated-wrong = Where every juror scores every entry, it changes nobody’s place and serves only to say how sure the ranking is. It takes for granted that a juror is equally strict towards everybody, and that entries were given to jurors without regard to their quality. Where there are too few scorecards to estimate anything, it says why and gives no ranking.
methods-calibrated-source = Henderson, Biometrics 31, 1975, and Patterson and Thompson, Biometrika 58, 1971, on the estimates; Gelman, Bayesian Analysis 1, 2006, on small juries; MacKay and others, Royal Society Open Science 4, 2017, and Heyard and others, Statistics and Public Policy 9, 2022, on panels of assessors.
methods-rasch-does = The points on all criteria are read as the rungs of a ladder. How high a rung is reached depends on three things: how good the entry is, how strict the juror is and how hard the criterion is. The model finds all three. The score is a measure of its own, in logits, with 0 in the middle.
methods-rasch-hand = This one cannot be done by hand. J3 comes out as the most lenient with { $lenient } logits, J4 as the strictest with { $strict }.
methods-rasch-right = As a check beside another method: where it disagrees at the line, look at the scorecards.
methods-rasch-wrong = As the official method: the weights of the criteria play no part in it, and it takes for granted that all criteria share one scale.
methods-rasch-source = Andrich, Psychometrika 43, 1978, on the scale; Linacre, Many-Facet Rasch Measurement, 1989, on juries.
methods-close = Too close to call
methods-close-text = Scorecards are few, and one more juror could have turned a narrow result. So the program draws { $draws } times what the entries could be worth, given all scorecards (by the calibrated model, whatever the method), and ranks them each time. For the line under the last place that wins, it then gives one of three verdicts.
methods-clear-in = clear in
methods-clear-in-text = By its rank above the line; above it in at least 90 of 100 draws, and in at least 75 of 100 better than the first entry below.
methods-clear-out = clear out
methods-clear-out-text = By its rank below the line; above it in at most 10 of 100 draws, and in at least 75 of 100 worse than the last entry above.
methods-too-close = too close to call
methods-too-close-text = Everything else: the jury’s scorecards cannot tell this entry from those across the line.
methods-close-example = If the best { $top } of the example win, by calibrated scores:
methods-close-decides = A verdict changes no rank: what was published decides. It tells the jury which entries to talk about, and an entrant that the result was narrow, not that the entry was weak.
methods-places = Where the rank could be
methods-in-top = Among the winners
methods-verdict = Verdict
methods-interval = Rank interval
methods-interval-text = In 95 of 100 draws the entry’s place lies within this interval. For { $entry } of the example it is { $range }: the rank is one number, yet the scorecards allow each of these places. Entries whose intervals overlap widely are not clearly apart.
methods-severity = How strict a juror is
methods-severity-text = Severity says how much less a juror gives than the jury as a whole for the same entries, in points of the total: above 0 is strict, below 0 is lenient. To be strict is no fault; it only must not be luck whom one meets. It is an estimate, so the range in which it lies in 95 of 100 cases stands beside it. With names it is shown to the chair and the auditor alone, and nobody’s scorecards are removed for it.
methods-severity-points = Severity
methods-severity-range = 95 of 100 cases
methods-left-out = Leaving one juror out
methods-left-out-text = The ranking is computed again without each juror in turn, to see whether the best { $top } hang on one person. The official ranking counts everybody. In the example, by calibrated scores:
methods-left-out-same = Without { $juror }, { $first } is first and the winners stay the same.
methods-left-out-moved = Without { $juror }, { $first } is first, { $into } would win and { $out } would not.
methods-ties = Equal scores
methods-ties-text = The call says what parts entries of equal score, and in which order it is tried; the first that tells them apart decides, and the ranking says which it was. What nothing parts shares the rank. An example: X, Y and Z have the same score, X and Z even the same points on each criterion, and the chair’s vote puts Z before X.
methods-tie = Rank { $rank }: { $entry }, score { $score }. { $trace }
methods-connected = Juries that hang together
methods-connected-text = Jurors can be compared only through entries that they share. Where one part of the jury scores one part of the entries and nobody crosses over, nothing can tell whether that part was stricter or its entries weaker.
methods-connected-parts = Each part then has a ranking of its own, unless the organisers accept a joint one, and the ranking says so. To avoid it, entries are assigned so that the jurors’ lists overlap, with a warning before that is final if they do not.
methods-published = Why no method is chosen afterwards
methods-published-why = Methods may disagree: in the example the mean puts { $mean } third, the trimmed mean puts { $trimmed } there. Whoever chose the method after seeing the scores would choose the winners.
methods-published-text = Method, weights, tie-breaks and number of prizes therefore stand in the call, and cannot change any more once the first scorecard is submitted. The jury may look at other methods as checks, which are marked as such and change nothing. When the ranking is sealed, the fingerprint of everything that it was computed from is kept with it, so that it can be computed again by whoever doubts it.
explained-title = How this score comes about
explained-check = This is a check: what calibration makes of the same scorecards. The official score and rank are those of the published method.
explained-copy = The paragraph names no juror. You may copy it as it stands, for example to answer the entrant.
explained-raw = { $panel ->
    [one] One juror scored { $code } and gave the total { $raw }
   *[other] { $panel } jurors scored { $code }; the plain mean of their totals is { $raw }
 }, which is rank { $rank } of { $entries }.
explained-lead-more = { $entries ->
    [one] On the one entry
   *[other] On the { $entries } entries
 } that it shares with other jurors, this panel gave { $points } points more on average than they did.
explained-lead-less = { $entries ->
    [one] On the one entry
   *[other] On the { $entries } entries
 } that it shares with other jurors, this panel gave { $points } points less on average than they did.
explained-lead-equal = { $entries ->
    [one] On the one entry
   *[other] On the { $entries } entries
 } that it shares with other jurors, this panel gave as much on average as they did.
explained-strict = Over all scorecards of the round, which also show how strict the other jurors are, this panel is { $points } points stricter than the jury as a whole; for that the score moves by { $by }.
explained-lenient = Over all scorecards of the round, which also show how strict the other jurors are, this panel is { $points } points more lenient than the jury as a whole; for that the score moves by { $by }.
explained-neutral = Over all scorecards of the round, which also show how strict the other jurors are, this panel is as strict as the jury as a whole; for that the score does not move.
explained-chance = As a mean of few scorecards depends on chance, the score is then drawn towards the mean of all entries, { $mean }: it moves by { $by }.
explained-one-juror = How that juror’s strictness was counted is not broken down here, as it would tell how strict one person is.
explained-score-same = The calibrated score is { $score }: rank { $rank } of { $entries }, as before.
explained-score-moved = The calibrated score is { $score }: rank { $rank } of { $entries } instead of { $before }.
explained-term-raw = Plain mean
explained-term-severity = For strictness
explained-term-chance = For chance
explained-term-score = Calibrated score
explained-jurors = How strict this panel’s jurors were
cards-highest = highest of the panel
cards-lowest = lowest of the panel
cards-spread = ↑ marks the highest and ↓ the lowest points on a criterion; the small number is the distance from the panel’s mean.
