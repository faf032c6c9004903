-- The edition whose organisers wrote the names down: nobody else takes them off the list.
alter table institution add column edition_id text collate "C" references edition (id);
update institution
set edition_id = (
    select l.chain
    from ledger l
    join edition e on e.id = l.chain
    where l.verb = 'institution.add' and l.subject = institution.id
);
