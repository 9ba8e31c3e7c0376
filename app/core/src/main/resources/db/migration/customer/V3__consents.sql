-- What messages are sent for. Marketing needs a yes; service goes on until somebody says no.
create table customer.purpose (
    key           text primary key,
    label         text    not null,
    needs_consent boolean not null,
    position      integer not null
);
insert into customer.purpose (key, label, needs_consent, position) values
    ('marketing', 'Marketing', true, 1),
    ('newsletter', 'Newsletter', true, 2),
    ('sales', 'Sales follow-up', false, 3),
    ('service', 'Service and support', false, 4);

-- What people and leads said about being contacted. Only ever added to: a trigger refuses the rest.
create table customer.consent (
    id           uuid primary key,
    subject_type text        not null,
    subject_id   uuid        not null,
    channel      text        not null,
    purpose      text        not null references customer.purpose,
    state        text        not null,
    -- Normal forms of the addresses it was said about: a no counts for them, whoever holds them.
    addresses    text[]      not null default '{}',
    source       text        not null,
    text         text,
    ip           text,
    document     text,
    said_at      timestamptz not null,
    kept_at      timestamptz not null,
    by           text,
    constraint consent_of_people check (subject_type in ('person', 'lead')),
    constraint consent_channel_known check (channel in ('EMAIL', 'PHONE', 'SMS', 'WHATSAPP', 'POST')),
    constraint consent_state_known check (state in ('GIVEN', 'WITHDRAWN', 'UNKNOWN'))
);
create index consent_of_subject on customer.consent (subject_id, said_at desc, id desc);
create index consent_of_address on customer.consent using gin (addresses);

create function customer.consent_stays() returns trigger language plpgsql as
$$ begin raise exception 'What was said about consent is kept as it is; add what is said now.'; end $$;
create trigger consent_stays before update on customer.consent
    for each row execute function customer.consent_stays();
