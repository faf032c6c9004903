evidence-where = Waar de plaats kan liggen (95%)
evidence-verdict = Oordeel bij plaats { $places }
evidence-between = Plaats tussen { $low } en { $high }, verwacht { $expected }
evidence-clear-in = duidelijk erbij · { $percent }%
evidence-too-close = te nipt · { $percent }%
evidence-clear-out = duidelijk niet · { $percent }%
evidence-own = Waar een plaats kan liggen en hoe waarschijnlijk een plaats boven de drempel is, volgt uit { $draws } trekkingen van het officiële model.
evidence-of-check = Plaatsen en scores zijn die van de officiële methode. Waar een plaats kan liggen en hoe waarschijnlijk een plaats boven de drempel is, komt uit het gekalibreerde model, als controle: { $draws } trekkingen. De controle verandert niets.
evidence-chance = Door het toeval van de trekkingen kan een kans ongeveer { $points } procentpunt afwijken.
evidence-rasch = Het Raschmodel zegt hoe goed elke inzending is, niet waar haar plaats kan liggen.
evidence-refused = Hoe zeker deze rangschikking is, valt niet te zeggen. { $reason }
evidence-integrate = Het model telt alle varianties mee die de totalen toelaten, in de mate waarin ze dat doen (geïntegreerd).
evidence-reml = Het model telt alleen de aannemelijkste varianties (REML).
omitted-title = Niet berekend voor een jury van deze grootte
omitted-check = Waar plaatsen kunnen liggen, hoe streng juryleden waren en hoe ver hun scores uiteenlopen.
omitted-misfit = Hoe ver de scores van elk jurylid uiteenlopen.
omitted-jurors = Wat er verandert zonder één jurylid.
omitted-sides = Of juryleden hun eigen kant bevoordelen.
omitted-ask = Wat nog berekend kan worden, duurt even, hoogstens een minuut.
evidence-method = Hoe deze methode werkt
line-clear-title = De drempel onder plaats { $last } is duidelijk
line-near-title = Onder plaats { $last } is het nipt
line-one-title = Plaats { $last } is te nipt om te beslissen
line-two-title = De plaatsen { $first } en { $last } zijn te nipt om te beslissen
line-more-title = De plaatsen { $first } tot { $last } zijn te nipt om te beslissen
line-clear = Elke inzending ligt er duidelijk boven of duidelijk onder.
line-near = { $entries ->
    [one] Eén inzending onder plaats { $last } onderscheidt
   *[other] { $entries } inzendingen onder plaats { $last } onderscheiden
 } zich niet duidelijk van die erboven.
line-compete = { $entries ->
    [one] Eén inzending dingt
   *[other] { $entries } inzendingen dingen
 } naar { $places ->
    [one] één plaats
   *[other] { $places } plaatsen
 }.
line-movers = { $jurors ->
    [0] Welk jurylid ook wegvalt, dezelfde inzendingen staan boven de drempel.
    [one] Zonder een van de juryleden staan andere inzendingen boven de drempel.
   *[other] Valt één van { $jurors } juryleden weg, welke ook, dan staan andere inzendingen boven de drempel.
}
line-discuss = De jury bespreekt deze best voor de verzegeling:
moves-title = Van { $from } naar { $to }
moves-says = { $moved } van { $all } inzendingen veranderen van plaats. De cijfers zijn die van de tabel.
leave-title = Wat er verandert zonder één jurylid
leave-none = Welk jurylid ook wegvalt, dezelfde inzending is eerste en dezelfde staan boven de drempel.
leave-others = { $count ->
    [one] Zonder het ene andere jurylid verandert geen van beide.
   *[other] Zonder een van de { $count } andere juryleden verandert geen van beide.
}
leave-juror = Zonder
leave-first = In de plaats eerste
leave-into = Komt boven de drempel
leave-out-of = Zakt onder de drempel
leave-ask = De rangschikking wordt opnieuw berekend zonder elk jurylid. Bij een jury van deze grootte duurt dat even.
leave-do = Nu berekenen
agree-title = Hoe eensgezind de jury is
agree-spread = Standaardafwijkingen: inzendingen { $entries }, strengheid van juryleden { $jurors }, al het andere { $rest } punten.
agree-w = Kendalls W is { $w }: 0 is geen overeenstemming over de volgorde, 1 is dezelfde volgorde.
agree-w-none = Er is geen Kendalls W: niet elk jurylid beoordeelde elke inzending.
agree-misfit-none = Van geen enkel jurylid lopen de scores duidelijk verder uiteen dan het model verwacht.
agree-misfit = { $jurors ->
    [one] Van één jurylid
   *[other] Van { $jurors } juryleden
 } lopen de scores duidelijk verder uiteen dan het model verwacht. Niemand valt daarvoor weg.
agree-misfit-of = { $juror }: { $times } keer wat het model verwacht.
agree-side = Inzendingen van hun eigen kant krijgen van juryleden { $points } punten (95%: { $low } tot { $high }).
agree-side-none = Of juryleden hun eigen kant bevoordelen, valt niet te zeggen: de kanten van inzendingen en juryleden zijn niet bekend, of laten niets besluiten.
severity-range = 95%: { $low } tot { $high }
severity-logits = Alleen voor juryvoorzitter en auditor. In logits: boven 0 is streng, onder 0 is mild.
severity-spread = spreiding { $spread }
severity-spread-jury = hele jury { $spread }
severity-spread-hint = Spreiding is de standaardafwijking van wat er van de totalen van een jurylid overblijft als de waarde van de inzendingen en de eigen strengheid eraf zijn, in punten. Klein betekent oordelen zoals de anderen, groot betekent inzendingen anders zien; ze zegt niets over strengheid en hangt niet af van welke inzendingen iemand kreeg. De lijn geeft de spreiding van de hele jury aan.
book-export = Exporteren als XLSX
book-division = Categorie
book-raw = Gewoon gemiddelde
book-raw-rank = Plaats volgens gewoon gemiddelde
book-cards-expected = Verwachte scoreformulieren
book-expected-rank = Verwachte plaats
book-from = 95% van
book-to = 95% tot
book-probability = Kans boven de drempel
book-verdict = Oordeel
book-clear-in = duidelijk erbij
book-too-close = te nipt
book-clear-out = duidelijk niet
book-jurors = Juryleden
book-juror = Jurylid
book-severity = Strengheid
book-error = Standaardfout
book-spread = Spreiding (reststandaardafwijking)
book-misfit = Spreiding, keer verwacht
book-leave-out = Zonder één jurylid
book-model = Model
book-what = Wat
book-value = Waarde
book-method = Officiële methode
book-variances = Varianties van het gekalibreerde model
book-w = Kendalls W
book-components = Groepen van de jury
book-note = Opmerking
book-mean = Gemiddelde (gekalibreerd)
book-sd-entry = Standaardafwijking inzendingen (gekalibreerd)
book-sd-juror = Standaardafwijking strengheid (gekalibreerd)
book-sd-rest = Reststandaardafwijking (gekalibreerd)
