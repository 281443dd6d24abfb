-- whether a sender's browser must do some arithmetic before a comment or letter is taken without a mark: off, suspicious
-- (when something looks like a program) or always
alter table site add column proof text not null default 'suspicious' check (proof in ('off', 'suspicious', 'always'));
