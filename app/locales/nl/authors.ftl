authors-title = Wie met u meeschrijft
authors-hint = Iedereen hieronder kan deze inzending schrijven, bestanden toevoegen, indienen en intrekken, en krijgt de ontvangstbewijzen.
authors-state = Rol
authors-acts = Verwijderen of terugnemen
author-owner = eigenaar
author-writes = schrijft mee
author-you = uzelf
author-asked = uitgenodigd
author-invite = Iemand uitnodigen…
author-invite-do = De uitnodiging versturen
author-email = E-mailadres
author-name = Naam (niet verplicht)
author-withdraw = Terugnemen…
author-withdraw-text = De link die { $address } kreeg, werkt dan niet meer.
author-withdraw-do = De uitnodiging terugnemen
author-remove = Verwijderen…
author-remove-text = { $name } kan deze inzending dan niet meer openen. Wat { $name } schreef, blijft.
author-remove-do = Deze persoon verwijderen
author-leave = Stoppen…
author-leave-text = U kunt deze inzending dan niet meer openen. Wat u schreef, blijft bij de anderen.
author-leave-do = Stoppen met meeschrijven
author-writing = { $count ->
    [one] { $name } schrijft nu ook.
   *[other] { $name } schrijven nu ook.
}
author-invited = De uitnodiging is geschreven. Wie ze aanvaardt, staat hieronder.
author-withdrawn = De uitnodiging is teruggenomen.
author-removed = Deze persoon schrijft niet meer mee.
author-left = U schrijft niet meer mee aan die inzending.
author-joined = U schrijft voortaan mee aan deze inzending.
author-link-title = Samen een inzending schrijven
author-link-text = { $inviter } nodigt { $address } uit om mee te schrijven aan deze inzending: “{ $title }”.
author-link-already = U schrijft al mee aan deze inzending.
author-link-open = De inzending openen
author-link-as = U schrijft mee met uw account { $address }.
author-link-do = Meeschrijven
fault-author-already = Deze persoon schrijft al mee.
fault-author-asked = Dit adres is al uitgenodigd. Neem die uitnodiging eerst terug om een nieuw bericht te sturen.
fault-many-invited = Een inzending kan hooguit 20 open uitnodigingen hebben, en 20 nieuwe per dag. Neem er een terug of wacht even.
verb-entry-invite = nodigde iemand uit om mee te schrijven
verb-entry-uninvite = nam een uitnodiging om mee te schrijven terug
verb-entry-join = ging meeschrijven aan een inzending
verb-entry-leave = verwijderde iemand van een inzending
mail-co-edit-subject = { $inviter } nodigt u uit om mee te schrijven aan “{ $title }”
mail-co-edit-body =
    Hallo,

    { $inviter } nodigt u uit om samen een inzending voor { $edition } te schrijven: “{ $title }”. Open deze pagina om mee te schrijven:

    { $link }

    De link is alleen voor u en werkt één keer. Weet u niet waarover dit gaat, doe dan niets.
