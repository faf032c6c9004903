personal-title = Uw gegevens
personal-text = Wat deze site over u bewaart, in één bestand (JSON), zonder geheimen zoals wachtwoorden; uw bestanden kunt u bij uw inzendingen downloaden. Wat juryleden voor u schreven, staat erin zodra alle resultaten van de wedstrijd openbaar zijn.
personal-download = Mijn gegevens downloaden
erase-title = Mijn account wissen
erase-lede = Dit kan niet ongedaan worden gemaakt. Lees eerst wat verdwijnt en wat blijft.
erase-goes-title = Wat verdwijnt
erase-goes-account = Uw naam, adres, wachtwoord en profiel. Het adres komt vrij voor een nieuwe account.
erase-goes-letters = Uw rollen, toestemmingen, berichten, uitnodigingen, klachten, onbeantwoorde vragen, sessies en niet-ingediende scoreformulieren, en wat het auditlogboek van de tekst van uw handelingen bewaarde.
erase-drafts = { $count ->
    [one] Eén concept dat niemand anders schrijft, met de bestanden.
   *[other] { $count } concepten die niemand anders schrijft, met de bestanden.
}
erase-withdrawn = { $count ->
    [one] Eén ingediende inzending die niemand anders schrijft: ze wordt ingetrokken, teksten en bestanden worden verwijderd.
   *[other] { $count } ingediende inzendingen die niemand anders schrijft: ze worden ingetrokken, teksten en bestanden worden verwijderd.
}
erase-stays-title = Wat blijft
erase-judged = { $count ->
    [one] Eén inzending waarvan de beoordeling is begonnen: ze blijft in de rangschikking onder haar code, zonder teksten en bestanden.
   *[other] { $count } inzendingen waarvan de beoordeling is begonnen: ze blijven in de rangschikking onder hun code, zonder teksten en bestanden.
}
erase-winners = { $count ->
    [one] Eén winnende inzending: naam, team en prijs blijven openbaar.
   *[other] { $count } winnende inzendingen: namen, teams en prijzen blijven openbaar.
}
erase-shared = { $count ->
    [one] Eén inzending die ook anderen schrijven: ze blijft bij hen, zonder u.
   *[other] { $count } inzendingen die ook anderen schrijven: ze blijven bij hen, zonder u.
}
erase-seats = { $count ->
    [one] Eén plaats in een jury: code, kant, wrakingen en gemelde of bevestigde belangenconflicten, zonder uw naam en uw redenen.
   *[other] { $count } plaatsen in jury’s: codes, kanten, wrakingen en gemelde of bevestigde belangenconflicten, zonder uw naam en uw redenen.
}
erase-scorecards = { $count ->
    [one] Eén ingediend scoreformulier met het commentaar: het blijft meetellen, onder de code van het jurylid en zonder uw naam.
   *[other] { $count } ingediende scoreformulieren met het commentaar: ze blijven meetellen, onder de code van het jurylid en zonder uw naam.
}
erase-signatures = { $count ->
    [one] Eén handtekening onder een resultaat, als nummer van een account zonder naam.
   *[other] { $count } handtekeningen onder resultaten, als nummer van een account zonder naam.
}
erase-stays-ledger = De regels van het auditlogboek: wanneer iets gebeurde, wat voor handeling het was, en het nummer van een account zonder naam.
erase-stays-others = Wat anderen schreven, zoals commentaar van juryleden bij uw inzendingen; het programma dat is bekendgemaakt; en kopieën van eerder, zoals verzonden berichten en back-ups.
erase-alone = { $count ->
    [one] U bent de enige die een editie organiseert. Geef die rol eerst aan iemand anders.
   *[other] U bent de enige die { $count } edities organiseert. Geef die rol eerst aan iemand anders.
}
erase-no-password = Uw account heeft geen wachtwoord om mee te bevestigen. Stel er eerst een in, met een link naar uw mailbox.
erase-do = Mijn account voorgoed wissen
erase-done = Uw account is gewist.
erase-gone = (gewist)
verb-account-erase = wiste de eigen account
verb-account-leave = vertrok; de account is gewist
host-outside-eea = Raadpleegt persoonsgegevens van buiten de Europese Economische Ruimte
arrangement-title = Privacyverklaring
arrangement-text = De verklaring volgt uit de gegevens van de editie. Twee dingen kunnen alleen de organisatoren zeggen.
arrangement-contact = E-mailadres voor vragen over persoonsgegevens
arrangement-contact-hint = Staat in de verklaring en antwoordt voor alle organisatoren.
arrangement-hint = Wie informeert, wie verzoeken beantwoordt, wie wat bewaart. Een lege regel scheidt alinea’s.
arrangement-save = De verklaring opslaan
arrangement-saved = De privacyverklaring is opgeslagen.
foot-label = Over deze site
privacy-title = Privacyverklaring
privacy-lede = Wat er in deze editie met persoonsgegevens gebeurt, waarom, en hoelang.
privacy-controllers = Wie verantwoordelijk is
privacy-controllers-text = Deze organisatoren zijn gezamenlijke verwerkingsverantwoordelijken (artikel 26 AVG). U kunt uw rechten bij elk van hen uitoefenen.
privacy-controller = Deze organisator is de verwerkingsverantwoordelijke.
privacy-controller-none = Er is nog geen organisator vermeld.
privacy-contact = Contact:
privacy-contact-none = De organisatoren hebben nog geen contactadres gepubliceerd; vraag het aan de organisatie.
privacy-arrangement = De wezenlijke inhoud van de regeling tussen de organisatoren
privacy-transfers = Toegang van buiten de Europese Economische Ruimte
privacy-transfers-text = Deze organisatoren raadplegen persoonsgegevens van buiten de Europese Economische Ruimte; dat is een doorgifte aan een derde land (hoofdstuk V AVG). Vraag het contact hierboven hoe de gegevens daar beschermd zijn, en een kopie van de waarborgen.
privacy-purpose = Doel
privacy-data = Gegevens
privacy-basis = Rechtsgrond
privacy-recipients = Ontvangers
privacy-time = Bewaartermijn
privacy-entrants = Deelnemers
privacy-entrants-purpose = Inzendingen ontvangen, nakijken en beoordelen, uitslagen bekendmaken en laten controleren.
privacy-entrants-data = Naam en adres van het account; de inzending met team, bestanden en versies; scores en toelichtingen van juryleden erover.
privacy-entrants-basis = Uw deelname (artikel 6, lid 1, onder b), AVG) en, voor teamleden en voor een eerlijke en controleerbare uitslag, de gerechtvaardigde belangen van de organisatoren (onder f)). De beoordeling berust niet op toestemming.
privacy-entrants-recipients = De jury van de wedstrijd, de organisatie, auditors en wie voor de organisatoren tekent. Namen, teams en prijzen van winnaars zijn openbaar.
privacy-entrants-time = { $files } { $accounts } U kunt een inzending intrekken tot de beoordeling begint, en uw account altijd wissen; eerst leest u wat verdwijnt en wat blijft. Uitslagen en hun bewijs blijven bewaard.
privacy-files-kept = Geen bestand wordt automatisch verwijderd.
privacy-files-go = { $months ->
    [one] Bestanden van inzendingen zonder prijs worden ten vroegste één maand na het einde van de editie verwijderd.
   *[other] Bestanden van inzendingen zonder prijs worden ten vroegste { $months } maanden na het einde van de editie verwijderd.
}
privacy-accounts-kept = Geen account wordt automatisch gewist.
privacy-accounts-go = { $months ->
    [one] Accounts zonder rol in een nieuwere editie worden ten vroegste één maand na het einde van deze gewist.
   *[other] Accounts zonder rol in een nieuwere editie worden ten vroegste { $months } maanden na het einde van deze gewist.
}
privacy-jurors = Juryleden
privacy-jurors-purpose = Jury’s samenstellen, belangenconflicten weren, uitslagen berekenen en controleren.
privacy-jurors-data = Naam, adres, instelling, talen en vakgebieden; belangenconflicten, gemeld of vermoed; scores en toelichtingen.
privacy-jurors-basis = Uw aanvaarding van de taak (artikel 6, lid 1, onder b), AVG) en de gerechtvaardigde belangen van de organisatoren bij een eerlijke en controleerbare uitslag (onder f)). De beoordeling berust niet op toestemming.
privacy-jurors-recipients = De organisatie, auditors en de juryvoorzitter. Deelnemers kunnen op verzoek en zonder uw naam lezen wat u voor hen schreef, zodra alle uitslagen openbaar zijn.
privacy-jurors-time = Zolang de editie bewaard wordt. { $accounts } Wist u uw account, dan tellen ingediende scoreformulieren onder een code mee, zonder uw naam.
privacy-public = Bezoekers en publiek
privacy-public-purpose = Oproepen, programma en uitslagen tonen, vragen beantwoorden en het inloggen beveiligen.
privacy-public-data = Een cookie voor uw sessie en een voor de taal die u kiest; mislukte inlogpogingen, als hash; wat u de organisatie vraagt. Er wordt niets gevolgd en niets van andere sites geladen.
privacy-public-basis = De gerechtvaardigde belangen van de organisatoren om het publiek te informeren en de site te beveiligen (artikel 6, lid 1, onder f), AVG).
privacy-public-recipients = De organisatie en auditors; wie deze server beheert, namens de organisatoren. Vragen worden gepubliceerd zonder de naam van de vrager.
privacy-public-time = Sessies eindigen na 14 dagen zonder gebruik, de gekozen taal na een jaar; mislukte inlogpogingen worden na een dag vergeten. Gepubliceerde antwoorden blijven.
privacy-rights = Uw rechten
privacy-rights-text = U kunt vragen om inzage, rectificatie, wissing, beperking en overdracht van uw gegevens, en bezwaar maken tegen wat op gerechtvaardigde belangen berust. U kunt een klacht indienen bij een gegevensbeschermingsautoriteit, bijvoorbeeld die van het land waar u woont of werkt.
privacy-rights-comments = Wat juryleden voor een deelnemer schreven, hoort bij de gegevens van die deelnemer: het kan zonder de naam van het jurylid gedownload worden zodra alle uitslagen van de wedstrijd openbaar zijn.
privacy-rights-decisions = Geen uitslag wordt door een programma alleen beslist: de rangschikking volgt uit de scores van juryleden, volgens de gepubliceerde regels, en de organisatoren tekenen ze.
privacy-rights-consents = Foto’s, de galerij van finalisten, partners en bericht over volgend jaar berusten alleen op uw toestemming (artikel 6, lid 1, onder a), AVG), elk apart; u kunt elke toestemming altijd intrekken.
privacy-rights-account = Uw gegevens downloaden of wissen
access-title = Toegankelijkheid
access-lede = Deze site streeft naar WCAG 2.2, niveau AA.
access-tested = Wat getest wordt
access-tested-axe = De pagina’s, met axe, op de breedte van een telefoon en van een bureauscherm.
access-tested-keyboard = De belangrijkste taken, met alleen het toetsenbord.
access-tested-scripts = Formulieren, zonder JavaScript.
access-known = Wat voor zover bekend niet werkt
access-known-decks = Presentaties worden getoond als afbeeldingen van hun pagina’s, zonder beschrijving. Het oorspronkelijke bestand kan gedownload worden en is zo toegankelijk als de makers het maakten.
access-known-texts = Teksten van organisatie en deelnemers zijn er soms maar in één taal.
access-known-people = De site is niet systematisch getest door mensen die een schermlezer gebruiken.
access-contact = Zeg ons wat niet werkt
access-contact-text = Schrijf naar de organisatie van de editie. Het adres staat in de privacyverklaring:
questions-public = Vragen en antwoorden
questions-none = Er is nog niets gevraagd.
question-sign-in = Log in om iets te vragen
question-ask = De organisatie iets vragen
question-words = Uw vraag
question-hint = Het antwoord verschijnt hier voor iedereen, zonder uw naam, en u krijgt het per bericht. Schrijf niets dat niet openbaar mag zijn.
question-send = De vraag verzenden
question-asked = Uw vraag heeft de organisatie bereikt.
question-published = Gepubliceerd op de pagina van de wedstrijd.
question-unpublished = De vraag is van de pagina gehaald. Ze blijft in deze lijst.
questions-title = Vragen
questions-lede = Wat één deelnemer vraagt, wordt voor iedereen beantwoord. Voor het antwoord lezen alleen u en de auditors een vraag.
questions-empty-title = Nog geen vragen
questions-empty = Wat op de pagina van een wedstrijd gevraagd wordt, verschijnt hier.
question-state-published = gepubliceerd
question-state-off = weggehaald
question-state-waiting = wacht op antwoord
question-change = Wijzigen
question-answer = Beantwoorden
question-unpublish = Van de pagina halen
question-said = De vraag, zoals iedereen ze leest
question-answer-said = Het antwoord
question-asked-words = Zoals ze gesteld werd:
question-answer-title = Een vraag beantwoorden
question-answer-text = Verwoord de vraag zo dat ze niet verraadt wie ze stelde. Het eerste antwoord gaat ook per bericht naar die persoon.
question-publish = Publiceren
question-back = Terug naar de lijst
question-add-title = Zelf een vraag toevoegen
question-add-text = Voor wat zeker gevraagd zal worden.
question-competition = Wedstrijd
complaint-title = Klacht
complaint-lede = Is iets niet gegaan zoals gepubliceerd? Zeg het de organisatie.
complaint-own = Uw klachten
complaint-words = Wat er gebeurde
complaint-hint = Organisatie en auditors lezen ze, juryleden niet. Het antwoord verschijnt op deze pagina.
complaint-send = De klacht verzenden
complaint-state-answered = beantwoord
complaint-state-waiting = wacht op antwoord
complaint-answer = Antwoord:
complaint-made = Uw klacht heeft de organisatie bereikt.
complaint-answered = Het antwoord is opgeslagen, en een bericht verwittigt de deelnemer.
complaints-title = Klachten
complaints-lede = Elke klacht en elk antwoord staat in het auditlogboek.
complaints-empty-title = Geen klachten
complaints-empty = Klachten van deelnemers verschijnen hier.
complaint-answer-title = Een klacht beantwoorden
complaint-answer-words = Uw antwoord
complaint-answer-send = Het antwoord verzenden
fault-blank = Schrijf iets.
fault-long-words = Hoogstens 1.000 tekens.
verb-privacy-replace = wijzigde de privacyverklaring
verb-question-ask = stelde de organisatie een vraag
verb-question-add = publiceerde een vraag met antwoord
verb-question-answer = beantwoordde een vraag voor iedereen
verb-question-unpublish = haalde een vraag van de pagina
verb-complaint-make = diende een klacht in
verb-complaint-answer = beantwoordde een klacht
