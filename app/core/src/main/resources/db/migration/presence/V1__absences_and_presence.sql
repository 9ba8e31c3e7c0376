-- Who is away, and who stands in.
create table presence.absence (
    id        uuid primary key,
    username  text not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    stand_in  text check (stand_in <> username),
    note      text,
    told_by   text not null,
    told_at   timestamptz not null,
    version   bigint not null default 1
);
create index absence_of on presence.absence (username, ends_at);
create index absence_until on presence.absence (ends_at);

-- When somebody was last at work here; written at most once a minute for each.
create table presence.seen (
    username  text primary key,
    active_at timestamptz not null,
    there_at  timestamptz not null
) with (fillfactor = 70);

-- Who has what open right now, so that two do not answer at once. Of no worth after half a minute.
create unlogged table presence.looking (
    subject   uuid not null,
    username  text not null,
    answering boolean not null,
    at        timestamptz not null,
    primary key (subject, username)
);
create index looking_at on presence.looking (at);
