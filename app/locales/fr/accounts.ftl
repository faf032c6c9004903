sign-in = Se connecter
sign-in-title = Connexion
sign-out = Se déconnecter
email = Adresse e-mail
password = Mot de passe
password-title = Changer le mot de passe
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-hint = Au moins 10 caractères ; une phrase se retient facilement.
password-again = Nouveau mot de passe (confirmation)
password-save = Changer le mot de passe
password-changed = Votre mot de passe a été modifié et tous vos autres appareils sont déconnectés.
everywhere-title = Autres appareils
everywhere-text = Ferme toutes les sessions de ce compte, y compris celle-ci.
everywhere-do = Se déconnecter partout
fault-email = Saisissez une adresse e-mail complète, par exemple nom@example.org.
fault-sign-in = L’adresse e-mail ou le mot de passe est incorrect. Vérifiez les deux.
fault-sign-in-wait = Trop de tentatives infructueuses. Patientez un peu, puis réessayez.
signed-out-kept = Votre session est terminée. Votre saisie est conservée et réapparaîtra après la connexion.
signed-in-again = Votre session était terminée, rien n’a donc été enregistré. Votre saisie est rétablie : envoyez-la de nouveau.
fault-password-wrong = Le mot de passe actuel est incorrect. Saisissez-le à nouveau.
fault-password-length = Le nouveau mot de passe doit compter au moins 10 caractères.
fault-password-again = Les deux nouveaux mots de passe diffèrent. Saisissez deux fois le même.
sample-accounts-title = Essayer
sample-tag = exemple
sample-accounts-text = L’édition d’exemple est fictive, et ses personnages aussi. Connectez-vous d’un clic sous l’identité de l’un d’eux ; tous ont le mot de passe { $password }.
sample-jurors = { $count ->
    [one] { $count } juré
   *[other] { $count } jurés
}
sample-as-organiser = Organisation
sample-as-auditor = Audit
sample-as-operator = Régie de la cérémonie
sample-as-chair = Présidence du jury · { $of }
sample-as-signatory = Signataire · { $of }
sample-as-juror = Membre du jury
password-once-hint = Créé pour un nouveau compte. Notez-le maintenant : il n’est affiché qu’ici et personne ne pourra le retrouver. Qui a déjà un compte garde le sien.
