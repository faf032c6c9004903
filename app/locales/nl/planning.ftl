plan-title = Hoeveel juryleden zijn er nodig?
plan-tab = Planning
plan-lede = Voor de jury begint: hoeveel van de echt beste inzendingen ze zou vinden, en hoeveel tijd dat elk jurylid kost.
plan-divided = Elke categorie van deze ronde wordt apart gerangschikt: vul de inzendingen, juryleden en plaatsen van één categorie in.
plan-ask = De beoogde jury
plan-entries = Inzendingen
plan-jurors = Juryleden
plan-scores = Beoordelingen per inzending
plan-scores-hint = Hoeveel juryleden elke inzending beoordelen. Andere aantallen worden ermee vergeleken.
plan-top = Plaatsen aan de top
plan-top-hint = Prijzen, of plaatsen in de volgende ronde.
plan-minutes = Minuten per scoreformulier
plan-hours = Uren die elk jurylid kan geven
plan-hours-hint = Voor alle scoreformulieren samen. Daaruit volgt hoeveel juryleden er nodig zijn.
plan-agree = Hoeveel juryleden verschillen
plan-agree-well = Ze zijn het goed eens
plan-agree-usual = Zoals in de meeste jury’s
plan-agree-far = Ze verschillen sterk
plan-differ = Hoeveel inzendingen verschillen
plan-differ-close = Weinig: ze liggen dicht bij elkaar
plan-differ-usual = Zoals gewoonlijk
plan-differ-wide = Sterk: ze liggen ver uit elkaar
plan-do = Berekenen
plan-empty-title = Er is nog te weinig bekend
plan-empty = Vul in hoeveel inzendingen en juryleden er komen: minstens twee inzendingen en één jurylid.
plan-answer = Wat u mag verwachten
plan-asked = { $entries } inzendingen, { $jurors } { $jurors ->
    [one] jurylid
   *[other] juryleden
 }, top { $top }, { $minutes } { $minutes ->
    [one] minuut
   *[other] minuten
 } per scoreformulier
plan-found = Met { $scores ->
    [one] één beoordeling
   *[other] { $scores } beoordelingen
 } per inzending { $top ->
    [1] komt de echt beste inzending in { $percent } van de gevallen op de eerste plaats.
   *[other] komt { $percent } van de { $top } echt beste inzendingen in de top { $top }.
 }
plan-cost = Dat is { $load } en { $time } voor elk jurylid.
plan-enough = Dat haalt 9 op 10; van de vergeleken aantallen haalt geen kleiner dat.
plan-fewer = { $scores ->
    [one] Eén beoordeling per inzending zou volstaan
   *[other] { $scores } beoordelingen per inzending zouden volstaan
 } voor 9 op 10: { $load } en { $time } voor elk jurylid.
plan-more = Voor 9 op 10 volstaan { $scores } beoordelingen per inzending: { $load } en { $time } voor elk jurylid.
plan-beyond-all = 9 op 10 is niet haalbaar: zelfs als { $jurors ->
    [one] het enige jurylid elke inzending beoordeelt
   *[other] alle { $jurors } juryleden elke inzending beoordelen
 }, blijft het bij { $percent }. Meer juryleden zouden helpen, of een tweede ronde tussen de beste.
plan-beyond = Geen van de vergeleken aantallen haalt 9 op 10; het hoogste is { $percent }.
plan-jurors-suffice = Met { $scores ->
    [one] één beoordeling
   *[other] { $scores } beoordelingen
 } per inzending en hoogstens { $hours } uur per persoon { $least ->
    [one] volstaat één jurylid
   *[other] volstaan { $least } juryleden
 }; er { $jurors ->
    [one] is er één.
   *[other] zijn er { $jurors }.
 }
plan-jurors-lack = Met { $scores ->
    [one] één beoordeling
   *[other] { $scores } beoordelingen
 } per inzending en hoogstens { $hours } uur per persoon zijn { $least } juryleden nodig: { $more } meer dan er zijn.
plan-jurors-needed = Juryleden bij { $hours } u elk
plan-adopt = { $scores } overnemen in de instellingen van de ronde
plan-filled-in = Juryleden per inzending: { $scores } is overgenomen uit de planning. Het geldt zodra u opslaat.
plan-by-scores = Volgens het aantal beoordelingen
plan-plot = Voor elk aantal beoordelingen per inzending: welk deel van de echte top gevonden wordt, welk deel van de inzendingen te dicht bij elkaar ligt en hoe breed het interval van een plaats is. De tabel hieronder geeft de cijfers.
plan-found-part = Echte top gevonden
plan-close = Te dicht bij elkaar
plan-span = Mogelijke plaatsen van een inzending
plan-span-part = Mogelijke plaatsen van een inzending, op alle
plan-goal = 9 op 10
plan-load = Inzendingen elk
plan-time = Tijd elk
plan-asked-row = gevraagd
plan-places = { $places } van { $entries }
plan-entries-each = { $count ->
    [one] één inzending
   *[other] { $count } inzendingen
 }
plan-entries-between = { $low } tot { $high } inzendingen
plan-between = { $low } tot { $high }
plan-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } u
       *[other] { $hours } u { $minutes } min
    }
 }
plan-percent = { $percent } %
plan-give-or-take = { $percent } (± { $error })
plan-assumed = Aangenomen op de schaal van het beoordelingskader, van { $least } tot { $greatest }, als standaardafwijkingen: inzendingen verschillen { $entry }, juryleden in strengheid { $juror }, scoreformulieren daarbovenop { $residual } punten.
plan-basis = Gemiddelden van { $runs } gesimuleerde jury’s, willekeurig en met gelijke werklast toegewezen en gerangschikt met de gekalibreerde methode. ± is wat het toeval van de simulatie openlaat, in procentpunten. “Mogelijk” betekent met 95 % zekerheid. Dezelfde vraag krijgt altijd hetzelfde antwoord.
plan-not = Dit is een schatting, geen belofte: echte juryleden worden doelgericht toegewezen, kennen het vak en kunnen andere accenten leggen.
fault-plan-entries = Inzendingen: vul een geheel getal van 2 tot 5.000 in.
fault-plan-jurors = Juryleden: vul een geheel getal van 1 tot 500 in.
fault-plan-scores = Beoordelingen per inzending: vul een geheel getal in van 1 tot het aantal juryleden.
fault-plan-large = Beoordelingen per inzending: inzendingen maal beoordelingen is hoogstens 100.000.
fault-plan-top = Plaatsen aan de top: vul een geheel getal vanaf 1 in, kleiner dan het aantal inzendingen.
fault-plan-minutes = Minuten per scoreformulier: vul een geheel getal van 1 tot 600 in.
fault-plan-hours = Uren die elk jurylid kan geven: vul een geheel getal in tot 1.000, genoeg voor één scoreformulier.
fault-plan-choice = Kies een van de drie.
