-- As what a subject goes on: a lead as the person it became, then as whoever that one was merged into; the last is what it
-- is today. Work that comes for the former is about that one. Empty for nearly all, which then cost no index entry.
alter table worklist.subject add column continues_as uuid[];
create index subject_continues_as on worklist.subject using gin (continues_as) where continues_as is not null;
