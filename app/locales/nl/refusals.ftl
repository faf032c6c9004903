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
refusal-no-next-round = Er is geen volgende ronde om inzendingen in op te nemen.
refusal-advanced = De besten zitten al in de volgende ronde.
refusal-not-advanced = Er is niets doorgegaan naar de volgende ronde, dus er valt niets terug te draaien.
refusal-next-committed = De toewijzing van de volgende ronde staat vast; dit kan niet meer worden teruggedraaid.
refusal-tied = { $entries } inzendingen delen de plaats op de drempel. Aanvaard dat ze allemaal meegaan, of laat de voorzitter de volgorde bepalen.
refusal-disconnected = De jury valt uiteen in { $components } delen zonder gemeenschappelijk jurylid of gemeenschappelijke inzending. Aanvaard eerst een gezamenlijke rangschikking.
refusal-no-ranking = De bekendgemaakte methode geeft voor deze formulieren geen rangschikking.
refusal-stale = Wat u zag is intussen veranderd. Kijk opnieuw en beslis dan.
fault-entry-code = Geen inzending in deze ronde heeft deze code.
fault-entry-twice = Deze inzending is al genoemd.
fault-award-full = Deze prijs heeft geen plaats meer, of wordt niet toegekend.
