front-title = Wedstrijden en hun uitslagen
front-lede = Van de oproep tot de prijsuitreiking.
front-empty-title = Nog geen editie
front-empty = Een organisator maakt de eerste aan.
edition-contests = Wedstrijden
edition-hosts = Organisatoren
fault-slug = Alleen kleine letters, cijfers en koppeltekens.
