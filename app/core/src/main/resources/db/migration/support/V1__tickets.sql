create schema if not exists support;
create extension if not exists pg_trgm with schema public;

create sequence support.ticket_number start 10001;

create table support.queue (
    key        text primary key,
    name       text        not null,
    team       text        not null,
    level      text,
    mailbox_id uuid,
    position   integer     not null,
    retired    boolean     not null default false,
    constraint queue_level_known check (level in ('L1', 'L2', 'L3', 'SUPERVISOR'))
);

insert into support.queue (key, name, team, level, position) values
    ('first-line', 'First line', 'support', 'L1', 1),
    ('second-line', 'Second line', 'support', 'L2', 2),
    ('third-line', 'Third line', 'support', 'L3', 3),
    ('supervisors', 'Supervisors', 'support-managers', 'SUPERVISOR', 4);

create table support.contract (
    id         uuid primary key,
    company_id uuid not null,
    name       text not null,
    tier       text not null,
    calendar   text,
    starts_on  date not null,
    ends_on    date,
    constraint contract_tier_known check (tier in ('BASIC', 'SILVER', 'GOLD')),
    constraint contract_ends_after_it_began check (ends_on >= starts_on)
);
create index contract_of_company on support.contract (company_id, starts_on desc, id);

create table support.ticket (
    id                 uuid primary key,
    number             text        not null,
    subject            text        not null,
    description        text,
    state              text        not null,
    priority           text,
    -- 1 is the most urgent; what nobody has judged yet comes between high and normal.
    urgency            smallint    not null,
    category           text,
    queue              text        references support.queue,
    level              text        not null default 'L1',
    channel            text        not null,
    language           text,
    company_id         uuid,
    person_id          uuid,
    -- Of whom nobody knows as a person.
    email              text,
    contact_name       text,
    product_id         uuid,
    parent_id          uuid,
    external_id        text,
    -- Copies of what the clocks say, written in the transaction that turns them.
    first_response_due timestamptz,
    resolution_due     timestamptz,
    next_due           timestamptz,
    warn_at            timestamptz,
    paused_since       timestamptz,
    breached           boolean     not null default false,
    opened_at          timestamptz,
    first_responded_at timestamptz,
    solved_at          timestamptz,
    closed_at          timestamptz,
    -- Working time, as the calendar of the promise counts it; of what another system kept, elapsed time.
    response_seconds   bigint,
    resolution_seconds bigint,
    customer_wrote_at  timestamptz,
    reopened           integer     not null default 0,
    reassigned         integer     not null default 0,
    historic           boolean     not null default false,
    owner              text,
    team               text,
    tags               text[]      not null default '{}',
    custom             jsonb       not null default '{}',
    import_id          uuid,
    merged_into        uuid references support.ticket,
    name_key           text        not null,
    search_text        text        not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    version            bigint      not null,
    constraint ticket_state_known check (state in ('OPEN', 'WAITING', 'SOLVED', 'CLOSED')),
    constraint ticket_priority_known check (priority in ('URGENT', 'HIGH', 'NORMAL', 'LOW')),
    constraint ticket_level_known check (level in ('L1', 'L2', 'L3', 'SUPERVISOR')),
    constraint ticket_is_not_merged_into_itself check (merged_into <> id)
);
create unique index ticket_number_once on support.ticket (number);

-- Queues: the nearest due first, what has none comes last. For a queue, for one's own, for what nobody has in a team.
create index ticket_in_queue on support.ticket (queue, (coalesce(next_due, 'infinity'::timestamptz)), id)
    where merged_into is null and state in ('OPEN', 'WAITING');
create index ticket_of_owner_by_due on support.ticket (owner, (coalesce(next_due, 'infinity'::timestamptz)), id)
    where merged_into is null and state in ('OPEN', 'WAITING');

create index ticket_by_owner on support.ticket (owner, id);
create index ticket_by_team on support.ticket (team, id);
create index ticket_unassigned_by_team on support.ticket (team, id) where owner is null and team is not null;
create index ticket_by_name on support.ticket (name_key, id);
create index ticket_by_state on support.ticket (state, id);
create index ticket_by_urgency on support.ticket (urgency, id);
create index ticket_by_priority on support.ticket (priority, id);
create index ticket_by_category on support.ticket (category, id);
create index ticket_by_queue on support.ticket (queue, id);
create index ticket_by_level on support.ticket (level, id);
create index ticket_by_channel on support.ticket (channel, id);
create index ticket_by_company on support.ticket (company_id, id) where company_id is not null;
create index ticket_by_person on support.ticket (person_id, id) where person_id is not null;
create index ticket_by_email on support.ticket (email, id) where email is not null;
create index ticket_by_product on support.ticket (product_id, id) where product_id is not null;
create index ticket_by_parent on support.ticket (parent_id, id) where parent_id is not null;
create index ticket_by_external_id on support.ticket (external_id, id) where external_id is not null;
create index ticket_by_due on support.ticket (next_due, id);
create index ticket_by_first_response_due on support.ticket (first_response_due, id);
create index ticket_by_resolution_due on support.ticket (resolution_due, id);
create index ticket_by_breach on support.ticket (breached, id);
create index ticket_by_solution on support.ticket (solved_at, id);
create index ticket_by_closing on support.ticket (closed_at, id);
create index ticket_by_opening on support.ticket (opened_at, id);
create index ticket_by_import on support.ticket (import_id, id) where import_id is not null;
create index ticket_merged_into on support.ticket (merged_into) where merged_into is not null;
create index ticket_by_creation on support.ticket (created_at, id);
create index ticket_by_change on support.ticket (changed_at, id);
create index ticket_by_tag on support.ticket using gin (tags);
create index ticket_by_text on support.ticket using gin (search_text public.gin_trgm_ops);
create index ticket_by_custom on support.ticket using gin (custom jsonb_path_ops);

-- What was promised, and how far its clock has run.
create table support.clock (
    ticket_id        uuid        not null references support.ticket on delete cascade,
    kind             text        not null,
    calendar         text        not null,
    promised_seconds bigint      not null,
    warn_percent     integer     not null,
    started_at       timestamptz not null,
    -- When it was stopped for good: answered, solved. A reopened ticket's resolution goes on.
    stopped_at       timestamptz,
    due_at           timestamptz,
    warn_at          timestamptz,
    warned_at        timestamptz,
    breached_at      timestamptz,
    primary key (ticket_id, kind),
    constraint clock_kind_known check (kind in ('FIRST_RESPONSE', 'RESOLUTION'))
);
create index clock_of_calendar on support.clock (calendar, ticket_id) where stopped_at is null;

-- While nothing ran: waiting for the customer, solved until it was reopened.
create table support.pause (
    id        uuid primary key,
    ticket_id uuid        not null references support.ticket on delete cascade,
    from_at   timestamptz not null,
    to_at     timestamptz,
    constraint pause_ends_after_it_began check (to_at >= from_at)
);
create unique index pause_is_one_at_a_time on support.pause (ticket_id) where to_at is null;
create index pause_of_ticket on support.pause (ticket_id, from_at);

-- At which share of the promised resolution a ticket leaves a level by itself.
create table support.ladder (
    ticket_id uuid    not null references support.ticket on delete cascade,
    level     text    not null,
    percent   integer not null,
    primary key (ticket_id, level),
    constraint ladder_level_known check (level in ('L1', 'L2', 'L3'))
);

-- What went between customer and house. Notes of colleagues stand in a table of their own: no query of a customer's side
-- knows it.
create table support.reply (
    id            uuid primary key,
    ticket_id     uuid        not null references support.ticket on delete cascade,
    from_customer boolean     not null,
    author        text,
    person_id     uuid,
    text          text        not null,
    message_id    uuid,
    -- How the message stands that carried it: QUEUED, SENT, FAILED …
    delivery      text,
    at            timestamptz not null
);
create index reply_of_ticket on support.reply (ticket_id, at, id);
create unique index reply_of_message on support.reply (message_id) where message_id is not null;

create table support.note (
    id        uuid primary key,
    ticket_id uuid        not null references support.ticket on delete cascade,
    author    text        not null,
    text      text        not null,
    at        timestamptz not null
);
create index note_of_ticket on support.note (ticket_id, at, id);

create table support.watcher (
    ticket_id uuid        not null references support.ticket on delete cascade,
    username  text        not null,
    at        timestamptz not null,
    primary key (ticket_id, username)
);

create table support.link (
    ticket_id uuid        not null references support.ticket on delete cascade,
    other_id  uuid        not null references support.ticket on delete cascade,
    kind      text        not null,
    at        timestamptz not null,
    primary key (ticket_id, other_id),
    constraint link_kind_known check (kind in ('RELATED', 'CAUSED_BY', 'DUPLICATE_OF', 'SPLIT_FROM')),
    constraint link_is_to_another check (ticket_id <> other_id)
);
create index link_to on support.link (other_id, ticket_id);

-- Who had it, one after the other.
create table support.hand (
    id        uuid primary key,
    ticket_id uuid        not null references support.ticket on delete cascade,
    owner     text,
    queue     text,
    at        timestamptz not null
);
create index hand_of_ticket on support.hand (ticket_id, at, id);
create index hand_of_owner on support.hand (owner, at desc);

create table support.macro (
    id       uuid primary key,
    name     text  not null,
    fields   jsonb not null default '{}',
    reply    text,
    note     text,
    afterwards text,
    queue    text references support.queue,
    constraint macro_afterwards_known check (afterwards in ('OPEN', 'WAITING', 'SOLVED'))
);
create unique index macro_once on support.macro (lower(name));

create table support.canned_answer (
    id       uuid primary key,
    name     text not null,
    language text,
    text     text not null
);
create unique index canned_answer_once on support.canned_answer (lower(name), coalesce(language, ''));

-- Calendars that changed: whose clocks have to be counted again, and how far that got.
create table support.recount (
    calendar text primary key,
    after_id uuid,
    at       timestamptz not null
);
