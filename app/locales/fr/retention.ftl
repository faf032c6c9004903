retention-title = Ce qui disparaît, et quand
retention-lede = Certaines données disparaissent d’elles-mêmes quelque temps après l’édition, si vous le décidez. Le serveur vérifie chaque heure et dit ici ce qui a disparu.
retention-rule = La règle
retention-proposed = Rien n’est encore décidé : tout est conservé. Voici ce qui est proposé :
retention-files = Fichiers des candidatures sans prix
retention-accounts = Comptes sans rôle dans une édition plus récente
retention-never = jamais
retention-after = { $months ->
    [one] un mois après la fin de l’édition
   *[other] { $months } mois après la fin de l’édition
}
retention-unsealed = Même si un classement n’est pas scellé ou un résultat pas révélé
retention-grace = { $days ->
    [one] Rien ne disparaît le jour qui suit la décision, pour que l’on puisse la corriger.
   *[other] Rien ne disparaît dans les { $days } jours qui suivent la décision, pour que l’on puisse la corriger.
}
retention-decide = Décider
retention-decided = La règle est fixée.
retention-foreseen = Ce qui disparaîtrait
retention-undecided = conservé, car rien n’est décidé
retention-from = à partir du { $day }
retention-files-fact = { $count ->
    [one] Un fichier
   *[other] { $count } fichiers
}
retention-accounts-fact = { $count ->
    [one] Un compte
   *[other] { $count } comptes
}
retention-accounts-text = Un compte est effacé comme si la personne le faisait elle-même : les fiches remises continuent de compter sous un code, les lauréats restent publics. Les comptes de l’équipe d’organisation sont conservés, ainsi que ceux des personnes qui ont un rôle, ou une invitation, dans une édition plus récente, en cours ou dont les résultats ne sont pas établis.
retention-kept = Les procès-verbaux, les classements, les scellements, le journal d’audit ainsi que le nom, l’équipe et le prix des lauréats sont conservés pour toujours. Les fichiers d’un lauréat restent jusqu’à ce que disparaisse le compte à l’origine de sa candidature.
retention-contest = Concours
retention-entries = Sans prix, avec fichiers
retention-winners = Avec prix
retention-state = État
retention-settled = établi
retention-goes-unsealed = ouvert, disparaît quand même
retention-waits = attend que tout soit scellé et révélé
retention-went = Ce qui a disparu
retention-nothing = Rien n’a encore disparu.
retention-went-entries = { $count ->
    [one] les fichiers d’une candidature
   *[other] les fichiers de { $count } candidatures
}
retention-went-files = { $count ->
    [one] un fichier supprimé
   *[other] { $count } fichiers supprimés
}
retention-went-accounts = { $count ->
    [one] un compte effacé
   *[other] { $count } comptes effacés
}
verb-retention-replace = a décidé ce qui disparaît, et quand
verb-retention-files = a supprimé les fichiers arrivés à échéance
verb-account-expire = a effacé un compte arrivé à échéance
