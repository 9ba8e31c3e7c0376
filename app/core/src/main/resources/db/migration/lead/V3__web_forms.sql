create table lead.web_form (
    id            text primary key,
    title         text        not null,
    intro         text,
    button        text        not null,
    thank_you     text        not null,
    source        text        not null,
    campaign      text,
    fields        text[]      not null,
    required      text[]      not null,
    -- Other people's pages that may embed the form or send to it; pages of this house always may.
    allowed_hosts text[]      not null default '{}',
    active        boolean     not null,
    changed_at    timestamptz not null,
    version       bigint      not null
);

insert into lead.web_form
    (id, title, intro, button, thank_you, source, campaign, fields, required, active, changed_at, version)
values
    ('contact-us', 'Contact us', 'Tell us what you are looking for. We answer within one working day.', 'Send',
     'Thank you. We have your message and will be in touch soon.', 'web form', null,
     '{firstName,lastName,email,phone,company,companySize,country,jobTitle,message}', '{lastName,email,message}',
     true, now(), 1);

-- How often an address sent forms lately. Shared by all nodes, bounded by forgetting old windows; addresses are hashed.
create table lead.form_rate (
    address_hash bytea       not null,
    window_start timestamptz not null,
    count        integer     not null,
    primary key (address_hash, window_start)
);
create index form_rate_by_window on lead.form_rate (window_start);
