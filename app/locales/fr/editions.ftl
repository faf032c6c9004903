front-title = Les concours et leurs palmarès
front-lede = De l’appel à candidatures à la remise des prix.
front-empty-title = Pas encore d’édition
front-empty = Un organisateur crée la première.
edition-contests = Concours
edition-hosts = Organisateurs
fault-slug = Uniquement des minuscules, des chiffres et des traits d’union.
