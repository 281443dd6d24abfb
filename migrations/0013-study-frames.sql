-- a value that the study frames use from a day on: a threshold, a label, the population with its source; since '' = always
create table frame_setting (
  site_id text not null,
  name text not null,
  since text not null,
  value text not null,
  source text not null default '',
  staff_id text not null default '',
  set_at text not null,
  primary key (site_id, name, since)
);

-- the number of an indicator in one month as staff know it from elsewhere
create table indicator_entry (
  site_id text not null,
  indicator text not null,
  month text not null,
  value integer not null check (value >= 0),
  source text not null default '',
  staff_id text not null default '',
  recorded_at text not null,
  primary key (site_id, indicator, month)
);

-- what an article is about and whom it is for, as staff say; '' = not said
create table page_class (
  site_id text not null,
  page_id text not null,
  topic text not null default '' check (topic in ('', 'service', 'ceremony', 'other')),
  audience text not null default '' check (audience in ('', 'G2C', 'G2B', 'G2G', 'G2N')),
  staff_id text not null default '',
  set_at text not null,
  primary key (site_id, page_id)
);

-- the agency that keeps a social account
create table account_agency (
  site_id text not null,
  account_id text not null,
  agency_id text not null,
  primary key (site_id, account_id)
);

-- who stands behind a name that posts mention
create table handle_type (
  site_id text not null,
  handle text not null,
  type text not null check (type in ('person', 'institution', 'official')),
  agency_id text not null default '',
  staff_id text not null default '',
  set_at text not null,
  primary key (site_id, handle)
);

-- visits of a closed day by the address that sent them: host and path, or the host alone where no path was told
create table day_referrer (
  site_id text not null,
  day text not null,
  referrer text not null,
  visits integer not null,
  primary key (site_id, day, referrer)
);

-- the last day of a site whose referrers are counted
create table referrer_fold (
  site_id text not null primary key,
  folded_to text not null
);
