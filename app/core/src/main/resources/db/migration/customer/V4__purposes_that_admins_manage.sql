-- Admins add purposes, change what they need, and retire them. What was said names a purpose by its key, which stays.
alter table customer.purpose
    add column id      uuid    not null default gen_random_uuid() unique,
    add column retired boolean not null default false,
    add column version bigint  not null default 1;

-- Places are counted from 0, as those of custom fields.
update customer.purpose set position = position - 1;
