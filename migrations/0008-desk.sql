-- a word of a comment or a letter, folded, so that a search reads the words and not the texts
create table search_word (
  site_id text not null,
  kind text not null check (kind in ('comment', 'letter')),
  word text not null,
  item_id text not null,
  primary key (site_id, kind, word, item_id)
);
create index search_word_item on search_word (site_id, kind, item_id);

-- 1 once its words stand in search_word; what another way of storing left at 0 is indexed by a job
alter table comment add column indexed integer not null default 0;
create index comment_unindexed on comment (site_id, id) where indexed = 0;
alter table letter add column indexed integer not null default 0;
create index letter_unindexed on letter (site_id, id) where indexed = 0;
create index comment_tone on comment (site_id, tone, id) where tone <> '';

-- what the model learned from the decision on a comment: '', 'fine' or 'spam'; needed to take the lesson back
alter table comment add column lesson text not null default '' check (lesson in ('', 'fine', 'spam'));

-- in how many comments of a month a word stood that moderators published (fine) or put to spam; word is a keyed hash, '' counts the comments
create table lesson_word (
  site_id text not null,
  month text not null,
  word text not null,
  fine integer not null,
  spam integer not null,
  primary key (site_id, month, word)
);

-- a question to the desk that a member of staff keeps under a name; query is the address without the site
create table desk_view (
  site_id text not null,
  staff_id text not null,
  id text not null,
  name text not null,
  query text not null,
  created_at text not null,
  primary key (site_id, staff_id, id)
);

-- what moderators do not want here: a word, a brand, the host of a link, or what one writer key sends; value is folded
create table block_rule (
  site_id text not null,
  id text not null,
  kind text not null check (kind in ('word', 'brand', 'host', 'writer')),
  value text not null,
  verdict text not null check (verdict in ('hold', 'spam')),
  from_comment text not null default '',
  made_by text not null,
  created_at text not null,
  expires_at text not null default '',
  ended_at text not null default '',
  hits integer not null default 0,
  last_hit_at text not null default '',
  version integer not null default 1,
  primary key (site_id, id)
);
create unique index block_rule_value on block_rule (site_id, kind, value) where ended_at = '';

-- the comment that a letter was made of; channel says 'comment' then, channel_url and channel_day its address and day
alter table letter add column comment_id text not null default '';

-- how often a member of staff wants to hear by mail what waits, and when that was last looked at
alter table staff add column digest text not null default 'off' check (digest in ('off', 'hourly', 'daily'));
alter table staff add column digest_at text not null default '';
