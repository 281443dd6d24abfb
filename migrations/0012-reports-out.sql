-- a report as it was sent: the figures of that moment, which never change; cause says who sent it
create table sent_report (
  site_id text not null,
  id text not null,
  from_day text not null,
  to_day text not null,
  cause text not null check (cause in ('staff', 'month', 'week')),
  staff_id text not null default '',
  sent_at text not null,
  report text not null,
  primary key (site_id, id)
);

-- a secret address under which one sent report can be read until it expires or is taken back
create table report_link (
  site_id text not null,
  id text not null,
  report_id text not null,
  secret_hash text not null,
  label text not null default '',
  staff_id text not null default '',
  created_at text not null,
  expires_at text not null,
  ended_at text not null default '',
  primary key (site_id, id)
);
create unique index report_link_secret on report_link (secret_hash);
create index report_link_report on report_link (site_id, report_id);

-- a mail address to which IKP has the report sent, and how often
create table report_reader (
  site_id text not null,
  rhythm text not null check (rhythm in ('week', 'month')),
  address text not null,
  staff_id text not null default '',
  created_at text not null,
  primary key (site_id, rhythm, address)
);

-- a week or month whose report was mailed: each goes out once
create table report_mailing (
  site_id text not null,
  rhythm text not null check (rhythm in ('week', 'month')),
  from_day text not null,
  report_id text not null,
  mails integer not null,
  sent_at text not null,
  primary key (site_id, rhythm, from_day)
);

-- the same mail with headings and a table, '' for none
alter table outbox add column html text not null default '';
