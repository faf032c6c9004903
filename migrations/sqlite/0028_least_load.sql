-- How many entries each juror judges at least.
alter table proposal add column least integer not null default 0;
