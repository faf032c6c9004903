personal-title = Your data
personal-text = What this house holds about you, in one file (JSON), without secrets such as passwords; your files can be downloaded from your entries. What jurors wrote for you is in it once every result of the competition is public.
personal-download = Download my data
erase-title = Erase my account
erase-lede = This cannot be undone. Please read first what goes and what stays.
erase-goes-title = What goes
erase-goes-account = Your name, address, password and profile. The address is free for a new account.
erase-goes-letters = Your roles, consents, letters, invitations, complaints, unanswered questions, sessions and unsubmitted scorecards, and what the ledger kept of the wording of your acts.
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
host-outside-eea = Reads personal data from outside the European Economic Area
arrangement-title = Privacy notice
arrangement-text = The notice is made from the facts of the edition. Two things only the hosts can say.
arrangement-contact = E-mail address for questions on personal data
arrangement-contact-hint = Published in the notice; it answers for all hosts.
arrangement-hint = Who informs, who answers requests, who keeps what. Blank lines divide paragraphs.
arrangement-save = Save the notice
arrangement-saved = The privacy notice is saved.
foot-label = About this site
privacy-title = Privacy notice
privacy-lede = What happens with personal data in this edition, why, and for how long.
privacy-controllers = Who is responsible
privacy-controllers-text = These hosts are joint controllers (Article 26 GDPR). You can exercise your rights with each of them.
privacy-controller = This host is the controller.
privacy-controller-none = No host has been entered yet.
privacy-contact = Contact:
privacy-contact-none = The hosts have not published a contact address yet; ask the organisers for it.
privacy-arrangement = The essence of the hosts’ arrangement
privacy-transfers = Access from outside the European Economic Area
privacy-transfers-text = These hosts read personal data from outside the European Economic Area, which is a transfer to a third country (Chapter V GDPR). Ask the contact above how the data is protected there, and for a copy of the safeguards.
privacy-purpose = What for
privacy-data = What
privacy-basis = Legal basis
privacy-recipients = Who gets it
privacy-time = How long
privacy-entrants = Entrants
privacy-entrants-purpose = To receive, check and judge entries, announce results, and let them be verified.
privacy-entrants-data = Name and address of the account; the entry with its team, files and versions; jurors’ scores and comments on it.
privacy-entrants-basis = Your taking part (Article 6(1)(b) GDPR) and, for team members and for a fair and verifiable result, the hosts’ legitimate interests (Article 6(1)(f)). Judging does not rest on consent.
privacy-entrants-recipients = The jury of the competition, organisers, auditors and those who sign for the hosts. Names, teams and prizes of winners are public.
privacy-entrants-time = { $files } { $accounts } You can withdraw an entry until judging starts, and erase your account at any time; before you do, you read what goes and what stays. Results and their evidence are kept.
privacy-files-kept = No file is removed automatically.
privacy-files-go = { $months ->
    [one] The files of entries that won nothing are removed one month after the end of the edition at the earliest.
   *[other] The files of entries that won nothing are removed { $months } months after the end of the edition at the earliest.
}
privacy-accounts-kept = No account is erased automatically.
privacy-accounts-go = { $months ->
    [one] Accounts without a part in a newer edition are erased one month after the end of this one at the earliest.
   *[other] Accounts without a part in a newer edition are erased { $months } months after the end of this one at the earliest.
}
privacy-jurors = Jurors
privacy-jurors-purpose = To form juries, keep conflicts of interest out, and compute and verify results.
privacy-jurors-data = Name, address, institution, languages and fields; conflicts of interest, declared or suspected; scores and comments.
privacy-jurors-basis = Your accepting the task (Article 6(1)(b) GDPR) and the hosts’ legitimate interests in a fair and verifiable result (Article 6(1)(f)). Judging does not rest on consent.
privacy-jurors-recipients = Organisers, auditors and the chair of the jury. Entrants can read, on request and without your name, what you wrote for them once all results are public.
privacy-jurors-time = As long as the edition is kept. { $accounts } If you erase your account, submitted scorecards count on under a code, without your name.
privacy-public = Visitors and the public
privacy-public-purpose = To show calls, programme and results, answer questions, and protect sign-in.
privacy-public-data = A cookie for your session, and one for the language that you choose; failed sign-ins, as a hash; what you ask the organisers. Nothing is tracked, and nothing is loaded from other sites.
privacy-public-basis = The hosts’ legitimate interests in informing the public and in a secure site (Article 6(1)(f) GDPR).
privacy-public-recipients = Organisers and auditors; whoever runs this server, on the hosts’ behalf. Questions are published without the name of who asked.
privacy-public-time = Sessions end after 14 days without use, the chosen language after a year; failed sign-ins are forgotten after a day. Published answers stay.
privacy-rights = Your rights
privacy-rights-text = You may ask for access, correction, erasure, restriction and your data in a portable form, and object to what rests on legitimate interests. You can complain to a data protection authority, such as that of the country where you live or work.
privacy-rights-comments = What jurors wrote for an entrant is part of that entrant’s data: it can be downloaded, without the juror’s name, once all results of the competition are public.
privacy-rights-decisions = No result is decided by a program alone: rankings follow from the scores of jurors, by the published rules, and the hosts sign them.
privacy-rights-consents = Photographs, the finalists’ gallery, partners and mail about next year rest on your consent alone (Article 6(1)(a) GDPR), each by itself; you can take each back at any time.
privacy-rights-account = Download or erase your data
access-title = Accessibility
access-lede = This site aims at WCAG 2.2, level AA.
access-tested = What is tested
access-tested-axe = The pages, with axe, at the widths of a phone and of a desk.
access-tested-keyboard = The main tasks, with the keyboard alone.
access-tested-scripts = Forms, without JavaScript.
access-known = What is known not to work
access-known-decks = Decks are shown as images of their pages without a description. The original file can be downloaded, and is as accessible as its authors made it.
access-known-texts = Texts of organisers and entrants may be there in one language only.
access-known-people = The site has not been tested systematically by people who use screen readers.
access-contact = Tell us what does not work
access-contact-text = Write to the organisers of the edition. Their address is in its privacy notice:
questions-public = Questions and answers
questions-none = Nothing has been asked yet.
question-sign-in = Sign in to ask
question-ask = Ask the organisers
question-words = Your question
question-hint = The answer appears here for everybody, without your name, and you get it by letter. Write nothing that must not be public.
question-send = Send the question
question-asked = Your question has reached the organisers.
question-published = Published on the page of the competition.
question-unpublished = The question is off the page. It stays in this list.
questions-title = Questions
questions-lede = What one entrant asks is answered to all. Nobody but you and the auditors reads a question before it is answered.
questions-empty-title = No questions yet
questions-empty = What people ask on the page of a competition shows here.
question-state-published = published
question-state-off = taken off
question-state-waiting = waits for an answer
question-change = Change
question-answer = Answer
question-unpublish = Take off the page
question-said = The question, as everybody reads it
question-answer-said = The answer
question-asked-words = As it was asked:
question-answer-title = Answer a question
question-answer-text = Word the question so that it does not tell who asked. The first answer also goes to that person by letter.
question-publish = Publish
question-back = Back to the list
question-add-title = Add a question of your own
question-add-text = For what will surely be asked.
question-competition = Competition
complaint-title = Complaint
complaint-lede = Something was not done as published? Tell the organisers.
complaint-own = Your complaints
complaint-words = What happened
complaint-hint = Organisers and auditors read it, jurors do not. The answer appears on this page.
complaint-send = Send the complaint
complaint-state-answered = answered
complaint-state-waiting = waits for an answer
complaint-answer = Answer:
complaint-made = Your complaint has reached the organisers.
complaint-answered = The answer is saved, and a letter tells the entrant.
complaints-title = Complaints
complaints-lede = Each complaint and each answer is recorded in the ledger.
complaints-empty-title = No complaints
complaints-empty = What entrants complain about shows here.
complaint-answer-title = Answer a complaint
complaint-answer-words = Your answer
complaint-answer-send = Send the answer
fault-blank = Please write something.
fault-long-words = At most 1,000 characters.
verb-privacy-replace = changed the privacy notice
verb-question-ask = asked the organisers a question
verb-question-add = published a question with its answer
verb-question-answer = answered a question for everybody
verb-question-unpublish = took a question off its page
verb-complaint-make = made a complaint
verb-complaint-answer = answered a complaint
