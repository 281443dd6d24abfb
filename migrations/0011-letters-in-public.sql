-- how a letter came: '' is the form of Titian, else the account, counter or line on which staff received it and wrote it down
alter table letter add column channel text not null default '';
-- the institution's own account on which it came
alter table letter add column channel_account text not null default '';
-- where the message stands, for staff alone
alter table letter add column channel_url text not null default '';
-- the day on which it was written there
alter table letter add column channel_day text not null default '';
-- browsers that said "me too"
alter table letter add column supports integer not null default 0;

-- "me too" of one browser for one published letter
create table letter_support (
  site_id text not null,
  letter_id text not null,
  key_hash text not null,
  day text not null,
  primary key (site_id, letter_id, key_hash)
);
