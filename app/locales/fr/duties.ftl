personal-title = Vos données
personal-text = Ce que ce site conserve à votre sujet, en un seul fichier (JSON), sans les secrets tels que les mots de passe ; vos fichiers se téléchargent depuis vos candidatures. Ce que les jurés ont écrit à votre intention s’y trouve dès que tous les résultats du concours sont publics.
personal-download = Télécharger mes données
erase-title = Effacer mon compte
erase-lede = C’est définitif. Lisez d’abord ce qui disparaît et ce qui reste.
erase-goes-title = Ce qui disparaît
erase-goes-account = Votre nom, votre adresse, votre mot de passe et votre profil. L’adresse pourra servir à un nouveau compte.
erase-goes-letters = Vos rôles, messages, invitations, sessions et fiches de notation non envoyées, et ce que le journal d’audit gardait du texte de vos actes.
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
