amendment-title = Modification de la méthode
amendment-text = La méthode est publiée avec l’appel. Elle ne change qu’avec un motif et le consentement de chaque organisateur, jamais après la première fiche soumise, et tout le monde en est informé.
amendment-summary = Proposer une autre méthode…
amendment-propose = Proposer cette méthode
amendment-reason = Motif
amendment-reason-hint = Tout le monde le lit : sur la page de l’appel, dans les lettres aux candidats, à côté du classement.
amendment-was = Publiée
amendment-becomes = Proposée
amendment-at = Proposée le
amendment-given = a consenti le { $at }
amendment-waiting = n’a pas consenti
amendment-withdraw = Retirer la proposition
amendment-consent = Consentir pour { $host }…
amendment-consent-text = Dès que chaque organisateur a consenti, la nouvelle méthode s’applique, et des lettres aux candidats attendent leur envoi. Un consentement ne peut pas être retiré.
amendment-consent-do = Consentir
amendment-changed = Modification de la méthode
amendment-told = Passée de « { $was } » à « { $becomes } » le { $moment }, avant toute fiche soumise, avec le consentement de chaque organisateur. Motif : { $reason }
amendment-proposed = La proposition attend le consentement de chaque organisateur.
amendment-withdrawn = La proposition est retirée.
amendment-consented = Le consentement est noté.
fault-amendment-same = C’est déjà la méthode publiée.
fault-amendment-open = Une autre proposition attend le consentement des organisateurs.
verb-amendment-propose = a proposé une autre méthode
verb-amendment-consent = a consenti à une autre méthode pour un organisateur
verb-amendment-withdraw = a retiré une proposition de méthode
letter-amended = Modification de la méthode
letter-value-reason = le motif
mail-amended-subject = { $of } : une autre méthode d’évaluation
mail-amended-body =
    Bonjour { $name },

    La méthode par laquelle les fiches deviennent des notes a changé pour { $of } ({ $edition }, { $round }), avec le consentement de chaque organisateur et avant toute fiche soumise.

    Motif : { $reason }

    La méthode désormais valable se trouve ici :

    { $page }
