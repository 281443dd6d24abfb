-- the days off of one year as staff saved them; a year without a row has only the days that never move
create table calendar_year (
  site_id text not null,
  year integer not null,
  basis text not null default '',
  is_checked integer not null default 0,
  saved_at text not null,
  version integer not null default 1,
  primary key (site_id, year)
);

-- a day that is no working day, beside Saturday and Sunday
create table day_off (
  site_id text not null,
  day text not null,
  name text not null,
  is_joint_leave integer not null default 0,
  primary key (site_id, day)
);

-- within how many working days a letter is answered, and on what that rests; category '' stands for the whole type
create table letter_limit (
  site_id text not null,
  type text not null check (type in ('complaint', 'information', 'aspiration', 'appreciation')),
  category text not null default '',
  days integer not null check (days between 1 and 250),
  basis text not null,
  primary key (site_id, type, category)
);

-- how a site's letter desk is reminded; also the row that is locked by whoever sets a deadline
create table letter_rules (
  site_id text not null,
  remind_days integer not null default 2,
  escalate_days integer not null default 3,
  version integer not null default 1,
  primary key (site_id)
);

-- a reminder that went out for one letter and one deadline
create table letter_reminder (
  site_id text not null,
  letter_id text not null,
  kind text not null check (kind in ('before', 'due', 'late', 'leader')),
  due_on text not null,
  at text not null,
  primary key (site_id, letter_id, kind, due_on)
);
