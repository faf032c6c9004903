sign-in = Aanmelden
sign-in-title = Aanmelden
sign-out = Afmelden
email = E-mailadres
password = Wachtwoord
password-title = Wachtwoord wijzigen
password-current = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-hint = Minstens 10 tekens; een zin onthoudt u gemakkelijk.
password-again = Nieuw wachtwoord, nog eens
password-save = Wachtwoord wijzigen
password-changed = Uw wachtwoord is gewijzigd. Alle andere sessies zijn beëindigd.
everywhere-title = Andere toestellen
everywhere-text = Beëindigt elke sessie van dit account, ook deze.
everywhere-do = Overal afmelden
fault-email = Dit is geen e-mailadres.
fault-sign-in = Adres of wachtwoord klopt niet.
fault-sign-in-wait = Te veel mislukte pogingen. Wacht even en probeer het opnieuw.
fault-password-wrong = Dit is niet het huidige wachtwoord.
fault-password-length = Het nieuwe wachtwoord heeft minstens 10 tekens nodig.
fault-password-again = De twee nieuwe wachtwoorden verschillen.
sample-accounts-title = Probeer het
sample-tag = voorbeeld
sample-accounts-text = De voorbeeldeditie is verzonnen, en haar mensen ook. Meld u aan als een van hen; ieder heeft het wachtwoord { $password }.
sample-jurors = { $count ->
    [one] Eén jurylid
   *[other] { $count } juryleden
}
sample-as-organiser = als organisator: { $name }
sample-as-auditor = als auditor: { $name }
sample-as-operator = als regisseur van de ceremonie: { $name }
sample-as-chair = als juryvoorzitter: { $name } · { $of }
sample-as-signatory = als ondertekenaar: { $of }
sample-as-juror = als jurylid { $name }
