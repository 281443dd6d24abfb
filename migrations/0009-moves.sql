-- how often addresses of the site were moved, so that every process forgets what it kept of them
alter table site add column moves integer not null default 0;

-- another address of the site to which the article's own address led when it was last read; '' = none
alter table page add column moved_to text not null default '';
create index page_moved on page (site_id, moved_to) where moved_to <> '';
create index page_merged on page (site_id, merged_into) where merged_into <> '';
