-- How many entries each juror judges at least.
alter table proposal add column least bigint not null default 0;
