amendment-title = Wijziging van de methode
amendment-text = De methode wordt bij de oproep bekendgemaakt. Ze verandert alleen met een reden en de instemming van elke organisator, niet na het eerste ingediende scoreformulier, en iedereen verneemt het.
amendment-summary = Een andere methode voorstellen…
amendment-propose = Deze methode voorstellen
amendment-reason = Reden
amendment-reason-hint = Iedereen leest ze: op de pagina van de oproep, in brieven aan inzenders, naast de rangschikking.
amendment-was = Bekendgemaakt
amendment-becomes = Voorgesteld
amendment-at = Voorgesteld op
amendment-given = stemde in op { $at }
amendment-waiting = heeft nog niet ingestemd
amendment-withdraw = Het voorstel intrekken
amendment-consent = Instemmen voor { $host }…
amendment-consent-text = Zodra elke organisator heeft ingestemd, geldt de nieuwe methode, en wachten brieven aan de inzenders op verzending. Een instemming kan niet worden ingetrokken.
amendment-consent-do = Instemmen
amendment-changed = Wijziging van de methode
amendment-told = Gewijzigd van “{ $was }” naar “{ $becomes }” op { $moment }, vóór enig scoreformulier was ingediend, met de instemming van elke organisator. Reden: { $reason }
amendment-proposed = Het voorstel wacht op de instemming van elke organisator.
amendment-withdrawn = Het voorstel is ingetrokken.
amendment-consented = De instemming is genoteerd.
fault-amendment-same = Dit is al de bekendgemaakte methode.
fault-amendment-open = Een ander voorstel wacht op de instemming van de organisatoren.
verb-amendment-propose = stelde een andere methode voor
verb-amendment-consent = stemde voor een organisator in met een andere methode
verb-amendment-withdraw = trok een voorgestelde methode in
letter-amended = Wijziging van de methode
letter-value-reason = de reden
mail-amended-subject = { $of }: een andere beoordelingsmethode
mail-amended-body =
    Beste { $name },

    De methode waarmee scoreformulieren scores worden, is veranderd voor { $of } ({ $edition }, { $round }), met de instemming van elke organisator en vóór enig scoreformulier was ingediend.

    Reden: { $reason }

    De methode die nu geldt, staat hier:

    { $page }
