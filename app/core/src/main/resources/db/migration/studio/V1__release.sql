-- What analysts published: the whole content under one number, never changed afterwards.
create table studio.release (
    number       integer     primary key,
    checksum     text        not null,
    published_at timestamptz not null
);

create table studio.release_file (
    release integer not null references studio.release,
    path    text    not null,
    content bytea   not null,
    primary key (release, path)
);
