ledger-title = Auditlogboek
ledger-lede = Elke handeling, de nieuwste eerst. Elke regel draagt de hash van de vorige, zodat niets ongemerkt kan worden gewijzigd of weggelaten.
ledger-verify = De keten controleren
ledger-fits = { $count ->
    [one] De enige regel klopt. Het uiteinde is
   *[other] Alle { $count } regels kloppen. Het uiteinde is
}
ledger-broken = De keten breekt bij regel { $seq }. Alles daarvoor klopt.
ledger-pages = Pagina’s
ledger-earlier = Oudere regels
ledger-program = Het programma
verb-account-add = voegde een account toe
verb-account-password = wijzigde het wachtwoord
verb-account-sign-out-everywhere = beëindigde alle sessies
verb-clock-set = stelde de demoklok in
verb-edition-create = maakte de editie aan
verb-role-grant = gaf een rol
verb-awards-replace = stelde de prijzen in
verb-competition-update = wijzigde de teksten van een wedstrijd
verb-divisions-replace = stelde de categorieën in
verb-round-add = voegde een ronde toe
verb-round-reopen = heropende een ronde
verb-round-update = wijzigde een ronde
verb-rubric-replace = wijzigde een beoordelingskader
verb-juror-declare = deed de verklaringen
verb-assignment-recuse = trok zich terug voor een inzending
verb-scorecard-save = bewaarde een scoreformulier
verb-scorecard-submit = diende een scoreformulier in
verb-scorecard-reopen = heropende een scoreformulier
verb-edition-fill = vulde de voorbeeldeditie
verb-conflict-confirm = bevestigde een belangenconflict
verb-conflict-dismiss = verwierp een belangenconflict
verb-juror-add = voegde een jurylid toe
verb-juror-change = wijzigde een jurylid
