ledger-title = Ledger
ledger-lede = The record of every act, newest first. Each record carries the hash of the one before, so that nothing can be changed or left out unseen.
ledger-verify = Verify the chain
ledger-fits = { $count ->
    [one] The one record fits. The head is
   *[other] All { $count } records fit. The head is
}
ledger-broken = The chain is broken at record { $seq }. Everything before it fits.
ledger-pages = Pages
ledger-earlier = Earlier records
ledger-program = The program
verb-account-add = added an account
verb-account-password = changed the password
verb-account-sign-out-everywhere = ended all sessions
verb-clock-set = set the demo clock
verb-edition-create = created the edition
verb-role-grant = gave a role
verb-awards-replace = set the awards
verb-competition-update = changed the words of a competition
verb-divisions-replace = set the divisions
verb-round-add = added a round
verb-round-reopen = reopened a round
verb-round-update = changed a round
verb-rubric-replace = changed a rubric
verb-juror-declare = made the declarations
verb-assignment-recuse = stepped back from an entry
verb-scorecard-save = saved a scorecard
verb-scorecard-submit = submitted a scorecard
verb-scorecard-reopen = reopened a scorecard
verb-edition-fill = filled the sample edition
verb-conflict-confirm = confirmed a conflict of interest
verb-conflict-dismiss = dismissed a conflict of interest
verb-juror-add = added a juror
verb-juror-change = changed a juror
