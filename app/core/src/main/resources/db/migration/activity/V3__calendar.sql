-- Who has a calendar feed; of its secret only what is needed to know it again.
create table activity.calendar (
    username   text primary key,
    token_hash bytea not null unique,
    since      timestamptz not null
);
-- how often an address asked for calendars, over all nodes
create table activity.calendar_rate (
    address_hash bytea not null,
    window_start timestamptz not null,
    count        integer not null,
    primary key (address_hash, window_start)
);
-- meetings that somebody is mentioned in
create index activity_meeting_with on activity.activity using gin (mentioned) where kind = 'MEETING';
