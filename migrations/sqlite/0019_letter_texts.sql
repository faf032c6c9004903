-- The words of an edition's own for its letters, in the languages in which they were written (JSON maps); all others are
-- the catalogues'.
create table letter_text (
    edition_id text not null references edition (id),
    template text not null,
    subject text not null,
    body text not null,
    primary key (edition_id, template)
);
