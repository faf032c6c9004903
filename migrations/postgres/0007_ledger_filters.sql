-- The page of the ledger looks for a person's acts, for acts of one kind, for those of a day.
create index ledger_by_actor on ledger (chain, actor, seq);
create index ledger_by_verb on ledger (chain, verb, seq);
create index ledger_by_time on ledger (chain, at);
