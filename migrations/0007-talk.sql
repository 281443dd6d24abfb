-- browsers that support a comment (their rows stand in comment_support)
alter table comment add column supports integer not null default 0;
-- 1: the writer had confirmed a mail address, before or since
alter table comment add column is_confirmed integer not null default 0;
-- 1: whoever this comment answers was told of it
alter table comment add column is_told integer not null default 0;

-- one browser's support of a comment; its key is made for this comment alone and kept hashed
create table comment_support (
  site_id text not null,
  comment_id text not null,
  key_hash text not null,
  day text not null,
  primary key (site_id, comment_id, key_hash)
);

-- a mail address that a writer of comments left, never published: pending until its owner confirms it, then kept only as
-- long as its owner wants to be told of replies; confirmed_at stays, so that the writer stays confirmed
create table writer_contact (
  site_id text not null,
  id text not null,
  writer_hash text not null,
  pending text not null default '',
  email text not null default '',
  wants_replies integer not null default 0,
  asked_at text not null,
  confirmed_at text not null default '',
  told_at text not null default '',
  used_at text not null,
  primary key (site_id, id)
);
create unique index writer_contact_writer on writer_contact (site_id, writer_hash);
create index writer_contact_pending on writer_contact (site_id, pending) where pending <> '';

-- address at which the recipient of a mail ends further ones with one press (RFC 8058); '' where there are none
alter table outbox add column unsubscribe text not null default '';
