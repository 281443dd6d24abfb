-- something one division asks of the other; the newest event says who moved it last
create table division_request (
  site_id text not null,
  id text not null,
  from_division text not null check (from_division in ('egov', 'ikp')),
  to_division text not null check (to_division in ('egov', 'ikp')),
  subject text not null,
  text text not null default '',
  page_url text not null default '',
  due_on text not null default '',
  state text not null check (state in ('new', 'doing', 'done', 'refused')),
  version integer not null default 1,
  created_at text not null,
  closed_at text not null default '',
  primary key (site_id, id)
);
create index division_request_state on division_request (site_id, state, to_division);

-- what happened to a request: who of which division did it, when, and what was said
create table division_request_event (
  site_id text not null,
  request_id text not null,
  id text not null,
  at text not null,
  division text not null check (division in ('egov', 'ikp')),
  staff_id text not null default '',
  did text not null check (did in ('ask', 'start', 'done', 'refuse', 'reopen', 'note')),
  note text not null default '',
  primary key (site_id, request_id, id)
);

-- the one target that both divisions answer for in a quarter; a changed goal is a new version, to be signed anew
create table shared_target (
  site_id text not null,
  quarter text not null,
  version integer not null,
  measure text not null,
  goal integer not null,
  staff_id text not null default '',
  set_at text not null,
  primary key (site_id, quarter, version)
);

-- a division's signature under one version of the target
create table shared_target_sign (
  site_id text not null,
  quarter text not null,
  version integer not null,
  division text not null check (division in ('egov', 'ikp')),
  staff_id text not null default '',
  signed_at text not null,
  primary key (site_id, quarter, version, division)
);
