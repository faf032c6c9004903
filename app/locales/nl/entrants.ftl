nav-entries = Mijn inzendingen
entries-mine-none-title = Nog geen inzendingen
entries-mine-none = Open een wedstrijd waarvoor u kunt inzenden en druk op “Deelnemen”.
entries-mine-none-go = Wedstrijden bekijken
entry-untitled = Inzending zonder titel
entry-state-draft = concept, niet ingediend
entry-state-submitted = ingediend
entry-state-changed = ingediend, met wijzigingen die dat niet zijn
entry-state-withdrawn = ingetrokken
entry-is-draft = Nog niet ingediend. Alleen wat u indient, doet mee.
entry-is-missed = Deze inzending is niet op tijd ingediend. Ze doet niet mee.
entry-is-changed = U hebt wijzigingen die niet zijn ingediend. De laatst ingediende versie van { $code } telt.
entry-is-changed-late = { $code } is ingediend. Latere wijzigingen zijn niet ingediend en tellen niet.
entry-is-submitted = Ingediend als { $code }. Alles op deze pagina telt.
entry-is-withdrawn = Ingetrokken op { $moment }. Ze doet niet mee.
entry-saved-at = Opgeslagen { $moment } · { $code }
entry-saved-by-at = Opgeslagen door { $name }, { $moment } · { $code }
entry-receipt = Ontvangstbewijs:
entry-digest = SHA-256 van wat is ingediend:
entry-version = versie { $number }
entry-write = Schrijven
entry-preview = Zoals de jury het ziet
entry-preview-hint = Dit is wat nu is opgeslagen. Juryleden zien wat u het laatst hebt ingediend.
entry-history = Geschiedenis
entry-history-lede = Alle ingediende versies blijven bewaard, en de nieuwste concepten. Open er een om te zien wat er veranderde.
entry-history-version = Versie
entry-history-saved = Opgeslagen
entry-history-by = Door
entry-history-state = Ingediend
entry-submitted-at = ingediend op { $moment }
entry-counts = deze telt
entry-before = niets
entry-diff = Wat verschilt
entry-diff-of = Wat er veranderde met versie { $number }
entry-diff-none = Er verschilt niets.
entry-diff-field = Veld
entry-both = Intussen elders opgeslagen
entry-both-by = Intussen opgeslagen door { $name }
entry-both-hint = Het formulier hieronder bevat wat u typte. Vergelijk het met wat is opgeslagen, neem over wat u nodig hebt en sla op: uw versie vervangt dan de andere, die in de geschiedenis blijft.
entry-theirs = opgeslagen
entry-theirs-by = opgeslagen door { $name }
entry-mine = van u
entry-unsaved = Wat u typte en niet is opgeslagen
entry-acts-hint = Een concept mag onvolledig zijn. U kunt tot de deadline zo vaak indienen als u wilt; de laatst ingediende versie telt.
entry-save = Concept opslaan
entry-submit = Indienen
entry-auto-saved = Opgeslagen om { $time }
entry-auto-local = Bewaard op dit toestel. Het wordt opgeslagen zodra het netwerk er weer is.
entry-auto-failed = Niet opgeslagen. Druk op “Concept opslaan” om te zien waarom; wat u typte, blijft op dit toestel.
entry-saved = Opgeslagen. Wat is opgeslagen, is nog niet ingediend.
entry-handed-in = Ingediend. Het ontvangstbewijs staat hieronder en komt ook per e-mail.
entry-withdrawn = De inzending is ingetrokken.
entry-withdraw = Intrekken…
entry-withdraw-text = Hiermee trekt u “{ $name }” definitief in. Niemand beoordeelt ze nog en ze kan niet opnieuw worden ingediend.
entry-withdraw-named = Typ de naam om te bevestigen
entry-withdraw-do = Definitief intrekken
entry-section-about = De inzending
entry-section-team = Het team
entry-section-deck = Presentatie
entry-section-questions = Vragen
entry-section-complete = volledig
entry-section-missing = nog { $count } te doen
entry-choose = Maak een keuze
entry-written-in = Taal van de inzending
entry-title-field = Titel
entry-title-hint = Hoogstens 200 tekens. Verplicht in de taal van de inzending; de tweede taal helpt de jury.
entry-name-field = Wie deelneemt
entry-name-hint = De start-up of de persoon die op het podium wordt genoemd.
entry-summary-field = Samenvatting
entry-summary-hint = Hoogstens 2.000 tekens.
entry-places-field = Stad en land
entry-places-hint = Waar de inzending vandaan komt.
entry-topics = Thema’s
entry-team-hint = Iedereen die meedoet, met universiteit, instituut of bedrijf. Een lege rij telt niet.
entry-team-add = Persoon toevoegen
entry-member = Persoon { $number }
entry-member-name = Naam
entry-member-role = Rol in het team
entry-member-affiliation = Organisatie
entry-member-remove = Persoon verwijderen
entry-deck-field = Presentatie
entry-deck-hint = Een pdf van hoogstens 20 MB en { $pages } pagina’s. Wat op deze pagina is ingevuld, wordt mee opgeslagen.
entry-optional = { $label } (niet verplicht)
entry-only-if-chosen = Alleen als “{ $name }” “{ $choice }” is
entry-only-if-ticked = Alleen als “{ $name }” is aangevinkt
entry-hint-date = Een dag, zoals 2026-08-28.
entry-hint-number = Een getal, met een punt voor decimalen.
entry-hint-link = Een volledig adres dat begint met https://
entry-hint-file = Een pdf van hoogstens 20 MB.
entry-limit-words = Hoogstens { $limit } woorden (een Chinees teken telt als één); nu { $count }.
entry-limit-characters = Hoogstens { $limit } tekens; nu { $count }.
entry-blind = Juryleden zien het antwoord niet.
entry-ticked = aangevinkt
entry-file-send = Uploaden
entry-file-remove = Bestand verwijderen
entry-file-kept = Het bestand is bewaard en wat u typte is opgeslagen.
entry-file-get = Bestand downloaden
entry-file-size = { $size } kB
entry-file-waiting = de pagina’s worden getekend
entry-file-fault = kan niet worden getoond; upload een ander bestand
entry-hidden-title = Antwoorden die juryleden niet zien
refusal-entry-elsewhere = Deze inzending is intussen elders opgeslagen. Er is niets verloren: zie beide hieronder.
refusal-call-not-open = Inzenden is nog niet mogelijk.
refusal-call-closed = Inzenden is niet meer mogelijk. Dit kwam na de deadline aan.
refusal-withdrawn = Deze inzending is ingetrokken.
fault-many-drafts = U hebt al tien concepten in deze wedstrijd. Dien er eerst een in of trek er een in.
fault-too-long = Dit is te lang. Maak het korter.
fault-day = Dit is geen dag. Schrijf het als 2026-08-28.
fault-link = Vul een volledig adres in dat begint met https://
fault-file = Dit bestand kan niet worden getoond. Upload een andere pdf.
fault-file-size = Het bestand is groter dan 20 MB. Maak het kleiner.
fault-file-pdf = Dit bestand is geen volledige pdf. Exporteer het opnieuw als pdf.
fault-no-file = Kies eerst een bestand.
fault-pages = Het bestand heeft te veel pagina’s.
fault-named = Dit is niet de naam. Typ hem precies zoals hierboven.
verb-entry-start = begon een inzending
verb-entry-save = sloeg een inzending op
verb-entry-file = wijzigde een bestand van een inzending
verb-entry-submit = diende een inzending in
verb-entry-withdraw = trok een inzending in
mail-entry-submitted-subject = Ontvangen: { $title } ({ $code })
entry-file-pages = { $count ->
    [one] één pagina
   *[other] { $count } pagina’s
}
mail-entry-submitted-body =
    Uw inzending “{ $title }” voor { $edition } is ingediend.

    Code: { $code }
    Ontvangen: { $moment } ({ $zone })
    Ontvangstbewijs: { $receipt }
    SHA-256 van wat is ingediend: { $digest }

    U kunt ze tot de deadline wijzigen en opnieuw indienen; de laatst ingediende versie telt:

    { $page }
