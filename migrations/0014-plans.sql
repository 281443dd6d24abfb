-- one saved version of a quarter's plan (people, objectives, strategy, technology) with its targets; the highest is the plan
create table plan_version (
  site_id text not null,
  quarter text not null,
  version integer not null,
  kinds text not null default '',
  people text not null default '',
  objectives text not null default '',
  strategy text not null default '',
  technology text not null default '',
  evaluation text not null default '',
  targets text not null default '[]',
  staff_id text not null default '',
  saved_at text not null,
  primary key (site_id, quarter, version)
);
