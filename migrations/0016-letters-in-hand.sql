-- what the writer thought of the answer, from 1 to 5, and in a word; 0 = not said
alter table letter add column rating integer not null default 0 check (rating between 0 and 5);
alter table letter add column rating_word text not null default '';

-- when the writer had the letter erased: what is left is its number, its days and what it was about
alter table letter add column erased_at text not null default '';

-- a reply to what is asked every week, to be filled in; agency_id '' = for every agency of the site
create table reply_template (
  site_id text not null,
  id text not null,
  agency_id text not null default '',
  title text not null,
  text text not null,
  is_active integer not null default 1,
  changed_at text not null,
  primary key (site_id, id)
);
