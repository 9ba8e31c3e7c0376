-- Somebody knows better than the matcher: these two are not the same. The smaller id first.
create table customer.not_same (
    kind  text        not null,
    one   uuid        not null,
    other uuid        not null,
    by    text,
    at    timestamptz not null,
    primary key (kind, one, other),
    constraint not_same_in_order check (one < other)
);
create index not_same_other_way on customer.not_same (kind, other);

-- What was answered while a lead became a customer: is this the same?
create table customer.answer (
    lead_id      uuid        not null,
    kind         text        not null,
    candidate_id uuid        not null,
    same         boolean     not null,
    by           text,
    at           timestamptz not null,
    primary key (lead_id, kind, candidate_id)
);

-- Which customer a lead became. One row a lead, so that converting twice makes nothing twice.
create table customer.conversion (
    lead_id     uuid primary key,
    company_id  uuid references customer.company,
    person_id   uuid        not null references customer.person,
    company_how text,
    person_how  text        not null,
    at          timestamptz not null,
    by          text,
    constraint conversion_says_how check (
        person_how in ('NEW', 'LINKED', 'ASKED') and (company_how is null) = (company_id is null)
        and (company_how is null or company_how in ('NEW', 'LINKED', 'ASKED')))
);
create index conversion_by_person on customer.conversion (person_id, at desc);
create index conversion_by_company on customer.conversion (company_id, at desc) where company_id is not null;
