personal-title = Vos données
personal-text = Ce que ce site conserve à votre sujet, en un seul fichier (JSON), sans les secrets tels que les mots de passe ; vos fichiers se téléchargent depuis vos candidatures. Ce que les jurés ont écrit à votre intention s’y trouve dès que tous les résultats du concours sont publics.
personal-download = Télécharger mes données
erase-title = Effacer mon compte
erase-lede = C’est définitif. Lisez d’abord ce qui disparaît et ce qui reste.
erase-goes-title = Ce qui disparaît
erase-goes-account = Votre nom, votre adresse, votre mot de passe et votre profil. L’adresse pourra servir à un nouveau compte.
erase-goes-letters = Vos rôles, consentements, messages, invitations, réclamations, questions sans réponse, sessions et fiches de notation non envoyées, et ce que le journal d’audit gardait du texte de vos actes.
erase-drafts = { $count ->
    [one] Un brouillon que vous êtes seul·e à rédiger, avec ses fichiers.
   *[other] { $count } brouillons que vous êtes seul·e à rédiger, avec leurs fichiers.
}
erase-withdrawn = { $count ->
    [one] Une candidature déposée que vous êtes seul·e à rédiger : elle est retirée, ses textes et ses fichiers sont supprimés.
   *[other] { $count } candidatures déposées que vous êtes seul·e à rédiger : elles sont retirées, leurs textes et leurs fichiers sont supprimés.
}
erase-stays-title = Ce qui reste
erase-judged = { $count ->
    [one] Une candidature dont l’évaluation a commencé : elle reste au classement sous son code, sans ses textes ni ses fichiers.
   *[other] { $count } candidatures dont l’évaluation a commencé : elles restent au classement sous leur code, sans leurs textes ni leurs fichiers.
}
erase-winners = { $count ->
    [one] Une candidature primée : son nom, son équipe et son prix restent publics.
   *[other] { $count } candidatures primées : leurs noms, leurs équipes et leurs prix restent publics.
}
erase-shared = { $count ->
    [one] Une candidature que d’autres rédigent aussi : elle leur reste, sans vous.
   *[other] { $count } candidatures que d’autres rédigent aussi : elles leur restent, sans vous.
}
erase-seats = { $count ->
    [one] Une place dans un jury : son code, son côté, les récusations et les conflits d’intérêts déclarés ou confirmés, sans votre nom ni vos motifs.
   *[other] { $count } places dans des jurys : leurs codes, leurs côtés, les récusations et les conflits d’intérêts déclarés ou confirmés, sans votre nom ni vos motifs.
}
erase-scorecards = { $count ->
    [one] Une fiche de notation envoyée, avec ses commentaires : elle continue de compter, sous le code du juré et sans votre nom.
   *[other] { $count } fiches de notation envoyées, avec leurs commentaires : elles continuent de compter, sous le code du juré et sans votre nom.
}
erase-signatures = { $count ->
    [one] Une signature sous un résultat, réduite au numéro d’un compte sans nom.
   *[other] { $count } signatures sous des résultats, réduites au numéro d’un compte sans nom.
}
erase-stays-ledger = Les inscriptions du journal d’audit : la date et la nature de chaque acte, et le numéro d’un compte sans nom.
erase-stays-others = Ce que d’autres ont écrit, comme les commentaires des jurés sur vos candidatures ; le programme déjà publié ; et les copies faites auparavant, comme les messages envoyés et les sauvegardes.
erase-alone = { $count ->
    [one] Vous êtes seul·e à organiser une édition. Confiez d’abord ce rôle à quelqu’un d’autre.
   *[other] Vous êtes seul·e à organiser { $count } éditions. Confiez d’abord ce rôle à quelqu’un d’autre.
}
erase-no-password = Votre compte n’a pas de mot de passe pour confirmer. Définissez-en un d’abord, par un lien envoyé à votre adresse.
erase-do = Effacer définitivement mon compte
erase-done = Votre compte est effacé.
erase-gone = (effacé)
verb-account-erase = a effacé son compte
verb-account-leave = est parti·e, compte effacé
host-outside-eea = Consulte des données personnelles depuis l’extérieur de l’Espace économique européen
arrangement-title = Déclaration de confidentialité
arrangement-text = La déclaration se compose à partir des données de l’édition. Seuls les organisateurs peuvent dire deux choses.
arrangement-contact = Adresse électronique pour les questions sur les données personnelles
arrangement-contact-hint = Publiée dans la déclaration ; elle répond pour tous les organisateurs.
arrangement-hint = Qui informe, qui répond aux demandes, qui conserve quoi. Une ligne vide sépare les paragraphes.
arrangement-save = Enregistrer la déclaration
arrangement-saved = La déclaration de confidentialité est enregistrée.
foot-label = À propos de ce site
privacy-title = Déclaration de confidentialité
privacy-lede = Ce que deviennent les données personnelles dans cette édition, pourquoi, et pendant combien de temps.
privacy-controllers = Qui est responsable
privacy-controllers-text = Ces organisateurs sont responsables conjoints du traitement (article 26 du RGPD). Vous pouvez exercer vos droits auprès de chacun d’eux.
privacy-controller = Cet organisateur est responsable du traitement.
privacy-controller-none = Aucun organisateur n’est encore indiqué.
privacy-contact = Contact :
privacy-contact-none = Les organisateurs n’ont pas encore publié d’adresse de contact ; demandez-la à l’équipe d’organisation.
privacy-arrangement = Les grandes lignes de l’accord entre les organisateurs
privacy-transfers = Accès depuis l’extérieur de l’Espace économique européen
privacy-transfers-text = Ces organisateurs consultent des données personnelles depuis l’extérieur de l’Espace économique européen : c’est un transfert vers un pays tiers (chapitre V du RGPD). Demandez au contact ci-dessus comment les données y sont protégées, et une copie des garanties.
privacy-purpose = Finalité
privacy-data = Données
privacy-basis = Base juridique
privacy-recipients = Destinataires
privacy-time = Durée de conservation
privacy-entrants = Candidats
privacy-entrants-purpose = Recevoir, vérifier et évaluer les candidatures, proclamer les résultats et permettre leur vérification.
privacy-entrants-data = Nom et adresse du compte ; la candidature avec son équipe, ses fichiers et ses versions ; les notes et commentaires des jurés à son sujet.
privacy-entrants-basis = Votre participation (article 6, paragraphe 1, point b), du RGPD) et, pour les membres de l’équipe et pour un résultat équitable et vérifiable, les intérêts légitimes des organisateurs (point f)). L’évaluation ne repose pas sur le consentement.
privacy-entrants-recipients = Le jury du concours, l’équipe d’organisation, l’audit et les signataires des organisateurs. Les noms, les équipes et les prix des lauréats sont publics.
privacy-entrants-time = { $files } { $accounts } Vous pouvez retirer une candidature jusqu’au début de l’évaluation, et effacer votre compte à tout moment ; vous lisez d’abord ce qui disparaît et ce qui reste. Les résultats et leurs preuves sont conservés.
privacy-files-kept = Aucun fichier n’est supprimé automatiquement.
privacy-files-go = { $months ->
    [one] Les fichiers des candidatures sans prix sont supprimés au plus tôt un mois après la fin de l’édition.
   *[other] Les fichiers des candidatures sans prix sont supprimés au plus tôt { $months } mois après la fin de l’édition.
}
privacy-accounts-kept = Aucun compte n’est effacé automatiquement.
privacy-accounts-go = { $months ->
    [one] Les comptes sans rôle dans une édition plus récente sont effacés au plus tôt un mois après la fin de celle-ci.
   *[other] Les comptes sans rôle dans une édition plus récente sont effacés au plus tôt { $months } mois après la fin de celle-ci.
}
privacy-jurors = Jurés
privacy-jurors-purpose = Composer les jurys, écarter les conflits d’intérêts, calculer et vérifier les résultats.
privacy-jurors-data = Nom, adresse, institution, langues et domaines ; conflits d’intérêts déclarés ou présumés ; notes et commentaires.
privacy-jurors-basis = Votre acceptation de la mission (article 6, paragraphe 1, point b), du RGPD) et les intérêts légitimes des organisateurs à un résultat équitable et vérifiable (point f)). L’évaluation ne repose pas sur le consentement.
privacy-jurors-recipients = L’équipe d’organisation, l’audit et la présidence du jury. Sur demande, les candidats peuvent lire, sans votre nom, ce que vous avez écrit à leur intention, une fois tous les résultats publics.
privacy-jurors-time = Tant que l’édition est conservée. { $accounts } Si vous effacez votre compte, les fiches remises continuent de compter sous un code, sans votre nom.
privacy-public = Visiteurs et public
privacy-public-purpose = Présenter les appels, le programme et les résultats, répondre aux questions et protéger la connexion.
privacy-public-data = Un cookie pour votre session, un autre pour la langue que vous choisissez ; les connexions échouées, sous forme d’empreinte ; ce que vous demandez à l’organisation. Aucun suivi, rien n’est chargé d’autres sites.
privacy-public-basis = Les intérêts légitimes des organisateurs à informer le public et à sécuriser le site (article 6, paragraphe 1, point f), du RGPD).
privacy-public-recipients = L’équipe d’organisation et l’audit ; l’exploitant de ce serveur, pour le compte des organisateurs. Les questions sont publiées sans le nom de leur auteur.
privacy-public-time = Les sessions prennent fin après 14 jours sans usage, la langue choisie est oubliée après un an ; les connexions échouées sont oubliées après un jour. Les réponses publiées restent.
privacy-rights = Vos droits
privacy-rights-text = Vous pouvez demander l’accès, la rectification, l’effacement, la limitation et la portabilité de vos données, et vous opposer à ce qui repose sur des intérêts légitimes. Vous pouvez introduire une réclamation auprès d’une autorité de protection des données, par exemple celle du pays où vous vivez ou travaillez.
privacy-rights-comments = Ce que les jurés ont écrit à l’intention d’un candidat fait partie des données de celui-ci : il peut le télécharger, sans le nom du juré, une fois publics tous les résultats du concours.
privacy-rights-decisions = Aucun résultat n’est décidé par un programme seul : les classements découlent des notes des jurés, selon les règles publiées, et les organisateurs les signent.
privacy-rights-consents = Les photographies, la galerie des finalistes, les partenaires et le message pour l’an prochain reposent sur votre seul consentement (article 6, paragraphe 1, point a), du RGPD), point par point ; vous pouvez retirer chacun à tout moment.
privacy-rights-account = Télécharger ou effacer vos données
access-title = Accessibilité
access-lede = Ce site vise le niveau AA des WCAG 2.2.
access-tested = Ce qui est testé
access-tested-axe = Les pages, avec axe, à la largeur d’un téléphone et d’un écran de bureau.
access-tested-keyboard = Les tâches principales, au clavier seul.
access-tested-scripts = Les formulaires, sans JavaScript.
access-known = Ce qui ne fonctionne pas, à notre connaissance
access-known-decks = Les présentations s’affichent en images de leurs pages, sans description. Le fichier d’origine se télécharge ; il est aussi accessible que ses auteurs l’ont fait.
access-known-texts = Les textes de l’organisation et des candidats peuvent n’exister que dans une langue.
access-known-people = Le site n’a pas été testé systématiquement par des personnes qui utilisent un lecteur d’écran.
access-contact = Dites-nous ce qui ne fonctionne pas
access-contact-text = Écrivez à l’organisation de l’édition. Son adresse figure dans la déclaration de confidentialité :
questions-public = Questions et réponses
questions-none = Aucune question n’a encore été posée.
question-sign-in = Se connecter pour poser une question
question-ask = Poser une question à l’organisation
question-words = Votre question
question-hint = La réponse paraît ici pour tous, sans votre nom, et vous la recevez par message. N’écrivez rien qui ne puisse être public.
question-send = Envoyer la question
question-asked = Votre question est parvenue à l’organisation.
question-published = C’est publié sur la page du concours.
question-unpublished = La question n’est plus sur la page. Elle reste dans cette liste.
questions-title = Questions posées
questions-lede = Ce que demande un candidat reçoit une réponse pour tous. Avant la réponse, seuls vous et l’audit lisez une question.
questions-empty-title = Aucune question pour l’instant
questions-empty = Les questions posées sur la page d’un concours apparaissent ici.
question-state-published = publiée
question-state-off = retirée
question-state-waiting = attend une réponse
question-change = Modifier
question-answer = Répondre
question-unpublish = Retirer de la page
question-said = La question, telle que tous la lisent
question-answer-said = La réponse
question-asked-words = Telle qu’elle a été posée :
question-answer-title = Répondre à une question
question-answer-text = Formulez la question de sorte qu’elle ne révèle pas qui l’a posée. La première réponse part aussi par message à cette personne.
question-publish = Publier
question-back = Retour à la liste
question-add-title = Ajouter une question vous-même
question-add-text = Pour ce qui sera sûrement demandé.
question-competition = Concours
complaint-title = Réclamation
complaint-lede = Quelque chose ne s’est pas passé comme publié ? Dites-le à l’organisation.
complaint-own = Vos réclamations
complaint-words = Ce qui s’est passé
complaint-hint = L’organisation et l’audit la lisent, pas les jurés. La réponse paraît sur cette page.
complaint-send = Envoyer la réclamation
complaint-state-answered = réponse donnée
complaint-state-waiting = attend une réponse
complaint-answer = Réponse :
complaint-made = Votre réclamation est parvenue à l’organisation.
complaint-answered = La réponse est enregistrée, et un message prévient le candidat.
complaints-title = Réclamations
complaints-lede = Chaque réclamation et chaque réponse figurent au journal d’audit.
complaints-empty-title = Aucune réclamation
complaints-empty = Les réclamations des candidats apparaissent ici.
complaint-answer-title = Répondre à une réclamation
complaint-answer-words = Votre réponse
complaint-answer-send = Envoyer la réponse
fault-blank = Écrivez quelque chose.
fault-long-words = 1 000 caractères au plus.
verb-privacy-replace = a modifié la déclaration de confidentialité
verb-question-ask = a posé une question à l’organisation
verb-question-add = a publié une question avec sa réponse
verb-question-answer = a répondu à une question, pour tous
verb-question-unpublish = a retiré une question de sa page
verb-complaint-make = a introduit une réclamation
verb-complaint-answer = a répondu à une réclamation
