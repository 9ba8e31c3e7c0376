-- How often an address came lately, by what it does. Shared by all nodes, bounded by forgetting old windows; hashed.
create table guest.rate (
    address_hash bytea       not null,
    window_start timestamptz not null,
    count        integer     not null,
    primary key (address_hash, window_start)
);
create index rate_by_window on guest.rate (window_start);

-- One key for all nodes: what signs the links that strangers get.
create table guest.signing_key (
    id         integer     primary key check (id = 1),
    key        bytea       not null,
    created_at timestamptz not null
);
