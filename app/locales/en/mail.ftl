verb-mail-again = had a letter sent again
verb-mail-by-hand = noted that a letter went by hand
verb-mail-came-back = noted that a letter came back
verb-mail-not-back = took back that a letter came back
verb-mail-drop = dropped letters that waited
verb-mail-release = released letters
verb-round-remind = wrote reminders to jurors with scorecards left
verb-call-remind = wrote reminders to entrants who had not submitted
letters-title = Letters
letters-lede = What was written to whom, and what became of it. Secret links are seen by their recipients only.
letters-lede-unsent = No mail server is set up, so that letters stay here: copy them, send them in your own way, and note it.
letters-of-nobody = Letters of no edition
letters-of-nobody-text = A key to an account belongs to its person, not to an edition. If the person is in several editions or in none, nobody but who runs this server reads it whole, by “palmares mail list” and “palmares mail show”: let them hand it over, or set a new password with “palmares user password”.
letters-all = all
letters-state = State
letters-letter = Letter
letters-to = To
letters-written = Written
letters-ended = Done
letters-fault = { $count ->
    [one] What the mail server said
   *[other] What the mail server said at the last of { $count } attempts
}
letters-empty-title = No letters here
letters-empty = Invitations, reminders and confirmations show here as they are written.
letters-waiting = Waiting for you
letters-waiting-text = These letters go out only when you release them.
letters-reaches = { $count ->
    [one] Reaches one person
   *[other] Reaches { $count } people
}
letters-sample = Read one of them
letters-release = { $count ->
    [one] Send the letter
   *[other] Send all { $count }
}
letters-drop = Do not send
letters-released = Released: the letters go out now.
letters-dropped = The letters are dropped. Nobody gets them.
letters-copy = Copy for WeChat or another way
letters-copy-hint = Select everything and copy it. Where a secret link was, it is masked.
letters-copy-secret = Select everything and copy it. Whoever has the link can use it: give it to the recipient only.
letters-copy-invitation = A link that can be handed over is made on the page of whom it invites:
letters-by-hand = I sent it by hand
letters-by-hand-done = Noted: the letter went by hand. Its link is not shown any more.
letters-again = Send again
letters-again-done = The letter goes out again.
letters-unclear-text = The mail server fell silent while it had the letter, so the recipient may have it. Ask before you send it again.
letters-state-waiting = waits for release
letters-state-ready = to be sent
letters-state-sending = under way
letters-state-sent = sent
letters-state-failed = failed
letters-state-returned = came back
letters-came-back = It came back…
letters-came-back-why = Why it came back
letters-came-back-hint = Such as what the mailbox answered, or that nobody knows the person there.
letters-came-back-do = Note that it came back
letters-came-back-done = Noted: the letter stands among the failures, and the address is marked on the pages of people.
letters-not-back = It arrived after all
letters-not-back-done = The letter counts as arrived again.
letters-state-unclear = may have been sent
letters-state-by-hand = sent by hand
letters-state-dropped = dropped
reminders-scorecards =
    { $people ->
        [one] One juror has
       *[other] { $people } jurors have
    } { $things ->
        [one] one scorecard left.
       *[other] { $things } scorecards left.
    }
reminders-scorecards-do = Write reminders to them
reminders-entries = { $people ->
    [one] One person has begun an entry and not submitted it.
   *[other] { $people } people have begun an entry and not submitted it.
}
reminders-entries-do = Write reminders to them
reminders-wait = The letters wait for you to release them; you see first whom they reach.
verb-mail-reword = changed the words of a letter
wording-title = Words of the letters
wording-lede = The house has words for every letter in four languages. Give your edition its own where you wish.
wording-words = Words
wording-standard = standard
wording-own = your own: { $languages }
wording-text = A language that you leave as it is keeps the standard words, also when they improve. Letters that were not sent yet take your words.
wording-subject = Subject
wording-body = Text
wording-body-hint = Leave a blank line between paragraphs. An address on a line of its own becomes a link.
wording-values = What is filled in
wording-try = Try it
wording-back = Back to the standard words
wording-preview = As it is read
wording-now = { $who } · would get it now
wording-no-reader = Nobody would get this letter now, and nobody has got it yet, so the names of the values stand for themselves.
wording-reader = Try it on
wording-reads = Subject and text
wording-saved = Saved: the letters take your words from now on.
fault-half-worded = A language needs both, a subject and a text.
fault-no-value = A name in braces is none of the values of this letter.
fault-no-link = The reader cannot answer without the address: keep it in every language.
letter-invite-organiser = Invitation to organise
letter-invite-chair = Invitation to chair a jury
letter-invite-juror = Invitation to a jury
letter-invite-auditor = Invitation to audit
letter-invite-operator = Invitation to lead the ceremony
letter-invite-signatory = Invitation to sign for a host
letter-remind-invitation = Reminder of an invitation
letter-remind-desk = Reminder to open the list
letter-remind-scorecards = Reminder of scorecards
letter-remind-draft = Reminder of an entry that is not submitted
letter-assignment = News of a juror’s list
letter-entry-submitted = Receipt of an entry
letter-extended = Later deadline
letter-entry-missing = Entry missing at an agency
letter-co-edit = Invitation to write an entry together
letter-answered = Answer to a question
letter-complaint-answered = Answer to a complaint
letter-value-name = the reader’s name
letter-value-inviter = who invites
letter-value-edition = the edition
letter-value-of = the competition or host that it is about
letter-value-load = the largest number of entries in a round
letter-value-link = the address that is the reader’s alone
letter-value-page = the address of the page
letter-value-title = the entry’s title
letter-value-code = the entry’s code
letter-value-moment = day and time of receipt
letter-value-zone = the time zone of that time
letter-value-receipt = the receipt’s number
letter-value-digest = the digest of what was submitted
letter-value-round = the round
letter-value-count = how many entries are on the list
letter-value-new = how many are new, with their codes once conflicts are declared
letter-value-gone = how many were taken off
letter-value-left = how many are not submitted yet
letter-value-closes_at = day and time of closing
letter-value-was_at = the deadline before
letter-value-received = the agencies that have received it
letter-value-missing = the agencies where it is missing
letter-value-question = the question
letter-value-answer = the answer

mail-sign-up-subject = Confirm your e-mail address
mail-sign-up-body =
    Hello { $name },

    Please open this page and confirm that you want an account with this e-mail address:

    { $link }

    The link works once, within two days. If you did not sign up, do nothing: there will be no account.
mail-sign-up-known-subject = You already have an account
mail-sign-up-known-body =
    Hello { $name },

    Somebody, probably you, just signed up with this e-mail address. You already have an account; sign in here, or have a new password set:

    { $page }

    If it was not you, do nothing: nothing has changed.
mail-sign-in-subject = Your link to sign in
mail-sign-in-body =
    Hello { $name },

    Open this page and press the button to sign in:

    { $link }

    The link works once, within half an hour. If you did not ask for it, do nothing.
mail-reset-subject = Set a new password
mail-reset-body =
    Hello { $name },

    Open this page to set a new password:

    { $link }

    The link works once, within two hours. If you did not ask for it, do nothing: your password stays.
mail-unknown-subject = There is no account for this address
mail-unknown-body =
    Hello,

    Somebody, probably you, asked for a link to sign in. There is no account with this e-mail address. You may have used another one, or sign up here:

    { $page }

    If it was not you, do nothing.
mail-new-address-subject = Confirm your new e-mail address
mail-new-address-body =
    Hello { $name },

    Open this page to make this the e-mail address of your account:

    { $link }

    The link works once, within two days. If you did not ask for it, do nothing.
mail-address-known-subject = This address already has an account
mail-address-known-body =
    Hello,

    Somebody, probably you, wanted to use this e-mail address for another account. It already belongs to one, so nothing was changed.
mail-address-asked-subject = Somebody asked to change your e-mail address
mail-address-asked-body =
    Hello { $name },

    Somebody who is signed in to your account and knows its password, probably you, asked to make { $address } its e-mail address. Nothing has changed yet: a link was sent there, which has to be opened first.

    If it was not you, set a new password at once. That signs out everybody and kills the link:

    { $page }
mail-address-changed-subject = Your e-mail address was changed
mail-address-changed-body =
    Hello { $name },

    The e-mail address of your account was changed to { $address }. If it was not you, write to the organisers at once.

mail-answered-subject = Your question on { $of } is answered
mail-answered-body =
    Dear { $name },

    You have asked the organisers of { $of }. Question and answer now stand on the page of the competition, without your name.

    { $question }

    { $answer }

    { $page }
mail-complaint-answered-subject = Your complaint about { $edition } is answered
mail-complaint-answered-body =
    Dear { $name },

    The organisers of { $edition } have answered your complaint. You read it here:

    { $page }

mail-invite-organiser-subject = Invitation: help to organise { $edition }
mail-invite-organiser-body =
    Dear { $name },

    { $inviter } invites you to organise { $edition }. Please answer on this page:

    { $link }

    The link is for you alone.
mail-invite-auditor-subject = Invitation: audit { $edition }
mail-invite-auditor-body =
    Dear { $name },

    { $inviter } invites you to audit { $edition }: you read everything and change nothing. Please answer on this page:

    { $link }

    The link is for you alone.
mail-invite-operator-subject = Invitation: lead the ceremony of { $edition }
mail-invite-operator-body =
    Dear { $name },

    { $inviter } invites you to lead the award ceremony of { $edition } from cue to cue. Please answer on this page:

    { $link }

    The link is for you alone.
mail-invite-chair-subject = Invitation: chair the jury of { $of }
mail-invite-chair-body =
    Dear { $name },

    { $inviter } invites you to preside over the jury of { $of } ({ $edition }). Please answer on this page:

    { $link }

    The link is for you alone.
mail-invite-signatory-subject = Invitation: sign the results of { $edition } for { $of }
mail-invite-signatory-body =
    Dear { $name },

    { $inviter } invites you to sign the results of { $edition } for { $of }. Please answer on this page:

    { $link }

    The link is for you alone.
mail-invite-juror-subject = Invitation to the jury of { $of }
mail-invite-juror-body =
    Dear { $name },

    { $inviter } invites you to the jury of { $of } ({ $edition }), for at most { $load } entries in each round. You can accept, take fewer, or decline on this page:

    { $link }

    The link is for you alone.
mail-remind-invitation-subject = Your invitation to { $edition } awaits an answer
mail-remind-invitation-body =
    Dear { $name },

    { $inviter } has invited you to { $edition } and would like to know your answer, a yes or a no. Please give it on this page:

    { $link }

    The link is for you alone. The one of the earlier letter works as well.
mail-remind-desk-subject = Your entries of { $of } await you
mail-remind-desk-body =
    Dear { $name },

    Entries of { $of } ({ $edition }) are assigned to you, and your list has not been opened yet. You find it here:

    { $page }
mail-remind-scorecards-subject = Still to be judged: { $of }
mail-remind-scorecards-body =
    Dear { $name },

    You have scorecards of { $of } ({ $edition }, { $round }) that are not submitted yet.

    Still to submit: { $left }
    Open until: { $closes_at } ({ $zone })

    You find your list here:

    { $page }
mail-remind-draft-subject = Not submitted yet: your entry for { $of }
mail-remind-draft-body =
    Dear { $name },

    You have begun to write for { $of } ({ $edition }) and not submitted yet.

    Not submitted: { $left }
    Deadline: { $closes_at } ({ $zone })

    You find your entries here:

    { $page }

    If you do not want to take part, do nothing.
mail-entry-missing-subject = { $code } is missing at { $missing }
mail-entry-missing-body =
    Dear { $name },

    Your entry { $code } for { $of } ({ $edition }) has to arrive at every agency of the joint call.

    Received by: { $received }
    Missing at: { $missing }

    Please hand it in where it is missing, by the rules of that agency. Your entry stands here:

    { $page }
mail-assignment-subject = Your entries to judge: { $of }
mail-assignment-body =
    Dear { $name },

    Your list of entries to judge for { $of } ({ $edition }, { $round }) has changed.

    Entries on your list: { $count }
    New on it: { $new }
    Taken off it: { $gone }
    Open until: { $closes_at }

    You find your list here:

    { $page }
mail-extended-subject = More time for { $of }: until { $closes_at }
mail-extended-body =
    Dear { $name },

    The deadline of { $of } ({ $edition }) was extended for everybody. It was { $was_at }; now it is { $closes_at } ({ $zone }).

    What is submitted stays submitted, and may still be changed:

    { $page }
