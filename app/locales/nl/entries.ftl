entries-title = Inzendingen
entries-search = Zoeken in alle talen
entries-find = Zoeken
entries-found = { $count ->
    [one] Eén inzending
   *[other] { $count } inzendingen
}
entries-empty-title = Geen inzending gevonden
entries-empty = Zoek iets anders, of importeer inzendingen.
entries-empty-go = Importeren
entries-code = Code
entries-entry = Inzending
entries-division = Categorie
entries-language = Taal
entries-places = Plaats
entries-pages = Pagina’s
entries-first = Eerste pagina
entries-next = Volgende pagina
entry-team = Team
entry-deck = Presentatie
entry-no-deck = Er is geen presentatie ingediend.
entry-deck-refused = De pagina’s van dit bestand kunnen niet worden getoond. U kunt het origineel downloaden.
entry-reviews = Beoordelingen
entry-no-reviews = Er is nog niemand toegewezen.
entry-untouched = niet begonnen
entry-draft = concept
entry-submitted = ingediend
entry-recused = teruggetrokken
entry-no-division = Geen categorie
entry-division-hint = Bepaalt met wie de inzending wordt gerangschikt, en kan dus maar veranderen tot het eerste scoreformulier is ingediend.
entry-place = De categorie opslaan
entry-placed = De categorie is opgeslagen.
entries-topic = Domein
entries-summary = Samenvatting
entries-status = Status
entries-came-in = Ontvangen
entries-text = Tekst
entries-any = Alle
entries-withdrawn = ingetrokken
entries-with-deck = met presentatie
entries-without-deck = zonder presentatie
entries-no-answer = geen antwoord
entries-a-file = een bestand
entries-addresses = E-mailadressen
entries-by-code = Code, A tot Z
entries-by-code-back = Code, Z tot A
entries-by-title = Titel, A tot Z
entries-by-title-back = Titel, Z tot A
entries-by-time = Eerst ontvangen eerst
entries-by-time-back = Laatst ontvangen eerst
entries-order = Volgorde
entries-more = Filters, volgorde en kolommen
entries-columns = Kolommen
entries-show = De lijst tonen
entries-chip = { $filter }: { $value }
entries-chip-remove = Filter verwijderen: { $chip }
entries-chips = Ingestelde filters
entries-clear = Alle filters wissen
entries-none-so = Geen inzending voldoet hieraan. Haal een filter weg of zoek iets anders.
views-title = Bewaarde weergaven
views-save-title = Deze weergave bewaren
views-name = Naam voor de organisatie
views-save = De weergave bewaren
views-saved = De weergave is bewaard.
views-remove = Verwijderen
views-remove-named = De weergave { $name } verwijderen
views-removed = De weergave is verwijderd.
check-title = Ontvankelijkheid
check-open = niet gecontroleerd
check-eligible = ontvankelijk
check-not-eligible = niet ontvankelijk
check-unsure = onzeker
check-disputed = meningen verschillen
check-own = Uw oordeel
check-nothing = geen oordeel
check-reason = Reden
check-save = Uw oordeel opslaan
check-saved = Uw oordeel is opgeslagen.
check-assigned = { $count ->
    [one] Eén jurylid heeft deze inzending al. Neem haar weg op de toewijzingspagina van de ronde.
   *[other] { $count } juryleden hebben deze inzending al. Neem haar weg op de toewijzingspagina van de ronde.
}
duplicates-title = Mogelijk dubbel
duplicates-none = Niets gemeen met een andere inzending die u mag lezen.
duplicates-suspected = na te kijken
duplicates-rule-title = Dezelfde titel
duplicates-rule-words = Dezelfde woorden in de titel
duplicates-rule-name = Dezelfde naam, in het team of op het podium
duplicates-rule-address = Hetzelfde e-mailadres in het team
duplicates-rule-author = Dezelfde persoon schrijft beide
duplicates-dismiss = Niet dubbel
duplicates-remember = Dit onthouden
duplicates-dismissed = Er is onthouden dat deze twee niet dubbel zijn.
duplicates-dismissed-by = Niet dubbel, zei { $name } op { $time }:
fault-duplicate-changed = De twee hebben intussen iets anders gemeen. Kijk opnieuw en beslis nog eens.
act-eligible = Ontvankelijk verklaren
act-not-eligible = Niet ontvankelijk verklaren
act-unsure = Als onzeker markeren
act-place = Naar een categorie verplaatsen
act-withdraw = Namens de deelnemers intrekken
act-what = Wat te doen met de gekozen inzendingen
act-all = { $count ->
    [one] de ene gevonden inzending
   *[other] alle { $count } gevonden inzendingen
}
act-go-on = Verder
act-choose = Kiezen
act-back = Terug naar de lijst
act-none-title = Geen inzending gekozen
act-none = Ga terug en vink de betrokken inzendingen aan.
act-too-many = Dit zijn de eerste { $limit }; meer worden er niet tegelijk gedaan.
act-touches = { $count ->
    [one] Dit raakt één inzending:
   *[other] Dit raakt { $count } inzendingen:
}
act-assigned = { $count ->
    [one] Eén ervan is al aan juryleden toegewezen. Neem haar weg op de toewijzingspagina.
   *[other] { $count } ervan zijn al aan juryleden toegewezen. Neem ze weg op de toewijzingspagina.
}
act-jurors = Juryleden
act-done = Het is gebeurd.
rules-title = Wat regels voorstellen
rules-lede = Regels noemen de inzendingen die een tweede blik verdienen. Er verandert niets voordat u het op de volgende pagina bevestigt.
rules-choose = Toon de inzendingen waarvoor dit geldt
rules-least = Minimumaantal personen in een team
rules-answers = Antwoorden op de vragen van de oproep
rules-answer = Het antwoord
rules-one-of = is een van de aangevinkte
rules-none-of = is geen van de aangevinkte
rules-at-least = Minstens
rules-at-most = Hoogstens
rules-from-day = Op deze dag of later
rules-until-day = Op deze dag of eerder
rules-look = Zoeken
rules-none-title = Niets voor te stellen
rules-none = Geen van deze regels spreekt een inzending tegen.
rules-found = { $count ->
    [one] Eén inzending
   *[other] { $count } inzendingen
}
rules-why = Waarom
rule-no-deck = Geen presentatie
rule-broken-deck = De presentatie kan niet worden getoond
rule-long-deck = De presentatie heeft meer pagina’s dan de oproep toelaat
rule-one-of = { $question }: { $choices }
rule-none-of = { $question }: niet { $choices }
rule-at-least = { $question }: { $value } of meer
rule-at-most = { $question }: { $value } of minder
rule-from-day = { $question }: { $day } of later
rule-until-day = { $question }: { $day } of eerder
rule-team = Team van minder dan { $least }
rule-unanswered = Een verplichte vraag is niet beantwoord
rule-late = Na de deadline ingediend
rule-one-language = Geen samenvatting in een tweede taal
fault-entries = Kies minstens één inzending en hoogstens 500.
fault-entries-changed = Een van deze inzendingen is veranderd sinds u haar zag. Bekijk de lijst opnieuw en bevestig nog eens.
arrivals-title = Ontvangst
arrivals-lede = In deze gezamenlijke oproep moeten inzendingen bij elk agentschap aankomen. Vink aan wat een agentschap heeft ontvangen, geef de dag, en schrijf aan wie ergens nog een inzending mist.
arrivals-no-sides-title = Geen gezamenlijke oproep
arrivals-no-sides = Geen enkele ronde van deze wedstrijd wordt door de jury van één agentschap beoordeeld. De pagina van een ronde zegt welke jury beoordeelt.
arrivals-none-title = Geen inzendingen
arrivals-none = Zodra een inzending is ingediend, kan hier worden genoteerd waar ze is aangekomen.
arrivals-missing-title = { $count ->
    [one] Eén inzending ontbreekt bij een agentschap
   *[other] { $count } inzendingen ontbreken bij een agentschap
}
arrivals-which = Welke
arrivals-received-by = Ontvangen door { $sides }.
arrivals-missing-at = Ontbreekt bij { $sides }.
arrivals-tell-text = Iedereen die aan een ervan schrijft, krijgt een brief die zegt waar ze is ontvangen en waar ze ontbreekt. De brieven wachten op de mailpagina tot ze worden vrijgegeven.
arrivals-tell = De brieven schrijven
arrivals-day = Ontvangen op
arrivals-received = Noteren als ontvangen
arrivals-missing = Noteren als ontbrekend
arrivals-on = ontvangen { $day }
arrivals-not-yet = ontbreekt
arrivals-noted = De ontvangst is genoteerd.
arrivals-told = De brieven wachten op de mailpagina.
fault-arrivals = Vink minstens één inzending aan.
fault-arrival-day = Deze dag is nog niet gekomen.
fault-missing-told = Sinds u de lijst zag, ontbreken er andere inzendingen. Bekijk ze opnieuw en schrijf dan de brieven.
fault-missing-nobody = Geen van deze inzendingen is hier geschreven, dus er is niemand om aan te schrijven.
known-china = China
known-belgium = België
export-csv = Opslaan als CSV
export-xlsx = Opslaan voor Excel
export-zip = Alle bestanden (ZIP)
print-all = Deze afdrukken
export-title = Titel
export-title-other = Titel in een andere taal
export-name = Naam
export-name-other = Naam in een andere taal
print-title = Af te drukken inzendingen
print-lede = { $count ->
    [0] Geen inzending gevonden.
    [one] Eén inzending, afgedrukt op een eigen blad. Wat juryleden niet zien, staat er alleen bij als de kolom is gekozen.
   *[other] { $count } inzendingen, elk afgedrukt op een eigen blad. Wat juryleden niet zien, staat er alleen bij als de kolom is gekozen.
}
print-too-many = Dit zijn de eerste { $limit } inzendingen. Verfijn de lijst om de andere af te drukken.
redaction-title = Voor blinde rondes
redaction-needed = te anonimiseren
redaction-text = Wat hier staat, komt voor juryleden van blinde rondes in de plaats van de teksten en de presentatie van de inzending. Team, namen, plaatsen, webadressen en kolommen van een import krijgen zij nooit te zien.
redaction-deck = Geanonimiseerde kopie van de presentatie
redaction-none = Er is nog geen kopie; juryleden van blinde rondes krijgen geen presentatie.
redaction-refused = De pagina’s van deze kopie kunnen niet worden getoond. Dien een andere in.
redaction-stale-deck = De inzending is opnieuw ingediend nadat deze kopie was gemaakt. Juryleden krijgen de kopie zodra u ze bevestigt.
redaction-confirm = De kopie klopt nog
redaction-remove = Kopie verwijderen
redaction-settled = Opgeslagen.
redaction-file = Geanonimiseerde pdf
redaction-images = Juryleden krijgen afbeeldingen van de pagina’s en nooit het bestand: wat onder een zwarte balk ligt, blijft voor hen onbereikbaar.
redaction-send = Deze kopie indienen
redaction-kept = De geanonimiseerde kopie is bewaard.
redaction-words = Geanonimiseerde teksten
redaction-words-text = Wat u leeg laat, blijft zoals in de inzending.
redaction-stale-words = De inzending is opnieuw ingediend nadat deze teksten waren geschreven. Juryleden zien deze noch de eigen teksten tot u ze opnieuw opslaat.
redaction-of-title = Titel
redaction-of-summary = Samenvatting
redaction-original = Origineel: { $words }
redaction-save = Teksten opslaan
redaction-saved = De teksten zijn opgeslagen; juryleden van blinde rondes zien ze.
redaction-found = Wat nog kan verraden wie achter de inzending zit
redaction-look = Bekijk deze plaatsen. De pagina’s van de presentatie worden niet doorzocht.
redaction-settle = Verraadt niets ervan wie achter de inzending zit? Sla de geanonimiseerde teksten dan op zoals ze zijn: de inzending verdwijnt uit de lijst van wat nog te anonimiseren is.
redaction-nothing = Er is niets gevonden in wat juryleden van blinde rondes lezen. De pagina’s van de presentatie worden niet doorzocht.
trace-person = { $place }: “{ $found }”, zoals in { $of }
trace-entry = { $place }: “{ $found }”, de naam van de inzending
trace-institution = { $place }: “{ $found }”, dat is { $of }
trace-address = { $place }: “{ $found }”, zoals in { $of }
fault-no-deck = Deze inzending heeft geen presentatie.
fault-same-deck = Dit is de originele presentatie. Kies de geanonimiseerde kopie.
fault-resubmitted = De inzending is intussen opnieuw ingediend. Bekijk ze opnieuw en sla dan op.
