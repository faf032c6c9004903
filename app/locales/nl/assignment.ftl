assign-title = Toewijzing
assign-lede = Wie beoordeelt welke inzending. Eerst de slechtst bediende inzending, dan de geschiktheid van het geheel, dan gelijke werklast.
assign-sealed = De rangschikking van deze ronde is verzegeld; de toewijzing kan niet meer veranderen.
assign-ask = Een voorstel maken
assign-reviews = Juryleden per inzending
assign-reviews-hint = 0: de hele jury beoordeelt elke inzending, behalve bij een belangenconflict.
assign-languages = Juryleden moeten de taal van de inzending lezen
assign-languages-hint = Een jurylid van wie de talen niet bekend zijn, wordt geacht ze alle te lezen.
assign-keeps = Wat beoordeeld is en wat met de hand is bepaald, blijft. Niets bereikt een jurylid voor u bevestigt.
assign-propose = Voorstellen
assign-proposed = Het voorstel is klaar. Kijk het na en bevestig het dan.
assign-committed = Bevestigd: de juryleden hebben hun inzendingen.
assign-discarded = Het voorstel is verworpen. Wat bevestigd was, blijft.
assign-added = Toegevoegd aan het voorstel. Het jurylid ziet het na de bevestiging.
assign-removed = Weggenomen.
assign-pending-title = Voorgesteld, nog niet bevestigd
assign-gives = { $count ->
    [one] Eén toewijzing bereikt
   *[other] { $count } toewijzingen bereiken
 } { $jurors ->
    [one] één jurylid.
   *[other] { $jurors } juryleden.
 }
assign-takes = { $count ->
    [one] Eén niet beoordeelde taak wordt weggenomen
   *[other] { $count } niet beoordeelde taken worden weggenomen
 } bij { $jurors ->
    [one] één jurylid.
   *[other] { $jurors } juryleden.
 }
assign-commit = Bevestigen…
assign-commit-text = De juryleden zien hun nieuwe inzendingen meteen.
assign-commit-do = De toewijzing bevestigen
assign-discard = Verwerpen
assign-figures = Hoe goed het is
assign-figures-pending = Voorgesteld op { $at }. Latere wijzigingen met de hand zijn niet meegeteld.
assign-figures-committed = Bevestigd op { $at }. Latere wijzigingen met de hand zijn niet meegeteld.
assign-whole = De hele jury beoordeelt elke inzending, behalve bij een belangenconflict. Er viel niets te kiezen.
assign-worst = Slechtst bediende inzending
assign-fit = { $entry }: geschiktheid { $fit }
assign-worst-proven = Bewezen optimaal: geen andere toewijzing bedient de slechtst bediende inzending beter.
assign-bound = Niet bewezen: hoogstens { $bound } is mogelijk.
assign-total = Alle inzendingen samen
assign-fit-all = Geschiktheid { $fit }
assign-total-proven = Bewezen optimaal zonder de slechtst bediende inzending te schaden, voor de werklast gelijk werd verdeeld.
assign-balance = Gelijke werklast
assign-balance-free = Kostte niets.
assign-balance-cost = Kostte { $share } van de beste geschiktheid.
assign-graph = Vergelijkbaarheid
assign-connected = Gedeelde inzendingen verbinden alle juryleden, zodat hun strengheid vergeleken kan worden.
assign-parts = De jury valt uiteen in { $count } delen zonder gedeelde inzending; hun strengheid is niet te vergelijken.
assign-loads = Werklast
assign-load = { $load } van { $capacity }
assign-load-of = Werklast van { $juror }
assign-load-row = Werklast
assign-jury = Capaciteit, talen en belangenconflicten wijzigen
assign-matrix = Inzendingen en juryleden
assign-entry = Inzending
assign-jurors = Juryleden
assign-assigned = toegewezen
assign-scored = beoordeeld
assign-proposed-word = voorgesteld
assign-dropped = vervalt bij de bevestiging
assign-recused = teruggetrokken
assign-conflict = belangenconflict
assign-no-language = leest de taal niet
assign-by-entry = Per inzending
assign-nobody = Nog niemand
assign-change = Wijzigen
assign-search = Inzendingen zoeken
assign-find = Zoeken
assign-found = { $count ->
    [one] Eén inzending
   *[other] { $count } inzendingen
 }
assign-pages = Pagina’s
assign-first = ‹ Eerste pagina
assign-next = Volgende ›
assign-empty-title = Geen inzending neemt deel aan deze ronde
assign-empty = Inzendingen komen binnen via de oproep of een import, en in latere rondes door selectie.
assign-empty-go = Naar de inzendingen
assign-hand = Met de hand: { $entry }
assign-take-off = Wegnemen…
assign-add = Een jurylid toevoegen
assign-fits = geschiktheid { $fit }
assign-look = Toon wat het zou betekenen
assign-close = Sluiten
assign-if-added = Als { $juror } { $entry } beoordeelt
assign-if-removed = Als { $juror } { $entry } niet meer beoordeelt
assign-what = Wat er verandert
assign-before = Voordien
assign-after = Nadien
assign-jurors-of-entry = Juryleden van de inzending
assign-asked = { $count } (gevraagd: { $asked })
assign-entry-fit = Geschiktheid van de inzending
assign-against-suspected = Er is een vermoeden van een belangenconflict dat nog niemand heeft bekeken.
assign-against-language = Het jurylid leest de taal van de inzending niet ({ $language }).
assign-against-capacity = Het jurylid zou meer inzendingen hebben dan afgesproken.
assign-reason = Waarom toch
assign-reason-hint = De reden blijft bij de toewijzing en in het auditlogboek.
assign-add-do = Aan het voorstel toevoegen
assign-remove-text = Het geldt meteen: de inzending verdwijnt uit de lijst van het jurylid.
assign-remove-do = Wegnemen
assign-more = { $count ->
    [one] nog één
   *[other] nog { $count }
 }
assign-comma = {", "}
assign-short-title = Wie er ontbreekt
assign-short-help = Er is niets veranderd. Vraag minder juryleden per inzending, verhoog een capaciteit, nodig een jurylid uit of bekijk de belangenconflicten.
assign-short-few = { $entry } moet { $needed ->
    [one] één jurylid
   *[other] { $needed } juryleden
 } krijgen en heeft er { $fixed } die blijven; { $eligible ->
    [0] niemand anders mag haar beoordelen.
    [one] slechts één ander mag haar beoordelen.
   *[other] slechts { $eligible } anderen mogen haar beoordelen.
 }
assign-short-group = { $entries ->
    [one] Deze inzending mist
   *[other] Deze { $entries } inzendingen missen
 } { $needed ->
    [one] één beoordeling;
   *[other] { $needed } beoordelingen;
 } { $jurors ->
    [one] slechts één jurylid mag ze doen
   *[other] slechts { $jurors } juryleden mogen ze doen
 } en er zijn er nog hoogstens { $available } mogelijk.
assign-short-entries = Inzendingen
assign-short-jurors = Juryleden
assign-short-juror = { $juror } (nog { $count })
fault-assignment-infeasible = Geen toewijzing voldoet aan deze voorwaarden; hieronder staat wie er ontbreekt.
fault-assignment-reviews = Een geheel getal van 0 tot 500.
fault-assignment-stale = Er is iets veranderd sinds dit getoond werd. Kijk opnieuw of maak een nieuw voorstel.
fault-assignment-there = Het jurylid heeft deze inzending al.
fault-assignment-gone = Het jurylid heeft deze inzending niet.
fault-assignment-recused = Het jurylid heeft zich voor deze inzending teruggetrokken.
fault-assignment-conflict = Het jurylid heeft een belangenconflict met deze inzending. Dat moet eerst worden weerlegd.
fault-assignment-scored = Het jurylid is al begonnen met beoordelen. Wegnemen kan niet; het jurylid kan zich terugtrekken.
fault-assignment-reason = Schrijf waarom.
fault-assignment-reason-long = Hoogstens 500 tekens.
verb-assignment-propose = stelde een toewijzing voor
verb-assignment-commit = bevestigde de toewijzing
verb-assignment-discard = verwierp de voorgestelde toewijzing
verb-assignment-add = voegde een jurylid toe aan een inzending
verb-assignment-remove = nam een inzending weg bij een jurylid
