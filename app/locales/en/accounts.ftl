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
password-changed = Your password is changed. All other sessions are ended.
everywhere-title = Other devices
everywhere-text = Ends every session of this account, this one too.
everywhere-do = Sign out everywhere
fault-email = This is not an e-mail address.
fault-sign-in = Address or password is wrong.
fault-sign-in-wait = Too many failed attempts. Wait a little, then try again.
fault-password-wrong = This is not the current password.
fault-password-length = The new password needs at least 10 characters.
fault-password-again = The two new passwords differ.
sample-accounts-title = Try it
sample-tag = sample
sample-accounts-text = The sample edition is invented, and so are its people. Enter as one of them; each has the password { $password }.
sample-jurors = { $count ->
    [one] One juror
   *[other] { $count } jurors
}
sample-as-organiser = as organiser: { $name }
sample-as-auditor = as auditor: { $name }
sample-as-operator = as ceremony operator: { $name }
sample-as-chair = as chair: { $name } · { $of }
sample-as-signatory = as signatory: { $of }
sample-as-juror = as juror { $name }
