refusal-not-found = Deze pagina bestaat niet, of is niet voor uw account bedoeld.
refusal-invalid = { $count ->
    [one] Eén punt moet verbeterd worden:
   *[other] { $count } punten moeten verbeterd worden:
}
refusal-unreadable = De inzending kon niet gelezen worden. Ga terug, herlaad de pagina en probeer opnieuw.
refusal-internal = Er is niets gewijzigd. Probeer het zo meteen opnieuw.
refusal-signed-out = Meld u eerst aan.
refusal-not-allowed = Uw account mag dit niet doen.
refusal-real-clock = Alleen de voorbeeldeditie heeft een klok die u kunt instellen.
refusal-frozen = Vastgelegd sinds het eerste scoreformulier werd ingediend.
refusal-sealed = De rangschikking van deze ronde is verzegeld; er kan niets meer veranderen.
refusal-not-open = Deze ronde is nog niet open.
refusal-closed = Deze ronde is gesloten.
refusal-still-open = Deze ronde is nog open en er ontbreken scoreformulieren.
refusal-not-declared = Leg eerst uw verklaringen af op de eerste pagina.
refusal-recused = U hebt zich voor deze inzending teruggetrokken.
refusal-submitted = Dit scoreformulier is ingediend en vergrendeld. De voorzitter kan het heropenen.
refusal-not-submitted = Dit scoreformulier is niet ingediend; er valt niets te heropenen.
refusal-incomplete = { $missing ->
    [one] Er ontbreekt één scoreformulier.
   *[other] Er ontbreken { $missing } scoreformulieren.
}
refusal-not-sealed = De rangschikking is nog niet verzegeld.
refusal-signed = Al ondertekend. Eén persoon tekent voor één organisator.
refusal-unsigned = Elke organisator moet eerst tekenen.
refusal-not-next = Eerst komt een ander teken.
fault-taken = Deze naam is in gebruik.
