personal-title = Your data
personal-text = What this house holds about you, in one file (JSON), without secrets such as passwords; your files can be downloaded from your entries. What jurors wrote for you is in it once every result of the competition is public.
personal-download = Download my data
erase-title = Erase my account
erase-lede = This cannot be undone. Please read first what goes and what stays.
erase-goes-title = What goes
erase-goes-account = Your name, address, password and profile. The address is free for a new account.
erase-goes-letters = Your roles, letters, invitations, sessions and unsubmitted scorecards, and what the ledger kept of the wording of your acts.
erase-drafts = { $count ->
    [one] One draft entry that nobody else writes, with its files.
   *[other] { $count } draft entries that nobody else writes, with their files.
}
erase-withdrawn = { $count ->
    [one] One submitted entry that nobody else writes: it is withdrawn, and its texts and files are deleted.
   *[other] { $count } submitted entries that nobody else writes: they are withdrawn, and their texts and files are deleted.
}
erase-stays-title = What stays
erase-judged = { $count ->
    [one] One entry whose competition is being judged: it stays in the ranking under its code, without its texts and files.
   *[other] { $count } entries whose competitions are being judged: they stay in the rankings under their codes, without their texts and files.
}
erase-winners = { $count ->
    [one] One winning entry: its name, team and prize stay public.
   *[other] { $count } winning entries: their names, teams and prizes stay public.
}
erase-shared = { $count ->
    [one] One entry that others write too: it stays with them, without you.
   *[other] { $count } entries that others write too: they stay with them, without you.
}
erase-seats = { $count ->
    [one] One seat in a jury: its code, its side, recusals and conflicts of interest that were declared or confirmed, without your name and your reasons.
   *[other] { $count } seats in juries: their codes, sides, recusals and conflicts of interest that were declared or confirmed, without your name and your reasons.
}
erase-scorecards = { $count ->
    [one] One submitted scorecard with its comments: it counts on, under the juror’s code and without your name.
   *[other] { $count } submitted scorecards with their comments: they count on, under the juror’s code and without your name.
}
erase-signatures = { $count ->
    [one] One signature under a result, as the number of an account without a name.
   *[other] { $count } signatures under results, as the number of an account without a name.
}
erase-stays-ledger = The records of the ledger: when an act was done, what kind of act, and the number of an account without a name.
erase-stays-others = What others wrote, such as jurors’ comments on your entries; the programme that has been published; and copies that were made before, such as letters that were sent and backups.
erase-alone = { $count ->
    [one] You alone organise an edition. Give somebody else the role of organiser first.
   *[other] You alone organise { $count } editions. Give somebody else the role of organiser first.
}
erase-no-password = Your account has no password to confirm with. Set one first, by a link to your mailbox.
erase-do = Erase my account for good
erase-done = Your account has been erased.
erase-gone = (erased)
verb-account-erase = erased the own account
verb-account-leave = left the house, with the account erased
