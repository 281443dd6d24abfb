-- a version of the tag as it was seen from an origin of a site: since when, until when, last on which page
create table tag_seen (
  site_id text not null,
  origin text not null,
  version text not null,
  first_at text not null,
  last_at text not null,
  page_id text not null default '',
  beacons integer not null,
  primary key (site_id, origin, version)
);

-- one run of a Titian process: from its start to its last sign of life; stopped_at '' = it runs, or it broke off
create table process_run (
  id text not null primary key,
  started_at text not null,
  last_at text not null,
  stopped_at text not null default ''
);

-- answers of an hour (UTC, YYYY-MM-DDTHH) by door: how many were refused (4xx), failed (5xx), quick and slow
create table answer_hour (
  hour text not null,
  door text not null,
  answers integer not null,
  refused integer not null,
  failed integer not null,
  quick integer not null,
  slow integer not null,
  primary key (hour, door)
);
