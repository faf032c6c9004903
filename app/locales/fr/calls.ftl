call-title = Appel
call-lede = Ce qui est demandé aux candidats, et jusqu’à quand. Tout est figé dès la première fiche de notation soumise.
call-preview = Voir comme un candidat
call-preview-title = Le formulaire vu par les candidats
call-preview-lede = Rien de ce qui est saisi ici n’est conservé.
call-unsaved = Les questions ci-dessous ne sont pas encore enregistrées.
call-window = Dates
call-zone = Toutes les heures sont dans le fuseau { $zone }.
call-opens = Ouverture
call-deadline = Date limite
call-deadline-hint = Reportée, elle vaut pour tous : la page le dit, et quiconque a commencé une candidature reçoit un message qui attend que vous le libériez.
call-grace = Délai de grâce après la date limite, en secondes
call-grace-hint = Jusque-là, les candidats ne voient que la date limite. Ce qui arrive pendant ce délai compte encore.
call-frame = Ce que contient chaque candidature
call-frame-hint = Le titre, le nom, le résumé et l’équipe sont toujours demandés.
call-languages = Langues dans lesquelles une candidature peut être rédigée
call-deck = Présentation (PDF)
call-deck-no = n’est pas demandée
call-deck-optional = est facultative
call-deck-required = est obligatoire
call-deck-pages = Nombre maximal de pages
call-questions = Questions de cet appel
call-questions-hint = Elles suivent dans cet ordre. Les questions d’une même partie sont regroupées.
call-question-new = Nouvelle question
call-question = Intitulé de la question
call-help = Aide
call-section = Intertitre
call-section-hint = La partie du formulaire où elle se trouve.
call-choices = Choix possibles
call-choices-hint = Pour un choix seulement : un par ligne, dans le même ordre dans chaque langue.
call-required = La réponse est obligatoire
call-blind = Caché aux jurés
call-blind-mark = caché
call-side = Quel jury lit la réponse
call-side-all = Tous les jurys
call-kind = Type de réponse
call-kind-short = une ligne
call-kind-long = plusieurs lignes
call-kind-choice = un choix parmi plusieurs
call-kind-number = nombre
call-kind-date = jour
call-kind-link = lien
call-kind-file = fichier (PDF)
call-kind-consent = case à cocher
call-limit = Longueur maximale
call-limit-hint = 0 : sans limite. D’un fichier, ce sont les pages qui comptent.
call-unit = Compté en
call-unit-words = mots ; un caractère chinois en est un
call-unit-characters = caractères, espaces compris
call-condition = Ne demander que si
call-always = toujours demandée
call-if-ticked = « { $name } » est coché
call-if-chosen = « { $name } » est « { $choice } »
call-add = Ajouter une question
call-remove = Retirer la question
call-save = Enregistrer l’appel
call-save-anyway = Enregistrer malgré tout
call-saved = L’appel est enregistré.
verb-call-replace = a modifié l’appel
fault-grace = Délai de grâce : un nombre entier de secondes, au plus un jour (86 400).
fault-deck-pages = Pages : un nombre entier de 1 à 59.
fault-choices = Un choix compte au moins deux lignes.
fault-condition = La condition doit porter sur un choix ou une case qui précède cette question.
fault-call-touches = Cette modification touche des candidatures soumises. Lisez ce qu’elle fait, puis enregistrez de nouveau.
enter = Participer
enter-deadline = Date limite :
enter-extended = Prolongée pour tous ; elle était fixée au { $moment }.
enter-opens = Les candidatures ouvrent le { $moment }.
enter-closed = Les candidatures sont closes.
enter-sign-in = Connectez-vous d’abord, ou créez un compte.
enter-past = La date limite est passée.
enter-grace = La date limite est passée. Ce qui arrive jusqu’au { $moment } compte encore.
enter-closed-grace = Les candidatures sont closes. Ce qui est arrivé jusqu’au { $moment } comptait encore.
enter-own-clock = Dans votre fuseau horaire :
enter-left = Temps restant : { $time }.
unit-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
unit-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
unit-minutes = { $count } min
enter-left-none = Il reste moins d’une minute.
enter-share = Candidatures jusqu’au { $moment } ({ $zone }).
call-touched-frame = Langue, catégorie ou présentation
call-touched-stay = Les candidatures soumises le restent telles quelles. Leurs auteurs voient ce qui manque en les ouvrant.
call-touched = { $count ->
    [one] Il y a une candidature soumise. Cette modification la touche :
   *[other] Il y a { $count } candidatures soumises. Effet de cette modification :
}
call-touched-answered = { $count ->
    [one] « { $name } » : une réponse ne sera plus montrée à personne.
   *[other] « { $name } » : { $count } réponses ne seront plus montrées à personne.
}
call-touched-incomplete = { $count ->
    [one] « { $name } » : une candidature n’est plus complète.
   *[other] « { $name } » : { $count } candidatures ne sont plus complètes.
}
