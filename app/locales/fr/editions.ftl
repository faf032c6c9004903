front-title = Les concours et leurs palmarès
front-lede = De l’appel à candidatures à la remise des prix.
front-empty-title = Pas encore d’édition
front-empty = Dès qu’une édition sera préparée, elle apparaîtra ici.
edition-contests = Concours
edition-hosts = Organisateurs
fault-slug = N’utilisez que des minuscules, des chiffres et des traits d’union.
