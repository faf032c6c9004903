-- The words of an edition's own for its letters, in the languages in which they were written (JSON maps); all others are
-- the catalogues'.
create table letter_text (
    edition_id text collate "C" not null references edition (id),
    template text collate "C" not null,
    subject text collate "C" not null,
    body text collate "C" not null,
    primary key (edition_id, template)
);
