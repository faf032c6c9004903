verb-mail-again = a fait renvoyer un message
verb-mail-by-hand = a noté qu’un message a été transmis à la main
verb-mail-came-back = a noté qu’un message est revenu
verb-mail-not-back = a annulé le retour d’un message
verb-mail-drop = a écarté des messages en attente
verb-mail-release = a autorisé l’envoi de messages
verb-round-remind = a écrit des rappels aux jurés qui ont des fiches à soumettre
verb-call-remind = a écrit des rappels aux candidats qui n’ont pas soumis
letters-title = Messages
letters-lede = Ce qui a été écrit, à qui, et ce qu’il en est advenu. Seuls les destinataires voient leurs liens secrets.
letters-lede-unsent = Aucun serveur de messagerie n’est configuré : les messages restent ici. Copiez-les, transmettez-les à votre façon, puis notez-le.
letters-of-nobody = Messages d’aucune édition
letters-of-nobody-text = La clé d’un compte appartient à sa personne, pas à une édition. Si la personne est dans plusieurs éditions ou dans aucune, seul qui gère ce serveur lit le message en entier, par « palmares mail list » et « palmares mail show » : demandez-lui de le transmettre, ou de fixer un nouveau mot de passe par « palmares user password ».
letters-all = tous
letters-state = État
letters-letter = Message
letters-to = À
letters-written = Écrit
letters-ended = Terminé
letters-fault = { $count ->
    [one] Réponse du serveur de messagerie
   *[other] Réponse du serveur de messagerie à la dernière des { $count } tentatives
}
letters-empty-title = Aucun message ici
letters-empty = Invitations, rappels et confirmations apparaissent ici dès qu’ils sont écrits.
letters-waiting = En attente de votre accord
letters-waiting-text = Ces messages ne partent que lorsque vous les autorisez.
letters-reaches = { $count ->
    [one] Atteint une personne
   *[other] Atteint { $count } personnes
}
letters-sample = En lire un
letters-release = { $count ->
    [one] Envoyer le message
   *[other] Envoyer les { $count } messages
}
letters-drop = Ne pas envoyer
letters-released = C’est autorisé : les messages partent.
letters-dropped = Les messages sont écartés. Personne ne les recevra.
letters-copy = Copier pour WeChat ou un autre moyen
letters-copy-hint = Sélectionnez tout et copiez. Un lien secret y est masqué.
letters-copy-secret = Sélectionnez tout et copiez. Quiconque possède le lien peut s’en servir : ne le donnez qu’au destinataire.
letters-copy-invitation = Un lien à remettre se crée sur la page des personnes invitées :
letters-by-hand = Je l’ai transmis moi-même
letters-by-hand-done = C’est noté : le message a été transmis à la main. Son lien n’est plus affiché.
letters-again = Renvoyer
letters-again-done = Le message repart.
letters-unclear-text = Le serveur de messagerie s’est tu alors qu’il tenait le message : le destinataire l’a peut-être reçu. Demandez-lui avant de renvoyer.
letters-state-waiting = attend votre accord
letters-state-ready = à envoyer
letters-state-sending = en cours d’envoi
letters-state-sent = envoyé
letters-state-failed = échec
letters-state-returned = revenu
letters-came-back = Il est revenu…
letters-came-back-why = Pourquoi il est revenu
letters-came-back-hint = Par exemple la réponse de la boîte, ou que personne n’y connaît le destinataire.
letters-came-back-do = Noter qu’il est revenu
letters-came-back-done = C’est noté : le message est rangé parmi les échecs, et l’adresse est signalée sur les pages des personnes.
letters-not-back = Il est arrivé tout de même
letters-not-back-done = Le message compte de nouveau comme arrivé.
letters-state-unclear = peut-être envoyé
letters-state-by-hand = transmis à la main
letters-state-dropped = écarté
reminders-scorecards =
    { $people ->
        [one] { $people } juré a encore
       *[other] { $people } jurés ont encore
    } { $things ->
        [one] { $things } fiche à soumettre.
       *[other] { $things } fiches à soumettre.
    }
reminders-scorecards-do = Leur écrire des rappels
reminders-entries = { $people ->
    [one] { $people } personne a commencé une candidature sans la soumettre.
   *[other] { $people } personnes ont commencé une candidature sans la soumettre.
}
reminders-entries-do = Leur écrire des rappels
reminders-wait = Les messages ne partent qu’avec votre accord ; vous voyez d’abord à qui ils vont.
verb-mail-reword = a modifié le texte d’un message
wording-title = Textes des messages
wording-lede = La maison a un texte pour chaque message, en quatre langues. Donnez à votre édition les siens là où vous le souhaitez.
wording-words = Texte
wording-standard = texte standard
wording-own = texte propre : { $languages }
wording-text = Une langue que vous ne changez pas garde le texte standard, y compris ses améliorations. Les messages qui ne sont pas encore partis prennent votre texte.
wording-subject = Objet
wording-body = Corps du message
wording-body-hint = Laissez une ligne vide entre les paragraphes. Une adresse seule sur sa ligne devient un lien.
wording-values = Ce qui est inséré
wording-try = Essayer
wording-back = Revenir au texte standard
wording-preview = Tel qu’il sera lu
wording-now = { $who } · le recevrait maintenant
wording-no-reader = Personne ne recevrait ce message maintenant ni ne l’a encore reçu : les noms des valeurs tiennent lieu d’exemple.
wording-reader = Essayer avec
wording-reads = Objet et corps du message
wording-saved = C’est enregistré : les messages prennent désormais votre texte.
fault-half-worded = Une langue demande les deux : un objet et un corps de message.
fault-no-value = Un nom entre accolades ne fait pas partie des valeurs de ce message.
fault-no-link = Sans l’adresse, le destinataire ne peut pas répondre : gardez-la dans chaque langue.
letter-invite-organiser = Invitation à organiser
letter-invite-chair = Invitation à présider un jury
letter-invite-juror = Invitation à faire partie d’un jury
letter-invite-auditor = Invitation à contrôler
letter-invite-operator = Invitation à conduire la cérémonie
letter-invite-signatory = Invitation à signer pour un organisateur
letter-remind-invitation = Rappel d’une invitation
letter-remind-desk = Rappel d’ouvrir la liste
letter-remind-scorecards = Rappel de fiches de notation
letter-remind-draft = Rappel d’une candidature non soumise
letter-assignment = Changement de la liste d’un juré
letter-entry-submitted = Accusé de réception d’une candidature
letter-extended = Date limite reportée
letter-entry-missing = Candidature manquante auprès d’une agence
letter-co-edit = Invitation à écrire une candidature ensemble
letter-answered = Réponse à une question
letter-complaint-answered = Réponse à une réclamation
letter-value-name = le nom du destinataire
letter-value-inviter = qui invite
letter-value-edition = l’édition
letter-value-of = le concours ou l’organisateur concerné
letter-value-load = le nombre maximal de candidatures par tour
letter-value-link = l’adresse réservée au destinataire
letter-value-page = l’adresse de la page
letter-value-title = le titre de la candidature
letter-value-code = le code de la candidature
letter-value-moment = le jour et l’heure de réception
letter-value-zone = le fuseau de cette heure
letter-value-receipt = le numéro de l’accusé
letter-value-digest = l’empreinte de ce qui a été soumis
letter-value-round = le tour
letter-value-count = le nombre de candidatures sur la liste
letter-value-new = le nombre de nouvelles, avec leurs codes une fois les conflits déclarés
letter-value-gone = le nombre de candidatures retirées
letter-value-left = combien ne sont pas encore soumises
letter-value-closes_at = le jour et l’heure de clôture
letter-value-was_at = la date limite précédente
letter-value-received = les agences qui l’ont reçue
letter-value-missing = les agences où elle manque
letter-value-question = la question
letter-value-answer = la réponse

mail-sign-up-subject = Confirmez votre adresse électronique
mail-sign-up-body =
    Bonjour { $name },

    Ouvrez cette page pour confirmer que vous voulez un compte avec cette adresse :

    { $link }

    Le lien sert une fois, pendant deux jours. Si vous n’avez rien demandé, ne faites rien : aucun compte ne sera créé.
mail-sign-up-known-subject = Vous avez déjà un compte
mail-sign-up-known-body =
    Bonjour { $name },

    Quelqu’un, sans doute vous, vient de s’inscrire avec cette adresse. Vous avez déjà un compte : connectez-vous ici, ou choisissez un nouveau mot de passe :

    { $page }

    Si ce n’était pas vous, ne faites rien : rien n’a changé.
mail-sign-in-subject = Votre lien de connexion
mail-sign-in-body =
    Bonjour { $name },

    Ouvrez cette page et appuyez sur le bouton pour vous connecter :

    { $link }

    Le lien sert une fois, pendant une demi-heure. Si vous n’avez rien demandé, ne faites rien.
mail-reset-subject = Choisissez un nouveau mot de passe
mail-reset-body =
    Bonjour { $name },

    Ouvrez cette page pour choisir un nouveau mot de passe :

    { $link }

    Le lien sert une fois, pendant deux heures. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.
mail-unknown-subject = Aucun compte pour cette adresse
mail-unknown-body =
    Bonjour,

    Quelqu’un, sans doute vous, a demandé un lien de connexion. Cette adresse n’a pas de compte. Vous en avez peut-être utilisé une autre ; sinon, inscrivez-vous ici :

    { $page }

    Si ce n’était pas vous, ne faites rien.
mail-new-address-subject = Confirmez votre nouvelle adresse
mail-new-address-body =
    Bonjour { $name },

    Ouvrez cette page pour faire de cette adresse celle de votre compte :

    { $link }

    Le lien sert une fois, pendant deux jours. Si vous n’avez rien demandé, ne faites rien.
mail-address-known-subject = Cette adresse a déjà un compte
mail-address-known-body =
    Bonjour,

    Quelqu’un, sans doute vous, a voulu utiliser cette adresse pour un autre compte. Elle en a déjà un : rien n’a été changé.
mail-address-asked-subject = Quelqu’un a demandé à changer votre adresse électronique
mail-address-asked-body =
    Bonjour { $name },

    Quelqu’un qui est connecté à votre compte et en connaît le mot de passe, sans doute vous, a demandé que { $address } en devienne l’adresse. Rien n’a encore changé : il faut d’abord ouvrir un lien envoyé à cette adresse.

    Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe. Tout le monde sera déconnecté et le lien ne servira plus :

    { $page }
mail-address-changed-subject = Votre adresse électronique a changé
mail-address-changed-body =
    Bonjour { $name },

    L’adresse de votre compte est désormais { $address }. Si ce n’était pas vous, écrivez tout de suite aux organisateurs.

mail-answered-subject = Réponse à votre question sur { $of }
mail-answered-body =
    Bonjour { $name },

    Vous avez interrogé l’organisation de { $of }. La question et la réponse figurent maintenant sur la page du concours, sans votre nom.

    { $question }

    { $answer }

    { $page }
mail-complaint-answered-subject = Réponse à votre réclamation sur { $edition }
mail-complaint-answered-body =
    Bonjour { $name },

    L’organisation de { $edition } a répondu à votre réclamation. Vous la lisez ici :

    { $page }

mail-invite-organiser-subject = Invitation : organiser { $edition }
mail-invite-organiser-body =
    Bonjour { $name },

    { $inviter } vous invite à organiser { $edition }. Merci de répondre sur cette page :

    { $link }

    Le lien est pour vous seul·e.
mail-invite-auditor-subject = Invitation : auditer { $edition }
mail-invite-auditor-body =
    Bonjour { $name },

    { $inviter } vous invite à auditer { $edition } : vous lisez tout et ne changez rien. Merci de répondre sur cette page :

    { $link }

    Le lien est pour vous seul·e.
mail-invite-operator-subject = Invitation : conduire la cérémonie de { $edition }
mail-invite-operator-body =
    Bonjour { $name },

    { $inviter } vous invite à conduire la cérémonie de { $edition }, de top en top. Merci de répondre sur cette page :

    { $link }

    Le lien est pour vous seul·e.
mail-invite-chair-subject = Invitation : présider le jury de { $of }
mail-invite-chair-body =
    Bonjour { $name },

    { $inviter } vous invite à présider le jury de { $of } ({ $edition }). Merci de répondre sur cette page :

    { $link }

    Le lien est pour vous seul·e.
mail-invite-signatory-subject = Invitation : signer les résultats de { $edition } pour { $of }
mail-invite-signatory-body =
    Bonjour { $name },

    { $inviter } vous invite à signer les résultats de { $edition } pour { $of }. Merci de répondre sur cette page :

    { $link }

    Le lien est pour vous seul·e.
mail-invite-juror-subject = Invitation au jury de { $of }
mail-invite-juror-body =
    Bonjour { $name },

    { $inviter } vous invite au jury de { $of } ({ $edition }), pour { $load } candidatures au plus par tour. Vous pouvez accepter, en prendre moins ou décliner sur cette page :

    { $link }

    Le lien est pour vous seul·e.
mail-remind-invitation-subject = Votre invitation à { $edition } attend une réponse
mail-remind-invitation-body =
    Bonjour { $name },

    { $inviter } vous a invité·e à { $edition } et aimerait connaître votre réponse, oui ou non. Merci de la donner sur cette page :

    { $link }

    Le lien est pour vous seul·e. Celui du premier message fonctionne aussi.
mail-remind-desk-subject = Vos candidatures de { $of } vous attendent
mail-remind-desk-body =
    Bonjour { $name },

    Des candidatures de { $of } ({ $edition }) vous sont attribuées et votre liste n’a pas encore été ouverte. La voici :

    { $page }
mail-remind-scorecards-subject = Encore à évaluer : { $of }
mail-remind-scorecards-body =
    Bonjour { $name },

    Des fiches de notation de { $of } ({ $edition }, { $round }) ne sont pas encore soumises.

    Encore à soumettre : { $left }
    Ouvert jusqu’au : { $closes_at } ({ $zone })

    Votre liste se trouve ici :

    { $page }
mail-remind-draft-subject = Pas encore soumise : votre candidature à { $of }
mail-remind-draft-body =
    Bonjour { $name },

    Vous avez commencé à écrire pour { $of } ({ $edition }) sans soumettre.

    Non soumises : { $left }
    Date limite : { $closes_at } ({ $zone })

    Vos candidatures se trouvent ici :

    { $page }

    Si vous ne souhaitez pas participer, ne faites rien.
mail-entry-missing-subject = { $code } manque chez { $missing }
mail-entry-missing-body =
    Bonjour { $name },

    Votre candidature { $code } pour { $of } ({ $edition }) doit parvenir à chaque agence de l’appel conjoint.

    Reçue par : { $received }
    Manque chez : { $missing }

    Merci de la déposer là où elle manque, selon les règles de cette agence. Votre candidature se trouve ici :

    { $page }
mail-assignment-subject = Vos candidatures à évaluer : { $of }
mail-assignment-body =
    Bonjour { $name },

    Votre liste de candidatures à évaluer pour { $of } ({ $edition }, { $round }) a changé.

    Candidatures sur votre liste : { $count }
    Nouvelles : { $new }
    Retirées : { $gone }
    Ouverte jusqu’au : { $closes_at }

    Voici votre liste :

    { $page }
mail-extended-subject = Plus de temps pour { $of } : jusqu’au { $closes_at }
mail-extended-body =
    Bonjour { $name },

    La date limite de { $of } ({ $edition }) a été prolongée pour tous. Elle était fixée au { $was_at } ; elle est désormais fixée au { $closes_at } ({ $zone }).

    Ce qui est soumis le reste et peut encore être modifié :

    { $page }
