-- A copy of Keycloak's people, so that rules and pages work while Keycloak is away. Presence is ours alone.
create table access.person (
    username   text primary key,
    name       text not null,
    email      text,
    roles      text[] not null default '{}',
    teams      text[] not null default '{}',
    countries  text[] not null default '{}',
    industries text[] not null default '{}',
    languages  text[] not null default '{}',
    capacity   integer not null default 0,
    present    boolean not null default true,
    enabled    boolean not null default true
);

create table access.preference (
    username text not null,
    key      text not null,
    value    text not null,
    primary key (username, key)
);

create table access.saved_view (
    id     bigint generated always as identity primary key,
    list   text not null,
    name   text not null,
    query  text not null,
    shared boolean not null default false,
    owner  text not null,
    unique (owner, list, name)
);
create index saved_view_shared on access.saved_view (list) where shared;
