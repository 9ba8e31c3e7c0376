create schema if not exists quote;
create extension if not exists pg_trgm with schema public;

create table quote.product (
    id             uuid primary key,
    name           text        not null,
    sku            text,
    series         text,
    unit           text,
    price          numeric,
    price_currency text,
    cost           numeric,
    cost_currency  text,
    tax_rate       numeric,
    billing        text        not null default 'once',
    active         boolean     not null default true,
    description    text,
    owner          text,
    team           text,
    tags           text[]      not null default '{}',
    custom         jsonb       not null default '{}',
    import_id      uuid,
    merged_into    uuid references quote.product,
    name_key       text        not null,
    -- Letters and digits alone: "GTXPro" and "GTX Pro" are one product.
    match_key      text        not null,
    sku_key        text,
    search_text    text        not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    version        bigint      not null,
    constraint product_billing_is_known check (billing in ('once', 'monthly', 'yearly')),
    -- At the end of a transaction: within a merge two have the same number for a moment.
    constraint product_number_is_given_once exclude using btree (sku_key with =)
        where (sku_key is not null and merged_into is null) deferrable initially deferred
);
create index product_by_sku on quote.product (sku, id) where sku is not null;
create index product_by_owner on quote.product (owner, id);
create index product_unassigned_by_team on quote.product (team, id) where owner is null and team is not null;
create index product_by_name on quote.product (name_key, id);
create index product_by_match_key on quote.product (match_key, id);
create index product_by_likeness on quote.product using gin (match_key public.gin_trgm_ops);
create index product_by_series on quote.product (series, id);
create index product_by_price on quote.product (price, id);
create index product_by_activity on quote.product (active, id);
create index product_by_import on quote.product (import_id, id) where import_id is not null;
create index product_merged_into on quote.product (merged_into) where merged_into is not null;
create index product_by_creation on quote.product (created_at, id);
create index product_by_change on quote.product (changed_at, id);
create index product_by_tag on quote.product using gin (tags);
create index product_by_text on quote.product using gin (search_text public.gin_trgm_ops);
create index product_by_custom on quote.product using gin (custom jsonb_path_ops);

-- What a bundle consists of; bundles stand in no bundle, so there are no circles.
create table quote.part (
    bundle_id  uuid    not null references quote.product on delete cascade,
    product_id uuid    not null references quote.product,
    quantity   numeric not null check (quantity > 0),
    position   integer not null,
    primary key (bundle_id, product_id),
    check (bundle_id <> product_id)
);
create index part_by_product on quote.part (product_id);

create table quote.price_list (
    id         uuid primary key,
    name       text        not null,
    currency   char(3)     not null,
    valid_from date        not null,
    valid_to   date,
    active     boolean     not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    check (valid_to >= valid_from)
);
create unique index price_list_by_name on quote.price_list (lower(name));

create table quote.list_price (
    list_id       uuid    not null references quote.price_list on delete cascade,
    product_id    uuid    not null references quote.product on delete cascade,
    from_quantity numeric not null check (from_quantity > 0),
    price         numeric not null check (price >= 0),
    primary key (list_id, product_id, from_quantity)
);
create index list_price_by_product on quote.list_price (product_id);

-- How much of a currency one unit of the house's own is worth, from that day until the next row.
create table quote.rate (
    currency   char(3)     not null,
    valid_from date        not null,
    rate       numeric     not null check (rate > 0),
    set_by     text        not null,
    set_at     timestamptz not null,
    primary key (currency, valid_from)
);

create sequence quote.number start 1001;

-- One row for each version of a quote; versions of one quote share its number.
create table quote.quote (
    id               uuid primary key,
    deal_id          uuid        not null,
    number           bigint      not null,
    revision         integer     not null,
    state            text        not null,
    title            text        not null,
    recipient        text,
    recipient_email  text,
    introduction     text,
    terms            text,
    currency         char(3)     not null,
    price_list_id    uuid references quote.price_list,
    term_months      integer     not null,
    valid_until      date        not null,
    discount_percent numeric,
    discount_amount  numeric,
    -- Totals as lists and the deal show them; the lines say the same.
    net              numeric     not null,
    gross            numeric     not null,
    recurring        numeric     not null,
    off_percent      numeric     not null,
    margin           numeric,
    link_generation  integer     not null default 0,
    sent_at          timestamptz,
    sent_by          text,
    opened_at        timestamptz,
    created_at       timestamptz not null,
    created_by       text        not null,
    changed_at       timestamptz not null,
    version          bigint      not null,
    unique (number, revision),
    check (state in ('draft', 'sent', 'accepted', 'declined', 'expired', 'superseded', 'withdrawn'))
);
create index quote_by_deal on quote.quote (deal_id, id);
create index quote_by_end on quote.quote (valid_until) where state = 'sent';

create table quote.line (
    id               uuid primary key,
    quote_id         uuid    not null references quote.quote on delete cascade,
    position         integer not null,
    product_id       uuid references quote.product,
    name             text    not null,
    description      text,
    quantity         numeric not null,
    unit             text,
    billing          text    not null,
    -- What the catalogue asked when the line was priced; what the seller asks stands in unit_price when it differs.
    list_price       numeric not null,
    unit_price       numeric,
    unit_cost        numeric,
    discount_percent numeric not null,
    tax_rate         numeric not null,
    parts            jsonb   not null default '[]',
    constraint line_at_its_place unique (quote_id, position) deferrable initially deferred
);
create index line_by_product on quote.line (product_id) where product_id is not null;

-- Who said yes or no, and how that can be shown later. One row at most: nobody accepts twice.
create table quote.answer (
    quote_id   uuid primary key references quote.quote on delete cascade,
    accepted   boolean     not null,
    name       text        not null,
    reason     text,
    at         timestamptz not null,
    -- The colleague who wrote down what the customer said; null when the customer did it by the link.
    noted_by   text,
    address    text,
    browser    text,
    -- SHA-256 of the document that was on the screen.
    document   text        not null
);

-- Which quote a deal follows, and what was written to the deal last: a sum that differs from it was set by a person.
create table quote.followed (
    deal_id  uuid primary key,
    quote_id uuid    not null references quote.quote on delete cascade,
    amount   numeric,
    currency char(3)
);
create index followed_quote on quote.followed (quote_id);

-- The key that signs links to customers; made when it is first needed, the same on every node.
create table quote.signing_key (
    id         integer primary key check (id = 1),
    key        bytea       not null,
    created_at timestamptz not null
);

create table quote.link_rate (
    address_hash bytea       not null,
    window_start timestamptz not null,
    count        integer     not null,
    primary key (address_hash, window_start)
);
create index link_rate_by_window on quote.link_rate (window_start);
