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
checklist-title = Wat ontbreekt
checklist-count = { $count ->
    [0] Er ontbreekt niets. Elke fase kan beginnen.
    [one] Er ontbreekt één zaak voor elke fase kan beginnen.
   *[other] Er ontbreken { $count } zaken voor elke fase kan beginnen.
}
checklist-edition = De editie als geheel
checklist-call = Voor de oproep opent
checklist-jury = Voor de jury zetelt
checklist-round = Voor deze ronde opent: { $round }
checklist-ceremony = Voor de ceremonie
checklist-nothing = Er ontbreekt niets.
checklist-mend = Ernaartoe
gap-competition = De editie heeft geen wedstrijd.
gap-call = De oproep heeft geen tekst.
gap-form = Er wordt nog niets aan deelnemers gevraagd.
gap-deadline-past = De deadline is voorbij en niemand heeft ingezonden.
gap-deadline-after-opening = De deadline valt nadat een ronde is begonnen.
gap-contact = De privacyverklaring geeft geen adres om naar te schrijven.
gap-retention = Niemand heeft beslist wat wanneer verdwijnt: tot dan wordt alles bewaard.
gap-round = Er is geen ronde.
gap-rubric = De ronde heeft geen beoordelingskader.
gap-weights = De gewichten tellen op tot { $sum }, niet tot 1 of 100.
gap-window-after-end = De ronde eindigt na de editie ({ $end }).
gap-window-overlaps = De ronde begint voor de vorige is afgelopen.
gap-chair = Niemand zit de jury voor.
gap-jurors = De jury telt { $has } leden; er zijn er minstens { $needs } nodig.
gap-side-jurors = De jury van { $side } telt { $has } leden; er zijn er minstens { $needs } nodig.
gap-suspicions = { $count ->
    [one] Over één vermoed belangenconflict is niet beslist.
   *[other] Over { $count } vermoede belangenconflicten is niet beslist.
}
gap-capacity = De juryleden nemen samen { $has } beoordelingen op zich; het zijn er { $needs }.
gap-languages = { $count ->
    [one] Van één jurylid is geen taal bekend.
   *[other] Van { $count } juryleden is geen taal bekend.
}
gap-declarations = { $count ->
    [one] Eén jurylid heeft de verklaringen niet afgelegd.
   *[other] { $count } juryleden hebben de verklaringen niet afgelegd.
}
gap-assignment = De toewijzing is niet vastgelegd.
gap-award = Er is geen prijs.
gap-quota = { $count ->
    [one] Eén prijs heeft geen plaatsen.
   *[other] { $count } prijzen hebben geen plaatsen.
}
gap-host = Geen enkele organisatie ondertekent de resultaten.
gap-signatory = Niemand tekent voor { $host }.
gap-operator = Niemand leidt de ceremonie.
gap-cues = Het draaiboek heeft geen tekens van deze wedstrijd.
gap-redactions = { $count ->
    [one] Eén inzending is in deze blinde ronde niet volledig te lezen: { $codes }. De presentatie of de teksten moeten worden geanonimiseerd of bevestigd.
   *[other] { $count } inzendingen zijn in deze blinde ronde niet volledig te lezen: { $codes }. De presentaties of de teksten moeten worden geanonimiseerd of bevestigd.
}
