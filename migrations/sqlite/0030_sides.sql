-- How many jurors of each side every entry has at least.
alter table proposal add column of_each_side integer not null default 0;
