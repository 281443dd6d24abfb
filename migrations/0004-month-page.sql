-- day_page added up over the closed days of a month; month_fold says up to which day
create table month_page (
  site_id text not null,
  month text not null,
  page_id text not null,
  visits integer not null,
  social integer not null,
  views integer not null,
  engaged integer not null,
  primary key (site_id, month, page_id)
);

-- a month whose month_page rows hold; without a row its day counts are read instead
create table month_fold (
  site_id text not null,
  month text not null,
  folded_to text not null,
  primary key (site_id, month)
);
