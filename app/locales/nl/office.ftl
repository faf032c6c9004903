office-lede = De weg van elke wedstrijd, van de instelling tot de ceremonie.
office-path = Verloop van de wedstrijd
office-open = Instellen
office-import = Importeren
office-sign = Handtekeningen
office-ledger = Auditlogboek
office-empty-title = Nog geen wedstrijd
office-empty = Importeer inzendingen, juryleden en criteria in een nieuwe wedstrijd.
office-scored = { $done } van { $all } scoreformulieren ingediend
office-to-sign = Te ondertekenen
office-nothing-to-sign = Er is nog geen rangschikking verzegeld. Zodra dat zo is, staat ze hier.
step-contest = Wedstrijd
step-jury = Jury
step-assignment = Toewijzing
step-scoring = Beoordeling
step-ranking = Rangschikking
step-seal = Verzegeling
step-ceremony = Ceremonie
step-entries = { $count ->
    [one] 1 inzending
   *[other] { $count } inzendingen
}
step-jurors = { $count ->
    [one] 1 jurylid
   *[other] { $count } juryleden
}
step-assigned = { $count } toegewezen
step-scored = { $done } van { $all }
step-signed = { $done } van { $all } ondertekend
step-revealed = { $done } van { $all } bekendgemaakt
tab-rules = Regels en kader
clock-title = Demoklok
clock-text = De hele editie leeft op dit tijdstip: { $clock }. De klok verzetten opent en sluit rondes zoals de kalender dat zou doen.
clock-online = Onlineronde loopt
clock-online-over = Onlineronde voorbij
clock-final = Finales op het podium
clock-ceremony = Prijsuitreiking
clock-to = Een ander moment
clock-set = Klok instellen
clock-done = De klok is ingesteld.
fault-moment = Vul een datum en een tijdstip in.
