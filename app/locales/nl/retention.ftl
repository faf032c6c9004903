retention-title = Wat wanneer verdwijnt
retention-lede = Sommige gegevens verdwijnen een tijd na de editie vanzelf, als u dat beslist. De server kijkt elk uur en zegt hier wat verdween.
retention-rule = De regel
retention-proposed = Er is nog niets beslist, dus alles blijft bewaard. Dit is het voorstel:
retention-files = Bestanden van inzendingen zonder prijs
retention-accounts = Accounts zonder rol in een nieuwere editie
retention-never = nooit
retention-after = { $months ->
    [one] één maand na het einde van de editie
   *[other] { $months } maanden na het einde van de editie
}
retention-unsealed = Ook als een rangschikking niet verzegeld of een uitslag niet bekendgemaakt is
retention-grace = { $days ->
    [one] Binnen een dag na de beslissing verdwijnt niets, zodat een verkeerde hersteld kan worden.
   *[other] Binnen { $days } dagen na de beslissing verdwijnt niets, zodat een verkeerde hersteld kan worden.
}
retention-decide = Beslissen
retention-decided = De regel ligt vast.
retention-foreseen = Wat zou verdwijnen
retention-undecided = bewaard, want er is niets beslist
retention-from = vanaf { $day }
retention-files-fact = { $count ->
    [one] Eén bestand
   *[other] { $count } bestanden
}
retention-accounts-fact = { $count ->
    [one] Eén account
   *[other] { $count } accounts
}
retention-accounts-text = Een account wordt gewist alsof de persoon dat zelf deed: ingediende scoreformulieren tellen onder een code mee, winnaars blijven openbaar. Accounts van de organisatie blijven bewaard, net als die van wie een rol of uitnodiging heeft in een editie die nieuwer is, nog loopt of nog geen vaste uitslag heeft.
retention-kept = Verslagen, rangschikkingen, verzegelingen, het auditlogboek en de namen, teams en prijzen van winnaars blijven altijd bewaard. De bestanden van een winnaar blijven tot de account van de eigenaar verdwijnt.
retention-contest = Wedstrijd
retention-entries = Zonder prijs, met bestanden
retention-winners = Met prijs
retention-state = Stand
retention-settled = staat vast
retention-goes-unsealed = open, verdwijnt toch
retention-waits = wacht tot alles verzegeld en bekendgemaakt is
retention-went = Wat verdween
retention-nothing = Er verdween nog niets.
retention-went-entries = { $count ->
    [one] de bestanden van één inzending
   *[other] de bestanden van { $count } inzendingen
}
retention-went-files = { $count ->
    [one] één bestand verwijderd
   *[other] { $count } bestanden verwijderd
}
retention-went-accounts = { $count ->
    [one] één account gewist
   *[other] { $count } accounts gewist
}
verb-retention-replace = besliste wat wanneer verdwijnt
verb-retention-files = verwijderde de bestanden waarvan de termijn verstreken was
verb-account-expire = wiste een account waarvan de termijn verstreken was
