-- When who works. What holds when stands in editions; none is ever changed or deleted.
create table calendar.calendar (
    id         uuid primary key,
    name       text not null unique,
    title      text not null,
    zone       text not null,
    number     integer not null,
    version    bigint not null default 1,
    changed_at timestamptz not null,
    changed_by text not null
);

create table calendar.edition (
    calendar_id uuid not null references calendar.calendar (id),
    number      integer not null,
    holds_from  date not null,
    content     jsonb not null,
    made_at     timestamptz not null,
    made_by     text not null,
    primary key (calendar_id, number)
);

-- Whose calendar it is; who is not here has the house's.
create table calendar.assigned (
    kind        text not null check (kind in ('TEAM', 'PERSON', 'TIER')),
    who         text not null,
    calendar_id uuid not null references calendar.calendar (id),
    primary key (kind, who)
);

-- Counts changes, so that every node sees cheaply whether what it remembers still holds.
create table calendar.state (
    one    boolean primary key default true check (one),
    change bigint not null
);
insert into calendar.state (change) values (1);

-- Timers that are to be computed again, and how far that is.
create table calendar.recomputation (
    id           bigint generated always as identity primary key,
    calendar     text not null,
    requested_at timestamptz not null,
    last_timer   text,
    seen         integer not null default 0,
    moved        integer not null default 0,
    done_at      timestamptz
);
create index recomputation_open on calendar.recomputation (id) where done_at is null;
create index recomputation_of on calendar.recomputation (calendar, id desc);
