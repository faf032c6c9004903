nav-entries = Mes candidatures
entries-mine-none-title = Pas encore de candidature
entries-mine-none = Ouvrez un concours qui accepte des candidatures et appuyez sur « Participer ».
entries-mine-none-go = Voir les concours
entry-untitled = Candidature sans titre
entry-state-draft = brouillon, non soumis
entry-state-submitted = soumise
entry-state-changed = soumise, avec des modifications non soumises
entry-state-withdrawn = retirée
entry-is-draft = Pas encore soumise. Seul ce que vous soumettez participe.
entry-is-missed = Cette candidature n’a pas été soumise à temps. Elle ne participe pas.
entry-is-changed = Vous avez des modifications non soumises. C’est la dernière version soumise de { $code } qui compte.
entry-is-changed-late = { $code } est soumise. Les modifications ultérieures n’ont pas été soumises et ne comptent pas.
entry-is-submitted = Soumise sous le code { $code }. Tout ce qui figure sur cette page compte.
entry-is-withdrawn = Retirée le { $moment }. Elle ne participe pas.
entry-saved-at = Enregistré { $moment } · { $code }
entry-saved-by-at = Enregistré par { $name }, { $moment } · { $code }
entry-receipt = Accusé de réception :
entry-digest = SHA-256 de ce qui est soumis :
entry-version = version numéro { $number }
entry-write = Rédiger
entry-preview = Vu par le jury
entry-preview-hint = Voici ce qui est enregistré. Les jurés voient ce que vous avez soumis en dernier.
entry-history = Historique
entry-history-lede = Toutes les versions soumises sont conservées, ainsi que les derniers brouillons. Ouvrez-en une pour voir ce qui a changé.
entry-history-version = Version
entry-history-saved = Enregistrée
entry-history-by = Par
entry-history-state = Soumise
entry-submitted-at = soumise le { $moment }
entry-counts = c’est elle qui compte
entry-before = rien
entry-diff = Ce qui diffère
entry-diff-of = Ce qui a changé avec la version { $number }
entry-diff-none = Rien ne diffère.
entry-diff-field = Champ
entry-both = Enregistrée ailleurs entre-temps
entry-both-by = Enregistrée par { $name } entre-temps
entry-both-hint = Le formulaire ci-dessous contient votre saisie. Comparez-la avec ce qui est enregistré, reprenez ce qu’il faut, puis enregistrez : votre version remplace alors l’autre, qui reste dans l’historique.
entry-theirs = enregistré
entry-theirs-by = enregistré par { $name }
entry-mine = le vôtre
entry-unsaved = Votre saisie, qui n’est pas enregistrée
entry-acts-hint = Un brouillon peut être incomplet. Vous pouvez soumettre autant de fois que vous voulez jusqu’à la date limite ; la dernière version soumise compte.
entry-save = Enregistrer le brouillon
entry-submit = Soumettre
entry-auto-saved = Enregistré à { $time }
entry-auto-local = Gardé sur cet appareil. L’enregistrement suit dès que le réseau revient.
entry-auto-failed = Non enregistré. Appuyez sur « Enregistrer le brouillon » pour savoir pourquoi ; votre saisie reste sur cet appareil.
entry-saved = Enregistré. Ce qui est enregistré n’est pas encore soumis.
entry-handed-in = Soumise. L’accusé de réception figure ci-dessous et vous parvient par courriel.
entry-withdrawn = La candidature est retirée.
entry-withdraw = Retirer…
entry-withdraw-text = Cela retire définitivement « { $name } ». Personne ne l’évaluera et elle ne pourra plus être soumise.
entry-withdraw-named = Saisissez le nom pour confirmer
entry-withdraw-do = Retirer définitivement
entry-section-about = La candidature
entry-section-team = Équipe
entry-section-deck = Présentation
entry-section-questions = Autres questions
entry-section-complete = complet
entry-section-missing = { $count } à compléter
entry-choose = Choisissez
entry-written-in = Langue de la candidature
entry-title-field = Titre
entry-title-hint = Au plus 200 caractères. Obligatoire dans la langue de la candidature ; la seconde langue aide le jury.
entry-name-field = Qui participe
entry-name-hint = La jeune pousse ou la personne nommée sur scène.
entry-summary-field = Résumé
entry-summary-hint = Au plus 2 000 caractères.
entry-places-field = Ville et pays
entry-places-hint = D’où elle vient.
entry-topics = Thèmes
entry-team-hint = Toutes les personnes qui participent, avec leur université, institut ou entreprise. Une ligne vide ne compte pas.
entry-team-add = Ajouter une personne
entry-member = Personne { $number }
entry-member-name = Nom
entry-member-role = Rôle dans l’équipe
entry-member-affiliation = Affiliation
entry-member-remove = Retirer la personne
entry-deck-field = Présentation
entry-deck-hint = Un PDF d’au plus 20 Mo et { $pages } pages. Ce qui est saisi sur cette page est enregistré en même temps.
entry-optional = { $label } (facultatif)
entry-only-if-chosen = Seulement si « { $name } » est « { $choice } »
entry-only-if-ticked = Seulement si « { $name } » est coché
entry-hint-date = Un jour, comme 2026-08-28.
entry-hint-number = Un nombre, avec un point pour les décimales.
entry-hint-link = Une adresse complète qui commence par https://
entry-hint-file = Un PDF d’au plus 20 Mo.
entry-limit-words = Au plus { $limit } mots (un caractère chinois compte pour un) ; actuellement { $count }.
entry-limit-characters = Au plus { $limit } caractères ; actuellement { $count }.
entry-blind = Les jurés ne voient pas la réponse.
entry-ticked = coché
entry-file-send = Téléverser
entry-file-remove = Retirer le fichier
entry-file-kept = Le fichier est conservé et votre saisie est enregistrée.
entry-file-get = Télécharger le fichier
entry-file-size = { $size } ko
entry-file-waiting = ses pages sont en préparation
entry-file-fault = ne peut pas être affiché ; téléversez-en un autre
entry-hidden-title = Réponses que les jurés ne voient pas
refusal-entry-elsewhere = Cette candidature a été enregistrée ailleurs entre-temps. Rien n’est perdu : voyez les deux ci-dessous.
refusal-call-not-open = Les candidatures ne sont pas encore ouvertes.
refusal-call-closed = Les candidatures sont closes. Ceci est arrivé après la date limite.
refusal-withdrawn = Cette candidature est retirée.
fault-many-drafts = Vous avez déjà dix brouillons dans ce concours. Soumettez-en ou retirez-en un d’abord.
fault-too-long = C’est trop long. Raccourcissez.
fault-day = Ce n’est pas un jour. Écrivez-le comme 2026-08-28.
fault-link = Saisissez une adresse complète qui commence par https://
fault-file = Ce fichier ne peut pas être affiché. Téléversez un autre PDF.
fault-file-size = Le fichier dépasse 20 Mo. Réduisez-le.
fault-file-pdf = Ce fichier n’est pas un PDF complet. Exportez-le de nouveau en PDF.
fault-no-file = Choisissez d’abord un fichier.
fault-pages = Le fichier compte trop de pages.
fault-named = Ce n’est pas son nom. Saisissez-le exactement comme ci-dessus.
verb-entry-start = a commencé une candidature
verb-entry-save = a enregistré une candidature
verb-entry-file = a modifié un fichier d’une candidature
verb-entry-submit = a soumis une candidature
verb-entry-withdraw = a retiré une candidature
mail-entry-submitted-subject = Reçu : { $title } ({ $code })
entry-file-pages = { $count ->
    [one] une seule page
   *[other] { $count } pages en tout
}
mail-entry-submitted-body =
    Votre candidature « { $title } » à { $edition } est soumise.

    Code : { $code }
    Reçue : { $moment } ({ $zone })
    Accusé de réception : { $receipt }
    SHA-256 de ce qui a été soumis : { $digest }

    Vous pouvez la modifier et la soumettre de nouveau jusqu’à la date limite ; la dernière version soumise compte :

    { $page }
