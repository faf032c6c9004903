verb-mail-again = liet een bericht opnieuw verzenden
verb-mail-by-hand = noteerde dat een bericht zelf is bezorgd
verb-mail-came-back = noteerde dat een bericht terugkwam
verb-mail-not-back = trok terug dat een bericht terugkwam
verb-mail-drop = schrapte wachtende berichten
verb-mail-release = gaf berichten vrij
verb-round-remind = schreef herinneringen aan juryleden met open scoreformulieren
verb-call-remind = schreef herinneringen aan inzenders die niet hadden ingediend
letters-title = Berichten
letters-lede = Wat aan wie is geschreven en wat ervan is geworden. Geheime links zien alleen de ontvangers.
letters-lede-unsent = Er is geen mailserver ingesteld, dus de berichten blijven hier: kopieer ze, bezorg ze op uw eigen manier en noteer dat.
letters-of-nobody = Berichten van geen enkele editie
letters-of-nobody-text = De sleutel van een account is van de persoon, niet van een editie. Hoort iemand bij meerdere edities of bij geen enkele, dan leest alleen wie deze server beheert het bericht volledig, met “palmares mail list” en “palmares mail show”: laat die het bezorgen, of een nieuw wachtwoord instellen met “palmares user password”.
letters-all = alle
letters-state = Status
letters-letter = Bericht
letters-to = Aan
letters-written = Geschreven
letters-ended = Klaar
letters-fault = { $count ->
    [one] Antwoord van de mailserver
   *[other] Antwoord van de mailserver bij de laatste van { $count } pogingen
}
letters-empty-title = Hier zijn geen berichten
letters-empty = Uitnodigingen, herinneringen en bevestigingen verschijnen hier zodra ze geschreven zijn.
letters-waiting = Wacht op u
letters-waiting-text = Deze berichten vertrekken pas als u ze vrijgeeft.
letters-reaches = { $count ->
    [one] Bereikt één persoon
   *[other] Bereikt { $count } personen
}
letters-sample = Lees er een van
letters-release = { $count ->
    [one] Het bericht verzenden
   *[other] Alle { $count } verzenden
}
letters-drop = Niet verzenden
letters-released = Vrijgegeven: de berichten vertrekken nu.
letters-dropped = De berichten zijn geschrapt. Niemand ontvangt ze.
letters-copy = Kopiëren voor WeChat of anders
letters-copy-hint = Selecteer alles en kopieer het. Een geheime link is hier verborgen.
letters-copy-secret = Selecteer alles en kopieer het. Wie de link heeft, kan hem gebruiken: geef hem alleen aan de ontvanger.
letters-copy-invitation = Een link om te overhandigen maakt u op de pagina van wie is uitgenodigd:
letters-by-hand = Ik heb het zelf bezorgd
letters-by-hand-done = Genoteerd: het bericht is zelf bezorgd. De link wordt niet meer getoond.
letters-again = Opnieuw verzenden
letters-again-done = Het bericht vertrekt opnieuw.
letters-unclear-text = De mailserver zweeg terwijl hij het bericht had; de ontvanger heeft het misschien al. Vraag het na voor u het opnieuw verzendt.
letters-state-waiting = wacht op vrijgave
letters-state-ready = te verzenden
letters-state-sending = onderweg
letters-state-sent = verzonden
letters-state-failed = mislukt
letters-state-returned = teruggekomen
letters-came-back = Het kwam terug…
letters-came-back-why = Waarom het terugkwam
letters-came-back-hint = Bijvoorbeeld wat de mailbox antwoordde, of dat niemand de persoon daar kent.
letters-came-back-do = Noteren dat het terugkwam
letters-came-back-done = Genoteerd: het bericht staat bij de mislukte, en het adres is gemarkeerd op de pagina’s van personen.
letters-not-back = Het is toch aangekomen
letters-not-back-done = Het bericht geldt weer als aangekomen.
letters-state-unclear = misschien verzonden
letters-state-by-hand = zelf bezorgd
letters-state-dropped = geschrapt
reminders-scorecards =
    { $people ->
        [one] Eén jurylid heeft
       *[other] { $people } juryleden hebben
    } nog { $things ->
        [one] één scoreformulier over.
       *[other] { $things } scoreformulieren over.
    }
reminders-scorecards-do = Herinneringen aan hen schrijven
reminders-entries = { $people ->
    [one] Eén persoon heeft een inzending begonnen en niet ingediend.
   *[other] { $people } mensen hebben een inzending begonnen en niet ingediend.
}
reminders-entries-do = Herinneringen aan hen schrijven
reminders-wait = De berichten vertrekken pas als u ze vrijgeeft; u ziet eerst wie ze bereiken.
verb-mail-reword = wijzigde de tekst van een bericht
wording-title = Teksten van de berichten
wording-lede = Het huis heeft voor elk bericht een tekst in vier talen. Geef uw editie eigen teksten waar u dat wilt.
wording-words = Tekst
wording-standard = standaardtekst
wording-own = eigen tekst: { $languages }
wording-text = Een taal die u niet wijzigt, houdt de standaardtekst, ook als die beter wordt. Berichten die nog niet verzonden zijn, nemen uw tekst over.
wording-subject = Onderwerp
wording-body = Tekst van het bericht
wording-body-hint = Laat een lege regel tussen alinea’s. Een adres op een eigen regel wordt een link.
wording-values = Wat wordt ingevuld
wording-try = Uitproberen
wording-back = Terug naar de standaardtekst
wording-preview = Zoals het gelezen wordt
wording-now = { $who } · zou het nu krijgen
wording-no-reader = Niemand zou dit bericht nu krijgen of heeft het al gekregen; de namen van de waarden staan er zelf.
wording-reader = Uitproberen met
wording-reads = Onderwerp en tekst
wording-saved = Opgeslagen: de berichten nemen voortaan uw tekst over.
fault-half-worded = Een taal heeft beide nodig: een onderwerp en een tekst.
fault-no-value = Een naam tussen accolades hoort niet bij de waarden van dit bericht.
fault-no-link = Zonder het adres kan de lezer niet antwoorden: behoud het in elke taal.
letter-invite-organiser = Uitnodiging om mee te organiseren
letter-invite-chair = Uitnodiging om een jury voor te zitten
letter-invite-juror = Uitnodiging voor een jury
letter-invite-auditor = Uitnodiging om te controleren
letter-invite-operator = Uitnodiging om de ceremonie te leiden
letter-invite-signatory = Uitnodiging om voor een organisator te tekenen
letter-remind-invitation = Herinnering aan een uitnodiging
letter-remind-desk = Herinnering om de lijst te openen
letter-remind-scorecards = Herinnering aan scoreformulieren
letter-remind-draft = Herinnering aan een inzending die niet is ingediend
letter-assignment = Nieuws over de lijst van een jurylid
letter-entry-submitted = Ontvangstbewijs van een inzending
letter-extended = Latere deadline
letter-entry-missing = Inzending ontbreekt bij een agentschap
letter-co-edit = Uitnodiging om samen een inzending te schrijven
letter-answered = Antwoord op een vraag
letter-complaint-answered = Antwoord op een klacht
letter-value-name = de naam van de lezer
letter-value-inviter = wie uitnodigt
letter-value-edition = de editie
letter-value-of = de wedstrijd of organisator waarover het gaat
letter-value-load = het hoogste aantal inzendingen per ronde
letter-value-link = het adres dat alleen voor de lezer is
letter-value-page = het adres van de pagina
letter-value-title = de titel van de inzending
letter-value-code = de code van de inzending
letter-value-moment = dag en uur van ontvangst
letter-value-zone = de tijdzone van dat uur
letter-value-receipt = het nummer van het ontvangstbewijs
letter-value-digest = de vingerafdruk van wat is ingediend
letter-value-round = de ronde
letter-value-count = het aantal inzendingen op de lijst
letter-value-new = hoeveel er nieuw zijn, met hun codes zodra belangenconflicten zijn opgegeven
letter-value-gone = hoeveel er zijn weggenomen
letter-value-left = hoeveel er nog niet zijn ingediend
letter-value-closes_at = dag en uur van sluiting
letter-value-was_at = de vorige deadline
letter-value-received = de agentschappen die haar ontvingen
letter-value-missing = de agentschappen waar zij ontbreekt
letter-value-question = de vraag
letter-value-answer = het antwoord

mail-sign-up-subject = Bevestig uw e-mailadres
mail-sign-up-body =
    Dag { $name },

    Open deze pagina om te bevestigen dat u een account met dit e-mailadres wilt:

    { $link }

    De link werkt één keer, twee dagen lang. Hebt u zich niet aangemeld, doe dan niets: er komt geen account.
mail-sign-up-known-subject = U hebt al een account
mail-sign-up-known-body =
    Dag { $name },

    Iemand, waarschijnlijk u, heeft zich zojuist met dit e-mailadres aangemeld. U hebt al een account: log hier in, of stel een nieuw wachtwoord in:

    { $page }

    Was u het niet, doe dan niets: er is niets veranderd.
mail-sign-in-subject = Uw link om in te loggen
mail-sign-in-body =
    Dag { $name },

    Open deze pagina en druk op de knop om in te loggen:

    { $link }

    De link werkt één keer, een half uur lang. Hebt u er niet om gevraagd, doe dan niets.
mail-reset-subject = Stel een nieuw wachtwoord in
mail-reset-body =
    Dag { $name },

    Open deze pagina om een nieuw wachtwoord in te stellen:

    { $link }

    De link werkt één keer, twee uur lang. Hebt u er niet om gevraagd, doe dan niets: uw wachtwoord blijft.
mail-unknown-subject = Geen account voor dit adres
mail-unknown-body =
    Dag,

    Iemand, waarschijnlijk u, vroeg om een link om in te loggen. Dit e-mailadres heeft geen account. Misschien gebruikte u een ander adres; anders kunt u zich hier aanmelden:

    { $page }

    Was u het niet, doe dan niets.
mail-new-address-subject = Bevestig uw nieuwe e-mailadres
mail-new-address-body =
    Dag { $name },

    Open deze pagina om dit het e-mailadres van uw account te maken:

    { $link }

    De link werkt één keer, twee dagen lang. Hebt u er niet om gevraagd, doe dan niets.
mail-address-known-subject = Dit adres heeft al een account
mail-address-known-body =
    Dag,

    Iemand, waarschijnlijk u, wilde dit e-mailadres voor een ander account gebruiken. Het hoort al bij een account; er is niets veranderd.
mail-address-asked-subject = Iemand vroeg om uw e-mailadres te wijzigen
mail-address-asked-body =
    Dag { $name },

    Iemand die bij uw account is ingelogd en het wachtwoord kent, waarschijnlijk u, vroeg om { $address } het e-mailadres ervan te maken. Er is nog niets gewijzigd: daarvoor moet eerst een link worden geopend die daarheen is gestuurd.

    Was u het niet, stel dan meteen een nieuw wachtwoord in. Daarmee wordt iedereen uitgelogd en vervalt de link:

    { $page }
mail-address-changed-subject = Uw e-mailadres is gewijzigd
mail-address-changed-body =
    Dag { $name },

    Het e-mailadres van uw account is gewijzigd in { $address }. Was u het niet, schrijf dan meteen aan de organisatoren.

mail-answered-subject = Uw vraag over { $of } is beantwoord
mail-answered-body =
    Dag { $name },

    U hebt de organisatie van { $of } iets gevraagd. Vraag en antwoord staan nu op de pagina van de wedstrijd, zonder uw naam.

    { $question }

    { $answer }

    { $page }
mail-complaint-answered-subject = Uw klacht over { $edition } is beantwoord
mail-complaint-answered-body =
    Dag { $name },

    De organisatie van { $edition } heeft uw klacht beantwoord. U leest het antwoord hier:

    { $page }

mail-invite-organiser-subject = Uitnodiging: { $edition } mee organiseren
mail-invite-organiser-body =
    Beste { $name },

    { $inviter } nodigt u uit om { $edition } mee te organiseren. Antwoord alstublieft op deze pagina:

    { $link }

    De link is alleen voor u.
mail-invite-auditor-subject = Uitnodiging: { $edition } auditen
mail-invite-auditor-body =
    Beste { $name },

    { $inviter } nodigt u uit om { $edition } te auditen: u leest alles en verandert niets. Antwoord alstublieft op deze pagina:

    { $link }

    De link is alleen voor u.
mail-invite-operator-subject = Uitnodiging: de ceremonie van { $edition } leiden
mail-invite-operator-body =
    Beste { $name },

    { $inviter } nodigt u uit om de ceremonie van { $edition } van teken tot teken te leiden. Antwoord alstublieft op deze pagina:

    { $link }

    De link is alleen voor u.
mail-invite-chair-subject = Uitnodiging: de jury van { $of } voorzitten
mail-invite-chair-body =
    Beste { $name },

    { $inviter } nodigt u uit om de jury van { $of } ({ $edition }) voor te zitten. Antwoord alstublieft op deze pagina:

    { $link }

    De link is alleen voor u.
mail-invite-signatory-subject = Uitnodiging: de resultaten van { $edition } tekenen voor { $of }
mail-invite-signatory-body =
    Beste { $name },

    { $inviter } nodigt u uit om de resultaten van { $edition } te tekenen voor { $of }. Antwoord alstublieft op deze pagina:

    { $link }

    De link is alleen voor u.
mail-invite-juror-subject = Uitnodiging voor de jury van { $of }
mail-invite-juror-body =
    Beste { $name },

    { $inviter } nodigt u uit voor de jury van { $of } ({ $edition }), voor ten hoogste { $load } inzendingen per ronde. U kunt aanvaarden, er minder nemen of afslaan op deze pagina:

    { $link }

    De link is alleen voor u.
mail-remind-invitation-subject = Uw uitnodiging voor { $edition } wacht op een antwoord
mail-remind-invitation-body =
    Beste { $name },

    { $inviter } heeft u uitgenodigd voor { $edition } en hoort graag uw antwoord, ja of nee. Geef het alstublieft op deze pagina:

    { $link }

    De link is alleen voor u. Die van het eerste bericht werkt ook.
mail-remind-desk-subject = Uw inzendingen van { $of } wachten op u
mail-remind-desk-body =
    Beste { $name },

    Inzendingen van { $of } ({ $edition }) zijn u toegewezen en uw lijst is nog niet geopend. U vindt ze hier:

    { $page }
mail-remind-scorecards-subject = Nog te beoordelen: { $of }
mail-remind-scorecards-body =
    Beste { $name },

    U hebt scoreformulieren van { $of } ({ $edition }, { $round }) die nog niet zijn ingediend.

    Nog in te dienen: { $left }
    Open tot: { $closes_at } ({ $zone })

    U vindt uw lijst hier:

    { $page }
mail-remind-draft-subject = Nog niet ingediend: uw inzending voor { $of }
mail-remind-draft-body =
    Beste { $name },

    U bent begonnen te schrijven voor { $of } ({ $edition }) en hebt nog niet ingediend.

    Niet ingediend: { $left }
    Deadline: { $closes_at } ({ $zone })

    U vindt uw inzendingen hier:

    { $page }

    Wilt u niet meedoen, doe dan niets.
mail-entry-missing-subject = { $code } ontbreekt bij { $missing }
mail-entry-missing-body =
    Beste { $name },

    Uw inzending { $code } voor { $of } ({ $edition }) moet bij elk agentschap van de gezamenlijke oproep aankomen.

    Ontvangen door: { $received }
    Ontbreekt bij: { $missing }

    Dien ze in waar ze ontbreekt, volgens de regels van dat agentschap. Uw inzending staat hier:

    { $page }
mail-assignment-subject = Uw inzendingen om te beoordelen: { $of }
mail-assignment-body =
    Beste { $name },

    Uw lijst met inzendingen om te beoordelen voor { $of } ({ $edition }, { $round }) is gewijzigd.

    Inzendingen op uw lijst: { $count }
    Nieuw: { $new }
    Weggenomen: { $gone }
    Open tot: { $closes_at }

    U vindt uw lijst hier:

    { $page }
mail-extended-subject = Meer tijd voor { $of }: tot { $closes_at }
mail-extended-body =
    Beste { $name },

    De deadline van { $of } ({ $edition }) is voor iedereen verlengd. Die was { $was_at }; nu is het { $closes_at } ({ $zone }).

    Wat is ingediend, blijft ingediend en kan nog worden gewijzigd:

    { $page }
