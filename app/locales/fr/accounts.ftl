sign-in = Se connecter
sign-in-title = Connexion
sign-out = Se déconnecter
email = Adresse e-mail
password = Mot de passe
password-title = Changer le mot de passe
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-hint = Au moins 10 caractères ; une phrase se retient facilement.
password-again = Nouveau mot de passe, encore une fois
password-save = Changer le mot de passe
password-changed = Votre mot de passe est changé. Toutes les autres sessions sont terminées.
everywhere-title = Autres appareils
everywhere-text = Termine toutes les sessions de ce compte, celle-ci comprise.
everywhere-do = Se déconnecter partout
fault-email = Ce n’est pas une adresse e-mail.
fault-sign-in = L’adresse ou le mot de passe est incorrect.
fault-sign-in-wait = Trop de tentatives. Attendez un peu, puis réessayez.
fault-password-wrong = Ce n’est pas le mot de passe actuel.
fault-password-length = Le nouveau mot de passe doit compter au moins 10 caractères.
fault-password-again = Les deux nouveaux mots de passe diffèrent.
sample-accounts-title = Essayez
sample-tag = exemple
sample-accounts-text = L’édition d’exemple est inventée, ses personnes aussi. Entrez comme l’une d’elles ; toutes ont le mot de passe { $password }.
sample-jurors = { $count ->
    [one] Un juré
   *[other] { $count } jurés
}
sample-as-organiser = organisation : { $name }
sample-as-auditor = audit : { $name }
sample-as-operator = régie de la cérémonie : { $name }
sample-as-chair = présidence du jury : { $name } · { $of }
sample-as-signatory = signataire : { $of }
sample-as-juror = juré : { $name }
