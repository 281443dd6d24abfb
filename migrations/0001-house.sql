-- a fact about this database; 'product' = 'titian' tells ours from a foreign one
create table meta (
  key text not null primary key,
  value text not null
);

-- a website that carries the tag; id is the public site key
create table site (
  id text not null primary key,
  name text not null,
  institution text not null,
  time_zone text not null,
  language text not null check (language in ('id', 'en')),
  moderation text not null default 'before' check (moderation in ('before', 'after')),
  place text not null default 'auto' check (place in ('auto', 'manual')),
  accent text not null default '#0b5668',
  networks text not null default '',
  feature_share integer not null default 1,
  feature_like integer not null default 1,
  feature_comments integer not null default 1,
  feature_letter integer not null default 1,
  feature_measure integer not null default 1,
  honour_opt_out integer not null default 1,
  letter_intro text not null default '',
  fetch_network text not null default '',
  is_demo integer not null default 0,
  tag_seen_at text not null default '',
  tag_seen_origin text not null default '',
  tag_seen_version text not null default '',
  created_at text not null,
  changed_at text not null,
  version integer not null default 1
);

-- an origin (scheme, host, port) under which a site is read
create table site_origin (
  origin text not null primary key,
  site_id text not null references site (id),
  is_primary integer not null default 0
);
create index site_origin_site on site_origin (site_id);

-- an article (or another page) of a site; key is its address without scheme, www and tracking
create table page (
  site_id text not null references site (id),
  id text not null,
  key text not null,
  url text not null,
  title text not null default '',
  summary text not null default '',
  image text not null default '',
  published_at text not null default '',
  is_home integer not null default 0,
  state text not null default 'unknown' check (state in ('unknown', 'known', 'gone', 'merged')),
  merged_into text not null default '',
  named_by_staff integer not null default 0,
  http_status integer not null default 0,
  fetch_failure text not null default '',
  fetched_at text not null default '',
  fetch_next_at text not null default '',
  confirmed_hours text not null default '',
  comments_open integer not null default 1,
  likes integer not null default 0,
  shares integer not null default 0,
  comments integer not null default 0,
  first_day text not null,
  created_at text not null,
  version integer not null default 1,
  primary key (site_id, id)
);
create unique index page_key on page (site_id, key);
create index page_fetch on page (fetch_next_at);
create index page_published on page (site_id, published_at);

-- another address of the same article
create table page_alias (
  site_id text not null,
  key text not null,
  page_id text not null,
  primary key (site_id, key)
);
create index page_alias_page on page_alias (site_id, page_id);

-- a visit: no column here is the same in two visits of one browser, and no time is finer than the hour; the id begins
-- with the hour, which receive-visit checks, so a day is a range of ids and needs no index of its own
create table visit (
  site_id text not null,
  id text not null,
  day text not null,
  hour integer not null,
  page_id text not null,
  is_home integer not null,
  is_mobile integer not null,
  medium text not null,
  platform text not null,
  evidence text not null,
  in_app integer not null,
  paid integer not null,
  account_id text not null,
  link_id text not null,
  share text not null,
  ref_host text not null,
  ref_path text not null,
  utm_source text not null,
  utm_medium text not null,
  utm_campaign text not null,
  t_co text not null,
  click_ids text not null,
  first_day integer not null,
  first_week integer not null,
  first_month integer not null,
  returning_flag integer not null,
  since text not null,
  freq text not null,
  pages integer not null,
  seconds integer not null,
  acted integer not null,
  commented integer not null,
  shared integer not null,
  wrote integer not null,
  downloaded integer not null,
  outbound integer not null,
  landing_view text not null,
  landing_seconds integer not null,
  tag text not null,
  primary key (site_id, id)
);
create index visit_share on visit (site_id, share) where share <> '';

-- a further page opened within a visit, with its engaged seconds; the first view of the landing page stands in visit
create table page_view (
  site_id text not null,
  visit_id text not null,
  view text not null,
  page_id text not null,
  hour integer not null,
  seconds integer not null,
  primary key (site_id, visit_id, view)
);

-- a place a visit left for: an own account, another social page, another host, or a file
create table visit_outbound (
  site_id text not null,
  visit_id text not null,
  kind text not null check (kind in ('account', 'social', 'host', 'download')),
  target text not null,
  primary key (site_id, visit_id, kind, target)
);

-- visits of a day by where they came from and how we know
create table day_source (
  site_id text not null,
  day text not null,
  medium text not null,
  platform text not null,
  evidence text not null,
  in_app integer not null,
  paid integer not null,
  visits integer not null,
  first_day integer not null,
  first_week integer not null,
  first_month integer not null,
  returning_visits integer not null,
  possible integer not null,
  engaged integer not null,
  two_way integer not null,
  views integer not null,
  seconds integer not null,
  outbound integer not null,
  primary key (site_id, day, medium, platform, evidence, in_app, paid)
);

-- visits of a day by hour (site zone) and source
create table day_hour (
  site_id text not null,
  day text not null,
  hour integer not null,
  medium text not null,
  platform text not null,
  visits integer not null,
  primary key (site_id, day, hour, medium, platform)
);

-- visits of a day by landing page and source, views by page; page_id '' is "(belum dikenal)"
create table day_page (
  site_id text not null,
  day text not null,
  page_id text not null,
  medium text not null,
  platform text not null,
  visits integer not null,
  first_day integer not null,
  engaged integer not null,
  views integer not null,
  seconds integer not null,
  primary key (site_id, day, page_id, medium, platform)
);
create index day_page_page on day_page (site_id, page_id, day);

-- visits of a day that came by a tracked link or from a known own account
create table day_link (
  site_id text not null,
  day text not null,
  link_id text not null,
  account_id text not null,
  medium text not null,
  platform text not null,
  visits integer not null,
  engaged integer not null,
  primary key (site_id, day, link_id, account_id, medium, platform)
);

-- pairs of visit and target that left on a day
create table day_outbound (
  site_id text not null,
  day text not null,
  kind text not null,
  target text not null,
  visits integer not null,
  primary key (site_id, day, kind, target)
);

-- visits of a day by the two buckets the browser tells
create table day_loyalty (
  site_id text not null,
  day text not null,
  since text not null,
  freq text not null,
  visits integer not null,
  primary key (site_id, day, since, freq)
);

-- beacons of a day that were not counted, by reason
create table day_ignored (
  site_id text not null,
  day text not null,
  reason text not null,
  beacons integer not null,
  primary key (site_id, day, reason)
);

-- what people did on a page on a day: like, unlike, share (network), comment, reply, letter
create table day_act (
  site_id text not null,
  day text not null,
  page_id text not null,
  act text not null,
  network text not null,
  acts integer not null,
  primary key (site_id, day, page_id, act, network)
);

-- a like: one per browser and page
create table reaction (
  site_id text not null,
  page_id text not null,
  key_hash text not null,
  day text not null,
  primary key (site_id, page_id, key_hash)
);

-- a press of a share button, with the mark that later visits carry
create table share (
  site_id text not null,
  token text not null,
  network text not null,
  page_id text not null,
  day text not null,
  hour integer not null,
  primary key (site_id, token)
);
create index share_page on share (site_id, page_id, day);

-- a one-time token that was used, kept until it would have expired
create table used_token (
  site_id text not null,
  nonce text not null,
  expires_at text not null,
  primary key (site_id, nonce)
);
create index used_token_expiry on used_token (expires_at);

-- a comment or an official reply; text is what the writer wrote and is never changed by staff
create table comment (
  site_id text not null,
  id text not null,
  page_id text not null,
  parent_id text not null default '',
  thread_id text not null,
  name text not null,
  text text not null,
  body text not null default '',
  masked_text text not null default '',
  state text not null check (state in ('held', 'shown', 'rejected', 'spam', 'removed', 'withdrawn')),
  state_reason text not null default '',
  labels text not null default '',
  reasons text not null default '[]',
  fingerprint text not null default '',
  is_official integer not null default 0,
  staff_id text not null default '',
  writer_hash text not null default '',
  once text not null default '',
  tone text not null default '' check (tone in ('', 'positive', 'neutral', 'negative')),
  reports integer not null default 0,
  urgent integer not null default 0,
  day text not null,
  created_at text not null,
  queued_at text not null,
  decided_at text not null default '',
  shown_at text not null default '',
  edited_at text not null default '',
  words_erased_at text not null default '',
  letter_id text not null default '',
  version integer not null default 1,
  primary key (site_id, id)
);
create index comment_page on comment (site_id, page_id, state, thread_id);
create index comment_thread on comment (site_id, thread_id, id);
create index comment_queue on comment (site_id, state, queued_at);
create index comment_urgent on comment (site_id, urgent) where urgent > 0;
create index comment_writer on comment (site_id, writer_hash);
create index comment_fingerprint on comment (site_id, fingerprint, created_at);
create unique index comment_once on comment (site_id, once) where once <> '';

-- an earlier wording of a comment
create table comment_revision (
  site_id text not null,
  comment_id text not null,
  at text not null,
  text text not null,
  primary key (site_id, comment_id, at)
);

-- a citizen's report of a comment: once per browser and reason
create table comment_report (
  site_id text not null,
  comment_id text not null,
  browser_hash text not null,
  reason text not null,
  note text not null,
  at text not null,
  settled_at text not null default '',
  primary key (site_id, comment_id, browser_hash, reason)
);

-- an agency (OPD) to which letters are passed on
create table agency (
  site_id text not null,
  id text not null,
  name text not null,
  short_name text not null,
  is_active integer not null default 1,
  primary key (site_id, id)
);

-- the last number given in a year
create table letter_counter (
  site_id text not null,
  year integer not null,
  last integer not null,
  primary key (site_id, year)
);

-- a reader's letter; text is what the writer wrote and is never changed by staff; what the public may read stands in the
-- public_ columns, which are empty until it is published
create table letter (
  site_id text not null,
  id text not null,
  number text not null,
  secret_hash text not null,
  page_id text not null default '',
  type text not null check (type in ('complaint', 'information', 'aspiration', 'appreciation')),
  audience text not null check (audience in ('public', 'business')),
  category text not null,
  subject text not null,
  text text not null,
  place text not null default '',
  visibility text not null check (visibility in ('open', 'anonymous', 'secret')),
  name text not null default '',
  contact text not null default '',
  consent_at text not null,
  state text not null,
  state_detail text not null default '',
  agency_id text not null default '',
  answer text not null default '',
  answer_agency_id text not null default '',
  answered_at text not null default '',
  answered_by text not null default '',
  outcome text not null default '',
  closed_at text not null default '',
  public_subject text not null default '',
  public_text text not null default '',
  public_name text not null default '',
  published_at text not null default '',
  counts_from text not null default '',
  limit_days integer not null default 0,
  due_on text not null default '',
  hints text not null default '[]',
  once text not null default '',
  day text not null,
  received_at text not null,
  first_public_reply_at text not null default '',
  version integer not null default 1,
  primary key (site_id, id)
);
create unique index letter_number on letter (site_id, number);
create index letter_queue on letter (site_id, state, due_on);
create index letter_agency on letter (site_id, agency_id, state, due_on);
create index letter_published on letter (site_id, answered_at) where published_at <> '';
create index letter_day on letter (site_id, day);
create unique index letter_once on letter (site_id, once) where once <> '';

-- what happened to a letter, in order; every change of its state is one; the note is shown to the writer only when is_public
create table letter_event (
  site_id text not null,
  letter_id text not null,
  id text not null,
  at text not null,
  actor text not null check (actor in ('writer', 'staff', 'system')),
  staff_id text not null default '',
  did text not null,
  from_state text not null default '',
  to_state text not null default '',
  detail text not null default '',
  note text not null default '',
  is_public integer not null default 0,
  primary key (site_id, letter_id, id)
);

-- a social account of the institution, found through outbound clicks or entered by staff
create table account (
  site_id text not null,
  id text not null,
  platform text not null,
  handle text not null,
  url text not null,
  label text not null default '',
  state text not null default 'found' check (state in ('found', 'own', 'foreign')),
  created_at text not null,
  primary key (site_id, id)
);
create unique index account_handle on account (site_id, platform, handle);

-- a person who works here
create table staff (
  id text not null primary key,
  username text not null,
  name text not null,
  email text not null default '',
  password_hash text not null,
  language text not null default 'id',
  is_disabled integer not null default 0,
  created_at text not null,
  changed_at text not null
);
create unique index staff_username on staff (username);

-- what a person may do on a site; site_id '*' means every site
create table staff_role (
  staff_id text not null references staff (id),
  site_id text not null,
  role text not null check (role in ('webmaster', 'moderator', 'officer', 'leader')),
  agency_id text not null default '',
  primary key (staff_id, site_id, role)
);

-- a signed-in browser of a member of staff; notice is what its next page says
create table session (
  id_hash text not null primary key,
  staff_id text not null references staff (id),
  form_token text not null,
  created_at text not null,
  seen_at text not null,
  expires_at text not null,
  notice text not null default ''
);
create index session_staff on session (staff_id);

-- a one-time link to set up the first account, an invited account or a new password
create table staff_invite (
  token_hash text not null primary key,
  staff_id text not null default '',
  purpose text not null check (purpose in ('setup', 'password')),
  created_at text not null,
  expires_at text not null,
  used_at text not null default ''
);

-- a staff act: who did what to which one thing, when; hash covers the row before it and a hash of the note
create table audit (
  seq integer not null primary key,
  site_id text not null,
  at text not null,
  staff_id text not null,
  did text not null,
  subject text not null,
  subject_id text not null,
  code text not null default '',
  note_hash text not null default '',
  previous text not null,
  hash text not null
);
create index audit_site on audit (site_id, seq);
create index audit_subject on audit (subject, subject_id);

-- the free text of a staff act, beside the chain so that it can be erased
create table audit_note (
  seq integer not null primary key,
  note text not null
);

-- a mail to send, written in the transaction of its cause
create table outbox (
  id text not null primary key,
  site_id text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  created_at text not null,
  next_try_at text not null,
  tries integer not null default 0,
  sent_at text not null default '',
  last_error text not null default ''
);
create index outbox_due on outbox (sent_at, next_try_at);

-- who runs a job now, and until when
create table lease (
  job text not null primary key,
  holder text not null,
  until text not null,
  last_run_at text not null default '',
  last_result text not null default ''
);
