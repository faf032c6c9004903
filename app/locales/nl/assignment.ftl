assign-title = Toewijzing
assign-lede = Wie beoordeelt welke inzending. Eerst telt de inzending met de zwakste match, dan de match van het geheel, dan een gelijke werklast. De match zegt of de juryleden de vakgebieden van een inzending kennen, en of haar taal de taal is die ze het best lezen.
assign-sealed = De rangschikking van deze ronde is verzegeld; de toewijzing kan niet meer veranderen.
assign-ask = Een voorstel maken
assign-reviews = Juryleden per inzending
assign-reviews-hint = 0: de hele jury beoordeelt elke inzending, behalve bij een belangenconflict.
assign-least = Inzendingen per jurylid, minstens
assign-least-hint = 0: geen minimum. Wie er minder heeft toegezegd, krijgt er zoveel als toegezegd.
assign-sides = Juryleden van elke kant, minstens
assign-sides-hint = 0: kanten spelen geen rol. Kanten van deze jury: { $sides }.
assign-languages = Juryleden moeten de taal van de inzending lezen
assign-languages-hint = Een jurylid van wie geen talen bekend zijn, wordt geacht ze allemaal te lezen.
assign-keeps = Wat beoordeeld is en wat met de hand is bepaald, blijft. Juryleden zien niets voor u bevestigt.
assign-propose = Voorstellen
assign-running = Er wordt een voorstel berekend
assign-running-by = Gestart door { $name }, { $at }. U kunt deze pagina verlaten; de berekening gaat door.
assign-running-over = Het is afgelopen.
assign-running-show = Het resultaat bekijken
assign-stage-waiting = In de wacht
assign-stage-feasible = Stap 1 van 5: kan elke inzending haar juryleden krijgen?
assign-stage-worst = Stap 2 van 5: de zwakste match verbeteren
assign-stage-total = Stap 3 van 5: de beste match van het geheel
assign-stage-balance = Stap 4 van 5: de werklast gelijker verdelen
assign-stage-connect = Stap 5 van 5: juryleden verbinden door gedeelde inzendingen
assign-stage-writing = Het voorstel wordt opgeslagen
assign-cancel = Annuleren
assign-cancelled = Geannuleerd. Er is niets veranderd.
assign-proposed = Het voorstel is klaar. Kijk het na en bevestig het daarna.
assign-committed = Bevestigd: de juryleden hebben hun inzendingen.
assign-discarded = Het voorstel is verworpen. Wat bevestigd was, blijft.
assign-added = Toegevoegd aan het voorstel. Het jurylid ziet het na de bevestiging.
assign-removed = De inzending is weggenomen.
assign-pending-title = Voorgesteld, nog niet bevestigd
assign-gives = { $count ->
    [one] Eén toewijzing gaat
   *[other] { $count } toewijzingen gaan
 } naar { $jurors ->
    [one] één jurylid.
   *[other] { $jurors } juryleden.
 }
assign-takes = { $count ->
    [one] Eén niet-beoordeelde toewijzing wordt weggenomen
   *[other] { $count } niet-beoordeelde toewijzingen worden weggenomen
 } bij { $jurors ->
    [one] één jurylid.
   *[other] { $jurors } juryleden.
 }
assign-commit = Bevestigen…
assign-commit-text = De juryleden zien hun nieuwe inzendingen meteen.
assign-commit-do = De toewijzing bevestigen
assign-discard = Verwerpen
assign-figures = Kwaliteit van het voorstel
assign-figures-pending = Voorgesteld op { $at }.
assign-figures-committed = Bevestigd op { $at }.
assign-figures-now = De cijfers gelden voor de toewijzing zoals ze nu is, met de wijzigingen met de hand.
assign-figures-run = De cijfers gelden voor het voorstel, zonder de wijzigingen met de hand.
assign-of-run = Oorspronkelijk: { $fit }.
assign-whole = De hele jury beoordeelt elke inzending, behalve bij een belangenconflict. Er viel niets te kiezen.
assign-worst = Zwakste match
assign-fit = { $entry }: match { $fit }
assign-worst-proven = Bewezen optimaal: geen enkele andere toewijzing verbetert de zwakste match.
assign-bound = Niet bewezen optimaal: hoogstens { $bound } is mogelijk.
assign-below-share = { $count ->
    [one] Eén inzending heeft
   *[other] { $count } inzendingen hebben
 } minder dan { $share } van de match die zonder de andere mogelijk was.
assign-total = Alle inzendingen samen
assign-fit-all = Match { $fit }
assign-total-proven = Bewezen optimaal voor de werklast gelijk werd verdeeld, zonder de zwakste match te verlagen.
assign-balance = Gelijke werklast
assign-balance-free = Zonder verlies aan match.
assign-balance-cost = Ten koste van { $share } van de beste match.
assign-graph = Vergelijkbaarheid
assign-connected = Gedeelde inzendingen verbinden alle juryleden, zodat strenge en milde juryleden te onderscheiden zijn.
assign-parts = De jury valt uiteen in { $count } groepen zonder gedeelde inzending; hun strengheid is onderling niet te vergelijken.
assign-weakest-pair = Minst zeker te vergelijken: { $one } en { $other }.
assign-exchanged = { $count ->
    [one] Eén toewijzing is
   *[other] { $count } toewijzingen zijn
 } geruild zodat gedeelde inzendingen de jury beter verbinden.
assign-sides-row = Kanten
assign-sides-kept = Minstens { $count } van elke kant: { $sides }.
assign-sides-unseen = De kanten van deze jury ({ $sides }) zijn samen meer dan de juryleden per inzending; daarom wordt er niets nagekeken. Vraag een nieuw voorstel.
assign-sides-lacking = { $count ->
    [one] Eén inzending heeft er minder.
   *[other] { $count } inzendingen hebben er minder.
 }
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
assign-empty-title = Er neemt geen inzending deel aan deze ronde
assign-empty = De inzendingen van de eerste ronde komen binnen via een import; latere rondes krijgen de inzendingen die doorgaan.
assign-empty-go = Naar de inzendingen
assign-hand = Met de hand: { $entry }
assign-take-off = Wegnemen…
assign-add = Een jurylid toevoegen
assign-fits = match { $fit }
assign-look = Toon wat er zou veranderen
assign-close = Sluiten
assign-if-added = Als { $juror } { $entry } beoordeelt
assign-if-removed = Als { $juror } { $entry } niet meer beoordeelt
assign-what = Wat er verandert
assign-before = Voordien
assign-after = Nadien
assign-jurors-of-entry = Juryleden van de inzending
assign-asked = { $count } (gevraagd: { $asked })
assign-entry-fit = Match van de inzending
assign-sides-short = Ontbrekende juryleden van een kant
assign-against-suspected = Er is een vermoeden van een belangenconflict en nog niemand heeft het bekeken.
assign-against-language = Het jurylid leest de taal van de inzending niet ({ $language }).
assign-against-capacity = Het jurylid zou meer inzendingen hebben dan afgesproken.
assign-reason = Reden om het toch te doen
assign-reason-hint = De reden blijft bij de toewijzing en in het auditlogboek.
assign-add-do = Aan het voorstel toevoegen
assign-remove-text = Het geldt meteen: de inzending verdwijnt uit de lijst van het jurylid.
assign-remove-do = Wegnemen
assign-more = { $count ->
    [one] nog één
   *[other] nog { $count }
 }
assign-comma = {", "}
assign-short-title = Er zijn te weinig juryleden
assign-short-help = Er is niets veranderd. Vraag minder juryleden per inzending, verhoog een capaciteit, nodig een jurylid uit of bekijk de belangenconflicten.
assign-short-sides-help = Er is niets veranderd. Vraag minder juryleden van elke kant, verhoog een capaciteit, nodig een jurylid uit van de kant die er mist of bekijk de belangenconflicten.
assign-short-few = { $entry } heeft { $needed ->
    [one] één jurylid
   *[other] { $needed } juryleden
 } nodig: { $fixed } al toegewezen, { $eligible ->
    [0] en niemand anders mag haar beoordelen.
    [one] en nog maar één ander mag haar beoordelen.
   *[other] en nog maar { $eligible } anderen mogen haar beoordelen.
 }
assign-short-side = { $entry } heeft { $needed ->
    [one] één jurylid
   *[other] { $needed } juryleden
 } van kant { $side } nodig: { $fixed } al toegewezen, { $eligible ->
    [0] en niemand anders van deze kant mag haar beoordelen.
    [one] en nog maar één ander van deze kant mag haar beoordelen.
   *[other] en nog maar { $eligible } anderen van deze kant mogen haar beoordelen.
 }
assign-short-crowded = Naast wat toegewezen blijft, heeft { $entry } { $open ->
    [0] geen beoordeling meer over,
    [one] nog maar één beoordeling over,
   *[other] nog maar { $open } beoordelingen over,
 } en haar kanten missen nog { $lacking ->
    [one] één jurylid.
   *[other] { $lacking } juryleden.
 }
assign-short-group = { $entries ->
    [one] Deze inzending mist
   *[other] Deze { $entries } inzendingen missen
 } { $needed ->
    [one] één beoordeling;
   *[other] { $needed } beoordelingen;
 } { $jurors ->
    [0] niemand mag ze doen
    [one] slechts één jurylid mag ze doen
   *[other] slechts { $jurors } juryleden mogen ze doen
 } en er zijn er nog hoogstens { $available } mogelijk.
assign-idle-title = Het minimum is niet haalbaar
assign-idle-help = Er is niets veranderd. Verlaag het minimum of vraag meer juryleden per inzending.
assign-idle = { $jurors }: { $count ->
    [one] dit jurylid heeft
   *[other] deze { $count } juryleden hebben samen
 } nog { $missing ->
    [one] één inzending
   *[other] { $missing } inzendingen
 } nodig om het minimum te halen, en { $available ->
    [0] er is er geen beschikbaar.
    [one] er is er hoogstens één beschikbaar.
   *[other] er zijn er hoogstens { $available } beschikbaar.
 }
assign-short-entries = Inzendingen
assign-short-of-side = Alleen van kant { $side }
assign-short-jurors = Juryleden
assign-short-juror = { $juror } (nog { $count })
assign-kept = vastgehouden
assign-forbidden = uitgesloten
assign-rules = Vastgehouden en uitgesloten
assign-rules-none = Er is niets bepaald. Open een inzending om er een jurylid op vast te houden of uit te sluiten.
assign-rule-by = ({ $name }, { $at })
assign-lift = Opheffen
assign-rule-idle = Geldt niet: een belangenconflict of een wraking gaat voor.
assign-rule = Een jurylid vasthouden of uitsluiten…
assign-rule-juror = Jurylid om vast te houden of uit te sluiten
assign-rule-kind = Wat voortaan geldt
assign-keep = Vasthouden
assign-keep-hint = Elk voorstel geeft de inzending aan dit jurylid.
assign-forbid = Uitsluiten
assign-forbid-hint = Geen enkel voorstel geeft de inzending aan dit jurylid. Wat alleen voorgesteld is, vervalt meteen; wat bevestigd is, bij het volgende voorstel.
assign-rule-why = Waarom
assign-rule-why-hint = De reden blijft in de lijst; het auditlogboek legt vast dat ze gegeven is.
assign-rule-do = Vastleggen
assign-ruled = Vastgelegd. Het volgende voorstel houdt zich eraan.
assign-lifted = Opgeheven. Het volgende voorstel beslist weer over het paar.
assign-short-forbidden = U hebt hier { $count ->
    [one] één paar uitgesloten.
   *[other] { $count } paren uitgesloten.
 }
assign-short-kept = U houdt deze juryleden vast op { $count ->
    [one] één andere inzending.
   *[other] { $count } andere inzendingen.
 }
assign-why = Waarom dit paar
assign-why-of = Waarom: { $entry }
assign-why-no-fields = De inzending noemt geen vakgebied; elk jurylid telt alsof het de helft ervan kent.
assign-why-known = Expertise: het jurylid kent elk vakgebied van de inzending ({ $fields }).
assign-why-some = Expertise: het jurylid kent { $fields }, maar niet { $others }.
assign-why-unknown = Expertise: het jurylid kent geen enkel vakgebied van de inzending ({ $fields }).
assign-why-own-language = Taal: de inzending is geschreven in het { $language }, de eigen taal van het jurylid.
assign-why-reads = Taal: de inzending is geschreven in het { $language }; het jurylid leest dat.
assign-why-languages-unknown = Taal: de inzending is geschreven in het { $language }; de talen van het jurylid zijn niet bekend.
assign-why-does-not-read = Taal: de inzending is geschreven in het { $language }; het jurylid leest dat niet.
assign-why-fit = Match { $fit }. Het best mogelijke jurylid voor deze inzending haalt { $best }, het minst passende { $worst }.
assign-why-no-fit = Volgens de regels horen de twee niet samen; de match van het paar telt als nul.
assign-why-load = Werklast: { $load } van { $capacity }; het gemiddelde van de juryleden is { $average }.
assign-why-side = Kant: { $side }.
assign-why-no-conflict = Belangenconflicten: gezocht, geen gevonden.
assign-why-dismissed-by = Belangenconflicten: verworpen door { $name }, { $at }. { $reason }
assign-why-dismissed = Belangenconflicten: verworpen. { $reason }
assign-why-conflict = Belangenconflicten: er is er een. Het jurylid hoort deze inzending niet te beoordelen.
fault-assignment-infeasible = Deze voorwaarden kunnen niet allemaal samen; hieronder staat welke juryleden ontbreken.
fault-assignment-reviews = Juryleden per inzending: vul een geheel getal van 0 tot 500 in.
fault-assignment-least = Inzendingen per jurylid, minstens: vul een geheel getal van 0 tot 10.000 in.
fault-assignment-sides = Juryleden van elke kant, minstens: vul een geheel getal in; voor alle kanten samen niet meer dan de juryleden per inzending.
fault-assignment-stale = Er is iets veranderd sinds dit getoond werd. Kijk het opnieuw na, of maak een nieuw voorstel.
fault-assignment-running = Voor deze ronde wordt al een voorstel berekend; kijk hoe ver het is.
fault-assignment-cancelled = De berekening is geannuleerd. Er is niets veranderd.
fault-assignment-changed = Terwijl het voorstel werd berekend, is er iets veranderd waarop het steunt: inzendingen, juryleden, belangenconflicten, regels of toewijzingen. Er is niets opgeslagen; maak een nieuw voorstel.
fault-assignment-there = Het jurylid heeft deze inzending al.
fault-assignment-gone = Het jurylid heeft deze inzending niet.
fault-assignment-recused = Het jurylid heeft zich voor deze inzending teruggetrokken.
fault-assignment-conflict = Het jurylid heeft een belangenconflict met deze inzending. Is het geen echt conflict, verklaar het dan eerst ongegrond op de pagina van de jury.
fault-assignment-scored = Het jurylid is al begonnen met beoordelen. Wegnemen kan niet meer; het jurylid kan zich wel terugtrekken.
fault-assignment-reason = Geef een reden op.
fault-assignment-reason-long = De reden is te lang: hoogstens 500 tekens.
fault-assignment-forbidden = Dit paar is uitgesloten. Hef eerst de regel op.
fault-assignment-kept = Het jurylid wordt op deze inzending vastgehouden. Hef eerst de regel op.
fault-assignment-kept-juror = Het jurylid wordt al op zoveel inzendingen vastgehouden als afgesproken. Hef een andere regel op of verhoog de capaciteit.
fault-assignment-kept-entry = Er worden al zoveel juryleden op deze inzending vastgehouden als ze er krijgt. Hef een andere regel op of vraag meer juryleden per inzending.
fault-assignment-rule = Kies: vasthouden of uitsluiten.
verb-assignment-propose = stelde een toewijzing voor
verb-assignment-commit = bevestigde de toewijzing
verb-assignment-discard = verwierp de voorgestelde toewijzing
verb-assignment-add = voegde een jurylid toe aan een inzending
verb-assignment-remove = nam een inzending weg bij een jurylid
verb-assignment-rule = hield een jurylid vast op een inzending of sloot het uit
verb-assignment-lift = hief een regel over een jurylid en een inzending op
assign-swapped = Geruild: beide lijsten zijn aangepast.
assign-mended = Klaar: de juryleden hebben hun inzendingen.
assign-told = De berichten zijn geschreven. Ze wachten hier tot u ze vrijgeeft.
mend-title = { $count ->
    [one] Eén inzending mist een jurylid
   *[other] { $count } inzendingen missen een jurylid
 }
mend-text = De kleinste wijziging die zoveel mogelijk herstelt; wat beoordeeld, met de hand gedaan of vastgehouden is, blijft:
mend-too-many = Er ontbreekt zoveel dat een nieuw voorstel de betere weg is.
mend-gets = { $entry } gaat naar { $juror }.
mend-moves = { $entry } gaat van { $from } naar { $juror }.
mend-why = Match { $fit }; werklast { $before } → { $after } van { $capacity }
mend-nobody = { $entry } mist nog { $count ->
    [one] één jurylid:
   *[other] { $count } juryleden:
 } niemand anders mag deze inzending beoordelen. Bekijk de belangenconflicten en de talen, of nodig een jurylid uit.
mend-no-room = { $entry } mist nog { $count ->
    [one] één jurylid:
   *[other] { $count } juryleden:
 } { $eligible ->
    [one] er is er nog één die mag beoordelen, maar geen ruimte heeft.
   *[other] er zijn er nog { $eligible } die mogen beoordelen, maar geen ruimte hebben.
 } Verhoog een werklast of nodig een jurylid uit.
mend-sides-title = { $count ->
    [one] Eén inzending mist een jurylid van een kant
   *[other] { $count } inzendingen missen een jurylid van een kant
 }
mend-sides-text = Ze hebben genoeg juryleden, maar niet van elke kant. Open de inzending om een jurylid te ruilen of te vervangen, of maak een nieuw voorstel.
mend-nobody-of-side = { $entry } mist nog { $count ->
    [one] één jurylid van een kant
   *[other] { $count } juryleden van een kant
 } ({ $sides }): niemand anders van die kant mag deze inzending beoordelen. Bekijk de belangenconflicten en de talen, of nodig een jurylid van die kant uit.
mend-no-room-of-side = { $entry } mist nog { $count ->
    [one] één jurylid van een kant
   *[other] { $count } juryleden van een kant
 } ({ $sides }): { $eligible ->
    [one] er is er nog één van die kant die mag beoordelen, maar geen ruimte heeft.
   *[other] er zijn er nog { $eligible } van die kant die mogen beoordelen, maar geen ruimte hebben.
 } Verhoog een werklast of nodig een jurylid van die kant uit.
mend-do = { $count ->
    [one] Deze wijziging uitvoeren
   *[other] Deze { $count } wijzigingen uitvoeren
 }
tell-title = { $count ->
    [one] Eén jurylid weet nog niet dat de lijst gewijzigd is
   *[other] { $count } juryleden weten nog niet dat hun lijst gewijzigd is
 }
tell-who = Wie, en wat er nieuw is
tell-counts = { $entries ->
    [one] { $entries } inzending
   *[other] { $entries } inzendingen
 }, nieuw: { $new }, weggenomen: { $gone }
tell-text = Iedereen krijgt een bericht in de eigen taal. De berichten wachten bij de berichten van de editie tot u ze vrijgeeft.
tell-do = { $count ->
    [one] Het bericht schrijven…
   *[other] { $count } berichten schrijven…
 }
swap-begin = Ruilen…
swap-with = { $juror } laten ruilen met
swap-gain = match { $fit }
swap-none = Er valt niets te ruilen: de andere toewijzingen zijn beoordeeld of vastgehouden, of de ruil zou tegen een regel ingaan.
swap-if = Als { $juror } { $gives } aan { $other } geeft en { $takes } krijgt
swap-fit = Match
swap-text = Het geldt meteen, in beide lijsten. Niemands werklast verandert.
swap-do = Ruilen
fault-assignment-mend-stale = Er is iets veranderd sinds dit getoond werd. Wat nu ontbreekt, en hoe dat te herstellen is, staat er opnieuw.
fault-assignment-told = De lijsten, of wat erover gezegd is, zijn veranderd sinds dit getoond werd; misschien zijn de berichten al geschreven. Kijk het opnieuw na.
fault-assignment-swap = Deze twee kunnen niet geruild worden: beide toewijzingen moeten bevestigd en niet beoordeeld zijn, van twee juryleden en twee inzendingen, en niets mag ertegen spreken.
verb-assignment-swap = ruilde de juryleden van twee inzendingen
verb-assignment-mend = gaf inzendingen hun juryleden terug
verb-assignment-tell = schreef juryleden over hun lijsten
