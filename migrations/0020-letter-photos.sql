-- a photo of a letter as Titian made it anew: of the file that was sent nothing is kept, no name, no place, no camera.
-- letter_id '' = it waits, under the key of the form it came with, until the letter itself can be taken
create table letter_photo (
  site_id text not null,
  id text not null,
  letter_id text not null default '',
  once text not null default '',
  n integer not null check (n between 1 and 3),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  at text not null,
  is_public integer not null default 0 check (is_public in (0, 1)),
  alt text not null default '',
  small blob not null,
  image blob not null,
  primary key (site_id, id)
);
create index letter_photo_letter on letter_photo (site_id, letter_id, n);
create index letter_photo_once on letter_photo (site_id, once);
