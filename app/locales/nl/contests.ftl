published-title = Hoe de jury oordeelt
published-frozen = Bekendgemaakt met de oproep; ligt vast sinds het eerste scoreformulier is ingediend, { $moment }.
published-free = Bekendgemaakt met de oproep; ligt nog niet vast, want er is geen scoreformulier ingediend.
call-dates = Data
call-divisions = Categorieën
term-window = Beoordelingsperiode
term-reviews = Juryleden
term-method = Methode
term-tie-break = Bij gelijke scores
term-advance = Volgende ronde
term-announce = Bekendmaking
phase-planned = nog te komen
phase-open = loopt
phase-until = tot
phase-opens = begint op
phase-closed = afgesloten
method-mean = Gemiddelde
method-mean-text = Het totaal van een jurylid is de som van de punten maal hun gewicht; de score van een inzending is het gemiddelde van de totalen van haar juryleden.
method-trimmed = Getrimd gemiddelde
method-trimmed-criterion =
    Per criterium vallen { $high ->
        [0] geen hoogste score
        [one] de hoogste score
       *[other] de { $high } hoogste scores
    } en { $low ->
        [0] geen laagste score
        [one] de laagste score
       *[other] de { $low } laagste scores
    } weg; het gemiddelde van de andere telt, maal het gewicht. Met minder dan { $least } juryleden valt niets weg.
method-trimmed-total = Per inzending vallen de scoreformulieren met de hoogste totalen ({ $high }) en met de laagste totalen ({ $low }) weg; het gemiddelde van de andere totalen telt. Met minder dan { $least } juryleden valt niets weg.
method-rank-sum = Rangsom
method-rank-sum-text = De totalen van een jurylid geven zijn eigen volgorde: 1 voor de beste inzending, 0 voor de laatste, met gelijke stappen ertussen. De score van een inzending is het gemiddelde over haar juryleden.
method-zscore = z-scores
method-zscore-text = De totalen van een jurylid worden uitgedrukt in zijn eigen gemiddelde en spreiding; de score van een inzending is het gemiddelde over haar juryleden, teruggezet op de schaal van het totaal.
method-calibrated = Gekalibreerd
method-calibrated-text = Het totaal van een jurylid is de som van de punten maal hun gewicht. Omdat niet elk jurylid elke inzending leest, wordt de strengheid van elk jurylid geschat uit alle scoreformulieren van de ronde (restricted maximum likelihood, REML) en verrekend, zodat een streng jurylid niemand een plaats kost.
method-calibrated-integrated = Het totaal van een jurylid is de som van de punten maal hun gewicht. Omdat niet elk jurylid elke inzending leest, wordt de strengheid van elk jurylid geschat uit alle scoreformulieren van de ronde en verrekend, zodat een streng jurylid niemand een plaats kost. Hoe sterk inzendingen, juryleden en toeval verschillen, ligt niet vast op één schatting: alle waarden die de totalen toelaten worden gewogen, elk naar hoe goed ze past.
method-calibrated-auto = Het totaal van een jurylid is de som van de punten maal hun gewicht. Omdat niet elk jurylid elke inzending leest, wordt de strengheid van elk jurylid geschat uit alle scoreformulieren van de ronde en verrekend, zodat een streng jurylid niemand een plaats kost. Hoe sterk inzendingen, juryleden en toeval verschillen, ligt niet op voorhand vast: tot { $jurors } juryleden en { $entries } inzendingen worden alle waarden gewogen die de totalen toelaten, elk naar hoe goed ze past; daarboven geldt één schatting (restricted maximum likelihood, REML).
method-rasch = Rasch
method-rasch-text = De punten van alle criteria worden gelezen als treden van een beoordelingsschaal (Rasch-model met meerdere facetten), die de kwaliteit van de inzendingen scheidt van de strengheid van de juryleden en de moeilijkheid van de criteria. Gewichten spelen geen rol.
rounding-none = Vóór de rangschikking wordt niets afgerond.
rounding-end = De score wordt afgerond op { $decimals ->
    [0] een geheel getal
    [one] één decimaal
   *[other] { $decimals } decimalen
 }, halven naar boven.
rounding-step = Elke stap wordt afgerond op { $decimals ->
    [0] een geheel getal
    [one] één decimaal
   *[other] { $decimals } decimalen
 }, halven naar boven: het gemiddelde van een criterium en zijn gewogen waarde.
tie-none = Inzendingen met gelijke scores delen de plaats.
tie-highest-weight = Het hoogste gemiddelde op het criterium met het hoogste gewicht.
tie-all-scores = Het hoogste gemiddelde van alle totalen, ook die wegvielen.
tie-chair-vote = De stem van de juryvoorzitter.
advance-none = Dit is de laatste ronde.
advance-in-all = { $count ->
    [one] De beste inzending gaat door.
   *[other] De { $count } beste inzendingen gaan door.
}
advance-per-division = { $count ->
    [one] De beste inzending van elke categorie gaat door.
   *[other] De { $count } beste inzendingen van elke categorie gaan door.
}
reviews-all = De hele jury beoordeelt elke inzending.
reviews-count = { $count ->
    [one] Eén jurylid beoordeelt elke inzending.
   *[other] { $count } juryleden beoordelen elke inzending.
}
reviews-side = Alleen de jury van { $side } beoordeelt deze ronde.
announce-ceremony = De resultaten worden op de ceremonie bekendgemaakt, niet eerder.
scale = { $min }–{ $max } in stappen van { $step }.
weight-points = tot { $points } punten
weight-share = { $p } %
comment-required = Een toelichting is verplicht.
levels = { $count ->
    [one] Wat het niveau betekent
   *[other] Wat de { $count } niveaus betekenen
}
awards-title = Prijzen
awards-none = Er zijn nog geen prijzen aangekondigd.
award-quota = { $count ->
    [one] 1 plaats
   *[other] { $count } plaatsen
}
award-special = speciale prijs, beslist door de jury
term-highest-total = Hoogst mogelijke totaal
ranked-per-division = Elke categorie wordt apart gerangschikt.
awarded-per-division = Elke categorie heeft deze prijzen voor zichzelf.
award-is-shared = gedeeld
