-- How many pages a file has, counted when it comes, before they are drawn; null until then. `pages` counts page images, of
-- which a long file has fewer.
alter table file add column total integer;
