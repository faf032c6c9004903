front-title = Contests and their results
front-lede = From the call for entries to the award ceremony.
front-empty-title = No edition yet
front-empty = An organiser creates the first one.
edition-contests = Competitions
edition-hosts = Hosts
fault-slug = Only lowercase letters, digits and hyphens.
