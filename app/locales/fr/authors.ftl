authors-title = Les personnes qui écrivent avec vous
authors-hint = Chaque personne ci-dessous peut remplir, soumettre et retirer cette candidature, y joindre des fichiers, et en reçoit les accusés de réception.
authors-state = Rôle
authors-acts = Ôter ou reprendre
author-owner = à l’origine
author-writes = écrit aussi
author-you = vous
author-asked = invitation envoyée
author-invite = Inviter quelqu’un…
author-invite-do = Envoyer l’invitation
author-email = Adresse électronique
author-name = Nom (facultatif)
author-withdraw = Reprendre…
author-withdraw-text = Le lien envoyé à { $address } ne fonctionnera plus.
author-withdraw-do = Reprendre l’invitation
author-remove = Ôter…
author-remove-text = { $name } ne pourra plus ouvrir cette candidature. Ce que { $name } a écrit reste.
author-remove-do = Ôter cette personne
author-leave = Quitter…
author-leave-text = Vous ne pourrez plus ouvrir cette candidature. Ce que vous avez écrit reste aux autres.
author-leave-do = Quitter la candidature
author-writing = { $count ->
    [one] { $name } écrit aussi en ce moment.
   *[other] { $name } écrivent aussi en ce moment.
}
author-invited = L’invitation est écrite. Qui l’accepte figure ci-dessous.
author-withdrawn = L’invitation est reprise.
author-removed = Cette personne n’écrit plus la candidature.
author-left = Vous n’écrivez plus cette candidature.
author-joined = Vous écrivez désormais aussi cette candidature.
author-link-title = Écrire une candidature ensemble
author-link-text = { $inviter } invite { $address } à écrire aussi cette candidature : « { $title } ».
author-link-already = Vous écrivez déjà cette candidature.
author-link-open = Ouvrir la candidature
author-link-as = Vous participez avec votre compte { $address }.
author-link-do = Participer
fault-author-already = Cette personne écrit déjà la candidature.
fault-author-asked = Cette adresse est déjà invitée. Pour envoyer un autre message, reprenez d’abord cette invitation.
fault-many-invited = Une candidature peut avoir au plus 20 invitations ouvertes, et 20 nouvelles par jour. Reprenez-en une ou attendez.
verb-entry-invite = a invité quelqu’un à écrire une candidature
verb-entry-uninvite = a repris une invitation à une candidature
verb-entry-join = a rejoint les personnes qui écrivent une candidature
verb-entry-leave = a ôté quelqu’un d’une candidature
mail-co-edit-subject = { $inviter } vous invite à écrire « { $title } »
mail-co-edit-body =
    Bonjour,

    { $inviter } vous invite à écrire ensemble une candidature à { $edition } : « { $title } ». Ouvrez cette page pour participer :

    { $link }

    Le lien est pour vous seul·e et ne fonctionne qu’une fois. Si vous ne savez pas de quoi il s’agit, ne faites rien.
