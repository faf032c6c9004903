personal-title = Uw gegevens
personal-text = Wat deze site over u bewaart, in één bestand (JSON), zonder geheimen zoals wachtwoorden; uw bestanden kunt u bij uw inzendingen downloaden. Wat juryleden voor u schreven, staat erin zodra alle resultaten van de wedstrijd openbaar zijn.
personal-download = Mijn gegevens downloaden
erase-title = Mijn account wissen
erase-lede = Dit kan niet ongedaan worden gemaakt. Lees eerst wat verdwijnt en wat blijft.
erase-goes-title = Wat verdwijnt
erase-goes-account = Uw naam, adres, wachtwoord en profiel. Het adres komt vrij voor een nieuwe account.
erase-goes-letters = Uw rollen, berichten, uitnodigingen, sessies en niet-ingediende scoreformulieren, en wat het auditlogboek van de tekst van uw handelingen bewaarde.
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
