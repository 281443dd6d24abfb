-- the network that the mark of a share named; '' also for a network we do not offer
alter table visit add column share_network text not null default '';

-- visits of a day that a share brought, by landing page and network; page_id '' is "(belum dikenal)"
create table day_share (
  site_id text not null,
  day text not null,
  page_id text not null,
  network text not null,
  visits integer not null,
  primary key (site_id, day, page_id, network)
);

-- networks of the office (CIDR, one a space), whose visits are not counted
alter table site add column own_networks text not null default '';

alter table account add column type text not null default 'institution' check (type in ('institution', 'leader', 'opd'));

-- another spelling under which an account is known: a second handle, or an address that was given up
create table account_alias (
  site_id text not null,
  platform text not null,
  handle text not null,
  account_id text not null,
  primary key (site_id, platform, handle)
);
create index account_alias_account on account_alias (site_id, account_id);

-- followers of an account as read on one day; following -1 = not told
create table follower_snapshot (
  site_id text not null,
  account_id text not null,
  day text not null,
  followers integer not null check (followers >= 0),
  following integer not null default -1,
  source text not null default '',
  staff_id text not null default '',
  recorded_at text not null,
  primary key (site_id, account_id, day)
);

-- a post of an own account, typed in or imported; likes, comments and shares -1 = not told
create table post (
  site_id text not null,
  id text not null,
  account_id text not null,
  url text not null default '',
  day text not null,
  hour integer not null default -1,
  kind text not null check (kind in ('own', 'repost')),
  format text not null default '' check (format in ('', 'text', 'photo', 'video', 'link')),
  text text not null default '',
  text_hash text not null,
  hashtags text not null default '',
  mentions text not null default '',
  target text not null check (target in ('website', 'own-account', 'elsewhere', 'none')),
  target_account_id text not null default '',
  page_id text not null default '',
  likes integer not null default -1,
  comments integer not null default -1,
  shares integer not null default -1,
  source text not null default '',
  staff_id text not null default '',
  created_at text not null,
  primary key (site_id, id)
);
create index post_day on post (site_id, day, id);
create index post_account on post (site_id, account_id, day);
create index post_page on post (site_id, page_id, day) where page_id <> '';
create unique index post_url on post (site_id, account_id, url) where url <> '';
create unique index post_text on post (site_id, account_id, day, text_hash) where url = '';
