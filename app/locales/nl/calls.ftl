call-title = Oproep
call-lede = Wat de deelnemers wordt gevraagd, en tot wanneer. Het ligt vast vanaf het eerste ingediende scoreformulier.
call-preview = Bekijken als deelnemer
call-preview-title = Het formulier zoals deelnemers het zien
call-preview-lede = Wat hier wordt ingevuld, wordt niet bewaard.
call-unsaved = De vragen hieronder zijn nog niet opgeslagen.
call-window = Data
call-zone = Alle tijden gelden in de zone { $zone }.
call-opens = Opent
call-deadline = Deadline
call-deadline-hint = Een later moment geldt voor iedereen: de pagina zegt het, en wie aan een inzending begonnen is, krijgt een bericht dat wacht tot u het vrijgeeft.
call-grace = Respijt na de deadline, in seconden
call-grace-hint = Tot dan zien deelnemers alleen de deadline. Wat binnen deze seconden aankomt, telt nog mee.
call-frame = Wat elke inzending bevat
call-frame-hint = Titel, naam, samenvatting en team worden altijd gevraagd.
call-languages = Talen waarin een inzending mag worden geschreven
call-deck = Presentatie (PDF)
call-deck-no = wordt niet gevraagd
call-deck-optional = mag worden toegevoegd
call-deck-required = is verplicht
call-deck-pages = Hoogstens zoveel pagina’s
call-questions = Vragen van deze oproep
call-questions-hint = Ze volgen in deze volgorde. Vragen onder hetzelfde kopje staan bij elkaar.
call-question-new = Nieuwe vraag
call-question = Vraag
call-help = Toelichting
call-section = Kopje
call-section-hint = Het deel van het formulier waarin de vraag staat.
call-choices = Keuzes
call-choices-hint = Alleen bij een keuze: één per regel, in elke taal in dezelfde volgorde.
call-required = Een antwoord is verplicht
call-blind = Verborgen voor juryleden
call-blind-mark = verborgen
call-side = Welke jury het antwoord leest
call-side-all = Elke jury
call-kind = Soort antwoord
call-kind-short = één regel
call-kind-long = meerdere regels
call-kind-choice = één van meerdere keuzes
call-kind-number = getal
call-kind-date = dag
call-kind-link = link naar een website
call-kind-file = bestand (PDF)
call-kind-consent = aan te vinken vakje
call-limit = Maximale lengte
call-limit-hint = 0 betekent onbeperkt. Van een bestand tellen de pagina’s.
call-unit = Geteld in
call-unit-words = woorden; een Chinees teken is er één
call-unit-characters = tekens, spaties inbegrepen
call-condition = Alleen vragen als
call-always = altijd gevraagd
call-if-ticked = “{ $name }” is aangevinkt
call-if-chosen = bij “{ $name }” is “{ $choice }” gekozen
call-add = Vraag toevoegen
call-remove = Vraag verwijderen
call-save = Oproep opslaan
call-save-anyway = Toch opslaan
call-saved = De oproep is opgeslagen.
verb-call-replace = wijzigde de oproep
fault-grace = Respijt: vul een geheel aantal seconden in, hoogstens een dag (86.400).
fault-deck-pages = Pagina’s: vul een geheel getal van 1 tot 59 in.
fault-choices = Een keuze heeft minstens twee regels nodig.
fault-condition = De voorwaarde moet verwijzen naar een keuze of vakje dat vóór deze vraag staat.
fault-call-touches = Deze wijziging raakt ingediende inzendingen. Lees wat ze doet en sla dan nogmaals op.
enter = Deelnemen
enter-deadline = Deadline om in te dienen:
enter-extended = Verlengd voor iedereen; het was { $moment }.
enter-opens = Inzenden kan vanaf { $moment }.
enter-closed = Inzenden is niet meer mogelijk.
enter-sign-in = Meld u eerst aan, of maak een account.
enter-past = De deadline is voorbij.
enter-grace = De deadline is voorbij. Wat tot { $moment } aankomt, telt nog mee.
enter-closed-grace = Inzenden is niet meer mogelijk. Wat tot { $moment } aankwam, telde nog mee.
enter-own-clock = In uw tijdzone:
enter-left = Nog { $time }.
unit-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
unit-hours = { $count } uur
unit-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
enter-left-none = Minder dan een minuut.
enter-share = Inzenden tot { $moment } ({ $zone }).
call-touched-frame = Taal, categorie of presentatie
call-touched-stay = Ingediende inzendingen blijven ingediend zoals ze zijn. Wie ze opent, ziet wat ontbreekt.
call-touched = { $count ->
    [one] Er is één ingediende inzending. Deze wijziging raakt ze:
   *[other] Er zijn { $count } ingediende inzendingen. Wat deze wijziging doet:
}
call-touched-answered = { $count ->
    [one] “{ $name }”: één antwoord wordt aan niemand meer getoond.
   *[other] “{ $name }”: { $count } antwoorden worden aan niemand meer getoond.
}
call-touched-incomplete = { $count ->
    [one] “{ $name }”: één inzending is niet meer volledig.
   *[other] “{ $name }”: { $count } inzendingen zijn niet meer volledig.
}
