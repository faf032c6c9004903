methods-title = Hoe scoreformulieren een rangschikking worden
methods-lede = Elke methode die een oproep kan aankondigen, in gewone woorden, telkens met hetzelfde kleine voorbeeld om met de hand na te rekenen. Alle cijfers op deze pagina zijn berekend door het programma dat de inzendingen rangschikt.
methods-contents = Op deze pagina
methods-shared = Wat alle methodes gemeen hebben
methods-shared-text = Een jurylid geeft punten op elk criterium. De punten maal het gewicht van het criterium, opgeteld, zijn het totaal van een scoreformulier. Alle methodes behalve Rasch vertrekken van die totalen. Alleen volledige, ingediende scoreformulieren tellen. Inzendingen met gelijke scores delen een plaats, bijvoorbeeld 1, 2, 2, 4.
methods-example-text = Het voorbeeld: vijf inzendingen, A tot E; vier juryleden, J1 tot J4; twee criteria, het idee (gewicht { $idea }) en het team (gewicht { $team }), elk beoordeeld van { $min } tot { $max }. Niemand heeft alles beoordeeld, en J4, die alleen B, C en D zag, geeft minder dan de anderen.
methods-example-total = J1 gaf A { $idea } punten voor het idee en { $team } voor het team, dus is het totaal { $sum }.
methods-totals = De totalen per inzending en jurylid
methods-result = De rangschikking van het voorbeeld
methods-by-hand = In het voorbeeld
methods-right = Wanneer ze past
methods-wrong = Wanneer ze niet past
methods-source = Waar ze vandaan komt
methods-mean-does = De score van een inzending is het gewone gemiddelde van de totalen van haar juryleden. Er wordt met exacte breuken gerekend en alleen afgerond waar de oproep het zegt.
methods-mean-right = Wanneer elk jurylid elke inzending beoordeelt: een streng jurylid neemt dan van iedereen evenveel af en schaadt niemand.
methods-mean-wrong = Wanneer elk jurylid maar een deel van de inzendingen ziet: wie een streng jurylid treft, betaalt ervoor. In het voorbeeld treffen B, C en D J4; A en E niet.
methods-mean-source = Een bron is niet nodig: het is het gemiddelde dat iedereen op school leert.
methods-trimmed-does = Op elk criterium vallen de hoogste en de laagste score weg, zoveel als de oproep zegt; het gemiddelde van de andere telt, maal zijn gewicht. Of er vallen hele scoreformulieren weg, die met het hoogste en het laagste totaal. Een inzending met te weinig juryleden houdt al haar scores, en de rangschikking zegt het.
methods-trimmed-hand = A heeft { $ideas } voor het idee: zonder de hoogste en de laagste blijft { $idea } over. Van { $teams } voor het team blijft { $team } over. Samen: { $sum }.
methods-trimmed-right = Met vijf juryleden of meer die allemaal elke inzending beoordelen: één score die veel te hoog of veel te laag is, kan dan geen kwaad.
methods-trimmed-wrong = Met minder dan vijf juryleden, waar het meeste van wat de jury zei verloren gaat. Ook niet tegen strengheid wanneer elk jurylid een deel van de inzendingen ziet: de score van een streng jurylid valt alleen weg waar ze toevallig de laagste is.
methods-trimmed-source = De regels van het schoonspringen en het kunstschaatsen; Tukey, ‘A survey of sampling from contaminated distributions’, 1960.
methods-rank-sum-does = Alleen de volgorde telt waarin elk jurylid de inzendingen plaatst die het beoordeelde: de eerste krijgt 1, de laatste 0, de andere gelijke stappen ertussen; bij gelijke totalen telt het midden. De score van een inzending is het gemiddelde over haar juryleden.
methods-rank-sum-hand = Volgens de totalen is de volgorde van J4 { $order }. J4 geeft dus { $points }.
methods-rank-sum-right = Wanneer juryleden de punten heel verschillend gebruiken en ieder de meeste inzendingen ziet: strengheid noch mildheid speelt dan een rol.
methods-rank-sum-wrong = Wanneer elk jurylid weinig inzendingen ziet (tweede van twee is niets, tweede van tien is veel), of wanneer het telt hoe ver de inzendingen uiteenliggen.
methods-rank-sum-source = Borda’s manier om leden van de academie te verkiezen (Mémoire sur les élections au scrutin, 1781); Young, Journal of Economic Theory 9, 1974.
methods-zscore-does = Elk totaal wordt gemeten met de maatstaf van zijn jurylid: hoe ver het boven of onder het gemiddelde van dat jurylid ligt, in eenheden van hoeveel diens totalen gewoonlijk verschillen (de standaardafwijking). Het gemiddelde over de juryleden van de inzending wordt teruggezet op de schaal van de totalen.
methods-zscore-hand = De totalen van J4, { $totals }, hebben het gemiddelde { $mean } en de standaardafwijking { $spread }. Van J4 krijgt D dus { $sum }.
methods-zscore-right = Wanneer elk jurylid veel inzendingen ziet, van hetzelfde niveau en even ver uiteen.
methods-zscore-wrong = Wanneer juryleden verschillende inzendingen zien: wie toevallig alleen goede ziet, geldt als mild. Met drie scoreformulieren is een standaardafwijking toeval. De methode staat hier omdat er vaak naar gevraagd wordt; kalibreren doet hetzelfde en houdt rekening met wat niemand kan weten.
methods-zscore-source = Gangbare praktijk; ertegen: Thorngate, Dawes en Foddy, Judging Merit, 2009.
methods-calibrated-does = Alle scoreformulieren van de ronde worden samen bekeken. Waar juryleden dezelfde inzendingen hebben beoordeeld, blijkt wie meer geeft en wie minder; daaruit wordt de strengheid van elk jurylid geschat en verrekend. Daarna telt het toeval: een gemiddelde van weinig scoreformulieren wordt een beetje naar het gemiddelde van alle inzendingen getrokken, des te meer naarmate het er minder zijn. Als formule: totaal van een scoreformulier = algemeen gemiddelde + waarde van de inzending − strengheid van het jurylid + toeval.
methods-calibrated-hand = J4 blijkt { $severity } punt streng. B, C en D, die J4 zag, winnen daarbij; A en E, die J4 niet zag, verliezen. Voor elke inzending is het gewone gemiddelde, plus de gemiddelde strengheid van haar juryleden, plus de stap voor het toeval, de score.
methods-calibrated-right = Wanneer elk jurylid een deel van de inzendingen beoordeelt en die delen elkaar overlappen.
methods-calibrated-wrong = Waar elk jurylid alles beoordeelt, verandert ze niemands plaats en zegt ze alleen hoe zeker de rangschikking is. Ze gaat ervan uit dat een jurylid voor iedereen even streng is, en dat inzendingen aan juryleden zijn toegewezen zonder op hun kwaliteit te letten. Waar er te weinig scoreformulieren zijn om iets te schatten, zegt ze waarom en geeft ze geen rangschikking.
methods-calibrated-source = Henderson, Biometrics 31, 1975, en Patterson en Thompson, Biometrika 58, 1971, over de schattingen; Gelman, Bayesian Analysis 1, 2006, over kleine jury’s; MacKay en anderen, Royal Society Open Science 4, 2017, en Heyard en anderen, Statistics and Public Policy 9, 2022, over panels van beoordelaars.
methods-rasch-does = De punten op alle criteria worden gelezen als de sporten van een ladder. Hoe hoog men komt, hangt van drie dingen af: hoe goed de inzending is, hoe streng het jurylid en hoe moeilijk het criterium. Het model vindt ze alle drie. De score is een maat op zichzelf, in logits, met 0 in het midden.
methods-rasch-hand = Deze is niet met de hand na te rekenen. J3 blijkt het mildst met { $lenient } logits, J4 het strengst met { $strict }.
methods-rasch-right = Als controle naast een andere methode: waar ze het bij de drempel niet eens is, bekijk de scoreformulieren.
methods-rasch-wrong = Als officiële methode: de gewichten van de criteria spelen geen rol, en ze gaat ervan uit dat alle criteria één schaal delen.
methods-rasch-source = Andrich, Psychometrika 43, 1978, over de schaal; Linacre, Many-Facet Rasch Measurement, 1989, over jury’s.
methods-close = Te dicht bij elkaar
methods-close-text = Er zijn weinig scoreformulieren, en één jurylid meer had een krappe uitslag kunnen omkeren. Daarom trekt het programma { $draws } keer wat de inzendingen waard zouden kunnen zijn, gegeven alle scoreformulieren (met het gekalibreerde model, welke methode ook geldt), en rangschikt ze telkens. Voor de drempel onder de laatste plaats die wint, geeft het dan een van drie oordelen.
methods-clear-in = duidelijk erin
methods-clear-in-text = Met haar plaats boven de drempel; erboven in minstens 90 van 100 trekkingen, en in minstens 75 van 100 beter dan de eerste eronder.
methods-clear-out = duidelijk eruit
methods-clear-out-text = Met haar plaats onder de drempel; erboven in hoogstens 10 van 100 trekkingen, en in minstens 75 van 100 slechter dan de laatste erboven.
methods-too-close = te dicht bij elkaar
methods-too-close-text = Al het andere: de scoreformulieren van de jury kunnen deze inzending niet onderscheiden van die aan de andere kant van de drempel.
methods-close-example = Als de beste { $top } van het voorbeeld winnen, volgens de gekalibreerde scores:
methods-close-decides = Een oordeel verandert geen plaats: wat bekendgemaakt is, beslist. Het zegt de jury over welke inzendingen ze moet praten, en een deelnemer dat de uitslag krap was, niet dat de inzending zwak was.
methods-places = Waar de plaats zou kunnen liggen
methods-in-top = Bij de winnaars
methods-verdict = Oordeel
methods-interval = Interval van de plaats
methods-interval-text = In 95 van 100 trekkingen ligt de plaats van de inzending in dit interval. Voor { $entry } van het voorbeeld is dat { $range }: de plaats is één getal, en toch laten de scoreformulieren elk van deze plaatsen toe. Inzendingen waarvan de intervallen elkaar grotendeels overlappen, liggen niet duidelijk uiteen.
methods-severity = Hoe streng een jurylid is
methods-severity-text = Strengheid zegt hoeveel minder een jurylid geeft dan de hele jury voor dezelfde inzendingen, in punten van het totaal: boven 0 is streng, onder 0 is mild. Streng zijn is geen fout; alleen mag het geen geluk zijn wie men treft. Het is een schatting, dus staat ernaast tussen welke grenzen ze in 95 van 100 gevallen ligt. Met namen is ze alleen voor juryvoorzitter en auditor zichtbaar, en niemands scoreformulieren vallen er weg door.
methods-severity-points = Strengheid
methods-severity-range = 95 van 100 gevallen
methods-left-out = Eén jurylid weglaten
methods-left-out-text = De rangschikking wordt telkens opnieuw berekend zonder een van de juryleden, om te zien of de beste { $top } van één persoon afhangen. De officiële rangschikking telt iedereen mee. In het voorbeeld, volgens de gekalibreerde scores:
methods-left-out-same = Zonder { $juror } is { $first } eerste en blijven de winnaars dezelfde.
methods-left-out-moved = Zonder { $juror } is { $first } eerste, zou { $into } winnen en { $out } niet.
methods-ties = Gelijke scores
methods-ties-text = De oproep zegt wat inzendingen met gelijke score scheidt, en in welke volgorde dat geprobeerd wordt; het eerste dat ze onderscheidt, beslist, en de rangschikking zegt wat het was. Wat niets scheidt, deelt de plaats. Een voorbeeld: X, Y en Z hebben dezelfde score, X en Z zelfs dezelfde punten op elk criterium, en de stem van de juryvoorzitter plaatst Z voor X.
methods-tie = Plaats { $rank }: { $entry }, score { $score }. { $trace }
methods-connected = Jury’s die samenhangen
methods-connected-text = Juryleden zijn alleen te vergelijken via inzendingen die ze gemeen hebben. Waar een deel van de jury een deel van de inzendingen beoordeelt en niemand oversteekt, is niet te zeggen of dat deel strenger was of zijn inzendingen zwakker.
methods-connected-parts = Elk deel krijgt dan een eigen rangschikking, tenzij de organisatie een gezamenlijke aanvaardt, en de rangschikking zegt het. Om dat te vermijden, worden inzendingen zo toegewezen dat de lijsten van de juryleden elkaar overlappen; anders komt er een waarschuwing voor de toewijzing vaststaat.
methods-published = Waarom de methode niet achteraf gekozen wordt
methods-published-why = Methodes kunnen verschillen: in het voorbeeld zet het gemiddelde { $mean } op de derde plaats, het getrimde gemiddelde { $trimmed }. Wie de methode kiest na het zien van de scores, kiest de winnaars.
methods-published-text = Methode, gewichten, beslissing bij gelijke scores en aantal prijzen staan daarom in de oproep, en kunnen niet meer veranderen zodra het eerste scoreformulier is ingediend. De jury mag andere methodes als controle bekijken; die zijn als zodanig gemerkt en veranderen niets. Wanneer de rangschikking wordt verzegeld, wordt de vingerafdruk bewaard van alles waaruit ze berekend is, zodat wie twijfelt ze opnieuw kan berekenen.
explained-title = Hoe deze score tot stand komt
explained-check = Dit is een controle: wat kalibreren van dezelfde scoreformulieren maakt. De officiële score en plaats zijn die van de bekendgemaakte methode.
explained-copy = De alinea noemt geen jurylid. U mag ze kopiëren zoals ze er staat, bijvoorbeeld om de deelnemer te antwoorden.
explained-raw = { $panel ->
    [one] Eén jurylid beoordeelde { $code } en gaf het totaal { $raw }
   *[other] { $panel } juryleden beoordeelden { $code }; het gewone gemiddelde van hun totalen is { $raw }
 }, plaats { $rank } van { $entries }.
explained-lead-more = { $entries ->
    [one] Op de ene inzending
   *[other] Op de { $entries } inzendingen
 } die het met andere juryleden deelt, gaf dit panel gemiddeld { $points } meer dan zij.
explained-lead-less = { $entries ->
    [one] Op de ene inzending
   *[other] Op de { $entries } inzendingen
 } die het met andere juryleden deelt, gaf dit panel gemiddeld { $points } minder dan zij.
explained-lead-equal = { $entries ->
    [one] Op de ene inzending
   *[other] Op de { $entries } inzendingen
 } die het met andere juryleden deelt, gaf dit panel gemiddeld evenveel als zij.
explained-strict = Over alle scoreformulieren van de ronde, die ook tonen hoe streng de andere juryleden zijn, is dit panel { $points } strenger dan de hele jury; daarvoor verschuift de score met { $by }.
explained-lenient = Over alle scoreformulieren van de ronde, die ook tonen hoe streng de andere juryleden zijn, is dit panel { $points } milder dan de hele jury; daarvoor verschuift de score met { $by }.
explained-neutral = Over alle scoreformulieren van de ronde, die ook tonen hoe streng de andere juryleden zijn, is dit panel even streng als de hele jury; daarvoor verschuift de score niet.
explained-chance = Omdat een gemiddelde van weinig scoreformulieren van toeval afhangt, wordt de score daarna naar het gemiddelde van alle inzendingen getrokken, { $mean }: ze verschuift met { $by }.
explained-one-juror = Hoe de strengheid van dat jurylid meetelde, staat hier niet uitgesplitst, want dat zou zeggen hoe streng één persoon is.
explained-score-same = De gekalibreerde score is { $score }: plaats { $rank } van { $entries }, zoals voordien.
explained-score-moved = De gekalibreerde score is { $score }: plaats { $rank } van { $entries } in plaats van { $before }.
explained-term-raw = Gewoon gemiddelde
explained-term-severity = Voor strengheid
explained-term-chance = Voor toeval
explained-term-score = Gekalibreerde score
explained-jurors = Hoe streng de juryleden van dit panel waren
cards-highest = hoogste van het panel
cards-lowest = laagste van het panel
cards-spread = ↑ merkt de hoogste en ↓ de laagste punten op een criterium; het kleine getal is de afstand tot het gemiddelde van het panel.
