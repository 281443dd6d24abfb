-- a short address that leads to a page of the site and names the account it was made for; slugs are one space for all sites
create table link (
  site_id text not null,
  id text not null,
  slug text not null,
  target text not null,
  label text not null default '',
  page_id text not null default '',
  account_id text not null default '',
  purpose text not null check (purpose in ('post', 'bio', 'other')),
  utm_source text not null default '',
  utm_medium text not null default '',
  utm_campaign text not null default '',
  title text not null default '',
  description text not null default '',
  image text not null default '',
  expires_at text not null default '',
  gone_at text not null default '',
  created_at text not null,
  version integer not null default 1,
  primary key (site_id, id)
);
create unique index link_slug on link (slug);
create unique index link_made_for on link (site_id, page_id, account_id, purpose) where purpose <> 'other';

-- how often a tracked link was asked for in an hour, by whom: click (a person), head, prefetch, open (the bio page), robot:<platform>
create table day_link_fetch (
  site_id text not null,
  day text not null,
  hour integer not null,
  link_id text not null,
  kind text not null,
  fetches integer not null,
  primary key (site_id, day, hour, link_id, kind)
);
create index day_link_fetch_link on day_link_fetch (site_id, link_id, day);
create index day_link_link on day_link (site_id, link_id, day);

-- an article on the to-do list of an account: its text as edited ('' = as proposed), and whether it was posted or left out
create table kit_entry (
  site_id text not null,
  page_id text not null,
  account_id text not null,
  text text not null default '',
  posted_at text not null default '',
  posted_by text not null default '',
  post_url text not null default '',
  left_out_at text not null default '',
  changed_at text not null,
  version integer not null default 1,
  primary key (site_id, page_id, account_id)
);

-- how a site's post kit and link-in-bio page are set
create table kit_setting (
  site_id text not null primary key,
  hashtags text not null default '',
  bio_line text not null default '',
  bio_latest integer not null default 5,
  bio_letter integer not null default 1,
  changed_at text not null
);

-- a fixed link of the link-in-bio page
create table bio_link (
  site_id text not null,
  id text not null,
  place text not null check (place in ('top', 'service')),
  label text not null,
  note text not null default '',
  url text not null,
  position integer not null default 0,
  primary key (site_id, id)
);

-- where a site announces its new articles, and how reading that went
create table site_feed (
  site_id text not null primary key,
  url text not null default '',
  kind text not null default '',
  read_at text not null default '',
  next_at text not null default '',
  failure text not null default '',
  entries integer not null default 0
);

alter table account add column hashtags text not null default '';
alter table account add column in_kit integer not null default 1;
alter table account add column position integer not null default 0;
alter table account add column profile_link text not null default '';
alter table account add column profile_seen_at text not null default '';
alter table account add column version integer not null default 1;
