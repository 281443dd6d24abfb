-- '' = an account of its own; else the account that it is another spelling of, under which its counts are shown
alter table account add column merged_into text not null default '';
