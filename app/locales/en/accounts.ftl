sign-in = Sign in
sign-in-title = Sign in
sign-out = Sign out
email = E-mail address
password = Password
password-title = Change the password
password-current = Current password
password-new = New password
password-hint = At least 10 characters; a sentence is easy to remember.
password-again = New password, once more
password-save = Change the password
password-changed = Your password has been changed, and all other devices are signed out.
everywhere-title = Other devices
everywhere-text = Ends every session of this account, including this one.
everywhere-do = Sign out everywhere
fault-email = Enter a full e-mail address, such as name@example.org.
fault-sign-in = The e-mail address or the password is wrong. Please check both.
fault-sign-in-wait = Too many failed attempts. Please wait a little, then try again.
signed-out-kept = You are signed out. What you typed is kept: it is back once you have signed in.
signed-in-again = You were signed out, so this was not saved. It is as you typed it; please send it again.
fault-password-wrong = The current password is not right. Please type it again.
fault-password-length = The new password needs at least 10 characters.
fault-password-again = The two new passwords differ. Please type the same one twice.
sample-accounts-title = Try it
sample-tag = sample
sample-accounts-text = The sample edition is invented, and so are its people. Sign in as one of them with a click; each has the password { $password }.
sample-jurors = { $count ->
    [one] One juror
   *[other] { $count } jurors
}
sample-as-organiser = Organiser
sample-as-auditor = Auditor
sample-as-operator = Ceremony operator
sample-as-chair = Chair · { $of }
sample-as-signatory = Signs for { $of }
sample-as-juror = Juror
password-once-hint = Made for a new account. Note it now: it is shown only here, and nobody can look it up later. Somebody who has an account keeps their own.
