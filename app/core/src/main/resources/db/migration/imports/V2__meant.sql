-- What somebody said that unknown words of the file mean: by field, the known word by the one that was written.
alter table imports.job add column meant jsonb not null default '{}';
