create schema if not exists search;
create extension if not exists pg_trgm with schema public;

-- Every word that a name holds, once: what is misspelt is looked up here. Words stay when their last name goes; what
-- nobody is called any more finds nothing.
create table search.word (
    word text primary key
);
create index word_by_trigrams on search.word using gin (word public.gin_trgm_ops);

-- How far each kind's rows have been read.
create table search.bookmark (
    type text primary key,
    upto timestamptz not null default '-infinity',
    last uuid        not null default '00000000-0000-0000-0000-000000000000'
);
