front-title = Competitions and their results
front-lede = From the call for entries to the award ceremony.
front-empty-title = No edition yet
front-empty = As soon as an edition is set up, it appears here.
edition-contests = Competitions
edition-hosts = Hosts
fault-slug = Use only lowercase letters, digits and hyphens.
