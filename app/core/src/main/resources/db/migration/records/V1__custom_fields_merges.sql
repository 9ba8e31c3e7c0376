create schema if not exists records;

create table records.custom_field (
    id          uuid primary key,
    kind        text        not null,
    key         text        not null,
    label       text        not null,
    type        text        not null,
    help        text,
    required    boolean     not null,
    otherwise   jsonb,
    least       numeric,
    most        numeric,
    longest     integer,
    pattern     text,
    choices     text[]      not null default '{}',
    visible_to  text[]      not null default '{}',
    filtered    boolean     not null,
    in_list     boolean     not null,
    position    integer     not null,
    retired     boolean     not null default false,
    -- What has been built, and not yet what should be: a builder that dies goes on where it was.
    index_state text        not null default 'NONE',
    created_at  timestamptz not null,
    created_by  text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    version     bigint      not null,
    constraint custom_field_key_is_of_its_kind unique (kind, key),
    constraint custom_field_key_is_a_name check (key ~ '^[a-z][A-Za-z0-9_]{0,39}$'),
    constraint custom_field_index_state_known check (index_state in ('NONE', 'BUILDING', 'READY'))
);

create table records.merge (
    id        uuid primary key,
    kind      text        not null,
    survivor  uuid        not null,
    others    uuid[]      not null,
    titles    text[]      not null,
    before    jsonb       not null,
    after     jsonb       not null,
    kept      jsonb       not null,
    instances jsonb       not null,
    at        timestamptz not null,
    by        text        not null,
    undone_at timestamptz,
    undone_by text,
    constraint merge_has_others check (cardinality(others) between 1 and 9 and cardinality(others) = cardinality(titles))
);
create index merge_of_survivor on records.merge (survivor, id);

-- Records that an import brought and that somebody did something with since: the import's undo leaves them.
create table records.worked_on (
    kind text not null,
    id   uuid not null,
    primary key (kind, id)
);

-- What a door answered to a request that may be sent again.
create table records.idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    result_id    uuid        not null,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_age on records.idempotency_key (created_at);
