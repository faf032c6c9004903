front-title = Wedstrijden en hun resultaten
front-lede = Van de oproep tot de prijsuitreiking.
front-empty-title = Nog geen editie
front-empty = Zodra een editie klaarstaat, verschijnt ze hier.
edition-contests = Wedstrijden
edition-hosts = Organisatoren
fault-slug = Gebruik alleen kleine letters, cijfers en koppeltekens.
