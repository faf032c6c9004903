refusal-not-found = Cette page n’existe pas, ou n’est pas destinée à votre compte.
refusal-invalid = { $count ->
    [one] Un point est à corriger :
   *[other] { $count } points sont à corriger :
}
refusal-unreadable = Le serveur n’a pas pu lire l’envoi. Revenez en arrière, rechargez la page et réessayez.
refusal-internal = Rien n’a été modifié. Réessayez dans un instant.
refusal-signed-out = Veuillez d’abord vous connecter.
refusal-not-allowed = Votre compte ne permet pas cette action. Adressez-vous à l’organisation si vous en avez besoin.
refusal-real-clock = Seule l’édition d’exemple a une horloge réglable.
refusal-frozen = Figé depuis la remise de la première fiche de notation du concours.
refusal-published = Cette méthode est publiée avec l’appel. Pour la changer, proposez-en une autre avec un motif ; chaque organisateur doit y consentir.
refusal-sealed = Le classement de ce tour est scellé ; plus rien ne peut y changer.
refusal-not-open = Ce tour n’est pas encore ouvert.
refusal-closed = Ce tour est clos.
refusal-still-open = Ce tour est encore ouvert et des fiches manquent.
refusal-not-declared = Faites d’abord vos déclarations sur la page « Avant de noter ».
refusal-recused = Vous vous êtes récusé·e pour cette candidature.
refusal-submitted = Cette fiche est remise et verrouillée. La présidence peut la rouvrir.
refusal-not-submitted = Cette fiche n’est pas remise ; il n’y a rien à rouvrir.
refusal-incomplete = { $missing ->
    [one] Il manque une fiche.
   *[other] Il manque { $missing } fiches.
}
refusal-not-sealed = Le classement n’est pas encore scellé.
refusal-signed = Déjà signé. Une même personne ne signe que pour un seul organisateur.
refusal-unsigned = Chaque organisateur doit d’abord signer.
refusal-not-next = Un autre top vient d’abord. Rechargez la page pour le voir.
fault-taken = C’est déjà pris. Choisissez autre chose.
refusal-no-next-round = Il n’y a pas de tour suivant où faire passer des candidatures.
refusal-advanced = Les meilleures candidatures sont déjà au tour suivant.
refusal-not-advanced = Rien n’est passé au tour suivant : il n’y a rien à annuler.
refusal-next-committed = L’attribution du tour suivant est confirmée ; le passage ne peut plus être annulé.
refusal-tied = { $entries } candidatures se partagent la place au seuil. Acceptez qu’elles passent toutes, ou laissez la présidence les départager.
refusal-disconnected = Le jury se divise en { $components } groupes sans juré ni candidature en commun. Acceptez d’abord un classement commun.
refusal-no-ranking = La méthode publiée ne donne pas de classement pour ces fiches.
refusal-stale = Ce que vous avez vu a changé entre-temps. Relisez, puis décidez.
fault-place-missing = Choisissez une place pour cette candidature, ou n’en donnez à aucune de ces ex æquo.
fault-place-twice = Deux de ces ex æquo ont la même place.
fault-entry-twice = Cette candidature figure déjà dans la liste.
fault-award-full = Ce prix a déjà tous ses lauréats, ou n’est pas décerné.
refusal-role-held = Cette personne a déjà ce rôle.
refusal-one-host = Cette personne signe pour un autre organisateur. Chacun ne signe que pour un seul.
refusal-last-organiser = Une édition garde toujours un responsable de l’organisation. Attribuez d’abord ce rôle à quelqu’un d’autre.
refusal-no-conflict = Aucun conflit d’intérêts entre ce juré et cette candidature n’est déclaré ni confirmé.
refusal-own-first = { $missing ->
    [one] Vous siégez dans ce jury et avez une fiche à remettre.
   *[other] Vous siégez dans ce jury et avez { $missing } fiches à remettre.
 } Les notes des autres paraissent une fois les vôtres remises, ou à la clôture du tour.
refusal-scored = Ce juré a commencé à noter et reste dans le jury. Ne lui attribuez plus rien, ou laissez-le se récuser.
refusal-round-used = Ce tour contient des candidatures ou des attributions ; il reste en place.
refusal-not-last = Un autre tour suit celui-ci ; il reste en place. Retirez d’abord le dernier tour.
refusal-hosts-settled = Un classement de cette édition est scellé, et chaque organisateur doit le signer. Les organisateurs qui signent ne changent plus ; les noms et les autres organisations, si.
refusal-second-factor = Cette édition exige de son organisation et de ses présidences une deuxième étape à la connexion. Configurez-la d’abord dans votre compte.
refusal-unanswered = Cinq de vos envois attendent déjà une réponse. Patientez jusqu’à ce que l’organisation ait répondu à l’un d’eux.
refusal-blind = Un tour à l’aveugle est en cours : qui évalue ne voit pas qui est derrière les candidatures. Cette page s’ouvrira quand le tour sera scellé ou que les meilleurs seront au tour suivant.
