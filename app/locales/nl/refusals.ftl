refusal-not-found = Deze pagina bestaat niet, of is niet voor uw account bedoeld.
refusal-invalid = { $count ->
    [one] Eén punt moet verbeterd worden:
   *[other] { $count } punten moeten verbeterd worden:
}
refusal-unreadable = De server kon niet lezen wat werd verstuurd. Ga terug, herlaad de pagina en probeer het opnieuw.
refusal-internal = Er is niets gewijzigd. Probeer het zo meteen opnieuw.
refusal-signed-out = Meld u eerst aan.
refusal-not-allowed = Uw account mag dit niet doen. Vraag het aan de organisatie als het toch nodig is.
refusal-real-clock = Alleen de voorbeeldeditie heeft een klok die u kunt instellen.
refusal-frozen = Dit ligt vast sinds het eerste scoreformulier van de wedstrijd is ingediend.
refusal-published = Deze methode is bij de oproep bekendgemaakt. Stel een andere voor met een reden om ze te wijzigen; elke organisator moet instemmen.
refusal-sealed = De rangschikking van deze ronde is verzegeld; er kan niets meer veranderen.
refusal-not-open = Deze ronde is nog niet open.
refusal-closed = Deze ronde is gesloten.
refusal-still-open = Deze ronde is nog open en er ontbreken scoreformulieren.
refusal-not-declared = Leg eerst uw verklaringen af op de pagina “Voor u beoordeelt”.
refusal-recused = U hebt zich voor deze inzending teruggetrokken.
refusal-submitted = Dit scoreformulier is ingediend en vergrendeld. De juryvoorzitter kan het heropenen.
refusal-not-submitted = Dit scoreformulier is niet ingediend; er valt niets te heropenen.
refusal-incomplete = { $missing ->
    [one] Er ontbreekt één scoreformulier.
   *[other] Er ontbreken { $missing } scoreformulieren.
}
refusal-not-sealed = De rangschikking is nog niet verzegeld.
refusal-signed = Al ondertekend. Eén persoon ondertekent voor maar één organisator.
refusal-unsigned = Elke organisator moet eerst ondertekenen.
refusal-not-next = Eerst komt een ander teken. Herlaad de pagina om het te zien.
fault-taken = Dit is al in gebruik. Kies iets anders.
refusal-no-next-round = Er is geen volgende ronde waar inzendingen naartoe kunnen.
refusal-advanced = De beste inzendingen zitten al in de volgende ronde.
refusal-not-advanced = Er is niets doorgegaan naar de volgende ronde, dus er valt niets terug te draaien.
refusal-next-committed = De toewijzing van de volgende ronde is bevestigd; het doorgaan kan niet meer worden teruggedraaid.
refusal-tied = { $entries } inzendingen delen de plaats op de drempel. Aanvaard dat ze allemaal doorgaan, of laat de juryvoorzitter de volgorde bepalen.
refusal-disconnected = De jury valt uiteen in { $components } groepen zonder gemeenschappelijk jurylid of gemeenschappelijke inzending. Aanvaard eerst een gezamenlijke rangschikking.
refusal-no-ranking = De bekendgemaakte methode geeft voor deze scoreformulieren geen rangschikking.
refusal-stale = Wat u zag, is intussen veranderd. Kijk het opnieuw na en beslis daarna.
fault-place-missing = Kies een plaats voor deze inzending, of laat de hele gelijke stand zonder plaatsen.
fault-place-twice = Twee inzendingen met gelijke stand hebben dezelfde plaats.
fault-entry-twice = Deze inzending staat al in de lijst.
fault-award-full = Deze prijs heeft geen plaats meer, of wordt niet toegekend.
refusal-role-held = Deze persoon heeft deze rol al.
refusal-one-host = Deze persoon tekent voor een andere organisator. Iedereen tekent voor één organisator.
refusal-last-organiser = Een editie houdt altijd één organisatielid. Geef de rol eerst aan iemand anders.
refusal-no-conflict = Tussen dit jurylid en deze inzending is geen belangenconflict gemeld of bevestigd.
refusal-own-first = { $missing ->
    [one] U zit in deze jury en moet nog één scoreformulier indienen.
   *[other] U zit in deze jury en moet nog { $missing } scoreformulieren indienen.
 } De scores van anderen verschijnen zodra de uwe binnen zijn, of wanneer de ronde sluit.
refusal-scored = Dit jurylid is begonnen met beoordelen en blijft in de jury. Wijs niets meer toe, of laat het jurylid zich terugtrekken.
refusal-round-used = Deze ronde bevat inzendingen of toewijzingen en kan daarom niet weg.
refusal-not-last = Na deze ronde komt nog een ronde, dus ze kan niet weg. Verwijder eerst de laatste ronde.
refusal-hosts-settled = Een rangschikking van deze editie is verzegeld en elke organisator moet ze ondertekenen. Wie ondertekent, verandert niet meer; namen en andere organisaties wel.
refusal-second-factor = Deze editie eist van haar organisatoren en voorzitters een tweede stap bij het aanmelden. Stel die eerst in via uw account.
refusal-unanswered = Er wachten er al vijf van u op antwoord. Wacht tot de organisatie er een heeft beantwoord.
refusal-blind = Er loopt een blinde ronde: wie beoordeelt, ziet niet wie achter de inzendingen zit. Deze pagina gaat open zodra de ronde verzegeld is of de besten in de volgende zitten.
