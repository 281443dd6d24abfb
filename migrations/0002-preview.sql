-- the last check of how an article's link looks when it is shared; result is an Examination, facts are PreviewFacts, both as JSON
create table preview_check (
  site_id text not null,
  page_id text not null,
  verdict text not null check (verdict in ('green', 'amber', 'red')),
  verdict_before text not null default '' check (verdict_before in ('', 'green', 'amber', 'red')),
  changed_at text not null default '',
  alert text not null default '' check (alert in ('', 'worse', 'better')),
  checked_at text not null,
  result text not null,
  facts text not null,
  primary key (site_id, page_id)
);

-- something that the last check of an article found
create table preview_finding (
  site_id text not null,
  check_id text not null,
  page_id text not null,
  remedy text not null,
  severity text not null check (severity in ('blocker', 'major', 'minor', 'info')),
  primary key (site_id, check_id, page_id)
);
create index preview_finding_page on preview_finding (site_id, page_id);

-- a stand-in card that staff wrote for an article whose own page has none; '' is taken from the page
create table preview_card (
  site_id text not null,
  page_id text not null,
  title text not null default '',
  description text not null default '',
  image text not null default '',
  set_by text not null,
  set_at text not null,
  primary key (site_id, page_id)
);

-- what a person answered about a site that no robot can find out
create table preview_answer (
  site_id text not null,
  question text not null check (question in ('facebook', 'abroad')),
  answer text not null check (answer in ('fine', 'blocked')),
  told_by text not null,
  told_at text not null,
  primary key (site_id, question)
);
