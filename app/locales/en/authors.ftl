authors-title = People who write with you
authors-hint = Everybody here can write, upload, submit and withdraw this entry, and gets its receipts.
authors-state = Part
authors-acts = Take off or take back
author-owner = owner
author-writes = writes too
author-you = you
author-asked = invited
author-invite = Invite somebody…
author-invite-do = Send the invitation
author-email = E-mail address
author-name = Name (optional)
author-withdraw = Take back…
author-withdraw-text = The link that { $address } was sent will not work any more.
author-withdraw-do = Take the invitation back
author-remove = Take off…
author-remove-text = { $name } can no longer open this entry. What { $name } wrote stays.
author-remove-do = Take this person off
author-leave = Leave…
author-leave-text = You can no longer open this entry. What you wrote stays with the others.
author-leave-do = Leave the entry
author-writing = { $count ->
    [one] { $name } is writing too.
   *[other] { $name } are writing too.
}
author-invited = The invitation is written. Whoever accepts it is listed below.
author-withdrawn = The invitation is taken back.
author-removed = The person does not write this entry any more.
author-left = You do not write that entry any more.
author-joined = You write this entry too, from now on.
author-link-title = Write an entry together
author-link-text = { $inviter } invites { $address } to write this entry too: “{ $title }”.
author-link-already = You write this entry already.
author-link-open = Open the entry
author-link-as = You join with your account { $address }.
author-link-do = Join
fault-author-already = This person writes the entry already.
fault-author-asked = This address is invited already. To send another letter, take that invitation back first.
fault-many-invited = An entry can have at most 20 open invitations, and 20 new ones in a day. Take one back, or wait.
verb-entry-invite = invited somebody to write an entry
verb-entry-uninvite = took an invitation to an entry back
verb-entry-join = joined those who write an entry
verb-entry-leave = took somebody off an entry
mail-co-edit-subject = { $inviter } invites you to write “{ $title }”
mail-co-edit-body =
    Hello,

    { $inviter } invites you to write an entry to { $edition } together: “{ $title }”. Open this page to join:

    { $link }

    The link is for you alone and works once. If you do not know what this is about, do nothing.
