-- Lists find and sort texts without regard to upper and lower case, in the order of these indexes; they stand in the
-- place of those on the bare columns, so that a write costs what it cost before.
drop index customer.company_by_industry, customer.company_by_email, customer.company_by_zip, customer.company_by_city,
    customer.company_by_state;
create index company_by_industry on customer.company (lower(industry), id);
create index company_by_email on customer.company (lower(email), id) where email is not null;
create index company_by_zip on customer.company (lower(zip), id) where zip is not null;
create index company_by_city on customer.company (lower(city), id);
create index company_by_state on customer.company (lower(state), id);

drop index customer.person_by_email, customer.person_by_job_title, customer.person_by_department, customer.person_by_zip,
    customer.person_by_city, customer.person_by_state, customer.person_by_language, customer.person_by_source,
    customer.person_by_campaign;
create index person_by_email on customer.person (lower(email), id);
create index person_by_job_title on customer.person (lower(job_title), id);
create index person_by_department on customer.person (lower(department), id);
create index person_by_zip on customer.person (lower(zip), id) where zip is not null;
create index person_by_city on customer.person (lower(city), id);
create index person_by_state on customer.person (lower(state), id);
create index person_by_language on customer.person (lower(language), id);
create index person_by_source on customer.person (lower(source), id);
create index person_by_campaign on customer.person (lower(campaign), id);

-- A part of a text, in any of them: one index of trigrams a table.
create index company_by_part on customer.company using gin (
    lower(industry) public.gin_trgm_ops, lower(email) public.gin_trgm_ops, lower(zip) public.gin_trgm_ops,
    lower(city) public.gin_trgm_ops, lower(state) public.gin_trgm_ops);
create index person_by_part on customer.person using gin (
    lower(email) public.gin_trgm_ops, lower(job_title) public.gin_trgm_ops, lower(department) public.gin_trgm_ops,
    lower(zip) public.gin_trgm_ops, lower(city) public.gin_trgm_ops, lower(state) public.gin_trgm_ops,
    lower(language) public.gin_trgm_ops, lower(source) public.gin_trgm_ops, lower(campaign) public.gin_trgm_ops);
