retention-title = What goes when
retention-lede = Some data goes by itself a while after the edition, where you decide so. The server looks every hour, and says here what went.
retention-rule = The rule
retention-proposed = Nothing is decided yet, so all is kept. This is proposed:
retention-files = Files of entries that won nothing
retention-accounts = Accounts without a part in a newer edition
retention-never = never
retention-after = { $months ->
    [one] one month after the end of the edition
   *[other] { $months } months after the end of the edition
}
retention-unsealed = Also where a ranking is not sealed or a result is not revealed
retention-grace = { $days ->
    [one] Nothing goes within a day of the decision, so that a wrong one can be changed.
   *[other] Nothing goes within { $days } days of the decision, so that a wrong one can be changed.
}
retention-decide = Decide
retention-decided = The rule is decided.
retention-foreseen = What would go
retention-undecided = kept, because nothing is decided
retention-from = from { $day } on
retention-files-fact = { $count ->
    [one] One file
   *[other] { $count } files
}
retention-accounts-fact = { $count ->
    [one] One account
   *[other] { $count } accounts
}
retention-accounts-text = An account is erased as if its person did it: submitted scorecards count on under a code, winners stay public. Accounts of organisers are kept, and so is whoever has a part, or is invited to one, in an edition that is newer, not over, or not settled.
retention-kept = Minutes, rankings, seals, the ledger, and the names, teams and prizes of winners are kept for good. A winner’s files stay until the account of its owner goes.
retention-contest = Competition
retention-entries = Without an award, with files
retention-winners = With an award
retention-state = State
retention-settled = settled
retention-goes-unsealed = open, goes all the same
retention-waits = waits until all is sealed and revealed
retention-went = What went
retention-nothing = Nothing went yet.
retention-went-entries = { $count ->
    [one] the files of one entry
   *[other] the files of { $count } entries
}
retention-went-files = { $count ->
    [one] one file removed
   *[other] { $count } files removed
}
retention-went-accounts = { $count ->
    [one] one account erased
   *[other] { $count } accounts erased
}
verb-retention-replace = decided what goes when
verb-retention-files = removed the files that were due
verb-account-expire = erased an account that was due
