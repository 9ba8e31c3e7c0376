-- Where else the past of a subject is written: under the ids of those that were merged into it.
create table audit.alias (
    type          text not null,
    id            uuid not null,
    survivor_type text not null,
    survivor      uuid not null,
    since         timestamptz not null,
    primary key (survivor_type, survivor, type, id)
);
