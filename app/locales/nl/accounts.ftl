sign-in = Aanmelden
sign-in-title = Aanmelden
sign-out = Afmelden
email = E-mailadres
password = Wachtwoord
password-title = Wachtwoord wijzigen
password-current = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-hint = Minstens 10 tekens; een zin onthoudt u gemakkelijk.
password-again = Nieuw wachtwoord (herhalen)
password-save = Wachtwoord wijzigen
password-changed = Uw wachtwoord is gewijzigd en al uw andere toestellen zijn afgemeld.
everywhere-title = Andere toestellen
everywhere-text = Beëindigt elke sessie van deze account, ook deze.
everywhere-do = Overal afmelden
fault-email = Vul een volledig e-mailadres in, zoals naam@example.org.
fault-sign-in = Het e-mailadres of het wachtwoord klopt niet. Kijk beide na.
fault-sign-in-wait = Te veel mislukte pogingen. Wacht even en probeer het opnieuw.
signed-out-kept = U bent afgemeld. Wat u hebt getypt, is bewaard en staat er weer zodra u bent aangemeld.
signed-in-again = U was afgemeld, dus dit is niet opgeslagen. Uw tekst staat er weer; verstuur die opnieuw.
fault-password-wrong = Het huidige wachtwoord klopt niet. Typ het opnieuw.
fault-password-length = Het nieuwe wachtwoord moet minstens 10 tekens hebben.
fault-password-again = De twee nieuwe wachtwoorden verschillen. Typ twee keer hetzelfde.
sample-accounts-title = Probeer het
sample-tag = voorbeeld
sample-accounts-text = De voorbeeldeditie is verzonnen, en de mensen erin ook. Meld u met één klik aan als een van hen; ieder heeft het wachtwoord { $password }.
sample-jurors = { $count ->
    [one] Eén jurylid
   *[other] { $count } juryleden
}
sample-as-organiser = Organisatie
sample-as-auditor = Auditor
sample-as-operator = Regie van de ceremonie
sample-as-chair = Juryvoorzitter · { $of }
sample-as-signatory = Ondertekenaar · { $of }
sample-as-juror = Jurylid
password-once-hint = Gemaakt voor een nieuwe account. Noteer het nu: het staat alleen hier en niemand kan het later opzoeken. Wie al een account heeft, houdt het eigen wachtwoord.
