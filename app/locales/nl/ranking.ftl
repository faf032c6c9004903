ranking-title = Rangschikking
ranking-counts = { $entries ->
    [one] 1 inzending
   *[other] { $entries } inzendingen
 } · { $done } van { $all } scoreformulieren
ranking-official = officieel: { $method }
ranking-published = zoals bij de oproep bekendgemaakt
ranking-checks = controles:
ranking-export = Exporteren als CSV
ranking-rank = Plaats
ranking-entry = Inzending
ranking-score = Score
ranking-raw = Gewoon gemiddelde (plaats)
ranking-cards = Scoreformulieren
ranking-cards-of = { $done } van { $all } scoreformulieren
ranking-tie = Gelijke stand
ranking-tie-shared = gedeeld door { $entries }
ranking-tie-decided = beslist door { $steps }
ranking-tie-partly = { $steps }, daarna gedeeld door { $entries }
ranking-tie-break-highest-weight = criterium met het hoogste gewicht
ranking-tie-break-all-scores = gemiddelde van alle totalen
ranking-tie-break-chair-vote = de volgorde van de juryvoorzitter
ranking-method-mean = gemiddelde
ranking-method-trimmed = getrimd gemiddelde
ranking-method-rank-sum = rangsom
ranking-method-zscore = z-scores
ranking-method-calibrated = gekalibreerd
ranking-method-rasch = Rasch
ranking-variance-integrate = varianties geïntegreerd
ranking-variance-reml = varianties geschat (REML)
ranking-check-column = Controle: { $method } (plaats)
ranking-check-note = Dit is een controle ({ $method }). Ze verandert niets: de officiële rangschikking staat links.
ranking-check-end = Controle beëindigen
ranking-check-in = zou boven de drempel staan
ranking-check-out = zou onder de drempel staan
ranking-no-division = Zonder categorie
ranking-pages = Pagina’s
ranking-before = ‹ Hogere plaatsen
ranking-after = Lagere plaatsen ›
ranking-range = { $from }–{ $to } van { $all }
ranking-warnings = Voor u beslist
ranking-none = Nog geen rangschikking
ranking-join = Toch alle groepen samen rangschikken
ranking-part-again = Elke groep weer apart rangschikken
ranking-severity = Hoe streng elk jurylid was
ranking-severity-hint = Alleen voor juryvoorzitter en auditor. In punten van het totaal: boven 0 is streng, onder 0 is mild.
ranking-severity-cards = { $count ->
    [one] één scoreformulier
   *[other] { $count } scoreformulieren
}
ranking-order-title = De volgorde van de juryvoorzitter
ranking-order-hint = Geef elk ervan een plaats; een gelijke stand zonder plaatsen blijft staan. Deze volgorde beslist alleen waar niets ervoor in de bekendgemaakte reeks beslist.
ranking-order-group = { $entries } inzendingen met gelijke stand
ranking-order-no-place = geen plaats
ranking-order-do = Deze volgorde opslaan
warning-no-scorecard = Geen scoreformulier, dus geen plaats: { $codes }
warning-disconnected = De jury valt uiteen in { $components } groepen zonder gemeenschappelijk jurylid of gemeenschappelijke inzending. Elke groep wordt apart gerangschikt.
warning-joined = De jury valt uiteen in { $components } groepen; de organisatie heeft toch een gezamenlijke rangschikking aanvaard.
warning-not-trimmed = Te weinig scoreformulieren om er te laten wegvallen; de score is het gemiddelde: { $codes }
warning-no-differences = De gegevens van de jury tonen geen verschil tussen de inzendingen.
warning-not-converged = De schatting kwam niet tot rust; lees de cijfers met voorzichtigheid.
warning-orders-nobody = Juryleden die geen inzending voor een andere plaatsen, omdat ze er maar één beoordeelden of overal hetzelfde totaal gaven: { $jurors }.
no-ranking-method = De instellingen van de methode spreken elkaar tegen.
no-ranking-too-large = De totalen zijn te groot om exact te berekenen.
no-ranking-no-scorecards = Kalibreren vraagt ingediende scoreformulieren.
no-ranking-one-juror = Met één jurylid is een streng jurylid niet van een zwakke inzending te onderscheiden.
no-ranking-one-entry = Met één inzending valt er niets te vergelijken.
no-ranking-all-equal = Alle totalen zijn gelijk, dus valt er niets te kalibreren.
no-ranking-one-per-entry = Elke inzending heeft één scoreformulier, dus is kwaliteit niet van toeval te onderscheiden.
no-ranking-one-per-juror = Elk jurylid heeft één scoreformulier, dus is strengheid niet van toeval te onderscheiden.
no-ranking-no-residual = In de totalen zijn kwaliteit, strengheid en toeval niet van elkaar te onderscheiden.
no-ranking-one-category = Alle punten zijn gelijk, dus is er geen schaal te schatten.
no-ranking-different-scales = De criteria hebben verschillende schalen; er is één schaal nodig.
no-ranking-too-many-categories = Er zijn meer verschillende punten gegeven dan een beoordelingsschaal aankan.
no-ranking-extreme = Een inzending, een jurylid of een criterium heeft alleen de laagste of alleen de hoogste punten.
no-ranking-unconnected = De jury valt uiteen in groepen zonder gemeenschappelijk jurylid of gemeenschappelijke inzending; zonder a-prioriverdeling zijn hun maten niet te vergelijken.
progress-title = Voortgang
progress-overall = { $done } van { $all } scoreformulieren ingediend
progress-none = Er is nog niemand toegewezen
progress-none-text = De voortgang verschijnt zodra de toewijzing van deze ronde is bevestigd.
progress-assign = Naar de toewijzing
progress-not-opened = Hebben hun lijst nog niet geopend
progress-short = { $count ->
    [one] Een van de onderstaande inzendingen heeft
   *[other] { $count } van de onderstaande inzendingen hebben
 } minder juryleden dan afgesproken
progress-jurors = Per jurylid
progress-entries = Per inzending
progress-juror = Jurylid
progress-done = Ingediend
progress-draft = Begonnen
progress-to-do = Te doen
progress-opened = Lijst geopend
progress-yes = ja
progress-no = nog niet
cards-title = Scoreformulieren naast elkaar
cards-criterion = Criterium
cards-weight = gewicht { $weight }
cards-total = Totaal
cards-none = niet ingediend
cards-comments = Toelichtingen
cards-for-entrant = Voor de inzender
cards-for-jury = Alleen voor de jury
cards-reopen = Het scoreformulier van { $juror } heropenen…
cards-reopen-text = Het jurylid kan het scoreformulier over { $code } weer wijzigen; tot het opnieuw is ingediend, telt het niet mee.
cards-reason = Reden, die het jurylid leest
cards-reopen-do = Heropenen
advance-title = Naar de volgende ronde
advance-text = { $taken ->
    [one] 1 van { $all } inzendingen gaat door.
   *[other] { $taken } van { $all } inzendingen gaan door.
 }
advance-do = Laten doorgaan…
advance-ties = { $codes } delen de laatste plaats. Ze gaan allemaal door, zodat er in totaal { $taken } doorgaan.
advance-confirm = { $taken ->
    [one] 1 inzending laten doorgaan
   *[other] { $taken } inzendingen laten doorgaan
 }
advance-at = De beste inzendingen gingen naar de volgende ronde op { $at }.
advance-undo = Terugdraaien…
advance-undo-text = De volgende ronde wordt weer leeggemaakt en haar voorgestelde toewijzing vervalt. Dit kan tot die toewijzing is bevestigd.
advance-undo-do = De volgende ronde leegmaken
advance-done = De beste inzendingen zitten in de volgende ronde.
advance-undone = Het doorgaan is teruggedraaid.
order-ties-done = De volgorde van de juryvoorzitter is genoteerd.
join-done = Genoteerd. De rangschikking hieronder volgt dit.
seal-title = Verzegelen
seal-lede = Een verzegeling legt de rangschikking vast, samen met de vingerafdruk (hash) van alles waaruit ze is berekend. De rangschikking is voorlopig tot elke organisator heeft ondertekend.
seal-cards = Scoreformulieren
seal-entries = Inzendingen
seal-method = Methode
seal-preview = Wie zou winnen
seal-quota = { $quota ->
    [one] één plaats
   *[other] { $quota } plaatsen
}
seal-withheld = Niet toegekend.
seal-special = Speciale prijzen
seal-special-hint = De jury beslist; noteer haar beslissing vóór de verzegeling.
seal-special-entry = Inzending
seal-special-do = Deze beslissing noteren
seal-special-drop = { $code } weghalen
seal-not-open = Deze ronde is nog niet begonnen. Ze opent op { $at }; haar rangschikking kan worden verzegeld zodra de ronde gesloten is.
seal-still-open = Deze ronde is open tot { $at }. Daarna kan haar rangschikking worden verzegeld, of eerder, zodra alle scoreformulieren zijn ingediend.
seal-see-progress = Bekijken wat ontbreekt
seal-do = De rangschikking verzegelen…
seal-warning = Dit legt { $cards ->
    [one] 1 scoreformulier
   *[other] { $cards } scoreformulieren
 } van { $round } vast en kan niet ongedaan worden gemaakt.
seal-accept-missing = { $missing ->
    [one] Eén scoreformulier ontbreekt. Verzegelen zonder dat scoreformulier.
   *[other] { $missing } scoreformulieren ontbreken. Verzegelen zonder die scoreformulieren.
}
seal-tie = { $award }: { $codes } delen de laatste plaats.
seal-accept-ties = { $ties } De prijs gaat naar allemaal.
seal-confirm = { $entries } plaatsen verzegelen
seal-done = De rangschikking is verzegeld. De organisatoren kunnen nu ondertekenen.
seal-differs = De opgeslagen scoreformulieren komen niet meer overeen met de verzegelde. Vraag de beheerder van de server om palmares verify uit te voeren.
seal-at = Verzegeld op
seal-inputs-hash = Vingerafdruk van de gegevens (SHA-256)
seal-ranking-hash = Vingerafdruk van de rangschikking (SHA-256)
seal-winners = Winnaars
seal-bundle = Bewijsbundel downloaden
seal-bundle-hint = De bundel bevat gegevens, rangschikking, handtekeningen en auditlogboek. palmares verify --bundle berekent alles opnieuw.
special-done = De beslissing van de jury is genoteerd.
signing-title = Handtekeningen van de organisatoren
signing-lede = Elke organisator bevestigt de verzegelde resultaten; één persoon ondertekent voor maar één organisator.
signing-head = Einde van het auditlogboek, regel { $seq }
signing-none = Er is nog niets verzegeld
signing-none-text = Zodra een rangschikking is verzegeld, wacht ze hier op de organisatoren.
signing-final = ondertekend door alle organisatoren
signing-provisional = voorlopig tot iedereen heeft ondertekend
signing-signed = ondertekend op { $at }
signing-waiting = nog niet ondertekend
signing-do = Ondertekenen voor { $host }…
signing-text = U bevestigt rangschikking en winnaars zoals ze hierboven staan. Uw handtekening draagt het einde van het auditlogboek en kan niet worden ingetrokken.
signing-confirm = Ondertekenen
sign-done = Ondertekend.
ranking-conflicts = Scoreformulieren met een belangenconflict
ranking-conflicts-text = Ze tellen mee zolang de juryvoorzitter ze niet weglaat.
ranking-conflict-of = { $juror } over { $code }
cards-exclude = Scoreformulier van { $juror } weglaten…
cards-exclude-text = { $juror } heeft een belangenconflict met { $code }. Het scoreformulier telt niet meer mee en kan niet opnieuw worden ingediend.
cards-exclude-reason = Reden
cards-exclude-do = Weglaten
exclude-done = Het scoreformulier is weggelaten en telt niet meer mee.
seal-shared = Mag worden gedeeld: alle inzendingen die op de laatste plaats gelijk staan, krijgen hem.
