preset-pitch-name = Pitchwedstrijd
preset-pitch-summary = Start-ups pitchen voor een jury van onderzoekers en investeerders. Juryleden lezen de presentaties online; de finalisten staan op het podium en de winnaars worden dezelfde dag bekendgemaakt.
preset-pitch-call =
    Wie mag deelnemen. Teams met een jonge onderneming, of met een spin-off in voorbereiding aan een universiteit of onderzoeksinstelling. Eén inzending per team.

    Wat we vragen. Een titel en een samenvatting, het team met zijn instellingen, en een presentatie als één pdf. Zeg wat nieuw is, wie ervoor betaalt, wie het werk doet en wat er nu nodig is. Laat weg wat vertrouwelijk is of waarvoor nog een octrooi wordt aangevraagd.

    Hoe de jury oordeelt. Elke inzending wordt online gelezen door drie juryleden die de taal ervan lezen en geen belangenconflict hebben. De scores worden gekalibreerd, zodat een streng jurylid niemand een plaats kost. De beste gaan naar de livefinale voor de voltallige jury, waar het hoogste en het laagste formulier wegvallen. Methode, gewichten, regels bij gelijke stand en aantal prijzen veranderen niet meer zodra het eerste scoreformulier is ingediend.
preset-scholars-name = Prijs voor jonge onderzoekers
preset-scholars-summary = Doctorandi, postdocs en beginnende onderzoekers stellen hun resultaten voor aan een jury uit hun vakgebieden, eerst op papier, daarna op het podium.
preset-scholars-call =
    Wie mag deelnemen. Doctorandi, postdocs en onderzoekers tot acht jaar na hun doctoraat. Eén inzending per persoon; wie resultaten samen met anderen behaalde, noemt hen en zegt wie wat deed.

    Wat we vragen. Een titel en een samenvatting die een deskundige uit een ander vakgebied kan volgen, een presentatie als één pdf, en hoogstens drie publicaties. Laat weg wat vertrouwelijk is of waarvoor nog een octrooi wordt aangevraagd.

    Hoe de jury oordeelt. Elke inzending wordt online gelezen door drie juryleden die de taal ervan lezen en geen belangenconflict hebben; de scores worden gekalibreerd. De beste worden op het podium voorgesteld en verdedigd, voor de voltallige jury; het hoogste en het laagste formulier vallen weg. Methode, gewichten, regels bij gelijke stand en aantal prijzen veranderen niet meer zodra het eerste scoreformulier is ingediend.
preset-joint2-name = Gezamenlijke oproep van twee agentschappen
preset-joint2-summary = Twee financieringsagentschappen ontvangen dezelfde voorstellen, laten ze elk door de eigen jury op de eigen schaal beoordelen, en beslissen samen.
preset-joint2-call =
    Wie mag indienen. Consortia met een hoofdonderzoeker aan de kant van elk agentschap. Elke partij moet voldoen aan de regels van het eigen agentschap. Een voorstel is pas volledig wanneer elk agentschap het heeft ontvangen.

    Wat we vragen. Eén gezamenlijk voorstel: doelstellingen, werkplan, inbreng van elke partij, begroting van elke partij, en namen van deskundigen die het niet mogen beoordelen.

    Hoe wordt geoordeeld. Elk voorstel wordt beoordeeld door twee deskundigen van elk agentschap, zonder belangenconflict, op de schaal van dat agentschap; de scores worden gekalibreerd. Het gemengde comité van beide agentschappen scoort daarna de voorstellen die een agentschap bij zijn beste rangschikt, en beveelt aan welke gefinancierd worden, binnen de budgetten van beide. Criteria, gewichten en methode veranderen niet meer zodra de eerste beoordeling is ingediend.
preset-joint3-name = Gezamenlijke oproep van drie agentschappen
preset-joint3-summary = Drie financieringsagentschappen ontvangen dezelfde voorstellen, laten ze elk door de eigen jury op de eigen schaal beoordelen, en beslissen samen.
preset-joint3-call =
    Wie mag indienen. Consortia met een hoofdonderzoeker aan de kant van elk agentschap. Elke partij moet voldoen aan de regels van het eigen agentschap. Een voorstel is pas volledig wanneer elk agentschap het heeft ontvangen.

    Wat we vragen. Eén gezamenlijk voorstel: doelstellingen, werkplan, inbreng van elke partij, begroting van elke partij, en namen van deskundigen die het niet mogen beoordelen.

    Hoe wordt geoordeeld. Elk voorstel wordt beoordeeld door twee deskundigen van elk agentschap, zonder belangenconflict, op de schaal van dat agentschap; de scores worden gekalibreerd. Het gemengde comité van de drie agentschappen scoort daarna de voorstellen die een agentschap bij zijn beste rangschikt, en beveelt aan welke gefinancierd worden, binnen de budgetten van alle. Criteria, gewichten en methode veranderen niet meer zodra de eerste beoordeling is ingediend.
preset-rounds-name = Innovatiewedstrijd
preset-rounds-summary = Honderden projecten in drie categorieën: een voorronde, een halve finale en een livefinale.
preset-rounds-call =
    Wie mag deelnemen. Start-ups en projectteams met een vernieuwende technologie, een vernieuwend product of een vernieuwende dienst. Kies de categorie die het best past; één inzending per team.

    Wat we vragen. Een titel en een samenvatting, het team met zijn instellingen, de fase die is bereikt, en een presentatie als één pdf. Laat weg wat vertrouwelijk is of waarvoor nog een octrooi wordt aangevraagd.

    Hoe de jury oordeelt. In de voorronde lezen drie juryleden elk project; de beste van elke categorie gaan naar de halve finale, waar vijf het lezen. Beide rondes verlopen online en worden gekalibreerd. De beste van elke categorie treffen elkaar in de livefinale voor de voltallige jury, waar het hoogste en het laagste formulier wegvallen. Methode, gewichten, regels bij gelijke stand en aantal prijzen veranderen niet meer zodra het eerste scoreformulier is ingediend.
preset-ask-stage = Bereikte fase
preset-ask-stage-asks = Hoever de onderneming vandaag staat.
preset-ask-stage-choices =
    Een idee
    Een prototype
    Eerste klanten
    Groeiende verkoop
preset-ask-publications = Gekozen publicaties
preset-ask-publications-asks = Hoogstens drie, elk met een DOI als die er is.
preset-ask-parts = Wat elke kant bijdraagt
preset-ask-parts-asks = Werkpakketten, mensen en apparatuur van elke kant, en waarom geen van beide het alleen zou kunnen.
preset-ask-budget = Begroting van de partner van dit agentschap
preset-ask-budget-asks = In de munt, volgens de regels en in de taal van dit agentschap.
preset-ask-reviewers = Deskundigen die het niet mogen beoordelen
preset-ask-reviewers-asks = Namen en instellingen; alleen de agentschappen lezen ze.
preset-division-life = Levenswetenschappen en gezondheid
preset-division-digital = Informatietechnologie en artificiële intelligentie
preset-division-green = Groene technologie en maakindustrie
preset-round-online = Onlineronde
preset-round-review = Onlinebeoordeling
preset-round-peers = Collegiale toetsing
preset-round-preliminary = Voorronde
preset-round-semifinal = Halve finale
preset-round-final = Livefinale
preset-round-talks = Voordrachten op het podium
preset-round-committee = Gemengd comité
preset-innovation = Innovatie
preset-innovation-asks = Hoe nieuw het product of de dienst is, en hoe moeilijk na te maken.
preset-market = Markt
preset-market-asks = Wie betaalt en waarom, hoe groot de markt is, en wat al bereikt is.
preset-team = Team
preset-team-asks = Kunnen deze mensen samen doen wat ze aankondigen?
preset-finance = Verdienmodel en financiën
preset-finance-asks = Waarmee geld wordt verdiend, wat nodig is, en of de cijfers kloppen.
preset-cooperation = Kansen op samenwerking
preset-cooperation-asks = Wat beide landen elkaar in dit project te bieden hebben, en hoe concreet dat is.
preset-technology = Technologie
preset-technology-asks = Hoe rijp de technologie is, en hoe goed beschermd.
preset-presentation = Presentatie en antwoorden
preset-presentation-asks = Helder, op tijd, en eerlijk over wat nog niet bekend is.
preset-originality = Originaliteit
preset-originality-asks = Is de vraag, de methode of de bevinding nieuw, en is duidelijk welke stap verder is gezet dan eerder werk?
preset-rigour = Wetenschappelijke degelijkheid
preset-rigour-asks = Dragen de opzet, de data en de analyse de conclusies, en worden de beperkingen vermeld?
preset-impact = Impact op wetenschap en samenleving
preset-impact-asks = Wie gebruikt het resultaat of zal het gebruiken, in onderzoek, zorg, industrie of samenleving?
preset-joint-work = Internationale samenwerking
preset-joint-work-asks = Wat heeft het werk te danken aan partners in beide landen, en wat kan het tussen hen op gang brengen?
preset-clarity = Helderheid
preset-clarity-asks = Kan een deskundige uit een ander vakgebied de samenvatting en de presentatie volgen?
preset-contribution = Wetenschappelijke bijdrage
preset-contribution-asks = Wat weten of kunnen we nu wat we eerder niet wisten of konden, en hoe zeker is dat?
preset-prospects = Betekenis en vooruitzichten
preset-prospects-asks = Is het van belang buiten het vakgebied, en wat kan eruit voortkomen?
preset-talk = Voordracht
preset-talk-asks = Is de voordracht helder, goed opgebouwd en binnen de tijd, voor een publiek uit vele vakgebieden?
preset-answers = Antwoorden op vragen
preset-answers-asks = Worden de vragen van de jury ter zake, eerlijk en met kennis van zaken beantwoord?
preset-excellence = Wetenschappelijke kwaliteit
preset-excellence-asks = Hoe origineel en degelijk doelstellingen en aanpak zijn, en wat de aanvragers al hebben laten zien.
preset-benefit = Verwachte baten
preset-benefit-asks = Wat wetenschap, economie en samenleving van de landen erbij winnen, en hoe resultaten worden verspreid en gebruikt.
preset-feasibility = Werkplan en begroting
preset-feasibility-asks = Passen plan, mensen en middelen bij de doelstellingen, en zijn de risico’s gezien?
preset-complementarity = Meerwaarde van de samenwerking
preset-complementarity-asks = Wat geen partij alleen kan: evenwichtige inbreng, uitwisseling van mensen, gedeelde data en apparatuur.
preset-level-excellent = Uitstekend. Overtuigt in elk opzicht; bijna niets kan beter.
preset-level-good = Goed. Overtuigt, met kleine zwaktes.
preset-level-fair = Redelijk. In hoofdzaak degelijk, met zwaktes die ertoe doen.
preset-level-weak = Zwak. Belangrijke zaken ontbreken of overtuigen niet.
preset-award-first = Eerste prijs
preset-award-second = Tweede prijs
preset-award-third = Derde prijs
preset-award-merit = Eervolle vermelding
preset-award-funded = Aanbevolen voor financiering
preset-award-reserve = Reservelijst
preset-award-cooperation = Prijs voor de beste samenwerking
preset-award-cooperation-for = Voor het project waarin beide landen elkaar het meest te bieden hebben. Door de jury gekozen uit de finalisten, naast de gewone prijzen.
preset-award-explained = Prijs voor de beste uitleg aan het publiek
preset-award-explained-for = Voor de helderste uitleg aan het publiek. Door de jury gekozen uit alle inzendingen, naast de gewone prijzen.
